"""How much of a network's inputs and states changes from step to step: the work of an event-driven chip."""

import dataclasses

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.network import IntegerNetwork, shape_of

__all__ = ["changed_share", "network_activity"]


def changed_share(values: NDArray[np.int8]) -> float:
    """Share of ``[batch, time, width]`` values that differ from the step before; before the first is zero."""
    before = np.concatenate([np.zeros_like(values[:, :1]), values[:, :-1]], axis=1)
    return float(np.mean(values != before))


def network_activity(network: IntegerNetwork, x: NDArray[np.int8]) -> float:
    """Share of synapses of the recurrent layers that an event reaches, on average of the steps of ``x``.

    Every change of an input or a hidden value, however small, is an event for all weights of its column.
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
