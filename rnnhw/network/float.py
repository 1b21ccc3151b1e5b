"""Networks with real weights: what training makes and what ``.onnx`` files hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnhw.cells import ELMAN, MINGRU, Cell, Declaration, declaration_of
from rnnhw.errors import ModelError
from rnnhw.network.sizes import (
    BidirectionalSizes,
    CellSizes,
    DenseSizes,
    GateSizes,
    StackSizes,
    check_directions,
    check_stack,
)
from rnnhw.sentences import not_finite

__all__ = ["Bidirectional", "Dense", "Elman", "Gru", "Layer", "Lstm", "MinGru", "Network", "Recurrent"]

FloatArray = NDArray[np.floating]

ELMAN_ACTIVATIONS = ("tanh", "relu")


def _checked(name: str, array: FloatArray, shape: tuple[int, ...]) -> None:
    """Refuse an array of another shape, without floats, or with NaN or infinite values."""
    if array.shape != shape:
        raise ModelError(f"{name} has shape {list(array.shape)}, not {list(shape)}")
    if not np.issubdtype(array.dtype, np.floating):
        raise ModelError(f"{name} has dtype {array.dtype}, not a float")
    if not np.isfinite(array).all():
        bad = int(np.size(array) - np.isfinite(array).sum())
        raise ModelError(f"{name} holds {not_finite(bad)}")


def _checked_cell(
    name: str, gates: int, input_weights: FloatArray, recurrent_weights: FloatArray, width: int | None = None
) -> int:
    """Check both weight arrays of a recurrent layer whose h is ``width`` wide; returns its units."""
    if input_weights.ndim != 3:
        raise ModelError(f"{name} input weights have rank {input_weights.ndim}, not 3")
    _, units, inputs = input_weights.shape
    if units < 1 or inputs < 1:
        raise ModelError(f"a layer of {name} of {units} units and {inputs} inputs has nothing to compute")
    _checked(f"{name} input weights", input_weights, (gates, units, inputs))
    _checked(f"{name} recurrent weights", recurrent_weights, (gates, units, width or units))
    return int(units)


@dataclass(frozen=True, kw_only=True, eq=False)
class Lstm(CellSizes):
    """An LSTM layer. Gate order: input, forget, cell, output (`rnnhw.arith.LSTM_GATES`).

    ::

        a_k = W_k x_t + R_k h_{t-1} + b_k                        k = i, f, g, o
        c_t = sigmoid(a_f) c_{t-1} + sigmoid(a_i) tanh(a_g)
        h_t = sigmoid(a_o) tanh(c_t)                             Hochreiter 1997, Gers 2000

    With peepholes, p_k c_{t-1} is added to a_i and a_f, and p_o c_t to a_o (Gers 2002). With a projection,
    h_t = P (sigmoid(a_o) tanh(c_t)) (Sak 2014). With coupled gates, 1 - sigmoid(a_i) replaces the forget
    gate, whose weights and bias then have no effect (Greff 2017).

    Parameters
    ----------
    input_weights : float array ``[4, units, inputs]``
    recurrent_weights : float array ``[4, units, outputs]``
        ``outputs`` equals ``units`` without a projection.
    bias : float array ``[4, units]``
        One bias per gate; the sum of both if the source has two.
    peepholes : float array ``[3, units]``, optional
        p above, for the gates input, forget and output.
    projection : float array ``[outputs, units]``, optional
        P above.
    coupled : bool
        Whether the input gate also determines the forget gate.
    """

    input_weights: FloatArray
    recurrent_weights: FloatArray
    bias: FloatArray
    peepholes: FloatArray | None = None
    projection: FloatArray | None = None
    coupled: bool = False

    gates: ClassVar[tuple[str, ...]] = ("input", "forget", "cell", "output")

    def __post_init__(self) -> None:
        width = None
        if self.projection is not None:
            if self.projection.ndim != 2 or self.projection.shape[0] < 1:
                raise ModelError(
                    f"LSTM projection has shape {list(self.projection.shape)}, not [outputs, units]"
                )
            width = int(self.projection.shape[0])
        units = _checked_cell("LSTM", 4, self.input_weights, self.recurrent_weights, width)
        _checked("LSTM bias", self.bias, (4, units))
        if self.peepholes is not None:
            _checked("LSTM peepholes", self.peepholes, (3, units))
        if self.projection is not None:
            _checked("LSTM projection", self.projection, (self.outputs, units))

    @property
    def has_peepholes(self) -> bool:
        """Whether gates also see the cell state."""
        return self.peepholes is not None

    @property
    def cell(self) -> Cell:
        """The layer's cell."""
        return Cell.LSTM_COUPLED if self.coupled else Cell.LSTM

    @property
    def declaration(self) -> Declaration:
        """Declaration of the layer's cell."""
        return declaration_of(self.cell, has_projection=self.projection is not None)


