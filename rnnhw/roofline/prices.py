"""What an hour of a machine costs, from rents, or from purchase prices, powers and electricity, each dated.

::

    rented   per hour = rent
    bought   per hour = purchase / (years x 8766) + power x electricity

The machine is taken to be busy all the time. The shipped prices are in ``data/prices.toml``; a user's own
file has the same form, and its machines replace the shipped ones of the same name.
"""

import datetime
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from rnnhw.errors import InputError
from rnnhw.parsing import parse_toml
from rnnhw.roofline.devices import Device, find_device

__all__ = ["OURS", "Price", "load_prices", "read_prices", "shipped_prices"]

OURS = "ours"
"""Name of our own machine in a file of prices."""

HOURS_A_YEAR = 8766.0
STATUSES = {
    "read": "read",
    "remembered": "assumed, from memory",
    "assumed": "assumed",
    "given": "given",
}
"""How a figure got into a file, and the words for it on pages."""

MOST = 1e7
YEARS = (0.1, 50.0)
FIGURES = ("rent_per_hour", "purchase", "power_w")


@dataclass(frozen=True, kw_only=True)
class Price:
    """What one machine costs.

    Parameters
    ----------
    machine : str
        Name of a device, or `OURS`.
    per_hour : float
        USD per hour of work.
    words : str
        How it is made up; a power that was neither read nor given says so.
    source, status, date : str
        Where the price was published; how it got here, in words from `STATUSES`; and its day, as YYYY-MM-DD.
    """

    machine: str
    per_hour: float
    words: str
    source: str
    status: str
    date: str

    def per_million(self, seconds: float, batch: int) -> float:
        """USD for a million inferences of which ``batch`` take ``seconds``."""
        return 1e6 * self.per_hour / 3600 * seconds / batch


def shipped_prices(known: Sequence[Device]) -> dict[str, Price]:
    """The shipped prices, by the names of machines."""
    text = resources.files("rnnhw.roofline").joinpath("data").joinpath("prices.toml").read_text("utf-8")
    return read_prices(text, "data/prices.toml", known)


def load_prices(path: Path | None, known: Sequence[Device]) -> dict[str, Price]:
    """The shipped prices, and those of a user's file in their place.

    Raises
    ------
    InputError
        If the file cannot be read, or a price is not valid.
    """
    prices = shipped_prices(known)
    if path is None:
        return prices
    if not path.is_file():
        raise InputError(f"no file of prices at {path}")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is not a readable TOML file: {error}") from None
    return prices | read_prices(text, str(path), known)


def read_prices(text: str, origin: str, known: Sequence[Device]) -> dict[str, Price]:
    """Prices of a TOML text; ``origin`` is what error messages call it.

    Raises
    ------
    InputError
        If the text is not TOML, a machine is unknown, or a figure or date is missing or not valid.
    """
    try:
        tables = parse_toml(text)
    except ValueError as error:
        raise InputError(f"{origin} is not a readable TOML file: {error}") from None
    sources = tables.pop("sources", None)
    if not isinstance(sources, dict) or not all(isinstance(source, str) for source in sources.values()):
        raise InputError(f"{origin} has no table of sources, each a text")
    years = tables.pop("years", 3)
    if type(years) not in (int, float) or not YEARS[0] <= years <= YEARS[1]:
        raise InputError(f"{origin}: years is {years!r}, not a number within {YEARS[0]} .. {YEARS[1]}")
    electricity = tables.pop("electricity", None)
    per_kwh = None
    if electricity is not None:
        figures = _figures(f"{origin}: electricity", electricity, ("per_kwh",), sources)
        if "per_kwh" not in figures:
            raise InputError(f"{origin}: electricity has no per_kwh, in USD")
        per_kwh = figures["per_kwh"][0]
    if not tables:
        raise InputError(f"{origin} holds no machine")
    found = [_price(origin, name, table, sources, years, per_kwh, known) for name, table in tables.items()]
    prices: dict[str, Price] = {}
    for price in found:
        if price.machine in prices:
            raise InputError(f"{origin} has two prices of {price.machine}")
        prices[price.machine] = price
    return prices


