"""Int8 LSTMs as ``.tflite`` files hold them: integers and real scales."""

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
    """Peepholes: connections from the cell state to gates (``litert`` only).

    Parameters
    ----------
    weights : int16 array ``[3, units]``
        For the gates input, forget and output.
    scales : tuple of 3 float
        Scale of the weights of each gate.
    """

    weights: NDArray[np.int16]
    scales: tuple[float, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Projection:
    """Projection from the units' hidden values to h (``litert`` only).

    Parameters
    ----------
    weights : int8 array ``[outputs, units]``
    bias : int32 array ``[outputs]``
        At the scale of the projection's accumulators.
    scale : float
        Scale of the weights.
    clip : float
        Largest magnitude of h, a real; 0 for no clipping.
    clip_scale : float
        Scale of the output tensor, at which the clip is quantized.
    """

    weights: NDArray[np.int8]
    bias: NDArray[np.int32]
    scale: float
    clip: float
    clip_scale: float


@dataclass(frozen=True, kw_only=True, eq=False)
class LayerNorm:
    """Layer normalization of each gate's pre-activations over the units (``litert`` only).

    Parameters
    ----------
    weights : int16 array ``[4, units]``
    scales : tuple of 4 float
        Scale of the weights of each gate.
    preactivation_scales : tuple of 4 float
        Scale of each gate's int16 values before the normalization.
    """

    weights: NDArray[np.int16]
    scales: tuple[float, ...]
    preactivation_scales: tuple[float, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class TfliteLstm(CellSizes):
    """An LSTM with 8-bit weights and activations and a 16-bit cell state.

    Gate order: input, forget, cell, output. Which integer constants the scales become depends on the
    arithmetic: see `rnnhw.network.tflite_constants`.

    Parameters
    ----------
    input_weights : int8 array ``[4, units, inputs]``
        Their zero point is 0; there is one scale per gate.
    recurrent_weights : int8 array ``[4, units, outputs]``
    bias : int32 array ``[4, units]``
        At the scale of the input accumulators; with layer normalization, at that of the normalized values.
    input_scale, input_zero_point : float, int
        Number format of x.
    input_weight_scales, recurrent_weight_scales : tuple of 4 float
        Scale of the weights of each gate.
    state_scale, state_zero_point : float, int
        Number format of the state tensor h, which recurrent products read; ``tflm`` requantizes h to it.
    hidden_scale, hidden_zero_point : float, int, optional
        Number format of the fifth intermediate tensor; ``litert`` requantizes h to it.
    cell_exponent : int
        The int16 cell state weighs ``2**cell_exponent``, with an exponent of -15 .. -9.
    cell_clip : float
        Largest magnitude of the cell state, a real; 0 for no clipping.
    cifg : bool
        Whether the input gate is one minus the forget gate. Its weights are then zeros and are not used.
        ``litert`` only.
    peephole, projection, layer_norm : optional
        Options of the LSTM, ``litert`` only.
    reverse_input, reverse_output : bool
        Whether the sequence is reversed before the layer, and its outputs after it.
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
        """The layer's cell."""
        return Cell.LSTM_COUPLED if self.cifg else Cell.LSTM

    @property
    def declaration(self) -> Declaration:
        """Declaration of the layer's cell."""
        return declaration_of(self.cell, has_projection=self.projection is not None)

    @property
    def has_peepholes(self) -> bool:
        """Whether gates also see the cell state."""
        return self.peephole is not None

    @property
    def options(self) -> tuple[str, ...]:
        """Names of the options that this LSTM has; ``tflm`` has none of them."""
        given = {
            "CIFG": self.cifg,
            "peephole": self.has_peepholes,
            "projection": self.projection is not None,
            "layer normalization": self.layer_norm is not None,
        }
        return tuple(name for name, has in given.items() if has)

    @property
    def input_bias(self) -> NDArray[np.int64]:
        """Initial value of each input accumulator: the bias minus the zero point of x times the row's sum.

        int64 ``[4, units]``, with values of 32 bits. With layer normalization the bias is added later.
        """
        rows = self.input_weights.astype(np.int64).sum(axis=2)
        bias = np.zeros_like(rows) if self.layer_norm else self.bias.astype(np.int64)
        return bias - self.input_zero_point * rows

    @property
    def recurrent_bias(self) -> NDArray[np.int64]:
        """Initial value of each recurrent accumulator: int64 ``[4, units]``, with values of 32 bits."""
        return -self.state_zero_point * self.recurrent_weights.astype(np.int64).sum(axis=2)

    @property
    def projection_bias(self) -> NDArray[np.int64]:
        """Initial value of each accumulator of the projection: int64 ``[outputs]``; empty without one."""
        # The zero point is added here, because the runtime subtracts it from the hidden values before.
        if self.projection is None or self.hidden_zero_point is None:
            return np.zeros(0, np.int64)
        rows = self.projection.weights.astype(np.int64).sum(axis=1)
        return self.projection.bias + self.hidden_zero_point * rows
