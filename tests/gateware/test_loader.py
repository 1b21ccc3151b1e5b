"""The load stream: what is let through, what is refused, and when commands may come."""

import dataclasses

import pytest
from amaranth import ResetInserter, Signal
from networks import design

from rnnhw.design import (
    PHASE,
    Fault,
    LoadTarget,
    Register,
    targets_of,
    unit_parameters,
    weight_write_cycles,
    words_of,
)
from rnnhw.gateware.loader import Loader

MACHINE = design(
    2, 3, 3, 5, contexts=2, unit_depth=6, input_depth=7, state_depth=9, state_slots=3, weight_depth=100
)
PARTS = {LoadTarget.UNIT: words_of(unit_parameters(MACHINE)), LoadTarget.PROGRAM: words_of(PHASE)}

LIMITS = [
    (LoadTarget.WEIGHT, "row", 6),
    (LoadTarget.WEIGHT, "column", 15),
    (LoadTarget.WEIGHT, "address", 100),
    (LoadTarget.UNIT, "row", 2),
    (LoadTarget.UNIT, "column", PARTS[LoadTarget.UNIT]),
    (LoadTarget.UNIT, "address", 6),
    (LoadTarget.PROGRAM, "column", PARTS[LoadTarget.PROGRAM]),
    (LoadTarget.PROGRAM, "address", 12),
    (LoadTarget.STATE, "row", 2),
    (LoadTarget.STATE, "address", 12),
    (LoadTarget.HIDDEN, "column", 15),
    (LoadTarget.HIDDEN, "address", 18),
    (LoadTarget.REGISTER, "address", 5),
]
BITS = {"row": 16, "column": 16, "address": 24}


def beat(target, **fields):
    return {"target": target, "row": 0, "column": 0, "address": 0, "data": 1} | fields


async def send(ctx, dut, *beats):
    """Beats one after the other, each taken in one cycle."""
    for values in beats:
        ctx.set(dut.i.payload, values)
        ctx.set(dut.i.valid, 1)
        assert ctx.get(dut.i.ready)
        await ctx.tick()
    ctx.set(dut.i.valid, 0)


@pytest.mark.parametrize(("target", "field", "limit"), LIMITS)
def test_the_last_place_is_written_and_the_next_one_refused(simulate, target, field, limit):
    dut = Loader(MACHINE)

    async def bench(ctx):
        ctx.set(dut.idle, 1)
        await send(ctx, dut, beat(target, **{field: limit - 1}))
        await ctx.tick()
        assert ctx.get(dut.o.valid) and ctx.get(dut.o.beat[field]) == limit - 1
        assert ctx.get(dut.fault) == Fault.NONE
        for beyond in {limit, (1 << BITS[field]) - 1, (1 << (BITS[field] - 1)) + limit - 1}:
            await send(ctx, dut, beat(target, **{field: beyond}))
            await ctx.tick()
            assert not ctx.get(dut.o.valid) and ctx.get(dut.fault) == Fault.ADDRESS

    simulate(dut, bench)


def test_fields_that_a_target_does_not_use_are_ignored(simulate):
    dut = Loader(MACHINE)
    used = {
        target: {field for other, field, _ in LIMITS if other == target} for target in targets_of(MACHINE)
    }

    async def bench(ctx):
        ctx.set(dut.idle, 1)
        for target in targets_of(MACHINE):
            ignored = {field: (1 << BITS[field]) - 1 for field in BITS if field not in used[target]}
            await send(ctx, dut, beat(target, **ignored))
            if target == LoadTarget.COMMIT:
                return
            await ctx.tick()
            assert ctx.get(dut.o.valid), target

    simulate(dut, bench)


