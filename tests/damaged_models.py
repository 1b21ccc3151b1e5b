"""Damages model files at random, and checks that each ends in a result or in one sentence.

``python tests/damaged_models.py 10000 2000 --seed 1`` reads 10,000 damaged ``.onnx`` files and 2,000 damaged
graphs in ``.safetensors`` files, in child processes: within 10 seconds and 1 GB each, without a crash, and
with nothing left in the folder for temporary files.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections import Counter
from pathlib import Path

import numpy as np
from onnx import AttributeProto, ModelProto, TensorProto, helper, numpy_helper
from onnx_graphs import random_graph
from onnx_nodes import random_case

from rnnhw.errors import RnnhwError
from rnnhw.frontends import load_graph
from rnnhw.host import feed, run_graph
from rnnhw.network import load_integer_graph, save_integer_graph
from rnnhw.quantize import quantize_graph
from rnnhw.train import run_float_block

SECONDS, MEMORY = 10, 2**30
BATCH = 500
HUGE = (0, -1, 1, 2, 5, 2**20, 2**31 - 1, 2**31, 2**33, 2**40, 2**62, 2**63 - 1, -(2**63))


def any_of(rng, items):
    items = list(items)
    return items[int(rng.integers(len(items)))] if items else None


def damaged_bytes(rng, content):
    """Cut the content off, change bytes or a word, or copy a piece of it somewhere else."""
    content = bytearray(content)
    match rng.integers(4):
        case 0:
            return bytes(content[: rng.integers(len(content))])
        case 1:
            for _ in range(int(rng.integers(1, 5))):
                content[rng.integers(len(content))] = rng.integers(256)
        case 2:
            place = int(rng.integers(len(content) - 4))
            content[place : place + 4] = int(rng.integers(2**32)).to_bytes(4, "little")
        case 3:
            source, target = rng.integers(len(content) - 64, size=2)
            count = int(rng.integers(1, 64))
            content[target : target + count] = content[source : source + count]
    return bytes(content)


def stored(model, array, name):
    model.graph.initializer.append(numpy_helper.from_array(np.asarray(array), name))
    return name


def front(model, nodes):
    """Put nodes before all others."""
    rest = list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend([*nodes, *rest])


def spliced(rng, model, name):
    """Let a node add a tensor to what it reads, so that the tensor is needed."""
    node = any_of(rng, [node for node in model.graph.node if node.input])
    k = int(rng.integers(len(node.input)))
    if node.input[k]:
        nodes = list(model.graph.node)
        place = nodes.index(node)
        operator = str(rng.choice(["Add", "Mul"]))
        extra = helper.make_node(operator, [node.input[k], name], [f"{name} spliced"])
        node.input[k] = f"{name} spliced"
        del model.graph.node[:]
        model.graph.node.extend([*nodes[:place], extra, *nodes[place:]])


def sizes(rng, rank):
    return np.array([int(rng.choice(HUGE)) if rng.random() < 0.6 else 3 for _ in range(rank)], np.int64)


def huge(rng, model):
    """A constant that is computed and enormous."""
    shape = stored(model, sizes(rng, int(rng.integers(1, 4))), "huge shape")
    one = stored(model, np.ones((1,), np.float32), "huge one")
    kinds = {
        "ConstantOfShape": [helper.make_node("ConstantOfShape", [shape], ["huge"])],
        "Expand": [helper.make_node("Expand", [one, shape], ["huge"])],
        "Tile": [
            helper.make_node("Tile", [one, stored(model, sizes(rng, 1), "huge count")], ["huge"]),
        ],
        "Range": [
            helper.make_node(
                "Range",
                [
                    stored(model, np.float32(0), "huge 0"),
                    stored(model, np.float32(rng.choice([5, 1e9, 1e30, np.inf, np.nan])), "huge n"),
                    stored(model, np.float32(rng.choice([1, 0, -1, 1e-30])), "huge step"),
                ],
                ["huge"],
            )
        ],
        "Pad": [
            helper.make_node("Pad", [one, stored(model, sizes(rng, 2), "huge pads")], ["huge"]),
        ],
        "OneHot": [
            helper.make_node(
                "OneHot",
                [
                    stored(model, np.zeros(3, np.int64), "huge i"),
                    stored(model, sizes(rng, 1)[0], "huge depth"),
                    stored(model, np.array([0, 1], np.float32), "huge v"),
                ],
                ["huge"],
            )
        ],
        "RandomNormal": [
            helper.make_node("RandomNormal", [], ["huge"], shape=[int(n) for n in sizes(rng, 2)])
        ],
        "MatMul": [
            helper.make_node("Expand", [one, stored(model, np.array([60000, 1]), "huge s1")], ["huge a"]),
            helper.make_node("Expand", [one, stored(model, np.array([1, 60000]), "huge s2")], ["huge b"]),
            helper.make_node("MatMul", ["huge a", "huge b"], ["huge"]),
        ],
        "Doubled": [
            helper.make_node(
                "Concat", [f"huge {k}" if k else one] * 2, [f"huge {k + 1}" if k < 39 else "huge"], axis=0
            )
            for k in range(40)
        ],
    }
    kind = str(rng.choice(list(kinds)))
    nodes = kinds[kind]
    if rng.random() < 0.5:
        nodes = [*nodes, helper.make_node("ReduceSum", ["huge"], ["huge sum"], keepdims=0)]
    front(model, nodes)
    spliced(rng, model, nodes[-1].output[0])


def nested(rng, model):
    """Branches inside branches."""
    depth = int(rng.choice([1, 3, 20, 60, 90, 99, 150]))
    inner = helper.make_graph(
        [helper.make_node("Constant", [], ["b"], value=numpy_helper.from_array(np.float32(1)))],
        "g",
        [],
        [helper.make_tensor_value_info("b", TensorProto.FLOAT, [])],
    )
    condition = any_of(rng, ["cond", "x > 0"])
    for k in range(depth):
        entry = helper.make_node("If", [condition], [f"b{k}"], then_branch=inner, else_branch=inner)
        if depth > 12:  # two copies of each would double the file with each level
            entry.attribute[1].g.CopyFrom(_small())
        inner = helper.make_graph(
            [entry], "g", [], [helper.make_tensor_value_info(f"b{k}", TensorProto.FLOAT, [])]
        )
    stored(model, np.array(True), "cond")
    x = model.graph.input[0].name
    zero = helper.make_node("Constant", [], ["zero"], value=numpy_helper.from_array(np.float32(0)))
    least = helper.make_node("ReduceMax", [x], ["greatest"], keepdims=0)
    front(model, [zero, least, helper.make_node("Greater", ["greatest", "zero"], ["x > 0"]), *inner.node])
    spliced(rng, model, inner.output[0].name)


def _small():
    return helper.make_graph(
        [helper.make_node("Constant", [], ["s"], value=numpy_helper.from_array(np.float32(2)))],
        "s",
        [],
        [helper.make_tensor_value_info("s", TensorProto.FLOAT, [])],
    )


def functions(rng, model):
    """Functions that call themselves, each other, or too many others."""
    kind, count = str(rng.choice(["self", "ring", "tree", "fine"])), int(rng.integers(2, 26))
    bodies = {
        "self": [["F0", "F0"]],
        "ring": [[f"F{(k + 1) % count}"] for k in range(count)],
        "tree": [*([[f"F{k + 1}"] * 4 for k in range(count)]), ["Tanh"]],
        "fine": [["Tanh", "Neg"]],
    }[kind]
    domain = str(rng.choice(["mine", "mine", "rnnhw"]))
    for k, calls in enumerate(bodies):
        nodes = [
            helper.make_node(
                call,
                ["a" if j == 0 else f"v{j}"],
                [f"v{j + 1}"],
                domain="" if call in ("Tanh", "Neg") else domain,
            )
            for j, call in enumerate(calls)
        ]
        nodes.append(helper.make_node("Identity", [f"v{len(calls)}"], ["y"]))
        model.functions.append(
            helper.make_function(
                domain, f"F{k}", ["a"], ["y"], nodes, [*model.opset_import, helper.make_opsetid(domain, 1)]
            )
        )
    model.opset_import.append(helper.make_opsetid(domain, 1))
    node = any_of(rng, [node for node in model.graph.node if node.input and node.input[0]])
    front(model, [helper.make_node("F0", [model.graph.input[0].name], ["called"], domain=domain)])
    node.input[0] = "called"


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
    """A damaged file."""
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


def damaged_header(rng, content):
    """A damaged ``.safetensors`` file: bytes, or an entry of the header."""
    if rng.random() < 0.4:
        return damaged_bytes(rng, content)
    size = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + size])
    nested_json = {
        key: json.loads(value) for key, value in header.get("__metadata__", {}).items() if value[:1] in "[{"
    }
    target = nested_json if nested_json and rng.random() < 0.8 else header
    for _ in range(int(rng.integers(1, 3))):
        _change_json(rng, target)
    for key, value in nested_json.items():
        if isinstance(header.get("__metadata__"), dict):
            header["__metadata__"][key] = json.dumps(value)
    made = json.dumps(header).encode()
    return len(made).to_bytes(8, "little") + made + content[8 + size :]


def _change_json(rng, value):
    places = []

    def walk(one):
        for key in list(one) if isinstance(one, dict) else range(len(one)):
            places.append((one, key))
            if isinstance(one[key], dict | list):
                walk(one[key])

    walk(value)
    if not places:
        return
    holder, key = any_of(rng, places)
    old = holder[key]
    choices = [
        None,
        -1,
        0,
        1,
        2**31,
        2**70,
        1e308,
        "",
        "h",
        [],
        {},
        [old],
        True,
        "int8",
        "\ud800",
        "x" * 5000,
    ]
    if isinstance(old, int) and rng.random() < 0.5:
        holder[key] = int(any_of(rng, HUGE)) if rng.random() < 0.5 else old + int(rng.integers(-2, 3))
    elif isinstance(old, str) and rng.random() < 0.4:
        others = [one[k] for one, k in places if isinstance(one[k], str)]
        holder[key] = any_of(rng, others)
    elif rng.random() < 0.2:
        del holder[key]
    else:
        holder[key] = any_of(rng, choices)


def read_onnx(path, fed):
    """Read a model and, if it takes the old inputs, run it."""
    graph = load_graph(path)
    run_graph(graph, feed(graph, fed), run_float_block)


def read_integer(path, fed):
    """Read a graph, and run it on the golden model."""
    from rnnhw.sim import run_on_engine

    graph = load_integer_graph(path)
    run_on_engine("golden", graph, {}, feed(graph, fed), cache=path.parent)


DAMAGES = {"onnx": (damaged_onnx, read_onnx), "safetensors": (damaged_header, read_integer)}
"""For each kind of files, what damages one and what reads it."""


def write_sources(seed, folder):
    """Write good files of both kinds into a folder, with their inputs."""
    for k in range(40):
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


def sources(kind, folder):
    """The contents of the good files of a kind, each with the inputs that it takes."""
    found = []
    for path in sorted(folder.glob(f"source*.{kind}")):
        with np.load(path.with_suffix(".npz")) as arrays:
            found.append((path.read_bytes(), {name[:-1]: array for name, array in arrays.items()}))
    return found


def batch(kind, seed, first_number, last, folder):
    """In a process of its own: read damaged files, and print the outcome of each."""
    files, pipe = sources(kind, folder), sys.stdout
    size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + 4 * MEMORY, size + 4 * MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    warnings.simplefilter("ignore" if kind == "safetensors" else "error")
    damage, read = DAMAGES[kind]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    first = peak
    for number in range(first_number, last):
        rng = np.random.default_rng([seed, number])
        content, fed = files[number % len(files)]
        path = folder / f"damaged.{kind}"
        path.write_bytes(damage(rng, content))
        pipe.write(f"begin {number}\n")
        pipe.flush()
        try:
            read(path, fed)
            outcome = "read"
        except RnnhwError as error:
            outcome = (
                "refused"
                if "\n" not in str(error) and len(str(error)) < 1000
                else f"long: {str(error)[:300]!r}"
            )
        except BaseException as error:
            outcome = f"{type(error).__name__}: {' '.join(str(error).split())[:200]} {_place(error)}"
        now = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        if now > peak and (now - first) * 1024 > MEMORY:
            outcome = f"memory: {(now - first) // 1024} MB, {outcome}"
            first = now
        peak = now
        left = [one.name for one in Path(os.environ["TMPDIR"]).iterdir()]
        if left:
            outcome = f"left {left[:3]}, {outcome}"
        pipe.write(f"end {number} {outcome}\n")
        pipe.flush()


def _place(error):
    trace = error.__traceback__
    places = []
    while trace:
        places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " ".join(places[-3:])


def run_batch(kind, seed, first, last, folder):
    """Run a batch in other processes; yields (number, outcome). A file that kills one has one to itself."""
    while first < last:
        command = [sys.executable, __file__, "--child", kind, str(seed), str(first), str(last), str(folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
            watch = Watch(child)
            outcome = "the process did not begin"
            for line in child.stdout:
                if line.startswith("begin "):
                    began, outcome = time.monotonic(), ""
                    watch.begin()
                    continue
                if not line.startswith(f"end {first} "):
                    yield first, f"it prints {line.strip()[:80]!r}"
                    continue
                seconds = time.monotonic() - began
                text = line.removeprefix(f"end {first} ").strip()
                yield first, f"slow: {seconds:.0f} s, {text}" if seconds > SECONDS else text
                first, outcome = first + 1, "the process ended early"
            watch.end()
        if first < last:
            yield first, outcome or f"the process died with status {child.returncode}"
            first += 1


class Watch:
    """Kills a process that takes three times as long for a file as it may."""

    def __init__(self, child):
        self.child, self.timer = child, None

    def begin(self):
        self.end()
        self.timer = threading.Timer(3 * SECONDS, self.child.kill)
        self.timer.start()

    def end(self):
        if self.timer is not None:
            self.timer.cancel()


def main():
    """Damage, read and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("onnx", type=int, nargs="?", default=10000)
    parser.add_argument("safetensors", type=int, nargs="?", default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for the files that end badly")
    if sys.argv[1:2] == ["--child"]:
        kind, seed, first, last, folder = sys.argv[2:]
        batch(kind, int(seed), int(first), int(last), Path(folder))
        return
    given = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryDirectory() as folder:
        os.environ["TMPDIR"] = scratch
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # the tests import onnxruntime before rnnhw does
        tempfile.tempdir = None
        write_sources(given.seed, Path(folder))
        for kind, count in (("onnx", given.onnx), ("safetensors", given.safetensors)):
            counts, files = Counter(), sources(kind, Path(folder))
            for first in range(0, count, BATCH):
                last = min(first + BATCH, count)
                for number, outcome in run_batch(kind, given.seed, first, last, Path(folder)):
                    counts[outcome if outcome in ("read", "refused") else "wrong"] += 1
                    if outcome in ("read", "refused"):
                        continue
                    wrong += 1
                    print(f"{kind} {number} of seed {given.seed}: {outcome}", flush=True)
                    if given.keep:
                        rng = np.random.default_rng([given.seed, number])
                        content = DAMAGES[kind][0](rng, files[number % len(files)][0])
                        (given.keep / f"{number}.{kind}").write_bytes(content)
            print(f"seed {given.seed}: {count} {kind} files: {dict(counts)}", flush=True)
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
