"""The time of a recurrent layer on a GPU since Turing, as PyTorch runs it with cuDNN 9.

A forward pass is the replay of a CUDA graph, and a backward pass is launched eagerly by the processor::

    forward    gpu                                       gpu = call + copy + steps step + input product
    backward   cpu + |steps launch, gpu + weights|_4     cpu = the processor's time before the first launch

A layer runs in one of three ways, which PyTorch chooses by the rules in `_way` (``get_algo`` in its
aten/src/ATen/native/cudnn/RNN.cpp)::

    standard    step = node + elementwise + |chain, memory, math|_4       kernels of their own for every step
    small       step = small_us + weights + math + elementwise            one kernel for all steps; every
                                                                          multiprocessor holds all weights
    static      step = static_us + row n + chain + math + elementwise     one kernel for all steps; the
                                                                          multiprocessors share the weights

    node        gaps between the kernels of a step, and their latency
    chain       chain_cycles K / clock, the latency of the loop over K
    memory      weight bytes / (memory_share B); weights that fit the last-level cache are read from there,
                `cache_gain` times as fast. Around its size, a share of them fits
    math        2 M K n / (rate_share peak), n rounded up to a multiple of 8 above 4
    small       weights are padded to 64, 128, 192 or 256 units
    copy        weights are compacted or converted at every call

The input product runs once over all steps, and so does that of the weights' gradients: M x K times K x N, for
``|2 M N K / (product_share peak), (result_passes M N + operand_passes (M + N) K) bytes / B|_4``.

A parameter ending in ``_by_...`` is a factor near 1 for a class of rows. It is held close to 1 unless rows
demand otherwise. Sizes that 8 (16-bit values) or 4 (tf32) does not divide use other kernels, as does each
batch class. ``data/calibrated.toml`` holds all values.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rnnhw.roofline.devices import Device
from rnnhw.roofline.gpu import Floats, Key, Lookup, Row, Terms
from rnnhw.roofline.precision import value_bytes
from rnnhw.roofline.work import RnnWork

__all__ = ["RECENT", "RecentRows", "recent_row", "recent_rows", "recent_terms"]

RECENT = ("turing", "ampere", "ada", "hopper", "blackwell")
"""Architectures that these equations are used for."""

BATCH_CLASSES = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
"""Largest batch of each class; the last class also holds all larger batches."""

SMALL_UNITS = {"forward": {"vanilla": 384, "gru": 192, "lstm": 192}}
SMALL_UNITS["backward"] = {"vanilla": 256, "gru": 128, "lstm": 128}
"""Largest layers that PyTorch asks the library's kernel for small layers for."""

SMALL_WEIGHTS = 77_000
"""Most recurrent weights that this kernel was found to run with; larger layers run as standard ones."""

STATIC_UNITS, STATIC_BATCH, STATIC_STEP = 1024, 128, 128
"""Largest layer and batch that PyTorch runs in the static way, and what divides its units and inputs."""

PADDED = (64, 128, 192, 256)
CACHE_FULL, CACHE_NONE = 0.7, 1.3
"""Weights of up to 0.7 times the cache stay there; of 1.3 times or more, read in a loop, none does."""

KINDS = {"fp32": "fp32", "tf32": "tf32", "fp16": "half", "bf16": "half"}
"""Matrix kernels that a precision uses: both 16-bit formats have the same ones."""

NORM = 4


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
    way = _way(work, kernels, "forward" if forward else "backward")
    wide, narrow = work.gates * work.hidden, work.hidden
    padded = next((most for most in PADDED if work.hidden <= most), PADDED[-1])
    numbers = {
        "forward": forward,
        "small": way == "small",
        "static": way == "static",
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
        "cache": device.figure("cache_mib") * 2**20,
        "clock": device.figure("clock_mhz") * 1e6,
    }
    keys = _keys(device.architecture, work, kernels, way, padded)
    keys["clock_share"] = ("clock", device.board, device.architecture, device.name)
    return Row(numbers={name: float(value) for name, value in numbers.items()}, keys=keys)


