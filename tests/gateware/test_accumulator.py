import random

import pytest
from networks import design

from rnnhw.gateware.accumulator import Accumulator
from rnnhw.gateware.layouts import tile_sum


@pytest.mark.parametrize("tiles", [1, 6])
@pytest.mark.parametrize("fold", [1, 2])
@pytest.mark.parametrize("slices", [1, 3])
def test_first_phase_sums_come_back_with_the_finishing_ones(simulate, fold, slices, tiles):
    """With one tile of one slice, the finishing sums come in the cycle after the first phase's."""
    rng = random.Random(3)
    machine = design(1, 1, 2, 2, fold=fold, unit_depth=6, contexts=2)
    assert machine.sum_depth == 6
    sum_shape = tile_sum(machine)
    dut = Accumulator(machine, sum_shape)
    most = 1 << (sum_shape.elem_shape.width - 1)
    slots = []
    expected = {}
    first_sums = {}
    idle = {"valid": 0, "first": 1, "last": 1, "finish": 1, "sum": 0}
    for finish in (0, 1, 1, 0, 1):  # the kept sums of one phase may serve two
        for tile in range(tiles):
            total = [0] * 4
            for k in range(slices):
                sums = [rng.choice((-most, most - 1, rng.randint(-most, most - 1))) for _ in range(4)]
                total = [a + b for a, b in zip(total, sums, strict=True)]
                slots.append(
                    (
                        {"valid": 1, "first": k == 0, "last": k == slices - 1, "finish": finish, "sum": tile},
                        sums,
                    )
                )
            if finish:
                expected[len(slots)] = total, first_sums[tile]
            else:
                first_sums[tile] = total

    async def bench(ctx):
        passed = {}
        for t in range(len(slots) + 2):
            control, sums = slots[t] if t < len(slots) else (idle, [1] * 4)
            ctx.set(dut.control, control)
            for lane in range(4):
                ctx.set(dut.sums[lane], sums[lane])
            for name, value in passed.items():
                assert ctx.get(dut.control_o[name]) == value
            # A finished tile is kept until the next one finishes.
            due = max((k for k in expected if k <= t), default=None)
            if due in expected:
                finished, stored = expected[due]
                assert [ctx.get(dut.finished[lane]) for lane in range(4)] == finished
                assert [ctx.get(dut.stored[lane]) for lane in range(4)] == stored
            passed = control
            await ctx.tick()

    simulate(dut, bench)


@pytest.mark.parametrize(
    ("columns", "weight_depth", "state_depth", "bits"),
    [(2, 16, 64, 21), (2, 64, 16, 21), (4096, 65536, 64, 32)],  # 16 slices, 16, and 64 of 4,096 products each
)
def test_a_sum_has_the_bits_that_the_longest_phase_needs(simulate, columns, weight_depth, state_depth, bits):
    machine = design(
        1, 1, 1, columns, cells=("elman",), weight_depth=weight_depth, input_depth=8, state_depth=state_depth
    )
    sum_shape = tile_sum(machine)
    dut = Accumulator(machine, sum_shape)
    assert dut.finished[0].shape().width == bits
    slices, most = min(weight_depth, state_depth), 1 << (sum_shape.elem_shape.width - 1)
    if bits == 32:
        slices = 16  # a network has no sums beyond 32 bits

    async def bench(ctx):
        for extreme in (most - 1, -most):
            for k in range(slices):
                control = {"valid": 1, "first": k == 0, "last": k == slices - 1, "finish": 1, "sum": 0}
                ctx.set(dut.control, control)
                ctx.set(dut.sums[0], extreme)
                await ctx.tick()
            assert ctx.get(dut.finished[0]) == slices * extreme

    simulate(dut, bench)
