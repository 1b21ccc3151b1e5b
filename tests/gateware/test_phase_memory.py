import random

import pytest
from networks import design

from rnnhw.design import PHASE, WORD_BITS, drain_cycles, pack, words_of
from rnnhw.gateware.layouts import most_cycles, most_slices, phase_layout
from rnnhw.gateware.phase_memory import PhaseMemory

MACHINE = design(1, 1, 2, 2, fold=2, unit_depth=10, input_depth=20, state_depth=24, state_slots=3, contexts=2)
SMALLER = design(
    1, 1, 1, 1, fold=3, unit_depth=10, input_depth=20, state_depth=24, state_slots=3, cells=("gru",)
)
MOST = {
    "read_slot": 3,
    "write_slot": 3,
    "tiles": 15,
    "rows": 15,
    "slices": 31,
    "tile_cycles": 31,
    "wait": 63,
}
"""The largest value that each field which is checked can hold: the designs need 2, 4, 5 or 6 bits."""
LEFT_OUT = {
    MACHINE: {"state_wait", "reset_value", "keeps", "changed", "threshold"},
    SMALLER: {"state_wait", "reset_value", "cell_fraction", "write_words", "keeps", "changed", "threshold"},
}


def kept_of(machine, name, value):
    """What the machine keeps of a field's value."""
    if name == "kind":
        of_kinds = (
            0b100001 if machine is MACHINE else 0b100011
        )  # LSTM, or three kinds of a GRU; dense, states
        return value & of_kinds
    return value % (1 << phase_layout(machine)[name].width)


async def load(ctx, dut, address, phase):
    """All parts, in any order."""
    word = pack(PHASE, phase)
    parts = [*range(words_of(PHASE))]
    random.Random(address).shuffle(parts)
    for part in parts:
        data = word >> WORD_BITS * part & (1 << WORD_BITS) - 1
        ctx.set(dut.write, {"enable": 1, "part": part, "address": address, "data": data})
        await ctx.tick()
    ctx.set(dut.write, {"enable": 0})


async def fetched(ctx, dut, address):
    ctx.set(dut.address, address)
    ctx.set(dut.fetches, 1)
    await ctx.tick()
    ctx.set(dut.fetches, 0)
    ctx.set(dut.address, 0)
    return here(ctx, dut)


def here(ctx, dut):
    members = phase_layout(dut.design).members
    return {name: ctx.get(dut.phase[name]) for name in members}, bool(ctx.get(dut.excess))


@pytest.mark.parametrize("machine", [MACHINE, SMALLER], ids=["contexts", "one GRU"])
def test_the_designs_have_the_limits_that_this_file_is_about(machine):
    assert (most_slices(machine), most_cycles(machine)) == (24, 24) and 16 < drain_cycles(machine) < 64
    assert {field.name for field in PHASE} - phase_layout(machine).members.keys() == LEFT_OUT[machine]


@pytest.mark.parametrize("machine", [MACHINE, SMALLER], ids=["contexts", "one GRU"])
def test_phases_come_back_with_the_bits_that_the_design_has(simulate, machine):
    rng, dut, layout = random.Random(8), PhaseMemory(machine), phase_layout(machine)
    phases = [
        {field.name: 0 for field in PHASE}
        | {name: kept_of(machine, name, rng.randrange(1 << layout[name].width)) for name in layout.members}
        for _ in range(machine.program_depth)
    ]
    read = [{name: phase[name] for name in layout.members} for phase in phases]

    async def bench(ctx):
        for address, phase in enumerate(phases):
            await load(ctx, dut, address, phase)
        for address, phase in enumerate(read):
            assert await fetched(ctx, dut, address) == (phase, False)
        # What was read stays, and a part can be loaded alone.
        assert here(ctx, dut) == (read[-1], False)
        ctx.set(dut.write, {"enable": 1, "part": 0, "address": 1, "data": 0})
        await ctx.tick()
        ctx.set(dut.write, {"enable": 0})
        phase, _ = await fetched(ctx, dut, 1)
        assert phase["kind"] == phase["step_offset"] == 0 and phase["rows"] == read[1]["rows"]

    simulate(dut, bench)


@pytest.mark.parametrize("machine", [MACHINE, SMALLER], ids=["contexts", "one GRU"])
def test_a_value_too_large_for_its_field_is_told(simulate, machine):
    dut, members = PhaseMemory(machine), phase_layout(machine).members
    zeros = {field.name: 0 for field in PHASE}
    most = MOST | {"reset_value": 0, "wait": (1 << drain_cycles(machine).bit_length()) - 1}

    async def bench(ctx):
        for field in PHASE:
            for bit in range(field.bits):
                await load(ctx, dut, 2, zeros | {field.name: 1 << bit})
                phase, excess = await fetched(ctx, dut, 2)
                for name, value in phase.items():
                    assert value == (kept_of(machine, name, 1 << bit) if name == field.name else 0)
                # Of an address, the memories do not see the bits that are left out.
                if field.name == "kind":
                    assert excess == (kept_of(machine, "kind", 1 << bit) == 0), bit
                else:
                    assert excess == (field.name in most and 1 << bit > most[field.name]), (field.name, bit)
        await load(ctx, dut, 2, zeros)
        assert await fetched(ctx, dut, 2) == (dict.fromkeys(members, 0), False)

    simulate(dut, bench)
