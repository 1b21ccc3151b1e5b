"""Layers with integer weights, in ``native`` arithmetic."""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import HIDDEN, MAX_CELL_FRACTION, MAX_SHIFT, MIN_CELL_FRACTION, MIN_SHIFT
from rnnhw.errors import ModelError
from rnnhw.network.sizes import BidirectionalSizes, CellSizes, DenseSizes, check_directions
from rnnhw.network.tflite_lstm import TfliteLstm

__all__ = [
    "MAX_EXPONENT",
    "MAX_OPERAND",
    "IntegerBidirectional",
    "IntegerDense",
    "IntegerElman",
    "IntegerGru",
    "IntegerLstm",
    "IntegerRecurrent",
    "checked_exponent",
]

Int8Array = NDArray[np.int8]
Int32Array = NDArray[np.int32]

MAX_OPERAND = 128
"""Largest magnitude of an int8 activation."""

MAX_EXPONENT = 40
"""Scales are ``2**-exponent``; exponents beyond this magnitude are nonsense and refused."""


def _checked(name: str, array: NDArray[np.integer], dtype: type, shape: tuple[int, ...]) -> None:
    if array.dtype != dtype:
        raise ModelError(f"{name} has dtype {array.dtype}, not {np.dtype(dtype)}")
    if array.shape != shape:
        raise ModelError(f"{name} has shape {list(array.shape)}, not {list(shape)}")


def _checked_weights(name: str, array: Int8Array, shape: tuple[int, ...]) -> None:
    _checked(name, array, np.int8, shape)
    if (array == -128).any():
        raise ModelError(f"{name} holds -128; weights lie in -127 .. 127")


def _checked_shifts(name: str, array: Int8Array, shape: tuple[int, ...]) -> None:
    _checked(name, array, np.int8, shape)
    if array.min() < MIN_SHIFT or array.max() > MAX_SHIFT:
        raise ModelError(
            f"{name} lie in {array.min()} .. {array.max()}, not within {MIN_SHIFT} .. {MAX_SHIFT}"
        )


def checked_exponent(name: str, exponent: int) -> None:
    """Refuse the exponent of a scale that is nonsense."""
    if abs(exponent) > MAX_EXPONENT:
        raise ModelError(f"{name} is {exponent}, not within -{MAX_EXPONENT} .. {MAX_EXPONENT}")


def _checked_cell(name: str, gates: int, layer: Any) -> int:
    """Check weights and shifts of a recurrent layer; returns its units."""
    if layer.input_weights.ndim != 3:
        raise ModelError(f"{name} input weights have rank {layer.input_weights.ndim}, not 3")
    _, units, inputs = layer.input_weights.shape
    if units < 1 or inputs < 1:
        raise ModelError(f"a layer of {name} of {units} units and {inputs} inputs has nothing to compute")
    _checked_weights(f"{name} input weights", layer.input_weights, (gates, units, inputs))
    _checked_weights(f"{name} recurrent weights", layer.recurrent_weights, (gates, units, units))
    _checked_shifts(f"{name} input shifts", layer.input_shift, (gates, units))
    _checked_shifts(f"{name} recurrent shifts", layer.recurrent_shift, (gates, units))
    return int(units)


