"""Random ONNX graphs of several recurrent layers with other operators between, beside and behind them.

``python tests/onnx_graphs.py 500 --seed 1`` makes 500 graphs: residual additions, joined and divided tensors,
several readers of a layer, states that go from one layer to another, dense layers of any rank, outputs taken
anywhere, shared weights, odd and equal names. The float graph must give what onnxruntime gives for the whole
model; the quantized graph, written and read again, must give finite outputs.
"""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import onnxruntime
from onnx import ModelProto, TensorProto, helper, numpy_helper
from onnx_nodes import GATES, MOST, counted, distance
from random_cases import try_cases

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx import graph_of
from rnnhw.host import feed, run_graph
from rnnhw.network import has_layers, load_integer_graph, save_integer_graph
from rnnhw.quantize import quantize_graph
from rnnhw.sim import run_on_engine
from rnnhw.train import run_float_block

ODD = ("{}", "{}:0", "/model/{}/out", "{} with space", "é{}", "'{}'", "{}.1", "0/{}", "{}\\n", "[{}]")
"""Patterns of names of tensors."""


class Draft:
    """A graph that grows; ``pool`` holds the shapes of its tensors by name."""

    def __init__(self, rng):
        self.rng = rng
        self.steps, self.batch, self.width = (int(n) for n in rng.permutation([2, 3, 4, 5, 6, 7])[:3])
        self.opset = int(rng.choice([13, 14, 17, 20]))
        self.nodes, self.stored, self.fed, self.inputs = [], [], {}, []
        self.pool, self.arrays = {}, {}
        self.is_free = rng.random() < 0.7
        for k in range(1 + int(rng.random() < 0.2)):
            self.input(f"x{k}", (self.steps, self.batch, self.width), ["t", "b", self.width])

    def input(self, name, shape, sizes):
        self.fed[name] = self.rng.normal(size=shape).astype(np.float32)
        self.inputs.append(
            helper.make_tensor_value_info(name, TensorProto.FLOAT, sizes if self.is_free else shape)
        )
        self.pool[name] = shape

    def constant(self, shape, scale=0.5):
        """An initializer; often one that another operator reads too."""
        if shape in self.arrays and self.rng.random() < 0.5:
            return self.arrays[shape]
        array = self.rng.normal(0, scale, shape).astype(np.float32)
        self.arrays[shape] = f"w{len(self.stored)}"
        self.stored.append(numpy_helper.from_array(array, self.arrays[shape]))
        return self.arrays[shape]

    def integers(self, *values):
        self.stored.append(numpy_helper.from_array(np.array(values, np.int64), f"i{len(self.stored)}"))
        return self.stored[-1].name

    def name(self):
        return str(self.rng.choice(ODD)).format(f"v{len(self.nodes)}")

    def node(self, operator, inputs, *shapes, **attributes):
        """Add a node with an output for each shape; returns their names."""
        base = self.name()
        outputs = [base if k == 0 else f"{base} {k}" for k in range(len(shapes))]
        label = str(self.rng.choice(["same", operator, f"{operator} {len(self.nodes)}", ""]))
        self.nodes.append(helper.make_node(operator, inputs, outputs, name=label, **attributes))
        self.pool |= {name: shape for name, shape in zip(outputs, shapes, strict=True)}
        return outputs

    def any(self, wanted=lambda shape: True):
        """The name of a tensor of the pool, rather a late one; an empty text if there is none."""
        found = [name for name, shape in self.pool.items() if wanted(shape)]
        if not found:
            return ""
        return found[max(int(n) for n in self.rng.integers(len(found), size=2))]

    def sequences(self, shape):
        return len(shape) == 3 and shape[:2] == (self.steps, self.batch) and shape[2] <= 16

    def grow(self):
        """Add one random operator, or a few that belong together."""
        kinds = ["recurrent"] * 5 + ["unary", "add", "concat", "split", "slice", "gather", "dense", "dense"]
        kinds += ["mean", "transpose", "reshape", "squeeze", "gemm", "scale"]
        getattr(self, str(self.rng.choice(kinds)))()

    def recurrent(self):
        rng, x = self.rng, self.any(self.sequences)
        kind, directions = str(rng.choice(list(GATES))), int(rng.integers(1, 3))
        inputs, units = self.pool[x][2], int(rng.choice([2, 3, 4]))
        state = (directions, self.batch, units)
        layout = int(self.opset >= 14 and rng.random() < 0.15)
        attributes = {"hidden_size": units}
        attributes["direction"] = (
            "bidirectional" if directions == 2 else str(rng.choice(["forward", "forward", "reverse"]))
        )
        weights = [
            self.constant((directions, GATES[kind] * units, inputs)),
            self.constant((directions, GATES[kind] * units, units)),
            self.constant((directions, 2 * GATES[kind] * units)) if rng.random() < 0.8 else "",
        ]
        if kind == "GRU" and rng.random() < 0.5:
            attributes["linear_before_reset"] = 1
        if rng.random() < 0.06:
            attributes["clip"] = 0.7
        states = [self.state(state) for _ in range(2 if kind == "LSTM" else 1)]
        shapes = [(self.steps, directions, self.batch, units), state, state][: 3 if kind == "LSTM" else 2]
        if layout:  # around it everything stays in layout 0
            turn = {"perm": [1, 0, 2]}
            turned = [self.node("Transpose", [x], (), **turn)[0]]
            turned += [name and self.node("Transpose", [name], (), **turn)[0] for name in states]
            outputs = self.node(kind, [turned[0], *weights, "", *turned[1:]], *shapes, layout=1, **attributes)
            for name in [*filter(None, turned), *outputs]:
                del self.pool[name]
            y = self.node("Transpose", [outputs[0]], shapes[0], perm=[1, 2, 0, 3])[0]
            for name in outputs[1:]:
                self.node("Transpose", [name], state, **turn)
        else:
            y = self.node(kind, [x, *weights, "", *states], *shapes, **attributes)[0]
        if rng.random() < 0.85:
            self.merged(y, directions, units)

    def state(self, shape):
        """An initial state: none, a stored one, an input, or one that another layer gives."""
        share = self.rng.random()
        given = self.any(lambda own: own == shape)
        if share < 0.45:
            return ""
        if share < 0.8 and given:
            return given
        if share < 0.9:
            name = f"s{len(self.fed)}"
            self.input(name, shape, [shape[0], "b", shape[2]])
            return name
        return self.constant(shape)

    def merged(self, y, directions, units):
        """``[time, directions, batch, units]`` as ``[time, batch, directions * units]``."""
        shape = (self.steps, self.batch, directions * units)
        if directions == 1 and self.rng.random() < 0.6:
            self.node("Squeeze", [y, self.integers(1)], shape)
            return
        turned = self.node("Transpose", [y], (self.steps, self.batch, directions, units), perm=[0, 2, 1, 3])
        self.node("Reshape", [*turned, self.integers(0, 0, -1)], shape)

    def unary(self):
        x = self.any()
        self.node(str(self.rng.choice(["Tanh", "Sigmoid", "Relu", "Identity", "Neg"])), [x], self.pool[x])

    def scale(self):
        x = self.any(len)
        operator = str(self.rng.choice(["Mul", "Add"]))
        pair = [x, self.constant((self.pool[x][-1],))]
        self.node(operator, pair if self.rng.random() < 0.5 else pair[::-1], self.pool[x])

    def add(self):
        x = self.any()
        self.node("Add", [x, self.any(lambda shape: shape == self.pool[x])], self.pool[x])

    def concat(self):
        x = self.any(len)
        shape = self.pool[x]
        axis = int(self.rng.choice([len(shape) - 1, len(shape) - 1, 0]))
        free = [k for k in range(len(shape)) if k != axis]
        other = self.any(lambda own: len(own) == len(shape) and all(own[k] == shape[k] for k in free))
        size = shape[axis] + self.pool[other][axis]
        self.node("Concat", [x, other], (*shape[:axis], size, *shape[axis + 1 :]), axis=axis)

    def split(self):
        x = self.any(lambda shape: shape and shape[-1] > 1)
        if x:
            *front, size = self.pool[x]
            first = int(self.rng.integers(1, size))
            parts = [(*front, first), (*front, size - first)]
            self.node("Split", [x, self.integers(first, size - first)], *parts, axis=-1)

    def slice(self):
        x = self.any(len)
        shape = list(self.pool[x])
        axis = int(self.rng.integers(len(shape)))
        first, last = ((0, shape[axis]), (-1, 2**62), (0, 1), (0, 2**62))[int(self.rng.integers(4))]
        shape[axis] = len(range(shape[axis])[first:last])
        bounds = [self.integers(first), self.integers(last), self.integers(axis)]
        self.node("Slice", [x, *bounds], tuple(shape))

    def gather(self):
        x = self.any(len)
        shape = list(self.pool[x])
        axis = int(self.rng.integers(len(shape)))
        index = int(self.rng.choice([0, -1, shape[axis] - 1]))
        self.stored.append(numpy_helper.from_array(np.array(index), f"i{len(self.stored)}"))
        del shape[axis]
        self.node("Gather", [x, self.stored[-1].name], tuple(shape), axis=axis)

    def dense(self):
        x = self.any(len)
        shape, outputs = self.pool[x], int(self.rng.integers(1, 6))
        made = self.node("MatMul", [x, self.constant((shape[-1], outputs))], (*shape[:-1], outputs))
        if self.rng.random() < 0.6:
            more = (1,) * int(self.rng.choice([0, 0, 0, 1, 3]))
            sum_rank = max(len(shape), 1 + len(more))
            front = (*(1,) * (sum_rank - len(shape)), *shape[:-1])
            pair = [*made, self.constant((*more, outputs))]
            self.node("Add", pair if self.rng.random() < 0.5 else pair[::-1], (*front, outputs))

    def gemm(self):
        x = self.any(lambda shape: len(shape) == 2)
        if not x:
            return
        (rows, inputs), outputs = self.pool[x], int(self.rng.integers(1, 6))
        turned = int(self.rng.integers(2))
        weights = self.constant((outputs, inputs) if turned else (inputs, outputs))
        bias = [self.constant((outputs,))] if self.rng.random() < 0.6 else []
        more = {"alpha": 0.5} if self.rng.random() < 0.1 else {}
        self.node("Gemm", [x, weights, *bias], (rows, outputs), transB=turned, **more)

    def mean(self):
        x = self.any(lambda shape: len(shape) > 1)
        if x:
            shape = self.pool[x]
            if self.opset < 18:
                self.node("ReduceMean", [x], shape[1:], axes=[0], keepdims=0)
            else:
                self.node("ReduceMean", [x, self.integers(0)], shape[1:], keepdims=0)

    def transpose(self):
        x = self.any(lambda shape: len(shape) > 1)
        order = [int(k) for k in self.rng.permutation(len(self.pool[x]))]
        self.node("Transpose", [x], tuple(self.pool[x][k] for k in order), perm=order)

    def squeeze(self):
        x = self.any(lambda shape: 1 in shape)
        if x:
            axis = self.pool[x].index(1)
            shape = list(self.pool[x])
            del shape[axis]
            self.node("Squeeze", [x, self.integers(axis)], tuple(shape))

    def reshape(self):
        x = self.any(lambda shape: len(shape) > 2)
        shape = self.pool[x]
        self.node("Reshape", [x, self.integers(0, -1)], (shape[0], int(np.prod(shape[1:]))))


