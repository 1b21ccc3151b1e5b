"""Training with the integers in place: values equal to the golden model's, gradients near the float ones."""

import numpy as np
import pytest
from float_networks import CELLS, VARIANTS, float_network

from rnnhw import golden
from rnnhw.errors import InputError, ModelError
from rnnhw.network import (
    Dense,
    Elman,
    Network,
    dequantize_outputs,
    quantize_inputs,
    with_thresholds,
)
from rnnhw.quantize import AwarePrecision, quantize
from rnnhw.quantize.aware.rounding import aware_stack
from rnnhw.train import Calibration, Checkpoint, Parameters, SequenceObjective, Settings, Stack, fit
from rnnhw.train.cells.dense import reverse_steps
from rnnhw.train.reference import fill

FLOAT = np.dtype(np.float32)


def drawn(cell, seed):
    """A random network of a cell that can be quantized, its integer network, and sequences for it."""
    for attempt in range(50):
        rng = np.random.default_rng([seed, attempt])
        signs = rng.choice([1, 1, -1], rng.integers(1, 4))
        units = [int(sign * size) for sign, size in zip(signs, rng.integers(1, 9, 3), strict=False)]
        network = float_network(
            rng,
            cell,
            int(rng.integers(1, 7)),
            units,
            outputs=int(rng.integers(0, 4)),
            every_step=bool(rng.integers(2)),
            scale=float(rng.choice([0.2, 0.5, 2.0])),
            dtype=np.float32,
        )
        batch, steps = int(rng.integers(1, 6)), int(rng.integers(1, 8))
        # Features of different ranges have exponents of their own; the calibration data do not hold all.
        x = rng.normal(size=(batch, steps, network.inputs)) * rng.choice([0.1, 1.0, 3.0], network.inputs)
        bits = [int(one) for one in rng.choice([8, 4, 3, 2], len(network.layers))]
        try:
            integer = quantize(network, x[:1].astype(np.float32), weight_bits=bits)
        except ModelError:  # a scale that no integer holds: another network is drawn
            continue
        return network, integer, x.astype(np.float32), rng.integers(1, steps + 1, batch)
    raise AssertionError(f"no network of {cell} could be quantized")


def passed(network, integer, x, lengths):
    """A stack after its forward pass, and the order of the sequences in it."""
    stack = aware_stack(network, x.shape[1], len(x), FLOAT, lambda given: integer)
    order = np.argsort(-lengths, kind="stable")
    fill(stack, x, lengths, order)
    stack.forward(network)
    return stack, order


def states(array, stack, is_reversed):
    """States of all steps of a run, in the order of time: ``[time, batch, units]``."""
    if not is_reversed:
        return array[1:]
    turned = np.empty_like(array[1:])
    reverse_steps(array[1:], stack.extent.lengths, turned)
    return turned


def assert_outputs(stack, wanted, inside):
    """The outputs of a stack are these; of every step, where ``inside [time, batch]``."""
    if wanted.ndim == 3:
        np.testing.assert_array_equal(stack.outputs[inside], wanted.swapaxes(0, 1)[inside])
    else:
        np.testing.assert_array_equal(stack.outputs, wanted)


def are_reversed(integer):
    """Of each direction of a network: whether it goes from the end to the beginning."""
    return [k == 1 for layer in integer.recurrent for k in range(1 + hasattr(layer, "backward"))]


@pytest.mark.parametrize("cell", CELLS + VARIANTS)
def test_every_layer_is_that_of_the_golden_model(cell):
    """200 networks in all: h and c of all layers, and the outputs."""
    widths = set()
    for seed in range(20):
        network, integer, x, lengths = drawn(cell, seed)
        stack, order = passed(network, integer, x, lengths)
        outputs, traces = golden.trace(integer, quantize_inputs(x, integer), lengths=lengths.tolist())
        inside = np.arange(x.shape[1])[:, None] < lengths[order]
        assert_outputs(stack, dequantize_outputs(outputs, integer)[order], inside)
        for run, trace, layer, turned in zip(
            stack.runs, traces, integer.directions, are_reversed(integer), strict=True
        ):
            hidden = states(run.hidden, stack, turned) * 2.0**layer.hidden_exponent
            np.testing.assert_array_equal(hidden, trace.hidden[order].swapaxes(0, 1))
            if trace.cell is not None:
                cells = states(run.cell, stack, turned) * 2.0**layer.cell_fraction
                np.testing.assert_array_equal(cells, trace.cell[order].swapaxes(0, 1))
        widths |= set(integer.layer_weight_bits)
    assert widths == {8, 4}


def small_steps(rng, x):
    """Sequences that change by a tenth of what these do in each step, so that some values are held."""
    return np.cumsum(x * rng.choice([0.1, 0.5], x.shape), axis=1).astype(np.float32)


