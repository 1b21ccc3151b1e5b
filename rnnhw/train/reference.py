"""The float reference's friendly face: forward values, states, the loss and its gradients."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Bidirectional, Network
from rnnhw.train.cells.dense import reverse_steps
from rnnhw.train.cells.directions import Extent
from rnnhw.train.kernels.losses import softmax_cross_entropy
from rnnhw.train.parameters import Parameters
from rnnhw.train.stack import Stack

__all__ = ["Forward", "State", "Trace", "accuracy", "check_lengths", "fill", "forward", "loss_and_gradients"]

Float = NDArray[np.floating]


@dataclass(frozen=True, kw_only=True, eq=False)
class State:
    """What recurrent layers remember between calls.

    Parameters
    ----------
    h, c : float array ``[directions of all layers, batch, units]``
        In the order of ``network.directions``; as wide as the widest layer, zeros beyond a layer's own width
        and for c of cells that have none.
    """

    h: Float
    c: Float


@dataclass(frozen=True, kw_only=True, eq=False)
class Trace:
    """The states of one direction of a layer; zeros after a sequence's end.

    Parameters
    ----------
    hidden : float array ``[batch, time, outputs]``
        h after every step.
    cell : float array ``[batch, time, units]``, optional
        c after every step, for an LSTM.
    """

    hidden: Float
    cell: Float | None


@dataclass(frozen=True, kw_only=True, eq=False)
class Forward:
    """What `forward` computes.

    Parameters
    ----------
    outputs : float array
        ``[batch, time, outputs]`` where the network has outputs on every step (zeros after a sequence's
        end), else ``[batch, outputs]``.
    traces : sequence of Trace
        Of every direction, in the order of ``network.directions``.
    state : State
        After each sequence's last step (for a backward direction: its own last, which is step 0).
    """

    outputs: Float
    traces: Sequence[Trace]
    state: State


def check_lengths(lengths: NDArray[Any], batch: int, steps: int) -> NDArray[np.int64]:
    """Sequence lengths as int64 ``[batch]``, each in ``1 .. steps``, or an `InputError`."""
    if lengths.shape != (batch,) or not np.issubdtype(lengths.dtype, np.integer):
        raise InputError(
            f"the lengths are {lengths.dtype} of shape {list(lengths.shape)}, not integers of shape [{batch}]"
        )
    if lengths.min() < 1 or lengths.max() > steps:
        raise InputError(f"the lengths lie in {lengths.min()} .. {lengths.max()}, not within 1 .. {steps}")
    return lengths.astype(np.int64)


def check_input(network: Network, x: Float) -> None:
    if not isinstance(x, np.ndarray) or not np.issubdtype(x.dtype, np.floating):
        raise InputError(f"the input is {getattr(x, 'dtype', type(x).__name__)}, not a float array")
    if x.ndim != 3:
        raise InputError(f"the input has rank {x.ndim}, not 3 [batch, time, features]")
    if x.shape[2] != network.inputs:
        raise InputError(
            f"the input has {x.shape[2]} features a step; network {network.name!r} takes {network.inputs}"
        )
    if x.shape[0] == 0 or x.shape[1] == 0:
        raise InputError(f"the input has shape {list(x.shape)}: no sequence, or no step")


def _check_state(network: Network, state: State, batch: int) -> None:
    width = max(max(layer.units, layer.outputs) for layer in network.directions)
    shape = (len(network.directions), batch, width)
    for name, array in (("h", state.h), ("c", state.c)):
        if array.shape != shape:
            raise InputError(f"the initial state's {name} has shape {list(array.shape)}, not {list(shape)}")
        if not np.isfinite(array).all():
            raise InputError(f"the initial state's {name} holds values that are NaN or infinite")


def forward(
    network: Network, x: Float, *, lengths: NDArray[np.integer] | None = None, state: State | None = None
) -> Forward:
    """Run sequences, in the dtype of the network's weights.

    Parameters
    ----------
    network : Network
        float32 or float64; the dtype of the first layer's input weights decides.
    x : float array ``[batch, time, inputs]``
    lengths : int array ``[batch]``, optional
        Steps of each sequence; by default all have all. What x holds beyond them has no effect.
    state : State, optional
        Where to begin; zeros by default.

    Raises
    ------
    InputError
        If an array has the wrong shape or dtype, or a length is out of range.
    """
    check_input(network, x)
    batch, steps, _ = x.shape
    parameters = Parameters.of(network)
    counts = check_lengths(np.full(batch, steps) if lengths is None else lengths, batch, steps)
    order = np.argsort(-counts, kind="stable")
    stack = Stack(parameters.network, steps, batch, parameters.flat.dtype)
    fill(stack, x, counts, order)
    if state is not None:
        _check_state(network, state, batch)
        _set_state(stack, state, order)
    stack.forward(parameters.network)
    return _result(network, stack, np.argsort(order))


def fill(stack: Stack, x: Float, lengths: NDArray[np.int64], order: NDArray[np.intp]) -> None:
    """Put sequences ``x [batch, time, inputs]`` into a stack in this order, which sorts their lengths."""
    stack.extent = Extent.of(lengths[order], x.shape[1])
    with np.errstate(over="ignore"):
        stack.x[:] = x[order].transpose(1, 0, 2)
    stack.x[np.arange(x.shape[1])[:, None] >= stack.extent.lengths] = 0


def _set_state(stack: Stack, state: State, order: NDArray[np.intp]) -> None:
    for k, run in enumerate(stack.runs):
        run.hidden[0] = state.h[k, order, : run.hidden.shape[2]]
        if run.cell is not None:
            run.cell[0] = state.c[k, order, : run.cell.shape[2]]


def _result(network: Network, stack: Stack, back: NDArray[np.intp]) -> Forward:
    """Outputs, traces and state, batch-major and in the order that the sequences came in."""
    outputs = stack.outputs
    if network.every_step:
        outputs = np.ascontiguousarray(outputs[:, back].transpose(1, 0, 2))
        lengths = stack.extent.lengths[back]
        outputs[np.arange(outputs.shape[1]) >= lengths[:, None]] = 0
    else:
        outputs = outputs[back]
    backward = [
        flag
        for layer in network.recurrent
        for flag in ((False, True) if isinstance(layer, Bidirectional) else (False,))
    ]

    def by_batch(states: Float, turned: bool) -> Float:
        values = states[1:]
        if turned:
            values = np.empty_like(values)
            reverse_steps(states[1:], stack.extent.lengths, values)
        return np.ascontiguousarray(values[:, back].transpose(1, 0, 2))

    traces = [
        Trace(
            hidden=by_batch(run.hidden, turned), cell=None if run.cell is None else by_batch(run.cell, turned)
        )
        for run, turned in zip(stack.runs, backward, strict=True)
    ]
    return Forward(outputs=outputs, traces=traces, state=_final_state(network, stack, back))


def _final_state(network: Network, stack: Stack, back: NDArray[np.intp]) -> State:
    width = max(max(layer.units, layer.outputs) for layer in network.directions)
    lengths = stack.extent.lengths
    shape = (len(stack.runs), lengths.size, width)
    h, c = np.zeros(shape, stack.x.dtype), np.zeros(shape, stack.x.dtype)
    rows = np.arange(lengths.size)
    for k, run in enumerate(stack.runs):
        h[k, :, : run.hidden.shape[2]] = run.hidden[lengths, rows][back]
        if run.cell is not None:
            c[k, :, : run.cell.shape[2]] = run.cell[lengths, rows][back]
    return State(h=h, c=c)


def loss_and_gradients(
    parameters: Parameters, labels: NDArray[np.int64], stack: Stack, gradients: Parameters
) -> tuple[float, int]:
    """Cross-entropy of the batch in ``stack``, and its gradients by backpropagation through time.

    Parameters
    ----------
    parameters : Parameters
    labels : int64 array ``[batch]``, or ``[time, batch]`` where the network has outputs on every step
        Negative ones do not count.
    stack : Stack
        Holds the batch.
    gradients : Parameters
        Overwritten with the gradients of the mean loss.

    Returns
    -------
    tuple
        Mean loss in nats, and how many labels were hit.
    """
    stack.forward(parameters.network)
    classes = stack.outputs.shape[-1]
    loss, correct = softmax_cross_entropy(
        stack.outputs.reshape(-1, classes), labels.reshape(-1), stack.outputs_gradient.reshape(-1, classes)
    )
    stack.backward(parameters.network, gradients.network)
    return loss, correct


def accuracy(outputs: NDArray[np.generic], labels: NDArray[np.int64]) -> float:
    """Share of rows of ``outputs [..., classes]``, real or integer, whose largest value is the label's."""
    return float((np.argmax(outputs, axis=-1) == labels).mean())
