"""Checks of calibration data, which all quantizers share."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.sentences import not_finite
from rnnhw.train import check_lengths

__all__ = ["checked_calibration"]


def checked_calibration(
    network: Network, calibration: NDArray[np.floating], lengths: NDArray[np.integer] | None
) -> NDArray[np.float64]:
    """Return the calibration data without padding, as ``[steps of all sequences, inputs]``.

    Raises
    ------
    InputError
        If they do not suit the network, are all zero, or are not finite.
    """
    shape, inputs = list(calibration.shape), network.inputs
    if calibration.ndim != 3 or shape[2] != inputs or 0 in shape:
        raise InputError(f"the calibration data have shape {shape}, not [batch, time, {inputs}]")
    if not np.issubdtype(calibration.dtype, np.floating):
        raise InputError(f"the calibration data have dtype {calibration.dtype}, not a float")
    counts = check_lengths(np.full(shape[0], shape[1]) if lengths is None else lengths, shape[0], shape[1])
    seen = calibration[np.arange(shape[1]) < counts[:, None]]
    bad = seen.size - int(np.isfinite(seen).sum())
    if bad:
        raise InputError(f"the calibration data hold {not_finite(bad)}")
    if not seen.any():
        raise InputError("the calibration data are all zero, which gives no scale for the input")
    return seen.astype(np.float64)
