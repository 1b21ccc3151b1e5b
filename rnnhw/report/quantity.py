"""Format numbers for people to read."""

import math
from collections.abc import Iterable

__all__ = ["batch_size", "count", "percent", "quantity", "ratio", "seconds", "significant", "spread"]

PREFIXES = {-12: "p", -9: "n", -6: "µ", -3: "m", 0: "", 3: "k", 6: "M", 9: "G", 12: "T", 15: "P"}


def quantity(value: float, unit: str) -> str:
    """Three significant digits with an SI prefix: ``quantity(3.01e-6, "s")`` is ``3.01 µs``."""
    if value == 0:
        return f"0 {unit}"
    # Rounded before the exponent is taken: 999.6e-6 is 1 m, not 1000 µ.
    exponent = math.floor(math.log10(abs(float(f"{value:.2e}"))) / 3) * 3
    exponent = min(max(exponent, min(PREFIXES)), max(PREFIXES))
    scaled = value / 10.0**exponent
    digits = max(0, 2 - math.floor(math.log10(abs(float(f"{scaled:.2e}")))))
    text = f"{scaled:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{text} {PREFIXES[exponent]}{unit}".rstrip()


def seconds(value: float) -> str:
    """A time in seconds, with three significant digits and an SI prefix."""
    return quantity(value, "s")


def count(value: int) -> str:
    """An integer with thin spaces between thousands."""
    return f"{value:,}".replace(",", "\u202f")


def batch_size(value: int | None) -> str:
    """A batch, or "never" where there is none."""
    return "never" if value is None else count(value)


def percent(value: float) -> str:
    """A share of 0 .. 1 as per cent with one decimal."""
    return f"{100 * value:.1f}\u202f%"


def ratio(value: float) -> str:
    """A factor with two significant digits; from 100 on, rounded to an integer."""
    return f"{value:.0f}" if value >= 100 else f"{value:.2g}"


def significant(value: float) -> str:
    """A number with four significant digits, or all of its integer part; thin spaces as in `count`."""
    if value == 0 or not math.isfinite(value):
        return f"{value:g}"
    digits = max(0, 3 - math.floor(math.log10(abs(float(f"{value:.3e}")))))
    return f"{value:,.{digits}f}".replace(",", "\u202f")


def spread(values: Iterable[int]) -> str:
    """The value, if all are equal, else the smallest and the largest."""
    ends = sorted({*values})
    return count(ends[0]) if len(ends) == 1 else f"{count(ends[0])} – {count(ends[-1])}"
