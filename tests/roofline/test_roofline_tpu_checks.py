"""Published figures of TPUs: the rates of TPU v1's workloads, and products of matrices on later ones."""

import dataclasses

import pytest

from rnnhw.roofline import all_devices, check_products, check_tpu_v1, find_device
from rnnhw.roofline.systolic import array_of, passes_of, systolic_time
from rnnhw.roofline.work import RnnWork

KNOWN = all_devices()
TPU = find_device("TPU v1", KNOWN)


def test_lstm1_multiplies_fewer_rows_than_its_batch() -> None:
    checks = {one.name: one for one in check_tpu_v1(TPU)}
    # 256 x 10.5 % / (17.1 % x 2): a tile's shift shows for 256 cycles at most, and a row takes two.
    assert checks["LSTM1"].rows == pytest.approx(256 * 10.5 / (17.1 * 2))
    assert checks["LSTM1"].rows < 0.83 * checks["LSTM1"].batch
    for name in ("LSTM0", "MLP0"):  # the counters allow the published batch
        assert checks[name].rows == checks[name].batch
        assert checks[name].rows_tops == checks[name].tops


def test_with_the_rows_of_the_counters_both_lstms_err_alike() -> None:
    checks = {one.name: one for one in check_tpu_v1(TPU)}
    assert checks["LSTM0"].error == pytest.approx(-0.060, abs=0.001)
    assert checks["LSTM1"].error == pytest.approx(0.137, abs=0.001)
    assert checks["LSTM1"].rows_error == pytest.approx(-0.069, abs=0.001)
    assert checks["MLP0"].error == pytest.approx(-0.138, abs=0.001)
    for one in checks.values():  # the paper's own rates and counters differ by as much
        assert abs(one.counted_tops / one.published_tops - 1) < 0.07


def test_the_peak_says_how_many_cycles_a_row_takes() -> None:
    v5e = find_device("TPU v5e", KNOWN)
    assert (passes_of(v5e, "bf16"), passes_of(v5e, "int8"), passes_of(TPU, "int8")) == (1, 0.5, 1)
    work = RnnWork(cell="lstm", hidden=1024, inputs=0, batch=4096, steps=4)
    bf16, int8 = (systolic_time(v5e, work, name).active for name in ("bf16", "int8"))
    assert int8 == bf16 / 2
    inputs = dataclasses.replace(work, inputs=1024)
    bf16, int8 = (systolic_time(v5e, inputs, name).active for name in ("bf16", "int8"))
    assert int8 == bf16 / 2


def test_products_are_never_slower_than_measured_and_large_ones_are_near() -> None:
    checks = check_products(KNOWN)
    assert {one.device for one in checks} == {"TPU v2", "TPU v5e", "TPU v6e"}
    for one in checks:
        assert one.modelled <= one.published, one  # launch and host are left out
        array = array_of(find_device(one.device, KNOWN))
        rows = passes_of(find_device(one.device, KNOWN), one.precision) * one.batch
        fewest = rows * one.inputs * one.outputs / (array.arrays * array.rows * array.columns)
        assert one.modelled >= fewest / array.cycles_per_second
    large = {(one.device, one.precision): one.error for one in checks if one.batch >= 8192}
    assert large["TPU v2", "bf16"] == pytest.approx(-0.001, abs=0.001)
    assert large["TPU v5e", "int8"] == pytest.approx(-0.040, abs=0.001)
    assert min(large.values()) > -0.39
