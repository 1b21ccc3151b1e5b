"""All parameters as one vector: views, copies, round trips."""

import numpy as np
import pytest
from float_networks import CELLS, VARIANTS, float_network

from rnnhw.network import Network
from rnnhw.train import Parameters
from rnnhw.train.initialize import initial_stack
from rnnhw.train.layers import layers_in_words


def arrays(network: Network) -> list[np.ndarray]:
    layers = [*network.directions, *([network.head] if network.head else [])]
    return [value for layer in layers for value in vars(layer).values() if isinstance(value, np.ndarray)]


@pytest.mark.parametrize("cell", [*CELLS, *VARIANTS])
def test_round_trip(cell: str) -> None:
    network = float_network(np.random.default_rng(5), cell, 3, [2, -3], 4)
    back = Parameters.of(network).copy()
    assert back.name == "random" and back.every_step == network.every_step
    assert [type(layer) for layer in back.layers] == [type(layer) for layer in network.layers]
    for before, after in zip(arrays(network), arrays(back), strict=True):
        assert np.array_equal(before, after)


def test_the_network_is_a_view_and_a_copy_is_not() -> None:
    parameters = Parameters.of(float_network(np.random.default_rng(5), "lstm", 3, 2, 4))
    copy = parameters.copy()
    assert parameters.flat.size == 4 * 2 * (3 + 2 + 1) + 4 * (2 + 1)
    before = [array.copy() for array in arrays(copy)]
    parameters.flat += 1
    for array, kept, view in zip(arrays(copy), before, arrays(parameters.network), strict=True):
        assert np.array_equal(array, kept)
        assert np.allclose(view, kept + 1)
    assert not parameters.zeros_like().flat.any()


@pytest.mark.parametrize(
    ("given", "kept"), [(np.float16, np.float32), (np.float32, np.float32), (np.float64, np.float64)]
)
def test_dtype(given: type, kept: type) -> None:
    network = float_network(np.random.default_rng(5), "gru", 3, 2, 4, dtype=given)
    assert Parameters.of(network).flat.dtype == kept
    assert Parameters.of(network, np.dtype(np.float64)).flat.dtype == np.float64


def test_several_parts_and_their_names() -> None:
    rng = np.random.default_rng(6)
    encoder, decoder = float_network(rng, "gru", 3, -2), float_network(rng, "lstm", 2, 4, 5)
    table = rng.normal(size=(7, 3))
    parameters = Parameters.of({"encoder": encoder, "decoder": decoder, "embedding": table})
    assert (
        parameters.flat.size
        == sum(array.size for network in (encoder, decoder) for array in arrays(network)) + table.size
    )
    assert np.array_equal(parameters.array("embedding"), table)
    assert parameters.array("embedding") is parameters.parts["embedding"]
    with pytest.raises(TypeError, match="part 'encoder' is not an array"):
        parameters.array("encoder")
    assert np.array_equal(arrays(parameters.copy("decoder"))[0], arrays(decoder)[0])
    assert parameters.shapes()[0] == ["encoder, layer 0 forward, input weights", [3, 2, 3]]
    assert parameters.shapes()[-1] == ["embedding", [7, 3]]
    parameters.of_network("decoder").layers[0].bias[2, 1] = -100.0
    assert parameters.largest() == ("decoder, layer 0, bias", 100.0)
    parameters.parts["embedding"][3, 1] = np.nan
    assert parameters.largest()[0] == "embedding"
    assert Parameters.of(decoder).largest()[0].startswith("layer ")


def test_coupled_gates_tell_models_apart() -> None:
    """They change no shape, but what the weights mean: a checkpoint of the one is none of the other."""
    plain, coupled = (
        Parameters.of(float_network(np.random.default_rng(5), cell, 3, [2, -3], 4))
        for cell in ("lstm", "lstm_coupled")
    )
    assert coupled.shapes() == [*plain.shapes(), ["network, coupled", [0, 1, 2]]]


def test_models_with_the_same_arrays_but_other_equations_are_told_apart():
    """A checkpoint of one must not be continued as the other: their names and shapes alone are equal."""
    found = []
    for words in ("gru:3", "gru+before:3", "elman:3", "elman+relu:3", "lstm:3", "lstm_coupled:3"):
        choices = layers_in_words(f"{words},dense:2", 2)
        network = initial_stack("some", choices, inputs=2, outputs=2, seed=0)
        found.append(Parameters.of(network).shapes())
    assert all(one != other for k, one in enumerate(found) for other in found[:k])
