"""The Elman layer's forward pass in the integer arithmetic, over a batch."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit, prange
from rnnhw.network import Elman, IntegerElman, sum_fraction
from rnnhw.quantize.aware.fixed import UNIT_WORK, Tables, clipped, looked_up, rounded, sums_part, tables
from rnnhw.quantize.aware.held import HeldState, hold
from rnnhw.train.cells.elman import ElmanRun
from rnnhw.train.cells.workspace import Active, Pass, flat, rows, share_out
from rnnhw.train.kernels.passes import Packed, aligned, share_count
from rnnhw.train.kernels.product import Rows, clear, multiply
from rnnhw.train.kernels.vector import pointer

__all__ = ["ElmanForward"]

Float = NDArray[np.floating[Any]]
Real = NDArray[np.float64]


class _Weights(NamedTuple):
    """Parameters as the kernels read them.

    ``recurrent`` is packed. ``scale`` is 1 of the sums' integers per real 1, ``bias [units]`` is in these
    integers with a fraction, and ``hidden_scale`` is 1 of the integers of h per real 1. ``limit`` is the
    threshold of h; products read h itself where it is 0.
    """

    recurrent: Float
    bias: Real
    scale: float
    hidden_scale: float
    limit: float
    relu: bool


class _Buffers(NamedTuple):
    """Flat arrays: those of `rnnhw.train.cells.elman`, what products read of h, and recurrent sums.

    These are ``[time, batch, units]`` and ``[batch, units]``.
    """

    gates: Float
    hidden: Float
    before: Float
    sums: Float


@njit(cache=True)
def _unit_rows(
    weights: _Weights, buffers: _Buffers, made: Tables, row: int, first: int, count: int, run: Pass
) -> None:
    """Compute h of one step of ``count`` sequences from ``first`` on.

    ``row`` is the first one's row among those of all steps and sequences.
    """
    units, scale, small = run.units, weights.scale, 1.0 / weights.hidden_scale
    for b in range(count):
        at, sums_at, after = (row + b) * units, (first + b) * units, (row + b + run.batch) * units
        for u in range(units):
            both = sums_part(buffers.gates[at + u], scale, weights.bias[u]) + sums_part(
                buffers.sums[sums_at + u], scale, 0.0
            )
            a = clipped(both, 32768.0)
            buffers.gates[at + u] = a / scale
            value = max(a, 0.0) if weights.relu else looked_up(made.tanh, a)
            buffers.hidden[after + u] = clipped(rounded(value * 2.0**-8), 128.0) * small


@njit(cache=True)
def _forward(weights: _Weights, buffers: _Buffers, made: Tables, run: Pass, first: int, last: int) -> None:
    """Compute the forward pass of the sequences from ``first`` up to ``last`` (exclusive)."""
    units, active = run.units, run.active
    for t in range(run.begin, run.end):
        # Sequences are sorted by falling length: of these, the first ``count`` have step t.
        count = max(0, min(active[t], last) - first)
        row = t * run.batch + first
        after, end = row + run.batch, row + run.batch + last - first
        if weights.limit > 0:
            at, size = row * units, run.batch * units
            hold(buffers.hidden, buffers.before, at, at - size, count * units, weights.limit)
        state = Rows(pointer(buffers.before), row * units, units)
        sums = Rows(pointer(buffers.sums), first * units, units)
        multiply(state, pointer(weights.recurrent), units, units, count, sums, False)
        _unit_rows(weights, buffers, made, row, first, count, run)
        clear(buffers.hidden, (after + count) * units, end * units)


@njit(parallel=True, cache=True)
def _forward_shared(weights: _Weights, buffers: _Buffers, made: Tables, run: Pass, shares: int) -> None:
    for share in prange(shares):
        first, last = run.batch * share // shares, run.batch * (share + 1) // shares
        _forward(weights, buffers, made, run, first, last)


class ElmanForward:
    """Computes an Elman layer from the input products in the gates of ``run``; as `LstmForward`."""

    state: None = None

    def __init__(self, layer: Elman, run: ElmanRun) -> None:
        self._steps, self._batch, width = run.gates.shape
        dtype = run.gates.dtype
        self._shares = share_count((width + UNIT_WORK) * run.gates.size, self._batch)
        self._recurrent = Packed(width, width, dtype)
        self._before = HeldState(run)
        sums = aligned((self._batch, width), dtype)
        self._buffers = _Buffers(flat(run.gates), flat(run.hidden), flat(run.before), flat(sums))

    def __call__(self, layer: Elman, integer: IntegerElman, exact: Elman, active: Active) -> None:
        """Compute all steps; see `rnnhw.quantize.aware.lstm.LstmForward`."""
        self._recurrent.take_rows(rows(layer.recurrent_weights))
        scale = 2.0 ** sum_fraction(integer)
        weights = _Weights(
            self._recurrent.flat,
            flat(exact.bias * scale),
            scale,
            2.0**integer.hidden_exponent,
            integer.hidden_threshold * 2.0**-integer.hidden_exponent,
            integer.activation == "relu",
        )
        run = Pass(active, 0, self._steps, self._batch, layer.units, layer.outputs, 1)
        buffers = self._buffers._replace(before=self._before.choose(integer.hidden_threshold))
        share_out(_forward, _forward_shared, self._shares, weights, buffers, tables(), run)
