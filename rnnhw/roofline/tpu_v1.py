"""The array's cycles against what was published for TPU v1's two LSTMs; nothing is fitted to them."""

import tomllib
from dataclasses import dataclass
from importlib import resources

from rnnhw.roofline.devices import Device
from rnnhw.roofline.systolic import VECTOR_PASSES, ArrayTime, Product, array_of, run_products

__all__ = ["TpuCheck", "check_tpu_v1"]

COUNTERS = ("active", "weight_stall", "weight_shift", "non_matrix")


@dataclass(frozen=True, kw_only=True)
class TpuCheck:
    """One workload: rates and shares of the array's time, published and modelled.

    ``shapes`` says in words what is assumed.
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
        """Relative error of the rate."""
        return self.tops / self.published_tops - 1


def check_tpu_v1(device: Device) -> tuple[TpuCheck, ...]:
    """Run the published workloads on ``device``, which is TPU v1."""
    text = resources.files("rnnhw.roofline").joinpath("data").joinpath("tpu_v1.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    return tuple(_check(device, row, tables["source"]) for row in tables["workload"])


def _check(device: Device, row: dict, source: str) -> TpuCheck:
    """Products of a layer follow one another, each with its part of the layer's vector work after it."""
    together = row["products_a_layer"]
    vector = VECTOR_PASSES["lstm"] * row["hidden"] * row["batch"] // together
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
