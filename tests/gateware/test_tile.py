import random
import re

import pytest
from networks import design

from rnnhw.design import element_cycles
from rnnhw.gateware.tile import Tile
from rnnhw.gateware.verilog import export_verilog


@pytest.mark.parametrize(
    ("rows", "cols", "bits", "cells", "pipeline"),
    [
        (1, 1, 8, ("lstm",), "short"),
        (3, 2, 8, ("lstm",), "long"),
        (2, 5, 4, ("gru",), "long"),
        (4, 8, 8, ("elman",), "short"),
    ],
)
def test_sums_of_each_row_come_skewed_by_a_cycle(simulate, rows, cols, bits, cells, pipeline):
    rng = random.Random(2)
    machine = design(1, 1, rows, cols, weight_depth=4, weight_bits=bits, cells=cells, pipeline=pipeline)
    dut = Tile(machine)
    lanes, largest = machine.lanes, 2 ** (bits - 1) - 1
    weights = {
        (r, c, a): [rng.choice((-largest, largest)) for _ in range(lanes)]
        for r in range(rows)
        for c in range(cols)
        for a in range(4)
    }
    slots = [([rng.choice((-128, 127)) for _ in range(cols)], rng.randrange(4)) for _ in range(12)]

    async def bench(ctx):
        for (r, c, a), word in weights.items():
            data = sum((weight & (1 << bits) - 1) << bits * lane for lane, weight in enumerate(word))
            ctx.set(dut.write_rows, 1 << r)
            ctx.set(dut.write_cols, 1 << c)
            ctx.set(dut.write, {"address": a, "data": data})
            await ctx.tick()
        ctx.set(dut.write_rows, 0)
        latency = cols + element_cycles(machine)
        for t in range(len(slots) + latency + rows):
            xs, address = slots[min(t, len(slots) - 1)]
            for c in range(cols):
                ctx.set(dut.x[c], xs[c])
            ctx.set(dut.address, address)
            for r in range(rows):
                s = t - latency - r
                if 0 <= s < len(slots):
                    xs, address = slots[s]
                    for lane in range(lanes):
                        expected = sum(xs[c] * weights[r, c, address][lane] for c in range(cols))
                        assert ctx.get(dut.sums[r][lane]) == expected
            await ctx.tick()

    simulate(dut, bench)


def test_the_last_columns_of_a_tile_multiply_in_look_up_tables():
    text = export_verilog(design(1, 2, 2, 3, lut_columns=1))
    wrappers = dict(
        re.findall(r"module (\w+)\((?:(?!endmodule).)*?  rnnhw_(element_core\w*) core", text, re.DOTALL)
    )
    columns = {
        place: wrappers[module].endswith("_luts")
        for module, place in re.findall(r"  (\w+) (element_\d_\d) \(", text)
    }
    assert columns == {f"element_{row}_{column}": column == 2 for row in range(2) for column in range(3)}
