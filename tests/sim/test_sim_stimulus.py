"""The protocol of the streams, cycle by cycle, without a machine."""

import dataclasses

import numpy as np
import pytest
from networks import design, random_network

from rnnhw.errors import EngineError, InputError
from rnnhw.schedule import build_program, stacks_of
from rnnhw.sim.stimulus import (
    After,
    Delays,
    Job,
    Observed,
    Stimulus,
    Trace,
    clear_job,
    load_job,
    make_stimulus,
    run_job,
    state_job,
)


def job(command, beats=2, outputs=2, loads=0, **more):
    return Job(
        command=command,
        load=np.full((loads, 3), command or 0, np.uint32),
        frames=[outputs],
        x=np.full((beats, 4), command or 0, np.int8),
        **more,
    )


def stimulus(*jobs, isolated=False, limit=100, **more):
    if isolated:
        jobs = [dataclasses.replace(one, after=After.ENDED) for one in jobs]
    return Stimulus(jobs=jobs, watch_cycles=2, limit_cycles=limit, modelled_cycles=0, **more)


class Machine:
    """A model of a machine: takes all beats, and gives a job's outputs some cycles after its last input.

    The outputs of a job without input come as many cycles after its command.
    """

    def __init__(self, given, latency=3, error=0, surplus=0):
        self.trace, self.latency, self.error, self.surplus = Trace(), latency, error, surplus
        self.given, self.driver = given, given.driver(self.trace)
        self.seen, self.outputs = [], []

    def run(self):
        cycle, commands, beats = 0, 0, 0
        jobs = self.given.jobs
        with_command = [one for one in jobs if one.command is not None]
        while (wish := self.driver.wish()) is not None:
            self.seen.append(wish)
            due = bool(self.outputs) and self.outputs[0] <= cycle
            value = np.full((1, 1), len(self.trace.beats), np.int16)
            self.driver.observe(
                Observed(
                    load_ready=True,
                    command_ready=True,
                    x_ready=True,
                    y_valid=due,
                    values=value,
                    y_last=False,
                    busy=False,
                    error=self.error,
                )
            )
            if due and wish.y_ready:
                self.outputs.pop(0)
            if wish.command is not None:
                if not len(with_command[commands].x):
                    self.outputs += [cycle + self.latency] * with_command[commands].output_beats
                commands += 1
            beats += wish.x is not None
            ended = next((one for one in jobs if wish.x is not None and one.command == int(wish.x[0])), None)
            if ended and beats in np.cumsum([len(j.x) for j in jobs]):
                extra = self.surplus if ended is jobs[-1] else 0
                self.outputs += [cycle + self.latency] * (ended.output_beats + extra)
            cycle += 1
        return self.trace

    def commands(self):
        return [wish.command for wish in self.seen]


def times(trace):
    return [(job.first, job.last) for job in trace.jobs]


def test_isolated_jobs_wait_for_each_other():
    trace = Machine(stimulus(job(1), job(2), isolated=True)).run()
    # Input in cycles 0 and 1; outputs in 4 and 5; then the next job.
    assert times(trace) == [(0, 5), (6, 11)]
    assert [one.cycles for one in trace.jobs] == [6, 6]


def test_others_are_offered_at_once():
    machine = Machine(stimulus(job(1), job(2)))
    assert [first for first, _ in times(machine.run())] == [0, 2]
    assert machine.commands()[:3] == [1, 2, None]


def test_input_once_offered_stays_until_it_is_taken():
    given = stimulus(job(1), x_stall=np.array([False, True, True]))
    driver = given.driver(Trace())
    offered = []
    nothing = {
        "load_ready": True,
        "command_ready": True,
        "y_valid": False,
        "y_last": False,
        "busy": False,
        "values": np.zeros((1, 1), np.int16),
        "error": 0,
    }
    for cycle in range(5):
        offered.append(driver.wish().x is not None)
        driver.observe(Observed(x_ready=cycle == 4, **nothing))
    assert offered == [True] * 5
    assert driver.wish().x is None  # cycle 5 stalls, and the next beat is not up yet


def test_input_and_loads_are_not_offered_in_a_stall():
    trace = Machine(stimulus(job(1), x_stall=np.array([True, False]))).run()
    assert trace.jobs[0].x_first == 1
    trace = Machine(stimulus(job(1, loads=2), load_stall=np.array([True, True, False]))).run()
    assert (trace.jobs[0].load_first, trace.jobs[0].load_last) == (2, 5)


