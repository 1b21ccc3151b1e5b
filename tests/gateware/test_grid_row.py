import random

import pytest
from networks import design

from rnnhw import arith
from rnnhw.design import (
    UnitKind,
    activated_cycles,
    bank_read_cycles,
    log2_ceil,
    pack,
    unit_parameters,
    words_of,
)
from rnnhw.gateware.grid_row import GridRow


@pytest.mark.parametrize(
    "machine",
    [
        design(2, 3, 2, 2, fold=2, weight_depth=6),
        design(1, 1, 1, 1, cells=("elman",), weight_depth=6),
        design(1, 2, 3, 1, cells=("gru",), fold=3, weight_bits=4, weight_depth=6),
        design(2, 2, 3, 2, fold=4, weight_depth=6, pipeline="long"),
    ],
    ids=range(4),
)
def test_dense_outputs_of_each_row_leave_in_time(simulate, machine):
    """Two unit tiles of three slices, every weight in its own place."""
    rng, dut = random.Random(9), GridRow(machine)
    rows, lanes, bits, columns = machine.tile_rows, machine.lanes, machine.weight_bits, machine.columns
    largest = 2 ** (bits - 1) - 1
    weights = {
        (row, column, address): [rng.randint(-largest, largest) for _ in range(lanes)]
        for row in range(rows)
        for column in range(columns)
        for address in range(6)
    }
    fields = unit_parameters(machine)
    biases = [[rng.randint(-5000, 5000) for _ in range(lanes)] for _ in range(2 * rows)]
    latency = activated_cycles(machine) - bank_read_cycles(machine) - log2_ceil(machine.grid_rows)
    cycles = max(3, machine.fold * rows)

    async def load(ctx):
        for (row, column, address), word in weights.items():
            data = sum((weight & (1 << bits) - 1) << bits * lane for lane, weight in enumerate(word))
            ctx.set(
                dut.weights, {"rows": 1 << row, "column": column, "word": {"address": address, "data": data}}
            )
            await ctx.tick()
        ctx.set(dut.weights, {"rows": 0})
        for address, bias in enumerate(biases):
            values = {field.name: 8 if "input_shift" in field.name else 0 for field in fields}
            values |= {f"bias_{lane}": bias[lane] & 0xFFFFFFFF for lane in range(lanes)}
            word = pack(fields, values)
            for part in range(words_of(fields)):
                ctx.set(
                    dut.parameters,
                    {"enable": 1, "part": part, "address": address, "data": word >> 32 * part & 0xFFFFFFFF},
                )
                await ctx.tick()
        ctx.set(dut.parameters, {})
        for _ in range(log2_ceil(machine.grid_cols) + rows - 1):
            await ctx.tick()

    async def bench(ctx):
        await load(ctx)
        expected, sums = {}, None
        for t in range(2 * cycles + latency + machine.fold * rows + 2):
            tile, k = divmod(t, cycles)
            x = [rng.choice((-128, 127, rng.randint(-128, 127))) for _ in range(columns)]
            ctx.set(dut.x, x)
            ctx.set(dut.control, {})
            if tile < 2 and k < 3:
                address = 3 * tile + k
                ctx.set(
                    dut.control,
                    {
                        "valid": 1,
                        "first": k == 0,
                        "last": k == 2,
                        "finish": 1,
                        "emit": 1,
                        "kind": UnitKind.DENSE,
                        "phase_last": tile == 1,
                        "weight": address,
                        "parameters": tile * rows,
                        "rows": rows,
                        "phase_first": tile == 0,
                        "context_first": 1,
                    },
                )
                products = [
                    [
                        sum(x[column] * weights[row, column, address][lane] for column in range(columns))
                        for lane in range(lanes)
                    ]
                    for row in range(rows)
                ]
                sums = (
                    [[a + b for a, b in zip(sums[row], products[row], strict=True)] for row in range(rows)]
                    if k
                    else products
                )
                for row in range(rows if k == 2 else 0):
                    expected[t + latency + machine.fold * row] = (
                        tile == 1 and row == rows - 1,
                        [
                            arith.dense_output(sums[row][lane] + biases[tile * rows + row][lane], 0)
                            for lane in range(lanes)
                        ],
                    )
            due = expected.pop(t, None)
            assert ctx.get(dut.output.valid) == (due is not None)
            if due:
                assert (
                    ctx.get(dut.output.final),
                    [ctx.get(dut.output["values"][lane]) for lane in range(lanes)],
                ) == due
            assert not ctx.get(dut.hidden.valid)
            await ctx.tick()
        assert not expected

    simulate(dut, bench)
