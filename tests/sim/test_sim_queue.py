"""Loads and commands that do not wait for each other: the machine computes right, or shows the error."""

import copy
import dataclasses
import itertools

import numpy as np
import pytest
from networks import design, random_inputs, random_network

from rnnhw import golden
from rnnhw.design import (
    CELL_LANES,
    COMMAND,
    LSTM_OPTIONS,
    PHASE,
    Fault,
    LoadTarget,
    Operation,
    UnitKind,
    pack,
    presets,
    words_of,
)
from rnnhw.network import reset_state
from rnnhw.schedule import Timetable, build_program, load_beats, phase_beats, stacks_of
from rnnhw.sim import Queue, Streams, random_queue, random_state, run
from rnnhw.sim.simulator import Simulator
from rnnhw.sim.stimulus import Delays, load_job, run_job, state_job

ALL = ("lstm", "gru", "elman")
SMALL = presets()["small"]
SHARED = design(1, 1, 2, 2, cells=tuple(CELL_LANES), lstm_options=LSTM_OPTIONS, contexts=2)
LATE = design(2, 1, 2, 2, cells=("lstm",), fold=1)


@pytest.fixture
def simulator(cache):
    """Function that makes a simulator of a design whose jobs may overlap; keywords set stalls of streams."""

    def made(machine, engine="verilator", **streams):
        return Simulator(
            engine=engine, design=machine, cache=cache, streams=Streams(isolated=False, **streams)
        )

    return made


def assert_right(queue, simulator, *, timed=True):
    result = queue.simulate(simulator)
    assert result.values and not result.mismatches
    if timed:
        assert result.cycles == result.scheduled_cycles


def stack(seed, inputs, units, outputs=0, **more):
    (network,) = stacks_of(random_network(np.random.default_rng(seed), inputs, units, outputs, **more))
    return network


@pytest.mark.parametrize("units", [[4, 4], [12, 2], [2, 12], [5, 5, 5]], ids=str)
@pytest.mark.parametrize("machine", [SMALL, SHARED, LATE], ids=["small", "shared", "late"])
def test_states_that_are_asked_for_behind_a_run_do_not_overtake_its_outputs(simulator, machine, units):
    queue, rng = Queue(machine), np.random.default_rng(1)
    queue.load(stack(2, 3, units), 3)
    for k in range(3):
        queue.run(random_inputs(rng, machine.contexts, 3, 3), [k == 0] * machine.contexts)
        queue.dump()
        queue.dump()
    assert_right(queue, simulator(machine))


def test_states_are_right_with_and_without_waiting(cache):
    rng = np.random.default_rng(3)
    network = random_network(rng, 3, [4, 4])
    x = random_inputs(rng, 5, 3, 3)
    for isolated in (True, False):
        result = run(
            "verilator",
            network,
            SMALL,
            x,
            cache=cache,
            wants_state=True,
            streams=Streams(isolated=isolated),
            lengths=[3, 1, 2, 3, 3],
        )
        outputs, state = golden.run(network, x, lengths=[3, 1, 2, 3, 3])
        assert np.array_equal(result.outputs, outputs)
        assert np.array_equal(result.state.h, state.h) and np.array_equal(result.state.c, state.c)


@pytest.mark.parametrize("delay", [0, 1, 7, 30, 60, 100])
def test_states_that_are_loaded_behind_a_run_do_not_change_it(simulator, delay):
    queue, rng, network = Queue(SMALL), np.random.default_rng(4), stack(5, 3, [8, 4], 3)
    queue.load(network, 4)
    for k in range(4):
        queue.run(random_inputs(rng, 1, 4, 3), [k == 0])
        queue.load_states(random_state(rng, network, 1), delays=Delays(load=delay))
        queue.dump()
    assert_right(queue, simulator(SMALL), timed=not delay)


def test_another_network_is_loaded_while_its_input_waits(simulator):
    """The networks differ in the beats per input vector and in the phases of their programs."""
    queue, rng = Queue(SMALL), np.random.default_rng(6)
    networks = [stack(7, 2, [6]), stack(8, 19, [3, 5], 2), stack(9, 7, [5], cell="gru_reset_before")]
    for network in (*networks, *networks):
        queue.load(network, 3)
        queue.run(random_inputs(rng, 1, 3, network.inputs), [True])
        queue.run(random_inputs(rng, 1, 2, network.inputs), [False])
    assert_right(queue, simulator(SMALL))


def test_input_that_comes_long_before_its_command_waits(simulator):
    queue, rng, network = Queue(SMALL), np.random.default_rng(10), stack(11, 9, [6])
    queue.load(network, 3, delays=Delays(load=50))
    queue.run(random_inputs(rng, 1, 3, 9), [True], delays=Delays(command=400))
    queue.load(stack(12, 3, [4]), 3, delays=Delays(load=200))
    queue.run(random_inputs(rng, 1, 3, 3), [True], delays=Delays(command=300))
    assert_right(queue, simulator(SMALL), timed=False)


