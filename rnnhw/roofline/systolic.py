"""Cycles of a weight-stationary systolic array of any size, such as a TPU, from the shapes of the layers.

Weights come in tiles of rows x columns. A tile passes three stages in order; each stage handles one tile at a
time. The cycle at which a tile leaves each of them is::

    fetch     max(end of the last fetch, a free place in the FIFO of four tiles) + fetch cycles
    shift     max(fetched, end of the last shift, start of the last product) + rows
    product   max(shifted, end of the last product, operands ready) + batch x passes

A shift fills the array's second set of weight registers while the first one multiplies, so it may begin
when the product before has started. A product takes one row of activations per cycle. A fetch takes the
tile's bytes divided by `MEMORY_SHARE` of the bandwidth, or one cycle per row where all weights stay on the
chip. ``passes`` is 2 where TPU v1 multiplies 16-bit activations by 8-bit weights, since the array then runs
at half rate, and 0.5 where a peak is twice what one row per cycle gives, as for int8 since TPU v5e. A
product that depends on the one before waits until that one has drained (rows + columns cycles) and passed
the vector unit at `VECTOR_LANES` values per cycle. Several arrays take tiles in turn; they share the
memory.

The cycles are divided as by TPU v1's counters: active, weight stall (waiting for a fetch), weight shift, and
non-matrix (waiting for operands). Launches, the host and DRAM refresh are not modelled. Nothing is fitted:
`MEMORY_SHARE` is the share of bandwidth that long streams reach on GPUs (0.76 on Pascal, 0.82 on Volta, from
``data/calibrated.toml``).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rnnhw.errors import InputError
from rnnhw.roofline.devices import Device
from rnnhw.roofline.precision import value_bytes
from rnnhw.roofline.work import RnnWork

__all__ = [
    "MEMORY_SHARE",
    "Array",
    "ArrayTime",
    "Product",
    "array_of",
    "passes_of",
    "run_products",
    "systolic_time",
]

MEMORY_SHARE = 0.8
FIFO_TILES = 4
VECTOR_LANES = 256
VECTOR_PASSES = {"vanilla": 2, "gru": 9, "lstm": 9}
"""Elementwise operations per hidden unit and step, by cell: additions, products and functions."""

EXACT_STEPS = 6
"""Steps that are modelled tile by tile. Every later step is taken to last as long as the last of these."""


@dataclass(frozen=True, kw_only=True)
class Array:
    """``arrays`` equal systolic arrays of ``rows`` x ``columns`` cells that share one weight memory."""

    rows: int
    columns: int
    arrays: int
    cycles_per_second: float
    weight_bytes_per_second: float
    weight_bytes_on_chip: float


@dataclass(frozen=True, kw_only=True)
class Product:
    """Product of activations ``[batch, inputs]`` and weights ``[inputs, outputs]``.

    Parameters
    ----------
    batch : float
        Rows of activations; a fraction is an average over many products.
    vector : int
        Values that pass the vector unit after the product.
    dependent : bool
        Whether the activations are results of the products before.
    passes : float
        Cycles per row of activations.
    """

    inputs: int
    outputs: int
    batch: float
    vector: int = 0
    dependent: bool = True
    passes: float = 1


@dataclass(frozen=True, kw_only=True)
class ArrayTime:
    """All cycles, and those of the first array by what it does, which add up to ``cycles``; tiles run."""

    cycles: float
    active: float
    weight_stall: float
    weight_shift: float
    non_matrix: float
    tiles: int

    def scaled(self, steps: int, step: "ArrayTime") -> "ArrayTime":
        """The sum, field by field, of this time and ``steps`` times ``step``."""
        names = ("cycles", "active", "weight_stall", "weight_shift", "non_matrix", "tiles")
        return ArrayTime(**{name: getattr(self, name) + steps * getattr(step, name) for name in names})

    def minus(self, other: "ArrayTime") -> "ArrayTime":
        """The difference, field by field, of this time and ``other``."""
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


def passes_of(device: Device, precision: str) -> float:
    """Cycles per row of activations in ``precision``, to a half: what the array would do over its peak."""
    array = array_of(device)
    one_row = 2 * array.arrays * array.rows * array.columns * array.cycles_per_second
    return max(0.5, round(2 * one_row / device.operations_per_second(precision)) / 2)


def run_products(
    array: Array, products: Sequence[Product], weight_bytes: float = 1.0, resident: bool = False
) -> ArrayTime:
    """Cycles of products that run one after another.

    Parameters
    ----------
    weight_bytes : float
        Bytes per weight.
    resident : bool
        Whether all weights are already on the chip.
    """
    size = array.rows * array.columns * weight_bytes
    # Cycles from one fetched tile to the next: the arrays share the DRAM, but each has its on-chip weights.
    fetch = (
        array.rows / array.arrays
        if resident
        else size / (MEMORY_SHARE * array.weight_bytes_per_second) * array.cycles_per_second
    )
    # Times of the latest event of each stage, in cycles from the start: for the FIFO by place, for shifts and
    # products by array.
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
            turn = count % array.arrays  # the array that takes this tile
            fetched = max(fetched, left_fifo[count % FIFO_TILES]) + fetch
            begin = max(fetched, shifted[turn], started[turn])
            shifted[turn] = left_fifo[count % FIFO_TILES] = begin + array.rows
            start = max(shifted[turn], ended[turn], operands)
            if turn == 0:
                # Divide the idle cycles before this product: those after the tile was in place are waits for
                # operands, up to ``rows`` of the others show its shift, and the rest waited for its fetch.
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
    # After its last product the first array idles until the results have drained: non-matrix cycles too.
    return ArrayTime(
        cycles=finished,
        active=active,
        weight_stall=stall,
        weight_shift=shift,
        non_matrix=other + finished - ended[0],
        tiles=count,
    )


def systolic_time(device: Device, work: RnnWork, precision: str) -> ArrayTime:
    """Cycles of a layer's forward pass. The input product, where counted, runs first, for all steps at once.

    Raises
    ------
    InputError
        If the work is not forward, or the device is not documented for the precision.
    """
    if work.direction != "forward":
        raise InputError(f"{device.name} is modelled for inference; there is no {work.direction} on it")
    passes = passes_of(device, precision)
    array, size = array_of(device), value_bytes(precision)
    resident = work.weights * size <= array.weight_bytes_on_chip
    wide = work.gates * work.hidden
    step = Product(
        inputs=work.hidden,
        outputs=wide,
        batch=work.batch,
        vector=VECTOR_PASSES[work.cell] * work.hidden * work.batch,
        passes=passes,
    )
    rows = work.batch * work.steps
    first = [Product(inputs=work.inputs, outputs=wide, batch=rows, passes=passes)] if work.inputs else []

    def run(steps: int) -> ArrayTime:
        return run_products(array, [*first, *[step] * steps], size, resident)

    # The first steps fill the FIFO and differ; later ones repeat, and the last modelled one stands for them.
    exact = min(work.steps, EXACT_STEPS)
    whole = run(exact)
    return whole if exact == work.steps else whole.scaled(work.steps - exact, whole.minus(run(exact - 1)))
