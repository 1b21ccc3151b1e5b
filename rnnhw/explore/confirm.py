"""The best designs of a sweep, simulated and built: what was predicted beside what came out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from rnnhw.design import Design
from rnnhw.errors import CapacityError
from rnnhw.explore.accuracy import changing_sequences
from rnnhw.explore.answer import answer_to
from rnnhw.explore.blocks import design_at
from rnnhw.explore.records import Records
from rnnhw.explore.sweep import Sweep
from rnnhw.explore.thresholds import THRESHOLD
from rnnhw.explore.zeros import ZEROS
from rnnhw.flow import build_design, device_named
from rnnhw.network import IntegerNetwork, shape_of
from rnnhw.schedule import count_cycles
from rnnhw.sim import network_like, random_inputs, run, with_balanced_zeros

__all__ = ["Confirmed", "confirm_best"]

ENGINE = "verilator"
SEED = 1
"""Of the network's weights and inputs, and of the placement."""
MOST_CYCLES = 3_000_000
"""Simulated cycles. A longer sequence is cut to fewer steps, whose cycles are predicted anew."""
COMMANDS = 4
"""Sequences on each context that are simulated, where they are not too long."""
KINDS = (("lut", "LUT4"), ("ff", "FF"), ("lc", "LC"), ("dsp", "DSP"), ("bram", "BRAM"), ("spram", "SPRAM"))


@dataclass(frozen=True, kw_only=True)
class Confirmed:
    """One design, simulated and built.

    Parameters
    ----------
    design : Design
    steps : int
        Steps of the simulated sequences.
    values, mismatches : int
        Values that were simulated, and those that differ from the golden model's.
    rows : tuple of (str, float, float)
        Name, predicted and actual: ``cycles`` of a sequence on each context from simulation, and where the
        sweep names an FPGA the resources from synthesis and ``fmax_mhz`` from one placement and routing.
    refused : str
        Why it could not be built; empty where it was, or where nothing was to be built.
    tools : tuple of str
        What built it.
    """

    design: Design
    steps: int
    values: int
    mismatches: int
    rows: tuple[tuple[str, float, float], ...]
    refused: str
    tools: tuple[str, ...]

    @property
    def is_exact(self) -> bool:
        """Whether all values and the cycles are what was predicted."""
        (_, predicted, actual), *_ = self.rows
        return not self.mismatches and predicted == actual

    def facts(self) -> dict[str, Any]:
        """For a file."""
        return {
            "design_digest": self.design.digest,
            "simulated_steps": self.steps,
            "values": self.values,
            "mismatches": self.mismatches,
            "predicted": {name: predicted for name, predicted, _ in self.rows},
            "actual": {name: actual for name, _, actual in self.rows},
            "refused": self.refused,
            "tools": list(self.tools),
        }


def confirm_best(
    records: Records, count: int, *, cache: Path, told: Callable[[str], None] = lambda line: None
) -> tuple[Confirmed, ...]:
    """Simulate and build the first designs of a sweep's front.

    A random network of the sweep's sizes runs in RTL simulation; with a threshold the sweep's own network, on
    the sequences that its cycles are the mean of. Simulators, netlists and placements are kept
    by their content, so that a second call goes on from what is done.

    Parameters
    ----------
    records : Records
    count : int
        How many, at most. Of designs that are equal in all objectives the first is taken.
    cache : Path
        Folder of simulators, netlists and reports.
    told : callable
        Is told, in a line, of each stage before it begins.

    Raises
    ------
    EngineError
        If a tool is missing or fails.
    InputError
        If the network is no plain stack.
    """
    front = answer_to(records).front
    found = []
    for row in range(min(count, len(front["macs"]))):
        predicted = {name: column[row].item() for name, column in front.items()}
        numbered = partial(_numbered, told, row + 1)
        found.append(_confirm(records, design_at(records.sweep, front, row), predicted, cache, numbered))
    return tuple(found)


def _numbered(told: Callable[[str], None], number: int, line: str) -> None:
    told(f"{number}: {line}")


def _confirm(
    records: Records, design: Design, predicted: dict[str, Any], cache: Path, told: Callable[[str], None]
) -> Confirmed:
    sweep = records.sweep
    cycles, steps = int(predicted["cycles"]), sweep.steps
    if cycles > MOST_CYCLES:
        steps = max(1, steps * MOST_CYCLES // cycles)
    if predicted.get(THRESHOLD):
        steps, (network, x) = sweep.steps, changing_sequences(sweep, design.weight_bits, predicted[THRESHOLD])
    else:
        network = _random_network(sweep, design, steps, predicted.get(ZEROS, 0.0))
        if cycles > MOST_CYCLES:
            cycles = count_cycles(shape_of(network), design, steps).total
        commands = max(1, min(COMMANDS, MOST_CYCLES // cycles)) * design.contexts
        x = random_inputs(np.random.default_rng(SEED), commands, steps, sweep.shape.inputs)
    told(f"simulation of {cycles:,} cycles")
    simulated, golden = (run(engine, network, design, x, cache=cache) for engine in (ENGINE, "golden"))
    # All commands take equally many, but for those of a delta network, whose mean is predicted.
    rows: list[tuple[str, float, float]] = [("cycles", cycles, round(float(simulated.cycles.mean())))]
    refused, tools = "", tuple[str, ...]()
    if sweep.fpga:
        try:
            built = build_design(
                design,
                device_named(sweep.fpga),
                mhz=float(design.clock_mhz),
                seeds=(SEED,),
                cache=cache,
                told=told,
            )
        except CapacityError as error:
            refused = str(error)
        else:
            tools = built.tools
            used = built.resources.used
            has = built.device.resources
            rows += [(name, predicted[name], used[kind]) for name, kind in KINDS if has.get(kind)]
            rows.append(("fmax_mhz", predicted["fmax_mhz"], built.median_mhz))
    return Confirmed(
        design=design,
        steps=steps,
        values=int(golden.outputs.size),
        mismatches=int((simulated.outputs != golden.outputs).sum()),
        rows=tuple(rows),
        refused=refused,
        tools=tools,
    )


def _random_network(sweep: Sweep, design: Design, steps: int, share: float) -> IntegerNetwork:
    """A random network of the sweep's sizes, with a share of zeros in balance for the design."""
    network = network_like(
        sweep.shape, arithmetic=design.arithmetic, weight_bits=design.weight_bits, steps=steps, seed=SEED
    )
    return with_balanced_zeros(np.random.default_rng(SEED), network, design, share) if share else network
