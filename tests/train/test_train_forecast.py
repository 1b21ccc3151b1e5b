"""The forecast task: its file, refusals, inputs that hold no future, scores, and the shipped network."""

from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.frontends import load_onnx
from rnnhw.network import load_integer
from rnnhw.quantize import IntegerRunner
from rnnhw.train import FloatRunner, Model, Options, task_of
from rnnhw.train.tasks.forecast import features, usable, windows
from rnnhw.train.tasks.forecast_data import load_hours

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data" / "beijing-pm25.csv"
FOLDER = ROOT / "models" / "forecast-gru"
HEADER = "No,year,month,day,hour,pm2.5,DEWP,TEMP,PRES,cbwd,Iws,Is,Ir"
SCALES = {"mean": np.zeros(8), "deviation": np.ones(8), "change": np.ones(1)}


def table(count, start=datetime(2013, 12, 1), pollution=None):
    """Rows of the file; pm2.5 is a wave with a period of 30 hours unless it is given."""
    rows = []
    for k in range(count):
        time = start + timedelta(hours=k)
        pm = round(100 + 80 * np.sin(2 * np.pi * k / 30)) if pollution is None else pollution[k]
        rows.append(
            f"{k + 1},{time.year},{time.month},{time.day},{time.hour},{pm},-3,{k % 7 - 2},1020,"
            f"{('NE', 'NW', 'SE', 'cv')[k // 5 % 4]},{1.5 * (k % 5 + 1)},0,{k % 3}"
        )
    return rows


@pytest.fixture
def save(tmp_path):
    def write(rows, header=HEADER):
        path = tmp_path / "table.csv"
        path.write_text("\n".join([header, *rows]) + "\n")
        return path

    return write


def test_table(save):
    hours = load_hours(save(table(30, pollution=["NA", *range(29)])))
    assert np.isnan(hours.pm25[0]) and hours.pm25[1:].tolist() == list(range(29))
    assert hours.weather[8].tolist() == [-3.0, -1.0, 1020.0, 6.0, 0.0, 2.0]
    assert hours.wind[[0, 5, 10, 15, 20]].tolist() == [0, 1, 2, 3, 0]
    assert hours.year[0] == 2013 and hours.month[0] == 12 and hours.hour[[0, 23, 24]].tolist() == [0, 23, 0]


def test_columns_are_found_by_name(save):
    columns = [[word for word in line.split(",")][::-1] for line in [HEADER, *table(30)]]
    turned = load_hours(save([",".join(row) for row in columns[1:]], header=",".join(columns[0])))
    straight = load_hours(save(table(30)))
    assert np.array_equal(turned.weather, straight.weather) and np.array_equal(turned.pm25, straight.pm25)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda rows: [*rows[:3], *rows[4:]], "line 5: 2013-12-01 04:00 does not follow 2013-12-01 02:00"),
        (lambda rows: [*rows[:3], rows[2], *rows[3:]], "line 5: 2013-12-01 02:00 does not follow"),
        (lambda rows: [*rows[:3], rows[3][:-4], *rows[4:]], "line 5: 11 values, not 13"),
        (lambda rows: [row.replace(",1020,", ",,") for row in rows], "PRES has no value in any row"),
        (
            lambda rows: [row.replace(",NW,", ",NA,").replace(",NE,", ",,") for row in rows[:10]],
            "cbwd has no",
        ),
        (lambda rows: [row.replace(",1020,", ",inf,") for row in rows], "line 2: PRES is 'inf'"),
        (lambda rows: [row.replace(",1020,", ",-1020,") for row in rows], "line 2: PRES is '-1020'"),
        (lambda rows: [row.replace(",1020,", ",1020\0,") for row in rows], "line 2: PRES is|NUL"),
        (
            lambda rows: [row.replace(",NW,", ",N,") for row in rows],
            "line 7: cbwd is 'N', not NE, NW, SE, cv",
        ),
        (
            lambda rows: [row.replace(",2013,12,", ",2013,13,") for row in rows],
            "line 2: 2013 13 1 0 is no hour",
        ),
        (
            lambda rows: [row.replace(",2013,12,", ",2013,x,") for row in rows],
            "line 2: 2013 x 1 0 is no hour",
        ),
        (lambda rows: [], "holds no hour"),
    ],
)
def test_damaged_tables_are_refused(save, change, words):
    with pytest.raises(InputError, match=words):
        load_hours(save(change(table(40))))