def command(**fields):
    return pack(COMMAND, {"steps": 1, "operation": Operation.RUN, "reset": 0} | fields)


@pytest.mark.parametrize(
    ("network", "beat", "fault"),
    [
        (stack(13, 3, [4]), command(steps=0), Fault.STEPS),
        (stack(13, 3, [4]), command(operation=3), Fault.OPERATION),
        (stack(13, 3, [4]), command(reset=0b10), Fault.CONTEXTS),
        (stack(14, 3, [], 4), command(operation=Operation.DUMP), Fault.STATES),
    ],
    ids=["no steps", "no operation", "no such context", "no states"],
)
@pytest.mark.parametrize("engine", ["pysim", "verilator"])
def test_an_illegal_command_is_refused_after_all_before_it_and_changes_nothing(
    simulator, engine, network, beat, fault
):
    rng, machine = np.random.default_rng(15), design(1, 1, 1, 2)
    queue = Queue(machine)
    queue.load(network, 2)
    queue.run(random_inputs(rng, 1, 2, 3), [True])
    queue.fail(fault, command=beat)
    queue.run(random_inputs(rng, 1, 2, 3), [False])
    assert_right(queue, simulator(machine, engine), timed=False)


def beat_of(target, **fields):
    places = {name: np.int64(fields.get(name, 0)) for name in ("row", "column", "address")}
    return load_beats(target, **places, data=np.array([fields.get("data", 1)]))


ILLEGAL_BEATS = {
    "weight column": (Fault.ADDRESS, beat_of(LoadTarget.WEIGHT, column=2)),
    "weight row": (Fault.ADDRESS, beat_of(LoadTarget.WEIGHT, row=1)),
    "weight address": (Fault.ADDRESS, beat_of(LoadTarget.WEIGHT, address=2048)),
    "parameter part": (Fault.ADDRESS, beat_of(LoadTarget.UNIT, column=6)),
    "program part": (Fault.ADDRESS, beat_of(LoadTarget.PROGRAM, column=words_of(PHASE))),
    "bank": (Fault.ADDRESS, beat_of(LoadTarget.HIDDEN, column=3)),
    "register": (Fault.ADDRESS, beat_of(LoadTarget.REGISTER, address=5)),
    "register value": (Fault.REGISTER, beat_of(LoadTarget.REGISTER, address=0, data=0)),
    "target": (Fault.TARGET, beat_of(7)),
}


@pytest.mark.parametrize(
    ("name", "engine"), [("weight column", "pysim"), *((name, "verilator") for name in ILLEGAL_BEATS)]
)
def test_an_illegal_load_beat_is_refused_and_the_machine_can_be_loaded_again(simulator, name, engine):
    fault, beat = ILLEGAL_BEATS[name]
    rng, machine, network = np.random.default_rng(16), design(1, 1, 1, 2), stack(17, 3, [4])
    load = build_program(network, machine, 2).load
    queue = Queue(machine)
    queue.fail(fault, load=np.concatenate([load[:9], beat, load[9:]]))
    queue.load(network, 2)
    queue.run(random_inputs(rng, 1, 2, 3), [True])
    queue.dump()
    assert_right(queue, simulator(machine, engine), timed=False)


def test_nothing_illegal_is_written(simulator):
    """The illegal beats would overwrite the loaded network if their addresses were merely cut off."""
    rng, machine, network = np.random.default_rng(18), design(1, 1, 1, 2), stack(19, 3, [4])
    queue = Queue(machine)
    queue.load(network, 2)
    queue.run(random_inputs(rng, 1, 2, 3), [True])
    commit = beat_of(LoadTarget.COMMIT)
    for fault, beat in ILLEGAL_BEATS.values():
        queue.fail(fault, load=beat)
        # The load is closed without a beat of its own: what was there before must still be there.
        queue.load(network, 2, beats=commit)
        queue.run(random_inputs(rng, 1, 2, 3), [True])
    assert_right(queue, simulator(machine), timed=False)


def test_a_command_before_any_load_waits_for_it(simulator):
    queue, rng = Queue(SMALL), np.random.default_rng(20)
    queue.load(stack(21, 3, [4]), 2, delays=Delays(load=100))
    queue.run(random_inputs(rng, 1, 2, 3), [True])
    assert_right(queue, simulator(SMALL), timed=False)


def test_a_sequence_of_more_steps_than_16_bits_count(simulator):
    """Counters of cycles may not wrap: also a state made more than 65,536 cycles ago can be read."""
    machine = design(1, 1, 2, 2, cells=("elman",))
    rng, network = np.random.default_rng(22), stack(23, 1, [2], cell="elman_tanh")
    queue = Queue(machine)
    queue.load(network, 70000)
    queue.run(random_inputs(rng, 1, 70000, 1), [True])
    queue.dump()
    queue.run(random_inputs(rng, 1, 3, 1), [False])
    assert_right(queue, simulator(machine))
    queue.run(random_inputs(rng, 1, 3, 1), [False], delays=Delays(command=65536 + 10))
    assert_right(queue, simulator(machine), timed=False)


