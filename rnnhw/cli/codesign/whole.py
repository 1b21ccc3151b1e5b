"""A whole integer model on a user's data: its outputs as reals, and what the machine runs for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.api.cache import cache_folder
from rnnhw.api.inputs import read_inputs
from rnnhw.api.quantize import calibration_sequences
from rnnhw.cli.designs import demands_seen
from rnnhw.errors import InputError
from rnnhw.explore import Demand
from rnnhw.host import feed, lengths_of, outputs_for_user
from rnnhw.network import BATCH, Graph, IntegerNetwork, Network, dequantize_outputs, shape_of
from rnnhw.sim import run_on_engine

__all__ = [
    "Whole",
    "batch_of",
    "first_sequences",
    "int8_inputs",
    "lengths_in",
    "sequences_in",
    "whole_on_golden",
]

Array = NDArray[Any]
Given = Array | Mapping[str, Array]


@dataclass(frozen=True, kw_only=True, eq=False)
class Whole:
    """A whole integer model that has run on the golden model.

    Parameters
    ----------
    outputs : dict
        Real outputs by name, sequence by sequence; that of a network has an empty name.
    demands : list of Demand
        What the machine ran for each sequence, in the order of the model's parts.
    """

    outputs: dict[str, Array]
    demands: list[Demand]


def sequences_in(model: Network | IntegerNetwork | Graph, given: Given) -> int:
    """Return the number of sequences that a user's data hold for a model.

    Raises
    ------
    InputError
        If there are none, or the data do not suit the model.
    """
    if isinstance(model, Graph):
        sequences = batch_of(model, feed(model, given))
    elif isinstance(model, IntegerNetwork):
        sequences = len(int8_inputs(model, given))
    else:
        sequences = len(calibration_sequences(model, given, "the data"))
    if not sequences:
        raise InputError("the data hold no sequences")
    return sequences


def lengths_in(model: Network | IntegerNetwork | Graph, given: Given) -> Array | None:
    """Return the lengths of sequences that a user's data hold for a graph; None if it has no such input."""
    port = lengths_of(model) if isinstance(model, Graph) else None
    return None if port is None or not isinstance(model, Graph) else feed(model, given)[port.name]


def batch_of(graph: Graph, fed: Mapping[str, Array]) -> int:
    """Return the number of sequences among the inputs of a graph; one if no input has such an axis."""
    sizes = (fed[port.name].shape[port.axes.index(BATCH)] for port in graph.inputs if BATCH in port.axes)
    return max(sizes, default=1)


def int8_inputs(network: IntegerNetwork, given: Given) -> NDArray[np.int8]:
    """Return the int8 sequences ``[batch, time, features]`` of a network for a user's data."""
    if isinstance(given, Mapping):
        raise InputError(f"network {network.name!r} takes one array (.npy), not arrays by name")
    return read_inputs(network, given).x


def first_sequences(graph: Graph, given: Given, count: int) -> dict[str, Array]:
    """Return the inputs of a graph for the first sequences of a user's data.

    A graph that is made for a number of sequences gets a multiple of it.
    """
    fed = feed(graph, given)
    size = max((port.fixed_batch or 1 for port in graph.inputs), default=1)
    count = max(count // size, 1) * size
    for port in graph.inputs:
        if BATCH in port.axes:
            axis, array = port.axes.index(BATCH), fed[port.name]
            fed[port.name] = np.take(array, range(min(count, array.shape[axis])), axis=axis)
    return fed


def whole_on_golden(model: IntegerNetwork | Graph, given: Given) -> Whole:
    """Run a whole integer model on the golden model, and its host parts in onnxruntime.

    Raises
    ------
    InputError
        If the data do not suit the model.
    """
    if isinstance(model, IntegerNetwork):
        if isinstance(given, Mapping):
            raise InputError(f"network {model.name!r} takes one array (.npy), not arrays by name")
        inputs = read_inputs(model, given)
        outputs, _ = golden.run(model, inputs.x)
        real = outputs if outputs.dtype.kind == "f" else dequantize_outputs(outputs, model)
        demand = Demand(shape=shape_of(model), steps=inputs.x.shape[1])
        return Whole(outputs={"": real}, demands=[demand])
    fed = feed(model, given)
    result = run_on_engine("golden", model, {}, fed, cache=cache_folder())
    return Whole(
        outputs=outputs_for_user(model, result.outputs),
        demands=demands_seen(model, result, batch_of(model, fed)),
    )
