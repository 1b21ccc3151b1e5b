"""One's own device: what is refused, how rows are chosen, and how good a fit to 60 rows is."""

import dataclasses
from collections import Counter

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.roofline import (
    OwnFit,
    RnnWork,
    all_devices,
    calibrate_device,
    choose_rows,
    estimate,
    find_device,
    load_calibration,
    load_devices,
    own_device_text,
    own_errors,
    own_rows,
    read_rows,
    without_architecture,
)
from rnnhw.roofline.fit import fit
from rnnhw.roofline.gpu_time import gpu_seconds

HEAD = "type,hidden,batch,timesteps,suite,direction,device,precision,time_ms,inputs,backend\n"
LINES = [f"lstm,{64 + number},8,20,infer,infer,H200,fp32,0.1,64,torch" for number in range(45)]
H200 = find_device("H200", all_devices())
LAYER = RnnWork(cell="lstm", hidden=300, inputs=100, batch=4, steps=10)
OWN = OwnFit(
    rows=60,
    situations=("fp16 forward",),
    median=0.1,
    factor=1.5,
    parameters={
        ("clock", "server", "hopper", "H200"): 1.0,
        ("hopper", "recent_node_us", "forward"): 9.0,
        ("hopper", "recent_cache_gain"): 2.5,
    },
)


def rows_of(lines, name=""):
    return own_rows(read_rows(HEAD + "\n".join(lines) + "\n", "r.csv"), all_devices(), "r.csv", name)


def changed(number, old, new):
    return [*LINES[:number], LINES[number].replace(old, new), *LINES[number + 1 :]]


@pytest.mark.parametrize(
    ("lines", "name", "words"),
    [
        (changed(4, "H200", "T4"), "", "r.csv, line 6: device is 'T4', not H200; one device"),
        (LINES, "T4", "r.csv, line 2: device is 'H200', not T4"),
        (
            [line.replace("H200", "HAL") for line in LINES],
            "",
            "r.csv, line 2: no device 'HAL'.* with --devices",
        ),
        (LINES[:39], "", "r.csv has 39 different rows; 40 are the least"),
        (LINES[:30] * 2, "", "r.csv has 30 different rows; 40 are the least"),
        (changed(3, ",0.1,", ",-0.1,"), "", "line 5: time_ms is '-0.1', not a time above 0"),
        (changed(3, ",0.1,", ",,"), "", "line 5: time_ms is missing"),
        (changed(3, "fp32", "fp33"), "", "line 5: precision 'fp33' is unknown"),
        (
            changed(3, "torch", "jax"),
            "",
            "line 5: backend is 'jax'; the model's equations are those of torch",
        ),
        ([line.replace("H200", "TPU v1") for line in LINES], "", "line 2: TPU v1 .* no fp32"),
        (
            [*LINES, LINES[2].replace(",0.1,", ",0.16,")],
            "",
            "lines 4 and 47: time_ms of the same layer is 0.1 and 0.16, a factor of 1.6 apart; at most 1.5",
        ),
    ],
)
def test_records_that_are_refused(lines, name, words) -> None:
    with pytest.raises(InputError, match=words):
        rows_of(lines, name)


def test_an_architecture_without_equations_is_refused() -> None:
    known = (dataclasses.replace(H200, architecture="cdna"),)
    with pytest.raises(
        InputError, match="H200 has the architecture 'cdna', which has no equations; there are"
    ):
        own_rows(read_rows(HEAD + "\n".join(LINES) + "\n", "r.csv"), known, "r.csv")


def test_rows_of_one_layer_count_once_by_their_geometric_mean() -> None:
    found = rows_of([*LINES, LINES[2].replace(",0.1,", ",0.121,")])
    assert len(found) == len(LINES)
    assert found[2].seconds == pytest.approx(0.11e-3) and found[3].seconds == pytest.approx(0.1e-3)


