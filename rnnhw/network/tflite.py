"""Int8 dense layers from ``.tflite`` files."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.network.sizes import DenseSizes
from rnnhw.network.tflite_checks import check_array, check_scale, check_sums, check_zero_point
from rnnhw.network.tflite_constants import quantized_factors

__all__ = ["TfliteDense"]


@dataclass(frozen=True, kw_only=True, eq=False)
class TfliteDense(DenseSizes):
    """A dense layer of int8 weights, applied to every step or to what a choice of steps has kept.

    Parameters
    ----------
    weights : int8 array ``[outputs, inputs]``
        Their zero point is 0.
    bias : int32 array ``[outputs]``
        At the scale of the accumulators, which is input scale times weight scale.
    input_scale, input_zero_point : float, int
    weight_scales : float array ``[1]`` or ``[outputs]``
        One scale for all weights, or one per output.
    output_scale, output_zero_point : float, int
    minimum, maximum : int
        Bounds of the int8 outputs, from the fused activation function.
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
        """Initial value of each accumulator, which includes the input's zero point.

        int64 ``[outputs]``, with values of 32 bits.
        """
        return self.bias - self.input_zero_point * self.weights.astype(np.int64).sum(axis=1)

    @property
    def multipliers(self) -> tuple[NDArray[np.int32], NDArray[np.int8]]:
        """Quantized multipliers from accumulators to outputs in ``tflm``: int32 and int8 ``[outputs]``."""
        factors = self.input_scale * np.broadcast_to(self.weight_scales, self.outputs) / self.output_scale
        return quantized_factors("dense sums", [float(factor) for factor in factors])

    @property
    def factors(self) -> NDArray[np.float32]:
        """Factors from accumulators to outputs in ``litert``: float32 ``[outputs]``."""
        scales = np.broadcast_to(self.weight_scales, self.outputs).astype(np.float32)
        factors = np.float32(self.input_scale) * scales / np.float32(self.output_scale)
        if not (np.isfinite(factors).all() and factors.max() < 256):
            raise ModelError(f"dense sums are scaled by {factors.max():g}, not by less than 256")
        return factors
