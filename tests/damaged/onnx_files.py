"""Damages ``.onnx`` files: bytes, tensors, attributes, nodes and graphs."""

import numpy as np
from onnx import AttributeProto, ModelProto, TensorProto, helper, numpy_helper
from onnx_graphs import random_graph
from onnx_nodes import random_case

from damaged.mutate import HUGE, any_of, damaged_bytes
from damaged.onnx_bombs import functions, huge, nested, sizes
from rnnhw.errors import RnnhwError
from rnnhw.frontends import load_graph
from rnnhw.host import feed
from rnnhw.network import save_integer_graph
from rnnhw.quantize import quantize_graph

__all__ = ["damaged_onnx", "write_onnx"]


def change_tensor(rng, model):
    tensor = any_of(rng, model.graph.initializer)
    if tensor is None:
        return
    match rng.integers(8):
        case 0 if tensor.dims:
            tensor.dims[int(rng.integers(len(tensor.dims)))] = int(rng.choice(HUGE))
        case 1:
            tensor.dims.append(int(rng.choice(HUGE)))
        case 2:
            tensor.data_type = int(rng.integers(0, 25))
        case 3:
            tensor.raw_data = tensor.raw_data[: int(rng.integers(len(tensor.raw_data) + 1))]
        case 4:
            tensor.name = str(rng.choice(["", "x", "new", tensor.name + " "]))
        case 5:
            tensor.data_location = TensorProto.EXTERNAL
            places = ["../up", "/etc/passwd", "damaged.onnx", "missing", "", "\0", ".", "a" * 5000]
            pairs = {
                "location": str(rng.choice(places)),
                "offset": str(rng.choice(["0", "9", "-1", "x", "9" * 20])),
            }
            pairs |= (
                {"length": str(rng.choice(["0", "4", "-5", "1e3", "9" * 14]))} if rng.random() < 0.6 else {}
            )
            for key, value in pairs.items():
                tensor.external_data.add(key=key, value=value)
        case 6:
            tensor.data_type = TensorProto.STRING
            tensor.ClearField("raw_data")
            tensor.string_data.extend([b"\xff\xfe"] * int(rng.integers(0, 9)))
        case 7 if tensor.data_type == TensorProto.FLOAT:
            array = numpy_helper.to_array(tensor).copy() if tensor.raw_data else None
            if array is not None and array.size:
                array.flat[int(rng.integers(array.size))] = rng.choice([np.nan, np.inf, 3e38, -3e38])
                tensor.raw_data = array.tobytes()


def change_attribute(rng, model):
    entries = [entry for node in model.graph.node for entry in node.attribute]
    entry = any_of(rng, entries)
    if entry is None:
        return
    match rng.integers(6):
        case 0:
            entry.i = int(rng.choice(HUGE))
            entry.type = AttributeProto.INT
        case 1:
            entry.ints.append(int(rng.choice(HUGE)))
        case 2 if entry.ints:
            entry.ints[int(rng.integers(len(entry.ints)))] = int(rng.choice(HUGE))
        case 3:
            entry.s = bytes(rng.integers(0, 256, int(rng.integers(0, 12)), dtype=np.uint8))
            entry.type = int(rng.choice([AttributeProto.STRING, entry.type]))
        case 4:
            entry.type = int(rng.integers(0, 15))
        case 5:
            entry.name = str(rng.choice(["axis", "perm", "hidden_size", "clip", "layout", "", "direction"]))


