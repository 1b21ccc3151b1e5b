"""The float reference's friendly face: forward values, the loss and its gradients."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.kernels import (
    dense_backward,
    dense_forward,
    lstm_backward,
    lstm_forward,
    softmax_cross_entropy,
)
from rnnhw.train.parameters import Parameters

__all__ = ["Forward", "Workspace", "accuracy", "forward", "loss_and_gradients"]

Float = NDArray[np.floating]


@dataclass(frozen=True, kw_only=True, eq=False)
class Forward:
    """What `forward` computes.

    Parameters
    ----------
    hidden, cell : float array ``[batch, time, units]``
        h and c after every step.
    outputs : float array
        ``[batch, outputs]`` of the dense head, or ``hidden`` where there is none.
    """

    hidden: Float
    cell: Float
    outputs: Float


class Workspace:
    """Arrays for batches of one shape, allocated once.

    Parameters
    ----------
    steps, batch, inputs, units, outputs : int
        ``outputs`` is 0 without a head.
    dtype : dtype
        float32 or float64.
    """

    def __init__(
        self, steps: int, batch: int, inputs: int, units: int, outputs: int, dtype: np.dtype
    ) -> None:
        self.x = np.empty((steps, batch, inputs), dtype)
        self.gates = np.empty((steps, batch, 4 * units), dtype)
        self.cell = np.zeros((steps + 1, batch, units), dtype)
        self.hidden = np.zeros((steps + 1, batch, units), dtype)
        self.hidden_gradient = np.empty((batch, units), dtype)
        self.outputs = np.empty((batch, outputs), dtype)
        self.outputs_gradient = np.empty((batch, outputs), dtype)


def _check_input(network: Network, x: Float) -> None:
    if not isinstance(x, np.ndarray) or not np.issubdtype(x.dtype, np.floating):
        raise InputError(f"the input is {getattr(x, 'dtype', type(x).__name__)}, not a float array")
    if x.ndim != 3:
        raise InputError(f"the input has rank {x.ndim}, not 3 [batch, time, features]")
    if x.shape[2] != network.lstm.inputs:
        raise InputError(f"the input has {x.shape[2]} features a step; network {network.name!r} "
                         f"takes {network.lstm.inputs}")
    if x.shape[0] == 0 or x.shape[1] == 0:
        raise InputError(f"the input has shape {list(x.shape)}: no sequence, or no step")


def _batch_major(states: Float) -> Float:
    return np.ascontiguousarray(states[1:].transpose(1, 0, 2))


def forward(network: Network, x: Float) -> Forward:
    """Run sequences from a zero state, in the dtype of the network's weights.

    Parameters
    ----------
    network : Network
        float32 or float64; the dtype of the input weights decides.
    x : float array ``[batch, time, inputs]``

    Returns
    -------
    Forward
    """
    _check_input(network, x)
    lstm, head = network.lstm, network.head
    batch, steps, inputs = x.shape
    dtype = np.dtype(np.float64 if lstm.input_weights.dtype == np.float64 else np.float32)

    def plain(array: Float, *shape: int) -> Float:
        with np.errstate(over="ignore"):
            return np.ascontiguousarray(array.reshape(shape), dtype)

    space = Workspace(steps, batch, inputs, lstm.units, head.outputs if head else 0, dtype)
    space.x[:] = plain(x.transpose(1, 0, 2), steps, batch, inputs)
    lstm_forward(
        space.x, plain(lstm.input_weights, 4 * lstm.units, inputs),
        plain(lstm.recurrent_weights, 4 * lstm.units, lstm.units), plain(lstm.bias, 4 * lstm.units),
        space.gates, space.cell, space.hidden)
    hidden = _batch_major(space.hidden)
    outputs = hidden
    if head:
        outputs = space.outputs
        dense_forward(space.hidden[-1], plain(head.weights, head.outputs, lstm.units),
                      plain(head.bias, head.outputs), outputs)
    return Forward(hidden=hidden, cell=_batch_major(space.cell), outputs=outputs)


def loss_and_gradients(
    parameters: Parameters, labels: NDArray[np.int64], space: Workspace, gradients: Parameters
) -> tuple[float, int]:
    """Cross-entropy of the batch in ``space.x``, and its gradients by backpropagation through time.

    Parameters
    ----------
    parameters : Parameters
    labels : int64 array ``[batch]``
    space : Workspace
        ``space.x`` holds the batch, time-major; the rest is overwritten.
    gradients : Parameters
        Overwritten with the gradients of the mean loss.

    Returns
    -------
    tuple
        Mean loss in nats, and how many sequences were classified correctly.
    """
    lstm_forward(
        space.x, parameters.input_weights, parameters.recurrent_weights, parameters.bias,
        space.gates, space.cell, space.hidden)
    last = space.hidden[-1]
    dense_forward(last, parameters.head_weights, parameters.head_bias, space.outputs)
    loss, correct = softmax_cross_entropy(space.outputs, labels, space.outputs_gradient)
    dense_backward(
        last, parameters.head_weights, space.outputs_gradient,
        gradients.head_weights, gradients.head_bias, space.hidden_gradient)
    lstm_backward(
        space.x, parameters.recurrent_weights, space.gates, space.cell, space.hidden,
        space.hidden_gradient,
        gradients.input_weights, gradients.recurrent_weights, gradients.bias)
    return loss, correct


def accuracy(outputs: NDArray[np.generic], labels: NDArray[np.int64]) -> float:
    """Share of rows of ``outputs [batch, classes]``, real or integer, whose largest value is the label's."""
    return float((np.argmax(outputs, axis=1) == labels).mean())
