"""`rnnhw explore` and `rnnhw sweep` as a user meets them."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from refusals import refused

from rnnhw import sweep
from rnnhw.design import load_design
from rnnhw.network import shape_in_words
from rnnhw.schedule import count_cycles
from rnnhw.train.tasks.digits import load_digits

SWEEP = """name = "s"
model = "lstm:16:48:10"
steps = 20
results = "front"
[design]
grid_rows = [1, 2, 4]
grid_cols = { from = 1, to = 8, step = 1 }
tile_rows = [1, 2]
tile_cols = [1, 2]
fold = [1, 2, 4]
"""

# A shell's background jobs ignore the interrupt, and hand that down to what they start.
HEEDING = """import signal
from rnnhw.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)
main()
"""


def test_explore_ends_with_a_design_that_holds_the_model_and_keeps_its_promise(rnnhw):
    limits = ("--limit", "max_dsp=100", "--limit", "max_bram=150")
    code, out, err = rnnhw(
        *("explore", "lstm:32:32:4", "--fpga", "ecp5-85k", "--steps", "10", "--out", "e"), *limits
    )
    assert code == 0, err
    assert sorted(path.name for path in Path("e").iterdir()) == [
        *("design.toml", "finished.sqlite", "index.html", "manifest.json", "results.csv", "sweep.toml"),
    ]
    design = load_design("e/design.toml")
    cycles = count_cycles(shape_in_words("lstm:32:32:4"), design, 10).total
    assert f"{cycles:,} cycles" in out and "`rnnhw build e/design.toml --fpga ecp5-85k --out e/build`" in out
    manifest = json.loads(Path("e/manifest.json").read_text())
    assert manifest["fpga"] == "ecp5-85k" and manifest["constraints"] == {
        **{"max_bram": 150, "max_dsp": 100},
        "max_lut": 14_098,  # of the largest design that the model was made with
    }
    assert manifest["objectives"] == ["latency", "lut", "bram"]
    # The question, asked as a sweep, has the same answer.
    assert rnnhw("sweep", "e/sweep.toml", "--out", "s")[0] == 0
    assert Path("s/results.csv").read_bytes() == Path("e/results.csv").read_bytes()
    page = Path("e/index.html").read_text()
    assert "--limit max_dsp=100 --limit max_bram=150" in page


def test_explore_multiplies_in_tables_where_multipliers_run_out(rnnhw):
    common = ("explore", "gru:16:32:4", "--steps", "8", "--fpga")
    code, out, _ = rnnhw(*common, "ecp5-25k", "--out", "e")
    assert code == 0 and "extrapolated" not in out
    chosen = load_design("e/design.toml")
    # The elements alone have more products than the 28 multipliers could make.
    assert chosen.lut_columns > 0 and chosen.macs > 28
    question = Path("e/sweep.toml").read_text()
    assert "lut_columns = [0, 1, 2, 4, 8]" in question
    Path("without.toml").write_text(question.replace("lut_columns = [0, 1, 2, 4, 8]", "lut_columns = 0"))
    quickest = [sweep(f"{name}.toml").front()["latency_us"][0] for name in ("e/sweep", "without")]
    assert quickest[0] < quickest[1]
    assert "1 of 1 columns multiply in look-up tables" in out
    assert "1 of 1 columns of a tile multiplying in look-up tables" in Path("e/index.html").read_text()
    code, out, _ = rnnhw(*common, "ecp5-25k", "--limit", "max_lut=22700", "--out", "large")
    beyond = "LUT4 and MHz of it are extrapolated: the models were made with designs of at most 14,098 LUT4"
    assert code == 0 and beyond in out
    # A device without multipliers has nothing to choose.
    assert rnnhw("explore", "gru:4:8:2", "--steps", "8", "--fpga", "ice40hx8k", "--out", "h")[0] == 0
    assert "lut_columns = [0]" in Path("h/sweep.toml").read_text()


def test_explore_may_ask_for_throughput(rnnhw):
    common = ("explore", "lstm:32:32:4", "--fpga", "ecp5-85k", "--steps", "10")
    assert rnnhw(*common, "--maximize", "throughput", "--out", "t")[0] == 0
    assert rnnhw(*common, "--out", "l")[0] == 0
    assert load_design("t/design.toml").contexts > load_design("l/design.toml").contexts == 1


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("--fpga ecp5", "no FPGA 'ecp5'"),
        ("--fpga gw2a-18", "its family, gowin, has no cost model; those that have one are ecp5, ice40"),
        ("--fpga ecp5-85k --minimize latensy", "did you mean 'latency'"),
        ("--fpga ecp5-85k --minimize throughput", "throughput is a goal of --maximize"),
        ("--fpga ecp5-85k --maximize latency", "latency is a goal of --minimize"),
        ("--fpga ecp5-85k --minimize lut --maximize throughput", "exclude each other"),
        ("--fpga ecp5-85k --limit max_dsp", "--limit is 'max_dsp', not NAME=NUMBER"),
        ("--fpga ecp5-85k --limit max_dps=3", "unknown constraint 'max_dps'; there are"),
        ("--fpga ecp5-85k --limit max_latency_us=1", "meets max_latency_us = 1, and the nearest is"),
        ("--fpga ecp5-85k --weight-bits 6", "weight_bits is 6, not 8 or 4"),
    ],
)
def test_explore_refuses(rnnhw, words, named):
    refused(rnnhw("explore", "lstm:32:32:4", *words.split(), "--out", "e"), named)


def test_a_folder_of_another_sweep_is_refused_and_left_alone(rnnhw):
    Path("s.toml").write_text(SWEEP)
    assert rnnhw("sweep", "s.toml", "--out", "o")[0] == 0
    before = {path.name: path.read_bytes() for path in Path("o").iterdir()}
    Path("s.toml").write_text(SWEEP.replace("steps = 20", "steps = 21"))
    refused(rnnhw("sweep", "s.toml", "--out", "o"), "o/finished.sqlite is of another sweep")
    assert {path.name: path.read_bytes() for path in Path("o").iterdir()} == before


def test_a_trillion_designs_are_refused_with_the_time_that_they_would_take(rnnhw):
    wide = "".join(
        f"{name} = {{ from = 1, to = 1000, step = 1 }}\n" for name in ("unit_depth", "input_depth")
    )
    wide += "weight_depth = { from = 1, to = 4000, step = 1 }\n"
    Path("s.toml").write_text(SWEEP + wide)
    refused(rnnhw("sweep", "s.toml", "--out", "o"), "would take about 320 hours")
    assert not Path("o").exists()


@pytest.mark.slow
def test_a_killed_sweep_resumes_to_the_same_bytes(tmp_path):
    script = Path(__file__).parents[1] / "killed_sweeps.py"
    done = subprocess.run(
        [sys.executable, script, "3", "5"], capture_output=True, text=True, cwd=tmp_path, timeout=600
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("same bytes") == 3


def test_an_interruption_is_told_once_with_what_is_kept(rnnhw, monkeypatch):
    def interrupted(*given, **named):
        raise KeyboardInterrupt

    monkeypatch.setattr("rnnhw.explore.run_sweep", interrupted)
    Path("s.toml").write_text(SWEEP)
    told = "what is finished is in o/finished.sqlite, and the same command goes on from there"
    code, _, err = rnnhw("sweep", "s.toml", "--out", "o")
    assert (code, err) == (130, f"rnnhw: interrupted; {told}\n")


@pytest.mark.slow
def test_an_interrupted_sweep_ends_at_once(tmp_path):
    wide = SWEEP.replace("to = 8, step", "to = 4096, step") + "clock_mhz = { from = 1, to = 100, step = 1 }\n"
    (tmp_path / "s.toml").write_text(wide)
    command = [sys.executable, "-c", HEEDING, "sweep", "s.toml", "--out", "o", "--jobs", "2"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as process:
        while not (tmp_path / "o" / "finished.sqlite").is_file():
            time.sleep(0.1)
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130 and "Traceback" not in err
    assert "interrupted; what is finished is in o/finished.sqlite, and the same command goes on from" in err
    assert err.count("interrupted") == 1


def test_confirmed_designs_are_shown_beside_what_was_predicted(rnnhw, monkeypatch):
    monkeypatch.setattr("rnnhw.explore.confirm.ENGINE", "golden")
    Path("s.toml").write_text(SWEEP)
    code, out, _ = rnnhw("sweep", "s.toml", "--out", "o", "--confirm", "2")
    assert code == 0 and "design 2: 0 of 40 values differ" in out
    confirmed = json.loads(Path("o/confirmed.json").read_text())
    assert len(confirmed) == 2 and all(one["predicted"] == one["actual"] for one in confirmed)
    page = Path("o/index.html").read_text()
    assert "rnnhw sweep s.toml --out DIR --confirm 2" in page and "Predicted and actual" in page
    monkeypatch.setattr("rnnhw.explore.confirm.count_cycles", lambda *given: SimpleNamespace(total=7))
    monkeypatch.setattr("rnnhw.explore.confirm.MOST_CYCLES", 100)
    refused(rnnhw("sweep", "s.toml", "--out", "o", "--confirm", "1"), "simulated, 7 were predicted")


def test_a_scheduler_that_is_not_there_is_refused_by_name(rnnhw, monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr("rnnhw.explore.cluster.LIMIT_S", 1)
    Path("s.toml").write_text(SWEEP)
    begun = time.monotonic()
    words = ("sweep", "s.toml", "--out", "o", "--scheduler", "tcp://127.0.0.1:9")
    refused(rnnhw(*words), "no scheduler answers at tcp://127.0.0.1:9 within 1 s", "`dask scheduler`")
    assert time.monotonic() - begun < 20
    assert not Path("o").exists()
    refused(rnnhw(*words[:-1], "nonsense://a"), "no scheduler answers at nonsense://a")
    refused(rnnhw(*words, "--jobs", "2"), "--jobs and --scheduler exclude each other")


def test_a_sweep_scores_its_model_on_data_beside_its_file(rnnhw):
    digits = load_digits()
    Path("asked").mkdir()
    np.save("asked/x.npy", digits.test_x[:50])
    np.save("asked/y.npy", digits.test_labels[:50])
    text = SWEEP.replace("lstm:16:48:10", "digits-lstm").replace(
        "[design]",
        '[constraints]\nmin_accuracy = 0.8\n[accuracy]\ndata = "x.npy"\nlabels = "y.npy"\n[design]',
    )
    Path("asked/s.toml").write_text(text)
    assert rnnhw("sweep", "asked/s.toml", "--out", "o")[0] == 0
    assert json.loads(Path("o/manifest.json").read_text())["accuracy_by_weight_bits"]["8"] > 0.8
    found = sweep("asked/s.toml")
    assert found.columns["accuracy"].min() > 0.8
    Path("asked/s.toml").write_text(text.replace("0.8", "1"))
    refused(rnnhw("sweep", "asked/s.toml", "--out", "p"), "min_accuracy = 1, and the nearest is 0.")
