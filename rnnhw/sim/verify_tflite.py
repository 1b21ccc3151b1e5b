"""The cross-check for networks of ``.tflite`` files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.design import Design
from rnnhw.golden import TfliteState
from rnnhw.network import TfliteNetwork, TflmStack
from rnnhw.schedule import tflm_runs
from rnnhw.sim.queue import Stack
from rnnhw.sim.simulator import Streams
from rnnhw.sim.tflite import run_tflite
from rnnhw.sim.verify import Check, Progress, random_stalls, verify_queues

__all__ = ["tflm_stacks_of", "verify_tflite"]


def tflm_stacks_of(network: TfliteNetwork) -> list[TflmStack]:
    """The stacks that it runs as."""
    return [stack for run in tflm_runs(network) for stack in run.stacks]


def _random_state(rng: np.random.Generator, network: TfliteNetwork, sequences: int) -> TfliteState:
    state = golden.reset_state(network, sequences)
    arrays: list[NDArray[Any]] = [*state.h, *state.c]
    for array in arrays:
        limits = np.iinfo(array.dtype)
        array[...] = rng.integers(limits.min, limits.max + 1, array.shape)
    return state


def _copy(state: TfliteState | None) -> TfliteState | None:
    if state is None:
        return None
    return TfliteState([h.copy() for h in state.h], [c.copy() for c in state.c])


def verify_tflite(
    network: TfliteNetwork,
    design: Design,
    x: NDArray[np.int8],
    *,
    engines: Sequence[str],
    cache: Path,
    seed: int = 1,
    others: Sequence[Stack] = (),
    progress: Progress = lambda _: None,
) -> list[Check]:
    """Set engines and schedule against each other, for each engine five ways.

    Plain (values and cycles), with random stalls on both streams (values), with states in and out (values,
    states and cycles), and two queues, see `rnnhw.sim.verify_queues`.

    Parameters
    ----------
    x : int8 array ``[runs, *shape of the input tensor]``
    engines : sequence of {"pysim", "verilator"}
    cache : Path
        Folder for compiled simulators.
    seed : int
        Of stalls, states and queues.
    others : sequence
        Stacks that the queues load too.
    """
    rng = np.random.default_rng(seed)
    sequences = len(x) * network.batch
    x_stall, y_stall = random_stalls(seed)
    ways: list[tuple[str, bool, TfliteState | None, Streams]] = [
        ("never stall", True, None, Streams()),
        ("random stalls", False, None, Streams(x_stall=x_stall, y_stall=y_stall)),
        ("states", True, _random_state(rng, network, sequences), Streams()),
    ]
    checks = []
    for engine in engines:
        for name, compares_cycles, state, streams in ways:
            progress(f"{engine}: {name}")
            theirs, ours = _copy(state), _copy(state)
            expected = run_tflite("golden", network, design, x, cache=cache, state=theirs)
            result = run_tflite(engine, network, design, x, cache=cache, state=ours, streams=streams)
            pairs: list[tuple[Any, Any]] = [(result.outputs, expected.outputs)]
            if ours is not None and theirs is not None:
                pairs += zip((*ours.h, *ours.c), (*theirs.h, *theirs.c), strict=True)
            checks.append(Check(
                engine=engine, streams=name, sequences=sequences,
                values=sum(want.size for _, want in pairs),
                mismatches=sum(int((got != want).sum()) for got, want in pairs),
                cycles=tuple(int(count) for count in result.cycles),
                scheduled_cycles=tuple(map(int, expected.cycles)) if compares_cycles else None))
        checks += verify_queues(engine, [*tflm_stacks_of(network), *others], design, cache=cache, seed=seed,
                                progress=progress)
    return checks
