"""Networks with real weights: what training makes and what ``.onnx`` files hold."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError

__all__ = ["Dense", "Lstm", "Network"]

FloatArray = NDArray[np.floating]


def _checked(name: str, array: FloatArray, shape: tuple[int, ...]) -> None:
    if array.shape != shape:
        raise ModelError(f"{name} has shape {list(array.shape)}, not {list(shape)}")
    if not np.issubdtype(array.dtype, np.floating):
        raise ModelError(f"{name} has dtype {array.dtype}, not a float")
    if not np.isfinite(array).all():
        bad = int(np.size(array) - np.isfinite(array).sum())
        raise ModelError(f"{name} holds {bad} values that are NaN or infinite")


@dataclass(frozen=True, kw_only=True, eq=False)
class Lstm:
    """An LSTM layer. Gate order: input, forget, cell, output (`rnnhw.arith.LSTM_GATES`).

    ::

        a_k = W_k x_t + R_k h_{t-1} + b_k                        k = i, f, g, o
        c_t = sigmoid(a_f) c_{t-1} + sigmoid(a_i) tanh(a_g)
        h_t = sigmoid(a_o) tanh(c_t)                             Hochreiter 1997, Gers 2000

    Parameters
    ----------
    input_weights : float array ``[4, units, inputs]``
    recurrent_weights : float array ``[4, units, units]``
    bias : float array ``[4, units]``
        One bias a gate: the sum of both where the source has two.
    """

    input_weights: FloatArray
    recurrent_weights: FloatArray
    bias: FloatArray

    def __post_init__(self) -> None:
        if self.input_weights.ndim != 3:
            raise ModelError(f"LSTM input weights have rank {self.input_weights.ndim}, not 3")
        _, units, inputs = self.input_weights.shape
        if units < 1 or inputs < 1:
            raise ModelError(f"an LSTM of {units} units and {inputs} inputs has nothing to compute")
        _checked("LSTM input weights", self.input_weights, (4, units, inputs))
        _checked("LSTM recurrent weights", self.recurrent_weights, (4, units, units))
        _checked("LSTM bias", self.bias, (4, units))

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
class Dense:
    """A linear layer ``y = W h + b`` on the hidden state after the last step of a sequence.

    Parameters
    ----------
    weights : float array ``[outputs, inputs]``
    bias : float array ``[outputs]``
    """

    weights: FloatArray
    bias: FloatArray

    def __post_init__(self) -> None:
        if self.weights.ndim != 2:
            raise ModelError(f"dense weights have rank {self.weights.ndim}, not 2")
        outputs, inputs = self.weights.shape
        if outputs < 1 or inputs < 1:
            raise ModelError(f"a dense layer of {outputs} outputs and {inputs} inputs is empty")
        _checked("dense weights", self.weights, (outputs, inputs))
        _checked("dense bias", self.bias, (outputs,))

    @property
    def inputs(self) -> int:
        """Width of the layer below."""
        return int(self.weights.shape[1])

    @property
    def outputs(self) -> int:
        """Output neurons."""
        return int(self.weights.shape[0])


@dataclass(frozen=True, kw_only=True, eq=False)
class Network:
    """A network with real weights: one LSTM layer, with or without a dense head on its last step.

    Parameters
    ----------
    name : str
        Short name, used in messages and reports.
    layers : sequence of `Lstm` and `Dense`
        ``[Lstm]`` gives h of every step, ``[Lstm, Dense]`` one output vector a sequence.
    """

    name: str
    layers: Sequence[Lstm | Dense]

    def __post_init__(self) -> None:
        kinds = [type(layer).__name__ for layer in self.layers]
        if kinds not in (["Lstm"], ["Lstm", "Dense"]):
            found = ", ".join(kinds) or "nothing"
            raise ModelError(f"network {self.name!r} is {found}; one LSTM and at most one dense "
                             "layer after it are supported")
        for below, above in zip(self.layers, self.layers[1:], strict=False):
            if above.inputs != below.outputs:
                raise ModelError(f"network {self.name!r}: a layer of {above.inputs} inputs follows "
                                 f"one of {below.outputs} outputs")

    @property
    def lstm(self) -> Lstm:
        """The recurrent layer."""
        layer = self.layers[0]
        assert isinstance(layer, Lstm)
        return layer

    @property
    def head(self) -> Dense | None:
        """The dense layer on the last step, if there is one."""
        layer = self.layers[-1]
        return layer if isinstance(layer, Dense) else None