def random_graph(rng):
    """A random model, and its inputs by name."""
    draft = Draft(rng)
    draft.recurrent()
    for _ in range(int(rng.integers(2, 14))):
        draft.grow()
    given = [name for node in draft.nodes for name in node.output if name in draft.pool]
    count = min(len(given), int(rng.integers(1, 5)))
    outputs = [given[-1]] if rng.random() < 0.3 else list(rng.choice(given, count, replace=False))
    made = helper.make_graph(
        draft.nodes,
        "graph",
        draft.inputs,
        [helper.make_tensor_value_info(str(name), TensorProto.FLOAT, None) for name in outputs],
        draft.stored,
    )
    model = helper.make_model(made, ir_version=8, opset_imports=[helper.make_opsetid("", draft.opset)])
    return model, draft.fed


def expected(model, fed):
    """Outputs of onnxruntime, which lacks layout 1 and dislikes some equal names of nodes."""
    model = ModelProto.FromString(model.SerializeToString())
    nodes = []
    for node in model.graph.node:
        node.name = ""
        layout = [entry for entry in node.attribute if entry.name == "layout"]
        if not layout:
            nodes.append(node)
            continue
        node.attribute.remove(layout[0])
        for k in (0, 5, 6):
            if k < len(node.input) and node.input[k]:
                name = f"{k} {node.output[0]}"
                nodes.append(helper.make_node("Transpose", [node.input[k]], [name], perm=[1, 0, 2]))
                node.input[k] = name
        nodes.append(node)
        for k, perm in enumerate(([2, 0, 1, 3], [1, 0, 2], [1, 0, 2])[: len(node.output)]):
            nodes.append(helper.make_node("Transpose", [f"t {node.output[k]}"], [node.output[k]], perm=perm))
            node.output[k] = f"t {node.output[k]}"
    turned = helper.make_graph(nodes, "turned", [], [])
    model.graph.ClearField("node")
    model.graph.node.extend(turned.node)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    names = [value.name for value in model.graph.output]
    return dict(zip(names, session.run(names, fed), strict=True))


