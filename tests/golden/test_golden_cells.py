"""The golden model against the oracle of ``native`` arithmetic, which computes with Python integers."""

import numpy as np
import pytest
from networks import CELLS, random_inputs, random_network

from rnnhw import arith
from rnnhw.golden import run
from rnnhw.golden.cells.fixed import positive_kernel, sigmoid_kernel, tanh_kernel
from rnnhw.network import (
    IntegerBidirectional,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
    IntegerMinGru,
    IntegerNetwork,
    State,
    quantized_network,
)
from rnnhw.sim.random_networks import with_random_thresholds
from rnnhw.sim.verify import random_lengths, random_state

Layer = IntegerLstm | IntegerGru | IntegerElman | IntegerMinGru


class Held:
    """What the products of one layer read in the step before; before the first step, zeros."""

    def __init__(self) -> None:
        self.values: dict[str, list[int]] = {}

    def __call__(self, name: str, values: list[int], threshold: int) -> list[int]:
        """What a product reads: each value, if it differs by more than the threshold, or the one before."""
        before = self.values.get(name, [0] * len(values))
        now = [new if abs(new - old) > threshold else old for new, old in zip(values, before, strict=True)]
        self.values[name] = now
        return now


def dot(row: np.ndarray, values: list[int]) -> int:
    return sum(int(weight) * value for weight, value in zip(row, values, strict=True))


def sums(layer: Layer, gate: int, unit: int, x: list[int], h: list[int]) -> tuple[int, int]:
    """Input and recurrent accumulator of a gate."""
    return (
        dot(layer.input_weights[gate, unit], x) + int(layer.bias[gate, unit]),
        dot(layer.recurrent_weights[gate, unit], h),
    )


def shifts(layer: Layer, gate: int, unit: int) -> tuple[int, int]:
    return int(layer.input_shift[gate, unit]), int(layer.recurrent_shift[gate, unit])


def gate_of(layer: Layer, gate: int, unit: int, x: list[int], h: list[int]) -> int:
    (input_sum, recurrent_sum), (input_shift, recurrent_shift) = (
        sums(layer, gate, unit, x, h),
        shifts(layer, gate, unit),
    )
    return arith.requantize(input_sum, input_shift, recurrent_sum, recurrent_shift)


def parts_of(layer: IntegerGru, gate: int, unit: int, x: list[int], h: list[int]) -> tuple[int, int]:
    both = list(sums(layer, gate, unit, x, h))
    if gate == 2:
        both[1] += int(layer.candidate_bias[unit])
    return tuple(arith.shift_round(*pair) for pair in zip(both, shifts(layer, gate, unit), strict=True))


def lstm_step(
    layer: IntegerLstm, x: list[int], h: list[int], c: list[int], held: Held
) -> tuple[list[int], ...]:
    """New h and c, and what the next layer reads, which is h."""
    h = held("h", h, layer.hidden_threshold)
    made = []
    for u in range(layer.units):
        gates = tuple(gate_of(layer, k, u, x, h) for k in range(len(layer.input_weights)))
        options = {}
        if layer.peephole_weights is not None:
            pairs = zip(layer.peephole_weights[:, u], layer.peephole_shift[:, u], strict=True)
            options["peepholes"] = [(int(weight), int(shift)) for weight, shift in pairs]
        unit = arith.coupled_unit if layer.is_coupled else arith.lstm_unit
        made.append(unit(gates, c[u], layer.cell_fraction, **options))
    hidden = [value for _, value in made]
    if layer.projection is not None:
        hidden = held("projected", hidden, layer.hidden_threshold)
        hidden = [
            arith.projected_hidden(dot(row, hidden), int(shift))
            for row, shift in zip(layer.projection, layer.projection_shift, strict=True)
        ]
    return hidden, [value for value, _ in made], hidden


