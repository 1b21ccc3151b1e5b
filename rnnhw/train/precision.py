"""The numbers that a network computes with while it is trained: floats, or what they are rounded to."""

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Network
from rnnhw.train.runner import FloatRunner, Runner
from rnnhw.train.stack import Stack

__all__ = ["FLOATS", "Floats", "Precision"]


class Precision(Protocol):
    """What objectives make their workspaces with, and tasks the runners that they validate with.

    Parameters
    ----------
    label : str
        What checkpoints call it; empty for floats.
    """

    label: str

    def stack(self, network: Network, steps: int, batch: int, dtype: np.dtype[Any]) -> Stack:
        """Make the workspace of a network for batches of one shape."""

    def begin(self, epoch: int, network: Network) -> None:
        """Prepare for an epoch, counted from 0, that begins with these parameters.

        It is called once more for the same epoch if training was interrupted in it, with other parameters.
        """

    def carried(self) -> dict[str, NDArray[Any]]:
        """Arrays that `begin` leaves for the rest of the epoch; a checkpoint saves and restores them."""

    def runner(self, network: Network) -> Runner:
        """Return what runs a network as it will be used."""


class Floats:
    """The `Precision` of float networks."""

    label = ""

    def stack(self, network: Network, steps: int, batch: int, dtype: np.dtype[Any]) -> Stack:
        """Make a workspace; see `Precision`."""
        return Stack(network, steps, batch, dtype)

    def begin(self, epoch: int, network: Network) -> None:
        """Do nothing: floats need no scales."""

    def carried(self) -> dict[str, NDArray[Any]]:
        """An empty mapping."""
        return {}

    def runner(self, network: Network) -> Runner:
        """The float reference."""
        return FloatRunner(network)


FLOATS = Floats()