@dataclass
class Count:
    """What has been compared."""

    graphs: int = 0
    parts: int = 0
    layers: int = 0
    error: float = 0.0
    quantized: int = 0
    host: Counter = field(default_factory=Counter)
    refused: Counter = field(default_factory=Counter)


def compare(model, fed, count, folder):
    """Import a model and compare it; returns what is wrong, in a sentence, or an empty text."""
    count.graphs += 1
    exact = expected(model, fed)
    graph = graph_of(ModelProto.FromString(model.SerializeToString()), "m")
    blocks = [block for block in graph.machine_blocks if has_layers(block)]
    count.parts += len(blocks)
    count.layers += sum(len(block.network.layers) for block in blocks)
    for block in graph.host_blocks:
        count.host.update(one.reason for one in block.operators if one.is_recurrent)
    given = {port.name for port in graph.inputs}
    ours = run_graph(graph, feed(graph, {name: fed[name] for name in given}), run_float_block)
    for name, theirs in exact.items():
        error = distance(ours[name], theirs)
        count.error = max(count.error, error)
        if not error <= MOST:
            return f"{name!r} differs by {error:.2g}"
    if not blocks:
        return ""
    try:
        made, _, _ = quantize_graph(graph, fed)
    except ModelError as error:
        count.refused[str(error).partition(": ")[2][:60]] += 1
        return ""
    path = folder / "graph.safetensors"
    save_integer_graph(made, path)
    outputs = run_on_engine("golden", load_integer_graph(path), {}, fed, cache=folder).outputs
    count.quantized += 1
    for name, theirs in exact.items():
        if outputs[name].shape != theirs.shape or not np.isfinite(outputs[name]).all():
            return f"{name!r} of the integer graph is not finite, or of another shape"
    return ""


def main():
    """Make, run, compare and print."""
    count = Count()

    def summary(wrong):
        first = (
            f"{count.graphs} graphs, {count.layers} layers in {count.parts} parts on the machine, "
            f"{count.host.total()} recurrent operators on the host, {count.quantized} quantized, "
            f"{wrong} wrong; largest error {count.error:.2g}"
        )
        hosts = counted("on the host", count.host)
        return "\n".join([first, *hosts, *counted("refused by quantize", count.refused)])

    try_cases(__doc__, 500, random_graph, lambda case, folder: compare(*case, count, folder), summary)


if __name__ == "__main__":
    main()
