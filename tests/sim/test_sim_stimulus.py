"""The protocol of the streams, cycle by cycle, without a machine."""

import numpy as np
import pytest

from rnnhw.errors import EngineError
from rnnhw.sim.stimulus import Job, Stimulus, Trace

NONE = np.zeros(0, bool)


def job(command, beats=2, outputs=2, loads=0):
    return Job(command=command, load=np.full((loads, 3), command, np.uint32), frames=[outputs],
               x=np.full((beats, 4), command, np.int8), modelled_cycles=0)


def stimulus(*jobs, isolated=True, x_stall=NONE, y_stall=NONE, limit=100):
    return Stimulus(load=np.zeros((0, 3), np.uint32), jobs=jobs, isolated=isolated, x_stall=x_stall,
                    y_stall=y_stall, settle_cycles=2, limit_cycles=limit)


class Machine:
    """Takes everything, and gives a job's outputs some cycles after its last input or its command."""

    def __init__(self, given, latency=3):
        self.trace, self.latency = Trace(), latency
        self.driver = given.driver(self.trace)
        self.seen, self.outputs, self.left = [], [], 0

    def run(self, given):
        cycle, commands, beats = 0, 0, 0
        while (wish := self.driver.wish()) is not None:
            self.seen.append(wish)
            due = bool(self.outputs) and self.outputs[0] <= cycle
            value = np.full((1, 1), len(self.trace.beats), np.int16)
            self.driver.observe(True, True, due, value, False)
            if due and wish.y_ready:
                self.outputs.pop(0)
            if wish.command is not None and not len(given.jobs[commands].x):
                self.outputs += [cycle + self.latency] * given.jobs[commands].output_beats
            commands += wish.command is not None
            beats += wish.x is not None
            if wish.x is not None and beats in np.cumsum([len(j.x) for j in given.jobs]):
                self.outputs += [cycle + self.latency] * given.jobs[int(wish.x[0]) - 1].output_beats
            cycle += 1
        return self.trace


def test_isolated_jobs_wait_for_each_other():
    given = stimulus(job(1), job(2))
    trace = Machine(given).run(given)
    # Input in cycles 0 and 1; outputs in 4 and 5; then the next job.
    assert (trace.first, trace.last) == ([0, 6], [5, 11])
    assert trace.cycles.tolist() == [6, 6]


def test_others_are_offered_at_once():
    given = stimulus(job(1), job(2), isolated=False)
    machine = Machine(given)
    trace = machine.run(given)
    assert trace.first == [0, 2]
    assert [wish.command for wish in machine.seen[:3]] == [1, 2, None]


def test_input_once_offered_stays_until_it_is_taken():
    given = stimulus(job(1), x_stall=np.array([False, True, True]))
    driver = given.driver(Trace())
    offered = []
    for cycle in range(5):
        offered.append(driver.wish().x is not None)
        driver.observe(True, cycle == 4, False, np.zeros((1, 1), np.int16), False)
    assert offered == [True] * 5
    assert driver.wish().x is None  # cycle 5 stalls, and the next beat is not up yet


def test_input_is_not_offered_in_a_stall():
    given = stimulus(job(1), x_stall=np.array([True, False]))
    trace = Machine(given).run(given)
    assert trace.first == [1]


def test_states_are_loaded_between_jobs_and_settle():
    given = stimulus(job(1), job(2, loads=3))
    machine = Machine(given)
    trace = machine.run(given)
    loads = [k for k, wish in enumerate(machine.seen) if wish.load is not None]
    assert loads == [6, 7, 8]
    assert trace.first == [0, 6 + 3 + 2]
    assert all(wish.command is None and wish.x is None and not wish.y_ready for wish in machine.seen[6:11])


def test_a_job_without_input_counts_from_its_command():
    given = stimulus(job(1, beats=0), job(2))
    trace = Machine(given).run(given)
    assert (trace.first, trace.last) == ([0, 5], [4, 10])


def test_a_stalled_output_that_changes_is_noticed():
    trace = Trace()
    driver = stimulus(job(1), y_stall=np.array([True] * 9 + [False])).driver(trace)
    shown = [(1, 5), (1, 5), (1, 6), (1, 6), (0, 6), (0, 6), (1, 7), (1, 7)]
    for valid, value in shown:
        driver.wish()
        driver.observe(True, True, bool(valid), np.full((1, 1), value, np.int16), False)
    assert trace.broken_holds == 2  # it changed, and it vanished
    assert trace.stalled == 6 and not trace.beats


def test_a_machine_that_stands_still_is_told():
    given = stimulus(job(1), limit=20)
    with pytest.raises(EngineError, match="gave 0 output beats in 20 cycles and then stood still"):
        Machine(given, latency=50).run(given)
