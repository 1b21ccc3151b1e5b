"""What run does with an int8 ``.tflite``."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.cli.files import load_array, save_array
from rnnhw.cli.state import load_state, save_state
from rnnhw.cli.work import console
from rnnhw.errors import InputError
from rnnhw.files import require_writable
from rnnhw.frontends import load_tflite
from rnnhw.network import TfliteNetwork

__all__ = ["run_tflite_model"]


def run_tflite_model(
    model: Path, input_path: Path, output: Path, *, engine: str, dialect: str, initial_state: Path | None,
    final_state: Path | None, stats: Path | None, vcd: Path | None,
) -> None:
    """Run a ``.tflite`` on the golden model, and write outputs and the last state."""
    for path in (output, final_state):
        if path is not None:
            require_writable(path)
    if engine != "golden":
        raise InputError(f"engine {engine!r} does not run a .tflite; golden does")
    if stats is not None or vcd is not None:
        raise InputError("engine 'golden' has no cycles and no waveforms of a .tflite; leave out --stats and "
                         "--vcd")
    if dialect not in golden.DIALECTS:
        raise InputError(f"no dialect {dialect!r}; there are {', '.join(golden.DIALECTS)}")
    network = load_tflite(model)
    x = load_array(input_path)
    quantized = _quantized(network, x, dialect)
    runs = golden.count_runs(network, quantized)
    state = golden.reset_state(network, (runs or 1) * network.batch)
    if initial_state is not None:
        load_state(initial_state, state.h, state.c)
    y = golden.run_tflite(network, quantized, dialect, state=state)
    save_array(output, y if x.dtype == np.int8 else golden.dequantize_tflite(network, y))
    if final_state is not None:
        save_state(final_state, state.h, state.c)
    written = f"{output} and {final_state}" if final_state else f"{output}"
    console.print(f"{(runs or 1) * network.batch} sequences of {network.steps} steps, dialect {dialect}; "
                  f"wrote {written}")


def _quantized(network: TfliteNetwork, x: NDArray[Any], dialect: str) -> NDArray[np.int8]:
    if x.dtype.kind != "f":
        return x
    if not np.isfinite(x).all():
        raise InputError(f"the input holds {int((~np.isfinite(x)).sum())} values that are NaN or infinite")
    return golden.quantize_tflite(network, x, dialect)
