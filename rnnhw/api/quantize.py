"""Integer networks from float models of any kind and typical inputs."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rnnhw.api.arrays import as_array, as_arrays, as_lengths
from rnnhw.api.load import load_for
from rnnhw.errors import InputError
from rnnhw.host import feed
from rnnhw.network import Dense, Graph, IntegerNetwork, Network, with_thresholds
from rnnhw.quantize import Budget, Equalization, bits_within, quantize_equalized, quantize_graph
from rnnhw.quantize import quantize as quantize_network

__all__ = ["calibration_sequences", "quantize", "quantized_network", "thresholded"]


def quantize(
    model: Any,
    calibration: ArrayLike | Mapping[str, ArrayLike],
    *,
    lengths: ArrayLike | None = None,
    state: Mapping[str, ArrayLike] | None = None,
    weight_bits: int | Sequence[int] | Budget = 8,
    method: str = "balanced",
    equalize: bool = False,
    threshold: int = 0,
    input_threshold: int = 0,
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
    weight_bits : {8, 4, 3, 2}, or sequence of them, or Budget
        Width of the weights in bits: of all layers, or of each one from the input up, the head last. A
        ``Budget`` (``from rnnhw.quantize import Budget``) gives 4 bits to the layers that lose least.
    method : {"balanced", "max", "percentile", "error"}
        How scales are chosen from what was seen.
    equalize : bool
        Whether units of layers with relu or a projection are scaled where that helps.
    threshold, input_threshold : int
        Make a delta network: see `rnnhw.network.with_thresholds`; of ``hidden`` and of ``inputs``.

    Returns
    -------
    IntegerNetwork or Graph
        A graph of several parts, or with parts that the machine does not run, stays a graph.

    Raises
    ------
    InputError
        If the inputs do not suit the model, are all zero, or are not finite; if widths or method are none of
        those above; or if the model is one of integers already.
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
    >>> rnnhw.quantize(integer, x)
    Traceback (most recent call last):
    rnnhw.errors.InputError: network 'example' is an integer network already
    """
    given, steps = as_arrays(calibration, "calibration"), as_lengths(lengths)
    found = load_for(model, given)
    if isinstance(found, IntegerNetwork) or (isinstance(found, Graph) and found.is_integer):
        raise InputError(f"network {found.name!r} is an integer network already")
    if isinstance(found, Graph):
        states = {name: as_array(one, f"state[{name!r}]") for name, one in (state or {}).items()}
        fed = feed(found, given, lengths=steps, states=states)
        made, _, _ = quantize_graph(found, fed, weight_bits=weight_bits, method=method, equalizes=equalize)
        network = made.machine_blocks[0].network if made.is_plain else made
        assert not isinstance(network, Network | Dense)
        return thresholded(network, threshold, input_threshold, repr(found.name))
    if state is not None:
        raise InputError(f"network {found.name!r} has no inputs for initial states; leave state out")
    x = calibration_sequences(found, given, "calibration")
    own = quantized_network(
        found, x, lengths=steps, weight_bits=weight_bits, method=method, equalizes=equalize
    )
    return thresholded(own.integer, threshold, input_threshold, repr(found.name))


def thresholded(
    network: IntegerNetwork | Graph, threshold: int, input_threshold: int, name: str
) -> IntegerNetwork | Graph:
    """Make a delta network, if any threshold is not 0; ``name`` is what error messages call the network.

    Raises
    ------
    InputError
        If it has several parts.
    """
    if not (threshold or input_threshold):
        return network
    if isinstance(network, Graph):
        raise InputError(f"{name} has several parts; a threshold is for a model that is one network")
    return with_thresholds(network, threshold, input_threshold)


def quantized_network(
    network: Network,
    x: NDArray[np.float32],
    *,
    lengths: NDArray[np.integer[Any]] | None,
    weight_bits: int | Sequence[int] | Budget,
    method: str,
    equalizes: bool,
) -> Equalization:
    """Quantize a single network in each of the ways that `quantize` offers; see there.

    Returns
    -------
    Equalization
        Its note is empty where units are not scaled.
    """
    if isinstance(weight_bits, Budget):
        weight_bits = bits_within(network, x, weight_bits, lengths=lengths, method=method)
    if equalizes:
        return quantize_equalized(network, x, lengths=lengths, weight_bits=weight_bits, method=method)
    integer = quantize_network(network, x, lengths=lengths, weight_bits=weight_bits, method=method)
    return Equalization(network=network, integer=integer, note="")


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
