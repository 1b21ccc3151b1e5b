"""Post-training quantization: from a float network and calibration data to an integer network."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import MAX_CELL_FRACTION, MIN_CELL_FRACTION
from rnnhw.errors import ModelError
from rnnhw.network import (
    MAX_EXPONENT,
    Bidirectional,
    IntegerBidirectional,
    IntegerDense,
    IntegerNetwork,
    IntegerRecurrent,
    Network,
    OwnScales,
    Recurrent,
    quantized_network,
)
from rnnhw.quantize.bits import bits_of_layers, largest_weight, layer_names
from rnnhw.quantize.calibration import checked_calibration
from rnnhw.quantize.features import INPUT_LIMITS, feature_exponents
from rnnhw.quantize.layers import (
    HIDDEN_EXPONENT,
    INT16_LIMIT,
    Scales,
    free_exponents,
    integer_dense,
    integer_layer,
    output_exponent,
    state_exponent,
)
from rnnhw.quantize.methods import BALANCED, best_exponent, check_method, safe_exponent, wide_exponent
from rnnhw.train import State, Trace, forward

__all__ = ["Ranges", "calibrated", "quantize", "quantized"]

Float = NDArray[np.floating]
Real = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Ranges:
    """The scales of all values of a network but its weights and biases.

    Parameters
    ----------
    inputs : tuple of int
        Exponent of each feature.
    hidden : tuple of int
        Exponent of each recurrent layer's h.
    cells : tuple of int
        Fraction bits of c of each direction; without meaning for cells without c.
    outputs : int
        Exponent of the head's outputs, which large weights may make smaller.
    """

    inputs: tuple[int, ...]
    hidden: tuple[int, ...]
    cells: tuple[int, ...]
    outputs: int


def quantize(
    network: Network,
    calibration: Float,
    *,
    lengths: NDArray[np.integer] | None = None,
    state: State | None = None,
    weight_bits: int | Sequence[int] = 8,
    method: str = BALANCED,
    own: OwnScales | None = None,
) -> IntegerNetwork:
    """Quantize a network after training.

    ::

        x    int8,  2**-e_x, per feature or for all       h  int8, Q0.7 (GRU: from an int16 state in Q0.15)
        W, R int8,  2**-e, one exponent per row           b  int32 at the scale of the input's sum
        c    int16, one exponent per layer                y  int16, one exponent
        input shift = e_W + e_x - 12,   recurrent shift = e_R + 7 - 12,   head's shift = e_V + 7 - e_y

    Features get exponents of their own where their ranges differ (`rnnhw.quantize.features`); the first
    layer's weights are then those for inputs at the finest of these, which is e_x. Above the first layer e_x
    is the lower layer's 7. h of an Elman layer with relu, of an LSTM with a projection and of a minGRU weighs
    ``2**-e_h`` by the calibration data, and e_h takes the place of 7; after relu, e_h + 8 takes that of 12.
    Candidates that the scale of h would clip count too.
    Cell states have 15 .. 0 fraction bits. Method ``balanced`` leaves a spare bit above the largest c and y;
    but for a c beyond 16384, and beyond 32767 it is refused.

    Parameters
    ----------
    network : Network
    calibration : float array ``[batch, time, inputs]``
        Typical inputs, as whole sequences: the cell state's range grows with time.
    lengths : int array ``[batch]``, optional
        Number of steps of each sequence; by default all ``time`` steps.
    state : State, optional
        States that the sequences begin with; zeros by default.
    weight_bits : {8, 4, 3, 2}, or sequence of them
        Weights lie in -127 .. 127, -7 .. 7, -3 .. 3 or -1 .. 1: of all layers, or of each one from the input
        up, the head last. Peepholes have 8 bits.
    method : str
        How exponents are chosen from what was seen, one of `rnnhw.quantize.methods.METHODS`.
    own : OwnScales, optional
        Scales that the network brings with it, which are kept where they fit; `rnnhw.quantize.own` says
        where they do not.

    Raises
    ------
    InputError
        If the calibration data do not suit the network, are all zero, or are not finite.
    ModelError
        If weights, biases, states or outputs are too large or too small for the integer arithmetic, or there
        is no integer arithmetic for a layer.
    """
    check_method(method)
    own = OwnScales() if own is None else own
    ranges = calibrated(
        network, calibration, lengths=lengths, state=state, weight_bits=weight_bits, method=method, own=own
    )
    return quantized(network, ranges, weight_bits=weight_bits, method=method, own=own)


def calibrated(
    network: Network,
    calibration: Float,
    *,
    lengths: NDArray[np.integer] | None = None,
    state: State | None = None,
    weight_bits: int | Sequence[int] = 8,
    method: str = BALANCED,
    own: OwnScales | None = None,
) -> Ranges:
    """Choose the scales of all values but the weights, as `quantize` does, whose arguments these are.

    Raises
    ------
    InputError, ModelError
        As `quantize`, except for what weights and biases cause.
    """
    largest = [largest_weight(bits) for bits in bits_of_layers(weight_bits, layer_names(network))]
    seen = checked_calibration(network, calibration, lengths)
    own = OwnScales() if own is None else own
    inputs = _input_exponents(network, seen, largest[0], method, own)
    observed = forward(network, calibration, lengths=lengths, state=state)
    counts = np.full(len(calibration), calibration.shape[1]) if lengths is None else lengths
    valid = np.arange(calibration.shape[1]) < np.asarray(counts)[:, None]
    below = seen  # what the layer reads, [steps of all sequences, inputs]
    hidden: list[int] = []
    cells: list[int] = []
    for k, layer in enumerate(network.recurrent):
        halves = _halves(layer)
        traces = observed.traces[len(cells) : len(cells) + len(halves)]
        label = _label(network, k)
        hidden.append(_hidden_exponent(halves, traces, below, method, label, own.hidden[k : k + 1]))
        cells += [_cell_fraction(trace, method, label) for trace in traces]
        below = np.concatenate([trace.hidden for trace in traces], axis=2)[valid].astype(np.float64)
    outputs = MAX_EXPONENT
    if network.head:
        outputs = output_exponent(observed.outputs.astype(np.float64), method)
    return Ranges(inputs=inputs, hidden=tuple(hidden), cells=tuple(cells), outputs=outputs)


def quantized(
    network: Network,
    ranges: Ranges,
    *,
    weight_bits: int | Sequence[int] = 8,
    method: str = BALANCED,
    own: OwnScales | None = None,
) -> IntegerNetwork:
    """Quantize a network with scales that are chosen, as `quantize` does, whose other arguments these are.

    Raises
    ------
    ModelError
        If weights or biases are too large or too small for the integer arithmetic.
    """
    largest = [largest_weight(bits) for bits in bits_of_layers(weight_bits, layer_names(network))]
    own = OwnScales() if own is None else own
    exponents = ranges.inputs
    layers: list[IntegerRecurrent | IntegerBidirectional | IntegerDense] = []
    position = 0  # of the layer's first direction among all directions
    for k, layer in enumerate(network.recurrent):
        halves = _halves(layer)
        scales = Scales(
            input_exponents=exponents,
            hidden_exponent=ranges.hidden[k],
            largest_weight=largest[k],
            method=method,
            label=_label(network, k),
        )
        places = range(position, position + len(halves))
        position += len(halves)
        layers.append(
            _joined(
                [
                    integer_layer(
                        half,
                        ranges.cells[place],
                        replace(scales, own=own.directions[place]) if own.directions else scales,
                    )
                    for half, place in zip(halves, places, strict=True)
                ]
            )
        )
        exponents = (scales.hidden_exponent,) * layer.outputs
    if network.head:
        layers.append(integer_dense(network.head, ranges.outputs, exponents[0], largest[-1], method, own))
    return quantized_network(
        name=network.name,
        layers=layers,
        every_step=network.every_step,
        input_exponent=_common(ranges.inputs),
    )


def _label(network: Network, k: int) -> str:
    """Beginning of error messages about layer k."""
    return f"layer {k}: " if len(network.recurrent) > 1 else ""


def _input_exponents(
    network: Network, seen: Real, largest_weight: int, method: str, own: OwnScales
) -> tuple[int, ...]:
    """The exponents of all features: the network's own one; one for all beside rows with scales; or any."""
    if own.input_exponent is not None:
        return (own.input_exponent,) * network.inputs
    chosen = feature_exponents(seen, _first_rows(network), largest_weight, method)
    first = own.directions[: len(_halves(network.recurrent[0]))]
    if any(one.input is not None for one in first):
        return (best_exponent(seen, *INPUT_LIMITS, MAX_EXPONENT, method),) * network.inputs
    return chosen


