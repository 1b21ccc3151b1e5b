"""The sums that an element keeps: none is lost, whichever slots come between."""

import dataclasses

from amaranth import Mux, Signal
from amaranth.hdl import Assert, Cover
from networks import design

from formal.bench import Bench, Opened
from formal.proof import Proof
from rnnhw.gateware.own_sums import OwnSums

DESIGN = dataclasses.replace(
    design(1, 1, 1, 1, weight_depth=8, delta_depth=4, scatter_depth=4), cells=("elman",)
)


def kept_sums():
    """One of the tiles, any one, and what was last written for it."""
    bench = Bench()
    m = bench.m
    dut = OwnSums(DESIGN)
    m.submodules.own_sums = opened = Opened(dut)
    bench.take(dut.tile, dut.scatters, dut.collects, dut.added)
    place = bench.constant(range(DESIGN.scatter_depth), "place")
    in_memory = opened.word(m, "memory", place)
    tile, writes, collects, is_last = (
        opened.signal(name) for name in ("tile", "writes", "collects", "is_last")
    )
    sums, written = dut.sums[0], Signal.like(dut.sums[0], name="written", reset_less=True)
    is_asked, is_known = Signal(), Signal()
    m.d.comb += is_asked.eq(tile == place)
    with m.If(writes & is_asked):
        m.d.sync += written.eq(Mux(collects, 0, dut.added[0]))
        # The sequencer collects all tiles after a reset.
        with m.If(collects):
            m.d.sync += is_known.eq(1)
    m.d.comb += [
        Assert(~is_known | (in_memory == written.as_unsigned())),
        Assert(~(is_asked & is_known) | (sums == written)),
        Cover(is_asked & is_known & is_last & (sums == 5)),
        Cover(is_asked & is_known & ~is_last & (sums == 5)),
    ]
    return bench


PROOFS = [
    Proof(
        name="own_sums_kept",
        components=("own_sums",),
        states="A slot finds the sums of its tile as the last slot before it that wrote them did, with its "
        "products or 0, also if that is the slot just before, once the tile has been collected.",
        bench=kept_sums,
        depth=2,
    ),
]
