"""`rnnhw roofline` and `rnnhw measure` as a user meets them."""

import csv
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from refusals import refused

from rnnhw.cli import measuring
from rnnhw.roofline.rows import COLUMNS

DIGITS = Path(__file__).parent.parent.parent / "models" / "digits-lstm"
HEAD = "type,hidden,batch,timesteps,suite,direction,device,precision,time_ms\n"
LINE = "lstm,512,1,25,infer,infer,NV_1080Ti,fp32,0.89\n"


def test_a_csv_is_predicted(rnnhw):
    Path("rows.csv").write_text(HEAD + LINE + LINE.replace("NV_1080Ti", "NV_T4").replace("fp32", "mixed"))
    code, out, err = rnnhw("roofline", "--csv", "rows.csv", "--output", "out.csv")
    assert code == 0 and "2 of 2 rows predicted" in out, err
    rows = list(csv.DictReader(Path("out.csv").read_text().splitlines()))
    assert [row["device"] for row in rows] == ["NV_1080Ti", "NV_T4"]
    assert 0.6 < float(rows[0]["predicted_ms"]) < 1.3  # measured: 0.89
    assert all(float(row["roofline_ms"]) < float(row["predicted_ms"]) for row in rows)
    first = Path("out.csv").read_bytes()
    assert rnnhw("roofline", "--csv", "rows.csv", "--output", "out.csv")[0] == 0
    assert Path("out.csv").read_bytes() == first


def test_rows_without_a_prediction_are_named(rnnhw):
    Path("rows.csv").write_text(HEAD + LINE + LINE.replace("NV_1080Ti", "HAL"))
    code, out, _ = rnnhw("roofline", "--csv", "rows.csv", "--output", "out.csv")
    assert code == 0 and "1 of 2 rows predicted" in out and "line 3: no device 'HAL'" in out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\n1,2\n", ["rows.csv", "no column 'type'"]),
        (HEAD + LINE.replace(",1,25", ",0,25"), ["batch is '0'"]),
        (HEAD + LINE.replace("NV_1080Ti", "H100").replace("fp32", "int4"), ["H100 has no int4"]),
        (HEAD + LINE.replace("fp32", "fp9"), ["precision 'fp9' is unknown"]),
        ("\x00", ["rows.csv"]),
    ],
)
def test_bad_rows_are_refused_and_leave_nothing(rnnhw, text, words):
    Path("rows.csv").write_text(text)
    refused(rnnhw("roofline", "--csv", "rows.csv", "--output", "out.csv"), *words)
    assert not Path("out.csv").exists()


def test_a_network_is_set_on_machines(rnnhw):
    code, out, err = rnnhw(
        "roofline",
        DIGITS,
        "--device",
        "H200",
        "--device",
        "NV_1080Ti",
        "--batch",
        "1,64",
        "--design",
        "small",
        "--output",
        "page.html",
    )
    assert code == 0, err
    assert "H200" in out and "GTX 1080 Ti" in out and "small" in out and "batch 64" in out
    page = Path("page.html").read_text()
    assert "--device &#34;H200&#34; --device &#34;NV_1080Ti&#34; --batch 1,64" in page
    code, out, err = rnnhw("roofline", DIGITS, "--all", "--batch", "1")
    assert code == 0 and "Photonic MAC array" in out and "Loihi" in out, err


def test_measure_leaves_a_record_that_roofline_plots(rnnhw):
    code, out, err = rnnhw(
        "measure",
        DIGITS,
        "--backend",
        "numba",
        "--batch",
        "1,2",
        "--steps",
        "8",
        "--seconds",
        "0",
        "--output",
        "record.csv",
    )
    assert code == 0 and "measured 2 layers" in out, err
    rows = list(csv.DictReader(Path("record.csv").read_text().splitlines()))
    assert [(row["batch"], row["inputs"]) for row in rows] == [("1", "8"), ("2", "8")]
    assert rows[0]["date"] and "numba" in rows[0]["versions"] and float(rows[0]["time_ms"]) > 0
    code, _, err = rnnhw("roofline", DIGITS, "--measured", "record.csv", "--output", "page.html")
    assert code == 0, err
    # Once among the machines, and as a cross in each of two drawings and for each measured batch.
    assert Path("page.html").read_text().count("by numba: measured") in (2, 3)
    # The same command again measures nothing, and one more batch is one more row.
    again = (
        "measure",
        DIGITS,
        "--backend",
        "numba",
        "--steps",
        "8",
        "--seconds",
        "0",
        "--output",
        "record.csv",
    )
    before = Path("record.csv").read_text()
    code, out, err = rnnhw(*again, "--batch", "1,2")
    assert code == 0 and "2 of 2 layers are in record.csv already" in out and "measured 0 layers" in out, err
    assert Path("record.csv").read_text() == before
    assert "measured 1 layers" in rnnhw(*again, "--batch", "1,2,3")[1]
    assert Path("record.csv").read_text().startswith(before)


