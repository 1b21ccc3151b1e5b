"""Estimates for any machine: time of given work, the range it is expected in, and energy."""

from collections.abc import Mapping
from dataclasses import dataclass

from rnnhw.errors import InputError
from rnnhw.roofline.bound import least_seconds, roofline_seconds
from rnnhw.roofline.calibration import Calibration
from rnnhw.roofline.coarse import event_time, events, photonic_time, processor_time
from rnnhw.roofline.devices import Device
from rnnhw.roofline.energy import Energy, operations_energy, total_energy, traffic_energy
from rnnhw.roofline.gpu import family
from rnnhw.roofline.gpu_time import gpu_parts
from rnnhw.roofline.parameters import evidence
from rnnhw.roofline.precision import value_bytes
from rnnhw.roofline.shapes import NetworkWork
from rnnhw.roofline.systolic import array_of, systolic_time
from rnnhw.roofline.tpu_products import devices_with_products
from rnnhw.roofline.work import RnnWork

__all__ = [
    "COARSE_FACTOR",
    "CYCLES_FACTOR",
    "EVIDENCE_WORDS",
    "LABELS",
    "UNCHECKED",
    "Estimate",
    "estimate",
    "network_estimate",
    "usual_precision",
]

COARSE_FACTOR = 3.0
"""Range stated for coarse models: a guess, since nothing was measured."""

CYCLES_FACTOR = 1.3
CHECKED_BY_CYCLES = ("TPU v1",)
"""Range stated for the cycle model on this device, whose two published LSTMs it meets within a factor of
1.14, and of 1.08 where both run with the rows that their counters allow."""

LABELS = {
    "device": "modelled, calibrated on this device",
    "architecture": "modelled, calibrated on its architecture",
    "relatives": "modelled, calibrated on relatives: not measured in this architecture and format",
    "recent device": "modelled, calibrated on this device",
    "recent architecture": "modelled, calibrated on its architecture",
    "recent relatives": "modelled, calibrated on relatives: its architecture was not measured",
    "own record": "modelled, calibrated by its user on a record of this device",
    "cycles": "modelled by cycles, without host; checked on two published LSTMs",
    "cycles products": "modelled by cycles, without launch and host; checked on products of large matrices, "
    "unchecked on recurrent layers",
    "cycles alone": "modelled by cycles, without launch and host; unchecked",
    "coarse": "modelled, coarse",
    "optics": "modelled, coarse: modulation alone, so a lower bound",
}
"""What an estimate rests on, in the words that reports print; keys are values of ``Estimate.rests_on``."""

UNCHECKED = "unchecked"
EVIDENCE_WORDS = {
    "device": "measured device",
    "architecture": "measured architecture",
    "relatives": "architecture not measured in this format",
    "recent device": "measured device",
    "recent architecture": "measured architecture",
    "recent relatives": "architecture not measured",
    "own record": "own record",
    "cycles": "checked",
    "cycles products": f"{UNCHECKED} on RNNs",
    "cycles alone": UNCHECKED,
    "coarse": UNCHECKED,
    "optics": UNCHECKED,
}
"""The same in one or two words, which stand beside a device in figures and tables."""

DISPUTED = 3.0
"""Factor within which the published energies per event or per optical multiply-accumulate are believed."""


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """Time and energy of one call on one device (modelled).

    Parameters
    ----------
    seconds : float
    low, high : float
        Range, in seconds, that nine of ten measurements are expected in.
    roofline : float or None
        Seconds by the plain roofline; None for event-driven and photonic chips, which have none.
    rests_on : str
        A key of `LABELS`.
    parts : mapping of str to float
        Seconds by cause. They may overlap, so that they add up to more than ``seconds``.
    energy : Energy
        Joules.
    """

    device: str
    kind: str
    precision: str
    seconds: float
    low: float
    high: float
    roofline: float | None
    rests_on: str
    parts: Mapping[str, float]
    energy: Energy

    @property
    def unmeasured(self) -> bool:
        """Whether no device of a GPU's architecture was measured in this format."""
        return self.rests_on.endswith("relatives")

    @property
    def limit(self) -> str:
        """Name of the part that takes longest."""
        return max(self.parts, key=lambda name: self.parts[name])


def usual_precision(device: Device) -> str:
    """Precision that a recurrent network would usually be run in: int8 where documented, else bf16 or fp32.

    Libraries for GPUs have no int8 recurrent cells, so there 16 bits and then 32 come first.
    """
    if device.kind in ("event", "photonic"):
        return "int8"
    order = ("fp16", "bf16", "fp32", "int8") if device.kind == "gpu" else ("int8", "bf16", "fp32")
    return next(name for name in order if name in device.peak)


