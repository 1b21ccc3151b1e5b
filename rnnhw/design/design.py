"""What is built: the sizes of one accelerator, frozen and checked."""

import dataclasses
import hashlib
import json
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnhw.arith import NATIVE
from rnnhw.cells import CELLS
from rnnhw.design.arithmetics import ARITHMETIC_DESIGNS
from rnnhw.design.fields import bits_of
from rnnhw.errors import DesignError

__all__ = ["CELL_LANES", "LSTM_OPTIONS", "Design", "design_from_mapping"]

CELL_LANES = {str(cell): len(declared.gates) for cell, declared in CELLS.items()}
"""Gates of a unit, which are the lanes that a cell needs in a processing element."""

LSTM_OPTIONS = ("peephole", "projection")
"""What a design can add to its LSTM cells."""

WEIGHT_BITS = (8, 4)
PIPELINES = ("short", "long")
MAY_BE_ZERO = ("lut_columns", "kept_depth", "delta_depth")
CANNOT_BE_MANY = ("kept_depth", "delta_depth")
NAMES = ("cells", "lstm_options", "arithmetic", "pipeline")
"""The fields that are not numbers."""
MAX_SIDE = 4096
MAX_ELEMENTS = 1 << 16
"""Rows, and columns, of elements in the whole grid that the load stream can address."""
MAX_DEPTH = 1 << 16
MAX_CONTEXTS = 16
MAX_STATE_SLOTS = 64


def _field(meaning: str, unit: str, **default: Any) -> Any:
    return dataclasses.field(metadata={"meaning": meaning, "unit": unit}, **default)


