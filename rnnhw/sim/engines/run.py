"""One function that runs networks on any engine, after checking the arguments."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.arith import ARITHMETICS
from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.network import IntegerNetwork, State, check_state, one_step_network, shape_of
from rnnhw.schedule import check_fit
from rnnhw.schedule.program import check_weights
from rnnhw.sim.batches import Stepwise
from rnnhw.sim.engines.engine import Request, Result, engine_named
from rnnhw.sim.streams import Streams

__all__ = ["require_gateware", "run"]


def run(
    engine: str,
    network: IntegerNetwork,
    design: Design | None,
    x: NDArray[np.int8],
    *,
    cache: Path,
    lengths: Sequence[int] | None = None,
    state: State | None = None,
    wants_state: bool = False,
    streams: Streams | None = None,
    vcd: Path | None = None,
    stepwise: Stepwise | None = None,
    port: str | None = None,
) -> Result:
    """Run a batch of sequences on an engine.

    Parameters
    ----------
    engine : str
        One of `ENGINES`.
    network : IntegerNetwork
    design : Design, optional
        Required by engines that simulate gateware; the golden model needs one only for cycles.
    x : int8 array ``[batch, time, inputs]``
    cache : Path
        Folder for compiled simulators.
    lengths : sequence of int, optional
        Number of steps of each sequence; by default all have all steps of ``x``.
    state : State, optional
        Initial states of the sequences; without, they begin with a reset.
    wants_state : bool
        Whether the result has the final states.
    streams : Streams, optional
        How the streams of a simulation behave; other engines have no streams.
    vcd : Path, optional
        File that receives the waveforms of a simulation.
    stepwise : Stepwise, optional
        Makes every step a command of its own; the states stay in the machine in between. Outputs are those of
        every step.
    port : str, optional
        The serial port of the board, for the engine ``board``.

    Raises
    ------
    InputError
        If there is no such engine, or inputs, lengths, state or design do not suit it or the network.
    ModelError
        If the arithmetic or the engine does not have one of the network's options, or a layer cannot be run
        step by step.
    CapacityError
        If the network does not fit the design.
    EngineError
        If the simulation fails.
    """
    found = engine_named(engine)
    if stepwise is not None:
        network = one_step_network(network)
        if found.gives_reals:
            raise InputError(f"engine {engine!r} keeps no states between calls, which streaming needs")
    steps = golden.check(network, x, lengths)
    if stepwise is not None:
        _check_resets(stepwise, max(steps))
    if state is not None:
        check_state(network, state, len(x))
    if found.needs_design and design is None:
        raise InputError(f"engine {engine!r} runs on a design, and none is given")
    if design is not None and found.cycles_are != "none":
        _check_design(network, design)
    return found.run(
        Request(
            network=network,
            design=design,
            x=x,
            lengths=steps,
            state=state,
            wants_state=wants_state,
            cache=cache,
            streams=streams or Streams(),
            vcd=vcd,
            stepwise=stepwise,
            port=port,
        )
    )


def _check_resets(stepwise: Stepwise, steps: int) -> None:
    for step in stepwise.resets:
        if not 0 <= step < steps:
            raise InputError(f"a reset comes before step {step}; the steps are 0 .. {steps - 1}")


def require_gateware(network: IntegerNetwork) -> None:
    """Refuse a network in an arithmetic that no design computes in."""
    if not ARITHMETICS[network.arithmetic].has_gateware:
        names = [one.name for one in ARITHMETICS.values() if one.has_gateware]
        raise InputError(
            f"arithmetic {network.arithmetic!r} has no gateware, and so no cycles; "
            f"gateware has {' and '.join(names)}"
        )


def _check_design(network: IntegerNetwork, design: Design) -> None:
    """Refuse a design that cannot compute a network."""
    require_gateware(network)
    check_weights(network, design)
    check_fit(shape_of(network), design)