@dataclass(frozen=True, kw_only=True, eq=False)
class Gru(CellSizes):
    """A GRU layer. Gate order: reset, update, candidate.

    ::

        r = sigmoid(W_r x_t + b_r + R_r h_{t-1} + d_r),   z = sigmoid(W_z x_t + b_z + R_z h_{t-1} + d_z)
        n = tanh(W_n x_t + b_n + r (R_n h_{t-1} + d_n))             reset_after     PyTorch, Keras's default
        n = tanh(W_n x_t + b_n + R_n (r h_{t-1}) + d_n)             otherwise       Cho 2014, ONNX's default
        h_t = z h_{t-1} + (1 - z) n

    ``reset_after`` is ONNX's ``linear_before_reset``.

    Parameters
    ----------
    input_weights : float array ``[3, units, inputs]``
    recurrent_weights : float array ``[3, units, units]``
    input_bias, recurrent_bias : float array ``[3, units]``
        b and d above. Only their sum matters, except for the candidate with ``reset_after``.
    reset_after : bool
        Whether r multiplies the candidate's recurrent product, or h before the product.
    """

    input_weights: FloatArray
    recurrent_weights: FloatArray
    input_bias: FloatArray
    recurrent_bias: FloatArray
    reset_after: bool

    cell: ClassVar[Cell] = Cell.GRU
    gates: ClassVar[tuple[str, ...]] = ("reset", "update", "candidate")

    def __post_init__(self) -> None:
        units = _checked_cell("GRU", 3, self.input_weights, self.recurrent_weights)
        _checked("GRU input bias", self.input_bias, (3, units))
        _checked("GRU recurrent bias", self.recurrent_bias, (3, units))

    @property
    def declaration(self) -> Declaration:
        """Declaration of the layer's cell, in the layer's reset convention."""
        return declaration_of(self.cell, reset_after=self.reset_after)


@dataclass(frozen=True, kw_only=True, eq=False)
class Elman(CellSizes):
    """A layer of Elman's simple recurrent network: ``h_t = f(W x_t + R h_{t-1} + b)``  (Elman 1990).

    Parameters
    ----------
    input_weights : float array ``[1, units, inputs]``
    recurrent_weights : float array ``[1, units, units]``
    bias : float array ``[1, units]``
    activation : {"tanh", "relu"}
        f above.
    """

    input_weights: FloatArray
    recurrent_weights: FloatArray
    bias: FloatArray
    activation: str

    cell: ClassVar[Cell] = Cell.ELMAN
    declaration: ClassVar[Declaration] = ELMAN
    gates: ClassVar[tuple[str, ...]] = ("hidden",)

    def __post_init__(self) -> None:
        units = _checked_cell("Elman", 1, self.input_weights, self.recurrent_weights)
        _checked("Elman bias", self.bias, (1, units))
        if self.activation not in ELMAN_ACTIVATIONS:
            raise ModelError(
                f"an Elman layer's activation is {self.activation!r}, not {' or '.join(ELMAN_ACTIVATIONS)}"
            )


