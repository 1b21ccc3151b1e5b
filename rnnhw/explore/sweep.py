"""A sweep as its TOML file describes it: one network, its steps, and ranges of designs."""

import dataclasses
import hashlib
import json
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rnnhw.arith import NATIVE
from rnnhw.design import CELL_LANES, Design
from rnnhw.errors import DesignError, InputError
from rnnhw.explore.ranges import expand
from rnnhw.network import (
    Cell,
    Graph,
    IntegerNetwork,
    Network,
    Shape,
    is_float_file,
    is_graph_file,
    is_in_words,
    load_integer,
    load_integer_graph,
    shape_in_words,
    shape_of,
    stack_shape,
)
from rnnhw.published import find_model
from rnnhw.sentences import meant

__all__ = ["FIELDS", "MAX_DESIGNS", "Sweep", "load_sweep", "sweep_from"]

MAX_DESIGNS = 10_000_000
MAX_STEPS = 100_000
MAX_WIDTH = 1 << 16
MAX_MACS = 1 << 32
"""Largest array of a sweep, so that no count leaves 64 bits."""
MAX_LAYERS = 64

FIELDS = tuple(field.name for field in dataclasses.fields(Design) if field.type is int)
"""The fields of a design that are numbers; a sweep has a range for each."""

DEFAULTS = {
    field.name: field.default
    for field in dataclasses.fields(Design)
    if field.default is not dataclasses.MISSING
}
SIDES = ("grid_rows", "grid_cols", "tile_rows", "tile_cols")
NETWORK = ("cell", "inputs", "units", "outputs", "every_step", "reset_after")


@dataclass(frozen=True, kw_only=True)
class Sweep:
    """What is explored: every combination of ``ranges`` on one network.

    Parameters
    ----------
    name : str
    shape : Shape
        The network's sizes.
    steps : int
        Steps of a sequence.
    ranges : mapping of str to tuple of int
        Values of every field of `rnnhw.design.Design` that is a number.
    cells, lstm_options : tuple of str; arithmetic, pipeline : str
        Those fields of every design.
    network_bits : int
        Width of the network's weights, where they are known; designs with narrower ones are dropped.
    max_macs : int or None
        Designs with more MACs per cycle are dropped.
    text : str
        The file as it was read; it plays no part in ``digest``.
    scope : str
        What the figures count of a model that is more than the network, and what not; likewise.
    """

    name: str
    shape: Shape
    steps: int
    ranges: Mapping[str, tuple[int, ...]]
    cells: tuple[str, ...] = ("lstm",)
    lstm_options: tuple[str, ...] = ()
    arithmetic: str = NATIVE.name
    pipeline: str = "short"
    network_bits: int = 4
    max_macs: int | None = None
    text: str = ""
    scope: str = ""

    @property
    def designs(self) -> int:
        """Combinations, valid or not."""
        return math.prod(len(values) for values in self.ranges.values())

    @property
    def digest(self) -> str:
        """Sixteen hexadecimal digits that change when any result could."""
        meaning = dataclasses.asdict(self)
        del meaning["text"], meaning["name"], meaning["scope"]
        return hashlib.sha256(json.dumps(meaning, sort_keys=True).encode()).hexdigest()[:16]


def load_sweep(path: Path) -> Sweep:
    """Read and check a sweep's TOML file; see `sweep_from`.

    Raises
    ------
    InputError, ModelError
        In a sentence that names the file and the key.
    """
    text, values = _read(path)
    return dataclasses.replace(sweep_from({"name": path.stem} | values, str(path)), text=text)


