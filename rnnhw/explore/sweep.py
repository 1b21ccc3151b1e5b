"""A sweep as its TOML file describes it: one network, its steps, and ranges of designs."""

import dataclasses
import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rnnhw.arith import NATIVE
from rnnhw.design import CELL_LANES, Design
from rnnhw.design.limits import ALL_OR_NONE, CANNOT_BE_MANY, MAX_DEPTH, MAX_STATE_SLOTS, NAMES
from rnnhw.errors import DesignError, InputError
from rnnhw.explore.cells import CLOCK_MHZ, carried
from rnnhw.explore.figures import ENERGIES, OBJECTIVES
from rnnhw.explore.prices import prices_of
from rnnhw.explore.ranges import checked_integer, expand
from rnnhw.explore.resources import has_clock
from rnnhw.explore.search import (
    DEFAULT_OBJECTIVES,
    EXHAUSTIVE,
    Has,
    Search,
    constraints_of,
    objectives_of,
    search_of,
)
from rnnhw.explore.sweep_network import network_of
from rnnhw.explore.thresholds import DELTA_DEPTH, THRESHOLD, Changing, thresholds_of
from rnnhw.explore.zeros import KEPT_DEPTH, ZEROS, zeros_of
from rnnhw.flow import DEVICES, device_named, has_cost_model
from rnnhw.network import Cell, Shape, is_in_words
from rnnhw.parsing import parse_toml
from rnnhw.schedule import check_without_data
from rnnhw.sentences import meant

__all__ = [
    "ALL",
    "FIELDS",
    "FRONT",
    "MAX_DESIGNS",
    "MEMORIES",
    "MEMORY_LIMITS",
    "OPEN",
    "Scoring",
    "Sweep",
    "load_sweep",
    "sweep_from",
]

MAX_RESULTS = 10_000_000
"""Designs of a sweep that keeps the figures of all."""
MAX_DESIGNS = 1_000_000_000
"""Designs that are all tried; with a search there may be more."""
DESIGNS_PER_SECOND = 1_000_000
"""What two cores try, roughly; for the time that a refusal states."""
MAX_STEPS = 100_000
MAX_MACS = 1 << 32
"""Largest array of a sweep, so that no count leaves 64 bits."""
PREDICTED = "predicted"
"""The clock that the model of the FPGA gives each design; 0 in the ranges."""
NEEDED = "needed"
"""A memory's depth that is as large as the network needs on each design; 0 in the ranges."""
ALL, FRONT = RESULTS = ("all", "front")

_SWEPT = tuple(
    field for field in dataclasses.fields(Design) if field.name not in (*ALL_OR_NONE, *CANNOT_BE_MANY)
)
"""The fields of a design that a sweep has a range for; some depths follow from shares and thresholds."""

FIELDS = tuple(field.name for field in _SWEPT if field.type is int)
"""The fields of a design that are numbers; a sweep has a range for each."""

DEFAULTS = {field.name: field.default for field in _SWEPT if field.default is not dataclasses.MISSING}
KEYS = (
    *("name", "model", "network", "steps", "design", "fpga", "constraints", "objectives", "search"),
    *("results", "accuracy", "prices", ZEROS, "thresholds"),
)
MEMORY_LIMITS = {
    "weight_depth": MAX_DEPTH,
    "unit_depth": MAX_DEPTH,
    "input_depth": MAX_DEPTH - 1,
    "state_depth": MAX_DEPTH,
    "state_slots": MAX_STATE_SLOTS,
}
"""What `rnnhw.schedule.needs` gives, and the most of each that a design can have."""
MEMORIES = tuple(MEMORY_LIMITS)
WIDE = {"grid_rows": "grid_cols", "lut_columns": "tile_cols"}
"""Fields that may be as large as another one."""
OPEN = dict.fromkeys(MEMORIES, NEEDED) | {"clock_mhz": PREDICTED}
"""Words in place of a range, for what follows from the other fields."""
SIDES = ("grid_rows", "grid_cols", "tile_rows", "tile_cols")


