"""Coarse models of processors, event-driven chips and optics: a few published numbers, and no measurement.

Processors: a step is |weights / bandwidth, operations / peak|_max plus the time that threads take to meet,
with weights that fit the last-level cache at `CACHE_GAIN` times the memory's bandwidth.

Event-driven chips (Loihi, TrueNorth) do work where a value changes: ``activity`` is the share of inputs and
hidden values that change from step to step, measured on the network's own data where there are some::

    events = activity G h (d + h) b T        synaptic operations
    step   = activity G h (d + h) b event_ns / cores used + barrier

Cores used are as many as hold the weights, a byte each, spread evenly. How well such a chip would run an
LSTM's gates is left out; so is everything but the synapses.

Optics: a product of rows x columns a modulation cycle, as often as the peak says; every result is converted,
which is in the published energy of a multiply-accumulate. Below the precision that a network needs, no time
is of use: ``bits`` says how many it has. Weights that do not fit the array are swapped at every step at the
same rate.
"""

import math

from rnnhw.roofline.devices import Device
from rnnhw.roofline.gpu import CACHE_GAIN
from rnnhw.roofline.precision import value_bytes
from rnnhw.roofline.work import RnnWork

__all__ = ["event_time", "events", "photonic_time", "processor_time"]

BARRIER_US = 5.0
PEAK_SHARE, MEMORY_SHARE = 0.5, 0.8
"""Shares that a processor's library reaches of its peak and bandwidth: a guess."""


def processor_time(device: Device, work: RnnWork, precision: str) -> dict[str, float]:
    """Seconds of a call by what takes them; ``total`` among them."""
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
    """Synaptic operations of a forward pass."""
    return activity * work.weights * work.batch * work.steps


def event_time(device: Device, work: RnnWork, activity: float) -> dict[str, float]:
    """Seconds of a forward pass by what takes them."""
    cores = device.figure("cores")
    used = min(cores, math.ceil(cores * work.weights / (device.figure("synapses_mib") * 2**20)))
    synapses = events(work, activity) * device.figure("event_ns") * 1e-9 / used
    barrier = work.steps * work.batch * device.figure("barrier_us") * 1e-6
    return {"synapses": synapses, "barrier": barrier, "total": synapses + barrier}


def photonic_time(device: Device, work: RnnWork) -> dict[str, float]:
    """Seconds of a forward pass by what takes them; tiles that are not full count whole."""
    rows, columns = device.figure("array_rows"), device.figure("array_columns")
    cycle = 2 * rows * columns / (device.figure("analog_tops") * 1e12)
    tiles = (math.ceil(work.hidden / rows) + math.ceil(work.inputs / rows)) * math.ceil(
        work.gates * work.hidden / columns
    )
    modulation = tiles * work.batch * work.steps * cycle
    return {"modulation": modulation, "total": modulation}
