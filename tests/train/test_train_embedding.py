"""`WordObjective`: loss against a plain computation, gradients against finite differences, refusals."""

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.train import Settings, fit, forward, initial_network
from rnnhw.train.loops.embedding import UNKNOWN, WordObjective, step_mean

WORDS, WIDTH = 7, 3
SETTINGS = Settings(epochs=1, batch=4)


def made(cell="gru", dtype=np.float64, seed=0, **options):
    """An objective on five sequences of up to nine words, some of them several times in a sequence."""
    random = np.random.default_rng(seed)
    network = initial_network(
        "n", inputs=WIDTH, units=4, outputs=3, seed=seed, cell=cell, every_step=True, dtype=dtype
    )
    words = random.integers(0, WORDS, (5, 9))
    lengths = np.array([3, 9, 1, 6, 6])
    options = {"most_steps": 9} | options
    return WordObjective(
        network,
        random.normal(size=(WORDS, WIDTH)).astype(dtype),
        words,
        lengths,
        np.array([0, 1, 2, 2, 0]),
        **options,
    )


BATCH = np.array([4, 0, 1, 2])


@pytest.mark.slow
def test_loss_is_that_of_mean_outputs():
    objective = made()
    loss, hits, count = objective.step(BATCH, 0, SETTINGS)
    losses, right = [], 0
    for k in BATCH:
        read = objective._words[k, : objective._lengths[k]]
        outputs = forward(
            objective.parameters.of_network("model"), objective.parameters.array("embedding")[read][None]
        ).outputs[0]
        mean = outputs.mean(axis=0)
        losses.append(np.log(np.exp(mean).sum()) - mean[objective._labels[k]])
        right += mean.argmax() == objective._labels[k]
    assert loss == pytest.approx(np.mean(losses), rel=1e-12)
    assert (hits, count) == (right, 4)


@pytest.mark.parametrize("cell", ["gru", "lstm"])
@pytest.mark.parametrize(
    ("options", "dropout"), [({}, 0.0), ({"most_steps": 4}, 0.0), ({"word_dropout": 0.4}, 0.3)]
)
def test_gradients_are_finite_differences(cell, options, dropout):
    """Dropped words and cuts follow from the number of the step, so that the loss is a function of it."""
    objective = made(cell, **options)
    settings = Settings(epochs=1, batch=4, dropout=dropout)
    objective.step(BATCH, 5, settings)
    flat, found = objective.parameters.flat, objective.gradients.flat.copy()
    for k in range(flat.size):
        kept, losses = flat[k], []
        for change in (1e-5, -1e-5):
            flat[k] = kept + change
            losses.append(objective.step(BATCH, 5, settings)[0])
        flat[k] = kept
        assert found[k] == pytest.approx((losses[0] - losses[1]) / 2e-5, abs=2e-9)
    assert np.abs(found[-WORDS * WIDTH :]).max() > 1e-3


def test_what_is_beyond_a_sequence_has_no_effect():
    objective, other = made(), made()
    beyond = np.arange(9) >= other._lengths[:, None]
    other._words[beyond] = (other._words[beyond] + 1) % WORDS
    for one in (objective, other):
        one.step(BATCH, 0, SETTINGS)
    assert np.array_equal(objective.gradients.flat, other.gradients.flat)


def test_a_batch_s_gradient_forgets_the_one_before():
    objective = made()
    objective.step(BATCH, 0, SETTINGS)
    first = objective.gradients.flat.copy()
    objective.step(np.array([3]), 1, SETTINGS)
    objective.step(BATCH, 0, SETTINGS)
    assert np.array_equal(objective.gradients.flat, first)


def test_long_sequences_are_read_from_other_places_each_time():
    objective = made(most_steps=3)
    read = [objective._read(np.array([1, 2]), np.random.default_rng(seed)) for seed in range(60)]
    assert all(lengths.tolist() == [3, 1] for _, lengths in read)
    assert {tuple(words[1, :1]) for words, _ in read} == {tuple(objective._words[2, :1])}
    expected = {tuple(objective._words[1, k : k + 3]) for k in range(7)}
    assert {tuple(words[0, :3]) for words, _ in read} == expected


def test_dropped_words_are_the_unknown_one():
    objective = made(word_dropout=0.25)
    objective._words[:] = 3
    words = np.concatenate(
        [objective._read(np.arange(5), np.random.default_rng(k))[0].ravel() for k in range(100)]
    )
    assert set(words.tolist()) == {UNKNOWN, 3}
    assert (words == UNKNOWN).mean() == pytest.approx(0.25, abs=0.02)


def test_step_mean():
    outputs = np.arange(24, dtype=np.float32).reshape(2, 4, 3)
    mean = step_mean(outputs, np.array([1, 3]))
    assert mean.dtype == np.float32
    assert np.array_equal(mean, [[0, 1, 2], [15, 16, 17]])


def test_training_learns_and_repeats_to_the_bit():
    """The label says which of three words is among noise words; the embedding must learn this."""
    random = np.random.default_rng(2)
    words, labels = random.integers(3, 20, (300, 12)), np.arange(300) % 3
    words[np.arange(300), random.integers(0, 8, 300)] = labels
    lengths = random.integers(8, 13, 300)
    network = initial_network("n", inputs=4, units=4, outputs=3, seed=0, cell="gru", every_step=True)
    table = random.normal(0, 0.1, (20, 4)).astype(np.float32)
    runs = []
    for seed in (0, 0, 1):
        objective = WordObjective(network, table, words, lengths, labels, most_steps=12, word_dropout=0.1)
        history = fit(objective, Settings(epochs=15, learning_rate=2e-2, seed=seed))
        runs.append(objective.parameters.flat.copy())
    assert history[-1].accuracy > 0.85 and history[0].accuracy < 0.6
    assert np.array_equal(runs[0], runs[1]) and not np.array_equal(runs[0], runs[2])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"embedding": np.zeros((4, 2))}, r"the embedding has shape \[4, 2\], not \[words, 3\]"),
        ({"words": np.zeros(4, int)}, r"the words have shape \[4\], not \[count, time\]"),
        ({"words": np.zeros((0, 4), int)}, r"the words have shape \[0, 4\]"),
        ({"words": np.zeros((2, 4))}, "the words are float64, not integers"),
        ({"words": np.full((2, 4), 4)}, r"the words lie in 4 \.\. 4, not within 0 \.\. 3"),
        ({"labels": np.array([0, 3])}, r"the labels lie in 0 \.\. 3, not within 0 \.\. 2"),
        ({"labels": np.array([0])}, r"the labels have shape \[1\], not \[2\]"),
        ({"lengths": np.array([0, 4])}, r"the lengths lie in 0 \.\. 4, not within 1 \.\. 4"),
    ],
)
def test_refusals(change, message):
    network = initial_network("n", inputs=3, units=2, outputs=3, seed=0, every_step=True)
    given = {
        "embedding": np.zeros((4, 3)),
        "words": np.zeros((2, 4), int),
        "lengths": np.array([4, 2]),
        "labels": np.array([0, 2]),
    } | change
    with pytest.raises(InputError, match=message):
        WordObjective(network, **given, most_steps=4)


def test_a_network_with_outputs_on_the_last_step_is_refused():
    network = initial_network("n", inputs=3, units=2, outputs=3, seed=0)
    with pytest.raises(InputError, match="network 'n' has no dense head with outputs on every step"):
        WordObjective(
            network, np.zeros((4, 3)), np.zeros((2, 4), int), np.array([4, 2]), np.array([0, 2]), most_steps=4
        )