def _halves(layer: Recurrent | Bidirectional) -> list[Recurrent]:
    """The directions of a layer: one, or forward and backward."""
    return [layer.forward, layer.backward] if isinstance(layer, Bidirectional) else [layer]


def _joined(halves: list[IntegerRecurrent]) -> IntegerRecurrent | IntegerBidirectional:
    return IntegerBidirectional(forward=halves[0], backward=halves[1]) if len(halves) == 2 else halves[0]


def _first_rows(network: Network) -> NDArray[np.float64]:
    """All rows of weights that multiply the input, ``[rows, inputs]``."""
    weights = [half.input_weights for half in _halves(network.recurrent[0])]
    return np.concatenate([array.reshape(-1, network.inputs) for array in weights]).astype(np.float64)


def _common(exponents: tuple[int, ...]) -> int | tuple[int, ...]:
    """One exponent if all are equal, else all."""
    return exponents[0] if len(set(exponents)) == 1 else exponents


def _hidden_exponent(
    halves: Sequence[Recurrent],
    traces: Sequence[Trace],
    below: Real,
    method: str,
    label: str,
    own: Sequence[int | None],
) -> int:
    """Exponent of h in both directions: 7 where h cannot leave -1 .. 1, else its own, or by what was seen."""
    layer, exponents = halves[0], free_exponents(halves[0])
    if all(free_exponents(half) is None for half in halves):
        return HIDDEN_EXPONENT
    values = np.concatenate([trace.hidden.ravel() for trace in traces]).astype(np.float64)
    largest = float(np.abs(values).max())
    if exponents is None or any(free_exponents(half) is None for half in halves):
        if not largest <= 1.0:
            raise ModelError(
                f"{label}h reaches {largest:.3g} in the direction with relu; beside a direction with tanh, "
                "int8 values hold only -1 .. 1"
            )
        return HIDDEN_EXPONENT
    if not np.isfinite(values).all() or safe_exponent(max(largest, 1.0), 127) < exponents[0]:
        raise ModelError(
            f"{label}h of a layer of {layer.declaration.title} reaches {largest:.3g} on the calibration "
            f"data; int8 values with scales 2**-{exponents[1]} .. 2**{-exponents[0]} cannot hold that"
        )
    for exponent in own:
        if exponent is not None and exponents[0] <= exponent <= exponents[1]:
            return exponent
    if largest == 0.0:
        return HIDDEN_EXPONENT
    finest = max(best_exponent(values, -128, 127, exponents[1], method), exponents[0])
    return state_exponent(halves, below, range(exponents[0], finest + 1), method)


def _cell_fraction(trace: Trace, method: str, label: str) -> int:
    """Fraction bits with which a method holds the cell states that were seen."""
    largest = 0.0 if trace.cell is None else float(np.abs(trace.cell).max())
    if trace.cell is None or largest == 0.0:
        return MAX_CELL_FRACTION
    if not largest <= INT16_LIMIT:
        raise ModelError(  # also of NaN, which is why the condition is negated
            f"{label}the cell state of an LSTM reaches {largest:.5g} on the calibration "
            f"data; at most {INT16_LIMIT} can be held here"
        )
    wanted = wide_exponent(trace.cell.astype(np.float64), method, MAX_CELL_FRACTION)
    return max(wanted, MIN_CELL_FRACTION)
