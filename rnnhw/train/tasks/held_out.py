"""The loss on data that a network is not trained with, for the curve of its training."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.train.kernels.losses import mean_square, softmax_cross_entropy
from rnnhw.train.runner import Runner

__all__ = ["held_out_loss"]

_BATCH = 500


def held_out_loss(
    run: Runner, x: NDArray[Any], targets: NDArray[Any], lengths: NDArray[Any] | None = None
) -> float:
    """The loss that training minimizes, of outputs on the last step of sequences.

    Parameters
    ----------
    run : Runner
        Of the network.
    x : float array ``[batch, time, inputs]``
    targets : int64 array ``[batch]`` or float array ``[batch, outputs]``
        Labels or values.
    lengths : int array ``[batch]``, optional

    Returns
    -------
    float
        Mean cross-entropy (nats) for labels, mean square error for values.
    """
    parts = [slice(first, first + _BATCH) for first in range(0, len(x), _BATCH)]
    found = [run(x[part], None if lengths is None else lengths[part])[0] for part in parts]
    outputs = np.concatenate(found)
    loss = softmax_cross_entropy if targets.ndim == 1 else mean_square
    return float(loss(outputs, targets, np.empty_like(outputs))[0])
