import itertools
import random

import pytest
from amaranth import Module, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out
from networks import design

from rnnhw.design import element_cycles
from rnnhw.gateware.element import ProcessingElement, elements_of
from rnnhw.gateware.lut_product import lut_product

DESIGNS = [
    design(1, 1, 2, 2, weight_depth=512),
    design(1, 1, 2, 5, weight_depth=3, weight_bits=4),
    design(1, 1, 1, 1, weight_depth=8, cells=("gru", "elman")),
    design(1, 1, 1, 3, weight_depth=1, weight_bits=4, cells=("elman",)),
    design(1, 1, 2, 2, weight_depth=512, pipeline="long"),
    design(1, 1, 2, 2, weight_depth=8, weight_bits=4, cells=("gru",), pipeline="long"),
    design(1, 1, 2, 2, weight_depth=512, lut_columns=2),
    design(1, 1, 2, 5, weight_depth=3, weight_bits=4, lut_columns=5),
    design(1, 1, 2, 2, weight_depth=8, weight_bits=4, cells=("gru",), pipeline="long", lut_columns=2),
]


@pytest.mark.parametrize("machine", DESIGNS, ids=range(len(DESIGNS)))
def test_products_are_added_to_the_western_sums_in_time(simulate, machine):
    rng = random.Random(1)
    (dut,) = elements_of(machine)
    lanes, bits = machine.lanes, machine.weight_bits
    largest = 2 ** (bits - 1) - 1
    last = machine.weight_words - 1
    assert last + 1 == machine.weight_depth * 8 // bits
    weights = {
        address: [rng.choice((-largest, largest, rng.randint(-largest, largest))) for _ in range(lanes)]
        for address in {0, last // 2, last}
    }
    cycles, latency = 60, element_cycles(machine) + 1
    xs = [rng.choice((-128, 127, rng.randint(-128, 127))) for _ in range(cycles)]
    addresses = [rng.choice(list(weights)) for _ in range(cycles)]
    room = (1 << (dut.sums.elem_shape.width - 1)) - 128 * largest
    west = [[rng.randint(-room, room - 1) for _ in range(lanes)] for _ in range(cycles)]

    async def bench(ctx):
        for address, word in weights.items():
            data = sum((weight & (1 << bits) - 1) << bits * lane for lane, weight in enumerate(word))
            ctx.set(dut.write, {"address": address, "data": data})
            ctx.set(dut.write_enable, 1)
            await ctx.tick()
        ctx.set(dut.write_enable, 0)
        ctx.set(dut.write, {"address": 0, "data": (1 << bits * lanes) - 1})  # must not be written
        for t in range(cycles):
            ctx.set(dut.x_i, xs[t])
            ctx.set(dut.address_i, addresses[t])
            for lane in range(lanes):
                ctx.set(dut.sums_i[lane], west[t][lane])
            if t >= 1:
                assert ctx.get(dut.x_o) == xs[t - 1]
                assert ctx.get(dut.address_o) == addresses[t - 1]
            if t >= latency:
                # The slot of cycle t - latency meets the sums of cycle t - 1, and leaves now.
                slot = t - latency
                expected = [
                    west[t - 1][lane] + xs[slot] * weights[addresses[slot]][lane] for lane in range(lanes)
                ]
                assert [ctx.get(dut.sums_o[lane]) for lane in range(lanes)] == expected
            await ctx.tick()

    simulate(dut, bench)


async def load_with_indices(ctx, dut, weights, indices, rng):
    """Write words of weights and their indices, in either order: neither may be written with the other."""
    bits = dut.design.weight_bits
    ctx.set(dut.write_enable, 1)
    for address, (word, index) in enumerate(zip(weights, indices, strict=True)):
        data = sum((weight & (1 << bits) - 1) << bits * lane for lane, weight in enumerate(word))
        for fields in rng.sample(({"data": data, "is_index": 0}, {"data": index, "is_index": 1}), 2):
            ctx.set(dut.write, {"address": address} | fields)
            await ctx.tick()
    ctx.set(dut.write_enable, 0)


KEEPING = [
    design(1, 1, 2, 2, weight_depth=32, kept_depth=8),
    design(1, 1, 2, 2, weight_depth=32, kept_depth=24, contexts=3, pipeline="long"),
    design(1, 1, 2, 5, weight_depth=8, weight_bits=4, kept_depth=4, contexts=2),
    design(1, 1, 1, 1, weight_depth=8, cells=("gru", "elman"), kept_depth=4),
    design(1, 1, 2, 2, weight_depth=16, cells=("elman",), weight_bits=4, kept_depth=32, lut_columns=2),
]


@pytest.mark.parametrize("machine", KEEPING, ids=range(len(KEEPING)))
def test_products_of_kept_activations_are_added_to_the_western_sums_in_time(simulate, machine):
    """Slots keep and multiply in any order; west of the element there is nothing."""
    rng = random.Random(2)
    (dut,) = elements_of(machine)
    lanes, bits, words = machine.lanes, machine.weight_bits, machine.kept_words
    largest = 2 ** (bits - 1) - 1
    weights = [[rng.randint(-largest, largest) for _ in range(lanes)] for _ in range(machine.weight_words)]
    indices = [rng.randrange(words) for _ in weights]
    latency = element_cycles(machine) + 1
    kept = {(context, k): 0 for context in range(machine.contexts) for k in range(words)}
    slots, products = [], []
    for _ in range(200):
        x, keeps, context = rng.randint(-128, 127), rng.randrange(2), rng.randrange(machine.contexts)
        weight = rng.randrange(words if keeps else machine.weight_words)
        places = {"context": context} if machine.contexts > 1 else {}
        slots.append((x, {"weight": weight, "keeps": keeps} | places))
        if keeps:
            kept[context, weight] = x
        factor = kept[context, indices[weight]]
        products.append(None if keeps else [factor * own for own in weights[weight]])

    async def bench(ctx):
        await load_with_indices(ctx, dut, weights, indices, rng)
        for t in range(len(slots) + latency):
            if t < len(slots):
                ctx.set(dut.x_i, slots[t][0])
                ctx.set(dut.address_i, slots[t][1])
            if 1 <= t <= len(slots):
                assert ctx.get(dut.x_o) == slots[t - 1][0]
                assert ctx.get(dut.address_o) == slots[t - 1][1]
            if t >= latency and products[t - latency]:
                assert [ctx.get(dut.sums_o[lane]) for lane in range(lanes)] == products[t - latency], t
            await ctx.tick()

    simulate(dut, bench)


SCATTERING = [
    design(1, 1, 2, 2, weight_depth=32, delta_depth=8, scatter_depth=8),
    design(1, 1, 2, 2, weight_depth=32, delta_depth=8, scatter_depth=4, pipeline="long"),
    design(1, 1, 2, 5, weight_depth=8, weight_bits=4, delta_depth=8, scatter_depth=16),
    design(1, 1, 1, 1, weight_depth=8, cells=("gru", "elman"), delta_depth=8, scatter_depth=2),
    design(
        1,
        1,
        2,
        2,
        weight_depth=8,
        cells=("elman",),
        weight_bits=4,
        pipeline="long",
        delta_depth=8,
        scatter_depth=8,
    ),
    design(1, 1, 2, 2, weight_depth=8, weight_bits=4, delta_depth=8, scatter_depth=4, lut_columns=2),
]


@pytest.mark.parametrize("machine", SCATTERING, ids=range(len(SCATTERING)))
def test_products_are_scattered_to_the_sums_of_tiles_and_collected(simulate, machine):
    """Slots of both kinds in any order; one of neither kind changes no sum."""
    rng = random.Random(4)
    (dut,) = elements_of(machine)
    lanes, bits, tiles = machine.lanes, machine.weight_bits, machine.scatter_depth
    largest = 2 ** (bits - 1) - 1
    weights = [[rng.randint(-largest, largest) for _ in range(lanes)] for _ in range(machine.weight_words)]
    indices = [rng.randrange(tiles) for _ in weights]
    latency = element_cycles(machine) + 1
    sums = [[0] * lanes for _ in range(tiles)]
    room = (1 << (dut.sums.elem_shape.width - 1)) - (1 << (dut.sums.elem_shape.width - 2))
    slots, collected = [], []
    for _ in range(300):
        x, work = rng.randint(-255, 255), rng.choice(["scatters", "scatters", "collects", ""])
        weight = rng.randrange(tiles if work == "collects" else machine.weight_words)
        slots.append((x, {"weight": weight, "scatters": work == "scatters", "collects": work == "collects"}))
        collected.append(sums[weight] if work == "collects" else None)
        if work == "collects":
            sums[weight] = [0] * lanes
        elif work == "scatters":
            own = indices[weight]
            most = 1 << (dut.sums.elem_shape.width - 3)
            added = [before + x * w for before, w in zip(sums[own], weights[weight], strict=True)]
            if max(map(abs, added)) < most:
                sums[own] = added
            else:
                slots[-1] = (0, slots[-1][1])
    west = [[rng.randint(-room // 2, room // 2) for _ in range(lanes)] for _ in range(len(slots) + latency)]

    async def bench(ctx):
        await load_with_indices(ctx, dut, weights, indices, rng)
        for t in range(len(slots) + latency):
            ctx.set(dut.x_i, slots[t][0] if t < len(slots) else 0)
            ctx.set(dut.address_i, slots[t][1] if t < len(slots) else {})
            for lane in range(lanes):
                ctx.set(dut.sums_i[lane], west[t][lane])
            if t >= latency and collected[t - latency]:
                expected = [a + b for a, b in zip(west[t - 1], collected[t - latency], strict=True)]
                assert [ctx.get(dut.sums_o[lane]) for lane in range(lanes)] == expected, t
            await ctx.tick()

    simulate(dut, bench)


@pytest.mark.parametrize("bits", (4, 8))
def test_every_product_in_look_up_tables(simulate, bits):
    class Product(wiring.Component):
        weight: In(signed(bits))
        x: In(signed(8))
        product: Out(signed(8 + bits))

        def elaborate(self, platform):
            m = Module()
            m.d.comb += self.product.eq(lut_product(self.weight, self.x, self.x + (self.x << 1)))
            return m

    dut = Product()

    async def bench(ctx):
        for weight in range(-(1 << bits - 1), 1 << bits - 1):
            ctx.set(dut.weight, weight)
            for x in range(-128, 128):
                ctx.set(dut.x, x)
                assert ctx.get(dut.product) == weight * x, (weight, x)

    simulate(dut, bench)


@pytest.mark.slow
def test_every_pair_of_products_that_share_a_multiplier(simulate):
    """All activations times all pairs of 4-bit weights, added to sums at both ends of their range."""
    dut = ProcessingElement(design(1, 1, 1, 4, weight_depth=128, weight_bits=4))
    pairs = list(itertools.product(range(-7, 8), repeat=2))
    room = (1 << (dut.sums.elem_shape.width - 1)) - 1024
    slots = list(itertools.product(range(-128, 128), range(len(pairs))))

    async def bench(ctx):
        before = (0, 0, 0, 0)
        for address, (low, high) in enumerate(pairs):
            data = sum((weight & 15) << 4 * lane for lane, weight in enumerate((low, high, high, low)))
            ctx.set(dut.write, {"address": address, "data": data})
            ctx.set(dut.write_enable, 1)
            await ctx.tick()
        ctx.set(dut.write_enable, 0)
        for t in range(len(slots) + 4):
            if t < len(slots):
                x, address = slots[t]
                ctx.set(dut.x_i, x)
                ctx.set(dut.address_i, address)
            west = (-room, room - 1, -(t % room), t % room)
            ctx.set(dut.sums_i, west)
            if t >= 4:
                x, address = slots[t - 4]
                low, high = (weight * x for weight in pairs[address])
                found = ctx.get(dut.sums_o)
                sums = [found[lane] for lane in range(4)]
                assert sums == [a + b for a, b in zip(before, (low, high, high, low), strict=True)], slots[
                    t - 4
                ]
            before = west
            await ctx.tick()

    simulate(dut, bench)
