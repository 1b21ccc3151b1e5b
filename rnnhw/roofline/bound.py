"""The plain roofline: a time that no run on a device can beat.

::

    seconds            = max(operations / peak, (weights + activations) / bandwidth)
    seconds_rereading  = max(operations / peak, (steps recurrent layer + head + activations) / bandwidth)

after Williams, Waterman and Patterson, CACM 52(4), 2009. The first reads each weight once a sequence, as if
the chip could hold them all, and is a bound on every run that begins with its weights in memory. The second
reads the recurrent layer's at every step; it is a bound only for devices that cannot keep them.

Neither knows kernel launches, dependent steps or small matrices, which decide at batch 1.
"""

from dataclasses import dataclass

from rnnhw.errors import InputError
from rnnhw.network import Shape, work_of
from rnnhw.roofline.devices import PRECISION_BYTES, Device

__all__ = ["BOUND_LABEL", "Bound", "bound", "sequence_bytes"]

BOUND_LABEL = (
    "bound (modelled): no device can be faster with its weights read once a sequence; measured times are "
    "typically far longer (2.4x in the median, 57x at worst over DeepBench's 38 forward rows for the "
    "V100, at batches of 8 and more)"
)
"""What a bound is, in words that every page prints beside it."""


@dataclass(frozen=True, kw_only=True)
class Bound:
    """Lower bound on the time of ``batch`` sequences on one device (modelled).

    ``seconds`` reads the weights once, ``seconds_rereading`` at every step; ``limit`` says which side of
    the roof gives ``seconds``: compute or memory.
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


def sequence_bytes(shape: Shape, steps: int, batch: int, value_bytes: int) -> int:
    """Bytes that must cross the memory bus: weights once, inputs, outputs.

    Outputs are one vector a sequence, or one a step where the network gives them out at every step.
    """
    results = shape.outputs * (steps if shape.every_step else 1)
    values = work_of(shape).weights + batch * (steps * shape.inputs + results)
    return values * value_bytes


def bound(device: Device, shape: Shape, steps: int, batch: int = 1) -> Bound:
    """Bound the time of ``batch`` sequences of ``steps`` steps on ``device``.

    Raises
    ------
    InputError
        If ``steps`` or ``batch`` is below 1.
    """
    for name, value in (("steps", steps), ("batch", batch)):
        if value < 1:
            raise InputError(f"a roofline of {name} = {value} is empty; {name} is at least 1")
    precision = device.precision
    work = work_of(shape)
    operations = batch * work.operations(steps)
    value_bytes = PRECISION_BYTES[precision]
    moved = sequence_bytes(shape, steps, batch, value_bytes)
    reread = moved + (steps - 1) * work.macs_per_step * value_bytes  # a weight for each MAC
    compute = operations / device.peak[precision]
    memory = moved / device.bytes_per_second
    return Bound(
        device=device.name,
        kind=device.kind,
        precision=precision,
        peak=device.peak[precision],
        bytes_per_second=device.bytes_per_second,
        operations=operations,
        bytes=moved,
        seconds=max(compute, memory),
        seconds_rereading=max(compute, reread / device.bytes_per_second),
        limit="compute" if compute >= memory else "memory",
        source=device.source,
        status=device.status,
    )
