"""Truncated backpropagation through time: chunks against whole streams, and no gradient between chunks."""

from pathlib import Path

import numpy as np
import pytest
from float_networks import float_network

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train import Checkpoint, Parameters, Settings, State, StreamObjective, fit, forward, one_hot

Array = np.ndarray
KINDS = 4
STREAMS, STEPS, CHUNKS = 3, 5, 4
SYMBOLS = np.random.default_rng(7).integers(KINDS, size=STREAMS * STEPS * CHUNKS + STEPS)


def model(cell: str = "lstm", dtype: type = np.float64) -> Network:
    return float_network(np.random.default_rng(1), cell, KINDS, [5, 3], KINDS, True, 0.7, dtype)


def objective(network: Network | None = None) -> StreamObjective:
    return StreamObjective(network or model(), SYMBOLS, streams=STREAMS, steps=STEPS)


def streams(start: int) -> tuple[Array, Array]:
    """The streams of an epoch as one-hot ``[streams, steps of all chunks, symbols]``, and their labels."""
    places = start + np.arange(STREAMS)[:, None] * STEPS * CHUNKS + np.arange(STEPS * CHUNKS)
    return one_hot(SYMBOLS[places], KINDS), SYMBOLS[places + 1]


def cross_entropy(network: Network, x: Array, labels: Array, state: State | None = None) -> float:
    logits = forward(network, x, state=state).outputs
    total = np.log(np.exp(logits).sum(axis=-1))
    return float((total - np.take_along_axis(logits, labels[..., None], -1)[..., 0]).mean())


def test_one_hot() -> None:
    made = one_hot(np.array([[2, 0]]), 3)
    assert made.dtype == np.float32
    assert made.tolist() == [[[0, 0, 1], [1, 0, 0]]]


@pytest.mark.parametrize("cell", ["lstm", "gru", "elman_tanh"])
def test_chunks_are_the_whole(cell: str) -> None:
    """As states are carried, the mean loss of all chunks is that of whole streams, in two epochs."""
    network, settings = model(cell), Settings(epochs=2)
    made = objective(network)
    for epoch in (0, 1):
        batches = made.batches(epoch, settings)
        outcomes = [made.step(batch, 0, settings) for batch in batches]
        assert [count for _, _, count in outcomes] == [STREAMS * STEPS] * CHUNKS
        x, labels = streams(batches[0][0])
        assert np.mean([loss for loss, _, _ in outcomes]) == pytest.approx(
            cross_entropy(network, x, labels), rel=1e-12
        )
        hits = int((forward(network, x).outputs.argmax(axis=-1) == labels).sum())
        assert sum(hit for _, hit, _ in outcomes) == hits > 0


def test_each_epoch_begins_elsewhere_and_seeded() -> None:
    made = objective()
    starts = [
        [made.batches(epoch, Settings(epochs=20, seed=seed))[0][0] for epoch in range(20)]
        for seed in (0, 0, 1)
    ]
    assert starts[0] == starts[1] != starts[2]
    assert set(starts[0]) == set(range(STEPS))


def test_gradients_are_cut_between_chunks() -> None:
    """Gradients are finite differences of a chunk's loss with its initial states held constant."""
    made, settings = objective(), Settings(epochs=1)
    batches = made.batches(0, settings)
    x, labels = streams(batches[0][0])
    before = forward(model(), x[:, : STEPS * 2])
    for batch in batches[:3]:
        made.step(batch, 0, settings)
    direction = np.random.default_rng(2).normal(size=made.gradients.flat.size)
    chunk, state = slice(STEPS * 2, STEPS * 3), before.state
    values = []
    for change in (1e-5, -1e-5):
        moved = Parameters.of(model())
        moved.flat += change * direction
        values.append(cross_entropy(moved.network, x[:, chunk], labels[:, chunk], state))
    assert (values[0] - values[1]) / 2e-5 == pytest.approx(made.gradients.flat @ direction, rel=1e-7)