def test_a_load_waits_for_the_commands_before_it_and_a_command_for_its_own_load():
    machine = Machine(stimulus(job(1), job(2, loads=3), job(3)))
    trace = machine.run()
    assert [k for k, wish in enumerate(machine.seen) if wish.load is not None] == [1, 2, 3]
    # The machine may take a command as soon as its load is offered; this one does.
    assert machine.commands()[:5] == [1, 2, None, None, 3]
    assert [one.command for one in trace.jobs] == [0, 1, 4]


def test_delays_hold_the_first_beat_of_each_port_back():
    machine = Machine(stimulus(job(1), job(2, loads=1, delays=Delays(load=3, command=2, x=4))))
    trace = machine.run()
    # The load could be offered in cycle 1, the command from cycle 4 on, the input in cycle 2.
    assert [(one.load_first, one.command, one.x_first) for one in trace.jobs] == [(-1, 0, 0), (4, 6, 6)]


def test_a_job_can_wait_until_all_beats_are_taken_and_an_error_stands():
    given = stimulus(
        job(None, loads=2, beats=3, outputs=0),
        job(7, beats=0, outputs=0, after=After.FAILED),
        job(1, after=After.TAKEN),
    )
    trace = Machine(given, error=5).run()
    assert [(one.command, one.error) for one in trace.jobs] == [(-1, 0), (3, 5), (4, 5)]
    assert trace.error == 5
    with pytest.raises(EngineError, match="stood still"):
        Machine(given, error=0).run()


def test_jobs_of_loads_alone_give_nothing_and_end():
    machine = Machine(
        stimulus(
            job(None, loads=2, beats=0, outputs=0),
            job(1),
            job(None, loads=1, beats=0, outputs=0),
            isolated=True,
        )
    )
    trace = machine.run()
    assert [(one.load_first, one.load_last, one.last) for one in trace.jobs] == [
        (0, 1, -1),
        (-1, -1, 7),
        (8, 8, -1),
    ]


def test_a_job_without_input_counts_from_its_command():
    trace = Machine(stimulus(job(1, beats=0), job(2), isolated=True)).run()
    assert times(trace) == [(0, 4), (5, 10)]


def test_outputs_beyond_the_last_are_counted():
    assert Machine(stimulus(job(1), job(2)), surplus=1).run().surplus == 1


def test_a_stalled_output_that_changes_is_noticed():
    trace = Trace()
    driver = stimulus(job(1), y_stall=np.array([True] * 9 + [False])).driver(trace)
    shown = [(1, 5), (1, 5), (1, 6), (1, 6), (0, 6), (0, 6), (1, 7), (1, 7)]
    for valid, value in shown:
        driver.wish()
        driver.observe(
            Observed(
                load_ready=True,
                command_ready=True,
                x_ready=True,
                y_valid=bool(valid),
                values=np.full((1, 1), value, np.int16),
                y_last=False,
                busy=False,
                error=0,
            )
        )
    assert trace.broken_holds == 2  # it changed, and it vanished
    assert trace.stalled == 6 and not trace.beats


def test_a_machine_that_stands_still_is_told_with_its_error():
    given = stimulus(job(1), limit=20)
    with pytest.raises(EngineError, match=r"gave 0 output beats in 20 cycles, then stood still$"):
        Machine(given, latency=50).run()
    with pytest.raises(EngineError, match="stood still and shows error 6: a command runs sequences of no"):
        Machine(given, latency=50, error=6).run()


MACHINE = design(1, 1, 2, 2, contexts=2)


def test_runs_that_the_design_cannot_do_are_refused():
    program = build_program(random_network(np.random.default_rng(1), 3, 2), MACHINE, 4)
    x = np.zeros((2, 4, 3), np.int8)
    assert run_job(program, x, [True, False]).command == 4 | 1 << 32
    for wrong in (x[:1], x[:, :0], x[:, :, :2], x[0]):
        with pytest.raises(InputError, match=r"shape .*takes \[2 contexts, steps, 3 features\]"):
            run_job(program, wrong, [True, False])
    with pytest.raises(InputError, match="a run says of 3 contexts whether they are reset; the design has 2"):
        run_job(program, x, [True] * 3)


def test_states_of_a_network_without_any_are_refused():
    (head,) = stacks_of(random_network(np.random.default_rng(1), 3, [], 2))
    program = build_program(head, MACHINE, 4)
    with pytest.raises(InputError, match="has no recurrent layer, so it has no states to give out"):
        state_job(program)


def test_isolated_jobs_are_made_so():
    jobs = [load_job(np.zeros((1, 3), np.uint32), MACHINE), clear_job(MACHINE)]
    assert [one.after for one in make_stimulus(MACHINE, jobs).jobs] == [After.NOTHING, After.FAILED]
    assert {one.after for one in make_stimulus(MACHINE, jobs, isolated=True).jobs} == {After.ENDED}
