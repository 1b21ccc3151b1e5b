"""The golden model's checks, batches, lengths, directions and state."""

import dataclasses

import numpy as np
import pytest
from networks import CELLS, random_inputs, random_network

from rnnhw.errors import InputError
from rnnhw.golden import run, trace
from rnnhw.network import IntegerNetwork, State, last_step_chosen, reset_state


def network(
    outputs: int = 0, cell: str = "lstm", units: list[int] | int = 5, **more: object
) -> IntegerNetwork:
    made = random_network(np.random.default_rng(5), 3, units, outputs, cell=cell, **more)
    return dataclasses.replace(made, name="five")


def inputs(batch: int, time: int) -> np.ndarray:
    return random_inputs(np.random.default_rng(6), batch, time, 3)


def same(a: State, b: State) -> bool:
    return np.array_equal(a.h, b.h) and np.array_equal(a.c, b.c)


def test_every_sequence_begins_with_zeros_without_a_state() -> None:
    x = inputs(3, 6)
    together, _ = run(network(), x)
    assert together.shape == (3, 6, 5)
    for b in range(3):
        assert np.array_equal(together[b], run(network(), x[b : b + 1])[0][0])


@pytest.mark.parametrize("cell", CELLS)
def test_state_carries_a_sequence_over_a_cut(cell: str) -> None:
    net, x = network(cell=cell, units=[5, 4]), inputs(2, 9)
    whole, whole_state = run(net, x)
    first, between = run(net, x[:, :4])
    kept = State(between.h.copy(), between.c.copy())
    second, end = run(net, x[:, 4:], state=between)
    assert np.array_equal(np.concatenate([first, second], axis=1), whole)
    assert same(end, whole_state)
    assert same(between, kept)  # what it was given is left as it is


@pytest.mark.parametrize("cell", CELLS)
def test_a_trace_holds_what_shorter_runs_end_with(cell: str) -> None:
    """The trace after t steps is the final state of a run of t steps, in each direction's own order."""
    net, x, lengths = network(outputs=2, cell=cell, units=[4, -3]), inputs(3, 6), [6, 2, 4]
    if cell == "lstm":
        object.__setattr__(net.layers[1].backward, "cell_fraction", 11)
    widths = [layer.outputs for layer in net.directions]
    outputs, traces = trace(net, x, lengths=lengths)
    assert np.array_equal(outputs, run(net, x, lengths=lengths)[0]) and len(traces) == 3
    for b, length in enumerate(lengths):
        for t in range(1, length + 1):
            _, state = run(net, x[b : b + 1, :t])
            upper = trace(net, x[b : b + 1, :t])[1]
            assert np.array_equal(traces[0].hidden[b, t - 1], state_operand(state, 0, cell)[: widths[0]])
            assert np.array_equal(upper[2].hidden[0, 0], state_operand(state, 2, cell)[: widths[2]])
            if cell.startswith("lstm"):
                assert np.array_equal(traces[1].cell[b, t - 1], state.c[1, 0, :3])
                assert np.array_equal(upper[2].cell[0, 0], state.c[2, 0, :3])
        for one in traces:
            assert not one.hidden[b, length:].any()
            assert (one.cell is None) == (not cell.startswith("lstm"))


def state_operand(state: State, direction: int, cell: str) -> np.ndarray:
    """h of the first sequence as matrix products read it."""
    h = state.h[direction, 0].astype(int)
    return np.clip((h + 128) >> 8, -128, 127) if cell.startswith(("gru", "mingru")) else h


def test_a_reset_state_is_no_state() -> None:
    net, x = network(cell="gru"), inputs(2, 4)
    assert np.array_equal(run(net, x)[0], run(net, x, state=reset_state(net, 2))[0])


def test_an_lstms_last_state_is_its_last_output() -> None:
    outputs, state = run(network(), inputs(2, 6))
    assert np.array_equal(state.h[0], outputs[:, -1])
    assert state.c.any()


def test_a_grus_state_has_16_bits_and_its_output_their_upper_8() -> None:
    outputs, state = run(network(cell="gru"), inputs(2, 6))
    assert np.array_equal(np.clip((state.h[0].astype(int) + 128) >> 8, -128, 127), outputs[:, -1])
    assert np.abs(state.h).max() > 127 and not state.c.any()


