"""Cells of which each rank has some units: rows of all gates; the state is gathered at every step.

Arrays are unit-major, ``[time, units, batch]``, so that a rank's units are consecutive rows. ``active[t]``
of the sequences, the first ones, have a step t. Equations: `rnnhw.network.Lstm`, `Gru`, `Elman`. A rank that
owns rows ``a .. b`` of h computes, backward, its part of ``R^T da`` for all of h; the sum over ranks is
scattered by rows. A projection has no rows to own: each rank multiplies its units by its columns of P, and h
is the sum over ranks.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Elman, Gru, Lstm, Recurrent
from rnnhw.parallel.pieces import Piece
from rnnhw.parallel.ranks import Ranks

__all__ = ["ElmanUnits", "GruUnits", "LstmUnits", "UnitRun", "make_unit_run", "unit_arrays"]

Float = NDArray[np.floating[Any]]
Arrays = Mapping[str, Float]


def unit_arrays(layer: Recurrent, own: Piece) -> dict[str, Float]:
    """The parameters of units ``own``: rows of every array, columns of a projection."""
    begin, end = own
    names = {
        Lstm: ("input_weights", "recurrent_weights", "bias", "peepholes", "projection"),
        Gru: ("input_weights", "recurrent_weights", "input_bias", "recurrent_bias"),
        Elman: ("input_weights", "recurrent_weights", "bias"),
    }[type(layer)]
    found = {name: getattr(layer, name) for name in names}
    return {name: array[:, begin:end] for name, array in found.items() if array is not None}


def _sigmoid(x: Float) -> Float:
    return 0.5 * np.tanh(0.5 * x) + 0.5


def _flat_rows(weights: Float) -> Float:
    return weights.reshape(-1, weights.shape[-1])


class _Exchange:
    """What a rank owns of the rows of h, and how the rest is had."""

    def __init__(self, ranks: Ranks, pieces: list[Piece]) -> None:
        self._ranks = ranks
        self._counts = [end - begin for begin, end in pieces]
        self.own = slice(*pieces[ranks.rank])
        self.count = self._counts[ranks.rank]

    def gather(self, rows: Float) -> None:
        """Complete ``rows [units, batch]``."""
        self._ranks.gather_rows(rows, self._counts)

    def scatter_sum(self, partial: Float) -> Float:
        """Of the sum over ranks, this rank's rows."""
        own = np.empty((self.count, partial.shape[1]), partial.dtype)
        self._ranks.sum_rows(partial, own, self._counts)
        return own

    def sum(self, array: Float) -> Float:
        """The sum over ranks."""
        self._ranks.sum(array)
        return array


def _weight_gradient(rows: Float, values: Float, gradient: Float) -> None:
    """``gradient`` = sum over steps and sequences of outer products."""
    found = np.tensordot(rows, values, axes=([0, 2], [0, 2]))
    gradient[:] = found.reshape(gradient.shape)


