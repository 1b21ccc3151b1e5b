"""Classify movie reviews as positive or negative: an embedding, and a GRU whose outputs are averaged."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.train.kernels.losses import softmax_cross_entropy
from rnnhw.train.loops.embedding import UNKNOWN, WordObjective, step_mean
from rnnhw.train.reference import accuracy
from rnnhw.train.runner import FloatRunner, Runner
from rnnhw.train.tasks.sentiment_data import Reviews, load_reviews
from rnnhw.train.tasks.settings import training_settings
from rnnhw.train.tasks.task import Calibration, Model, Options, Score, Task, Trained

__all__ = ["TASK", "NaiveBayes", "encoded", "vocabulary"]

EPOCHS = 12
SETTINGS = training_settings(
    has_validation=True,
    layers="",
    units=(16,),
    learning_rate=2e-3,
    optimizer="adamw",
    weight_decay=0.3,
    dropout=0.3,
    width=16,
    word_dropout=0.5,
    most_steps=400,
)
"""``width`` is the number of values of a word's embedding, and ``most_steps`` that of the words of a review
that one minibatch of training reads; scores read all words."""
CALIBRATION = 200
"""Reviews for calibration."""
REACH = 80.0
"""Accuracy to be reached, in per cent, as the mean over the ten splits."""

_FEWEST_REVIEWS = 5
_LARGEST_SHARE = 0.5
_LONGEST_WORD = 40
_SPREAD = 0.1
"""Standard deviation of the initial embedding."""
_SCORE_BATCH = 100

Coded = tuple[NDArray[np.int64], NDArray[np.int64]]
"""Words ``[batch, time]``, as rows of the embedding, and lengths ``[batch]``."""


def vocabulary(texts: Sequence[Sequence[str]]) -> NDArray[np.str_]:
    """Words of at most 40 characters that occur in 5 or more but at most half of these reviews, sorted."""
    counts = Counter(word for text in texts for word in set(text))
    most = _LARGEST_SHARE * len(texts)
    chosen = sorted(
        word
        for word, count in counts.items()
        if _FEWEST_REVIEWS <= count <= most and len(word) <= _LONGEST_WORD
    )
    return np.array(chosen, np.str_)


def encoded(texts: Sequence[Sequence[str]], words: NDArray[np.str_]) -> Coded:
    """Encode reviews as rows of the embedding: row k + 1 stands for ``words[k]``.

    Each word is kept only where it first occurs in a review, since the presence of words says more about a
    review than their frequency (Pang, Lee and Vaithyanathan 2002, section 6.1). Words that are not in
    ``words`` are left out; a review without any known word becomes one `UNKNOWN`.
    """
    rows = {word: k + 1 for k, word in enumerate(words.tolist())}
    found = [[rows[word] for word in dict.fromkeys(text) if word in rows] or [UNKNOWN] for text in texts]
    lengths = np.array([len(one) for one in found])
    coded = np.full((len(found), lengths.max()), UNKNOWN)
    for row, one in zip(coded, found, strict=True):
        row[: len(one)] = one
    return coded, lengths


def _mean_outputs(run: Runner, table: NDArray[Any], coded: Coded) -> NDArray[np.floating[Any]]:
    """Outputs ``[batch, 2]``, averaged over the words of each review."""
    found = []
    for first in range(0, len(coded[0]), _SCORE_BATCH):
        lengths = coded[1][first : first + _SCORE_BATCH]
        words = coded[0][first : first + _SCORE_BATCH, : lengths.max()]
        found.append(step_mean(run(table[words], lengths)[0], lengths))
    return np.concatenate(found)


def _train(data: Reviews, options: Options) -> Trained:
    """Train network and embedding; the epoch with the lowest loss on the validation fold is kept."""
    train_part, valid_part, _ = data.parts(options.split or data.splits()[0])
    # The vocabulary comes from the training part alone, or the validation loss would be too good.
    random = np.random.default_rng([options.seed, 3])
    chosen = random.permutation(train_part)[: max(1, round(options.fraction * train_part.size))]
    words = vocabulary([data.texts[k] for k in chosen])
    seen, valid = (encoded([data.texts[k] for k in part], words) for part in (chosen, valid_part))
    chosen_settings = options.chosen(SETTINGS)
    width = chosen_settings["width"]
    table = random.normal(0.0, _SPREAD, (words.size + 1, width)).astype(np.float32)
    start = options.network(
        "sentiment", "gru", inputs=width, units=SETTINGS["units"], outputs=2, every_step=True
    )
    objective = WordObjective(
        start,
        table,
        *seen,
        data.labels[chosen],
        most_steps=chosen_settings["most_steps"],
        word_dropout=chosen_settings["word_dropout"],
    )
    embedding = objective.parameters.array("embedding")

    def validate() -> float:
        outputs = _mean_outputs(FloatRunner(objective.parameters.of_network("model")), embedding, valid)
        return softmax_cross_entropy(outputs, data.labels[valid_part], np.empty_like(outputs))[0]

    settings = options.training(SETTINGS, EPOCHS)
    history = options.minimize(
        objective, settings, watch=options.watch, validate=validate, checkpoint=options.checkpoint
    )
    front_end = {"words": words, "embedding": embedding.copy()}
    return Trained(
        networks={"model": objective.parameters.copy("model")},
        history=history,
        calibration={"model": Calibration(x=embedding[seen[0][:CALIBRATION]], lengths=seen[1][:CALIBRATION])},
        front_end=front_end,
    )


def _front_end(arrays: Mapping[str, NDArray[Any]]) -> tuple[NDArray[np.str_], NDArray[Any]]:
    """The words and the embedding of a model, which must fit each other."""
    words, table = arrays.get("words"), arrays.get("embedding")
    if words is None or table is None or table.shape[:-1] != (words.size + 1,) or words.dtype.kind != "U":
        raise ModelError(
            "the front end of task sentiment needs words and their embedding, a row of "
            "values for each and one for other words"
        )
    return words, table


def _score(data: Reviews, split: str, model: Model) -> Sequence[Score]:
    held_out = data.parts(split)[2]
    words, table = _front_end(model.front_end)
    outputs = _mean_outputs(model.runners["model"], table, encoded([data.texts[k] for k in held_out], words))
    return [
        Score(
            name=_score_name(held_out),
            unit="%",
            reach=REACH,
            value=100 * accuracy(outputs, data.labels[held_out]),
        )
    ]


def _score_name(held_out: NDArray[np.intp]) -> str:
    return f"accuracy on {held_out.size:,} held-out reviews"


class NaiveBayes:
    """Multinomial naive Bayes on the presence of words, with add-one smoothing.

    ::

        log p(class | text) = const + log p(class) + sum over words present of log p(word | class)
        p(word | class) = (1 + texts of the class with it) / (words + all these counts)

    Manning, Raghavan and Schuetze 2008, equations 13.4 and 13.7; on presence as Pang, Lee and Vaithyanathan
    2002.

    Parameters
    ----------
    coded : tuple
        Result of `encoded`.
    labels : int64 array ``[batch]``
        0 or 1.
    words : int
        Size of the vocabulary.
    """

    def __init__(self, coded: Coded, labels: NDArray[np.int64], words: int) -> None:
        self._words = words
        present = self._present(coded)
        counts = np.stack([1.0 + present[labels == label].sum(axis=0) for label in (0, 1)])
        logs = np.log(counts / counts.sum(axis=1, keepdims=True))
        # The class with the larger probability is the sign of the difference of the logarithms.
        self._weights = logs[1] - logs[0]
        self._bias = float(np.log((labels == 1).sum() / (labels == 0).sum()))

    def _present(self, coded: Coded) -> NDArray[np.bool_]:
        """Which words are in each text, ``[batch, words]``; the column of `UNKNOWN` is dropped."""
        present = np.zeros((len(coded[0]), self._words + 1), bool)
        np.put_along_axis(present, coded[0], True, axis=1)
        return present[:, 1:]

    def predict(self, coded: Coded) -> NDArray[np.int64]:
        """The likelier label of each text, ``[batch]``."""
        return (self._present(coded) @ self._weights + self._bias > 0).astype(np.int64)


def _baselines(data: Reviews, split: str) -> Sequence[Score]:
    """Naive Bayes, fitted to all reviews that are not held out."""
    train_part, valid_part, held_out = data.parts(split)
    known = np.sort(np.concatenate([train_part, valid_part]))
    words = vocabulary([data.texts[k] for k in known])
    model = NaiveBayes(encoded([data.texts[k] for k in known], words), data.labels[known], words.size)
    hits = model.predict(encoded([data.texts[k] for k in held_out], words)) == data.labels[held_out]
    return [Score(name=f"naive Bayes: {_score_name(held_out)}", unit="%", value=100 * float(hits.mean()))]


TASK = Task(
    name="sentiment",
    summary="movie reviews, for or against: embedding and GRU of 16, dense 2, averaged",
    data="review_polarity.tar.gz, or the folder txt_sentoken in it",
    epochs=EPOCHS,
    settings=SETTINGS,
    load=load_reviews,
    splits=Reviews.splits,
    train=_train,
    score=_score,
    baselines=_baselines,
)
