"""The unit sequencer: every row of a finished tile becomes a unit, once."""

from amaranth import Mux, Signal
from amaranth.hdl import Assert, Assume, Cover
from networks import design

from formal.bench import Bench, Opened
from formal.proof import Proof
from rnnhw.gateware.unit_sequencer import UnitSequencer

DESIGN = design(1, 1, 3, 2, fold=2, unit_depth=5, contexts=2, input_depth=2, state_depth=3, weight_depth=4)


def rows():
    """The cycles since the last tile began are counted."""
    bench = Bench()
    m = bench.m
    dut = UnitSequencer(DESIGN)
    m.submodules.units = opened = Opened(dut)
    bench.take(dut.tile, dut.starts)
    tile, unit, fold = dut.tile, dut.unit, DESIGN.fold
    most = fold * DESIGN.tile_rows
    begins, age, rows = Signal(), Signal(range(most + 1), init=most), Signal(range(DESIGN.tile_rows + 1))
    now, count = Signal(range(most + 1)), Signal(range(DESIGN.tile_rows + 1))
    m.d.comb += [
        begins.eq(dut.starts),
        now.eq(Mux(begins, 0, age)),
        count.eq(Mux(begins, tile.rows, rows)),
        Assume((tile.rows >= 1) & (tile.rows <= DESIGN.tile_rows)),
        # The sequencer keeps tiles apart by the cycles that the units of the one before take.
        Assume(~begins | (age >= rows * fold)),
    ]
    m.d.sync += [rows.eq(count), age.eq(Mux(now == most, most, now + 1))]
    row, part, held = (opened.signal(name) for name in ("row", "part", "held"))
    m.d.comb += [
        # Row r is named in the cycles fold * r .. fold * (r + 1) - 1 behind its tile, and nothing else is.
        Assert(unit.valid == (now < count * fold)),
        Assert(~unit.valid | (now == dut.row * fold + unit.part)),
        Assert(~unit.valid | (unit.part < fold)),
        Assert(held.valid == (age < rows * fold)),
        Assert(~held.valid | (opened.signal("is_last_part") == (part == fold - 1))),
        Assert(~held.valid | ((age == row * fold + part) & (part < fold) & (held.rows == rows))),
        Assert((rows <= DESIGN.tile_rows) & (age <= most)),
        Cover(begins & (age == rows * fold) & (rows == DESIGN.tile_rows)),
        Cover(unit.valid & unit.final & (dut.row == 1)),
    ]
    return bench


PROOFS = [
    Proof(
        name="unit_rows",
        components=("unit_sequencer",),
        states="Each row of a finished tile becomes a unit for `fold` cycles, once; tiles that are as far "
        "apart as the sequencer keeps them do not meet.",
        bench=rows,
        reached=12,
    )
]
