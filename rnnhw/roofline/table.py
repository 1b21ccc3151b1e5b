"""Predict the rows of a file, or turn them into rows that the GPU model can be fitted to."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rnnhw.errors import InputError
from rnnhw.roofline.bound import layer_least_seconds
from rnnhw.roofline.calibration import Calibration
from rnnhw.roofline.devices import Device, find_device
from rnnhw.roofline.fit import MeasuredRow
from rnnhw.roofline.predict import LABELS, estimate
from rnnhw.roofline.rows import Row, timed

__all__ = ["Predicted", "alike_rows", "measured_rows", "predict_rows"]

ADDED = ("predicted_ms", "low_ms", "high_ms", "roofline_ms", "rests_on")
"""Columns that a prediction adds to a row."""

MOST_APART = 1.5
"""Largest factor between two times of one layer that is taken for noise."""

LEAST_OF_BOUND = 0.75
"""Least share of a bound that is believed: boards may hold a clock above the one of their published peak."""


@dataclass(frozen=True, kw_only=True)
class Predicted:
    """Predictions for the rows of a file.

    ``columns`` holds one mapping per row, from the names of new columns to their text; ``problems`` holds one
    sentence for each row without a prediction, with its line.
    """

    columns: tuple[dict[str, str], ...]
    problems: tuple[str, ...]


def predict_rows(
    calibration: Calibration, rows: Sequence[Row], known: Sequence[Device], origin: str
) -> Predicted:
    """Compute ``predicted_ms``, its range ``low_ms`` to ``high_ms``, ``roofline_ms`` and ``rests_on``.

    All are empty for a row that cannot be predicted, as where its device is unknown or is not documented for
    the precision. ``origin`` is what messages call the file.

    Raises
    ------
    InputError
        If no row can be predicted; the message is the reason for the first one.
    """
    columns, problems = [], []
    for row in rows:
        try:
            device = find_device(row.device, known)
            found = estimate(calibration, device, *timed(row, device))
            roofline = "" if found.roofline is None else _milliseconds(found.roofline)
            times = (found.seconds, found.low, found.high)
            texts = (*map(_milliseconds, times), roofline, LABELS[found.rests_on])
            columns.append(dict(zip(ADDED, texts, strict=True)))
        except InputError as error:
            columns.append(dict.fromkeys(ADDED, ""))
            problems.append(f"{origin}, line {row.line}: {error}")
    if len(problems) == len(rows):
        raise InputError(problems[0])
    return Predicted(columns=tuple(columns), problems=tuple(problems))


def _milliseconds(seconds: float) -> str:
    return f"{1e3 * seconds:.4g}"


def measured_rows(rows: Sequence[Row], known: Sequence[Device], origin: str) -> list[MeasuredRow]:
    """Convert rows to measurements of the GPU model; ``origin`` is what error messages call the file.

    Raises
    ------
    InputError
        If a row has no time or one that its device cannot reach, or its device is unknown, is not a GPU, or
        is not documented for the precision.
    """
    found = []
    for row in rows:
        where = f"{origin}, line {row.line}"
        if row.milliseconds is None:
            raise InputError(f"{where}: time_ms is missing; a model is fitted to measured times")
        try:
            device = find_device(row.device, known)
            work, precision = timed(row, device)
            device.operations_per_second(precision)
        except InputError as error:
            raise InputError(f"{where}: {error}") from None
        if device.kind != "gpu":
            raise InputError(f"{where}: {device.name} is a {device.kind}; only the GPU model is fitted")
        least = 1e3 * layer_least_seconds(device, work, precision)
        if row.milliseconds < LEAST_OF_BOUND * least:
            raise InputError(
                f"{where}: time_ms is {row.milliseconds:g}; by its peak and bandwidth {device.name} takes at "
                f"least {least:.3g} in {precision}: is this a record of another device, or in another unit?"
            )
        found.append(
            MeasuredRow(
                device=device,
                work=work,
                precision=precision,
                seconds=row.milliseconds * 1e-3,
                suite=row.suite,
            )
        )
    return found


def alike_rows(rows: Sequence[Row], measured: Sequence[MeasuredRow], origin: str) -> list[list[MeasuredRow]]:
    """Group the measurements of the same layer, device and precision.

    Parameters
    ----------
    rows, measured : sequence
        Rows of one file, and what `measured_rows` made of them.

    Raises
    ------
    InputError
        If times of the same layer are more than `MOST_APART` apart; the message has both lines.
    """
    alike: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(measured):
        alike[one.device.name, one.work, one.precision].append(number)
    for numbers in alike.values():
        times = [measured[number].seconds for number in numbers]
        apart = max(times) / min(times)
        if apart > MOST_APART:
            lines = [rows[numbers[times.index(end(times))]].line for end in (min, max)]
            raise InputError(
                f"{origin}, lines {lines[0]} and {lines[1]}: time_ms of the same layer is "
                f"{1e3 * min(times):g} and {1e3 * max(times):g}, a factor of {apart:.3g} apart; at most "
                f"{MOST_APART} is taken for noise"
            )
    return [[measured[number] for number in numbers] for numbers in alike.values()]
