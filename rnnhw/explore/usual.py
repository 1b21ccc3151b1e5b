"""Estimates and bounds of the devices that pages show by default."""

from collections.abc import Sequence

from rnnhw.errors import InputError
from rnnhw.network import Shape
from rnnhw.roofline import (
    Bound,
    Device,
    Estimate,
    bound,
    devices,
    load_calibration,
    network_estimate,
    network_work,
    usual_precision,
)

__all__ = ["usual_bounds", "usual_estimates"]


def usual_bounds(shape: Shape, steps: int, batch: int, own: Sequence[Device] = ()) -> tuple[Bound, ...]:
    """Bounds of the usual devices and of a user's ``own``, as `usual_estimates` orders and runs them."""
    return tuple(bound(device, shape, steps, batch, usual_precision(device)) for device in devices(own))


def usual_estimates(
    shape: Shape, steps: int, batch: int, own: Sequence[Device] = ()
) -> tuple[tuple[Estimate, ...], str]:
    """Estimates of the usual devices and of a user's ``own``; or none, and the reason.

    Each device works in its usual precision.
    """
    try:
        work = network_work(shape, steps, batch)
    except InputError as error:
        return (), str(error)
    calibration = load_calibration()
    return tuple(
        network_estimate(calibration, device, work, usual_precision(device)) for device in devices(own)
    ), ""
