"""What the documents say about the code is true: links, commands, names, tables, and the machine's figure."""

import dataclasses
import gc
import importlib
import importlib.util
import itertools
import math
import re
import shlex
import warnings
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
import typer
from amaranth.hdl import UnusedElaboratable
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from rnnhw.cells import CELLS, GRU_RESET_BEFORE, Cell, Product, projected
from rnnhw.cli.app import app
from rnnhw.cli.models import load_model
from rnnhw.design import (
    PHASE,
    Design,
    Fault,
    activated_cycles,
    bits_of,
    drain_cycles,
    fpga_presets,
    output_queue_cycles,
    pipeline,
    presets,
    state_cycles,
)
from rnnhw.gateware.accelerator import Accelerator
from rnnhw.gateware.accumulator import Accumulator
from rnnhw.gateware.activation import Activation
from rnnhw.gateware.grid_row import GridRow
from rnnhw.gateware.input_buffer import InputBuffer
from rnnhw.gateware.layouts import UNIT_STATE, hidden_write, output_beat, tile_sum, word_write
from rnnhw.gateware.program_check import ProgramCheck
from rnnhw.gateware.state_banks import StateBanks
from rnnhw.gateware.tree import AdderTree
from rnnhw.network import shape_of, stack_shape
from rnnhw.schedule import best_plan, count_cycles, loading_cycles, plan_cycles
from rnnhw.schedule.walk import Walker

ROOT = Path(__file__).parent.parent
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *(ROOT / folder / "README.md" for folder in ("models", "tests", "reports", "rtl", "sim", "rnnhw")),
]
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text()


def loaded(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def prose(path):
    """A document without its indented blocks of commands."""
    return "\n".join(line for line in path.read_text().splitlines() if not line.startswith("    "))


def anchors(path):
    """What GitHub calls the headings of a document."""
    titles = re.findall(r"^#+ (.+)$", prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def table(first_header, document=ARCHITECTURE):
    """Rows of the table in a document whose first header this is, without its header."""
    lines = iter(document.splitlines())
    for line in lines:
        if line.startswith(f"| {first_header} |"):
            rows = list(itertools.takewhile(lambda row: row.startswith("|"), lines))[1:]
            return [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows]
    raise AssertionError(f"no table begins with {first_header}")


def code_names(text):
    """Names in code style, in order."""
    return re.findall(r"`([^`]+)`", text)


# Links, commands and names.


def links():
    for path in DOCUMENTS:
        for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text()):
            if not target.startswith(("http:", "https:")):
                yield pytest.param(path, target, id=f"{path.relative_to(ROOT)}-{target}")


@pytest.mark.parametrize(("path", "target"), list(links()))
def test_every_relative_link_leads_somewhere(path, target):
    name, _, anchor = target.partition("#")
    found = (path.parent / name).resolve() if name else path
    assert found.exists()
    assert not anchor or anchor in anchors(found)


def test_there_are_no_two_equal_headings():
    for path in DOCUMENTS:
        titles = re.findall(r"^#+ (.+)$", prose(path), re.MULTILINE)
        assert len(set(titles)) == len(titles), path


def command_lines(path):
    """Commands in indented blocks and in code style."""
    text = path.read_text()
    lines = re.findall(r"^    ((?:mpiexec .*)?\brnnhw .*)$", text, re.MULTILINE)
    inline = [name for name in re.findall(r"`([^`]+)`", text.replace("\n", " ")) if name.startswith("rnnhw ")]
    return [re.sub(r"^mpiexec -n \d+ ", "", line.split("  #")[0].split(" # ")[0]) for line in lines + inline]


def commands():
    for path in DOCUMENTS:
        for line in command_lines(path):
            yield pytest.param(line, id=f"{path.relative_to(ROOT)}-{line}")


@pytest.mark.parametrize("line", list(commands()))
def test_every_command_line_can_be_parsed(line):
    _, name, *arguments = shlex.split(line)
    group = typer.main.get_command(app)
    if name.startswith("--"):
        assert name in {option for parameter in group.params for option in parameter.opts}
        return
    assert name in group.commands
    if not arguments:
        return  # The command is named, not shown.
    command = group.commands[name]
    context = command.context_class(command, info_name=name)
    is_partial = len(arguments) == 1 and arguments[0].startswith(
        "--"
    )  # An option is named, without its value.
    if is_partial:
        assert arguments[0] in {option for parameter in command.params for option in parameter.opts}
        return
    values, rest, _ = command.make_parser(context).parse_args(list(arguments))
    assert not rest
    if values.get("design") is not None:
        assert values["design"] in presets() | fpga_presets() or values["design"].endswith(".toml")


def test_commands_are_found():
    assert len(command_lines(ROOT / "README.md")) > 20
    assert "rnnhw verify --random 300 --seed 1" in command_lines(ROOT / "README.md")


def test_every_command_is_in_the_table_of_the_readme():
    shown = {line.split()[1] for line in command_lines(ROOT / "README.md") if " --" not in line[:8]}
    commands_there_are = typer.main.get_command(app).commands
    assert shown == {name for name, command in commands_there_are.items() if not command.hidden}


def test_every_make_target_exists():
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for path in DOCUMENTS:
        text = path.read_text()
        named = re.findall(r"`make ([\w-]+)`", text) + re.findall(r"^    make ([\w-]+)", text, re.MULTILINE)
        assert set(named) <= targets, path


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_and_name_of_the_package_exists(path):
    for name in code_names(prose(path)):
        if re.fullmatch(r"(rnnhw|tests|docs|rtl|models|reports|sim)/[\w./-]*", name):
            assert (ROOT / name).exists() or name.startswith(("reports/", "models/<")), name
        elif re.fullmatch(r"rnnhw(\.\w+)+", name):
            assert resolves(name), name


def resolves(name):
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:count]))
        except ModuleNotFoundError:
            continue
        for part in parts[count:]:
            if not hasattr(found, part):
                return False
            found = getattr(found, part)
        return True
    return False


