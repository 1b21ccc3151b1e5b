"""Scores of a task's networks on its held-out data, with the sequences that they were computed from."""

import argparse
import importlib

from rnnhw import golden
from rnnhw.cli.scores import score_networks


def scored_with_inputs(task, loaded, split, networks, integers, front_end):
    """Score a task's networks.

    Returns
    -------
    list of dict
        Scores as in ``scores.json``: name, unit, and a figure for floats and for integers.
    (int8 array ``[batch, time, inputs]``, int array ``[batch]`` or None)
        The first sequences that an integer network was run on, and their lengths.
    """
    seen = []

    def spied(network, x, **more):
        seen.append((x, more.get("lengths")))
        return golden.run(network, x, **more)

    runner = importlib.import_module("rnnhw.quantize.runner")
    runner.golden = argparse.Namespace(run=spied)
    try:
        result = score_networks(task, loaded, split, 1.0, networks, integers, front_end, baselines=False)
    finally:
        runner.golden = golden
    return result.as_dict()["scores"], seen[0]
