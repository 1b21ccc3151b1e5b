"""The time of a recurrent layer on a GPU since Turing, as PyTorch runs it with cuDNN 9.

A forward pass is the replay of a CUDA graph, and a backward pass is launched eagerly by the processor::

    forward    gpu                                       gpu = call + copy + steps step + input product
    backward   |cpu + launches, cpu_share cpu + gpu + weights|_4

    step        in one of three ways, of which `rnnhw.roofline.ways` gives the time
    launches    steps launch + min(steps, 10) queue. The first steps of a call take longer to launch; that the
                processor's caches are cold then is a guess
    cpu         time of the processor beside the launches of the steps. The first kernel starts after
                ``cpu_share`` of it. While the processor does the rest (results, gradients of weights), the
                GPU works already: a large product takes no time of its own where the processor takes longer.
                The small kernel is launched at the end
    copy        weights are compacted or converted at every call

The input product runs once over all steps, and so does that of the weights' gradients: M x K times K x N, for
``|2 M N K / (product_share peak), (result_passes M N + operand_passes (M + N) K) bytes / B, latency|_4``. The
``latency`` of the input product is that of its loop over K, ``product_cycles K / clock``; it is longer where
inputs cannot be loaded in whole words. The loop of the gradients runs over all steps and is divided among
multiprocessors, so that no latency is counted for it.

A parameter ending in ``_by_...`` is a factor near 1 for a class of rows. It is held close to 1 unless rows
demand otherwise. Sizes that 8 (16-bit values) or 4 (tf32) does not divide use other kernels, which load
single values and differ little by precision; each batch class uses other kernels too. One sequence is a
product with a vector, whose kernels load words of 8 bytes where the size allows. ``data/calibrated.toml``
holds all values.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rnnhw.roofline.devices import Device
from rnnhw.roofline.gpu import Floats, Key, Lookup, Row, Terms
from rnnhw.roofline.precision import value_bytes
from rnnhw.roofline.ways import (
    FEW,
    loads_in_half_words,
    loads_in_words,
    overlapped,
    padded_units,
    step_seconds,
    way_of,
)
from rnnhw.roofline.work import RnnWork

__all__ = ["RECENT", "RecentRows", "recent_row", "recent_rows", "recent_terms"]

RECENT = ("turing", "ampere", "ada", "hopper", "blackwell")
"""Architectures that these equations are used for."""

BATCH_CLASSES = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
"""Largest batch of each class; the last class also holds all larger batches."""

QUEUE_STEPS = 10
"""Steps at the beginning of a backward pass that take longer to launch."""

KINDS = {"fp32": "fp32", "tf32": "tf32", "fp16": "half", "bf16": "half"}
"""Matrix kernels that a precision uses: both 16-bit formats have the same ones."""


@dataclass(frozen=True, kw_only=True)
class RecentRows:
    """Calls to be timed: numbers ``[rows]`` by name, and the key of each parameter by its name."""

    numbers: dict[str, Floats]
    keys: dict[str, list[Key]]


def recent_rows(rows: Sequence[Row]) -> RecentRows:
    """Stack rows from `recent_row` into arrays."""
    return RecentRows(
        numbers={name: np.array([row.numbers[name] for row in rows]) for name in rows[0].numbers},
        keys={name: [row.keys[name] for row in rows] for name in rows[0].keys},
    )


def recent_row(device: Device, work: RnnWork, precision: str) -> Row:
    """What the equations need of one call."""
    size = value_bytes(precision)
    # Formats without kernels of their own are taken to run those of fp16.
    kernels = precision if precision in KINDS else "fp16"
    forward = work.direction == "forward"
    way = way_of(work, kernels)
    wide, narrow = work.gates * work.hidden, work.hidden
    padded = padded_units(work.hidden)
    numbers = {
        "forward": forward,
        "small": way == "small",
        "static": way == "static",
        "odd": not loads_in_words(kernels, work.hidden),
        "recurrent": work.direction != "backward_weights",
        "gradients": work.direction in ("backward", "backward_weights"),
        "gated": (work.gates + 2) * narrow * work.batch,
        "weights": wide * narrow,
        "all_weights": work.weights,
        "padded": work.gates * padded**2,
        "results": wide if forward else narrow,
        "depth": narrow if forward else wide,
        "wide": wide,
        "narrow": narrow,
        "inputs": work.inputs,
        "batch": work.batch,
        "columns": work.batch if work.batch <= 4 else -(-work.batch // 8) * 8,
        "steps": work.steps,
        "bytes": size,
        "peak": device.operations_per_second(precision),
        "peak_fp32": device.operations_per_second("fp32"),
        "bandwidth": device.bytes_per_second,
        "multiprocessors": device.figure("multiprocessors"),
        "cache": device.figure("cache_mib") * 2**20,
        "clock": device.figure("clock_mhz") * 1e6,
    }
    keys = _keys(device.architecture, work, kernels, way, padded)
    keys["clock_share"] = ("clock", device.board, device.architecture, device.name)
    return Row(numbers={name: float(value) for name, value in numbers.items()}, keys=keys)


def _keys(architecture: str, work: RnnWork, kernels: str, way: str, padded: int) -> dict[str, Key]:
    cell, step = work.cell, "forward" if work.direction == "forward" else "backward"
    # One sequence is a product with a vector, which needs no tensor cores.
    odd = not loads_in_words(kernels, work.hidden) and work.batch > 1
    odd_inputs = not loads_in_words(kernels, work.inputs)
    kind, loop = KINDS[kernels], "odd" if odd else KINDS[kernels]
    batch = str(next((most for most in BATCH_CLASSES if work.batch <= most), BATCH_CLASSES[-1]))
    uneven = {True: "odd", False: "even"}
    if odd:
        whole = "pairs" if work.hidden % 2 == 0 else "odd"
    else:
        whole = "whole" if work.batch > 1 or loads_in_half_words(kernels, work.hidden) else "single"
    # Backward, the call is mostly hidden behind the processor: cells and precisions cannot be told apart.
    called = (step, way, cell) if step == "forward" else (step, way)
    precise = (step, way, kernels) if step == "forward" else (step, way)
    parts: dict[str, tuple[str, ...]] = {
        "node_us": (step,),
        "odd_us": (step, "few" if work.batch <= FEW else "many"),
        "node_by_cell": (step, cell),
        "node_by_precision": (step, cell, kernels),
        "launch_us": (way,),
        "queue_us": (),
        "chain_cycles": (step, kernels),
        "chain_by_size": (loop, whole),
        "chain_by_batch": (step, loop, batch),
        "rate_share": (step, kernels),
        "rate_by_size": (loop, whole),
        "rate_by_batch": (step, loop, batch),
        "memory_share": (),
        "memory_by_kind": (kind,),
        "cache_gain": (),
        "elementwise_passes": (step,),
        "cpu_us": (work.direction, cell),
        "cpu_share": (way,),
        "call_us": (step, way),
        "call_by_precision": precise,
        "call_by_cell": called,
        "call_by_inputs": (step, way, uneven[odd_inputs]),
        "small_us": (step,),
        "small_by_cell": (step, cell, str(padded)),
        "small_cycles": (step,),
        "small_share": (),
        "static_us": (step,),
        "static_row_us": (step,),
        "static_cycles": (step,),
        "static_share": (step,),
        "copy_passes": (step,),
        "copy_by_precision": (way, kernels),
        "product_share": (kernels,),
        "product_by_size": (kernels, uneven[odd or odd_inputs]),
        "product_cycles": (uneven[odd_inputs],),
        "result_passes": (),
        "operand_passes": (),
    }
    # The prefix keeps these parameters apart from those of the same name in `rnnhw.roofline.gpu`.
    return {name: (architecture, f"recent_{name}", *part) for name, part in parts.items()}


def _product(
    row: dict[str, Floats], value: Lookup, inner: Floats, columns: Floats, latency: Floats
) -> Floats:
    """Seconds of a product of the gates' rows over all steps; ``inner`` is 0 where there is none."""
    rows, values = row["wide"], row["batch"] * row["steps"]
    rate = row["peak"] * value("product_share") * value("product_by_size")
    results = value("result_passes") * rows * columns
    operands = value("operand_passes") * (rows + columns) * inner
    math = 2 * rows * columns * inner / rate
    seconds = overlapped(math, (results + operands) * row["bytes"] / row["bandwidth"], latency)
    return np.where((inner > 0) & (columns > 0) & (values > 0), seconds, 0.0)


