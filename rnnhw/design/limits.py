"""What the fields of a design may be, and which of them go together."""

import dataclasses
from typing import TYPE_CHECKING

from rnnhw.arith import NATIVE
from rnnhw.cells import CELLS
from rnnhw.design.arithmetics import ARITHMETIC_DESIGNS
from rnnhw.errors import DesignError

if TYPE_CHECKING:
    from rnnhw.design.design import Design

__all__ = [
    "ALL_OR_NONE",
    "CANNOT_BE_MANY",
    "CELL_LANES",
    "LSTM_OPTIONS",
    "MAX_DEPTH",
    "MAX_ELEMENTS",
    "MAX_SIDE",
    "MAX_STATE_SLOTS",
    "MAY_BE_ZERO",
    "NAMES",
    "PIPELINES",
    "check_design",
    "check_names",
]

CELL_LANES = {str(cell): len(declared.gates) for cell, declared in CELLS.items()}
"""Gates of a unit, which are the lanes that a cell needs in a processing element."""

LSTM_OPTIONS = ("peephole", "projection")
"""What a design can add to its LSTM cells."""

WEIGHT_BITS = (8, 4)
PIPELINES = ("short", "long")
MAY_BE_ZERO = ("lut_columns", "kept_depth", "delta_depth", "scatter_depth")
ALL_OR_NONE = ("kept_depth", "delta_depth")
"""Fields that are 0 on all of `Design.many`, or on none."""
CANNOT_BE_MANY = ("scatter_depth",)
NAMES = ("cells", "lstm_options", "arithmetic", "pipeline")
"""The fields that are not numbers."""
MAX_SIDE = 4096
MAX_ELEMENTS = 1 << 16
"""Rows, and columns, of elements in the whole grid that the load stream can address."""
MAX_DEPTH = 1 << 16
MAX_CONTEXTS = 16
MAX_STATE_SLOTS = 64


def check_design(design: "Design") -> None:
    """Refuse a design whose fields are not allowed, each by itself or together.

    Raises
    ------
    DesignError
        Naming the field, its value, and what it can be.
    """
    check_names(design)
    _check_ranges(design)
    _check_grid(design)
    _check_kept_depth(design)
    _check_delta_depth(design)
    _check_scatter_depth(design)


def _check_ranges(design: "Design") -> None:
    limits = {"contexts": MAX_CONTEXTS, "state_slots": MAX_STATE_SLOTS, "input_depth": MAX_DEPTH - 1}
    limits["lut_columns"] = design.tile_cols if type(design.tile_cols) is int else MAX_SIDE
    for field in dataclasses.fields(design):
        value = getattr(design, field.name)
        if field.name in NAMES:
            continue
        if type(value) is not int:
            raise DesignError(f"design: {field.name} is {value!r}, not an integer")
        side = MAX_SIDE if field.name.startswith(("grid", "tile")) else MAX_DEPTH
        least, limit = int(field.name not in MAY_BE_ZERO), limits.get(field.name, side)
        if not least <= value <= limit:
            raise DesignError(f"design: {field.name} is {value}, not within {least} .. {limit}")


def _check_grid(design: "Design") -> None:
    for axis, elements in (("rows", design.units), ("cols", design.columns)):
        if elements > MAX_ELEMENTS:
            raise DesignError(
                f"design: grid_{axis} x tile_{axis} is {elements}, not within 1 .. {MAX_ELEMENTS}"
            )
    if design.lanes % design.fold:
        folds = [str(k) for k in range(1, design.lanes + 1) if design.lanes % k == 0]
        raise DesignError(
            f"design: fold is {design.fold}; with {design.lanes} lanes it can be {' or '.join(folds)}"
        )
    if design.weight_bits not in WEIGHT_BITS:
        raise DesignError(f"design: weight_bits is {design.weight_bits}, not 8 or 4")
    if design.grid_rows > design.columns:
        raise DesignError(
            f"design: grid_rows is {design.grid_rows}, more than the {design.columns} columns per "
            f"pass (grid_cols x tile_cols); nearest that work: grid_rows = {design.columns}, or "
            f"grid_cols = {-(-design.grid_rows // design.tile_cols)}"
        )


