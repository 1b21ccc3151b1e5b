"""The time of a recurrent layer on a GPU of 2015-17, as the vendor's library (cuDNN 5-7, MIOpen) runs it.

Later architectures have equations of their own in `rnnhw.roofline.recent`.

``forward`` and ``backward_data`` run one matrix product, M x K times K x n, at every step::

    forward         M = G h,  K = h            backward_data     M = h,  K = G h           n = batch
    step  = launch + elementwise + |chain, memory, math, kernel|_4
    call  = steps step + queue min(steps, 200) + call

    chain        chain_cycles K / clock                latency of the loop over K, which bounds small products
    memory       weight bytes / (memory_share B)       the weights are read again at every step
    math         M K n w / (math_share peak / 2)       w >= 1: tiles of 128 x 128 run in whole waves
    kernel       M K n / (sm_macs SMs clock)           rate of the kernel, which may be below the peak
    elementwise  elementwise_passes (G + 2) h n bytes / B
    launch       launches of the cell's kernels, and gaps between kernels
    queue        further launch time in each of the first 200 steps of a call: later launches are queued
                 while earlier kernels still run, and cost nothing

B is the memory's bandwidth in bytes per second; ``clock`` and ``peak`` are the published ones times the
device's ``clock_share``. |.|_4 is (sum of fourth powers)^(1/4): about the largest term, and somewhat more
where two are nearly equal, since they don't overlap perfectly. Above 4, ``n`` is rounded up to a multiple of
8. ``backward_weights``, and every product over all steps, is M x K times K x N::

    gemm + M N K / (math_share peak / 2) + (result_passes M N + operand_passes (M + N) K) bytes / B

``gemm`` is the time of the call itself; the product of inputs is part of a call that is counted already.

Weights that fit the last-level cache stay there: their memory term has `CACHE_GAIN` times the bandwidth. At
batches up to 4 the library then runs a persistent kernel, and only ``resident_share`` of the queue's time is
left.

``chain_cycles`` and ``sm_macs`` belong to the kernel that the library chooses; they are tabulated by
architecture, direction and batch class. ``clock_share`` belongs to a device. The other parameters belong to
an architecture. All values are in ``data/calibrated.toml``.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.roofline.devices import Device
from rnnhw.roofline.precision import value_bytes
from rnnhw.roofline.work import RnnWork

__all__ = [
    "BATCH_CLASSES",
    "CACHE_GAIN",
    "KERNEL_PARAMETERS",
    "Features",
    "Floats",
    "Key",
    "Lookup",
    "Row",
    "Terms",
    "batch_class",
    "call_row",
    "call_terms",
    "family",
    "features",
    "product_row",
    "product_terms",
]

Floats = NDArray[np.float64]
Key = tuple[str, ...]
"""Identifies one parameter: (family, name, what else it depends on ..), as (volta, sm_macs, forward, 16), or
("clock", board, architecture, device)."""

Lookup = Callable[[str], Floats]
"""Gives the values ``[rows]`` of a parameter from its name."""

BATCH_CLASSES = (4, 16, 32, 64, 128)
"""Largest batch of each class; the last class also holds all larger batches."""

QUEUE_STEPS = 200
"""Steps at the beginning of a call whose launch time shows."""

TILE = 128
"""Rows and columns of the tile of results that one multiprocessor computes at a time."""

NORM = 4
"""Exponent of the norm that stands for the maximum of overlapping times."""

CACHE_GAIN = 3.0
"""Bandwidth of the last-level cache over that of the memory: 3.5, 4.6, 2.7 for V100, A100, H100 (table t0015
of PMC10448217); the smallest, rounded."""

SEPARATE_KERNELS = ("gcn5",)
"""Architectures whose library launches one kernel per gate: there the launch time depends on the cell."""

CALL_PARAMETERS = (
    "memory_share",
    "math_share",
    "queue_us",
    "call_us",
    "elementwise_passes",
    "resident_share",
)
PRODUCT_PARAMETERS = ("math_share", "gemm_us", "result_passes", "operand_passes")
KERNEL_PARAMETERS = ("chain_cycles", "sm_macs")


@dataclass(frozen=True)
class Row:
    """One product over all steps, or the recurrent products of all steps.

    ``numbers`` holds the values of the fields of `Features`, ``keys`` the key of each parameter by its name.
    """

    numbers: dict[str, float]
    keys: dict[str, Key]


@dataclass(frozen=True, kw_only=True)
class Features:
    """What the equations need of each row; arrays ``[rows]``.

    Parameters
    ----------
    results, depth, columns
        M, K and n (or N) of the product.
    value_bytes
        Bytes per value.
    elements
        Values that the elementwise kernels of one step read or write.
    steps, queued
        Number of steps, and of those whose launch time shows.
    resident
        Whether a persistent kernel keeps the weights on the chip.
    rate
        Peak in multiply-accumulates per second.
    bandwidth
        Bytes per second.
    clock
        Rated cycles per second.
    multiprocessors
        Number of streaming multiprocessors.
    faster
        Peak over the peak of 32-bit floats.
    cached
        Whether the weights fit the last-level cache.
    own_call
        Whether the product is a library call of its own.
    keys
        The parameter of each row, by the parameter's name.
    """

    results: Floats
    depth: Floats
    columns: Floats
    value_bytes: Floats
    elements: Floats
    steps: Floats
    queued: Floats
    resident: NDArray[np.bool_]
    rate: Floats
    bandwidth: Floats
    clock: Floats
    multiprocessors: Floats
    faster: Floats
    cached: NDArray[np.bool_]
    own_call: NDArray[np.bool_]
    keys: dict[str, list[Key]]


@dataclass(frozen=True, kw_only=True)
class Terms:
    """Seconds of each row, by cause; arrays ``[rows]``.

    ``parts`` may add up to more than ``total``, because the terms of a recurrent product overlap.
    """

    total: Floats
    parts: dict[str, Floats]


def family(device: Device, precision: str) -> str:
    """Name of the set of parameters that applies: one per architecture, and another for 16-bit values."""
    return f"{device.architecture}-fp16" if value_bytes(precision) == 2 else device.architecture


def batch_class(batch: int) -> int:
    """Largest batch of the class that ``batch`` is in; the library's choice of a kernel depends on it."""
    return next((most for most in BATCH_CLASSES if batch <= most), BATCH_CLASSES[-1])


