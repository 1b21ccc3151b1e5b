"""Float networks of any cell on disk; the form of the file is that of `rnnhw.network.layer_files`."""

from pathlib import Path

from rnnhw.errors import ModelError
from rnnhw.network.float import Bidirectional, Dense, Elman, Gru, Lstm, MinGru, Network
from rnnhw.network.layer_files import FileFormat, format_of, scalar

__all__ = ["holds_float", "load_float", "save_float"]

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


def holds_float(path: Path) -> bool:
    """Whether a safetensors file says that it holds a float network.

    Raises
    ------
    ModelError
        If it is missing or not a safetensors file.
    """
    return format_of(path) == _FORMAT.name


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
