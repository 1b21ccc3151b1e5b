"""One int8 LSTM of a ``.tflite``, as the file holds it: integers and real scales."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import LSTM_GATES, MAX_CELL_EXPONENT, MIN_CELL_EXPONENT
from rnnhw.cells import Cell, Declaration, declaration_of
from rnnhw.errors import ModelError
from rnnhw.network.sizes import CellSizes
from rnnhw.network.tflite_checks import check_array, check_scale, check_sums, check_zero_point

__all__ = ["LayerNorm", "Peephole", "Projection", "TfliteLstm"]

PEEPHOLE_GATES = ("input", "forget", "output")


@dataclass(frozen=True, kw_only=True, eq=False)
class Peephole:
    """Connections from the cell state to gates (``litert`` only).

    Parameters
    ----------
    weights : int16 array ``[3, units]``
        Of the gates input, forget, output.
    scales : tuple of 3 float
    """

    weights: NDArray[np.int16]
    scales: tuple[float, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Projection:
    """A linear layer from the hidden values to h (``litert`` only).

    Parameters
    ----------
    weights : int8 array ``[outputs, units]``
    bias : int32 array ``[outputs]``
    scale : float
        Of the weights.
    clip : float
        h is clamped to this magnitude, in units of ``clip_scale``; 0 for no clipping.
    clip_scale : float
        Scale of the output tensor.
    """

    weights: NDArray[np.int8]
    bias: NDArray[np.int32]
    scale: float
    clip: float
    clip_scale: float


@dataclass(frozen=True, kw_only=True, eq=False)
class LayerNorm:
    """Normalization of each gate's pre-activations over the units (``litert`` only).

    Parameters
    ----------
    weights : int16 array ``[4, units]``
    scales : tuple of 4 float
    preactivation_scales : tuple of 4 float
        Scales of the int16 values that are normalized.
    """

    weights: NDArray[np.int16]
    scales: tuple[float, ...]
    preactivation_scales: tuple[float, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class TfliteLstm(CellSizes):
    """An LSTM with 8-bit weights and activations and a 16-bit cell state.

    Gate order: input, forget, cell, output. What the scales become in integers depends on the arithmetic: see
    `rnnhw.network.tflite_constants`.

    Parameters
    ----------
    input_weights : int8 array ``[4, units, inputs]``
        Zero point 0, one scale a gate.
    recurrent_weights : int8 array ``[4, units, outputs]``
    bias : int32 array ``[4, units]``
        At the scale of the input accumulators; with layer normalization, of the normalized values.
    input_scale, input_zero_point : float, int
        Of x.
    input_weight_scales, recurrent_weight_scales : tuple of 4 float
    state_scale, state_zero_point : float, int
        Of the state tensor h: what ``tflm`` requantizes h to, and the recurrent operand of both arithmetics.
    hidden_scale, hidden_zero_point : float, int, optional
        Of the fifth intermediate tensor: what ``litert`` requantizes h to.
    cell_exponent : int
        The int16 cell state weighs ``2**cell_exponent``, -15 .. -9.
    cell_clip : float
        The cell state is clamped to this magnitude; 0 for no clipping.
    cifg : bool
        The input gate is one minus the forget gate; its weights are zeros, unread. ``litert`` only.
    peephole, projection, layer_norm : optional
    reverse_input, reverse_output : bool
        Whether the sequence is reversed before the first and after the last step.
    """

    input_weights: NDArray[np.int8]
    recurrent_weights: NDArray[np.int8]
    bias: NDArray[np.int32]
    input_scale: float
    input_zero_point: int
    input_weight_scales: tuple[float, ...]
    recurrent_weight_scales: tuple[float, ...]
    state_scale: float
    state_zero_point: int
    hidden_scale: float | None
    hidden_zero_point: int | None
    cell_exponent: int
    cell_clip: float
    cifg: bool = False
    peephole: Peephole | None = None
    projection: Projection | None = None
    layer_norm: LayerNorm | None = None
    reverse_input: bool = False
    reverse_output: bool = False

    def __post_init__(self) -> None:
        if self.input_weights.ndim != 3 or self.recurrent_weights.ndim != 3:
            raise ModelError(
                f"LSTM weights have ranks {self.input_weights.ndim} and {self.recurrent_weights.ndim}, not 3"
            )
        if 0 in self.input_weights.shape or 0 in self.recurrent_weights.shape:
            raise ModelError(f"an LSTM of {self.units} units and {self.inputs} inputs has nothing to compute")
        check_array("LSTM input weights", self.input_weights, np.int8, (4, self.units, self.inputs))
        check_array("LSTM recurrent weights", self.recurrent_weights, np.int8, (4, self.units, self.outputs))
        check_array("LSTM bias", self.bias, np.int32, (4, self.units))
        self._check_quantization()
        self._check_options()
        check_sums("LSTM input sums", self.input_weights, self.input_bias)
        check_sums("LSTM recurrent sums", self.recurrent_weights, self.recurrent_bias)

    def _check_quantization(self) -> None:
        check_scale("the LSTM's input", self.input_scale)
        check_scale("the LSTM's state", self.state_scale)
        check_zero_point("the LSTM's input", self.input_zero_point)
        check_zero_point("the LSTM's state", self.state_zero_point)
        if (self.hidden_scale is None) != (self.hidden_zero_point is None):
            raise ModelError("the LSTM's hidden value has a scale or a zero point, not both")
        if self.hidden_scale is not None and self.hidden_zero_point is not None:
            check_scale("the LSTM's hidden value", self.hidden_scale)
            check_zero_point("the LSTM's hidden value", self.hidden_zero_point)
        for name, scales in (
            ("input weights", self.input_weight_scales),
            ("recurrent weights", self.recurrent_weight_scales),
        ):
            if len(scales) != len(LSTM_GATES):
                raise ModelError(f"the LSTM's {name} have {len(scales)} scales, not {len(LSTM_GATES)}")
            for scale in scales:
                check_scale(f"the LSTM's {name}", scale)
        if not MIN_CELL_EXPONENT <= self.cell_exponent <= MAX_CELL_EXPONENT:
            raise ModelError(
                f"the cell state's scale is 2**{self.cell_exponent}, not 2**{MIN_CELL_EXPONENT} "
                f".. 2**{MAX_CELL_EXPONENT}"
            )
        if not 0 <= self.cell_clip < np.inf:
            raise ModelError(f"the cell clip is {self.cell_clip}, not 0 or a positive number")

    def _check_options(self) -> None:
        if self.peephole:
            check_array("peephole weights", self.peephole.weights, np.int16, (3, self.units))
            for scale in self.peephole.scales:
                check_scale("the peephole weights", scale)
        if self.projection:
            self._check_projection(self.projection)
        elif self.outputs != self.units:
            raise ModelError(
                f"the recurrent weights take {self.outputs} values of h, but there are "
                f"{self.units} units and no projection"
            )
        if self.layer_norm:
            check_array("layer normalization weights", self.layer_norm.weights, np.int16, (4, self.units))
            for scale in (*self.layer_norm.scales, *self.layer_norm.preactivation_scales):
                check_scale("the layer normalization", scale)

    def _check_projection(self, projection: Projection) -> None:
        check_array("projection weights", projection.weights, np.int8, (self.outputs, self.units))
        check_array("projection bias", projection.bias, np.int32, (self.outputs,))
        check_scale("the projection weights", projection.scale)
        check_scale("the LSTM's output", projection.clip_scale)
        if self.hidden_scale is None:
            raise ModelError("an LSTM with a projection has no hidden scale")
        if self.peephole and self.outputs > self.units:
            raise ModelError(
                f"an LSTM with peephole and a projection to {self.outputs} outputs has only "
                f"{self.units} units"
            )
        if not 0 <= projection.clip < np.inf:
            raise ModelError(f"the projection clip is {projection.clip}, not 0 or a positive number")
        check_sums("projection sums", projection.weights, self.projection_bias)

    state_bits: ClassVar[int] = 8

    @property
    def cell(self) -> Cell:
        """Which cell it is."""
        return Cell.LSTM_COUPLED if self.cifg else Cell.LSTM

    @property
    def declaration(self) -> Declaration:
        """Its cell's declaration."""
        return declaration_of(self.cell, has_projection=self.projection is not None)

    @property
    def options(self) -> tuple[str, ...]:
        """What this LSTM has beyond the plain cell, which is all that ``tflm`` knows."""
        given = {
            "CIFG": self.cifg,
            "peephole": self.peephole is not None,
            "projection": self.projection is not None,
            "layer normalization": self.layer_norm is not None,
        }
        return tuple(name for name, has in given.items() if has)

    @property
    def input_bias(self) -> NDArray[np.int64]:
        """What starts each input accumulator: the bias, and the zero point of x times minus the row's sum.

        int64 ``[4, units]``, values of 32 bits. With layer normalization the bias comes later.
        """
        rows = self.input_weights.astype(np.int64).sum(axis=2)
        bias = np.zeros_like(rows) if self.layer_norm else self.bias.astype(np.int64)
        return bias - self.input_zero_point * rows

    @property
    def recurrent_bias(self) -> NDArray[np.int64]:
        """What starts each recurrent accumulator: int64 ``[4, units]``, values of 32 bits."""
        return -self.state_zero_point * self.recurrent_weights.astype(np.int64).sum(axis=2)

    @property
    def projection_bias(self) -> NDArray[np.int64]:
        """What starts each accumulator of the projection: int64 ``[outputs]``; empty without one."""
        if self.projection is None or self.hidden_zero_point is None:
            return np.zeros(0, np.int64)
        rows = self.projection.weights.astype(np.int64).sum(axis=1)
        return self.projection.bias + self.hidden_zero_point * rows
