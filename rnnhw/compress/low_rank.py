"""Low-rank factors of an LSTM's matrices, which the machine runs as an LSTM with a projection.

All that reads the h of a layer of ``n`` units does so by a matrix: its own recurrent weights, and the weights
of the layer above. With all these rows on top of each other, ``V [rows, n]``, they see ``V h``. ``V`` becomes
``A P``, with ``P`` of ``r`` rows, and ``P h`` becomes the layer's output::

    a_k = W_k x_t + A_k r_{t-1} + b_k,    r_t = P (sigmoid(a_o) tanh(c_t))

So the layer has a projection (`rnnhw.network.Lstm`), and one pair of factors serves both readers
(Prabhavalkar et al. 2016, "On the compression of recurrent neural networks with an application to LVCSR
acoustic modeling").

The factors are those of the least error on the data, not on the weights. With ``C = L L^T`` for the mean of
``h h^T`` over typical inputs, ``|(V - A P) L|`` is least for the singular values of ``V L = U S Q^T``:
``A = U S`` and ``P = Q^T L^{-1}``, of which the ``r`` largest are kept (Eckart and Young 1936). Then all
entries of ``P h`` have a mean square of 1, so that one scale suits them all when they are quantized.
"""

import dataclasses
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Bidirectional, Dense, Layer, Lstm, Network, Recurrent
from rnnhw.train import Trace, forward

__all__ = ["factorable", "factored"]

Float = NDArray[np.floating[Any]]

_LEAST_SHARE = 1e-6
"""Share of its mean that is added to the diagonal of ``C``: units may be silent on all typical inputs."""


def factorable(network: Network) -> list[int]:
    """Numbers of the layers that can be factored: LSTMs without a projection under another layer.

    The h of the topmost layer without a dense head is the network's output, which must stay as wide as it is.
    """
    below = range(len(network.layers) - 1)
    return [
        k
        for k in below
        if all(isinstance(one, Lstm) and one.projection is None for one in _directions(network.layers[k]))
    ]


def factored(network: Network, x: NDArray[np.float32], share: float) -> Network:
    """A network whose factorable layers have projections, by factors of low rank.

    Parameters
    ----------
    network : Network
    x : float32 array ``[batch, time, inputs]``
        Typical inputs, on which the error of the factors is least.
    share : float
        Rank of the factors over the units of their layer, above 0 and at most 1; at least one row is kept.

    Raises
    ------
    InputError
        If no layer can be factored, or ``share`` is out of range.
    """
    if not 0.0 < share <= 1.0:
        raise InputError(f"the share of the rank is {share:g}, not above 0 and at most 1")
    numbers = factorable(network)
    if not numbers:
        raise InputError(
            f"network {network.name!r} has no LSTM layer without a projection below another layer, and the "
            "machine projects the h of an LSTM alone: there is nothing to factor"
        )
    traces = iter(forward(network, x).traces)
    layers = list(network.layers)
    for k, layer in enumerate(network.recurrent):
        own = [next(traces) for _ in _directions(layer)]
        if k in numbers:
            layers[k], layers[k + 1] = _narrowed(layers[k], layers[k + 1], own, share)
    return dataclasses.replace(network, layers=layers)


def _directions(layer: Layer) -> Sequence[Any]:
    return (layer.forward, layer.backward) if isinstance(layer, Bidirectional) else (layer,)


def _narrowed(layer: Any, above: Layer, traces: Sequence[Trace], share: float) -> tuple[Layer, Layer]:
    """A layer with projections, and the layer above it that reads their results."""
    directions = _directions(layer)
    reads = np.split(_read_weights(above), len(directions), axis=-1)
    made, read = [], []
    for one, trace, own in zip(directions, traces, reads, strict=True):
        recurrent = one.recurrent_weights
        rows = np.concatenate([recurrent.reshape(-1, one.units), own.reshape(-1, one.units)])
        left, projection = _factors(
            rows, trace.hidden.reshape(-1, one.units), max(round(share * one.units), 1)
        )
        count = 4 * one.units
        weights = left[:count].reshape(4, one.units, -1).astype(recurrent.dtype)
        made.append(
            dataclasses.replace(one, recurrent_weights=weights, projection=projection.astype(recurrent.dtype))
        )
        read.append(left[count:].reshape(*own.shape[:-1], -1).astype(own.dtype))
    below = Bidirectional(forward=made[0], backward=made[1]) if len(made) == 2 else made[0]
    return below, _reading(above, np.concatenate(read, axis=-1))


def _factors(rows: Float, h: Float, rank: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """A ``[rows, rank]`` and P ``[rank, units]`` of the least error on h ``[vectors, units]``."""
    h = h.astype(np.float64)
    moments = h.T @ h / len(h)
    moments += _LEAST_SHARE * max(float(np.trace(moments)) / len(moments), 1e-12) * np.eye(len(moments))
    lower = np.linalg.cholesky(moments)
    left, values, right = np.linalg.svd(rows.astype(np.float64) @ lower, full_matrices=False)
    # P L = Q^T is solved for P, of which only the kept rows are needed.
    projection = np.linalg.solve(lower.T, right[:rank].T).T
    return left[:, :rank] * values[:rank], projection


def _read_weights(layer: Layer) -> Float:
    """The weights by which a layer reads the one below, ``[..., inputs]``, both directions in one array."""
    if isinstance(layer, Dense):
        return layer.weights
    return np.stack([one.input_weights for one in _directions(layer)])


def _reading(layer: Layer, weights: Float) -> Layer:
    """A layer that reads the one below by other weights, of the form that `_read_weights` gives."""
    if isinstance(layer, Dense):
        return dataclasses.replace(layer, weights=weights)
    made: list[Recurrent] = [
        dataclasses.replace(one, input_weights=own)
        for one, own in zip(_directions(layer), weights, strict=True)
    ]
    return Bidirectional(forward=made[0], backward=made[1]) if len(made) == 2 else made[0]
