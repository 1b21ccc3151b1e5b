"""All figures of shipped devices have sources; bad figures are refused with a message that names them."""

import tomllib
from importlib import resources
from pathlib import Path

import pytest

from rnnhw.errors import InputError
from rnnhw.roofline import Device, all_devices, find_device, load_devices
from rnnhw.roofline.devices import read_devices
from rnnhw.roofline.figures import FIGURES, NEEDED, STATUSES

DATA = resources.files("rnnhw.roofline").joinpath("data")
PUBLISHED_BY_DEEPBENCH = [
    "NV_V100",
    "NV_P100",
    "NV_TitanX",
    "NV_TitanX_Pascal",
    "NV_TitanXp",
    "NV_1080Ti",
    "NV_M40",
    "NV_T4",
    "AMD_MI25",
    "AMD_VegaFE",
    "IA_KNL7250",
    "NV_Jetson_TX1",
    "Raspberry_Pi_3",
    "iPhone_6",
    "iPhone_7",
    "NV_P100_Trg_CUDA_8_0_88",
    "NV_TitanXp_Trg_CUDA_8_0_88",
    "NV__1080Ti_Trg_CUDA_8_0_88",
]
ASKED_FOR = [
    "K80",
    "P100",
    "V100",
    "T4",
    "A100",
    "H100",
    "H200",
    "Titan Xp",
    "1080 Ti",
    "RTX 4090",
    "Jetson Orin Nano",
    "Jetson AGX Orin",
    "TPU v1",
    "TPU v4",
    "TPU v5e",
    "TPU v5p",
    "TPU v6e",
    "Edge TPU",
    "Loihi",
    "TrueNorth",
    "Photonic MAC array",
    "AMD EPYC",
]
GOOD = """
[sources]
paper = "A paper"
["Mine"]
kind = "gpu"
architecture = "volta"
["Mine".figures]
fp32_tops = [10, "paper", "read"]
memory_gbps = [500, "paper", "read"]
multiprocessors = [40, "paper", "read"]
clock_mhz = [1500, "paper", "read"]
cache_mib = [4, "paper", "read"]
"""


@pytest.mark.parametrize("name", ["gpu", "tpu", "other"])
def test_no_shipped_figure_lacks_a_source(name: str) -> None:
    tables = tomllib.loads(DATA.joinpath(f"{name}.toml").read_text("utf-8"))
    sources = tables.pop("sources")
    used = set()
    for device, table in tables.items():
        for figure, (value, source, status) in table["figures"].items():
            assert len(sources[source]) > 10, (device, figure)
            assert status in STATUSES and value > 0 and figure in FIGURES
            used.add(source)
    assert used == set(sources)


def test_all_devices_have_what_their_kind_needs() -> None:
    for device in all_devices():
        assert set(NEEDED[device.kind]) <= set(device.figures), device.name
        assert device.kind != "gpu" or (device.architecture and device.board), device.name
    assert len({device.name for device in all_devices()}) == len(all_devices())


@pytest.mark.parametrize("name", [*PUBLISHED_BY_DEEPBENCH, *ASKED_FOR])
def test_names_are_found(name: str) -> None:
    assert find_device(name, all_devices()).name


def test_names_that_resemble_each_other_are_told_apart() -> None:
    names = {
        name: find_device(name, all_devices()).name
        for name in ("NV_TitanX", "NV_TitanXp", "nv_titanx_pascal", "NV_V100_PCIe", "titan xp")
    }
    assert names == {
        "NV_TitanX": "Titan X",
        "NV_TitanXp": "Titan Xp",
        "nv_titanx_pascal": "Titan X Pascal",
        "NV_V100_PCIe": "V100",
        "titan xp": "Titan Xp",
    }
    for unknown in ("NV_", "V100_x", "NV_V1000", "GPU"):
        with pytest.raises(InputError, match="no device"):
            find_device(unknown, all_devices())