@dataclass(frozen=True, kw_only=True)
class Scoring:
    """What a network is scored on.

    Parameters
    ----------
    model : str
        A file, or a name in ``models/``.
    data, labels : Path
        Real sequences ``[batch, time, inputs]``, and classes ``[batch]`` or ``[batch, time]``, as ``.npy``.
    """

    model: str
    data: Path
    labels: Path


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
        Values of every field of `rnnhw.design.Design` that is a number; 0 alone for a depth as is needed.
    cells, lstm_options : tuple of str; arithmetic, pipeline : str
        Those fields of every design.
    zeros : tuple of float
        Shares of the words that pruning in balance makes zero, from 0 to below 1; empty where designs are
        dense.
    thresholds : tuple of int
        Thresholds of delta networks, from 0; empty where all activations are multiplied.
    changing : mapping of (int, int) to Changing
        By bits of the weights and threshold, what changes on the data (`rnnhw.explore.accuracy`).
    network_bits : int
        Width of the network's weights, where they are known; designs with narrower ones are dropped.
    fpga : str
        Name of the FPGA that designs have to fit; empty for none.
    constraints : mapping of str to float
        ``max_`` or ``min_`` and a figure (`rnnhw.explore.figures`), and its limit.
    objectives : tuple of str
        What the Pareto front is of; see `rnnhw.explore.figures.OBJECTIVES`.
    search : Search
        How the combinations are tried.
    results : {"all", "front"}
        Which designs are in the records: all that are kept, or those on the front.
    scoring : Scoring or None
        What the network is scored on; it plays no part in ``digest``.
    accuracies : mapping of int to float
        The accuracy (0 .. 1) with weights of so many bits (`rnnhw.explore.accuracy`); empty without data.
    prices : mapping of str to float
        By device, in whatever unit the sweep counts; empty where it gives none.
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
    zeros: tuple[float, ...] = ()
    thresholds: tuple[int, ...] = ()
    changing: Mapping[tuple[int, int], Changing] = dataclasses.field(default_factory=dict)
    network_bits: int = 4
    fpga: str = ""
    constraints: Mapping[str, float] = dataclasses.field(default_factory=dict)
    objectives: tuple[str, ...] = DEFAULT_OBJECTIVES
    search: Search = EXHAUSTIVE
    results: str = ALL
    scoring: Scoring | None = None
    accuracies: Mapping[int, float] = dataclasses.field(default_factory=dict)
    prices: Mapping[str, float] = dataclasses.field(default_factory=dict)
    text: str = ""
    scope: str = ""

    @property
    def designs(self) -> int:
        """Combinations, valid or not."""
        return math.prod(self.sizes)

    @property
    def axes(self) -> dict[str, tuple[Any, ...]]:
        """The values that are combined, by name; the last axis counts fastest."""
        axes: dict[str, tuple[Any, ...]] = {ZEROS: self.zeros, THRESHOLD: self.thresholds}
        given = {name: values for name, values in axes.items() if values}
        return given | {name: self.ranges[name] for name in FIELDS}

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many values each of the axes has."""
        return tuple(len(values) for values in self.axes.values())

    @property
    def numbers(self) -> tuple[str, ...]:
        """The columns that say which design it is, how much of the network is zero, and its threshold."""
        kept, changed = (ZEROS, KEPT_DEPTH), (THRESHOLD, DELTA_DEPTH)
        return (*FIELDS, *kept * bool(self.zeros), *changed * bool(self.thresholds))

    @property
    def has_energy(self) -> bool:
        """Whether an objective or a constraint is an energy or a power."""
        asked = {OBJECTIVES[name].figure for name in self.objectives} | {key[4:] for key in self.constraints}
        return bool(asked & set(ENERGIES))

    @property
    def digest(self) -> str:
        """Sixteen hexadecimal digits that change when any result could."""
        meaning = dataclasses.asdict(dataclasses.replace(self, changing={}))
        meaning["changing"] = [[*key, self.changing[key].digest] for key in sorted(self.changing)]
        newer = ("accuracies", "prices", "zeros", "thresholds", "changing")
        later = [name for name in newer if not meaning[name]]
        for name in ("text", "name", "scope", "scoring", *later):
            del meaning[name]
        for layer in meaning["shape"]["layers"]:
            del layer["occupancies"], layer["has_thresholds"]  # whatever zeros the network has do not count
        return hashlib.sha256(json.dumps(meaning, sort_keys=True).encode()).hexdigest()[:16]


def load_sweep(path: Path) -> Sweep:
    """Read and check a sweep's TOML file; see `sweep_from`.

    Raises
    ------
    InputError, ModelError
        In a sentence that names the file and the key.
    """
    text, values = _read(path)
    return dataclasses.replace(sweep_from({"name": path.stem} | values, str(path), path.parent), text=text)


def sweep_from(values: Mapping[str, Any], source: str, folder: Path = Path()) -> Sweep:
    """Check the description of a sweep.

    Keys: ``name``, ``steps``, ``model`` (a path, a folder of ``models/``, a stack in words, or a network) or
    a table ``network`` and a table ``design``. The table of the network describes a
    stack: ``inputs``, ``units`` (a number, or a list of one per layer), and optionally ``cell``, ``outputs``
    of a dense head, ``every_step``, and a GRU's ``reset_after``. The design has a range for each number
    (`rnnhw.explore.ranges.expand`), and ``cells``, ``lstm_options``, ``arithmetic`` and ``pipeline`` as they
    are; what `Design` has a default for may be left out. A memory's depth that is left out, or ``"needed"``,
    is what the network needs on each design; ``clock_mhz`` that is left out, or ``"predicted"``, is what the
    model of the FPGA predicts. ``[constraints]``, ``objectives`` and ``[search]`` are read by
    `rnnhw.explore.search`; ``fpga`` names a device, and ``results`` is ``"all"`` or ``"front"``. A table
    ``accuracy`` names the files ``data`` and ``labels`` that the model is scored on, and a table ``prices``
    has what devices cost (`rnnhw.explore.prices`). ``zeros`` lists shares of zeros
    (`rnnhw.explore.zeros`), and ``thresholds`` those of delta networks (`rnnhw.explore.thresholds`).

    Parameters
    ----------
    values : mapping of str to object
    source : str
        What error messages call the description.
    folder : Path
        Where ``data`` and ``labels`` are, if their paths are relative.

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
    unknown = sorted(set(values) - set(KEYS))
    if unknown:
        raise InputError(
            f"{source}: unknown key {unknown[0]!r}; a sweep has {', '.join(KEYS)}{meant(unknown[0], KEYS)}"
        )
    name = values.get("name", "sweep")
    if not isinstance(name, str) or not name:
        raise InputError(f"{source}: name is {name!r}, not a text")
    fpga = values.get("fpga", "")
    if fpga not in ("", *DEVICES):
        raise InputError(f"{source}: fpga is {fpga!r}, not {', '.join(DEVICES)}")
    if fpga and not has_cost_model(device_named(fpga)):
        raise InputError(f"{source}: fpga is {fpga!r}, of a family of devices without a cost model")
    results = values.get("results", ALL)
    if results not in RESULTS:
        raise InputError(f"{source}: results is {results!r}, not all or front")
    shape, bits, scope = network_of(source, values)
    check_without_data(shape)
    design = _design(source, values.get("design"), shape, fpga)
    ranges = _ranges(source, design)
    scoring = _scoring(source, values, folder)
    prices = prices_of(source, values.get("prices"), fpga)
    zeros = zeros_of(source, values.get(ZEROS), shape, design["arithmetic"])
    thresholds = thresholds_of(
        source,
        values.get("thresholds"),
        shape,
        design["arithmetic"],
        has_data=scoring is not None,
    )
    if any(zeros) and scoring is not None:
        raise InputError(
            f"{source}: zeros holds {max(zeros):g}, and the accuracy of a network with zeros follows from "
            "how it is trained; leave out the table accuracy, and train it for the design with "
            "rnnhw train --prune, or try rnnhw compress --method prune"
        )
    beside = Has(fpga=bool(fpga), data=scoring is not None, prices=bool(prices))
    sweep = Sweep(
        name=name,
        shape=shape,
        steps=checked_integer(f"{source}: steps", values.get("steps"), 1, MAX_STEPS),
        ranges=ranges,
        cells=tuple(design["cells"]),
        lstm_options=tuple(design["lstm_options"]),
        arithmetic=design["arithmetic"],
        pipeline=design["pipeline"],
        zeros=zeros,
        thresholds=thresholds,
        network_bits=bits,
        fpga=fpga,
        constraints=constraints_of(source, values.get("constraints", {}), beside),
        objectives=objectives_of(source, values.get("objectives", list(DEFAULT_OBJECTIVES)), beside),
        search=search_of(source, values.get("search", {})),
        results=results,
        scoring=scoring,
        prices=prices,
        scope=scope,
    )
    _check_size(source, sweep)
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


