"""Reads random PyTorch and Keras models by every way in, and runs them in reals and on simulated RTL.

``python tests/ways_in.py torch 60`` exports 60 random models by both of PyTorch's ONNX exporters with default
options and as ``.pt2``; ``python tests/ways_in.py keras 60`` as ``.keras``, ``.h5`` and ONNX. Of each file it
says whether it was accepted. The float network must give the framework's outputs to 1e-5; the integer one the
golden model's bits on the engine, and the schedule's cycles.
"""

import argparse
import contextlib
import io
import os
import sys
import tempfile
import warnings
from collections import Counter
from pathlib import Path

import numpy as np

from rnnhw.design import load_design
from rnnhw.errors import RnnhwError
from rnnhw.frontends import read_float
from rnnhw.host import run_graph, run_original
from rnnhw.network import MachineBlock
from rnnhw.quantize import quantize_graph
from rnnhw.sim import run_on_engine
from rnnhw.train import run_float_block

os.environ.setdefault("KERAS_BACKEND", "torch")  # Keras would look for TensorFlow

MOST = 1e-5
"""Largest error of a float network, beside the largest output if that is above 1."""

DESIGN = "full"
"""The preset that has every cell and option."""


def torch_ways():
    """Functions that write a random PyTorch model, by file name."""
    import torch
    from torch_models import export_pt2

    def dynamo(made, path):
        torch.onnx.export(*made, str(path), dynamo=True, verbose=False)

    def script(made, path):
        torch.onnx.export(*made, str(path), dynamo=False)

    return {"dynamo.onnx": dynamo, "script.onnx": script, "m.pt2": lambda made, path: export_pt2(*made, path)}


def torch_model(seed):
    """A random PyTorch model with its inputs; and arrays of inputs and outputs."""
    import torch
    from torch_fuzz import random_model
    from torch_models import flat

    model, inputs = random_model(seed)
    with torch.no_grad():
        outputs = [np.asarray(one) for one in flat(model(*inputs))]
    return (model, inputs), [np.asarray(one) for one in flat(inputs)], outputs


def keras_ways():
    """Functions that write a random Keras model, by file name."""

    def save(made, path):
        made[0].save(path)

    def onnx(made, path):
        made[0].export(str(path), format="onnx", verbose=False)

    return {"m.keras": save, "m.h5": save, "m.onnx": onnx}


def keras_model(seed):
    """A random Keras model with its inputs; and its inputs by name and its outputs."""
    sys.path.append(str(Path(__file__).parent / "frontends" / "keras"))
    from keras_models import by_keras
    from random_keras import random_model

    model, inputs = random_model(seed)
    return (model, inputs), inputs, by_keras(model, inputs)


FRAMEWORKS = {"torch": (torch_model, torch_ways), "keras": (keras_model, keras_ways)}


def verdict(path, inputs, outputs, engine, cache):
    """What becomes of one file: ``right``, or what is wrong."""
    try:
        graph = read_float(path)
    except RnnhwError as error:
        return f"refused: {str(error).split(': ', 1)[-1][:110]}"
    names = [port.name for port in graph.inputs]
    if not isinstance(inputs, dict):
        fed = dict(zip(names, inputs, strict=False))
    else:
        fed = inputs if set(names) == set(inputs) else dict(zip(names, inputs.values(), strict=True))
    fed = {
        name: array.astype(port.dtype) for (name, array), port in zip(fed.items(), graph.inputs, strict=True)
    }
    if path.suffix == ".onnx":
        try:
            is_right = _same(graph, run_original(graph, fed), outputs)
        except RnnhwError as error:
            return f"exported wrongly: {str(error)[:110]}"
        if not is_right:
            return "exported wrongly: onnxruntime does not give the framework's outputs"
    try:
        made = run_graph(graph, fed, run_float_block)
    except RnnhwError as error:
        return f"not run: {str(error)[:110]}"
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


def _same(graph, found, outputs):
    """Whether outputs by name are those of the framework."""
    pairs = list(zip([found.get(port.name) for port in graph.outputs], outputs, strict=True))
    return all(
        one is not None
        and one.shape == exact.shape
        and np.abs(one.astype(np.float64) - exact).max(initial=0)
        <= MOST * max(1, np.abs(exact).max(initial=0))
        for one, exact in pairs
    )


def exported(write, made, path):
    """Write a model; returns what the framework says against it, or nothing."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            write(made, path)
    except Exception as error:  # whatever the framework raises
        return f"not exported: {type(error).__name__}"
    return ""


def main():
    """Export, read, run, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("framework", choices=FRAMEWORKS)
    parser.add_argument("models", type=int, nargs="?", default=60)
    parser.add_argument("--seed", type=int, default=0, help="seed of the first model")
    parser.add_argument("--engine", default="verilator", help="float, golden, pysim or verilator")
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    draw, ways = FRAMEWORKS[given.framework]
    counts = {way: Counter() for way in ways()}
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(given.seed, given.seed + given.models):
            made, inputs, outputs = draw(seed)
            for way, write in ways().items():
                path = Path(folder) / way
                found = exported(write, made, path)
                found = found or verdict(path, inputs, outputs, given.engine, Path(folder) / "cache")
                counts[way][found.split(":")[0]] += 1
                if found != "right":
                    print(f"model {seed}, {way}: {found}", flush=True)
    for way, count in counts.items():
        print(f"{way:12} {', '.join(f'{number} {name}' for name, number in sorted(count.items()))}")
    sys.exit(any(count["wrong"] for count in counts.values()))


if __name__ == "__main__":
    main()
