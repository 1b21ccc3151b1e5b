"""The table of compressed networks: scores, bytes, and cycles in simulated RTL, of one published network.

``python tests/compressed_networks.py mnist --data mnist-8k.npz --out out/compressed``, and alike ``speech``
and ``text``: trains each row with ``rnnhw train`` unless its folder is there, scores the integer network on
the held-out data, and runs the first held-out sequences in Verilator, whose values must be the golden model's
and whose cycles the schedule's. ``--rows`` chooses rows by name. All designs of a task have the same number
of MACs.
Prints one line of a table per row, as soon as it is known.
"""

import argparse
import dataclasses
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from held_out import scored_with_inputs

from rnnhw.cli.integer_training import Integers
from rnnhw.cli.scores import SCORES, chosen_splits, task_with_data
from rnnhw.cli.trained_folders import read_front_end, read_networks, trained_record
from rnnhw.design import Design, load_design
from rnnhw.network import network_bytes
from rnnhw.sim import run
from rnnhw.train import Options

SMALL = dataclasses.replace(load_design("small"), grid_rows=2, grid_cols=2, tile_rows=1, tile_cols=4, fold=1)
MEDIUM = load_design("medium")


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What the rows of a task have in common.

    Parameters
    ----------
    model : str
        The published network.
    design : Design
        Without any memory for zeros or changes.
    kept, changed, scattered : int
        The ``kept_depth``, ``delta_depth`` and ``scatter_depth`` of designs that have one.
    halves : tuple of str
        Units of a half and a quarter of the network.
    sequences, steps : int
        Sequences that are simulated, and the most steps of one.
    aware, pruning, changing, both : tuple of str
        Options of training with few bits, with zeros, with thresholds, and with both.
    teaches : bool
        Whether the published network is the teacher where weights are pruned.
    """

    model: str
    design: Design = SMALL
    kept: int = 32
    changed: int = 128
    scattered: int = 32
    halves: tuple[str, str]
    sequences: int
    steps: int
    aware: tuple[str, ...]
    pruning: tuple[str, ...]
    changing: tuple[str, ...]
    both: tuple[str, ...]
    teaches: bool = True


SETTINGS = {
    "mnist": Setting(
        model="mnist-lstm",
        halves=("32,16", "16,8"),
        sequences=20,
        steps=28,
        aware=("--epochs", "20", "--lr", "0.002"),
        pruning=("--epochs", "60"),
        changing=("--epochs", "20", "--lr", "0.002"),
        both=("--epochs", "60", "--lr", "0.002"),
    ),
    "speech": Setting(
        model="speech-gru",
        halves=("24", "12"),
        sequences=20,
        steps=64,
        aware=("--epochs", "4", "--lr", "0.002"),
        pruning=("--epochs", "60"),
        changing=("--epochs", "8", "--lr", "0.002"),
        both=("--epochs", "30"),
    ),
    "text": Setting(
        model="text-lstm",
        design=MEDIUM,
        changed=256,
        halves=("120,120", "60,60"),
        sequences=2,
        steps=192,
        aware=("--epochs", "2", "--lr", "0.0005"),
        pruning=("--epochs", "8", "--lr", "0.003", "--set", "dropout=0.1"),
        changing=("--epochs", "2", "--lr", "0.0005"),
        both=("--epochs", "4", "--lr", "0.002", "--set", "dropout=0.1"),
        teaches=False,
    ),
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One network of the table.

    Parameters
    ----------
    name : str
    design : Design
    bits : int
        Of weights that are quantized after training; 0 for networks that are trained for the row.
    options : tuple of str
        Of ``rnnhw train``.
    start : str
        Name of the row whose network training begins with; empty for the published one, "none" for none.
    """

    name: str
    design: Design
    bits: int = 0
    options: tuple[str, ...] = ()
    start: str = ""


def rows_of(task, made):
    """The rows of a task's table."""
    dense = made.design
    keeping = dataclasses.replace(dense, kept_depth=made.kept)
    changing = dataclasses.replace(dense, delta_depth=made.changed)
    both = dataclasses.replace(changing, scatter_depth=made.scattered)
    teacher = ("--teacher", f"models/{made.model}/model.onnx") if made.teaches else ()
    inputs = () if task == "text" else ("--input-threshold", "16")
    yield Row(name="8 bits", design=dense, bits=8)
    yield Row(name="4 bits, not trained", design=dense, bits=4)
    yield Row(name="4 bits", design=dense, options=("--quantize", "4", *made.aware))
    yield Row(name="2 bits, not trained", design=dense, bits=2)
    yield Row(name="2 bits", design=dense, options=("--quantize", "2", *made.aware))
    for percent in ("50", "75", "87.5", "94"):
        ratio = f"{float(percent) / 100:g}"
        yield Row(
            name=f"{percent} % zeros", design=keeping, options=("--prune", ratio, *teacher, *made.pruning)
        )
    for threshold in ("16", "32", "48"):
        held = ("--input-threshold", threshold) if inputs else ()
        yield Row(
            name=f"threshold {threshold}",
            design=changing,
            options=("--quantize", "8", "--threshold", threshold, *held, *made.changing),
        )
    thresholds = ("--quantize", "8", "--threshold", "16", *inputs)
    yield Row(
        name="75 % zeros and threshold 16",
        design=both,
        options=(*thresholds, "--prune", "0.75", *teacher, *made.both),
    )
    taught = ("--teacher", f"models/{made.model}/model.onnx")
    for name, units in zip(("half of the units", "a quarter of the units"), made.halves, strict=True):
        yield Row(name=name, design=dense, options=(*taught, "--units", units), start="none")
    yield Row(
        name="half of the units, 75 % zeros",
        design=keeping,
        options=("--prune", "0.75", *taught, *made.pruning),
        start="half of the units",
    )


