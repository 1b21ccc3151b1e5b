"""The file of a calibration: it is read as it was written, and its head states the right numbers."""

import dataclasses

import pytest

from rnnhw.errors import InputError
from rnnhw.roofline import calibration_text, load_calibration
from rnnhw.roofline.calibration import read_calibration


def test_what_is_written_is_read() -> None:
    shipped = load_calibration()
    text = calibration_text(shipped)
    again = read_calibration(text)
    assert again.parameters == shipped.parameters
    assert again.spreads == shipped.spreads and again.digest == shipped.digest
    assert calibration_text(again) == text


def test_the_head_counts_what_follows() -> None:
    shipped = load_calibration()
    text = calibration_text(shipped)
    clocks = sum(key[0] == "clock" for key in shipped.parameters)
    general = len(shipped.parameters) - 2 * shipped.kernels - clocks
    words = " ".join(line.removeprefix("# ") for line in text.splitlines() if line.startswith("#"))
    assert f"{general} parameters of" in words and f"{shipped.kernels} kernels of two numbers" in words
    assert text.count("{ family = ") == shipped.kernels == 41


def test_spreads_widen_with_less_evidence() -> None:
    spreads = load_calibration().spreads
    assert 1 < spreads["device"].factor < spreads["architecture"].factor < spreads["relatives"].factor
    assert 1 < spreads["recent device"].factor < spreads["recent relatives"].factor
    shipped = load_calibration()
    known = (spreads["architecture"].factor, spreads["recent device"].factor)
    assert shipped.factor("recent architecture") == max(known)
    alone = dataclasses.replace(shipped, spreads={"device": spreads["device"]})
    assert alone.factor("relatives") == spreads["device"].factor


@pytest.mark.parametrize("text", ["", "kernels = 3", "[[", "[parameters]\nx = 1\n"])
def test_other_files_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="not a calibration"):
        read_calibration(text)
