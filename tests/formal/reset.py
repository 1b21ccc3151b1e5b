"""A reset: nothing of what was on its way before it comes out behind it."""

from amaranth import Cat, ResetSignal, Signal
from amaranth.hdl import Assert, Cover
from networks import design

from formal.bench import Bench, Opened
from formal.proof import Proof
from rnnhw.gateware.accelerator import Accelerator
from rnnhw.gateware.tree import Broadcast

DESIGN = design(
    3, 1, 1, 3, unit_depth=1, input_depth=2, state_depth=1, state_slots=1, weight_depth=2, cells=("elman",)
)


def broadcast():
    """No slot reaches a grid row sooner after a reset than one that was issued after it."""
    bench = Bench()
    m = bench.m
    machine = Opened(Accelerator(DESIGN))
    machine.elaborate(None)
    shape, leaves = (getattr(machine.part("broadcast"), name) for name in ("shape", "leaves"))
    m.submodules.tree = tree = Broadcast(shape, leaves)
    bench.take(tree.i)
    arrives, leaves = tree.i.control.valid, Cat(wave.control.valid for wave in tree.o)
    ages = Signal(tree.latency)  # cycle by cycle, whether slots have been given to the tree since the reset
    m.d.sync += ages.eq(Cat(arrives, ages))
    m.d.comb += [
        Assert(~leaves.any() | ages[-1]),
        Cover(ResetSignal() & leaves.any()),
    ]
    return bench


PROOFS = [
    Proof(
        name="reset_slots",
        components=("accelerator", "tree", "delay"),
        states="A slot that was on its way to the grid rows when a reset came reaches none of them.",
        bench=broadcast,
        depth=3,
        reached=5,
    )
]
