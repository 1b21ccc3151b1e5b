"""Commands: which are legal, when they are taken, what they promise the input buffer."""

import pytest
from networks import design

from rnnhw.design import Fault, Operation
from rnnhw.gateware.command_queue import CommandQueue

MACHINE = design(1, 1, 1, 1, contexts=3)


def offer(ctx, dut, steps=2, operation=Operation.RUN, reset=0):
    ctx.set(dut.i.payload, {"steps": steps, "operation": operation, "reset": reset})
    ctx.set(dut.i.valid, 1)


async def opened(ctx, dut, states=1):
    ctx.set(dut.open, 1)
    ctx.set(dut.registers, {"tail_end": 3, "state_end": 3 + states})


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        ({"steps": 1}, Fault.NONE),
        ({"steps": (1 << 30) - 1, "reset": 0b111}, Fault.NONE),
        ({"steps": 0}, Fault.STEPS),
        ({"reset": 0b1000}, Fault.CONTEXTS),
        ({"reset": 1 << 15}, Fault.CONTEXTS),
        ({"operation": Operation.DUMP}, Fault.NONE),
        ({"operation": Operation.DUMP, "steps": 0}, Fault.NONE),
        ({"operation": 3}, Fault.OPERATION),
    ],
)
def test_a_command_waits_with_its_fault(simulate, command, fault):
    dut = CommandQueue(MACHINE)

    async def bench(ctx):
        await opened(ctx, dut)
        offer(ctx, dut, **command)
        runs = fault is Fault.NONE and command.get("operation", Operation.RUN) == Operation.RUN
        assert ctx.get(dut.i.ready) and not ctx.get(dut.o.valid)
        assert ctx.get(dut.vectors.valid) == runs
        assert not runs or ctx.get(dut.vectors.count) == command["steps"]
        await ctx.tick()
        assert ctx.get(dut.o.valid) and ctx.get(dut.o.fault) == fault
        assert ctx.get(dut.o.dump) == (command.get("operation") == Operation.DUMP)
        assert ctx.get(dut.o.command.steps) == command.get("steps", 2)

    simulate(dut, bench)


def test_states_that_a_program_does_not_have_are_refused(simulate):
    dut = CommandQueue(MACHINE)

    async def bench(ctx):
        await opened(ctx, dut, states=0)
        offer(ctx, dut, operation=Operation.DUMP)
        await ctx.tick()
        assert ctx.get(dut.o.fault) == Fault.STATES

    simulate(dut, bench)


def test_one_waits_until_it_is_taken_and_the_next_comes_a_cycle_later(simulate):
    dut = CommandQueue(MACHINE)

    async def bench(ctx):
        offer(ctx, dut, steps=5)
        await ctx.tick().repeat(3)
        assert not ctx.get(dut.i.ready) and not ctx.get(dut.o.valid)  # nothing is loaded
        await opened(ctx, dut)
        await ctx.tick()
        offer(ctx, dut, steps=6)
        for _ in range(3):
            assert not ctx.get(dut.i.ready) and not ctx.get(dut.vectors.valid)
            assert ctx.get(dut.o.command.steps) == 5
            await ctx.tick()
        ctx.set(dut.take, 1)
        assert not ctx.get(dut.i.ready)
        await ctx.tick()
        ctx.set(dut.take, 0)
        assert ctx.get(dut.i.ready) and not ctx.get(dut.o.valid)
        await ctx.tick()
        assert ctx.get(dut.o.valid) and ctx.get(dut.o.command.steps) == 6

    simulate(dut, bench)


def test_after_an_error_commands_are_dropped_until_a_clear(simulate):
    dut = CommandQueue(MACHINE)

    async def bench(ctx):
        await opened(ctx, dut)
        ctx.set(dut.failed, 1)
        for operation in (Operation.RUN, Operation.DUMP, 3):
            offer(ctx, dut, operation=operation)
            assert ctx.get(dut.i.ready) and not ctx.get(dut.clear) and not ctx.get(dut.vectors.valid)
            await ctx.tick()
            assert not ctx.get(dut.o.valid)
        offer(ctx, dut, operation=Operation.CLEAR)
        assert ctx.get(dut.i.ready) and ctx.get(dut.clear)
        await ctx.tick()
        ctx.set(dut.failed, 0)
        assert not ctx.get(dut.o.valid)
        # Without an error it is taken and does nothing.
        assert ctx.get(dut.i.ready)
        await ctx.tick()
        assert not ctx.get(dut.o.valid)

    simulate(dut, bench)
