"""Fitting the GPU model to measured rows by a search that ends at the same parameters everywhere.

The objective is, over rows with time t and model m, and over parameters p with prior value q and spread s::

    sum 2 (sqrt(1 + (ln(m/t) / 0.1)^2) - 1)  +  0.09 sum (ln(p/q) / s)^2

so that errors beyond a tenth count by their size, not by its square: a few odd rows do not bend the rest.
Each architecture is fitted alone. The search tries one parameter at a time, up and down by a factor that
shrinks from e^0.64 to e^0.02; parameters lie on the grid of e^0.02, so that the same rows give the same
bytes.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.roofline.devices import Device
from rnnhw.roofline.gpu import Features, Floats, Key, call_terms, features, product_terms
from rnnhw.roofline.gpu_time import gpu_rows
from rnnhw.roofline.parameters import Parameters, prior_of
from rnnhw.roofline.work import RnnWork

__all__ = ["MeasuredRow", "fit"]

STEPS = (32, 16, 8, 4, 2, 1)
GRID = 0.02
SWEEPS = 40
TOLERANCE = 0.1
WEIGHT = 0.09


@dataclass(frozen=True, kw_only=True)
class MeasuredRow:
    """One measured time."""

    device: Device
    work: RnnWork
    precision: str
    seconds: float
    suite: str = ""


@dataclass(frozen=True)
class _Group:
    """Rows that the same equations serve, with the place of each row's parameters among all."""

    rows: Features
    terms: Callable
    places: dict[str, NDArray[np.int64]]
    log_seconds: Floats

    def errors(self, logs: Floats) -> Floats:
        values = np.exp(logs)
        modelled = self.terms(self.rows, lambda name: values[self.places[name]]).total
        return np.log(modelled) - self.log_seconds


def fit(rows: Sequence[MeasuredRow], progress: Callable[[str], None] = lambda text: None) -> Parameters:
    """Parameters of every architecture that ``rows`` measure; ``progress`` is told each one's name.

    Rows that time both backward products at once take no part.
    """
    found: dict[Key, float] = {}
    for architecture in dict.fromkeys(row.device.architecture for row in rows):
        progress(architecture)
        found.update(_fit_architecture([row for row in rows if row.device.architecture == architecture]))
    return found


def _fit_architecture(rows: Sequence[MeasuredRow]) -> dict[Key, float]:
    products = [row for row in rows if row.work.direction == "backward_weights"]
    calls = [row for row in rows if row.work.direction in ("forward", "backward_data")]
    kinds = ((calls, call_terms), (products, product_terms))
    compiled = [
        (features([gpu_rows(row.device, row.work, row.precision)[kind][0] for row in part]), terms, part)
        for kind, (part, terms) in enumerate(kinds) if part]
    keys = _distinct(key for group, _, _ in compiled for column in group.keys.values() for key in column)
    place = {key: number for number, key in enumerate(keys)}
    groups = [_Group(group, terms, {name: np.array([place[key] for key in column])
                                    for name, column in group.keys.items()},
                     np.log([row.seconds for row in part])) for group, terms, part in compiled]
    chosen = _search(keys, groups)
    return {key: float(f"{np.exp(value):.4g}") for key, value in zip(keys, chosen, strict=True)}


def _distinct(keys: Iterable[Key]) -> list[Key]:
    return sorted(set(keys))


def _search(keys: list[Key], groups: Sequence[_Group]) -> Floats:
    """Logarithms of the best parameters."""
    priors = [prior_of(key) for key in keys]
    middle = np.log([prior.value for prior in priors])
    spread = np.array([prior.spread for prior in priors])
    most = np.log([prior.most for prior in priors])
    touched = [[any(number in column for column in group.places.values()) for group in groups]
               for number in range(len(keys))]

    def misfit(group: _Group, logs: Floats) -> float:
        errors = group.errors(logs) / TOLERANCE
        return float(np.sum(2 * (np.sqrt(1 + errors * errors) - 1)))

    logs = GRID * np.round(middle / GRID)
    costs = [misfit(group, logs) for group in groups]
    for step in STEPS:
        for _ in range(SWEEPS):
            moved = False
            for number in np.flatnonzero(spread):
                for sign in (step, -step):
                    trial = logs.copy()
                    trial[number] += sign * GRID
                    if trial[number] > most[number] + 1e-9:
                        continue
                    change = ((trial[number] - middle[number])**2
                              - (logs[number] - middle[number])**2) / spread[number]**2
                    new = [misfit(group, trial) if hit else cost
                           for group, hit, cost in zip(groups, touched[number], costs, strict=True)]
                    if sum(new) - sum(costs) + WEIGHT * change < -1e-6:
                        logs, costs, moved = trial, new, True
                        break
            if not moved:
                break
    return logs
