"""The digits task: its data, and that training learns it."""

import numpy as np

from rnnhw.train import Epoch, FloatRunner, Model, Options, accuracy, forward, load_digits, task_of


def test_data() -> None:
    data = load_digits()
    assert data.train_x.shape == (1437, 8, 8)
    assert data.test_x.shape == (360, 8, 8)
    assert data.train_x.dtype == data.test_x.dtype == np.float32
    assert data.train_x.min() == 0.0 and data.train_x.max() == 1.0
    assert set(data.test_labels.tolist()) == set(data.train_labels.tolist()) == set(range(10))
    # Each of the 1,797 images is there once: the sum of all pixels is that of the whole set.
    assert data.train_x.sum(dtype=float) + data.test_x.sum(dtype=float) == 561718 / 16


def test_split_never_changes() -> None:
    first, second = load_digits(), load_digits()
    assert np.array_equal(first.test_x, second.test_x)
    assert np.array_equal(first.train_labels, second.train_labels)


def test_rows_are_steps() -> None:
    """A zero is dark at its left and right edges: the first and last pixel of every row."""
    data = load_digits()
    zeros = data.train_x[data.train_labels == 0]
    assert zeros[:, :, 0].max() < 0.3 and zeros[:, :, 7].mean() < 0.02
    assert zeros[:, 0, :].mean() > 0.1


def test_digits_are_learned() -> None:
    task, epochs = task_of("digits"), list[Epoch]()
    data = task.load(None)
    trained = task.train(data, Options(seed=3, epochs=20, watch=epochs.append))
    assert len(epochs) == 20 and tuple(epochs) == trained.history
    network = trained.networks["model"]
    assert (network.inputs, network.layers[0].units, network.head.outputs) == (8, 32, 10)
    (found,) = task.score(data, "standard", Model(runners={"model": FloatRunner(network)}, front_end={}))
    outputs = forward(network, data.test_x).outputs
    # The curve's other loss is that of the images that are held out, and chooses no epoch.
    logits = outputs.astype(np.float64)
    right = logits[np.arange(len(logits)), data.test_labels]
    assert np.isclose(epochs[-1].validation, (np.log(np.exp(logits).sum(axis=1)) - right).mean(), rtol=1e-5)
    assert min(epoch.validation or 0.0 for epoch in epochs) < (epochs[-1].validation or 0.0)
    assert found.value == 100 * accuracy(outputs, data.test_labels) > 95
