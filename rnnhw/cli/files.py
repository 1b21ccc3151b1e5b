"""Models, arrays and folders by the names that users give them."""

import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

from rnnhw.errors import InputError, ModelError
from rnnhw.files import write_bytes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from rnnhw.network import IntegerNetwork

__all__ = ["cache_folder", "find_model", "find_published", "load_array", "load_model", "save_array"]

INTEGER_FILE = "model.int8.safetensors"


def cache_folder() -> Path:
    """Where compiled simulators are kept: ``$XDG_CACHE_HOME/rnnhw`` or ``~/.cache/rnnhw``."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "rnnhw"


def find_model(model: str) -> Path:
    """The integer network's file for a path to it, to a model folder, or a name in ``models/``."""
    for path in (Path(model), Path("models") / model):
        if path.is_dir():
            if (path / INTEGER_FILE).is_file():
                return path / INTEGER_FILE
            others = sorted(str(found) for found in path.glob("*.int8.safetensors"))
            raise ModelError(f"{path} holds no {INTEGER_FILE}" + (f"; give one of {', '.join(others)}"
                                                                  if others else ""))
        if path.is_file():
            return path
    raise ModelError(f"no model at {model}, nor a folder {model} in models/")


def find_published(name: str) -> Path:
    """A file of ``models/``, here or in the checkout that the package is in."""
    for folder in (Path("models"), Path(__file__).parent.parent.parent / "models"):
        if (folder / name).is_file():
            return folder / name
    raise InputError(f"no file models/{name} here; run this in a checkout of rnnhw")


def load_model(model: str) -> "IntegerNetwork":
    """The integer network that ``model`` names."""
    from rnnhw.network import load_integer

    path = find_model(model)
    if path.suffix == ".onnx":
        from rnnhw.frontends import load_onnx

        load_onnx(path)
        raise ModelError(f"{path} holds a float network; make an integer network of it first: "
                         f"rnnhw quantize {path} --calibration X.npy --out {path.stem}.safetensors")
    return load_integer(path)


def load_array(path: Path) -> "NDArray[np.generic]":
    """Read a ``.npy`` file; never runs code from it."""
    import numpy as np

    if not path.is_file():
        raise InputError(f"no array file at {path}")
    try:
        array = np.load(path, allow_pickle=False, mmap_mode="r")
    except (ValueError, EOFError, OSError, SyntaxError, TypeError, OverflowError, MemoryError) as error:
        raise InputError(f"{path} is not a readable .npy array: {error}") from None
    if not isinstance(array, np.ndarray):
        raise InputError(f"{path} is not a single .npy array")
    return np.array(array)


def save_array(path: Path, array: "NDArray[np.generic]") -> None:
    """Write a ``.npy`` file, whole or not at all."""
    import numpy as np

    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=False)
    write_bytes(path, buffer.getvalue())
