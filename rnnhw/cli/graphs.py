"""Graphs at the command line: what is said of them, and their errors as a whole."""

from collections.abc import Iterator

import numpy as np

from rnnhw.cli.calibration import Quantized
from rnnhw.cli.files import cache_folder
from rnnhw.host import outputs_for_user
from rnnhw.network import Graph
from rnnhw.sim import run_on_engine

__all__ = ["original_text", "whole_error"]


def original_text(made: Quantized) -> Iterator[str]:
    """Say how far the float network is from the original model, and how the model was read."""
    if made.largest_difference is not None:
        yield (
            "float network against the original model in onnxruntime: outputs differ by "
            f"{made.largest_difference:.2g} at most"
        )
    if isinstance(made.model, Graph):
        yield from made.model.notes


def whole_error(made: Quantized) -> list[str]:
    """Say how far each output of a graph with integer networks is from the float graph's."""
    if not isinstance(made.model, Graph) or made.fed is None:
        return []
    result = run_on_engine("golden", made.model, {}, made.fed, cache=cache_folder())
    integer = outputs_for_user(made.model, result.outputs)
    lines = []
    for name, exact in made.outputs.items():
        if exact.dtype.kind != "f" or not exact.size:
            continue
        difference = integer[name].astype(np.float64) - exact
        size = float(np.sqrt(np.square(exact, dtype=np.float64).mean()))
        error = float(np.sqrt(np.square(difference).mean()))
        share = f"{100 * error / size:.2f} % of its root mean square" if size else f"{error:.2g}"
        lines.append(
            f"output {name!r} of the whole model: error {share}, {float(np.abs(difference).max()):.3g} at "
            f"most, where it reaches {float(np.abs(exact).max()):.3g}"
        )
    return lines
