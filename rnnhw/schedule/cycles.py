r"""Cycles in closed form: what the gateware takes, exactly.

With the names of `tiling` and F = fold, and the latencies of `rnnhw.design.timing` (L0: from a tile's
last slot to its first unit's h being readable):

    wait = max(1, max_k [L0 + F r_k - (NU - 1 - nu_k) N' - k])
           (nu_k, r_k) = divmod(min((k + 1) Q, rows) - 1, TR)         k = 0 .. NH - 1, the state's words
    P    = max(NU NX + 1, wait) + (NU - 1) N' + NH - 1                cycles a step
    E    = NX + 1 + NU NX + (NU - 1) N' + NH - 1 + (T - 1) P          last recurrent slot

A phase that reads a state waits until ``wait`` cycles after the last slot of the phase that made it; by
then the cell pipelines have taken that phase's last units, because the last of them is waited for.
The first slot follows the last input beat by one cycle (``INPUT_START_CYCLES``). Then

    with a head:     Ed = E + wait + (NUd - 1) N' + NH - 1,   total = Ed + La + F rd + Lq + 1
    without a head:  total = E + L0 - 1 + F r + Lq + 1

where r, rd are the tile rows of the last unit and of the last output group, La the cycles from a slot to
its activations and Lq those of the output queue. Counted inclusively from the cycle that accepts a
sequence's first input beat, on an idle machine, to the cycle that transfers its last output beat, with
both streams never stalling. Loading weights is apart.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import (
    CELL_STAGES,
    ELEMENT_CYCLES,
    INPUT_START_CYCLES,
    OUTPUT_QUEUE_CYCLES,
    Design,
    activated_cycles,
    state_cycles,
)
from rnnhw.network import Shape, work_of
from rnnhw.schedule.fit import check_fit, needs
from rnnhw.schedule.tiling import Tiling, ceil_div, tiling

__all__ = ["Cycles", "count_cycles", "state_wait", "sweep_cycles"]


@dataclass(frozen=True, kw_only=True)
class Cycles:
    """Cycles of one sequence, and where they go.

    The parts add up to ``total``. ``utilization`` is useful MACs (no padding; input, recurrent and
    head) over MACs available in ``total`` cycles.
    """

    total: int
    per_step: int
    utilization: float
    input_load: int
    input_phases: int
    recurrent_phases: int
    state_wait: int
    head: int
    drain: int


def state_wait(cut: Tiling, fields: Mapping[str, Any], latency: Any) -> Any:
    """``wait`` of the module's docstring; ``latency`` is L0."""
    fold, tile_rows = fields["fold"], fields["tile_rows"]
    columns = fields["grid_cols"] * fields["tile_cols"]
    banks = ceil_div(columns, fields["grid_rows"])
    wait = np.ones_like(cut.hidden_slices)
    for k in range(int(np.max(cut.hidden_slices))):
        last = np.minimum((k + 1) * banks, cut.rows) - 1
        tile, row = last // tile_rows, last % tile_rows
        word = latency + fold * row - (cut.unit_tiles - 1 - tile) * cut.tile_cycles - k
        wait = np.where(k < cut.hidden_slices, np.maximum(wait, word), wait)
    return wait


def _parts(shape: Shape, fields: Mapping[str, Any], steps: int, state_latency: Any,
           head_latency: Any) -> dict[str, Any]:
    cut = tiling(shape, fields)
    wait = state_wait(cut, fields, state_latency)
    input_phase = cut.unit_tiles * cut.input_slices
    recurrent_phase = (cut.unit_tiles - 1) * cut.tile_cycles + cut.hidden_slices
    stall = np.maximum(0, wait - 1 - input_phase)
    parts = {
        "input_load": cut.input_slices + INPUT_START_CYCLES,
        "input_phases": steps * input_phase,
        "recurrent_phases": steps * recurrent_phase,
        "state_wait": (steps - 1) * stall,
    }
    tile_rows, fold = fields["tile_rows"], fields["fold"]
    if shape.outputs:
        parts["state_wait"] = parts["state_wait"] + wait - 1
        parts["head"] = (cut.head_tiles - 1) * cut.tile_cycles + cut.hidden_slices
        parts["drain"] = head_latency + fold * ((cut.head_rows - 1) % tile_rows) + OUTPUT_QUEUE_CYCLES
    else:
        parts["head"] = 0 * wait
        parts["drain"] = state_latency - 1 + fold * ((cut.rows - 1) % tile_rows) + OUTPUT_QUEUE_CYCLES
    parts["total"] = sum(parts.values())
    parts["per_step"] = input_phase + recurrent_phase + stall
    return parts


def count_cycles(shape: Shape, design: Design, steps: int) -> Cycles:
    """Cycles of one sequence of ``steps`` steps.

    Raises
    ------
    CapacityError
        If the network does not fit.
    """
    check_fit(shape, design)
    parts = _parts(shape, dataclasses.asdict(design), steps, state_cycles(design),
                   activated_cycles(design))
    counts = {name: int(value) for name, value in parts.items()}
    available = design.macs * counts["total"]
    return Cycles(utilization=work_of(shape).macs(steps) / available, **counts)


def _log2_ceil(n: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.ceil(np.log2(n)).astype(np.int64)


def sweep_cycles(shape: Shape, fields: Mapping[str, NDArray[np.int64]],
                 steps: int) -> dict[str, NDArray[Any]]:
    """`count_cycles` for many designs at once.

    Parameters
    ----------
    shape : Shape
    fields : mapping of str to int64 array ``[designs]``
        All fields of `Design`; each design must be valid.
    steps : int

    Returns
    -------
    dict of arrays ``[designs]``
        ``fits`` (bool), ``total``, ``per_step`` (int64), ``utilization`` (float64); figures of designs
        that do not fit mean nothing.
    """
    cell = sum(stage.cycles for stage in CELL_STAGES) + fields["fold"] - 1
    accumulated = (1 + _log2_ceil(fields["grid_rows"]) + ELEMENT_CYCLES + fields["tile_cols"]
                   + _log2_ceil(fields["grid_cols"]) + 1)
    after_activation = sum(stage.cycles for stage in CELL_STAGES[_activation_index() + 1:])
    state_latency = accumulated + cell + 1
    parts = _parts(shape, fields, steps, state_latency, state_latency - 1 - after_activation)
    fits = np.ones(len(fields["fold"]), bool)
    for name, need in needs(tiling(shape, fields)).items():
        fits &= need <= fields[name]
    macs = (fields["grid_rows"] * fields["grid_cols"] * fields["tile_rows"] * fields["tile_cols"] * 4)
    return {
        "fits": fits,
        "total": parts["total"],
        "per_step": parts["per_step"],
        "utilization": work_of(shape).macs(steps) / (macs * parts["total"]),
    }


def _activation_index() -> int:
    return [stage.name for stage in CELL_STAGES].index("activate")