@pytest.mark.slow
def test_a_killed_measurement_goes_on(tmp_path):
    """A process is killed in the middle; the rows that it wrote are kept, and none is measured twice."""
    lines = [f"lstm,256,{batch},50" for batch in range(2, 8)]
    (tmp_path / "rows.csv").write_text("\n".join(["type,hidden,batch,timesteps", *lines]) + "\n")
    asked = ["--backend", "onnxruntime", "--shapes", "rows.csv", "--seconds", "0", "--output", "record.csv"]
    command = [sys.executable, "-m", "rnnhw", "measure", *asked]
    record = tmp_path / "record.csv"
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 120
    while process.poll() is None and not record.exists() and time.monotonic() < deadline:
        time.sleep(0.005)
    process.kill()
    _, err = process.communicate()
    assert process.returncode == -signal.SIGKILL, err
    first = record.read_text()
    rows = len(first.splitlines()) - 1
    assert 1 <= rows < 6
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert f"{rows} of 6 layers are in record.csv already" in done.stdout
    lines = record.read_text().splitlines()
    assert record.read_text().startswith(first[: first.rfind("\n") + 1]) and len(lines) == 7
    keys = {tuple(row[name] for name in COLUMNS) for row in csv.DictReader(lines)}
    assert len(keys) == 6


def test_an_interrupted_measurement_says_what_it_has(rnnhw, monkeypatch):
    Path("rows.csv").write_text("type,hidden,batch,timesteps\ngru,9,1,2\nlstm,8,3,2\n")
    command = (
        "measure",
        "--backend",
        "onnxruntime",
        "--seconds",
        "0",
        "--shapes",
        "rows.csv",
        "--output",
        "r.csv",
    )
    real, calls = measuring.time_runs, []

    def interrupted(*arguments):
        calls.append(arguments)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(*arguments)

    monkeypatch.setattr(measuring, "time_runs", interrupted)
    code, out, _ = rnnhw(*command)
    assert code == 130 and "1 rows are in r.csv; the same command goes on" in out
    code, out, _ = rnnhw(*command)
    assert code == 0 and "1 of 2 layers are in r.csv already" in out and "measured 1 layers" in out
    assert len(Path("r.csv").read_text().splitlines()) == 3


def test_measured_shapes_come_from_files_and_seeds(rnnhw):
    measure = ("measure", "--backend", "onnxruntime", "--seconds", "0", "--output")
    Path("rows.csv").write_text("type,hidden,batch,timesteps,inputs\ngru,9,1,2,5\nlstm,8,3,2,\n")
    assert rnnhw(*measure, "r.csv", "--shapes", "rows.csv", "--precision", "fp32,fp16")[0] == 0
    rows = list(csv.DictReader(Path("r.csv").read_text().splitlines()))
    assert [(row["type"], row["inputs"], row["precision"]) for row in rows] == [
        ("gru", "5", "fp32"),
        ("lstm", "8", "fp32"),
    ]
    assert all(float(row[name]) > 0 for row in rows for name in ("copy_gbps", "product_tops", "launch_us"))
    refused(rnnhw(*measure, "r.csv", "--shapes", "r.csv"), "--output is the same file as --shapes")
    refused(rnnhw(*measure, "rows.csv", "--random", "1"), "rows.csv exists and is no record of rnnhw measure")
    refused(
        rnnhw("measure", "--backend", "numba", "--output", "r.csv", "--random", "1"),
        "line 2: backend is 'onnxruntime', and now it is 'numba'",
    )
    refused(rnnhw(*measure, "s.csv", "--random", "1", "--direction", "up"), "direction 'up' is not timed")
    refused(rnnhw(*measure, "s.csv", "--random", "1", "--suite", "infer"), "give one of a model, --suite")
    assert not Path("s.csv").exists()


def test_own_devices(rnnhw):
    Path("mine.toml").write_text(
        '[sources]\nx = "A data sheet"\n["Mine"]\nkind = "cpu"\n["Mine".figures]\n'
        'fp32_tops = [1, "x", "read"]\nmemory_gbps = [50, "x", "read"]\n'
        'cores = [8, "x", "read"]\ncache_mib = [16, "x", "read"]\n'
    )
    code, out, err = rnnhw("roofline", DIGITS, "--device", "mine", "--devices", "mine.toml", "--batch", "1")
    assert code == 0 and "Mine" in out, err
    Path("mine.toml").write_text(Path("mine.toml").read_text().replace("[50,", "[-5,"))
    refused(rnnhw("roofline", DIGITS, "--device", "mine", "--devices", "mine.toml"), "memory_gbps is -5")