def _scoring(source: str, values: Mapping[str, Any], folder: Path) -> Scoring | None:
    """What a sweep's table ``accuracy`` names."""
    table, keys, model = values.get("accuracy"), ("data", "labels"), values.get("model")
    if table is None:
        return None
    if not isinstance(table, Mapping) or set(table) != set(keys):
        raise InputError(f"{source}: accuracy is {table!r}, not a table of data and labels")
    for key in keys:
        if not isinstance(table[key], str):
            raise InputError(f"{source}: accuracy.{key} is {table[key]!r}, not the path of a .npy file")
    if not isinstance(model, str) or is_in_words(model):
        raise InputError(
            f"{source}: accuracy needs a trained model, named by its file or its name in models/"
        )
    return Scoring(model=model, data=folder / table["data"], labels=folder / table["labels"])


def _check_size(source: str, sweep: Sweep) -> None:
    """Refuse more combinations than can be tried, or kept."""
    if sweep.search.method == "exhaustive" and sweep.designs > MAX_DESIGNS:
        seconds = sweep.designs / DESIGNS_PER_SECOND
        raise InputError(
            f"{source} asks for {sweep.designs:,} designs, more than {MAX_DESIGNS:,}: trying all would take "
            f"about {seconds / 3600:,.0f} hours at {DESIGNS_PER_SECOND:,} designs per second; shorten a "
            'range, or give a search ([search] method = "evolutionary" or "random")'
        )
    tried = sweep.search.points or sweep.designs
    if sweep.results == ALL and tried > MAX_RESULTS:
        raise InputError(
            f"{source} asks for the figures of {tried:,} designs, more than {MAX_RESULTS:,}; give "
            'results = "front", or shorten a range'
        )


