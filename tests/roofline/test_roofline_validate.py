"""Errors on held-out rows, which are the claims that the pages print."""

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.roofline import MeasuredRow, RnnWork, all_devices, cross_validate, find_device
from rnnhw.roofline.validate import _safe_factor, errors_of


@pytest.fixture(scope="module")
def validation(deepbench):
    return cross_validate(deepbench, seeds=(0, 1))


def test_random_rows(validation) -> None:
    for errors in validation.random:
        assert errors.median <= 0.10 and errors.ninetieth <= 0.50
        assert errors.rows == 274 and errors.median < errors.roofline_median / 5
    assert validation.random[0].median != validation.random[1].median
    parts = {errors.name: errors for errors in validation.random_parts}
    assert parts["infer"].ninetieth <= 0.30
    for name in ("forward", "backward"):
        assert parts[name].median <= 0.10 and parts[name].ninetieth <= 0.50
    assert parts["forward"].rows + parts["backward"].rows == parts["all"].rows == 548


def test_devices(validation, deepbench) -> None:
    assert validation.devices_pooled.median <= 0.115
    assert {errors.name for errors in validation.devices} == {row.device.name for row in deepbench}
    assert sum(errors.rows for errors in validation.devices) == len(deepbench) == 914
    alone = {errors.name: errors.rows for errors in validation.evidence}
    assert alone["relatives"] == sum(row.device.name in ("V100", "MI25") for row in deepbench)


def test_hidden_sizes(validation) -> None:
    assert validation.hidden_pooled.median <= 0.10
    assert len(validation.hidden) == 9


def test_shapes_and_architectures(validation) -> None:
    assert [errors.name for errors in validation.shapes] == ["2015-17"]
    assert validation.shapes[0].median <= 0.06 and validation.shapes[0].ninetieth <= 0.25
    assert {errors.name for errors in validation.architectures} == {"maxwell", "pascal", "volta", "gcn5"}


def test_trees_are_asked_about_the_same_rows_and_err_more(validation) -> None:
    (trees,), (model,) = validation.trees, validation.shapes
    assert (trees.name, trees.rows, trees.roofline_median) == (model.name, model.rows, model.roofline_median)
    assert model.median < trees.median < 0.3


def test_points_are_the_first_seeds(validation) -> None:
    assert len(validation.points) == 274
    errors = [point.modelled / point.row.seconds - 1 for point in validation.points]
    assert np.median(np.abs(errors)) == pytest.approx(validation.random[0].median)


def test_errors_by_hand() -> None:
    device = find_device("V100", all_devices())
    work = RnnWork(cell="lstm", hidden=1024, batch=1, steps=1)
    rows = [MeasuredRow(device=device, work=work, precision="fp32", seconds=1e-3)] * 3
    found = errors_of("x", rows, np.array([-0.5, 0.1, 0.3]))
    assert (found.median, found.worst, found.bias) == (0.3, 0.5, pytest.approx(1.1))
    assert found.roofline_median == pytest.approx(1 - 4 * 1024**2 * 4 / 900e9 / 1e-3)
    assert found.factor == pytest.approx(np.exp(np.quantile(np.abs(np.log([0.5, 1.1, 1.3])), 0.9)))


def test_a_range_holds_nine_of_ten_rows_of_hard_sizes_and_nine_of_ten_shapes() -> None:
    device = find_device("H200", all_devices())

    def rows(hidden: int, batches: list[int]) -> list[MeasuredRow]:
        works = [RnnWork(cell="lstm", hidden=hidden, batch=batch, steps=4) for batch in batches]
        return [MeasuredRow(device=device, work=work, precision="fp16", seconds=1.0) for work in works]

    easy = rows(1024, list(range(1, 301)))
    off = rows(64, [99] * 10), np.full(10, 1.0)  # ten rows of one shape, predicted twice too long
    others = rows(64, list(range(1, 21)))
    tested = [*easy, *off[0], *others]
    errors = np.concatenate([np.zeros(300), off[1], np.zeros(20)])
    assert _safe_factor(1.0, tested, errors) == pytest.approx(2.0)  # a third of the small rows
    shapes = [*easy, *rows(64, [99] * 270), *rows(64, list(range(1, 4)) * 10)]
    errors = np.concatenate([np.zeros(300), np.zeros(270), np.full(30, 0.5)])
    assert _safe_factor(1.0, shapes, errors) == pytest.approx(1.5)  # three of the four small shapes
    assert _safe_factor(1.0, easy, np.zeros(300)) == pytest.approx(1.0)


def test_too_few_rows_are_refused() -> None:
    with pytest.raises(InputError, match="0 measured rows are too few"):
        cross_validate([])


@pytest.mark.slow
def test_rows_without_a_repeated_size_hold_no_size_out() -> None:
    device = find_device("V100", all_devices())
    works = [RnnWork(cell="lstm", hidden=64 * number, batch=1, steps=25) for number in range(1, 25)]
    rows = [
        MeasuredRow(device=device, work=work, precision="fp32", seconds=1e-6 * work.hidden) for work in works
    ]
    found = cross_validate(rows, seeds=(0,))
    assert found.hidden == () and found.hidden_pooled is None
    assert found.devices_pooled.rows == len(rows)
