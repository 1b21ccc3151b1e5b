"""Networks with integer weights, in the ``native`` dialect: what runs on gateware, bit for bit."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import MAX_CELL_FRACTION, MAX_SHIFT, MIN_CELL_FRACTION, MIN_SHIFT
from rnnhw.errors import ModelError

__all__ = ["MAX_EXPONENT", "MAX_OPERAND", "IntegerDense", "IntegerLstm", "IntegerNetwork"]

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
        raise ModelError(f"{name} lie in {array.min()} .. {array.max()}, not within "
                         f"{MIN_SHIFT} .. {MAX_SHIFT}")


def _checked_exponent(name: str, exponent: int) -> None:
    if abs(exponent) > MAX_EXPONENT:
        raise ModelError(f"{name} is {exponent}, not within -{MAX_EXPONENT} .. {MAX_EXPONENT}")


def _checked_sums(name: str, weights: Int8Array, bias: Int32Array) -> None:
    """Refuse rows whose int32 accumulator could overflow for some input."""
    largest = np.abs(weights.astype(np.int64)).sum(axis=-1) * MAX_OPERAND
    largest += np.abs(bias.astype(np.int64))
    if largest.max() >= 2**31:
        raise ModelError(f"{name} can reach {largest.max()} in an accumulator of 32 bits "
                         f"(at most {2**31 - 1})")


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerLstm:
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
        Fraction bits of the int16 cell state, 9 .. 15.
    """

    input_weights: Int8Array
    recurrent_weights: Int8Array
    bias: Int32Array
    input_shift: Int8Array
    recurrent_shift: Int8Array
    cell_fraction: int

    def __post_init__(self) -> None:
        if self.input_weights.ndim != 3:
            raise ModelError(f"LSTM input weights have rank {self.input_weights.ndim}, not 3")
        _, units, inputs = self.input_weights.shape
        if units < 1 or inputs < 1:
            raise ModelError(f"an LSTM of {units} units and {inputs} inputs has nothing to compute")
        _checked_weights("LSTM input weights", self.input_weights, (4, units, inputs))
        _checked_weights("LSTM recurrent weights", self.recurrent_weights, (4, units, units))
        _checked("LSTM bias", self.bias, np.int32, (4, units))
        _checked_shifts("LSTM input shifts", self.input_shift, (4, units))
        _checked_shifts("LSTM recurrent shifts", self.recurrent_shift, (4, units))
        if not MIN_CELL_FRACTION <= self.cell_fraction <= MAX_CELL_FRACTION:
            raise ModelError(f"the cell state has {self.cell_fraction} fraction bits, not "
                             f"{MIN_CELL_FRACTION} .. {MAX_CELL_FRACTION}")
        _checked_sums("LSTM input sums", self.input_weights, self.bias)
        _checked_sums("LSTM recurrent sums", self.recurrent_weights, np.zeros_like(self.bias))

    @property
    def inputs(self) -> int:
        """Features a step."""
        return int(self.input_weights.shape[2])

    @property
    def units(self) -> int:
        """Hidden units."""
        return int(self.input_weights.shape[1])

    @property
    def outputs(self) -> int:
        """Width of what the next layer sees: the hidden units."""
        return self.units


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerDense:
    """A dense layer ``y = sat16(round((W h + b) / 2**shift))`` on the last hidden state.

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
        _checked_exponent("the dense layer's output exponent", self.output_exponent)
        _checked_sums("dense sums", self.weights, self.bias)

    @property
    def inputs(self) -> int:
        """Width of the layer below."""
        return int(self.weights.shape[1])

    @property
    def outputs(self) -> int:
        """Output neurons."""
        return int(self.weights.shape[0])


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerNetwork:
    """A quantized network: one LSTM layer, with or without a dense head on its last step.

    Parameters
    ----------
    name : str
    input_exponent : int
        The int8 inputs weigh ``2**-input_exponent``; zero point 0.
    layers : sequence of `IntegerLstm` and `IntegerDense`
        ``[lstm]`` gives int8 h (Q0.7) of every step, ``[lstm, dense]`` int16 once a sequence.
    """

    name: str
    input_exponent: int
    layers: Sequence[IntegerLstm | IntegerDense]

    def __post_init__(self) -> None:
        kinds = [type(layer).__name__ for layer in self.layers]
        if kinds not in (["IntegerLstm"], ["IntegerLstm", "IntegerDense"]):
            found = ", ".join(kinds) or "nothing"
            raise ModelError(f"network {self.name!r} is {found}; one LSTM and at most one dense "
                             "layer after it are supported")
        _checked_exponent("the input exponent", self.input_exponent)
        for below, above in zip(self.layers, self.layers[1:], strict=False):
            if above.inputs != below.outputs:
                raise ModelError(f"network {self.name!r}: a layer of {above.inputs} inputs follows "
                                 f"one of {below.outputs} outputs")

    @property
    def lstm(self) -> IntegerLstm:
        """The recurrent layer."""
        layer = self.layers[0]
        assert isinstance(layer, IntegerLstm)
        return layer

    @property
    def head(self) -> IntegerDense | None:
        """The dense layer on the last step, if there is one."""
        layer = self.layers[-1]
        return layer if isinstance(layer, IntegerDense) else None

    @property
    def output_exponent(self) -> int:
        """The integer outputs weigh ``2**-output_exponent`` (7 for hidden states)."""
        return 7 if self.head is None else self.head.output_exponent