def check_names(design: "Design") -> None:
    """Refuse wrong names: of cells, of options of the LSTM, of the arithmetic or of the pipeline.

    Raises
    ------
    DesignError
        Naming the field, its value, and what it can be.
    """
    if not isinstance(design.arithmetic, str) or design.arithmetic not in ARITHMETIC_DESIGNS:
        known = " or ".join(ARITHMETIC_DESIGNS)
        raise DesignError(f"design: arithmetic is {design.arithmetic!r}, not {known}")
    if not isinstance(design.cells, tuple) or not design.cells:
        raise DesignError(f"design: cells is {design.cells!r}, not a list of {', '.join(CELL_LANES)}")
    for cell in design.cells:
        if not isinstance(cell, str) or cell not in CELL_LANES:
            raise DesignError(f"design: cells names {cell!r}; there are {', '.join(CELL_LANES)}")
    if list(design.cells) != [cell for cell in CELL_LANES if cell in design.cells]:
        raise DesignError(
            f"design: cells is {list(design.cells)}; each cell once, in the order {', '.join(CELL_LANES)}"
        )
    _check_options(design)
    carried = ARITHMETIC_DESIGNS[design.arithmetic].cells
    for cell in design.cells:
        if cell not in carried:
            raise DesignError(
                f"design: cells is {list(design.cells)}; {design.arithmetic} arithmetic has "
                f"{', '.join(carried)}"
            )
    _check_pipeline(design)


def _check_pipeline(design: "Design") -> None:
    if not isinstance(design.pipeline, str) or design.pipeline not in PIPELINES:
        raise DesignError(f"design: pipeline is {design.pipeline!r}, not {' or '.join(PIPELINES)}")
    if design.is_long and not ARITHMETIC_DESIGNS[design.arithmetic].has_long_pipeline:
        raise DesignError(f"design: pipeline is 'long'; {design.arithmetic} arithmetic has only 'short'")


def _check_kept_depth(design: "Design") -> None:
    """A context has a power of two of activations, and no more than an element has words of weights."""
    contexts, most = design.contexts, min(design.weight_words, MAX_DEPTH // design.contexts)
    allowed = [0, *(contexts << bits for bits in range(1, most.bit_length()))]
    if design.kept_depth not in allowed:
        contexts_text = f"{contexts} context{'s' * (contexts > 1)}"
        raise DesignError(
            f"design: kept_depth is {design.kept_depth}; with {contexts_text} and {design.weight_words} "
            f"words of weights it can be {', '.join(map(str, allowed))}"
        )


def _check_delta_depth(design: "Design") -> None:
    if not design.delta_depth:
        return
    others = {"kept_depth": (design.kept_depth, 0), "contexts": (design.contexts, 1)}
    for name, (value, allowed) in others.items():
        if value != allowed:
            zeros = " (a scatter_depth leaves zeros out there)" if name == "kept_depth" else ""
            raise DesignError(
                f"design: delta_depth is {design.delta_depth} and {name} is {value}; a design that skips "
                f"what has not changed has {name} = {allowed}{zeros}, or set delta_depth = 0"
            )
    if design.arithmetic != NATIVE.name:
        raise DesignError(
            f"design: delta_depth is {design.delta_depth}; {design.arithmetic} arithmetic can have only 0"
        )
    if design.delta_depth > design.weight_words:
        raise DesignError(
            f"design: delta_depth is {design.delta_depth}, more than the {design.weight_words} words of "
            "weights of an element, each of which has an activation"
        )


def _check_scatter_depth(design: "Design") -> None:
    """A power of two of tiles, whose number an address of weights can hold."""
    if design.scatter_depth and not design.delta_depth:
        raise DesignError(
            f"design: scatter_depth is {design.scatter_depth} and delta_depth is 0; elements scatter "
            "changes, so that it needs a delta_depth above 0, or set scatter_depth = 0"
        )
    allowed = [0, *(1 << bits for bits in range(1, min(design.weight_words, MAX_DEPTH).bit_length()))]
    if design.scatter_depth not in allowed:
        raise DesignError(
            f"design: scatter_depth is {design.scatter_depth}; with {design.weight_words} words of weights "
            f"it can be {', '.join(map(str, allowed))}"
        )


def _check_options(design: "Design") -> None:
    options, known = design.lstm_options, ", ".join(LSTM_OPTIONS)
    if not isinstance(options, tuple):
        raise DesignError(f"design: lstm_options is {options!r}, not a list of {known}")
    for option in options:
        if not isinstance(option, str) or option not in LSTM_OPTIONS:
            raise DesignError(f"design: lstm_options names {option!r}; there are {known}")
    if list(options) != [option for option in LSTM_OPTIONS if option in options]:
        raise DesignError(f"design: lstm_options is {list(options)}; each option once, in the order {known}")
    if options and not {"lstm", "lstm_coupled"} & set(design.cells):
        raise DesignError(
            f"design: lstm_options is {list(options)}, but cells is {list(design.cells)}; options need the "
            "lstm or the lstm_coupled"
        )
    if options and not ARITHMETIC_DESIGNS[design.arithmetic].has_lstm_options:
        raise DesignError(f"design: lstm_options is {list(options)}; {design.arithmetic} arithmetic has none")
