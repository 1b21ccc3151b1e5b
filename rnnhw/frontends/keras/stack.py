"""Convert Keras layers to networks. Keras is not imported: layers are asked for configuration and weights."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.network import Bidirectional, Dense, Elman, Gru, Layer, Lstm, Network, Recurrent

__all__ = ["from_keras"]

Array = NDArray[np.floating[Any]]

_GATES = {
    "LSTM": ("input", "forget", "cell", "output"),
    "GRU": ("update", "reset", "candidate"),
    "SimpleRNN": ("hidden",),
}
"""Keras's gate orders: the order of the blocks of columns in its kernels."""

_OURS = {"LSTM": Lstm.gates, "GRU": Gru.gates, "SimpleRNN": Elman.gates}

_ONLY = {
    "go_backwards": False,
    "stateful": False,
    "time_major": False,
    "activation": "tanh",
    "recurrent_activation": "sigmoid",
}
"""Settings of layers for which only one value is supported."""


def from_keras(layers: Sequence[Any], *, name: str = "keras") -> Network:
    """Copy a stack of ``keras.layers``: LSTM, GRU, SimpleRNN, Bidirectional of these, and a Dense at the top.

    InputLayer and Dropout, which do nothing at inference, are left out.

    Parameters
    ----------
    layers : sequence of keras.layers.Layer
        Layers that are built, such as ``model.layers`` of a sequential model. All recurrent layers but the
        last must return sequences.
    name : str
        Name of the network.

    Raises
    ------
    ModelError
        If a layer or one of its settings is not supported; the message names it.
    """
    kept = [layer for layer in layers if type(layer).__name__ not in ("InputLayer", "Dropout")]
    recurrent = [layer for layer in kept if type(layer).__name__ != "Dense"]
    for layer in recurrent[:-1]:
        if not _config(layer)["return_sequences"]:
            raise ModelError(f"Keras layer {layer.name!r} has a layer above it but does not return sequences")
    if not recurrent:
        raise ModelError("there is no recurrent Keras layer")
    return Network(
        name=name,
        layers=[_layer(layer) for layer in kept],
        every_step=bool(_config(recurrent[-1])["return_sequences"]),
    )


def _config(layer: Any) -> dict[str, Any]:
    """Configuration of a recurrent layer; for a bidirectional one, that of its forward direction."""
    inner = layer.forward_layer if type(layer).__name__ == "Bidirectional" else layer
    if type(inner).__name__ not in _GATES:
        raise ModelError(f"Keras layer {layer.name!r} is a {type(inner).__name__}, which is not supported")
    config: dict[str, Any] = inner.get_config()
    return config


def _layer(layer: Any) -> Layer:
    kind = type(layer).__name__
    if kind == "Dense":
        return _dense(layer)
    if kind != "Bidirectional":
        return _recurrent(layer)
    if layer.merge_mode != "concat":
        raise ModelError(
            f"Keras layer {layer.name!r}: merge_mode {layer.merge_mode!r} is not supported, only 'concat'"
        )
    return Bidirectional(
        forward=_recurrent(layer.forward_layer), backward=_recurrent(layer.backward_layer, is_reverse=True)
    )


def _dense(layer: Any) -> Dense:
    activation = layer.get_config()["activation"]
    if activation != "linear":
        raise ModelError(
            f"Keras layer {layer.name!r}: activation {activation!r} is not supported, only 'linear'"
        )
    kernel, *bias = layer.get_weights()
    return Dense(weights=np.ascontiguousarray(kernel.T), bias=bias[0] if bias else np.zeros_like(kernel[0]))


def _recurrent(layer: Any, *, is_reverse: bool = False) -> Recurrent:
    """Copy one direction of a layer, with the gates in our order."""
    kind, config = type(layer).__name__, layer.get_config()
    for setting, only in _ONLY.items():
        wanted = is_reverse if setting == "go_backwards" else only
        given = config.get(setting, wanted)
        if kind == "SimpleRNN" and setting == "activation" and given in ("tanh", "relu"):
            continue
        if given != wanted:
            raise ModelError(
                f"Keras layer {layer.name!r}: {setting} {given!r} is not supported, only {wanted!r}"
            )
    kernel, recurrent_kernel, *biases = layer.get_weights()
    units, gates = recurrent_kernel.shape[0], _GATES[kind]
    order = [gates.index(gate) for gate in _OURS[kind]]

    # Keras multiplies x K with K [inputs, gates * units]; our weights are [gates, units, inputs].
    def rows(columns: Array) -> Array:
        return np.ascontiguousarray(columns.T.reshape(len(gates), units, -1)[order])

    weights: dict[str, Any] = {"input_weights": rows(kernel), "recurrent_weights": rows(recurrent_kernel)}
    given = biases[0] if biases else np.zeros((1, len(gates) * units), kernel.dtype)
    bias = [part.reshape(len(gates), units)[order] for part in np.atleast_2d(given)]
    if kind == "GRU":
        # With reset_after, Keras keeps the biases of the input and of the recurrent product in two rows.
        second = bias[1] if len(bias) == 2 else np.zeros_like(bias[0])
        return Gru(
            **weights, input_bias=bias[0], recurrent_bias=second, reset_after=bool(config["reset_after"])
        )
    if kind == "LSTM":
        return Lstm(**weights, bias=bias[0])
    return Elman(**weights, bias=bias[0], activation=config["activation"])