# The house.


def test_the_table_of_rooms_is_that_of_the_walls():
    layers = loaded(ROOT / "tests" / "test_layers.py")
    rooms = {code_names(room)[0]: set(code_names(may)) for room, _, may, _ in table("Room")}
    assert rooms == layers.MAY_IMPORT
    libraries = {code_names(name)[0]: set(code_names(may)) for name, may in table("Library")}
    assert libraries == layers.LIBRARIES
    sentence = re.search(r"what is for all: (.+?)\. ", ARCHITECTURE, re.DOTALL).group(1)
    assert set(code_names(sentence)) == layers.FOR_ALL


def test_the_readme_counts_the_files_of_the_worked_example():
    named = sorted(
        str(path.relative_to(ROOT))
        for path in (ROOT / "rnnhw").rglob("*.py")
        if re.search("MinGru|MINGRU|mingru", path.read_text())
    )
    assert sorted(name for _, files, _ in table("Witness") for name in code_names(files)) == named
    for text in (ARCHITECTURE, (ROOT / "README.md").read_text()):
        assert re.search(r"minGRU[^.]*?(\d+)\s+files", text).group(1) == str(len(named))


# The machine.


def test_the_codes_of_errors():
    codes = {int(code): meaning for code, meaning in table("`error`")}
    assert codes == {int(fault): fault.meaning for fault in Fault if fault is not Fault.NONE}


@pytest.fixture
def machine():
    return loaded(ROOT / "docs" / "machine.py")


@pytest.fixture(params=["machine", "numerics", "schedule"])
def figure(request, monkeypatch):
    """A script that draws a figure; the others take their shapes from ``machine.py``."""
    monkeypatch.syspath_prepend(ROOT / "docs")
    return loaded(ROOT / "docs" / f"{request.param}.py")


def test_a_figure_is_what_is_drawn_now(figure):
    assert figure.FILE.read_text() == figure.drawn()


def bits(component, *path):
    """Width of a port of a component, whose last name may be a field of a struct."""
    shape = component.signature.members[path[0]].shape
    for name in path[1:]:
        shape = shape[name].shape
    return shape.size if hasattr(shape, "size") else shape.width if hasattr(shape, "width") else shape


def bus_widths(design):
    """Widths of the buses of the figure in the circuit."""
    whole, row = Accelerator(design), GridRow(design)
    tree = AdderTree(tile_sum(design).elem_shape.width, design.lanes, design.grid_cols)
    accumulator = Accumulator(design, tree.signature.members["o"].shape)
    assert bits(accumulator, "finished") == bits(accumulator, "stored")
    assert bits(Activation(), "x") == bits(Activation(), "o")
    # Those that have the bits that the design needs.
    assert bits(ProgramCheck(design), "phase") < bits_of(PHASE)
    assert bits(accumulator, "finished") <= 32 * design.lanes
    return {
        1: bits(whole, "load_tdata"),
        2: bits(whole, "command_tdata"),
        3: bits(whole, "x_tdata"),
        4: bits_of(PHASE),
        5: 8 * math.prod(InputBuffer(design).signature.members["x"].dimensions),
        6: 8 * math.prod(StateBanks(design).signature.members["h"].dimensions),
        7: bits(row, "x"),
        8: word_write(design)["data"].shape,
        9: tile_sum(design).size,
        10: bits(tree, "o"),
        11: 32 * design.lanes,
        12: bits(Activation(), "x"),
        13: UNIT_STATE.size,
        14: hidden_write(design)["data"].shape.width,
        15: output_beat(design)["values"].shape.size,
        16: bits(whole, "y_tdata"),
    }


