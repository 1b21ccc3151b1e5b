"""Networks by the names that users give them: a file, a published model, or a stack in words."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rnnhw.errors import InputError, ModelError
from rnnhw.published import find_model

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rnnhw.network import Graph, IntegerNetwork, Network, Shape

__all__ = [
    "find_float",
    "float_files",
    "is_float_model",
    "is_other_tflite",
    "load_any",
    "load_counted",
    "load_model",
    "load_uncalibrated",
    "model_files",
    "shape_counted",
    "shape_named",
]


def shape_named(model: str) -> "Shape":
    """The shape of `shape_counted` alone."""
    return shape_counted(model)[0]


def shape_counted(model: str) -> "tuple[Shape, str]":
    """The shape of a network by name or file, or of a stack in words.

    Returns
    -------
    shape : Shape
        Of a graph, that of its one part with recurrent layers.
    scope : str
        What figures of that part count and what not; empty if it is the whole model.

    Raises
    ------
    ModelError, InputError
        If there is no such file or cell, or an option or a size is wrong, or there are several such parts.
    """
    from rnnhw.network import is_in_words, shape_in_words, shape_of

    if is_in_words(model):
        return shape_in_words(model), ""
    path = find_model(model)
    if not is_float_model(path) and not is_other_tflite(path):
        network, scope = load_counted(model)
        return shape_of(network), scope
    from rnnhw.frontends import load_part

    part, scope = load_part(path)
    return shape_of(part), scope


def model_files(model: str) -> list[Path]:
    """The file that `load_model` reads, if there is one."""
    from rnnhw.network import is_in_words

    try:
        return [] if is_in_words(model) else [find_model(model)]
    except ModelError:
        return []


def float_files(path: Path) -> list[Path]:
    """Where a float network may be that is ``path`` itself or lies beside an integer one at ``path``."""
    from rnnhw.network import FLOAT_SUFFIXES

    stem = path.name.removesuffix(".safetensors").removesuffix(".int8")
    return [path, *(path.with_name(stem + suffix) for suffix in FLOAT_SUFFIXES)]


def find_float(model: str) -> Path:
    """The file of the float network that ``model`` names, or that lies beside the integer one it names."""
    path = find_model(model)
    for found in float_files(path):
        if found.is_file() and (is_float_model(found) or is_other_tflite(found)):
            return found
    if path.suffix != ".safetensors":
        raise ModelError(f"{path} holds an integer network, not a float model")
    others = " or ".join(str(found) for found in float_files(path)[1:] if found != path)
    raise ModelError(f"{path} needs the float network, but there is no file {others} beside it")


def load_model(model: str, calibration: Path | None = None) -> "IntegerNetwork":
    """The network of `load_counted` alone."""
    return load_counted(model, calibration)[0]


def load_counted(model: str, calibration: Path | None = None) -> "tuple[IntegerNetwork, str]":
    """The integer network that ``model`` names; of a graph, its one part with recurrent layers.

    Returns
    -------
    network : IntegerNetwork
    scope : str
        What figures of the network count and what not; empty if the network is the whole model.

    Raises
    ------
    ModelError, InputError
        As `load_any`, or if the model has several parts with recurrent layers.
    """
    from rnnhw.network import Graph, IntegerNetwork

    found = load_any(model, calibration)
    if not isinstance(found, Graph):
        return found, ""
    network = found.only_network
    assert isinstance(network, IntegerNetwork)
    return network, found.scope


def load_any(
    model: str, calibration: Path | None = None, values: "Mapping[str, NDArray[Any]] | None" = None
) -> "IntegerNetwork | Graph":
    """The integer network, or the graph with integer networks, that ``model`` names.

    Parameters
    ----------
    model : str
        An integer network or graph (``.safetensors``, or an ``.onnx`` that ``rnnhw export`` has written), an
        int8 ``.tflite``, a float model (``.onnx`` or
        ``.safetensors``) with ``calibration``, a model's folder, its name in ``models/``, or a stack in
        words, whose weights follow from a seed.
    calibration : Path, optional
        Typical inputs; see `rnnhw.cli.calibration`.
    values : mapping of str to array, optional
        Inputs of a float model that are constants.

    Raises
    ------
    ModelError, InputError
        If there is none, it cannot be read, or the calibration does not suit it.
    """
    from rnnhw.network import is_graph_file, is_in_words, load_integer, load_integer_graph

    if is_in_words(model):
        if calibration is not None:
            raise InputError(f"--calibration is for files of float networks; {model} is a stack in words")
        from rnnhw.api.words import seeded
        from rnnhw.quantize import quantize

        return quantize(*seeded(model))
    path = find_model(model)
    if is_float_model(path) or (calibration is not None and is_other_tflite(path)):
        if calibration is None:
            raise ModelError(
                f"{path} holds a float network; give typical inputs with --calibration X.npy, or "
                f"make an integer network of it: rnnhw quantize {path} --calibration X.npy --out "
                f"{path.stem}.int8.safetensors"
            )
        from rnnhw.cli.calibration import quantized

        return quantized(path, calibration, values=values).model
    if calibration is not None:
        raise InputError(f"--calibration is for files of float networks; {path} holds an integer one")
    if path.suffix == ".tflite":
        return _integer_tflite(path)
    if path.suffix == ".onnx":
        from rnnhw.frontends import load_qdq

        return load_qdq(path)
    return load_integer_graph(path) if is_graph_file(path) else load_integer(path)


def load_uncalibrated(
    model: str,
    values: "Mapping[str, NDArray[Any]] | None" = None,
    like: "NDArray[Any] | Mapping[str, NDArray[Any]] | None" = None,
) -> "Network | IntegerNetwork | Graph":
    """Read a model as it is: an integer one, or a float one without calibration.

    Parameters
    ----------
    model : str
        As in `load_any`.
    values : mapping of str to array, optional
        Inputs of a float model that are constants.
    like : array or mapping of str to array, optional
        Inputs, whose sizes decide between branches of the model.

    Raises
    ------
    ModelError, InputError
        As `load_any`.
    """
    from rnnhw.network import is_in_words

    if is_in_words(model):
        return load_any(model)
    path = find_model(model)
    if is_float_model(path) or is_other_tflite(path):
        from rnnhw.cli.calibration import read_model

        return read_model(path, values, like)
    return load_any(model)


def _integer_tflite(path: Path) -> "IntegerNetwork":
    """Read a ``.tflite`` as an integer network, or say that it can be read as reals."""
    from rnnhw.frontends import load_tflite, read_float

    try:
        return load_tflite(path)
    except ModelError as error:
        try:
            read_float(path)
        except ModelError:
            raise error from None
        raise ModelError(
            f"{error}; as a model of reals it can be quantized anew, with --calibration X.npy"
        ) from None


def is_other_tflite(path: Path) -> bool:
    """Whether a file is a ``.tflite`` that is no integer network, and so may be read as a model of reals."""
    from rnnhw.frontends import is_integer_tflite

    return path.suffix == ".tflite" and not is_integer_tflite(path)


def is_float_model(path: Path) -> bool:
    """Whether a file holds a float model, whatever else may be made of it."""
    from rnnhw.frontends import FOREIGN_SUFFIXES, is_integer_onnx
    from rnnhw.network import is_float_file

    return not is_integer_onnx(path) and (path.suffix in FOREIGN_SUFFIXES or is_float_file(path))