def recent_terms(rows: RecentRows, value: Lookup) -> Terms:
    """Times of rows from `recent_row`."""
    row = rows.numbers
    forward, recurrent, gradients = row["forward"] > 0, row["recurrent"] > 0, row["gradients"] > 0
    steps, values = row["steps"], row["batch"] * row["steps"]
    step, inside = step_seconds(row, value)
    call = 1e-6 * value("call_us") * value("call_by_precision") * value("call_by_cell")
    call = call * value("call_by_inputs")
    copy = value("copy_passes") * value("copy_by_precision") * row["all_weights"] * row["bytes"]
    latency = value("product_cycles") * row["inputs"] / (row["clock"] * value("clock_share"))
    products = np.where(recurrent, _product(row, value, row["inputs"], values, latency), 0.0)
    # The gradients of input and recurrent weights have one product each, of the same form.
    both = row["narrow"] + row["inputs"]
    products = products + np.where(gradients, _product(row, value, values, both, np.zeros_like(values)), 0.0)
    copied = copy / row["bandwidth"]
    gpu = np.where(recurrent, steps * step, 0.0) + products + call + copied
    launches = value("launch_us") * steps + value("queue_us") * np.minimum(steps, QUEUE_STEPS)
    launches = np.where((row["small"] > 0) | ~recurrent | forward, 0.0, 1e-6 * launches)
    cpu = np.where(forward, 0.0, 1e-6 * value("cpu_us"))
    parts = {name: np.where(recurrent, steps * seconds, 0.0) for name, seconds in inside.items()}
    parts["launch"] = np.maximum(parts["launch"], launches) + cpu + call
    parts["memory"] = parts["memory"] + copied
    parts["math"] = parts["math"] + products
    total = np.where(forward, gpu, overlapped(cpu + launches, value("cpu_share") * cpu + gpu))
    return Terms(total=total, parts=parts)
