"""Words of sentences that depend on numbers and names."""

import difflib
from collections.abc import Iterable

__all__ = ["counted", "meant", "not_finite"]


def counted(number: int, noun: str, several: str = "") -> str:
    """A number with its noun: ``1 part``, ``2 parts``, ``1,000 weights``.

    Parameters
    ----------
    number : int
    noun : str
        For one.
    several : str, optional
        For none or several; by default with an s.
    """
    return f"{number:,} {noun if number == 1 else several or f'{noun}s'}"


def meant(name: str, known: Iterable[str]) -> str:
    """The known name that is nearest to one that is not known, as the end of a sentence; or nothing."""
    nearest = difflib.get_close_matches(name, list(known), n=1)
    return f"; did you mean {nearest[0]!r}?" if nearest else ""


def not_finite(number: int) -> str:
    """So many values of an array that cannot be computed with."""
    return counted(number, "value that is NaN or infinite", "values that are NaN or infinite")
