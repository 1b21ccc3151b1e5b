"""The float reference as what runs the machine blocks of a graph."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import BlockInputs, BlockOutputs, Dense, MachineBlock, Network
from rnnhw.train.reference import State, forward

__all__ = ["float_state", "run_float_block"]


def run_float_block(position: int, block: MachineBlock, given: BlockInputs) -> BlockOutputs:
    """Run a machine block that holds a float network; see `rnnhw.host.execute`.

    Values that the network's dtype cannot hold become infinite, without a warning, as in onnxruntime.
    """
    network = block.network
    with np.errstate(over="ignore", invalid="ignore"):
        if isinstance(network, Dense):
            return BlockOutputs(y=given.x @ network.weights.T + network.bias)
        assert isinstance(network, Network)
        made = forward(network, given.x, lengths=given.lengths, state=float_state(network, given))
    return BlockOutputs(y=made.outputs, h=made.state.h, c=made.state.c)


def float_state(network: Network, given: BlockInputs) -> State | None:
    """Return the initial states of a block as the float reference takes them; None if all are zero."""
    if given.h is None and given.c is None:
        return None
    width = max(max(layer.units, layer.outputs) for layer in network.directions)
    shape = (len(network.directions), len(given.x), width)
    return State(h=_widened(given.h, shape), c=_widened(given.c, shape))


def _widened(states: NDArray[Any] | None, shape: tuple[int, int, int]) -> NDArray[Any]:
    """Pad states with zeros to the width of the widest layer."""
    found = np.zeros(shape, np.float32 if states is None else states.dtype)
    if states is not None:
        found[..., : states.shape[2]] = states
    return found