class LstmUnits:
    """Some units of an LSTM layer.

    Parameters
    ----------
    layer : Lstm
        The whole layer; gives kind and width.
    ranks : Ranks
    pieces : list of pieces
        Units by rank.
    """

    def __init__(self, layer: Lstm, ranks: Ranks, pieces: list[Piece]) -> None:
        self._exchange, self._width, self._coupled = _Exchange(ranks, pieces), layer.outputs, layer.coupled

    def forward(self, arrays: Arrays, x: Float, active: NDArray[np.int64]) -> Float:
        """h ``[time + 1, outputs, batch]`` of ``x [time, inputs, batch]``, from zeros."""
        steps, _, batch = x.shape
        exchange, units = self._exchange, self._exchange.count
        self._x, self._active = x, active
        self.gates = np.matmul(_flat_rows(arrays["input_weights"]), x).reshape(steps, 4, units, batch)
        self.gates += arrays["bias"][..., None]
        self.hidden: Float = np.zeros((steps + 1, self._width, batch), x.dtype)
        self.cell: Float = np.zeros((steps + 1, units, batch), x.dtype)
        self.product: Float = np.zeros((steps, units, batch), x.dtype)
        recurrent = _flat_rows(arrays["recurrent_weights"])
        for t in range(steps):
            a, n = self.gates[t], active[t]
            a += (recurrent @ self.hidden[t]).reshape(a.shape)
            self._units(arrays.get("peepholes"), a, self.cell[t], self.cell[t + 1], self.product[t])
            self.cell[t + 1, :, n:] = 0
            self.product[t, :, n:] = 0
            if "projection" in arrays:
                self.hidden[t + 1] = exchange.sum(arrays["projection"] @ self.product[t])
            else:
                self.hidden[t + 1, exchange.own] = self.product[t]
                exchange.gather(self.hidden[t + 1])
        return self.hidden

    def _units(self, peepholes: Float | None, a: Float, before: Float, after: Float, product: Float) -> None:
        """Sums ``a [4, units, batch]`` become i, f, g, o."""
        if peepholes is not None:
            a[0] += peepholes[0][:, None] * before
            a[1] += peepholes[1][:, None] * before
        a[:2] = _sigmoid(a[:2])
        if self._coupled:
            a[1] = 1 - a[0]
        np.tanh(a[2], out=a[2])
        after[:] = a[1] * before + a[0] * a[2]
        if peepholes is not None:
            a[3] += peepholes[2][:, None] * after
        a[3] = _sigmoid(a[3])
        product[:] = a[3] * np.tanh(after)

    def backward(self, arrays: Arrays, gradients: Arrays, output_gradient: Float, final: Float) -> Float:
        """Gradients of ``arrays`` and this rank's part of that of x.

        Parameters
        ----------
        output_gradient : float array ``[time, outputs, batch]``
        final : float array ``[outputs, batch]``
            Of h after each sequence's last step.
        """
        exchange, projection = self._exchange, arrays.get("projection")
        recurrent = _flat_rows(arrays["recurrent_weights"])
        rows = slice(None) if projection is not None else exchange.own
        state, dc = final[rows].copy(), np.zeros_like(self.cell[0])
        total = np.zeros((len(self.gates), *state.shape), state.dtype)
        for t in reversed(range(len(self.gates))):
            n = self._active[t]
            dh = total[t]
            dh[:, :n] = state[:, :n] + output_gradient[t, rows, :n]
            da = self._unit_gradients(arrays, t, dh if projection is None else projection.T @ dh, dc)
            da[..., n:] = 0
            if t == 0:
                break
            partial = recurrent.T @ _flat_rows(da.reshape(-1, da.shape[-1]))
            new = exchange.scatter_sum(partial) if projection is None else exchange.sum(partial)
            state[:, :n] = new[:, :n]
        return self._weights(arrays, gradients, total)

    def _unit_gradients(self, arrays: Arrays, t: int, dh: Float, dc: Float) -> Float:
        """Gates of step t become the gradients of their sums; ``dc`` becomes that of c before the step."""
        a, old, peepholes, n = self.gates[t], self.cell[t], arrays.get("peepholes"), self._active[t]
        i, f, g, o = a.copy()
        tanh_c = np.tanh(self.cell[t + 1])
        a[3] = dh * tanh_c * o * (1 - o)
        total = dc + dh * o * (1 - tanh_c * tanh_c)
        if peepholes is not None:
            total += a[3] * peepholes[2][:, None]
        a[0] = total * (g - old if self._coupled else g) * i * (1 - i)
        a[1] = 0 if self._coupled else total * old * f * (1 - f)
        a[2] = total * i * (1 - g * g)
        new = total * f
        if peepholes is not None:
            new += a[0] * peepholes[0][:, None] + a[1] * peepholes[1][:, None]
        dc[:, :n] = new[:, :n]
        return a

    def _weights(self, arrays: Arrays, gradients: Arrays, total: Float) -> Float:
        steps, _, units, batch = self.gates.shape
        rows = self.gates.reshape(steps, 4 * units, batch)
        _weight_gradient(rows, self._x, gradients["input_weights"])
        _weight_gradient(rows, self.hidden[:-1], gradients["recurrent_weights"])
        gradients["bias"][:] = self.gates.sum(axis=(0, 3))
        if "projection" in arrays:
            _weight_gradient(total, self.product, gradients["projection"])
        if "peepholes" in arrays:
            for k, (gate, cell) in enumerate(((0, self.cell[:-1]), (1, self.cell[:-1]), (3, self.cell[1:]))):
                gradients["peepholes"][k] = np.einsum("tub,tub->u", self.gates[:, gate], cell)
        return np.matmul(_flat_rows(arrays["input_weights"]).T, rows)


