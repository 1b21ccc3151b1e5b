"""The loss of classifying sequences of words: a trained embedding, and outputs averaged over steps."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit
from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.kernels.losses import softmax_cross_entropy
from rnnhw.train.loops.data_names import digest
from rnnhw.train.loops.objectives import Outcome, Stacks, shuffled
from rnnhw.train.loops.settings import Settings
from rnnhw.train.parameters import Parameters
from rnnhw.train.reference import check_lengths, fill

__all__ = ["UNKNOWN", "WordObjective", "step_mean"]

UNKNOWN = 0
"""Row of the table for all words that are not in it, and for those that word dropout replaces."""

_GRAIN = 64
"""Steps are rounded up to a multiple of this, so that batches of similar lengths share a workspace."""

Float = NDArray[np.floating[Any]]
Words = NDArray[np.integer[Any]]


@njit(cache=True)
def _add_rows(gradient: Float, words: NDArray[np.int64], lengths: NDArray[np.int64], table: Float) -> None:
    """Add ``gradient [time, batch, width]`` to the rows of ``table`` that ``words [batch, time]`` name."""
    for b in range(words.shape[0]):
        for t in range(lengths[b]):
            for k in range(table.shape[1]):
                table[words[b, t], k] += gradient[t, b, k]


def step_mean(outputs: Float, lengths: Words) -> Float:
    """Mean of ``outputs [batch, time, outputs]`` over the steps of each sequence: ``[batch, outputs]``."""
    inside = np.arange(outputs.shape[1]) < lengths[:, None]
    mean = np.einsum("bto,bt->bo", outputs, inside.astype(outputs.dtype)) / lengths[:, None]
    return np.asarray(mean, outputs.dtype)


class WordObjective:
    """Cross-entropy of one label per sequence of words; an `rnnhw.train.Objective`.

    ::

        x_t = E[word_t];   y_t = network(x_1 .. x_t);   p = softmax(mean_t y_t)

    The parameters have two parts, ``model`` (the network) and ``embedding`` (E).

    Parameters
    ----------
    network : Network
        Initial values, with a head and outputs on every step; not changed.
    embedding : float array ``[words, inputs]``
        Initial values of the table E; not changed.
    words : int array ``[count, time]``
        Rows of the table; those beyond the length of a sequence have no effect.
    lengths : int array ``[count]``
        Number of words of each sequence.
    labels : int array ``[count]``
        In ``0 .. outputs - 1``.
    most_steps : int
        Largest number of words that training reads of a sequence: consecutive ones, drawn anew for each
        minibatch.
    word_dropout : float
        Share of the words that are read as `UNKNOWN`, drawn anew for each minibatch (Iyyer et al. 2015).

    Raises
    ------
    InputError
        If the data do not fit the network and the table.
    """

    def __init__(
        self,
        network: Network,
        embedding: Float,
        words: Words,
        lengths: Words,
        labels: Words,
        *,
        most_steps: int,
        word_dropout: float = 0.0,
    ) -> None:
        if network.head is None or not network.every_step:
            raise InputError(f"network {network.name!r} has no dense head with outputs on every step")
        if embedding.ndim != 2 or embedding.shape[1] != network.inputs:
            raise InputError(
                f"the embedding has shape {list(embedding.shape)}, not [words, {network.inputs}]"
            )
        if words.ndim != 2 or not words.size:
            raise InputError(f"the words have shape {list(words.shape)}, not [count, time]")
        self._lengths = check_lengths(lengths, *words.shape)
        if labels.shape != lengths.shape:
            raise InputError(f"the labels have shape {list(labels.shape)}, not {list(lengths.shape)}")
        _check_range("words", words, len(embedding))
        _check_range("labels", labels, network.outputs)
        self.parameters = Parameters.of({"model": network, "embedding": embedding})
        self.gradients = self.parameters.zeros_like()
        self.data = f"{digest(words, lengths, labels)} {most_steps} {word_dropout}"
        self._words, self._labels = words.astype(np.int64), labels.astype(np.int64)
        self._most_steps, self._word_dropout = most_steps, word_dropout
        self._stacks = Stacks(self.parameters.of_network("model"), self.parameters.flat.dtype)

    def carried(self) -> dict[str, NDArray[Any]]:
        """An empty mapping: nothing but the parameters is carried from one minibatch to the next."""
        return {}

    def batches(self, epoch: int, settings: Settings) -> list[NDArray[np.intp]]:
        """The shuffled minibatches of an epoch, as indices of sequences."""
        return shuffled(len(self._words), epoch, settings)

    def step(self, batch: NDArray[np.intp], step: int, settings: Settings) -> Outcome:
        """Compute the loss of a minibatch, and write the gradients of its mean to ``gradients``."""
        random = np.random.default_rng([settings.seed, 2, step])
        words, lengths = self._read(batch, random)
        order = np.argsort(-lengths, kind="stable")
        stack = self._stacks.of(words.shape[1], batch.size)
        network, table = self.parameters.of_network("model"), self.parameters.array("embedding")
        fill(stack, table[words], lengths, order)
        stack.draw_masks(random, settings.dropout)
        stack.forward(network)
        words, lengths, labels = words[order], lengths[order], self._labels[batch[order]]
        mean = step_mean(stack.outputs.transpose(1, 0, 2), lengths)
        slope = np.empty_like(mean)
        loss, hits = softmax_cross_entropy(mean, labels, slope)
        # Every step of a sequence has the same share of the mean, so the same gradient; padding has none.
        stack.outputs_gradient[:] = slope / lengths[:, None]
        stack.outputs_gradient[np.arange(words.shape[1])[:, None] >= lengths] = 0
        stack.backward(network, self.gradients.of_network("model"), wants_x=True)
        table_gradient = self.gradients.array("embedding")
        table_gradient[:] = 0
        _add_rows(stack.x_gradient, words, lengths, table_gradient)
        return loss, hits, batch.size

    def _read(
        self, batch: NDArray[np.intp], random: np.random.Generator
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The words ``[batch, time]`` that training reads of these sequences, some dropped, and lengths."""
        lengths = np.minimum(self._lengths[batch], self._most_steps)
        # Reading begins at a random word; steps beyond a sequence's length read any word and have no effect.
        steps = min(-(-int(lengths.max()) // _GRAIN) * _GRAIN, self._words.shape[1])
        starts = random.integers(0, self._lengths[batch] - lengths + 1)
        places = np.minimum(starts[:, None] + np.arange(steps), self._words.shape[1] - 1)
        words = self._words[batch[:, None], places]
        if self._word_dropout:
            words[random.random(words.shape) < self._word_dropout] = UNKNOWN
        return words, lengths


def _check_range(name: str, values: Words, count: int) -> None:
    if not np.issubdtype(values.dtype, np.integer):
        raise InputError(f"the {name} are {values.dtype}, not integers")
    if values.min() < 0 or values.max() >= count:
        raise InputError(f"the {name} lie in {values.min()} .. {values.max()}, not within 0 .. {count - 1}")
