"""The changes of a column: what is a change, what is multiplied, and which values are the last."""

import random

import pytest
from networks import design

from rnnhw.design import changes_cycles
from rnnhw.gateware.column_changes import ColumnChanges

STEPS, TILES = 12, 2


def machine(depth, tiles=0):
    return design(1, 1, 1, 2, weight_depth=64, delta_depth=depth, scatter_depth=tiles)


class Column:
    """The last values of one column, in Python."""

    def __init__(self, depth):
        self.last = [0] * depth

    def look(self, base, values, threshold, anew, last_exists):
        """Number and difference of the activations that changed."""
        found = []
        for number, value in enumerate(values):
            before = 0 if anew else self.last[base + number]
            exists = last_exists or number + 1 < len(values)
            changed = exists and abs(value - before) > threshold
            self.last[base + number] = value if changed else before
            if changed:
                found.append((number, value - before))
        return found


async def issue(ctx, dut, slots):
    """Issue slots, each with the activation that comes a cycle later; gives what left two cycles later."""
    left, x, threshold = [], 0, 0
    for t in range(len(slots) + 2):
        slot = slots[t] if t < len(slots) else None
        ctx.set(dut.active, slot is not None)
        if slot is not None:
            ctx.set(dut.slot, slot["fields"])
        ctx.set(dut.x, x)
        ctx.set(dut.threshold, threshold)
        if t >= 2:
            left.append((ctx.get(dut.change), ctx.get(dut.address)))
        x, threshold = (slot["x"], slot["threshold"]) if slot else (0, 0)
        await ctx.tick()
    return left


def keeping(base, values, threshold, anew, last_exists):
    return [
        {
            "fields": {
                "keeps": 1,
                "first": number == 0,
                "anew": anew,
                "exists": last_exists or number + 1 < len(values),
                "weight": base + number,
            },
            "x": value,
            "threshold": threshold,
        }
        for number, value in enumerate(values)
    ]


def multiplying(weight, slices):
    fields = {"keeps": 0, "anew": 0, "exists": 1, "weight": weight}
    return [{"fields": fields | {"first": k == 0}, "x": 77, "threshold": 0} for k in range(slices)]


@pytest.mark.parametrize("products", [[(0, 1)], [(0, 4), (4, 2)], [(0, 6), (6, 1), (7, 9)]], ids=str)
@pytest.mark.parametrize("threshold", [0, 5, 127])
@pytest.mark.parametrize("last_exists", [True, False])
def test_what_changed_is_multiplied(simulate, products, threshold, last_exists):
    """Products (first last value, words) take turns; most activations stay near the value they had."""
    depth = sum(words for _, words in products)
    dut, column, rng = ColumnChanges(machine(depth)), Column(depth), random.Random(6)
    wait = changes_cycles(dut.design) - 4
    now = [rng.randrange(-128, 128) for _ in range(depth)]

    async def bench(ctx):
        for step in range(STEPS):
            for base, words in products:
                for k in range(base, base + words):
                    near = now[k] + rng.choice([threshold, threshold + 1, -threshold, -threshold - 1, 0, 0])
                    value = rng.choice([near, near, now[k], rng.choice([-128, 127])])
                    now[k] = max(-128, min(127, value))
                values = now[base : base + words]
                changes = column.look(base, values, threshold, step in (0, 7), last_exists)
                await issue(ctx, dut, keeping(base, values, threshold, step in (0, 7), last_exists))
                assert ctx.get(dut.count) == len(changes), (step, base)
                for _ in range(wait):
                    await ctx.tick()
                slices = max(1, len(changes)) + rng.randrange(2)
                for tile in range(TILES):
                    weight = 3 * base + tile * words
                    left = await issue(ctx, dut, multiplying(weight, slices))
                    for k, (change, address) in enumerate(left):
                        if k < len(changes):
                            number, difference = changes[k]
                            assert (change, address) == (difference, weight + number), (step, base, k)
                        else:
                            assert change == 0, (step, base, k)

    simulate(dut, bench)


def test_a_slot_that_collects_passes_its_address_on(simulate):
    dut = ColumnChanges(machine(4, tiles=8))

    async def bench(ctx):
        await issue(ctx, dut, keeping(0, [0, 6, 7, 8], 0, 1, True))
        for _ in range(changes_cycles(dut.design)):
            await ctx.tick()
        left = await issue(ctx, dut, multiplying(20, 3))
        assert left == [(6, 21), (7, 22), (8, 23)], "the first activation did not change"
        slots = multiplying(3, 1) + multiplying(4, 1) + multiplying(5, 1)
        for slot in slots:
            slot["fields"]["collects"] = 1
        assert [address for _, address in await issue(ctx, dut, slots)] == [3, 4, 5]

    simulate(dut, bench)
