"""Networks at the edges of the integer arithmetic: shifts of -8 and 32, cells beyond their range."""

import numpy as np
import pytest

from rnnhw.arith import MAX_SHIFT, MIN_CELL_FRACTION, MIN_SHIFT
from rnnhw.errors import ModelError
from rnnhw.network import Lstm, Network
from rnnhw.quantize import quantize

X = np.ones((1, 60, 1), np.float32) / 4


def network(w: float = 1.0, r: float = 1.0, bias: tuple[float, ...] = (0, 0, 0, 0)) -> Network:
    """One unit whose gates all have the same weights."""
    lstm = Lstm(input_weights=np.full((4, 1, 1), w, np.float32), bias=np.array(bias, np.float32)[:, None],
                recurrent_weights=np.full((4, 1, 1), r, np.float32))
    return Network(name="edge", layers=[lstm], every_step=True)


def test_recurrent_weights_reach_as_far_as_the_left_shift() -> None:
    made = quantize(network(r=127 * 8.0), X).layers[0]
    assert (made.recurrent_shift == MIN_SHIFT).all() and (made.recurrent_weights == 127).all()
    with pytest.raises(ModelError, match=r"the input gate's recurrent row of unit 0 holds a weight of "
                                         r"2.03e\+03; at most 1.02e\+03 can be requantized here"):
        quantize(network(r=127 * 16.0), X)


def test_tiny_weights_reach_as_far_as_the_right_shift() -> None:
    made = quantize(network(w=2.0**-30, r=2.0**-34), X).layers[0]
    assert (made.recurrent_shift == MAX_SHIFT).all() and (made.recurrent_weights == 8).all()
    assert (made.input_shift == MAX_SHIFT).all()


def test_a_cell_that_counts_far_keeps_the_widest_format() -> None:
    counting = quantize(network(r=0.0, bias=(9, 12, 9, 9)), X).layers[0]
    assert counting.cell_fraction == MIN_CELL_FRACTION
