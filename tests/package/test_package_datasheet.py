"""The datasheet says what the tables say, its figures are there, and the other files can be read."""

import ast
import re
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest
from needed_tools import verilator

from rnnhw.design import COMMAND, LOAD, PHASE, Fault, control_registers, state_cycles, unit_parameters
from rnnhw.gateware.bus.buses import BUSES, WISHBONE
from rnnhw.gateware.bus.ports import packaged_ports
from rnnhw.package.waves import GAP, Line, drawn_waves
from rnnhw.schedule import Timetable, count_cycles

CASES = ("lstm", "gru-head")
each_bus = pytest.mark.parametrize("bus", BUSES.values(), ids=lambda bus: bus.name)


@each_bus
@pytest.mark.parametrize("case", CASES)
def test_every_table_is_in_the_datasheet(package, content, case, bus):
    text, design = (package(case, bus) / "README.md").read_text(), content(case).design
    rows = {line.split("|")[1].strip() for line in text.splitlines() if line.startswith("|")}
    for port in (*packaged_ports(design), *bus.ports):
        assert f"| `{port.name}` | {'in' if port.is_input else 'out'} | {port.bits} |" in text
    for register in control_registers(design):
        assert f"| `0x{register.offset:02x}` | `{register.name}` | {register.access} |" in text
    for fields in (COMMAND, LOAD, PHASE, unit_parameters(design)):
        low = 0
        for field in fields:
            high = low + field.bits - 1
            assert f"| {f'{high}:{low}' if high > low else low} | `{field.name}` |" in text
            low += field.bits
    assert all(fault is Fault.NONE or f"| {fault.value} | {fault.name} |" in text for fault in Fault)
    assert f"| together | {state_cycles(design)} |" in text
    assert "Error codes" in text and "stream.svg" in text and len(rows) > 50


@pytest.mark.parametrize("case", CASES)
def test_the_cycles_of_the_datasheet_are_those_of_the_schedule(package, content, case):
    from rnnhw.network import shape_of

    one = content(case)
    found = re.findall(
        r"^\| (\d+) \| ([\d,]+) \| \S+ \| ([\d.]+) % \|$", (package(case) / "README.md").read_text(), re.M
    )
    assert [int(steps) for steps, *_ in found] == [1, 2, 4, 10, 100]
    for steps, total, utilization in found:
        counted = count_cycles(shape_of(one.program.network), one.design, int(steps), one.steps)
        assert int(total.replace(",", "")) == counted.total
        assert utilization == f"{100 * counted.utilization:.1f}"


@pytest.mark.parametrize("case", CASES)
def test_an_output_is_where_the_datasheet_says(package, content, case):
    """The first outputs of the last frame of a run, taken from y.hex by the datasheet's bits."""
    one, folder = content(case), package(case)
    text = (folder / "README.md").read_text()
    rows = re.findall(r"^\| (\d+) \| (\d+) \| \d+ \| \d+ \| (\d+):(\d+) \|$", text, re.M)
    assert len(rows) == min(8, one.program.network.outputs)
    lines = (folder / "y.hex").read_text().split()
    values = one.program.outputs(one.y[: one.program.output_beats(one.steps)], one.steps)
    first = 0 if one.program.plan.tail else one.program.output_beats(one.steps) - one.program.frame_beats()[0]
    for output, beat, high, low in (map(int, row) for row in rows):
        digits = lines[first + beat][1:]
        word = digits[len(digits) - (high + 1) // 4 : len(digits) - low // 4]
        assert int(word, 16) == int(values[0, -1, output]) & 0xFFFF


def test_a_command_is_accepted_as_long_after_the_load_as_scheduled(package, content):
    one = content("lstm")
    times = Timetable(one.design).load(len(one.program.load), one.program.plan)
    text = (package("lstm") / "README.md").read_text()
    assert f"is accepted {times.ready - times.commit} cycles after the COMMIT beat is taken" in text


@each_bus
def test_figures_and_links(package, bus):
    folder = package("lstm", bus)
    targets = re.findall(r"\]\(([^)]+)\)", (folder / "README.md").read_text())
    assert targets == ["stream.svg", "load.svg", "run.svg", "control.svg"]
    for name in targets:
        root = ElementTree.parse(folder / name).getroot()
        width, height = float(root.get("width")), float(root.get("height"))
        texts = [element for element in root.iter() if element.tag.endswith("}text")]
        assert texts and all(0 < float(text.get("x")) < width for text in texts)
        assert all(0 < float(text.get("y")) < height for text in texts)


def test_a_diagram_has_a_wave_for_every_line():
    text = drawn_waves("a < b", [0, GAP, 7], [Line("bit", [0, 1, 1]), Line("bus", ["x", None, "y"])])
    root = ElementTree.fromstring(text)
    kinds = [element.get("class") for element in root.iter()]
    assert kinds.count("wave") == 2 and kinds.count("bus") == 2 and kinds.count("idle") == 1
    told = [element.text for element in root.iter() if element.tag.endswith("}text")]
    assert told == ["0", "7", "aclk", "bit", "bus", "x", "y", "..."]


@each_bus
def test_verilator_has_nothing_to_say_beyond_the_named_waivers(package, bus):
    done = subprocess.run(
        [verilator(), "--lint-only", "-Wall", "--top-module", bus.top, "rnnhw.vlt", "rnnhw.v"],
        cwd=package("lstm", bus),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0 and "%Warning" not in done.stderr, done.stderr


def test_what_was_never_built_says_so(package):
    for name in ("vivado.tcl", "pynq_driver.py"):
        assert "GENERATED, NEVER" in (package("lstm") / name).read_text()
    for name in ("pynq_driver.py", "test_rnnhw.py"):
        ast.parse((package("lstm") / name).read_text())


def test_only_axi_has_files_for_a_zynq(package):
    text = (package("lstm", WISHBONE) / "README.md").read_text()
    assert not (package("lstm", WISHBONE) / "vivado.tcl").exists() and "Zynq" not in text
    assert "SLVERR" not in text and "`RST_I`" in text and "s_axi_" not in text
    assert "wb_" not in (package("lstm") / "README.md").read_text()


@each_bus
def test_files_name_files_that_are_there(package, bus):
    folder = package("lstm", bus)
    assert f"toplevel: {bus.top}\n" in (folder / "rnnhw.core").read_text()
    named = re.findall(r"- ([\w.]+):", (folder / "rnnhw.core").read_text())
    assert len(named) == 7 and all((folder / name).is_file() for name in named)
    listed = re.findall(r"`([\w.]+\.\w+)`", (folder / "README.md").read_text().split("## Ports")[0])
    assert {path.name for path in folder.iterdir()} - {"bench", "README.md"} <= {
        *listed,
        *named,
        "stream.svg",
        "load.svg",
        "run.svg",
        "control.svg",
    }
    assert f"{1000 / 50:.3f}" in (folder / "rnnhw.sdc").read_text()
    assert 'FREQUENCY PORT "aclk" 50 MHZ;' in (folder / "rnnhw.lpf").read_text()
