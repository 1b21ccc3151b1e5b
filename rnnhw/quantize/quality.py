"""Measure what quantization did to a network: ranges, saturation and errors of each layer on given data."""

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
    layer_bytes,
    matrices,
    quantize_inputs,
)
from rnnhw.quantize.alone import errors_alone
from rnnhw.quantize.choices import LayerChoices, choices_of_dense, choices_of_direction, relative_error
from rnnhw.quantize.features import INPUT_LIMITS
from rnnhw.quantize.layers import free_exponents
from rnnhw.quantize.saturation import saturated_gates
from rnnhw.quantize.states import integer_state
from rnnhw.train import Forward, State, Trace, check_lengths, forward

__all__ = ["FeatureQuality", "LayerQuality", "Quality", "Range", "measure_quality"]


Float = NDArray[np.floating[Any]]
Integers = NDArray[np.integer[Any]]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Range:
    """The range that values have, and the range that their integers can hold.

    Parameters
    ----------
    seen : float
        Largest magnitude in the float network.
    held : float
        Largest value that the integers can hold.
    """

    seen: float
    held: float


@dataclass(frozen=True, kw_only=True)
class FeatureQuality:
    """One feature of the input.

    Parameters
    ----------
    exponent : int
        Its int8 value q means ``q 2**-exponent``.
    range : Range
    clipped : int
        Number of its values that are outside the range of int8.
    """

    exponent: int
    range: Range
    clipped: int

    @property
    def steps(self) -> int:
        """Magnitude of its largest value in steps of its scale, 0 .. 128."""
        return min(round(self.range.seen * 2.0**self.exponent), -INPUT_LIMITS[0])


@dataclass(frozen=True, kw_only=True)
class Values:
    """A layer's outputs or states, compared with those of the float network.

    Parameters
    ----------
    range : Range
    at_ends : float
        Share (0 .. 1) of integers that are the smallest or the largest of their type, which are saturated or
        nearly so.
    error : float
        Root mean square of the differences, divided by the root mean square of the float values. It includes
        the errors that come from the layers below.
    is_lost : bool
        Whether all integers are 0 although not all float values are.
    """

    range: Range
    at_ends: float
    error: float
    is_lost: bool


