"""Post-training quantization: from a float network and calibration data to an integer network."""

from collections.abc import Sequence
from dataclasses import replace

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
    OwnRows,
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
    state_exponent,
)
from rnnhw.quantize.methods import BALANCED, best_exponent, check_method, safe_exponent, wide_exponent
from rnnhw.train import State, Trace, forward

__all__ = ["quantize"]

Float = NDArray[np.floating]
Real = NDArray[np.float64]


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
    weight_bits : {8, 4}, or sequence of them
        Weights lie in -127 .. 127 or in -7 .. 7: of all layers, or of each one from the input up, the head
        last. Peepholes have 8 bits.
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
    largest = [largest_weight(bits) for bits in bits_of_layers(weight_bits, layer_names(network))]
    check_method(method)
    seen = checked_calibration(network, calibration, lengths)
    own = OwnScales() if own is None else own
    input_exponents = exponents = _input_exponents(network, seen, largest[0], method, own)
    observed = forward(network, calibration, lengths=lengths, state=state)
    counts = np.full(len(calibration), calibration.shape[1]) if lengths is None else lengths
    valid = np.arange(calibration.shape[1]) < np.asarray(counts)[:, None]
    below = seen  # what the layer reads, [steps of all sequences, inputs]
    layers: list[IntegerRecurrent | IntegerBidirectional | IntegerDense] = []
    position = 0  # of the layer's first direction among all directions
    for k, layer in enumerate(network.recurrent):
        halves = _halves(layer)
        traces = observed.traces[position : position + len(halves)]
        position += len(halves)
        label = f"layer {k}: " if len(network.recurrent) > 1 else ""
        scales = Scales(
            input_exponents=exponents,
            hidden_exponent=_hidden_exponent(halves, traces, below, method, label, own.hidden[k : k + 1]),
            largest_weight=largest[k],
            method=method,
            label=label,
        )
        rows = own.directions[position - len(halves) : position] or [OwnRows()] * len(halves)
        layers.append(
            _joined(
                [
                    integer_layer(half, _cell_fraction(trace, method, label), replace(scales, own=one))
                    for half, trace, one in zip(halves, traces, rows, strict=True)
                ]
            )
        )
        exponents = (scales.hidden_exponent,) * layer.outputs
        below = np.concatenate([trace.hidden for trace in traces], axis=2)[valid].astype(np.float64)
    if network.head:
        y = observed.outputs.astype(np.float64)
        layers.append(integer_dense(network.head, y, exponents[0], largest[-1], method, own))
    return quantized_network(
        name=network.name,
        layers=layers,
        every_step=network.every_step,
        input_exponent=_common(input_exponents),
    )


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
