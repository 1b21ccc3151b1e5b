"""The ways in which PyTorch runs a recurrent layer on a GPU since Turing, and the time of one step in each.

PyTorch asks cuDNN for a way by the rules in `way_of` (``get_algo`` in its
aten/src/ATen/native/cudnn/RNN.cpp)::

    standard    step = node + odd + elementwise + |chain, memory, math|_4
    small       step = waves (small_us + weights)                     forward
                step = small_us + weights + math                      backward
    static      step = static_us + row n + chain + math + elementwise

``standard`` launches kernels of its own for every step:

    node        gaps between the kernels of a step, and their latency
    odd         a fixed latency, only where a row of values cannot be loaded in whole words of 16 bytes (see
                `loads_in_words`), so that the kernel loads single values into its first tile. It differs
                for up to `FEW` sequences, which are one tile of a tensor core, and for more
    chain       chain_cycles K / clock, the latency of the loop over K
    memory      weight bytes / (memory_share B); weights that fit the last-level cache are read from there,
                `cache_gain` times as fast. Around its size, a share of them fits
    math        2 M K n / (rate_share peak), n rounded up to a multiple of 8 above 4

``small`` is one kernel for all steps. Weights are padded to 64, 128, 192 or 256 units, ``weights`` is the
time of one pass over them, and the elementwise work is inside the kernel. Forward, a sequence has a block of
its own for every `BLOCK_BYTES` of padded weights, and each multiprocessor runs one block at a time::

    waves = ceil(n ceil(padded bytes / BLOCK_BYTES) / multiprocessors)

so that the time does not depend on the batch up to a whole wave. Backward, no waves were seen, and the batch
counts as arithmetic.

``static`` is one kernel for all steps too, but the multiprocessors share the weights, and wait for each other
at every step.
"""

import numpy as np

from rnnhw.roofline.gpu import Floats, Lookup
from rnnhw.roofline.work import RnnWork

__all__ = [
    "FEW",
    "loads_in_half_words",
    "loads_in_words",
    "overlapped",
    "padded_units",
    "step_seconds",
    "way_of",
]

SMALL_UNITS = {"forward": {"vanilla": 384, "gru": 192, "lstm": 192}}
SMALL_UNITS["backward"] = {"vanilla": 256, "gru": 128, "lstm": 128}
"""Largest layers that PyTorch asks the library's kernel for small layers for."""

SMALL_WEIGHTS = 77_000
"""Most recurrent weights that this kernel was found to run with; larger layers run as standard ones."""

PADDED = (64, 128, 192, 256)

BLOCK_BYTES = 112 * 1024
"""Padded weights that one block of the small kernel holds: about half of the shared memory that a
multiprocessor of Hopper has. It is chosen so that it explains three shapes of an H200 in 32 bits. Two LSTM
layers of 128 padded units, at batches of 256 and 512, take three times as long as one block per sequence
would. A GRU layer of 192 padded units at batch 32 takes one wave, so that four blocks hold its weights."""

STATIC_UNITS, STATIC_BATCH, STATIC_STEP = 1024, 128, 128
"""Largest layer and batch that PyTorch runs in the static way, and what divides its units and inputs."""

CACHE_FULL, CACHE_NONE = 0.7, 1.3
"""Weights of up to 0.7 times the cache stay there; of 1.3 times or more, read in a loop, none does."""

FEW = 8
"""Most sequences that are one tile of a tensor core."""

NORM = 4


def way_of(work: RnnWork, kernels: str) -> str:
    """How a layer is run: "small", "static" or "standard".

    Parameters
    ----------
    kernels : str
        Precision whose kernels are used.
    """
    size, batch = work.hidden, work.batch
    step = "forward" if work.direction == "forward" else "backward"
    if kernels != "bf16" and size <= SMALL_UNITS[step][work.cell]:
        if work.gates * size**2 <= SMALL_WEIGHTS:
            return "small"
    even = size % STATIC_STEP == 0 and work.inputs % STATIC_STEP == 0 and batch % 8 == 0
    if kernels == "fp16" and work.cell != "gru" and even and size <= STATIC_UNITS and batch <= STATIC_BATCH:
        if not (work.cell == "vanilla" and batch >= 96 and size >= 896):
            return "static"
    return "standard"