def folder_of(out, task, name):
    """Where the network of a row is."""
    return out / task / name.replace(" %", "").replace(",", "").replace(" ", "-")


def train(task, data, row, out, model):
    """Train a row's network, unless its folder is complete."""
    folder = folder_of(out, task, row.name)
    if (folder / SCORES).is_file():
        return folder
    begun = [] if row.start == "none" else ["--from", str(model / "model.onnx")]
    if row.start and row.start != "none":
        begun = ["--from", str(folder_of(out, task, row.start) / "model.onnx")]
    command = [sys.executable, "-m", "rnnhw", "train", task, "--data", str(data), *begun, *row.options]
    if "--prune" in row.options:
        file = out / task / f"{row.name.split(',')[-1].strip().replace(' ', '-').replace('%', '')}.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(row.design.to_toml())
        command += ["--design", str(file)]
    subprocess.run([*command, "--out", str(folder), "--resume"], check=True, stdout=subprocess.DEVNULL)
    return folder


def unchanged(objective, settings, **more):
    """In place of a training: leaves the network as it was."""
    return ()


def quantized(task, loaded, split, networks, bits):
    """The published network, quantized to so many bits with the calibration data of its training."""
    (name,) = task.networks
    trained = task.train(loaded, Options(split=split, start=networks[name], minimize=unchanged))
    return {name: Integers(bits).quantized(networks[name], trained.calibration[name])}


def in_rtl(network, design, x, lengths, out):
    """Run sequences in Verilator and as golden model; returns the mean cycles, and the values that differ."""
    more = {} if lengths is None else {"lengths": lengths}
    ours, theirs = (run(engine, network, design, x, cache=out, **more) for engine in ("verilator", "golden"))
    differing = int((ours.outputs != theirs.outputs).sum())
    if list(ours.cycles) != list(theirs.cycles):
        raise SystemExit(f"cycles differ: {ours.cycles} in RTL, {theirs.cycles} by the schedule")
    return float(np.mean(ours.cycles)), differing, ours.outputs.size


def main():
    """Make the rows, and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=SETTINGS)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rows", nargs="*")
    arguments = parser.parse_args()
    made, out = SETTINGS[arguments.task], arguments.out
    model = Path("models") / made.model
    task = task_with_data(arguments.task, arguments.data)
    split, settings = trained_record(model, task)
    loaded = task.prepare(task.load(arguments.data), settings)
    split = chosen_splits(task, loaded, split)[0]
    print(
        "| network | score of floats | score | bytes | zeros left out | cycles in RTL | values that differ |"
    )
    print("|---|---|---|---|---|---|---|")
    for row in rows_of(arguments.task, made):
        if arguments.rows and row.name not in arguments.rows:
            continue
        folder = model if row.bits else train(arguments.task, arguments.data, row, out, model)
        networks, integers = read_networks(folder, task.networks)
        if row.bits:
            integers = quantized(task, loaded, split, networks, row.bits)
        scores, (x, lengths) = scored_with_inputs(
            task, loaded, split, networks, integers, read_front_end(folder)
        )
        (network,) = integers.values()
        held = x[: made.sequences, : made.steps]
        steps = None if lengths is None else np.minimum(lengths[: made.sequences], made.steps).tolist()
        cycles, differing, values = in_rtl(network, row.design, held, steps, out)
        index = {"lanes": row.design.lanes, "index_bits": row.design.index_bits}
        sizes = [network_bytes(network), network_bytes(network, **index)]
        shown = [f"{size:,}" for size in sizes] if row.design.index_bits else [f"{sizes[0]:,}", ""]
        figures = ["; ".join(f"{one[kind]:.5g}" for one in scores) for kind in ("float", "integer")]
        cells = [row.name, *figures, *shown, f"{cycles:,.0f}", f"{differing} of {values:,}"]
        print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
