"""The whole machine in pysim; see `tests/sim` for many more networks in Verilator."""

import numpy as np
import pytest
from networks import design, random_inputs, random_network

from rnnhw.design import COMMAND, Fault, Operation, drain_cycles, load_close_cycles, pack
from rnnhw.gateware import Accelerator
from rnnhw.schedule import build_program
from rnnhw.sim import verify

CASES = {
    "LSTM with a head": (design(1, 2, 2, 2, fold=2), "lstm", 3, [5], 3),
    "stack of GRUs": (design(2, 1, 2, 2, cells=("gru",), contexts=2), "gru_reset_before", 2, [3, 2], 0),
    "Elman in two directions": (design(1, 1, 1, 1, cells=("elman",)), "elman_relu", 2, [-3], 2),
}


@pytest.mark.parametrize("name", list(CASES))
def test_pysim_equals_golden_and_schedule(name, cache):
    machine, cell, inputs, units, outputs = CASES[name]
    rng = np.random.default_rng(100)
    network = random_network(rng, inputs, units, outputs, cell=cell)
    checks = verify(network, machine, random_inputs(rng, 3, 3, inputs), engines=["pysim"], cache=cache)
    assert [check.mismatches for check in checks] == [0] * len(checks)
    assert all(check.passed for check in checks)
    assert {check.streams: check.scheduled_cycles is not None for check in checks} == {
        "never stall": True,
        "random stalls": False,
        "lengths and states": True,
        "queue": True,
        "hostile queue": False,
    }
    assert len(checks[0].cycles) == 3 and checks[0].cycles == checks[0].scheduled_cycles


def test_busy_and_error_tell_what_the_machine_does(simulate):
    """Busy while a load is closed, a command waits, is in work, or its units are in the pipeline."""
    machine = design(1, 1, 1, 2, cells=("elman",))
    network = random_network(np.random.default_rng(101), 1, 1, cell="elman_tanh")
    program, dut = build_program(network, machine, 1), Accelerator(machine)

    async def bench(ctx):
        async def load(beats):
            for beat in beats:
                ctx.set(dut.load_tdata, sum(int(word) << 32 * k for k, word in enumerate(beat)))
                ctx.set(dut.load_tvalid, 1)
                assert ctx.get(dut.load_tready)
                await ctx.tick()
            ctx.set(dut.load_tvalid, 0)

        async def busy_cycles():
            cycles = 0
            while ctx.get(dut.busy):
                assert not ctx.get(dut.load_tready)
                cycles += 1
                await ctx.tick()
            return cycles

        async def command(steps, operation=Operation.RUN):
            ctx.set(dut.command_tdata, pack(COMMAND, {"steps": steps, "operation": operation, "reset": 1}))
            ctx.set(dut.command_tvalid, 1)
            while not ctx.get(dut.command_tready):
                await ctx.tick()
            await ctx.tick()
            ctx.set(dut.command_tvalid, 0)

        assert not ctx.get(dut.busy) and not ctx.get(dut.error)
        await load(program.load)
        assert await busy_cycles() == load_close_cycles(machine, len(program.phases))
        await command(1)
        assert ctx.get(dut.busy)  # it waits to be taken into work
        await ctx.tick().repeat(50)  # its input is still to come
        assert ctx.get(dut.busy)
        ctx.set(dut.x_tvalid, 1)
        await ctx.tick()
        ctx.set(dut.x_tvalid, 0)
        assert await busy_cycles() > drain_cycles(machine)
        await command(1)
        await command(0)  # waits behind the other one
        assert ctx.get(dut.busy) and not ctx.get(dut.command_tready)
        ctx.set(dut.x_tvalid, 1)
        while not ctx.get(dut.error):
            await ctx.tick()
        assert ctx.get(dut.error) == Fault.STEPS and not ctx.get(dut.busy)
        for _ in range(3):  # all is taken
            assert ctx.get(dut.x_tready) and ctx.get(dut.load_tready) and ctx.get(dut.command_tready)
            await command(7)
        assert ctx.get(dut.error) == Fault.STEPS and not ctx.get(dut.busy)
        await command(0, Operation.CLEAR)
        assert not ctx.get(dut.error) and not ctx.get(dut.x_tready)

    simulate(dut, bench)