def change_node(rng, model):
    nodes = model.graph.node
    node = any_of(rng, nodes)
    match rng.integers(9):
        case 0:
            names = [name for one in nodes for name in (*one.input, *one.output)]
            node.input[:] = [any_of(rng, names) if rng.random() < 0.4 else name for name in node.input]
        case 1:
            node.op_type = any_of(
                rng,
                ["LSTM", "GRU", "RNN", "Scan", "Loop", "Add", "Reshape", "Nothing", "", "Einsum", "Shape"],
            )
        case 2:
            order = rng.permutation(len(nodes))
            moved = [nodes[int(k)] for k in order]
            copies = helper.make_graph(moved, "g", [], [])
            model.graph.ClearField("node")
            model.graph.node.extend(copies.node)
        case 3 if node.input:
            del node.input[int(rng.integers(len(node.input)))]
        case 4 if node.output:
            node.output[0] = any_of(rng, [name for one in nodes for name in (*one.input, *one.output)])
        case 5:
            node.input.extend(["", ""] if rng.random() < 0.5 else ["nowhere"])
        case 6 if len(nodes) > 1:
            del nodes[int(rng.integers(len(nodes)))]
        case 7:
            node.domain = str(rng.choice(["ai.onnx", "com.microsoft", "rnnhw", "other"]))
        case 8:
            node.input.append(node.output[0] if node.output else "x")  # a cycle


def change_graph(rng, model):
    graph = model.graph
    value = any_of(rng, [*graph.input, *graph.output])
    match rng.integers(9):
        case 0:
            value.type.tensor_type.elem_type = int(rng.integers(0, 25))
        case 1 if value.type.tensor_type.shape.dim:
            any_of(rng, value.type.tensor_type.shape.dim).dim_value = int(rng.choice(HUGE))
        case 2:
            value.type.tensor_type.shape.dim.add(dim_value=int(rng.choice(HUGE)))
        case 3:
            value.name = str(rng.choice(["", "x", "Y", "nowhere", "W"]))
        case 4:
            model.opset_import[0].version = int(rng.choice([-1, 0, 6, 9, 13, 21, 23, 99, 2**40]))
        case 5:
            model.ir_version = int(rng.choice([0, 2, 3, 5, 13, 99, 2**40]))
        case 6:
            values = helper.make_tensor("W", TensorProto.FLOAT, [2], [1.0, 2.0])
            indices = helper.make_tensor("i", TensorProto.INT64, [2], [0, int(rng.choice([1, 2**62]))])
            shape = [int(n) for n in sizes(rng, int(rng.integers(1, 4)))]
            sparse = helper.make_sparse_tensor(values, indices, shape)
            sparse.values.name = str(rng.choice(["W", "R", "new"]))
            graph.sparse_initializer.append(sparse)
        case 7:
            value.type.sequence_type.elem_type.tensor_type.elem_type = 1
        case 8 if graph.initializer:
            del graph.initializer[int(rng.integers(len(graph.initializer)))]


CHANGES = (change_tensor, change_attribute, change_node, change_graph, huge, nested, functions)


def damaged_onnx(rng, content):
    """A damaged ``.onnx`` file."""
    if rng.random() < 0.35:
        return damaged_bytes(rng, content)
    model = ModelProto.FromString(content)
    for _ in range(int(rng.integers(1, 4))):
        change = CHANGES[int(rng.choice(7, p=[0.2, 0.15, 0.25, 0.15, 0.13, 0.06, 0.06]))]
        try:
            change(rng, model)
        except Exception:  # what was changed before does not suit this change
            continue
    return model.SerializeToString()


def write_onnx(seed, folder, count):
    """Write models of one operator and of many, with their inputs, and a quantized graph of each."""
    for k in range(count):
        rng = np.random.default_rng([seed, 100, k])
        if k % 2:
            case = random_case(rng)
            model, fed = case.model, case.fed
        else:
            model, fed = random_graph(rng)
        path = folder / f"source{k:02}.onnx"
        path.write_bytes(model.SerializeToString())
        np.savez(folder / f"source{k:02}.npz", **{f"{name} ": array for name, array in fed.items()})
        try:
            graph = load_graph(path)
            made, _, _ = quantize_graph(graph, feed(graph, fed))
        except RnnhwError:
            continue
        save_integer_graph(made, path.with_suffix(".safetensors"))
