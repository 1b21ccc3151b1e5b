"""The interface of engines, and their registry."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.network import IntegerNetwork, State
from rnnhw.sim.batches import Stepwise
from rnnhw.sim.stimulus import Stimulus, Trace
from rnnhw.sim.streams import Streams

__all__ = ["ENGINES", "Engine", "Request", "Result", "engine_named", "register", "simulators"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Request:
    """What an engine is asked to run; checked by `rnnhw.sim.run`.

    Parameters
    ----------
    network : IntegerNetwork
    design : Design, optional
    x : int8 array ``[batch, time, inputs]``
    lengths : sequence of int
        Number of steps of each sequence.
    state : State, optional
        Initial states of the sequences; without, they begin with a reset.
    wants_state : bool
        Whether final states are wanted.
    cache : Path
        Folder for compiled simulators.
    streams : Streams
        How the streams of a simulation behave.
    vcd : Path, optional
        File that receives the waveforms of a simulation.
    stepwise : Stepwise, optional
        Makes every step a command of its own; the states stay in the machine in between.
    port : str, optional
        The serial port of a board.
    """

    network: IntegerNetwork
    design: Design | None
    x: NDArray[np.int8]
    lengths: Sequence[int]
    state: State | None
    wants_state: bool
    cache: Path
    streams: Streams
    vcd: Path | None
    stepwise: Stepwise | None = None
    port: str | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Result:
    """Results of an engine.

    Parameters
    ----------
    engine : str
    outputs : array
        As `rnnhw.golden.run` returns them; float32 from an engine that gives reals.
    state : State or None
        Final states of the sequences, if they were asked for.
    cycles : int64 array ``[batch]``
        For each sequence the cycles of all commands that it took part in, each counted on an idle machine;
        see `rnnhw.schedule.cycles`. Empty if the engine has no cycles.
    total_cycles : int
        Cycles of all commands together.
    loading_cycles : tuple of int
        For each program of the network (bidirectional layers need several) the cycles in which weights,
        program and given states are loaded. They are not part of the cycles of commands.
    cycles_are : {"simulated", "measured", "modelled", "none"}
        Whether cycles were counted in simulated gateware, or on a board, or computed by `rnnhw.schedule`, or
        none of these. Those of a board have all waits for its serial line.
    traces : tuple of Trace
        What the simulation of each program observed.
    """

    engine: str
    outputs: NDArray[Any]
    state: State | None
    cycles: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    total_cycles: int = 0
    loading_cycles: tuple[int, ...] = ()
    cycles_are: str = "none"
    traces: tuple[Trace, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Engine:
    """An engine: something that runs networks.

    Parameters
    ----------
    name : str
    needs_design : bool
        Whether it runs only with a design.
    cycles_are : {"simulated", "measured", "modelled", "none"}
        Where its cycles come from when there is a design.
    gives_reals : bool
        Whether outputs and states are reals instead of the network's integers.
    run : callable
        Takes a `Request` and returns a `Result`.
    simulate : callable, optional
        ``simulate(design, stimulus, cache, vcd)``, which returns a `Trace`; for engines that simulate
        gateware.
    """

    name: str
    needs_design: bool
    cycles_are: str
    gives_reals: bool = False
    run: Callable[[Request], Result]
    simulate: Callable[[Design, Stimulus, Path, Path | None], Trace] | None = None


ENGINES: dict[str, Engine] = {}
"""All engines by name."""


def register(engine: Engine) -> None:
    """Add an engine to `ENGINES`; its file does that when it is imported."""
    ENGINES[engine.name] = engine


def simulators() -> list[str]:
    """Return the names of the engines that simulate gateware."""
    return [engine.name for engine in ENGINES.values() if engine.simulate is not None]


def engine_named(name: str) -> Engine:
    """Return the engine of this name.

    Raises
    ------
    InputError
        If there is none.
    """
    if name not in ENGINES:
        raise InputError(f"no engine {name!r}; there are {', '.join(ENGINES)}")
    return ENGINES[name]
