"""Random integer networks for verification.

Requantization shifts are drawn per row, so that pre-activations range from almost 0 to saturating, and a
tenth of the weights are extremes. Values of a trained network would miss most corners of the arithmetic.
"""

import dataclasses
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import ARITHMETICS, MAX_CELL_FRACTION, MIN_CELL_FRACTION, MIN_STATE_FRACTION, TFLM
from rnnhw.errors import InputError
from rnnhw.network import (
    Affine,
    Cell,
    IntegerBidirectional,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLayer,
    IntegerLstm,
    IntegerMinGru,
    IntegerNetwork,
    IntegerRecurrent,
    Interface,
    LastStep,
    LayerShape,
    Shape,
    TfliteDense,
    TfliteLstm,
    quantized_network,
)

__all__ = [
    "kinds_of",
    "network_like",
    "random_bidirectional",
    "random_cell",
    "random_head",
    "random_inputs",
    "random_network",
    "random_tflite",
    "with_random_thresholds",
    "with_zeros",
]

# Forms of layers of each cell of a design.
_KINDS = {
    "lstm": ("lstm",),
    "lstm_coupled": ("lstm_coupled",),
    "gru": ("gru", "gru_reset_before"),
    "elman": ("elman_tanh", "elman_relu"),
    "mingru": ("mingru",),
}


_THRESHOLDS = (0, 0, 0, 2, 20, 127)


def kinds_of(cells: Sequence[str], lstm_options: Sequence[str]) -> list[str]:
    """List the kinds of layers that a design with these cells and LSTM options can run.

    A kind is a cell in one of its forms; options of an LSTM follow after a ``+``, such as
    ``lstm+peephole+projection``.
    """
    kinds = [kind for cell in cells for kind in _KINDS[cell]]
    # Each option doubles the LSTM kinds so far, so that all combinations occur.
    for option in lstm_options:
        kinds += [f"{kind}+{option}" for kind in kinds if kind.startswith("lstm")]
    return kinds


def _weights(rng: np.random.Generator, shape: tuple[int, ...], bits: int) -> NDArray[np.int8]:
    """Draw weights of ``bits`` bits without the most negative value; a tenth are extremes."""
    largest = 2 ** (bits - 1) - 1
    values = rng.integers(-largest, largest + 1, shape)
    extreme = rng.random(shape) < 0.1
    return np.where(extreme, rng.choice([-largest, largest], shape), values).astype(np.int8)


def _rows(rng: np.random.Generator, shape: tuple[int, int, int], bits: int, name: str) -> dict[str, Any]:
    """Draw a matrix product's weights, and its shifts per row, from almost silent to saturating."""
    # Weights of 4 bits make smaller sums, which need larger left shifts to saturate.
    low = -2 if bits == 8 else -6
    return {
        f"{name}_weights": _weights(rng, shape, bits),
        f"{name}_shift": rng.integers(low, 8, shape[:2]).astype(np.int8),
    }


