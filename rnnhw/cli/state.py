"""States of LSTMs in ``.npz`` files: arrays h and c of shape ``[layers * directions, batch, units]``.

Where layers differ in width, all have the widest one's, and what is beyond a layer's own is 0.
"""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.files import write_bytes
from rnnhw.network import IntegerNetwork, State, check_state, zero_state

__all__ = ["load_network_state", "load_state", "save_network_state", "save_state"]

Arrays = Sequence[NDArray[Any]]


def save_state(path: Path, h: Arrays, c: Arrays) -> None:
    """Write the states of all LSTMs, each ``[batch, units]``."""
    buffer = io.BytesIO()
    np.savez(buffer, h=_packed(h), c=_packed(c))
    write_bytes(path, buffer.getvalue())


def load_state(path: Path, h: Arrays, c: Arrays) -> None:
    """Read a state into arrays that give its form.

    Raises
    ------
    InputError
        If the file cannot be read, or holds anything but h and c of the right shapes and dtypes.
    """
    given = _read(path)
    for name, arrays in (("h", h), ("c", c)):
        wanted = _packed(arrays)
        if given[name].shape != wanted.shape or given[name].dtype != wanted.dtype:
            raise InputError(f"{path}: {name} is {given[name].dtype} {list(given[name].shape)}, not "
                             f"{wanted.dtype} {list(wanted.shape)}")
        for layer, array in zip(given[name], arrays, strict=True):
            array[...] = layer[:, :array.shape[1]]


def _read(path: Path) -> dict[str, NDArray[Any]]:
    """The arrays h and c of a file."""
    if not path.is_file():
        raise InputError(f"no state file at {path}")
    try:
        file = np.load(io.BytesIO(path.read_bytes()), allow_pickle=False)
        if isinstance(file, np.ndarray):
            raise ValueError("it is a single array")
        given = {name: file[name] for name in file.files}
    except (ValueError, EOFError, OSError, KeyError, SyntaxError, TypeError, OverflowError, MemoryError,
            AttributeError, zipfile.BadZipFile) as error:
        raise InputError(f"{path} is not a readable .npz of arrays: {error}") from None
    if set(given) != {"h", "c"}:
        raise InputError(f"{path} holds {', '.join(sorted(given)) or 'nothing'}, not h and c")
    return given


def _packed(arrays: Arrays) -> NDArray[Any]:
    """``[layers * directions, batch, units]`` of the widest layer."""
    width = max(array.shape[1] for array in arrays)
    packed = np.zeros((len(arrays), arrays[0].shape[0], width), arrays[0].dtype)
    for layer, array in zip(packed, arrays, strict=True):
        layer[:, :array.shape[1]] = array
    return packed


def load_network_state(path: Path, network: IntegerNetwork, batch: int, *, is_real: bool) -> State:
    """Read the state of a network from a ``.npz``: integers, or reals that are quantized.

    Raises
    ------
    InputError
        As `load_state`, or where a value cannot be.
    """
    from rnnhw.quantize import quantize_state

    given = _read(path)
    shape = zero_state(network, batch).h.shape
    kinds = "f" if is_real else "iu"
    for name, array in given.items():
        if array.dtype.kind not in kinds or array.shape != shape:
            raise InputError(f"{path}: {name} is {array.dtype} {list(array.shape)}, not "
                             f"{'float' if is_real else 'integer'} {list(shape)}")
    if is_real:
        return quantize_state(given["h"], given["c"], network)
    wide = {name: array.astype(np.int64) for name, array in given.items()}
    for name, array in wide.items():
        if np.abs(array + 0.5).max() > 2**15:
            raise InputError(f"{path}: {name} leaves int16")
    state = State(wide["h"].astype(np.int16), wide["c"].astype(np.int16))
    check_state(network, state, batch)
    return state


def save_network_state(path: Path, network: IntegerNetwork, state: State, *, is_real: bool) -> None:
    """Write the state of a network as `load_network_state` reads it."""
    from rnnhw.quantize import dequantize_state

    h, c = dequantize_state(state, network) if is_real else (state.h, state.c)
    buffer = io.BytesIO()
    np.savez(buffer, h=h, c=c)
    write_bytes(path, buffer.getvalue())
