"""Small ONNX models that ask for much: enormous constants, branches in branches, functions in functions."""

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from damaged.mutate import HUGE, any_of

__all__ = ["functions", "huge", "nested", "sizes"]


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
