"""A weight-stationary systolic array by cycles, from the shapes of the layers: the TPU, of any size.

Weights come in tiles of rows x columns. A tile passes four stations, in order, each of which takes one at a
time::

    fetched   max(end of the last fetch, a place in the FIFO of four) + fetch
    shifted   max(fetched, last shift, start of the last product) + rows         behind the active plane
    started   max(shifted, end of the last product, operands) + batch x passes   a row of activations a cycle

``fetch`` is the tile's bytes over `MEMORY_SHARE` of the bandwidth, or a row a cycle where all weights stay on
the chip; ``passes`` is 2 where activations have 16 bits and weights 8 (half rate). A layer that depends on
another waits until that one's last product has drained (rows + columns) and passed the vector unit,
`VECTOR_LANES` values a cycle. With several arrays, each takes a tile in turn; they share the memory.

The array's time is told as TPU v1's counters tell it: active, weight stall (waiting for a fetch), weight
shift, and non-matrix (waiting for operands). No launch, host or DRAM refresh is modelled, and nothing is
fitted: `MEMORY_SHARE` is what long streams reach on the GPUs whose memory decides (0.76 on Pascal, 0.82 on
Volta in ``data/calibrated.toml``).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rnnhw.errors import InputError
from rnnhw.roofline.devices import Device
from rnnhw.roofline.precision import value_bytes
from rnnhw.roofline.work import RnnWork

__all__ = ["MEMORY_SHARE", "Array", "ArrayTime", "Product", "array_of", "run_products", "systolic_time"]

MEMORY_SHARE = 0.8
FIFO_TILES = 4
VECTOR_LANES = 256
VECTOR_PASSES = {"vanilla": 2, "gru": 9, "lstm": 9}
"""Elementwise operations of a hidden unit: additions, products and functions."""

EXACT_STEPS = 6
"""Steps that are followed tile by tile; all later ones take as long as the last of them."""


@dataclass(frozen=True, kw_only=True)
class Array:
    """Systolic arrays with one weight memory."""

    rows: int
    columns: int
    arrays: int
    cycles_per_second: float
    weight_bytes_per_second: float
    weight_bytes_on_chip: float


@dataclass(frozen=True, kw_only=True)
class Product:
    """Activations ``[batch, inputs]`` times weights ``[inputs, outputs]``.

    ``dependent``: are the activations the results of the product before? ``vector`` values pass the vector
    unit after it.
    """

    inputs: int
    outputs: int
    batch: int
    vector: int = 0
    dependent: bool = True
    passes: int = 1

    @property
    def macs(self) -> int:
        """Useful multiply-accumulates."""
        return self.inputs * self.outputs * self.batch


@dataclass(frozen=True, kw_only=True)
class ArrayTime:
    """Cycles in all, and those of the first array by what it does: they add up to ``cycles``."""

    cycles: float
    active: float
    weight_stall: float
    weight_shift: float
    non_matrix: float
    tiles: int

    def scaled(self, steps: int, step: "ArrayTime") -> "ArrayTime":
        """The time with ``steps`` more of what ``step`` takes."""
        names = ("cycles", "active", "weight_stall", "weight_shift", "non_matrix", "tiles")
        return ArrayTime(**{name: getattr(self, name) + steps * getattr(step, name) for name in names})

    def minus(self, other: "ArrayTime") -> "ArrayTime":
        """The time beyond ``other``."""
        return self.scaled(-1, other)


def array_of(device: Device) -> Array:
    """The array of a device of kind tpu."""
    return Array(
        rows=int(device.figure("array_rows")),
        columns=int(device.figure("array_columns")),
        arrays=int(device.figure("arrays")),
        cycles_per_second=device.figure("clock_mhz") * 1e6,
        weight_bytes_per_second=device.bytes_per_second,
        weight_bytes_on_chip=device.figure("weight_mib") * 2**20,
    )


def run_products(
    array: Array, products: Sequence[Product], weight_bytes: float = 1.0, resident: bool = False
) -> ArrayTime:
    """Run products one after another.

    Parameters
    ----------
    weight_bytes : float
        Bytes of a weight.
    resident : bool
        Are all weights on the chip already?
    """
    size = array.rows * array.columns * weight_bytes
    fetch = (
        array.rows / array.arrays
        if resident
        else size / (MEMORY_SHARE * array.weight_bytes_per_second) * array.cycles_per_second
    )
    fetched, left_fifo = 0.0, [0.0] * FIFO_TILES
    shifted, started, ended = ([0.0] * array.arrays for _ in range(3))
    operands = finished = 0.0
    active = stall = shift = other = 0.0
    count = 0
    for product in products:
        if product.dependent:
            operands = finished
        tiles = math.ceil(product.inputs / array.rows) * math.ceil(product.outputs / array.columns)
        last = 0.0
        for _ in range(tiles):
            turn = count % array.arrays
            fetched = max(fetched, left_fifo[count % FIFO_TILES]) + fetch
            begin = max(fetched, shifted[turn], started[turn])
            shifted[turn] = left_fifo[count % FIFO_TILES] = begin + array.rows
            start = max(shifted[turn], ended[turn], operands)
            if turn == 0:
                idle = start - ended[0]
                waited = max(0.0, min(idle, start - max(shifted[0], ended[0])))
                shown = min(idle - waited, array.rows)
                active += product.batch * product.passes
                other += waited
                shift += shown
                stall += idle - waited - shown
            started[turn] = start
            ended[turn] = last = start + product.batch * product.passes
            count += 1
        finished = max(finished, last + array.rows + array.columns + product.vector / VECTOR_LANES)
    return ArrayTime(
        cycles=finished,
        active=active,
        weight_stall=stall,
        weight_shift=shift,
        non_matrix=other + finished - ended[0],
        tiles=count,
    )


def systolic_time(device: Device, work: RnnWork, precision: str) -> ArrayTime:
    """Cycles of a layer's forward pass; the input product, where counted, goes first over all steps.

    Raises
    ------
    InputError
        If the work is not forward, or the device is not documented for the precision.
    """
    if work.direction != "forward":
        raise InputError(f"{device.name} is modelled for inference; there is no {work.direction} on it")
    device.operations_per_second(precision)
    array, size = array_of(device), value_bytes(precision)
    resident = work.weights * size <= array.weight_bytes_on_chip
    wide = work.gates * work.hidden
    step = Product(
        inputs=work.hidden,
        outputs=wide,
        batch=work.batch,
        vector=VECTOR_PASSES[work.cell] * work.hidden * work.batch,
    )
    first = [Product(inputs=work.inputs, outputs=wide, batch=work.batch * work.steps)] if work.inputs else []

    def run(steps: int) -> ArrayTime:
        return run_products(array, [*first, *[step] * steps], size, resident)

    exact = min(work.steps, EXACT_STEPS)
    whole = run(exact)
    return whole if exact == work.steps else whole.scaled(work.steps - exact, whole.minus(run(exact - 1)))