def estimate(
    calibration: Calibration, device: Device, work: RnnWork, precision: str, activity: float = 1.0
) -> Estimate:
    """Time and energy of one recurrent layer on a device.

    Parameters
    ----------
    activity : float
        Share (0 .. 1) of values that change from one step to the next; only event-driven chips use it.

    Raises
    ------
    InputError
        If the device is not documented for the precision, or its model has no such direction.
    """
    dram = _dram_bytes(device, work, precision)
    macs = work.operations / 2
    roofline = None
    match device.kind:
        case "gpu":
            rests_on, factor = _gpu_evidence(calibration, device, work, precision)
            own = device.own.parameters if device.own else {}
            parts = gpu_parts({**calibration.parameters, **own}, device, work, precision)
        case "tpu":
            rests_on = _checks_of(device)
            factor = CYCLES_FACTOR if rests_on == "cycles" else COARSE_FACTOR
            parts = _tpu(device, work, precision)
        case "cpu":
            rests_on, factor = "coarse", COARSE_FACTOR
            parts = processor_time(device, work, precision)
        case _:
            rests_on, factor = "coarse" if device.kind == "event" else "optics", COARSE_FACTOR
            if work.direction != "forward":
                raise InputError(f"{device.name} is modelled for inference; it has no {work.direction}")
            events_only = device.kind == "event"
            parts = event_time(device, work, activity) if events_only else photonic_time(device, work)
    seconds = parts.pop("total")
    if device.kind in ("gpu", "tpu", "cpu"):
        roofline = roofline_seconds(device, work, precision)
        energy = operations_energy(device, precision, macs, dram, seconds)
    elif device.kind == "event":
        energy = traffic_energy(events(work, activity), device.figure("event_pj"), DISPUTED)
    else:
        energy = traffic_energy(macs, device.figure("mac_pj"), DISPUTED)
    return Estimate(
        device=device.name,
        kind=device.kind,
        precision=precision,
        seconds=seconds,
        low=seconds / factor,
        high=seconds * factor,
        roofline=roofline,
        rests_on=rests_on,
        parts=parts,
        energy=energy,
    )


def _gpu_evidence(
    calibration: Calibration, device: Device, work: RnnWork, precision: str
) -> tuple[str, float]:
    """What an estimate of a GPU rests on, and the factor of its range."""
    if device.own is not None and device.own.covers(work, precision):
        return "own record", device.own.factor
    rests_on = evidence(calibration.parameters, device.name, family(device, precision))
    return rests_on, calibration.factor(rests_on)


def network_estimate(
    calibration: Calibration, device: Device, work: NetworkWork, precision: str, activity: float = 1.0
) -> Estimate:
    """Time and energy of a whole network.

    Dense layers take the time of the plain roofline, and nothing on event-driven and photonic chips. No time
    and no end of a range is below the bound. The energy is that of the recurrent layers alone.

    Raises
    ------
    InputError
        If the device is not documented for the precision.
    """
    layers = [estimate(calibration, device, layer, precision, activity) for layer in work.layers]
    parts: dict[str, float] = {}
    for layer in layers:
        for name, seconds in layer.parts.items():
            parts[name] = parts.get(name, 0.0) + seconds
    head = parts["dense"] = _dense_seconds(device, work, precision)
    rooflines = [layer.roofline for layer in layers if layer.roofline is not None]
    energy = total_energy([layer.energy for layer in layers])
    # The models of layers know no traffic of inputs and outputs, which decides on a device with a slow link.
    least = 0.0
    if device.kind in ("gpu", "cpu", "tpu"):
        least = parts["bound"] = least_seconds(device, work, precision)
    # Layers run one after the other. Adding the ends of their ranges assumes that all err in one direction.
    return Estimate(
        device=device.name,
        kind=device.kind,
        precision=precision,
        rests_on=layers[0].rests_on,
        seconds=max(least, head + sum(layer.seconds for layer in layers)),
        low=max(least, head + sum(layer.low for layer in layers)),
        high=max(least, head + sum(layer.high for layer in layers)),
        roofline=head + sum(rooflines) if rooflines else None,
        parts=parts,
        energy=energy,
    )


def _dense_seconds(device: Device, work: NetworkWork, precision: str) -> float:
    if device.kind in ("event", "photonic"):
        return 0.0
    rate = device.operations_per_second(precision) / 2
    bandwidth = device.bytes_per_second / value_bytes(precision)
    return sum(max(layer.rows * layer.weights / rate, layer.weights / bandwidth) for layer in work.dense)


def _checks_of(device: Device) -> str:
    """What the cycle model was checked on, as a key of `LABELS`."""
    if device.name in CHECKED_BY_CYCLES:
        return "cycles"
    return "cycles products" if device.name in devices_with_products() else "cycles alone"


def _dram_bytes(device: Device, work: RnnWork, precision: str) -> float:
    """Bytes of weights that cross the memory bus: at every step, or once if they fit on the chip."""
    if device.kind not in ("gpu", "cpu", "tpu"):
        return 0.0
    size = work.weights * value_bytes(precision)
    stays = size <= device.on_chip_bytes
    return size * sum(1 if stays or part == "backward_weights" else work.steps for part in work.parts)


def _tpu(device: Device, work: RnnWork, precision: str) -> dict[str, float]:
    """Seconds of a forward pass by cause, and their ``total``, from the cycle model."""
    time = systolic_time(device, work, precision)
    clock = array_of(device).cycles_per_second
    return {
        name: getattr(time, field) / clock
        for name, field in (
            ("total", "cycles"),
            ("math", "active"),
            ("memory", "weight_stall"),
            ("shift", "weight_shift"),
            ("non-matrix", "non_matrix"),
        )
    }
