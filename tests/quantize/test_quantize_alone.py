"""The error that each layer alone causes, and the choices that are reported beside it."""

import dataclasses

import numpy as np
import pytest
from float_networks import CELLS, VARIANTS, float_network

from rnnhw.network import Bidirectional, IntegerNetwork, Network, matrices, quantized_network
from rnnhw.quantize import LayerChoices, measure_quality, quantize
from rnnhw.train import State


def case(cell: str, units: list[int], outputs: int, every_step: bool) -> tuple[Network, np.ndarray]:
    rng = np.random.default_rng(4)
    made = float_network(rng, cell, 4, units, outputs, every_step, scale=0.4)
    return made, rng.uniform(-1, 1, (5, 8, 4)).astype(np.float32)


def state_of(made: Network, batch: int) -> State:
    width = max(max(layer.units, layer.outputs) for layer in made.directions)
    shape = (len(made.directions), batch, width)
    rng = np.random.default_rng(5)
    state = State(h=rng.uniform(-0.9, 0.9, shape), c=rng.uniform(-0.9, 0.9, shape))
    for k, layer in enumerate(made.directions):
        state.h[k, :, layer.outputs :] = state.c[k, :, layer.units :] = 0
        if "c" not in layer.declaration.remembers:
            state.c[k] = 0
    return state


def choices(made: Network, integer: IntegerNetwork, x: np.ndarray, **more: object) -> list[LayerChoices]:
    return list(measure_quality(made, integer, x, **more).choices)


@pytest.mark.parametrize("every_step", [True, False])
@pytest.mark.parametrize("cell", [*CELLS, *VARIANTS])
def test_a_single_layer_alone_is_the_whole_network(cell: str, every_step: bool) -> None:
    """With lengths and initial states, all of which take another way through the code."""
    made, x = case(cell, [5], 0, every_step)
    given = {"lengths": np.arange(5) + 4, "state": state_of(made, 5)}
    quality = measure_quality(made, quantize(made, x, **given), x, **given)
    assert quality.choices[0].alone == pytest.approx(quality.outputs.error, rel=1e-6)
    assert quality.outputs.error > 0


@pytest.mark.parametrize("every_step", [True, False])
@pytest.mark.parametrize("units", [[5, 4], [5, -4], [-5, 4], [-3, -3]])
def test_a_layer_does_not_count_the_errors_of_others(units: list[int], every_step: bool) -> None:
    """A layer whose integer weights are spoilt errs more alone, and no other layer's figure changes."""
    made, x = case("lstm", units, 3, every_step)
    given = {"lengths": np.arange(5) + 4, "state": state_of(made, 5)}
    integer = quantize(made, x, **given)
    before = [one.alone for one in choices(made, integer, x, **given)]
    assert len(before) == len(made.directions) + 1
    for at in range(len(before)):
        spoilt = [one.alone for one in choices(made, damaged(integer, at), x, **given)]
        assert spoilt[at] > 2 * before[at]
        assert [one for k, one in enumerate(spoilt) if k != at] == pytest.approx(
            [one for k, one in enumerate(before) if k != at], rel=1e-9
        )


def damaged(integer: IntegerNetwork, at: int) -> IntegerNetwork:
    """The same network, where direction ``at``, or the head, has some of its weights set to zero."""
    layers, position = [], 0
    for stage in integer.stages:
        halves = [stage.forward, stage.backward] if hasattr(stage, "forward") else [stage]
        made = []
        for half in halves:
            name = "weights" if hasattr(half, "weights") else "input_weights"
            weights = getattr(half, name).copy()
            if position == at:
                weights[..., ::2] = 0
            made.append(dataclasses.replace(half, **{name: weights}))
            position += 1
        layers.append(
            made[0] if len(made) == 1 else dataclasses.replace(stage, forward=made[0], backward=made[1])
        )
    return quantized_network(
        name=integer.name,
        layers=layers,
        input_exponent=integer.input_format.exponents,
        every_step=integer.every_step,
    )


def test_errors_alone_add_up_roughly() -> None:
    made, x = case("gru", [6, 5], 3, True)
    quality = measure_quality(made, quantize(made, x), x)
    together = np.sqrt(sum(one.alone**2 for one in quality.choices))
    assert 0.6 < quality.outputs.error / together < 1.7


@pytest.mark.parametrize("bits", [8, 4])
@pytest.mark.parametrize("cell", [*CELLS, "lstm_coupled", "lstm_peepholes"])
def test_choices_are_those_of_the_integers(cell: str, bits: int) -> None:
    """Weights in reals by other means: from the shifts that requantize their sums."""
    made, x = case(cell, [5, -4], 3, True)
    x[..., 1] *= 5 if cell == "mingru" else 40
    integer = quantize(made, x, weight_bits=bits)
    found = choices(made, integer, x)
    exponents = integer.input_format.exponents
    assert found[0].input.exponents == (min(exponents), max(exponents))
    assert {one.weight_bits for one in found} == {bits}
    for k, (layer, held) in enumerate(zip(made.directions, integer.directions, strict=True)):
        is_relu = cell == "elman_relu"
        fraction = held.hidden_exponent + 8 if is_relu else 12
        operand = (
            np.array(exponents) if k == 0 else np.full(held.inputs, integer.directions[0].hidden_exponent)
        )
        # One step of an operand changes the pre-activation by weight / 2**operand in reals.
        steps = held.input_weights * 2.0 ** -held.input_shift.astype(float)[..., None] * 2.0**-fraction
        real = matrices(layer)
        first = next(iter(real.values()))
        errors = [steps * 2.0**operand - first]
        sizes = [first]
        if len(real) > 1:
            recurrent = held.recurrent_weights * 2.0 ** -held.recurrent_shift.astype(float)[..., None]
            second = list(real.values())[1]
            errors.append(recurrent * 2.0 ** (held.hidden_exponent - fraction) - second)
            sizes.append(second)
        scale = 2.0 ** (max(exponents) - operand) if k == 0 else 1.0
        errors[0], sizes[0] = errors[0] * scale, sizes[0] * scale
        error = np.sqrt(sum((e**2).sum() for e in errors) / sum((s**2).sum() for s in sizes))
        assert found[k].weights.error == pytest.approx(error, rel=1e-6)
        assert found[k].output.exponents == (held.hidden_exponent,) * 2
    head = integer.head
    assert found[-1].output.exponents == (head.output_exponent,) * 2


def test_each_direction_has_its_own_error() -> None:
    made, x = case("gru", [-4], 2, False)
    assert isinstance(made.layers[0], Bidirectional)
    names = [one.name for one in choices(made, quantize(made, x), x)]
    assert names == ["0 fwd", "0 bwd", "head"]
