"""Reading and writing rows: the published columns, and every kind of mistake in them."""

import csv
import io

import pytest

from rnnhw.errors import InputError
from rnnhw.roofline import (
    all_devices,
    find_device,
    load_calibration,
    measured_rows,
    predict_rows,
    read_rows,
    write_rows,
)
from rnnhw.roofline.rows import timed

HEAD = "type,hidden,batch,timesteps,suite,direction,device,precision,time_ms\n"
LINE = "lstm,512,1,25,infer,infer,NV_1080Ti,fp32,0.89\n"


def test_a_row_is_read() -> None:
    (row,) = read_rows(HEAD + LINE, "rows.csv")
    assert (row.cell, row.hidden, row.batch, row.steps, row.inputs) == ("lstm", 512, 1, 25, 0)
    assert (row.direction, row.device, row.precision) == ("infer", "NV_1080Ti", "fp32")
    assert row.milliseconds == 0.89


def test_times_and_order_of_columns_are_free() -> None:
    (row,) = read_rows(
        "device,precision,type,batch,hidden,timesteps,suite,direction,note\n"
        "NV_V100,mixed,gru,2,64,7,train,train_fwd,hello\n",
        "rows.csv",
    )
    assert row.milliseconds is None and row.precision == "mixed" and row.hidden == 64


def test_inputs_are_optional() -> None:
    rows = read_rows(
        HEAD.replace("\n", ",inputs\n")
        + LINE.replace("\n", ",512\n")
        + LINE.replace("\n", ",0\n")
        + LINE.replace("\n", ",\n"),
        "rows.csv",
    )
    assert [row.inputs for row in rows] == [512, 0, 0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no column 'type'"),
        ("a,b\n1,2\n", "no column 'type'"),
        (HEAD, "holds no row"),
        (HEAD.replace("batch,", ""), "no column 'batch'"),
        (HEAD.replace("suite", "type") + LINE, "no column 'suite'"),
        (HEAD.replace("time_ms", "type") + LINE, "a column twice"),
        (HEAD + LINE.replace("512", "0"), "line 2: hidden is '0'"),
        (HEAD + LINE.replace(",1,25", ",0,25"), "line 2: batch is '0'"),
        (HEAD + LINE + LINE.replace(",25,", ",-25,"), "line 3: timesteps is '-25'"),
        (HEAD + LINE.replace("512", "many"), "hidden is 'many'"),
        (HEAD + LINE.replace("512", "5e2"), "hidden is '5e2'"),
        (HEAD + LINE.replace("512", "9" * 30), "hidden is '999"),
        (HEAD + LINE.replace("512", "٣"), "hidden is"),
        (HEAD + LINE.replace("512", "999999"), "line 2: hidden is 999999, not a whole number within"),
        (HEAD + LINE.replace("lstm", "lstmp"), "line 2: cell is 'lstmp'"),
        (HEAD + LINE.replace("infer,infer", "infer,train"), "direction is 'train'"),
        (HEAD + LINE.replace("fp32", "fp8"), "line 2: precision 'fp8' is unknown"),
        (HEAD + LINE.replace("0.89", "fast"), "time_ms is 'fast'"),
        (HEAD + LINE.replace("0.89", "0"), "time_ms is '0'"),
        (HEAD + LINE.replace("0.89", "nan"), "time_ms is 'nan'"),
        (HEAD + LINE.replace("0.89", "inf"), "time_ms is"),
        (HEAD + LINE.replace("0.89", "3600001"), "line 2: time_ms is '3600001', not a time above 0 and"),
        (HEAD + "lstm,512\n", "fewer values"),
        (HEAD + LINE.replace("\n", ",1,2\n"), "more values"),
        (HEAD + '"lstm', "not a readable CSV"),
    ],
)
def test_bad_rows_are_refused(text: str, words: str) -> None:
    with pytest.raises(InputError) as refused:
        read_rows(text, "rows.csv")
    assert words in str(refused.value) and "rows.csv" in str(refused.value)


def test_a_time_of_an_hour_is_believed() -> None:
    (row,) = read_rows(HEAD + LINE.replace("0.89", "3600000"), "rows.csv")
    assert row.milliseconds == 3.6e6


