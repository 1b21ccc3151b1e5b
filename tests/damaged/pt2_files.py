"""Damages ``.pt2`` files: bytes, members of the archive, the program's JSON, and the weights."""

import json
import warnings

import numpy as np

from damaged.mutate import HUGE, any_of, change_json, changed_array, copied, damaged_bytes, dumped
from damaged.zips import damaged_zip, members, packed

__all__ = ["damaged_pt2", "write_pt2"]

UNREAD = ("metadata", "guards_code", "verifiers", "torch_version", "device", "module_call_graph")
"""Keys of the program that nobody reads: changes there would show little."""

EXPRESSIONS = (
    "Symbol('s0', integer=True)",
    "9**9**9**9",
    "s0",
    "",
    "Mul(Integer(2), Symbol('s0'))",
    "(" * 500,
    "-1",
)


def write_pt2(seed, folder, count):
    """Write random models as ``.pt2`` files, with their inputs."""
    import torch
    from torch_fuzz import random_model
    from torch_models import export_pt2, flat

    for k in range(count):
        model, inputs = random_model(1000 * seed + k)
        path = folder / f"source{k:02}.pt2"
        try:
            with warnings.catch_warnings(), torch.no_grad():
                warnings.simplefilter("ignore")
                export_pt2(model, inputs, path, free=bool(k % 2))
        except Exception:  # PyTorch cannot export packed sequences
            continue
        arrays = flat(inputs)
        np.savez(folder / f"source{k:02}.npz", **{f"{n} ": array for n, array in enumerate(arrays)})


def changed_program(rng, text):
    """A program in which one to three things are changed."""
    program = json.loads(text)
    for _ in range(int(rng.integers(1, 4))):
        module = program.get("graph_module")
        graph = module.get("graph") if isinstance(module, dict) else None
        nodes = graph.get("nodes") if isinstance(graph, dict) else None
        if isinstance(nodes, list) and nodes and rng.random() < 0.45:
            try:
                _change_node(rng, nodes, graph)
            except (AttributeError, KeyError, TypeError, ValueError):
                continue  # what was changed before does not suit this change
        else:
            change_json(rng, any_of(rng, [program, module if isinstance(module, dict) else program]), UNREAD)
    return dumped(program, 2**25)


def _change_node(rng, nodes, graph):
    """Change the operator of a node, its arguments, their order, or the sizes of a tensor."""
    node, at = any_of(rng, nodes), int(rng.integers(len(nodes)))
    match rng.integers(8):
        case 0:
            targets = [one["target"] for one in nodes if isinstance(one, dict) and "target" in one]
            node["target"] = any_of(rng, [*targets, "torch.ops.aten.nothing.default", "print", ""])
        case 1:
            del nodes[at]
        case 2:
            nodes.insert(int(rng.integers(len(nodes))), copied(node))
        case 3:
            rng.shuffle(nodes)
        case 4:
            change_json(rng, node, UNREAD)
        case 5:
            given = any_of(rng, node.get("inputs") or [])
            if given:
                given["arg"] = _argument(rng, graph)
        case 6:
            meta = graph["tensor_values"][any_of(rng, graph["tensor_values"])]
            sizes = meta["sizes"]
            size = any_of(rng, [{"as_int": int(any_of(rng, HUGE))}, {"as_expr": _expression(rng)}])
            sizes[int(rng.integers(len(sizes)))] = size
        case 7:
            graph["nodes"] = nodes[:at]


def _argument(rng, graph):
    """An argument that may not suit its operator."""
    name = any_of(rng, graph["tensor_values"])
    numbers = [int(any_of(rng, HUGE)) for _ in range(int(rng.integers(5)))]
    return any_of(
        rng,
        [
            {"as_tensor": {"name": name}},
            {"as_int": int(any_of(rng, HUGE))},
            {"as_ints": numbers},
            {"as_float": any_of(rng, [0.0, float("nan"), 1e308, "Infinity", "x", 10**400])},
            {"as_bool": bool(rng.integers(2))},
            {"as_none": True},
            {"as_tensors": [{"name": name}] * int(rng.integers(4))},
            {"as_string": "text"},
            {"as_scalar_type": int(rng.integers(-1, 40))},
            {"as_sym_int": {"as_name": name}},
        ],
    )


def _expression(rng):
    return {"expr_str": any_of(rng, EXPRESSIONS), "hint": {"as_int": 3}, "expr_hint": 3}


def changed_weights(rng, parts):
    """The members with another size of a weight, or another description of it."""
    config = next(name for name in parts if name.endswith("model_weights_config.json"))
    record = json.loads(parts[config])
    weights = [name for name in parts if "/weights/weight_" in name]
    name = any_of(rng, weights)
    share = rng.random()
    if share < 0.3 and name:
        values = np.frombuffer(parts[name], np.uint8)
        if len(values) % 4 == 0 and len(values):
            values = values.view(np.float32)
        return {**parts, name: changed_array(rng, values).tobytes()}
    if share < 0.4 and name:
        return {**parts, name: damaged_bytes(rng, parts[name])}
    if share < 0.7 and record.get("config"):
        meta = any_of(rng, record["config"].values())["tensor_meta"]
        key = any_of(rng, ["sizes", "strides", "storage_offset", "dtype"])
        if key in ("sizes", "strides") and meta[key]:
            meta[key][int(rng.integers(len(meta[key])))] = {"as_int": int(any_of(rng, HUGE))}
        elif key == "storage_offset":
            meta[key] = {"as_int": int(any_of(rng, HUGE))}
        else:
            meta[key] = int(rng.integers(-1, 40))
    else:
        change_json(rng, record, UNREAD)
    return {**parts, config: dumped(record, 2**25)}


def damaged_pt2(rng, content):
    """A damaged ``.pt2`` file."""
    share = rng.random()
    if share < 0.15:
        return damaged_bytes(rng, content)
    if share < 0.3:
        return damaged_zip(rng, content)
    parts = members(content)
    if share < 0.8:
        name = next(name for name in parts if name.endswith("models/model.json"))
        parts[name] = changed_program(rng, parts[name])
    else:
        parts = changed_weights(rng, parts)
    return packed(parts.items())
