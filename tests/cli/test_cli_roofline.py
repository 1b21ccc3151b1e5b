"""`rnnhw roofline` and `rnnhw measure` as a user meets them."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

DIGITS = Path(__file__).parent.parent.parent / "models" / "digits-lstm"
HEAD = "type,hidden,batch,timesteps,suite,direction,device,precision,time_ms\n"
LINE = "lstm,512,1,25,infer,infer,NV_1080Ti,fp32,0.89\n"


def refused(result, *words):
    code, _, err = result
    assert code == 2, err
    assert len(err.strip().splitlines()) == 1, err
    for word in words:
        assert word in err, err


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
    assert rnnhw("measure", DIGITS, "--backend", "numba", "--seconds", "0", "--output", "r.json")[0] == 0
    assert json.loads(Path("r.json").read_text())[0]["hidden"] == 32


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
    refused(rnnhw(*measure, "numba"), "give a model or --suite")
    refused(rnnhw(*measure, "abacus", "--suite", "infer"), "no backend 'abacus'; there are torch, jax, numba")
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
    line = next(
        line for line in out.splitlines() if line.startswith("T4") and "a USD" not in line and "USD" in line
    )
    assert "36 USD an hour (given, 2026-01-31)" in line
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
