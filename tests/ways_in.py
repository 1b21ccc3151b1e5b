"""Reads random PyTorch models by every way in, and runs them in reals and on simulated RTL.

``python tests/ways_in.py 60`` exports 60 random models by both of PyTorch's ONNX exporters with default
options and as ``.pt2``. Of each file it says whether it was accepted. The float network must give PyTorch's
outputs to 1e-5; the integer one the golden model's bits on the engine, and the schedule's cycles.
"""

import argparse
import sys
import tempfile
import warnings
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch_fuzz import random_model
from torch_models import export_pt2, flat

from rnnhw.design import load_design
from rnnhw.errors import RnnhwError
from rnnhw.frontends import read_float
from rnnhw.host import run_graph
from rnnhw.network import MachineBlock
from rnnhw.quantize import quantize_graph
from rnnhw.sim import run_on_engine
from rnnhw.train import run_float_block

MOST = 1e-5
"""Largest error of a float network, beside the largest output if that is above 1."""

DESIGN = "full"
"""The preset that has every cell and option."""


def script(model, inputs, path):
    """Export as PyTorch's older exporter does by default."""
    torch.onnx.export(model, inputs, str(path), dynamo=False)


def dynamo(model, inputs, path):
    """Export as PyTorch's newer exporter does by default."""
    torch.onnx.export(model, inputs, str(path), dynamo=True, verbose=False)


WAYS = {"dynamo.onnx": dynamo, "script.onnx": script, "m.pt2": export_pt2}


def verdict(path, inputs, outputs, engine, cache):
    """What becomes of one file: ``right``, or what is wrong."""
    try:
        graph = read_float(path)
    except RnnhwError as error:
        return f"refused: {str(error).split(': ', 1)[-1][:110]}"
    fed = dict(zip([port.name for port in graph.inputs], inputs, strict=False))
    made = run_graph(graph, fed, run_float_block)
    for port, exact in zip(graph.outputs, outputs, strict=True):
        error = np.abs(made[port.name].astype(np.float64) - exact).max(initial=0)
        if made[port.name].shape != exact.shape or error > MOST * max(1, np.abs(exact).max(initial=0)):
            return f"wrong: {port.name} differs by {error:.2g}"
    if engine == "float":
        return "right"
    try:
        integer, _, _ = quantize_graph(graph, fed)
    except RnnhwError as error:
        return f"not quantized: {str(error)[:110]}"
    designs = {
        position: load_design(DESIGN)
        for position, block in enumerate(integer.blocks)
        if isinstance(block, MachineBlock)
    }
    ours = run_on_engine(engine, integer, designs, fed, cache=cache)
    theirs = run_on_engine("golden", integer, designs, fed, cache=cache)
    if any((ours.outputs[name] != array).any() for name, array in theirs.outputs.items()):
        return "wrong: gateware differs from golden"
    if [one.result.cycles.tolist() for one in ours.runs] != [
        one.result.cycles.tolist() for one in theirs.runs
    ]:
        return "wrong: cycles differ from the schedule"
    return "right"


def export(way, seed, path):
    """Export a random model; returns its inputs and outputs, or what PyTorch says against it."""
    model, inputs = random_model(seed)
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        outputs = [np.asarray(one) for one in flat(model(*inputs))]
        try:
            WAYS[way](model, inputs, path)
        except Exception as error:  # whatever PyTorch raises
            return f"PyTorch cannot: {type(error).__name__}"
    return [np.asarray(one) for one in flat(inputs)], outputs


def main():
    """Export, read, run, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("models", type=int, nargs="?", default=60)
    parser.add_argument("--seed", type=int, default=0, help="seed of the first model")
    parser.add_argument("--engine", default="verilator", help="float, golden, pysim or verilator")
    given = parser.parse_args()
    counts = {way: Counter() for way in WAYS}
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(given.seed, given.seed + given.models):
            for way in WAYS:
                path = Path(folder) / way
                made = export(way, seed, path)
                found = (
                    made
                    if isinstance(made, str)
                    else verdict(path, *made, given.engine, Path(folder) / "cache")
                )
                counts[way][found.split(":")[0]] += 1
                if found != "right":
                    print(f"model {seed}, {way}: {found}", flush=True)
    for way, count in counts.items():
        print(f"{way:12} {', '.join(f'{number} {name}' for name, number in sorted(count.items()))}")
    sys.exit(any(count["wrong"] for count in counts.values()))


if __name__ == "__main__":
    main()
