"""LSTM, GRU, SimpleRNN and RNN layers."""

from dataclasses import dataclass

from rnnhw.frontends.keras.builder import GraphBuilder
from rnnhw.frontends.keras.context import Application
from rnnhw.frontends.keras.masks import unpack
from rnnhw.frontends.keras.recurrence import Run, batch_major, read_input, run_layers, turned
from rnnhw.frontends.keras.specs import LayerSpec
from rnnhw.frontends.keras.tensors import Packed, Tensor

__all__ = ["Options", "recurrent"]


@dataclass(frozen=True, kw_only=True)
class Options:
    """What a recurrent layer returns and how."""

    sequences: bool
    states: bool
    backwards: bool
    zeroes: bool

    @staticmethod
    def of(layer: LayerSpec) -> "Options":
        """The options of a layer; ``stateful`` changes nothing, because every call begins at zero here."""
        settings = layer.settings
        if settings.flag("time_major", False):
            raise settings.refusal("time_major is not supported")
        return Options(
            sequences=settings.flag("return_sequences", False),
            states=settings.flag("return_state", False),
            backwards=settings.flag("go_backwards", False),
            zeroes=settings.flag("zero_output_for_mask", False),
        )


def _last_output(builder: GraphBuilder, run: Run, mask: str, *, is_reverse: bool) -> str:
    """The last output of a layer that gives zeros at masked steps."""
    processed_last = builder.scalar(0 if is_reverse else -1, "int64")
    is_kept = builder.node("Gather", [mask, processed_last], axis=1)
    is_kept = builder.node("Unsqueeze", [is_kept, builder.integers(1)])
    return builder.node("Where", [is_kept, run.last, builder.scalar(0.0)])


def recurrent(application: Application) -> list[Tensor]:
    """Convert an LSTM, GRU, SimpleRNN or RNN layer."""
    options = Options.of(application.layer)
    given, builder = read_input(application), application.builder
    (run,) = run_layers(application, given, [application.layer], [options.backwards])
    x, mask = given.sequence, given.mask
    states = [Tensor(name=name, shape=(x.shape[0], size)) for name, size in run.states]
    if not options.sequences:
        last = run.last
        if mask and options.zeroes:
            last = _last_output(builder, run, mask, is_reverse=options.backwards)
        output = Tensor(name=last, shape=(x.shape[0], run.units))
    else:
        name, packed = batch_major(builder, run.steps), None
        if mask:
            packed = Packed(name=name, mask=mask)
            filling = "zero" if options.zeroes else "after" if options.backwards else "before"
            name = unpack(builder, packed, filling)
        if options.backwards:  # Keras gives out the steps in the order in which it computes them
            name, packed = turned(builder, name), None
        output = Tensor(name=name, shape=(*x.shape[:2], run.units), mask=x.mask, packed=packed)
    return [output, *states] if options.states else [output]
