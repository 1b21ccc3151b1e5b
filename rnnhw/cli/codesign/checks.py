"""The verification of a model on one design: its networks by themselves, and all of it on a user's data."""

import dataclasses
from typing import Any

import numpy as np

from rnnhw.api.cache import cache_folder
from rnnhw.api.verify import random_inputs
from rnnhw.cli.codesign.whole import Given, batch_of, first_sequences, int8_inputs
from rnnhw.cli.cross_checks import cross_check
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.cli.verify_graph import compare_whole
from rnnhw.design import Design
from rnnhw.errors import MismatchError
from rnnhw.network import Graph, IntegerNetwork, MachineBlock
from rnnhw.sentences import counted
from rnnhw.sim import run

__all__ = ["networks_of", "verified"]

SEQUENCES, STEPS, SEED = 4, 5, 1
"""Random sequences that each network is checked on, with stalls, lengths, states and queues."""

MOST_CYCLES = 2_000_000
"""Simulated cycles after which no more sequences of the user's data are taken; one is always taken."""


def networks_of(model: IntegerNetwork | Graph) -> list[tuple[str, IntegerNetwork]]:
    """Return the networks that the machine runs, with the operators that they consist of."""
    if isinstance(model, IntegerNetwork):
        return [("", model)]
    found = [(block.label, block.network) for block in model.machine_blocks]
    return [(label, network) for label, network in found if isinstance(network, IntegerNetwork)]


def verified(
    model: IntegerNetwork | Graph, design: Design, given: Given, cycles: float, sequences: int, engine: str
) -> dict[str, Any]:
    """Check a model on a design, and return the results for a file and a page.

    Parameters
    ----------
    model : IntegerNetwork or Graph
    design : Design
        The one machine that runs all networks.
    given : array or mapping of str to array
        The user's data.
    cycles : float
        Cycles of one sequence of the data.
    sequences : int
        Sequences in the data.
    engine : str
        A simulator.

    Raises
    ------
    MismatchError
        If a value differs from the golden model, or a number of cycles from the schedule.
    """
    parts = []
    for label, network in networks_of(model):
        if label:
            console.print(f"{label}:", soft_wrap=True, markup=False)
        x = random_inputs(network, SEQUENCES, STEPS, SEED)
        checks = cross_check(network, design, x, [engine], SEED)
        parts.append({"label": label, "checks": [dataclasses.asdict(check) for check in checks]})
    count = min(sequences, max(int(MOST_CYCLES / cycles), 1))
    if isinstance(model, Graph):
        designs = {
            position: design for position, block in enumerate(model.blocks) if isinstance(block, MachineBlock)
        }
        fed = first_sequences(model, given, count)
        count = batch_of(model, fed)
        values = compare_whole(model, designs, [engine], fed)
    else:
        values = _compare_network(model, design, given, count, engine)
    return {"engine": engine, "parts": parts, "whole": {"sequences": count, "values": values}}


def _compare_network(network: IntegerNetwork, design: Design, given: Given, count: int, engine: str) -> int:
    """Run a network on the first sequences of the data; returns the number of values that were compared."""
    x = int8_inputs(network, given)[:count]
    with progress_bar() as bar:
        bar.add_task(f"{counted(count, 'sequence')} of the data", total=None)
        ours, theirs = (run(name, network, design, x, cache=cache_folder()) for name in (engine, "golden"))
    differ = int((ours.outputs != theirs.outputs).sum())
    if differ or not np.array_equal(ours.cycles, theirs.cycles):
        raise MismatchError(
            f"{engine}, on the data: {differ} of {theirs.outputs.size} values differ; cycles "
            f"{ours.cycles.tolist()}, schedule {theirs.cycles.tolist()}"
        )
    console.print(
        f"{engine}, {counted(count, 'sequence')} of the data: 0 of {theirs.outputs.size:,} values differ; "
        "cycles: gateware = schedule"
    )
    return int(theirs.outputs.size)
