"""Writers of float networks: ``.onnx`` for other programs, safetensors for cells that ONNX lacks."""

from collections.abc import Callable
from pathlib import Path

from rnnhw.frontends.onnx import onnx_lacks, save_onnx
from rnnhw.network import Network, save_float

__all__ = ["writer_for"]


def writer_for(network: Network) -> tuple[str, Callable[[Network, Path], None]]:
    """Suffix and function that write a network: ``.onnx`` where ONNX has operators for all of its layers."""
    return (".safetensors", save_float) if onnx_lacks(network) else (".onnx", save_onnx)
