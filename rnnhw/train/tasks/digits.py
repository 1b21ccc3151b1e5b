"""Classify handwritten digits of 8 x 8 pixels, read row by row. The demo uses it: it needs no data files."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.loops.loop import train
from rnnhw.train.reference import accuracy
from rnnhw.train.tasks.held_out import held_out_loss
from rnnhw.train.tasks.settings import training_settings
from rnnhw.train.tasks.task import Calibration, Model, Options, Score, Task, Trained

__all__ = ["TASK", "Digits", "load_digits"]

HELD_OUT = 360
"""Images for the test."""

SPLIT_SEED = 0
EPOCHS = 60
SETTINGS = training_settings(layers="", units=(32,))


@dataclass(frozen=True, kw_only=True, eq=False)
class Digits:
    """Images of 8 x 8 pixels as sequences of 8 rows, the top row first, with pixels in 0 .. 1.

    Parameters
    ----------
    train_x, test_x : float32 array ``[1437, 8, 8]``, ``[360, 8, 8]``
        ``[batch, time, inputs]``.
    train_labels, test_labels : int64 array ``[1437]``, ``[360]``
        The digit, 0 .. 9.
    """

    train_x: NDArray[np.float32]
    train_labels: NDArray[np.int64]
    test_x: NDArray[np.float32]
    test_labels: NDArray[np.int64]


def load_digits(path: Path | None = None) -> Digits:
    """Load the digits that come with scikit-learn, always split in the same way.

    The 360 held-out images are the first of a fixed permutation of all 1,797.
    """
    if path is not None:
        raise InputError(f"the digits come with scikit-learn, not from {path}; leave out --data")
    from sklearn.datasets import load_digits as bundled

    pixels, labels = bundled(return_X_y=True)
    x = (pixels / 16.0).astype(np.float32).reshape(-1, 8, 8)
    order = np.random.default_rng(SPLIT_SEED).permutation(len(x))
    test, rest = order[:HELD_OUT], order[HELD_OUT:]
    labels = labels.astype(np.int64)
    return Digits(train_x=x[rest], train_labels=labels[rest], test_x=x[test], test_labels=labels[test])


def _train(data: Digits, options: Options) -> Trained:
    """Train one layer of 32 units, usually an LSTM, with a dense head of 10 outputs."""
    count = max(1, round(options.fraction * len(data.train_x)))
    settings = options.training(SETTINGS, EPOCHS)
    start = options.network("digits", "lstm", inputs=8, units=SETTINGS["units"], outputs=10)
    calibration = Calibration(x=data.train_x[:count])
    precision = options.precision(start, calibration)

    def held_out(network: Network) -> float:
        return held_out_loss(precision.runner(network), data.test_x, data.test_labels)

    network, history = train(
        start,
        data.train_x[:count],
        data.train_labels[:count],
        settings,
        options.watch,
        validate=held_out,
        checkpoint=options.checkpoint,
        minimize=options.minimize,
        precision=precision,
        teacher=options.teacher,
    )
    return Trained(
        networks={"model": network},
        history=history,
        calibration={"model": calibration},
    )


def _score(data: Digits, split: str, model: Model) -> Sequence[Score]:
    outputs, _ = model.runners["model"](data.test_x)
    return [
        Score(
            name=f"accuracy on {len(outputs)} held-out digits",
            unit="%",
            value=100 * accuracy(outputs, data.test_labels),
        )
    ]


TASK = Task(
    name="digits",
    summary="digits of 8 x 8 pixels that come with scikit-learn: LSTM 32, dense 10",
    data="",
    epochs=EPOCHS,
    settings=SETTINGS,
    trains_one=True,
    load=load_digits,
    splits=lambda data: ["standard"],
    train=_train,
    score=_score,
)
