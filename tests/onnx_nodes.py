"""Random ONNX graphs of one recurrent operator, with every attribute and input, against onnxruntime.

``python tests/onnx_nodes.py 1000 --seed 1`` makes 1,000 LSTM, GRU and RNN operators. The float graph must
give what onnxruntime gives. onnxruntime lacks layout 1: there it runs the operator of layout 0 on transposed
arrays, and onnx's reference evaluator also runs the operator itself where it knows all options. An operator
with options that the machine lacks must be left to the host and be refused by ``quantize`` by name; every
other one is quantized, and its golden model must give outputs near the float ones.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnxruntime
from onnx import ModelProto, TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator
from random_cases import try_cases

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx import graph_of
from rnnhw.host import feed, run_graph
from rnnhw.network import has_layers
from rnnhw.quantize import quantize_graph
from rnnhw.sim import run_on_engine
from rnnhw.train import run_float_block

MOST = 1e-5
"""Largest allowed difference from onnxruntime, relative to the largest output where that is above 1."""

GROWN, MOST_GROWN = 1e6, 1e-3
"""Activations without bounds let outputs grow from step to step, and rounding errors too: above the first
number, a difference up to the second is allowed. There, onnxruntime also differs from itself."""

GATES = {"LSTM": 4, "GRU": 3, "RNN": 1}
DEFAULTS = {"LSTM": ("Sigmoid", "Tanh", "Tanh"), "GRU": ("Sigmoid", "Tanh"), "RNN": ("Tanh",)}
OUTPUTS = {"LSTM": 3, "GRU": 2, "RNN": 2}
NAMES = ("x", "W", "R", "B", "lengths", "h", "c", "P")

# What each activation takes: values of alpha and of beta. onnxruntime's own defaults of some are wrong, so
# that both are always written.
ACTIVATIONS = {
    "Affine": (0.7, 0.1),
    "Elu": (0.8,),
    "HardSigmoid": (0.3, 0.4),
    "LeakyRelu": (0.05,),
    "Relu": (),
    "ScaledTanh": (0.9, 0.7),
    "Sigmoid": (),
    "Softplus": (),
    "Softsign": (),
    "Tanh": (),
    "ThresholdedRelu": (0.3,),
}


@dataclass
class Case:
    """A random operator in a model of its own.

    ``arrays`` are all its inputs by role, in layout 0; ``fed`` those that are inputs of the graph, in the
    graph's layout. ``lacks`` are its options that the machine does not have.
    """

    model: ModelProto
    kind: str
    layout: int
    attributes: dict[str, Any]
    arrays: dict[str, np.ndarray]
    given: list[str]
    fed: dict[str, np.ndarray]
    wanted: list[str]
    opset: int
    lacks: list[str] = field(default_factory=list)


def chance(rng, share):
    return bool(rng.random() < share)


def random_attributes(rng, kind, directions, opset):
    """Attributes, and which of them the machine lacks."""
    found, lacks = {}, []
    found["direction"] = {1: str(rng.choice(["forward", "reverse"])), 2: "bidirectional"}[directions]
    if found["direction"] == "forward" and chance(rng, 0.5):
        del found["direction"]
    if chance(rng, 0.2):
        found["activations"] = list(DEFAULTS[kind]) * directions
        if chance(rng, 0.5):
            found["activations"] = [name.lower() for name in found["activations"]]
    if kind == "RNN" and chance(rng, 0.4):
        found["activations"] = [str(name) for name in rng.choice(["Tanh", "Relu"], directions)]
    if chance(rng, 0.15):
        names = [str(name) for name in rng.choice(list(ACTIVATIONS), len(DEFAULTS[kind]) * directions)]
        found["activations"] = names
        found["activation_alpha"] = [v for n in names for v in ACTIVATIONS[n][:1]]
        found["activation_beta"] = [v for n in names for v in ACTIVATIONS[n][1:]]
        found = {name: value for name, value in found.items() if value != []}
        known = {"Tanh", "Relu"} if kind == "RNN" else None
        if known is not None and not known.issuperset(names):
            lacks.append("activations")
        if known is None and names != list(DEFAULTS[kind]) * directions:
            lacks.append("activations")
    if chance(rng, 0.1):
        found["clip"] = float(rng.uniform(0.3, 3))
        lacks.append("clip")
    if kind == "LSTM" and chance(rng, 0.3):
        found["input_forget"] = int(rng.integers(2))
    if kind == "GRU" and chance(rng, 0.6):
        found["linear_before_reset"] = int(rng.integers(2))
    if opset >= 14 and chance(rng, 0.4):
        found["layout"] = int(rng.integers(2))
    return found, lacks


def random_arrays(rng, kind, directions):
    """All arrays that an operator may read, in layout 0, by role."""
    batch, steps, inputs, units = (int(n) for n in rng.integers(1, [6, 9, 7, 9]))
    gates, scale = GATES[kind], 1 / np.sqrt(units)
    found = {
        "x": rng.normal(size=(steps, batch, inputs)),
        "W": rng.uniform(-1, 1, (directions, gates * units, inputs)) / np.sqrt(inputs),
        "R": rng.uniform(-1, 1, (directions, gates * units, units)) * scale,
        "B": rng.normal(0, 0.3, (directions, 2 * gates * units)),
        "h": rng.uniform(-0.8, 0.8, (directions, batch, units)),
        "c": rng.uniform(-0.8, 0.8, (directions, batch, units)),
        "P": rng.normal(0, 0.4, (directions, 3 * units)),
    }
    found = {name: array.astype(np.float32) for name, array in found.items()}
    found["lengths"] = rng.integers(1, steps + 1, batch).astype(np.int32)
    return found


def trimmed(given):
    """The inputs of an operator in their order, with empty names for those that are left out in between."""
    last = max(NAMES.index(name) for name in given)
    return [name if name in given else "" for name in NAMES[: last + 1]]


def random_case(rng):
    """A random operator."""
    kind = str(rng.choice(list(GATES)))
    directions, opset = int(rng.integers(1, 3)), int(rng.integers(7, 23))
    attributes, lacks = random_attributes(rng, kind, directions, opset)
    layout = attributes.get("layout", 0)
    arrays = random_arrays(rng, kind, directions)
    units = arrays["R"].shape[2]
    if chance(rng, 0.8):
        attributes["hidden_size"] = units
    optional = {"B": 0.75, "lengths": 0.4, "h": 0.5} | ({"c": 0.5, "P": 0.35} if kind == "LSTM" else {})
    given = ["x", "W", "R", *(name for name, share in optional.items() if chance(rng, share))]
    graph = _Draft(rng, layout, arrays)
    inputs = trimmed([graph.read(name) for name in given])
    outputs = [name if chance(rng, 0.7) else "" for name in ("Y", "Y_h", "Y_c")[: OUTPUTS[kind]]]
    outputs[int(rng.integers(len(outputs)))] = "Y"
    outputs = [name and ("Y", "Y_h", "Y_c")[k] for k, name in enumerate(outputs)]
    if chance(rng, 0.5):
        while not outputs[-1]:
            outputs.pop()
    wanted = [name for name in outputs if name]
    nodes = [*graph.nodes, helper.make_node(kind, inputs, outputs, name="cell", **attributes)]
    order = [str(name) for name in rng.permutation(wanted)]
    made = helper.make_graph(
        nodes,
        "one operator",
        graph.inputs,
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in order],
        graph.stored,
    )
    model = helper.make_model(made, ir_version=8, opset_imports=[helper.make_opsetid("", opset)])
    return Case(model, kind, layout, attributes, arrays, given, graph.fed, wanted, opset, lacks)


class _Draft:
    """Inputs, initializers and nodes in front of the operator."""

    def __init__(self, rng, layout, arrays):
        self.rng, self.layout, self.arrays = rng, layout, arrays
        self.nodes, self.inputs, self.stored, self.fed = [], [], [], {}
        self.constants = set()
        self.style = str(rng.choice(["free", "fixed", "unknown"]))

    def read(self, role):
        """Let the operator read the array of a role; returns the name of the tensor."""
        array = turned(role, self.arrays[role], self.layout)
        if role == "x":
            return self.input(role, array)
        if role in ("W", "R", "B", "P"):
            return self.constant(role, array)
        if role == "lengths":
            return self.input(role, array) if chance(self.rng, 0.8) else self.constant(role, array)
        match self.rng.integers(4):
            case 0:
                return self.constant(role, array)
            case 1:
                self.input(f"{role} before", np.arctanh(array))
                self.nodes.append(helper.make_node("Tanh", [f"{role} before"], [role], name=f"t {role}"))
                self.arrays[role] = turned(role, np.tanh(np.arctanh(array)), self.layout)
                return role
        return self.input(role, array)

    def constant(self, role, array):
        self.constants.add(role)
        if chance(self.rng, 0.2):
            value = numpy_helper.from_array(array, role)
            self.nodes.append(helper.make_node("Constant", [], [role], value=value))
            return role
        self.stored.append(numpy_helper.from_array(array, role))
        if chance(self.rng, 0.1):  # as files of old versions list their initializers
            self.inputs.append(helper.make_tensor_value_info(role, self.stored[-1].data_type, array.shape))
        return role

    def input(self, role, array):
        shape = list(array.shape)
        if self.style != "fixed":
            names = {0: ["t", "b"], 1: ["b", "t"]}[self.layout]
            if role == "x":
                shape[:2] = names
            elif role == "lengths":
                shape = ["b"]
            else:
                shape[1 - self.layout] = "b"
        if self.style == "unknown" and role == "x":
            shape = None
        dtype = helper.np_dtype_to_tensor_dtype(array.dtype)
        self.inputs.append(helper.make_tensor_value_info(role, dtype, shape))
        self.fed[role] = array
        return role


def turned(role, array, layout):
    """An array of layout 0 in another layout, or back."""
    if layout == 0 or role not in ("x", "h", "c", "Y_h", "Y_c"):
        return array
    return np.ascontiguousarray(array.swapaxes(0, 1))


def expected(case):
    """Outputs of onnxruntime by name; it runs a bare operator of layout 0."""
    attributes = {name: value for name, value in case.attributes.items() if name != "layout"}
    attributes |= {"hidden_size": case.arrays["R"].shape[2]}
    if "activations" in attributes:
        attributes["activations"] = [name[0].upper() + name[1:] for name in attributes["activations"]]
    outputs = [name if name in case.wanted else "" for name in ("Y", "Y_h", "Y_c")[: OUTPUTS[case.kind]]]
    node = helper.make_node(case.kind, trimmed(case.given), outputs, **attributes)
    infos = [
        helper.make_tensor_value_info(
            name, helper.np_dtype_to_tensor_dtype(case.arrays[name].dtype), case.arrays[name].shape
        )
        for name in case.given
    ]
    wanted = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in case.wanted]
    model = helper.make_model(
        helper.make_graph([node], "bare", infos, wanted),
        ir_version=8,
        opset_imports=[helper.make_opsetid("", case.opset)],
    )
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    found = dict(
        zip(case.wanted, session.run(case.wanted, {n: case.arrays[n] for n in case.given}), strict=True)
    )
    if case.layout == 1:
        found = {
            name: y.transpose(2, 0, 1, 3) if name == "Y" else y.swapaxes(0, 1) for name, y in found.items()
        }
    return found


def reference(case):
    """Outputs of onnx's reference evaluator; empty where it is known to ignore an option."""
    plain = {"direction", "hidden_size", "layout", "linear_before_reset"}
    if case.layout == 0 or "lengths" in case.given or not plain.issuperset(case.attributes):
        return {}
    names = [value.name for value in case.model.graph.output]
    fed = {name: array for name, array in case.fed.items() if name in names_read(case.model)}
    return dict(zip(names, ReferenceEvaluator(case.model).run(None, fed), strict=True))


