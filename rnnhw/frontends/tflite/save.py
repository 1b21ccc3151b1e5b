"""Export int8 LSTM networks as ``.tflite`` files."""

import math
from pathlib import Path

from rnnhw.arith import ARITHMETICS
from rnnhw.errors import ModelError
from rnnhw.files import write_bytes
from rnnhw.frontends.tflite.draft import Draft, Operation
from rnnhw.frontends.tflite.save_dense import write_dense
from rnnhw.frontends.tflite.save_lstm import write_lstm
from rnnhw.frontends.tflite.save_steps import (
    write_concatenation,
    write_last_step,
    write_reshape,
    write_reverse,
)
from rnnhw.network import (
    Affine,
    Flatten,
    HostFunction,
    IntegerBidirectional,
    IntegerLayer,
    IntegerNetwork,
    Interface,
    LastStep,
    TfliteDense,
    TfliteLstm,
)

__all__ = ["save_tflite"]


def save_tflite(network: IntegerNetwork, path: Path) -> None:
    """Write ``network`` for LiteRT and tflite-micro; the same network always gives the same bytes.

    LiteRT gives the outputs of the golden model in arithmetic ``litert``, and tflite-micro, where it has all
    options of the network, those in arithmetic ``tflm``. `rnnhw.frontends.load_tflite` reads it back.

    Raises
    ------
    ModelError
        If the network is in another arithmetic, or a ``.tflite`` cannot hold it.
    """
    if not ARITHMETICS[network.arithmetic].has_real_scales or network.interface is None:
        raise ModelError(
            f"network {network.name!r} is in arithmetic {network.arithmetic!r}, which no runtime of .tflite "
            "files has; quantize the float network for them, with --calibration X.npy"
        )
    for layer in network.layers:
        if isinstance(layer, HostFunction):
            raise ModelError(
                f"network {network.name!r} has {layer.function}, which is not written to .tflite files"
            )
    assert isinstance(network.input_format, Affine)
    write_bytes(path, _content(network, network.interface, network.input_format))


def _content(network: IntegerNetwork, interface: Interface, inputs: Affine) -> bytes:
    """Return the file."""
    draft = Draft()
    kind = "float32" if interface.takes_reals else "int8"
    source = x = draft.tensor("x", kind, interface.input_shape, inputs if kind == "int8" else None)
    if interface.takes_reals:
        quantized = draft.tensor("x_quantized", "int8", interface.input_shape, inputs)
        x = draft.operator(Operation(name="QUANTIZE", version=1, inputs=[x]), quantized)
    sizes = [interface.batch, interface.steps]
    x = write_reshape(
        draft, x, [*(sizes[::-1] if interface.time_major else sizes), interface.inputs], "steps"
    )
    formats = _formats(network, inputs)
    for k, layer in enumerate(network.layers):
        x = _write_layer(draft, layer, x, formats[k], f"layer_{k}", interface)
    y = write_reshape(draft, x, interface.output_shape, "y_shaped")
    if interface.gives_reals:
        reals = draft.tensor("y", "float32", interface.output_shape)
        y = draft.operator(Operation(name="DEQUANTIZE", version=2, inputs=[y]), reals)
    return draft.content(network.name, source, y)


def _formats(network: IntegerNetwork, inputs: Affine) -> list[Affine]:
    """Format of what each layer gives, which is that in which the next one reads it.

    Raises
    ------
    ModelError
        If a layer reads another format than the layer before gives.
    """
    formats: list[Affine] = []
    above, reader = network.output_format, "the output has"
    for k, layer in reversed(list(enumerate(network.layers))):
        formats.insert(0, above)
        if isinstance(layer, LastStep | Flatten):
            continue
        name = f"layer {k}"
        if isinstance(layer, TfliteDense):
            _refuse_other(Affine(layer.output_scale, layer.output_zero_point), above, f"{name} gives", reader)
            reads = [Affine(layer.input_scale, layer.input_zero_point)]
        else:
            reads = [Affine(lstm.input_scale, lstm.input_zero_point) for lstm in _lstms(layer)]
            _refuse_other(reads[0], reads[-1], f"{name} reads forward", "and backward")
        above, reader = reads[0], f"{name} reads"
    _refuse_other(inputs, above, "the input has", reader)
    return formats


def _lstms(layer: IntegerLayer) -> list[TfliteLstm]:
    """Directions of a recurrent layer, whose arithmetic is known to be one of LSTMs with real scales."""
    directions = (layer.forward, layer.backward) if isinstance(layer, IntegerBidirectional) else (layer,)
    return [one for one in directions if isinstance(one, TfliteLstm)]


def _refuse_other(one: Affine, other: Affine, giver: str, reader: str) -> None:
    if one != other:
        raise ModelError(
            f"{giver} scale {one.scale} and zero point {one.zero_point}, {reader} scale {other.scale} and "
            f"zero point {other.zero_point}; in a .tflite they are of one tensor"
        )


def _write_layer(
    draft: Draft, layer: IntegerLayer, x: int, output: Affine, label: str, interface: Interface
) -> int:
    """Write a layer or choice of steps that reads tensor ``x`` and gives values of format ``output``."""
    axis = 0 if interface.time_major else 1
    match layer:
        case LastStep():
            return write_last_step(draft, x, axis, label)
        case Flatten():
            if interface.time_major and interface.batch > 1:
                raise ModelError(
                    f"several sequences whose first axis is time cannot be flattened in a .tflite ({label})"
                )
            size = math.prod(draft.shape(x))
            return write_reshape(draft, x, [interface.batch, size // interface.batch], label)
        case TfliteDense():
            return write_dense(draft, layer, x, label)
        case HostFunction():
            raise AssertionError("functions of the host were refused before")
    halves = []
    for k, lstm in enumerate(_lstms(layer)):
        name = f"{label}/{'backward' if k else 'forward'}"
        given = x
        if lstm.reverse_input:
            given = write_reverse(draft, x, axis, draft.format(x), f"{name}/x_reversed")
        own = output
        if lstm.reverse_output and lstm.projection:
            own = Affine(lstm.projection.clip_scale, output.zero_point)
        h = write_lstm(draft, lstm, given, own, name, time_major=interface.time_major)
        if lstm.reverse_output:
            h = write_reverse(draft, h, axis, output, f"{name}/y_reversed")
        halves.append(h)
    return halves[0] if len(halves) == 1 else write_concatenation(draft, halves, f"{label}/both")
