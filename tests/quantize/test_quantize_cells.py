"""Every cell, stack and direction against the float network; scales by their formulas; 4-bit weights."""

import numpy as np
import pytest
from float_networks import CELLS, VARIANTS, float_network

from rnnhw.errors import InputError, ModelError
from rnnhw.golden import run
from rnnhw.network import (
    Bidirectional,
    Elman,
    IntegerBidirectional,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
    MinGru,
    Network,
)
from rnnhw.quantize import dequantize_outputs, dequantize_state, quantize, quantize_inputs
from rnnhw.train import forward

STACKS: list[tuple[list[int], int]] = [([8], 0), ([8, 6], 3), ([-5, -4], 3), ([-8, 6], 0)]


def network(cell: str, units: list[int], outputs: int, every_step: bool, seed: int = 0) -> Network:
    rng = np.random.default_rng(seed)
    return float_network(rng, cell, 5, units, outputs, every_step, scale=0.3, dtype=np.float32)


def inputs(seed: int = 0) -> np.ndarray:
    return np.random.default_rng([seed, 1]).uniform(-1, 1, (20, 9, 5)).astype(np.float32)


def compare(made: Network, lengths: np.ndarray, weight_bits: int) -> tuple[float, float]:
    """Root mean square errors of outputs and of final states, divided by the largest float value."""
    x = inputs()
    integer = quantize(made, x, lengths=lengths, weight_bits=weight_bits)
    assert integer.weight_bits == weight_bits
    y, state = run(integer, quantize_inputs(x, integer), lengths=lengths)
    exact = forward(made, x, lengths=lengths)
    assert y.shape == exact.outputs.shape
    h, c = dequantize_state(state, integer)
    errors = [(dequantize_outputs(y, integer) - exact.outputs) / np.abs(exact.outputs).max()]
    for integer_state, real_state in ((h, exact.state.h), (c, exact.state.c)):
        own = real_state[:, :, : integer_state.shape[2]]
        errors.append((integer_state - own) / max(1.0, np.abs(own).max()))
    root = [float(np.sqrt((error.astype(np.float64) ** 2).mean())) for error in errors]
    return root[0], max(root[1:])


@pytest.mark.parametrize("every_step", [True, False])
@pytest.mark.parametrize(("units", "outputs"), STACKS)
@pytest.mark.parametrize("cell", [*CELLS, *VARIANTS])
def test_outputs_and_states_are_close_to_float(
    cell: str, units: list[int], outputs: int, every_step: bool
) -> None:
    lengths = np.random.default_rng(2).integers(1, 10, 20)
    made = network(cell, units, outputs, every_step)
    error, state_error = compare(made, lengths, 8)
    assert error < 0.015 and state_error < 0.015
    coarse, _ = compare(made, lengths, 4)
    assert error < coarse < 0.2


@pytest.mark.parametrize("cell", CELLS)
def test_integers_are_the_real_weights_and_biases_at_their_scales(cell: str) -> None:
    made = network(cell, [6, -4], 3, True)
    integer = quantize(made, inputs())
    (operand,) = set(integer.input_format.exponents)
    for real, held in zip(made.directions, integer.directions, strict=True):
        if held is not integer.directions[0]:
            operand = integer.directions[0].hidden_exponent
        fraction = held.hidden_exponent + 8 if cell == "elman_relu" else 12
        w_exponent = held.input_shift + fraction - operand
        products = [(real.input_weights, held.input_weights, w_exponent)]
        if cell != "mingru":
            r_exponent = held.recurrent_shift + fraction - held.hidden_exponent
            products.append((real.recurrent_weights, held.recurrent_weights, r_exponent))
        for weights, integers, exponent in products:
            scaled = weights * 2.0 ** exponent[..., None]
            assert np.abs(np.clip(scaled, -127, 127) - integers).max() <= 0.5
            assert (np.abs(integers).max(axis=-1) >= 63).all()
        if isinstance(held, IntegerGru):
            bias = real.input_bias + real.recurrent_bias
            if held.reset_after:
                bias[2] = real.input_bias[2]
                candidate = real.recurrent_bias[2] * 2.0 ** (r_exponent[2] + 7)
                assert np.abs(candidate - held.candidate_bias).max() <= 0.5
            else:
                assert not held.candidate_bias.any()
        else:
            bias = real.bias
        assert np.abs(bias * 2.0 ** (w_exponent + operand) - held.bias).max() <= 0.5


