"""Functions of the host on arrays, against their oracles in `rnnhw.arith` and against the runtimes."""

import numpy as np
import pytest
from tflite_models import Builder, function, litert, micro
from tflite_networks import random_lstm, run_tflite, single, tflite_network, zero_point

from rnnhw import arith, golden
from rnnhw.network import Affine, Function, HostFunction, LastStep

RESULTS = {Function.TANH: Affine(2.0**-7, 0)}
SIGMOID = Affine(2.0**-8, -128)


def random_format(rng):
    return Affine(single(np.exp(rng.uniform(-6, -2))), zero_point(rng))


def affine(b, tensor):
    scale, zero = b.quantization(tensor)
    return Affine(float(scale), int(zero))


def random_function(rng, kind, width=6):
    given = tuple(random_format(rng) for _ in range(2 if kind is Function.ADD else 1))
    free = kind in (Function.ADD, Function.RELU, Function.RELU6)
    result = random_format(rng) if free else RESULTS.get(kind, SIGMOID)
    beta = single(rng.uniform(0.3, 3)) if kind is Function.SOFTMAX else 1.0
    return HostFunction(function=kind, inputs=width, input_formats=given, output_format=result, beta=beta)


def relu_by_oracle(arithmetic, layer, x):
    (given,), result = layer.input_formats, layer.output_format
    if layer.function is Function.RELU6 and arithmetic == "tflm":
        return max(given.zero_point, min(127, given.zero_point + int(6 / given.scale + 0.5), x))
    factor = arith.quantize_multiplier(float(np.float32(given.scale) / np.float32(result.scale)))
    high = (
        127 if layer.function is Function.RELU else min(127, result.zero_point + int(6 / result.scale + 0.5))
    )
    return arith.tflm_relu(x, *factor, given.zero_point, result.zero_point, result.zero_point, high)


def by_oracle(arithmetic, layer, row):
    given = [(form.scale, form.zero_point) for form in layer.input_formats]
    if layer.function is Function.ADD:
        add, half = getattr(arith, f"{arithmetic}_add"), len(row) // 2
        result = (layer.output_format.scale, layer.output_format.zero_point)
        return [add(a, b, *given, result) for a, b in zip(row[:half], row[half:], strict=True)]
    if layer.function is Function.SOFTMAX and arithmetic == "litert":
        return arith.litert_softmax(row, given[0][0], layer.beta)
    if layer.function is Function.SOFTMAX:
        return arith.tflm_softmax(row, given[0][0] * layer.beta)
    if layer.function in (Function.RELU, Function.RELU6):
        return [relu_by_oracle(arithmetic, layer, x) for x in row]
    oracle = getattr(arith, f"{arithmetic}_{layer.function}")
    return [oracle(x, *given[0]) for x in row]


@pytest.mark.parametrize("arithmetic", ["litert", "tflm"])
@pytest.mark.parametrize("kind", list(Function))
def test_arrays_are_what_the_oracle_says(arithmetic, kind):
    rng = np.random.default_rng(8)
    for _ in range(6):
        layer = random_function(rng, kind)
        x = rng.integers(-128, 128, (2, 20, 6)).astype(np.int8)
        found = golden.FUNCTIONS[arithmetic].host(layer, x)
        assert found.dtype == np.int8 and found.shape == (2, 20, layer.outputs)
        expected = [by_oracle(arithmetic, layer, row) for row in x.reshape(40, 6).tolist()]
        assert np.array_equal(found.reshape(40, -1), expected)


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("kind", ["LOGISTIC", "TANH", "RELU", "RELU6", "SOFTMAX"])
def test_functions_are_those_of_the_runtimes(kind, seed):
    """All int8 values, and for softmax rows of many lengths, in random formats."""
    pytest.importorskip("ai_edge_litert")
    pytest.importorskip("tflite_micro")
    rng = np.random.default_rng(seed)
    b, width = Builder(), int(rng.integers(1, 60)) if kind == "SOFTMAX" else 256
    x = b.tensor("x", (64, width), np.int8, None, single(np.exp(rng.uniform(-6, -2))), zero_point(rng))
    y = function(b, rng, x, kind, beta=single(rng.uniform(0.3, 3)))
    if kind in ("RELU", "RELU6") and seed % 2:
        # XNNPACK takes these where both formats are the same.
        b.graph.tensors[y].quantization = b.graph.tensors[x].quantization
    given = np.tile(np.arange(-128, 128, dtype=np.int8), (64, 1))
    if kind == "SOFTMAX":
        given = rng.normal(0, 25, (64, width)).clip(-128, 127).astype(np.int8)
    layer = HostFunction(
        function=Function[kind],
        inputs=width,
        input_formats=(affine(b, x),),
        output_format=affine(b, y),
        beta=b.graph.operators[0].builtinOptions.beta if kind == "SOFTMAX" else 1.0,
    )
    content = b.build([x], [y])
    for arithmetic, outputs in (
        ("litert", litert(content, [given])[0][0]),
        ("tflm", micro(content, [given])[0]),
    ):
        assert np.array_equal(golden.FUNCTIONS[arithmetic].host(layer, given), outputs), (arithmetic, layer)


def test_a_network_applies_functions_in_order():
    rng = np.random.default_rng(1)
    tanh = HostFunction(
        function=Function.TANH,
        inputs=4,
        input_formats=(Affine(0.0078125, 2),),
        output_format=Affine(2.0**-7, 0),
    )
    softmax = HostFunction(
        function=Function.SOFTMAX, inputs=4, input_formats=(Affine(2.0**-7, 0),), output_format=SIGMOID
    )
    lstm = random_lstm(rng, 3, 4)
    plain = tflite_network([lstm], (2, 5, 3), (2, 5, 4), batch=2, steps=5)
    network = tflite_network([lstm, tanh, LastStep(), softmax], (2, 5, 3), (2, 4), batch=2, steps=5)
    x = rng.integers(-128, 128, (2, 5, 3)).astype(np.int8)
    host = golden.FUNCTIONS["tflm"].host
    expected = host(softmax, host(tanh, run_tflite(plain, x, "tflm")[:, -1]))
    assert np.array_equal(run_tflite(network, x, "tflm"), expected)