def test_missing_weather_is_the_one_before_it(save):
    rows = table(20)
    plain = load_hours(save(rows))
    rows[0] = rows[0].replace(",1020,", ",NA,").replace(",NE,", ",,")
    rows[7] = rows[7].replace(",1020,", ",?,").replace(",NW,", ",NaN,")
    found = load_hours(save(["", *rows[:9], "   ", *rows[9:]], header="\ufeff" + HEADER))
    assert np.array_equal(found.weather, plain.weather) and np.array_equal(found.wind, plain.wind)


def test_other_files_are_refused(save, tmp_path):
    with pytest.raises(InputError, match=r"not a readable CSV file: .*No such file"):
        load_hours(tmp_path / "none.csv")
    with pytest.raises(InputError, match="not a readable CSV file"):
        load_hours(tmp_path)
    with pytest.raises(InputError, match=r"has no column pm2.5; year, month"):
        load_hours(save(table(3), header=HEADER.replace("pm2.5", "pm10")))
    (tmp_path / "b.csv").write_bytes(b"\xff\xfe\x00year")
    with pytest.raises(InputError, match="not a readable CSV file"):
        load_hours(tmp_path / "b.csv")
    (tmp_path / "b.csv").write_bytes(b"")
    with pytest.raises(InputError, match="has no column year"):
        load_hours(tmp_path / "b.csv")


def test_a_year_without_pairs_is_refused(save):
    task = task_of("forecast")
    hours = task.load(save(table(200)))
    with pytest.raises(InputError, match=r"no hour in 2014 has pm2.5 measured then and 6 hours later"):
        task.train(hours, Options())
    with pytest.raises(InputError, match="no hour before 2013"):
        task.baselines(hours, "2013")


def test_missing_values_are_those_last_measured(save):
    pollution = ["NA", "NA", 4, 9, "NA", "NA", 25, *["1"] * 30]
    quantities, indicators = features(load_hours(save(table(37, pollution=pollution))))
    assert quantities[:8, 0].tolist() == [0, 0, 2, 3, 3, 3, 5, 1]
    assert indicators[:8, 0].tolist() == [0, 0, 1, 1, 0, 0, 1, 1]


def test_wind_speed_is_what_the_run_grew_by(save):
    quantities, _ = features(load_hours(save(table(30))))
    # The wind run is 1.5, 3, 4.5, 6, 7.5, and begins again when the wind turns.
    assert np.allclose(np.expm1(quantities[:, 4]), 1.5 * (np.arange(30) % 5 + 1))
    assert np.allclose(np.expm1(quantities[:, 5]), 1.5)


def test_usable_hours(save):
    pollution = [str(k) for k in range(60)]
    pollution[40] = "NA"
    found = usable(load_hours(save(table(60, pollution=pollution))))
    assert found.tolist() == [t for t in range(23, 54) if t not in (40, 34)]


def test_inputs_know_nothing_of_the_future(save):
    before = windows(load_hours(save(table(80))), np.array([50]), SCALES)
    rows = table(
        80, pollution=[round(100 + 80 * np.sin(2 * np.pi * k / 30)) if k <= 50 else 7 for k in range(80)]
    )
    rows[51:] = [row.replace(",1020,", ",990,").replace(",-3,", ",20,") for row in rows[51:]]
    after = windows(load_hours(save(rows)), np.array([50, 51]), SCALES)
    assert before.shape == (1, 24, 17) and np.array_equal(before[0], after[0])
    assert np.array_equal(after[1, :-1], after[0, 1:]) and not np.array_equal(after[1, -1], after[0, -1])


