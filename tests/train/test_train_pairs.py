"""`PairObjective`: the loss, and its gradients through the state that the encoder passes to the decoder."""

import dataclasses

import numpy as np
import pytest
from float_networks import float_network

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train import PairObjective, Parameters, Settings, fit, forward, one_hot, teacher_forcing_inputs

READ, WRITTEN = 5, 3
LENGTHS = np.array([2, 6, 1, 6, 4])
SYMBOLS = np.random.default_rng(11).integers(READ, size=(5, 6))
TARGETS = np.random.default_rng(12).integers(WRITTEN, size=(5, 4))
CELLS = ("gru", "lstm", "elman_tanh")


def networks(cell: str, units: int | list[int] = 4, dtype: type = np.float64) -> tuple[Network, Network]:
    random = np.random.default_rng(3)
    return (
        float_network(random, cell, READ, units, 0, False, 0.7, dtype),
        float_network(random, cell, WRITTEN + 1, units, WRITTEN, True, 0.7, dtype),
    )


def objective(cell: str = "gru", units: int | list[int] = 4) -> PairObjective:
    return PairObjective(*networks(cell, units), SYMBOLS, LENGTHS, TARGETS)


def cross_entropy(encoder: Network, decoder: Network) -> tuple[float, int]:
    """Loss of the whole set, computed sequence by sequence, and number of symbols hit."""
    losses, hits = [], 0
    for symbols, length, targets in zip(SYMBOLS, LENGTHS, TARGETS, strict=True):
        state = forward(encoder, one_hot(symbols[None, :length], READ)).state
        before = np.array([[WRITTEN, *targets[:-1]]])
        logits = forward(decoder, one_hot(before, WRITTEN + 1), state=state).outputs[0]
        losses += list(np.log(np.exp(logits).sum(axis=-1)) - logits[np.arange(4), targets])
        hits += int((logits.argmax(axis=-1) == targets).sum())
    return float(np.mean(losses)), hits


def test_teacher_forcing_inputs() -> None:
    made = teacher_forcing_inputs(np.array([[1, 0], [0, 0]]), 2)
    assert made.argmax(axis=-1).tolist() == [[2, 1], [2, 0]]
    assert made.shape == (2, 2, 3) and (made.sum(axis=-1) == 1).all()


@pytest.mark.parametrize("units", [4, [4, 3], [3, -2]])
@pytest.mark.parametrize("cell", CELLS)
def test_loss_and_gradients(cell: str, units: int | list[int]) -> None:
    """The loss is that of the sequences one by one, and the gradients are its finite differences."""
    made = objective(cell, units)
    loss, hits, count = made.step(np.array([3, 1, 0, 4, 2]), 0, Settings(epochs=1))
    expected, expected_hits = cross_entropy(*networks(cell, units))
    assert loss == pytest.approx(expected, rel=1e-12)
    assert (hits, count) == (expected_hits, TARGETS.size)
    direction = np.random.default_rng(5).normal(size=made.gradients.flat.size)
    border = Parameters.of(made.parameters.of_network("encoder")).flat.size
    for part in (slice(border), slice(border, None)):
        values = []
        for change in (1e-5, -1e-5):
            moved = Parameters.of(dict(zip(("encoder", "decoder"), networks(cell, units), strict=True)))
            moved.flat[part] += change * direction[part]
            values.append(cross_entropy(moved.of_network("encoder"), moved.of_network("decoder"))[0])
        found = made.gradients.flat[part] @ direction[part]
        assert abs(found) > 1e-3
        assert (values[0] - values[1]) / 2e-5 == pytest.approx(found, rel=1e-6)


