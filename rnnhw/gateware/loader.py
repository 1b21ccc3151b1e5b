"""Takes the load stream while the machine is idle, and lets through what its memories have a place for."""

import functools
import operator

from amaranth import Cat, Module, Mux, Signal, Value
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import (
    FAULT_BITS,
    LOAD,
    PHASE,
    Design,
    Fault,
    LoadTarget,
    Register,
    targets_of,
    unit_parameters,
    weight_write_cycles,
    words_of,
)
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.layouts import (
    at_most,
    load_limits,
    packed,
    program_registers,
    register_limits,
    state_words,
)

__all__ = ["Loader", "load_beat"]


def load_beat(design: Design) -> data.StructLayout:
    """A load beat on its way to its memory: `rnnhw.design.LOAD` with as many bits as the design needs."""
    addresses = (
        design.weight_words,
        design.unit_depth,
        design.program_depth,
        len(Register),
        state_words(design),
        2 * design.state_depth,
    )
    most = {
        "address": max(addresses) - 1,
        "column": max(design.columns, words_of(unit_parameters(design)), words_of(PHASE)) - 1,
        "row": max(design.units, design.grid_rows) - 1,
        "target": len(targets_of(design)) - 1,
    }
    sizes = {field.name: most.get(field.name, (1 << field.bits) - 1) for field in LOAD}
    beat = data.StructLayout({name: max(1, size.bit_length()) for name, size in sizes.items()})
    return data.StructLayout({"valid": 1, "beat": beat})


class Loader(wiring.Component):
    """A load begins with a beat taken while the machine is ``idle`` and ends with a commit beat.

    A beat that is taken in cycle t leaves in cycle t + 2, unless it is illegal; then ``fault`` says so in
    cycle t + 2, and what was taken since is dropped. Between the first beat and the end of the check that
    the commit beat starts, ``committed`` is low, and no command is accepted.

    Attributes
    ----------
    i : stream of `rnnhw.design.LOAD`
        Ready while the machine is idle, then until the commit beat. While ``failed``, beats are dropped.
    idle : unsigned(1)
        All earlier commands have ended and their results have left the pipeline.
    failed : unsigned(1)
        An error stands.
    o : struct, `load_beat`
    registers : struct, `program_registers`
    fault : unsigned, `rnnhw.design.Fault`
    commit : unsigned(1)
        High for one cycle, when all words of a load are in place.
    checked, passed : unsigned(1)
        The answer to ``commit``: the program has been checked; it can run.
    committed : unsigned(1)
        What is loaded can be used.
    closing : unsigned(1)
        The commit beat has been taken and its check has not ended.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "i": In(stream.Signature(packed(LOAD))),
                "idle": In(1),
                "failed": In(1),
                "o": Out(load_beat(design)),
                "registers": Out(program_registers(design)),
                "fault": Out(FAULT_BITS),
                "commit": Out(1),
                "checked": In(1),
                "passed": In(1),
                "committed": Out(1),
                "closing": Out(1),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        received_beat = data.StructLayout({"valid": 1, "beat": packed(LOAD)})
        taken = Signal()
        received = Signal(received_beat)
        commits = Signal(data.StructLayout({"valid": 1}))
        code = self._code(m, received.beat)
        # A beat right behind an illegal one is here while the fault is being told.
        drops = self.failed | (self.fault != Fault.NONE)
        m.d.comb += taken.eq(self.i.valid & self.i.ready)
        m.d.sync += [
            received.valid.eq(taken & ~self.failed),
            received.beat.eq(self.i.payload),
            self.o.valid.eq(received.valid & (code == Fault.NONE) & ~drops),
            *(self.o.beat[field.name].eq(received.beat[field.name]) for field in LOAD),
            self.fault.eq(Mux(received.valid & ~drops, code, Fault.NONE)),
        ]
        m.d.comb += commits.eq(self.o.valid & (self.o.beat.target == LoadTarget.COMMIT))
        m.d.comb += self.commit.eq(delayed(m, commits, weight_write_cycles(self.design), "commits"))
        self._registers(m)
        self._states(m, taken)
        return m

    def _states(self, m: Module, taken: Signal) -> None:
        """Loading until the commit beat, closing until the program has been checked."""
        loading = Signal()
        closing = self.closing
        m.d.comb += self.i.ready.eq(self.failed | loading | (self.idle & ~closing))
        with m.If(taken):
            m.d.sync += [loading.eq(1), self.committed.eq(0)]
            with m.If(self.i.payload.target == LoadTarget.COMMIT):
                m.d.sync += [loading.eq(0), closing.eq(1)]
        with m.If(self.checked):
            m.d.sync += [closing.eq(0), self.committed.eq(self.passed)]
        with m.If(self.failed):
            m.d.sync += [loading.eq(0), closing.eq(0), self.committed.eq(self.committed)]

    def _code(self, m: Module, beat: data.View) -> Value:
        """What is wrong with a beat: a `Fault`."""
        design, address = self.design, beat.address
        places = {
            target: functools.reduce(
                operator.and_, (at_most(beat[name], most) for name, most in limits.items())
            )
            if limits
            else 1
            for target, limits in load_limits(design).items()
        }
        has_place = Signal()
        has_value = Signal()
        m.d.comb += [
            has_place.eq(Cat((beat.target == target) & place for target, place in places.items()).any()),
            has_value.eq(
                (beat.target != LoadTarget.REGISTER)
                | Cat(
                    (address == register) & at_most(beat["data"], most) & (beat["data"] != 0 if least else 1)
                    for register, (least, most) in register_limits(design).items()
                ).any()
            ),
        ]
        return Mux(
            ~at_most(beat.target, len(targets_of(design)) - 1),
            Fault.TARGET,
            Mux(~has_place, Fault.ADDRESS, Mux(has_value, Fault.NONE, Fault.REGISTER)),
        )

    def _registers(self, m: Module) -> None:
        for register in Register:
            kept = self.registers[register.name.lower()]
            with m.If(
                self.o.valid & (self.o.beat.target == LoadTarget.REGISTER) & (self.o.beat.address == register)
            ):
                m.d.sync += kept.eq(self.o.beat["data"])