class GruUnits:
    """Some units of a GRU layer; arguments as of `LstmUnits`."""

    def __init__(self, layer: Gru, ranks: Ranks, pieces: list[Piece]) -> None:
        self._exchange, self._width = _Exchange(ranks, pieces), layer.units
        self._reset_after = layer.reset_after

    def forward(self, arrays: Arrays, x: Float, active: NDArray[np.int64]) -> Float:
        """As `LstmUnits.forward`; without ``reset_after`` also r h is gathered at every step."""
        steps, _, batch = x.shape
        exchange, units = self._exchange, self._exchange.count
        self._x, self._active = x, active
        self.gates = np.matmul(_flat_rows(arrays["input_weights"]), x).reshape(steps, 3, units, batch)
        self.gates += arrays["input_bias"][..., None]
        self.hidden: Float = np.zeros((steps + 1, self._width, batch), x.dtype)
        self._operand: Float = np.zeros((steps, self._width, batch), x.dtype)
        self._candidate: Float = np.empty((steps, units, batch), x.dtype)
        recurrent, bias = arrays["recurrent_weights"], arrays["recurrent_bias"][..., None]
        for t in range(steps):
            a, before = self.gates[t], self.hidden[t]
            a[:2] += (_flat_rows(recurrent[:2]) @ before).reshape(2, units, batch) + bias[:2]
            a[:2] = _sigmoid(a[:2])
            if self._reset_after:
                self._candidate[t] = recurrent[2] @ before + bias[2]
                a[2] = np.tanh(a[2] + a[0] * self._candidate[t])
            else:
                self._operand[t, exchange.own] = a[0] * before[exchange.own]
                exchange.gather(self._operand[t])
                a[2] = np.tanh(a[2] + recurrent[2] @ self._operand[t] + bias[2])
            after = a[1] * before[exchange.own] + (1 - a[1]) * a[2]
            after[:, active[t] :] = 0
            self.hidden[t + 1, exchange.own] = after
            exchange.gather(self.hidden[t + 1])
        return self.hidden

    def backward(self, arrays: Arrays, gradients: Arrays, output_gradient: Float, final: Float) -> Float:
        """As `LstmUnits.backward`."""
        exchange, own = self._exchange, self._exchange.own
        recurrent = arrays["recurrent_weights"]
        state = final[own].copy()
        products = np.zeros_like(self.gates)
        for t in reversed(range(len(self.gates))):
            n, old = self._active[t], self.hidden[t, own]
            r, z, c = self.gates[t].copy()
            dh = np.zeros_like(state)
            dh[:, :n] = state[:, :n] + output_gradient[t, own, :n]
            da, dp = self.gates[t], products[t]
            da[1] = dh * (old - c) * z * (1 - z)
            da[2] = dh * (1 - z) * (1 - c * c)
            new = dh * z
            if self._reset_after:
                da[0] = da[2] * self._candidate[t] * r * (1 - r)
                dp[:] = da
                dp[2] *= r
                partial = _flat_rows(recurrent).T @ dp.reshape(-1, dp.shape[-1])
            else:
                operand = exchange.scatter_sum(recurrent[2].T @ da[2])
                da[0] = operand * old * r * (1 - r)
                new += operand * r
                dp[:] = da
                partial = _flat_rows(recurrent[:2]).T @ dp[:2].reshape(-1, dp.shape[-1])
            if t == 0:
                break
            new += exchange.scatter_sum(partial)
            state[:, :n] = new[:, :n]
        return self._weights(arrays, gradients, products)

    def _weights(self, arrays: Arrays, gradients: Arrays, products: Float) -> Float:
        steps, _, units, batch = self.gates.shape
        rows = self.gates.reshape(steps, 3 * units, batch)
        _weight_gradient(rows, self._x, gradients["input_weights"])
        before = self.hidden[:-1]
        both = products[:, :2].reshape(steps, 2 * units, batch)
        _weight_gradient(both, before, gradients["recurrent_weights"][:2])
        operand = before if self._reset_after else self._operand
        _weight_gradient(products[:, 2], operand, gradients["recurrent_weights"][2])
        gradients["input_bias"][:] = self.gates.sum(axis=(0, 3))
        gradients["recurrent_bias"][:] = products.sum(axis=(0, 3))
        return np.matmul(_flat_rows(arrays["input_weights"]).T, rows)