def test_gradients_are_pytorchs() -> None:
    torch = pytest.importorskip("torch")
    from rnnhw.frontends import from_torch
    from rnnhw.network import Dense

    torch.manual_seed(0)
    reader = torch.nn.GRU(READ, 6, batch_first=True, dtype=torch.float64)
    writer = torch.nn.GRU(WRITTEN + 1, 6, batch_first=True, dtype=torch.float64)
    head = torch.nn.Linear(6, WRITTEN, dtype=torch.float64)
    dense = Dense(weights=head.weight.detach().numpy(), bias=head.bias.detach().numpy())
    encoder = Network(name="reader", layers=from_torch(reader, name="reader").layers, every_step=False)
    decoder = Network(
        name="writer", layers=[*from_torch(writer, name="writer").layers, dense], every_step=True
    )
    made = PairObjective(encoder, decoder, SYMBOLS, LENGTHS, TARGETS)
    loss, _, _ = made.step(np.arange(5), 0, Settings(epochs=1))
    packed = torch.nn.utils.rnn.pack_padded_sequence(
        torch.from_numpy(one_hot(SYMBOLS, READ).astype(np.float64)),
        torch.from_numpy(LENGTHS),
        batch_first=True,
        enforce_sorted=False,
    )
    inputs = torch.from_numpy(teacher_forcing_inputs(TARGETS, WRITTEN).astype(np.float64))
    hidden, _ = writer(inputs, reader(packed)[1])
    expected = torch.nn.functional.cross_entropy(
        head(hidden).reshape(-1, WRITTEN), torch.from_numpy(TARGETS.reshape(-1))
    )
    expected.backward()
    assert loss == pytest.approx(expected.item(), rel=1e-12)
    for name, module in (("encoder", reader), ("decoder", writer)):
        found = made.gradients.of_network(name).recurrent[0]
        theirs = module.weight_hh_l0.grad.numpy().reshape(3, 6, 6)
        assert np.allclose(found.recurrent_weights, theirs, rtol=0, atol=1e-12)
        assert np.abs(theirs).max() > 1e-3


def test_a_pair_is_learned() -> None:
    """The decoder learns to write the first symbols of the sequence, whatever its length."""
    random = np.random.default_rng(0)
    symbols = random.integers(WRITTEN, size=(300, 5))
    lengths = random.integers(2, 6, size=300)
    made = PairObjective(*networks("gru", 16, np.float32), symbols, lengths, symbols[:, :2])
    history = fit(made, Settings(epochs=20, batch=32))
    assert history[0].accuracy < 0.7 and history[-1].accuracy > 0.97
    again = PairObjective(*networks("gru", 16, np.float32), symbols, lengths, symbols[:, :2])
    assert fit(again, Settings(epochs=20, batch=32)) == history


def test_what_is_no_pair_is_refused() -> None:
    encoder, decoder = networks("gru")
    headed = dataclasses.replace(decoder, every_step=False)
    with pytest.raises(InputError, match="no encoder"):
        PairObjective(headed, decoder, SYMBOLS, LENGTHS, TARGETS)
    with pytest.raises(InputError, match="no encoder"):
        PairObjective(dataclasses.replace(encoder, every_step=True), decoder, SYMBOLS, LENGTHS, TARGETS)
    with pytest.raises(InputError, match="no decoder"):
        PairObjective(encoder, headed, SYMBOLS, LENGTHS, TARGETS)
    for other in (networks("lstm")[1], networks("gru", 5)[1], networks("gru", [4, 4])[1]):
        with pytest.raises(InputError, match="the states of 'random' are not those of 'random'"):
            PairObjective(encoder, other, SYMBOLS, LENGTHS, TARGETS)
    with pytest.raises(InputError, match="5 sequences of symbols and 4 of targets"):
        PairObjective(encoder, decoder, SYMBOLS, LENGTHS, TARGETS[:4])
    with pytest.raises(InputError, match=r"lengths lie in 0 .. 6, not within 1 .. 6"):
        PairObjective(encoder, decoder, SYMBOLS, np.array([0, 6, 1, 6, 4]), TARGETS)
    with pytest.raises(InputError, match=r"the symbols lie in 0 .. 5, not within 0 .. 4"):
        PairObjective(encoder, decoder, np.where(SYMBOLS == 4, 5, SYMBOLS), LENGTHS, TARGETS)
    with pytest.raises(InputError, match="the targets are float64 of shape"):
        PairObjective(encoder, decoder, SYMBOLS, LENGTHS, TARGETS.astype(float))