@pytest.mark.parametrize("target", [LoadTarget.INDEX, len(LoadTarget), 128, 255])
def test_a_target_that_is_none_is_refused(simulate, target):
    dut = Loader(MACHINE)

    async def bench(ctx):
        ctx.set(dut.idle, 1)
        await send(ctx, dut, beat(target))
        await ctx.tick()
        assert not ctx.get(dut.o.valid) and ctx.get(dut.fault) == Fault.TARGET

    simulate(dut, bench)


def test_a_design_that_keeps_activations_takes_indices(simulate):
    machine = dataclasses.replace(MACHINE, kept_depth=8)
    assert machine.program_depth == 2 * MACHINE.program_depth
    dut = Loader(machine)

    async def bench(ctx):
        ctx.set(dut.idle, 1)
        for fields, fault in (
            ({"row": 5, "column": 14, "address": 99, "data": 3}, Fault.NONE),
            ({"row": 6}, Fault.ADDRESS),
            ({"column": 15}, Fault.ADDRESS),
            ({"address": 100}, Fault.ADDRESS),
        ):
            await send(ctx, dut, beat(LoadTarget.INDEX, **fields))
            await ctx.tick()
            assert ctx.get(dut.fault) == fault
            assert ctx.get(dut.o.valid) == (fault == Fault.NONE)
        await send(ctx, dut, beat(len(LoadTarget)))
        await ctx.tick()
        assert ctx.get(dut.fault) == Fault.TARGET

    simulate(dut, bench)


@pytest.mark.parametrize(
    ("register", "least", "most"),
    [
        (Register.INPUT_BEATS, 1, 7),
        (Register.BODY_END, 0, 11),
        (Register.TAIL_END, 0, 11),
        (Register.STATE_END, 0, 11),
        (Register.EXTRA_STEPS, 0, 255),
    ],
)
def test_registers_take_the_values_of_their_range(simulate, register, least, most):
    dut = Loader(MACHINE)

    async def bench(ctx):
        ctx.set(dut.idle, 1)
        for value in (least, most):
            await send(ctx, dut, beat(LoadTarget.REGISTER, address=register, data=value))
            await ctx.tick().repeat(2)
            assert ctx.get(dut.registers[register.name.lower()]) == value
        for value in (least - 1, most + 1, 1 << 31):
            if value < 0:
                continue
            await send(ctx, dut, beat(LoadTarget.REGISTER, address=register, data=value))
            await ctx.tick()
            assert ctx.get(dut.fault) == Fault.REGISTER
            await ctx.tick()
            assert ctx.get(dut.registers[register.name.lower()]) == most

    simulate(dut, bench)


def test_a_load_begins_when_the_machine_is_idle_and_ends_with_its_check(simulate):
    dut = Loader(MACHINE)

    async def bench(ctx):
        ctx.set(dut.i.payload, beat(LoadTarget.WEIGHT))
        ctx.set(dut.i.valid, 1)
        await ctx.tick().repeat(3)
        assert not ctx.get(dut.i.ready)
        ctx.set(dut.i.valid, 0)
        ctx.set(dut.idle, 1)
        await send(ctx, dut, beat(LoadTarget.WEIGHT))
        ctx.set(dut.idle, 0)  # once begun, it goes on
        await ctx.tick().repeat(3)
        await send(ctx, dut, beat(LoadTarget.WEIGHT), beat(LoadTarget.COMMIT))
        ctx.set(dut.idle, 1)
        for cycle in range(9):  # registered, checked, then on its way to the farthest element
            assert ctx.get(dut.commit) == (cycle == 1 + weight_write_cycles(dut.design))
            assert ctx.get(dut.closing) and not ctx.get(dut.i.ready) and not ctx.get(dut.committed)
            await ctx.tick()
        ctx.set(dut.checked, 1)
        ctx.set(dut.passed, 1)
        await ctx.tick()
        ctx.set(dut.checked, 0)
        assert ctx.get(dut.committed) and ctx.get(dut.i.ready) and not ctx.get(dut.closing)
        await send(ctx, dut, beat(LoadTarget.STATE))
        assert not ctx.get(dut.committed)

    simulate(dut, bench)