def _checked_sums(name: str, weights: Int8Array, bias: Int32Array) -> None:
    """Refuse rows whose int32 accumulator could overflow for some input."""
    largest = np.abs(weights.astype(np.int64)).sum(axis=-1) * MAX_OPERAND
    largest += np.abs(bias.astype(np.int64))
    if largest.max() >= 2**31:
        raise ModelError(
            f"{name} can reach {largest.max()} in an accumulator of 32 bits (at most {2**31 - 1})"
        )


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerLstm(CellSizes):
    """An LSTM layer in ``native`` arithmetic. Gate order: input, forget, cell, output.

    ::

        a_k = sat16(round((W_k x + b_k) / 2**input_shift) + round(R_k h / 2**recurrent_shift))   Q3.12

    and then `rnnhw.arith.lstm_unit`. Rounding is half up.

    Parameters
    ----------
    input_weights : int8 array ``[4, units, inputs]``
        In -127 .. 127, like all weights.
    recurrent_weights : int8 array ``[4, units, units]``
    bias : int32 array ``[4, units]``
        At the scale of the input accumulator.
    input_shift, recurrent_shift : int8 array ``[4, units]``
        Right shifts from the accumulators to Q3.12, in ``MIN_SHIFT .. MAX_SHIFT`` of `rnnhw.arith`.
    cell_fraction : int
        Fraction bits of the int16 cell state, 0 .. 15: from a range of +-32768 to one of +-1.
    """

    input_weights: Int8Array
    recurrent_weights: Int8Array
    bias: Int32Array
    input_shift: Int8Array
    recurrent_shift: Int8Array
    cell_fraction: int

    hidden_exponent: ClassVar[int] = HIDDEN.fraction

    def __post_init__(self) -> None:
        units = _checked_cell("LSTM", 4, self)
        _checked("LSTM bias", self.bias, np.int32, (4, units))
        if not MIN_CELL_FRACTION <= self.cell_fraction <= MAX_CELL_FRACTION:
            raise ModelError(
                f"the cell state has {self.cell_fraction} fraction bits, not "
                f"{MIN_CELL_FRACTION} .. {MAX_CELL_FRACTION}"
            )
        _checked_sums("LSTM input sums", self.input_weights, self.bias)
        _checked_sums("LSTM recurrent sums", self.recurrent_weights, np.zeros_like(self.bias))


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerGru(CellSizes):
    """A GRU layer in ``native`` arithmetic. Gate order: reset, update, candidate.

    ::

        x_k = round((W_k x + b_k) / 2**input_shift)        h_k = round((R_k h + d_k) / 2**recurrent_shift)

    with the int8 h of the step before (``rh = round(r h)`` for the candidate where not ``reset_after``) and
    d nothing but the candidate's; then `rnnhw.arith.gru_unit`. The state is int16 Q0.15; its int8 rounding
    is what is multiplied and put out.

    Parameters
    ----------
    input_weights : int8 array ``[3, units, inputs]``
    recurrent_weights : int8 array ``[3, units, units]``
    bias : int32 array ``[3, units]``
        At the scale of the input accumulator.
    candidate_bias : int32 array ``[units]``
        The candidate's recurrent bias, at the scale of its recurrent accumulator; zeros unless
        ``reset_after``.
    input_shift, recurrent_shift : int8 array ``[3, units]``
    reset_after : bool
        Whether r multiplies the candidate's recurrent product (ONNX: ``linear_before_reset``) or h.
    """

    input_weights: Int8Array
    recurrent_weights: Int8Array
    bias: Int32Array
    candidate_bias: Int32Array
    input_shift: Int8Array
    recurrent_shift: Int8Array
    reset_after: bool

    hidden_exponent: ClassVar[int] = HIDDEN.fraction

    def __post_init__(self) -> None:
        units = _checked_cell("GRU", 3, self)
        _checked("GRU bias", self.bias, np.int32, (3, units))
        _checked("GRU candidate bias", self.candidate_bias, np.int32, (units,))
        if not self.reset_after and self.candidate_bias.any():
            raise ModelError(
                "a GRU that resets before its product has a recurrent bias for the candidate; "
                "it belongs into the bias"
            )
        _checked_sums("GRU input sums", self.input_weights, self.bias)
        recurrent_bias = np.zeros_like(self.bias)
        recurrent_bias[2] = self.candidate_bias
        _checked_sums("GRU recurrent sums", self.recurrent_weights, recurrent_bias)


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerElman(CellSizes):
    """An Elman layer in ``native`` arithmetic.

    ::

        a = sat16(round((W x + b) / 2**input_shift) + round(R h / 2**recurrent_shift))
        h = sat8(round(f(a) / 2**8))           f(a) = tanh(a), Q3.12 to Q0.15,  or  max(a, 0)

    Parameters
    ----------
    input_weights : int8 array ``[1, units, inputs]``
    recurrent_weights : int8 array ``[1, units, units]``
    bias : int32 array ``[1, units]``
    input_shift, recurrent_shift : int8 array ``[1, units]``
    activation : {"tanh", "relu"}
    hidden_exponent : int
        h weighs ``2**-hidden_exponent``: 7 after tanh; after relu, a weighs ``2**-(hidden_exponent + 8)``.
    """

    input_weights: Int8Array
    recurrent_weights: Int8Array
    bias: Int32Array
    input_shift: Int8Array
    recurrent_shift: Int8Array
    activation: str
    hidden_exponent: int

    def __post_init__(self) -> None:
        units = _checked_cell("Elman", 1, self)
        _checked("Elman bias", self.bias, np.int32, (1, units))
        if self.activation not in ("tanh", "relu"):
            raise ModelError(f"an Elman layer's activation is {self.activation!r}, not tanh or relu")
        checked_exponent("the hidden exponent", self.hidden_exponent)
        if self.activation == "tanh" and self.hidden_exponent != HIDDEN.fraction:
            raise ModelError(f"the hidden exponent after tanh is {self.hidden_exponent}, not 7")
        _checked_sums("Elman input sums", self.input_weights, self.bias)
        _checked_sums("Elman recurrent sums", self.recurrent_weights, np.zeros_like(self.bias))