def features(rows: Sequence[Row]) -> Features:
    """Stack rows of one kind into arrays: all from `call_row`, or all from `product_row`."""
    names = rows[0].keys
    numbers = {name: np.array([row.numbers[name] for row in rows]) for name in rows[0].numbers}
    return Features(**numbers, keys={name: [row.keys[name] for row in rows] for name in names})


def call_row(device: Device, work: RnnWork, precision: str) -> Row:
    """The recurrent products of all steps of a ``forward`` or ``backward_data`` pass."""
    backward = work.direction == "backward_data"
    wide, narrow = work.gates * work.hidden, work.hidden
    small = work.batch <= BATCH_CLASSES[0]
    # Only the recurrent weights are read at every step, so only they have to fit in the cache.
    cached = wide * narrow * value_bytes(precision) <= device.figure("cache_mib") * 2**20
    kin, step = family(device, precision), "backward" if backward else "forward"
    cell = (work.cell,) if device.architecture in SEPARATE_KERNELS else ()
    keys: dict[str, Key] = {name: (kin, name) for name in CALL_PARAMETERS}
    keys["launch_us"] = (kin, "launch_us", step, *cell)
    keys |= {name: (kin, name, step, str(batch_class(work.batch))) for name in KERNEL_PARAMETERS}
    return _row(
        device,
        precision,
        keys,
        results=narrow if backward else wide,
        depth=wide if backward else narrow,
        columns=work.batch if small else -(-work.batch // 8) * 8,
        elements=(work.gates + 2) * work.hidden * work.batch,
        steps=work.steps,
        queued=min(work.steps, QUEUE_STEPS),
        cached=cached,
        resident=cached and small,
    )


def product_row(
    device: Device, precision: str, results: int, columns: int, depth: int, own_call: bool
) -> Row:
    """One product over all steps: ``results x depth`` times ``depth x columns``."""
    kin = family(device, precision)
    return _row(
        device,
        precision,
        {name: (kin, name) for name in PRODUCT_PARAMETERS},
        results=results,
        depth=depth,
        columns=columns,
        own_call=own_call,
    )


def _row(
    device: Device,
    precision: str,
    keys: dict[str, Key],
    *,
    results: int,
    depth: int,
    columns: int,
    elements: int = 0,
    steps: int = 1,
    queued: int = 0,
    cached: bool = False,
    resident: bool = False,
    own_call: bool = True,
) -> Row:
    peak = device.operations_per_second(precision)
    numbers = {
        "results": float(results),
        "depth": float(depth),
        "columns": float(columns),
        "elements": float(elements),
        "steps": float(steps),
        "queued": float(queued),
        "cached": cached,
        "resident": resident,
        "own_call": own_call,
        "value_bytes": value_bytes(precision),
        "rate": peak / 2,
        "bandwidth": device.bytes_per_second,
        "clock": device.figure("clock_mhz") * 1e6,
        "multiprocessors": device.figure("multiprocessors"),
        "faster": peak / device.operations_per_second("fp32"),
    }
    clock = ("clock", device.board, device.architecture, device.name)
    return Row(numbers=numbers, keys={**keys, "clock_share": clock})


def _norm(terms: Iterable[Floats]) -> Floats:
    return np.sum([term**NORM for term in terms], axis=0) ** (1 / NORM)


def call_terms(rows: Features, value: Lookup) -> Terms:
    """Times of rows from `call_row`."""
    clock = rows.clock * value("clock_share")
    weights = rows.results * rows.depth
    # A wave is one tile on every multiprocessor. A last wave that is not full takes as long as a full one.
    waves = np.ceil(rows.results / TILE) * np.ceil(rows.columns / TILE) / rows.multiprocessors
    filled = np.where(waves > 1, np.ceil(waves) / waves, 1.0)
    bandwidth = rows.bandwidth * value("memory_share") * np.where(rows.cached, CACHE_GAIN, 1.0)
    product = {
        "chain": value("chain_cycles") * rows.depth / clock,
        "memory": weights * rows.value_bytes / bandwidth,
        "math": weights * rows.columns * filled / (rows.rate * value("clock_share") * value("math_share")),
        "kernel": weights * rows.columns / (value("sm_macs") * rows.multiprocessors * clock),
    }
    # The terms of the product overlap, but elementwise kernels and launches follow it: their times add.
    elementwise = value("elementwise_passes") * rows.elements * rows.value_bytes / rows.bandwidth
    launch = 1e-6 * value("launch_us")
    queue = 1e-6 * value("queue_us") * np.where(rows.resident, value("resident_share"), 1.0) * rows.queued
    call = 1e-6 * value("call_us")
    step = launch + elementwise + _norm(product.values())
    parts = {name: rows.steps * seconds for name, seconds in product.items()}
    parts |= {"elementwise": rows.steps * elementwise, "launch": rows.steps * launch + queue + call}
    return Terms(total=rows.steps * step + queue + call, parts=parts)


def product_terms(rows: Features, value: Lookup) -> Terms:
    """Times of rows from `product_row`."""
    results = rows.results * rows.columns
    operands = (rows.results + rows.columns) * rows.depth
    # One large product per call: arithmetic and memory traffic are taken not to overlap.
    passes = value("result_passes") * results + value("operand_passes") * operands
    parts = {
        "math": results * rows.depth / (rows.rate * value("clock_share") * value("math_share")),
        "memory": passes * rows.value_bytes / rows.bandwidth,
        "launch": 1e-6 * value("gemm_us") * rows.own_call,
    }
    return Terms(total=np.sum(list(parts.values()), axis=0), parts=parts)
