"""Damages ``.tflite`` files: bytes and words, and the fields of tables."""

import struct

import flatbuffers
import numpy as np

from damaged.mutate import HUGE, any_of, damaged_bytes

__all__ = ["damaged_tflite", "write_tflite"]


def write_tflite(seed, folder, count):
    """Write int8 models, and models of reals of all kinds of layers, with inputs."""
    from tflite_models import random_model

    layers = _layers()
    for k in range(count):
        rng = np.random.default_rng([seed, k])
        if k % 2:
            content, x = _real_model(rng, layers[k // 2 % len(layers)])
        else:
            model = random_model(rng)
            content, x = model.content, rng.integers(-128, 128, model.shape).astype(np.int8)
        (folder / f"source{k:02}.tflite").write_bytes(content)
        np.savez(folder / f"source{k:02}.npz", **{"x ": x})


def _layers():
    """Functions that add a recurrent layer to a draft."""
    from tflite_floats import both_lstm, both_rnn, fused_lstm, rnn
    from tflite_loops import loop_layer, unrolled_layer

    return (
        lambda d: [loop_layer(d, d.x, 4, "gru", style="update", bound="both")],
        lambda d: [loop_layer(d, d.x, 4, "lstm", style="slices", bound="one")],
        lambda d: [loop_layer(d, d.x, 4, "gru", style="slices", bound="sum")],
        lambda d: [loop_layer(d, d.x, 3, "lstm", sequences=False)],
        lambda d: [unrolled_layer(d, d.x, 3, "gru")],
        lambda d: [unrolled_layer(d, d.x, 3, "lstm", sequences=False)],
        lambda d: [fused_lstm(d, d.x, 4, peephole=True, hybrid=True)],
        lambda d: [fused_lstm(d, d.x, 4, outputs=2, norm=True)],
        lambda d: [fused_lstm(d, fused_lstm(d, d.x, 4, coupled=True), 3)],
        lambda d: both_lstm(d, d.x, 4),
        lambda d: [rnn(d, d.x, 4, "relu6")],
        lambda d: both_rnn(d, d.x, 3, 4),
    )


def _real_model(rng, layer):
    from tflite_floats import Draft

    d = Draft(rng, (2, 5, 3))
    content = d.build([d.x], layer(d))
    return content, rng.normal(size=(2, 5, 3)).astype(np.float32)


def _holders(value):
    """All tables of a model, as objects."""
    found, waiting = [], [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += [item for item in one if hasattr(item, "__dict__")]
        elif hasattr(one, "__dict__"):
            found.append(one)
            waiting += [item for item in vars(one).values() if item is not None]
    return found


def _change(rng, model):
    """Change a field of a table; those of which a model depends most are changed as often as all others."""
    graph = any_of(rng, model.subgraphs)
    tensor, operator = any_of(rng, graph.tensors), any_of(rng, graph.operators)
    quantized = [one.quantization for one in graph.tensors if one.quantization is not None]
    options = [one.builtinOptions for one in graph.operators if one.builtinOptions is not None]
    liked = [
        tensor,
        operator,
        graph,
        any_of(rng, quantized),
        any_of(rng, options),
        any_of(rng, model.buffers),
    ]
    holder = any_of(rng, [one for one in liked if one is not None]) if rng.random() < 0.7 else None
    holder = holder or any_of(rng, _holders(model))
    field = any_of(rng, vars(holder))
    if field is not None:
        setattr(holder, field, _changed(rng, getattr(holder, field), len(graph.tensors)))


def _changed(rng, old, tensors):
    """Another value of a field, of a type that can be written."""
    if isinstance(old, bool | np.bool_):
        return not old
    if isinstance(old, int | np.integer):
        return any_of(rng, [old + 1, old - 1, -old, *range(4), 127, -128, 93, int(any_of(rng, HUGE))])
    if isinstance(old, float | np.floating):
        return float(any_of(rng, [0, -1, 0.5, np.nan, np.inf, -np.inf, 1e-45, 3e38, old * 2]))
    if isinstance(old, bytes | str):
        return any_of(rng, [b"", b"x", b"\xff\xfe", b"line\nline", b"x" * 5000])
    if old is None:
        return any_of(rng, [None, None, [], [0], [1, 2, 3]])
    if isinstance(old, list | np.ndarray):
        return _changed_list(rng, list(old), tensors)
    return None


def _changed_list(rng, items, tensors):
    """A list with other items, or with more or fewer; -1 and large numbers are tensors that are not there."""
    match rng.integers(6):
        case 0:
            return items[: int(rng.integers(len(items) + 1))]
        case 1 if items:
            return [*items, any_of(rng, items)]
        case 2:
            rng.shuffle(items)
            return items
        case 3 if items and len(items) > 100:  # bytes of a constant
            return (items * 4)[: int(rng.integers(4 * len(items)))]
    if items and isinstance(items[0], int | np.integer):
        choice = [-1, 0, 1, 2, 3, int(rng.integers(max(tensors, 1))), 255, 2**31 - 1, -(2**31)]
        items[int(rng.integers(len(items)))] = any_of(rng, choice)
    elif items and isinstance(items[0], float | np.floating):
        items[int(rng.integers(len(items)))] = any_of(
            rng, [0.0, -1.0, np.nan, np.inf, 1e-45, 3e38, 1e-9, 1e6]
        )
    elif items:
        items[int(rng.integers(len(items)))] = any_of(rng, items)
    return items


def _changed_words(rng, content):
    """The content with another word at a place where the file may have an offset, a length or a number."""
    made = bytearray(content)
    for _ in range(int(rng.integers(1, 4))):
        size = int(any_of(rng, [2, 4, 4]))
        place = size * int(rng.integers(len(made) // size))
        old = int.from_bytes(made[place : place + size], "little")
        value = any_of(
            rng, [0, 1, -1, 2**15, 2**31 - 1, old + 4, old - 4, old + 1, 4 * old, int(rng.integers(999))]
        )
        made[place : place + size] = (value % 2 ** (8 * size)).to_bytes(size, "little")
    return bytes(made)


def damaged_tflite(rng, content):
    """A damaged ``.tflite`` file."""
    from ai_edge_litert import schema_py_generated as schema

    share = rng.random()
    if share < 0.2:
        return damaged_bytes(rng, content)
    if share < 0.4:
        return _changed_words(rng, content)
    while True:
        model = schema.ModelT.InitFromObj(schema.Model.GetRootAs(content, 0))
        builder = flatbuffers.Builder(len(content))
        try:
            for _ in range(int(rng.integers(1, 4))):
                _change(rng, model)
            builder.Finish(model.Pack(builder), b"TFL3")
        except (TypeError, ValueError, AttributeError, AssertionError, struct.error, OverflowError):
            continue  # it cannot be written: a number is too large for its field, or a list holds two types
        return bytes(builder.Output())
