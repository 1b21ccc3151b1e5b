"""A language model of characters: each character of a text is predicted from all characters before it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.train.loops.streams import StreamObjective, one_hot
from rnnhw.train.runner import Runner
from rnnhw.train.tasks.settings import training_settings
from rnnhw.train.tasks.task import Calibration, Model, Options, Score, Task, Trained

__all__ = ["TASK", "Text", "count_loss", "cross_entropy", "load_text", "sample"]

EPOCHS = 16
SETTINGS = training_settings(
    has_validation=True,
    layers="",
    units=(240, 240),
    batch=32,
    learning_rate=3e-3,
    warmup=100,
    dropout=0.25,
    steps=64,
)
"""``batch`` is the number of sequences of a minibatch, ``steps`` that of the steps of a time chunk."""
CALIBRATION = 16, 512
"""Number of sequences for calibration, and steps of each."""

PIECES = 48
"""Pieces of a text that are scored side by side."""
WARM_UP = 256
"""Characters that a piece is begun early, so that its states no longer depend on their zero beginning."""
CHUNK = 128
"""Steps of a piece that are run at a time, to limit memory."""
SHORTEST = 10_000
MOST_CHARACTERS = 512


@dataclass(frozen=True, kw_only=True, eq=False)
class Text:
    """A text as symbols: the first 90 % are for training, 5 % for validation, the last 5 % for the test.

    Parameters
    ----------
    symbols : int64 array ``[count]``
        Indices into ``characters``.
    characters : str
        All different characters of the text, sorted.
    """

    symbols: NDArray[np.int64]
    characters: str

    def border(self, percent: int) -> int:
        """Index of the first symbol after this percentage of the text."""
        return self.symbols.size * percent // 100


def load_text(path: Path | None) -> Text:
    """Read a text in UTF-8.

    Raises
    ------
    InputError
        If there is no file, or it is not a text, is too short, or has too many different characters.
    """
    if path is None:
        raise InputError("the task text needs --data, a plain text in UTF-8 such as tinyshakespeare.txt")
    try:
        text = Path(path).read_bytes().decode("utf-8").replace("\r\n", "\n")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path} is not a text in UTF-8: byte {error.start} is 0x{error.object[error.start]:02x}"
        ) from None
    points, symbols = np.unique(np.frombuffer(text.encode("utf-32-le"), np.uint32), return_inverse=True)
    if "\0" in text:
        raise InputError(f"{path} is not a text: it holds characters of code 0")
    if symbols.size < SHORTEST:
        raise InputError(f"{path} has {symbols.size} characters; a language model needs {SHORTEST} or more")
    if not 2 <= points.size <= MOST_CHARACTERS:
        raise InputError(f"{path} has {points.size} different characters, not 2 .. {MOST_CHARACTERS}")
    return Text(symbols=symbols.astype(np.int64), characters="".join(map(chr, points)))


def cross_entropy(runner: Runner, symbols: NDArray[np.int64], begin: int, end: int, count: int) -> float:
    """Mean cross-entropy in nats of ``symbols[begin:end]``, each predicted from the symbols before it.

    The symbols are cut into pieces that run side by side. Each piece begins `WARM_UP` symbols early, with
    zero states, and its states pass from time chunk to time chunk.

    Parameters
    ----------
    runner : Runner
        Runs a network with ``count`` inputs and outputs, and outputs on every step.
    symbols : int64 array ``[symbols]``
    begin, end : int
        ``begin`` must be above `WARM_UP`.
    count : int
        Number of different symbols.
    """
    pieces = min(PIECES, end - begin)
    # The symbol at a position is the input, and the next one is predicted: hence the steps back by 1.
    borders = np.linspace(begin, end, pieces + 1).astype(np.int64)
    starts = borders[:-1] - 1 - WARM_UP
    total, state = 0.0, None
    for positions in _chunks(starts, int(WARM_UP + np.diff(borders).max())):
        inside = (positions >= borders[:-1, None] - 1) & (positions < borders[1:, None] - 1)
        # Shorter pieces run past their end, and are not counted there; no position may leave the text.
        positions = np.minimum(positions, end - 2)
        logits, state = runner(one_hot(symbols[positions], count), None, state)
        total += float(_surprise(logits.astype(np.float64), symbols[positions + 1])[inside].sum())
    return total / (end - begin)


def _chunks(starts: NDArray[np.int64], steps: int) -> Iterator[NDArray[np.int64]]:
    """Positions ``[pieces, steps of a chunk]`` of all steps, chunk by chunk."""
    for first in range(0, steps, CHUNK):
        yield starts[:, None] + np.arange(first, min(first + CHUNK, steps))


def _surprise(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> NDArray[np.float64]:
    """Cross-entropy of each label, ``log sum_j exp(z_j) - z_label``, over the last axis of ``logits``.

    The largest logit is subtracted before exp, which could overflow otherwise.
    """
    largest = logits.max(axis=-1, keepdims=True)
    total = np.log(np.exp(logits - largest).sum(axis=-1)) + largest[..., 0]
    return np.asarray(total - np.take_along_axis(logits, labels[..., None], axis=-1)[..., 0])


def _train(data: Text, options: Options) -> Trained:
    """Train two LSTM layers; the epoch with the lowest loss on the validation part is kept."""
    symbols = data.symbols[: data.border(90)]
    symbols = symbols[: round(options.fraction * symbols.size)]
    count = len(data.characters)
    start = options.network(
        "text", "lstm", inputs=count, units=SETTINGS["units"], outputs=count, every_step=True
    )
    settings, steps = options.training(SETTINGS, EPOCHS), options.chosen(SETTINGS)["steps"]
    streams = max(1, min(settings.batch, symbols.size // steps - 1))
    calibration = _calibration(symbols, count)
    precision = options.precision(start, calibration)
    objective = StreamObjective(
        start, symbols, streams=streams, steps=steps, precision=precision, teacher=options.teacher
    )

    def validate() -> float:
        runner = precision.runner(objective.parameters.network)
        return cross_entropy(runner, data.symbols, data.border(90), data.border(95), count)

    history = options.minimize(
        objective, settings, watch=options.watch, validate=validate, checkpoint=options.checkpoint
    )
    return Trained(
        networks={"model": objective.parameters.copy()},
        history=history,
        calibration={"model": calibration},
        front_end={"characters": np.array([ord(c) for c in data.characters], np.uint32)},
    )


def _calibration(symbols: NDArray[np.int64], count: int) -> Calibration:
    """Pieces that are spread evenly over the training text."""
    pieces, steps = CALIBRATION[0], min(CALIBRATION[1], symbols.size // CALIBRATION[0])
    starts = np.linspace(0, symbols.size - steps, pieces).astype(np.int64)
    return Calibration(x=one_hot(symbols[starts[:, None] + np.arange(steps)], count))


def _known(data: Text, model: Model) -> NDArray[np.int64]:
    """The text as the symbols that the network was trained with."""
    points = np.array([ord(c) for c in data.characters], np.uint32)
    known = model.front_end["characters"]
    strange = points[~np.isin(points, known)]
    if strange.size:
        raise InputError(
            f"the text holds {chr(strange[0])!r}, which does not occur in the text that the "
            "network was trained on"
        )
    return np.searchsorted(known, points)[data.symbols]


def _score(data: Text, split: str, model: Model) -> Sequence[Score]:
    symbols, count = _known(data, model), len(model.front_end["characters"])
    return [
        Score(
            name=f"loss per character on the {name}",
            unit="nats",
            reach=reach,
            higher_is_better=False,
            value=cross_entropy(model.runners["model"], symbols, data.border(begin), data.border(end), count),
        )
        for name, begin, end, reach in (("90-95 % stretch", 90, 95, 1.50), ("last 5 %", 95, 100, 1.60))
    ]


def _baselines(data: Text, split: str) -> Sequence[Score]:
    """Losses of predictions from counts in the training part."""
    text = "".join(np.array(list(data.characters))[data.symbols])
    train, border = text[: data.border(90)], data.border(95)
    return [
        Score(
            name=f"loss per character on the last 5 %, counts of {name}",
            unit="nats",
            higher_is_better=False,
            value=count_loss(train, text[border - order :], len(data.characters), order),
        )
        for order, name in ((0, "characters"), (5, "up to 6 characters in a row"))
    ]


def count_loss(train: str, test: str, characters: int, order: int) -> float:
    """Mean cross-entropy in nats of the characters of ``test`` after the first ``order``, by counts.

    ::

        P(s | c) = (n(cs) + t(c) P(s | c without its first character)) / (n(c) + t(c))

    where n(c) is how often the context c occurs in ``train``, and t(c) how many different characters follow
    it (Witten and Bell 1991, method C). Contexts have up to ``order`` characters; below the empty context,
    each of the ``characters`` characters has the same probability.
    """
    probability = np.full(len(test) - order, 1.0 / characters)
    for length in range(order + 1):
        pairs = Counter(train[k : k + length + 1] for k in range(len(train) - length))
        followers = Counter(pair[:-1] for pair in pairs)
        contexts = Counter[str]()
        for pair, number in pairs.items():
            contexts[pair[:-1]] += number
        seen = [test[k - length : k + 1] for k in range(order, len(test))]
        hits = np.array([pairs[pair] for pair in seen])
        kinds = np.array([followers[pair[:-1]] for pair in seen])
        known = np.array([contexts[pair[:-1]] for pair in seen])
        # Each round adds one character of context; unseen contexts keep the estimate of the shorter one.
        mixed = (hits + kinds * probability) / np.maximum(known + kinds, 1)
        probability = np.where(known, mixed, probability)
    return float(-np.log(probability).mean())


def sample(model: Model, prompt: str, count: int, *, temperature: float, seed: int) -> str:
    """Continue a prompt with characters that are drawn one by one from the network's predictions.

    Parameters
    ----------
    model : Model
    prompt : str
        At least one character.
    count : int
        Number of characters to draw.
    temperature : float
        Divisor of the outputs before softmax; below 1, likely characters become likelier.
    seed : int

    Raises
    ------
    InputError
        If the prompt is empty or holds a character that the network does not know.
    """
    known = model.front_end["characters"]
    symbols = np.searchsorted(known, [ord(c) for c in prompt])
    if not prompt or (known[np.minimum(symbols, known.size - 1)] != [ord(c) for c in prompt]).any():
        raise InputError(f"the prompt {prompt!r} is empty or holds characters that the network does not know")
    random, made, state = np.random.default_rng(seed), "", None
    while len(made) < count:
        logits, state = model.runners["model"](one_hot(symbols[None], known.size), None, state)
        weights = np.exp((logits[0, -1] - logits[0, -1].max()) / temperature)
        symbols = random.choice(known.size, 1, p=weights / weights.sum())
        made += chr(known[symbols[0]])
    return made


TASK = Task(
    name="text",
    summary="characters of a text, each from those before it: two LSTM layers of 240",
    data="a plain text in UTF-8, such as tinyshakespeare.txt; its first 90 % are for training",
    epochs=EPOCHS,
    settings=SETTINGS,
    trains_one=True,
    load=load_text,
    splits=lambda data: ["standard"],
    train=_train,
    score=_score,
    baselines=_baselines,
)