@dataclass(frozen=True, kw_only=True)
class Design:
    """One accelerator: a grid of systolic tiles, its memories and its clock.

    A row of processing elements is a hidden unit, the lanes of an element are its gates. Every field has its
    meaning and unit in its metadata; `to_toml` writes them out. `Design.many` holds many designs at once.

    Raises
    ------
    DesignError
        If a value is of another type, out of range, or does not go with the others.
    """

    grid_rows: int = _field("rows of tiles; each has a cell pipeline", "tiles")
    grid_cols: int = _field("columns of tiles", "tiles")
    tile_rows: int = _field("rows of processing elements in a tile: hidden units", "elements")
    tile_cols: int = _field("columns of processing elements in a tile: activations", "elements")
    fold: int = _field("cycles that a unit spends in the cell pipeline, sharing its arithmetic", "cycles")
    weight_depth: int = _field("weight memory of a processing element: one byte per lane", "words")
    unit_depth: int = _field("units, or groups of outputs, that a grid row has parameters for", "rows")
    input_depth: int = _field("slices of the input vectors of one step that are buffered", "slices")
    state_depth: int = _field("words of a hidden-state bank, for all layers and contexts", "words")
    clock_mhz: int = _field("clock that cycles are turned into seconds with", "MHz")
    cells: tuple[str, ...] = _field(
        f"cells that it carries: {', '.join(CELL_LANES)}", "names", default=("lstm",)
    )
    lstm_options: tuple[str, ...] = _field(
        "what its LSTM cells also do: peephole, projection", "names", default=()
    )
    arithmetic: str = _field(" or ".join(ARITHMETIC_DESIGNS), "name", default=NATIVE.name)
    pipeline: str = _field(
        "short: fewest cycles; long: more registers, for a higher clock", "name", default=PIPELINES[0]
    )
    contexts: int = _field("sequences in flight that share each weight read", "sequences", default=1)
    weight_bits: int = _field("width of a weight: 8 or 4", "bits", default=8)
    state_slots: int = _field(
        "hidden states told apart: one per layer, two for a GRU that resets before its product or an LSTM "
        "that projects its h",
        "states",
        default=8,
    )
    lut_columns: int = _field(
        "columns of each tile whose elements multiply in look-up tables, for devices with few multipliers",
        "elements",
        default=0,
    )
    kept_depth: int = _field(
        "activations that a processing element keeps, of all contexts; each weight then has an index to one "
        "of them, and zeros take no cycles; 0: activations pass through, and products are dense",
        "words",
        default=0,
    )
    delta_depth: int = _field(
        "activations of each column, of all products of all layers, whose last value is kept; those that "
        "change by no more than a threshold then take no cycles; 0: each step multiplies all of them",
        "words",
        default=0,
    )

    def __post_init__(self) -> None:
        self._check_names()
        limits = {"contexts": MAX_CONTEXTS, "state_slots": MAX_STATE_SLOTS, "input_depth": MAX_DEPTH - 1}
        limits["lut_columns"] = self.tile_cols if type(self.tile_cols) is int else MAX_SIDE
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if field.name in NAMES:
                continue
            if type(value) is not int:
                raise DesignError(f"design: {field.name} is {value!r}, not an integer")
            side = MAX_SIDE if field.name.startswith(("grid", "tile")) else MAX_DEPTH
            least, limit = int(field.name not in MAY_BE_ZERO), limits.get(field.name, side)
            if not least <= value <= limit:
                raise DesignError(f"design: {field.name} is {value}, not within {least} .. {limit}")
        for axis, elements in (("rows", self.units), ("cols", self.columns)):
            if elements > MAX_ELEMENTS:
                raise DesignError(
                    f"design: grid_{axis} x tile_{axis} is {elements}, not within 1 .. {MAX_ELEMENTS}"
                )
        if self.lanes % self.fold:
            folds = [str(k) for k in range(1, self.lanes + 1) if self.lanes % k == 0]
            raise DesignError(
                f"design: fold is {self.fold}; with {self.lanes} lanes it can be {' or '.join(folds)}"
            )
        if self.weight_bits not in WEIGHT_BITS:
            raise DesignError(f"design: weight_bits is {self.weight_bits}, not 8 or 4")
        if self.grid_rows > self.columns:
            raise DesignError(
                f"design: grid_rows is {self.grid_rows}, more than the {self.columns} columns per "
                f"pass (grid_cols x tile_cols); nearest that work: grid_rows = {self.columns}, or "
                f"grid_cols = {-(-self.grid_rows // self.tile_cols)}"
            )
        self._check_kept_depth()
        self._check_delta_depth()

    @classmethod
    def many(cls, **fields: Any) -> "Design":
        """Many designs that share their cells, LSTM options, arithmetic and pipeline, held in one object.

        Every property that is a number, `rnnhw.design.timing` and `rnnhw.schedule` work on it and return an
        int64 array ``[designs]`` wherever a result differs between designs. What needs one design does not
        work: ``digest``, `to_toml`, ``==`` and ``hash``, `rnnhw.design.unit_parameters`, and the gateware.

        Parameters
        ----------
        **fields
            All fields: ``cells``, ``lstm_options``, ``arithmetic`` and ``pipeline`` as in one design; each
            number as an int64 array ``[designs]``, or as one integer that all share. Numbers are not checked:
            results mean something for the combinations that ``Design(...)`` accepts. ``kept_depth`` and
            ``delta_depth`` may be left out, and are 0.

        Raises
        ------
        DesignError
            If one of these four is not allowed, or if ``kept_depth`` or ``delta_depth`` is not 0.
        TypeError
            If a field is missing or unknown.
        """
        names = {field.name for field in dataclasses.fields(cls)} - set(CANNOT_BE_MANY)
        for name in CANNOT_BE_MANY:
            depth = fields.pop(name, 0)
            if np.any(depth):
                raise DesignError(
                    f"design: {name} is {int(np.max(depth))}, but many designs at once are dense; it can be 0"
                )
        if fields.keys() != names:
            raise TypeError(f"Design.many takes {sorted(names)}, not {sorted(fields)}")
        designs = object.__new__(cls)
        designs.__dict__.update(dict.fromkeys(CANNOT_BE_MANY, 0))
        numbers = names - set(NAMES)
        arrays = np.broadcast_arrays(*(fields[name] for name in numbers))
        designs.__dict__.update(fields | dict(zip(numbers, arrays, strict=True)))
        designs._check_names()
        return designs

    def _check_names(self) -> None:
        if not isinstance(self.arithmetic, str) or self.arithmetic not in ARITHMETIC_DESIGNS:
            known = " or ".join(ARITHMETIC_DESIGNS)
            raise DesignError(f"design: arithmetic is {self.arithmetic!r}, not {known}")
        if not isinstance(self.cells, tuple) or not self.cells:
            raise DesignError(f"design: cells is {self.cells!r}, not a list of {', '.join(CELL_LANES)}")
        for cell in self.cells:
            if not isinstance(cell, str) or cell not in CELL_LANES:
                raise DesignError(f"design: cells names {cell!r}; there are {', '.join(CELL_LANES)}")
        if list(self.cells) != [cell for cell in CELL_LANES if cell in self.cells]:
            raise DesignError(
                f"design: cells is {list(self.cells)}; each cell once, in the order {', '.join(CELL_LANES)}"
            )
        self._check_options()
        carried = ARITHMETIC_DESIGNS[self.arithmetic].cells
        for cell in self.cells:
            if cell not in carried:
                raise DesignError(
                    f"design: cells is {list(self.cells)}; {self.arithmetic} arithmetic has "
                    f"{', '.join(carried)}"
                )

        self._check_pipeline()

    def _check_pipeline(self) -> None:
        if not isinstance(self.pipeline, str) or self.pipeline not in PIPELINES:
            raise DesignError(f"design: pipeline is {self.pipeline!r}, not {' or '.join(PIPELINES)}")
        if self.is_long and not ARITHMETIC_DESIGNS[self.arithmetic].has_long_pipeline:
            raise DesignError(f"design: pipeline is 'long'; {self.arithmetic} arithmetic has only 'short'")

    def _check_kept_depth(self) -> None:
        """A context has a power of two of activations, and no more than an element has words of weights."""
        if not self.kept_depth:
            return
        contexts, most = self.contexts, min(self.weight_words, MAX_DEPTH // self.contexts)
        allowed = [contexts << bits for bits in range(1, most.bit_length())]
        if self.kept_depth not in allowed:
            contexts_text = f"{contexts} context{'s' * (contexts > 1)}"
            choices = ", ".join(map(str, allowed))
            raise DesignError(
                f"design: kept_depth is {self.kept_depth}; with {contexts_text} and {self.weight_words} "
                f"words of weights it can be 0{', ' * bool(allowed)}{choices}"
            )

    def _check_delta_depth(self) -> None:
        if not self.delta_depth:
            return
        others = {"kept_depth": (self.kept_depth, 0), "contexts": (self.contexts, 1)}
        for name, (value, allowed) in others.items():
            if value != allowed:
                raise DesignError(
                    f"design: delta_depth is {self.delta_depth} and {name} is {value}; a design that skips "
                    f"what has not changed has {name} = {allowed}, or set delta_depth = 0"
                )
        if self.arithmetic != NATIVE.name:
            raise DesignError(
                f"design: delta_depth is {self.delta_depth}; {self.arithmetic} arithmetic can have only 0"
            )
        if self.delta_depth > self.weight_words:
            raise DesignError(
                f"design: delta_depth is {self.delta_depth}, more than the {self.weight_words} words of "
                "weights of an element, each of which has an activation"
            )

    def _check_options(self) -> None:
        options, known = self.lstm_options, ", ".join(LSTM_OPTIONS)
        if not isinstance(options, tuple):
            raise DesignError(f"design: lstm_options is {options!r}, not a list of {known}")
        for option in options:
            if not isinstance(option, str) or option not in LSTM_OPTIONS:
                raise DesignError(f"design: lstm_options names {option!r}; there are {known}")
        if list(options) != [option for option in LSTM_OPTIONS if option in options]:
            raise DesignError(
                f"design: lstm_options is {list(options)}; each option once, in the order {known}"
            )
        if options and not {"lstm", "lstm_coupled"} & set(self.cells):
            raise DesignError(
                f"design: lstm_options is {list(options)}, but cells is {list(self.cells)}; options need the "
                "lstm or the lstm_coupled"
            )
        if options and not ARITHMETIC_DESIGNS[self.arithmetic].has_lstm_options:
            raise DesignError(
                f"design: lstm_options is {list(options)}; {self.arithmetic} arithmetic has none"
            )

    @property
    def is_long(self) -> bool:
        """Whether its pipeline has the registers that a higher clock needs."""
        return self.pipeline == "long"

    @property
    def lanes(self) -> int:
        """Lanes of an element, G: the gates of the largest cell; a smaller cell leaves some idle."""
        return max(CELL_LANES[cell] for cell in self.cells)

    @property
    def columns(self) -> int:
        """Columns per pass, C: activations that enter the grid in a cycle."""
        return self.grid_cols * self.tile_cols

    @property
    def units(self) -> int:
        """Units per pass, U: rows of processing elements in the grid."""
        return self.grid_rows * self.tile_rows

    @property
    def macs(self) -> int:
        """MACs per cycle, M."""
        return self.units * self.columns * self.lanes

    @property
    def banks_per_row(self) -> int:
        """Hidden-state banks that a grid row owns, Q: its words each hold Q of the row's units."""
        return -(-self.columns // self.grid_rows)

    @property
    def sum_depth(self) -> int:
        """Unit tiles, of all contexts, whose raw first-phase sums are kept.

        Where sums stay from step to step, their addresses are the higher bits of those of the tiles' unit
        parameters.
        """
        if self.delta_depth:
            return -(-self.unit_depth // (1 << self.sum_shift))
        return -(-self.unit_depth // self.tile_rows) * self.contexts

    @property
    def sum_shift(self) -> int:
        """Lower bits of the address of a tile's first unit parameters that its sums do not need."""
        return self.tile_rows.bit_length() - 1 if self.delta_depth else 0

    @property
    def takes_two_phases(self) -> bool:
        """Whether a product takes two phases, of which the first one keeps activations, or changes."""
        return bool(self.kept_depth or self.delta_depth)

    @property
    def weight_words(self) -> int:
        """Slices whose weights a processing element holds: two a word at 4 bits."""
        return self.weight_depth * (8 // self.weight_bits)

    @property
    def kept_words(self) -> int:
        """Activations that a processing element keeps of each context, which an index tells apart."""
        return self.kept_depth // self.contexts

    @property
    def index_bits(self) -> int:
        """Width of a weight's index; 0 where products are dense."""
        return (self.kept_words - 1).bit_length() if self.kept_depth else 0

    @property
    def program_depth(self) -> int:
        """Phases that the program memory holds: up to four per state, with the one that gives it out.

        Where activations or changes are kept, each product takes two phases.
        """
        return (8 if self.takes_two_phases else 4) * self.state_slots

    @property
    def output_depth(self) -> int:
        """Beats that the output queue holds: a whole phase, and what the pipeline still brings of others.

        A phase begins when there is room for all it emits; with this many places, room is short only if the
        consumer stalls (the pipeline is less than ``tile_cols + 64`` cycles long, beats are at most one a
        cycle).
        """
        return self.unit_depth * self.contexts + self.tile_cols + 3 * self.tile_rows + 64

    @property
    def memory_bytes(self) -> int:
        """On-chip memory (bytes): weights, raw sums, parameters and states of units, h, inputs, outputs.

        Where activations are kept: also these, and the weights' indices. Where changes are: the last values
        and the changes of each column, and the sums of both phases.
        """
        elements, lanes = self.units * self.columns, self.lanes
        weights = elements * self.weight_depth * lanes
        if self.kept_depth:
            weights += elements * (self.kept_depth + -(-self.weight_words * self.index_bits // 8))
        sums = self.units * self.sum_depth * lanes * 4 * (2 if self.delta_depth else 1)
        of_unit = bits_of(ARITHMETIC_DESIGNS[self.arithmetic].parameters(self)) // 8
        parameters = self.grid_rows * self.unit_depth * of_unit
        states = self.grid_rows * self.unit_depth * self.contexts * 4
        banks = 2 * self.columns * (self.state_depth + self.input_depth)
        if self.delta_depth:
            bits = 8 + 9 + (self.delta_depth - 1).bit_length()
            banks += self.columns * -(-self.delta_depth * bits // 8)
        outputs = self.output_depth * self.grid_rows * lanes * 2
        return weights + sums + parameters + states + banks + outputs

    @property
    def digest(self) -> str:
        """Sixteen hexadecimal digits that change when any field does.

        ``lut_columns``, ``kept_depth`` and ``delta_depth`` count only where they are not 0: designs are older
        than these fields, and machines that were built keep their digests.
        """
        fields = dataclasses.asdict(self)
        for name in MAY_BE_ZERO:
            if not fields[name]:
                del fields[name]
        text = json.dumps(fields, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def to_toml(self) -> str:
        """The design as a TOML text that `load_design` reads back."""
        lines = []
        for field in dataclasses.fields(self):
            comment = f"# {field.metadata['meaning']} ({field.metadata['unit']})"
            value = getattr(self, field.name)
            text = json.dumps(list(value) if isinstance(value, tuple) else value)
            lines.append(f"{field.name} = {text}  {comment}")
        return "\n".join(lines) + "\n"


def design_from_mapping(values: dict[str, Any], source: str) -> Design:
    """Build a design from parsed values; unknown and missing keys are refused by name."""
    fields = dataclasses.fields(Design)
    names = {field.name for field in fields}
    unknown = sorted(set(values) - names)
    missing = sorted({field.name for field in fields if field.default is dataclasses.MISSING} - set(values))
    if unknown:
        raise DesignError(f"{source}: unknown key {unknown[0]!r}; a design has {', '.join(sorted(names))}")
    if missing:
        raise DesignError(f"{source}: key {missing[0]!r} is missing")
    lists = {name: tuple(value) for name, value in values.items() if isinstance(value, list)}
    values = values | lists
    try:
        return Design(**values)
    except DesignError as error:
        raise DesignError(f"{source}: {error}") from None