def test_scales_come_from_before_the_held_out_year(save):
    rows = table(900)
    changed = [row.replace(",1020,", ",900,") if ",2014," in row else row for row in rows]
    task = task_of("forecast")
    ends = [task.train(task.load(save(one)), Options(epochs=1)).front_end for one in (rows, changed)]
    for name, value in ends[0].items():
        assert np.array_equal(value, ends[1][name])


@pytest.mark.slow
def test_the_wave_is_learned_and_scored(save):
    task = task_of("forecast")
    hours = task.load(save(table(1000)))
    trained = task.train(hours, Options(epochs=20))
    model = Model(runners={"model": FloatRunner(trained.networks["model"])}, front_end=trained.front_end)
    error, below = task.score(hours, "2014", model)
    persistence, ridge = task.baselines(hours, "2014")
    assert trained.history[-1].validation == pytest.approx(
        (error.value / float(trained.front_end["change"][0])) ** 2, rel=1e-3
    )
    at = np.arange(31 * 24, 1000 - 6)
    change = hours.pm25[at + 6] - hours.pm25[at]
    assert error.name == f"root mean square error over {at.size} hours of 2014"
    assert persistence.value == pytest.approx(np.sqrt((change**2).mean()))
    assert error.reach == pytest.approx(0.86 * persistence.value)
    assert below.value == pytest.approx(100 * (1 - error.value / persistence.value)) and below.value > 50
    assert ridge.value < 0.2 * persistence.value


@pytest.mark.parametrize("output", [0.5, -1.0, -100.0])
def test_forecasts_are_the_change_added_and_never_negative(save, output):
    hours = load_hours(save(table(900)))

    def run(x, lengths=None, state=None):
        return np.full((len(x), 1), output, np.float32), None

    model = Model(runners={"model": run}, front_end=SCALES | {"change": np.array([20.0])})
    error, _ = task_of("forecast").score(hours, "2014", model)
    at = np.arange(31 * 24, 900 - 6)
    expected = np.maximum(hours.pm25[at] + 20 * output, 0) - hours.pm25[at + 6]
    assert error.value == pytest.approx(np.sqrt((expected**2).mean()))


def test_a_year_that_never_changes_is_refused(save):
    with pytest.raises(InputError, match=r"pm2.5 never changes within 6 hours in 2014"):
        task_of("forecast").baselines(load_hours(save(table(900, pollution=[50] * 900))), "2014")


def test_a_share_of_the_training_data_is_its_latest(save):
    task = task_of("forecast")
    hours = task.load(save(table(900)))
    whole, part = (
        task.train(hours, Options(epochs=1, fraction=fraction)).calibration["model"].x
        for fraction in (1.0, 0.1)
    )
    assert len(part) == round(0.1 * len(whole)) and np.allclose(part[-1], whole[-1], atol=0.02)


@pytest.mark.slow
def test_scores_of_the_shipped_network():
    if not SHARED.is_file():
        pytest.skip("no ../shared/data/beijing-pm25.csv")
    task = task_of("forecast")
    hours = task.load(SHARED)
    with np.load(FOLDER / "front_end.npz") as front_end:
        runners = (
            FloatRunner(load_onnx(FOLDER / "model.onnx")),
            IntegerRunner(load_integer(FOLDER / "model.int8.safetensors")),
        )
        (error, below), (integer_error, _) = (
            task.score(hours, "2014", Model(runners={"model": runner}, front_end=front_end))
            for runner in runners
        )
    assert error.value < error.reach and below.value > below.reach == 14.0
    assert integer_error.value == pytest.approx(error.value, rel=0.02)
    assert error.value < task.baselines(hours, "2014")[1].value
