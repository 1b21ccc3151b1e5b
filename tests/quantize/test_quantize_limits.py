"""Networks at the limits of the integer arithmetic: shifts of -8 and 32, large cell states."""

import math

import numpy as np
import pytest

from rnnhw.arith import MAX_SHIFT, MIN_SHIFT
from rnnhw.errors import ModelError
from rnnhw.golden import run
from rnnhw.network import Lstm, Network
from rnnhw.quantize import dequantize_state, quantize, quantize_inputs
from rnnhw.train import forward

X = np.ones((1, 60, 1), np.float32) / 4


def network(w: float = 1.0, r: float = 1.0, bias: tuple[float, ...] = (0, 0, 0, 0)) -> Network:
    """An LSTM of one unit whose gates all have the same weights."""
    lstm = Lstm(
        input_weights=np.full((4, 1, 1), w, np.float32),
        bias=np.array(bias, np.float32)[:, None],
        recurrent_weights=np.full((4, 1, 1), r, np.float32),
    )
    return Network(name="edge", layers=[lstm], every_step=True)


def test_recurrent_weights_reach_as_far_as_the_left_shift() -> None:
    made = quantize(network(r=127 * 8.0), X).layers[0]
    assert (made.recurrent_shift == MIN_SHIFT).all() and (made.recurrent_weights == 127).all()
    with pytest.raises(
        ModelError,
        match=r"the input gate's recurrent row of unit 0 holds a weight of "
        r"2.03e\+03; at most 1.02e\+03 can be requantized here",
    ):
        quantize(network(r=127 * 16.0), X)


def test_tiny_weights_reach_as_far_as_the_right_shift() -> None:
    made = quantize(network(w=2.0**-30, r=2.0**-34), X).layers[0]
    assert (made.recurrent_shift == MAX_SHIFT).all() and (made.recurrent_weights == 8).all()
    assert (made.input_shift == MAX_SHIFT).all()


def counting(steps: int, batch: int = 1) -> tuple[Network, np.ndarray]:
    """An LSTM whose cell state adds up the signs of the inputs, approximately, with h of the sum's sign."""
    made = network(r=0.0, bias=(30, 30, 0, 30))
    made.layers[0].input_weights[:, 0, 0] = 0, 0, 30, 0
    return made, np.ones((batch, steps, 1), np.float32)


@pytest.mark.parametrize(
    ("steps", "fraction"),
    [(30, 9), (31, 9), (33, 8), (60, 8), (117, 7), (200, 6), (1000, 4), (5000, 1), (16000, 0), (32700, 0)],
)
def test_a_cell_that_counts_gets_the_range_it_needs(steps: int, fraction: int) -> None:
    made, x = counting(steps)
    integer = quantize(made, x)
    assert integer.layers[0].cell_fraction == fraction
    _, state = run(integer, quantize_inputs(x, integer))
    # The largest sigmoid is 32757 / 32768, so a count forgets; rounded to steps of 1, it stays near 1489.
    forgetful = 2979 * (1 - math.exp(-steps / 2979))
    assert dequantize_state(state, integer)[1][0, 0, 0] > min(0.98 * forgetful, 1480)


def test_the_sign_of_a_count_beyond_64_and_back() -> None:
    """The input counts up by 117 and down by 100; a cell that saturates at 64 would end at -36, not at 17."""
    made, x = counting(217)
    x[0, 117:] = -1
    integer = quantize(made, x)
    y = run(integer, quantize_inputs(x, integer))[0]
    assert (np.sign(y) == np.sign(forward(made, x).outputs)).all() and (y[0, 1:] > 90).all()


def test_a_cell_beyond_the_widest_format_is_refused() -> None:
    made, x = counting(33000)
    with pytest.raises(
        ModelError,
        match=r"the cell state of an LSTM reaches 3\d{4} on the calibration "
        "data; at most 32767 can be held here",
    ):
        quantize(made, x)
