"""Read any file that holds a float model, by the kind of the file. All become ONNX models first."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from numpy.typing import NDArray
from onnx import ModelProto

from rnnhw.errors import InputError, ModelError
from rnnhw.frontends.keras import keras_to_onnx
from rnnhw.frontends.onnx import UndecidedBranch, branches_of, graph_of, load_graph, onnx_weight_inputs
from rnnhw.frontends.onnx.branches import Shapes
from rnnhw.frontends.onnx.proto import read_model
from rnnhw.frontends.tflite import conversion_notes, load_tflite, tflite_to_onnx
from rnnhw.frontends.torch import pt2_to_onnx
from rnnhw.network import Graph, Network, load_float

__all__ = [
    "FOREIGN_SUFFIXES",
    "is_integer_tflite",
    "load_network",
    "load_part",
    "model_branches",
    "read_float",
    "weight_inputs",
]

_CONVERTERS: dict[str, Callable[[Path], ModelProto]] = {
    ".keras": keras_to_onnx,
    ".h5": keras_to_onnx,
    ".hdf5": keras_to_onnx,
    ".pt2": pt2_to_onnx,
    ".pt": pt2_to_onnx,
    ".pth": pt2_to_onnx,
    ".tflite": tflite_to_onnx,
}
"""Functions that make ONNX models of files, by the suffixes of these."""

FOREIGN_SUFFIXES = (".onnx", *(suffix for suffix in _CONVERTERS if suffix != ".tflite"))
"""Suffixes of files of float models that other programs write. A ``.tflite`` may also be an integer one."""


def read_float(
    path: Path, *, values: Mapping[str, NDArray[Any]] | None = None, like: Shapes | None = None
) -> Network | Graph:
    """Read a float model: a network of rnnhw's own file format, or a graph of another program's file.

    Parameters
    ----------
    path : Path
        A ``.safetensors`` file, an ``.onnx``, ``.keras``, ``.h5``, ``.pt2`` or ``.tflite``.
    values : mapping of str to array, optional
        Inputs of the graph that are constants, by name.
    like : sequence of int, or mapping of str to sequence of int, optional
        Shape of the sequences that the graph will be given, or shapes of inputs by name. It decides which
        branch is taken where that follows from sizes alone.

    Raises
    ------
    ModelError
        If the file is missing, damaged, of another format, or holds no layer that is known.
    InputError
        If a value does not suit an input.
    """
    if path.suffix == ".safetensors":
        return load_float(path)
    if path.suffix not in _CONVERTERS:
        return load_graph(path, values=values, like=like)
    if not path.is_file():
        raise ModelError(f"no model file at {path}")
    model = _CONVERTERS[path.suffix](path)
    try:
        return graph_of(model, path.stem, values=values, like=like, notes=conversion_notes(model))
    except (ModelError, InputError) as error:
        raise type(error)(f"{path}: {error}") from None


def model_branches(
    path: Path, *, values: Mapping[str, NDArray[Any]] | None = None, like: Shapes | None = None
) -> list[UndecidedBranch]:
    """Return the branches of a float model that are not decided before it runs.

    Parameters
    ----------
    path, values, like
        As for `read_float`.

    Raises
    ------
    ModelError, InputError
        As `read_float`, but not for what the layers are.
    """
    if path.suffix == ".safetensors":
        return []
    model = _CONVERTERS[path.suffix](path) if path.suffix in _CONVERTERS else read_model(path)
    return branches_of(model, values=values, like=like)


def load_network(path: Path) -> Network:
    """Read the network of `load_part` alone."""
    return load_part(path)[0]


def load_part(path: Path) -> tuple[Network, str]:
    """Read the network of a float model that has one part with recurrent layers on the machine.

    Returns
    -------
    network : Network
    scope : str
        What figures of the network count and what not; empty if the network is the whole model.

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
    return network, model.scope if isinstance(model, Graph) else ""


def weight_inputs(path: Path) -> list[str]:
    """Return the names of a graph's inputs that are weights of recurrent layers; none for most models.

    Raises
    ------
    ModelError
        If the file cannot be read.
    """
    return onnx_weight_inputs(path) if path.suffix == ".onnx" else []


def is_integer_tflite(path: Path) -> bool:
    """Whether a ``.tflite`` can be read as an integer network, to the bit; others may be read as reals."""
    try:
        load_tflite(path)
    except ModelError:
        return False
    return True