@pytest.mark.parametrize("name", list(presets()))
def test_the_widths_of_the_buses(machine, name):
    design = presets()[name]
    names = {field: getattr(design, field) for field in ("lanes", "columns", "weight_bits", "tile_cols")}
    names |= {field: getattr(design, field) for field in ("grid_cols", "grid_rows")}
    names["log2"] = lambda n: math.ceil(math.log2(n))
    widths = {number: eval(width, names) for number, (_, width) in machine.BUSES.items()}
    # The components are only asked for their ports, which Amaranth warns of when they go.
    with warnings.catch_warnings(action="ignore", category=UnusedElaboratable):
        assert widths == bus_widths(design)
        gc.collect()


class Label:
    """A text of the figure with its box on the page, by the metrics of its font."""

    def __init__(self, element):
        bold = element.get("font-weight") == "bold"
        self.text, self.box = element.text, element.get("data-box")
        size = float(element.get("font-size", 11))
        font = FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal", size=size)
        width, _, _ = text_to_path.get_text_width_height_descent(self.text, font, ismath=False)
        anchor = element.get("text-anchor", "middle")
        x, y = float(element.get("x")), float(element.get("y"))
        self.left = x - {"start": 0, "middle": 0.5, "end": 1}[anchor] * width
        self.right = self.left + width
        self.top, self.bottom = y - 0.78 * size, y + 0.22 * size

    def covers(self, other):
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def test_the_figure_of_the_numerics_is_near_real_numbers(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "docs")
    numerics = loaded(ROOT / "docs" / "numerics.py")
    found, real = numerics.integers(), numerics.reals()
    for name, fraction in (("a_i", 12), ("i", 15), ("new_c", 12), ("new_h", 7)):
        assert abs(found[name] / 2**fraction - real[name]) < 2**-7, name


def test_the_figure_of_the_schedule_has_the_cycles_of_the_table(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "docs")
    phases = loaded(ROOT / "docs" / "schedule.py").phases()
    (_, before), (_, inputs), (_, recurrent), (_, following), (_, next_recurrent) = phases
    listed = {int(cycle) for cycle, _ in table("Cycle")}
    assert before[-1] == inputs[0] - 1 and recurrent[-1] == following[0] - 1
    assert {inputs[0], inputs[-1], *recurrent[:2], following[0], *next_recurrent[:2]} <= listed


def test_texts_of_a_figure_stay_in_their_boxes_and_apart(figure):
    root = ElementTree.fromstring(figure.drawn())
    labels = [Label(element) for element in root.iter() if element.tag.endswith("}text")]
    boxes = {e.get("id"): e for e in root.iter() if e.tag.endswith("}rect") and e.get("id")}
    for label in labels:
        assert label.left >= 0 and label.right <= figure.WIDTH and label.bottom <= figure.HEIGHT, label.text
        if label.box:
            box = {name: float(boxes[label.box].get(name)) for name in ("x", "y", "width", "height")}
            assert label.left >= box["x"] and label.right <= box["x"] + box["width"], label.text
            assert label.top >= box["y"] and label.bottom <= box["y"] + box["height"], label.text
    for one, other in itertools.combinations(labels, 2):
        assert not one.covers(other), (one.text, other.text)
    # On a telephone of 390 pixels the page leaves 358 of them.
    assert min(float(e.get("font-size", 11)) for e in root.iter()) * 358 / figure.WIDTH > 8.5


# Cells, phases and cycles.


def phase_in_words(phase):
    product = {Product.INPUT: "W", Product.RECURRENT: "R", Product.PROJECTION: "P"}[phase.product]
    return f"{product} {phase.reads} " + (f"makes {phase.makes}" if phase.makes else "is kept")


def test_the_table_of_cells_is_that_of_the_declarations():
    lstms = [CELLS[Cell.LSTM], CELLS[Cell.LSTM_COUPLED]]
    others = [declared for declared in CELLS.values() if declared not in lstms]
    others.insert(others.index(CELLS[Cell.GRU]) + 1, GRU_RESET_BEFORE)
    expected = [
        [
            declared.title,
            ", ".join(declared.gates),
            ", ".join(declared.remembers),
            "; ".join(phase_in_words(phase) for phase in declared.phases),
            "yes" if declared.may_swap else "no",
        ]
        for declared in (*lstms, *map(projected, lstms), *others)
    ]
    assert table("Cell") == expected


