"""States in ``.npz`` files; see `rnnhw.api.state`."""

import io
from pathlib import Path

import numpy as np

from rnnhw.api.state import state_arrays, state_from
from rnnhw.cli.files import load_npz
from rnnhw.files import write_bytes
from rnnhw.network import IntegerNetwork, State

__all__ = ["load_network_state", "save_network_state"]


def load_network_state(path: Path, network: IntegerNetwork, batch: int, *, is_real: bool) -> State:
    """Read initial states of a network from a ``.npz`` file.

    They must be integers; if ``is_real`` they must be reals, which are quantized.

    Raises
    ------
    InputError
        If the file cannot be read, has anything but h and c of the right shapes and dtypes, or a value that
        the network cannot have.
    """
    return state_from(load_npz(path), network, batch, is_real=is_real, name=str(path))


def save_network_state(path: Path, network: IntegerNetwork, state: State, *, is_real: bool) -> None:
    """Write states of a network as `load_network_state` reads them: integers, or reals if ``is_real``."""
    arrays = state_arrays(network, state, is_real=is_real)
    buffer = io.BytesIO()
    np.savez(buffer, h=arrays["h"], c=arrays["c"])
    write_bytes(path, buffer.getvalue())