def sweep_from(values: Mapping[str, Any], source: str) -> Sweep:
    """Check the description of a sweep.

    Keys: ``name``, ``steps``, ``model`` (a path, a folder of ``models/``, a stack in words, or a network) or
    a table ``network``, a table ``design``, and optionally ``max_macs``. The table of the network describes a
    stack: ``inputs``, ``units`` (a number, or a list of one per layer), and optionally ``cell``, ``outputs``
    of a dense head, ``every_step``, and a GRU's ``reset_after``. The design has a range for each number
    (`rnnhw.explore.ranges.expand`), and ``cells``, ``lstm_options``, ``arithmetic`` and ``pipeline`` as they
    are; what `Design` has a default for may be left out.

    Parameters
    ----------
    values : mapping of str to object
    source : str
        What error messages call the description.

    Raises
    ------
    InputError, ModelError
        In a sentence that names the source and the key.
    """
    if not {"model", "network", "design"} & set(values) and set(values) & set(FIELDS):
        raise InputError(
            f'{source} describes a design; a sweep names a model (model = "digits-lstm"), steps, and ranges '
            "of designs in a table [design], as reports/digits/sweep.toml does"
        )
    known = ("name", "model", "network", "steps", "design", "max_macs")
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise InputError(
            f"{source}: unknown key {unknown[0]!r}; a sweep has name, model or network, steps, "
            f"design and max_macs{meant(unknown[0], known)}"
        )
    name = values.get("name", "sweep")
    if not isinstance(name, str) or not name:
        raise InputError(f"{source}: name is {name!r}, not a text")
    max_macs = values.get("max_macs")
    if max_macs is not None:
        _checked_integer(f"{source}: max_macs", max_macs, 1, MAX_MACS)
    shape, bits, scope = _network(source, values)
    design = _design(source, values.get("design"))
    ranges = _ranges(source, design)
    sweep = Sweep(
        name=name,
        shape=shape,
        steps=_checked_integer(f"{source}: steps", values.get("steps"), 1, MAX_STEPS),
        ranges=ranges,
        cells=tuple(design["cells"]),
        lstm_options=tuple(design["lstm_options"]),
        arithmetic=design["arithmetic"],
        pipeline=design["pipeline"],
        network_bits=bits,
        max_macs=max_macs,
        scope=scope,
    )
    if sweep.designs > MAX_DESIGNS:
        raise InputError(
            f"{source} asks for {sweep.designs} designs, more than {MAX_DESIGNS}; shorten a range"
        )
    for layer in shape.layers:
        if layer.cell is not Cell.DENSE and layer.cell not in sweep.cells:
            raise InputError(
                f"{source}: design.cells is {list(sweep.cells)}, but the network has a layer of "
                f"cell {str(layer.cell)!r}"
            )
        for option, has in (("peephole", layer.has_peepholes), ("projection", layer.projection > 0)):
            if has and option not in sweep.lstm_options:
                raise InputError(
                    f"{source}: design.lstm_options is {list(sweep.lstm_options)}, but the network has a "
                    f"layer of cell {str(layer.cell)!r} with a {option}"
                )
    return sweep


def _read(path: Path) -> tuple[str, dict[str, Any]]:
    if not path.is_file():
        raise InputError(f"no sweep file at {path}")
    try:
        text = path.read_text(encoding="utf-8")
        return text, tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError, RecursionError) as error:
        raise InputError(f"{path} is not a readable TOML file: {error}") from None


def _checked_integer(name: str, value: Any, least: int, most: int) -> int:
    if value is None:
        raise InputError(f"{name} is missing; give an integer within {least} .. {most}")
    if type(value) is not int or not least <= value <= most:
        raise InputError(f"{name} is {value!r}, not an integer within {least} .. {most}")
    return value


def _network(source: str, values: Mapping[str, Any]) -> tuple[Shape, int, str]:
    """Sizes of the network, the width of its weights, 4 if that is not known, and what they leave out."""
    if ("model" in values) == ("network" in values):
        raise InputError(
            f"{source}: give either model or network, not {'both' if 'model' in values else 'neither'}"
        )
    if "model" in values:
        return _model(source, values["model"])
    table = values["network"]
    if not isinstance(table, dict) or not set(table) <= set(NETWORK):
        raise InputError(f"{source}: network is {table!r}, not a table of {', '.join(NETWORK)}")
    return _stack(f"{source}: network", table), 4, ""


def _stack(where: str, table: Mapping[str, Any]) -> Shape:
    cell = table.get("cell", "lstm")
    if not isinstance(cell, str) or cell not in CELL_LANES:
        raise InputError(f"{where}.cell is {cell!r}, not {', '.join(CELL_LANES)}")
    if "reset_after" in table and cell != "gru":
        raise InputError(f"{where}.reset_after goes with cell = 'gru', not with {cell!r}")
    for key in ("every_step", "reset_after"):
        if not isinstance(table.get(key, True), bool):
            raise InputError(f"{where}.{key} is {table[key]!r}, not true or false")
    units = table.get("units")
    stack = units if isinstance(units, list) else [units]
    if not 1 <= len(stack) <= MAX_LAYERS:
        raise InputError(f"{where}.units has {len(stack)} layers, not 1 .. {MAX_LAYERS}")
    return stack_shape(
        Cell(cell),
        _checked_integer(f"{where}.inputs", table.get("inputs"), 1, MAX_WIDTH),
        *(_checked_integer(f"{where}.units", width, 1, MAX_WIDTH) for width in stack),
        outputs=_checked_integer(f"{where}.outputs", table.get("outputs", 0), 0, MAX_WIDTH),
        every_step=table.get("every_step"),
        reset_after=table.get("reset_after", True),
    )


