"""The sequencer against a naive one that looks at every cycle by itself."""

import random

import pytest
from networks import design

from rnnhw.design import (
    PHASE,
    Fault,
    Source,
    UnitKind,
    activated_cycles,
    drain_cycles,
    pack,
    state_cycles,
    words_of,
)
from rnnhw.gateware.sequencer import Sequencer

MACHINE = design(
    1, 1, 2, 2, fold=2, contexts=2, state_slots=4, unit_depth=6, weight_depth=4096, arithmetic="tflm"
)
ALONE = design(1, 1, 2, 2, fold=2, state_slots=4, unit_depth=6)


def random_phase(rng, number, slots):
    """A phase that can be told by its weight address; ``slots`` are the state slots that it may read."""
    slices, tiles = rng.randint(1, 4), rng.randint(1, 3)
    source = rng.choice((Source.INPUT, Source.HIDDEN))
    finish = rng.randrange(2)
    kind = rng.choice([*UnitKind])
    return {field.name: 0 for field in PHASE} | {
        "kind": kind,
        "source": source,
        "finish": finish,
        "emit": finish * rng.randrange(2),
        "previous": rng.randrange(2),
        "recurrent": rng.randrange(2),
        "read_slot": rng.choice(slots),
        "write_slot": rng.choice(slots),
        "weight_base": 100 * number,
        "tiles": tiles,
        "slices": slices,
        "tile_cycles": max(slices, 4) if finish else slices,
        "rows": 2 * tiles - rng.randrange(2),
        "step_offset": rng.choice((0, 0, 1, 2)),
        "reset_value": rng.randrange(256),
        "wait": rng.choice((1, 2, 5, drain_cycles(MACHINE))),
    }


class Naive:
    """The same rules, one cycle after the other, on numbers."""

    def __init__(self, machine, phases, body, tail, extra):
        self.machine, self.phases, self.body, self.tail, self.extra = machine, phases, body, tail, extra
        self.parity, self.made = [0] * machine.state_slots, {}
        self.free = -(10**9), 0  # last slot of the last finished phase, cycles that its last tile takes
        self.hidden = (
            -(10**9),
            0,
        )  # last slot of the last phase that gives out h, cycles that it is in the way
        self.room = self.known_room = machine.output_depth
        self.head, self.queue = None, []
        self.busy_until = -1
        self.runs, self.stalls = [], set()

    def steps_of(self, steps, dump):
        """Phases of a command in order: number, step of the command; None where it is passed over."""
        if dump:
            return [(number, 0, True) for number in range(self.tail, len(self.phases))]
        found = []
        for step in range(steps + self.extra):
            for number in range(self.body):
                offset = self.phases[number]["step_offset"]
                found.append((number, step, offset <= step < steps + offset))
        return found + [(number, steps + self.extra, True) for number in range(self.body, self.tail)]

    def begin(self, cycle, steps, dump, reset):
        """A command that is taken in ``cycle``."""
        self.queue = self.steps_of(steps, dump)
        self.steps, self.reset, self.arrives, self.dump = steps, reset, cycle + 4, dump
        return self.queue

    @property
    def works(self):
        """Whether phases wait."""
        return bool(self.queue or self.head)

    def fetch(self, cycle):
        """The next phase of the program to the head, if there is place, or away, if it does not run."""
        if not self.queue or cycle < self.arrives:
            return
        number, step, runs = self.queue[0]
        if runs and self.head:
            return
        self.queue.pop(0)
        self.arrives = cycle + 2
        if runs:
            phase = self.phases[number]
            in_body = number < self.body and not self.dump
            previous = phase["previous"] and step + 1 != self.steps + phase["step_offset"]
            fresh = self.reset if in_body and step == phase["step_offset"] else 0
            self.head = cycle + 1, phase, previous, fresh

    def look(self, cycle, input_full):
        """Called every cycle; what the machine does in it. What comes from outside counts a cycle later."""
        started = self.start_head(cycle, input_full)
        self.fetch(cycle)
        self.known_room = self.room
        return started

    def start_head(self, cycle, input_full):
        """The phase that starts in this cycle: not in the first one in which it is the head."""
        if not self.head or cycle == self.head[0] or cycle < self.busy_until:
            return None
        _, phase, previous, fresh = self.head
        emits = phase["rows"] * self.machine.contexts * phase["emit"]
        since, taken = self.free
        reasons = {
            "input": phase["source"] == Source.INPUT and not input_full,
            "state": phase["source"] == Source.HIDDEN
            and not previous
            and cycle - self.made.get(phase["read_slot"], -(10**9)) + 1 < phase["wait"],
            "cells": phase["finish"] and since + taken - cycle > phase["slices"],
            "order": phase["emit"]
            and phase["kind"] >= UnitKind.DENSE
            and sum(self.hidden) - cycle > phase["slices"],
            "room": emits > self.known_room,
        }
        self.stalls |= {reason for reason, holds in reasons.items() if holds}
        if any(reasons.values()):
            return None
        self.room -= emits
        self.head = None
        self.start(cycle, phase, previous, fresh)
        return phase

    def reads_input(self, cycle):
        """Whether a phase that reads the input issues slots in this cycle."""
        return any(
            run["first"] <= cycle <= run["last"] and run["phase"]["source"] == Source.INPUT
            for run in self.runs[-2:]
        )

    def start(self, cycle, phase, previous, fresh):
        slots = (phase["tiles"] * self.machine.contexts - 1) * phase["tile_cycles"] + phase["slices"]
        self.busy_until = cycle + slots
        self.runs.append(
            {
                "first": cycle + 1,
                "last": self.busy_until,
                "phase": phase,
                "read": self.parity[phase["read_slot"]] ^ previous,
                "write": 1 - self.parity[phase["write_slot"]],
                "reset": fresh,
            }
        )
        if phase["finish"]:
            rows = phase["rows"] - (phase["tiles"] - 1) * self.machine.tile_rows
            self.free = self.busy_until, rows * self.machine.fold
            if phase["kind"] < UnitKind.DENSE:
                if phase["emit"]:
                    late = state_cycles(self.machine) - activated_cycles(self.machine)
                    self.hidden = self.busy_until, (rows - 1) * self.machine.fold + late
                self.made[phase["write_slot"]] = self.busy_until
                self.parity[phase["write_slot"]] ^= 1


