"""What needs no equations: gradient-boosted trees on the raw numbers, to compare the GPU model with."""

import math
from collections.abc import Sequence

import numpy as np

from rnnhw.roofline.fit import MeasuredRow
from rnnhw.roofline.gpu import Floats
from rnnhw.roofline.precision import PRECISIONS, value_bytes
from rnnhw.roofline.work import DIRECTIONS

__all__ = ["tree_seconds"]

TREES, DEPTH = 300, 5


def tree_seconds(kept: Sequence[MeasuredRow], asked: Sequence[MeasuredRow]) -> Floats:
    """Seconds ``[asked]`` by trees that were grown on the logarithm of the times of ``kept``."""
    from sklearn.ensemble import GradientBoostingRegressor

    trees = GradientBoostingRegressor(n_estimators=TREES, max_depth=DEPTH, random_state=0)
    trees.fit([_numbers(row) for row in kept], [math.log(row.seconds) for row in kept])
    found: Floats = np.exp(trees.predict([_numbers(row) for row in asked]))
    return found


def _numbers(row: MeasuredRow) -> list[float]:
    """Sizes, kinds and figures of the device, as they are."""
    work, device = row.work, row.device
    return [
        work.hidden,
        work.inputs,
        work.batch,
        work.steps,
        work.gates,
        DIRECTIONS.index(work.direction),
        list(PRECISIONS).index(row.precision),
        value_bytes(row.precision),
        device.operations_per_second(row.precision),
        device.bytes_per_second,
        device.figure("multiprocessors"),
        device.figure("clock_mhz"),
    ]
