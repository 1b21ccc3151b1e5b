"""What `rnnhw.load` does; apart, so that importing the package imports nothing else."""

from pathlib import Path
from typing import Any

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
from rnnhw.network import (
    Graph,
    IntegerNetwork,
    Network,
    is_float_file,
    is_graph_file,
    load_integer,
    load_integer_graph,
)

__all__ = ["load_any_source"]


def load_any_source(source: Any, example_inputs: Any = None) -> Network | IntegerNetwork | Graph:
    """Read a model; see `rnnhw.load`."""
    if isinstance(source, str | Path):
        return _plain(_file(Path(source)))
    kind = type(source).__module__.split(".")[0]
    if _is_torch(source):
        return _plain(graph_of(module_to_onnx(source, example_inputs), type(source).__name__))
    if kind in ("keras", "list", "builtins") or hasattr(source, "get_config"):
        return _plain(graph_of(keras_to_onnx(source), getattr(source, "name", "keras")))
    raise ModelError(f"a {type(source).__name__} is no path, PyTorch module or Keras model")


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
