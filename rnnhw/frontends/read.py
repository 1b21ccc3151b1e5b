"""Read any file that holds a float model, by the kind of the file."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx import load_graph, onnx_weight_inputs
from rnnhw.network import Graph, Network, load_float

__all__ = ["FOREIGN_SUFFIXES", "load_network", "read_float", "weight_inputs"]

FOREIGN_SUFFIXES = (".onnx",)
"""Suffixes of the files of float models that other programs write."""


def read_float(
    path: Path, *, values: Mapping[str, NDArray[Any]] | None = None, like: Sequence[int] | None = None
) -> Network | Graph:
    """Read a float model: a network of rnnhw's own file format, or a graph of another program's file.

    Parameters
    ----------
    path : Path
        A ``.safetensors`` file, or one with a suffix of `FOREIGN_SUFFIXES`.
    values : mapping of str to array, optional
        Inputs of the graph that are constants, by name.
    like : sequence of int, optional
        Shape of the sequences that the graph will be given. It decides which branch is taken where that
        follows from sizes alone.

    Raises
    ------
    ModelError
        If the file is missing, damaged, of another format, or holds no layer that the machine runs.
    """
    if path.suffix == ".safetensors":
        return load_float(path)
    return load_graph(path, values=values, like=like)


def load_network(path: Path) -> Network:
    """Read the network of a float model that has one part on the machine.

    Raises
    ------
    ModelError
        As `read_float`, or if the model has several such parts.
    """
    model = read_float(path)
    try:
        network = model.only_network if isinstance(model, Graph) else model
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None
    assert isinstance(network, Network)
    return network


def weight_inputs(path: Path) -> list[str]:
    """Return the names of a graph's inputs that are weights of recurrent layers; none for most models.

    Raises
    ------
    ModelError
        If the file cannot be read.
    """
    return onnx_weight_inputs(path) if path.suffix == ".onnx" else []
