"""Estimates of the devices that pages show by default."""

from collections.abc import Sequence

from rnnhw.errors import InputError
from rnnhw.network import Shape
from rnnhw.roofline import (
    Device,
    Estimate,
    devices,
    load_calibration,
    network_estimate,
    network_work,
    usual_precision,
)

__all__ = ["usual_estimates"]


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
