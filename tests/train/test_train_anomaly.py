"""The anomaly task: files and refusals, hours, alarms and how they are counted, and the shipped network."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.frontends import load_onnx
from rnnhw.network import load_integer
from rnnhw.quantize import IntegerRunner
from rnnhw.train import FloatRunner, Model, Options, task_of
from rnnhw.train.tasks.anomaly import judge
from rnnhw.train.tasks.anomaly_data import NAMES, load_series
from rnnhw.train.tasks.anomaly_inputs import parts_of, scales_of

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data" / "nab"
FOLDER = ROOT / "models" / "anomaly-lstm"
START = datetime(2014, 3, 3)
KEY = "realKnownCause/{}.csv"


def wave(count=1800, step_minutes=30, strange=()):
    """Rows of a file: a daily wave with noise, which stands still in ``strange`` hours."""
    noise = np.random.default_rng(5).normal(0, 1.0, count)
    rows = []
    for k in range(count):
        hour = k * step_minutes / 60
        value = 20 + 5 * np.sin(2 * np.pi * hour / 24) + noise[k]
        if any(first <= hour < last for first, last in strange):
            value = 32 if int(hour) % 3 else 10
        rows.append(f"{START + timedelta(hours=hour)},{value:.3f}")
    return rows


def windows(*pairs):
    return [[f"{START + timedelta(hours=hour)}.000000" for hour in pair] for pair in pairs]


@pytest.fixture
def folder(tmp_path):
    """Every series is strange in hours 500 .. 512, in a window, and in hours 700 .. 710, in no window."""
    for name in NAMES:
        rows = wave(strange=((500, 512), (700, 710)))
        (tmp_path / f"{name}.csv").write_text("\n".join(["timestamp,value", *rows]) + "\n")
    content = {KEY.format(name): windows((490, 540), (600, 620)) for name in NAMES}
    (tmp_path / "combined_windows.json").write_text(json.dumps(content))
    return tmp_path


def change(path, edit):
    """Change the lines of a CSV file."""
    path.write_text("\n".join(edit(path.read_text().splitlines())) + "\n")


def test_hours(folder):
    series = load_series(folder)
    assert [one.name for one in series] == list(NAMES)
    first, *_ = series
    samples = [float(row.split(",")[1]) for row in wave(strange=((500, 512), (700, 710)))]
    assert np.allclose(first.values, np.reshape(samples, (-1, 2)).mean(axis=1))
    assert first.hours[0] == np.datetime64("2014-03-03T00") and (np.diff(first.hours).astype(int) == 1).all()
    assert first.known == 135 and first.measured.all()
    assert first.windows[1, 1] == np.datetime64("2014-03-03") + np.timedelta64(620, "h")


def test_gaps_keep_the_hour_before_and_clocks_may_be_set_back(folder):
    path = folder / f"{NAMES[0]}.csv"
    change(path, lambda rows: [rows[0], *rows[3:5], *rows[1:3], *rows[5:21], *rows[27:]])
    series, whole, _ = load_series(folder)
    assert np.flatnonzero(~series.measured).tolist() == [10, 11, 12]
    assert (series.values[10:13] == series.values[9]).all()
    assert np.array_equal(series.values[13:], whole.values[13:])
    assert np.array_equal(series.values[:10], whole.values[:10])


def test_the_benchmarks_own_layout(folder):
    plain = load_series(folder)
    (folder / "data" / "realKnownCause").mkdir(parents=True)
    (folder / "labels").mkdir()
    (folder / "combined_windows.json").rename(folder / "labels" / "combined_windows.json")
    for name in NAMES:
        (folder / f"{name}.csv").rename(folder / "data" / "realKnownCause" / f"{name}.csv")
    for one, other in zip(load_series(folder), plain, strict=True):
        assert np.array_equal(one.values, other.values) and np.array_equal(one.windows, other.windows)


def test_a_sample_without_a_value_is_none_and_blank_lines_are_skipped(folder):
    path = folder / f"{NAMES[1]}.csv"
    rows = path.read_text().splitlines()
    path.write_text("\n".join([*rows[:5], *rows[6:]]) + "\n")
    plain = load_series(folder)[1]
    lines = ["\ufeff" + rows[0], "", *rows[1:5], rows[5].split(",")[0] + ",NA", " ", *rows[6:]]
    path.write_text("\r\n".join(lines), encoding="utf-8", newline="")
    found = load_series(folder)[1]
    assert np.array_equal(found.values, plain.values) and np.array_equal(found.measured, plain.measured)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda rows: [], "begins with '', not with timestamp,value and samples"),
        (lambda rows: rows[:1], "begins with 'timestamp,value', not with"),
        (lambda rows: ["time,value", *rows[1:]], "begins with 'time,value'"),
        (lambda rows: [*rows[:5], rows[5][:19], *rows[6:]], "line 6: 1 values, not 2 as in the first line"),
        (lambda rows: [*rows[:5], rows[5] + ",1", *rows[6:]], "line 6: 3 values, not 2"),
        (lambda rows: [*rows[:5], "2014-03-03 02:00:00,warm", *rows[6:]], "line 6: .*warm' is not a time"),
        (lambda rows: [*rows[:5], "2014-03-03 02:00:00+02:00,1", *rows[6:]], "line 6: .* is not a time"),
        (lambda rows: [*rows[:5], "2014-03-03 02:00:00,inf", *rows[6:]], "line 6: .*inf' is not a time"),
        (lambda rows: [rows[0], *(row.split(",")[0] + ",NaN" for row in rows[1:])], "and samples"),
        (lambda rows: rows[:1001], "the first 15 % are 75 hours, fewer than the 96 needed"),
        (lambda rows: [*rows, "9999-01-01 00:00:00,1"], r"spans \d+ hours, more than 1000000"),
        (lambda rows: [rows[0], *(row.split(",")[0] + ",7" for row in rows[1:])], "never change"),
        (
            lambda rows: [rows[0], *(row.split(",")[0] + ",1e308" for row in rows[1:])],
            "1e308' is not a time and a num",
        ),
    ],
)
def test_damaged_series_are_refused(folder, edit, words):
    path = folder / f"{NAMES[1]}.csv"
    change(path, edit)
    with pytest.raises(InputError, match=f"nyc_taxi.csv.*{words}"):
        load_series(folder)


@pytest.mark.parametrize(
    "content",
    [
        "{}",
        "[]",
        "7",
        '"x"',
        json.dumps({KEY.format(name): [["2014-03-04", 5]] for name in NAMES}),
        json.dumps({KEY.format(name): [["2014-03-04"]] for name in NAMES}),
        json.dumps({KEY.format(name): [["2014-03-04", "2014-03-03"]] for name in NAMES}),
        json.dumps({KEY.format(name): None for name in NAMES}),
    ],
)
def test_other_windows_are_refused(folder, content):
    (folder / "combined_windows.json").write_text(content)
    with pytest.raises(InputError, match="has no list of windows, each a pair of times, for realKnownCause"):
        load_series(folder)


def test_other_files_are_refused(folder):
    with pytest.raises(InputError, match="is no folder"):
        load_series(folder / "combined_windows.json")
    for damaged in (b"{", b"\xff", b"[" * 100_000):
        (folder / "combined_windows.json").write_bytes(damaged)
        with pytest.raises(InputError, match="not a readable JSON file"):
            load_series(folder)
    (folder / "combined_windows.json").unlink()
    with pytest.raises(InputError, match=r"not a readable JSON file: .*No such file"):
        load_series(folder)


def test_a_missing_series_is_refused(folder):
    (folder / f"{NAMES[2]}.csv").unlink()
    with pytest.raises(InputError, match=f"{NAMES[2]}.csv is not a readable CSV file: .*No such file"):
        load_series(folder)


def test_inputs_are_the_day_before_the_hour(folder):
    data = load_series(folder)
    part = parts_of(data, scales_of(data))[1]
    scaled = (data[1].values - data[1].values[:135].mean()) / data[1].values[:135].std()
    assert part.x.shape == (900 - 24, 24, 8) and part.known == 111
    assert np.allclose(part.x[30, :, 0], np.clip(scaled[30:54], -4, 4), atol=1e-6)
    assert part.change[30] == pytest.approx(scaled[54] - scaled[53])
    # Hour 54 is 6 o'clock on the third day, a Wednesday; hour 120 begins a Saturday.
    assert np.allclose(part.x[30, -1, 1:], [1, 1, 0, 0, 0, 1, 0], atol=1e-6)
    assert part.ends[30] == np.datetime64("2014-03-05T07")
    assert part.x[95, -1, 4] == 0 and part.x[96, -1, 4] == 1 and part.x[143, -1, 4] == 1
    assert part.x[144, -1, 4] == 0


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ([], (0, 0)),
        ([490], (1, 0)),
        ([540], (1, 0)),
        ([489, 541], (0, 2)),
        ([600, 500, 510], (2, 0)),
        ([700, 723], (0, 1)),
        ([700, 724], (0, 2)),
        ([700, 712, 724, 736, 748], (0, 3)),
        ([530, 550], (1, 1)),
    ],
)
def test_how_alarms_count(folder, hours, expected):
    series, *_ = load_series(folder)
    alarms = np.sort(np.datetime64("2014-03-03T00") + np.array(hours, "timedelta64[h]"))
    assert judge(alarms, series) == expected


def scores(data, runner, threshold):
    """Scores of a runner whose outputs are in the unit of the series: all scales are 1."""
    front_end = {
        "mean": np.zeros(3),
        "deviation": np.ones(3),
        "change": np.ones(1),
        "threshold": np.full(3, threshold),
    }
    return task_of("anomaly").score(data, "standard", Model(runners={"model": runner}, front_end=front_end))


def forecast_of(change):
    return lambda x, lengths=None, state=None: (np.full((len(x), 1), change, np.float32), None)


@pytest.mark.parametrize(
    ("first", "last", "found"), [(301, 301, 1), (325, 325, 1), (300, 300.9, 0), (325.1, 360, 0)]
)
def test_alarms_are_at_the_ends_of_hours(folder, first, last, found):
    """Hour 300 differs from 299, and 301 from 300: the mean of a day shows it from 301 until before 326."""
    values = np.full(900, 20.0)
    values[300] = 44.0
    pair = np.datetime64("2014-03-03T00:00") + (60 * np.array([[first, last]])).astype("timedelta64[m]")
    data = [replace(series, values=values, windows=pair) for series in load_series(folder)]
    assert scores(data, forecast_of(0.0), 0.99)[2].value == found
    assert scores(data, forecast_of(0.0), 2.01)[2].value == 0


def test_hours_without_samples_raise_no_alarm(folder):
    data = load_series(folder)
    empty = [replace(series, measured=np.arange(900) < series.known - 24) for series in data]
    assert scores(data, forecast_of(100.0), 10.0)[0].value == 6
    assert [score.value for score in scores(empty, forecast_of(100.0), 10.0)] == [0] * 8


@pytest.mark.slow
def test_hours_without_samples_are_not_trained_on(folder):
    change(folder / f"{NAMES[0]}.csv", lambda rows: [*rows[:81], *rows[87:]])
    task = task_of("anomaly")
    data = task.load(folder)
    trained = task.train(data, Options(epochs=1))
    assert len(trained.calibration["model"].x) == sum(series.known - 24 for series in data) - 3


def test_windows_that_begin_early_count_neither_way(folder):
    content = {KEY.format(name): windows((100, 200), (490, 540)) for name in NAMES}
    (folder / "combined_windows.json").write_text(json.dumps(content))
    series, *_ = load_series(folder)
    assert len(series.later_windows) == 1
    assert judge(np.array([np.datetime64("2014-03-03") + np.timedelta64(150, "h")]), series) == (0, 0)


@pytest.mark.slow
def test_what_is_strange_is_found(folder):
    task = task_of("anomaly")
    data = task.load(folder)
    trained = task.train(data, Options(seed=0))
    model = Model(runners={"model": FloatRunner(trained.networks["model"])}, front_end=trained.front_end)
    assert len(trained.history) == task.epochs and all(epoch.validation for epoch in trained.history)
    for scores in (task.score(data, "standard", model), task.baselines(data, "standard")):
        assert scores[0].name.endswith("later windows found, of 6")
        assert [score.value for score in scores[2::2]] == [1, 1, 1] and scores[0].value == 3
        assert scores[1].value == max(score.value for score in scores[3::2])
    # Strange hours stay in the mean of a day, so that alarms may last into a second false alarm.
    assert 1 <= task.score(data, "standard", model)[1].value <= 2


def test_training_sees_the_known_hours_alone(folder):
    """Network, scales and thresholds stay the same if all later hours are changed."""
    task = task_of("anomaly")
    first = task.train(task.load(folder), Options(epochs=1))
    for name in NAMES:
        change(
            folder / f"{name}.csv",
            lambda rows: [*rows[:272], *(row.split(",")[0] + ",1" for row in rows[272:])],
        )
    second = task.train(task.load(folder), Options(epochs=1))
    for name, value in first.front_end.items():
        assert np.array_equal(value, second.front_end[name])
    assert np.array_equal(first.networks["model"].head.weights, second.networks["model"].head.weights)
    assert np.array_equal(first.calibration["model"].x, second.calibration["model"].x)


def test_scores_of_the_shipped_network():
    if not SHARED.is_dir():
        pytest.skip("no ../shared/data/nab")
    task = task_of("anomaly")
    data = task.load(SHARED)
    with np.load(FOLDER / "front_end.npz") as front_end:
        for runner in (
            FloatRunner(load_onnx(FOLDER / "model.onnx")),
            IntegerRunner(load_integer(FOLDER / "model.int8.safetensors")),
        ):
            model = Model(runners={"model": runner}, front_end=front_end)
            found, false, *_ = task.score(data, "standard", model)
            assert found.name == "later windows found, of 10"
            assert found.value >= found.reach == 5 and false.value <= false.reach == 3
