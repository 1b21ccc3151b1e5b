"""Run by mpiexec: compares model parallelism with one rank on random stacks; prints the worst differences."""

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from float_networks import CELLS, VARIANTS, float_network

from rnnhw.parallel.ranks import world
from rnnhw.parallel.stages import Stages, by_layers, by_steps
from rnnhw.parallel.units import Units
from rnnhw.train import Parameters, Stack
from rnnhw.train.cells.directions import Extent

FLOAT = np.dtype(np.float64)
STEPS, BATCH = 9, 8
LENGTHS = np.array([9, 9, 7, 5, 5, 4, 2, 1])


def reference(network, x, lengths, outputs_gradient):
    """Outputs and flat gradients, computed on one rank."""
    stack = Stack(network, STEPS, BATCH, FLOAT)
    stack.extent = Extent.of(lengths, STEPS)
    stack.x[:] = x
    parameters = Parameters.of(network)
    found = parameters.zeros_like()
    stack.forward(parameters.network)
    stack.outputs_gradient[:] = outputs_gradient
    stack.backward(parameters.network, found.network)
    return stack.outputs.copy(), found.flat


def problem(rng, cell, units, outputs, every_step, is_ragged):
    network = float_network(rng, cell, 3, units, outputs, every_step, scale=0.6)
    lengths = LENGTHS if is_ragged else np.full(BATCH, STEPS)
    inside = np.arange(STEPS)[:, None] < lengths
    x = rng.normal(size=(STEPS, BATCH, 3)) * inside[..., None]
    shape = (STEPS, BATCH, network.outputs) if network.every_step else (BATCH, network.outputs)
    gradient = rng.normal(size=shape)
    if network.every_step:
        gradient *= inside[..., None]
    return network, x, lengths, gradient


def of_stages(network, x, lengths, gradient, lattice, ranks):
    stages = Stages(network, STEPS, BATCH, lattice, ranks, FLOAT)
    stages.take(network)
    outputs = np.zeros_like(gradient)
    for steps, sequences, stack in stages.forward(x, lengths):
        where = (steps, sequences) if network.every_step else sequences
        outputs[where] = stack.outputs
        stack.outputs_gradient[:] = gradient[where]
    stages.backward()
    ranks.all_reduce(outputs)
    return outputs, stages.whole(stages.gradients).flat


def of_units(network, x, lengths, gradient, ranks):
    units = Units(network, ranks, FLOAT)
    units.take(network)
    outputs = units.forward(x, lengths)
    units.backward(gradient)
    return outputs, units.whole(units.gradients).flat


def main():
    ranks = world(30.0)
    rng = np.random.default_rng(7)
    worst = {}
    for cell in (*CELLS, *VARIANTS):
        for outputs, every_step, is_ragged in ((2, False, True), (2, True, False), (0, True, True)):
            deep = [5] * (ranks.size + 1)
            given = problem(rng, cell, deep, outputs, every_step, is_ragged)
            both = problem(rng, cell, [6, -5], outputs, every_step, is_ragged)
            one, two = reference(*given), reference(*both)
            found = {
                "layers": (one, of_stages(*given, by_layers(given[0], STEPS, ranks.size, 1), ranks)),
                "pipeline": (one, of_stages(*given, by_layers(given[0], STEPS, ranks.size, 3), ranks)),
                "wavefront": (one, of_stages(*given, by_layers(given[0], STEPS, ranks.size, 2, 3), ranks)),
                "steps": (one, of_stages(*given, by_steps(given[0], STEPS, ranks.size, 1), ranks)),
                "steps, micro-batches": (
                    one,
                    of_stages(*given, by_steps(given[0], STEPS, ranks.size, 2), ranks),
                ),
                "units": (one, of_units(*given, ranks)),
                "units, two directions": (two, of_units(*both, ranks)),
            }
            if ranks.size == 2:
                found["layers, two directions"] = (
                    two,
                    of_stages(*both, by_layers(both[0], STEPS, 2, 2), ranks),
                )
            for name, (wanted, made) in found.items():
                inside = np.ones(wanted[0].shape[:-1], bool)
                if given[0].every_step:
                    inside = np.arange(STEPS)[:, None] < given[2]
                size = np.abs(wanted[1]).max()
                assert size > 0.1
                difference = max(
                    np.abs(wanted[0] - made[0])[inside].max(), np.abs(wanted[1] - made[1]).max() / size
                )
                worst[name] = max(worst.get(name, 0.0), difference)
    if ranks.rank == 0:
        for name, difference in worst.items():
            print(f"{name}: {difference:.2e}")


main()