def test_what_is_written_is_read(tmp_path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(own_device_text(H200, OWN, "A note."))
    (device,) = load_devices(path)
    assert device == dataclasses.replace(H200, own=OWN)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("rows = 60", "rows = -1", "rows is -1, not a number within 1"),
        ("factor = 1.5", "factor = 0.5", "factor is 0.5, not a number within 1 .. 1000"),
        ("median = 0.1", 'median = "x"', "median is 'x'"),
        ("median = 0.1\n", "", "median is None"),
        ("clock_share = 1.0", "clock_share = inf", "clock_share is inf"),
        (
            '"recent_node_us-forward" = 9.0',
            '"recent_node_us-forward" = -9.0',
            "node_us-forward of hopper is -9",
        ),
        (
            '"recent_node_us-forward" = 9.0',
            '"recent_node_us-forward" = 9e9',
            "not a number within 0.004 .. 4000",
        ),
        (
            '"recent_node_us-forward"',
            '"recent_nod_us-forward"',
            "recent_nod_us-forward of hopper is not known",
        ),
        (
            '.parameters."hopper"]',
            '.parameters."ada"]',
            "parameters of 'ada', but its architecture is 'hopper'",
        ),
        ('["fp16 forward"]', '"fp16"', "situations of the calibration is 'fp16'"),
        ('.parameters."hopper"]', '.others."hopper"]', "has no tables of parameters"),
        ('kind = "gpu"', 'kind = "cpu"', "is a cpu; only a gpu has a calibration"),
        ("memory_gbps = [4800", "memory_gbps = [48000000", "memory_gbps is 48000000"),
    ],
)
def test_files_with_absurd_figures_are_refused(tmp_path, old, new, words) -> None:
    path = tmp_path / "mine.toml"
    text = own_device_text(H200, OWN, "")
    assert old in text
    path.write_text(text.replace(old, new))
    with pytest.raises(InputError, match=words):
        load_devices(path)


def test_an_estimate_uses_the_own_parameters_where_the_record_has_rows() -> None:
    shipped, mine = load_calibration(), dataclasses.replace(H200, own=OWN)
    found, plain = (estimate(shipped, device, LAYER, "fp16") for device in (mine, H200))
    assert found.rests_on == "own record" and found.high / found.seconds == pytest.approx(1.5)
    assert found.seconds > plain.seconds + 10 * 4e-6  # ten steps with slower nodes
    other = estimate(shipped, mine, LAYER, "fp32")
    assert other.rests_on == "recent device"
    assert other.high / other.seconds == pytest.approx(shipped.factor("recent device"))


def test_an_architecture_is_left_out_with_its_clocks() -> None:
    published = load_calibration().parameters
    left = without_architecture(published, "hopper")
    gone = set(published) - set(left)
    assert gone == {key for key in published if "hopper" in (key[0], key[2] if key[0] == "clock" else "")}
    volta = set(published) - set(without_architecture(published, "volta"))
    assert {key[0] for key in volta} == {"volta", "clock"}


def test_chosen_rows_stand_for_all(hopper) -> None:
    chosen = choose_rows(hopper, 60, 1)
    assert len(set(chosen)) == 60 and chosen == choose_rows(hopper, 60, 1) != choose_rows(hopper, 60, 2)
    picked = [hopper[number] for number in chosen]
    assert min(Counter(row.precision for row in picked).values()) >= 8
    assert sum(row.work.direction != "forward" for row in picked) >= 10
    assert {row.work.cell for row in picked} == {"lstm", "gru", "vanilla"}


@pytest.mark.slow
def test_sixty_rows_of_an_unseen_architecture(hopper) -> None:
    """Without any parameter of Hopper to begin with; the other rows of the H200 are the test."""
    published = without_architecture(load_calibration().parameters, "hopper")
    chosen = set(choose_rows(hopper, 60, 7))
    picked, rest = (
        [row for number, row in enumerate(hopper) if (number in chosen) == wanted] for wanted in (True, False)
    )
    own, held_out = calibrate_device(picked, published, 1.46)
    (after, *_), (before, *_) = (own_errors(rest, published, one) for one in (own.parameters, {}))
    assert before.median > 0.3
    assert after.median <= 0.15 and after.ninetieth <= 0.50
    assert held_out[0].rows == 60 and held_out[0].median == own.median
    ratio = gpu_seconds({**published, **own.parameters}, rest) / np.array([row.seconds for row in rest])
    assert np.mean(np.abs(np.log(ratio)) <= np.log(own.factor)) >= 0.90


@pytest.mark.slow
def test_sixty_rows_correct_what_other_devices_told(deepbench) -> None:
    """A V100, of whose architecture no other device was measured, from the parameters of the others."""
    mine = [row for row in deepbench if row.device.name == "V100"]
    published = fit([row for row in deepbench if row.device.name != "V100"])
    chosen = set(choose_rows(mine, 60, 7))
    picked, rest = (
        [row for number, row in enumerate(mine) if (number in chosen) == wanted] for wanted in (True, False)
    )
    own, _ = calibrate_device(picked, published, 1.27)
    (after, *_), (before, *_) = (own_errors(rest, published, one) for one in (own.parameters, {}))
    assert before.median > 0.12 and after.median <= 0.10 and after.ninetieth <= 0.25
