"""How often a loop runs."""

from collections.abc import Iterable

from rnnhw.frontends.onnx.cells.integers import Integer, number
from rnnhw.frontends.onnx.cells.values import Condition

__all__ = ["loop_count"]

_MANY = 2**31 - 1
"""A number of iterations from here on stands for one without limit."""


def loop_count(
    limits: Iterable[Integer], first: Condition, again: Condition, iteration: Integer
) -> Integer | None:
    """The number of iterations of a Loop; None if it is not known.

    Parameters
    ----------
    limits : iterable of Integer
        Numbers of iterations that the operator is given.
    first, again : Condition
        The condition before the first iteration, and the one that an iteration computes.
    iteration : Integer
        The number of the iteration.
    """
    counts = set(limits)
    ((counter,), _), *_ = iteration.terms
    for positive in again.positive:
        linear = positive.linear_in(counter)
        if linear is None or linear[0] not in (0, -1):
            return None
        if linear[0] == -1:
            counts.add(linear[1] + number(1))  # another iteration follows number i where i < linear[1]
        elif not _is_positive(positive):
            return None
    numbers = [count.value for count in counts if count.value is not None]
    unknown = {count for count in counts if count.value is None}
    if numbers and not (unknown and min(numbers) >= _MANY):
        unknown.add(number(min(numbers)))
    if len(unknown) != 1:
        return None
    (count,) = unknown
    is_entered = all(positive == count or _is_positive(positive) for positive in first.positive)
    return count if is_entered and (count.value is None or count.value > 0) else None


def _is_positive(integer: Integer) -> bool:
    return integer.value is not None and integer.value > 0
