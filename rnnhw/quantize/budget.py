"""Choose weights of 4 bits for layers that lose least by them, while the outputs keep an error budget.

The layers are tried in the order of the error of the outputs if that layer alone has 4 bits and all others 8,
the smallest first. Each one that leaves the error of the outputs within the budget keeps 4 bits. A layer that
cannot be quantized to 4 bits has 8.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.errors import InputError, ModelError
from rnnhw.network import Dense, Network, dequantize_outputs, quantize_inputs
from rnnhw.quantize.bits import layer_names
from rnnhw.quantize.choices import relative_error
from rnnhw.quantize.dense import quantize_dense
from rnnhw.quantize.methods import BALANCED
from rnnhw.quantize.outputs import Outputs
from rnnhw.quantize.post import quantize
from rnnhw.train import State

__all__ = ["Budget", "bits_within"]

Float = NDArray[np.floating[Any]]


@dataclass(frozen=True, kw_only=True)
class Budget:
    """The largest error of a network's outputs that weights of 4 bits may lead to.

    Parameters
    ----------
    error : float
        Root mean square of the differences from the float network, divided by that of its outputs; above 0.
    """

    error: float = 0.05

    def __post_init__(self) -> None:
        if not 0.0 < self.error < math.inf:
            raise InputError(f"the error budget is {self.error:g}, not a number above 0")


def bits_within(
    network: Network | Dense,
    calibration: Float,
    budget: Budget,
    *,
    lengths: NDArray[np.integer[Any]] | None = None,
    state: State | None = None,
    method: str = BALANCED,
) -> tuple[int, ...]:
    """Bits per weight of each layer, 8 or 4, from the input up.

    Parameters
    ----------
    network : Network or Dense
    calibration : float array ``[batch, time, inputs]``
    budget : Budget
    lengths, state, method
        As `rnnhw.quantize.quantize` takes them.
    """
    if isinstance(network, Dense):
        return _dense_bits(network, calibration, budget, method)
    outputs = Outputs(network, calibration, lengths, state)
    given: dict[str, Any] = {"lengths": lengths, "state": state, "method": method}

    def error(bits: list[int]) -> float:
        """Of the outputs; without bound if there is no such network."""
        try:
            return outputs.error(quantize(network, calibration, weight_bits=bits, **given))
        except ModelError:
            return math.inf

    bits = [8] * len(layer_names(network))
    losses = [error(_narrowed(bits, k)) for k in range(len(bits))]
    for k in sorted(range(len(bits)), key=lambda k: losses[k]):
        if losses[k] <= budget.error and error(_narrowed(bits, k)) <= budget.error:
            bits = _narrowed(bits, k)
    return tuple(bits)


def _dense_bits(dense: Dense, x: Float, budget: Budget, method: str) -> tuple[int]:
    """Bits per weight of a dense layer that is a network by itself."""
    try:
        integer = quantize_dense(dense, x, "dense", weight_bits=4, method=method)
    except ModelError:
        return (8,)
    y = dequantize_outputs(golden.run(integer, quantize_inputs(x, integer))[0], integer)
    exact = x @ dense.weights.T + dense.bias
    return (4,) if relative_error(y, exact) <= budget.error else (8,)


def _narrowed(bits: list[int], k: int) -> list[int]:
    """The same bits, but 4 for layer k."""
    return [4 if j == k else own for j, own in enumerate(bits)]
