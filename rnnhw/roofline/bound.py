"""The plain roofline: a time that no run on a device can beat.

::

    seconds  = max(operations / peak, traffic / bandwidth)
    traffic  = inputs + outputs, and all weights once, unless they all fit on the chip

after Williams, Waterman and Patterson, CACM 52(4), 2009. Weights that fit may still be there from the call
before, so that a run need not read them; `Device.on_chip_bytes` says how many fit. The bound is the same on
every page.

It does not include kernel launches, the dependence of a step on the one before, or the poor use of a device
by small matrices. At batch 1 these decide the time. `roofline_seconds` is the plain roofline that reads the
weights again at every step, with which the fitted models are compared; it is no bound.
"""

from dataclasses import dataclass

from rnnhw.network import Shape, work_of
from rnnhw.roofline.devices import Device
from rnnhw.roofline.precision import value_bytes
from rnnhw.roofline.shapes import NetworkWork, check_work
from rnnhw.roofline.work import RnnWork

__all__ = [
    "BOUND_LABEL",
    "Bound",
    "bound",
    "layer_least_seconds",
    "least_seconds",
    "roofline_seconds",
    "sequence_bytes",
]

BOUND_LABEL = (
    "bound (modelled): no run can be faster, by the peak of arithmetic and by memory that brings inputs and "
    "outputs, and each weight once unless all fit on the chip; measured times are typically far longer (2.4x "
    "in the median, 57x at worst over DeepBench's 38 forward rows for the V100, at batches of 8 and more)"
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
        Work, and memory traffic.
    seconds : float
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
    limit: str
    source: str
    status: str


def sequence_bytes(
    shape: Shape, steps: int, batch: int, value_bytes: float, on_chip_bytes: float = 0.0
) -> int:
    """Bytes that must cross the memory bus for ``batch`` sequences: inputs, outputs, and each weight once.

    Weights that fit into ``on_chip_bytes`` cross no bus. The outputs are one vector per sequence, or one per
    step for a network with ``every_step``.
    """
    check_work(steps, batch)
    inputs, outputs = steps * shape.inputs, (steps if shape.every_step else 1) * shape.outputs
    weights = work_of(shape).weights
    read = 0 if weights * value_bytes <= on_chip_bytes else weights
    return int((read + batch * (inputs + outputs)) * value_bytes)


def bound(device: Device, shape: Shape, steps: int, batch: int = 1, precision: str | None = None) -> Bound:
    """Bound the time of ``batch`` sequences of ``steps`` steps on ``device``.

    Raises
    ------
    InputError
        If ``steps`` or ``batch`` is below 1, or the device is not documented for ``precision``.
    """
    precision = precision or device.precision
    size = value_bytes(precision)
    moved = sequence_bytes(shape, steps, batch, size, device.on_chip_bytes)
    peak = device.operations_per_second(precision)
    operations = batch * work_of(shape).operations(steps)
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
        limit="compute" if compute >= memory else "memory",
        source="; ".join(dict.fromkeys(figure.source for figure in quoted)),
        status="remembered" if any(figure.status == "remembered" for figure in quoted) else "read",
    )


def least_seconds(device: Device, work: NetworkWork, precision: str) -> float:
    """The bound of a whole network, as `bound` gives it, from the network's work."""
    size = value_bytes(precision)
    weights = 0 if work.weights * size <= device.on_chip_bytes else work.weights
    traffic = (weights + work.values_in + work.values_out) * size
    return max(work.operations / device.operations_per_second(precision), traffic / device.bytes_per_second)


def layer_least_seconds(device: Device, work: RnnWork, precision: str) -> float:
    """The bound of one layer, by its operations and its weights; traffic of activations is left out."""
    traffic = work.weights * value_bytes(precision)
    memory = 0.0 if traffic <= device.on_chip_bytes else traffic / device.bytes_per_second
    return max(work.operations / device.operations_per_second(precision), memory)


def roofline_seconds(device: Device, work: RnnWork, precision: str) -> float:
    """Seconds by the plain roofline for one layer's work, with its weights read again at every step.

    Traffic of activations is left out.
    """
    compute = work.operations / device.operations_per_second(precision)
    # backward_weights is one product over all steps, so its result crosses the memory bus only once.
    passes = sum(1 if part == "backward_weights" else work.steps for part in work.parts)
    return max(compute, passes * work.weights * value_bytes(precision) / device.bytes_per_second)
