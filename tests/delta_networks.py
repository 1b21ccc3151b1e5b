"""Scores and cycles of a trained network with thresholds, on held-out data.

``python tests/delta_networks.py mnist models/mnist-lstm --data X.npz --design D.toml 0,0 8,8``: each pair is
the threshold of what layers make, and that of the network's inputs; without any, a network is taken with
those that it was trained with. Prints the scores of the integer network, and the mean cycles of the first
sequences that were scored, by the schedule; and those of the same design with ``delta_depth = 0``, whose
cycles do not follow from the data.
"""

import argparse
import dataclasses
from pathlib import Path

import numpy as np
from held_out import scored_with_inputs

from rnnhw.cli.scores import chosen_splits, task_with_data
from rnnhw.cli.trained_folders import read_front_end, read_networks, trained_record
from rnnhw.design import load_design
from rnnhw.network import shape_of, with_thresholds
from rnnhw.schedule import count_cycles
from rnnhw.sim import run


def scored(arguments):
    """Yield for each pair of thresholds the scores, the network, and the sequences with their lengths."""
    task = task_with_data(arguments.task, arguments.data)
    folder = arguments.folder
    split, settings = trained_record(folder, task)
    loaded = task.prepare(task.load(arguments.data), settings)
    networks, integers = read_networks(folder, task.networks)
    for pair in arguments.thresholds or ["as trained"]:
        made = integers
        if arguments.thresholds:
            hidden, inputs = map(int, pair.split(","))
            made = {name: with_thresholds(network, hidden, inputs) for name, network in integers.items()}
        chosen = chosen_splits(task, loaded, split)[0]
        scores, seen = scored_with_inputs(task, loaded, chosen, networks, made, read_front_end(folder))
        yield pair, scores, next(iter(made.values())), seen


def main():
    """Score, count and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task")
    parser.add_argument("folder", type=Path)
    parser.add_argument("thresholds", nargs="*")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--design", type=Path, required=True)
    parser.add_argument("--sequences", type=int, default=200)
    arguments = parser.parse_intermixed_args()
    design = load_design(str(arguments.design))
    dense = dataclasses.replace(design, delta_depth=0, scatter_depth=0)
    for pair, scores, network, (x, lengths) in scored(arguments):
        count = min(arguments.sequences, len(x))
        steps = [x.shape[1]] * count if lengths is None else [int(length) for length in lengths[:count]]
        more = {} if lengths is None else {"lengths": steps}
        cycles = run("golden", network, design, x[:count], cache=Path("out"), **more).cycles
        figures = [f"{score['integer']:.5g} {score['unit']}" for score in scores]
        shape = shape_of(with_thresholds(network, 0, 0))
        always = np.mean([count_cycles(shape, dense, one).total for one in steps])
        print(
            f"{pair}: {', '.join(figures)}; "
            f"{np.mean(cycles):,.0f} cycles, {cycles.min():,} .. {cycles.max():,}; dense {always:,.0f}; "
            f"{count} sequences",
            flush=True,
        )


if __name__ == "__main__":
    main()
