"""Random verification: random networks on random designs.

Many networks run on each design, because compiling a simulator takes far longer than a run. A case is a
recipe of a few numbers that determine design, network, inputs, lengths, states and stalls. A case that fails
can therefore be written on a command line, and be made smaller as long as it still fails.
"""

import dataclasses
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from rnnhw.arith import NATIVE, TFLM
from rnnhw.design import CELL_LANES, LSTM_OPTIONS, Design, design_from_mapping
from rnnhw.errors import EngineError, InputError, RnnhwError
from rnnhw.network import (
    IntegerNetwork,
    Stack,
    shape_of,
)
from rnnhw.parsing import parse_json
from rnnhw.schedule import needs, stacks_of
from rnnhw.sim.random_networks import (
    kinds_of,
    random_inputs,
    random_network,
    with_random_thresholds,
    with_zeros,
)
from rnnhw.sim.verify import Check, verify

__all__ = ["Case", "Outcome", "draw_cases", "parse_case", "run_case", "shrink"]

NETWORKS_PER_DESIGN = 25
"""Number of networks that are drawn for each design."""

KEPT_WORDS = 128
"""Activations per context that elements keep in a third of the drawn designs; a layer reads no more words."""

DELTA_WORDS = 512
"""Words of last values of the columns of another third of the drawn designs, but those of real scales."""

SCATTER_TILES = 64
"""Tiles whose sums elements keep in a third of the designs that keep changes; no layer has more."""

LARGEST = 40
"""Largest number of inputs, units or outputs that is drawn."""

DEPTHS = {"weight_depth": 4096, "unit_depth": 512, "input_depth": 512, "state_depth": 1024}
"""Memory depths of all drawn designs, in words; a large network may still not fit a small array."""

