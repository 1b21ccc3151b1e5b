"""Activations that an element keeps: each slot sees what the slots before it kept, and nothing later."""

import random

import pytest
from networks import design

from rnnhw.gateware.kept_activations import KeptActivations

DESIGNS = {
    "one context": design(1, 1, 2, 2, weight_depth=40, kept_depth=8),
    "three contexts": design(1, 1, 2, 2, weight_depth=40, contexts=3, kept_depth=12),
    "one element": design(1, 1, 1, 1, weight_depth=20, weight_bits=4, kept_depth=32),
    "an index wider than the weights": design(
        1, 1, 1, 2, cells=("elman",), fold=1, weight_depth=40, weight_bits=4, kept_depth=64
    ),
}


@pytest.mark.parametrize("name", list(DESIGNS))
def test_a_slot_multiplies_what_its_index_names(simulate, name):
    machine, rng = DESIGNS[name], random.Random(3)
    dut, words = KeptActivations(machine), machine.kept_words
    assert machine.kept_depth == machine.contexts * words and 1 << machine.index_bits == words
    indices = [rng.randrange(words) for _ in range(machine.weight_words)]
    kept = {(context, k): 0 for context in range(machine.contexts) for k in range(words)}
    slots, expected = [], []
    for _ in range(400):
        context, keeps, x = rng.randrange(machine.contexts), rng.randrange(2), rng.randrange(-128, 128)
        weight = rng.randrange(words if keeps else machine.weight_words)
        slots.append(
            (x, {"weight": weight, "keeps": keeps} | ({"context": context} if machine.contexts > 1 else {}))
        )
        if keeps:
            kept[context, weight] = x
        expected.append(None if keeps else kept[context, indices[weight]])

    async def bench(ctx):
        for address, index in enumerate(indices):
            ctx.set(dut.write, {"address": address, "data": index, "is_index": 1})
            ctx.set(dut.write_enable, 1)
            await ctx.tick()
        ctx.set(dut.write_enable, 0)
        for t in range(len(slots) + 4):
            if t < len(slots):
                ctx.set(dut.x_i, slots[t][0])
                ctx.set(dut.address, slots[t][1])
            if t >= 4 and expected[t - 4] is not None:
                assert ctx.get(dut.x) == expected[t - 4], t
            await ctx.tick()

    simulate(dut, bench)
