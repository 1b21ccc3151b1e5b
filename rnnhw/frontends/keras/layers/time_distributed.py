"""TimeDistributed layers, which apply another layer to each step of a sequence."""

from dataclasses import replace

from rnnhw.frontends.keras.context import Application, shape_text
from rnnhw.frontends.keras.tensors import Tensor

__all__ = ["time_distributed"]

_MASKABLE = ("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional", "GlobalAveragePooling1D", "Softmax")
"""Layers to which Keras would pass the mask of one step."""
_STEPS = "batch_and_time"
"""Name of the batch axis while steps are members of the batch."""


def time_distributed(application: Application) -> list[Tensor]:
    """Convert a TimeDistributed layer: the layer in it is applied to each step alone.

    What works on the last axis is applied to the sequence as it is. For other layers, steps become members
    of the batch.
    """
    inner, x, builder = application.layer.child("layer"), application.raw, application.builder
    if x.rank < 3:
        raise application.settings.refusal(f"its input {shape_text(x)} has no axis of features")
    if application.is_stepwise(inner):
        outputs = application.apply(inner, [x])
        return [output.with_mask(x.mask) for output in outputs]
    if x.mask is not None and any(layer.kind in _MASKABLE for layer in inner.all_layers()):
        raise application.settings.refusal(
            f"{inner.settings.label} in it cannot follow the mask of its sequence"
        )
    sizes = [application.features(x, axis) for axis in range(2, x.rank)]
    folded = builder.node("Reshape", [x.name, builder.integers(-1, *sizes)])
    outputs = application.apply(
        inner, [replace(x, name=folded, shape=(_STEPS, *sizes), mask=None, packed=None)]
    )
    # The first two axes come back from the input.
    first = builder.node("Shape", [x.name], start=0, end=2)
    return [_unfolded(application, output, x, first) for output in outputs]


def _unfolded(application: Application, output: Tensor, x: Tensor, first: str) -> Tensor:
    builder = application.builder
    sizes = [application.features(output, axis) for axis in range(1, output.rank)]
    shape = builder.node("Concat", [first, builder.integers(*sizes)], axis=0) if sizes else first
    name = builder.node("Reshape", [output.name, shape])
    return Tensor(name=name, shape=(*x.shape[:2], *sizes), dtype=output.dtype, mask=x.mask)