_KIND_NAMES = kinds_of(tuple(CELL_LANES), LSTM_OPTIONS)
"""All kinds of layers that any design can run."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """A recipe for one check of a random network on a random design.

    Parameters
    ----------
    design : dict
        Fields of `rnnhw.design.Design`.
    kinds, units : tuple
        Kind (see `kinds_of`) and number of units of each recurrent layer; a negative number for a
        bidirectional layer.
    inputs, outputs : int
        Features per step, and outputs of a dense head; 0 for no head.
    every_step : bool
        Whether the network gives outputs of every step, or of the last one.
    steps, batch : int
        Number of steps and of sequences.
    seed : int
        Seed of everything else: weights, inputs, lengths, states and stalls.
    """

    design: dict[str, Any]
    kinds: tuple[str, ...]
    units: tuple[int, ...]
    inputs: int
    outputs: int
    every_step: bool
    steps: int
    batch: int
    seed: int

    def text(self) -> str:
        """Return the case as JSON on one line; `parse_case` reads it."""
        return json.dumps(dataclasses.asdict(self))

    def build(self) -> tuple[IntegerNetwork, Design]:
        """Make the network and the design."""
        rng, bits = np.random.default_rng(self.seed), self.design["weight_bits"]
        design = design_from_mapping(dict(self.design), "case")
        network = random_network(
            rng,
            design.arithmetic,
            kinds=self.kinds,
            units=self.units,
            inputs=self.inputs,
            outputs=self.outputs,
            every_step=self.every_step,
            steps=self.steps,
            weight_bits=bits,
        )
        if design.delta_depth:
            network = with_random_thresholds(rng, network)
        return with_zeros(rng, network) if design.index_bits else network, design


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """Result of a case: its checks, or the error with which it ended."""

    case: Case
    checks: tuple[Check, ...] = ()
    error: str = ""

    @property
    def passed(self) -> bool:
        """Whether there was no error and all checks passed."""
        return not self.error and all(check.passed for check in self.checks)

    @property
    def what(self) -> str:
        """What was wrong, in one sentence; only for a case that has not passed."""
        if self.error:
            return self.error
        worst = next(check for check in self.checks if not check.passed)
        return (
            f"{worst.engine} ({worst.streams}): {worst.mismatches} of {worst.values} values differ, "
            f"cycles {list(worst.cycles)}, schedule {list(worst.scheduled_cycles or ())}"
        )


def _draw_cells(rng: np.random.Generator, number: int) -> tuple[list[str], list[str]]:
    """Draw cells and LSTM options of design ``number``.

    Every cell is certain in one of as many designs in a row as there are cells, and in the first ones all
    options are, so that a few designs cover everything.
    """
    needed = list(CELL_LANES)[number % len(CELL_LANES)]
    cells = [cell for cell in CELL_LANES if cell == needed or rng.random() < 0.3]
    if not any(cell.startswith("lstm") for cell in cells):
        return cells, []
    has_all = number < len(CELL_LANES)
    return cells, [option for option in LSTM_OPTIONS if has_all or rng.random() < 0.4]


def _draw_design(rng: np.random.Generator, number: int) -> dict[str, Any]:
    """Draw design ``number`` of a series, as in `Case`.

    Every fourth computes as tflite-micro does; of six in a row, two keep activations, and two changes, unless
    they compute as tflite-micro does. Of those that keep changes, some have elements that keep sums.
    """
    before, place = divmod(number, 4)
    is_affine = place == 3
    cells, options = (["lstm"], []) if is_affine else _draw_cells(rng, 3 * before + place)
    lanes = max(CELL_LANES[cell] for cell in cells)
    sides = {
        name: int(rng.integers(1, most + 1))
        for name, most in (("grid_cols", 3), ("tile_rows", 4), ("tile_cols", 4))
    }
    columns = sides["grid_cols"] * sides["tile_cols"]
    design: dict[str, Any] = {
        "grid_rows": int(rng.integers(1, min(4, columns) + 1)),
        **sides,
        "fold": int(rng.choice([k for k in (1, 2, 3, 4) if lanes % k == 0])),
        **DEPTHS,
        "clock_mhz": 100,
        "cells": cells,
        "lstm_options": options,
        "arithmetic": TFLM.name if is_affine else NATIVE.name,
        "pipeline": "long" if number % 2 and not is_affine else "short",
        "contexts": int(rng.choice([1, 1, 2, 3])),
        "weight_bits": 8 if is_affine else int(rng.choice([8, 8, 4])),
        "state_slots": 8,
        "lut_columns": min(number % 3, sides["tile_cols"]),
    }
    # Of both pipelines, of both arithmetics, and in time with every cell.
    if number // 2 % 3 == 2 and not is_affine:
        keeps_sums = number % 12 == 10 or number % 24 == 17
        depths = {"delta_depth": DELTA_WORDS, "scatter_depth": SCATTER_TILES * keeps_sums}
        return design | {"contexts": 1, "kept_depth": 0} | depths
    return design | {"kept_depth": KEPT_WORDS * design["contexts"] * (number // 2 % 3 == 1), "delta_depth": 0}


def _draw_case(rng: np.random.Generator, design: dict[str, Any]) -> Case:
    """Draw a network for a design, which it may not fit."""
    depth = int(rng.integers(1, 4))
    kinds = kinds_of(design["cells"], design["lstm_options"])
    if design.get("delta_depth"):
        kinds = [kind for kind in kinds if kind != "gru_reset_before"]

    def size() -> int:
        """Draw a size; small ones are as frequent as large ones, because edges of tiles matter most."""
        return int(rng.integers(1, int(rng.choice([4, 12, LARGEST])) + 1))

    outputs = size() if rng.random() < 0.5 else 0
    return Case(
        design=design,
        kinds=tuple(str(rng.choice(kinds)) for _ in range(depth)),
        units=tuple(size() * (-1 if rng.random() < 0.15 else 1) for _ in range(depth)),
        inputs=size(),
        outputs=outputs,
        every_step=bool(rng.random() < 0.5),
        steps=int(rng.integers(1, 9)),
        batch=int(rng.integers(1, 6)),
        seed=int(rng.integers(1 << 31)),
    )


def _fits(case: Case) -> bool:
    """Whether all programs of the case's network fit the memories of its design."""
    network, design = case.build()
    return all(
        need <= getattr(design, name)
        for stack in stacks_of(network)
        for name, need in needs(shape_of(stack), design).items()
    )


