"""Quantization of a dense layer that is a network by itself."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import MAX_EXPONENT, Dense, IntegerNetwork, OwnScales, quantized_network
from rnnhw.quantize.features import INPUT_LIMITS
from rnnhw.quantize.layers import integer_dense, output_exponent
from rnnhw.quantize.methods import BALANCED, best_exponent, check_method, safe_exponent

__all__ = ["quantize_dense"]


def quantize_dense(
    dense: Dense,
    x: NDArray[np.floating],
    name: str,
    *,
    weight_bits: int = 8,
    method: str = BALANCED,
    own: OwnScales | None = None,
) -> IntegerNetwork:
    """Quantize a dense layer with one scale for all of its inputs.

    Parameters
    ----------
    dense : Dense
    x : float array ``[batch, 1, inputs]``
        Typical inputs.
    name : str
        Name of the network.
    weight_bits : {8, 4, 3, 2}
        Weights lie in -127 .. 127, -7 .. 7, -3 .. 3 or -1 .. 1.
    method : str
        One of `rnnhw.quantize.METHODS`.
    own : OwnScales, optional
        Scales that the layer brings with it.

    Raises
    ------
    InputError
        If the inputs are not finite, all zero, or too large or too small for every scale.
    ModelError
        If weights, biases or outputs are too large or too small for the integer arithmetic.
    """
    seen = x.reshape(-1, dense.inputs).astype(np.float64)
    if not np.isfinite(seen).all() or not seen.any():
        raise InputError("what the layer reads on the calibration data is all zero, NaN or infinite")
    exponent = best_exponent(seen, *INPUT_LIMITS, MAX_EXPONENT, check_method(method))
    if own is not None and own.input_exponent is not None:
        exponent = own.input_exponent
    largest = float(np.abs(seen).max())
    if safe_exponent(largest, INPUT_LIMITS[1]) < -MAX_EXPONENT:
        raise InputError(f"what the layer reads reaches {largest:.3g}, which no scale of int8 inputs holds")
    outputs = seen @ dense.weights.T.astype(np.float64) + dense.bias
    wanted = output_exponent(outputs, method)
    largest_weight = 2 ** (weight_bits - 1) - 1
    return quantized_network(
        name=name,
        layers=[integer_dense(dense, wanted, exponent, largest_weight, method, own)],
        every_step=True,
        input_exponent=exponent,
    )
