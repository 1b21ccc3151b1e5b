"""Parameters of the GPU model that were fitted to a user's own record of one device."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rnnhw.errors import InputError
from rnnhw.roofline.work import RnnWork

__all__ = ["OwnFit", "read_own_fit", "situation"]

NUMBERS = {"rows": (1, 1e6), "median": (0.0, 1e3), "factor": (1.0, 1e3)}
"""Least and largest value of the numbers in a table."""

FARTHEST = 1e3
"""Largest factor that is believed between a parameter and what is assumed of it before any measurement."""


@dataclass(frozen=True, kw_only=True)
class OwnFit:
    """A fit to ``rows`` measured rows of one device.

    Parameters
    ----------
    parameters : mapping of tuple of str to float
        They stand before those that are shipped with the package, for this device alone.
    situations : tuple of str
        Directions and precisions that were measured; see `situation`.
    median, factor : float
        Median relative error, and the factor that held nine of ten, of rows that were held out.
    """

    rows: int
    situations: tuple[str, ...]
    median: float
    factor: float
    parameters: Mapping[tuple[str, ...], float]

    def covers(self, work: RnnWork, precision: str) -> bool:
        """Whether the record has rows of this direction and precision."""
        return situation(work, precision) in self.situations


def situation(work: RnnWork, precision: str) -> str:
    """Direction and precision in words, such as "fp16 forward"."""
    return f"{precision} {'forward' if work.direction == 'forward' else 'backward'}"


def read_own_fit(where: str, clock: tuple[str, ...], table: Any) -> OwnFit:
    """Read a device's table ``calibration``.

    Parameters
    ----------
    where : str
        What error messages call the device.
    clock : tuple of str
        Key of the device's clock share among the parameters.

    Raises
    ------
    InputError
        If a number is missing or absurd, or a parameter is not one of the model.
    """
    if not isinstance(table, Mapping):
        raise InputError(f"{where}: calibration is {table!r}, not a table")
    for name, (least, most) in NUMBERS.items():
        _check(where, name, table.get(name), least, most)
    situations = table.get("situations")
    if not isinstance(situations, list) or not all(isinstance(one, str) for one in situations):
        raise InputError(f"{where}: situations of the calibration is {situations!r}, not a list of texts")
    families = table.get("parameters")
    if not isinstance(families, Mapping) or not all(isinstance(one, Mapping) for one in families.values()):
        raise InputError(f"{where}: the calibration has no tables of parameters")
    share = _check(where, "clock_share", table.get("clock_share"), 0.1, 10.0)
    found: dict[tuple[str, ...], float] = {clock: share}
    architecture = clock[2]
    for family, values in families.items():
        if family.removesuffix("-fp16") != architecture:
            raise InputError(f"{where}: parameters of {family!r}, but its architecture is {architecture!r}")
        for name, value in values.items():
            key = (family, *name.split("-"))
            found[key] = _parameter(where, key, value)
    return OwnFit(
        rows=int(table["rows"]),
        situations=tuple(situations),
        median=float(table["median"]),
        factor=float(table["factor"]),
        parameters=found,
    )


def _parameter(where: str, key: tuple[str, ...], value: Any) -> float:
    # The priors know all parameters; their module describes devices, so it is imported only here.
    from rnnhw.roofline.parameters import prior_of

    name = f"parameter {'-'.join(key[1:])} of {key[0]}"
    try:
        prior = prior_of(key)
    except (KeyError, IndexError):
        raise InputError(f"{where}: {name} is not known to the GPU model") from None
    most = min(prior.value * FARTHEST, prior.most)
    return _check(where, name, value, prior.value / FARTHEST, most)


def _check(where: str, name: str, value: Any, least: float, most: float) -> float:
    if type(value) not in (int, float) or not math.isfinite(value) or not least <= value <= most:
        raise InputError(f"{where}: {name} is {value!r}, not a number within {least:g} .. {most:g}")
    return float(value)
