"""Compare the cycle model with published figures of TPU v1; nothing was fitted to them.

The paper gives the batch of each workload, and the shares of the array's time in which it multiplies and
in which a tile's shift shows. A shift shows for at most ``rows`` cycles, so that the two counters bound
the rows of activations that a tile multiplies before the next one is shifted in::

    rows per tile <= array rows x active / (shift x passes)

This is 66 for LSTM0, whose batch is 64, and 204 for MLP0, whose batch is 200, but 79 for LSTM1, whose
batch is 96. So LSTM1 either ran with batches that were not full, or loaded each tile 1.2 times; the paper
does not say which, and the rate is the same. `TpuCheck` holds both rates: that of the published batch,
and that of the rows by the counters.
"""

import tomllib
from dataclasses import dataclass
from importlib import resources

from rnnhw.roofline.devices import Device
from rnnhw.roofline.systolic import VECTOR_PASSES, Array, ArrayTime, Product, array_of, run_products

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
    counted_tops : float
        The rate that the published share of useful multiply-accumulates gives. It differs from
        ``published_tops`` by up to 7 %, in the paper itself.
    batch : int
        Published batch.
    rows : float
        Rows of activations per tile: the batch, or fewer where the published counters allow only fewer.
    rows_tops : float
        Modelled rate with so many rows.
    published, modelled : dict of str to float
        Shares of the array's time by the names of TPU v1's counters, `COUNTERS`, both at the published batch.
    """

    name: str
    shapes: str
    published_tops: float
    counted_tops: float
    tops: float
    batch: int
    rows: float
    rows_tops: float
    published: dict[str, float]
    modelled: dict[str, float]
    time: ArrayTime
    source: str

    @property
    def error(self) -> float:
        """Relative error of the modelled rate at the published batch."""
        return self.tops / self.published_tops - 1

    @property
    def rows_error(self) -> float:
        """Relative error of the modelled rate with the rows that the counters allow."""
        return self.rows_tops / self.published_tops - 1


def check_tpu_v1(device: Device) -> tuple[TpuCheck, ...]:
    """Model the published workloads on ``device``, which must be TPU v1."""
    text = resources.files("rnnhw.roofline").joinpath("data").joinpath("tpu_v1.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    return tuple(_check(array_of(device), row, tables["source"]) for row in tables["workload"])


def _check(array: Array, row: dict, source: str) -> TpuCheck:
    batch, passes = row["batch"], row["passes"]
    time = _run(array, row, batch)
    most = array.rows * row["active"] / (row["weight_shift"] * passes)
    rows = min(float(batch), most)
    peak = 2 * array.rows * array.columns * array.cycles_per_second
    return TpuCheck(
        name=row["name"],
        shapes=f"{row['products']} products of {row['inputs']} x {row['outputs']}, batch {batch}",
        published_tops=row["tops"],
        counted_tops=row["useful"] * peak / passes / 1e12,
        tops=_tops(array, row, batch, time),
        batch=batch,
        rows=rows,
        rows_tops=_tops(array, row, rows, _run(array, row, rows)),
        published={name: row[name] for name in COUNTERS},
        modelled={name: getattr(time, name) / time.cycles for name in COUNTERS},
        time=time,
        source=source,
    )


def _run(array: Array, row: dict, batch: float) -> ArrayTime:
    """Model one workload. The vector work of a layer is divided evenly among its products."""
    together = row["products_a_layer"]
    vector = int(VECTOR_PASSES["lstm"] * row["hidden"] * batch) // together
    # Only the first product of a layer needs results of the layer before; the others have the same inputs.
    products = [
        Product(
            inputs=row["inputs"],
            outputs=row["outputs"],
            batch=batch,
            passes=row["passes"],
            vector=vector,
            dependent=number % together == 0,
        )
        for number in range(row["products"])
    ]
    return run_products(array, products)


def _tops(array: Array, row: dict, batch: float, time: ArrayTime) -> float:
    """Operations of the workload over its time, in 10^12 per second."""
    operations = 2 * row["products"] * row["inputs"] * row["outputs"] * batch
    return operations * array.cycles_per_second / time.cycles / 1e12
