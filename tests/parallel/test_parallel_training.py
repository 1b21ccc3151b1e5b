"""Training in real processes: the loss curve of one rank, and the bound of the asynchronous server."""

import json
import shutil
import sys
from collections import Counter

import numpy as np
import pytest
from mpi_jobs import TESTS, mpiexec, run_job, run_ranks

pytestmark = pytest.mark.slow
PROGRAM = "parallel/programs/training.py"
LIMIT_S = 60
FORMS = ("layers", "wavefront", "steps", "units")
BATCHES, EPOCHS, WORKERS = 9, 3, 3


def run(folder, size, **runs):
    """Train on ``size`` ranks, once for each name with its options; returns the arrays written, by name."""
    listed = [{"name": name, **options} for name, options in runs.items()]
    run_ranks(size, PROGRAM, folder, json.dumps(listed), limit_s=LIMIT_S)
    return {name: dict(np.load(folder / f"{name}.npz")) for name in runs}


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    found = run(tmp_path_factory.mktemp("alone"), 1, one={"strategy": "data"})["one"]
    assert found["losses"][-1] < 0.9 * found["losses"][0]
    return found


def assert_same(found, alone):
    assert np.abs(found["losses"] - alone["losses"]).max() < 1e-9
    assert 0 < np.abs(found["flat"] - alone["flat"]).max() < 1e-9, "other, or not computed in shards"


@pytest.fixture(scope="module")
def four(tmp_path_factory):
    """Results of all trainings that need 4 ranks, in one job."""
    return run(
        tmp_path_factory.mktemp("four"),
        4,
        data={"strategy": "data"},
        server={"strategy": "server"},
        **{f"bound{s}": {"strategy": "async", "bound": s, "order": "seeded"} for s in (1, 2, 16)},
        again={"strategy": "async", "bound": 2, "order": "seeded"},
        **{name: {"strategy": name} for name in FORMS},
        **{f"2 x {name}": {"strategy": name, "replicas": 2} for name in FORMS},
        bound0={"strategy": "async", "bound": 0},
        real={"strategy": "async", "bound": 2},
    )


@pytest.mark.parametrize("name", ["data", "server", "bound0", *FORMS, *(f"2 x {name}" for name in FORMS)])
def test_four_ranks_are_one(alone, four, name):
    assert_same(four[name], alone)


def test_checkpoint_goes_on_with_other_ranks(alone, tmp_path):
    dying = [{"name": "x", "strategy": "data", "checkpoint": "kept", "dies": 13}]
    command = [mpiexec(), "-n", 4, sys.executable, TESTS / PROGRAM, tmp_path, json.dumps(dying)]
    code, _, _ = run_job(command, LIMIT_S)
    assert code != 0 and (tmp_path / "kept").exists() and not (tmp_path / "x.npz").exists()
    names = ("server", "layers", "units")
    for name in names:
        shutil.copy(tmp_path / "kept", tmp_path / f"kept-{name}")
    found = run(
        tmp_path,
        2,
        two={"strategy": "data"},
        **{name: {"strategy": name, "checkpoint": f"kept-{name}"} for name in names},
    )
    for name in ("two", *names):
        assert_same(found[name], alone)


@pytest.mark.parametrize("bound", [0, 1, 2, 16])
def test_bound_holds_and_every_item_is_used_once(four, bound):
    found = four[f"bound{bound}"]
    staleness = Counter({int(key): int(count) for key, count in found["staleness"]})
    assert staleness.total() == len(found["arrivals"]) == EPOCHS * WORKERS * BATCHES
    assert set(found["arrivals"]) == {1, 2, 3}
    assert max(staleness) <= bound
    assert bound == 0 or staleness.total() - staleness[0] > 40
    assert bound < 16 or max(staleness) > 2


def test_seeded_and_recorded_runs_repeat_to_the_bit(four, tmp_path):
    assert (four["bound2"]["flat"] == four["again"]["flat"]).all()
    real = four["real"]
    replayed = run(tmp_path, 4, replay={"strategy": "async", "bound": 2, "order": real["arrivals"].tolist()})[
        "replay"
    ]
    assert (real["flat"] == replayed["flat"]).all()
    assert not (real["flat"] == four["bound2"]["flat"]).all()


@pytest.mark.parametrize("order", ["seeded", "recorded"])
def test_asynchronous_training_goes_on_as_if_nothing_had_been(four, tmp_path, order):
    """Resumed from the second epoch, and once more after the end, it has the same arrivals and parameters."""
    whole = four["bound2"]
    choice = {
        "strategy": "async",
        "bound": 2,
        "checkpoint": "kept",
        "order": "seeded" if order == "seeded" else whole["arrivals"].tolist(),
    }
    command = [
        mpiexec(),
        "-n",
        4,
        sys.executable,
        TESTS / PROGRAM,
        tmp_path,
        json.dumps([{"name": "x", "dies": 40, **choice}]),
    ]
    code, _, _ = run_job(command, LIMIT_S)
    assert code != 0 and (tmp_path / "kept").exists() and not (tmp_path / "x.npz").exists()
    found = run(tmp_path, 4, resumed=choice, ended=choice)
    for again in found.values():
        for name, values in whole.items():
            assert np.array_equal(again[name], values), name


def test_a_checkpoint_of_another_order_is_refused(tmp_path):
    choice = {"strategy": "async", "bound": 2, "checkpoint": "kept"}
    run(tmp_path, 4, first={**choice, "order": "seeded"})
    command = [
        mpiexec(),
        "-n",
        4,
        sys.executable,
        TESTS / PROGRAM,
        tmp_path,
        json.dumps([{"name": "x", "order": "real", **choice}]),
    ]
    code, _, err = run_job(command, LIMIT_S)
    assert code != 0 and "is a checkpoint of another network, other data or other settings" in err
