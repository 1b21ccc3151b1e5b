"""Expand the range that a sweep gives for one field of a design into its values."""

from typing import Any

from rnnhw.errors import InputError

__all__ = ["checked_integer", "expand"]

MAX_VALUES = 100_000
"""Largest number of values of one range; it is checked before any list is made."""


def expand(name: str, given: Any) -> tuple[int, ...]:
    """All values of a range, ascending and without duplicates.

    Parameters
    ----------
    name : str
        What error messages call the range.
    given : int, list of int, or mapping
        A mapping is ``{from, to, step}`` or ``{from, to, factor}``; both ends are included.

    Raises
    ------
    InputError
        If the range is empty or not one of the forms above.
    """
    if isinstance(given, dict):
        return _progression(name, given)
    values = given if isinstance(given, list) else [given]
    for value in values:
        if type(value) is not int:
            raise InputError(f"{name} holds {value!r}, not an integer")
    if not values:
        raise InputError(f"{name} is empty; give at least one integer")
    return tuple(sorted(set(values)))


def _progression(name: str, given: dict[str, Any]) -> tuple[int, ...]:
    keys = set(given)
    if keys not in ({"from", "to", "step"}, {"from", "to", "factor"}):
        raise InputError(
            f"{name} is a table of {', '.join(sorted(keys)) or 'nothing'}, not of from, to, "
            "step or from, to, factor"
        )
    for key, value in given.items():
        if type(value) is not int:
            raise InputError(f"{name}: {key} is {value!r}, not an integer")
    first, last = given["from"], given["to"]
    kind, least = ("step", 1) if "step" in given else ("factor", 2)
    if given[kind] < least:
        raise InputError(f"{name}: {kind} is {given[kind]}, not at least {least}")
    if first < 1:
        raise InputError(f"{name}: from is {first}, not at least 1")
    if first > last:
        raise InputError(f"{name} is empty: from is {first}, above to, which is {last}")
    if kind == "step":
        count = (last - first) // given["step"] + 1
        if count > MAX_VALUES:
            raise InputError(f"{name} has {count} values, more than {MAX_VALUES}")
        return tuple(range(first, last + 1, given["step"]))
    values = [first]
    while values[-1] * given["factor"] <= last:
        values.append(values[-1] * given["factor"])
    return tuple(values)


def checked_integer(name: str, value: Any, least: int, most: int) -> int:
    """An integer that a file gives, refused if it is missing, of another type or out of range."""
    if value is None:
        raise InputError(f"{name} is missing; give an integer within {least} .. {most}")
    if type(value) is not int or not least <= value <= most:
        raise InputError(f"{name} is {value!r}, not an integer within {least} .. {most}")
    return value
