"""The plain roofline: a time that no run on a device can beat.

::

    seconds            = max(operations / peak, (weights + activations) / bandwidth)
    seconds_rereading  = max(operations / peak, (steps recurrent layers + head + activations) / bandwidth)

after Williams, Waterman and Patterson, CACM 52(4), 2009. ``seconds`` reads each weight once per call, as if
the chip could hold them all, and bounds every run that begins with its weights in DRAM. ``seconds_rereading``
reads the weights of the recurrent layers again at every step; it bounds only devices that cannot keep them
on the chip.

Neither includes kernel launches, the dependence of a step on the one before, or the poor use of a device by
small matrices. At batch 1 these decide the time.
"""

from dataclasses import dataclass

from rnnhw.network import Shape, work_of
from rnnhw.roofline.devices import Device
from rnnhw.roofline.precision import value_bytes
from rnnhw.roofline.shapes import check_work
from rnnhw.roofline.work import RnnWork

__all__ = ["BOUND_LABEL", "Bound", "bound", "roofline_seconds", "sequence_bytes"]

BOUND_LABEL = (
    "bound (modelled): no device can be faster with its weights read once a sequence; measured times are "
    "typically far longer (2.4x in the median, 57x at worst over DeepBench's 38 forward rows for the "
    "V100, at batches of 8 and more)"
)
"""What a bound is, in words that every page prints beside it."""


@dataclass(frozen=True, kw_only=True)
class Bound:
    """Lower bound on the time that one device takes for ``batch`` sequences (modelled).

    Parameters
    ----------
    peak : float
        Operations per second in ``precision``.
    bytes_per_second : float
        Bandwidth of the memory outside the chip.
    operations, bytes : int
        Work, and memory traffic with each weight read once.
    seconds, seconds_rereading : float
        The bound with weights read once, and with those used at every step read at every step.
    limit : {"compute", "memory"}
        Which side of the roofline gives ``seconds``.
    source, status : str
        Where the device's figures were published, and "read" or "remembered".
    """

    device: str
    kind: str
    precision: str
    peak: float
    bytes_per_second: float
    operations: int
    bytes: int
    seconds: float
    seconds_rereading: float
    limit: str
    source: str
    status: str


def sequence_bytes(shape: Shape, steps: int, batch: int, value_bytes: float) -> int:
    """Bytes that must cross the memory bus for ``batch`` sequences: each weight once, inputs and outputs.

    The outputs are one vector per sequence, or one per step for a network with ``every_step``.
    """
    check_work(steps, batch)
    inputs, outputs = steps * shape.inputs, (steps if shape.every_step else 1) * shape.outputs
    return int((work_of(shape).weights + batch * (inputs + outputs)) * value_bytes)


def bound(device: Device, shape: Shape, steps: int, batch: int = 1, precision: str | None = None) -> Bound:
    """Bound the time of ``batch`` sequences of ``steps`` steps on ``device``.

    Raises
    ------
    InputError
        If ``steps`` or ``batch`` is below 1, or the device is not documented for ``precision``.
    """
    work = work_of(shape)
    precision = precision or device.precision
    size = value_bytes(precision)
    moved = sequence_bytes(shape, steps, batch, size)
    # Each weight that is used at every step makes one MAC there.
    reread = moved + (steps - 1) * work.macs_per_step * size
    peak = device.operations_per_second(precision)
    operations = batch * work.operations(steps)
    compute = operations / peak
    memory = moved / device.bytes_per_second
    quoted = device.quoted(precision)
    return Bound(
        device=device.name,
        kind=device.kind,
        precision=precision,
        peak=peak,
        bytes_per_second=device.bytes_per_second,
        operations=operations,
        bytes=moved,
        seconds=max(compute, memory),
        seconds_rereading=max(compute, reread / device.bytes_per_second),
        limit="compute" if compute >= memory else "memory",
        source="; ".join(dict.fromkeys(figure.source for figure in quoted)),
        status="remembered" if any(figure.status == "remembered" for figure in quoted) else "read",
    )


def roofline_seconds(device: Device, work: RnnWork, precision: str) -> float:
    """Seconds by the plain roofline for one layer's work, with its weights read again at every step.

    Traffic of activations is left out.
    """
    compute = work.operations / device.operations_per_second(precision)
    # backward_weights is one product over all steps, so its result crosses the memory bus only once.
    passes = sum(1 if part == "backward_weights" else work.steps for part in work.parts)
    return max(compute, passes * work.weights * value_bytes(precision) / device.bytes_per_second)