@pytest.mark.parametrize("machine", [SMALL, SHARED, LATE], ids=["small", "shared", "late"])
def test_random_queues(simulator, machine):
    for seed in range(30):
        rng = np.random.default_rng([seed, 24])
        kinds = {
            "lstm": "lstm_all" if machine.lstm_options else "lstm",
            "lstm_coupled": "lstm_coupled",
            "gru": "gru_reset_before",
            "elman": "elman_relu",
            "mingru": "mingru",
        }
        networks = [
            stack(
                [seed, k],
                int(rng.integers(1, 9)),
                [int(n) for n in rng.integers(1, 9, 2)],
                int(rng.integers(0, 4)),
                cell=kinds[str(rng.choice(machine.cells))],
            )
            for k in range(3)
        ]
        stalls = rng.random((3, 301)) < 0.4
        for hostile in (False, True):
            queue = random_queue(rng, machine, networks, 12, hostile=hostile)
            streams = dict(zip(("load_stall", "x_stall", "y_stall"), stalls, strict=True)) if hostile else {}
            assert_right(queue, simulator(machine, **streams), timed=not hostile)


def shortened(program, at, field):
    """The program, and its plan, with a wait of phase ``at`` shortened by one cycle."""
    plan = copy.deepcopy(program.plan)
    wait = int(getattr(plan.phases[at], field)) - 1
    setattr(plan.phases[at], field, wait)
    changed = phase_beats(at, program.phases[at] | {field: wait})
    load = np.concatenate([program.load[:-1], changed, program.load[-1:]])
    return dataclasses.replace(program, plan=plan, load=load)


def last_cycle(program, steps):
    """Cycle in which a run of ``steps`` steps and the dump of states after it are done, by the schedule."""
    table = Timetable(program.design)
    table.load(1, program.plan)
    table.run(steps)
    return table.dump().last


def is_wrong(program, rng, simulator, steps):
    """Whether outputs or states of a random run differ from the golden model's."""
    contexts, network = program.design.contexts, program.network
    x = random_inputs(rng, contexts, steps, network.inputs)
    run_beats = run_job(program, x, [True] * contexts)
    jobs = [load_job(program.load, program.design), run_beats, state_job(program)]
    beats = np.stack(simulator.trace(jobs).beats)
    outputs, state = golden.run_stack(network, x, reset_state(network, contexts))
    h, c = program.states(beats[run_beats.output_beats :])
    return not (
        np.array_equal(program.outputs(beats[: run_beats.output_beats], steps), outputs)
        and np.array_equal(h, state.h)
        and np.array_equal(c, state.c)
    )


WAITING = {
    "one tile": design(1, 1, 8, 4, cells=ALL),
    "grid, folded": design(2, 2, 2, 2, fold=2, cells=ALL),
    "two contexts": design(1, 2, 3, 2, cells=ALL, contexts=2),
    "new cells": design(2, 2, 2, 2, fold=2, cells=("lstm", "mingru"), lstm_options=("projection",)),
}


@pytest.mark.parametrize("name", list(WAITING))
def test_each_wait_that_decides_when_a_phase_starts_is_as_short_as_it_can_be(simulator, name):
    """With a wait that is one cycle shorter, some values are wrong for some weights: no cycle is wasted."""
    machine, shown = WAITING[name], set()
    cells = ("lstm", "gru", "gru_reset_before", "elman_tanh")
    if "mingru" in machine.cells:
        cells = ("mingru", "lstm_projection")
    for seed in range(8):
        rng = np.random.default_rng([seed, 25])
        cell = cells[seed % len(cells)]
        units, inputs = [int(n) for n in rng.integers(1, 12, rng.integers(1, 4))], int(rng.integers(1, 6))

        def program(k, cell=cell, units=units, inputs=inputs, seed=seed):
            return build_program(stack([seed, k], inputs, units, cell=cell, every_step=True), machine, 4)

        first = program(0)
        for (at, phase), field in itertools.product(enumerate(first.plan.phases), ("wait", "state_wait")):
            if getattr(phase, field) <= 1:
                continue
            if last_cycle(shortened(first, at, field), 4) < last_cycle(first, 4):
                assert any(
                    is_wrong(shortened(program(k), at, field), rng, simulator(machine), 4) for k in range(12)
                ), (seed, at, field, phase)
                shown.add((cell, phase.kind, field))
        assert not is_wrong(first, rng, simulator(machine), 4)
    assert {cell for cell, *_ in shown} == set(cells)
    kinds = {kind for _, kind, _ in shown}
    if "mingru" in machine.cells:
        assert ("mingru", UnitKind.MINGRU, "state_wait") in shown and UnitKind.PROJECTION in kinds
    else:
        assert kinds >= {UnitKind.LSTM, UnitKind.GRU_RESET, UnitKind.GRU_CANDIDATE}
