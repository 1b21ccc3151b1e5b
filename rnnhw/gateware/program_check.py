"""Reads a program once, when its load is committed, and says whether it can run to its end."""

from amaranth import Module, Mux, Signal, Value
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design, Source, UnitKind, drain_cycles, kinds_of
from rnnhw.gateware.layouts import (
    address_of,
    at_most,
    most_cycles,
    most_slices,
    phase_layout,
    program_registers,
    times,
)

__all__ = ["ProgramCheck"]


class ProgramCheck(wiring.Component):
    """Refuses programs that would make the machine stand still or that name hardware which is not there.

    Each phase must have tiles, slices and rows that agree; cycles for its slices and for the cell pipelines,
    and no more than these can need; waits that the timers can count; state slots and a kind of unit that the
    design has; in the body, as many runs as there are steps; and outputs, if it gives any, that the output
    queue can hold. One phase of the body, and no other, reads the input, with as many beats as the register
    says. The phases that give out states do just that, and those that keep activations, or scatter products,
    finish nothing. Addresses are not checked: a program is made for its weights.

    Attributes
    ----------
    start : unsigned(1)
    registers : struct, `program_registers`
    running : unsigned(1); address : unsigned
        The phase that is to be read, while ``running``: from the cycle after ``start`` on, one per cycle.
    phase : struct, `phase_layout`; excess : unsigned(1)
        The phase of ``address``, two cycles later, and whether it was loaded with a value that is too large
        for its field.
    checked, passed : unsigned(1)
        High for one cycle, 4 cycles after the last phase's address; ``passed`` is the result.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "start": In(1),
                "registers": In(program_registers(design)),
                "running": Out(1),
                "address": Out(address_of(design.program_depth)),
                "phase": In(phase_layout(design)),
                "excess": In(1),
                "checked": Out(1),
                "passed": Out(1),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        registers = self.registers
        fetching = Signal()
        fetched_at = Signal.like(self.address)
        reading = Signal()
        at = Signal.like(self.address)
        wrong = Signal()  # a phase that cannot run
        inputs = Signal(2)  # phases that read the input, at most 2
        last = Signal()
        found = Signal()  # the rules have been applied to a phase
        m.d.comb += last.eq(self.address == registers.state_end)
        m.d.sync += [
            fetching.eq(self.running),
            fetched_at.eq(self.address),
            reading.eq(fetching),
            at.eq(fetched_at),
            found.eq(reading),
            self.checked.eq(found & ~reading),
        ]
        rules = self._rules(m, at)
        with m.If(self.running):
            m.d.sync += [self.address.eq(self.address + 1), self.running.eq(~last)]
        with m.If(found):
            m.d.sync += wrong.eq(wrong | ~rules.all())
        with m.If(reading & (self.phase.source == Source.INPUT) & ~inputs[1]):
            m.d.sync += inputs.eq(inputs + 1)
        in_order = (registers.body_end <= registers.tail_end) & (registers.tail_end <= registers.state_end)
        m.d.comb += self.passed.eq(~wrong & (inputs == 1) & in_order)
        with m.If(self.start):
            m.d.sync += [self.running.eq(1), self.address.eq(0), wrong.eq(0), inputs.eq(0)]
        return m

    def _rules(self, m: Module, at: Signal) -> Value:
        """Which rules the phase at address ``at`` obeys, a cycle later, one bit for each."""
        design, phase, registers = self.design, self.phase, self.registers
        in_body = Signal()
        gives_states = Signal()
        reads_input = Signal()
        m.d.comb += [
            in_body.eq(at <= registers.body_end),
            gives_states.eq(at > registers.tail_end),
            reads_input.eq(phase.source == Source.INPUT),
        ]
        rows_of_tiles = times(phase.tiles, design.tile_rows)
        has_cycles = phase.tile_cycles >= phase.slices
        if design.delta_depth:
            # Those of a phase that multiplies changes are the least that it can have.
            has_cycles = (has_cycles | phase.changed) & (phase.tile_cycles != 0)
        rules = {
            "fits_its_fields": ~self.excess,
            "has_slices": (phase.slices != 0)
            & at_most(phase.slices, most_slices(design))
            & has_cycles
            & at_most(phase.tile_cycles, most_cycles(design)),
            "can_wait": at_most(phase.wait, drain_cycles(design)),
            "has_rows": (phase.rows != 0) & at_most(phase.rows, design.unit_depth),
            "fills_tiles": (rows_of_tiles >= phase.rows) & (rows_of_tiles < phase.rows + design.tile_rows),
            "leaves_time": ~phase.finish | (phase.tile_cycles >= design.fold * design.tile_rows),
            "has_slots": at_most(phase.read_slot, design.state_slots - 1)
            & at_most(phase.write_slot, design.state_slots - 1),
            "has_kind": phase.kind.matches(*(int(kind) for kind in kinds_of(design))),
            "emits_what_it_finishes": phase.finish | ~phase.emit,
            "runs_every_step": ~in_body | (phase.step_offset <= registers.extra_steps),
            "reads_its_input": ~reads_input
            | (in_body & (times(phase.slices, design.contexts) == registers.input_beats)),
            "gives_states_only": Mux(
                gives_states,
                (phase.kind == UnitKind.STATE) & phase.emit & ~reads_input,
                phase.kind != UnitKind.STATE,
            ),
        }
        if design.delta_depth:
            rules["keeps_or_multiplies"] = ~(phase.keeps & phase.changed)
        if design.scatter_depth:
            rules["scatters_only"] = ~(phase.changed & phase.finish)
        if design.has_keeping_phases:
            rules["keeps_only"] = ~(phase.keeps & phase.finish)
        if "state_wait" in phase.shape().members:
            rules["can_wait_for_its_own"] = at_most(phase.state_wait, drain_cycles(design))
        held = Signal(data.StructLayout(dict.fromkeys(rules, 1)))
        m.d.sync += [held[name].eq(rule) for name, rule in rules.items()]
        return held.as_value()