def random_cell(
    rng: np.random.Generator, kind: str, inputs: int, units: int, weight_bits: int, projection: int = 0
) -> IntegerRecurrent:
    """Draw a recurrent layer of one direction, of a kind of `kinds_of`.

    A projection without a width has two thirds of the units.
    """
    cell, *options = kind.split("+")
    if cell == "mingru":
        return IntegerMinGru(
            **_rows(rng, (2, units, inputs), weight_bits, "input"),
            bias=rng.integers(-20000, 20000, (2, units)).astype(np.int32),
            # Not drawn: both directions of a layer must have the same.
            state_fraction=MIN_STATE_FRACTION + (inputs + units) % 4,
        )
    family = cell.split("_")[0]
    gates = 3 if cell == "lstm_coupled" else {"lstm": 4, "gru": 3, "elman": 1}[family]
    outputs = (projection or max(1, units * 2 // 3)) if "projection" in options else units
    common: dict[str, Any] = {
        **_rows(rng, (gates, units, inputs), weight_bits, "input"),
        **_rows(rng, (gates, units, outputs), weight_bits, "recurrent"),
        "bias": rng.integers(-20000, 20000, (gates, units)).astype(np.int32),
    }
    if family == "lstm":
        return IntegerLstm(
            **common,
            **_lstm_options(rng, options, gates, units, outputs, weight_bits),
            is_coupled=cell == "lstm_coupled",
            cell_fraction=int(rng.integers(MIN_CELL_FRACTION, MAX_CELL_FRACTION + 1)),
        )
    if family == "elman":
        return IntegerElman(**common, activation=cell.removeprefix("elman_"), hidden_exponent=7)
    reset_after = cell == "gru"
    candidate = rng.integers(-20000, 20000, units) * reset_after
    return IntegerGru(**common, candidate_bias=candidate.astype(np.int32), reset_after=reset_after)


def _lstm_options(
    rng: np.random.Generator, options: list[str], gates: int, units: int, outputs: int, bits: int
) -> dict[str, Any]:
    """Draw the parameters of an LSTM's options, as arguments of `IntegerLstm`."""
    found: dict[str, Any] = {}
    if "peephole" in options:
        found["peephole_weights"] = _weights(rng, (gates - 1, units), 8)
        found["peephole_shift"] = rng.integers(0, 14, (gates - 1, units)).astype(np.int8)
    if "projection" in options:
        found["projection"] = _weights(rng, (outputs, units), bits)
        found["projection_shift"] = rng.integers(-4 if bits == 8 else -8, 3, outputs).astype(np.int8)
        found["hidden_exponent"] = 3 + units % 6  # not drawn: the same in both directions
    return found


def random_bidirectional(
    rng: np.random.Generator, kind: str, inputs: int, units: int, weight_bits: int, projection: int = 0
) -> IntegerBidirectional:
    """Draw a bidirectional layer: two layers of `random_cell`."""
    forward, backward = (random_cell(rng, kind, inputs, units, weight_bits, projection) for _ in range(2))
    return IntegerBidirectional(forward=forward, backward=backward)


def random_head(rng: np.random.Generator, inputs: int, outputs: int, weight_bits: int) -> IntegerDense:
    """Draw a dense layer with power-of-two scales."""
    return IntegerDense(
        weights=_weights(rng, (outputs, inputs), weight_bits),
        bias=rng.integers(-20000, 20000, outputs).astype(np.int32),
        shift=rng.integers(-1, 6, outputs).astype(np.int8),
        output_exponent=10,
    )


def random_inputs(rng: np.random.Generator, batch: int, steps: int, inputs: int) -> NDArray[np.int8]:
    """Draw sequences, int8 ``[batch, steps, inputs]``; the last one has extremes only."""
    x = rng.integers(-128, 128, (batch, steps, inputs)).astype(np.int8)
    x[-1] = rng.choice(np.array([-128, 127], np.int8), x[-1].shape)
    return x


def _scale(rng: np.random.Generator, low: float, high: float) -> float:
    """Draw a scale from a log-uniform distribution, rounded to float32 as files hold it."""
    return float(np.float32(np.exp(rng.uniform(np.log(low), np.log(high)))))


def _random_lstm(
    rng: np.random.Generator, inputs: int, units: int, scale: float, zero_point: int, *, reverse: bool = False
) -> TfliteLstm:
    """Draw an LSTM as a ``.tflite`` holds it, whose gates range from almost silent to saturating."""
    state_scale, state_zero_point = _scale(rng, 0.004, 0.02), int(rng.integers(-128, 128))
    return TfliteLstm(
        input_weights=_weights(rng, (4, units, inputs), 8),
        recurrent_weights=_weights(rng, (4, units, units), 8),
        bias=rng.integers(-20000, 20000, (4, units)).astype(np.int32),
        input_scale=scale,
        input_zero_point=zero_point,
        input_weight_scales=tuple(_scale(rng, 1e-4, 0.1) for _ in range(4)),
        recurrent_weight_scales=tuple(_scale(rng, 1e-4, 0.1) for _ in range(4)),
        state_scale=state_scale,
        state_zero_point=state_zero_point,
        hidden_scale=state_scale,
        hidden_zero_point=state_zero_point,
        cell_exponent=int(rng.integers(-15, -8)),
        cell_clip=float(rng.choice([0.0, 10.0, 0.5])),
        reverse_input=reverse,
        reverse_output=reverse,
    )


def random_tflite(
    rng: np.random.Generator,
    inputs: int,
    units: tuple[int, ...],
    outputs: int,
    *,
    every_step: bool,
    steps: int,
) -> IntegerNetwork:
    """Draw a network as a ``.tflite`` holds it.

    Parameters
    ----------
    inputs : int
    units : tuple of int
        Units of each LSTM; negative for a bidirectional layer.
    outputs : int
        Outputs of a dense layer at the top; 0 for none.
    every_step : bool
        Whether all steps are kept, or the last one.
    steps : int
        Number of steps of the model's input tensor.
    """
    layers: list[IntegerLayer] = []
    scale, zero_point, width = _scale(rng, 0.005, 0.1), int(rng.integers(-128, 128)), inputs
    input_format = Affine(scale, zero_point)
    for count in units:
        lstm = _random_lstm(rng, width, abs(count), scale, zero_point)
        layer: TfliteLstm | IntegerBidirectional = lstm
        if count < 0:
            backward = _random_lstm(rng, width, -count, scale, zero_point, reverse=True)
            layer = IntegerBidirectional(forward=lstm, backward=backward)
        layers.append(layer)
        scale, zero_point, width = lstm.state_scale, lstm.state_zero_point, layer.outputs
    if not every_step:
        layers.append(LastStep())
    if outputs:
        layers.append(
            TfliteDense(
                weights=_weights(rng, (outputs, width), 8),
                bias=rng.integers(-20000, 20000, outputs).astype(np.int32),
                input_scale=scale,
                input_zero_point=zero_point,
                weight_scales=np.array([_scale(rng, 1e-4, 0.1) for _ in range(outputs)]),
                output_scale=_scale(rng, 0.01, 0.2),
                output_zero_point=int(rng.integers(-128, 128)),
                minimum=int(rng.choice([-128, -20])),
                maximum=int(rng.choice([127, 60])),
            )
        )
        width = outputs
    shape = (1, steps, width) if every_step else (1, width)
    return IntegerNetwork(
        name="random",
        arithmetic=TFLM.name,
        layers=layers,
        input_format=input_format,
        interface=Interface(
            input_shape=(1, steps, inputs),
            output_shape=shape,
            output_format=Affine(0.0625, 0),
            batch=1,
            steps=steps,
        ),
    )


def random_network(
    rng: np.random.Generator,
    arithmetic: str,
    *,
    kinds: Sequence[str],
    units: tuple[int, ...],
    inputs: int,
    outputs: int,
    every_step: bool,
    steps: int,
    weight_bits: int,
    projections: Sequence[int] = (),
) -> IntegerNetwork:
    """Draw a stack of layers.

    Parameters
    ----------
    arithmetic : str
        One with real scales has the layers of `random_tflite`, whatever ``kinds`` says.
    kinds : sequence of str
        Of `kinds_of`, one for each recurrent layer.
    units : tuple of int
        Units of each recurrent layer; negative for a bidirectional layer.
    inputs, outputs : int
        Features per step, and outputs of a dense head; 0 for no head.
    every_step : bool
        Whether the network gives outputs of every step, or of the last one.
    steps : int
        Steps of a sequence, which a network with real scales keeps.
    weight_bits : {8, 4}
    projections : sequence of int, optional
        Widths of the layers' projections; see `random_cell`.
    """
    if ARITHMETICS[arithmetic].has_real_scales:
        return random_tflite(rng, inputs, units, outputs, every_step=every_step, steps=steps)
    layers: list[IntegerRecurrent | IntegerBidirectional | IntegerDense] = []
    width = inputs
    for kind, count, projection in zip(kinds, units, projections or (0,) * len(units), strict=True):
        draw = random_cell if count > 0 else random_bidirectional
        layers.append(draw(rng, kind, width, abs(count), weight_bits, projection))
        width = layers[-1].outputs
    if outputs:
        layers.append(random_head(rng, width, outputs, weight_bits))
    return quantized_network(name="random", input_exponent=7, layers=layers, every_step=every_step)


_MATRICES = ("input_weights", "recurrent_weights", "projection", "weights")
"""Names under which layers of any kind have their matrices; the last axis is the operands."""

_ZEROS = (0.0, 0.5, 0.9, 1.0)
"""Shares of a matrix's weights that are made zero."""


def with_zeros(rng: np.random.Generator, network: IntegerNetwork) -> IntegerNetwork:
    """The network with some weights made zero: in each matrix none, a half, nine tenths or all of them.

    Half of the time those of all gates of a unit for one operand are made zero together.
    """

    def thinned(weights: NDArray[np.int8]) -> NDArray[np.int8]:
        shape = weights.shape[-2:] if rng.random() < 0.5 else weights.shape
        return np.where(rng.random(shape) < rng.choice(_ZEROS), 0, weights).astype(np.int8)

    def layer_with_zeros(layer: Any) -> Any:
        if isinstance(layer, IntegerBidirectional):
            forward, backward = layer_with_zeros(layer.forward), layer_with_zeros(layer.backward)
            return IntegerBidirectional(forward=forward, backward=backward)
        matrices = {name: getattr(layer, name, None) for name in _MATRICES}
        found = {name: thinned(array) for name, array in matrices.items() if array is not None}
        return dataclasses.replace(layer, **found)

    return dataclasses.replace(network, layers=[layer_with_zeros(layer) for layer in network.layers])


def with_random_thresholds(rng: np.random.Generator, network: IntegerNetwork) -> IntegerNetwork:
    """The network with thresholds of a delta network, each of them drawn for itself; a half are 0."""

    def changed(layer: Any) -> Any:
        if isinstance(layer, IntegerBidirectional):
            return IntegerBidirectional(forward=changed(layer.forward), backward=changed(layer.backward))
        names = [field.name for field in dataclasses.fields(layer) if field.name.endswith("_threshold")]
        return dataclasses.replace(layer, **{name: int(rng.choice(_THRESHOLDS)) for name in names})

    return dataclasses.replace(network, layers=[changed(layer) for layer in network.layers])


def network_like(shape: Shape, *, arithmetic: str, weight_bits: int, steps: int, seed: int) -> IntegerNetwork:
    """Draw a network of a shape.

    Parameters
    ----------
    shape : Shape
        A stack of recurrent layers, with or without a dense head.
    arithmetic : {"native", "tflm"}
    weight_bits : {8, 4}
    steps : int
        Steps of a sequence, which a network in the arithmetic of tflite-micro keeps.
    seed : int

    Raises
    ------
    InputError
        If the host computes between the layers.
    """
    if any(layer != dataclasses.replace(layer, before=(), reverses=()) for layer in shape.layers):
        raise InputError(f"a network of {shape} is no plain stack, and no random one can stand for it")
    layers = [layer for layer in shape.layers if layer.cell is not Cell.DENSE]
    return random_network(
        np.random.default_rng(seed),
        arithmetic,
        kinds=[_kind(layer) for layer in layers],
        units=tuple(layer.units if layer.directions == 1 else -layer.units for layer in layers),
        inputs=shape.inputs,
        outputs=shape.outputs if len(layers) < len(shape.layers) else 0,
        every_step=shape.every_step,
        steps=steps,
        weight_bits=weight_bits,
        projections=[layer.projection for layer in layers],
    )


def _kind(layer: LayerShape) -> str:
    """The kind of `kinds_of` that a layer is."""
    forms = _KINDS[str(layer.cell)]
    kind = forms[-1] if layer.cell is Cell.GRU and not layer.reset_after else forms[0]
    return kind + "+peephole" * layer.has_peepholes + "+projection" * (layer.projection > 0)
