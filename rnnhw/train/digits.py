"""The demonstration task: handwritten digits, read row by row."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Network
from rnnhw.train.initialize import initial_network
from rnnhw.train.loop import Watch, train
from rnnhw.train.reference import accuracy, forward
from rnnhw.train.settings import Epoch, Settings

__all__ = ["Digits", "TrainedDigits", "load_digits", "train_digits"]

HELD_OUT = 360
SPLIT_SEED = 0
UNITS = 32
EPOCHS = 60


@dataclass(frozen=True, kw_only=True, eq=False)
class Digits:
    """Images of 8 x 8 pixels as sequences of 8 rows, top first, with pixels in 0 .. 1.

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


@dataclass(frozen=True, kw_only=True, eq=False)
class TrainedDigits:
    """What `train_digits` gives.

    Parameters
    ----------
    network : Network
        float32.
    data : Digits
    history : tuple of Epoch
    test_accuracy : float
        Of the float network on the held-out images.
    """

    network: Network
    data: Digits
    history: tuple[Epoch, ...]
    test_accuracy: float


def load_digits() -> Digits:
    """Load the digits that come with scikit-learn, always split in the same way.

    The 360 held-out images are the first of a fixed permutation of all 1,797.
    """
    from sklearn.datasets import load_digits as bundled

    pixels, labels = bundled(return_X_y=True)
    x = (pixels / 16.0).astype(np.float32).reshape(-1, 8, 8)
    order = np.random.default_rng(SPLIT_SEED).permutation(len(x))
    test, rest = order[:HELD_OUT], order[HELD_OUT:]
    labels = labels.astype(np.int64)
    return Digits(train_x=x[rest], train_labels=labels[rest], test_x=x[test], test_labels=labels[test])


def train_digits(
    *, seed: int = 0, epochs: int = EPOCHS, progress: Watch | None = None
) -> TrainedDigits:
    """Train an LSTM of 32 units with a dense head of 10 outputs on the digits.

    Parameters
    ----------
    seed : int
        Of the weights and the shuffling; the split never changes.
    epochs : int
    progress : callable, optional
        Called with each `Epoch`.
    """
    settings = Settings(epochs=epochs, seed=seed)
    data = load_digits()
    start = initial_network("digits-lstm", inputs=8, units=UNITS, outputs=10, seed=seed)
    network, history = train(start, data.train_x, data.train_labels, settings, progress)
    test_accuracy = accuracy(forward(network, data.test_x).outputs, data.test_labels)
    return TrainedDigits(network=network, data=data, history=history, test_accuracy=test_accuracy)
