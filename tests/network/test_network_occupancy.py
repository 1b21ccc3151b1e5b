"""Which weights of a layer are zero, as a machine sees it that leaves zeros out."""

import dataclasses

import numpy as np
import pytest

from rnnhw.cells import Product
from rnnhw.network import IntegerBidirectional, matrices, quantized_network, shape_of, work_of
from rnnhw.network.occupancy import Occupancy
from rnnhw.schedule import runs_of
from rnnhw.sim.random_networks import random_cell, random_head, random_network, with_zeros


def thinned(kind, inputs=7, units=5):
    """A layer some of whose input weights are zero."""
    rng = np.random.default_rng(1)
    layer = random_cell(rng, kind, inputs, units, 8)
    network = quantized_network(name="one", input_exponent=7, layers=[layer], every_step=True)
    while True:
        (layer,) = with_zeros(rng, network).layers
        if 0 < (layer.input_weights == 0).mean() < 1:
            return layer


@pytest.mark.parametrize("kind", ["lstm", "gru", "elman_relu", "mingru", "lstm_coupled"])
@pytest.mark.parametrize("columns", [1, 3, 7, 16])
def test_the_most_operands_of_a_column_are_those_of_nested_loops(kind, columns):
    layer = thinned(kind)
    expected = 1
    for unit in range(layer.units):
        for column in range(columns):
            operands = range(column, layer.inputs, columns)
            expected = max(expected, sum(bool(layer.input_weights[:, unit, k].any()) for k in operands))
    assert Occupancy(layer).most(Product.INPUT, columns, lanes=4) == expected


def test_outputs_of_a_dense_layer_are_used_in_groups():
    head = random_head(np.random.default_rng(2), 6, 5, 8)
    weights = np.zeros_like(head.weights)
    weights[0, 1] = weights[1, 4] = weights[4, 1] = 3
    occupancy = Occupancy(dataclasses.replace(head, weights=weights))
    # Both of the first two outputs are in one group of 2; the fifth one has a group to itself.
    assert occupancy.used(Product.INPUT, 2).astype(int).tolist() == [
        [0, 1, 0, 0, 1, 0],
        [0, 0, 0, 0, 0, 0],
        [0, 1, 0, 0, 0, 0],
    ]
    assert occupancy.most(Product.INPUT, 3, lanes=2) == 2 and occupancy.most(Product.INPUT, 3, lanes=1) == 1
    assert occupancy.most(Product.INPUT, 4, lanes=2) == 1


def test_single_weights_that_are_zero_are_counted_and_left_out_of_the_work():
    layers = [
        thinned("gru_reset_before"),
        dataclasses.replace(random_head(np.random.default_rng(2), 5, 3, 8)),
    ]
    layers[1] = dataclasses.replace(layers[1], weights=np.where(np.arange(5) == 2, 0, layers[1].weights | 1))
    network = quantized_network(name="two", input_exponent=7, layers=layers, every_step=False)
    shape = shape_of(network)
    zeros = [sum(int((array == 0).sum()) for array in matrices(layers[0]).values()), 3]
    assert [layer.zeros for layer in shape.layers] == zeros and zeros[0] > 0
    whole, without = work_of(shape), work_of(shape, with_zeros=False)
    assert (whole.macs(4), whole.weights) == (4 * 3 * 5 * (7 + 5) + 15, 3 * 5 * (7 + 5) + 15)
    assert whole.macs(4) - without.macs(4) == 4 * zeros[0] + zeros[1]
    assert whole.weights - without.weights == sum(zeros)


def test_a_shape_knows_the_zeros_of_each_direction_and_is_equal_to_one_that_does_not():
    forward, backward = thinned("gru"), random_cell(np.random.default_rng(4), "gru", 7, 5, 8)
    layer = IntegerBidirectional(forward=forward, backward=backward)
    network = quantized_network(name="both", input_exponent=7, layers=[layer], every_step=True)
    shape = shape_of(network)
    parts = [part for run in runs_of(shape) for part in run.parts]
    most = [part.shape.layers[0].occupancies[0].most(Product.INPUT, 1, lanes=3) for part in parts]
    assert most == [Occupancy(way).most(Product.INPUT, 1, lanes=3) for way in (forward, backward)]
    assert most[0] < most[1] == 7
    dense = random_network(
        np.random.default_rng(5),
        "native",
        kinds=["gru"],
        units=(-5,),
        inputs=7,
        outputs=0,
        every_step=True,
        steps=3,
        weight_bits=8,
    )
    assert shape_of(dense) == shape and hash(shape_of(dense)) == hash(shape)
