"""The sequencer: its credit for the output queue."""

from unittest import mock

from amaranth import Array, Cat, Mux, Signal
from amaranth.hdl import Assert, Assume, Cover
from amaranth.lib import data
from networks import design

from formal.bench import Bench, Opened
from formal.phases import legal_phase, sequencer_of
from formal.proof import Proof
from rnnhw.design import Design, Source, UnitKind, drain_cycles
from rnnhw.gateware.input_buffer import InputBuffer
from rnnhw.gateware.layouts import most_cycles, most_slices
from rnnhw.gateware.output_queue import OutputQueue

DESIGN = design(
    1, 1, 2, 1, contexts=2, unit_depth=3, input_depth=2, state_depth=2, state_slots=1, weight_depth=4,
    cells=("elman",),
)  # fmt: skip
FOLDED = design(
    1, 1, 2, 1, fold=3, contexts=1, unit_depth=3, input_depth=2, state_depth=2, state_slots=1, weight_depth=4,
    cells=("gru",),
)  # fmt: skip
WITH_MINGRU = design(
    1, 1, 1, 1, contexts=1, unit_depth=2, input_depth=1, state_depth=1, state_slots=2, weight_depth=2,
    cells=("elman", "mingru"),
)  # fmt: skip


def slots_hold(bench, machine, opened):
    """Assert what the slot counter's registers say of each other; gives the beats that a phase still owes."""
    m = bench.m
    counter = opened.signals_of("slots")
    slots = opened.part("slots")
    phase, rows = slots.phase, slots.slot.rows
    names = ("slices", "cycles", "tiles", "last_slice", "last_cycle", "last_tile", "has_slot", "left")
    slices, cycles, tiles, last_slice, last_cycle, last_tile, has_slot, left = map(counter, names)
    single_slice, single_cycle = counter("single_slice"), counter("single_cycle")
    last_context, last = counter("last_context"), counter("last")
    size, running = machine.tile_rows, slots.running
    pause = Signal(len(cycles))
    m.d.comb += pause.eq(phase.tile_cycles - phase.slices)
    facts = [
        legal_phase(machine, phase),
        slots.context < machine.contexts,
        (tiles >= 1) & (tiles <= phase.tiles) & (last_tile == (tiles == 1)),
        (left > (tiles - 1) * size) & (left <= tiles * size) & (left <= phase.rows),
        rows == Mux(left > size, size, left),
        last_tile | (counter("following") == Mux(left > 2 * size, size, left - size)),
        (cycles >= 1) & (cycles <= phase.tile_cycles) & (last_cycle == (cycles == 1)),
        ~has_slot | ((slices >= 1) & (last_slice == (slices == 1)) & (cycles == slices + pause)),
        has_slot | (cycles <= pause),
        single_slice == (phase.slices == 1),
        single_cycle == (phase.tile_cycles == 1),
        last_context == (slots.context == machine.contexts - 1),
        last == (last_context & last_tile),
        slots.ends == (has_slot & last_slice & last),
        has_slot | ~(last_tile & (slots.context == machine.contexts - 1)),
    ]
    m.d.comb += [Assert(~running | fact) for fact in facts]
    m.d.comb += Assert(running | ~slots.ends)
    contexts = has_slot + (machine.contexts - 1 - slots.context)
    owed = Signal(range(2 * machine.unit_depth * machine.contexts + 1))
    m.d.comb += owed.eq(Mux(running & phase.emit, rows * contexts + (left - rows) * machine.contexts, 0))
    return owed


