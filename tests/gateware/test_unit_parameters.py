"""Unit parameters as they are loaded, and as a cell pipeline gets them."""

import random

import pytest
from networks import design

from rnnhw.design import pack, unit_parameters, words_of
from rnnhw.gateware.unit_parameters import UnitParameters, words_of_lanes

MACHINES = {
    "GRU": design(1, 1, 1, 1, fold=3, cells=("gru",), unit_depth=5),
    "two places": design(1, 1, 2, 2, fold=2, cells=("lstm", "gru"), unit_depth=6),
    "peepholes": design(1, 1, 2, 2, fold=4, lstm_options=("peephole",), unit_depth=4),
    "not folded": design(1, 1, 2, 2, cells=("gru",), unit_depth=4),
    "tflm": design(1, 1, 2, 2, fold=4, arithmetic="tflm", unit_depth=3),
}


def test_parameters_of_a_word_are_apart_where_lanes_share_a_place():
    assert words_of_lanes(MACHINES["GRU"]) == {"bias": [0, 1, 2]}
    assert words_of_lanes(MACHINES["not folded"]) == {}
    assert words_of_lanes(MACHINES["tflm"]) == {
        "bias": [0, 1, 2, 3],
        "recurrent_bias": [4, 5, 6, 7],
        "input_multiplier": [8, 9, 10, 11],
        "recurrent_multiplier": [12, 13, 14, 15],
    }


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize("name", list(MACHINES))
def test_parameters_are_there_two_cycles_after_their_address(simulate, name, again):
    machine, rng = MACHINES[name], random.Random(4)
    fields, dut = unit_parameters(machine), UnitParameters(machine, again)
    units = [{f.name: rng.randrange(1 << f.bits) for f in fields} for _ in range(machine.unit_depth)]
    apart, places = words_of_lanes(machine), machine.lanes // machine.fold
    of_lanes = {f"{word}_{lane}" for word in apart for lane in range(machine.lanes)}
    others = [f.name for f in fields if f.name not in of_lanes]
    asked = [
        (rng.randrange(machine.unit_depth), rng.randrange(machine.fold), rng.randrange(machine.unit_depth))
        for _ in range(60)
    ]

    async def bench(ctx):
        for address, unit in enumerate(units):
            parts = [*range(words_of(fields))]
            rng.shuffle(parts)
            for part in parts:
                word = pack(fields, unit) >> 32 * part & 0xFFFFFFFF
                ctx.set(dut.write, {"enable": 1, "part": part, "address": address, "data": word})
                await ctx.tick()
        ctx.set(dut.write, {})
        for t, (address, part, late) in enumerate(asked):
            ctx.set(dut.address, address)
            ctx.set(dut.part, part)
            if again:
                ctx.set(dut.late_address, late)
            if t >= 2:
                before, its_part, its_late = asked[t - 2]
                for word in apart:
                    for place in range(places):
                        lane = place + its_part * places
                        assert ctx.get(dut.of_lane[place][word]) == units[before][f"{word}_{lane}"]
                for field in others:
                    assert ctx.get(dut.early[field]) == units[before][field]
                    if again:
                        assert ctx.get(dut.late[field]) == units[its_late][field]
            await ctx.tick()

    simulate(dut, bench)
