"""States in ``.npz`` files: arrays h and c of shape ``[layers * directions, batch, width]``.

The width is that of the widest layer; values beyond a layer's own width are 0.
"""

import io
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.cli.files import load_npz
from rnnhw.errors import InputError
from rnnhw.files import write_bytes
from rnnhw.network import (
    IntegerNetwork,
    State,
    check_state,
    dequantize_state,
    quantize_state,
    reset_state,
)

__all__ = ["load_network_state", "save_network_state"]


def _read(path: Path) -> dict[str, NDArray[Any]]:
    """Read the arrays h and c of a file."""
    given = load_npz(path)
    if set(given) != {"h", "c"}:
        raise InputError(f"{path} holds {', '.join(sorted(given)) or 'nothing'}, not h and c")
    return given


def load_network_state(path: Path, network: IntegerNetwork, batch: int, *, is_real: bool) -> State:
    """Read initial states of a network from a ``.npz`` file.

    They must be integers; if ``is_real`` they must be reals, which are quantized.

    Raises
    ------
    InputError
        If the file cannot be read, has anything but h and c of the right shapes and dtypes, or a value that
        the network cannot have.
    """
    given = _read(path)
    wanted = reset_state(network, batch)
    for name, expected in (("h", wanted.h), ("c", wanted.c)):
        array = given[name]
        if array.dtype.kind not in ("f" if is_real else "iu") or array.shape != expected.shape:
            raise InputError(
                f"{path}: {name} is {array.dtype} {list(array.shape)}, not "
                f"{'float' if is_real else 'integer'} {list(expected.shape)}"
            )
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
    """Write states of a network as `load_network_state` reads them: integers, or reals if ``is_real``.

    Integer states are dequantized then; those of the engine ``float`` are real already.
    """
    h: NDArray[Any] = state.h
    c: NDArray[Any] = state.c
    if is_real and h.dtype.kind != "f":
        h, c = dequantize_state(state, network)
    buffer = io.BytesIO()
    np.savez(buffer, h=h, c=c)
    write_bytes(path, buffer.getvalue())
