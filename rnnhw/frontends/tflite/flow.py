"""The state of tensors while a graph is imported, and the operators that only reorder or select values.

The importer goes through the graph from the input to the output. For each tensor it keeps a `Flow`: the
layers by which the tensor follows from the input. REVERSE_V2 is no layer; it becomes a property of the LSTM
before or after it.
"""

from dataclasses import dataclass, replace

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.model import Graph, Operator
from rnnhw.frontends.tflite.tensors import integers, tensor
from rnnhw.network import Flatten, IntegerBidirectional, IntegerLayer, LastStep, TfliteLstm

__all__ = ["Flow", "concatenate", "last_step", "reshape", "reverse", "settled", "two_directions"]

STRIDED_SLICE_OPTIONS = 32
CONCATENATION_OPTIONS = 10
"""Numbers of these operators' options in the schema's union of options."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Flow:
    """State of a tensor while the graph is imported.

    Parameters
    ----------
    shape : tuple of int
        Shape of the tensor.
    layers : tuple of layers
        Layers and choices of steps between the model's input and this tensor.
    whole : bool
        Whether the tensor still has all steps of the sequence.
    batch, steps, time_major : int, int, bool, optional
        Number of sequences, number of steps and order of axes; known from the first LSTM on.
    reversed_axis : int, optional
        Axis along which the tensor is reversed compared with the outputs of ``layers``; None if it is not.
        Every reader must take this into account, see `settled`.
    """

    shape: tuple[int, ...]
    layers: tuple[IntegerLayer, ...] = ()
    whole: bool = True
    batch: int | None = None
    steps: int | None = None
    time_major: bool = False
    reversed_axis: int | None = None

    @property
    def time_axis(self) -> int:
        """The axis that counts steps, in a tensor of three axes."""
        return 0 if self.time_major else 1


def settled(operator: str, flow: Flow) -> Flow:
    """Resolve a pending reversal: return the flow with the LSTM that it comes from reversing its outputs.

    ``operator`` names the reader for the error message.
    """
    if flow.reversed_axis is None:
        return flow
    last = flow.layers[-1] if flow.layers else None
    if not isinstance(last, TfliteLstm):
        raise ModelError(
            f"{operator} follows REVERSE_V2 of something other than one LSTM, which is not supported"
        )
    if flow.reversed_axis != flow.time_axis:
        raise ModelError(f"{operator} follows REVERSE_V2 along axis {flow.reversed_axis}, which is not time")
    lstm = replace(last, reverse_output=not last.reverse_output)
    return replace(flow, layers=(*flow.layers[:-1], lstm), reversed_axis=None)


def reverse(graph: Graph, operator: Operator, flow: Flow) -> Flow:
    """Import REVERSE_V2 along one axis; a second one along the same axis undoes the first."""
    axis = integers(graph, operator, 1, "the axis", 1)[0]
    rank = len(flow.shape)
    if rank != 3 or not -rank <= axis < rank:
        raise ModelError(
            f"{operator.label} reverses axis {axis} of a value of shape {list(flow.shape)}, "
            "which is not supported"
        )
    axis %= rank
    if flow.reversed_axis not in (None, axis):
        raise ModelError(f"{operator.label} reverses axis {axis} after axis {flow.reversed_axis}")
    return replace(flow, reversed_axis=axis if flow.reversed_axis is None else None)


def last_step(graph: Graph, operator: Operator, flow: Flow) -> Flow:
    """Import a STRIDED_SLICE that keeps the last step and everything of the other axes."""
    flow = settled(operator.label, flow)
    if flow.batch is None or not flow.whole or len(flow.shape) != 3:
        raise ModelError(
            f"{operator.label}: a slice of a value of shape {list(flow.shape)} is not "
            "supported, only the last step of an LSTM"
        )
    options = operator.options
    if options is None or operator.options_type != STRIDED_SLICE_OPTIONS:
        raise ModelError(f"{operator.label} has no options of its kind")
    begin_mask, end_mask, ellipsis, new_axis, shrink = (options.number(k, "i") for k in range(5))
    if ellipsis or new_axis or options.number(5, "?", False):
        raise ModelError(f"{operator.label}: ellipsis, new axes and offsets are not supported")
    begin, end, strides = (
        integers(graph, operator, k, role, 3) for k, role in ((1, "begin"), (2, "end"), (3, "strides"))
    )
    # The masks have one bit per axis: begin_mask and end_mask replace begin or end by the whole axis, and the
    # shrink mask drops the axis. Negative indices count from the end.
    for axis, length in enumerate(flow.shape):
        bit = 1 << axis
        first = 0 if begin_mask & bit else begin[axis] + (length if begin[axis] < 0 else 0)
        stop = length if end_mask & bit else end[axis] + (length if end[axis] < 0 else 0)
        time = axis == flow.time_axis
        if shrink & bit:
            # An axis that is dropped keeps one item, whatever its end.
            stop = first + 1 if time else 0
        if strides[axis] != 1 or first != (length - 1 if time else 0) or stop < length:
            raise ModelError(
                f"{operator.label}: it does not keep the last step and all of the other axes, "
                "which alone is supported"
            )
    kept = tuple(
        n if axis != flow.time_axis else 1
        for axis, n in enumerate(flow.shape)
        if axis != flow.time_axis or not shrink >> axis & 1
    )
    return replace(flow, shape=kept, layers=(*flow.layers, LastStep()), whole=False)


def reshape(graph: Graph, operator: Operator, flow: Flow) -> Flow:
    """Import a RESHAPE that keeps the last axis, joins all steps to one vector, or precedes all layers."""
    shape = tensor(graph, operator, operator.outputs[0], "the output", "int8").shape
    if min(shape, default=0) < 1 or _size(shape) != _size(flow.shape):
        raise ModelError(f"{operator.label} makes {list(shape)} of {list(flow.shape)}")
    if flow.reversed_axis is not None:
        flow = settled(operator.label, flow)
    if not flow.layers or shape[-1] == flow.shape[-1]:
        return replace(flow, shape=shape)
    flat = flow.steps is not None and shape[-1] == flow.steps * flow.shape[-1]
    if flat and flow.whole and not flow.time_major:
        return replace(flow, shape=shape, layers=(*flow.layers, Flatten()), whole=False)
    raise ModelError(f"{operator.label} makes {list(shape)} of {list(flow.shape)}, which is not supported")


def concatenate(operator: Operator, flows: list[Flow]) -> Flow:
    """Import a CONCATENATION of the two directions of a layer, of all steps or of the last one."""
    options = operator.options
    if options is None or operator.options_type != CONCATENATION_OPTIONS or options.number(1, "b"):
        raise ModelError(
            f"{operator.label} has no options of its kind, or an activation, which is not supported"
        )
    rank, axis = len(flows[0].shape) if flows else 0, options.number(0, "i")
    if axis not in (rank - 1, -1):
        raise ModelError(f"{operator.label} joins along axis {axis} of {rank}; only the last is supported")
    return two_directions(operator, flows)


def two_directions(operator: Operator, flows: list[Flow]) -> Flow:
    """Join the two directions of a layer side by side, of all steps or of the last one.

    Both flows must have passed the same layers, and then one LSTM each, which become a bidirectional layer.
    """
    flows = [settled(operator.label, flow) for flow in flows]
    if len(flows) != 2:
        raise ModelError(
            f"{operator.label} joins {len(flows)} values; only the two directions of an LSTM "
            "layer are supported"
        )
    first, second = flows
    # Each direction ends with its LSTM, or with its LSTM and the choice of the last step.
    tails = [(LastStep(),) if not flow.whole else () for flow in flows]
    bodies = [flow.layers[: len(flow.layers) - len(tail)] for flow, tail in zip(flows, tails, strict=True)]
    directions = [body[-1] for body in bodies if body and isinstance(body[-1], TfliteLstm)]
    if not (
        first.shape[:-1] == second.shape[:-1]
        and first.whole == second.whole
        and all(
            flow.layers[len(body) :] == tail for flow, body, tail in zip(flows, bodies, tails, strict=True)
        )
        and bodies[0][:-1] == bodies[1][:-1]
        and first.time_major == second.time_major
        and len(directions) == 2
    ):
        raise ModelError(
            f"{operator.label} joins other values than the two directions of an LSTM layer, "
            "which is not supported"
        )
    width = first.shape[-1] + second.shape[-1]
    return replace(
        first,
        shape=(*first.shape[:-1], width),
        layers=(
            *bodies[0][:-1],
            IntegerBidirectional(forward=directions[0], backward=directions[1]),
            *tails[0],
        ),
    )


def _size(shape: tuple[int, ...]) -> int:
    """Number of values of a tensor, in integers that cannot overflow."""
    size = 1
    for length in shape:
        size *= length
    return size
