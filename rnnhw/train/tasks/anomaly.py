"""Anomaly detection in three series of the NAB: an LSTM forecasts the next hour, and large errors are alarms.

One network serves all series, with an input that tells them apart: the first 15 % of the series, which may be
trained on, are 283, 774 and 1,122 hours, too few for one network per series. The thresholds come from errors
on hours that were held out from training (cross-validation), because errors on hours trained on are smaller
and would set the thresholds too low.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Network
from rnnhw.train.loops.checkpoint import Checkpoint
from rnnhw.train.loops.loop import Watch, train
from rnnhw.train.loops.settings import Epoch
from rnnhw.train.runner import FloatRunner, Runner
from rnnhw.train.tasks.anomaly_data import HOUR, Series, load_series
from rnnhw.train.tasks.anomaly_inputs import Part, parts_of, scales_of
from rnnhw.train.tasks.held_out import held_out_loss
from rnnhw.train.tasks.settings import training_settings
from rnnhw.train.tasks.task import Calibration, Model, Options, Score, Task, Trained

__all__ = ["TASK", "judge"]

DAY = 24
"""Hours over which errors are averaged before they are compared with the threshold."""
DEVIATIONS = 4.0
"""Standard deviations from the mean of a day's error to the threshold, both found on held-out hours."""
FOLDS = 3
"""Parts of the known hours, each of which is held out once to find the thresholds."""
EPOCHS = 40
SETTINGS = training_settings(
    layers="",
    units=(32,),
    batch=64,
    learning_rate=3e-3,
    optimizer="adamw",
    weight_decay=0.1,
    dropout=0.5,
)
REACH_FOUND, REACH_FALSE = 5, 3
"""Windows to be found, and false alarms per series allowed."""

_RUN_BATCH = 1000
_RIDGE_ALPHAS = (1.0, 10.0, 100.0, 1000.0)

Float = NDArray[np.floating[Any]]
Rows = NDArray[np.intp]

Forecast = Callable[[int, Float], Float]
"""Takes the number of a series and inputs ``[rows, 24, 8]``; returns forecast changes ``[rows]``."""

Fit = Callable[[Sequence[Rows]], Forecast]
"""Takes the rows of each series that may be trained on; returns a forecaster."""


def _errors(part: Part, number: int, forecast: Forecast, rows: Rows) -> Float:
    """Absolute errors ``[rows]`` of a forecaster; 0 for hours without a measurement."""
    found = np.abs(forecast(number, part.x[rows]) - part.change[rows])
    return np.where(part.measured[rows], found, 0.0)


def _of_a_day(errors: Float) -> Float:
    """Mean of the latest `DAY` errors at each hour, from the first whole day on."""
    return np.convolve(errors, np.full(DAY, 1.0 / DAY), "valid")


