"""The work of ``rnnhw run``: reads inputs, runs a network on an engine, and writes outputs."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rnnhw.cli.clipping import clipping_text
from rnnhw.cli.cross_checks import default_design
from rnnhw.cli.files import cache_folder, check_paths, design_files, load_array, save_array
from rnnhw.cli.inputs import read_inputs
from rnnhw.cli.models import load_model, model_files
from rnnhw.cli.state import load_network_state, save_network_state
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import InputError
from rnnhw.files import Together, write_text
from rnnhw.network import IntegerNetwork, shape_of, work_of

if TYPE_CHECKING:
    from rnnhw.design import Design
    from rnnhw.sim import Engine, Result

__all__ = ["run_run"]


def run_run(
    model: str,
    input_path: Path,
    output: Path,
    *,
    engine: str,
    design: str | None,
    arithmetic: str | None,
    calibration: Path | None,
    stats: Path | None,
    vcd: Path | None,
    lengths_path: Path | None,
    initial_state: Path | None,
    final_state: Path | None,
) -> None:
    """Run a network on an engine, and write its outputs, final states and statistics.

    Parameters
    ----------
    model : str
        Name, path or description of the network.
    input_path, output : Path
        ``.npy`` files of inputs and outputs.
    engine : str
    design : str, optional
        Preset or path of a design.
    arithmetic : str, optional
        Computes the network in this arithmetic instead of its own.
    calibration : Path, optional
        Typical inputs, for a float network.
    stats, vcd : Path, optional
        Files that receive statistics and waveforms.
    lengths_path : Path, optional
        ``.npy`` file with the number of steps of each sequence.
    initial_state, final_state : Path, optional
        ``.npz`` files of states; see `rnnhw.cli.state`.
    """
    from rnnhw.design import load_design
    from rnnhw.sim import engine_named, run, simulators

    check_paths(
        {"--output": output, "--stats": stats, "--vcd": vcd, "--final-state": final_state},
        {
            "the model": model_files(model),
            "--input": input_path,
            "--lengths": lengths_path,
            "--initial-state": initial_state,
            "--design": design_files(design),
            "--calibration": calibration,
        },
    )
    chosen = engine_named(engine)
    network = load_model(model, calibration)
    if arithmetic is not None:
        network = network.with_arithmetic(arithmetic)
    design_name = _design_name(chosen, network, design, stats)
    if vcd is not None and chosen.simulate is None:
        raise InputError(f"engine {engine!r} has no waveforms; --vcd needs {' or '.join(simulators())}")
    built = None if design_name is None else load_design(design_name)
    lengths = None if lengths_path is None else _lengths(lengths_path)
    inputs = read_inputs(network, load_array(input_path))
    state = (
        load_network_state(initial_state, network, len(inputs.x), is_real=inputs.is_real)
        if initial_state
        else None
    )
    with Together() as files:
        with progress_bar() as bar:
            bar.add_task(f"running {len(inputs.x)} sequences on {engine}", total=None)
            result = run(
                engine,
                network,
                built,
                inputs.x,
                cache=cache_folder(),
                lengths=lengths,
                state=state,
                wants_state=final_state is not None,
                vcd=files.at(vcd) if vcd else None,
            )
        clipped = inputs.clipped(lengths)
        save_array(files.at(output), inputs.outputs(result.outputs))
        if final_state is not None and result.state is not None:
            save_network_state(files.at(final_state), network, result.state, is_real=inputs.is_real)
        if stats is not None and built is not None and design_name is not None:
            figures = _figures(
                result,
                network,
                built,
                design_name,
                lengths or [inputs.x.shape[1]] * len(inputs.x),
                inputs.x.shape[1],
                int(clipped.sum()),
            )
            write_text(files.at(stats), json.dumps(figures, indent=2) + "\n")
    if clipped.any():
        console.print(clipping_text(inputs.seen(lengths), clipped, inputs.limits), soft_wrap=True)
    spent = "" if result.cycles_are == "none" else f": {_cycles_text(result)}"
    console.print(
        f"{len(inputs.x)} sequences of {inputs.x.shape[1]} steps, arithmetic {network.arithmetic}{spent}; "
        f"wrote {output}" + (f" and {final_state}" if final_state else ""),
        soft_wrap=True,
    )


def _design_name(
    engine: "Engine", network: IntegerNetwork, design: str | None, stats: Path | None
) -> str | None:
    """Return the design to run on; None if the engine needs none and no cycles are asked for."""
    asked = design is not None or stats is not None
    if engine.cycles_are == "none" and asked:
        raise InputError(f"engine {engine.name!r} has no cycles, so that --design and --stats are not for it")
    return design or default_design(network) if engine.needs_design or asked else None


def _cycles_text(result: "Result") -> str:
    """State the cycles of all commands, and those of loading, which are not among them."""
    passes = len(result.loading_cycles)
    in_passes = f" in {passes} passes" if passes > 1 else ""
    return (
        f"{result.total_cycles} cycles and {sum(result.loading_cycles)} of loading{in_passes} "
        f"({result.cycles_are})"
    )


def _figures(
    result: "Result",
    network: IntegerNetwork,
    built: "Design",
    design: str,
    lengths: Sequence[int],
    longest: int,
    clipped: int,
) -> dict[str, Any]:
    """Return the contents of the file ``--stats``."""
    work = work_of(shape_of(network))
    macs = sum(work.macs(count) for count in lengths)
    return {
        "engine": result.engine,
        "design": design,
        "design_digest": built.digest,
        "arithmetic": built.arithmetic,
        "sequences": len(lengths),
        "steps": longest,
        "clipped_inputs": clipped,
        "cycles_per_sequence": result.cycles.tolist(),
        "cycles": result.total_cycles,
        "loading_cycles": sum(result.loading_cycles),
        "loading_cycles_per_pass": list(result.loading_cycles),
        "cycles_are": result.cycles_are,
        "macs": macs,
        "macs_per_cycle_available": built.macs,
        "utilization": macs / (built.macs * result.total_cycles),
    }


def _lengths(path: Path) -> list[int]:
    """Read the lengths of sequences from a ``.npy`` file."""
    array = load_array(path)
    if array.ndim != 1 or array.dtype.kind not in "iu":
        raise InputError(f"{path} holds {array.dtype} {list(array.shape)}, not one integer per sequence")
    return [int(length) for length in array]
