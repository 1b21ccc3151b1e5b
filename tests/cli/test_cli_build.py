"""`rnnhw build`: the record, the page, what is refused, and that a stopped build leaves nothing."""

import json
import re
from types import SimpleNamespace

import pytest

from rnnhw.design import presets
from rnnhw.errors import CapacityError, EngineError
from rnnhw.flow import DEVICES, Build, Hop, Resources, Routed
from rnnhw.flow import build as build_module

USED = {"LUT4": 9000, "FF": 6000, "DSP": 29, "BRAM": 19, "SPRAM": 0}


def routed(mhz):
    hops = (
        Hop(component="sequencer.slots", logic_ns=6.0, routing_ns=1000 / mhz - 8, cells=7),
        Hop(component="", logic_ns=2.0, routing_ns=0.0, cells=1),
    )
    return Routed(mhz=mhz, sites={"TRELLIS_FF": (6100, 83640)}, path=hops, begins="a<b", ends="c")


def made(design, device, *, mhz, seeds, cache, told):
    told("synthesis")
    return Build(
        design=design,
        device=device,
        target_mhz=mhz,
        tools=("yosys 1", "nextpnr 2"),
        resources=Resources(
            used=USED,
            luts={"logic": 7000, "carry": 1500, "memory": 500},
            components={"loader": {**USED, "DSP": 0}, "": dict.fromkeys(USED, 0) | {"DSP": 29}},
        ),
        taken=None,
        wrapper=dict.fromkeys(USED, 3),
        seeds=tuple((seed, routed(40.0 + 5 * seed)) for seed in seeds),
    )


@pytest.fixture
def built(rnnhw, monkeypatch):
    """The command line, with a build that is made up."""
    monkeypatch.setattr("rnnhw.flow.build_design", made)
    return rnnhw


def test_record_page_and_words(built, tmp_path):
    code, out, _ = built("build", "tiny", "--fpga", "ecp5-85k", "--seeds", 3, "--out", "out")
    assert code == 0
    assert "median 50.0 MHz, worst 45.0 MHz; 50 MHz: MISSED" in out
    assert "16 MACs per cycle, peak 1.6 GOPS at the median clock" in out and "not measured on a board" in out
    assert "sequencer.slots > top" in out and "serial wrapper: TRELLIS_FF 6,100 of 83,640" in out
    assert "predicted by rule (and counted): DSP 24 (29), BRAM 23 (19)" in out
    assert re.search(r"predicted by model: LUT4 [\d,]+ \([\d,]+ .. [\d,]+\); 9,000 in this build, -", out)
    facts = json.loads((tmp_path / "out" / "build.json").read_text())
    assert facts["predicted"]["exact"] == {"DSP": 24, "BRAM": 23, "SPRAM": 0}
    assert facts["predicted"]["modelled"]["FF"]["least"] < facts["predicted"]["modelled"]["FF"]["value"]
    assert facts["resources"]["used"] == USED and facts["resources"]["available"]["LUT4"] == 83_640
    assert [one["seed"] for one in facts["seeds"]] == [1, 2, 3] and facts["meets_target"] is False
    assert (facts["median_mhz"], facts["worst_mhz"], facts["peak_gops"]) == (50.0, 45.0, 1.6)
    page = (tmp_path / "out" / "index.html").read_text()
    for text in ("50 MHz missed", "worst of 3 placements: 45.0 MHz", "a&lt;b", "sequencer.slots", "562.5"):
        assert text in page
    assert "rnnhw build tiny --fpga ecp5-85k --seeds 3 --freq 50 --out out" in page
    assert str(tmp_path) not in page


def test_nothing_is_predicted_for_a_family_without_a_cost_model(built, tmp_path):
    code, out, _ = built("build", "tiny", "--fpga", "gw2a-18", "--out", "out")
    assert code == 0 and "predicted" not in out and "DSP          29       96" in out
    assert json.loads((tmp_path / "out" / "build.json").read_text())["predicted"] is None
    assert "A multiplier (DSP) has 9 × 9 bits" in (tmp_path / "out" / "index.html").read_text()


