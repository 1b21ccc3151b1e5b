"""An LSTM with a projection, which ONNX has no operator for: a function of the model.

A node ``rnnhw.LstmProjected`` has the inputs of LSTM, of which ``sequence_lens`` and ``P`` may be left out,
and as the ninth the projection ``[directions, outputs, units]``. Its outputs are those of LSTM; h has as many
elements as the projection has outputs. Each form of it (direction, with or without biases, lengths and
initial states) is an overload of the function, which is made of Scan and basic operators.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np
from onnx import FunctionProto, NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

from rnnhw.frontends.torch.builder import DOMAIN, OPSET
from rnnhw.frontends.torch.call import Call

__all__ = ["FUNCTION", "lstm_projected"]

FUNCTION = "LstmProjected"

_INPUTS = ("X", "W", "R", "B", "sequence_lens", "initial_h", "initial_c", "P", "projection")
_OUTPUTS = ("Y", "Y_h", "Y_c")


def lstm_projected(call: Call, inputs: list[str], direction: str, units: int) -> list[str]:
    """Add a node and, once, the function that it calls.

    Parameters
    ----------
    call : Call
    inputs : list of str
        Nine names; those of B, sequence_lens, initial_h with initial_c, and P may be empty.
    direction : {"forward", "reverse", "bidirectional"}
    units : int

    Returns
    -------
    list of str
        Names of Y, Y_h and Y_c.
    """
    parts = {
        "biases": bool(inputs[3]),
        "lengths": bool(inputs[4]),
        "states": bool(inputs[5]),
    }
    overload = "_".join([direction, *(name for name, given in parts.items() if given)])
    if (FUNCTION, overload) not in call.graph.functions:
        call.graph.functions[FUNCTION, overload] = _function(overload, direction, **parts)
    return call.ops(
        FUNCTION,
        *inputs,
        outputs=3,
        domain=DOMAIN,
        overload=overload,
        direction=direction,
        hidden_size=units,
    )


class _Body:
    """The nodes of a function or a loop."""

    def __init__(self, prefix: str) -> None:
        self.nodes: list[NodeProto] = []
        self._prefix = prefix

    def add(self, operator: str, inputs: Iterable[str], *outputs: str, **attributes: Any) -> str:
        """Add a node; without ``outputs`` it has one with a name of its own, which is returned."""
        names = outputs or (f"{self._prefix}{len(self.nodes)}",)
        self.nodes.append(helper.make_node(operator, list(inputs), names, **attributes))
        return names[0]

    def ints(self, *numbers: int) -> str:
        """An int64 vector."""
        value = numpy_helper.from_array(np.array(numbers, np.int64))
        return self.add("Constant", [], value=value)


def _function(overload: str, direction: str, *, biases: bool, lengths: bool, states: bool) -> FunctionProto:
    body = _Body("v")
    reverses = {"forward": [False], "reverse": [True], "bidirectional": [False, True]}[direction]
    axis = body.ints(0)
    steps = _steps(body) if lengths else ""
    parts = []
    for index, reverse in enumerate(reverses):
        place = body.ints(index)
        one = {
            name: body.add("Squeeze", [body.add("Gather", [name, place]), axis])
            for name in ["W", "R", "projection", *(["B"] if biases else [])]
        }
        one |= {
            name: body.add("Squeeze", [body.add("Gather", [name, place]), axis])
            if states
            else _zeros(body, one["projection"], shape)
            for name, shape in (("initial_h", 0), ("initial_c", 1))
        }
        parts.append(_direction(body, one, steps, reverse))
    for output, names, dimension in zip(_OUTPUTS, zip(*parts, strict=True), (1, 0, 0), strict=True):
        body.add(
            "Concat",
            [body.add("Unsqueeze", [name, body.ints(dimension)]) for name in names],
            output,
            axis=dimension,
        )
    opset = [helper.make_opsetid("", OPSET)]
    return helper.make_function(
        DOMAIN,
        FUNCTION,
        _INPUTS,
        _OUTPUTS,
        body.nodes,
        opset,
        ["direction", "hidden_size"],
        overload=overload,
    )


def _steps(body: _Body) -> str:
    """The numbers of all steps, an int32 vector."""
    count = body.add("Squeeze", [body.add("Shape", ["X"], start=0, end=1), body.ints(0)])
    limits = [
        body.add("Constant", [], value=numpy_helper.from_array(np.array(one, np.int64))) for one in (0, 1)
    ]
    return body.add("Cast", [body.add("Range", [limits[0], count, limits[1]])], to=TensorProto.INT32)


def _zeros(body: _Body, projection: str, dimension: int) -> str:
    """A state of zeros: h has as many elements as the projection has outputs, c as it has inputs."""
    batch = body.add("Shape", ["X"], start=1, end=2)
    size = body.add("Shape", [projection], start=dimension, end=dimension + 1)
    return body.add("ConstantOfShape", [body.add("Concat", [batch, size], axis=0)])


def _direction(body: _Body, given: dict[str, str], steps: str, reverse: bool) -> tuple[str, str, str]:
    """Outputs of all steps, and the final h and c, of one direction."""
    sums = body.add("MatMul", ["X", body.add("Transpose", [given["W"]], perm=[1, 0])])
    if "B" in given:
        halves = body.add("Reshape", [given["B"], body.ints(2, -1)])
        sums = body.add("Add", [sums, body.add("ReduceSum", [halves, body.ints(0)], keepdims=0)])
    recurrent = body.add("Transpose", [given["R"]], perm=[1, 0])
    projection = body.add("Transpose", [given["projection"]], perm=[1, 0])
    scanned = [sums, steps] if steps else [sums]
    tag = f"{'reverse' if reverse else 'forward'}_"
    outputs = [f"{tag}{name}" for name in ("last_h", "last_c", "all_h")]
    loop = _loop(tag, recurrent, projection, bool(steps))
    body.add(
        "Scan",
        [given["initial_h"], given["initial_c"], *scanned],
        *outputs,
        body=loop,
        num_scan_inputs=len(scanned),
        scan_input_directions=[int(reverse)] * len(scanned),
        scan_output_directions=[int(reverse)],
    )
    return outputs[2], outputs[0], outputs[1]


def _loop(tag: str, recurrent: str, projection: str, has_lengths: bool) -> Any:
    """One step: h and c in and out, and h as the output of the step.

    The gates are input, output, forget and cell. A step beyond the end of a sequence keeps its states, and
    its output is 0.
    """
    step = _Body(f"{tag}s")
    h, c, x, t = (f"{tag}{name}" for name in "hcxt")
    sums = step.add("Add", [x, step.add("MatMul", [h, recurrent])])
    gates = [f"{tag}{name}" for name in "iofg"]
    step.add("Split", [sums], *gates, axis=-1, num_outputs=4)
    i, o, f = (step.add("Sigmoid", [name]) for name in gates[:3])
    kept, added = step.add("Mul", [f, c]), step.add("Mul", [i, step.add("Tanh", [gates[3]])])
    next_c = step.add("Add", [kept, added])
    shown = step.add("Mul", [o, step.add("Tanh", [next_c])])
    next_h = step.add("MatMul", [shown, projection])
    output = next_h
    if has_lengths:
        within = step.add("Less", [t, "sequence_lens"])
        within = step.add("Unsqueeze", [within, step.ints(1)])
        zero = step.add("Constant", [], value=numpy_helper.from_array(np.zeros((), np.float32)))
        output = step.add("Where", [within, next_h, zero])
        next_h = step.add("Where", [within, next_h, h])
        next_c = step.add("Where", [within, next_c, c])
    outputs = [step.add("Identity", [name]) for name in (next_h, next_c, output)]
    inputs = [h, c, x, t] if has_lengths else [h, c, x]
    types = {t: TensorProto.INT32}
    return helper.make_graph(
        step.nodes,
        f"{tag}step",
        [_value(name, types.get(name, TensorProto.FLOAT)) for name in inputs],
        [_value(name, TensorProto.FLOAT) for name in outputs],
    )


def _value(name: str, dtype: int) -> ValueInfoProto:
    return helper.make_tensor_value_info(name, dtype, None)