def names_read(model):
    return {value.name for value in model.graph.input}


def distance(ours, theirs):
    """Largest difference, relative to the largest value where that is above 1."""
    assert ours.shape == theirs.shape and ours.dtype == theirs.dtype, (ours.shape, theirs.shape)
    finite = np.isfinite(theirs)  # activations without bounds may overflow
    if not np.array_equal(ours[~finite], theirs[~finite], equal_nan=True):
        return float("inf")
    ours, theirs = ours[finite].astype(np.float64), theirs[finite].astype(np.float64)
    size = max(1.0, float(np.abs(theirs).max(initial=0)))
    return float(np.abs(ours - theirs).max(initial=0)) / size


@dataclass
class Count:
    """What has been compared."""

    cases: int = 0
    machine: int = 0
    host: Counter = field(default_factory=Counter)
    refused: Counter = field(default_factory=Counter)
    references: int = 0
    grown: int = 0
    error: float = 0.0
    int8_error: float = 0.0


def compare(case, count, folder):
    """Import a case and compare it; returns what is wrong, in a sentence, or an empty text."""
    count.cases += 1
    content = case.model.SerializeToString()
    graph = graph_of(ModelProto.FromString(content), "m")
    fed = feed(graph, case.fed)
    ours = run_graph(graph, fed, run_float_block)
    for name, theirs in expected(case).items():
        error = distance(ours[name], theirs)
        if np.abs(theirs).max(initial=0) > GROWN:
            count.grown += 1
            most = MOST_GROWN
        else:
            count.error = max(count.error, error)
            most = MOST
        if not error <= most:
            return f"{name} differs from onnxruntime by {error:.2g}"
    for name, theirs in reference(case).items():
        count.references += 1
        error = distance(ours[name], np.asarray(theirs, np.float32))
        if not error <= MOST:
            return f"{name} differs from the reference evaluator by {error:.2g}"
    if case.lacks:
        return _on_the_host(graph, fed, case, count)
    if not any(has_layers(block) for block in graph.machine_blocks):
        reasons = [one.reason for block in graph.host_blocks for one in block.operators]
        return f"it is left to the host: {reasons}"
    count.machine += 1
    try:
        made, _, _ = quantize_graph(graph, fed)
    except ModelError as error:
        count.refused[re.sub(r"\d+\.?\d*", "N", str(error).partition(": ")[2])] += 1
        return (
            ""
            if f"{case.kind} node 'cell'" in str(error)
            else f"refused without the operator's name: {error}"
        )
    outputs = run_on_engine("golden", made, {}, fed, cache=folder).outputs
    for name, exact in ours.items():
        if not np.isfinite(outputs[name]).all():
            return f"{name} of the integer network is not finite"
        error = distance(outputs[name], exact)
        count.int8_error = max(count.int8_error, error)
        if error > 0.15:
            return f"{name} of the integer network is {error:.2g} away"
    return ""