def credit():
    """Beats are counted from the slot that completes their tile, through a pipeline of any length."""
    bench = Bench()
    m = bench.m
    places = DESIGN.unit_depth * DESIGN.contexts  # the least with which all programs run
    with mock.patch.object(Design, "output_depth", places):
        sequencer, opened, head = sequencer_of(bench, DESIGN)
        m.submodules.queue = queue = Opened(OutputQueue(data.StructLayout({"last": 1}), places))
    out = queue.component
    bench.take(out.write, out.o.ready)
    m.d.comb += sequencer.output_taken.eq(out.o.valid & out.o.ready)
    owed = slots_hold(bench, DESIGN, opened)
    waiting, room = queue.signal("waiting"), opened.signal("room")
    # Of each tile of an emitting phase come as many beats as it has rows, at any time.
    slot, coming, completed = sequencer.slot, Signal(range(places + 1)), Signal(range(DESIGN.tile_rows + 1))
    m.d.comb += completed.eq(Mux(slot.valid & slot.last & slot.finish & slot.emit, slot.rows, 0))
    m.d.sync += coming.eq(coming + completed - out.write)
    stays, has_room = opened.signal("stays"), opened.signal("has_room")
    m.d.comb += [
        Assume(~out.write | (coming != 0)),
        Assert(~out.write | (waiting < places)),
        Assert(room + owed + coming + waiting + out.o.valid == places),
        Assert(~(stays & has_room & head.phase.emit) | (room >= head.emits)),
        Cover((waiting == places - 1) & out.o.valid),
        Cover(head.valid & stays & ~has_room),
    ]
    return bench


def ends():
    """A number that decreases in every cycle in which a phase runs."""
    bench = Bench()
    m = bench.m
    sequencer, opened, _ = sequencer_of(bench, DESIGN)
    bench.take(sequencer.output_taken)
    slots_hold(bench, DESIGN, opened)
    slots, counter = opened.part("slots"), opened.signals_of("slots")
    slot, running = sequencer.slot, slots.running
    # Cycles to the end of the last tile's last context; the phase ends with the last slot in them.
    visits = (counter("tiles") - 1) * DESIGN.contexts + (DESIGN.contexts - 1 - slots.context)
    left = Signal(range(DESIGN.unit_depth * DESIGN.contexts * most_cycles(DESIGN) + 1))
    m.d.comb += left.eq(visits * slots.phase.tile_cycles + counter("cycles"))
    before, ran = Signal.like(left), Signal()
    m.d.sync += [before.eq(left), ran.eq(running & ~slots.ends)]
    # Slots of a tile and context so far, the one of this cycle among them.
    count, so_far = Signal(range(most_slices(DESIGN) + 1)), Signal(range(most_slices(DESIGN) + 1))
    m.d.comb += count.eq(Mux(slot.first, 1, so_far + 1))
    with m.If(slot.valid):
        m.d.sync += so_far.eq(count)
    m.d.comb += [
        Assert(~ran | (running & (left == before - 1))),
        Assert(~slot.valid | (count + counter("slices") == slots.phase.slices + 1)),
        Assert(~slot.valid | slot.first | (so_far + counter("slices") == slots.phase.slices)),
        Assert(~slot.valid | (slot.last == (count == slots.phase.slices))),
        Assert(~slots.ends | (slot.valid & slot.last)),
        Cover(slots.ends & (count == 2)),
        Cover(ran & (left == 1)),
    ]
    return bench


def _waiting(bench):
    """A sequencer with a minGRU, whose phases wait for two states each; and the ages of the states."""
    sequencer, opened, head = sequencer_of(bench, WITH_MINGRU)
    bench.take(sequencer.output_taken)
    slots = opened.part("slots")
    slots_hold(bench, WITH_MINGRU, opened)
    bench.m.d.comb += Assume(~sequencer.output_taken | (opened.signal("room") < WITH_MINGRU.output_depth))
    return sequencer, opened, head, slots


