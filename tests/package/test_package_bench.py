"""The package's own bench in Icarus Verilog: it passes, and it fails where something is wrong."""

import re
import shutil

import pytest
from iverilog import simulated

from rnnhw.gateware.bus.buses import AXI_LITE, WISHBONE

CASES = (("lstm", AXI_LITE), ("gru-head", AXI_LITE), ("elman-last", AXI_LITE), ("elman-last", WISHBONE))
each_case = pytest.mark.parametrize(("case", "bus"), CASES, ids=lambda one: getattr(one, "name", one))


@each_case
def test_all_beats_agree_in_as_many_cycles_as_scheduled(package, content, case, bus):
    code, told = simulated(package(case, bus))
    one = content(case)
    assert code == 0, told
    assert f"PASS: all {len(one.y)} beats agree; {one.cycles} cycles, as scheduled" in told


@each_case
def test_pauses_change_no_value(package, case, bus):
    code, told = simulated(package(case, bus), "+pauses=50", "+seed=2")
    assert code == 0 and "PASS: all" in told, told


def spoiled(folder, name, old, new):
    text = (folder / name).read_text()
    assert re.search(old, text)
    (folder / name).write_text(re.sub(old, new, text, count=1))


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("rnnhw.v", r"assign wb_ack_o = [^;]*;", "assign wb_ack_o = 0;", "no answer"),
        ("rnnhw.v", r"assign wb_err_o = [^;]*;", "assign wb_err_o = wb_cyc_i;", "with an error"),
        ("rnnhw.v", r"(assign bus__write_enable = )[^;]*;", r"\g<1>0;", "irq is 0"),
        ("y.hex", r"0001\n", r"0002\n", "differ"),
        ("y.hex", r"^0", "1", "differ"),  # tlast
        ("x.hex", r"^0*\w\w", "0000007f", "differ"),
        ("bench.v", r"localparam CYCLES = (\d+)", r"localparam CYCLES = 1\1", "cycles, not"),
        ("load.hex", r"^\w{32}\n", "00000000ff" + 22 * "0" + "\n", "shows error 1"),
    ],
)
def test_the_bench_notices_what_is_wrong(package, tmp_path, name, old, new, told):
    folder = tmp_path / "package"
    shutil.copytree(package("lstm", WISHBONE if name == "rnnhw.v" else AXI_LITE), folder)
    if name in ("bench.v", "rnnhw.v"):
        (folder / "bench").unlink(missing_ok=True)
    spoiled(folder, name, old, new)
    code, said = simulated(folder)
    assert code == 1 and "FAIL" in said and told in said, said
