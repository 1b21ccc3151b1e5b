"""What an engine is, and the registry of those that there are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.network import IntegerNetwork, State
from rnnhw.sim.stimulus import Stimulus, Trace
from rnnhw.sim.streams import Streams

__all__ = ["ENGINES", "Engine", "Request", "Result", "engine_named", "register", "simulators"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Request:
    """What an engine is asked to run.

    Parameters
    ----------
    network : IntegerNetwork
    design : Design, optional
    x : int8 array ``[batch, time, inputs]``
    lengths : sequence of int
        Steps of each sequence.
    state : State, optional
        What each sequence begins with, instead of a reset.
    wants_state : bool
        Whether to give out what each sequence ended with.
    cache : Path
        Folder for compiled simulators.
    streams : Streams
        Of a simulation.
    vcd : Path, optional
        Waveform file of a simulation.
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


@dataclass(frozen=True, kw_only=True, eq=False)
class Result:
    """What an engine gave.

    Parameters
    ----------
    engine : str
    outputs : array
        As `rnnhw.golden.run` returns them; reals from an engine that gives reals.
    state : State or None
        What each sequence ended with, if it was asked for.
    cycles : int64 ``[batch]``
        Of all commands that each sequence took part in, each on an idle machine; see `rnnhw.schedule.cycles`.
        Empty where there are none.
    total_cycles : int
        Of all commands.
    loading_cycles : tuple of int
        Of each program that the network runs as (with bidirectional layers there are several), the cycles in
        which the machine is loaded with its weights and program, and with states where they are given. They
        are apart from the cycles of commands.
    cycles_are : {"simulated", "modelled", "none"}
        Counted in gateware, computed by `rnnhw.schedule`, or neither.
    traces : tuple of Trace
        What the simulation of each program saw.
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
    """What runs a network.

    Parameters
    ----------
    name : str
    needs_design : bool
        Whether it runs only with a design.
    cycles_are : {"simulated", "modelled", "none"}
        What its cycles are with a design.
    gives_reals : bool
        Whether outputs and states are reals, not the network's integers.
    run : callable
    simulate : callable, optional
        ``simulate(design, stimulus, cache, vcd)`` of an engine that simulates gateware.
    """

    name: str
    needs_design: bool
    cycles_are: str
    gives_reals: bool = False
    run: Callable[[Request], Result]
    simulate: Callable[[Design, Stimulus, Path, Path | None], Trace] | None = None


ENGINES: dict[str, Engine] = {}
"""By their names."""


def register(engine: Engine) -> None:
    """Add an engine; its file does that when it is imported."""
    ENGINES[engine.name] = engine


def simulators() -> list[str]:
    """The engines that simulate gateware."""
    return [engine.name for engine in ENGINES.values() if engine.simulate is not None]


def engine_named(name: str) -> Engine:
    """The engine of this name.

    Raises
    ------
    InputError
        If there is none.
    """
    if name not in ENGINES:
        raise InputError(f"no engine {name!r}; there are {', '.join(ENGINES)}")
    return ENGINES[name]
