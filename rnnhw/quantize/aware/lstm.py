"""The LSTM's forward pass in the integer arithmetic, over a batch, with all that the backward pass reads."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import PREACTIVATION
from rnnhw.compiled import njit, prange
from rnnhw.network import IntegerLstm, Lstm
from rnnhw.quantize.aware.fixed import UNIT_WORK, Tables, clipped, looked_up, rounded, sums_part, tables
from rnnhw.quantize.aware.held import HeldState, hold
from rnnhw.train.cells.lstm import LstmRun
from rnnhw.train.cells.workspace import Active, Pass, flat, rows, share_out
from rnnhw.train.kernels.passes import Packed, aligned, share_count
from rnnhw.train.kernels.product import Rows, clear, multiply
from rnnhw.train.kernels.vector import pointer

__all__ = ["LstmForward"]

Float = NDArray[np.floating[Any]]
Real = NDArray[np.float64]


class _Weights(NamedTuple):
    """Parameters as the kernels read them: flat arrays, ``bias`` and ``peepholes`` in float64.

    ``recurrent`` and ``projection`` are packed. ``bias [4 units]`` is in Q3.12 with a fraction, and so are
    the products of ``peepholes [3 units]`` with integers c. Parameters that the layer lacks are empty.
    ``cell_scale`` is 1 of the integers of c per real 1, ``hidden_scale`` the same for h. ``limit`` and
    ``product_limit`` are the thresholds of h and of what a projection reads; products read the values
    themselves where they are 0.
    """

    recurrent: Float
    projection: Float
    bias: Real
    peepholes: Real
    cell_scale: float
    hidden_scale: float
    limit: float
    product_limit: float
    projects: bool
    has_peepholes: bool
    coupled: bool


class _Buffers(NamedTuple):
    """Flat arrays: those of `rnnhw.train.cells.lstm`, what products read of h, and recurrent sums.

    These are ``[time, batch, outputs]`` and ``[batch, 4 units]``.
    """

    gates: Float
    cell: Float
    product: Float
    hidden: Float
    before: Float
    sums: Float


@njit(cache=True)
def _unit_rows(
    weights: _Weights, buffers: _Buffers, made: Tables, row: int, first: int, count: int, run: Pass
) -> None:
    """Compute i, f, g, o, c and o tanh(c) of one step of ``count`` sequences from ``first`` on.

    ``row`` is the first one's row among those of all steps and sequences.
    """
    units, bias, peepholes = run.units, weights.bias, weights.peepholes
    scale, small = weights.cell_scale, 1.0 / weights.cell_scale
    for b in range(count):
        at, sums_at = 4 * (row + b) * units, 4 * (first + b) * units
        before, after = (row + b) * units, (row + b + run.batch) * units
        for u in range(units):
            c = buffers.cell[before + u] * scale
            i_at, f_at, g_at, o_at = u, units + u, 2 * units + u, 3 * units + u
            a_i = _sum(buffers, bias, at, sums_at, i_at)
            a_g = _sum(buffers, bias, at, sums_at, g_at)
            a_o = _sum(buffers, bias, at, sums_at, o_at)
            if weights.has_peepholes:
                a_i = clipped(a_i + rounded(peepholes[u] * c), 32768.0)
            i, g = looked_up(made.sigmoid, a_i), looked_up(made.tanh, a_g)
            f = 32768.0 - i
            if not weights.coupled:
                a_f = _sum(buffers, bias, at, sums_at, f_at)
                if weights.has_peepholes:
                    a_f = clipped(a_f + rounded(peepholes[units + u] * c), 32768.0)
                f = looked_up(made.sigmoid, a_f)
            # f has 15 fraction bits, i g has 30: both are brought to those of c.
            c = clipped(rounded((f * c) * 2.0**-15 + (i * g) * 2.0**-30 * scale), 32768.0)
            if weights.has_peepholes:
                a_o = clipped(a_o + rounded(peepholes[2 * units + u] * c), 32768.0)
            o = looked_up(made.sigmoid, a_o)
            tanh_c = looked_up(made.tanh, clipped(rounded(c * small * 4096.0), 32768.0))
            buffers.gates[at + i_at], buffers.gates[at + f_at] = i * 2.0**-15, f * 2.0**-15
            buffers.gates[at + g_at], buffers.gates[at + o_at] = g * 2.0**-15, o * 2.0**-15
            buffers.cell[after + u] = c * small
            buffers.product[after + u] = clipped(rounded(o * tanh_c * 2.0**-23), 128.0) * 2.0**-7


@njit(cache=True, inline="always")
def _sum(buffers: _Buffers, bias: Real, at: int, sums_at: int, k: int) -> float:
    """Pre-activation k of a step's sequence, saturated once."""
    both = sums_part(buffers.gates[at + k], 4096.0, bias[k]) + sums_part(
        buffers.sums[sums_at + k], 4096.0, 0.0
    )
    return clipped(both, 32768.0)


