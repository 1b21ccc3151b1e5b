"""The work of ``rnnhw run``: reads inputs, runs a network on an engine, and writes outputs."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rnnhw.api.cache import cache_folder
from rnnhw.api.designs import design_for as design_of_engine
from rnnhw.cli.clipping import clipping_text
from rnnhw.cli.files import check_paths, design_files, load_array, load_arrays, load_npz, save_array
from rnnhw.cli.inputs import read_lengths
from rnnhw.cli.models import is_float_model, is_other_tflite, load_any, model_files
from rnnhw.cli.state import save_network_state
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import InputError
from rnnhw.files import Together, write_text
from rnnhw.network import Graph, IntegerNetwork, shape_of, work_of
from rnnhw.sentences import counted

if TYPE_CHECKING:
    from rnnhw.design import Design
    from rnnhw.sim import Engine, Result

__all__ = ["RunOptions", "design_for", "run_figures", "run_run"]


@dataclass(frozen=True, kw_only=True)
class RunOptions:
    """What ``rnnhw run`` is asked for.

    Parameters
    ----------
    model : str
        Name, path or description of the network.
    input_path, output : Path
        Files of inputs and outputs.
    engine : str
    design : str, optional
        Preset or path of a design.
    arithmetic : str, optional
        Computes the network in this arithmetic instead of its own.
    calibration : Path, optional
        Typical inputs, for a float network.
    stats, vcd : Path, optional
        Files that receive statistics and waveforms.
    lengths : Path, optional
        ``.npy`` file with the number of steps of each sequence.
    initial_state, final_state : Path, optional
        ``.npz`` files of states; see `rnnhw.cli.state`. Those of a graph have names of inputs and outputs.
    stream : sequence of str
        Outputs of a graph that are fed back as inputs of the next call, as ``OUT:IN``.
    reset : sequence of int
        Calls before which the states become the initial ones again.
    streaming : bool
        Whether every step is a call of its own, between which the machine keeps its states.
    set_values : sequence of str
        Inputs of a float model that are constants, as ``NAME=NUMBER``.
    initializers : Path, optional
        ``.npz`` file of further constants.
    port : str, optional
        The serial port of a board.
    """

    model: str
    input_path: Path
    output: Path
    engine: str = "golden"
    design: str | None = None
    arithmetic: str | None = None
    calibration: Path | None = None
    stats: Path | None = None
    vcd: Path | None = None
    lengths: Path | None = None
    initial_state: Path | None = None
    final_state: Path | None = None
    stream: Sequence[str] = ()
    reset: Sequence[int] = ()
    streaming: bool = False
    set_values: Sequence[str] = ()
    initializers: Path | None = None
    port: str | None = None


def run_run(options: RunOptions) -> None:
    """Run a network on an engine, and write its outputs, final states and statistics."""
    from rnnhw.sim import engine_named, simulators

    check_paths(
        {
            "--output": options.output,
            "--stats": options.stats,
            "--vcd": options.vcd,
            "--final-state": options.final_state,
        },
        {
            "the model": model_files(options.model),
            "--input": options.input_path,
            "--lengths": options.lengths,
            "--initial-state": options.initial_state,
            "--design": design_files(options.design),
            "--calibration": options.calibration,
            "--initializers": options.initializers,
        },
    )
    chosen = engine_named(options.engine)
    if options.vcd is not None and chosen.simulate is None:
        raise InputError(
            f"engine {options.engine!r} has no waveforms; --vcd needs {' or '.join(simulators())}"
        )
    if options.streaming and options.stream:
        raise InputError("--streaming keeps all states in the machine; --stream feeds them back from outside")
    if options.streaming and chosen.gives_reals:
        raise InputError(f"engine {chosen.name!r} keeps no states between calls, which --streaming needs")
    if options.port is not None and chosen.name != "board":
        raise InputError(f"--port is for the engine 'board', not for {chosen.name!r}")
    found = _model(options, chosen)
    if chosen.name == "board" and not isinstance(found, IntegerNetwork):
        raise InputError(
            f"{options.model} is a graph of blocks, which engine 'board' does not run; it runs one network"
        )
    if isinstance(found, IntegerNetwork):
        if options.stream:
            raise InputError(
                f"network {found.name!r} has no inputs and outputs by name, which --stream needs"
            )
        if options.reset and not options.streaming:
            raise InputError("--reset needs --streaming, which runs a call for every step")
        _run_network(options, chosen, found)
        return
    from rnnhw.cli.run_graph import run_graph_files

    run_graph_files(options, chosen, found)


def _model(options: RunOptions, engine: "Engine") -> IntegerNetwork | Graph:
    """Read the model; a float one that is not calibrated stays float, which engine ``float`` runs."""
    from rnnhw.cli.calibration import read_model
    from rnnhw.cli.inputs import constants

    values = constants(options.set_values, options.initializers)
    path = next(iter(model_files(options.model)), None)
    if engine.gives_reals and options.calibration is None and path is not None and _is_real(path):
        model = read_model(path, values, load_arrays(options.input_path))
        if isinstance(model, Graph):
            return model
        raise InputError(
            f"{path} is a float file of rnnhw; engine {engine.name!r} runs it with --calibration X.npy"
        )
    found = load_any(options.model, options.calibration, values)
    if options.arithmetic is not None:
        if isinstance(found, Graph):
            raise InputError(f"--arithmetic is for networks of a .tflite; {options.model} is none")
        found = found.with_arithmetic(options.arithmetic)
    return found


def _is_real(path: Path) -> bool:
    return is_float_model(path) or is_other_tflite(path)


def _run_network(options: RunOptions, engine: "Engine", network: IntegerNetwork) -> None:
    from rnnhw.api.run import run_network
    from rnnhw.sim import Stepwise

    output, stats, vcd, final_state = options.output, options.stats, options.vcd, options.final_state
    design_name, built = design_for(engine, network, options.design, stats)
    with Together() as files:
        with progress_bar() as bar:
            bar.add_task(f"running on {engine.name}", total=None)
            done = run_network(
                engine,
                network,
                built,
                load_array(options.input_path),
                cache=cache_folder(),
                lengths=None if options.lengths is None else read_lengths(options.lengths),
                state=None if options.initial_state is None else load_npz(options.initial_state),
                state_name=str(options.initial_state),
                wants_state=final_state is not None,
                vcd=files.at(vcd) if vcd else None,
                stepwise=Stepwise(resets=tuple(options.reset)) if options.streaming else None,
                port=options.port,
            )
        inputs, result, steps = done.inputs, done.result, done.inputs.x.shape[1]
        save_array(files.at(output), done.outputs)
        if final_state is not None and result.state is not None:
            save_network_state(files.at(final_state), network, result.state, is_real=inputs.is_real)
        if stats is not None and built is not None:
            clipped = int(done.clipped.sum())
            figures = run_figures(result, network, built, design_name, done.lengths, steps, clipped)
            write_text(files.at(stats), json.dumps(figures, indent=2) + "\n")
    if done.clipped.any():
        text = clipping_text(inputs.seen(done.lengths), done.clipped, inputs.limits)
        console.print(text, soft_wrap=True)
    spent = "" if result.cycles_are == "none" else f": {_cycles_text(result)}"
    calls = ", each a call of its own" if options.streaming else ""
    console.print(
        f"{counted(len(inputs.x), 'sequence')} of {counted(steps, 'step')}{calls}, "
        f"arithmetic {network.arithmetic}{spent}; wrote {output}"
        + (f" and {final_state}" if final_state else ""),
        soft_wrap=True,
    )


def design_for(
    engine: "Engine", network: IntegerNetwork, design: str | None, stats: Path | None
) -> "tuple[str, Design | None]":
    """Return the design to run on, by name and built; None if the engine needs none, nor do cycles."""
    if engine.cycles_are == "none" and (design is not None or stats is not None):
        raise InputError(f"engine {engine.name!r} has no cycles, so that --design and --stats are not for it")
    return design_of_engine(engine, network, design, wants_cycles=stats is not None)


def _cycles_text(result: "Result") -> str:
    """State the cycles of all commands, and those of loading, which are not among them."""
    passes = len(result.loading_cycles)
    in_passes = f" in {passes} passes" if passes > 1 else ""
    return (
        f"{result.total_cycles} cycles and {sum(result.loading_cycles)} of loading{in_passes} "
        f"({result.cycles_are})"
    )


def run_figures(
    result: "Result",
    network: IntegerNetwork,
    built: "Design",
    design: str,
    lengths: Sequence[int],
    longest: int,
    clipped: int,
) -> dict[str, Any]:
    """Return the contents of the file ``--stats``."""
    work = work_of(shape_of(network), with_zeros=not built.kept_depth)
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
        # Of a machine that skips what has not changed, the network's MACs are not those that it does.
        "utilization": None if built.delta_depth else macs / (built.macs * result.total_cycles),
    }