def test_a_clock_that_every_seed_reaches(built, tmp_path):
    code, out, _ = built("build", "tiny", "--fpga", "ecp5-25k", "--freq", "44.5", "--out", "out")
    assert code == 0 and "44.5 MHz: reached by every seed" in out
    assert "44.5 MHz reached" in (tmp_path / "out" / "index.html").read_text()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("tiny", "--fpga", "xc7"), "no FPGA 'xc7'; the tools here know ecp5-85k, ecp5-45k"),
        (("huge", "--fpga", "ecp5-85k"), "no design 'huge'"),
        (("tiny", "--fpga", "ecp5-85k", "--freq", "nan"), "--freq is nan, not within 1 .. 1000 MHz"),
        (("tiny", "--fpga", "ecp5-85k", "--freq", "0"), "--freq is 0, not within"),
        (("medium", "--fpga", "ecp5-85k"), "at least 1,024 DSP, 868 more than the 156 of ecp5-85k"),
    ],
)
def test_refusals(rnnhw, tmp_path, arguments, told):
    code, _, err = rnnhw("build", *arguments, "--out", "out")
    assert code == 2 and told in err and err.count("\n") == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("error", "ends", "told"),
    [
        (KeyboardInterrupt(), 130, "interrupted in synthesis; the same command goes on behind what is done"),
        (EngineError("placement died"), 2, "placement died"),
        (CapacityError("too large"), 2, "too large"),
    ],
)
def test_a_build_that_stops_leaves_no_file(rnnhw, monkeypatch, tmp_path, error, ends, told):
    def stops(*arguments, **named):
        named["told"]("synthesis")
        raise error

    monkeypatch.setattr("rnnhw.flow.build_design", stops)
    code, _, err = rnnhw("build", "tiny", "--fpga", "ecp5-85k", "--out", "out")
    assert code == ends and err.strip() == f"rnnhw: {told}"
    assert not (tmp_path / "out").exists()


def test_missing_tools(rnnhw, monkeypatch):
    def missing(*family):
        raise EngineError("placement and routing need nextpnr-ecp5: pip install 'rnnhw[fpga]'")

    monkeypatch.setattr(build_module, "find_yosys", lambda: SimpleNamespace(name="yosys"))
    monkeypatch.setattr(build_module, "find_place_and_route", missing)
    code, _, err = rnnhw("build", "tiny", "--fpga", "ecp5-85k", "--out", "out")
    assert code == 2 and "pip install 'rnnhw[fpga]'" in err
    assert presets()["tiny"].macs <= DEVICES["ecp5-85k"].resources["DSP"]


def test_the_output_may_not_replace_the_design(rnnhw, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "build.json").write_text(presets()["tiny"].to_toml())
    code, _, err = rnnhw("build", "out/build.json", "--fpga", "ecp5-85k", "--out", "out")
    assert code == 2 and "which it would replace" in err


def test_a_bitstream_and_its_record(rnnhw, tmp_path, monkeypatch):
    pytest.importorskip("amaranth_boards", reason="amaranth-boards is not installed")
    from rnnhw.flow import Bitstream
    from rnnhw.flow.boards import pins_of

    def made_bitstream(design, board, *, seeds, cache, told):
        told("synthesis")
        return Bitstream(
            design=design,
            board=board,
            pins=pins_of(board),
            tools=("yosys 1", "nextpnr 2", "ecppack"),
            resources=Resources(used=USED, luts={}, components={}),
            seeds=tuple((seed, routed(40.0 + seed)) for seed in seeds),
            seed=2,
            content=b"bits",
            suffix="bit",
        )

    monkeypatch.setattr("rnnhw.cli.bitstream.build_bitstream", made_bitstream)
    code, out, _ = rnnhw("build", "tiny", "--board", "ulx3s-85f", "--seeds", 2, "--out", "out")
    assert code == 0 and "42.0 MHz by nextpnr's model (seed 2)" in out and "No board has run it" in out
    assert (tmp_path / "out" / "ulx3s-85f.bit").read_bytes() == b"bits"
    facts = json.loads((tmp_path / "out" / "build.json").read_text())
    assert facts["board"] == "ulx3s-85f" and facts["seed"] == 2 and facts["baud"] == 1_000_000
    assert facts["pins"]["rx"] == {"place": "M1", "standard": "LVCMOS33"}


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ((), "one of --fpga DEVICE, --board BOARD and"),
        (
            ("--fpga", "ecp5-85k", "--board", "icebreaker"),
            "one of --fpga DEVICE, --board BOARD and",
        ),
        (("--board", "icebreaker", "--freq", 20), "--freq is for --fpga; icebreaker has the clock"),
        (("--board", "none"), "no board 'none'; the tools here know"),
    ],
)
def test_options_that_do_not_go_together(rnnhw, tmp_path, options, sentence):
    code, _, err = rnnhw("build", "tiny", *options, "--out", "out")
    assert code == 2 and sentence in err
    assert not (tmp_path / "out").exists()
