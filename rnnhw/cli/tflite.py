"""What run does with an int8 ``.tflite``."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.cli.clipping import clipping_text
from rnnhw.cli.files import cache_folder, check_paths, design_files, load_array, save_array
from rnnhw.cli.state import load_state, save_state
from rnnhw.cli.work import console, cycles_text, progress_bar
from rnnhw.errors import InputError
from rnnhw.files import Together, write_text
from rnnhw.frontends import load_tflite
from rnnhw.network import TfliteNetwork

if TYPE_CHECKING:
    from rnnhw.design import Design
    from rnnhw.sim import Result

__all__ = ["run_tflite_model"]


def run_tflite_model(
    model: Path, input_path: Path, output: Path, *, engine: str, design: str, arithmetic: str,
    initial_state: Path | None, final_state: Path | None, stats: Path | None, vcd: Path | None,
) -> None:
    """Run a ``.tflite`` on an engine, and write outputs, the last state and figures."""
    check_paths({"--output": output, "--final-state": final_state, "--stats": stats, "--vcd": vcd},
                {"the model": model, "--input": input_path, "--initial-state": initial_state,
                 "--design": design_files(design)})
    if vcd is not None and engine == "golden":
        raise InputError("engine 'golden' has no waveforms; --vcd needs pysim or verilator")
    if arithmetic not in golden.TFLITE_ARITHMETICS:
        raise InputError(f"no arithmetic {arithmetic!r}; there are {', '.join(golden.TFLITE_ARITHMETICS)}")
    if arithmetic == "litert" and (engine != "golden" or stats is not None):
        raise InputError("arithmetic 'litert' is in the golden model alone, without cycles; gateware has "
                         "tflm")
    network = load_tflite(model)
    x = load_array(input_path)
    quantized = _quantized(network, x, arithmetic)
    runs = golden.count_runs(network, quantized)
    clipped = _clipped(network, x, arithmetic)
    state = golden.reset_state(network, (runs or 1) * network.batch)
    if initial_state is not None:
        load_state(initial_state, state.h, state.c)
    keeps_state = initial_state is not None or final_state is not None
    sequences = (runs or 1) * network.batch
    spent = ""
    with Together() as files:
        if engine == "golden" and stats is None:
            y = golden.run_tflite(network, quantized, arithmetic, state=state)
        else:
            result, built = _simulate(engine, network, quantized, design, state if keeps_state else None,
                                      files.at(vcd) if vcd else None)
            y, spent = result.outputs, f", {cycles_text(result)}"
            if stats is not None:
                figures = _figures(result, network, built, design, clipped)
                write_text(files.at(stats), json.dumps(figures, indent=2) + "\n")
        save_array(files.at(output), y if x.dtype == np.int8 else golden.dequantize_tflite(network, y))
        if final_state is not None:
            save_state(files.at(final_state), state.h, state.c)
    if clipped.any():
        limits = [golden.tflite_limits(network)] * clipped.size
        console.print(clipping_text(x, clipped, limits), soft_wrap=True)
    written = f"{output} and {final_state}" if final_state else f"{output}"
    console.print(f"{sequences} sequences of {network.steps} steps, arithmetic {arithmetic}{spent}; "
                  f"wrote {written}", soft_wrap=True)


def _simulate(engine: str, network: TfliteNetwork, x: NDArray[np.int8], design: str,
              state: golden.TfliteState | None, vcd: Path | None) -> "tuple[Result, Design]":
    from rnnhw.design import load_design
    from rnnhw.sim import run_tflite

    built = load_design(design)
    with progress_bar() as bar:
        bar.add_task(f"running on {engine}", total=None)
        result = run_tflite(engine, network, built, x, cache=cache_folder(), state=state, vcd=vcd)
    return result, built


def _figures(result: "Result", network: TfliteNetwork, built: "Design", design: str,
             clipped: NDArray[np.int64]) -> dict[str, Any]:
    macs = len(result.cycles) * network.macs
    return {
        "engine": result.engine, "design": design, "design_digest": built.digest, "arithmetic": "tflm",
        "sequences": len(result.cycles), "steps": network.steps, "clipped_inputs": int(clipped.sum()),
        "cycles_per_sequence": result.cycles.tolist(), "cycles": result.total_cycles,
        "loading_cycles": sum(result.loading_cycles), "loading_cycles_per_pass": list(result.loading_cycles),
        "cycles_are": result.cycles_are, "macs": macs, "macs_per_cycle_available": built.macs,
        "utilization": macs / (built.macs * result.total_cycles),
    }


def _clipped(network: TfliteNetwork, x: NDArray[Any], arithmetic: str) -> NDArray[np.int64]:
    """How many values of each feature are clipped; integers never are."""
    if x.dtype.kind != "f":
        return np.zeros(x.shape[-1], np.int64)
    return golden.clipped_tflite(network, x, arithmetic)


def _quantized(network: TfliteNetwork, x: NDArray[Any], arithmetic: str) -> NDArray[np.int8]:
    if x.dtype.kind != "f":
        return x
    if not np.isfinite(x).all():
        raise InputError(f"the input holds {int((~np.isfinite(x)).sum())} values that are NaN or infinite")
    return golden.quantize_tflite(network, x, arithmetic)
