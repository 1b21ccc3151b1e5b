"""What a recurrent layer reads over time, seen from what its steps read."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rnnhw.frontends.onnx.cells.integers import Integer, number
from rnnhw.frontends.onnx.cells.terms import Columns, Factor, Pick, Terms
from rnnhw.frontends.onnx.cells.views import columns

__all__ = ["Along", "Parts", "Repeated", "Sequence", "of_counter", "of_parts"]


@dataclass(frozen=True, eq=False)
class Along:
    """Entries along an axis of one tensor: ``count`` of them from ``start`` in steps."""

    base: Factor
    axis: int
    start: Integer
    step: int
    count: Integer


@dataclass(frozen=True, eq=False)
class Repeated:
    """The same tensor in each step."""

    base: Factor
    count: Integer


@dataclass(frozen=True, eq=False)
class Parts:
    """A tensor of its own for each step."""

    parts: tuple[Factor, ...]


Sequence = Along | Repeated | Parts


def of_parts(terms: Terms, factors: Iterable[Factor]) -> Sequence:
    """The sequence that has these factors, one for each step."""
    parts = tuple(factors)
    count = number(len(parts))
    if len(set(parts)) == 1 and len(parts) > 1:
        return Repeated(parts[0], count)
    ranges = {(what.start, what.stop) if isinstance(what := part.what, Columns) else None for part in parts}
    inner = [
        part.what.base if isinstance(part.what, Columns) and len(ranges) == 1 else part for part in parts
    ]
    picks = [part.what for part in inner if isinstance(part.what, Pick)]
    places = [pick.index.value for pick in picks]
    numbers = [place for place in places if place is not None]
    if len({(pick.base, pick.axis) for pick in picks}) != 1 or len(numbers) != len(parts):
        return Parts(parts)
    steps = {later - earlier for earlier, later in pairwise(numbers)} or {1}
    if len(steps) != 1 or not steps & {1, -1}:
        return Parts(parts)
    base = _ranged(terms, picks[0].base, ranges.pop() if inner[0] is not parts[0] else None)
    return Along(base, picks[0].axis, number(numbers[0]), steps.pop(), count)


def of_counter(terms: Terms, factor: Factor, counter: Integer, count: Integer) -> Along | Repeated | None:
    """The sequence of a factor of a loop's body in which an index may be the number of the iteration."""
    inner, place = factor, None
    if isinstance(factor.what, Columns):
        inner, place = factor.what.base, (factor.what.start, factor.what.stop)
    if not isinstance(inner.what, Pick):
        return Repeated(factor, count)
    ((names, _),) = counter.terms
    linear = inner.what.index.linear_in(names[0])
    if linear is None or linear[0] not in (0, 1, -1):
        return None
    if linear[0] == 0:
        return Repeated(factor, count)
    first, last = linear[1], linear[1] + number(linear[0]) * (count - number(1))
    if any(end.value is None or end.value < 0 for end in ((first,) if linear[0] == 1 else (last,))):
        return None  # a place below 0 counts from the end
    base = _ranged(terms, inner.what.base, place)
    return Along(base, inner.what.axis, first, linear[0], count)


def _ranged(terms: Terms, base: Factor, place: tuple[int, int] | None) -> Factor:
    return base if place is None else terms.atomic(columns(terms, terms.pure(base), *place))
