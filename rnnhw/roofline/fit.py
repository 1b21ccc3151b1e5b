"""Fit the GPU model to measured rows.

The objective is a sum over rows, with measured time t and modelled time m, plus a sum over parameters p, with
prior value q, prior spread s and a weight w::

    sum 2 (sqrt(1 + (ln(m/t) / 0.1)^2) - 1)  +  w sum (ln(p/q) / s)^2

The first sum is the pseudo-Huber loss: quadratic for errors below a tenth and linear above, so that a few
unusual rows do not spoil the fit of the others. Each architecture is fitted alone. The search is that of
Levenberg and Marquardt in the logarithms of the parameters, with rows reweighted by their loss. Every product
depends on one parameter of each name, so that one evaluation for a name gives the derivatives of all rows by
all parameters of this name. Parameters are rounded to four digits.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.roofline.devices import Device
from rnnhw.roofline.gpu import (
    Floats,
    Key,
    Lookup,
    Terms,
    call_terms,
    features,
    product_terms,
)
from rnnhw.roofline.gpu_time import gpu_rows
from rnnhw.roofline.parameters import Parameters, Prior, prior_of
from rnnhw.roofline.recent import recent_rows, recent_terms
from rnnhw.roofline.work import RnnWork

__all__ = ["MeasuredRow", "fit", "fit_architecture"]

ITERATIONS = 60
"""Largest number of steps of the search."""

TRIALS = 14
"""Largest number of dampings that are tried for one step."""

ENOUGH = 1e-4
"""The search ends where a step lowers the objective by less than this share."""

FARTHEST = 1.0
"""Largest change of a parameter's logarithm in one step."""

NUDGE = 1e-4
"""Change of a logarithm for a derivative."""

TOLERANCE = 0.1
"""Error, as a logarithm, from which on the loss is linear."""

WEIGHT, RECENT_WEIGHT = 0.6, 0.2
"""Weight of the priors against the measured rows, for the parameters of `rnnhw.roofline.gpu` and of
`rnnhw.roofline.recent`; chosen by errors of held-out devices and of held-out shapes."""


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

    rows: Any
    terms: Callable[[Any, Lookup], Terms]
    owners: NDArray[np.int64]
    places: dict[str, NDArray[np.int64]]

    def totals(self, logs: Floats, count: int) -> Floats:
        """Seconds ``[count]`` that these products add to each row, with ``logs`` of the parameters."""
        return np.asarray(np.bincount(self.owners, self._seconds(logs), count), np.float64)

    def slopes(self, logs: Floats, count: int) -> Floats:
        """Derivatives ``[count, parameters]`` of the rows' seconds by the logarithms of the parameters."""
        found = np.zeros((count, len(logs)))
        base = self._seconds(logs)
        for name, places in self.places.items():
            np.add.at(found, (self.owners, places), (self._seconds(logs, name) - base) / NUDGE)
        return found

    def _seconds(self, logs: Floats, nudged: str = "") -> Floats:
        """Seconds of each product; the parameters named ``nudged`` are larger by `NUDGE`."""

        def value(name: str) -> Floats:
            return np.exp(logs[self.places[name]] + (NUDGE if name == nudged else 0.0))

        return self.terms(self.rows, value).total


def fit(rows: Sequence[MeasuredRow], progress: Callable[[str], None] = lambda text: None) -> Parameters:
    """Fit the parameters of every architecture in ``rows``; ``progress`` is called with each one's name."""
    found: dict[Key, float] = {}
    for architecture in dict.fromkeys(row.device.architecture for row in rows):
        progress(architecture)
        found.update(fit_architecture([row for row in rows if row.device.architecture == architecture]))
    return found


def fit_architecture(
    rows: Sequence[MeasuredRow],
    prior: Callable[[Key], Prior] = prior_of,
    weight: float | None = None,
) -> dict[Key, float]:
    """Fit the parameters of the only architecture in ``rows``.

    Parameters
    ----------
    prior : callable
        What is assumed of a parameter.
    weight : float, optional
        Of the priors against the rows. By default `WEIGHT` or `RECENT_WEIGHT`.
    """
    # A measured row is the sum of several products, of kinds with different equations. All products of a
    # kind are evaluated at once, and their times are added up by the row that owns them.
    products = [gpu_rows(row.device, row.work, row.precision) for row in rows]
    kinds = ((features, call_terms), (features, product_terms), (recent_rows, recent_terms))
    compiled: list[tuple[Any, Any, list[int]]] = []
    for kind, (stack, terms) in enumerate(kinds):
        owners = [number for number, each in enumerate(products) for _ in each[kind]]
        if owners:
            compiled.append((stack([part for each in products for part in each[kind]]), terms, owners))
    # Parameters are sorted, so that their order is reproducible.
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
    weights = [RECENT_WEIGHT if key[1].startswith("recent_") else WEIGHT for key in keys]
    if weight is not None:
        weights = [weight] * len(keys)
    beliefs = [(prior(key), share) for key, share in zip(keys, weights, strict=True)]
    chosen = _search(beliefs, parts, np.array([row.seconds for row in rows]))
    return {key: float(f"{np.exp(value):.4g}") for key, value in zip(keys, chosen, strict=True)}


def _search(beliefs: Sequence[tuple[Prior, float]], parts: Sequence[_Part], seconds: Floats) -> Floats:
    """Logarithms of the best parameters ``[beliefs]``, of which each has a prior and its weight."""
    middle = np.log([prior.value for prior, _ in beliefs])
    most = np.log([prior.most for prior, _ in beliefs])
    # A spread of 0 means a parameter that is not fitted.
    fitted = np.array([prior.spread > 0 for prior, _ in beliefs])
    belief = np.array([weight / prior.spread**2 if prior.spread else 0.0 for prior, weight in beliefs])
    count = len(seconds)

    def totals(logs: Floats) -> Floats:
        return np.sum([part.totals(logs, count) for part in parts], axis=0)

    def misfit(logs: Floats, errors: Floats) -> float:
        loss = 2 * (np.sqrt(1 + (errors / TOLERANCE) ** 2) - 1)
        return float(np.sum(loss) + np.sum(belief * (logs - middle) ** 2))

    logs, damping = middle.copy(), 1e-2
    errors = np.log(totals(logs) / seconds)
    cost = misfit(logs, errors)
    for _ in range(ITERATIONS):
        slopes = np.sum([part.slopes(logs, count) for part in parts], axis=0) / totals(logs)[:, None]
        trust = 1 / np.sqrt(1 + (errors / TOLERANCE) ** 2) / TOLERANCE**2
        gradient = slopes.T @ (trust * errors) + belief * (logs - middle)
        # A parameter at its largest value stays there while the objective would have it larger.
        free = np.flatnonzero(fitted & ~((logs >= most) & (gradient < 0)))
        curvature = (slopes[:, free].T * trust) @ slopes[:, free] + np.diag(belief[free])
        before = cost
        for _ in range(TRIALS):
            damped = curvature + damping * np.diag(np.diag(curvature))
            trial = logs.copy()
            trial[free] -= np.clip(np.linalg.solve(damped, gradient[free]), -FARTHEST, FARTHEST)
            trial = np.minimum(trial, most)
            new_errors = np.log(totals(trial) / seconds)
            new_cost = misfit(trial, new_errors)
            if new_cost < cost:
                logs, errors, cost = trial, new_errors, new_cost
                damping = max(damping / 5, 1e-7)
                break
            damping *= 4
        if before - cost < ENOUGH * cost:
            break
    return logs
