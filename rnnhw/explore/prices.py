"""What designs cost: the least price of a device that they fit, by the prices that a sweep gives."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from rnnhw.errors import InputError
from rnnhw.explore.figures import Columns
from rnnhw.explore.resources import limits_of
from rnnhw.flow import DEVICES, device_named
from rnnhw.sentences import meant

__all__ = ["cost_column", "prices_of"]


def prices_of(source: str, given: Any, fpga: str) -> dict[str, float]:
    """Check a table of prices, a number above 0 by the name of a device; empty where there is none.

    Raises
    ------
    InputError
        If a key or a value is wrong, the sweep's FPGA has no price, or a device is of other parts.
    """
    if given is None:
        return {}
    if not isinstance(given, Mapping) or not given:
        raise InputError(f"{source}: prices is {given!r}, not a table of devices and their prices")
    if not fpga:
        raise InputError(f'{source}: prices needs a device that designs have to fit (fpga = "ecp5-85k")')
    for name, price in given.items():
        if name not in DEVICES:
            close = meant(name, tuple(DEVICES))
            raise InputError(f"{source}: prices names {name!r}; there are {', '.join(DEVICES)}{close}")
        if device_named(name).synthesis != device_named(fpga).synthesis:
            raise InputError(
                f"{source}: prices names {name}, on which designs take other resources than on {fpga}; they "
                "have to differ in their size alone"
            )
        if type(price) not in (int, float) or not 0 < price < float("inf"):
            raise InputError(f"{source}: prices.{name} is {price!r}, not a number above 0")
    if fpga not in given:
        raise InputError(f"{source}: prices has no price of {fpga}, which designs have to fit")
    return {name: float(given[name]) for name in sorted(given)}


def cost_column(columns: Columns, prices: Mapping[str, float], fpga: str) -> Any:
    """The least price of a device that each design fits, float64 ``[designs]``.

    Parameters
    ----------
    columns : dict of str to array ``[designs]``
        Those of `rnnhw.explore.resources.resources_of`.
    prices : mapping of str to float
    fpga : str
        The device of the sweep: designs that do not fit it are left out by others, and have its price here.
    """
    cost = np.full(len(columns["lut"]), prices[fpga])
    for name in sorted(prices, key=lambda name: -prices[name]):
        limits = limits_of(device_named(name)).items()
        fits = np.all([columns[kind] <= most for kind, most in limits], axis=0)
        cost[fits] = prices[name]
    return cost