def test_lengths_cut_each_sequence() -> None:
    net, x = network(units=[4, -3]), inputs(3, 7)
    outputs, state = run(net, x, lengths=[7, 1, 4])
    for b, length in enumerate((7, 1, 4)):
        alone, end = run(net, x[b : b + 1, :length])
        assert np.array_equal(outputs[b, :length], alone[0])
        assert not outputs[b, length:].any()
        assert same(state.of(slice(b, b + 1)), end)


def test_what_lies_beyond_a_length_is_not_looked_at() -> None:
    net, x = network(outputs=2, units=[-3, 4], every_step=False), inputs(2, 5)
    other = x.copy()
    other[0, 2:] = -other[0, 2:] - 1
    assert np.array_equal(run(net, x, lengths=[2, 5])[0], run(net, other, lengths=[2, 5])[0])


def test_two_directions_are_two_networks_of_one() -> None:
    net, x = network(units=[-4]), inputs(2, 5)
    both = net.layers[0]
    forward, backward = (dataclasses.replace(net, layers=[half]) for half in (both.forward, both.backward))
    outputs, state = run(net, x)
    ahead, ahead_state = run(forward, x)
    back, back_state = run(backward, x[:, ::-1])
    assert np.array_equal(outputs, np.concatenate([ahead, back[:, ::-1]], axis=2))
    assert same(
        state,
        State(np.concatenate([ahead_state.h, back_state.h]), np.concatenate([ahead_state.c, back_state.c])),
    )
    last, _ = run(dataclasses.replace(net, layers=last_step_chosen(net.layers, every_step=False)), x)
    assert np.array_equal(last, np.concatenate([ahead[:, -1], back[:, -1]], axis=1))


@pytest.mark.parametrize("every_step", [False, True])
def test_head_sees_the_last_step_or_each_one(every_step: bool) -> None:
    net = network(outputs=4, every_step=every_step)
    x = inputs(2, 6)
    hidden = run(dataclasses.replace(net, layers=net.layers[:1]), x)[0].astype(np.int64)
    sums = hidden @ net.head.weights.T.astype(np.int64) + net.head.bias
    shift = net.head.shift.astype(np.int64)
    rounded = (sums * 2 + (1 << shift.clip(0))) >> shift.clip(0) + 1
    expected = np.clip(np.where(shift < 0, sums << (-shift).clip(0), rounded), -32768, 32767)
    result, _ = run(net, x)
    assert result.dtype == np.int16
    assert np.array_equal(result, expected if every_step else expected[:, -1])


def test_inputs_need_not_be_contiguous() -> None:
    x = inputs(5, 2).transpose(1, 0, 2)
    assert np.array_equal(run(network(), x)[0], run(network(), x.copy())[0])


@pytest.mark.parametrize(
    ("x", "message"),
    [
        (np.zeros((1, 2, 3)), "the input has dtype float64, not int8"),
        (np.zeros((2, 3), np.int8), r"the input has rank 2, not 3 \[batch, time, features\]"),
        (np.zeros((1, 2, 4), np.int8), "the input has 4 features a step; network 'five' takes 3"),
        (np.zeros((0, 2, 3), np.int8), r"the input has shape \[0, 2, 3\]: no sequence, or no step"),
        (np.zeros((1, 0, 3), np.int8), r"the input has shape \[1, 0, 3\]: no sequence, or no step"),
    ],
)
def test_refusals(x: np.ndarray, message: str) -> None:
    with pytest.raises(InputError, match=message):
        run(network(), x)


@pytest.mark.parametrize(
    ("lengths", "message"),
    [
        ([3], "there are 1 lengths for 2 sequences"),
        ([3, 0], "a length is 0, not within 1 .. 4, the steps of the input"),
        ([5, 1], "a length is 5, not within 1 .. 4"),
    ],
)
def test_lengths_are_checked(lengths: list[int], message: str) -> None:
    with pytest.raises(InputError, match=message):
        run(network(), inputs(2, 4), lengths=lengths)


def test_states_are_checked() -> None:
    with pytest.raises(InputError, match=r"the initial state's h has shape \[1, 3, 5\], not \[1, 2, 5\]"):
        run(network(), inputs(2, 4), state=reset_state(network(), 3))
