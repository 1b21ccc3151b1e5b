"""What run does."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.cli.clipping import clipping_text
from rnnhw.cli.files import cache_folder, check_paths, design_files, load_array, save_array
from rnnhw.cli.inputs import read_inputs
from rnnhw.cli.models import load_model, model_files
from rnnhw.cli.state import load_network_state, save_network_state
from rnnhw.cli.work import console, cycles_text, default_design, progress_bar
from rnnhw.errors import InputError
from rnnhw.files import Together, write_text
from rnnhw.network import IntegerNetwork, State, TfliteNetwork, shape_of, work_of

if TYPE_CHECKING:
    from rnnhw.design import Design
    from rnnhw.sim import Result

__all__ = ["run_run"]

AnyNetwork = IntegerNetwork | TfliteNetwork


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
    """Run a network and write outputs, states and figures."""
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
    network = load_model(model, calibration)
    _check_options(network, engine, arithmetic, stats, vcd)
    lengths = None if lengths_path is None else _lengths(lengths_path)
    inputs = read_inputs(network, load_array(input_path), arithmetic)
    state = (
        load_network_state(initial_state, network, len(inputs.x), is_real=inputs.is_real)
        if initial_state
        else None
    )
    with Together() as files:
        with progress_bar() as bar:
            bar.add_task(f"running {len(inputs.x)} sequences on {engine}", total=None)
            result, built, end = _run(
                network,
                inputs.x,
                engine,
                design,
                arithmetic,
                lengths=lengths,
                state=state,
                wants_state=final_state is not None,
                wants_figures=stats is not None or design is not None,
                vcd=files.at(vcd) if vcd else None,
            )
        clipped = inputs.clipped(lengths)
        save_array(files.at(output), inputs.outputs(end[0]))
        if final_state is not None and end[1] is not None:
            save_network_state(files.at(final_state), network, end[1], is_real=inputs.is_real)
        if stats is not None:
            assert result is not None and built is not None
            figures = _figures(
                result,
                network,
                built,
                design or default_design(network),
                lengths or [inputs.x.shape[1]] * len(inputs.x),
                inputs.x.shape[1],
                int(clipped.sum()),
            )
            write_text(files.at(stats), json.dumps(figures, indent=2) + "\n")
    if clipped.any():
        console.print(clipping_text(inputs.seen(lengths), clipped, inputs.limits), soft_wrap=True)
    spent = "" if result is None or built is None else f": {cycles_text(result)}"
    named = f", arithmetic {arithmetic or 'tflm'}" if isinstance(network, TfliteNetwork) else ""
    console.print(
        f"{len(inputs.x)} sequences of {inputs.x.shape[1]} steps{named}{spent}; wrote {output}"
        + (f" and {final_state}" if final_state else ""),
        soft_wrap=True,
    )


def _check_options(
    network: AnyNetwork, engine: str, arithmetic: str | None, stats: Path | None, vcd: Path | None
) -> None:
    from rnnhw.golden import TFLITE_ARITHMETICS

    if vcd is not None and engine == "golden":
        raise InputError("engine 'golden' has no waveforms; --vcd needs pysim or verilator")
    if arithmetic is None:
        return
    if isinstance(network, IntegerNetwork):
        raise InputError("--arithmetic is for .tflite models; this network's arithmetic is native")
    if arithmetic not in TFLITE_ARITHMETICS:
        raise InputError(f"no arithmetic {arithmetic!r}; there are {', '.join(TFLITE_ARITHMETICS)}")
    if arithmetic == "litert" and (engine != "golden" or stats is not None):
        raise InputError(
            "arithmetic 'litert' is in the golden model alone, without cycles; gateware has tflm"
        )


def _run(
    network: AnyNetwork,
    x: NDArray[np.int8],
    engine: str,
    design: str | None,
    arithmetic: str | None,
    *,
    lengths: Sequence[int] | None,
    state: State | None,
    wants_state: bool,
    wants_figures: bool,
    vcd: Path | None,
) -> "tuple[Result | None, Design | None, tuple[NDArray[Any], State | None]]":
    """Outputs, and last states where they are wanted; the golden model needs a design for cycles alone."""
    if engine == "golden" and not wants_figures:
        from rnnhw import golden

        return None, None, golden.run(network, x, lengths=lengths, state=state, arithmetic=arithmetic)
    from rnnhw.design import load_design
    from rnnhw.sim import run

    built = load_design(design or default_design(network))
    result = run(
        engine,
        network,
        built,
        x,
        cache=cache_folder(),
        vcd=vcd,
        lengths=lengths,
        state=state,
        wants_state=wants_state,
    )
    return result, built, (result.outputs, result.state)


def _figures(
    result: "Result",
    network: AnyNetwork,
    built: "Design",
    design: str,
    lengths: Sequence[int],
    longest: int,
    clipped: int,
) -> dict[str, Any]:
    """What ``--stats`` holds."""
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
    """Lengths of sequences from a ``.npy``."""
    array = load_array(path)
    if array.ndim != 1 or array.dtype.kind not in "iu":
        raise InputError(f"{path} holds {array.dtype} {list(array.shape)}, not one integer per sequence")
    return [int(length) for length in array]
