"""Timing and records, with an artificial clock."""

import pytest

from rnnhw.errors import InputError
from rnnhw.measure import Measurement, record_csv, record_rows, suite_works, time_runs
from rnnhw.roofline import RnnWork, all_devices, measured_rows, read_rows
from rnnhw.roofline.rows import timed


class Clock:
    """A clock that each run puts forward by a given time."""

    def __init__(self, lengths) -> None:
        self.now, self.lengths, self.runs = 0.0, lengths, 0

    def __call__(self) -> float:
        return self.now

    def run(self) -> None:
        self.now += self.lengths[min(self.runs, len(self.lengths) - 1)]
        self.runs += 1


def test_the_median_of_many_runs_after_three_that_warm_up() -> None:
    clock = Clock([100.0, 100.0, 100.0, *map(float, range(1, 12))])
    timing = time_runs(clock.run, clock, seconds=0.0)
    assert (timing.median, timing.runs) == (5.5, 10)
    assert timing.quartile1 < timing.median < timing.quartile3
    assert clock.runs == 13


def test_short_runs_are_repeated_while_there_is_time() -> None:
    clock = Clock([0.01])
    assert time_runs(clock.run, clock, seconds=0.5).runs == 50
    assert time_runs(clock.run, clock, seconds=60.0).runs == 200


def test_records_are_read_like_published_rows() -> None:
    timing = time_runs(Clock([0.5]).run, Clock([0.5]), seconds=0.0)
    work = RnnWork(cell="gru", hidden=512, inputs=512, batch=2, steps=25, direction="backward")
    one = Measurement(
        work=work,
        suite="train",
        direction="train_bwd_total",
        device="NVIDIA H200",
        precision="bf16",
        timing=timing,
        backend="torch",
        mode="eager",
        date="2026-11-24",
        versions="torch 2, cuda 12",
    )
    text = record_csv([one]).replace(",0.0,512", ",7.25,512")
    (row,) = read_rows(text, "record.csv")
    assert row.milliseconds == 7.25 and row.inputs == 512
    (measured,) = measured_rows([row], all_devices(), "record.csv")
    assert measured.device.name == "H200"
    assert timed(row, measured.device) == (work, "bf16")
    assert record_rows([one])[0]["versions"] == "torch 2, cuda 12"


def test_deepbench_has_its_shapes() -> None:
    infer, train, both = (suite_works(name) for name in ("infer", "train", "deepbench"))
    assert len(infer) == 15 + 48 + 3 + 3 and len(train) == 3 * (12 + 22 + 16 + 3)
    assert both == infer + train
    assert all(work.inputs == work.hidden for _, _, work in both)
    assert {direction for _, direction, _ in train} == {"train_fwd", "train_bwd_inputs", "train_bwd_total"}
    with pytest.raises(InputError, match="no suite 'x'; there are infer, train and deepbench"):
        suite_works("x")
