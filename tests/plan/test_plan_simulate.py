"""The simulation equals the closed forms where both apply, by hand and for random pipelines."""

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.plan.simulate import Task, pipeline_tasks, shared_cores, simulate, synchronous_tasks, vary
from rnnhw.plan.staleness import simulate_asynchronous


@pytest.mark.parametrize("seed", range(20))
def test_pipeline_takes_what_the_closed_form_says(seed):
    rng = np.random.default_rng(seed)
    stages, micro_batches = int(rng.integers(1, 7)), int(rng.integers(1, 9))
    forward, backward = rng.uniform(0.1, 1.0, (2, stages))
    message = float(rng.uniform(0, 0.3))
    run = simulate(pipeline_tasks(forward, backward, micro_batches, message))
    closed = sum(
        times.sum() + (micro_batches - 1) * times.max() + (stages - 1) * message
        for times in (forward, backward)
    )
    assert run.seconds == pytest.approx(closed, rel=1e-12)


def test_bubble_of_equal_stations():
    run = simulate(pipeline_tasks([1.0] * 4, [2.0] * 4, 8, 0.0))
    assert run.bubble == pytest.approx(3 / 11)
    assert run.seconds == pytest.approx(3.0 * 11)


def test_ranks_share_cores():
    assert simulate([Task(rank, 1.0) for rank in range(4)], shared_cores(4, 2)).seconds == pytest.approx(2.0)
    two = simulate([Task(0, 1.0), Task(1, 2.0)], [1.0, 2.0])
    assert [span.end for span in two.spans] == pytest.approx([2.0, 3.0])
    apart = simulate([Task(0, 1.0), Task(1, 2.0, ((0, 0.5),))], [1.0, 2.0])
    assert [span.begin for span in apart.spans] == pytest.approx([0.0, 1.5])
    assert [span.end for span in apart.spans] == pytest.approx([1.0, 3.5])


def test_synchronous_steps_wait_for_the_slowest():
    run = simulate(synchronous_tasks([1.0, 1.5, 1.2], 0.25, 0.1, 4))
    assert run.seconds == pytest.approx(4 * (1.5 + 0.25 + 0.1))
    tasks = synchronous_tasks([1.0] * 8, 0.0, 0.0, 1000)
    varied = simulate(vary(tasks, 0.3, 1)).seconds / 1000
    drawn = np.exp(0.3 * np.random.default_rng(0).standard_normal((20_000, 8)) - 0.045)
    assert varied == pytest.approx(drawn.max(axis=1).mean(), rel=0.02)
    assert simulate(vary(tasks, 0.3, 1)).seconds == simulate(vary(tasks, 0.3, 1)).seconds


def test_order_is_checked():
    with pytest.raises(InputError, match="task 0 needs one that is not before it"):
        simulate([Task(0, 1.0, ((1, 0.0),)), Task(1, 1.0)])


def test_asynchronous_closed_forms():
    alone = simulate_asynchronous(
        workers=1, items=10, bound=3, compute_s=1.0, message_s=0.2, update_s=0.1, sigma=0.0, seed=0
    )
    assert alone.seconds == pytest.approx(10 * 1.5) and alone.staleness == {0: 10}
    together = simulate_asynchronous(
        workers=4, items=40, bound=0, compute_s=1.0, message_s=0.2, update_s=0.1, sigma=0.0, seed=0
    )
    assert together.seconds == pytest.approx(10 * 1.5) and together.updates == 10


@pytest.mark.parametrize("bound", [0, 1, 2, 8])
def test_staleness_stays_within_its_bound_and_waiting_costs_time(bound):
    sizes = {"workers": 8, "items": 800, "compute_s": 1.0, "message_s": 0.0, "update_s": 0.0, "sigma": 0.5}
    run = simulate_asynchronous(bound=bound, seed=1, **sizes)
    assert max(run.staleness) <= bound and run.staleness.total() == 800
    free = simulate_asynchronous(bound=1000, seed=1, **sizes)
    assert free.seconds == pytest.approx(100, rel=0.05)
    assert run.seconds > free.seconds * (1.2 if bound < 2 else 1.0)
