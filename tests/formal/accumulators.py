"""Sums: no adder between the multipliers and the requantizers overflows."""

import dataclasses

import numpy as np
from amaranth import Cat, Signal, signed
from amaranth.hdl import Assert, Assume, Cover
from networks import design

from formal.bench import Bench, Opened
from formal.proof import Proof
from rnnhw.design import element_cycles
from rnnhw.errors import ModelError
from rnnhw.gateware.accumulator import Accumulator
from rnnhw.gateware.element import ProcessingElement
from rnnhw.gateware.layouts import most_slices, tile_sum
from rnnhw.gateware.requantizer import Requantizer
from rnnhw.gateware.tree import AdderTree
from rnnhw.network.integer_layers.checks import check_sums

DESIGN = design(1, 2, 2, 3, weight_depth=5, unit_depth=4, input_depth=5, state_depth=2)
WIDE = design(1, 1, 1, 1, weight_depth=1 << 16, unit_depth=2, input_depth=(1 << 16) - 1, state_depth=2)
EXACT = signed(48)
"""A sum that cannot overflow."""


def largest_product(machine):
    """Of two operands of the machine, both the most negative ones."""
    return 1 << (7 + machine.weight_bits - 1)


def largest_sum():
    """What the sums of a row can reach, with their bias, in a network that is accepted."""
    row = np.full((1, 131072), 127, np.int8)
    row_sum = int(np.abs(row.astype(np.int64)).sum()) * 128
    most = (1 << 31) - 1
    check_sums("a row", row, np.array([most - row_sum], np.int32))
    try:
        check_sums("a row", row, np.array([most - row_sum + 1], np.int32))
    except ModelError:
        return most
    raise AssertionError("the network's check has another limit")


def within(value, bound):
    """Whether a signed value lies in ``-bound .. bound``."""
    return (value <= bound) & (value >= -bound)


def element():
    """An element adds at most one product to a sum of products, which stays one."""
    bench = Bench()
    m = bench.m
    machine = dataclasses.replace(DESIGN, cells=("elman",))
    m.submodules.element = element = ProcessingElement(machine)
    bench.take(element.x_i, element.address_i, element.sums_i, element.write, element.write_enable)
    most = largest_product(machine)
    west, before, known = Signal(EXACT), Signal(EXACT, reset_less=True), Signal(reset_less=True)
    m.d.sync += [before.eq(west), known.eq(1)]
    m.d.comb += [
        west.eq(element.sums_i[0]),
        Assume(within(west, (machine.tile_cols - 1) * most)),
        Assert(~known | within(element.sums_o[0] - before, most)),
        Cover(element.sums_o[0] == machine.tile_cols * most),
    ]
    return bench


def tree():
    """The adder tree gives the exact sum of the tiles."""
    bench = Bench()
    m = bench.m
    m.submodules.tree = tree = AdderTree(tile_sum(DESIGN).elem_shape.width, 1, 3)
    bench.take(*tree.i)
    total = Signal(EXACT)
    m.d.comb += total.eq(sum(tree.i[k][0] for k in range(tree.inputs)))
    known = Signal(range(tree.latency + 1), reset_less=True)
    m.d.sync += known.eq(known + (known != tree.latency))
    for stage in range(tree.latency):
        later = Signal(EXACT, name=f"total_{stage}", reset_less=True)
        m.d.sync += later.eq(total)
        total = later
    m.d.comb += [
        Assert((known != tree.latency) | (tree.o[0] == total)),
        Cover((known == tree.latency) & (tree.o[0] == -3 << (tree.bits - 1))),
    ]
    return bench


def _accumulator(machine, sum_bits):
    """An accumulator of one lane, and its sum so far in as many bits as it needs."""
    bench = Bench()
    m = bench.m
    machine = dataclasses.replace(machine, cells=("elman",))
    shape = tile_sum(machine)
    shape = type(shape)(signed(sum_bits), machine.lanes)
    dut = Accumulator(machine, shape)
    m.submodules.accumulator = opened = Opened(dut)
    bench.take(dut.control, dut.sums)
    total, result = (opened.signal(name) for name in ("total", "result"))
    # Control comes through a register that the reset clears.
    clears = opened.signal("clears")
    m.d.comb += Assume(~(clears & dut.control.valid))
    slot, exact, slots = Signal(EXACT), Signal(EXACT), Signal(range(most_slices(machine) + 1))
    m.d.comb += slot.eq(dut.sums[0])
    with m.If(dut.control.valid):
        m.d.sync += [exact.eq(exact + slot), slots.eq(slots + 1)]
        with m.If(dut.control.last):
            m.d.sync += [exact.eq(0), slots.eq(0)]
    m.d.comb += [
        Assert((total == exact) | clears),
        Assert((exact == 0) | ~clears),
        Assert(~dut.control.valid | (result == exact + slot)),
    ]
    return bench, dut, slot, exact, slots, machine


