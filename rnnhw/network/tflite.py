"""Int8 networks of ``.tflite`` files: LSTM layers in one or two directions, and dense layers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.network.sizes import DenseSizes
from rnnhw.network.tflite_checks import check_array, check_scale, check_sums, check_zero_point
from rnnhw.network.tflite_constants import quantized_factors
from rnnhw.network.tflite_lstm import TfliteLstm

__all__ = [
    "Flatten",
    "LastStep",
    "TfliteDense",
    "TfliteLayer",
    "TfliteNetwork",
    "TfliteRecurrent",
    "TfliteTensor",
]


@dataclass(frozen=True, kw_only=True)
class TfliteTensor:
    """An input or output tensor of a model.

    Parameters
    ----------
    shape : tuple of int
    scale, zero_point : float, int
        ``real = scale (integer - zero_point)``.
    is_float : bool
        The model itself takes or gives reals, and quantizes or dequantizes them.
    """

    shape: tuple[int, ...]
    scale: float
    zero_point: int
    is_float: bool = False

    def __post_init__(self) -> None:
        check_scale("a model's tensor", self.scale)
        check_zero_point("a model's tensor", self.zero_point)

    @property
    def size(self) -> int:
        """Values in the tensor."""
        return math.prod(self.shape)


@dataclass(frozen=True, kw_only=True, eq=False)
class TfliteRecurrent:
    """An LSTM, or two that read the same sequence and whose outputs are joined, the first one's first.

    Parameters
    ----------
    directions : tuple of `TfliteLstm`
    """

    directions: tuple[TfliteLstm, ...]

    def __post_init__(self) -> None:
        if len(self.directions) not in (1, 2):
            raise ModelError(f"a recurrent layer has {len(self.directions)} directions, not 1 or 2")
        widths = [lstm.inputs for lstm in self.directions]
        if min(widths) != max(widths):
            raise ModelError(f"the two directions of a layer take {widths[0]} and {widths[1]} inputs")

    @property
    def inputs(self) -> int:
        """Features a step."""
        return self.directions[0].inputs

    @property
    def outputs(self) -> int:
        """Values a step, of all directions."""
        return sum(lstm.outputs for lstm in self.directions)


@dataclass(frozen=True, kw_only=True, eq=False)
class TfliteDense(DenseSizes):
    """A dense layer of int8 weights, on every step or on whatever is left of the sequence.

    Parameters
    ----------
    weights : int8 array ``[outputs, inputs]``
        Zero point 0.
    bias : int32 array ``[outputs]``
    input_scale, input_zero_point : float, int
    weight_scales : float array ``[1]`` or ``[outputs]``
    output_scale, output_zero_point : float, int
    minimum, maximum : int
        Bounds of the int8 outputs, from the activation function.
    """

    weights: NDArray[np.int8]
    bias: NDArray[np.int32]
    input_scale: float
    input_zero_point: int
    weight_scales: NDArray[np.float64]
    output_scale: float
    output_zero_point: int
    minimum: int = -128
    maximum: int = 127

    def __post_init__(self) -> None:
        if self.weights.ndim != 2 or 0 in self.weights.shape:
            raise ModelError(f"dense weights have shape {list(self.weights.shape)}, not [outputs, inputs]")
        check_array("dense weights", self.weights, np.int8, (self.outputs, self.inputs))
        check_array("dense bias", self.bias, np.int32, (self.outputs,))
        if self.weight_scales.shape not in ((1,), (self.outputs,)):
            raise ModelError(f"dense weights have {self.weight_scales.size} scales, not 1 or {self.outputs}")
        for scale in self.weight_scales:
            check_scale("the dense weights", float(scale))
        check_scale("the dense layer's input", self.input_scale)
        check_scale("the dense layer's output", self.output_scale)
        check_zero_point("the dense layer's input", self.input_zero_point)
        check_zero_point("the dense layer's output", self.output_zero_point)
        if not -128 <= self.minimum <= self.maximum <= 127:
            raise ModelError(
                f"dense outputs are clamped to {self.minimum} .. {self.maximum}, which is no range of int8"
            )
        check_sums("dense sums", self.weights, self.input_bias)

    @property
    def input_bias(self) -> NDArray[np.int64]:
        """What starts each accumulator, the input's zero point included: int64 ``[outputs]``, 32 bits."""
        return self.bias - self.input_zero_point * self.weights.astype(np.int64).sum(axis=1)

    @property
    def multipliers(self) -> tuple[NDArray[np.int32], NDArray[np.int8]]:
        """Multipliers and shifts to the output's scale in ``tflm``: int32, int8 ``[outputs]``."""
        factors = self.input_scale * np.broadcast_to(self.weight_scales, self.outputs) / self.output_scale
        return quantized_factors("dense sums", [float(factor) for factor in factors])

    @property
    def factors(self) -> NDArray[np.float32]:
        """Factors to the output's scale in ``litert``: float32 ``[outputs]``."""
        scales = np.broadcast_to(self.weight_scales, self.outputs).astype(np.float32)
        factors = np.float32(self.input_scale) * scales / np.float32(self.output_scale)
        if not (np.isfinite(factors).all() and factors.max() < 256):
            raise ModelError(f"dense sums are scaled by {factors.max():g}, not by less than 256")
        return factors


