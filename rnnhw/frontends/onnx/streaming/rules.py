"""Operators step by step: where the steps are in their outputs, or why they need several steps at once."""

from collections.abc import Sequence
from typing import Any

from onnx import NodeProto

from rnnhw.frontends.onnx.recurrent import GATES
from rnnhw.frontends.onnx.streaming.tensors import AcrossSteps, Kind, Steps, Tensors, attribute

__all__ = ["steps_after"]

_ELEMENTWISE = {
    *("Abs", "Acos", "Acosh", "Asin", "Asinh", "Atan", "Atanh", "BitShift", "Cast", "Ceil", "Celu", "Clip"),
    *("Cos", "Cosh", "DequantizeLinear", "Dropout", "Elu", "Erf", "Exp", "Floor", "Gelu", "HardSigmoid"),
    *("HardSwish", "Identity", "IsInf", "IsNaN", "LeakyRelu", "Log", "Mish", "Neg", "Not", "QuantizeLinear"),
    *("Reciprocal", "Relu", "Round", "Selu", "Shrink", "Sigmoid", "Sign", "Sin", "Sinh", "Softplus"),
    *("Softsign", "Sqrt", "Tan", "Tanh", "ThresholdedRelu"),
}
_BROADCAST = {
    *("Add", "And", "Div", "Equal", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "Max", "Mean", "Min"),
    *("Mod", "Mul", "Or", "Pow", "PRelu", "Sub", "Sum", "Where", "Xor"),
}
_WINDOWS = {"AveragePool", "Conv", "ConvTranspose", "LpPool", "MaxPool"}
_WHOLE_CHANNELS = {"GlobalAveragePool", "GlobalMaxPool", "GroupNormalization", "InstanceNormalization"}
NORMALIZES_ONE_AXIS = 13
"""Operator set from which on Softmax, LogSoftmax and Hardmax work along one axis."""

_ALONG_ONE_AXIS = {"CumSum", "Hardmax", "LogSoftmax", "LpNormalization", "Softmax"}


def steps_after(node: NodeProto, tensors: Tensors) -> list[Steps]:
    """Return where each output of a node has its steps.

    Parameters
    ----------
    node : NodeProto
        Reads at least one tensor of kind `Kind.STEP`.
    tensors : Tensors

    Raises
    ------
    AcrossSteps
        If an output cannot be computed from the inputs of one step.
    """
    found = _after(node, tensors)
    return [found] * len(node.output)


def _after(node: NodeProto, tensors: Tensors) -> Steps:
    if node.op_type in GATES:
        raise AcrossSteps("keeps a state, and only the machine keeps states from one call to the next")
    if node.op_type in _BROADCAST:
        return _broadcast(node, tensors)
    if node.op_type == "MatMul":
        return _product(node, tensors)
    if node.op_type == "Concat":
        return _joined(node, tensors)
    if node.op_type == "Gather":
        return _gathered(node, tensors)
    source, *others = node.input
    if source not in tensors.steps or any(name in tensors.steps for name in others):
        raise AcrossSteps("is not known to work on each step by itself")
    steps = tensors.steps[source]
    if node.op_type in _ELEMENTWISE:
        return steps
    if node.op_type in _MOVES:
        return _MOVES[node.op_type](node, tensors, steps)
    _require_apart(node, tensors, steps)
    return _reduced(node, tensors, steps) if node.op_type.startswith(("Reduce", "Arg")) else steps


def _broadcast(node: NodeProto, tensors: Tensors) -> Steps:
    names = [name for name in node.input if name]
    ranks = {name: len(tensors.shape(name)) for name in names}
    places = {tensors.steps[name].axis - ranks[name] for name in names if name in tensors.steps}
    inner = {tensors.steps[name].inner for name in names if name in tensors.steps}
    if len(places) > 1 or len(inner) > 1:
        raise AcrossSteps("has its steps along different axes")
    place = places.pop()
    for name in names:
        fixed = name not in tensors.steps and tensors.kinds.get(name, Kind.FIXED) is Kind.FIXED
        if fixed and ranks[name] >= -place and tensors.shape(name)[place] != 1:
            raise AcrossSteps("reads a constant that differs from step to step")
    return Steps(max(ranks.values()) + place, inner.pop())


