"""The fit finds the parameters that its rows were made with, reproducibly, and despite a few outliers."""

import dataclasses

import numpy as np
import pytest

from rnnhw.roofline import RnnWork, all_devices, find_device, load_calibration
from rnnhw.roofline.fit import MeasuredRow, fit
from rnnhw.roofline.gpu_time import gpu_seconds

NAMES = ("1080 Ti", "P100", "Titan Xp")


def rows() -> list[MeasuredRow]:
    """Rows with times by the shipped parameters, of shapes that depend on each parameter in another way."""
    works = [
        RnnWork(cell=cell, hidden=hidden, batch=batch, steps=steps, direction=direction)
        for cell, steps in (("lstm", 25), ("gru", 750), ("gru", 1))
        for hidden in (256, 1024, 2816, 4096)
        for batch in (2, 16, 32, 64, 128)
        for direction in ("forward", "backward_data", "backward_weights")
    ]
    found = [
        MeasuredRow(device=find_device(name, all_devices()), work=work, precision="fp32", seconds=1.0)
        for name in NAMES
        for work in works
    ]
    made = gpu_seconds(load_calibration().parameters, found)
    return [dataclasses.replace(row, seconds=float(value)) for row, value in zip(found, made, strict=True)]


@pytest.fixture(scope="module")
def made() -> list[MeasuredRow]:
    return rows()


def error(parameters: dict, tested: list[MeasuredRow]) -> float:
    return float(
        np.median(np.abs(gpu_seconds(parameters, tested) / np.array([row.seconds for row in tested]) - 1))
    )


def test_times_that_the_model_made_are_found_again(made: list[MeasuredRow]) -> None:
    half = fit(made[::2])
    assert error(half, made[1::2]) < 0.03
    assert half == fit(made[::2])


def test_odd_rows_do_not_bend_the_rest(made: list[MeasuredRow]) -> None:
    odd = [
        dataclasses.replace(row, seconds=row.seconds * (9 if number % 40 == 0 else 1))
        for number, row in enumerate(made)
    ]
    assert error(fit(odd), made) < 0.03


def test_rows_of_both_backward_products_take_part(made: list[MeasuredRow]) -> None:
    both = [
        dataclasses.replace(row, work=dataclasses.replace(row.work, direction="backward"))
        for row in made
        if row.work.direction == "backward_data"
    ]
    totals = gpu_seconds(load_calibration().parameters, both)
    both = [dataclasses.replace(row, seconds=float(value)) for row, value in zip(both, totals, strict=True)]
    assert error(fit(both), both) < 0.03


@pytest.mark.slow
def test_the_shipped_parameters_are_those_of_the_published_rows(deepbench: list[MeasuredRow]) -> None:
    """Within the last digits, which depend on the machine's linear algebra."""
    found, shipped = fit(deepbench), load_calibration().parameters
    assert set(found) <= set(shipped)
    assert [found[key] for key in found] == pytest.approx([shipped[key] for key in found], rel=2e-2)