@dataclass(frozen=True, kw_only=True)
class LayerQuality:
    """One direction of a recurrent layer, or the head.

    Parameters
    ----------
    name : str
        ``0``, or ``0 fwd`` and ``0 bwd``, and so on, counted from the input; or ``head``.
    kind : str
        Cell and number of units.
    size : int
        Bytes of weights, biases and shifts; a 4-bit weight takes half a byte.
    largest_weight : float
        Largest magnitude of the float layer's weights.
    input : Range
        Range of the layer's input. If features have scales of their own, that of the widest feature.
    cell : Values, optional
        c of an LSTM.
    output : Values
        h, or the head's outputs.
    saturated_gates : float, optional
        Share (0 .. 1) of the gates' sums that saturate; see `rnnhw.quantize.saturation`. None for the head.
    lost_rows : int
        Number of rows whose weights were all rounded to 0 although not all of them are 0.
    cell_fraction : int, optional
        Fraction bits of an LSTM's c.
    is_bounded : bool
        Whether outputs lie within -1 .. 1 for any input. Then saturation costs one step at most.
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
    """A quantized network compared with its float network.

    Parameters
    ----------
    features : sequence of FeatureQuality
    layers : sequence of LayerQuality
        Directions in order, from the input up, and then the head.
    choices : sequence of LayerChoices
        What was chosen for each of the layers, and the error that each causes.
    outputs : Values
        Outputs of the network.
    largest_error : float
        Largest absolute difference of an output, in the unit of the outputs.
    sequences, steps : int
        Numbers of sequences and of all their steps together in the data.
    """

    features: Sequence[FeatureQuality]
    layers: Sequence[LayerQuality]
    choices: Sequence[LayerChoices]
    outputs: Values
    largest_error: float
    sequences: int
    steps: int


def measure_quality(
    network: Network,
    integer: IntegerNetwork,
    x: Float,
    *,
    lengths: NDArray[np.integer[Any]] | None = None,
    state: State | None = None,
) -> Quality:
    """Run a float network and its integer network on the same data, and compare them.

    Parameters
    ----------
    network : Network
    integer : IntegerNetwork
        Made from ``network`` by `rnnhw.quantize.quantize`.
    x : float array ``[batch, time, inputs]``
        The calibration data, or other data.
    lengths : int array ``[batch]``, optional
        Number of steps of each sequence; by default all ``time`` steps.
    state : State, optional
        States that the sequences begin with; zeros by default.

    Raises
    ------
    InputError
        If the data do not suit the network, or hold NaN or infinite values before a sequence's end.
    """
    batch, time = x.shape[:2]
    counts = check_lengths(np.full(batch, time) if lengths is None else lengths, batch, time)
    valid = np.arange(time) < counts[:, None]
    # Padding may hold anything, also NaN; it must not be refused.
    x = np.where(valid[..., None], x, np.zeros((), x.dtype))
    held = quantize_inputs(x, integer)
    y, traces = golden.trace(
        integer, held, lengths=counts.tolist(), state=None if state is None else integer_state(integer, state)
    )
    exact = forward(network, x, lengths=counts, state=state)
    features = _features(integer, x[valid])
    widest = max((feature.range for feature in features), key=lambda one: (one.held, one.seen))
    layers, top = _recurrent(network, integer, held, traces, exact.traces, valid, widest)
    alone = errors_alone(network, integer, x, exact, lengths=counts, state=state)
    choices = _choices(network, integer, x, exact, valid, alone)
    shown = valid if network.every_step else np.ones(batch, bool)
    outputs = _values(y[shown], exact.outputs[shown], integer.output_exponent)
    if network.head and isinstance(integer.head, IntegerDense):
        layers.append(_head(network.head, integer.head, top, outputs, integer.layer_weight_bits[-1]))
    return Quality(
        features=features,
        layers=layers,
        choices=choices,
        outputs=outputs,
        sequences=batch,
        steps=int(valid.sum()),
        largest_error=float(np.abs(dequantize_outputs(y, integer) - exact.outputs).max()),
    )


def measure_dense(dense: Dense, integer: IntegerNetwork, x: Float) -> Quality:
    """Compare a dense layer by itself with its integer network on ``x [batch, 1, inputs]``."""
    held = quantize_inputs(x, integer)
    y, _ = golden.run(integer, held)
    exact = x @ dense.weights.T + dense.bias
    features = _features(integer, x[:, 0])
    widest = max((feature.range for feature in features), key=lambda one: (one.held, one.seen))
    outputs = _values(y, exact, integer.output_exponent)
    assert isinstance(integer.head, IntegerDense)
    choices = choices_of_dense(
        dense,
        integer.head,
        features[0].exponent,
        (x, exact),
        name="head",
        weight_bits=integer.weight_bits,
        alone=outputs.error,
    )
    return Quality(
        features=features,
        layers=[_head(dense, integer.head, widest, outputs, integer.weight_bits)],
        choices=[choices],
        outputs=outputs,
        sequences=len(x),
        steps=len(x),
        largest_error=float(np.abs(dequantize_outputs(y, integer) - exact).max()),
    )


def _features(integer: IntegerNetwork, seen: Float) -> list[FeatureQuality]:
    """Quality of each feature on the inputs ``[steps of all sequences, features]``."""
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
    """Compare integers, which mean ``q 2**-exponent``, with the float network's values of the same shape."""
    real = np.ldexp(integers.astype(np.float64), -exponent)
    limits = np.iinfo(integers.dtype)
    at_ends = (integers == limits.min) | (integers == limits.max)
    return Values(
        range=Range(seen=float(np.abs(exact).max()), held=math.ldexp(limits.max, -exponent)),
        at_ends=float(at_ends.mean()),
        error=relative_error(real, exact),
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
    """Quality of all directions of all layers, and the range of the last layer's h.

    Parameters
    ----------
    held : int8 array ``[batch, time, inputs]``
        The network's input.
    traces, exact : sequence
        States of each direction in the integer and in the float network.
    valid : bool array ``[batch, time]``
        False beyond the end of a sequence.
    seen : Range
        Range of the network's input.
    """
    made: list[LayerQuality] = []
    directions: Any = integer.directions
    for k, layer in enumerate(network.recurrent):
        first = len(made)
        for name in _names(k, layer):
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
                    integer.layer_weight_bits[k],
                )
            )
        # The next layer reads h of this layer's directions side by side.
        held = np.concatenate([trace.hidden for trace in traces[first : len(made)]], axis=2)
        seen = max((one.output.range for one in made[first:]), key=lambda one: one.seen)
    return made, seen


def _choices(
    network: Network,
    integer: IntegerNetwork,
    x: Float,
    exact: Forward,
    valid: Mask,
    alone: Sequence[float],
) -> list[LayerChoices]:
    """What was chosen for all directions of all layers and the head, whose errors alone are given."""
    made: list[LayerChoices] = []
    directions: Any = integer.directions
    assert isinstance(integer.input_format, FixedPoint)
    exponents, below, bits = integer.input_format.exponents, x, integer.layer_weight_bits
    for k, layer in enumerate(network.recurrent):
        first = len(made)
        for name in _names(k, layer):
            at = len(made)
            trace = exact.traces[at]
            made.append(
                choices_of_direction(
                    network.directions[at],
                    directions[at],
                    exponents,
                    (below[valid], trace.hidden[valid], None if trace.cell is None else trace.cell[valid]),
                    name=name,
                    weight_bits=bits[k],
                    alone=alone[at],
                )
            )
        below = np.concatenate([trace.hidden for trace in exact.traces[first : len(made)]], axis=2)
        exponents = (directions[first].hidden_exponent,) * below.shape[2]
    if network.head and isinstance(integer.head, IntegerDense):
        shown = valid if network.every_step else slice(None)
        seen = below[valid], exact.outputs[shown]
        named: dict[str, Any] = {"name": "head", "weight_bits": bits[-1], "alone": alone[-1]}
        made.append(choices_of_dense(network.head, integer.head, exponents[0], seen, **named))
    return made


def _names(k: int, layer: Recurrent | Bidirectional) -> list[str]:
    """The names of a layer's directions in tables."""
    return [f"{k} fwd", f"{k} bwd"] if isinstance(layer, Bidirectional) else [f"{k}"]


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
        kind=f"{CELLS[integer.cell].title.split()[-1]} {integer.units}",
        size=layer_bytes(integer, weight_bits),
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
        size=layer_bytes(integer, weight_bits),
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
    """Number of rows whose integers are all 0 although the real weights are not."""
    return int((real.any(axis=-1) & ~integers.any(axis=-1)).sum())