@njit(cache=True)
def _hidden_rows(weights: _Weights, hidden: Float, start: int, end: int) -> None:
    """Requantize projected sums from ``start`` up to ``end`` (exclusive) to int16, and these to int8."""
    scale, small = 256.0 * weights.hidden_scale, 1.0 / weights.hidden_scale
    for k in range(start, end):
        wide = clipped(sums_part(hidden[k], scale, 0.0), 32768.0)
        hidden[k] = clipped(rounded(wide * 2.0**-8), 128.0) * small


@njit(cache=True)
def _forward(weights: _Weights, buffers: _Buffers, made: Tables, run: Pass, first: int, last: int) -> None:
    """Compute the forward pass of the sequences from ``first`` up to ``last`` (exclusive)."""
    units, outputs, width, active = run.units, run.outputs, 4 * run.units, run.active
    for t in range(run.begin, run.end):
        # Sequences are sorted by falling length: of these, the first ``count`` have step t.
        count = max(0, min(active[t], last) - first)
        row = t * run.batch + first
        after, end = row + run.batch, row + run.batch + last - first
        if weights.limit > 0:
            at, earlier = row * outputs, (row - run.batch) * outputs
            hold(buffers.hidden, buffers.before, at, earlier, count * outputs, weights.limit)
        state = Rows(pointer(buffers.before), row * outputs, outputs)
        sums = Rows(pointer(buffers.sums), first * width, width)
        multiply(state, pointer(weights.recurrent), outputs, width, count, sums, False)
        _unit_rows(weights, buffers, made, row, first, count, run)
        if weights.projects:
            if weights.product_limit > 0:
                earlier = row * units if t > 0 else -1
                hold(
                    buffers.product,
                    buffers.product,
                    after * units,
                    earlier,
                    count * units,
                    weights.product_limit,
                )
            product = Rows(pointer(buffers.product), after * units, units)
            projected = Rows(pointer(buffers.hidden), after * outputs, outputs)
            multiply(product, pointer(weights.projection), units, outputs, count, projected, False)
            _hidden_rows(weights, buffers.hidden, after * outputs, (after + count) * outputs)
        clear(buffers.cell, (after + count) * units, end * units)
        clear(buffers.hidden, (after + count) * outputs, end * outputs)


@njit(parallel=True, cache=True)
def _forward_shared(weights: _Weights, buffers: _Buffers, made: Tables, run: Pass, shares: int) -> None:
    for share in prange(shares):
        first, last = run.batch * share // shares, run.batch * (share + 1) // shares
        _forward(weights, buffers, made, run, first, last)


class LstmForward:
    """Computes an LSTM layer from the input products in the gates of ``run``."""

    state: None = None

    def __init__(self, layer: Lstm, run: LstmRun) -> None:
        self._steps, self._batch, width = run.gates.shape
        dtype, projects = run.gates.dtype, layer.projection is not None
        self._shares = share_count((layer.outputs + UNIT_WORK) * run.gates.size, self._batch)
        self._recurrent = Packed(width, layer.outputs, dtype)
        self._projection = Packed(layer.outputs, layer.units, dtype) if projects else None
        self._before = HeldState(run)
        self._buffers = _Buffers(
            flat(run.gates),
            flat(run.cell),
            flat(run.product),
            flat(run.hidden),
            flat(run.before),
            flat(aligned((self._batch, width), dtype)),
        )

    def __call__(self, layer: Lstm, integer: IntegerLstm, exact: Lstm, active: Active) -> None:
        """Compute all steps.

        Parameters
        ----------
        layer, exact : Lstm
            The real layer that ``integer`` stands for, in the dtype of the run and in float64.
        integer : IntegerLstm
        active : int64 array ``[time]``
            How many sequences have each step.
        """
        self._recurrent.take_rows(rows(layer.recurrent_weights))
        packed = np.empty(0, layer.input_weights.dtype)
        if self._projection is not None:
            self._projection.take_rows(layer.projection)
            packed = self._projection.flat
        scale, peepholes = 2.0**PREACTIVATION.fraction, np.empty(0)
        if exact.peepholes is not None:
            peepholes = flat(exact.peepholes * (scale * 2.0**-integer.cell_fraction))
        weights = _Weights(
            self._recurrent.flat,
            packed,
            flat(exact.bias * scale),
            peepholes,
            2.0**integer.cell_fraction,
            2.0**integer.hidden_exponent,
            integer.hidden_threshold * 2.0**-integer.hidden_exponent,
            integer.hidden_threshold * 2.0**-7,
            layer.projection is not None,
            layer.peepholes is not None,
            layer.coupled,
        )
        run = Pass(active, 0, self._steps, self._batch, layer.units, layer.outputs, 1)
        buffers = self._buffers._replace(before=self._before.choose(integer.hidden_threshold))
        share_out(_forward, _forward_shared, self._shares, weights, buffers, tables(), run)
