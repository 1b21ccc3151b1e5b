"""Translate dates in free English text to ISO form: an encoder reads the text, a decoder writes the date."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.initialize import initial_network
from rnnhw.train.loops.pairs import PairObjective, teacher_forcing_inputs
from rnnhw.train.loops.streams import one_hot
from rnnhw.train.runner import FloatRunner
from rnnhw.train.tasks.settings import training_settings
from rnnhw.train.tasks.task import Calibration, Model, Options, Score, Task, Trained
from rnnhw.train.tasks.written_dates import FIRST, LAST, iso, write_date

__all__ = ["LETTERS", "LONGEST", "TASK", "Dates", "Sentences", "load_dates", "read_dates"]

LETTERS = " ',-./?0123456789abcdefghijklmnopqrstuvwxyz"
"""Characters that the encoder reads; upper case is read as lower case."""

WRITTEN = "-0123456789"
"""Characters that the decoder writes."""

LONGEST = 72
"""Most characters of a text."""

TRAINING = 30_000
"""Texts for training."""

UNSEEN = 1_000
"""Number of days for validation, and again for the test. No text about any of them is trained on."""

DATA_SEED = 0
EPOCHS = 20
SETTINGS = training_settings(has_validation=True, units=(96,), batch=64, learning_rate=4e-3, warmup=100)
CALIBRATION = 1_000
"""Texts for calibration."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Sentences:
    """Texts, and the days that they name, in ISO form."""

    texts: Sequence[str]
    days: Sequence[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class Dates:
    """The parts of the data; no day is in two of them."""

    training: Sentences
    validation: Sentences
    test: Sentences


def load_dates(path: Path | None = None) -> Dates:
    """Generate the sentences, which are always the same."""
    if path is not None:
        raise InputError(f"the dates are generated, not read from {path}; leave out --data")
    random = np.random.default_rng(DATA_SEED)
    order = random.permutation((LAST - FIRST).days + 1)
    test, validation, rest = np.split(order, [UNSEEN, 2 * UNSEEN])
    parts = {"test": test, "validation": validation, "training": random.choice(rest, TRAINING)}
    return Dates(**{name: _sentences(days, random) for name, days in parts.items()})


def _sentences(days: NDArray[np.int64], random: np.random.Generator) -> Sentences:
    named: list[date] = [FIRST + timedelta(days=int(day)) for day in days]
    return Sentences(texts=[write_date(day, random) for day in named], days=[iso(day) for day in named])


def _encoded(texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Symbols ``[texts, LONGEST]``, padded with zeros, and lengths ``[texts]``.

    Raises
    ------
    InputError
        If a text is empty, too long, or has characters that are not in `LETTERS`.
    """
    symbols = np.zeros((len(texts), LONGEST), np.int64)
    for k, text in enumerate(texts):
        found = [LETTERS.find(letter.lower()) for letter in text]
        if not 1 <= len(found) <= LONGEST:
            raise InputError(f"the text {text!r} has {len(found)} characters, not 1 .. {LONGEST}")
        if min(found) < 0:
            raise InputError(
                f'the text {text!r} holds {text[found.index(-1)]!r}; known are letters, digits and " \',-./?"'
            )
        symbols[k, : len(found)] = found
    return symbols, np.array([len(text) for text in texts], np.int64)


def _targets(days: Sequence[str]) -> NDArray[np.int64]:
    """Symbols ``[days, 10]`` that the decoder shall write."""
    return np.array([[WRITTEN.index(letter) for letter in day] for day in days])


def read_dates(model: Model, texts: Sequence[str]) -> list[str]:
    """Translate texts by greedy decoding: the decoder writes the likeliest character, ten times.

    Raises
    ------
    InputError
        If a text is empty, too long, or has characters that are not in `LETTERS`.
    """
    symbols, lengths = _encoded(texts)
    _, state = model.runners["encoder"](one_hot(symbols, len(LETTERS)), lengths, None)
    # The decoder first reads the start symbol, which comes after all that it can write.
    written = np.full((len(texts), 1), len(WRITTEN))
    for _ in range(len(iso(FIRST))):
        x = one_hot(written[:, -1:], len(WRITTEN) + 1)
        scores, state = model.runners["decoder"](x, None, state)
        written = np.append(written, scores[:, -1].argmax(axis=-1)[:, None], axis=1)
    return ["".join(WRITTEN[k] for k in row) for row in written[:, 1:]]


def _exact(model: Model, sentences: Sentences) -> float:
    """Share (0 .. 1) of sentences whose day is written without any mistake."""
    found = read_dates(model, sentences.texts)
    return sum(a == b for a, b in zip(found, sentences.days, strict=True)) / len(found)


def _networks(options: Options) -> tuple[Network, Network]:
    """Initial encoder and decoder.

    They are GRUs or Elman layers, whose states have the same scale in every integer network: the decoder can
    begin with the encoder's integer state.
    """
    encoder, decoder = (
        initial_network(
            f"dates-{name}",
            inputs=inputs,
            units=options.chosen(SETTINGS)["units"],
            outputs=len(WRITTEN),
            seed=2 * options.seed + k,
            cell=options.cell or "gru",
            every_step=name == "decoder",
        )
        for k, (name, inputs) in enumerate((("encoder", len(LETTERS)), ("decoder", len(WRITTEN) + 1)))
    )
    return dataclasses.replace(encoder, layers=encoder.layers[:-1]), decoder


def _train(data: Dates, options: Options) -> Trained:
    """Train both networks; the epoch with the fewest wrong validation sentences is kept."""
    count = max(1, round(options.fraction * TRAINING))
    symbols, lengths = _encoded(data.training.texts[:count])
    targets = _targets(data.training.days[:count])
    objective = PairObjective(*_networks(options), symbols, lengths, targets)
    settings = options.training(SETTINGS, EPOCHS)

    def validate() -> float:
        runners = {name: FloatRunner(objective.parameters.of_network(name)) for name in TASK.networks}
        return 1.0 - _exact(Model(runners=runners, front_end={}), data.validation)

    history = options.minimize(
        objective, settings, watch=options.watch, validate=validate, checkpoint=options.checkpoint
    )
    seen = slice(CALIBRATION)
    return Trained(
        networks={name: objective.parameters.copy(name) for name in TASK.networks},
        history=history,
        calibration={
            "encoder": Calibration(x=one_hot(symbols[seen], len(LETTERS)), lengths=lengths[seen]),
            "decoder": Calibration(x=teacher_forcing_inputs(targets[seen], len(WRITTEN))),
        },
    )


def _score(data: Dates, split: str, model: Model) -> Sequence[Score]:
    return [
        Score(
            name=f"{UNSEEN} texts on days never trained on, exact",
            unit="%",
            reach=98.0,
            value=100 * _exact(model, data.test),
        )
    ]


TASK = Task(
    name="dates",
    summary="dates in free English text to ISO form: encoder and decoder, GRUs of 96",
    data="",
    networks=("encoder", "decoder"),
    cells=("gru", "elman"),
    epochs=EPOCHS,
    settings=SETTINGS,
    load=load_dates,
    splits=lambda data: ["standard"],
    train=_train,
    score=_score,
)
