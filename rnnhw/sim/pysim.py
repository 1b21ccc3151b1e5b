"""Amaranth's own simulator: slow, but nothing else need be installed, and waveforms show every signal."""

from pathlib import Path

import numpy as np
from amaranth import Module
from amaranth.sim import Simulator
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.gateware import Accelerator
from rnnhw.sim.stimulus import Observed, Stimulus, Trace

__all__ = ["simulate_pysim"]

Beats = NDArray[np.int16]


def _word(values: NDArray[np.generic]) -> int:
    """Pack values into the integer of a port, the first value in the lowest bits."""
    return int.from_bytes(np.ascontiguousarray(values).tobytes(), "little")


def simulate_pysim(design: Design, stimulus: Stimulus, vcd: Path | None = None) -> Trace:
    """Simulate ``stimulus`` on the accelerator of a design; see `rnnhw.sim.stimulus` for the protocol."""
    machine = Accelerator(design)
    top = Module()
    top.submodules.machine = machine
    trace = Trace()
    bytes_per_beat = design.grid_rows * design.lanes * 2

    async def bench(ctx: object) -> None:  # amaranth ships no types
        driver = stimulus.driver(trace)
        while (wish := driver.wish()) is not None:
            ctx.set(machine.load_tvalid, wish.load is not None)
            ctx.set(machine.load_tdata, 0 if wish.load is None else _word(wish.load))
            ctx.set(machine.command_tvalid, wish.command is not None)
            ctx.set(machine.command_tdata, wish.command or 0)
            ctx.set(machine.x_tvalid, wish.x is not None)
            ctx.set(machine.x_tdata, 0 if wish.x is None else _word(wish.x))
            ctx.set(machine.y_tready, wish.y_ready)
            # Samples are taken just before the clock edge, with the inputs above in effect.
            clock = await ctx.tick().sample(
                machine.load_tready,
                machine.command_tready,
                machine.x_tready,
                machine.y_tvalid,
                machine.y_tdata,
                machine.y_tlast,
                machine.busy,
                machine.error,
            )
            _, _, load_ready, command_ready, x_ready, y_valid, y_data, y_last, busy, error = clock
            values = np.frombuffer(int(y_data).to_bytes(bytes_per_beat, "little"), np.int16)
            driver.observe(
                Observed(
                    load_ready=bool(load_ready),
                    command_ready=bool(command_ready),
                    x_ready=bool(x_ready),
                    y_valid=bool(y_valid),
                    values=values.reshape(design.grid_rows, design.lanes),
                    y_last=bool(y_last),
                    busy=bool(busy),
                    error=int(error),
                )
            )

    simulator = Simulator(top)
    simulator.add_clock(1e-6)
    simulator.add_testbench(bench)
    if vcd is None:
        simulator.run()
    else:
        with simulator.write_vcd(str(vcd)):
            simulator.run()
    return trace