def _product(node: NodeProto, tensors: Tensors) -> Steps:
    """MatMul: rows of the first operand, or columns of the second one, or matrices side by side."""
    first, second = node.input
    ranks = [len(tensors.shape(name)) for name in (first, second)]
    if first in tensors.steps and second in tensors.steps:
        steps, other = tensors.steps[first], tensors.steps[second]
        if steps != other or ranks[0] != ranks[1] or steps.axis >= ranks[0] - 2:
            raise AcrossSteps("multiplies different steps with each other")
        return steps
    if first in tensors.steps:
        steps = tensors.steps[first]
        if steps.axis == ranks[0] - 1 or ranks[1] > 2:
            raise AcrossSteps("adds over all steps")
        return steps
    steps = tensors.steps[second]
    if steps.axis == max(ranks[1] - 2, 0) or ranks[0] > 2:
        raise AcrossSteps("adds over all steps")
    return Steps(steps.axis + ranks[0] - 2, steps.inner) if steps.axis == ranks[1] - 1 else steps


def _joined(node: NodeProto, tensors: Tensors) -> Steps:
    found = {tensors.steps[name] for name in node.input if name in tensors.steps}
    fixed = [name for name in node.input if tensors.kinds.get(name, Kind.FIXED) is Kind.FIXED]
    steps = found.pop()
    rank = len(tensors.shape(node.output[0]))
    if found or steps.axis == _axis(node, rank):
        raise AcrossSteps("joins different steps")
    if fixed:
        raise AcrossSteps("joins steps with a constant that has an entry for each step")
    return steps


def _gathered(node: NodeProto, tensors: Tensors) -> Steps:
    data, index = node.input
    axis = _axis(node, len(tensors.shape(data)))
    if data not in tensors.steps:
        steps = tensors.steps[index]
        return Steps(axis + steps.axis, steps.inner)
    steps = tensors.steps[data]
    if index in tensors.steps or steps.axis == axis:
        raise AcrossSteps("takes some of the steps")
    if steps.axis < axis:
        return steps
    return Steps(steps.axis + len(tensors.shape(index)) - 1, steps.inner)


def _axis(node: NodeProto, rank: int, default: int = 0) -> int:
    axis = attribute(node, "axis", default)
    assert isinstance(axis, int)
    return axis % rank


def _transposed(node: NodeProto, tensors: Tensors, steps: Steps) -> Steps:
    rank = len(tensors.shape(node.input[0]))
    order: Any = attribute(node, "perm", list(range(rank))[::-1])
    return Steps(list(order).index(steps.axis), steps.inner)


def _squeezed(node: NodeProto, tensors: Tensors, steps: Steps) -> Steps:
    sizes = tensors.shape(node.input[0])
    given = tensors.integers(node, 1, "axes")
    gone = (
        [k for k, size in enumerate(sizes) if size == 1] if given is None else [k % len(sizes) for k in given]
    )
    if steps.axis in gone:
        raise AcrossSteps("drops the axis of the steps")
    return Steps(steps.axis - sum(k < steps.axis for k in gone), steps.inner)


def _unsqueezed(node: NodeProto, tensors: Tensors, steps: Steps) -> Steps:
    added = tensors.integers(node, 1, "axes") or []
    rank = len(tensors.shape(node.input[0])) + len(added)
    places = {k % rank for k in added}
    kept = [k for k in range(rank) if k not in places]
    return Steps(kept[steps.axis], steps.inner)


def _reshaped(node: NodeProto, tensors: Tensors, steps: Steps) -> Steps:
    del steps
    return tensors.reshaped(node.input[0], node.output[0])


def _sliced(node: NodeProto, tensors: Tensors, steps: Steps) -> Steps:
    axes = tensors.integers(node, 3, "axes")
    rank = len(tensors.shape(node.input[0]))
    if axes is None or steps.axis in [k % rank for k in axes]:
        raise AcrossSteps("takes some of the steps")
    return steps


def _split(node: NodeProto, tensors: Tensors, steps: Steps) -> Steps:
    if steps.axis == _axis(node, len(tensors.shape(node.input[0]))):
        raise AcrossSteps("takes some of the steps")
    return steps


