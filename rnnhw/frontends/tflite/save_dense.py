"""Write an int8 dense layer as the operator FULLY_CONNECTED."""

import numpy as np

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.dense import OPTIONS_TYPE, RANGES, output_bounds
from rnnhw.frontends.tflite.draft import Draft, Operation
from rnnhw.network import Affine, TfliteDense

__all__ = ["write_dense"]


def write_dense(draft: Draft, dense: TfliteDense, x: int, label: str) -> int:
    """Add a dense layer on the last axis of tensor ``x``; returns the output tensor.

    ``label`` is the beginning of the names of tensors.

    Raises
    ------
    ModelError
        If its bounds follow from no fused activation function.
    """
    shape = draft.shape(x)
    keeps_axes = len(shape) > 2
    scales = dense.weight_scales
    bias_scales = (scales * dense.input_scale).astype(np.float32)
    inputs = [
        x,
        draft.constant(f"{label}/weights", dense.weights, scales),
        draft.constant(f"{label}/bias", dense.bias, bias_scales),
    ]
    output = Affine(dense.output_scale, dense.output_zero_point)
    y = draft.tensor(f"{label}/y", "int8", (*shape[:-1], dense.outputs), output)
    return draft.operator(
        Operation(
            name="FULLY_CONNECTED",
            version=5 if keeps_axes else 4,
            inputs=inputs,
            options_type=OPTIONS_TYPE,
            options={0: ("b", _activation(dense)), 2: ("?", keeps_axes)},
        ),
        y,
    )


def _activation(dense: TfliteDense) -> int:
    """Number of the fused activation function that has the layer's bounds."""
    bounds = (dense.minimum, dense.maximum)
    for number in RANGES:
        if output_bounds(number, dense.output_scale, dense.output_zero_point) == bounds:
            return number
    raise ModelError(
        f"a dense layer clamps its outputs to {bounds[0]} .. {bounds[1]}, which none of the fused activation "
        "functions of a .tflite does"
    )