def _read(path: Path) -> tuple[str, dict[str, Any]]:
    if not path.is_file():
        raise InputError(f"no sweep file at {path}")
    try:
        text = path.read_text(encoding="utf-8")
        return text, parse_toml(text)
    except (ValueError, OSError) as error:
        raise InputError(f"{path} is not a readable TOML file: {error}") from None


def _design(source: str, table: Any, shape: Shape, fpga: str) -> dict[str, Any]:
    """The design's table with defaults for what is left out."""
    if not isinstance(table, dict):
        raise InputError(
            f"{source}: design is {'missing' if table is None else repr(table)}; it is a table of ranges"
        )
    for name in (*ALL_OR_NONE, *CANNOT_BE_MANY):
        if name in table:
            ways = {KEPT_DEPTH: "zeros = [0, 0.75]", DELTA_DEPTH: "thresholds = [0, 8]"}
            instead = f"; {ways[name]} tries it" if name in ways else ""
            raise InputError(
                f"{source}: design.{name} is {table[name]!r}, but {name} is not an axis of a sweep; leave it "
                f"out, and it is 0{instead}"
            )
    carried_cells, carried_options = carried([shape])
    left_out = {
        "clock_mhz": PREDICTED if fpga and has_clock(device_named(fpga)) else CLOCK_MHZ,
        "cells": carried_cells,
        "lstm_options": carried_options,
        **dict.fromkeys(MEMORIES, NEEDED),
    }
    values = DEFAULTS | left_out | table
    names = {*FIELDS, *DEFAULTS}
    for key in sorted(set(values) ^ names):
        problem = "unknown key" if key in values else "missing key"
        raise InputError(
            f"{source}: {problem} {key!r}; design has "
            f"{', '.join(field.name for field in _SWEPT)}" + (meant(key, names) if key not in names else "")
        )
    if values["clock_mhz"] == PREDICTED and not (fpga and has_clock(device_named(fpga))):
        raise InputError(
            f"{source}: design.clock_mhz is 'predicted', which needs an FPGA whose clock is modelled"
        )
    for name in ("cells", "lstm_options"):
        if isinstance(values[name], list):
            values[name] = tuple(values[name])
    _check(source, values, {})
    return values


def _ranges(source: str, design: Mapping[str, Any]) -> dict[str, tuple[int, ...]]:
    ranges = {
        name: (0,) if design[name] == OPEN.get(name) else expand(f"{source}: design.{name}", design[name])
        for name in FIELDS
    }
    lanes = max(CELL_LANES[cell] for cell in design["cells"])
    # Folds that do not go with the cells are counted, if others do.
    folds = [fold for fold in ranges["fold"] if fold > 0 and lanes % fold == 0]
    for name, values in ranges.items():
        if design[name] == OPEN.get(name):
            continue
        for value in folds if name == "fold" and folds else values:
            wide = {WIDE[name]: value} if name in WIDE and value else {}
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
    named = {name: design[name] for name in NAMES}
    try:
        Design(**{**usual, **named, **numbers})
    except DesignError as error:
        raise InputError(f"{source}: {error}") from None