def waits():
    """The cycles since each state was made are counted again, beside the sequencer."""
    bench = Bench()
    m = bench.m
    _, opened, head, slots = _waiting(bench)
    longest = drain_cycles(WITH_MINGRU)
    starts, phase = opened.part("fetch").starts, slots.phase
    made = slots.ends & phase.finish & (phase.kind < UnitKind.DENSE)
    m.d.comb += Assert(opened.signal("made") == made)
    # Counted to the next cycle, in which a phase that is started now issues its first slot.
    latest, older = [], []
    for k in range(WITH_MINGRU.state_slots):
        since = Signal(range(longest + 1), name=f"since_{k}", init=longest)
        before = Signal(range(longest + 1), name=f"before_{k}", init=longest)
        is_made = made & (phase.write_slot == k)
        now, then = Signal.like(since, name=f"now_{k}"), Signal.like(since, name=f"then_{k}")
        m.d.comb += [
            now.eq(Mux(is_made, 1, Mux(since == longest, longest, since + 1))),
            then.eq(Mux(is_made, since, before) + 1),
        ]
        with m.If(Mux(is_made, since, before) == longest):
            m.d.comb += then.eq(longest)
        m.d.sync += [since.eq(now), before.eq(then)]
        m.d.comb += [
            Assert((since <= longest) & (before <= longest)),
            Assert((since == opened.signal(f"timer_{k}")) & (before == opened.signal(f"older_{k}"))),
        ]
        latest.append(now)
        older.append(then)
    reads = head.phase.source == Source.HIDDEN
    of_state = Array(latest)[head.phase.read_slot]
    of_previous = Array(older)[head.phase.read_slot]
    age = Mux(head.previous, of_previous, of_state)
    m.d.comb += [
        Assert(~(starts & reads) | (age >= head.phase.wait)),
        Assert(
            ~(starts & head.phase.finish) | (Array(latest)[head.phase.write_slot] >= head.phase.state_wait)
        ),
        Assert(~starts | head.valid),
        Cover(starts & reads & (age == head.phase.wait) & (head.phase.wait == 3)),
        Cover(starts & slots.ends),
    ]
    return bench


def starts():
    """Cycles are counted in which nothing runs, and input and room are there, but no phase starts."""
    bench = Bench()
    m = bench.m
    sequencer, opened, head, slots = _waiting(bench)
    longest = drain_cycles(WITH_MINGRU)
    begins = opened.part("fetch").starts
    waited = Signal(range(longest + 5))
    m.d.sync += waited.eq(0)
    provided = (sequencer.input_full | (head.phase.source == Source.HIDDEN)) & (
        (opened.signal("room") >= head.emits) | ~head.phase.emit
    )
    with m.If(head.valid & ~slots.running & ~begins & provided):
        m.d.sync += waited.eq(waited + 1)
    timers = [
        opened.signal(f"{name}_{k}") for name in ("timer", "older") for k in range(WITH_MINGRU.state_slots)
    ]
    timers_left = [longest - timer for timer in timers]
    left = [opened.signal(name) for name in ("occupied", "emitting")]
    m.d.comb += [
        Assert(waited < longest + 3),
        *(Assert(timer <= longest) for timer in timers),
        *(Assert((waited == 0) | (some + waited <= longest + 1)) for some in timers_left),
        *(Assert((waited == 0) | (some + waited <= longest + 1)) for some in left),
        Assert(opened.signal("room") <= WITH_MINGRU.output_depth),
        Cover(begins & (waited == 3)),
    ]
    return bench


def input_there():
    """The input buffer beside the sequencer, filled at any time."""
    bench = Bench()
    m = bench.m
    sequencer, opened, head = sequencer_of(bench, DESIGN, cuts_input=False)
    m.submodules.inputs = inputs = Opened(InputBuffer(DESIGN))
    buffer = inputs.component
    beats = bench.constant(range(DESIGN.input_depth + 1), "given_beats")
    bench.take(sequencer.output_taken, buffer.expect, buffer.i.valid, buffer.i.payload)
    m.d.comb += [
        buffer.beats.eq(beats),
        Assume(beats != 0),
        buffer.release.eq(sequencer.input_release),
        sequencer.input_full.eq(buffer.full),
        sequencer.next_input_full.eq(buffer.next_full),
    ]
    slots_hold(bench, DESIGN, opened)
    slots = opened.part("slots")
    full = Cat(inputs.signal("full_0"), inputs.signal("full_1"))
    filling, reading, word = (inputs.signal(name) for name in ("filling", "reading", "word"))
    reads = slots.running & (slots.phase.source == Source.INPUT)
    reads_next = opened.signal("stays") & opened.signal("has_source") & (head.phase.source == Source.INPUT)
    m.d.comb += [
        Assert(~reads | buffer.full),
        Assert(~sequencer.input_release | buffer.full),
        Assert(~reads_next | Mux(reads, buffer.next_full, buffer.full)),
        Assert((filling == reading) == (full[0] == full[1])),
        Assert((full[0] == full[1]) | full.bit_select(reading, 1)),
        Assert(word < beats),
        Cover(opened.part("fetch").starts & reads & (head.phase.source == Source.INPUT)),
    ]
    return bench


