"""Where functions of the host cut a network into runs of the machine."""

import numpy as np
import pytest
from tflite_networks import joined, random_dense, random_lstm, tflite_network

from rnnhw.network import Affine, Choice, Function, HostFunction, HostStep, LastStep, shape_of
from rnnhw.schedule import runs_of


def tanh(width):
    return HostFunction(
        function=Function.TANH,
        inputs=width,
        input_formats=(Affine(0.5, 0),),
        output_format=Affine(2.0**-7, 0),
    )


def add(width):
    form = Affine(0.5, 0)
    return HostFunction(function=Function.ADD, inputs=width, input_formats=(form, form), output_format=form)


def step(layer, function, values):
    return HostStep(layer=layer, function=function, values=values)


RNG = np.random.default_rng(3)
ONE, TWO, DENSE = random_lstm(RNG, 3, 4), random_lstm(RNG, 4, 4), random_dense(RNG, 4, 2)


@pytest.mark.parametrize(
    ("layers", "shape", "runs"),
    [
        ([ONE, TWO, DENSE, tanh(2)], (1, 5, 2), [((), (0, 1, 2)), ((step(3, "tanh", 2),), ())]),
        ([ONE, tanh(4), TWO], (1, 5, 4), [((), (0,)), ((step(1, "tanh", 4),), (1,))]),
        ([tanh(3), ONE, TWO], (1, 5, 4), [((step(0, "tanh", 3),), (0, 1))]),
        (
            [ONE, tanh(4), LastStep(), DENSE],
            (1, 2),
            [((), (0,)), ((step(1, "tanh", 4), Choice.LAST_STEP), (1,))],
        ),
        (
            [ONE, LastStep(), tanh(4), DENSE],
            (1, 2),
            [((), (0,)), ((step(2, "tanh", 4),), (1,))],
        ),
        (
            [joined(ONE, random_lstm(RNG, 3, 4)), add(8), TWO],
            (1, 5, 4),
            [((), (0, 0)), ((step(1, "add", 4),), (1,))],
        ),
    ],
)
def test_functions_cut_runs(layers, shape, runs):
    network = tflite_network(layers, (1, 5, 3), shape, batch=1, steps=5)
    found = runs_of(shape_of(network))
    assert [(run.before, tuple(k for part in run.parts for k in part.layers)) for run in found] == runs
    for run in found:
        # Only a choice of steps before it makes a run single.
        position = found.index(run)
        chosen = [
            one for earlier in found[: position + 1] for one in earlier.before if one is Choice.LAST_STEP
        ]
        ends = [part for earlier in found[:position] for part in earlier.parts if not part.shape.every_step]
        assert run.is_single is bool(chosen or ends)
