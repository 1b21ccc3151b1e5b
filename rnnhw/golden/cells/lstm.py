"""The LSTM with power-of-two scales, with optional coupled gates, peepholes and projection."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit
from rnnhw.golden.cells.fixed import (
    Rows,
    held,
    hold,
    part,
    preactivation,
    saturate,
    shift_round,
    sigmoid_kernel,
    tanh_kernel,
)
from rnnhw.network import IntegerLstm

__all__ = ["run_lstm"]


class _Options(NamedTuple):
    """Parameters of a layer besides `Rows`.

    Peepholes are int8 ``[3, units]`` for the gates input, forget and output, and zeros if there are none. The
    projection is int8 ``[outputs, units]`` and its shift int8 ``[outputs]``; both are empty if there is none.
    """

    is_coupled: bool
    cell_fraction: int
    peephole_weights: NDArray[np.int8]
    peephole_shift: NDArray[np.int8]
    projection: NDArray[np.int8]
    projection_shift: NDArray[np.int8]
    hidden_threshold: int


@njit(cache=True, inline="always")
def _peephole(a: int, c: int, options: _Options, k: int, u: int) -> int:
    """Compute `rnnhw.arith.peephole` for peephole k of unit u."""
    product = np.int64(options.peephole_weights[k, u]) * np.int64(c)
    return saturate(a + shift_round(product, np.int64(options.peephole_shift[k, u])), 32768)


@njit(cache=True)
def _steps(
    x: NDArray[np.int8],
    rows: Rows,
    options: _Options,
    h: NDArray[np.int8],
    c: NDArray[np.int16],
    hidden: NDArray[np.int8],
    cells: NDArray[np.int16],
    projected: NDArray[np.int8],
) -> None:
    """Compute all steps of ``x [time, inputs]``.

    ``h [outputs]`` and ``c [units]`` are overwritten with the final states; ``hidden [time, outputs]`` and
    ``cells [time, units]`` receive h and c of every step; ``projected [time, units]`` what a projection
    reads.
    """
    p = np.int64(options.cell_fraction)
    # Gate order: input, forget, cell, output; with coupled gates: input, output, cell.
    output = 1 if options.is_coupled else 3
    made, made_held = np.empty(c.size, np.int8), np.zeros(c.size, np.int8)
    h_held = np.zeros(h.size, np.int8)
    for t in range(x.shape[0]):
        hold(h_held, h, options.hidden_threshold)
        for u in range(c.size):
            i = sigmoid_kernel(_peephole(preactivation(rows, 0, u, x[t], h_held), c[u], options, 0, u))
            if options.is_coupled:
                f = 32768 - i
            else:
                f = sigmoid_kernel(_peephole(preactivation(rows, 1, u, x[t], h_held), c[u], options, 1, u))
            g = tanh_kernel(preactivation(rows, 2, u, x[t], h_held))
            new_c = saturate(shift_round((f * c[u] << (15 - p)) + i * g, 30 - p), 32768)
            o = sigmoid_kernel(_peephole(preactivation(rows, output, u, x[t], h_held), new_c, options, 2, u))
            tanh_c = tanh_kernel(saturate(shift_round(new_c, p - 12), 32768))
            made[u] = saturate(shift_round(o * tanh_c, 23), 128)
            c[u] = new_c
        if options.projection.size:
            hold(made_held, made, options.hidden_threshold)
            projected[t] = made_held
            for j in range(h.size):
                value = part(options.projection[j], made_held, 0, options.projection_shift[j])
                hidden[t, j] = saturate(shift_round(saturate(value, 32768), 8), 128)
        else:
            hidden[t] = made
        h[:] = hidden[t]
        cells[t] = c


def _options(layer: IntegerLstm) -> _Options:
    """Options of a layer as arrays, with zeros or empty arrays in place of those that it lacks."""
    weights, shift = np.zeros((2, 3, layer.units), np.int8)
    if layer.peephole_weights is not None and layer.peephole_shift is not None:
        seen = [0, 2] if layer.is_coupled else [0, 1, 2]
        weights[seen], shift[seen] = layer.peephole_weights, layer.peephole_shift
    nothing = np.zeros((0, 0), np.int8)
    return _Options(
        is_coupled=layer.is_coupled,
        cell_fraction=layer.cell_fraction,
        peephole_weights=weights,
        peephole_shift=shift,
        projection=nothing if layer.projection is None else layer.projection,
        projection_shift=nothing.reshape(0) if layer.projection_shift is None else layer.projection_shift,
        hidden_threshold=layer.hidden_threshold,
    )


def run_lstm(
    layer: IntegerLstm,
    x: NDArray[np.int8],
    h: NDArray[np.int16],
    c: NDArray[np.int16],
    projected: NDArray[np.int8] | None = None,
) -> tuple[NDArray[np.int8], NDArray[np.int16]]:
    """Compute an LSTM layer along one sequence; see `rnnhw.golden.cells.RUNS`.

    ``projected [time, units]`` receives what the projection reads, if there is one.
    """
    rows = Rows(
        layer.input_weights, layer.recurrent_weights, layer.bias, layer.input_shift, layer.recurrent_shift
    )
    hidden, cells = np.empty((len(x), layer.outputs), np.int8), np.empty((len(x), layer.units), np.int16)
    h8 = h.astype(np.int8)
    if projected is None:
        projected = np.empty((len(x), layer.units), np.int8)
    _steps(held(x, layer.input_threshold), rows, _options(layer), h8, c, hidden, cells, projected)
    h[:] = h8
    return hidden, cells
