"""What quantization did to a network: ranges, saturation and errors, layer by layer, on some data."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.cells import CELLS
from rnnhw.network import (
    Bidirectional,
    Dense,
    FixedPoint,
    IntegerDense,
    IntegerLstm,
    IntegerNetwork,
    IntegerRecurrent,
    Network,
    Recurrent,
    clipped_inputs,
    dequantize_outputs,
    matrices,
    quantize_inputs,
)
from rnnhw.quantize.features import INPUT_LIMITS
from rnnhw.quantize.layers import free_exponents
from rnnhw.quantize.saturation import saturated_gates
from rnnhw.train import Trace, check_lengths, forward

__all__ = ["FeatureQuality", "LayerQuality", "Quality", "Range", "measure_quality"]


Float = NDArray[np.floating[Any]]
Integers = NDArray[np.integer[Any]]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Range:
    """How far values go in the float network, and how far their integers reach.

    Parameters
    ----------
    seen : float
        Largest magnitude.
    held : float
        Largest value that the integers hold.
    """

    seen: float
    held: float


@dataclass(frozen=True, kw_only=True)
class FeatureQuality:
    """A feature of the input.

    Parameters
    ----------
    exponent : int
        Its int8 values weigh ``2**-exponent``.
    range : Range
    clipped : int
        How many of its values int8 does not hold.
    """

    exponent: int
    range: Range
    clipped: int

    @property
    def steps(self) -> int:
        """How many steps of the scale its largest value has, 0 .. 128."""
        return min(round(self.range.seen * 2.0**self.exponent), -INPUT_LIMITS[0])


@dataclass(frozen=True, kw_only=True)
class Values:
    """What a layer puts out or remembers, beside the float network's.

    Parameters
    ----------
    range : Range
    at_ends : float
        Share (of 1) that are the smallest or the largest integer there is: saturated, or just not.
    error : float
        Root mean square of the differences, in parts of the float values' own root mean square. What comes
        from the layers below is in it.
    is_lost : bool
        Whether all integers are 0 though not all values are.
    """

    range: Range
    at_ends: float
    error: float
    is_lost: bool


@dataclass(frozen=True, kw_only=True)
class LayerQuality:
    """A direction of a recurrent layer, or the head.

    Parameters
    ----------
    name : str
        ``0``, or ``0 fwd`` and ``0 bwd``, and so on; ``head``.
    kind : str
        Cell and width.
    size : int
        Bytes of weights, biases and shifts; weights of 4 bits take half a byte.
    largest_weight : float
        Of the float layer.
    input : Range
        Of what it reads; where features have scales of their own, that of the widest one.
    cell : Values, optional
        An LSTM's c.
    output : Values
        h, or the head's outputs.
    saturated_gates : float, optional
        Share (of 1) of the gates' sums that int16 does not hold; as `rnnhw.quantize.saturation`.
    lost_rows : int
        Rows of weights whose integers are all zero though the weights are not.
    cell_fraction : int, optional
        Fraction bits of an LSTM's c.
    is_bounded : bool
        Whether outputs lie within -1 .. 1 whatever the input: then being at an end costs a step at most.
    """

    name: str
    kind: str
    size: int
    largest_weight: float
    input: Range
    cell: Values | None
    output: Values
    saturated_gates: float | None
    lost_rows: int
    cell_fraction: int | None
    is_bounded: bool


@dataclass(frozen=True, kw_only=True)
class Quality:
    """A quantized network beside its float one.

    Parameters
    ----------
    features : sequence of FeatureQuality
    layers : sequence of LayerQuality
    outputs : Values
        The network's.
    largest_error : float
        Largest difference of an output, in the outputs' unit.
    sequences, steps : int
        Of the data, steps of all sequences together.
    """

    features: Sequence[FeatureQuality]
    layers: Sequence[LayerQuality]
    outputs: Values
    largest_error: float
    sequences: int
    steps: int


def measure_quality(
    network: Network, integer: IntegerNetwork, x: Float, *, lengths: NDArray[np.integer[Any]] | None = None
) -> Quality:
    """Run a float network and its integer one on the same data.

    Parameters
    ----------
    network : Network
    integer : IntegerNetwork
        What `rnnhw.quantize.quantize` made of it.
    x : float array ``[batch, time, inputs]``
        The calibration data, or others.
    lengths : int array ``[batch]``, optional

    Raises
    ------
    InputError
        If the data do not suit the network, or hold NaN or infinite values before a sequence's end.
    """
    batch, time = x.shape[:2]
    counts = check_lengths(np.full(batch, time) if lengths is None else lengths, batch, time)
    valid = np.arange(time) < counts[:, None]
    x = np.where(valid[..., None], x, np.zeros((), x.dtype))
    held = quantize_inputs(x, integer)
    y, traces = golden.trace(integer, held, lengths=counts.tolist())
    exact = forward(network, x, lengths=counts)
    features = _features(integer, x[valid])
    widest = max((feature.range for feature in features), key=lambda one: (one.held, one.seen))
    layers, top = _recurrent(network, integer, held, traces, exact.traces, valid, widest)
    shown = valid if network.every_step else np.ones(batch, bool)
    outputs = _values(y[shown], exact.outputs[shown], integer.output_exponent)
    if network.head and isinstance(integer.head, IntegerDense):
        layers.append(_head(network.head, integer.head, top, outputs, integer.weight_bits))
    return Quality(
        features=features,
        layers=layers,
        outputs=outputs,
        sequences=batch,
        steps=int(valid.sum()),
        largest_error=float(np.abs(dequantize_outputs(y, integer) - exact.outputs).max()),
    )


def _features(integer: IntegerNetwork, seen: Float) -> list[FeatureQuality]:
    """Of the inputs ``[steps of all sequences, features]``."""
    clipped = clipped_inputs(seen, integer)
    assert isinstance(integer.input_format, FixedPoint)
    return [
        FeatureQuality(
            exponent=exponent,
            clipped=int(count),
            range=Range(seen=float(peak), held=INPUT_LIMITS[1] * 2.0**-exponent),
        )
        for exponent, peak, count in zip(
            integer.input_format.exponents, np.abs(seen).max(axis=0), clipped, strict=True
        )
    ]


def _values(integers: Integers, exact: Float, exponent: int) -> Values:
    """Integers that weigh ``2**-exponent`` beside the real values that they stand for."""
    real = np.ldexp(integers.astype(np.float64), -exponent)
    limits = np.iinfo(integers.dtype)
    at_ends = (integers == limits.min) | (integers == limits.max)
    size = float(np.sqrt(np.square(exact, dtype=np.float64).mean()))
    difference = float(np.sqrt(np.square(real - exact).mean()))
    error = difference / size if size else (math.inf if difference else 0.0)
    return Values(
        range=Range(seen=float(np.abs(exact).max()), held=math.ldexp(limits.max, -exponent)),
        at_ends=float(at_ends.mean()),
        error=error,
        is_lost=bool(np.any(exact)) and not np.any(integers),
    )


def _recurrent(
    network: Network,
    integer: IntegerNetwork,
    held: NDArray[np.int8],
    traces: Sequence[golden.Trace],
    exact: Sequence[Trace],
    valid: Mask,
    seen: Range,
) -> tuple[list[LayerQuality], Range]:
    """All directions of all layers, and the last layer's range; ``held`` and ``seen`` are the input's."""
    made: list[LayerQuality] = []
    directions: Any = integer.directions
    for k, layer in enumerate(network.recurrent):
        names = [f"{k} fwd", f"{k} bwd"] if isinstance(layer, Bidirectional) else [f"{k}"]
        first = len(made)
        for name in names:
            at = len(made)
            made.append(
                _direction(
                    name,
                    network.directions[at],
                    directions[at],
                    held,
                    traces[at],
                    exact[at],
                    valid,
                    seen,
                    integer.weight_bits,
                )
            )
        held = np.concatenate([trace.hidden for trace in traces[first : len(made)]], axis=2)
        seen = max((one.output.range for one in made[first:]), key=lambda one: one.seen)
    return made, seen


def _direction(
    name: str,
    layer: Recurrent,
    integer: IntegerRecurrent,
    held: NDArray[np.int8],
    trace: golden.Trace,
    exact: Trace,
    valid: Mask,
    seen: Range,
    weight_bits: int,
) -> LayerQuality:
    cell = fraction = None
    if isinstance(integer, IntegerLstm) and trace.cell is not None and exact.cell is not None:
        fraction = integer.cell_fraction
        cell = _values(trace.cell[valid], exact.cell[valid], fraction)
    held_weights = matrices(integer)
    pairs = [(real, held_weights[product]) for product, real in matrices(layer).items()]
    return LayerQuality(
        name=name,
        kind=f"{CELLS[integer.cell].title} {integer.units}",
        size=_size(integer, weight_bits),
        input=seen,
        cell=cell,
        cell_fraction=fraction,
        largest_weight=max(float(np.abs(real).max()) for real, _ in pairs),
        output=_values(trace.hidden[valid], exact.hidden[valid], integer.hidden_exponent),
        saturated_gates=saturated_gates(integer, held, trace.hidden, valid, name.endswith("bwd")),
        lost_rows=sum(_lost_rows(real, integers) for real, integers in pairs),
        is_bounded=free_exponents(layer) is None,
    )


def _head(head: Dense, integer: IntegerDense, seen: Range, outputs: Values, weight_bits: int) -> LayerQuality:
    return LayerQuality(
        name="head",
        kind=f"dense {head.outputs}",
        size=_size(integer, weight_bits),
        input=seen,
        cell=None,
        cell_fraction=None,
        output=outputs,
        saturated_gates=None,
        largest_weight=float(np.abs(head.weights).max()),
        lost_rows=_lost_rows(head.weights, integer.weights),
        is_bounded=False,
    )


def _lost_rows(real: Float, integers: NDArray[np.int8]) -> int:
    return int((real.any(axis=-1) & ~integers.any(axis=-1)).sum())


def _size(layer: IntegerRecurrent | IntegerDense, weight_bits: int) -> int:
    """Bytes of the arrays of a layer."""
    arrays = {name: value for name, value in vars(layer).items() if isinstance(value, np.ndarray)}
    return sum(
        -(-array.size * weight_bits // 8) if name.endswith("weights") else array.nbytes
        for name, array in arrays.items()
    )