def step(
    layer: Layer, x: list[int], h: list[int], c: list[int], held: Held
) -> tuple[list[int], list[int], list[int]]:
    """New h and c, and what the next layer reads."""
    units = range(layer.units)
    x = held("x", x, layer.input_threshold)
    if isinstance(layer, IntegerLstm):
        return lstm_step(layer, x, h, c, held)
    if isinstance(layer, IntegerMinGru):
        made = []
        for u in units:
            z, n = (
                arith.saturate(arith.shift_round(total, int(layer.input_shift[k, u])), 16)
                for k, total in enumerate(
                    dot(layer.input_weights[k, u], x) + int(layer.bias[k, u]) for k in range(2)
                )
            )
            made.append(arith.mingru_unit(z, n, h[u], layer.state_fraction))
        return made, c, [arith.operand_of_state(value) for value in made]
    if isinstance(layer, IntegerElman):
        h = held("h", h, layer.hidden_threshold)
        made = [arith.elman_unit(gate_of(layer, 0, u, x, h), layer.activation) for u in units]
        return made, c, made
    operand = held("h", [arith.operand_of_state(value) for value in h], layer.hidden_threshold)
    reset, update = ([parts_of(layer, k, u, x, operand) for u in units] for k in range(2))
    seen = operand
    if not layer.reset_after:
        r = [arith.sigmoid(arith.saturate(sum(parts), 16)) for parts in reset]
        seen = held("r h", [arith.reset_hidden(r[u], h[u]) for u in units], layer.hidden_threshold)
    new = [
        arith.gru_unit(reset[u], update[u], parts_of(layer, 2, u, x, seen), h[u], layer.reset_after)
        for u in units
    ]
    return new, c, [arith.operand_of_state(value) for value in new]


def along(layer: Layer, xs: list[list[int]], h: list[int], c: list[int]) -> list[list[int]]:
    """What the next layer reads at every step; ``h`` and ``c`` are overwritten with the final state."""
    seen, held = [], Held()
    for x in xs:
        h[:], c[:], out = step(layer, x, h, c, held)
        seen.append(out)
    return seen


def oracle(network: IntegerNetwork, x: np.ndarray, h: list[list[int]], c: list[list[int]]) -> list[list[int]]:
    """Outputs of every step of one sequence, or of the last step; states are overwritten with final ones."""
    xs, last, k = x.tolist(), None, 0
    for layer in network.recurrent:
        if isinstance(layer, IntegerBidirectional):
            forward = along(layer.forward, xs, h[k], c[k])
            backward = along(layer.backward, xs[::-1], h[k + 1], c[k + 1])
            last = forward[-1] + backward[-1]
            xs = [a + b for a, b in zip(forward, backward[::-1], strict=True)]
            k += 2
        else:
            xs = along(layer, xs, h[k], c[k])
            last = xs[-1]
            k += 1
    outputs = xs if network.every_step else [last]
    head = network.head
    if head is None:
        return outputs
    held = Held()
    outputs = [held("x", values, head.input_threshold) for values in outputs]
    return [
        [
            arith.dense_output(dot(row, values) + int(bias), int(shift))
            for row, bias, shift in zip(head.weights, head.bias, head.shift, strict=True)
        ]
        for values in outputs
    ]


def expected(network: IntegerNetwork, x: np.ndarray, lengths: list[int], state: State) -> tuple[list, State]:
    outputs, end = [], State(state.h.copy(), state.c.copy())
    h_widths = [layer.outputs for layer in network.directions]
    c_widths = [layer.units for layer in network.directions]
    for b, length in enumerate(lengths):
        h, c = (
            [states[k, b, :width].tolist() for k, width in enumerate(widths)]
            for states, widths in zip((state.h, state.c), (h_widths, c_widths), strict=True)
        )
        outputs.append(oracle(network, x[b, :length], h, c))
        for k in range(len(network.directions)):
            end.h[k, b, : h_widths[k]], end.c[k, b, : c_widths[k]] = h[k], c[k]
    return outputs, end


def assert_is_the_oracle(network: IntegerNetwork, x: np.ndarray, lengths: list[int], state: State) -> None:
    outputs, end = run(network, x, lengths=lengths, state=state)
    right, right_end = expected(network, x, lengths, state)
    assert outputs.dtype == (np.int16 if network.head else np.int8)
    for b, length in enumerate(lengths):
        if network.every_step:
            assert outputs[b, :length].tolist() == right[b]
            assert not outputs[b, length:].any()
        else:
            assert outputs[b].tolist() == right[b][0]
    assert np.array_equal(end.h, right_end.h) and np.array_equal(end.c, right_end.c)


