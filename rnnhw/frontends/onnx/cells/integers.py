"""Integers that are known as polynomials of named ones: sizes such as ``batch`` and counters of loops."""

from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Integer", "named", "number"]

_MAX_TERMS = 16
_MAX_COEFFICIENT = 2**63
"""Beyond int64, no graph means a coefficient; the bound keeps hostile graphs from making long numbers."""

Monomial = tuple[str, ...]


@dataclass(frozen=True)
class Integer:
    """A polynomial of named integers with integer coefficients.

    Parameters
    ----------
    terms : tuple of (names, coefficient)
        Sorted, without zeros; the constant term has no names.
    """

    terms: tuple[tuple[Monomial, int], ...]

    @property
    def value(self) -> int | None:
        """The number, if no names occur."""
        if not self.terms:
            return 0
        (names, coefficient), *more = self.terms
        return coefficient if not names and not more else None

    @property
    def is_bounded(self) -> bool:
        """Whether it is small enough to calculate with further."""
        return len(self.terms) <= _MAX_TERMS and all(
            abs(coefficient) <= _MAX_COEFFICIENT for _, coefficient in self.terms
        )

    def linear_in(self, name: str) -> "tuple[int, Integer] | None":
        """``(a, b)`` of ``a * name + b``, if ``b`` does not depend on the name."""
        slope, rest = 0, []
        for names, coefficient in self.terms:
            if names == (name,):
                slope = coefficient
            elif name in names:
                return None
            else:
                rest.append((names, coefficient))
        return slope, Integer(tuple(rest))

    def __add__(self, other: "Integer") -> "Integer":
        total = dict(self.terms)
        for names, coefficient in other.terms:
            total[names] = total.get(names, 0) + coefficient
        return _made_of(total)

    def __neg__(self) -> "Integer":
        return Integer(tuple((names, -coefficient) for names, coefficient in self.terms))

    def __sub__(self, other: "Integer") -> "Integer":
        return self + -other

    def __mul__(self, other: "Integer") -> "Integer":
        total: dict[Monomial, int] = {}
        for names, coefficient in self.terms:
            for more, factor in other.terms:
                product = tuple(sorted((*names, *more)))
                total[product] = total.get(product, 0) + coefficient * factor
        return _made_of(total)

    def __floordiv__(self, other: "Integer") -> "Integer":
        """The quotient where it is exact or both are numbers.

        Raises
        ------
        ValueError
            Where it is not known.
        """
        divisor = other.value
        if not divisor:
            raise ValueError("the divisor is zero or is not known")
        if self.value is not None:
            return number(self.value // divisor)
        if any(coefficient % divisor for _, coefficient in self.terms):
            raise ValueError("the quotient is not exact")
        return Integer(tuple((names, coefficient // divisor) for names, coefficient in self.terms))


@lru_cache(maxsize=1024)
def number(value: int) -> Integer:
    """The integer that is a number."""
    return Integer((((), value),) if value else ())


def named(name: str) -> Integer:
    """The integer that is known by a name only."""
    return Integer((((name,), 1),))


def _made_of(total: dict[Monomial, int]) -> Integer:
    return Integer(tuple(sorted((names, value) for names, value in total.items() if value)))