@dataclass(frozen=True, kw_only=True, eq=False)
class MinGru(GateSizes):
    """A minGRU layer, whose gates depend on the input alone (Feng 2024). Gate order: update, candidate.

    ::

        z = sigmoid(W_z x_t + b_z),   n = g(W_n x_t + b_n)      g(a) = a + 1/2 for a >= 0, sigmoid(a) below
        h_t = (1 - z) h_{t-1} + z n

    Parameters
    ----------
    input_weights : float array ``[2, units, inputs]``
    bias : float array ``[2, units]``
    """

    input_weights: FloatArray
    bias: FloatArray

    cell: ClassVar[Cell] = Cell.MINGRU
    declaration: ClassVar[Declaration] = MINGRU
    gates: ClassVar[tuple[str, ...]] = MINGRU.gates

    def __post_init__(self) -> None:
        if self.input_weights.ndim != 3:
            raise ModelError(f"minGRU input weights have rank {self.input_weights.ndim}, not 3")
        _, units, inputs = self.input_weights.shape
        if units < 1 or inputs < 1:
            raise ModelError(f"a layer of minGRU of {units} units and {inputs} inputs has nothing to compute")
        _checked("minGRU input weights", self.input_weights, (2, units, inputs))
        _checked("minGRU bias", self.bias, (2, units))

    @property
    def outputs(self) -> int:
        """Width of h."""
        return self.units


Recurrent = Lstm | Gru | Elman | MinGru


@dataclass(frozen=True, kw_only=True, eq=False)
class Bidirectional(BidirectionalSizes):
    """Two recurrent layers on the same input, one in the order of time and one in reverse.

    The output ``h_t`` is ``[forward h_t, backward h_t]``, where the backward layer has read the steps from
    the last one down to step t.

    Parameters
    ----------
    forward, backward : `Recurrent`
        Layers of one class, with equal numbers of inputs, units and outputs.
    """

    forward: Recurrent
    backward: Recurrent

    def __post_init__(self) -> None:
        check_directions(self.forward, self.backward)


@dataclass(frozen=True, kw_only=True, eq=False)
class Dense(DenseSizes):
    """A dense layer ``y = W h + b`` on the hidden state of the top recurrent layer.

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


Layer = Recurrent | Bidirectional | Dense


@dataclass(frozen=True, kw_only=True, eq=False)
class Network(StackSizes):
    """A network with real weights: a stack of recurrent layers, with or without a dense head.

    Parameters
    ----------
    name : str
        Short name, used in messages and reports.
    layers : sequence of `Layer`
        From the input to the output; only the last one may be `Dense`.
    every_step : bool
        Whether there is an output for every step (``[batch, time, outputs]``) or for the last step only
        (``[batch, outputs]``). For a bidirectional layer at the top, that is each direction's own last step.
    """

    name: str
    layers: Sequence[Layer]
    every_step: bool

    def __post_init__(self) -> None:
        check_stack(self.name, self.layers, Dense)
        if isinstance(self.layers[0], Dense):
            raise ModelError(f"network {self.name!r} has no recurrent layer")

    @property
    def recurrent(self) -> Sequence[Recurrent | Bidirectional]:
        """The recurrent layers, without the head."""
        return [layer for layer in self.layers if not isinstance(layer, Dense)]

    @property
    def directions(self) -> Sequence[Recurrent]:
        """All directions of recurrent layers, for bidirectional ones first forward and then backward."""
        found: list[Recurrent] = []
        for layer in self.recurrent:
            found += [layer.forward, layer.backward] if isinstance(layer, Bidirectional) else [layer]
        return found

    @property
    def head(self) -> Dense | None:
        """The dense layer at the top, if there is one."""
        layer = self.layers[-1]
        return layer if isinstance(layer, Dense) else None