def draw_cases(count: int, seed: int) -> Iterator[Case]:
    """Draw ``count`` cases that fit their designs; the same seed draws the same cases."""
    rng = np.random.default_rng(seed)
    drawn = 0
    while drawn < count:
        design = _draw_design(rng, drawn // NETWORKS_PER_DESIGN)
        for _ in range(min(NETWORKS_PER_DESIGN, count - drawn)):
            case = _draw_case(rng, design)
            while not _fits(case):
                case = _draw_case(rng, design)
            drawn += 1
            yield case


def _other(case: Case) -> Sequence[Stack]:
    """Draw the stacks of another network that fits the case's design, from the case's seed."""
    rng = np.random.default_rng([case.seed, 2])
    other = _draw_case(rng, case.design)
    while not _fits(other):
        other = _draw_case(rng, case.design)
    return stacks_of(other.build()[0])


def run_case(case: Case, engine: str, cache: Path) -> Outcome:
    """Verify a case on an engine in the ways of `rnnhw.sim.verify`; queues also load another network."""
    try:
        network, design = case.build()
        others = _other(case)
        x = random_inputs(np.random.default_rng(case.seed + 1), case.batch, case.steps, case.inputs)
        checks = verify(network, design, x, engines=[engine], cache=cache, seed=case.seed, others=others)
    except EngineError as error:
        return Outcome(case=case, error=str(error))
    return Outcome(case=case, checks=tuple(checks))


def _smaller(case: Case) -> Iterator[Case]:
    """Yield cases that are smaller than ``case`` in one respect: layers, units, directions or sizes."""
    for k in range(len(case.kinds)):
        if len(case.kinds) > 1:
            yield dataclasses.replace(
                case, kinds=case.kinds[:k] + case.kinds[k + 1 :], units=case.units[:k] + case.units[k + 1 :]
            )
        units = case.units[k]
        for fewer in {abs(units) // 2, abs(units) - 1} - {0}:
            yield dataclasses.replace(case, units=(*case.units[:k], fewer, *case.units[k + 1 :]))
        if units < 0:
            yield dataclasses.replace(case, units=(*case.units[:k], -units, *case.units[k + 1 :]))
    for name, least in (("outputs", 0), ("inputs", 1), ("steps", 1), ("batch", 1)):
        value = getattr(case, name)
        for less in sorted({least, value // 2, value - 1}):
            if least <= less < value:
                yield dataclasses.replace(case, **{name: less})


def shrink(
    outcome: Outcome, engine: str, cache: Path, progress: Callable[[Case], None] = lambda _: None
) -> Outcome:
    """Make a failed case as small as possible while it still fails, and return the smallest outcome.

    The design stays as it is, because its simulator is compiled already.
    """
    # Begin anew from every smaller case that fails, until none does.
    while True:
        for case in _smaller(outcome.case):
            progress(case)
            found = run_case(case, engine, cache)
            if not found.passed:
                outcome = found
                break
        else:
            return outcome


_MOST_VALUES = 1 << 24
"""Largest number of weights, and of values of all sequences, of a case that is given as text."""


def _check_size(values: dict[str, Any]) -> None:
    """Refuse a case whose network or sequences would take gigabytes."""
    weights, width = 0, values["inputs"]
    for units in map(abs, values["units"]):
        weights += 8 * units * (width + units)
        width = 2 * units
    weights += width * values["outputs"]
    for name, count in (
        ("weights", weights),
        ("inputs", values["inputs"] * values["steps"] * values["batch"]),
    ):
        if count > _MOST_VALUES:
            raise InputError(f"the case has up to {count:,} {name}; at most {_MOST_VALUES:,} are tried")


def parse_case(text: str) -> Case:
    """Read a case that `Case.text` has written.

    Raises
    ------
    InputError
        If the text is not a case, or its network or design cannot be built.
    """
    try:
        values = parse_json(text)
    except ValueError:
        raise InputError(f"the case is not JSON: {text[:60]!r}") from None
    names = {field.name for field in dataclasses.fields(Case)}
    if not isinstance(values, dict) or set(values) != names:
        raise InputError(f"the case is not an object with {', '.join(sorted(names))}")
    if not isinstance(values["design"], dict):
        raise InputError(f"the case's design is {values['design']!r}, not an object")
    for name in ("kinds", "units"):
        if not isinstance(values[name], list) or not values[name]:
            raise InputError(f"the case's {name} is {values[name]!r}, not a list of one entry a layer")
    limits = {"inputs": 1, "outputs": 0, "steps": 1, "batch": 1, "seed": 0}
    for name, least in limits.items():
        if type(values[name]) is not int or not least <= values[name] < 1 << 31:
            raise InputError(f"the case's {name} is {values[name]!r}, not an integer of {least} or more")
    if type(values["every_step"]) is not bool:
        # Not the value itself: it may be nested too deeply to be printed.
        kind = type(values["every_step"]).__name__
        raise InputError(f"the case's every_step is of type {kind}, not true or false")
    for kind in values["kinds"]:
        if kind not in _KIND_NAMES:
            raise InputError(f"the case's kinds name {kind!r}; there are {', '.join(_KIND_NAMES)}")
    if len(values["kinds"]) != len(values["units"]) or not all(
        type(units) is int and 0 < abs(units) < 1 << 16 for units in values["units"]
    ):
        raise InputError(f"the case's units are {values['units']!r}, not an integer but 0 for each kind")
    _check_size(values)
    case = Case(**(values | {"kinds": tuple(values["kinds"]), "units": tuple(values["units"])}))
    try:
        case.build()
    except KeyError as error:
        raise InputError(f"the case's design lacks {error}") from None
    except RnnhwError as error:
        raise InputError(f"the case cannot be built: {error}") from None
    return case
