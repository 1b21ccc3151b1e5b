"""The bytes of a quantized network, counted by hand, with its zeros and without them."""

import numpy as np
import pytest
from networks import random_cell, random_head, random_network

from rnnhw.network import IntegerBidirectional, layer_bytes, network_bytes, quantized_network


@pytest.mark.parametrize(
    ("bits", "weights"), [(8, 4 * 5 * (3 + 5) + 2 * 5), (4, (4 * 5 * (3 + 5) + 2 * 5) // 2)]
)
def test_all_weights_count_where_words_have_no_index(bits, weights):
    network = random_network(np.random.default_rng(1), 3, 5, 2, bits=bits)
    others = sum(
        array.nbytes
        for layer in network.stages
        for name, array in vars(layer).items()
        if isinstance(array, np.ndarray) and not name.endswith("weights")
    )
    assert network_bytes(network) == network_bytes(network, lanes=4) == weights + others


def test_a_word_that_is_zero_takes_no_byte_where_words_have_an_index():
    rng = np.random.default_rng(2)
    layer = random_cell(rng, "gru", 3, 4)
    layer.recurrent_weights[:, 1:, :] = 0  # words of one unit are left: 4
    layer.recurrent_weights[1:, 0, 2] = 0  # one gate of three is enough to keep a word
    layer.recurrent_weights[0, 0, 2] = 7
    layer.input_weights[:] = np.maximum(np.abs(layer.input_weights), 1)  # all words: 4 x 3
    others = layer_bytes(layer, 8) - 3 * 4 * (3 + 4)
    of_words = -(-4 * (3 * 8 + 5) // 8) + -(-12 * (3 * 8 + 5) // 8)
    assert layer_bytes(layer, 8, index_bits=5) == others + of_words


def test_a_word_of_a_head_has_a_weight_of_each_lane():
    head = random_head(np.random.default_rng(3), 4, 5)
    head.weights[:] = 1
    head.weights[:2, 1] = 0  # one group of two outputs of the three groups
    others = layer_bytes(head, 8) - 5 * 4
    assert layer_bytes(head, 8, lanes=2, index_bits=3) == others + -(-11 * (2 * 8 + 3) // 8)


def test_both_directions_count():
    rng = np.random.default_rng(4)
    layers = [random_cell(rng, "lstm", 3, 4) for _ in range(2)]
    both = quantized_network(
        name="both",
        input_exponent=7,
        layers=[IntegerBidirectional(forward=layers[0], backward=layers[1])],
        every_step=True,
    )
    assert network_bytes(both) == sum(layer_bytes(layer, 8) for layer in layers)
