"""The plain roofline: a time that no run on a device can beat.

::

    seconds            = max(operations / peak, (weights + activations) / bandwidth)
    seconds_rereading  = max(operations / peak, (steps recurrent layers + head + activations) / bandwidth)

after Williams, Waterman and Patterson, CACM 52(4), 2009. The first reads each weight once a sequence, as if
the chip could hold them all, and is a bound on every run that begins with its weights in memory. The second
reads the recurrent layers' at every step; it is a bound only for devices that cannot keep them.

Neither knows kernel launches, dependent steps or small matrices, which decide at batch 1.
"""

from dataclasses import dataclass

from rnnhw.network import Shape
from rnnhw.roofline.devices import Device
from rnnhw.roofline.precision import value_bytes
from rnnhw.roofline.shapes import NetworkWork, network_work
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


def sequence_bytes(shape: Shape, steps: int, batch: int, value_bytes: float) -> int:
    """Bytes that must cross the memory bus: weights once, inputs, outputs.

    Outputs are one vector a sequence, or one a step where the network gives them out at every step.
    """
    return _moved(network_work(shape, steps, batch), value_bytes)


def _moved(work: NetworkWork, value_bytes: float) -> int:
    return int((work.weights + work.values_in + work.values_out) * value_bytes)


def bound(device: Device, shape: Shape, steps: int, batch: int = 1, precision: str | None = None) -> Bound:
    """Bound the time of ``batch`` sequences of ``steps`` steps on ``device``.

    Raises
    ------
    InputError
        If ``steps`` or ``batch`` is below 1, or the device is not documented for ``precision``.
    """
    work = network_work(shape, steps, batch)
    precision = precision or device.precision
    size = value_bytes(precision)
    moved = _moved(work, size)
    head = sum(layer.weights for layer in work.dense) if shape.every_step else 0
    reread = moved + (steps - 1) * (work.recurrent_weights + head) * size
    peak = device.operations_per_second(precision)
    compute = work.operations / peak
    memory = moved / device.bytes_per_second
    quoted = device.quoted(precision)
    return Bound(
        device=device.name,
        kind=device.kind,
        precision=precision,
        peak=peak,
        bytes_per_second=device.bytes_per_second,
        operations=work.operations,
        bytes=moved,
        seconds=max(compute, memory),
        seconds_rereading=max(compute, reread / device.bytes_per_second),
        limit="compute" if compute >= memory else "memory",
        source="; ".join(dict.fromkeys(figure.source for figure in quoted)),
        status="remembered" if any(figure.status == "remembered" for figure in quoted) else "read",
    )


def roofline_seconds(device: Device, work: RnnWork, precision: str) -> float:
    """The plain roofline of one layer's work, its weights read at every step that needs them.

    ``backward_weights`` is one product over all steps and moves its result once.
    """
    compute = work.operations / device.operations_per_second(precision)
    passes = sum(1 if part == "backward_weights" else work.steps for part in work.parts)
    return max(compute, passes * work.weights * value_bytes(precision) / device.bytes_per_second)
