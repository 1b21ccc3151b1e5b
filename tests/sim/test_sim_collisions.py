"""What a memory gives when a word is read in the cycle in which it is written counts nowhere.

Memories with `rnnhw.gateware.layouts.NO_COLLISION` let synthesis choose what is read then. Here such a memory
gives the complement of the old word; values and cycles must not change.
"""

import dataclasses
import sys
from types import SimpleNamespace

import pytest
from amaranth import Module, Mux, Signal, Value
from amaranth.lib import memory, wiring
from amaranth.sim import Simulator

from rnnhw.gateware.layouts import NO_COLLISION
from rnnhw.sim import draw_cases, run_case
from rnnhw.sim.random_cases import SCATTER_TILES

CASES, SEED = 1, 9


class Scrambled(wiring.Component):
    """A memory whose collisions show, where its attributes say that they do not matter."""

    def __init__(self, **arguments):
        self._inner = memory.Memory(**arguments)
        self._shows = NO_COLLISION.items() <= arguments.get("attrs", {}).items()
        self._reads, self._writes = [], []
        self.depth = self._inner.depth
        super().__init__(wiring.Signature({}))

    def read_port(self):
        inner = self._inner.read_port()
        outer = SimpleNamespace(
            addr=Signal.like(inner.addr), en=Signal(init=1), data=Signal(self._inner.shape)
        )
        self._reads.append((inner, outer))
        return outer

    def write_port(self, **arguments):
        self._writes.append(self._inner.write_port(**arguments))
        return self._writes[-1]

    def elaborate(self, platform):
        m = Module()
        m.submodules.inner = self._inner
        for k, (inner, outer) in enumerate(self._reads):
            collided = Signal(name=f"collided_{k}")
            meets = [port.en.any() & (port.addr == outer.addr) for port in self._writes]
            with m.If(outer.en):
                m.d.sync += collided.eq(sum(meets) != 0)
            data = Value.cast(inner.data)
            m.d.comb += [
                inner.addr.eq(outer.addr),
                inner.en.eq(outer.en),
                Value.cast(outer.data).eq(Mux(collided & self._shows, ~data, data)),
            ]
        return m


def test_a_collision_shows():
    for attributes, seen in ((NO_COLLISION, 0x5A ^ 0xFF), ({}, 0x5A)):
        dut = Scrambled(shape=8, depth=4, init=[0x5A], attrs=attributes)
        read, write = dut.read_port(), dut.write_port()
        found = []

        async def bench(ctx, read=read, write=write, found=found):
            ctx.set(write.en, 1)
            ctx.set(write.data, 0x77)
            await ctx.tick()
            found.append(ctx.get(read.data))
            ctx.set(write.en, 0)
            await ctx.tick()
            found.append(ctx.get(read.data))

        simulator = Simulator(dut)
        simulator.add_clock(1e-6)
        simulator.add_testbench(bench)
        simulator.run()
        assert found == [seen, 0x77]


def scramble(monkeypatch):
    """Let all gateware have memories whose collisions show."""
    found = [module for name, module in sys.modules.items() if name.startswith("rnnhw.gateware.")]
    users = [module for module in found if getattr(module, "memory", None) is memory]
    assert len(users) == 15
    for module in users:
        monkeypatch.setattr(module, "memory", SimpleNamespace(Memory=Scrambled))


@pytest.mark.slow
def test_no_collision_counts(monkeypatch, tmp_path):
    """Random networks, stalls, lengths, states and queues of loads and commands, on the whole machine."""
    import rnnhw.gateware.accelerator  # all modules that have memories

    assert rnnhw.gateware.accelerator
    scramble(monkeypatch)
    # The first ones, of seed 1, on a design whose elements keep activations, and one that keeps changes; and
    # the latter where elements keep sums.
    cases = list(draw_cases(102, 1))
    kept = next(case for case in cases if case.design["kept_depth"])
    changes = next(case for case in cases if case.design["delta_depth"])
    sums = dataclasses.replace(changes, design=changes.design | {"scatter_depth": SCATTER_TILES})
    for case in (*draw_cases(CASES, SEED), kept, changes, sums):
        outcome = run_case(case, "verilator", tmp_path)
        assert outcome.passed, (outcome.what, case.text())
