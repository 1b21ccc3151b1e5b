"""Reads a damaged file to the end: what is accepted is also run, and of some the quantized model too."""

import math

import numpy as np
from tflite_networks import run_tflite

from rnnhw.errors import InputError, RnnhwError
from rnnhw.frontends import load_tflite, read_float
from rnnhw.host import feed, run_graph
from rnnhw.network import load_integer_graph
from rnnhw.quantize import quantize_graph
from rnnhw.sim import run_on_engine
from rnnhw.train import run_float_block

__all__ = ["read_integer", "read_model", "read_tflite"]

EVERY = 5
"""One of so many files that run is quantized too."""

MOST_VALUES = 2**16
"""Largest input that is made up for a model, in values."""


def read_model(path, fed, number):
    """Read a model, run it in reals, and quantize it if its number is a multiple of `EVERY`."""
    graph = read_float(path)
    try:
        inputs = _suitable(graph, fed)
        run_graph(graph, inputs, run_float_block)
    except RnnhwError as error:
        return refusal(error, "does not run")
    if number % EVERY:
        return "run"
    try:
        made, _, _ = quantize_graph(graph, inputs)
        run_on_engine("golden", made, {}, inputs, cache=path.parent)
    except RnnhwError as error:
        return refusal(error, "run, not quantized")
    return "run, quantized"


def read_tflite(path, fed, number):
    """Read a model as an integer network and as reals, and run both."""
    try:
        network = load_tflite(path)
        if math.prod(network.interface.input_shape) < MOST_VALUES:
            run_tflite(network, np.ones(network.interface.input_shape, np.int8), "litert")
    except RnnhwError as error:
        refusal(error, "")
    return read_model(path, fed, number)


def read_integer(path, fed, number):
    """Read a quantized graph, and run it on the golden model."""
    graph = load_integer_graph(path)
    try:
        run_on_engine("golden", graph, {}, _suitable(graph, fed), cache=path.parent)
    except RnnhwError as error:
        return refusal(error, "does not run")
    return "run, quantized"


def refusal(error, kind):
    """The kind of a refusal, if it is one sentence; raises an AssertionError if not."""
    text = str(error)
    if "\n" in text or len(text) > 1000:
        raise AssertionError(f"no sentence: {text[:300]!r}")
    return kind


def _suitable(graph, fed):
    """The inputs of a graph: those of the model before it was damaged if they still suit, or others."""
    by_order = {port.name: array for port, array in zip(graph.inputs, fed.values(), strict=False)}
    for given in (fed, by_order):
        try:
            return feed(graph, given)
        except InputError as error:
            refusal(error, "")
    rng, made = np.random.default_rng(1), {}
    for port in graph.inputs:
        shape = [size if isinstance(size, int) and size > 0 else 2 for size in port.shape]
        if math.prod(shape) > MOST_VALUES:
            raise InputError(f"{port.name!r} would take more than {MOST_VALUES} values")
        made[port.name] = rng.integers(0, 2, shape).astype(port.dtype)
    return feed(graph, made)
