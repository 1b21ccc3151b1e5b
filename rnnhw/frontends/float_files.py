"""Files of float networks: ``.onnx`` for other programs, safetensors for cells that ONNX lacks."""

from collections.abc import Callable
from pathlib import Path

from rnnhw.frontends.onnx import load_onnx, onnx_lacks, save_onnx
from rnnhw.network import Network, load_float, save_float

__all__ = ["load_network", "writer_for"]


def load_network(path: Path) -> Network:
    """Read a float network from a ``.safetensors`` file, or from an ``.onnx`` file of any other name.

    Raises
    ------
    ModelError
        If the file is missing, damaged or of another format, or holds a network that is not supported.
    """
    return load_float(path) if path.suffix == ".safetensors" else load_onnx(path)


def writer_for(network: Network) -> tuple[str, Callable[[Network, Path], None]]:
    """Suffix and function that write a network: ``.onnx`` where ONNX has operators for all of its layers."""
    return (".safetensors", save_float) if onnx_lacks(network) else (".onnx", save_onnx)
