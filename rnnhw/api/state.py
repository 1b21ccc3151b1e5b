"""States of a network as arrays h and c of shape ``[layers * directions, batch, width]``.

The width is that of the widest layer; values beyond a layer's own width are 0.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import IntegerNetwork, State, check_state, dequantize_state, quantize_state, reset_state

__all__ = ["state_arrays", "state_from"]


def state_from(
    given: Mapping[str, NDArray[Any]], network: IntegerNetwork, batch: int, *, is_real: bool, name: str
) -> State:
    """Make initial states of a network from arrays.

    Parameters
    ----------
    given : mapping of str to array
        Arrays h and c ``[layers * directions, batch, width]``: integers, or reals, which are quantized.
    network : IntegerNetwork
    batch : int
        Number of sequences.
    is_real : bool
        Whether the arrays must be reals instead of integers.
    name : str
        What error messages call the states.

    Raises
    ------
    InputError
        If there is anything but h and c of the right shapes and dtypes, or a value that the network cannot
        have.
    """
    if set(given) != {"h", "c"}:
        raise InputError(f"{name} holds {', '.join(sorted(given)) or 'nothing'}, not h and c")
    wanted = reset_state(network, batch)
    for part, expected in (("h", wanted.h), ("c", wanted.c)):
        array = given[part]
        if array.dtype.kind not in ("f" if is_real else "iu") or array.shape != expected.shape:
            raise InputError(
                f"{name}: {part} is {array.dtype} {list(array.shape)}, not "
                f"{'float' if is_real else 'integer'} {list(expected.shape)}"
            )
    if is_real:
        return quantize_state(given["h"], given["c"], network)
    wide = {part: array.astype(np.int64) for part, array in given.items()}
    for part, array in wide.items():
        if np.abs(array + 0.5).max() > 2**15:
            raise InputError(f"{name}: {part} leaves int16")
    state = State(wide["h"].astype(np.int16), wide["c"].astype(np.int16))
    check_state(network, state, batch)
    return state


def state_arrays(network: IntegerNetwork, state: State, *, is_real: bool) -> dict[str, NDArray[Any]]:
    """Return states as arrays h and c that `state_from` takes: integers, or reals if ``is_real``.

    Integer states are dequantized then; those of the engine ``float`` are real already.
    """
    h: NDArray[Any] = state.h
    c: NDArray[Any] = state.c
    if is_real and h.dtype.kind != "f":
        h, c = dequantize_state(state, network)
    return {"h": h, "c": c}
