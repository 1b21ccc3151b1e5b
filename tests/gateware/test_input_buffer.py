import random

import pytest
from amaranth import ResetInserter, Signal
from networks import design

from rnnhw.gateware.input_buffer import InputBuffer


def buffer(depth=3):
    return InputBuffer(design(1, 1, 1, 2, input_depth=depth, state_depth=2))


def vectors(beats, count):
    return [[(10 * v + k, -10 * v - k) for k in range(beats)] for v in range(count)]


async def expect(ctx, dut, vectors):
    """Tell the buffer of that many more vectors."""
    ctx.set(dut.expect, {"valid": 1, "count": vectors})
    await ctx.tick()
    ctx.set(dut.expect, {"valid": 0, "count": vectors})
    await ctx.tick()


def test_beats_are_taken_for_the_vectors_that_are_expected_alone(simulate):
    dut = buffer()

    async def bench(ctx):
        ctx.set(dut.beats, 2)
        ctx.set(dut.i.valid, 1)
        await ctx.tick().repeat(3)
        assert not ctx.get(dut.i.ready)
        ctx.set(dut.expect, {"valid": 1, "count": 1})
        assert not ctx.get(dut.i.ready)
        await ctx.tick()
        ctx.set(dut.expect.valid, 0)
        assert not ctx.get(dut.i.ready)
        await ctx.tick()
        taken = 0
        for cycle in range(20):
            taken += ctx.get(dut.i.ready)
            # More are wanted as the last beat of the first one comes.
            ctx.set(dut.expect, {"valid": cycle == 0, "count": 2})
            ctx.set(dut.release, ctx.get(dut.full))
            await ctx.tick()
        assert taken == 2 * 3 and not ctx.get(dut.full)

    simulate(dut, bench)


def test_vectors_of_a_command_that_comes_with_a_reset_are_not_expected(simulate):
    dut, reset = buffer(), Signal()

    async def bench(ctx):
        ctx.set(dut.beats, 1)
        ctx.set(dut.i.valid, 1)
        ctx.set(reset, 1)
        ctx.set(dut.expect, {"valid": 1, "count": 2})
        await ctx.tick()
        ctx.set(reset, 0)
        ctx.set(dut.expect.valid, 0)
        for _ in range(4):
            assert not ctx.get(dut.i.ready)
            await ctx.tick()

    simulate(ResetInserter(reset)(dut), bench)


def test_very_many_vectors_can_be_expected(simulate):
    dut = buffer()

    async def bench(ctx):
        ctx.set(dut.beats, 1)
        # Of the command in work and of the one that waits; together they take a bit more than each.
        await expect(ctx, dut, 1 << 29)
        await expect(ctx, dut, 1 << 29)
        # The number is read in a later cycle than the news of it, and before a vector makes it one less.
        await ctx.tick().repeat(3)
        ctx.set(dut.i.valid, 1)
        for _ in range(3):
            assert ctx.get(dut.i.ready)
            await ctx.tick()
            ctx.set(dut.release, 1)

    simulate(dut, bench)


@pytest.mark.parametrize("beats", [1, 3])
def test_two_steps_are_buffered_and_read_in_order(simulate, beats):
    dut, sent = buffer(), vectors(beats, 5)

    async def bench(ctx):
        async def send(vector):
            for a, b in vector:
                ctx.set(dut.i.payload, [a, b])
                ctx.set(dut.i.valid, 1)
                assert ctx.get(dut.i.ready)
                await ctx.tick()
            ctx.set(dut.i.valid, 0)

        ctx.set(dut.beats, beats)
        await expect(ctx, dut, 5)
        assert not ctx.get(dut.full)
        await send(sent[0])
        assert ctx.get(dut.full)
        await send(sent[1])
        assert not ctx.get(dut.i.ready)
        for v in range(2, 5):
            for k, word in enumerate(sent[v - 2]):
                ctx.set(dut.word, k)
                await ctx.tick()
                assert (ctx.get(dut.x[0]), ctx.get(dut.x[1])) == word
            ctx.set(dut.release, 1)
            await ctx.tick()
            ctx.set(dut.release, 0)
            await send(sent[v])
        for v in (3, 4):
            assert ctx.get(dut.full) and ctx.get(dut.next_full) == (v == 3)
            ctx.set(dut.word, 0)
            ctx.set(dut.release, 1)
            await ctx.tick()
            ctx.set(dut.release, 0)
            assert (ctx.get(dut.x[0]), ctx.get(dut.x[1])) == sent[v][0]
        assert not ctx.get(dut.full)

    simulate(dut, bench)


def test_next_full_is_about_the_step_after_the_one_that_is_read(simulate):
    dut = buffer()

    async def bench(ctx):
        ctx.set(dut.beats, 2)
        await expect(ctx, dut, 9)
        ctx.set(dut.i.valid, 1)
        for _ in range(2):
            assert not ctx.get(dut.full)
            await ctx.tick()
        assert ctx.get(dut.full) and not ctx.get(dut.next_full)
        await ctx.tick()
        assert not ctx.get(dut.next_full)  # of the next step, one beat is still to come
        await ctx.tick()
        ctx.set(dut.release, 1)
        assert ctx.get(dut.full) and ctx.get(dut.next_full)
        assert not ctx.get(dut.i.ready)  # both are full; the place is free a cycle later
        await ctx.tick()
        ctx.set(dut.release, 0)
        assert ctx.get(dut.i.ready) and ctx.get(dut.full) and not ctx.get(dut.next_full)

    simulate(dut, bench)


@pytest.mark.parametrize("beats", [1, 2, 4])
def test_any_pattern_of_beats_and_releases_keeps_all_steps(simulate, beats):
    rng, dut, sent = random.Random(beats), buffer(4), vectors(beats, 12)
    flat = [word for vector in sent for word in vector]

    async def bench(ctx):
        ctx.set(dut.beats, beats)
        await expect(ctx, dut, 12)
        taken = released = stalls = 0
        asked, expected = None, None
        for _ in range(400):
            offers = taken < len(flat) and rng.random() < 0.7
            ctx.set(dut.i.valid, offers)
            if offers:
                ctx.set(dut.i.payload, list(flat[taken]))
            if asked is not None:
                assert (ctx.get(dut.x[0]), ctx.get(dut.x[1])) == expected
            held = taken // beats - released
            ctx.set(dut.release, 0)
            assert ctx.get(dut.full) == (held >= 1)
            assert ctx.get(dut.next_full) == (held == 2)
            assert ctx.get(dut.i.ready) == (held < 2 and taken < len(flat))
            asked = rng.randrange(beats) if held else None
            if asked is not None:
                ctx.set(dut.word, asked)
                expected = sent[released][asked]
            release = held >= 1 and rng.random() < 0.2
            ctx.set(dut.release, release)
            stalls += offers and held == 2
            taken += offers and held < 2
            released += release
            await ctx.tick()
        assert released == 12 and stalls > 5

    simulate(dut, bench)
