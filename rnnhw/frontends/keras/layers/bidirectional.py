"""Bidirectional layers, which run two layers over the same sequence in opposite directions."""

from dataclasses import replace

from rnnhw.frontends.keras.context import Application
from rnnhw.frontends.keras.layers.recurrent import Options
from rnnhw.frontends.keras.masks import unpack
from rnnhw.frontends.keras.recurrence import Input, Run, batch_major, read_input, run_layers, turned
from rnnhw.frontends.keras.tensors import Dim, Packed, Tensor

__all__ = ["bidirectional"]

_MERGES = ("concat", "sum", "mul", "ave", None)


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
    if options[0].sequences:
        # A direction that runs backwards gives out its last step first, and Keras turns the second one round.
        is_turned = [options[0].backwards, not options[1].backwards]
        outputs = _sequences(application, given, runs, is_turned)
    else:
        joint = _joint(application, runs, runs[0].joint_last, [1, 0, 2])
        outputs = joint or _merged(application, [run.last for run in runs], runs, x.shape[:1])
    if not options[0].states:
        return outputs
    states = [state for run in runs for state in run.states]
    return [*outputs, *(Tensor(name=name, shape=(x.shape[0], size)) for name, size in states)]


def _sequences(
    application: Application, given: Input, runs: list[Run], is_turned: list[bool]
) -> list[Tensor]:
    """What both directions give out at every step, merged."""
    builder, mask, x = application.builder, given.mask, given.sequence
    shape = x.shape[:2]
    if any(is_turned):
        names = [batch_major(builder, run.steps) for run in runs]
        for k, turn in enumerate(is_turned):
            if mask:
                names[k] = unpack(builder, Packed(name=names[k], mask=mask), "zero")
            if turn:
                names[k] = turned(builder, names[k])
        return [each.with_mask(x.mask) for each in _merged(application, names, runs, shape)]
    merged = _joint(application, runs, runs[0].joint_steps, [2, 0, 1, 3], *shape[1:])
    if not merged:
        names = [batch_major(builder, run.steps) for run in runs]
        merged = _merged(application, names, runs, shape)
    if not mask:
        return [each.with_mask(x.mask) for each in merged]
    # Zeros merge to zeros, so that the results are put back instead of what is merged.
    packed = [Packed(name=each.name, mask=mask) for each in merged]
    return [
        replace(each, name=unpack(builder, one, "zero"), mask=x.mask, packed=one)
        for each, one in zip(merged, packed, strict=True)
    ]


def _joint(
    application: Application, runs: list[Run], name: str, order: list[int], *time: Dim
) -> list[Tensor]:
    """Both directions of one operator side by side, as other exporters write it: moved axes, and a new shape.

    Nothing, if they come from two operators or are not to be side by side.
    """
    is_one = bool(name) and runs[0].joint_steps == runs[1].joint_steps
    if not is_one or application.settings.choice("merge_mode", "concat", _MERGES) != "concat":
        return []
    builder, size = application.builder, runs[0].units + runs[1].units
    moved = builder.node("Transpose", [name], perm=order)
    name = builder.node("Reshape", [moved, builder.integers(*[0] * (len(order) - 2), size)])
    return [Tensor(name=name, shape=(application.inputs[0].shape[0], *time, size))]


def _merged(
    application: Application, names: list[str], runs: list[Run], shape: tuple[Dim, ...]
) -> list[Tensor]:
    """The results of both directions, merged as the layer says."""
    builder, units = application.builder, [run.units for run in runs]
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