@pytest.mark.parametrize(
    ("device", "precision", "direction", "expected"),
    [
        ("NV_V100", "fp32", "train_bwd_total", ("backward", "fp32")),
        ("AMD_VegaFE", "fp32", "train_bwd_total", ("backward_data", "fp32")),
        (
            "NV_P100",
            "fp16(pseudo: fp16 storage, fp32 math)",
            "train_bwd_total",
            ("backward_data", "fp16-storage"),
        ),
        ("NV_V100", "mixed", "train_bwd_weights", ("backward_weights", "mixed")),
        ("NV_1080Ti", "fp16", "infer", ("forward", "fp16-storage")),
        ("NV_P100", "fp16", "infer", ("forward", "fp16")),
    ],
)
def test_what_a_row_times(device: str, precision: str, direction: str, expected: tuple[str, str]) -> None:
    line = f'lstm,512,1,25,infer,{direction},{device},"{precision}",1\n'
    (row,) = read_rows(HEAD + line, "rows.csv")
    work, found = timed(row, find_device(device, all_devices()))
    assert (work.direction, found) == expected


def test_predictions_stand_beside_the_rows_as_they_were() -> None:
    text = HEAD + LINE + LINE.replace("NV_1080Ti", "NV_T4")
    rows = read_rows(text, "rows.csv")
    predicted = predict_rows(load_calibration(), rows, all_devices(), "rows.csv")
    out = write_rows(rows, predicted.columns)
    assert out.splitlines()[0] == HEAD.strip() + ",predicted_ms,low_ms,high_ms,roofline_ms,rests_on"
    made = list(csv.DictReader(io.StringIO(out)))
    assert all(line.startswith(old) for line, old in zip(out.splitlines(), text.splitlines(), strict=True))
    for row in made:
        assert 0 < float(row["roofline_ms"]) < float(row["predicted_ms"])
        assert float(row["low_ms"]) < float(row["predicted_ms"]) < float(row["high_ms"])
    assert made[0]["rests_on"].endswith("on this device") and made[1]["rests_on"].endswith("was not measured")
    roofline = max(8 * 512**2 * 25 / 11.3e12, 25 * 4 * 512**2 * 4 / 484e9) * 1e3
    assert float(made[0]["roofline_ms"]) == pytest.approx(roofline, rel=1e-3)


def test_rows_without_a_model_stay_empty_and_are_named() -> None:
    lines = [
        LINE,
        LINE.replace("NV_1080Ti", "HAL"),
        LINE.replace("fp32", "int4").replace("NV_1080Ti", "H100"),
        "lstm,512,1,25,train,train_fwd,TPU v1,int8,1\n",
        "lstm,512,1,25,train,train_bwd_inputs,TPU v1,int8,1\n",
    ]
    rows = read_rows(HEAD + "".join(lines), "rows.csv")
    predicted = predict_rows(load_calibration(), rows, all_devices(), "rows.csv")
    assert [bool(column["predicted_ms"]) for column in predicted.columns] == [True, False, False, True, False]
    assert "rows.csv, line 3: no device 'HAL'" in predicted.problems[0]
    assert "line 4: H100 has no int4" in predicted.problems[1]
    assert "line 6: TPU v1 is modelled for inference" in predicted.problems[2]
    with pytest.raises(InputError, match="H100 has no int4"):
        predict_rows(load_calibration(), rows[2:3], all_devices(), "rows.csv")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (LINE.replace(",0.89", ","), "line 2: time_ms is missing"),
        (LINE.replace("NV_1080Ti", "HAL"), "'HAL'"),
        (LINE.replace("NV_1080Ti", "iPhone_6"), "iPhone 6 is a cpu"),
        (LINE.replace("fp32", "int4"), "GTX 1080 Ti has no int4"),
        (
            LINE.replace(",0.89", ",0.0005"),
            "line 2: time_ms is 0.0005; by its peak .* GTX 1080 Ti takes at least",
        ),
        # An H200 took this time; 429 billion operations are 63 ms of an M40's peak.
        (
            "lstm,4096,128,25,train,train_fwd,M40,fp32,17.4664\n",
            "time_ms is 17.4664; by its peak .* M40 takes at least 6.* of another device",
        ),
    ],
)
def test_rows_to_fit_to_need_times_of_gpus(line: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        measured_rows(read_rows(HEAD + line, "rows.csv"), all_devices(), "rows.csv")
