"""Estimates and bounds of the devices that pages show by default."""

from rnnhw.errors import InputError
from rnnhw.network import Shape
from rnnhw.roofline import (
    Bound,
    Estimate,
    bound,
    devices,
    load_calibration,
    network_estimate,
    network_work,
    usual_precision,
)

__all__ = ["usual_bounds", "usual_estimates"]


def usual_bounds(shape: Shape, steps: int, batch: int) -> tuple[Bound, ...]:
    """Bounds of the usual devices, each in its usual precision, which is that of `usual_estimates`."""
    return tuple(bound(device, shape, steps, batch, usual_precision(device)) for device in devices())


def usual_estimates(shape: Shape, steps: int, batch: int) -> tuple[tuple[Estimate, ...], str]:
    """Estimates of the usual devices, each in its usual precision; or none, and the reason."""
    try:
        work = network_work(shape, steps, batch)
    except InputError as error:
        return (), str(error)
    calibration = load_calibration()
    return tuple(
        network_estimate(calibration, device, work, usual_precision(device)) for device in devices()
    ), ""
