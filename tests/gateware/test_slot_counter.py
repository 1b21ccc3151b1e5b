import random

import pytest
from networks import design

from rnnhw.design import PHASE
from rnnhw.gateware.layouts import phase_layout
from rnnhw.gateware.slot_counter import SlotCounter

DESIGNS = {
    "one context": design(1, 1, 3, 2),
    "three contexts": design(2, 2, 2, 2, contexts=3, fold=4),
    "rows of one element": design(1, 1, 1, 1, contexts=2, weight_bits=4),
    "kept activations": design(1, 1, 2, 2, contexts=2, kept_depth=16),
    "kept activations of one context": design(1, 1, 2, 2, kept_depth=16),
    "changes": design(1, 1, 3, 2, delta_depth=16),
    "sums of elements": design(1, 1, 2, 2, delta_depth=16, scatter_depth=8),
}
FLAGS = ("finish", "input_last", "emit", "kind", "cell_fraction")


def random_phase(rng, machine):
    slices = rng.randint(1, 4)
    tiles = rng.randint(1, 4)
    return {field.name: 0 for field in PHASE} | {
        "tiles": tiles,
        "slices": slices,
        "tile_cycles": slices + rng.choice((0, 0, 1, 5)),
        "rows": (tiles - 1) * machine.tile_rows + rng.randint(1, machine.tile_rows),
        "weight_base": rng.randint(0, 900),
        "parameter_base": rng.randint(0, 40),
        "state_base": rng.randint(0, 40),
        "read_base": rng.randint(0, 100),
        "write_base": rng.randint(0, 100),
        "write_words": rng.randint(1, 9),
        "kind": rng.randrange(8),
        "cell_fraction": rng.randrange(16),
        "finish": rng.randrange(2),
        "input_last": rng.randrange(2),
        "emit": rng.randrange(2),
        "keeps": (work := rng.randrange(3)) == 1 and machine.has_keeping_phases,
        "changed": work == 2 and machine.delta_depth > 0,
    }


def in_machine(phase, machine):
    """The fields that the design has."""
    return {name: phase[name] for name in phase_layout(machine).members}


STRIDE = 5


def _weight(phase, tile, k):
    return tile * STRIDE if phase["changed"] else tile * phase["slices"] + k


def _sum(phase, machine, tile, context):
    if machine.delta_depth:
        return (phase["parameter_base"] + tile * machine.tile_rows) >> machine.sum_shift
    return tile * machine.contexts + context


def slots(phase, machine):
    """What each cycle of a phase says, in order; None in a pause."""
    said = []
    tiles, slices, contexts = phase["tiles"], phase["slices"], machine.contexts
    for tile in range(tiles):
        unit = tile * machine.tile_rows
        for context in range(contexts):
            for k in range(slices):
                said.append(
                    {
                        "first": k == 0,
                        "last": k == slices - 1,
                        "phase_first": tile == 0,
                        "context_first": context == 0,
                        "phase_last": tile == tiles - 1 and context == contexts - 1,
                        "weight": phase["weight_base"] + _weight(phase, tile, k),
                        "sum": _sum(phase, machine, tile, context),
                        "state": phase["state_base"] + context * phase["rows"] + unit,
                        "parameters": phase["parameter_base"] + unit,
                        "write": phase["write_base"] + context * phase["write_words"],
                        "rows": min(machine.tile_rows, phase["rows"] - unit),
                        "word": phase["read_base"] + context * slices + k,
                        "context": context,
                        **{name: phase[name] for name in FLAGS if name in phase_layout(machine).members},
                    }
                )
            said += [None] * (phase["tile_cycles"] - slices)
    return said[: len(said) - (phase["tile_cycles"] - slices)]


@pytest.mark.parametrize("name", list(DESIGNS))
def test_slots_are_those_of_nested_loops(simulate, name):
    rng, machine = random.Random(6), DESIGNS[name]
    dut = SlotCounter(machine)
    phases = [random_phase(rng, machine) for _ in range(40)]

    async def bench(ctx):
        for number, phase in enumerate(phases):
            # Taken in the last slot of the phase before, or later.
            ctx.set(dut.starts, 1)
            head = {f"single_{name}": phase[f"{name}s"] == 1 for name in ("slice", "tile")}
            ctx.set(
                dut.head,
                {"phase": in_machine(phase, machine), "single_cycle": phase["tile_cycles"] == 1} | head,
            )
            if machine.delta_depth:
                ctx.set(dut.stride, STRIDE)
            await ctx.tick()
            ctx.set(dut.starts, 0)
            ctx.set(dut.head, {})
            cycles = slots(phase, machine)
            for t, expected in enumerate(cycles):
                assert ctx.get(dut.running)
                assert ctx.get(dut.ends) == (t == len(cycles) - 1)
                scatters = phase["changed"] and machine.scatter_depth > 0
                is_valid = expected is not None and not phase["keeps"] and not scatters
                assert ctx.get(dut.slot.valid) == is_valid
                if machine.scatter_depth:
                    assert ctx.get(dut.slot.scatters) == (expected is not None and scatters)
                    assert ctx.get(dut.slot.collects) == is_valid
                if machine.has_keeping_phases:
                    assert ctx.get(dut.slot.keeps) == (expected is not None and phase["keeps"])
                    if machine.contexts > 1 and expected is not None:
                        assert ctx.get(dut.slot.context) == expected["context"]
                if expected is not None:
                    rows = (cycles[t + 1] if t + 1 < len(cycles) else None) or {}
                    assert ctx.get(dut.next_rows) == rows.get("rows", ctx.get(dut.next_rows)), t
                    for field, value in expected.items():
                        port = getattr(dut, field) if field in ("word", "context") else dut.slot[field]
                        assert ctx.get(port) == value, (field, t)
                if t < len(cycles) - 1:
                    await ctx.tick()
            if number % 3 == 0:
                await ctx.tick()
                assert not ctx.get(dut.running) and not ctx.get(dut.slot.valid) and not ctx.get(dut.ends)

    simulate(dut, bench)
