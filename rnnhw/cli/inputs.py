"""Further inputs of commands: lengths of sequences, and inputs of a model that are constants."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.cli.files import load_array, load_npz
from rnnhw.errors import InputError

__all__ = ["constants", "read_lengths"]


def read_lengths(path: Path) -> NDArray[np.int64]:
    """Read the lengths of sequences from a ``.npy`` file."""
    array = load_array(path)
    if array.ndim != 1 or array.dtype.kind not in "iu":
        raise InputError(f"{path} holds {array.dtype} {list(array.shape)}, not one integer per sequence")
    return np.asarray(array, np.int64)


def constants(settings: Sequence[str] | None, initializers: Path | None) -> dict[str, NDArray[Any]]:
    """Inputs of a model that are constants: numbers from ``--set`` and arrays from ``--initializers``.

    Raises
    ------
    InputError
        If a setting is not of the form NAME=NUMBER, or names an input twice.
    """
    found: dict[str, NDArray[Any]] = {} if initializers is None else dict(load_npz(initializers))
    for setting in settings or ():
        name, _, text = setting.partition("=")
        try:
            number = np.array(int(text) if text.lstrip("+-").isdecimal() else float(text))
        except (ValueError, OverflowError):
            raise InputError(f"--set {setting[:80]!r} is not of the form NAME=NUMBER") from None
        if name in found:
            raise InputError(f"--set gives the input {name[:80]!r} a second value")
        found[name] = number
    return found