def test_mistakes(rnnhw):
    Path("rows.csv").write_text(HEAD + LINE)
    refused(rnnhw("roofline"), "give one of a model, --csv")
    refused(rnnhw("roofline", DIGITS, "--csv", "rows.csv", "--output", "o.csv"), "give one of")
    refused(rnnhw("roofline", "--csv", "rows.csv"), "need --output")
    refused(rnnhw("roofline", "--csv", "none.csv", "--output", "o.csv"), "none.csv")
    refused(rnnhw("roofline", "--validate", "rows.csv"), "1 measured rows are too few")
    refused(rnnhw("roofline", DIGITS, "--device", "HAL"), "no device 'HAL'", "H200")
    refused(rnnhw("roofline", DIGITS, "--device", "H100", "--precision", "int4"), "H100 has no int4")
    refused(rnnhw("roofline", DIGITS, "--precision", "fp9"), "'fp9'")
    for batch in ("0", "1,,2", "-1", "x", "1,2.5", "99999999"):
        refused(rnnhw("roofline", DIGITS, "--batch", batch), "--batch holds")
    refused(rnnhw("roofline", DIGITS, "--batch", "1", "--output", "rows.csv/page.html"), "cannot write")
    refused(rnnhw("roofline", "none"), "no model at none")
    measure = ("measure", "--output", "r.csv", "--backend")
    refused(rnnhw(*measure, "numba"), "give one of a model, --suite, --shapes and --random")
    refused(
        rnnhw(*measure, "abacus", "--suite", "infer"), "no backend 'abacus'; there are torch, torch.compile"
    )
    refused(rnnhw(*measure, "numba", "--suite", "x"), "no suite 'x'")
    refused(rnnhw(*measure, "numba", "--suite", "infer", "--device", "tpu"), "no device 'tpu'")
    refused(rnnhw(*measure, "numba", "--suite", "infer", "--precision", "fp16"), "runs forward in fp32")
    refused(rnnhw("measure", "--output", "r.txt", "--backend", "numba", "--suite", "infer"), "not r.txt")
    assert {path.name for path in Path().iterdir()} == {"rows.csv"}


def test_help_teaches_and_needs_no_heavy_imports():
    script = (
        "import sys; sys.argv = ['rnnhw', 'roofline', '--help']\n"
        "from rnnhw.cli import main\n"
        "try:\n    main()\nexcept SystemExit: pass\n"
        "print(sorted({'numpy', 'numba', 'amaranth', 'matplotlib', 'onnx'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip().endswith("[]") and "--csv rows.csv --output out.csv" in run.stdout


def test_an_array_of_ones_own(rnnhw):
    code, out, err = rnnhw("roofline", DIGITS, "--device", "systolic:16x16@100", "--design", "small")
    assert code == 0, err
    line = next(line for line in out.splitlines() if line.startswith("systolic:16x16@100"))
    assert line.split()[1] == "int8" and line.endswith("unchecked")
    assert "e-0" not in out and "e+0" not in out
    refused(rnnhw("roofline", DIGITS, "--device", "systolic:16x16"), "the form is systolic:ROWSxCOLS@MHZ")
    refused(rnnhw("roofline", DIGITS, "--device", "systolic:0x16@100"), "has 0 rows, not 1 .. 4096")


def test_compare_stac(rnnhw):
    code, out, err = rnnhw("compare", "stac", "--out", "stac.html")
    assert code == 0, err
    page = Path("stac.html").read_text()
    for words in ("LSTM_C", "quoted", "250 MHz", "5.07"):
        assert words in page and words in out
    assert out.count("differs: ") == page.count("<li>") == 6
    refused(
        rnnhw("compare", "nothing"), "there are no published figures of 'nothing', only of brainwave and stac"
    )


def test_a_service_has_a_deadline(rnnhw):
    Path("mine.toml").write_text(
        '[sources]\nhere = "a bill"\n["T4"]\nrent_per_hour = [36, "here", "given"]\ndate = "2026-01-31"\n'
    )
    args = ("roofline", DIGITS, "--device", "T4", "--design", "small", "--deadline", "1")
    code, out, err = rnnhw(*args, "--prices", "mine.toml", "--output", "page.html")
    assert code == 0, err
    # A wide row is folded: what the price is stands below the machine.
    rows = re.split(r"^(?=T4 |small )", out.split("Serving within")[1], flags=re.M)
    priced = next(" ".join(row.split()) for row in rows if row.startswith("T4"))
    assert "36 USD an hour (given, 2026-01-31)" in priced
    assert "Cheapest within 1 ms: small" in out and "(price assumed)" in out
    assert "--deadline 1 --prices mine.toml --output page.html" in Path("page.html").read_text()
    code, bare, _ = rnnhw("roofline", DIGITS, "--device", "T4")
    assert code == 0 and "Serving" not in bare


def test_a_deadline_and_prices_that_make_no_sense_are_refused(rnnhw):
    Path("mine.toml").write_text(
        '[sources]\nx = "x"\n["T4"]\nrent_per_hour = [-1, "x", "given"]\ndate = "2026-01-31"\n'
    )
    refused(rnnhw("roofline", DIGITS, "--deadline", "0"), "--deadline is 0 ms, not above 0")
    refused(rnnhw("roofline", "--csv", "rows.csv", "--output", "o.csv", "--deadline", "1"), "give one")
    refused(rnnhw("roofline", DIGITS, "--prices", "mine.toml"), "--prices needs --deadline")
    args = ("roofline", DIGITS, "--deadline", "1", "--output", "page.html", "--prices")
    refused(rnnhw(*args, "mine.toml"), "mine.toml: T4: rent_per_hour is -1, not a number above 0")
    refused(rnnhw(*args, "none.toml"), "no file of prices at none.toml")
    assert not Path("page.html").exists()
