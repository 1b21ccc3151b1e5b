"""States between calls: their shapes, and the error messages for wrong ones."""

import numpy as np
import pytest
from networks import random_network

from rnnhw.errors import InputError
from rnnhw.network import IntegerNetwork, State, check_state, reset_state


def network(cell: str) -> IntegerNetwork:
    return random_network(np.random.default_rng(2), 3, [4, -6], cell=cell)


def test_a_state_has_a_row_a_direction_as_wide_as_the_largest_layer() -> None:
    state = reset_state(network("lstm"), 5)
    assert state.h.shape == state.c.shape == (3, 5, 6)
    assert state.h.dtype == state.c.dtype == np.int16
    assert not state.h.any() and not state.c.any()
    check_state(network("lstm"), state, 5)


def test_states_of_some_sequences() -> None:
    state = State(np.arange(24, dtype=np.int16).reshape(2, 3, 4), np.zeros((2, 3, 4), np.int16))
    assert np.array_equal(state.of(slice(1, 3)).h, state.h[:, 1:3])


@pytest.mark.parametrize(
    ("cell", "h", "c"),
    [
        ("lstm", (-128, 127), (-32768, 32767)),
        ("gru", (-32768, 32767), (0, 0)),
        ("elman_relu", (-128, 127), (0, 0)),
    ],
)
def test_extremes_are_allowed(cell: str, h: tuple[int, int], c: tuple[int, int]) -> None:
    net = network(cell)
    state = reset_state(net, 2)
    for k, layer in enumerate(net.directions):
        state.h[k, :, : layer.units] = np.array(h)[:, None]
        state.c[k, :, : layer.units] = np.array(c)[:, None]
    check_state(net, state, 2)


def changed(cell: str, name: str, place: tuple[int, ...], value: int) -> State:
    state = reset_state(network(cell), 2)
    getattr(state, name)[place] = value
    return state


@pytest.mark.parametrize(
    ("cell", "state", "message"),
    [
        (
            "lstm",
            reset_state(network("lstm"), 3),
            r"state's h has shape \[3, 3, 6\], not \[3, 2, 6\] \[layers",
        ),
        (
            "lstm",
            State(np.zeros((3, 2, 6), np.int16), np.zeros((3, 2, 5), np.int16)),
            r"state's c has shape \[3, 2, 5\]",
        ),
        (
            "gru",
            State(np.zeros((3, 2, 6), np.int32), np.zeros((3, 2, 6), np.int16)),
            "state's h has dtype int32, not int16",
        ),
        ("lstm", changed("lstm", "h", (0, 1, 4), 1), "state of layer 0 is not zero beyond its 4 units"),
        ("lstm", changed("lstm", "c", (0, 0, 5), 1), "state of layer 0 is not zero beyond its 4 units"),
        ("lstm", changed("lstm", "h", (2, 1, 5), 128), "h of layer 2 leaves int8"),
        ("elman_tanh", changed("elman_tanh", "h", (1, 0, 0), -129), "h of layer 1 leaves int8"),
        ("gru", changed("gru", "c", (2, 1, 0), 1), "c of layer 2 is not zero, but only an LSTM has a c"),
    ],
)
def test_refusals(cell: str, state: State, message: str) -> None:
    with pytest.raises(InputError, match=message):
        check_state(network(cell), state, 2)