def _way(work: RnnWork, kernels: str, step: str) -> str:
    """How a layer is run: "small", "static" or "standard"."""
    size, batch = work.hidden, work.batch
    if kernels != "bf16" and size <= SMALL_UNITS[step][work.cell]:
        if work.gates * size**2 <= SMALL_WEIGHTS:
            return "small"
    even = size % STATIC_STEP == 0 and work.inputs % STATIC_STEP == 0 and batch % 8 == 0
    if kernels == "fp16" and work.cell != "gru" and even and size <= STATIC_UNITS and batch <= STATIC_BATCH:
        if not (work.cell == "vanilla" and batch >= 96 and size >= 896):
            return "static"
    return "standard"


def _odd(kernels: str, size: int) -> bool:
    """Whether tensor cores cannot load rows of this size in whole words."""
    return kernels != "fp32" and size % (4 if kernels == "tf32" else 8) != 0


def _keys(architecture: str, work: RnnWork, kernels: str, way: str, padded: int) -> dict[str, Key]:
    cell, step = work.cell, "forward" if work.direction == "forward" else "backward"
    # One sequence is a product with a vector, which needs no tensor cores.
    odd = _odd(kernels, work.hidden) and work.batch > 1
    odd_inputs = _odd(kernels, work.inputs)
    kind = KINDS[kernels] + ("_odd" if odd else "")
    batch = str(next((most for most in BATCH_CLASSES if work.batch <= most), BATCH_CLASSES[-1]))
    uneven = {True: "odd", False: "even"}
    whole = "whole" if not odd else "pairs" if work.hidden % 2 == 0 else "odd"
    parts: dict[str, tuple[str, ...]] = {
        "node_us": (step,),
        "node_by_cell": (step, cell),
        "node_by_precision": (step, cell, kernels),
        "launch_us": (way,),
        "launch_by_cell": (way, cell),
        "chain_cycles": (step, kernels),
        "chain_by_size": (KINDS[kernels], whole),
        "chain_by_batch": (step, kind, batch),
        "rate_share": (step, kernels),
        "rate_by_size": (KINDS[kernels], whole),
        "rate_by_batch": (step, kind, batch),
        "memory_share": (),
        "memory_by_kind": (kind,),
        "cache_gain": (),
        "elementwise_passes": (step,),
        "cpu_us": (work.direction, cell),
        "call_us": (step, way),
        "call_by_precision": (step, way, kernels),
        "call_by_cell": (step, way, cell),
        "call_by_inputs": (step, uneven[odd_inputs]),
        "small_us": (step,),
        "small_by_cell": (step, cell, str(padded)),
        "small_cycles": (step,),
        "small_share": (step,),
        "static_us": (step,),
        "static_row_us": (step,),
        "static_cycles": (step,),
        "static_share": (step,),
        "copy_passes": (step,),
        "copy_by_precision": (way, kernels),
        "product_share": (kernels,),
        "product_by_size": (kernels, uneven[odd or odd_inputs]),
        "result_passes": (),
        "operand_passes": (),
    }
    # The prefix keeps these parameters apart from those of the same name in `rnnhw.roofline.gpu`.
    return {name: (architecture, f"recent_{name}", *part) for name, part in parts.items()}


def _norm(*terms: Floats) -> Floats:
    return np.sum([term**NORM for term in terms], axis=0) ** (1 / NORM)


