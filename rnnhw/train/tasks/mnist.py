"""Classify MNIST's handwritten digits of 28 x 28 pixels, read row by row, with two LSTM layers."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Network
from rnnhw.train.loops.objectives import Outcome, SequenceObjective
from rnnhw.train.loops.settings import Settings
from rnnhw.train.loops.teacher import Teacher
from rnnhw.train.precision import FLOATS, Precision
from rnnhw.train.reference import accuracy
from rnnhw.train.tasks.held_out import held_out_loss
from rnnhw.train.tasks.mnist_data import SIDE, Mnist, load_mnist
from rnnhw.train.tasks.settings import training_settings
from rnnhw.train.tasks.task import Calibration, Model, Options, Score, Task, Trained

__all__ = ["TASK", "ShiftedImages"]

EPOCHS = 60
SETTINGS = training_settings(layers="", units=(64, 32), batch=64, learning_rate=4e-3, farthest=2)
"""``farthest`` is the most pixels by which training images are shifted, up or down and left or right."""
CALIBRATION = 1000
"""Images for calibration."""
REACH = 97.5
"""Accuracy to be reached, in per cent."""

_SCORE_BATCH = 500


class ShiftedImages:
    """Cross-entropy of images that are shifted at random for every epoch; an `rnnhw.train.Objective`.

    Parameters
    ----------
    network : Network
        Initial values; not changed.
    images : float array ``[batch, height, width]``
    labels : int array ``[batch]``
    farthest : int
        Each image moves by -farthest .. farthest pixels along each axis; zeros move in.
    precision : Precision
        The numbers that the network computes with.
    teacher : Teacher, optional
        Whose outputs are learned too.
    """

    def __init__(
        self,
        network: Network,
        images: NDArray[np.float32],
        labels: NDArray[np.int64],
        farthest: int,
        precision: Precision = FLOATS,
        teacher: Teacher | None = None,
    ) -> None:
        self._padded = np.pad(images, ((0, 0), (farthest, farthest), (farthest, farthest)))
        self._farthest, self._shifted = farthest, images.copy()
        # The inner objective keeps this array, not a copy: its next steps read what `batches` writes there.
        self._inner = SequenceObjective(network, self._shifted, labels, precision=precision, teacher=teacher)
        self.parameters, self.gradients, self.data = (
            self._inner.parameters,
            self._inner.gradients,
            f"{self._inner.data} shifted by {farthest}",
        )

    def carried(self) -> dict[str, NDArray[Any]]:
        """What the inner objective carries: the shifts of an epoch follow from the seed."""
        return self._inner.carried()

    def batches(self, epoch: int, settings: Settings) -> list[NDArray[np.intp]]:
        """Shift all images, and return the minibatches of the epoch."""
        self._shift(np.random.default_rng([settings.seed, 3, epoch]))
        return self._inner.batches(epoch, settings)

    def step(self, batch: NDArray[np.intp], step: int, settings: Settings) -> Outcome:
        """Compute loss and gradients of a minibatch; see `SequenceObjective.step`."""
        return self._inner.step(batch, step, settings)

    def _shift(self, random: np.random.Generator) -> None:
        count, height, width = self._shifted.shape
        choices = 2 * self._farthest + 1
        drawn = random.integers(0, choices, (count, 2))
        # All images with the same shift are copied at once: 25 copies instead of one per image.
        for top in range(choices):
            for left in range(choices):
                chosen = np.flatnonzero((drawn == (top, left)).all(axis=1))
                self._shifted[chosen] = self._padded[chosen, top : top + height, left : left + width]


def _train(data: Mnist, options: Options) -> Trained:
    count = max(1, round(options.fraction * len(data.train_x)))
    x, labels = data.train_x[:count], data.train_labels[:count]
    settings = options.training(SETTINGS, EPOCHS)
    start = options.network("mnist", "lstm", inputs=SIDE, units=SETTINGS["units"], outputs=10)
    calibration = Calibration(x=x[:CALIBRATION])
    farthest, precision = options.chosen(SETTINGS)["farthest"], options.precision(start, calibration)
    objective = ShiftedImages(start, x, labels, farthest, precision, options.teacher)

    def held_out() -> float:
        return held_out_loss(precision.runner(objective.parameters.network), data.test_x, data.test_labels)

    history = options.minimize(
        objective, settings, watch=options.watch, validate=held_out, checkpoint=options.checkpoint
    )
    return Trained(
        networks={"model": objective.parameters.copy()},
        history=history,
        calibration={"model": calibration},
    )


def _score(data: Mnist, split: str, model: Model) -> Sequence[Score]:
    run = model.runners["model"]
    outputs = np.concatenate(
        [
            run(data.test_x[first : first + _SCORE_BATCH])[0]
            for first in range(0, len(data.test_x), _SCORE_BATCH)
        ]
    )
    return [
        Score(name=_score_name(data), unit="%", reach=REACH, value=100 * accuracy(outputs, data.test_labels))
    ]


def _score_name(data: Mnist) -> str:
    return f"accuracy on {len(data.test_x):,} held-out images"


def _baselines(data: Mnist, split: str) -> Sequence[Score]:
    """Majority of the three nearest training images, by Euclidean distance of the pixels."""
    from sklearn.neighbors import KNeighborsClassifier

    train, test = (x.reshape(len(x), -1) for x in (data.train_x, data.test_x))
    hits = KNeighborsClassifier(n_neighbors=3).fit(train, data.train_labels).predict(test) == data.test_labels
    return [
        Score(name=f"3 nearest neighbours: {_score_name(data)}", unit="%", value=100 * float(hits.mean()))
    ]


TASK = Task(
    name="mnist",
    summary="MNIST's digits, a row of 28 pixels a step: LSTM 64, LSTM 32, dense 10",
    data="folder of MNIST's idx files (also .gz, or torchvision's), or .npz with images and labels",
    epochs=EPOCHS,
    settings=SETTINGS,
    trains_one=True,
    load=load_mnist,
    splits=lambda data: ["standard"],
    train=_train,
    score=_score,
    baselines=_baselines,
)
