"""The float reference as what runs the machine blocks of a graph."""

import numpy as np
import pytest

from rnnhw.network import BATCH, FEATURES, TIME, BlockInputs, Dense, Elman, Link, MachineBlock, Network
from rnnhw.train import run_float_block

HUGE = np.full((2, 2), 3e38, np.float32)


def elman():
    layer = Elman(
        input_weights=HUGE[None],
        recurrent_weights=np.zeros((1, 2, 2), np.float32),
        bias=np.zeros((1, 2), np.float32),
        activation="relu",
    )
    head = Dense(weights=HUGE, bias=np.zeros(2, np.float32))
    return Network(name="elman", layers=[layer, head], every_step=True)


@pytest.mark.parametrize("network", [Dense(weights=HUGE, bias=np.zeros(2, np.float32)), elman()])
def test_values_that_are_too_large_become_infinite_without_a_warning(network):
    """Warnings are errors here."""
    block = MachineBlock(network=network, x=Link(tensor="x", axes=(BATCH, TIME, FEATURES)), y=None)
    made = run_float_block(0, block, BlockInputs(x=np.ones((1, 1, 2), np.float32)))
    assert np.isposinf(made.y).all()
