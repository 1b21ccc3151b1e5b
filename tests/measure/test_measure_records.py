"""Timing and records, with an artificial clock."""

import dataclasses

import pytest

from rnnhw.errors import InputError
from rnnhw.measure import Asked, Measurement, RecordFile, Timing, record_row, time_runs
from rnnhw.measure.ceilings import Probe, measure_ceilings
from rnnhw.roofline import RnnWork, all_devices, measured_rows, read_rows
from rnnhw.roofline.rows import timed

WORK = RnnWork(cell="gru", hidden=512, inputs=40, batch=2, steps=25, direction="backward")
ONE = Measurement(
    asked=Asked(work=WORK, direction="train_bwd_total", precision="bf16"),
    device="NVIDIA H200",
    timing=Timing(median=7.25e-3, quartile1=7e-3, quartile3=8e-3, runs=10),
    backend="torch",
    mode="eager",
    date="2026-11-24",
    versions="torch 2, cuda 12",
    ceilings={"copy_gbps": 4270.0, "node_us": 1.04},
)
OTHER = dataclasses.replace(ONE, asked=dataclasses.replace(ONE.asked, precision="fp16"))
SAME = {"device": "NVIDIA H200", "backend": "torch", "versions": "torch 2, cuda 12"}


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


def test_ceilings_take_the_least_time_after_a_first_run() -> None:
    clock = Clock([0.001, 4.0, 2.0, 3.0])
    probes = {"copy_gbps": Probe(clock.run, 6e9), "node_us": Probe(Clock([1.0]).run, 100)}
    assert measure_ceilings({"copy_gbps": probes["copy_gbps"]}, clock) == {"copy_gbps": 3.0}
    steady = Clock([1.0])
    assert measure_ceilings({"node_us": Probe(steady.run, 100)}, steady) == {"node_us": 1e4}


def test_records_are_read_like_published_rows(tmp_path) -> None:
    path = tmp_path / "record.csv"
    RecordFile(path, **SAME).add(ONE)
    (row,) = read_rows(path.read_text(), "record.csv")
    assert row.milliseconds == 7.25 and row.inputs == 40 and row.suite == "train"
    (measured,) = measured_rows([row], all_devices(), "record.csv")
    assert measured.device.name == "H200"
    assert timed(row, measured.device) == (WORK, "bf16")
    assert [record_row(ONE)[name] for name in ("versions", "copy_gbps", "launch_us", "node_us")] == [
        *("torch 2, cuda 12", "4270", "", "1.04")
    ]


def test_a_record_grows_row_by_row_and_is_resumed(tmp_path) -> None:
    path = tmp_path / "record.csv"
    record = RecordFile(path, **SAME)
    assert not path.exists()  # nothing is left where nothing could be measured
    record.add(ONE)
    first = path.read_text()
    record.add(OTHER)
    assert path.read_text().startswith(first) and len(path.read_text().splitlines()) == 3
    # A process that was killed while it wrote leaves half a line, which is measured again.
    path.write_text(path.read_text()[:-9])
    again = RecordFile(path, **SAME)
    assert again.has(ONE.asked) and not again.has(OTHER.asked)
    again.add(OTHER)
    assert len(read_rows(path.read_text(), "record.csv")) == 2


@pytest.mark.parametrize("cut", [0, 30])
def test_a_record_without_a_whole_line_is_begun_again(tmp_path, cut) -> None:
    path = tmp_path / "record.csv"
    RecordFile(path, **SAME).add(ONE)
    text = path.read_text()
    path.write_text(text[:cut])
    RecordFile(path, **SAME).add(ONE)
    assert path.read_text() == text


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("type,hidden", "kind,hidden", "is no record of rnnhw measure"),
        ("NVIDIA H200", "NVIDIA L4", "line 2: device is 'NVIDIA L4', and now it is 'NVIDIA H200'"),
        (",torch,", ",jax,", "line 2: backend is 'jax', and now it is 'torch'"),
        ("torch 2,", "torch 1,", "line 2: versions is 'torch 1, cuda 12'"),
        ("gru,512", "gru", "line 2 does not have 21 values"),
        (",7.25,", ",-7.25,", "line 2: time_ms is '-7.25', not a time above 0"),
        (",bf16,", ",bf61,", "line 2: precision 'bf61' is unknown"),
        (",bf16,", f",{'x' * 140_000},", "not a readable CSV file: field larger than field limit"),
        ("type", "x" * 140_000, "not a readable CSV file: field larger than field limit"),
    ],
)
def test_other_files_are_not_appended_to(tmp_path, old, new, words) -> None:
    path = tmp_path / "record.csv"
    RecordFile(path, **SAME).add(ONE)
    text = path.read_text().replace(old, new)
    path.write_text(text)
    with pytest.raises(InputError, match=words):
        RecordFile(path, **SAME)
    assert path.read_text() == text