def _on_the_host(graph, fed, case, count):
    """An operator whose options the machine lacks must be on the host and be refused by name."""
    count.host[", ".join(sorted(set(case.lacks)))] += 1
    if any(has_layers(block) for block in graph.machine_blocks):
        return f"the machine runs it, though it has {case.lacks}"
    try:
        quantize_graph(graph, fed)
    except ModelError as error:
        named = f"{case.kind} node 'cell'" in str(error) and "\n" not in str(error)
        return "" if named else f"refused without its name: {error}"
    return "quantize does not refuse it"


def described(case):
    """A case in a line."""
    return f"{case.kind} opset {case.opset} {case.attributes} reads {case.given}, gives {case.wanted}"


def counted(title, counter):
    """A line for each reason that was counted."""
    return [f"  {title}: {number} for {reason}" for reason, number in counter.most_common()]


def main():
    """Make, run, compare and print."""
    count = Count()

    def compared(case, folder):
        found = compare(case, count, folder)
        return found and f"{found}\n    {described(case)}"

    def summary(wrong):
        first = (
            f"{count.cases} operators, {count.machine} on the machine, {count.host.total()} on the host, "
            f"{wrong} wrong; largest error {count.error:.2g}, of int8 {count.int8_error:.2g}; "
            f"{count.references} outputs of the reference evaluator, {count.grown} that grow without bounds"
        )
        hosts = counted("on the host", count.host)
        return "\n".join([first, *hosts, *counted("refused by quantize", count.refused)])

    try_cases(__doc__, 1000, random_case, compared, summary)


if __name__ == "__main__":
    main()
