"""States in ``.npz`` files; see `rnnhw.api.state`."""

import io
from pathlib import Path

import numpy as np

from rnnhw.api.state import state_arrays
from rnnhw.files import write_bytes
from rnnhw.network import IntegerNetwork, State

__all__ = ["save_network_state"]


def save_network_state(path: Path, network: IntegerNetwork, state: State, *, is_real: bool) -> None:
    """Write states of a network as `state_from` takes them: integers, or reals if ``is_real``."""
    arrays = state_arrays(network, state, is_real=is_real)
    buffer = io.BytesIO()
    np.savez(buffer, h=arrays["h"], c=arrays["c"])
    write_bytes(path, buffer.getvalue())