@pytest.mark.parametrize("extreme", [False, True])
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("seed", range(4))
def test_a_layer_is_the_oracle_bit_for_bit(cell: str, seed: int, extreme: bool) -> None:
    rng = np.random.default_rng([seed, extreme])
    inputs, units, outputs = (int(n) for n in rng.integers([1, 1, 0], [9, 9, 6]))
    network = random_network(rng, inputs, units, outputs, cell=cell, extreme=extreme)
    x = random_inputs(rng, 3, 7, inputs)
    assert_is_the_oracle(network, x, random_lengths(rng, 3, 7), random_state(rng, network, 3))


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("units", [[4, 3], [-3, 5], [5, -2], [-2, -3, 4]], ids=str)
@pytest.mark.parametrize("every_step", [False, True])
def test_a_stack_is_the_oracle_bit_for_bit(cell: str, units: list[int], every_step: bool) -> None:
    rng = np.random.default_rng(len(units))
    network = random_network(rng, 4, units, int(rng.integers(3)), cell=cell, every_step=every_step)
    x = random_inputs(rng, 3, 5, 4)
    assert_is_the_oracle(network, x, random_lengths(rng, 3, 5), random_state(rng, network, 3))


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("seed", range(6))
def test_a_delta_network_is_the_oracle_bit_for_bit(cell: str, seed: int) -> None:
    rng = np.random.default_rng(seed)
    units = [[5], [4, 3], [-3, 5]][seed % 3]
    network = random_network(rng, 4, units, int(rng.integers(3)), cell=cell, every_step=seed < 4)
    network = with_random_thresholds(rng, network)
    x = random_inputs(rng, 3, 9, 4)
    assert_is_the_oracle(network, x, random_lengths(rng, 3, 9), random_state(rng, network, 3))


@pytest.mark.parametrize("cell", CELLS)
def test_the_random_networks_reach_the_corners(cell: str) -> None:
    """The comparisons above would mean little if every state were zero or saturated."""
    rng = np.random.default_rng(3)
    network = random_network(rng, 6, 12, cell=cell)
    hidden, _ = run(network, rng.integers(-128, 128, (4, 20, 6)).astype(np.int8))
    assert len(np.unique(hidden)) > (60 if cell == "elman_relu" else 100)
    assert hidden.max() > 80
    assert hidden.min() == 0 if cell in ("elman_relu", "mingru") else hidden.min() < -80


def test_activations_for_all_inputs() -> None:
    for x in range(-32768, 32768):
        assert sigmoid_kernel(x) == arith.sigmoid(x)
        assert tanh_kernel(x) == arith.tanh(x)
        assert positive_kernel(x) == arith.positive(x)


def test_accumulators_at_their_limit_do_not_wrap() -> None:
    inputs = 4
    bias = 2**31 - 1 - inputs * 127 * 128
    lstm = IntegerLstm(
        input_weights=np.full((4, 1, inputs), -127, np.int8),
        recurrent_weights=np.zeros((4, 1, 1), np.int8),
        bias=np.full((4, 1), bias, np.int32),
        input_shift=np.full((4, 1), -8, np.int8),
        recurrent_shift=np.zeros((4, 1), np.int8),
        cell_fraction=9,
    )
    network = quantized_network(name="limit", input_exponent=0, layers=[lstm], every_step=True)
    x = np.full((1, 12, inputs), -128, np.int8)
    outputs, _ = run(network, x)
    assert outputs[0].tolist() == oracle(network, x[0], [[0]], [[0]])
    # Here o tanh(c) rounds to 128, which int8 cannot hold.
    assert outputs[0, -1, 0] == 127


def test_a_dense_layer_alone() -> None:
    head = IntegerDense(
        weights=np.array([[1, -2]], np.int8),
        bias=np.array([5], np.int32),
        shift=np.array([1], np.int8),
        output_exponent=3,
    )
    network = quantized_network(name="head", input_exponent=7, layers=[head], every_step=True)
    outputs, state = run(network, np.array([[[4, 1], [0, 0], [-128, 127]]], np.int8))
    assert outputs.tolist() == [[[4], [3], [-188]]]
    assert state.h.shape == (0, 1, 0)