@pytest.mark.parametrize("cell", CELLS + VARIANTS)
def test_every_layer_of_a_delta_network_is_that_of_the_golden_model(cell):
    """The same with thresholds of inputs, states and what projections read."""
    held = 0
    for seed in range(100, 120):
        network, integer, x, lengths = drawn(cell, seed)
        rng = np.random.default_rng(seed)
        delta = with_thresholds(integer, *(int(rng.choice([0, 1, 3, 9, 30, 127])) for _ in range(2)))
        x = small_steps(rng, x)
        stack, order = passed(network, delta, x, lengths)
        outputs, traces = golden.trace(delta, quantize_inputs(x, delta), lengths=lengths.tolist())
        inside = np.arange(x.shape[1])[:, None] < lengths[order]
        assert_outputs(stack, dequantize_outputs(outputs, delta)[order], inside)
        for run, trace, layer, turned in zip(
            stack.runs, traces, delta.directions, are_reversed(delta), strict=True
        ):
            hidden = states(run.hidden, stack, turned) * 2.0**layer.hidden_exponent
            np.testing.assert_array_equal(hidden[inside], trace.hidden[order].swapaxes(0, 1)[inside])
        dense, _ = golden.run(integer, quantize_inputs(x, integer), lengths=lengths.tolist())
        held += bool((dense != outputs).any())
    assert held > 4


@pytest.mark.parametrize("cell", ["lstm", "gru", "gru_reset_before", "elman_tanh", "lstm_projection"])
def test_weights_have_gradients_at_what_their_products_have_read(cell):
    """With thresholds that nothing exceeds, products read zeros, and only biases have gradients."""
    rng = np.random.default_rng(8)
    network = float_network(rng, cell, 3, [5], outputs=2, every_step=True, scale=0.2, dtype=np.float32)
    x = rng.normal(size=(4, 6, 3)).astype(np.float32)
    integer = with_thresholds(quantize(network, x), 127, 127)
    stack, _ = passed(network, integer, np.clip(x, -0.5, 0.5), np.full(4, 6))
    gradients = Parameters.of(network).zeros_like()
    stack.outputs_gradient[:] = 1
    stack.backward(network, gradients.network)
    layer, head = gradients.network.layers
    assert not layer.input_weights.any() and not layer.recurrent_weights.any() and not head.weights.any()
    assert head.bias.all()
    if getattr(layer, "projection", None) is not None:
        assert not layer.projection.any()


@pytest.mark.parametrize("cell", CELLS + VARIANTS)
def test_states_go_on_in_the_next_chunk(cell):
    """Also those of a GRU and a minGRU, of which h is the upper half."""
    rng = np.random.default_rng(3)
    network = float_network(rng, cell, 3, [5, 4], outputs=2, every_step=True, dtype=np.float32)
    x = rng.normal(size=(2, 6, 3)).astype(np.float32)
    integer = quantize(network, x)
    whole, _ = passed(network, integer, x, np.full(2, 6))
    parts = [aware_stack(network, 3, 2, FLOAT, lambda given: integer) for _ in range(2)]
    parts[0].x[:], parts[1].x[:] = x.swapaxes(0, 1)[:3], x.swapaxes(0, 1)[3:]
    parts[0].forward(network)
    for before, after in zip(parts[0].runs, parts[1].runs, strict=True):
        after.hidden[0] = before.hidden[-1]
        if before.cell is not None:
            after.cell[0] = before.cell[-1]
    parts[1].forward(network)
    np.testing.assert_array_equal(parts[1].outputs, whole.outputs[3:])


@pytest.mark.parametrize("cell", CELLS + VARIANTS)
def test_gradients_are_near_those_of_the_floats(cell):
    """They differ by what rounding changes, of all arrays and of x; not by more."""
    rng = np.random.default_rng(5)
    network = float_network(rng, cell, 4, [6, -5], outputs=3, every_step=False, scale=0.4, dtype=np.float32)
    x, lengths = rng.normal(size=(8, 5, 4)).astype(np.float32), np.array([5, 5, 5, 4, 4, 3, 2, 1])
    integer, slope = quantize(network, x), rng.normal(size=(8, 3)).astype(np.float32)
    found = []
    for stack in (passed(network, integer, x, lengths)[0], Stack(network, 5, 8, FLOAT)):
        fill(stack, x, lengths, np.arange(8))
        gradients = Parameters.of(network).zeros_like()
        stack.forward(network)
        stack.outputs_gradient[:] = slope
        stack.backward(network, gradients.network, wants_x=True)
        arrays = [value for one in gradients.network.layers for value in every_array(one)]
        found.append([*arrays, stack.x_gradient])
    for aware, real in zip(*found, strict=True):
        scale = np.linalg.norm(real)
        assert np.linalg.norm(aware - real) < 0.25 * scale + 1e-6
    assert (found[0][-1] != found[1][-1]).any()


def test_gradients_are_those_at_the_rounded_weights():
    """So the weights that `backward` is given do not count, only those that `forward` has rounded."""
    rng = np.random.default_rng(6)
    network = float_network(rng, "gru", 4, [6, 5], outputs=3, every_step=False, dtype=np.float32)
    x, lengths = rng.normal(size=(8, 5, 4)).astype(np.float32), np.full(8, 5)
    integer, slope = quantize(network, x, weight_bits=2), rng.normal(size=(8, 3)).astype(np.float32)
    others = Parameters.of(network)
    others.flat[:] = rng.normal(size=others.flat.size)
    found = []
    for given in (network, others.network):
        stack, _ = passed(network, integer, x, lengths)
        gradients = Parameters.of(network).zeros_like()
        stack.outputs_gradient[:] = slope
        stack.backward(given, gradients.network, wants_x=True)
        found.append(np.concatenate([gradients.flat, stack.x_gradient.ravel()]))
    np.testing.assert_array_equal(*found)
    assert found[0].any()


