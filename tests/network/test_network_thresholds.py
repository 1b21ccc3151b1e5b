"""Thresholds of delta networks: which layers get them, in files, and what is refused."""

import dataclasses
import json

import numpy as np
import pytest
import safetensors
from networks import CELLS, random_network

from rnnhw.cells import Product
from rnnhw.errors import InputError, ModelError
from rnnhw.frontends import save_qdq
from rnnhw.network import (
    has_thresholds,
    load_integer,
    one_step_network,
    save_integer,
    threshold_of,
    with_thresholds,
)
from rnnhw.sim import run
from rnnhw.sim.random_networks import random_tflite


def network(cell="lstm", units=(3, 4), outputs=2):
    return random_network(np.random.default_rng(1), 5, list(units), outputs, cell=cell)


@pytest.mark.parametrize("cell", CELLS)
def test_every_product_has_one_but_that_of_the_inputs_has_its_own(cell):
    made = with_thresholds(network(cell, (3, -2)), 7, 2)
    first, both, head = made.stages
    assert threshold_of(first, Product.INPUT) == 2
    for layer in (both.forward, both.backward, head):
        assert threshold_of(layer, Product.INPUT) == 7
    for layer in (first, both.forward, both.backward):
        own = [threshold_of(layer, product) for product in layer.declaration.products]
        assert set(own[1:]) <= {7}
    assert has_thresholds(made.stages) and not has_thresholds(network(cell).stages)


def test_one_threshold_makes_a_delta_network():
    assert has_thresholds(with_thresholds(network(), 0, 1).stages)
    only_head = network()
    layers = [*only_head.layers[:-1], dataclasses.replace(only_head.layers[-1], input_threshold=1)]
    assert has_thresholds(dataclasses.replace(only_head, layers=layers).stages)


@pytest.mark.parametrize("cell", CELLS)
def test_files_hold_thresholds_and_are_as_before_without(tmp_path, cell):
    for thresholds in ((0, 0), (7, 2), (0, 127)):
        saved = with_thresholds(network(cell), *thresholds)
        path = tmp_path / "n.safetensors"
        save_integer(saved, path)
        loaded = load_integer(path)
        for ours, theirs in zip(saved.stages, loaded.stages, strict=True):
            for product in Product:
                assert threshold_of(ours, product) == threshold_of(theirs, product)
        with safetensors.safe_open(path, framework="numpy") as file:
            assert (json.loads(file.metadata()["rnnhw"])["version"] == 5) is any(thresholds)
    plain = tmp_path / "plain.safetensors"
    save_integer(network(cell), plain)
    save_integer(with_thresholds(network(cell), 0), path)
    assert path.read_bytes() == plain.read_bytes()


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize(("hidden", "inputs"), [(128, 0), (-1, 0), (0, 128), (0, -1)])
def test_thresholds_beyond_their_range_are_refused(cell, hidden, inputs):
    with pytest.raises(ModelError, match=r"threshold is (128|-1), not within 0 \.\. 127"):
        with_thresholds(network(cell), hidden, inputs)


def test_networks_of_real_scales_have_none():
    with pytest.raises(InputError, match=r"thresholds are for networks of native arithmetic; .* is in tflm"):
        with_thresholds(tflite(), 1)


def tflite():
    return random_tflite(np.random.default_rng(2), 2, (3,), 0, every_step=True, steps=4)


def test_what_cannot_hold_thresholds_refuses_them(tmp_path):
    delta = with_thresholds(network(), 0, 1)
    with pytest.raises(ModelError, match="has thresholds, which quantized ONNX cannot hold"):
        save_qdq(delta, tmp_path / "n.onnx")
    assert not (tmp_path / "n.onnx").exists()
    x = np.zeros((1, 2, 5), np.int8)
    with pytest.raises(ModelError, match="has thresholds, which the engine 'float' does not"):
        run("float", delta, None, x, cache=tmp_path)
    assert run("golden", delta, None, x, cache=tmp_path).outputs.shape == (1, 2)


def test_a_delta_network_is_not_streamed():
    plain = random_network(np.random.default_rng(1), 5, [3], every_step=True)
    with pytest.raises(ModelError, match=r"has thresholds: the last values .* cannot be streamed"):
        one_step_network(with_thresholds(plain, 1))
    assert one_step_network(plain)
