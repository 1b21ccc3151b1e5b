"""What is said of a quantized model beside the tables of its layers, and its errors as a whole."""

from collections.abc import Iterator

import numpy as np

from rnnhw.api.cache import cache_folder
from rnnhw.cli.calibration import Quantized
from rnnhw.cli.weight_bits import weight_bits_in_words
from rnnhw.host import outputs_for_user
from rnnhw.network import Graph, MachineBlock
from rnnhw.sim import run_on_engine

__all__ = ["block_errors", "original_text", "quantization_notes", "whole_error"]


def quantization_notes(made: Quantized) -> list[str]:
    """Say what the tables of layers do not: bits per weight, how the model was read, errors of the whole."""
    return [
        weight_bits_in_words([one.quality for one in made.qualities]),
        *(f"{one.label}: {one.note}".removeprefix(": ") for one in made.qualities if one.note),
        *original_text(made),
        *whole_error(made),
        *block_errors(made),
    ]


def original_text(made: Quantized) -> Iterator[str]:
    """Say how far the float network is from the original model, and how the model was read."""
    if made.largest_difference is not None:
        yield (
            "float network against the original model in onnxruntime: outputs differ by "
            f"{made.largest_difference:.2g} at most"
        )
    yield from made.notes
    for one in made.qualities:
        yield from (f"{one.label}: {note}" if one.label else note for note in one.notes)


def whole_error(made: Quantized) -> list[str]:
    """Say how far each output of a graph with integer networks is from the float graph's."""
    if not isinstance(made.model, Graph):
        return []
    return [
        f"output {name!r} of the whole model: error {share}, {largest:.3g} at most, where it reaches "
        f"{reached:.3g}"
        for name, share, largest, reached in _errors(made, made.model)
    ]


def block_errors(made: Quantized) -> list[str]:
    """Say how far the outputs are from the float graph's if one machine block alone computes in integers."""
    if not isinstance(made.model, Graph) or made.exact is None:
        return []
    own = {
        k: (integer.network, exact.network)
        for k, (integer, exact) in enumerate(zip(made.model.blocks, made.exact.blocks, strict=True))
        if isinstance(integer, MachineBlock) and isinstance(exact, MachineBlock)
    }
    if len(own) < 2:
        return []
    lines = []
    for k, quality in zip(own, made.qualities, strict=True):
        graph = made.exact.with_networks({j: pair[0 if j == k else 1] for j, pair in own.items()})
        errors = ", ".join(f"{share} at {name!r}" for name, share, _, _ in _errors(made, graph))
        lines.append(f"if {quality.label} alone computes in integers, the whole model errs by {errors}")
    return lines


def _errors(made: Quantized, graph: Graph) -> Iterator[tuple[str, str, float, float]]:
    """Of each real output of a graph: its name, its error in words, the largest one, and what it reaches."""
    if made.fed is None:
        return
    result = run_on_engine("golden", graph, {}, made.fed, cache=cache_folder())
    found = outputs_for_user(graph, result.outputs)
    for name, exact in made.outputs.items():
        if exact.dtype.kind != "f" or not exact.size:
            continue
        difference = found[name].astype(np.float64) - exact
        size = float(np.sqrt(np.square(exact, dtype=np.float64).mean()))
        error = float(np.sqrt(np.square(difference).mean()))
        share = f"{100 * error / size:.2f} % of its root mean square" if size else f"{error:.2g}"
        yield name, share, float(np.abs(difference).max()), float(np.abs(exact).max())