def test_gradients_are_pytorchs() -> None:
    torch = pytest.importorskip("torch")
    from rnnhw.frontends import from_torch
    from rnnhw.network import Dense

    torch.manual_seed(0)
    module = torch.nn.LSTM(KINDS, 6, 2, batch_first=True, dtype=torch.float64)
    head = torch.nn.Linear(6, KINDS, dtype=torch.float64)
    dense = Dense(weights=head.weight.detach().numpy(), bias=head.bias.detach().numpy())
    network = from_torch(module, name="torch")
    made = objective(Network(name="torch", layers=[*network.layers, dense], every_step=True))
    batches = made.batches(0, Settings(epochs=1))
    x, labels = streams(batches[0][0])
    state = None
    for k, batch in enumerate(batches):
        loss, _, _ = made.step(batch, 0, Settings(epochs=1))
        part = slice(k * STEPS, k * STEPS + STEPS)
        module.zero_grad()
        head.zero_grad()
        hidden, state = module(torch.from_numpy(x[:, part].astype(np.float64)), state)
        state = tuple(array.detach() for array in state)
        expected = torch.nn.functional.cross_entropy(
            head(hidden).reshape(-1, KINDS), torch.from_numpy(labels[:, part].reshape(-1))
        )
        expected.backward()
        assert loss == pytest.approx(expected.item(), rel=1e-12)
        found = made.gradients.network
        assert np.allclose(found.head.weights, head.weight.grad.numpy(), rtol=0, atol=1e-12)
        for depth, layer in enumerate(found.recurrent):
            theirs = getattr(module, f"weight_hh_l{depth}").grad.numpy()
            assert np.allclose(layer.recurrent_weights.reshape(theirs.shape), theirs, rtol=0, atol=1e-12)


class Killed(Exception):
    pass


@pytest.mark.parametrize("moment", [1, 5, 6])
def test_interrupted_training_goes_on_with_the_states(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    settings = Settings(epochs=3, dropout=0.2)
    whole = objective(model(dtype=np.float32))
    history = fit(whole, settings)
    assert len(history) == 3
    steps, real = [0], StreamObjective.step

    def counted(made: StreamObjective, *arguments: object) -> object:
        steps[0] += 1
        if steps[0] > moment:
            raise Killed
        return real(made, *arguments)

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(StreamObjective, "step", counted)
        fit(objective(model(dtype=np.float32)), settings, checkpoint=Checkpoint(tmp_path / "c", 1))
    resumed = objective(model(dtype=np.float32))
    assert fit(resumed, settings, checkpoint=Checkpoint(tmp_path / "c", 1)) == history
    assert np.array_equal(resumed.parameters.flat, whole.parameters.flat)


def test_checkpoint_of_other_chunks_is_refused(tmp_path: Path) -> None:
    fit(objective(), Settings(epochs=1), checkpoint=Checkpoint(tmp_path / "c"))
    other = StreamObjective(model(), SYMBOLS, streams=STREAMS, steps=STEPS - 1)
    with pytest.raises(InputError, match="other settings"):
        fit(other, Settings(epochs=1), checkpoint=Checkpoint(tmp_path / "c"))


def test_what_is_no_language_model_or_no_text_is_refused() -> None:
    rng = np.random.default_rng(0)
    for network in (
        float_network(rng, "lstm", 4, 5, 4, False),
        float_network(rng, "lstm", 4, 4),
        float_network(rng, "lstm", 4, 5, 3, True),
    ):
        with pytest.raises(InputError, match="no language model"):
            objective(network)
    with pytest.raises(InputError, match="not integers of shape"):
        StreamObjective(model(), SYMBOLS[None], streams=3, steps=5)
    with pytest.raises(InputError, match="not integers of shape"):
        StreamObjective(model(), SYMBOLS.astype(float), streams=3, steps=5)
    with pytest.raises(InputError, match=r"65 symbols are too few for 13 streams of 5 steps"):
        StreamObjective(model(), SYMBOLS, streams=13, steps=5)
    with pytest.raises(InputError, match=r"0 .. 4, not within 0 .. 3"):
        StreamObjective(model(), np.append(SYMBOLS, 4), streams=3, steps=5)
