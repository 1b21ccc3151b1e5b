"""The rounding of a network's weights, inputs and outputs in the forward pass of training."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit
from rnnhw.errors import ModelError
from rnnhw.network import (
    MAX_OPERAND,
    Bidirectional,
    Dense,
    IntegerDense,
    IntegerNetwork,
    IntegerRecurrent,
    Network,
    directions_of,
    real_dense,
    real_recurrent,
)
from rnnhw.quantize.aware.fixed import clipped, rounded, sums_part
from rnnhw.quantize.aware.held import hold_steps
from rnnhw.quantize.aware.runs import AwareRun
from rnnhw.train import Stack

__all__ = ["AwareRounding", "aware_stack"]

Float = NDArray[np.floating[Any]]
Real = NDArray[np.float64]

_EXACT = {np.dtype(np.float32): 2**24, np.dtype(np.float64): 2**53}
"""Below this magnitude, every integer sum of products is exact."""

_PRODUCTS = ("input_weights", "recurrent_weights", "projection")


@njit(cache=True)
def _round_inputs(x: Float, scales: Real) -> None:
    """Round ``x [rows, inputs]`` to int8 times the scale of each input."""
    for r in range(x.shape[0]):
        for k in range(x.shape[1]):
            x[r, k] = clipped(rounded(np.float64(x[r, k]) / scales[k]), 128.0) * scales[k]


@njit(cache=True)
def _round_outputs(outputs: Float, bias: Real, scale: float) -> None:
    """Add ``bias`` to sums ``[rows, outputs]`` and round to int16; 1 of it per real 1 is ``scale``."""
    for r in range(outputs.shape[0]):
        for j in range(outputs.shape[1]):
            outputs[r, j] = clipped(sums_part(outputs[r, j], scale, bias[j] * scale), 32768.0) / scale


class AwareRounding:
    """Makes the forward pass of a `rnnhw.train.Stack` that of the golden model, with dropout aside.

    With dropout, a layer reads int8 values that are scaled by ``1 / (1 - dropout)``, not rounded again, and
    thresholds hold what dropout has left.

    Parameters
    ----------
    integer : callable
        Takes a float network, and returns the integer network to compute with.
    """

    def __init__(self, integer: Callable[[Network], IntegerNetwork]) -> None:
        self._integer = integer
        self._head: tuple[IntegerDense, Dense] | None = None
        self._top_limits: Real = np.zeros(0)

    def before(self, network: Network, stack: Stack) -> Network:
        """Quantize a network, hand its layers to the runs, and round x; see `rnnhw.train.Rounding`."""
        made = self._integer(network)
        dtype = stack.x.dtype
        scales = made.input_format.scales(made.inputs)
        _round_inputs(stack.x.reshape(-1, made.inputs), scales)
        layers: list[Any] = []
        runs: Any = iter(stack.runs)
        for k, layer in enumerate(made.recurrent):
            halves: list[Any] = []
            integers = cast(Sequence[IntegerRecurrent], directions_of(layer))
            for one in integers:
                exact = real_recurrent(one, scales)
                products = [getattr(one, name, None) for name in _PRODUCTS]
                _check_sums(f"layer {k}", products, dtype)
                next(runs).take(one, exact, one.input_threshold * scales)
                halves.append(_cast(exact, dtype))
            layers.append(Bidirectional(forward=halves[0], backward=halves[1]) if halves[1:] else halves[0])
            scales = np.full(layer.outputs, 2.0 ** -integers[0].hidden_exponent)
        self._head, self._top_limits = None, np.zeros(0)
        if isinstance(made.head, IntegerDense):
            self._top_limits = made.head.input_threshold * scales
            dense = real_dense(made.head, scales)
            _check_sums("the head", [made.head.weights], dtype)
            self._head = made.head, dense
            # The float kernel adds no bias: it could round the sum.
            layers.append(replace(_cast(dense, dtype), bias=np.zeros(dense.outputs, dtype)))
        return replace(network, layers=layers)

    def top(self, values: Float) -> None:
        """Hold what the head reads; see `rnnhw.train.Rounding`."""
        if self._top_limits.any():
            steps = values.reshape(-1, *values.shape[-2:])
            hold_steps(steps, steps, self._top_limits)

    def after(self, stack: Stack) -> None:
        """Requantize what the head gives."""
        if self._head:
            integer, exact = self._head
            outputs = stack.outputs.reshape(-1, exact.outputs)
            _round_outputs(outputs, exact.bias.astype(np.float64), 2.0**integer.output_exponent)


def aware_stack(
    network: Network,
    steps: int,
    batch: int,
    dtype: np.dtype[Any],
    integer: Callable[[Network], IntegerNetwork],
) -> Stack:
    """Make a workspace whose forward pass computes with ``integer(network)``; see `AwareRounding`."""
    make: Any = AwareRun
    return Stack(network, steps, batch, dtype, make, AwareRounding(integer))


def _cast(layer: Any, dtype: np.dtype[Any]) -> Any:
    """The layer with arrays of another dtype."""
    arrays = {name: value for name, value in vars(layer).items() if isinstance(value, np.ndarray)}
    return replace(layer, **{name: value.astype(dtype) for name, value in arrays.items()})


def _check_sums(name: str, matrices: Sequence[Any], dtype: np.dtype[Any]) -> None:
    """Refuse rows whose sums floats of this dtype might round."""
    for weights in matrices:
        # Weights of 127 cannot reach the limit in rows of up to 1,032: only wider ones need be summed up.
        if weights is None or weights.shape[-1] * 127 * MAX_OPERAND < _EXACT[dtype]:
            continue
        reached = int(np.abs(weights.astype(np.int64)).sum(axis=-1).max()) * MAX_OPERAND
        if reached >= _EXACT[dtype]:
            raise ModelError(
                f"{name} has a row whose sums may reach {reached}; training on integers computes them in "
                f"{dtype}, which holds them below {_EXACT[dtype]}"
            )
