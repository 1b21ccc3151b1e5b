"""Layers around other layers: Bidirectional and TimeDistributed."""

from dataclasses import replace

from rnnhw.frontends.keras.context import Application, shape_text
from rnnhw.frontends.keras.layers.recurrent import Options
from rnnhw.frontends.keras.masks import unpack
from rnnhw.frontends.keras.recurrence import Input, Run, batch_major, read_input, run_layers, turned
from rnnhw.frontends.keras.tensors import Dim, Packed, Tensor

__all__ = ["bidirectional", "time_distributed"]

_MERGES = ("concat", "sum", "mul", "ave", None)
_MASKABLE = ("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional", "GlobalAveragePooling1D", "Softmax")
"""Layers to which Keras would pass the mask of one step."""
_STEPS = "batch_and_time"
"""Name of the batch axis while steps are members of the batch."""


def bidirectional(application: Application) -> list[Tensor]:
    """Convert a Bidirectional layer.

    With ``return_sequences``, Keras makes both directions give zeros at masked steps.
    """
    layers = [application.layer.child(name) for name in ("forward_layer", "backward_layer")]
    options = [Options.of(layer) for layer in layers]
    if options[0].sequences != options[1].sequences or options[0].states != options[1].states:
        raise application.settings.refusal("its directions differ in what they return")
    given = read_input(application)
    runs = run_layers(application, given, layers, [each.backwards for each in options])
    x = given.sequence
    units = [run.units for run in runs]
    if options[0].sequences:
        # A direction that runs backwards gives out its last step first, and Keras turns the second one round.
        is_turned = [options[0].backwards, not options[1].backwards]
        outputs = _sequences(application, given, runs, is_turned)
    else:
        outputs = _merged(application, [run.last for run in runs], units, x.shape[:1])
    if not options[0].states:
        return outputs
    states = [state for run in runs for state in run.states]
    return [*outputs, *(Tensor(name=name, shape=(x.shape[0], size)) for name, size in states)]


def _sequences(
    application: Application, given: Input, runs: list[Run], is_turned: list[bool]
) -> list[Tensor]:
    """What both directions give out at every step, merged."""
    builder, mask, x = application.builder, given.mask, given.sequence
    names = [batch_major(builder, run.steps) for run in runs]
    units = [run.units for run in runs]
    if not mask or any(is_turned):
        for k, turn in enumerate(is_turned):
            if mask:
                names[k] = unpack(builder, Packed(name=names[k], mask=mask), "zero")
            if turn:
                names[k] = turned(builder, names[k])
        return [each.with_mask(x.mask) for each in _merged(application, names, units, x.shape[:2])]
    # Zeros merge to zeros, so the results are put back together.
    packed = [
        (each, Packed(name=each.name, mask=mask)) for each in _merged(application, names, units, x.shape[:2])
    ]
    return [replace(each, name=unpack(builder, one, "zero"), mask=x.mask, packed=one) for each, one in packed]


def _merged(
    application: Application, names: list[str], units: list[int], shape: tuple[Dim, ...]
) -> list[Tensor]:
    """The results of both directions, merged as the layer says."""
    builder = application.builder
    mode = application.settings.choice("merge_mode", "concat", _MERGES)
    if mode is None:
        return [Tensor(name=name, shape=(*shape, size)) for name, size in zip(names, units, strict=True)]
    if mode == "concat":
        return [Tensor(name=builder.node("Concat", names, axis=-1), shape=(*shape, sum(units)))]
    if units[0] != units[1]:
        raise application.settings.refusal(f"its directions have {units[0]} and {units[1]} units")
    name = builder.node("Mul" if mode == "mul" else "Add", names)
    if mode == "ave":
        name = builder.node("Mul", [name, builder.scalar(0.5)])
    return [Tensor(name=name, shape=(*shape, units[0]))]


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