def accumulator():
    """As many slots as a phase can have, of the largest products."""
    most_columns = DESIGN.columns * largest_product(DESIGN)
    bench, dut, slot, exact, slots, machine = _accumulator(DESIGN, 20)
    most = most_slices(machine)
    bench.m.d.comb += [
        Assume(within(slot, most_columns)),
        # Of the slot counter: the last slot of a tile is its slice number ``slices``, at most.
        Assume(~dut.control.valid | dut.control.last | (slots < most - 1)),
        Assert(slots < most),
        Assert(within(exact, slots * most_columns)),
        Cover(exact == (most - 1) * most_columns),
        Cover(exact == -(most - 1) * most_columns),
    ]
    return bench


def wide_accumulator():
    """Any number of slots, of weights that the network's check has let through."""
    bench, dut, slot, exact, _, _ = _accumulator(WIDE, 32)
    m = bench.m
    budget = bench.constant(signed(33), "budget")
    spent, share = Signal(signed(34)), bench.free(signed(33), "share")
    m.d.comb += [
        Assume((budget >= 0) & (budget <= largest_sum())),
        Assume((share >= 0) & within(slot, share) & (spent + share <= budget)),
    ]
    with m.If(dut.control.valid):
        m.d.sync += spent.eq(spent + share)
        with m.If(dut.control.last):
            m.d.sync += spent.eq(0)
    m.d.comb += [
        Assert((spent >= 0) & (spent <= budget)),
        Assert(within(exact, spent)),
        Cover(exact == largest_sum()),
    ]
    return bench


def bias():
    """Bias and sum of a row: both requantizers' first adders."""
    bench = Bench()
    m = bench.m
    dut = Requantizer(splits=True)
    m.submodules.requantizer = opened = Opened(dut)
    bench.take(dut.input_sum, dut.recurrent_sum, dut.bias, dut.recurrent_bias)
    bench.take(dut.input_shift, dut.recurrent_shift, dut.apart)
    known = Signal(reset_less=True)
    m.d.sync += known.eq(1)
    for name, bias in (("input", dut.bias), ("recurrent", dut.recurrent_bias)):
        value = getattr(dut, f"{name}_sum")
        exact, before = (
            Signal(EXACT, name=f"{name}_exact"),
            Signal(EXACT, name=f"{name}_before", reset_less=True),
        )
        size = bench.free(signed(33), f"{name}_size")
        m.d.comb += [
            exact.eq(value + bias),
            Assume((size >= 0) & (size <= largest_sum())),
            Assume(within(value, size) & within(bias, largest_sum() - size)),
            Assert(~known | (opened.signal(f"{name}_biased") == before)),
            Cover(known & (opened.signal(f"{name}_biased") == -largest_sum())),
        ]
        m.d.sync += before.eq(exact)
    return bench


def kept_sums():
    """The sums of a tile that does not finish are those that its finishing tile finds."""
    bench = Bench()
    m = bench.m
    machine = dataclasses.replace(DESIGN, cells=("elman",))
    dut = Accumulator(machine, tile_sum(machine))
    m.submodules.accumulator = opened = Opened(dut)
    bench.take(dut.control, dut.sums)
    place = bench.constant(range(machine.sum_depth), "place")
    held = opened.word(m, "first_phase", place)
    result = opened.signal("result")
    control = dut.control
    kept, is_kept, asked = Signal(len(result)), Signal(), Signal()
    completes = control.valid & control.last & (control.sum == place)
    m.d.comb += Assume(control.sum < machine.sum_depth)
    with m.If(completes & ~control.finish):
        m.d.sync += [kept.eq(result), is_kept.eq(1)]
    m.d.sync += asked.eq(completes & control.finish & is_kept)
    stored = Signal(len(result))
    finished, finished_now = Signal(len(result)), Signal()
    with m.If(completes & control.finish):
        m.d.sync += finished.eq(result)
    m.d.sync += finished_now.eq(completes & control.finish)
    m.d.comb += [
        stored.eq(dut.stored[0]),
        Assert(~is_kept | (held == kept)),
        Assert(~asked | (stored == kept)),
        Assert(~finished_now | (Cat(dut.finished[0]) == finished)),
        Cover(asked & (stored == 5)),
    ]
    return bench


PROOFS = [
    Proof(
        name="element_sum",
        components=("element",),
        states="An element adds at most the largest product to the sum from the west, which does not "
        "overflow, for any weights and activations.",
        bench=element,
        depth=element_cycles(DESIGN) + 2,
    ),
    Proof(
        name="tree_sum",
        components=("tree",),
        states="The adder tree of a grid row gives the exact sum of its tiles.",
        bench=tree,
        depth=3,
    ),
    Proof(
        name="accumulator_narrow",
        components=("accumulator",),
        states="An accumulator of less than 32 bits does not overflow in as many slots as a phase can have, "
        "for any weights and activations.",
        bench=accumulator,
    ),
    Proof(
        name="accumulator_wide",
        components=("accumulator",),
        states="An accumulator of 32 bits does not overflow for any weights that `rnnhw.network` accepts, in "
        "any number of slots and for any activations.",
        bench=wide_accumulator,
        is_quick=False,
    ),
    Proof(
        name="accumulator_keeps",
        components=("accumulator",),
        states="A finishing tile finds the sums that were last kept for it, and its own beside them.",
        bench=kept_sums,
    ),
    Proof(
        name="bias_sum",
        components=("requantizer",),
        states="The sum of a row and its bias fits 32 bits for any weights that `rnnhw.network` accepts.",
        bench=bias,
    ),
]
