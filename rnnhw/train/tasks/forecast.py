"""Forecast fine particles in Beijing's air six hours ahead, from a day of measurements, with a GRU of 64."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.loops.loop import train
from rnnhw.train.tasks.forecast_data import DIRECTIONS, Hours, load_hours
from rnnhw.train.tasks.held_out import held_out_loss
from rnnhw.train.tasks.settings import training_settings
from rnnhw.train.tasks.task import Calibration, Model, Options, Score, Task, Trained

__all__ = ["AHEAD", "TASK", "WINDOW", "features", "usable", "windows"]

AHEAD = 6
"""Hours from the last input to the forecast hour."""
WINDOW = 24
"""Hours of input for one forecast."""
SPLITS = ("2014", "2013")
"""Names of the splits: the year that is held out. All hours before it are for training."""
EPOCHS = 8
SETTINGS = training_settings(
    layers="",
    units=(64,),
    batch=64,
    learning_rate=2e-3,
    optimizer="adamw",
    weight_decay=0.2,
    dropout=0.5,
)
CALIBRATION = 2000
"""Windows for calibration."""
REACH = 14.0
"""Per cent by which the error shall be below that of persistence, which forecasts no change."""

_LIMIT = 4.0
"""Largest magnitude of scaled inputs; larger ones are clipped. Rain and snow are rare, so that their scaled
values can be very large, and all inputs share one int8 scale."""
_SCORE_BATCH = 1000
_RIDGE_ALPHAS = (1.0, 10.0, 100.0, 1000.0)

Float = NDArray[np.float64]
Indices = NDArray[np.intp]


def features(hours: Hours) -> tuple[Float, Float]:
    """Features of each hour.

    Returns
    -------
    tuple of float arrays
        Quantities ``[hours, 8]``, to be scaled: the square root of pm2.5 as last measured (0 before the first
        measurement), dew point, temperature, pressure, and logarithms (of 1 more) of the wind run, of its
        growth in this hour, and of the hours of snow and of rain. Indicators ``[hours, 9]``: whether pm2.5
        was measured, the wind's direction (one-hot), sine and cosine of the hour and of the month.
    """
    count = len(hours.pm25)
    measured = ~np.isnan(hours.pm25)
    # The running maximum of the indices of measured hours is, for each hour, the last measured one.
    latest = np.maximum.accumulate(np.where(measured, np.arange(count), -1))
    filled = np.where(latest < 0, 0.0, hours.pm25[latest])
    dew, temperature, pressure, run, snow, rain = hours.weather.T
    quantities = [
        np.sqrt(filled),
        dew,
        temperature,
        pressure,
        *map(np.log1p, (run, _growth(run, hours.wind), snow, rain)),
    ]
    day, year = (2 * np.pi * phase for phase in (hours.hour / 24, (hours.month - 1) / 12))
    indicators = [
        measured,
        *(hours.wind == k for k in range(len(DIRECTIONS))),
        np.sin(day),
        np.cos(day),
        np.sin(year),
        np.cos(year),
    ]
    return np.stack(quantities, axis=1), np.stack(indicators, axis=1).astype(np.float64)


def _growth(run: Float, wind: NDArray[np.int64]) -> Float:
    """Wind speed of each hour; the run is the sum of the speeds since the wind last turned."""
    # The run starts again when the wind turns; a run that falls has started again too.
    grown = np.diff(run)
    goes_on = (np.diff(wind) == 0) & (grown >= 0)
    return np.concatenate([run[:1], np.where(goes_on, grown, run[1:])])


def usable(hours: Hours) -> Indices:
    """Indices of the hours t with a complete window, and with pm2.5 measured at t and at t + 6."""
    measured = ~np.isnan(hours.pm25)
    last = len(measured) - AHEAD
    return np.flatnonzero(measured[:last] & measured[AHEAD:] & (np.arange(last) >= WINDOW - 1))


def _parts(hours: Hours, split: str | None) -> tuple[Indices, Indices]:
    """Usable hours for training, which forecast hours before the held-out year, and those in this year."""
    year, at = int(split or SPLITS[0]), usable(hours)
    before, within = at[hours.year[at + AHEAD] < year], at[hours.year[at] == year]
    for part, where in ((before, "before"), (within, "in")):
        if not part.size:
            raise InputError(
                f"no hour {where} {year} has pm2.5 measured then and {AHEAD} hours later, after "
                f"{WINDOW} hours of data"
            )
    if not _change(hours, within).any():
        raise InputError(f"pm2.5 never changes within {AHEAD} hours in {year}: there is nothing to forecast")
    return before, within


def _fitted(hours: Hours, train_hours: Indices) -> dict[str, Float]:
    """Scales of features and of changes, from hours up to the last one used in training."""
    quantities = features(hours)[0][: train_hours[-1] + 1]
    deviation = quantities.std(axis=0)
    changes = _change(hours, train_hours)
    return {
        "mean": quantities.mean(axis=0),
        "deviation": np.where(deviation > 0, deviation, 1.0),
        "change": np.atleast_1d(changes.std() or 1.0),
    }


def _change(hours: Hours, at: Indices) -> Float:
    """The target: change of pm2.5 (ug/m3) from each of these hours to the forecast hour."""
    return hours.pm25[at + AHEAD] - hours.pm25[at]


def windows(hours: Hours, at: Indices, front_end: Mapping[str, NDArray[Any]]) -> NDArray[np.float32]:
    """Inputs ``[batch, 24, 17]``: the features of the 24 hours up to each of these hours, scaled."""
    quantities, indicators = features(hours)
    scaled = np.clip((quantities - front_end["mean"]) / front_end["deviation"], -_LIMIT, _LIMIT)
    inputs = np.concatenate([scaled, indicators], axis=1).astype(np.float32)
    return inputs[at[:, None] + np.arange(1 - WINDOW, 1)]


def _examples(
    hours: Hours, at: Indices, front_end: Mapping[str, NDArray[Any]]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Inputs ``[batch, 24, 17]`` and targets ``[batch, 1]``, the change as the network gives it."""
    change = (_change(hours, at) / front_end["change"]).astype(np.float32)
    return windows(hours, at, front_end), change[:, None]


