"""Classify spoken digits: log-mel spectra, and a bidirectional GRU."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Network
from rnnhw.train.loops.loop import train
from rnnhw.train.reference import accuracy
from rnnhw.train.tasks.held_out import held_out_loss
from rnnhw.train.tasks.mel import BANDS, log_mel, varied_log_mel
from rnnhw.train.tasks.settings import training_settings
from rnnhw.train.tasks.speech_data import Speech, load_speech
from rnnhw.train.tasks.task import Calibration, Model, Options, Score, Task, Trained

__all__ = ["TASK", "padded"]

EPOCHS = 8
SETTINGS = training_settings(layers="", units=(48,), batch=64, learning_rate=5e-3, dropout=0.2, variations=8)
"""``variations`` is how many random variations of each recording are trained on, beside itself."""
CALIBRATION = 500
"""Recordings for calibration."""
REACH = 98.0
"""Accuracy to be reached on the standard split, in per cent."""

_SCORE_BATCH = 500
_BASELINE_STEPS = 12
"""Steps that the support vector machine sees of each recording."""

Inputs = list[NDArray[np.float32]]


def padded(inputs: Inputs) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Sequences as one array ``[batch, time, 24]``, with zeros beyond their ends, and lengths ``[batch]``."""
    lengths = np.array([len(one) for one in inputs])
    x = np.zeros((len(inputs), lengths.max(), BANDS), np.float32)
    for row, one in zip(x, inputs, strict=True):
        row[: len(one)] = one
    return x, lengths


def _chosen(train_part: NDArray[np.intp], options: Options) -> NDArray[np.intp]:
    """A random choice of the training recordings, as many as `Options.fraction` says."""
    count = max(1, round(options.fraction * train_part.size))
    order = np.random.default_rng([options.seed, 4]).permutation(train_part.size)
    return train_part[order[:count]]


def _train(data: Speech, options: Options) -> Trained:
    training, others = data.parts(options.split or "standard")
    chosen = _chosen(training, options)
    variations = options.chosen(SETTINGS)["variations"]
    random = np.random.default_rng([options.seed, 3])
    plain = [log_mel(data.recordings[k]) for k in chosen]
    varied = [varied_log_mel(data.recordings[k], random) for _ in range(variations) for k in chosen]
    x, lengths = padded(plain + varied)
    settings = options.training(SETTINGS, EPOCHS)
    start = options.network(
        "speech", "gru", inputs=BANDS, units=SETTINGS["units"], outputs=10, bidirectional=True
    )
    typical, steps = padded(plain[:CALIBRATION])
    calibration = Calibration(x=typical, lengths=steps)
    precision = options.precision(start, calibration)
    unseen, unseen_steps = padded([log_mel(data.recordings[k]) for k in others])

    def held_out(network: Network) -> float:
        return held_out_loss(precision.runner(network), unseen, data.labels[others], unseen_steps)

    network, history = train(
        start,
        x,
        np.tile(data.labels[chosen], 1 + variations),
        settings,
        options.watch,
        lengths=lengths,
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


def _score(data: Speech, split: str, model: Model) -> Sequence[Score]:
    _, held_out = data.parts(split)
    x, lengths = padded([log_mel(data.recordings[k]) for k in held_out])
    outputs = np.concatenate(
        [
            model.runners["model"](x[first : first + _SCORE_BATCH], lengths[first : first + _SCORE_BATCH])[0]
            for first in range(0, len(x), _SCORE_BATCH)
        ]
    )
    return [
        Score(
            name=_score_name(held_out),
            unit="%",
            reach=REACH if split == "standard" else None,
            value=100 * accuracy(outputs, data.labels[held_out]),
        )
    ]


def _score_name(held_out: NDArray[np.intp]) -> str:
    return f"accuracy on {held_out.size:,} held-out recordings"


def _baselines(data: Speech, split: str) -> Sequence[Score]:
    """A support vector machine on the same inputs, resampled to 12 steps by linear interpolation."""
    from sklearn.svm import SVC

    parts = data.parts(split)
    train_x, test_x = (np.stack([_resampled(log_mel(data.recordings[k])) for k in part]) for part in parts)
    train_labels, test_labels = (data.labels[part] for part in parts)
    hits = SVC(C=10.0).fit(train_x, train_labels).predict(test_x) == test_labels
    return [
        Score(
            name=f"support vector machine: {_score_name(parts[1])}", unit="%", value=100 * float(hits.mean())
        )
    ]


def _resampled(inputs: NDArray[np.float32]) -> NDArray[np.float64]:
    """Inputs ``[steps, 24]`` resampled to 12 steps, as one vector ``[288]``."""
    at, places = np.linspace(0, len(inputs) - 1, _BASELINE_STEPS), np.arange(len(inputs))
    return np.concatenate([np.interp(at, places, band) for band in inputs.T])


TASK = Task(
    name="speech",
    summary="spoken digits, 24 log-mel bands every 16 ms: bidirectional GRU 48, dense 10",
    data="folder of the Free Spoken Digit Dataset's wav files, or .npz with samples and offsets",
    epochs=EPOCHS,
    settings=SETTINGS,
    trains_one=True,
    load=load_speech,
    splits=Speech.splits,
    train=_train,
    score=_score,
    baselines=_baselines,
)
