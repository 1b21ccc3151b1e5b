"""Words of sentences that depend on numbers."""

__all__ = ["counted", "not_finite"]


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


def not_finite(number: int) -> str:
    """So many values of an array that cannot be computed with."""
    return counted(number, "value that is NaN or infinite", "values that are NaN or infinite")
