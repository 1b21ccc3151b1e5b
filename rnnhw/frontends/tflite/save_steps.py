"""Write the operators that only reorder or select values: they keep scale and zero point."""

from collections.abc import Sequence

import numpy as np

from rnnhw.frontends.tflite.draft import Draft, Operation
from rnnhw.frontends.tflite.flow import CONCATENATION_OPTIONS, STRIDED_SLICE_OPTIONS
from rnnhw.network import Affine

__all__ = ["write_concatenation", "write_last_step", "write_reshape", "write_reverse"]

_RESHAPE_OPTIONS = 17
"""Number of ReshapeOptions in the schema's union of options."""


def write_reverse(draft: Draft, x: int, axis: int, output: Affine, label: str) -> int:
    """Add REVERSE_V2 of one axis; returns the output tensor, whose declared format is ``output``."""
    y = draft.tensor(label, "int8", draft.shape(x), output)
    axes = draft.constant(f"{label}/axis", np.array([axis], np.int32))
    return draft.operator(Operation(name="REVERSE_V2", version=3, inputs=[x, axes]), y)


def write_last_step(draft: Draft, x: int, axis: int, label: str) -> int:
    """Add a STRIDED_SLICE that keeps the last item of one axis and drops the axis."""
    shape = draft.shape(x)
    y = draft.tensor(label, "int8", [size for k, size in enumerate(shape) if k != axis], draft.format(x))
    begin = [-1 if k == axis else 0 for k in range(len(shape))]
    limits = {"begin": begin, "end": [0] * len(shape), "strides": [1] * len(shape)}
    inputs = [x, *(draft.constant(f"{label}/{name}", np.array(v, np.int32)) for name, v in limits.items())]
    # One bit per axis. The others begin at their first item and end at their last one.
    others = (1 << len(shape)) - 1 - (1 << axis)
    options = {0: ("i", others), 1: ("i", others), 4: ("i", 1 << axis)}
    return draft.operator(
        Operation(
            name="STRIDED_SLICE",
            version=2,
            inputs=inputs,
            options_type=STRIDED_SLICE_OPTIONS,
            options=options,
        ),
        y,
    )


def write_concatenation(draft: Draft, tensors: Sequence[int], label: str) -> int:
    """Add a CONCATENATION along the last axis of tensors with one format."""
    shape = draft.shape(tensors[0])
    width = sum(draft.shape(number)[-1] for number in tensors)
    y = draft.tensor(label, "int8", (*shape[:-1], width), draft.format(tensors[0]))
    return draft.operator(
        Operation(
            name="CONCATENATION",
            version=2,
            inputs=tensors,
            options_type=CONCATENATION_OPTIONS,
            options={0: ("i", len(shape) - 1)},
        ),
        y,
    )


def write_reshape(draft: Draft, x: int, shape: Sequence[int], label: str) -> int:
    """Add a RESHAPE, unless tensor ``x`` has this shape."""
    if draft.shape(x) == tuple(shape):
        return x
    sizes = np.array(shape, np.int32)
    y = draft.tensor(label, "int8", shape, draft.format(x))
    return draft.operator(
        Operation(
            name="RESHAPE",
            version=1,
            inputs=[x, draft.constant(f"{label}/shape", sizes)],
            options_type=_RESHAPE_OPTIONS,
            options={0: sizes},
        ),
        y,
    )
