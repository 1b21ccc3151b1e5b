"""Compare the cycle model with published figures of two LSTMs on TPU v1; nothing was fitted to them."""

import tomllib
from dataclasses import dataclass
from importlib import resources

from rnnhw.roofline.devices import Device
from rnnhw.roofline.systolic import VECTOR_PASSES, ArrayTime, Product, array_of, run_products

__all__ = ["TpuCheck", "check_tpu_v1"]

COUNTERS = ("active", "weight_stall", "weight_shift", "non_matrix")


@dataclass(frozen=True, kw_only=True)
class TpuCheck:
    """One workload, published and modelled.

    Parameters
    ----------
    shapes : str
        The assumed shapes, in words.
    published_tops, tops : float
        Rate in 10^12 operations per second.
    published, modelled : dict of str to float
        Shares of the array's time by the names of TPU v1's counters, `COUNTERS`.
    """

    name: str
    shapes: str
    published_tops: float
    tops: float
    published: dict[str, float]
    modelled: dict[str, float]
    time: ArrayTime
    source: str

    @property
    def error(self) -> float:
        """Relative error of the modelled rate."""
        return self.tops / self.published_tops - 1


def check_tpu_v1(device: Device) -> tuple[TpuCheck, ...]:
    """Model the published workloads on ``device``, which must be TPU v1."""
    text = resources.files("rnnhw.roofline").joinpath("data").joinpath("tpu_v1.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    return tuple(_check(device, row, tables["source"]) for row in tables["workload"])


def _check(device: Device, row: dict, source: str) -> TpuCheck:
    """Model one workload. The vector work of a layer is divided evenly among its products."""
    together = row["products_a_layer"]
    vector = VECTOR_PASSES["lstm"] * row["hidden"] * row["batch"] // together
    # Only the first product of a layer needs results of the layer before; the others have the same inputs.
    products = [
        Product(
            inputs=row["inputs"],
            outputs=row["outputs"],
            batch=row["batch"],
            passes=2,
            vector=vector,
            dependent=number % together == 0,
        )
        for number in range(row["products"])
    ]
    array = array_of(device)
    time = run_products(array, products)
    operations = 2 * sum(product.macs for product in products)
    return TpuCheck(
        name=row["name"],
        time=time,
        source=source,
        published_tops=row["tops"],
        shapes=f"{row['products']} products of {row['inputs']} x {row['outputs']}, batch {row['batch']}",
        tops=operations * array.cycles_per_second / time.cycles / 1e12,
        published={name: row[name] for name in COUNTERS},
        modelled={name: getattr(time, name) / time.cycles for name in COUNTERS},
    )
