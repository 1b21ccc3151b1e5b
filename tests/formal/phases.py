"""What the program check lets through, and phases that are offered to the sequencer."""

from unittest import mock

from amaranth import Const, Module, Mux, Signal
from amaranth.hdl import Assert, Assume
from amaranth.lib import wiring

from formal.bench import Opened
from rnnhw.design import UnitKind, drain_cycles, kinds_of
from rnnhw.gateware.layouts import most_cycles, most_slices
from rnnhw.gateware.phase_fetch import PhaseFetch, next_phase
from rnnhw.gateware.sequencer import Sequencer

__all__ = ["FetchCut", "legal_phase", "sequencer_of"]


def legal_phase(machine, phase):
    """Whether a phase obeys the rules of `rnnhw.gateware.program_check` that do not speak of registers."""
    size = machine.tile_rows
    rules = [
        (phase.slices >= 1) & (phase.slices <= most_slices(machine)),
        (phase.tile_cycles >= phase.slices) & (phase.tile_cycles <= most_cycles(machine)),
        phase.wait <= drain_cycles(machine),
        (phase.rows >= 1) & (phase.rows <= machine.unit_depth),
        (phase.tiles * size >= phase.rows) & (phase.tiles * size < phase.rows + size),
        ~phase.finish | (phase.tile_cycles >= machine.fold * size),
        (phase.read_slot < machine.state_slots) & (phase.write_slot < machine.state_slots),
        phase.kind.matches(*(int(kind) for kind in kinds_of(machine))),
        phase.finish | ~phase.emit,
        (phase.kind != UnitKind.STATE) | phase.emit,
    ]
    if "state_wait" in phase.shape().members:
        rules.append(phase.state_wait <= drain_cycles(machine))
    legal = rules[0]
    for rule in rules[1:]:
        legal &= rule
    return legal


class FetchCut(wiring.Component):
    """A phase fetch that drives nothing: a bench says what it offers."""

    def __init__(self, design):
        replaced = PhaseFetch(design)
        replaced._MustUse__used = True
        super().__init__(replaced.signature)

    def elaborate(self, platform):
        return Module()


def sequencer_of(bench, machine, cuts_input=True):
    """A sequencer, opened, to which any legal phases are offered at any time.

    What it asks of the input buffer has any answer, if ``cuts_input``.

    Returns
    -------
    Sequencer, Opened, view of `next_phase`
        What is offered stays until the phase is started.
    """
    m = bench.m
    sequencer = Sequencer(machine)
    with mock.patch("rnnhw.gateware.sequencer.PhaseFetch", FetchCut):
        opened = Opened(sequencer)
    m.submodules.sequencer = opened
    if cuts_input:
        bench.take(sequencer.input_full, sequencer.next_input_full)
    fetch = opened.part("fetch")
    bench.take(fetch.busy)
    given, head = Signal(next_phase(machine)), Signal(next_phase(machine))
    bench.take(given)
    with m.If(~head.valid | fetch.starts):
        m.d.sync += head.eq(given)

    def is_legal(offered):
        phase, own_wait = offered.phase, Const(1)
        if "state_wait" in phase.shape().members:
            own_wait = offered.least_state_wait == Mux(phase.state_wait < 2, 0, phase.state_wait - 2)
        return (
            legal_phase(machine, phase)
            & own_wait
            & (offered.emits == phase.rows * machine.contexts)
            & (offered.least_wait == Mux(phase.wait < 2, 0, phase.wait - 2))
            & (offered.single_slice == (phase.slices == 1))
            & (offered.single_cycle == (phase.tile_cycles == 1))
            & (offered.single_tile == (phase.tiles == 1))
        )

    m.d.comb += [
        fetch.head.eq(head),
        Assume(is_legal(given)),
        Assert(~head.valid | is_legal(head)),
        Assume(~head.valid | fetch.busy),
        Assert(~opened.signal("stays") | head.valid),
    ]
    return sequencer, opened, head