ROWS = {
    "bank read": ("bank read",),
    "broadcast": ("broadcast",),
    "element (weight read, its register, product)": ("element",),
    "tile": ("tile",),
    "adder tree": ("adder tree",),
    "accumulate": ("accumulate",),
    "lane": ("lane",),
    "select, bias, requantize": (
        *("select", "bias", "coarse shift", "shift", "add", "saturate"),
        *("scale products", "scale sum", "scale shift"),
    ),
    "peephole": ("peephole",),
    "activate": ("activate",),
    "gather": ("gather",),
    "cell, up to the tanh": (
        "products",
        "cell sum",
        "cell",
        "tanh input",
        "output peephole",
        "reset",
        "candidate",
    ),
    "tanh": ("tanh",),
    "hidden": ("scale", "hidden product", "hidden products", "hidden sum", "hidden shift", "hidden"),
    "write": ("write",),
}
TFLM_ROWS = {
    "select, bias, requantize": (
        ("select", "bias", "scale products", "scale sum", "scale shift", "saturate")
    ),
    "cell, up to the tanh": ("products", "round", "cell", "tanh input"),
}
"""In tflm arithmetic, the stage that is called round belongs to the cell."""
COLUMNS = {
    "with an LSTM": {"cells": ("lstm", "gru", "elman", "mingru")},
    "with an LSTM and peepholes": {"cells": ("lstm",), "lstm_options": ("peephole",)},
    "GRU without LSTM": {"cells": ("gru", "mingru")},
    "Elman alone": {"cells": ("elman",)},
    "minGRU alone": {"cells": ("mingru",)},
    "tflm": {"cells": ("lstm",), "arithmetic": "tflm"},
}
SIZES = {"weight_depth": 64, "unit_depth": 64, "input_depth": 16, "state_depth": 32, "clock_mhz": 50}


def rows_of(design):
    """The stages of each row of the table."""
    return ROWS | (TFLM_ROWS if design.arithmetic == "tflm" else {})


@pytest.mark.parametrize("column", list(COLUMNS))
def test_the_table_of_latencies_is_that_of_the_design(column):
    header = next(line for line in ARCHITECTURE.splitlines() if line.startswith("| Stage |"))
    at = [cell.strip() for cell in header.split("|")[1:-1]].index(column)
    for rows, cols, tile_cols in ((1, 1, 2), (3, 5, 4), (8, 4, 3)):
        fields = SIZES | {
            "grid_rows": rows,
            "grid_cols": cols,
            "tile_rows": 3,
            "tile_cols": tile_cols,
            "fold": 1,
        }
        design = Design(**fields, **COLUMNS[column])
        folded = Design(**fields | {"fold": design.lanes}, **COLUMNS[column])
        for one in (design, folded):
            stages = pipeline(one)
            for stage, *cells in table("Stage"):
                names = rows_of(one)[stage]
                cycles = sum(s.cycles for s in stages if s.name in names)
                formula = re.sub(r"log2 (\w+)", r"ceil_log2(\1)", cells[at - 1])
                values = {
                    name: getattr(one, name)
                    for name in ("grid_rows", "grid_cols", "tile_rows", "tile_cols", "fold")
                }
                values["ceil_log2"] = lambda n: math.ceil(math.log2(n))
                assert eval(formula, values) == cycles, (stage, column)
            assert sum(s.cycles for s in stages) == state_cycles(one)


def test_every_stage_is_in_a_row():
    for fields in COLUMNS.values():
        design = Design(**SIZES, grid_rows=1, grid_cols=1, tile_rows=2, tile_cols=2, fold=1, **fields)
        known = [name for names in rows_of(design).values() for name in names]
        assert {stage.name for stage in pipeline(design)} <= set(known)
        assert len(set(known)) == len(known)