def _step(row: dict[str, Floats], value: Lookup) -> tuple[Floats, dict[str, Floats]]:
    """Seconds of one step, and its parts."""
    clock = row["clock"] * value("clock_share")
    share = value("rate_share") * value("rate_by_size") * value("rate_by_batch")
    size = row["weights"] * row["bytes"]
    stays = np.clip((CACHE_NONE - size / row["cache"]) / (CACHE_NONE - CACHE_FULL), 0.0, 1.0)
    bandwidth = row["bandwidth"] * value("memory_share") * value("memory_by_kind")
    elementwise = value("elementwise_passes") * row["gated"] * row["bytes"] / row["bandwidth"]
    chain = value("chain_cycles") * value("chain_by_size") * value("chain_by_batch") * row["depth"] / clock
    memory = size / bandwidth * (1 - stays + stays / value("cache_gain"))
    math = 2 * row["weights"] * row["columns"] / (row["peak"] * share)
    node = 1e-6 * value("node_us") * value("node_by_cell") * value("node_by_precision")
    standard = node + _norm(chain, memory, math)
    # Sizes of the kernel for small layers are padded, and it has no tensor cores to speak of.
    padded = 1e-6 * value("small_us") + value("small_cycles") * 1e-3 * row["padded"] / clock
    small_math = 2 * row["padded"] * row["batch"] / (row["peak_fp32"] * value("small_share"))
    small = padded * value("small_by_cell") + small_math
    static_chain = value("static_cycles") * row["narrow"] / clock
    static_math = 2 * row["weights"] * row["batch"] / (row["peak"] * value("static_share"))
    waits = 1e-6 * (value("static_us") + value("static_row_us") * row["batch"])
    ways = [row["small"] > 0, row["static"] > 0]
    parts = {
        "chain": np.select(ways, [padded * value("small_by_cell"), static_chain], chain),
        "memory": np.where(ways[0] | ways[1], 0.0, memory),
        "math": np.select(ways, [small_math, static_math], math),
        "elementwise": elementwise,
        "launch": np.select(ways, [np.zeros_like(node), waits], node),
    }
    return elementwise + np.select(ways, [small, waits + static_chain + static_math], standard), parts


def _product(row: dict[str, Floats], value: Lookup, inner: Floats, columns: Floats) -> Floats:
    """Seconds of a product of the gates' rows over all steps; ``inner`` is 0 where there is none."""
    rows, values = row["wide"], row["batch"] * row["steps"]
    rate = row["peak"] * value("product_share") * value("product_by_size")
    results = value("result_passes") * rows * columns
    operands = value("operand_passes") * (rows + columns) * inner
    math = 2 * rows * columns * inner / rate
    seconds = _norm(math, (results + operands) * row["bytes"] / row["bandwidth"])
    return np.where((inner > 0) & (columns > 0) & (values > 0), seconds, 0.0)


def recent_terms(rows: RecentRows, value: Lookup) -> Terms:
    """Times of rows from `recent_row`."""
    row = rows.numbers
    forward, recurrent, gradients = row["forward"] > 0, row["recurrent"] > 0, row["gradients"] > 0
    steps, values = row["steps"], row["batch"] * row["steps"]
    step, inside = _step(row, value)
    call = 1e-6 * value("call_us") * value("call_by_precision") * value("call_by_cell")
    call = call * value("call_by_inputs")
    copy = value("copy_passes") * value("copy_by_precision") * row["all_weights"] * row["bytes"]
    products = np.where(recurrent, _product(row, value, row["inputs"], values), 0.0)
    # The gradients of input and recurrent weights have one product each, of the same form.
    both = row["narrow"] + row["inputs"]
    products = products + np.where(gradients, _product(row, value, values, both), 0.0)
    copied = copy / row["bandwidth"]
    gpu = np.where(recurrent, steps * step, 0.0) + products + call + copied
    launches = 1e-6 * value("launch_us") * value("launch_by_cell") * steps
    launches = np.where((row["small"] > 0) | ~recurrent | forward, 0.0, launches)
    cpu = np.where(forward, 0.0, 1e-6 * value("cpu_us"))
    parts = {name: np.where(recurrent, steps * seconds, 0.0) for name, seconds in inside.items()}
    parts["launch"] = np.maximum(parts["launch"], launches) + cpu + call
    parts["memory"] = parts["memory"] + copied
    parts["math"] = parts["math"] + products
    return Terms(total=cpu + _norm(launches, gpu), parts=parts)
