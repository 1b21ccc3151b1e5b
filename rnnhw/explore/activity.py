"""How much of a network's inputs and states changes from step to step: the work of an event-driven chip."""

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.network import IntegerNetwork

__all__ = ["changed_share", "network_activity"]


def changed_share(values: NDArray[np.int8]) -> float:
    """Share of ``[batch, time, width]`` values that differ from the step before; before the first is zero."""
    before = np.concatenate([np.zeros_like(values[:, :1]), values[:, :-1]], axis=1)
    return float(np.mean(values != before))


def _share_of_layer(x: NDArray[np.int8], hidden: NDArray[np.int8]) -> float:
    """Changed columns of a layer of one direction that got ``x`` and gave ``hidden``, of all its columns."""
    fed_back = np.concatenate([np.zeros_like(hidden[:, :1]), hidden[:, :-1]], axis=1)
    inputs, units = x.shape[2], hidden.shape[2]
    return (inputs * changed_share(x) + units * changed_share(fed_back)) / (inputs + units)


def network_activity(network: IntegerNetwork, x: NDArray[np.int8]) -> float:
    """Share of synapses of the recurrent layers that an event reaches, on average of the steps of ``x``.

    Every change of an input or a hidden value, however small, is an event for all weights of its column.
    """
    reached = synapses = 0.0
    below: NDArray[np.int8] = x
    for layer in network.recurrent:
        alone = IntegerNetwork(name=network.name, input_exponent=network.input_exponent, layers=[layer],
                               every_step=True)
        hidden, _ = golden.run(alone, below)
        hidden = hidden.astype(np.int8)
        for k, direction in enumerate(alone.directions):
            own = hidden[:, :, k * layer.units : (k + 1) * layer.units]
            turned = slice(None, None, -1 if k else 1)
            count = direction.input_weights.size + direction.recurrent_weights.size
            reached += count * _share_of_layer(below[:, turned], own[:, turned])
            synapses += count
        below = hidden
    return reached / synapses
