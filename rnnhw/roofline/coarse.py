"""Coarse models of processors, event-driven chips and photonic chips, from a few published numbers.

Nothing here was checked against measured times.

Processors: a step takes max(weight bytes / bandwidth, operations / peak), plus a barrier between threads.
Weights that fit the last-level cache are read at `CACHE_GAIN` times the memory's bandwidth.

Event-driven chips (Loihi, TrueNorth) work only where a value changes. ``activity`` is the share of inputs and
hidden values that change from one step to the next::

    events = activity G h (d + h) b T        synaptic operations
    step   = activity G h (d + h) b event_ns / cores used + barrier

with G gates, h hidden units, d inputs, b sequences of T steps. The model uses as many cores as are needed to
hold the weights, one byte each, and divides the events evenly among them. Only synaptic operations are
counted; the gates of an LSTM, which these chips have no unit for, are left out.

Photonic chips: each modulation cycle multiplies a vector by a matrix of rows x columns, and the published
peak gives the cycle time. The conversion of results is part of the published energy per multiply-accumulate.
Weights that do not fit the array are swapped at every step at no extra time. The model does not ask whether
``bits``, the effective precision, is enough for the network.
"""

import math

from rnnhw.roofline.devices import Device
from rnnhw.roofline.gpu import CACHE_GAIN
from rnnhw.roofline.precision import value_bytes
from rnnhw.roofline.work import RnnWork

__all__ = ["event_time", "events", "photonic_time", "processor_time"]

BARRIER_US = 5.0
"""Microseconds per step in which threads wait for each other, where a device gives none: a guess."""

PEAK_SHARE, MEMORY_SHARE = 0.5, 0.8
"""Shares of peak and bandwidth that a processor's library reaches: guesses."""


def processor_time(device: Device, work: RnnWork, precision: str) -> dict[str, float]:
    """Seconds of one call on a processor, by cause, and their ``total``.

    Computing and reading memory overlap, so ``total`` is less than the sum of the parts.
    """
    size = value_bytes(precision)
    peak = PEAK_SHARE * device.operations_per_second(precision)
    cached = work.weights * size <= device.figure("cache_mib") * 2**20
    bandwidth = MEMORY_SHARE * device.bytes_per_second * (CACHE_GAIN if cached else 1.0)
    passes = sum(1 if part == "backward_weights" else work.steps for part in work.parts)
    barrier = device.optional("step_us")
    launch = 1e-6 * (BARRIER_US if barrier is None else barrier) * passes
    math_seconds = work.operations / peak
    memory = passes * work.weights * size / bandwidth
    return {
        "math": math_seconds,
        "memory": memory,
        "launch": launch,
        "total": launch + max(math_seconds, memory),
    }


def events(work: RnnWork, activity: float) -> float:
    """Number of synaptic operations in a forward pass."""
    return activity * work.weights * work.batch * work.steps


def event_time(device: Device, work: RnnWork, activity: float) -> dict[str, float]:
    """Seconds of a forward pass on an event-driven chip, by cause, and their ``total``."""
    cores = device.figure("cores")
    # The synaptic memory is that of all cores; a weight takes one byte of it.
    used = min(cores, math.ceil(cores * work.weights / (device.figure("synapses_mib") * 2**20)))
    synapses = events(work, activity) * device.figure("event_ns") * 1e-9 / used
    barrier = work.steps * work.batch * device.figure("barrier_us") * 1e-6
    return {"synapses": synapses, "barrier": barrier, "total": synapses + barrier}


def photonic_time(device: Device, work: RnnWork) -> dict[str, float]:
    """Seconds of a forward pass on a photonic chip: one modulation cycle per tile, sequence and step.

    A tile takes a whole cycle even where the weights do not fill it.
    """
    rows, columns = device.figure("array_rows"), device.figure("array_columns")
    # The peak counts two operations for each of the array's multiply-accumulates.
    cycle = 2 * rows * columns / (device.figure("analog_tops") * 1e12)
    tiles = (math.ceil(work.hidden / rows) + math.ceil(work.inputs / rows)) * math.ceil(
        work.gates * work.hidden / columns
    )
    modulation = tiles * work.batch * work.steps * cycle
    return {"modulation": modulation, "total": modulation}
