"""Import of the operator FULLY_CONNECTED with int8 weights."""

import math

import numpy as np

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.model import Graph, Operator, Tensor
from rnnhw.frontends.tflite.tensors import constant, per_tensor, tensor
from rnnhw.network import TfliteDense

__all__ = ["OPTIONS_TYPE", "RANGES", "output_bounds", "read_dense"]

OPTIONS_TYPE = 8
"""Number of FullyConnectedOptions in the schema's union of options."""

INT32_BIAS = (0, 2)
"""Values of the option ``quantized_bias_type`` that mean int32: 0 is the default, 2 is INT32."""

RANGES = {0: (-math.inf, math.inf), 1: (0.0, math.inf), 2: (-1.0, 1.0), 3: (0.0, 6.0)}
"""Real bounds of the outputs by fused activation function: NONE, RELU, RELU_N1_TO_1 and RELU6."""


def read_dense(graph: Graph, operator: Operator) -> TfliteDense:
    """Read the layer; whether its input has a suitable shape is not checked here."""
    if len(operator.inputs) not in (2, 3) or len(operator.outputs) != 1:
        raise ModelError(
            f"{operator.label} has {len(operator.inputs)} inputs and {len(operator.outputs)} "
            "outputs, not 3 (or 2) and 1"
        )
    x = tensor(graph, operator, operator.input(0), "the input", "int8")
    y = tensor(graph, operator, operator.outputs[0], "the output", "int8")
    weights = tensor(graph, operator, operator.input(1), "the weights", "int8")
    if len(weights.shape) != 2 or min(weights.shape) < 1:
        raise ModelError(
            f"{operator.label}: the weights ({weights.label}) have shape {list(weights.shape)}, "
            "not [outputs, inputs]"
        )
    x_scale, x_zero = per_tensor(operator, x, "the input")
    y_scale, y_zero = per_tensor(operator, y, "the output")
    low, high = output_bounds(_activation(operator), y_scale, y_zero)
    values = constant(graph, operator, operator.input(1), "the weights", "int8", weights.shape)
    bias = np.zeros(weights.shape[0], np.int32)
    if operator.input(2) >= 0:
        bias = constant(graph, operator, operator.input(2), "the bias", "int32", weights.shape[:1])
    return TfliteDense(
        weights=values,
        bias=bias,
        input_scale=x_scale,
        input_zero_point=x_zero,
        weight_scales=_weight_scales(operator, weights),
        output_scale=y_scale,
        output_zero_point=y_zero,
        minimum=low,
        maximum=high,
    )


def _weight_scales(operator: Operator, weights: Tensor) -> np.ndarray:
    """Scale of the weights, or one per output; refuses other quantizations."""
    label = f"{operator.label}: the weights ({weights.label})"
    if weights.scale.size not in (1, weights.shape[0]):
        raise ModelError(f"{label} have {weights.scale.size} scales, not 1 or {weights.shape[0]}")
    if weights.zero_point.any():
        raise ModelError(f"{label} have a zero point that is not 0")
    if weights.scale.size > 1 and weights.axis != 0:
        raise ModelError(f"{label} have a scale for each item of axis {weights.axis}, not 0")
    return weights.scale.astype(np.float64)


def _activation(operator: Operator) -> int:
    """Return the number of the fused activation function; also checks the other options."""
    options = operator.options
    if options is not None and operator.options_type != OPTIONS_TYPE:
        raise ModelError(f"{operator.label} has options of another kind")
    activation = options.number(0, "b") if options is not None else 0
    if activation not in RANGES:
        raise ModelError(
            f"{operator.label}: fused_activation_function {activation} is not supported, only 0 "
            "(NONE), 1 (RELU), 2 (RELU_N1_TO_1) and 3 (RELU6)"
        )
    if options is not None:
        for field, kind, allowed, name in (
            (1, "b", (0,), "weights_format"),
            (4, "b", INT32_BIAS, "quantized_bias_type"),
        ):
            if options.number(field, kind) not in allowed:
                raise ModelError(f"{operator.label}: option {name} is not supported")
    return int(activation)


def output_bounds(activation: int, scale: float, zero_point: int) -> tuple[int, int]:
    """Bounds of int8 outputs of this scale and zero point by a fused activation function of `RANGES`."""

    def integer(bound: float) -> int:
        """Quantize a real bound as the runtimes do: in float32, halves away from zero."""
        if math.isinf(bound):
            return -128 if bound < 0 else 127
        # A scale that is no positive number is refused with the layer. A tiny one makes the quotient
        # infinite, which is right: the bound saturates.
        with np.errstate(over="ignore"):
            steps = np.float32(abs(bound)) / np.float32(scale) if scale > 0 else np.float32(0)
        away = math.floor(min(float(steps), 512.0) + 0.5)
        return max(-128, min(127, zero_point + (away if bound > 0 else -away)))

    low, high = (integer(bound) for bound in RANGES[activation])
    return low, high
