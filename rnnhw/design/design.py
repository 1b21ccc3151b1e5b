"""What is built: the sizes of one accelerator, frozen and checked."""

import dataclasses
import hashlib
import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rnnhw.errors import DesignError

__all__ = ["LANES", "Design", "load_design", "presets"]

LANES = 4
"""Gates of a unit, and MACs of a processing element: an LSTM has four."""

FOLDS = (1, 2, 4)
MAX_SIDE = 4096
MAX_DEPTH = 1 << 16


def _field(meaning: str, unit: str) -> Any:
    return dataclasses.field(metadata={"meaning": meaning, "unit": unit})


@dataclass(frozen=True, kw_only=True)
class Design:
    """One accelerator: a grid of systolic tiles, its memories and its clock.

    A row of processing elements is a hidden unit, the four lanes of an element are its gates
    (input, forget, cell, output). Every field has its meaning and unit in its metadata; see
    `Design.fields`.

    Raises
    ------
    DesignError
        If a value is not an integer, out of range, or the grid has more rows than columns per pass.
    """

    grid_rows: int = _field("rows of tiles; each has a cell pipeline", "tiles")
    grid_cols: int = _field("columns of tiles", "tiles")
    tile_rows: int = _field("rows of processing elements in a tile: hidden units", "elements")
    tile_cols: int = _field("columns of processing elements in a tile: activations", "elements")
    fold: int = _field("cycles a unit spends in the cell pipeline, sharing its arithmetic", "cycles")
    weight_depth: int = _field("weight memory of a processing element", "words of 4 weights")
    unit_depth: int = _field("units or groups of 4 outputs that a grid row has parameters for", "rows")
    input_depth: int = _field("slices of one input vector that are buffered", "slices")
    state_depth: int = _field("words of a hidden-state bank", "words")
    clock_mhz: int = _field("clock that cycles are turned into seconds with", "MHz")

    def __post_init__(self) -> None:
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if type(value) is not int:
                raise DesignError(f"design: {field.name} is {value!r}, not an integer")
            limit = MAX_SIDE if field.name.startswith(("grid", "tile")) else MAX_DEPTH
            if not 1 <= value <= limit:
                raise DesignError(f"design: {field.name} is {value}, not within 1 .. {limit}")
        if self.fold not in FOLDS:
            raise DesignError(f"design: fold is {self.fold}, not 1, 2 or 4")
        if self.grid_rows > self.columns:
            raise DesignError(
                f"design: grid_rows is {self.grid_rows}, more than the {self.columns} columns per "
                f"pass (grid_cols x tile_cols); nearest that work: grid_rows = {self.columns}, or "
                f"grid_cols = {-(-self.grid_rows // self.tile_cols)}")

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
        """MACs a cycle, M."""
        return self.units * self.columns * LANES

    @property
    def banks_per_row(self) -> int:
        """Hidden-state banks that a grid row owns, Q: its words each hold Q of the row's units."""
        return -(-self.columns // self.grid_rows)

    @property
    def sum_depth(self) -> int:
        """Unit tiles whose raw first-phase sums are kept."""
        return -(-self.unit_depth // self.tile_rows)

    @property
    def output_depth(self) -> int:
        """Beats that the output queue holds: two phases of the largest network."""
        return 2 * self.unit_depth

    @property
    def memory_bytes(self) -> int:
        """On-chip memory: weights, raw sums, unit parameters, states, inputs, outputs (bytes)."""
        elements = self.units * self.columns
        weights = elements * self.weight_depth * LANES
        sums = self.units * self.sum_depth * LANES * 4
        parameters = self.grid_rows * self.unit_depth * (LANES * 4 + 2 * LANES)
        cells = self.grid_rows * self.unit_depth * 2
        banks = 2 * self.columns * (self.state_depth + self.input_depth)
        outputs = self.output_depth * self.grid_rows * LANES * 2
        return weights + sums + parameters + cells + banks + outputs

    @property
    def digest(self) -> str:
        """Sixteen hexadecimal digits that change when any field does."""
        text = json.dumps(dataclasses.asdict(self), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def to_toml(self) -> str:
        """The design as a TOML text that `load_design` reads back."""
        lines = []
        for field in dataclasses.fields(self):
            comment = f"# {field.metadata['meaning']} ({field.metadata['unit']})"
            lines.append(f"{field.name} = {getattr(self, field.name)}  {comment}")
        return "\n".join(lines) + "\n"


def presets() -> dict[str, Design]:
    """The designs that have a name."""
    return {
        "tiny": Design(grid_rows=1, grid_cols=1, tile_rows=2, tile_cols=2, fold=1, weight_depth=512,
                       unit_depth=64, input_depth=16, state_depth=32, clock_mhz=50),
        "small": Design(grid_rows=2, grid_cols=2, tile_rows=2, tile_cols=2, fold=2,
                        weight_depth=1024, unit_depth=64, input_depth=32, state_depth=32,
                        clock_mhz=50),
        "medium": Design(grid_rows=4, grid_cols=4, tile_rows=4, tile_cols=4, fold=1,
                         weight_depth=1024, unit_depth=128, input_depth=32, state_depth=32,
                         clock_mhz=100),
    }


def design_from_mapping(values: dict[str, Any], source: str) -> Design:
    """Build a design from parsed values; unknown and missing keys are refused by name."""
    names = {field.name for field in dataclasses.fields(Design)}
    unknown = sorted(set(values) - names)
    missing = sorted(names - set(values))
    if unknown:
        raise DesignError(f"{source}: unknown key {unknown[0]!r}; a design has "
                          f"{', '.join(sorted(names))}")
    if missing:
        raise DesignError(f"{source}: key {missing[0]!r} is missing")
    try:
        return Design(**values)
    except DesignError as error:
        raise DesignError(f"{source}: {error}") from None


def load_design(source: str) -> Design:
    """A preset by its name, or a design from a TOML file by its path."""
    named = presets()
    if source in named:
        return named[source]
    path = Path(source)
    if not path.is_file():
        raise DesignError(f"no design {source!r}: it is neither a preset ({', '.join(named)}) nor a "
                          "TOML file")
    try:
        values = tomllib.loads(path.read_text())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError, RecursionError) as error:
        raise DesignError(f"{source} is not a readable TOML file: {error}") from None
    return design_from_mapping(values, source)
