"""`rnnhw calibrate` as a user meets it, with a record that the shipped model makes, slowed down."""

import csv
from pathlib import Path

import pytest
from refusals import refused

from rnnhw.measure import random_works
from rnnhw.roofline import all_devices, estimate, find_device, load_calibration

DIGITS = Path(__file__).parent.parent.parent / "models" / "digits-lstm"
HEAD = "type,hidden,batch,timesteps,suite,direction,device,precision,time_ms,inputs,backend\n"
SLOWER = 2.0


def lines(count=48):
    device, calibration = find_device("H200", all_devices()), load_calibration()
    made = []
    for asked in random_works(count, 1, ["infer"], ["fp32", "fp16"], "cuda"):
        work = asked.work
        seconds = SLOWER * estimate(calibration, device, work, asked.precision).seconds
        made.append(
            f"{work.cell},{work.hidden},{work.batch},{work.steps},infer,infer,NVIDIA H200,{asked.precision},"
            f"{1e3 * seconds:.6g},{work.inputs},torch\n"
        )
    return made


@pytest.mark.slow
def test_a_record_becomes_a_device_that_other_commands_read(rnnhw):
    Path("record.csv").write_text(HEAD + "".join(lines()))
    wanted = ("--device", "H200", "--rows", "40")
    code, out, err = rnnhw("calibrate", "record.csv", "--output", "mine.toml", *wanted)
    assert code == 0 and "the other 8 rows" in out and "range stated" in out, err
    assert "which were fitted to rows of this device too" in out
    # The predictions are now those of a slower machine, with the range that calibrate stated.
    assert rnnhw("roofline", "--csv", "record.csv", "--devices", "mine.toml", "--output", "p.csv")[0] == 0
    rows = list(csv.DictReader(Path("p.csv").read_text().splitlines()))
    ratios = sorted(float(row["predicted_ms"]) / float(row["time_ms"]) for row in rows)
    assert 0.8 < ratios[len(ratios) // 2] < 1.1
    assert {row["rests_on"] for row in rows} == {
        "modelled, calibrated by its user on a record of this device"
    }
    # It replaces the shipped device of its name where devices are listed.
    code, out, err = rnnhw("roofline", DIGITS, "--devices", "mine.toml", "--batch", "1")
    assert code == 0, err
    named = [line for line in out.splitlines() if line.startswith("H200")]
    assert len(named) == 1 and named[0].endswith("own record")
    fields = "grid_rows = [1]\ngrid_cols = [1]\ntile_rows = [4]\ntile_cols = [4]\nfold = [1]\n"
    fields += "weight_depth = [256]\nunit_depth = [16]\ninput_depth = 8\n"
    fields += "state_depth = 8\nclock_mhz = 50\n"
    sizes = "inputs = 4\nunits = 8\noutputs = 2\n"
    Path("sweep.toml").write_text(f'name = "x"\nsteps = 2\n[network]\n{sizes}[design]\n{fields}')
    code, out, err = rnnhw("sweep", "sweep.toml", "--out", "out", "--devices", "mine.toml")
    assert code == 0, err
    page = Path("out/index.html").read_text()
    assert "own record" in page and "sweep.toml --out DIR --devices mine.toml" in page


def test_bad_records_are_refused_and_leave_nothing(rnnhw):
    made = lines(41)
    record = ("calibrate", "record.csv", "--output", "mine.toml")

    def write(*changed):
        Path("record.csv").write_text(HEAD + "".join(changed))

    write(*made)
    refused(rnnhw(*record, "--device", "T4"), "record.csv, line 2: device is 'NVIDIA H200', not T4")
    refused(rnnhw(*record, "--device", "HAL"), "no device 'HAL'")
    refused(rnnhw(*record, "--rows", "41"), "--rows is 41, not a number within 40 .. 40; the record has 41")
    refused(rnnhw("calibrate", "record.csv", "--output", "mine.csv"), "--output must be a .toml file")
    refused(rnnhw("calibrate", "record.csv", "--output", "record.csv/m.toml"), "cannot write")
    refused(rnnhw("calibrate", "none.csv", "--output", "mine.toml"), "there is no file of rows at none.csv")
    write(*made[:39])
    refused(rnnhw(*record), "record.csv has 39 different rows; 40 are the least")
    write(*made, made[0].replace("NVIDIA H200", "T4"))
    refused(rnnhw(*record), "line 43: device is 'T4', not H200")
    write(*made, made[0].replace("fp", "int"))
    refused(rnnhw(*record), "line 43: precision")
    write(*made, made[0].replace(",torch", ",-torch"))
    refused(rnnhw(*record), "line 43: backend is '-torch'")
    again = made[0].split(",")
    again[8] = str(2 * float(again[8]))
    write(*made, ",".join(again))
    for command in (record, ("roofline", "--fit", "record.csv", "--output", "mine.toml")):
        refused(
            rnnhw(*command), "record.csv, lines 2 and 43: time_ms of the same layer", "a factor of 2 apart"
        )
    assert {path.name for path in Path().iterdir()} == {"record.csv"}
