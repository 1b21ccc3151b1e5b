"""The share of a network's inputs and states that change from one step to the next.

An event-driven chip works only where a value changes.
"""

import dataclasses

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.network import IntegerNetwork, shape_of

__all__ = ["changed_share", "network_activity"]


def changed_share(values: NDArray[np.int8]) -> float:
    """Share of the values ``[batch, time, width]`` that differ from those of the step before.

    Before the first step all values are zero.
    """
    before = np.concatenate([np.zeros_like(values[:, :1]), values[:, :-1]], axis=1)
    return float(np.mean(values != before))


def network_activity(network: IntegerNetwork, x: NDArray[np.int8]) -> float:
    """Share (0 .. 1) of the recurrent layers' weights that events reach per step, averaged over ``x``.

    Every change of an input or of a hidden value, however small, is an event for all weights of its column.

    Parameters
    ----------
    x : int8 array ``[batch, time, inputs]``
    """
    events, synapses, below = 0.0, 0, x
    for number, layer in enumerate(shape_of(network).layers[: len(network.recurrent)]):
        cut = dataclasses.replace(network, layers=network.recurrent[: number + 1])
        hidden = golden.run(cut, x)[0].astype(np.int8)
        fed_back = np.concatenate([np.zeros_like(hidden[:, :1]), hidden[:, :-1]], axis=1)
        recurrent = layer.macs * layer.units // (layer.inputs + layer.units)
        events += (layer.macs - recurrent) * changed_share(below) + recurrent * changed_share(fed_back)
        synapses += layer.macs
        below = hidden
    return events / synapses