class ElmanUnits:
    """Some units of an Elman layer; arguments as of `LstmUnits`."""

    def __init__(self, layer: Elman, ranks: Ranks, pieces: list[Piece]) -> None:
        self._exchange, self._width = _Exchange(ranks, pieces), layer.units
        self._relu = layer.activation == "relu"

    def forward(self, arrays: Arrays, x: Float, active: NDArray[np.int64]) -> Float:
        """As `LstmUnits.forward`."""
        steps, _, batch = x.shape
        exchange = self._exchange
        self._x, self._active = x, active
        sums = np.matmul(arrays["input_weights"][0], x) + arrays["bias"][0][:, None]
        self.hidden: Float = np.zeros((steps + 1, self._width, batch), x.dtype)
        for t in range(steps):
            sums[t] += arrays["recurrent_weights"][0] @ self.hidden[t]
            after = np.maximum(sums[t], 0) if self._relu else np.tanh(sums[t])
            after[:, active[t] :] = 0
            self.hidden[t + 1, exchange.own] = after
            exchange.gather(self.hidden[t + 1])
        return self.hidden

    def backward(self, arrays: Arrays, gradients: Arrays, output_gradient: Float, final: Float) -> Float:
        """As `LstmUnits.backward`."""
        exchange, own = self._exchange, self._exchange.own
        state = final[own].copy()
        rows = np.zeros((len(self._active), *state.shape), state.dtype)
        for t in reversed(range(len(rows))):
            n, h = self._active[t], self.hidden[t + 1, own]
            dh = state[:, :n] + output_gradient[t, own, :n]
            rows[t, :, :n] = dh * ((h > 0) if self._relu else 1 - h * h)[:, :n]
            if t == 0:
                break
            state[:, :n] = exchange.scatter_sum(arrays["recurrent_weights"][0].T @ rows[t])[:, :n]
        _weight_gradient(rows, self._x, gradients["input_weights"])
        _weight_gradient(rows, self.hidden[:-1], gradients["recurrent_weights"])
        gradients["bias"][0] = rows.sum(axis=(0, 2))
        return np.matmul(arrays["input_weights"][0].T, rows)


UnitRun = LstmUnits | GruUnits | ElmanUnits


def make_unit_run(layer: Recurrent, ranks: Ranks, pieces: list[Piece]) -> UnitRun:
    """The cell that suits ``layer``."""
    if isinstance(layer, Lstm):
        return LstmUnits(layer, ranks, pieces)
    if isinstance(layer, Gru):
        return GruUnits(layer, ranks, pieces)
    return ElmanUnits(layer, ranks, pieces)
