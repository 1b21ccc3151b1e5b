"""What is built: the sizes of one accelerator, frozen and checked."""

import dataclasses
import hashlib
import json
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnhw.arith import NATIVE
from rnnhw.design.arithmetics import ARITHMETIC_DESIGNS
from rnnhw.design.fields import bits_of
from rnnhw.design.limits import (
    ALL_OR_NONE,
    CANNOT_BE_MANY,
    CELL_LANES,
    MAY_BE_ZERO,
    NAMES,
    PIPELINES,
    check_design,
    check_names,
)
from rnnhw.design.log2 import log2_ceil
from rnnhw.errors import DesignError

__all__ = ["Design", "design_from_mapping"]


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
    scatter_depth: int = _field(
        "unit tiles whose sums a processing element keeps for itself; each weight then has an index to one "
        "of them, and neither zeros nor what has not changed takes cycles; needs a delta_depth; 0: sums of a "
        "tile leave the elements as they are made",
        "tiles",
        default=0,
    )

    def __post_init__(self) -> None:
        check_design(self)

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
            results mean something for the combinations that ``Design(...)`` accepts. ``kept_depth``,
            ``delta_depth`` and ``scatter_depth`` may be left out, and are 0; the first two are above 0 on
            all designs or on none, and the third one is 0 on all.

        Raises
        ------
        DesignError
            If one of the four is not allowed, or one of these depths.
        TypeError
            If a field is missing or unknown.
        """
        names = {field.name for field in dataclasses.fields(cls)} - set(CANNOT_BE_MANY)
        for name in CANNOT_BE_MANY:
            depth = fields.pop(name, 0)
            if np.any(depth):
                raise DesignError(
                    f"design: {name} is {int(np.max(depth))}, but elements of many designs at once keep no "
                    "sums; it can be 0"
                )
        fields = dict.fromkeys(ALL_OR_NONE, 0) | fields
        for name in ALL_OR_NONE:
            if not np.any(fields[name]):
                fields[name] = 0
            elif not np.all(fields[name]):
                raise DesignError(
                    f"design: {name} is 0 on some of many designs; it can be 0 on all or on none"
                )
        if fields.keys() != names:
            raise TypeError(f"Design.many takes {sorted(names)}, not {sorted(fields)}")
        designs = object.__new__(cls)
        designs.__dict__.update(dict.fromkeys(CANNOT_BE_MANY, 0))
        numbers = names - set(NAMES)
        arrays = np.broadcast_arrays(*(fields[name] for name in numbers))
        designs.__dict__.update(fields | dict(zip(numbers, arrays, strict=True)))
        check_names(designs)
        return designs

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
        if self.keeps_changes:
            return -(-self.unit_depth // (1 << self.sum_shift))
        return -(-self.unit_depth // self.tile_rows) * self.contexts

    @property
    def sum_shift(self) -> int:
        """Lower bits of the address of a tile's first unit parameters that its sums do not need."""
        return log2_ceil(self.tile_rows + 1) - 1 if self.keeps_changes else 0

    @property
    def keeps_activations(self) -> bool:
        """Whether elements keep the activations of a product, and leave weights out that are zero."""
        return bool(np.any(self.kept_depth))

    @property
    def keeps_changes(self) -> bool:
        """Whether columns keep what has changed, and products multiply nothing else."""
        return bool(np.any(self.delta_depth))

    @property
    def has_keeping_phases(self) -> bool:
        """Whether a phase that keeps activations, or changes, comes before each product's own."""
        return self.keeps_activations or self.keeps_changes

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
        """Width of a weight's index, to an activation or to a tile; 0 where weights have none."""
        if self.keeps_activations:
            return log2_ceil(self.kept_words)
        return log2_ceil(self.scatter_depth) if self.scatter_depth else 0

    @property
    def program_depth(self) -> int:
        """Phases that the program memory holds: up to four per state, with the one that gives it out.

        Where activations or changes are kept, each product takes two phases; three where elements keep sums.
        """
        return 4 * (1 + self.has_keeping_phases + bool(self.scatter_depth)) * self.state_slots

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
        and the changes of each column, and the sums of both phases; and where elements keep sums, these and
        the weights' indices.
        """
        elements, lanes = self.units * self.columns, self.lanes
        weights = elements * self.weight_depth * lanes
        weights += elements * (self.kept_depth + -(-self.weight_words * self.index_bits // 8))
        weights += elements * self.scatter_depth * lanes * 4
        sums = self.units * self.sum_depth * lanes * 4 * (2 if self.keeps_changes else 1)
        of_unit = bits_of(ARITHMETIC_DESIGNS[self.arithmetic].parameters(self)) // 8
        parameters = self.grid_rows * self.unit_depth * of_unit
        states = self.grid_rows * self.unit_depth * self.contexts * 4
        banks = 2 * self.columns * (self.state_depth + self.input_depth)
        if self.keeps_changes:
            bits = 8 + 9 + log2_ceil(self.delta_depth)
            banks += self.columns * -(-self.delta_depth * bits // 8)
        outputs = self.output_depth * self.grid_rows * lanes * 2
        return weights + sums + parameters + states + banks + outputs

    @property
    def digest(self) -> str:
        """Sixteen hexadecimal digits that change when any field does.

        ``lut_columns``, ``kept_depth``, ``delta_depth`` and ``scatter_depth`` count only where they are not
        0: designs are older than these fields, and machines that were built keep their digests.
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
