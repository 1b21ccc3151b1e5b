"""Runs the program: phase after phase, step after step."""

from amaranth import Array, Cat, Module, Mux, Signal, Value, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import (
    Design,
    Source,
    UnitKind,
    activated_cycles,
    changes_cycles,
    drain_cycles,
    state_cycles,
)
from rnnhw.gateware.command_queue import waiting_command
from rnnhw.gateware.layouts import (
    THRESHOLD_BITS,
    program_registers,
    slot_control,
    times,
    word_of_source,
)
from rnnhw.gateware.phase_fetch import PhaseFetch
from rnnhw.gateware.phase_memory import program_write
from rnnhw.gateware.slot_counter import SlotCounter

__all__ = ["Sequencer"]


def _ports_of_changes(design: Design) -> dict[str, wiring.Member]:
    """Ports of a sequencer where changes are kept."""
    return {
        "most_changes": In(range(design.delta_depth + 1)),
        "threshold": Out(THRESHOLD_BITS),
        "last_columns": Out(design.columns),
    }


class Sequencer(wiring.Component):
    """Phases 0 .. ``body_end`` run in every step, those up to ``tail_end`` once after the last step.

    The phases up to ``state_end`` give out the states; they run alone, by a command of their own. A phase of
    the body runs in steps ``step_offset`` .. ``step_offset`` + steps - 1 of the ``steps + extra_steps`` steps
    of a command. A phase issues its first slot in the first cycle in which all of this holds: the phase
    before issued its last slot at least one cycle and its first slot at least two cycles ago; the phase has
    been `PhaseFetch`'s head for two cycles; the input vectors have been there for two cycles (source INPUT);
    ``wait`` cycles have gone by since the phase that made the state it reads ended (source HIDDEN; unless it
    reads the state before); the cell pipelines will have taken the last finished tile's units when its own
    first tile finishes; the output queue has room for all it emits. Once started, it never stalls.

    Every condition is decided a cycle ahead, in registers, so that little logic lies between them and the
    start.

    Attributes
    ----------
    next : struct, `waiting_command`; take : unsigned(1)
        See `PhaseFetch`.
    check, checked, passed : unsigned(1)
        See `ProgramCheck`; asked for while ``idle``.
    registers : struct, `program_registers`; write : struct, `program_write`
    input_full, next_input_full : unsigned(1); input_release : unsigned(1)
        See `InputBuffer`.
    output_taken : unsigned(1)
        A beat left the output queue.
    slot : struct, `slot_control`
    word : unsigned; hidden : unsigned(1); buffer : unsigned(1)
        What the slot reads: which word, from the state banks or the input buffer, which state buffer.
    reset_value : signed(8)
        What stands for the h of a context that begins with the reset state.
    idle : unsigned(1)
        No command is in work, no slots are being issued, and all units have left the cell pipelines. Where
        elements keep sums, it is not idle in the first cycles after a reset, in which these become 0.
    most_changes, threshold : unsigned
        Where changes are kept: how many changes the fullest column has, and the largest difference that the
        slot takes for none.
    last_columns : one bit per column
        The columns that have an activation in the last word of the phase. What is read for the other columns
        belongs to no unit.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "next": In(waiting_command()),
                "take": Out(1),
                "check": In(1),
                "checked": Out(1),
                "passed": Out(1),
                "registers": In(program_registers(design)),
                "write": In(program_write(design)),
                "input_full": In(1),
                "next_input_full": In(1),
                "input_release": Out(1),
                "output_taken": In(1),
                "slot": Out(slot_control(design)),
                "word": Out(word_of_source(design)),
                "hidden": Out(1),
                "buffer": Out(1),
                "reset_value": Out(signed(8)),
                "idle": Out(1),
            }
            | (_ports_of_changes(design) if design.delta_depth else {})
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        design = self.design
        m.submodules.fetch = fetch = PhaseFetch(design)
        m.submodules.slots = slots = SlotCounter(design)
        phase, head = slots.phase, fetch.head
        m.d.comb += [
            fetch.next.eq(self.next),
            self.take.eq(fetch.take),
            fetch.idle.eq(self.idle),
            fetch.registers.eq(self.registers),
            fetch.write.eq(self.write),
            fetch.check.eq(self.check),
            self.checked.eq(fetch.checked),
            self.passed.eq(fetch.passed),
            slots.head.eq(self._counted(m, head) if design.delta_depth else head),
            self.slot.eq(slots.slot),
            self.word.eq(slots.word),
            self.hidden.eq(phase.source == Source.HIDDEN),
            self.input_release.eq(slots.ends & (phase.source == Source.INPUT)),
        ]
        if "reset_value" in phase.shape().members:
            m.d.comb += self.reset_value.eq(phase.reset_value)
        if design.delta_depth:
            m.d.comb += [slots.stride.eq(head.phase.slices), self.threshold.eq(phase.threshold)]
        starts = self._starts(m, fetch, slots)
        m.d.comb += [fetch.starts.eq(starts), slots.starts.eq(starts)]
        self._idle(m, fetch, slots)

        previous = Signal()
        fresh = Signal(design.contexts)
        anew = Signal()
        with m.If(starts):
            m.d.sync += [previous.eq(head.previous), fresh.eq(head.fresh)]
            if design.delta_depth:
                columns = head.phase.write_words
                m.d.sync += [
                    anew.eq(head.anew),
                    self.last_columns.eq(Cat(columns > column for column in range(design.columns))),
                ]
        parity = Signal(design.state_slots)  # the buffer of each state's latest h
        is_fresh = fresh.bit_select(slots.context, 1)
        m.d.comb += [
            self.buffer.eq(parity.bit_select(phase.read_slot, 1) ^ previous),
            self.slot.buffer.eq(~parity.bit_select(phase.write_slot, 1)),
            self.slot.reset_hidden.eq(is_fresh & phase.recurrent),
            self.slot.reset_state.eq(is_fresh),
        ]
        if design.delta_depth:
            m.d.comb += self.slot.anew.eq(anew)
        with m.If(self._made):
            m.d.sync += parity.bit_select(phase.write_slot, 1).eq(~parity.bit_select(phase.write_slot, 1))
        return m

    def _counted(self, m: Module, head: Value) -> Signal:
        """The head with as many slices as there are changes, a cycle after these are known."""
        counted = Signal(head.shape())
        slices, cycles = Signal.like(head.phase.slices), Signal.like(head.phase.tile_cycles)
        most = self.most_changes
        single_slice, single_cycle = Signal(), Signal()
        m.d.sync += [
            slices.eq(most),  # without any change, single_slice alone says that there is one slot
            cycles.eq(Mux(most > head.phase.tile_cycles, most, head.phase.tile_cycles)),
            single_slice.eq(most <= 1),
            single_cycle.eq((most <= 1) & (head.phase.tile_cycles == 1)),
        ]
        m.d.comb += counted.eq(head)
        with m.If(head.phase.changed):
            m.d.comb += [
                counted.phase.slices.eq(slices),
                counted.phase.tile_cycles.eq(cycles),
                counted.single_slice.eq(single_slice),
                counted.single_cycle.eq(single_cycle),
            ]
        return counted

    def _are_counted(self, m: Module, head: Value, slots: SlotCounter) -> Value:
        """Whether the changes that the head multiplies are counted: cycles since the phase that kept them."""
        longest = changes_cycles(self.design) - 2
        since = Signal(range(longest + 1), init=longest)
        keeps = slots.running & slots.phase.keeps
        m.d.sync += since.eq(Mux(keeps, 0, Mux(since == longest, longest, since + 1)))
        return ~head.phase.changed | (since == longest)

    def _clear(self, m: Module, cleared: Signal) -> None:
        """After a reset, collect the sums of all tiles once, so that elements begin with 0."""
        tile = Signal(range(self.design.scatter_depth))
        with m.If(~cleared):
            m.d.sync += [tile.eq(tile + 1), cleared.eq(tile == self.design.scatter_depth - 1)]
            m.d.comb += [self.slot.collects.eq(1), self.slot.weight.eq(tile)]

    def _idle(self, m: Module, fetch: PhaseFetch, slots: SlotCounter) -> None:
        drain = drain_cycles(self.design) - 1
        draining = Signal(range(drain + 1))  # cycles until the last phase's units have left
        m.d.sync += draining.eq(Mux(slots.ends, drain, Mux(draining == 0, 0, draining - 1)))
        is_idle = ~fetch.busy & ~slots.running & (draining == 0)
        if self.design.scatter_depth:
            cleared = Signal()
            self._clear(m, cleared)
            is_idle &= cleared
        m.d.comb += self.idle.eq(is_idle)

    def _starts(self, m: Module, fetch: PhaseFetch, slots: SlotCounter) -> Signal:
        """Whether the head phase is started: its first slot is issued in the next cycle.

        By the rules of `rnnhw.schedule.walk`, all of which count cycles that have gone by, so that nothing
        need be asked of the datapath: a phase that has started never stalls, and what it needs is there when
        its slots come to it. Each rule is a register that says what holds in its cycle, if the head stays.
        """
        head, phase = fetch.head, slots.phase
        starts = Signal()
        made = Signal()  # a phase that makes a state ends
        self._made = made
        m.d.comb += made.eq(slots.ends & phase.finish & (phase.kind < UnitKind.DENSE))
        stays = Signal()
        m.d.sync += stays.eq(head.valid & ~starts)
        has_source = self._has_source(m, head, slots)
        fits, fits_at_end = self._fits(m, head, slots)
        room = Signal(range(self.design.output_depth + 1), init=self.design.output_depth)
        has_room = Signal()
        # Both answers are there before the start is decided, which is the last thing to be known.
        kept = Signal.like(room)
        left = Signal.like(room)
        m.d.comb += [
            kept.eq(room + self.output_taken),
            left.eq(room - Mux(self.output_taken, head.emits - 1, head.emits)),
        ]
        m.d.sync += [
            room.eq(Mux(starts & head.phase.emit, left, kept)),
            has_room.eq(~head.phase.emit | (room >= head.emits)),
        ]
        may_start = stays & has_source & has_room & Mux(slots.running, slots.ends & fits_at_end, fits)
        if self.design.delta_depth:
            may_start &= self._are_counted(m, head, slots)
        m.d.comb += starts.eq(may_start)
        return starts

    def _has_source(self, m: Module, head: Value, slots: SlotCounter) -> Signal:
        """Whether the state or the input that the head reads is there, and a minGRU's own state.

        The timers count the cycles since the phase that made each state ended, and since the one that made
        the state before it, as far as the longest wait that a program can have. A phase that still runs will
        end in the next cycle, or the head does not start then.
        """
        phase, has_mingru = slots.phase, "mingru" in self.design.cells
        longest = drain_cycles(self.design)
        timers, older = [], []
        for k in range(self.design.state_slots):
            is_made = self._made & (phase.write_slot == k)
            timer = Signal(range(longest + 1), init=longest, name=f"timer_{k}")
            m.d.sync += timer.eq(Mux(is_made, 1, Mux(timer == longest, longest, timer + 1)))
            timers.append(timer)
            if has_mingru:
                before = Signal(range(longest + 1), init=longest, name=f"older_{k}")
                now = Mux(is_made, timer, before)
                m.d.sync += before.eq(Mux(now == longest, longest, now + 1))
                older.append(before)
        makes = phase.finish & (phase.kind < UnitKind.DENSE)

        def waited(slot: Value, wait: Value, least: Value) -> Value:
            """Whether ``wait`` cycles will have gone by since the latest state of a slot was made."""
            is_made = makes & (phase.write_slot == slot)
            # It runs: it has ended in this cycle, or does so in the next one.
            running = Mux(slots.ends, wait <= 2, wait <= 1)
            return Mux(slots.running & is_made, running, Array(timers)[slot] >= least)

        reads_input = head.phase.source == Source.INPUT
        input_there = Mux(
            slots.running & (phase.source == Source.INPUT), self.next_input_full, self.input_full
        )
        state_there = waited(head.phase.read_slot, head.phase.wait, head.least_wait)
        previous_there: Value | int = 1
        if has_mingru:
            # The state before the latest, once the phase that runs has made a new one.
            slot = head.phase.read_slot
            is_made = slots.running & makes & (phase.write_slot == slot)
            previous_there = Mux(is_made, Array(timers)[slot], Array(older)[slot]) >= head.least_wait
        has_source = Signal()
        has_own = Signal()
        m.d.sync += has_source.eq(
            Mux(reads_input, input_there, Mux(head.previous, previous_there, state_there))
        )
        if not has_mingru:
            return has_source
        # Nothing else keeps a unit's next step from reading its state before the last one has written it.
        own = waited(head.phase.write_slot, head.phase.state_wait, head.least_state_wait)
        m.d.sync += has_own.eq(~head.phase.finish | own)
        return has_source & has_own

    def _fits(self, m: Module, head: Value, slots: SlotCounter) -> tuple[Signal, Signal]:
        """Whether the cell pipelines are free for the head: when no phase runs, and when one ends.

        They take ``fold`` cycles for each unit of the last finished tile. Dense outputs and states leave them
        ``overtaking`` cycles before h would: a phase that emits these waits until the last h that is emitted
        will have left.
        """
        design, phase = self.design, slots.phase
        overtaking = state_cycles(design) - activated_cycles(design) - design.fold
        emits_late = phase.emit & (phase.kind < UnitKind.DENSE)
        rules = (
            (head.phase.finish, phase.finish, 0, "occupied"),
            (head.phase.emit & (head.phase.kind >= UnitKind.DENSE), emits_late, overtaking, "emitting"),
        )
        free, free_at_end = [], []
        for matters, counts, more, name in rules:
            most = design.fold * design.tile_rows + more
            # Cycles that will be left in the next cycle: unless a phase ends in this one, and if it does.
            left, at_end = Signal(range(most + 1), name=name), Signal(range(most + 1), name=f"{name}_at_end")
            ends, later = slots.ends & counts, times(slots.next_rows, design.fold) + more
            m.d.comb += at_end.eq(times(slots.slot.rows, design.fold) + more - 1)
            remaining = Mux(ends, at_end, left)
            m.d.sync += left.eq(Mux(remaining == 0, 0, remaining - 1))
            # Each of them is compared, and then the answer is chosen: no comparison waits for a choice.
            slices = head.phase.slices
            if design.delta_depth:
                slices = Mux(head.phase.changed, 1, slices)
            fits_next = Mux(ends, at_end <= slices, left <= slices)
            free.append(~matters | fits_next)
            free_at_end.append(~matters | Mux(counts, later <= slices, fits_next))
        fits = Signal()
        fits_at_end = Signal()
        m.d.sync += [fits.eq(Cat(free).all()), fits_at_end.eq(Cat(free_at_end).all())]
        return fits, fits_at_end
