"""Steps that repeat are multiplied: the same as walking through each of them."""

import numpy as np
import pytest
from networks import many_designs, random_design, random_shape

from rnnhw.schedule import ORDERS, plan_phases
from rnnhw.schedule.walk import walk


def both(monkeypatch, plan, machine, steps):
    """With the jump over repeating steps, and without."""
    jumped = walk(plan, machine, steps)
    with monkeypatch.context() as patch:
        patch.setattr("rnnhw.schedule.walk.Walker.shift_since", lambda self, before: None)
        return jumped, walk(plan, machine, steps)


def assert_same(jumped, walked):
    for name in ("first_slot", "end", "emitted", "waits"):
        assert np.all(getattr(jumped, name) == getattr(walked, name)), name
    for work, slots in walked.slots.items():
        assert np.all(jumped.slots[work] == slots), work
    assert walked.last_emitting == jumped.last_emitting


@pytest.mark.parametrize("order", ORDERS, ids=str)
def test_a_jump_is_the_walk(monkeypatch, order):
    rng = np.random.default_rng(21)
    jumps = 0
    for _ in range(60):
        machine = random_design(rng)
        plan = plan_phases(random_shape(rng, machine.cells, options=machine.lstm_options), machine, order)
        for steps in (*range(1, 12), 40, 41):
            jumped, walked = both(monkeypatch, plan, machine, steps)
            assert_same(jumped, walked)
            assert walked.period is None
            jumps += jumped.period is not None
    assert jumps > 300


def test_many_designs_jump_together_as_each_by_itself(monkeypatch):
    """They repeat from different steps on."""
    rng = np.random.default_rng(22)
    machines = [random_design(rng, cells=("gru",)) for _ in range(80)]
    shape = random_shape(rng, ("gru",))
    designs = many_designs(machines)
    for order in ORDERS:
        plan = plan_phases(shape, designs, order)
        for steps in (1, 2, 5, 9, 30):
            jumped, walked = both(monkeypatch, plan, designs, steps)
            assert jumped.last_emitting is walked.last_emitting
            assert (jumped.end == walked.end).all() and (jumped.emitted == walked.emitted).all()
            assert (jumped.waits == walked.waits).all()
        for k, machine in enumerate(machines):
            alone = plan_phases(shape, machine, order)
            assert walk(alone, machine, 30).end == walked.end[k]


def test_a_million_steps_take_no_longer():
    rng = np.random.default_rng(23)
    machine = random_design(rng, cells=("lstm",))
    plan = plan_phases(random_shape(rng, ("lstm",)), machine, ORDERS[0])
    short, long = (walk(plan, machine, steps) for steps in (1000, 1_001_000))
    assert long.end - short.end == 1_000_000 * short.period