async def load(ctx, dut, phases, registers):
    ctx.set(dut.registers, registers)
    for address, phase in enumerate(phases):
        word = pack(PHASE, phase)
        for part in range(words_of(PHASE)):
            ctx.set(
                dut.write,
                {"enable": 1, "part": part, "address": address, "data": word >> 32 * part & 0xFFFFFFFF},
            )
            await ctx.tick()
    ctx.set(dut.write, {})


async def assert_slot(ctx, dut, run):
    """What a valid slot of a run says beside the slot counter's own."""
    phase = run["phase"]
    context = ctx.get(dut.slot["sum"]) % MACHINE.contexts
    fresh = run["reset"] >> context & 1
    assert ctx.get(dut.hidden) == (phase["source"] == Source.HIDDEN)
    assert ctx.get(dut.reset_value) & 0xFF == phase["reset_value"]
    assert ctx.get(dut.buffer) == run["read"]
    assert ctx.get(dut.slot.buffer) == run["write"]
    assert ctx.get(dut.slot.reset_hidden) == (fresh and phase["recurrent"])
    assert ctx.get(dut.slot.reset_state) == fresh


def run_commands(simulate, seed):
    """Random programs and commands on both; gives what the machine had to wait for."""
    rng = random.Random(seed)
    body, tail, dumps = rng.randint(1, 5), rng.randint(0, 2), rng.randint(1, 2)
    phases = [random_phase(rng, number, range(MACHINE.state_slots)) for number in range(body + tail + dumps)]
    for phase in phases[body:]:
        phase["step_offset"] = 0
    for phase in phases if seed % 2 else []:
        phase["emit"] = phase["finish"]  # more than is taken
    extra = max(phase["step_offset"] for phase in phases[:body])
    naive = Naive(MACHINE, phases, body, body + tail, extra)
    dut = Sequencer(MACHINE)
    commands = [(rng.randint(1, 12), int(k == 3), rng.randrange(4)) for k in range(6)]

    async def bench(ctx):
        await load(
            ctx,
            dut,
            phases,
            {
                "body_end": body - 1,
                "tail_end": body + tail - 1,
                "state_end": len(phases) - 1,
                "extra_steps": extra,
            },
        )
        sent, waiting, quiet, full = 0, [], 0, False
        starts = 0
        for cycle in range(20000):
            idle = sent < len(commands) and rng.random() < 0.3
            steps, dump, reset = commands[min(sent, len(commands) - 1)]
            ctx.set(
                dut.next,
                {
                    "valid": idle,
                    "dump": dump,
                    "fault": Fault.NONE,
                    "command": {"steps": steps, "reset": reset},
                },
            )
            seen, fulls = full, (rng.random() < 0.4, rng.random() < 0.4)
            ctx.set(dut.input_full, fulls[0])
            ctx.set(dut.next_input_full, fulls[1])
            willing = cycle % 900 > 800 if seed % 2 else rng.random() < 0.4
            taken = bool(waiting) and willing
            ctx.set(dut.output_taken, taken)
            works = bool(naive.queue)
            started = naive.look(cycle, seen)
            full = fulls[naive.reads_input(cycle)]
            runs = naive.runs
            current = next((run for run in runs[-2:] if run["first"] <= cycle <= run["last"]), None)
            if started:
                starts += 1
                if started["emit"]:
                    waiting += [cycle] * started["rows"] * MACHINE.contexts
            if taken:
                waiting.pop()
                naive.room += 1
            assert ctx.get(dut.slot.valid) <= (current is not None)
            if current is not None and cycle == current["first"]:
                assert ctx.get(dut.slot.valid) and ctx.get(dut.slot.weight) == current["phase"]["weight_base"]
            if current is not None and ctx.get(dut.slot.valid):
                await assert_slot(ctx, dut, current)
            ends = current is not None and cycle == current["last"]
            assert ctx.get(dut.input_release) == (ends and current["phase"]["source"] == Source.INPUT)
            assert ctx.get(dut.take) == (idle and not works)
            if idle and ctx.get(dut.take):
                naive.begin(cycle, steps, dump, reset)
                sent += 1
            await ctx.tick()
            if sent == len(commands) and not naive.works:
                quiet += 1
            if quiet == 100:
                break
        assert sent == len(commands) and quiet == 100 and ctx.get(dut.idle)
        assert starts == len(naive.runs) > 6

    simulate(dut, bench)
    return naive.stalls


