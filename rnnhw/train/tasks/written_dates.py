"""Generate dates as people write them in English, and their ISO form."""

from collections.abc import Callable, Sequence
from datetime import date

import numpy as np

__all__ = ["FIRST", "LAST", "iso", "write_date"]

FIRST, LAST = date(1900, 1, 1), date(2099, 12, 31)

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
)
_BEFORE = (
    "",
    "",
    "",
    "",
    "on ",
    "it was ",
    "yesterday was ",
    "today is ",
    "tomorrow will be ",
    "due by ",
    "we met on ",
    "she was born on ",
    "they arrived on ",
    "since ",
    "until ",
    "his letter of ",
    "the train left on ",
)
_AFTER = ("", "", "", "", ".", ".", "?", ", at noon", " in London", " at 9 am", ", they said", " or later")

_FORMS = (
    "{d} {month} {year}",
    "{d} {mon} {year}",
    "{d} {mon} {yy}",
    "{d}-{mon}-{yy}",
    "{d}-{mon}-{year}",
    "{nth} {month} {year}",
    "{nth} of {month} {year}",
    "the {nth} of {month}, {year}",
    "the {word} of {month} {year}",
    "{month} the {word}, {year}",
    "the {word} of {mon} '{yy}",
    "{month} {d}, {year}",
    "{mon} {d}, {year}",
    "{mon} {d} {year}",
    "{month} {nth} {year}",
    "{month} {nth}, {year}",
    "{mon} {nth}, '{yy}",
    "{year}, {month} {d}",
    "{day} {d} {mon} {yy}",
    "{day} {d} {mon} {year}",
    "{weekday}, {month} {d}, {year}",
    "{weekday} the {nth} of {month} {year}",
    "{weekday}, {d} {month} {year}",
    "{day}, {mon} {nth} {year}",
    "{m}/{d}/{year}",
    "{mm}/{dd}/{year}",
    "{m}/{d}/{yy}",
    "{mm}/{dd}/{yy}",
    "{d}.{m}.{year}",
    "{dd}.{mm}.{year}",
    "{year}-{mm}-{dd}",
    "{year}/{mm}/{dd}",
)
# Empty texts, and str for unchanged case, are listed several times, so that they are drawn more often.
_CASES: tuple[Callable[[str], str], ...] = (str, str, str, str.lower, str.upper)


def iso(day: date) -> str:
    """The day as ``YYYY-MM-DD`` (ISO 8601)."""
    return day.isoformat()


def write_date(day: date, random: np.random.Generator) -> str:
    """A short text that names one day, in one of many forms drawn at random.

    With slashes the month comes first, with points the day. Years of two digits mean 1969 .. 2068, as in
    POSIX; days outside this range are written with four digits.
    """
    short_years = 1969 <= day.year <= 2068
    forms = [form for form in _FORMS if short_years or "{yy}" not in form]
    text = _pick(forms, random).format(
        d=day.day,
        dd=f"{day.day:02}",
        m=day.month,
        mm=f"{day.month:02}",
        year=day.year,
        yy=f"{day.year % 100:02}",
        month=_MONTHS[day.month - 1],
        mon=_MONTHS[day.month - 1][:3],
        weekday=_WEEKDAYS[day.weekday()],
        day=_WEEKDAYS[day.weekday()][:3],
        nth=_with_suffix(day.day),
        word=_in_words(day.day),
    )
    change = _CASES[int(random.integers(len(_CASES)))]
    return change(_pick(_BEFORE, random) + text + _pick(_AFTER, random))


def _pick(choices: Sequence[str], random: np.random.Generator) -> str:
    return choices[int(random.integers(len(choices)))]


def _with_suffix(number: int) -> str:
    """A number with its suffix: 1st, 2nd, 3rd, 4th, 11th, 21st."""
    suffix = "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _in_words(number: int) -> str:
    """A number as a word: first .. thirty-first."""
    if number <= 20:
        return _ORDINALS[number - 1]
    if number == 30:
        return "thirtieth"
    return f"{'twenty' if number < 30 else 'thirty'}-{_ORDINALS[number % 10 - 1]}"
