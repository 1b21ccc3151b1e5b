"""Models from files, names, words, and live objects of other libraries."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.frontends import (
    is_integer_onnx,
    is_integer_tflite,
    keras_to_onnx,
    load_qdq,
    load_tflite,
    module_to_onnx,
    read_float,
)
from rnnhw.frontends.onnx import graph_of
from rnnhw.frontends.torch import makes_example
from rnnhw.network import (
    Graph,
    IntegerNetwork,
    Network,
    is_float_file,
    is_graph_file,
    is_in_words,
    load_integer,
    load_integer_graph,
)
from rnnhw.published import find_model

__all__ = ["load", "load_for"]


def load(source: Any, *, example_inputs: Any = None) -> Network | IntegerNetwork | Graph:
    """Read a model: a file, a published model, a live PyTorch module or a live Keras model.

    All other functions take what this one takes, and what it returns.

    Parameters
    ----------
    source : str, path, torch.nn.Module, keras.Model or list of Keras layers
        A file may be ``.safetensors``, ``.onnx``, ``.keras``, ``.h5``, ``.pt2`` or ``.tflite``. A folder
        stands for the integer network in it, and the name of a published model (`rnnhw list models`) for its
        integer network. A stack in words, such as ``lstm:8:16:4`` (inputs, units, outputs of a dense head),
        is an integer network with weights from a seed. A model that this function returned is returned again.
    example_inputs : tuple of torch.Tensor, optional
        Arguments of a PyTorch module's ``forward``, where they cannot be guessed. `rnnhw.quantize` and
        `rnnhw.run` take the inputs that they are given.

    Returns
    -------
    Network
        A float network: a stack of recurrent layers with or without a dense head.
    IntegerNetwork
        A quantized network.
    Graph
        A model with parts that the machine does not run. A graph that is one network and nothing else is
        returned as that network, unless it is a quantized model whose scales the graph remembers.

    Raises
    ------
    ModelError
        If the model is missing or cannot be read; the message names what is not supported.
    InputError
        If a stack in words has a size or an option that there is not.

    Examples
    --------
    >>> import rnnhw
    >>> network = rnnhw.load("digits-lstm")
    >>> network.inputs, network.outputs, network.weight_bits
    (8, 10, 8)
    >>> rnnhw.load("digits")
    Traceback (most recent call last):
    rnnhw.errors.ModelError: no model at digits, nor a folder digits in models/; published are ...
    """
    if isinstance(source, Network | IntegerNetwork | Graph):
        return source
    if isinstance(source, str) and is_in_words(source):
        from rnnhw.api.words import seeded
        from rnnhw.quantize import quantize

        return quantize(*seeded(source))
    if isinstance(source, str | Path):
        return _plain(_file(find_model(str(source))))
    # On Keras's PyTorch backend, a Keras model is a PyTorch module too.
    if isinstance(source, list | tuple) or _is_keras(source):
        return _plain(graph_of(keras_to_onnx(source), getattr(source, "name", "keras")))
    if _is_torch(source):
        return _plain(graph_of(module_to_onnx(source, example_inputs), type(source).__name__))
    raise ModelError(f"a {type(source).__name__} is no path, PyTorch module or Keras model")


def load_for(
    model: Any, given: NDArray[Any] | Mapping[str, NDArray[Any]]
) -> Network | IntegerNetwork | Graph:
    """Read a model that will be given some inputs, which serve as an example where a module needs one.

    Parameters
    ----------
    model : object
        What `load` takes.
    given : array ``[batch, time, ...]``, or mapping of str to array

    Raises
    ------
    ModelError, InputError
        As `load` does.
    """
    if isinstance(given, Mapping) or not given.size or not given.ndim:
        return load(model)
    if not _is_torch(model) or _is_keras(model) or makes_example(model):
        return load(model)
    import torch

    # PyTorch takes a size of 1 for a constant, so that there must be two sequences.
    two = np.resize(given, (2, *given.shape[1:]))
    two = two.astype(np.float32) if two.dtype.kind == "f" else two
    return load(model, example_inputs=(torch.from_numpy(two),))


def _is_keras(source: Any) -> bool:
    """Whether an object is a Keras model or layer, without importing Keras."""
    return any(
        one.__module__.startswith(("keras.", "tf_keras.", "tensorflow.")) for one in type(source).__mro__
    )


def _is_torch(source: Any) -> bool:
    """Whether an object is a PyTorch module, without importing PyTorch."""
    return any(one.__module__ == "torch.nn.modules.module" for one in type(source).__mro__)


def _file(path: Path) -> Network | IntegerNetwork | Graph:
    if path.suffix == ".tflite" and is_integer_tflite(path):
        return load_tflite(path)
    if is_integer_onnx(path):
        return load_qdq(path)
    if path.suffix != ".safetensors" or is_float_file(path):
        return read_float(path)
    return load_integer_graph(path) if is_graph_file(path) else load_integer(path)


def _plain(model: Network | IntegerNetwork | Graph) -> Network | IntegerNetwork | Graph:
    """Return the network of a graph that is nothing else, and that brings no scales of its own."""
    if isinstance(model, Graph) and model.is_plain and model.machine_blocks[0].own is None:
        return model.only_network
    return model
