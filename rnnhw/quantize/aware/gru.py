"""The GRU's forward pass in the integer arithmetic, over a batch; both reset conventions."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import PREACTIVATION
from rnnhw.compiled import njit, prange
from rnnhw.network import Gru, IntegerGru
from rnnhw.quantize.aware.fixed import UNIT_WORK, Tables, clipped, looked_up, rounded, sums_part, tables
from rnnhw.quantize.aware.held import HeldState, hold
from rnnhw.train.cells.gru import GruRun
from rnnhw.train.cells.workspace import Active, Pass, flat, rows, share_out
from rnnhw.train.kernels.passes import Packed, aligned, share_count
from rnnhw.train.kernels.product import Rows, clear, multiply
from rnnhw.train.kernels.vector import pointer

__all__ = ["GruForward"]

Float = NDArray[np.floating[Any]]
Real = NDArray[np.float64]


class _Weights(NamedTuple):
    """Parameters as the kernels read them: flat arrays.

    ``gates`` and ``candidate`` are packed rows of R for r and z, and for n. ``bias`` and ``recurrent_bias [3
    units]``, float64, are in Q3.12 with a fraction. ``limit`` is the threshold of h and of r h; products read
    them themselves where it is 0.
    """

    gates: Float
    candidate: Float
    bias: Real
    recurrent_bias: Real
    limit: float
    reset_after: bool


class _Buffers(NamedTuple):
    """Flat arrays: those of `rnnhw.train.cells.gru`, what products read of h, and the int16 state.

    These are ``[time, batch, units]`` and ``[time + 1, batch, units]``.
    """

    gates: Float
    recurrent: Float
    hidden: Float
    before: Float
    operand: Float
    state: Float


@njit(cache=True, inline="always")
def _sum(weights: _Weights, buffers: _Buffers, at: int, k: int) -> float:
    """Pre-activation k of a step's sequence, saturated once."""
    both = sums_part(buffers.gates[at + k], 4096.0, weights.bias[k]) + sums_part(
        buffers.recurrent[at + k], 4096.0, 0.0
    )
    return clipped(both, 32768.0)


@njit(cache=True)
def _gate_rows(weights: _Weights, buffers: _Buffers, made: Tables, first: int, last: int, units: int) -> None:
    """Compute r, z and the int8 r h of rows ``first`` up to ``last`` (exclusive) of all steps' sequences."""
    for row in range(first, last):
        at, before = 3 * row * units, row * units
        for u in range(units):
            r = looked_up(made.sigmoid, _sum(weights, buffers, at, u))
            z = looked_up(made.sigmoid, _sum(weights, buffers, at, units + u))
            buffers.gates[at + u], buffers.gates[at + units + u] = r * 2.0**-15, z * 2.0**-15
            h = buffers.state[before + u] * 32768.0
            buffers.operand[before + u] = clipped(rounded(r * h * 2.0**-23), 128.0) * 2.0**-7


@njit(cache=True)
def _state_rows(
    weights: _Weights, buffers: _Buffers, made: Tables, first: int, last: int, units: int, batch: int
) -> None:
    """Compute n and the new state of rows ``first`` up to ``last`` (exclusive) of all steps' sequences."""
    for row in range(first, last):
        at, before, after = 3 * row * units, row * units, (row + batch) * units
        for u in range(units):
            k = 2 * units + u
            r, z = buffers.gates[at + u] * 32768.0, buffers.gates[at + units + u] * 32768.0
            if weights.reset_after:
                inner = sums_part(buffers.recurrent[at + k], 4096.0, weights.recurrent_bias[k])
                inner = clipped(inner, 32768.0)
                buffers.recurrent[at + k] = inner * 2.0**-12
                outer = clipped(sums_part(buffers.gates[at + k], 4096.0, weights.bias[k]), 32768.0)
                a = clipped(outer + rounded(r * inner * 2.0**-15), 32768.0)
            else:
                a = _sum(weights, buffers, at, k)
            n = looked_up(made.tanh, a)
            buffers.gates[at + k] = n * 2.0**-15
            h = buffers.state[before + u] * 32768.0
            h = clipped(rounded((z * h + (32768.0 - z) * n) * 2.0**-15), 32768.0)
            buffers.state[after + u] = h * 2.0**-15
            buffers.hidden[after + u] = clipped(rounded(h * 2.0**-8), 128.0) * 2.0**-7


