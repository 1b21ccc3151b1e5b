"""What machine blocks are given."""

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.host.execute import block_inputs, output_tensor
from rnnhw.network import BATCH, DIRECTION, FEATURES, TIME, Dense, Link, MachineBlock

DENSE = Dense(weights=np.zeros((2, 4)), bias=np.zeros(2))


@pytest.mark.parametrize(
    ("axes", "shape", "message"),
    [
        ((), (3, 5), "the tensor 'x' has 5 features, and the network that reads it takes 4"),
        ((), (), "the tensor 'x' has no axis, and the network that reads it takes 4"),
        ((BATCH, TIME, FEATURES), (3, 2, 1), "the tensor 'x' has 1 features"),
        ((BATCH, FEATURES, TIME), (3, 2, 4), "the tensor 'x' has 2 features"),
    ],
)
def test_tensors_of_other_features_than_the_network_takes_are_refused(axes, shape, message):
    """NumPy would repeat one feature, or complain about shapes of which the user knows nothing."""
    block = MachineBlock(network=DENSE, x=Link(tensor="x", axes=axes), y=None)
    with pytest.raises(InputError, match=message):
        block_inputs(block, {"x": np.zeros(shape)})


def test_outputs_of_no_sequence_have_the_axes_of_the_graph():
    """NumPy cannot find a size out of no values."""
    alone = Link(tensor="y", axes=())
    block = MachineBlock(network=DENSE, x=Link(tensor="x", axes=()), y=alone)
    assert output_tensor(block, alone, None, np.zeros((0, 2)), (0, 3, 4)).shape == (0, 3, 2)
    both = Link(tensor="y", axes=(TIME, DIRECTION, BATCH, FEATURES), directions=2)
    block = MachineBlock(network=DENSE, x=Link(tensor="x", axes=(BATCH, TIME, FEATURES)), y=both)
    assert output_tensor(block, both, None, np.zeros((0, 5, 6)), (0, 5, 4)).shape == (5, 2, 0, 3)
