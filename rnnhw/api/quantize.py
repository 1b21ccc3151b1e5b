"""Integer networks from float models of any kind and typical inputs."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rnnhw.api.arrays import as_array, as_arrays, as_lengths
from rnnhw.api.load import load
from rnnhw.errors import InputError
from rnnhw.host import feed
from rnnhw.network import Graph, IntegerNetwork, Network
from rnnhw.quantize import METHODS, quantize_graph
from rnnhw.quantize import quantize as quantize_network

__all__ = ["calibration_sequences", "quantize"]


def quantize(
    model: Any,
    calibration: ArrayLike | Mapping[str, ArrayLike],
    *,
    lengths: ArrayLike | None = None,
    state: Mapping[str, ArrayLike] | None = None,
    weight_bits: int | Sequence[int] = 8,
    method: str = METHODS[0],
) -> IntegerNetwork | Graph:
    """Make an integer network of a float model, calibrated on typical inputs.

    Parameters
    ----------
    model : path, Network, Graph, or a live model of PyTorch or Keras
        Whatever `rnnhw.load` reads as a float model, or returns as one.
    calibration : array_like ``[batch, time, features]``, or mapping of str to array_like
        Typical inputs, real, as whole sequences: the range of a cell state grows with time. A mapping gives
        every input of a graph by its name, in the graph's own layout.
    lengths : array_like of int ``[batch]``, optional
        Number of steps of each sequence; by default all have all.
    state : mapping of str to array_like, optional
        Initial states of a graph by the names of its inputs; zeros by default.
    weight_bits : {8, 4}, or sequence of them
        Width of the weights in bits: of all layers, or of each one from the input up, the head last.
    method : {"balanced", "max", "percentile", "error"}
        How scales are chosen from the calibration data; the file ``rnnhw/quantize/methods.py`` has
        them.

    Returns
    -------
    IntegerNetwork or Graph
        A graph of several parts, or with parts that the machine does not run, stays a graph.

    Raises
    ------
    InputError
        If the inputs do not suit the model, are all zero, or are not finite; or the model is one of integers
        already.
    ModelError
        If the model cannot be read, has no recurrent layer for the machine, or a layer cannot be quantized.

    Examples
    --------
    >>> import numpy as np
    >>> import rnnhw
    >>> from rnnhw.train import initial_network
    >>> network = initial_network("example", inputs=3, units=[4], outputs=2, seed=0)
    >>> x = np.random.default_rng(1).standard_normal((8, 16, 3)).astype(np.float32)
    >>> integer = rnnhw.quantize(network, x, weight_bits=4)
    >>> integer.weight_bits, integer.arithmetic
    (4, 'native')
    >>> rnnhw.quantize(network, x, weight_bits=[8, 4], method="max").layer_weight_bits
    (8, 4)
    >>> rnnhw.quantize(integer, x)
    Traceback (most recent call last):
    rnnhw.errors.InputError: network 'example' is an integer network already
    """
    found = load(model)
    given, steps = as_arrays(calibration, "calibration"), as_lengths(lengths)
    if isinstance(found, IntegerNetwork) or (isinstance(found, Graph) and found.is_integer):
        raise InputError(f"network {found.name!r} is an integer network already")
    if isinstance(found, Graph):
        states = {name: as_array(one, f"state[{name!r}]") for name, one in (state or {}).items()}
        fed = feed(found, given, lengths=steps, states=states)
        made, _, _ = quantize_graph(found, fed, weight_bits=weight_bits, method=method)
        return made
    if state is not None:
        raise InputError(f"network {found.name!r} has no inputs for initial states; leave state out")
    x = calibration_sequences(found, given, "calibration")
    return quantize_network(found, x, lengths=steps, weight_bits=weight_bits, method=method)


def calibration_sequences(
    network: Network, given: NDArray[Any] | Mapping[str, NDArray[Any]], name: str
) -> NDArray[np.float32]:
    """Check typical inputs of a single network; ``name`` is what error messages call them.

    Raises
    ------
    InputError
        If they are not real sequences of the network's features.
    """
    if isinstance(given, Mapping):
        raise InputError(f"{name} holds arrays by name; network {network.name!r} takes one array")
    if given.dtype.kind != "f" or given.ndim != 3 or given.shape[2] != network.inputs or 0 in given.shape:
        raise InputError(
            f"{name} holds {given.dtype} {list(given.shape)}, not float [batch, time, "
            f"{network.inputs}] with at least one sequence and step"
        )
    with np.errstate(over="ignore"):
        return np.asarray(given, np.float32)