@pytest.mark.parametrize("cells", [("lstm", "gru"), ("gru",), ("mingru",), ("elman",)], ids=str)
def test_the_registers_of_a_long_pipeline(cells):
    """What the text says beside the table: where they are, and which cells have them."""
    short = Design(**SIZES, grid_rows=2, grid_cols=2, tile_rows=2, tile_cols=2, fold=1, cells=cells)
    long = dataclasses.replace(short, pipeline="long")
    before = {stage.name: stage.cycles for stage in pipeline(short)}
    after = {stage.name: stage.cycles for stage in pipeline(long)}
    more = {name for name in after if after[name] > before.get(name, 0)}
    assert sum(after.values()) - sum(before.values()) == len(more) + 1
    assert after["element"] == before["element"] + 2
    expected = {"element", "row"} | ({"factors"} if cells != ("elman",) else set())
    assert more == expected | ({"align", "argument"} if "lstm" in cells else set())
    assert output_queue_cycles(long) == output_queue_cycles(short) + 1
    for name in (*more, "output queue"):
        assert f"| {name} |" in ARCHITECTURE


def test_the_latencies_of_the_presets():
    large = SIZES | {"grid_rows": 44, "grid_cols": 33, "tile_rows": 4, "tile_cols": 4, "fold": 1}
    designs = presets() | {
        "44 x 33, native": Design(**large, cells=("lstm", "gru", "elman")),
        "44 x 33, tflm": Design(**large, arithmetic="tflm"),
    }
    expected = [
        [name, str(activated_cycles(one)), str(state_cycles(one)), str(drain_cycles(one))]
        for name, one in designs.items()
    ]
    assert table("Design") == expected


def test_the_life_of_a_step(monkeypatch):
    """The second of four steps of ``lstm:8:8`` on ``small``, as the schedule walks through it."""
    design, shape = presets()["small"], stack_shape(Cell.LSTM, 8, 8)
    _, plan = best_plan(shape, design, 4)
    found = []
    account = Walker._account

    def watched(self, phase, start, end):
        found.append((int(start), int(end)))
        account(self, phase, start, end)

    monkeypatch.setattr(Walker, "_account", watched)
    walker = Walker(plan, design)
    walker.begin(-2)
    walker.run_steps(4)
    (_, _), (_, before), (first, kept), (start, end), (following, _), (next_start, _), *_ = found
    last = start + plan.body[1].slices - 1
    assert last + plan.body[1].tile_cycles == end
    ready = last + state_cycles(design)
    passed = {stage.name: stage.cycles for stage in pipeline(design)}
    cycles = [first, kept, start, last]
    for name in ("bank read", "broadcast", "element", "tile", "adder tree", "accumulate"):
        cycles.append((cycles[-1]) + passed[name])
    later = end + state_cycles(design)
    cycles += [following, last + activated_cycles(design), ready, later, next_start, later + design.fold]
    assert [int(cycle) for cycle, _ in table("Cycle")] == sorted(cycles)
    assert before == 15 and end == 54 and later + design.fold == next_start + 1
    counted = plan_cycles(plan, design, 4)
    assert (counted["total"], counted["per_step"], int(plan.body[1].wait)) == (169, 39, 34)
    for sentence in (
        "takes 169\ncycles in all",
        "are 39 cycles, of which 10 issue slots",
        "until 34 cycles have",
    ):
        assert sentence in ARCHITECTURE


def test_a_word_of_the_glossary_is_explained_once():
    words = [word for row, _ in table("Word") for word in row.split(", ")]
    assert len(set(words)) == len(words)
    first = [row.split(", ")[0] for row, _ in table("Word")]
    assert first == sorted(first)


def test_the_preset_table_of_the_usage_page():
    text = (ROOT / "docs" / "usage.md").read_text()
    rows = re.findall(r"^\| `([\w-]+)` \| ([\d,]+) \|", text, re.MULTILINE)
    assert {name: int(macs.replace(",", "")) for name, macs in rows} == {
        name: design.macs for name, design in (presets() | fpga_presets()).items()
    }


def test_the_default_numbers_of_steps():
    told = {
        name: int(row[0])
        for row in table("`--steps`", (ROOT / "docs" / "usage.md").read_text())
        for name in code_names(row[1])
    }
    commands_there_are = typer.main.get_command(app).commands
    assert told == {
        name: parameter.default
        for name, command in commands_there_are.items()
        for parameter in command.params
        if "--steps" in parameter.opts
    }


def test_documents_name_no_paths_of_a_machine():
    for path in DOCUMENTS:
        assert not re.search(r"/work/|/tmp/|/home/", path.read_text()), path


def test_the_cycles_that_are_given_as_an_example():
    shape, design = shape_of(load_model(str(ROOT / "models" / "speech-gru"))), presets()["small"]
    total, loading = count_cycles(shape, design, 50).total, sum(loading_cycles(shape, design, 50, 0))
    text = (ROOT / "docs" / "numbers.md").read_text()
    assert f"`speech-gru` takes {total:,} cycles for 50 steps, and {loading:,} to load" in text