def loads_in_words(kernels: str, size: int) -> bool:
    """Whether the kernels of a precision can load rows of ``size`` values in whole words of 16 bytes."""
    return kernels == "fp32" or size % (4 if kernels == "tf32" else 8) == 0


def loads_in_half_words(kernels: str, size: int) -> bool:
    """Whether the kernels of a precision can load rows of ``size`` values in whole words of 8 bytes."""
    return kernels == "fp32" or size % (2 if kernels == "tf32" else 4) == 0


def padded_units(size: int) -> int:
    """Units that the small kernel pads a layer of ``size`` units to."""
    return next((most for most in PADDED if size <= most), PADDED[-1])


def overlapped(*terms: Floats) -> Floats:
    """Seconds of work that overlaps, about the largest of ``terms``: the root of the sum of fourth powers."""
    return np.sum([term**NORM for term in terms], axis=0) ** (1 / NORM)


def step_seconds(row: dict[str, Floats], value: Lookup) -> tuple[Floats, dict[str, Floats]]:
    """Seconds ``[rows]`` of one step, and its parts by cause.

    Parameters
    ----------
    row : dict of str to array ``[rows]``
        The numbers of `rnnhw.roofline.recent.recent_row`.
    """
    elementwise = value("elementwise_passes") * row["gated"] * row["bytes"] / row["bandwidth"]
    nothing = np.zeros_like(elementwise)
    parts = _standard(row, value)
    standard = parts["launch"] + overlapped(parts["chain"], parts["memory"], parts["math"])
    small, static = _small(row, value), _static(row, value)
    ways = [row["small"] > 0, row["static"] > 0]
    found = {
        name: np.select(ways, [small.get(name, nothing), static.get(name, nothing)], seconds)
        for name, seconds in parts.items()
    }
    found["elementwise"] = np.where(ways[0], 0.0, elementwise)
    total = np.select(ways, [sum(small.values(), nothing), sum(static.values(), nothing)], standard)
    return total + found["elementwise"], found


def _standard(row: dict[str, Floats], value: Lookup) -> dict[str, Floats]:
    clock = row["clock"] * value("clock_share")
    share = value("rate_share") * value("rate_by_size") * value("rate_by_batch")
    size = row["weights"] * row["bytes"]
    stays = np.clip((CACHE_NONE - size / row["cache"]) / (CACHE_NONE - CACHE_FULL), 0.0, 1.0)
    bandwidth = row["bandwidth"] * value("memory_share") * value("memory_by_kind")
    node = value("node_us") * value("node_by_cell") * value("node_by_precision")
    chain = value("chain_cycles") * value("chain_by_size") * value("chain_by_batch")
    return {
        "chain": chain * row["depth"] / clock,
        "memory": size / bandwidth * (1 - stays + stays / value("cache_gain")),
        "math": 2 * row["weights"] * row["columns"] / (row["peak"] * share),
        "launch": 1e-6 * (node + np.where(row["odd"] > 0, value("odd_us"), 0.0)),
    }


def _small(row: dict[str, Floats], value: Lookup) -> dict[str, Floats]:
    clock = row["clock"] * value("clock_share")
    blocks = row["batch"] * np.ceil(row["padded"] * row["bytes"] / BLOCK_BYTES)
    waves = np.where(row["forward"] > 0, np.ceil(blocks / row["multiprocessors"]), 1.0)
    # Weights are counted in thousands, and the kernel has no tensor cores to speak of.
    once = 1e-6 * value("small_us") + value("small_cycles") * 1e-3 * row["padded"] / clock
    math = 2 * row["padded"] * row["batch"] / (row["peak_fp32"] * value("small_share"))
    return {
        "chain": waves * once * value("small_by_cell"),
        "math": np.where(row["forward"] > 0, 0.0, math),
    }


def _static(row: dict[str, Floats], value: Lookup) -> dict[str, Floats]:
    clock = row["clock"] * value("clock_share")
    return {
        "chain": value("static_cycles") * row["narrow"] / clock,
        "math": 2 * row["weights"] * row["batch"] / (row["peak"] * value("static_share")),
        "launch": 1e-6 * (value("static_us") + value("static_row_us") * row["batch"]),
    }