def test_a_reset_takes_back_a_commit_beat_on_its_way(simulate):
    reset, loader = Signal(), Loader(MACHINE)
    dut = ResetInserter(reset)(loader)

    async def bench(ctx):
        for cycle in range(7):
            ctx.set(loader.idle, 1)
            await send(ctx, loader, beat(LoadTarget.COMMIT))
            for _ in range(cycle):
                await ctx.tick()
            assert ctx.get(loader.closing)
            ctx.set(reset, 1)
            await ctx.tick()
            ctx.set(reset, 0)
            for _ in range(9):
                assert not ctx.get(loader.commit) and not ctx.get(loader.closing)
                await ctx.tick()

    simulate(dut, bench)


def test_a_program_that_does_not_pass_is_not_committed(simulate):
    dut = Loader(MACHINE)

    async def bench(ctx):
        ctx.set(dut.idle, 1)
        await send(ctx, dut, beat(LoadTarget.COMMIT))
        await ctx.tick().repeat(8)
        ctx.set(dut.checked, 1)
        await ctx.tick()
        ctx.set(dut.checked, 0)
        assert not ctx.get(dut.committed) and not ctx.get(dut.closing)

    simulate(dut, bench)


def test_what_follows_an_illegal_beat_is_dropped(simulate):
    """Also beats that are taken before the error stands, a commit beat and a second fault among them."""
    dut = Loader(MACHINE)

    async def bench(ctx):
        ctx.set(dut.idle, 1)
        illegal, legal = beat(LoadTarget.WEIGHT, row=6), beat(LoadTarget.WEIGHT)
        beats = [legal, illegal, legal, beat(200), beat(LoadTarget.COMMIT)]
        let_through, faults = [], []
        for cycle in range(30):
            is_sent = cycle < len(beats)
            ctx.set(dut.i.valid, is_sent)
            if is_sent:
                ctx.set(dut.i.payload, beats[cycle])
                assert ctx.get(dut.i.ready)
            if ctx.get(dut.o.valid):
                let_through.append(cycle)
            if ctx.get(dut.fault):
                faults.append((cycle, ctx.get(dut.fault)))
            await ctx.tick()
            if faults:  # the error register, a cycle later
                ctx.set(dut.failed, 1)
            assert not ctx.get(dut.commit)
        assert let_through == [2] and faults == [(3, Fault.ADDRESS)]
        assert not ctx.get(dut.closing) and not ctx.get(dut.committed)
        # What comes while the error stands is taken and dropped, whether the machine is idle or not.
        ctx.set(dut.idle, 0)
        await send(ctx, dut, legal, beat(LoadTarget.COMMIT), beat(200))
        for _ in range(6):
            assert not ctx.get(dut.o.valid) and not ctx.get(dut.fault) and not ctx.get(dut.commit)
            await ctx.tick()
        # So is a beat that is taken in the last cycle of the error.
        await send(ctx, dut, legal)
        ctx.set(dut.failed, 0)
        for _ in range(4):
            assert not ctx.get(dut.o.valid)
            await ctx.tick()
        assert not ctx.get(dut.i.ready)
        ctx.set(dut.idle, 1)
        await send(ctx, dut, legal)
        await ctx.tick()
        assert ctx.get(dut.o.valid)

    simulate(dut, bench)


def test_an_error_of_a_command_keeps_what_is_loaded(simulate):
    dut = Loader(MACHINE)

    async def bench(ctx):
        ctx.set(dut.checked, 1)
        ctx.set(dut.passed, 1)
        await ctx.tick()
        ctx.set(dut.checked, 0)
        ctx.set(dut.failed, 1)
        await send(ctx, dut, beat(LoadTarget.WEIGHT), beat(LoadTarget.COMMIT))
        ctx.set(dut.failed, 0)
        assert ctx.get(dut.committed)

    simulate(dut, bench)