def _price(
    origin: str,
    name: str,
    table: Any,
    sources: Mapping[str, str],
    years: float,
    per_kwh: float | None,
    known: Sequence[Device],
) -> Price:
    where = f"{origin}: {name}"
    device = None
    if name != OURS:
        try:
            device = find_device(name, known)
        except InputError as error:
            raise InputError(f"{origin}: {error}; {OURS!r} is our own machine") from None
    figures = _figures(where, table, FIGURES, sources)
    given = [key for key in ("rent_per_hour", "purchase") if key in figures]
    if len(given) != 1:
        has = "both rent_per_hour and purchase" if given else "neither rent_per_hour nor purchase"
        raise InputError(f"{where} has {has}; give one of them, in USD")
    value, source, status = figures[given[0]]
    machine, status = device.name if device else OURS, STATUSES[status]
    date = str(table["date"])
    if given[0] == "rent_per_hour":
        words = f"{value:g} USD an hour"
        return Price(machine=machine, per_hour=value, words=words, source=source, status=status, date=date)
    power = figures.get("power_w") or _power_of(device)
    if power is None or per_kwh is None:
        lacks = "power_w" if power is None else "the table electricity"
        raise InputError(f"{where} is bought, and {lacks} is missing, so that its cost is unknown")
    watts = f"{power[0]:g} W" + (f" ({STATUSES[power[2]]})" if power[2] in ("remembered", "assumed") else "")
    return Price(
        machine=machine,
        per_hour=value / (years * HOURS_A_YEAR) + power[0] / 1e3 * per_kwh,
        words=f"{value:g} USD over {years:g} years, {watts} at {per_kwh:g} USD per kWh",
        source=source,
        status=status,
        date=date,
    )


def _power_of(device: Device | None) -> tuple[float, str, str] | None:
    """Value, source and status of the power that is published for a device."""
    figure = device.figures.get("power_w") if device else None
    return (figure.value, figure.source, figure.status) if figure else None


def _figures(
    where: str, table: Any, names: Sequence[str], sources: Mapping[str, str]
) -> dict[str, tuple[float, str, str]]:
    """Value, source and status of each figure of a table, after checks of the table and its date."""
    if not isinstance(table, dict):
        raise InputError(f"{where} is {table!r}, not a table")
    unknown = sorted(set(table) - {*names, "date"})
    if unknown:
        raise InputError(f"{where} has an unknown key {unknown[0]!r}; there are {', '.join(names)} and date")
    if "date" not in table:
        raise InputError(f'{where} has no date; a price is of a day, such as date = "2026-11-28"')
    try:
        datetime.date.fromisoformat(str(table["date"]))
    except ValueError:
        raise InputError(f"{where}: date is {table['date']!r}, not a day such as 2026-11-28") from None
    return {name: _figure(where, name, table[name], sources) for name in names if name in table}


def _figure(where: str, name: str, given: Any, sources: Mapping[str, str]) -> tuple[float, str, str]:
    if not isinstance(given, list) or len(given) != 3:
        raise InputError(f"{where}: {name} is {given!r}, not [value, source, status]")
    value, source, status = given
    if type(value) not in (int, float) or not math.isfinite(value) or not 0 < value <= MOST:
        raise InputError(f"{where}: {name} is {value!r}, not a number above 0 and at most {MOST:g}")
    if not isinstance(source, str) or not sources.get(source):
        raise InputError(
            f"{where}: {name} names the source {source!r}, which is not among the file's sources"
        )
    if status not in STATUSES:
        raise InputError(f"{where}: {name} has the status {status!r}, not {', '.join(STATUSES)}")
    return float(value), sources[source], status
