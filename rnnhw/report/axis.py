"""Logarithmic axes: where values lie in a drawing."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["LogAxis", "log_axis"]


@dataclass(frozen=True)
class LogAxis:
    """Maps values ``low .. high`` to coordinates ``start .. end``; a vertical axis has ``end < start``."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Coordinate of a value, which must be above 0."""
        share = math.log(value / self.low) / math.log(self.high / self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self, most: int = 8) -> list[float]:
        """Round values within the axis, as many as there can be without exceeding ``most``.

        They are 1, 2 and 5 times each power of ten, or every power, or every second one, and so on. An axis
        that holds none of 1, 2 and 5 has those of 1 to 9 times each power of ten that it holds.
        """
        first, last = math.floor(math.log10(self.low)), math.ceil(math.log10(self.high))
        powers = range(first, last + 1)
        if not self._within([float(f"{step}e{power}") for power in powers for step in (1, 2, 5)]):
            return self._within([float(f"{step}e{power}") for power in powers for step in range(1, 10)])
        for steps, stride in ((1, 2, 5), 1), *(((1,), stride) for stride in range(1, last - first + 2)):
            marks = [float(f"{step}e{power}") for power in range(first, last + 1, stride) for step in steps]
            shown = self._within(marks)
            if len(shown) <= most:
                return shown
        return []

    def _within(self, marks: Iterable[float]) -> list[float]:
        return [mark for mark in marks if self.low <= mark <= self.high]


def log_axis(values: Iterable[float], start: float, end: float, room: float = 1.4) -> LogAxis:
    """An axis that holds ``values``, and is longer by a factor of ``room`` at either end."""
    held = list(values)
    return LogAxis(min(held) / room, max(held) * room, start, end)