@pytest.mark.slow
def test_phases_start_and_read_as_the_rules_say(simulate):
    waited = [run_commands(simulate, seed) for seed in range(12)]
    assert {reason for reasons in waited for reason in reasons} == {
        "input",
        "state",
        "cells",
        "order",
        "room",
    }


def one_phase(**fields):
    """A dense phase of one slot."""
    return (
        {field.name: 0 for field in PHASE}
        | {
            "kind": UnitKind.DENSE,
            "source": Source.HIDDEN,
            "finish": 1,
            "tiles": 1,
            "slices": 1,
            "tile_cycles": 4,
            "rows": 2,
            "wait": 1,
        }
        | fields
    )


def test_it_is_idle_when_the_last_units_have_left(simulate):
    dut = Sequencer(ALONE)

    async def bench(ctx):
        await load(ctx, dut, [one_phase()], {})
        assert ctx.get(dut.idle)
        ctx.set(dut.next, {"valid": 1, "command": {"steps": 1}})
        assert ctx.get(dut.take)
        await ctx.tick()
        ctx.set(dut.next, {})
        while not ctx.get(dut.slot.valid):
            assert not ctx.get(dut.idle)
            await ctx.tick()
        # This is the cycle of the phase's last slot.
        for _ in range(drain_cycles(ALONE)):
            assert not ctx.get(dut.idle)
            await ctx.tick()
        assert ctx.get(dut.idle)

    simulate(dut, bench)


def test_a_faulty_command_waits_until_all_is_idle_and_does_nothing(simulate):
    dut = Sequencer(ALONE)

    async def bench(ctx):
        await load(ctx, dut, [one_phase()], {})
        ctx.set(dut.next, {"valid": 1, "command": {"steps": 1}})
        await ctx.tick()
        ctx.set(dut.next, {"valid": 1, "fault": Fault.STEPS})
        waited = 0
        while not ctx.get(dut.take):
            assert not ctx.get(dut.idle)
            waited += 1
            await ctx.tick()
        assert waited > drain_cycles(ALONE)
        await ctx.tick()
        ctx.set(dut.next, {})
        for _ in range(20):
            assert ctx.get(dut.idle) and not ctx.get(dut.slot.valid)
            await ctx.tick()

    simulate(dut, bench)


def test_a_states_timer_does_not_wrap(simulate):
    """Long after a state was made, it can be read at once, however long ``wait`` is."""
    machine = design(1, 1, 1, 1, state_slots=1, unit_depth=1)
    dut = Sequencer(machine)
    maker = one_phase(kind=UnitKind.LSTM, rows=1, tile_cycles=1, wait=drain_cycles(machine))

    async def bench(ctx):
        await load(ctx, dut, [maker], {})
        for _ in range(2):
            ctx.set(dut.next, {"valid": 1, "command": {"steps": 1}})
            waited = 0
            while not ctx.get(dut.slot.valid):
                await ctx.tick()
                ctx.set(dut.next, {})
                waited += 1
            assert waited == 7
            await ctx.tick().repeat(1000)

    simulate(dut, bench)