IntegerRecurrent = IntegerLstm | IntegerGru | IntegerElman


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerBidirectional(BidirectionalSizes):
    """Two recurrent layers on the same input, one along time, one against it; outputs side by side.

    Parameters
    ----------
    forward, backward : `IntegerLstm`, `IntegerGru`, `IntegerElman` or `TfliteLstm`
        Of one class, with equally many inputs and units, and one hidden exponent; those of a ``.tflite`` say
        themselves which sequences they reverse, and may have different numbers of units.
    """

    forward: IntegerRecurrent | TfliteLstm
    backward: IntegerRecurrent | TfliteLstm

    def __post_init__(self) -> None:
        forward, backward = self.forward, self.backward
        if isinstance(forward, TfliteLstm) and isinstance(backward, TfliteLstm):
            if forward.inputs != backward.inputs:
                raise ModelError(
                    f"the two directions of a layer take {forward.inputs} and {backward.inputs} inputs"
                )
            return
        check_directions(forward, backward)
        assert not isinstance(forward, TfliteLstm) and not isinstance(backward, TfliteLstm)
        if forward.hidden_exponent != backward.hidden_exponent:
            raise ModelError(
                f"a bidirectional layer's hidden exponents are {forward.hidden_exponent} "
                f"and {backward.hidden_exponent}; they must be equal"
            )

    @property
    def hidden_exponent(self) -> int:
        """Of both directions, which are not those of a ``.tflite``."""
        assert not isinstance(self.forward, TfliteLstm)
        return self.forward.hidden_exponent


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerDense(DenseSizes):
    """A dense layer ``y = sat16(round((W h + b) / 2**shift))`` on the top layer's hidden state.

    Parameters
    ----------
    weights : int8 array ``[outputs, inputs]``
    bias : int32 array ``[outputs]``
        At the scale of the row's accumulator.
    shift : int8 array ``[outputs]``
        Right shifts from the accumulators to the output's scale.
    output_exponent : int
        The int16 outputs weigh ``2**-output_exponent``.
    """

    weights: Int8Array
    bias: Int32Array
    shift: Int8Array
    output_exponent: int

    def __post_init__(self) -> None:
        if self.weights.ndim != 2:
            raise ModelError(f"dense weights have rank {self.weights.ndim}, not 2")
        outputs, inputs = self.weights.shape
        if outputs < 1 or inputs < 1:
            raise ModelError(f"a dense layer of {outputs} outputs and {inputs} inputs is empty")
        _checked_weights("dense weights", self.weights, (outputs, inputs))
        _checked("dense bias", self.bias, np.int32, (outputs,))
        _checked_shifts("dense shifts", self.shift, (outputs,))
        checked_exponent("the dense layer's output exponent", self.output_exponent)
        _checked_sums("dense sums", self.weights, self.bias)