@dataclass(frozen=True)
class LastStep:
    """Keeps the last step of a sequence."""


@dataclass(frozen=True)
class Flatten:
    """Makes one vector of all steps."""


TfliteLayer = TfliteRecurrent | TfliteDense | LastStep | Flatten


@dataclass(frozen=True, kw_only=True, eq=False)
class TfliteNetwork:
    """An int8 network: LSTM and dense layers on sequences of fixed length.

    Parameters
    ----------
    name : str
    layers : sequence of layers
    input, output : TfliteTensor
        The model's own tensors, which give x and y their shapes.
    batch, steps : int
        Sequences in an input tensor, and their length.
    time_major : bool
        The input's values are in the order time, batch, features, not batch, time, features.
    """

    name: str
    layers: Sequence[TfliteLayer]
    input: TfliteTensor
    output: TfliteTensor
    batch: int
    steps: int
    time_major: bool = False

    def __post_init__(self) -> None:
        if not self.directions:
            raise ModelError("the model holds no LSTM")
        if self.batch < 1 or self.steps < 1:
            raise ModelError(f"the model takes {self.batch} sequences of {self.steps} steps")
        whole, width = True, self.inputs
        for layer in self.layers:
            if isinstance(layer, TfliteDense | TfliteRecurrent):
                if layer.inputs != width:
                    raise ModelError(f"a layer of {layer.inputs} inputs follows one of {width} outputs")
                width = layer.outputs
            if not whole and not isinstance(layer, TfliteDense):
                raise ModelError("an LSTM, or another choice of steps, follows the choice of the last step")
            if isinstance(layer, LastStep | Flatten):
                whole, width = False, width * (self.steps if isinstance(layer, Flatten) else 1)
        values = self.batch * (self.steps if whole else 1) * width
        if self.output.size != values:
            raise ModelError(
                f"the output tensor has shape {list(self.output.shape)}, but the last layer "
                f"gives {values} values"
            )
        for lstm in self.directions:
            narrow = lstm.projection is not None and lstm.outputs != lstm.units
            if lstm.peephole and narrow and self.time_major and self.batch > 1:
                raise ModelError(
                    "peephole with a projection to another width is not supported for several "
                    "time-major sequences"
                )

    @property
    def inputs(self) -> int:
        """Features per step."""
        return self.input.size // (self.batch * self.steps)

    @property
    def stages(self) -> Sequence[TfliteRecurrent | TfliteDense]:
        """The layers that compute."""
        return [layer for layer in self.layers if not isinstance(layer, LastStep | Flatten)]

    @property
    def directions(self) -> tuple[TfliteLstm, ...]:
        """All LSTMs in the order of their states: layer by layer, the directions of a layer together."""
        return tuple(
            lstm for layer in self.layers if isinstance(layer, TfliteRecurrent) for lstm in layer.directions
        )
