"""Float networks of any cell on disk; the form of the file is that of `rnnhw.network.layer_files`."""

from pathlib import Path

from rnnhw.errors import ModelError
from rnnhw.network.float import Bidirectional, Dense, Elman, Gru, Lstm, MinGru, Network
from rnnhw.network.layer_files import FileFormat, format_of, scalar

__all__ = ["FLOAT_SUFFIXES", "is_float_file", "load_float", "save_float"]

FLOAT_SUFFIXES = (".onnx", ".safetensors")
"""Those of the files of float networks; `rnnhw.frontends` reads the first kind."""

_FORMAT = FileFormat(
    name="rnnhw-float-network",
    title="a float network",
    versions=range(1, 2),
    kinds={"lstm": Lstm, "gru": Gru, "elman": Elman, "mingru": MinGru, "dense": Dense},
    bidirectional=Bidirectional,
)


def save_float(network: Network, path: Path) -> None:
    """Write ``network`` to ``path``, in the dtypes of its arrays; the same network gives the same bytes."""
    more = {"name": network.name, "every_step": network.every_step}
    _FORMAT.write(path, _FORMAT.versions[0], more, network.layers)


def is_float_file(path: Path) -> bool:
    """Whether a file holds a float network: by its name where that is ``.onnx``, else by its header.

    Raises
    ------
    ModelError
        If a ``.safetensors`` file is missing or damaged.
    """
    return path.suffix == ".onnx" or (path.suffix == ".safetensors" and format_of(path) == _FORMAT.name)


def load_float(path: Path) -> Network:
    """Read a float network.

    Raises
    ------
    ModelError
        If the file is missing, damaged, of another format or version, or holds a network that the float
        layers refuse.
    """
    header, arrays = _FORMAT.read(path)
    try:
        return Network(
            name=scalar(header, "name", str, "header"),
            layers=_FORMAT.layers(header, arrays),
            every_step=scalar(header, "every_step", bool, "header"),
        )
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None