def every_array(layer):
    halves = (layer.forward, layer.backward) if hasattr(layer, "backward") else (layer,)
    return [value for half in halves for value in vars(half).values() if isinstance(value, np.ndarray)]


def test_rows_that_floats_cannot_sum_up_are_refused():
    """1,100 weights of 127 times 128 exceed the 24 bits of a float32."""
    wide = Network(
        name="wide",
        layers=[
            Elman(
                input_weights=np.full((1, 1, 1100), 127 / 128, np.float32),
                recurrent_weights=np.ones((1, 1, 1), np.float32),
                bias=np.zeros((1, 1), np.float32),
                activation="tanh",
            ),
            Dense(weights=np.ones((2, 1), np.float32), bias=np.zeros(2, np.float32)),
        ],
        every_step=False,
    )
    x = np.ones((1, 1, 1100), np.float32)
    objective = SequenceObjective(
        wide, x, np.zeros(1, int), precision=AwarePrecision(wide, Calibration(x=x), 8)
    )
    batch = objective.batches(0, SETTINGS)[0]
    with pytest.raises(ModelError, match="layer 0 has a row whose sums may reach 17881600"):
        objective.step(batch, 0, SETTINGS)


def task(seed=0):
    """Sequences whose sums a small network can learn, the sums, a network, and its calibration data."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(256, 6, 3)).astype(np.float32)
    targets = x.sum(axis=1)[:, :2] / 3
    network = float_network(rng, "lstm", 3, [8], outputs=2, every_step=False, scale=0.3, dtype=np.float32)
    return network, x, targets, Calibration(x=x[:64])


SETTINGS = Settings(epochs=6, batch=32, learning_rate=2e-2, seed=1)


def trained(network, x, targets, precision=None, checkpoint=None, settings=SETTINGS):
    given = {} if precision is None else {"precision": precision}
    objective = SequenceObjective(network, x, targets, **given)
    fit(objective, settings, checkpoint=checkpoint)
    return objective.parameters.copy()


def loss(network, x, targets, calibration):
    """Mean square error of the network with weights of 4 bits."""
    integer = quantize(network, calibration.x, weight_bits=4)
    outputs, _ = golden.run(integer, quantize_inputs(x, integer))
    return float(np.square(dequantize_outputs(outputs, integer) - targets).mean())


def test_four_bits_lose_less_when_they_are_trained():
    network, x, targets, calibration = task()
    settings = Settings(epochs=30, batch=32, learning_rate=2e-2, seed=1)
    real = trained(network, x, targets, settings=settings)
    aware = trained(network, x, targets, AwarePrecision(network, calibration, 4), settings=settings)
    assert loss(aware, x, targets, calibration) < 0.7 * loss(real, x, targets, calibration)


def test_training_that_was_interrupted_gives_the_same_bytes(tmp_path):
    """Within an epoch, whose scales come from the checkpoint and not from the parameters of that moment."""
    network, x, targets, calibration = task()
    whole = trained(network, x, targets, AwarePrecision(network, calibration, 4))

    class Interrupted(Exception):
        pass

    class Stopping(Checkpoint):
        saves = 0

        def save(self, *given):
            super().save(*given)
            Stopping.saves += 1
            if Stopping.saves == 5:
                raise Interrupted

    path = tmp_path / "checkpoint.safetensors"
    with pytest.raises(Interrupted):
        trained(network, x, targets, AwarePrecision(network, calibration, 4), Stopping(path, every=3))
    again = trained(network, x, targets, AwarePrecision(network, calibration, 4), Checkpoint(path))
    for one, other in zip(network.layers, again.layers, strict=True):
        assert any((a != b).any() for a, b in zip(every_array(one), every_array(other), strict=True))
    for one, other in zip(whole.layers, again.layers, strict=True):
        for a, b in zip(every_array(one), every_array(other), strict=True):
            np.testing.assert_array_equal(a, b)
    for other in (AwarePrecision(network, calibration, 8), AwarePrecision(network, calibration, 4, 3, 0)):
        with pytest.raises(InputError, match="checkpoint of another network, other data or other settings"):
            trained(network, x, targets, other, Checkpoint(path))


def test_scales_hold_for_an_epoch():
    network, _, _, calibration = task()
    precision = AwarePrecision(network, calibration, 4)
    precision.begin(0, network)
    held = precision.carried()["scales"].copy()
    larger = Parameters.of(network)
    larger.flat *= 4
    precision.begin(0, larger.network)
    np.testing.assert_array_equal(precision.carried()["scales"], held)
    precision.begin(1, larger.network)
    assert (precision.carried()["scales"] != held).sum() >= 2