def _padded(node: NodeProto, tensors: Tensors, steps: Steps) -> Steps:
    pads = tensors.integers(node, 1, "pads") or []
    rank = len(tensors.shape(node.input[0]))
    if len(pads) != 2 * rank or pads[steps.axis] or pads[steps.axis + rank]:
        raise AcrossSteps("adds steps")
    return steps


def _gemm(node: NodeProto, tensors: Tensors, steps: Steps) -> Steps:
    rows = 1 if attribute(node, "transA", 0) else 0
    if steps.axis != rows:
        raise AcrossSteps("adds over all steps")
    if len(node.input) > 2 and node.input[2]:
        bias = tensors.shape(node.input[2])
        if len(bias) == 2 and bias[0] != 1:
            raise AcrossSteps("reads a constant that differs from step to step")
    return Steps(0, steps.inner)


_MOVES = {
    "Flatten": _reshaped,
    "Gemm": _gemm,
    "Pad": _padded,
    "Reshape": _reshaped,
    "Slice": _sliced,
    "Split": _split,
    "Squeeze": _squeezed,
    "Transpose": _transposed,
    "Unsqueeze": _unsqueezed,
}


def _require_apart(node: NodeProto, tensors: Tensors, steps: Steps) -> None:
    """Refuse operators that compute along the axis of the steps, and those that are not known."""
    rank = len(tensors.shape(node.input[0]))
    match node.op_type:
        case name if name in _ALONG_ONE_AXIS:
            if steps.axis in _normalized(node, tensors, rank):
                raise AcrossSteps("works along the steps")
        case "LayerNormalization" | "RMSNormalization":
            if steps.axis >= _axis(node, rank, -1):
                raise AcrossSteps("works along the steps")
        case "BatchNormalization":
            if steps.axis == 1:
                raise AcrossSteps("has parameters that differ from step to step")
        case name if name in _WINDOWS:
            _require_windows_of_one_step(node, tensors, steps)
        case name if name in _WHOLE_CHANNELS:
            if steps.axis:
                raise AcrossSteps("works along the steps")
        case name if name.startswith(("Reduce", "Arg")):
            if steps.axis in _reduced_axes(node, tensors, rank):
                raise AcrossSteps("reduces over all steps")
        case _:
            raise AcrossSteps("is not known to work on each step by itself")


def _normalized(node: NodeProto, tensors: Tensors, rank: int) -> Sequence[int]:
    """The axes along which an operator like Softmax works."""
    if node.op_type == "CumSum":
        return [k % rank for k in tensors.integers(node, 1, "axis") or []]
    # Before operator set 13, Softmax and its relatives work along all axes from the given one on.
    if node.op_type != "LpNormalization" and tensors.opset < NORMALIZES_ONE_AXIS:
        return range(_axis(node, rank, 1), rank)
    return [_axis(node, rank, -1)]


def _require_windows_of_one_step(node: NodeProto, tensors: Tensors, steps: Steps) -> None:
    if steps.axis == 1:
        raise AcrossSteps("adds over all steps")
    if steps.axis == 0:
        return
    spatial = steps.axis - 2
    kernel: Any = attribute(node, "kernel_shape", None) or list(tensors.shape(node.input[1]))[2:]
    strides: Any = attribute(node, "strides", None) or [1] * len(kernel)
    pads: Any = attribute(node, "pads", None) or [0] * 2 * len(kernel)
    if kernel[spatial] != 1:
        raise AcrossSteps(f"looks at windows of {kernel[spatial]} steps")
    if strides[spatial] != 1 or pads[spatial] or pads[spatial + len(kernel)]:
        raise AcrossSteps("skips or adds steps")


def _reduced_axes(node: NodeProto, tensors: Tensors, rank: int) -> Sequence[int]:
    if node.op_type.startswith("Arg"):
        return [_axis(node, rank)]
    axes = tensors.integers(node, 1, "axes")
    if not axes:
        return [] if attribute(node, "noop_with_empty_axes", 0) else range(rank)
    return [k % rank for k in axes]


def _reduced(node: NodeProto, tensors: Tensors, steps: Steps) -> Steps:
    axes = _reduced_axes(node, tensors, len(tensors.shape(node.input[0])))
    if attribute(node, "keepdims", 1):
        return steps
    return Steps(steps.axis - sum(k < steps.axis for k in axes), steps.inner)
