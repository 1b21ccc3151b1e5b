"""The minGRU's forward pass in the integer arithmetic, over a batch."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import PREACTIVATION
from rnnhw.compiled import njit, prange
from rnnhw.network import IntegerMinGru, MinGru
from rnnhw.quantize.aware.fixed import UNIT_WORK, Tables, clipped, looked_up, rounded, sums_part, tables
from rnnhw.train.cells.mingru import MinGruRun
from rnnhw.train.cells.workspace import Active, Pass, flat, share_out
from rnnhw.train.kernels.passes import aligned, share_count
from rnnhw.train.kernels.product import clear

__all__ = ["MinGruForward"]

Float = NDArray[np.floating[Any]]
Real = NDArray[np.float64]


class _Weights(NamedTuple):
    """``bias [2 units]`` in Q3.12 with a fraction, and 1 of the int16 state's integers per real 1."""

    bias: Real
    state_scale: float


class _Buffers(NamedTuple):
    """Flat arrays: those of `rnnhw.train.cells.mingru`, and the int16 state ``[time + 1, batch, units]``."""

    gates: Float
    hidden: Float
    state: Float


@njit(cache=True)
def _unit_rows(
    weights: _Weights, buffers: _Buffers, made: Tables, first: int, last: int, units: int, batch: int
) -> None:
    """Compute z, n and the new state of rows ``first`` up to ``last`` (exclusive) of all steps' sequences."""
    scale, small, bias = weights.state_scale, 1.0 / weights.state_scale, weights.bias
    for row in range(first, last):
        at, before, after = 2 * row * units, row * units, (row + batch) * units
        for u in range(units):
            a_z = clipped(sums_part(buffers.gates[at + u], 4096.0, bias[u]), 32768.0)
            a_n = clipped(sums_part(buffers.gates[at + units + u], 4096.0, bias[units + u]), 32768.0)
            z = looked_up(made.sigmoid, a_z)
            n = clipped(looked_up(made.positive, a_n) * scale * 2.0**-12, 32768.0)
            h = rounded((z * n + (32768.0 - z) * (buffers.state[before + u] * scale)) * 2.0**-15)
            buffers.gates[at + u], buffers.gates[at + units + u] = z * 2.0**-15, n * small
            buffers.state[after + u] = h * small
            buffers.hidden[after + u] = clipped(rounded(h * 2.0**-8), 128.0) * small * 256.0


@njit(cache=True)
def _forward(weights: _Weights, buffers: _Buffers, made: Tables, run: Pass, first: int, last: int) -> None:
    """Compute the forward pass of the sequences from ``first`` up to ``last`` (exclusive)."""
    units, active = run.units, run.active
    for t in range(run.begin, run.end):
        count = max(0, min(active[t], last) - first)
        row = t * run.batch + first
        after, end = row + run.batch, row + run.batch + last - first
        _unit_rows(weights, buffers, made, row, row + count, units, run.batch)
        clear(buffers.state, (after + count) * units, end * units)
        clear(buffers.hidden, (after + count) * units, end * units)


@njit(parallel=True, cache=True)
def _forward_shared(weights: _Weights, buffers: _Buffers, made: Tables, run: Pass, shares: int) -> None:
    for share in prange(shares):
        first, last = run.batch * share // shares, run.batch * (share + 1) // shares
        _forward(weights, buffers, made, run, first, last)


class MinGruForward:
    """Computes a minGRU layer from the input products in the gates of ``run``; as `GruForward`."""

    def __init__(self, layer: MinGru, run: MinGruRun) -> None:
        self._steps, self._batch, _ = run.gates.shape
        self.state = aligned((self._steps + 1, self._batch, layer.units), run.gates.dtype)
        self._shares = share_count(UNIT_WORK * run.gates.size, self._batch)
        self._buffers = _Buffers(flat(run.gates), flat(run.hidden), flat(self.state))

    def __call__(self, layer: MinGru, integer: IntegerMinGru, exact: MinGru, active: Active) -> None:
        """Compute all steps; see `rnnhw.quantize.aware.lstm.LstmForward`."""
        bias = flat(exact.bias * 2.0**PREACTIVATION.fraction)
        weights = _Weights(bias, 2.0**integer.state_fraction)
        run = Pass(active, 0, self._steps, self._batch, layer.units, layer.outputs, 1)
        share_out(_forward, _forward_shared, self._shares, weights, self._buffers, tables(), run)
