"""Live Keras layers as a network, by way of ONNX as all models."""

from collections.abc import Sequence
from typing import Any

from rnnhw.frontends.keras.convert import keras_to_onnx
from rnnhw.frontends.onnx import graph_of
from rnnhw.network import Graph, Network

__all__ = ["from_keras"]


def from_keras(layers: Sequence[Any], *, name: str = "keras") -> Network | Graph:
    """Read a stack of ``keras.layers`` that are built, such as ``model.layers`` of a sequential model.

    Keras is not imported: layers are asked for their configurations and weights.

    Returns
    -------
    Network or Graph
        A network, if the stack is nothing but one that the machine runs.

    Raises
    ------
    ModelError
        If a layer or one of its settings is not supported; the message names it.
    """
    graph = graph_of(keras_to_onnx(list(layers)), name)
    found = graph.only_network if graph.is_plain else graph
    assert isinstance(found, Network | Graph)
    return found