def tiles_apart():
    """The cycles since the last finished tile are counted, and those to the next one found."""
    bench = Bench()
    m = bench.m
    sequencer, opened, _ = sequencer_of(bench, FOLDED)
    bench.take(sequencer.output_taken)
    slots_hold(bench, FOLDED, opened)
    slots, counter = opened.part("slots"), opened.signals_of("slots")
    slot, phase, most = sequencer.slot, slots.phase, FOLDED.fold * FOLDED.tile_rows
    finishes, age, taken = Signal(), Signal(range(most + 1), init=most), Signal(range(most + 1))
    m.d.comb += finishes.eq(slot.valid & slot.last & slot.finish)
    m.d.sync += age.eq(Mux(age == most, most, age + 1))
    with m.If(finishes):
        m.d.sync += [age.eq(1), taken.eq(slot.rows * FOLDED.fold)]
    to_come = Mux(counter("has_slot"), counter("slices") - 1, counter("cycles") + phase.slices - 1)
    left, finishing = opened.signal("occupied"), slots.running & phase.finish
    m.d.comb += [
        Assert(~finishes | (age >= taken)),
        Assert(taken <= most),
        Assert(~finishing | (age + to_come >= taken)),
        # What will be left in the next cycle.
        Assert(finishing | (left == Mux(age + 1 >= taken, 0, taken - age - 1))),
        Cover(finishes & (age == taken) & (taken == most)),
    ]
    return bench


PROOFS = [
    Proof(
        name="tiles_apart",
        components=("sequencer", "slot_counter"),
        states="A tile finishes no sooner than the cell pipelines have taken all rows of the one that "
        "finished before it.",
        bench=tiles_apart,
        depth=2,
        reached=14,
        is_quick=False,
    ),
    Proof(
        name="input_there",
        components=("sequencer", "input_buffer"),
        states="A phase that reads the input runs only while its vectors are in the input buffer, and ends "
        "by releasing them.",
        bench=input_there,
        depth=2,
        reached=14,
        is_quick=False,
    ),
    Proof(
        name="phase_starts",
        components=("sequencer",),
        states="A phase that waits, with its input there and room for its outputs, starts within a bounded "
        "number of cycles after the one before has ended.",
        bench=starts,
        depth=3,
    ),
    Proof(
        name="phase_ends",
        components=("slot_counter", "sequencer"),
        states="A phase that has started issues `slices` slots for each tile and context, framed by `first` "
        "and `last`, never stalls, and ends.",
        bench=ends,
    ),
    Proof(
        name="state_waits",
        components=("sequencer",),
        states="A phase that reads a state starts no sooner than its `wait` after the phase that made it has "
        "ended; and a minGRU no sooner than its `state_wait` after its own last step.",
        bench=waits,
        depth=2,
        reached=16,
        is_quick=False,
    ),
    Proof(
        name="output_credit",
        components=("sequencer", "slot_counter", "output_queue"),
        states="The output queue never overflows: the sequencer starts a phase only when there is room for "
        "all beats that it, and those before it, can still bring, whatever the pipeline's length.",
        bench=credit,
        reached=16,
        is_quick=False,
    ),
]
