"""The masks of a network: which values of each of its weight matrices are kept."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnhw.compress.pruning.patterns import Pattern
from rnnhw.errors import InputError
from rnnhw.network import Bidirectional, Dense, Network, Recurrent
from rnnhw.train import Parameters

__all__ = ["check_pruning", "masks", "pruned", "zero_share"]

_PRODUCTS = ("input_weights", "recurrent_weights", "projection")


class _Matrix(NamedTuple):
    """A weight matrix of a network.

    Parameters
    ----------
    name : str
        For messages.
    values : float array
        ``[gates, units, operands]``, or ``[units, operands]``.
    rows : list of int
        The gates that have an effect, if there are gates: a coupled LSTM's forget gate has none.
    is_dense : bool
        Whether its units are the outputs of a dense layer, of which the lanes of a word hold several.
    """

    name: str
    values: NDArray[Any]
    rows: list[int]
    is_dense: bool


def _matrices(network: Network) -> Iterator[_Matrix]:
    """All weight matrices, as views; biases and peepholes belong to no product, and are not pruned."""
    for k, layer in enumerate(network.layers):
        if isinstance(layer, Dense):
            yield _Matrix("the weights of the head", layer.weights, [], True)
            continue
        halves: Sequence[tuple[str, Recurrent]] = (
            ((" forward", layer.forward), (" backward", layer.backward))
            if isinstance(layer, Bidirectional)
            else (("", layer),)
        )
        for suffix, half in halves:
            rows = [half.gates.index(gate) for gate in half.declaration.gates]
            for attribute in _PRODUCTS:
                values = getattr(half, attribute, None)
                if values is not None:
                    words = attribute.replace("_", " ").replace("projection", "projection weights")
                    yield _Matrix(f"the {words} of layer {k}{suffix}", values, rows, False)


def _as_words(matrix: _Matrix, lanes: int) -> NDArray[Any]:
    """The matrix as ``[gates, units, operands]``, where the gates of a unit and an operand are one word."""
    values = matrix.values
    if matrix.is_dense:
        groups = -(-len(values) // lanes)
        padded = np.pad(values, [(0, groups * lanes - len(values)), (0, 0)])
        return padded.reshape(groups, lanes, -1).transpose(1, 0, 2)
    return values[None] if values.ndim == 2 else values[matrix.rows]


def _kept(matrix: _Matrix, pattern: Pattern, ratio: float) -> NDArray[np.bool_]:
    """The mask of a matrix, in its own shape; gates without effect are not kept."""
    kept = pattern.kept(_as_words(matrix, pattern.lanes), ratio)
    if matrix.is_dense:
        return kept.transpose(1, 0, 2).reshape(-1, kept.shape[2])[: len(matrix.values)]
    if matrix.values.ndim == 2:
        return kept[0]
    found = np.zeros(matrix.values.shape, bool)
    found[matrix.rows] = kept
    return found


def check_pruning(network: Network, pattern: Pattern, ratio: float) -> None:
    """Refuse a ratio, or a network that cannot be pruned by it.

    Raises
    ------
    InputError
        If the ratio is not above 0 and below 1, if nothing would be pruned, or in the cases of the pattern's
        ``check``.
    """
    if isinstance(ratio, bool) or not isinstance(ratio, int | float) or not 0.0 < ratio < 1.0:
        raise InputError(f"the ratio of pruning is {ratio!r}, not a number above 0 and below 1")
    for matrix in _matrices(network):
        gates, units, operands = _as_words(matrix, pattern.lanes).shape
        pattern.check(matrix.name, (gates, units, operands), ratio)
    if all(_kept(matrix, pattern, ratio).all() for matrix in _matrices(network)):
        raise InputError(f"pruning {pattern.label} by {ratio:g} leaves all weights of the network")


def masks(parameters: Parameters, pattern: Pattern, ratio: float) -> NDArray[np.bool_]:
    """Which of the parameters are kept, ``[count]``; those that are in no weight matrix of a network all are.

    Parameters
    ----------
    parameters : Parameters
        Of a model; the magnitudes of its weights decide.
    pattern : Pattern
    ratio : float
        Share of each matrix that is pruned, 0 .. 1.
    """
    kept = parameters.zeros_like()
    kept.flat[:] = 1
    for name, part in parameters.parts.items():
        if isinstance(part, Network):
            for matrix, mask in zip(_matrices(part), _matrices(kept.of_network(name)), strict=True):
                mask.values[:] = _kept(matrix, pattern, ratio)
    return kept.flat != 0


def pruned(network: Network, pattern: Pattern, ratio: float) -> Network:
    """A network whose pruned weights are zero.

    Raises
    ------
    InputError
        In the cases of `check_pruning`.
    """
    check_pruning(network, pattern, ratio)
    parameters = Parameters.of(network)
    parameters.flat[~masks(parameters, pattern, ratio)] = 0
    return parameters.copy()


def zero_share(network: Network) -> float:
    """Share of the weights in all matrices that are zero, 0 .. 1; gates without effect do not count."""
    arrays = [_as_words(matrix, 1) for matrix in _matrices(network)]
    return sum(int((array == 0).sum()) for array in arrays) / sum(array.size for array in arrays)