def _train(hours: Hours, options: Options) -> Trained:
    """Train on the change, by mean square error; with a fraction of the data, the latest hours are used."""
    before, within = _parts(hours, options.split)
    at = before[-max(1, round(options.fraction * before.size)) :]
    front_end = _fitted(hours, at)
    (x, targets), unseen = (_examples(hours, part, front_end) for part in (at, within))
    settings = options.training(SETTINGS, EPOCHS)
    start = options.network("forecast", "gru", inputs=x.shape[2], units=SETTINGS["units"], outputs=1)
    calibration = Calibration(x=x[np.linspace(0, len(x) - 1, min(CALIBRATION, len(x))).astype(int)])
    precision = options.precision(start, calibration)

    def held_out(network: Network) -> float:
        return held_out_loss(precision.runner(network), *unseen)

    network, history = train(
        start,
        x,
        targets,
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
        front_end=front_end,
        calibration={"model": calibration},
    )


def _root_mean_square(hours: Hours, at: Indices, change: Float) -> float:
    """Root mean square error (ug/m3) of forecast changes; negative concentrations are taken as 0."""
    error = np.maximum(hours.pm25[at] + change, 0.0) - hours.pm25[at + AHEAD]
    return float(np.sqrt((error**2).mean()))


def _name(what: str, at: Indices, split: str) -> str:
    return f"{what} over {at.size:,} hours of {split}"


def _score(hours: Hours, split: str, model: Model) -> Sequence[Score]:
    _, at = _parts(hours, split)
    outputs = np.concatenate(
        [
            model.runners["model"](windows(hours, at[first : first + _SCORE_BATCH], model.front_end))[0][:, 0]
            for first in range(0, at.size, _SCORE_BATCH)
        ]
    )
    error = _root_mean_square(hours, at, outputs * model.front_end["change"])
    persistence = _root_mean_square(hours, at, np.zeros(at.size))
    return [
        Score(
            name=_name("root mean square error", at, split),
            unit="ug/m3",
            value=error,
            reach=persistence * (1 - REACH / 100),
            higher_is_better=False,
        ),
        Score(name="below persistence by", unit="%", value=100 * (1 - error / persistence), reach=REACH),
    ]


def _baselines(hours: Hours, split: str) -> Sequence[Score]:
    """Persistence, which forecasts no change, and ridge regression of the change on the same windows."""
    _, at = _parts(hours, split)
    errors = {"persistence": np.zeros(at.size), "ridge regression": _ridge(hours, split)}
    return [
        Score(
            name=f"{method}: {_name('root mean square error', at, split)}",
            unit="ug/m3",
            value=_root_mean_square(hours, at, change),
            higher_is_better=False,
        )
        for method, change in errors.items()
    ]


def _ridge(hours: Hours, split: str) -> Float:
    """Changes forecast by ridge regression, with the penalty that is best on the last fifth of training."""
    from sklearn.linear_model import Ridge

    before, at = _parts(hours, split)
    front_end = _fitted(hours, before)
    x, held_out = (
        windows(hours, part, front_end).reshape(part.size, -1).astype(np.float64) for part in (before, at)
    )
    y = _change(hours, before)
    first = before.size - max(1, before.size // 5)

    def error(alpha: float) -> float:
        fitted = Ridge(alpha=alpha).fit(x[:first], y[:first])
        return _root_mean_square(hours, before[first:], fitted.predict(x[first:]))

    best = Ridge(alpha=min(_RIDGE_ALPHAS, key=error)).fit(x, y)
    return np.asarray(best.predict(held_out))


TASK = Task(
    name="forecast",
    summary="PM2.5 in Beijing six hours ahead, from a day of measurements: GRU 64, dense 1",
    data="CSV of UCI's Beijing PM2.5 data, 2010 .. 2014",
    epochs=EPOCHS,
    settings=SETTINGS,
    trains_one=True,
    load=load_hours,
    splits=lambda hours: SPLITS,
    train=_train,
    score=_score,
    baselines=_baselines,
)