def _thresholds(parts: Sequence[Part], fit: Fit) -> Float:
    """The threshold of each series, by cross-validation on the known rows.

    The errors on each third of the rows are those of a forecaster that was trained on the other two thirds.
    """
    # The folds are consecutive hours. Rows of neighbouring hours share most of their inputs, so that rows
    # held out at random would nearly be among those trained on.
    folds = [np.arange(part.known) * FOLDS // part.known for part in parts]
    errors = [np.zeros(part.known) for part in parts]
    for fold in range(FOLDS):
        forecast = fit([np.flatnonzero(of_row != fold) for of_row in folds])
        for number, part in enumerate(parts):
            rows = np.flatnonzero(folds[number] == fold)
            errors[number][rows] = _errors(part, number, forecast, rows)
    days = [_of_a_day(found) for found in errors]
    return np.array([day.mean() + DEVIATIONS * day.std() for day in days])


def _alarms(part: Part, number: int, forecast: Forecast, threshold: float) -> NDArray[np.datetime64]:
    """Ends of the later hours at which the mean error of the last day is above the threshold."""
    # Rows begin a day before the later ones, so that the first of these has a whole day of errors.
    rows = np.arange(part.known - DAY + 1, len(part.x))
    return part.ends[part.known :][_of_a_day(_errors(part, number, forecast, rows)) > threshold]


def judge(alarms: NDArray[np.datetime64], series: Series) -> tuple[int, int]:
    """Count the later windows with an alarm in them, and the false alarms.

    A false alarm is outside all windows. Further alarms within 24 hours are counted as the same one.

    Parameters
    ----------
    alarms : datetime64 array
        Ascending.
    series : Series
    """
    within = (alarms >= series.windows[:, :1]) & (alarms <= series.windows[:, 1:])
    later = series.windows[:, 0] >= series.hours[series.known]
    false_alarms = 0
    end = None
    for alarm in alarms[~within.any(axis=0)]:
        if end is None or alarm >= end:
            false_alarms, end = false_alarms + 1, alarm + 24 * HOUR
    return int(within[later].any(axis=1).sum()), false_alarms


def _measured_rows(parts: Sequence[Part], rows: Sequence[Rows]) -> list[Rows]:
    """Of these rows of each series, those whose hour was measured."""
    return [of_part[part.measured[of_part]] for part, of_part in zip(parts, rows, strict=True)]


@dataclass(frozen=True, kw_only=True)
class _NetworkFit:
    """A `Fit` that trains networks; ``deviation`` is the standard deviation of the changes, their scale."""

    parts: Sequence[Part]
    options: Options
    deviation: float

    def __call__(self, rows: Sequence[Rows]) -> Forecast:
        return _forecast_of(FloatRunner(self.network(rows)[0]), self.deviation)

    def network(
        self,
        rows: Sequence[Rows],
        others: Sequence[Rows] | None = None,
        watch: Watch | None = None,
        checkpoint: Checkpoint | None = None,
    ) -> tuple[Network, Sequence[Epoch]]:
        """Train a network; returns it and its history, with the loss on ``others`` after each epoch."""
        options, kept = self.options, self.kept(rows)
        x = self.inputs(kept)
        unseen = None if others is None else _measured_rows(self.parts, others)

        def held_out(network: Network) -> float:
            assert unseen is not None
            return held_out_loss(FloatRunner(network), self.inputs(unseen), self._targets(unseen))

        start = options.network("anomaly", "lstm", inputs=x.shape[2], units=SETTINGS["units"], outputs=1)
        settings = options.training(SETTINGS, EPOCHS)
        return train(
            start,
            x,
            self._targets(kept),
            settings,
            watch,
            validate=None if unseen is None else held_out,
            checkpoint=checkpoint,
            minimize=options.minimize,
        )

    def kept(self, rows: Sequence[Rows]) -> list[Rows]:
        """Rows to train on; with a fraction of the data, the latest of each series."""
        measured = _measured_rows(self.parts, rows)
        return [kept[-max(1, round(self.options.fraction * kept.size)) :] for kept in measured]

    def inputs(self, rows: Sequence[Rows]) -> NDArray[np.float32]:
        """Inputs ``[rows, 24, 8]`` of these rows of each series."""
        return np.concatenate([part.x[kept] for part, kept in zip(self.parts, rows, strict=True)])

    def _targets(self, rows: Sequence[Rows]) -> NDArray[np.float32]:
        """Their changes ``[rows, 1]``, as the network gives them."""
        change = np.concatenate([part.change[kept] for part, kept in zip(self.parts, rows, strict=True)])
        return (change / self.deviation).astype(np.float32)[:, None]


def _forecast_of(run: Runner, deviation: float) -> Forecast:
    """The forecaster that a network is; the input tells the series apart, so the number is ignored."""

    def forecast(number: int, x: Float) -> Float:
        outputs = [run(x[first : first + _RUN_BATCH])[0][:, 0] for first in range(0, len(x), _RUN_BATCH)]
        return np.concatenate(outputs) * deviation

    return forecast


def _train(data: Sequence[Series], options: Options) -> Trained:
    scales = scales_of(data)
    parts = parts_of(data, scales)
    known = [np.arange(part.known) for part in parts]
    deviation = float(np.concatenate([part.change[: part.known] for part in parts]).std())
    fit = _NetworkFit(parts=parts, options=options, deviation=deviation)
    later = [np.arange(part.known, len(part.x)) for part in parts]
    network, history = fit.network(known, later, options.watch, options.checkpoint)
    front_end = scales | {"change": np.array([deviation]), "threshold": _thresholds(parts, fit)}
    return Trained(
        networks={"model": network},
        history=history,
        front_end=front_end,
        calibration={"model": Calibration(x=fit.inputs(fit.kept(known)))},
    )


def _ridge_fit(parts: Sequence[Part], alpha: float) -> Fit:
    """A `Fit` by ridge regression of the change on the same windows, with one model per series."""
    from sklearn.linear_model import Ridge

    def fit(rows: Sequence[Rows]) -> Forecast:
        models = [
            Ridge(alpha=alpha).fit(_flat(part.x[kept]), part.change[kept])
            for part, kept in zip(parts, _measured_rows(parts, rows), strict=True)
        ]
        return lambda number, x: np.asarray(models[number].predict(_flat(x)))

    return fit


def _flat(x: Float) -> Float:
    return x.reshape(len(x), -1).astype(np.float64)


def _scores(parts: Sequence[Part], forecast: Forecast, thresholds: Float, prefix: str = "") -> list[Score]:
    found = [
        judge(_alarms(part, number, forecast, float(thresholds[number])), part.series)
        for number, part in enumerate(parts)
    ]
    counts = [len(part.series.later_windows) for part in parts]
    scores = [
        Score(
            name=f"{prefix}later windows found, of {sum(counts)}",
            unit="",
            reach=REACH_FOUND,
            value=sum(windows for windows, _ in found),
        ),
        Score(
            name=f"{prefix}most false alarms in a series",
            unit="",
            reach=REACH_FALSE,
            value=max(false for _, false in found),
            higher_is_better=False,
        ),
    ]
    for part, count, (windows, false) in zip(parts, counts, found, strict=True):
        scores += [
            Score(name=f"{prefix}{part.series.name}: found, of {count}", unit="", value=windows),
            Score(
                name=f"{prefix}{part.series.name}: false alarms", unit="", value=false, higher_is_better=False
            ),
        ]
    return scores


def _score(data: Sequence[Series], split: str, model: Model) -> Sequence[Score]:
    forecast = _forecast_of(model.runners["model"], float(model.front_end["change"][0]))
    return _scores(parts_of(data, model.front_end), forecast, model.front_end["threshold"])


def _baselines(data: Sequence[Series], split: str) -> Sequence[Score]:
    """Ridge regression with thresholds found in the same way.

    The penalty with the lowest thresholds, and so the lowest held-out errors, is used.
    """
    parts = parts_of(data, scales_of(data))
    fits = [_ridge_fit(parts, alpha) for alpha in _RIDGE_ALPHAS]
    thresholds = [_thresholds(parts, fit) for fit in fits]
    best = min(range(len(fits)), key=lambda k: float(thresholds[k].sum()))
    forecast = fits[best]([np.arange(part.known) for part in parts])
    return _scores(parts, forecast, thresholds[best], "ridge regression: ")


TASK = Task(
    name="anomaly",
    summary="anomalies in three series of the NAB: LSTM 32, dense 1 forecasts the next hour",
    data="folder of the Numenta Anomaly Benchmark, or of three of its series and combined_windows.json",
    epochs=EPOCHS,
    settings=SETTINGS,
    load=load_series,
    splits=lambda data: ["standard"],
    train=_train,
    score=_score,
    baselines=_baselines,
)