def _model(source: str, model: Any) -> tuple[Shape, int, str]:
    """The shape and the weight bits of a model, and what of it they leave out."""
    if isinstance(model, IntegerNetwork):
        return shape_of(model), model.weight_bits, ""
    if isinstance(model, Network):
        return shape_of(model), 4, ""
    if not isinstance(model, str):
        raise InputError(f"{source}: model is {model!r}, not a text")
    if is_in_words(model):
        return shape_in_words(model), 4, ""
    from rnnhw.frontends import (
        FOREIGN_SUFFIXES,
        is_integer_onnx,
        is_integer_tflite,
        load_part,
        load_qdq,
        load_tflite,
    )

    file = find_model(model)
    if file.suffix == ".tflite" and is_integer_tflite(file):
        return shape_of(load_tflite(file)), 8, ""
    if is_integer_onnx(file):
        found = load_qdq(file)
        integer = found.only_network if isinstance(found, Graph) else found
        assert isinstance(integer, IntegerNetwork)
        return shape_of(integer), integer.weight_bits, ""
    if file.suffix in (*FOREIGN_SUFFIXES, ".tflite") or is_float_file(file):
        part, scope = load_part(file)
        return shape_of(part), 4, scope
    if is_graph_file(file):
        graph = load_integer_graph(file)
        network = graph.only_network
        assert isinstance(network, IntegerNetwork)
        return shape_of(network), network.weight_bits, graph.scope
    network = load_integer(file)
    return shape_of(network), network.weight_bits, ""


def _design(source: str, table: Any) -> dict[str, Any]:
    """The design's table with defaults for what is left out."""
    if not isinstance(table, dict):
        raise InputError(
            f"{source}: design is {'missing' if table is None else repr(table)}; it is a table of ranges"
        )
    values = DEFAULTS | table
    names = {*FIELDS, *DEFAULTS}
    for key in sorted(set(values) ^ names):
        problem = "unknown key" if key in values else "missing key"
        raise InputError(
            f"{source}: {problem} {key!r}; design has "
            f"{', '.join(field.name for field in dataclasses.fields(Design))}"
            + (meant(key, names) if key not in names else "")
        )
    for name in ("cells", "lstm_options"):
        if isinstance(values[name], list):
            values[name] = tuple(values[name])
    _check(source, values, {})
    return values


def _ranges(source: str, design: Mapping[str, Any]) -> dict[str, tuple[int, ...]]:
    ranges = {name: expand(f"{source}: design.{name}", design[name]) for name in FIELDS}
    lanes = max(CELL_LANES[cell] for cell in design["cells"])
    # Folds that do not go with the cells are counted, if others do.
    folds = [fold for fold in ranges["fold"] if fold > 0 and lanes % fold == 0]
    for name, values in ranges.items():
        for value in folds if name == "fold" and folds else values:
            wide = {"grid_cols": value} if name == "grid_rows" else {}
            _check(source, design, {**wide, name: value})
    macs = lanes * math.prod(max(ranges[side]) for side in SIDES)
    if macs > MAX_MACS:
        raise InputError(
            f"{source}: the largest design has {macs} MACs, more than {MAX_MACS}; shorten a "
            "range of grid or tile"
        )
    return ranges


def _check(source: str, design: Mapping[str, Any], numbers: Mapping[str, int]) -> None:
    """Refuse values that no design can have; `Design` knows its limits."""
    usual = dict.fromkeys(FIELDS, 1) | {"weight_bits": 8}
    named = {name: design[name] for name in ("cells", "lstm_options", "arithmetic", "pipeline")}
    try:
        Design(**{**usual, **named, **numbers})
    except DesignError as error:
        raise InputError(f"{source}: {error}") from None