def test_relu_states_fill_their_int8() -> None:
    for scale in (0.02, 1.0, 50.0):
        made = network("elman_relu", [6], 0, True)
        made.layers[0].input_weights[:] *= scale
        made.layers[0].bias[:] *= scale
        integer = quantize(made, inputs())
        y, _ = run(integer, quantize_inputs(inputs(), integer))
        assert 63 <= y.max() <= 127
        exact = forward(made, inputs()).outputs
        assert np.abs(dequantize_outputs(y, integer) - exact).max() < 0.06 * exact.max()


def test_both_directions_of_relu_have_one_exponent() -> None:
    made = network("elman_relu", [-6, 4], 3, True)
    made.layers[0].backward.input_weights[:] *= 30
    integer = quantize(made, inputs())
    layer = integer.layers[0]
    assert isinstance(layer, IntegerBidirectional)
    assert layer.forward.hidden_exponent == layer.backward.hidden_exponent < 4


@pytest.mark.parametrize("activations", [("tanh", "relu"), ("relu", "tanh")])
def test_relu_beside_tanh_must_stay_within_one(activations: tuple[str, str]) -> None:
    def layer(activation: str, weight: float) -> Elman:
        weights = np.full((1, 2, 5), weight, np.float32)
        return Elman(
            input_weights=weights,
            recurrent_weights=np.zeros((1, 2, 2), np.float32),
            bias=np.zeros((1, 2), np.float32),
            activation=activation,
        )

    def made(weight: float) -> Network:
        forward, backward = (layer(activation, weight) for activation in activations)
        return Network(name="n", layers=[Bidirectional(forward=forward, backward=backward)], every_step=True)

    assert quantize(made(0.1), inputs()).layers[0].hidden_exponent == 7
    with pytest.raises(ModelError, match=r"h reaches 3\.\d+ in the direction with relu; beside a direction"):
        quantize(made(1.0), inputs())


def test_relu_that_grows_without_bound_is_refused() -> None:
    made = network("elman_relu", [6], 0, True)
    made.layers[0].recurrent_weights[:] = 1e12
    with pytest.raises(ModelError, match=r"h of a layer of Elman reaches (inf|nan|[\d.]+e\+\d+) on"):
        quantize(made, inputs())


@pytest.mark.parametrize("update_bias", [0, -2, -4])
def test_candidates_of_a_mingru_are_not_clipped_where_its_h_stays_small(update_bias: int) -> None:
    """A minGRU that seldom updates has an h far below its candidates, which share the scale of h."""
    rng = np.random.default_rng(1)
    weights = rng.standard_normal((2, 32, 16)).astype(np.float32) / 4
    bias = np.zeros((2, 32), np.float32)
    bias[0] = update_bias
    made = Network(name="n", layers=[MinGru(input_weights=weights, bias=bias)], every_step=True)
    x = rng.standard_normal((8, 64, 16)).astype(np.float32)
    integer = quantize(made, x)
    y = dequantize_outputs(run(integer, quantize_inputs(x, integer))[0], integer)
    exact = forward(made, x).outputs
    assert np.square(y - exact).mean() < 0.03**2 * np.square(exact).mean()


def test_rows_of_stacks_are_named_with_their_layer() -> None:
    made = network("gru", [6, 4], 3, False)
    made.layers[1].recurrent_weights[1, 2, 3] = 1e6
    with pytest.raises(ModelError, match="layer 1: the update gate's recurrent row of unit 2 holds a weight"):
        quantize(made, inputs())


def test_what_lies_beyond_a_sequence_has_no_effect() -> None:
    made, x = network("lstm", [4], 2, True), inputs()
    lengths = np.full(20, 4)
    plain = quantize(made, x[:, :4])
    x[:, 4:] = np.nan
    cut = quantize(made, x, lengths=lengths)
    assert isinstance(cut.layers[0], IntegerLstm)
    assert cut.input_format == plain.input_format
    assert cut.layers[0].cell_fraction == plain.layers[0].cell_fraction
    assert np.array_equal(cut.head.weights, plain.head.weights)


def test_other_weight_bits_are_refused() -> None:
    with pytest.raises(InputError, match="weights of 6 bits are not supported, only 8, 4, 3 and 2"):
        quantize(network("lstm", [4], 2, True), inputs(), weight_bits=6)


def test_activations_are_kept() -> None:
    for cell in ("elman_tanh", "elman_relu"):
        layer = quantize(network(cell, [4], 2, True), inputs()).layers[0]
        assert isinstance(layer, IntegerElman) and layer.activation == cell.removeprefix("elman_")