def test_published_peaks() -> None:
    """The published peak equals 2 x lanes x multiprocessors x clock, within a tenth."""
    lanes = {
        "maxwell": 128,
        "volta": 64,
        "turing": 64,
        "ampere": 64,
        "hopper": 128,
        "ada": 128,
        "gcn5": 64,
        "kepler": 192,
    }
    for device in all_devices():
        if device.kind == "gpu":
            wide = {
                "P100": 64,
                "Jetson TX1": 128,
                "RTX 3090": 128,
                "Jetson Orin Nano": 128,
                "Jetson AGX Orin": 128,
            }.get(device.name, lanes.get(device.architecture, 128))
            expected = 2e6 * wide * device.figure("multiprocessors") * device.figure("clock_mhz")
            assert device.operations_per_second("fp32") == pytest.approx(expected, rel=0.1), device.name
        if device.kind == "tpu":
            sides = device.figure("array_rows") * device.figure("array_columns") * device.figure("arrays")
            fastest = min(device.peak.values())
            assert fastest == pytest.approx(2e6 * sides * device.figure("clock_mhz"), rel=0.1), device.name


def test_precisions_and_peaks() -> None:
    v100, p100, ti = (find_device(name, all_devices()) for name in ("V100", "P100", "1080 Ti"))
    assert v100.operations_per_second("mixed") == 125e12
    assert p100.operations_per_second("fp16-storage") == p100.operations_per_second("fp32") == 10.6e12
    assert ti.operations_per_second("mixed") == 11.3e12
    h100 = find_device("H100", all_devices())
    with pytest.raises(InputError, match="H100 has no int4; it is documented for fp32, tf32, fp16, bf16"):
        h100.operations_per_second("int4")


def test_a_users_file_goes_before_the_shipped_ones(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace("Mine", "V100"))
    own = load_devices(path)
    assert find_device("V100", all_devices() + own) is own[0]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('fp32_tops = [10, "paper", "read"]\n', "", "mine: Mine has no peak"),
        ('clock_mhz = [1500, "paper", "read"]\n', "", "mine: Mine lacks the figure clock_mhz"),
        ("[500,", "[0,", "mine: Mine: memory_gbps is 0, not a number within 0.001"),
        ("multiprocessors = [40,", "multiprocessors = [40.5,", "is 40.5, not a whole number within 1 .."),
        ("[500,", "[-1,", "memory_gbps is -1"),
        ("[500,", "[inf,", "memory_gbps is inf"),
        ("[500,", "[nan,", "memory_gbps is nan"),
        ("[1500,", "[1.5e9,", "clock_mhz is 1500000000.0"),
        ("[500,", "[true,", "memory_gbps is True"),
        ("[500,", '["fast",', "memory_gbps is 'fast'"),
        ('[500, "paper", "read"]', "500", "memory_gbps is 500, not [value, source, status]"),
        ('[500, "paper"', '[500, "rumour"', "memory_gbps names the source 'rumour'"),
        ('[500, "paper", "read"]', '[500, "paper", "guessed"]', "status 'guessed'"),
        ('paper = "A paper"', 'paper = ""', "fp32_tops names the source 'paper'"),
        ('kind = "gpu"', 'kind = "abacus"', "kind is 'abacus'"),
        ('kind = "gpu"', 'kind = "gpu"\ncolour = "red"', "unknown key 'colour'"),
        ("memory_gbps", "memory_gb", "unknown figure 'memory_gb'"),
        ("[sources]", "[source]", "no table of sources"),
        ('paper = "A paper"', "paper = 3", "no table of sources"),
        ('architecture = "volta"', "architecture = 3", "architecture is 3"),
        ('kind = "gpu"', 'kind = "gpu"\naliases = "x"', "aliases is 'x'"),
    ],
)
def test_bad_devices_are_refused(old: str, new: str, words: str) -> None:
    assert old in GOOD
    assert isinstance(read_devices(GOOD, "mine")[0], Device)
    with pytest.raises(InputError) as refused:
        read_devices(GOOD.replace(old, new), "mine")
    assert words in str(refused.value)


@pytest.mark.parametrize("content", [b"", b"[sources]\n", b"\xff\xfe", b"[[[", b"sources = 1\n", b"x = 1\n"])
def test_unreadable_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"mine\.toml"):
        load_devices(path)
    with pytest.raises(InputError, match="no device file"):
        load_devices(tmp_path / "none.toml")
