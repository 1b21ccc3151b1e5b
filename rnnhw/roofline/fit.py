"""Fit the GPU model to measured rows by a search that ends at the same parameters on every machine.

The objective is a sum over rows, with measured time t and modelled time m, plus a sum over parameters p, with
prior value q and prior spread s::

    sum 2 (sqrt(1 + (ln(m/t) / 0.1)^2) - 1)  +  0.09 sum (ln(p/q) / s)^2

The first sum is the pseudo-Huber loss: quadratic for errors below a tenth and linear above, so that a few
unusual rows do not spoil the fit of the others. Each architecture is fitted alone. The search is a coordinate
descent: it moves one parameter at a time, up or down by a factor that shrinks from e^0.64 to e^0.02.
Logarithms of parameters are multiples of 0.02, so that rounding errors, which differ between machines, do not
reach the result.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.roofline.devices import Device
from rnnhw.roofline.gpu import (
    Features,
    Floats,
    Key,
    Lookup,
    Terms,
    call_terms,
    features,
    product_terms,
)
from rnnhw.roofline.gpu_time import gpu_rows
from rnnhw.roofline.parameters import Parameters, prior_of
from rnnhw.roofline.work import RnnWork

__all__ = ["MeasuredRow", "fit"]

STEPS = (32, 16, 8, 4, 2, 1)
"""Moves of the search, in multiples of `GRID`."""

GRID = 0.02
"""Distance of the grid that the logarithms of parameters lie on."""

SWEEPS = 40
"""Largest number of passes over all parameters for each move."""

TOLERANCE = 0.1
"""Error, as a logarithm, from which on the loss is linear."""

WEIGHT = 0.09
"""Weight of the priors against the measured rows."""

EPSILON = 1e-6
"""Least improvement that counts, so that rounding errors cannot decide a move."""


@dataclass(frozen=True, kw_only=True)
class MeasuredRow:
    """One measured time: ``seconds`` of ``work`` on ``device`` in ``precision``."""

    device: Device
    work: RnnWork
    precision: str
    seconds: float
    suite: str = ""


@dataclass(frozen=True)
class _Part:
    """All products of one kind, with what the search needs to evaluate them.

    ``owners`` ``[products]`` holds the index of the measured row that each product belongs to; ``places``
    holds, by the name of a parameter, its index among the fitted ones for each product.
    """

    rows: Features
    terms: Callable[[Features, Lookup], Terms]
    owners: NDArray[np.int64]
    places: dict[str, NDArray[np.int64]]

    def totals(self, logs: Floats, count: int) -> Floats:
        """Seconds ``[count]`` that these products add to each row, with ``logs`` of the parameters."""
        values = np.exp(logs)
        seconds = self.terms(self.rows, lambda name: values[self.places[name]]).total
        return np.asarray(np.bincount(self.owners, seconds, count), np.float64)


def fit(rows: Sequence[MeasuredRow], progress: Callable[[str], None] = lambda text: None) -> Parameters:
    """Fit the parameters of every architecture in ``rows``; ``progress`` is called with each one's name."""
    found: dict[Key, float] = {}
    for architecture in dict.fromkeys(row.device.architecture for row in rows):
        progress(architecture)
        found.update(_fit_architecture([row for row in rows if row.device.architecture == architecture]))
    return found


def _fit_architecture(rows: Sequence[MeasuredRow]) -> dict[Key, float]:
    # A measured row is the sum of several products, of two kinds with different equations. All products of a
    # kind are evaluated at once, and their times are added up by the row that owns them.
    products = [gpu_rows(row.device, row.work, row.precision) for row in rows]
    compiled = []
    for kind, terms in enumerate((call_terms, product_terms)):
        owners = [number for number, kinds in enumerate(products) for _ in kinds[kind]]
        if owners:
            compiled.append((features([part for kinds in products for part in kinds[kind]]), terms, owners))
    # Parameters are sorted, so that their order, in which the search visits them, is reproducible.
    keys = sorted({key for part, _, _ in compiled for column in part.keys.values() for key in column})
    place = {key: number for number, key in enumerate(keys)}
    parts = [
        _Part(
            part,
            terms,
            np.array(owners),
            {name: np.array([place[key] for key in column]) for name, column in part.keys.items()},
        )
        for part, terms, owners in compiled
    ]
    chosen = _search(keys, parts, np.array([row.seconds for row in rows]))
    return {key: float(f"{np.exp(value):.4g}") for key, value in zip(keys, chosen, strict=True)}


def _search(keys: list[Key], parts: Sequence[_Part], seconds: Floats) -> Floats:
    """Logarithms of the best parameters ``[keys]``, by coordinate descent on the grid."""
    priors = [prior_of(key) for key in keys]
    middle = np.log([prior.value for prior in priors])
    spread = np.array([prior.spread for prior in priors])
    most = np.log([prior.most for prior in priors])
    # A move of a parameter changes only the parts that use it; the others keep their times.
    touched = [
        [any(number in column for column in part.places.values()) for part in parts]
        for number in range(len(keys))
    ]

    def misfit(totals: Sequence[Floats]) -> float:
        errors = np.log(np.sum(totals, axis=0) / seconds) / TOLERANCE
        return float(np.sum(2 * (np.sqrt(1 + errors * errors) - 1)))

    # The search begins at the priors, rounded to the grid.
    logs = GRID * np.round(middle / GRID)
    totals = [part.totals(logs, len(seconds)) for part in parts]
    cost = misfit(totals)
    for step in STEPS:
        for _ in range(SWEEPS):
            moved = False
            for number in np.flatnonzero(spread):  # a spread of 0 means a parameter that is not fitted
                for sign in (step, -step):
                    trial = logs.copy()
                    trial[number] += sign * GRID
                    if trial[number] > most[number] + EPSILON:
                        continue
                    # Change of the prior's term; the terms of all other parameters stay the same.
                    belief = (
                        (trial[number] - middle[number]) ** 2 - (logs[number] - middle[number]) ** 2
                    ) / spread[number] ** 2
                    new = [
                        part.totals(trial, len(seconds)) if hit else old
                        for part, hit, old in zip(parts, touched[number], totals, strict=True)
                    ]
                    new_cost = misfit(new)
                    if new_cost - cost + WEIGHT * belief < -EPSILON:
                        logs, totals, cost, moved = trial, new, new_cost, True
                        break
            if not moved:
                break
    return logs
