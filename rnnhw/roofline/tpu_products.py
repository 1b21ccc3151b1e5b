"""Compare the cycle model with published times of matrix products on later TPUs; nothing was fitted."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from rnnhw.roofline.devices import Device, find_device
from rnnhw.roofline.precision import value_bytes
from rnnhw.roofline.systolic import Product, array_of, passes_of, run_products

__all__ = ["ProductCheck", "check_products", "devices_with_products"]


@dataclass(frozen=True, kw_only=True)
class ProductCheck:
    """A product of ``[batch, inputs]`` and ``[inputs, outputs]``: published and modelled seconds."""

    device: str
    precision: str
    batch: int
    inputs: int
    outputs: int
    published: float
    modelled: float
    source: str

    @property
    def error(self) -> float:
        """Relative error of the modelled time."""
        return self.modelled / self.published - 1


def check_products(known: Sequence[Device]) -> tuple[ProductCheck, ...]:
    """Model every published product; weights come from DRAM, and launches and the host are not modelled."""
    tables = _tables()
    return tuple(
        _check(find_device(row["device"], known), row, tables["sources"][row["source"]])
        for row in tables["product"]
    )


def devices_with_products() -> tuple[str, ...]:
    """Names of the devices for which a product was published."""
    return tuple(dict.fromkeys(row["device"] for row in _tables()["product"]))


def _check(device: Device, row: dict[str, Any], source: str) -> ProductCheck:
    array, precision = array_of(device), row["precision"]
    sizes = {name: row[name] for name in ("inputs", "outputs", "batch")}
    time = run_products(
        array, [Product(**sizes, passes=passes_of(device, precision))], value_bytes(precision)
    )
    return ProductCheck(
        device=device.name,
        precision=precision,
        published=row["milliseconds"] * 1e-3,
        modelled=time.cycles / array.cycles_per_second,
        source=source,
        **sizes,
    )


@cache
def _tables() -> dict[str, Any]:
    text = resources.files("rnnhw.roofline").joinpath("data").joinpath("tpu_products.toml").read_text("utf-8")
    return tomllib.loads(text)