@njit(cache=True)
def _forward(weights: _Weights, buffers: _Buffers, made: Tables, run: Pass, first: int, last: int) -> None:
    """Compute the forward pass of the sequences from ``first`` up to ``last`` (exclusive)."""
    units, width, active = run.units, 3 * run.units, run.active
    for t in range(run.begin, run.end):
        # Sequences are sorted by falling length: of these, the first ``count`` have step t.
        count = max(0, min(active[t], last) - first)
        row = t * run.batch + first
        end, after = row + last - first, row + run.batch
        at, earlier = row * units, (row - run.batch) * units
        if weights.limit > 0:
            hold(buffers.hidden, buffers.before, at, earlier, count * units, weights.limit)
        state = Rows(pointer(buffers.before), at, units)
        sums = Rows(pointer(buffers.recurrent), row * width, width)
        multiply(state, pointer(weights.gates), units, 2 * units, count, sums, False)
        _gate_rows(weights, buffers, made, row, row + count, units)
        if weights.limit > 0 and not weights.reset_after:
            hold(buffers.operand, buffers.operand, at, earlier, count * units, weights.limit)
        operand = state if weights.reset_after else Rows(pointer(buffers.operand), row * units, units)
        sums = Rows(pointer(buffers.recurrent), row * width + 2 * units, width)
        multiply(operand, pointer(weights.candidate), units, units, count, sums, False)
        _state_rows(weights, buffers, made, row, row + count, units, run.batch)
        clear(buffers.state, (after + count) * units, (end + run.batch) * units)
        clear(buffers.hidden, (after + count) * units, (end + run.batch) * units)


@njit(parallel=True, cache=True)
def _forward_shared(weights: _Weights, buffers: _Buffers, made: Tables, run: Pass, shares: int) -> None:
    for share in prange(shares):
        first, last = run.batch * share // shares, run.batch * (share + 1) // shares
        _forward(weights, buffers, made, run, first, last)


class GruForward:
    """Computes a GRU layer from the input products in the gates of ``run``; as `LstmForward`.

    Attributes
    ----------
    state : float array ``[time + 1, batch, units]``
        The int16 state, of which h is the upper half, rounded; the initial one in ``[0]``.
    """

    def __init__(self, layer: Gru, run: GruRun) -> None:
        self._steps, self._batch, _ = run.gates.shape
        dtype, units = run.gates.dtype, layer.units
        self.state = aligned((self._steps + 1, self._batch, units), dtype)
        self._shares = share_count((units + UNIT_WORK) * run.gates.size, self._batch)
        self._gates, self._candidate = Packed(2 * units, units, dtype), Packed(units, units, dtype)
        self._before = HeldState(run)
        self._buffers = _Buffers(
            flat(run.gates),
            flat(run.products),
            flat(run.hidden),
            flat(run.before),
            flat(run.operand),
            flat(self.state),
        )

    def __call__(self, layer: Gru, integer: IntegerGru, exact: Gru, active: Active) -> None:
        """Compute all steps; see `rnnhw.quantize.aware.lstm.LstmForward`."""
        self._gates.take_rows(rows(layer.recurrent_weights[:2]))
        self._candidate.take_rows(layer.recurrent_weights[2])
        scale = 2.0**PREACTIVATION.fraction
        weights = _Weights(
            self._gates.flat,
            self._candidate.flat,
            flat(exact.input_bias * scale),
            flat(exact.recurrent_bias * scale),
            integer.hidden_threshold * 2.0**-integer.hidden_exponent,
            integer.reset_after,
        )
        run = Pass(active, 0, self._steps, self._batch, layer.units, layer.outputs, 1)
        buffers = self._buffers._replace(before=self._before.choose(integer.hidden_threshold))
        share_out(_forward, _forward_shared, self._shares, weights, buffers, tables(), run)
