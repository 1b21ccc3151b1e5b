"""Pruning: which words are kept, and training that holds the others at zero, also in the integers."""

import dataclasses
import re

import numpy as np
import pytest

from rnnhw.compress import (
    Balanced,
    Plain,
    Scattered,
    check_pruning,
    pruned,
    pruned_alike,
    pruning_fit,
    zero_share,
)
from rnnhw.compress.pruning import fine_tuning
from rnnhw.compress.pruning.schedule import growing_ratio, is_grown
from rnnhw.errors import InputError
from rnnhw.network import Dense, Lstm
from rnnhw.quantize import AwarePrecision, quantize
from rnnhw.train import (
    Calibration,
    Checkpoint,
    Parameters,
    SequenceObjective,
    Settings,
    StreamObjective,
    forward,
    initial_network,
    train,
)

BALANCED = Balanced(banks=4, lanes=4)


def words_of(weights):
    """Which words ``[units, operands]`` have a weight that is not zero."""
    return (weights != 0).any(axis=0)


def by_bank(kept, banks):
    """How many words each unit keeps in each bank, ``[units, banks]``."""
    return np.stack([kept[:, k::banks].sum(axis=1) for k in range(banks)], axis=1)


def largest_by_loops(weights, banks, count):
    """The words that are kept, one unit and one bank after another."""
    gates, units, operands = weights.shape
    kept = np.zeros((units, operands), bool)
    for unit in range(units):
        for bank in range(banks):
            own = range(bank, operands, banks)
            energy = {o: sum(float(weights[g, unit, o]) ** 2 for g in range(gates)) for o in own}
            for operand in sorted(own, key=lambda o: -energy[o])[:count]:
                kept[unit, operand] = True
    return kept


@pytest.mark.parametrize(("ratio", "count"), [(0.5, 3), (0.75, 1), (0.25, 4), (0.95, 1), (6 / 11, 3)])
def test_each_bank_of_a_unit_keeps_its_largest_words(ratio, count):
    """Of 22 operands over 4 banks, two banks have six words and two have five. Halves are rounded up."""
    weights = np.random.default_rng(1).standard_normal((3, 7, 22)).astype(np.float32)
    kept = BALANCED.kept(weights, ratio)
    np.testing.assert_array_equal(kept, np.broadcast_to(largest_by_loops(weights, 4, count), kept.shape))
    assert (by_bank(kept[0], 4) == count).all()


def test_a_bank_with_fewer_words_keeps_all_of_them():
    weights = np.random.default_rng(2).standard_normal((1, 3, 9)).astype(np.float32)
    counts = by_bank(Balanced(banks=4, lanes=4).kept(weights, 0.1)[0], 4)
    assert counts.tolist() == [[2, 2, 2, 2]] * 3  # bank 0 has three operands
    counts = by_bank(Balanced(banks=8, lanes=4).kept(weights, 0.01)[0], 8)
    assert counts.tolist() == [[1, 1, 1, 1, 1, 1, 1, 1]] * 3


def test_squares_decide_not_absolute_values():
    """Weights 3 and 0 are more than 2 and 2 are not: 9 against 8, and absolute sums are 3 against 4."""
    weights = np.array([[[3.0, 2.0]], [[0.0, 2.0]]])
    assert Balanced(banks=1, lanes=4).kept(weights, 0.5)[0].tolist() == [[True, False]]


def test_plain_keeps_the_largest_weights_of_a_matrix():
    weights = np.random.default_rng(3).standard_normal((2, 5, 6))
    kept = Plain().kept(weights, 0.75)
    assert kept.sum() == 15
    assert np.abs(weights[kept]).min() >= np.abs(weights[~kept]).max()


def network_of(cell="lstm", **options):
    return initial_network("it", inputs=12, units=[16, 8], outputs=6, seed=3, cell=cell, **options)


CELLS = {
    "lstm": {},
    "lstm with projection": {"projection": 9, "has_peepholes": True},
    "lstm_coupled": {},
    "gru": {"bidirectional": True},
    "elman": {},
    "mingru": {},
}


@pytest.mark.parametrize("name", list(CELLS))
def test_every_product_of_every_cell_is_in_balance(name):
    before = network_of(name.split()[0], **CELLS[name])
    network = pruned(before, BALANCED, 0.5)
    for layer in network.directions:
        used = [layer.gates.index(gate) for gate in layer.declaration.gates]
        products = [
            layer.input_weights[used],
            *([] if name == "mingru" else [layer.recurrent_weights[used]]),
            *([layer.projection[None]] if getattr(layer, "projection", None) is not None else []),
        ]
        for weights in products:
            counts = by_bank(words_of(weights), 4)
            assert (counts == round(weights.shape[2] / 8)).all()
        biases = [array for field, array in vars(layer).items() if field.endswith("bias")]
        assert biases and any((array != 0).any() for array in biases) == (name.startswith("lstm"))
        if getattr(layer, "peepholes", None) is not None:
            assert (layer.peepholes != 0).all()
    # Four outputs of the head share a word, of which there are two groups.
    heads = (np.pad(one.head.weights, ((0, 2), (0, 0))).reshape(2, 4, -1) for one in (network, before))
    for group, whole in zip(*heads, strict=True):
        wanted = largest_by_loops(whole[:, None], 4, round(whole.shape[1] / 8))
        np.testing.assert_array_equal(words_of(group[:, None]), wanted)
    assert 0.4 < zero_share(network) < 0.65  # banks keep whole words, and at least one


def test_a_gate_without_effect_decides_nothing():
    """The forget gate of a coupled LSTM: a unit's words are those of the other three gates."""
    layer = network_of("lstm_coupled").layers[0]
    loud = layer.input_weights.copy()
    loud[1] = 1e3 * np.random.default_rng(5).standard_normal(loud[1].shape)
    network = network_of("lstm_coupled")
    changed = dataclasses.replace(
        network, layers=[dataclasses.replace(layer, input_weights=loud), *network.layers[1:]]
    )
    for pattern in (BALANCED, Plain()):
        made = [pruned(one, pattern, 0.5).layers[0].input_weights[[0, 2, 3]] for one in (network, changed)]
        np.testing.assert_array_equal(*made)


def test_the_share_of_zeros():
    head = Dense(weights=np.array([[1.0, 0.0, 0.0, 2.0]]), bias=np.zeros(1))
    layer = Lstm(
        input_weights=np.zeros((4, 4, 3)), recurrent_weights=np.ones((4, 4, 4)), bias=np.zeros((4, 4))
    )
    network = dataclasses.replace(network_of(), layers=[layer, head])
    assert zero_share(network) == (48 + 2) / (48 + 64 + 4)


@pytest.mark.parametrize(
    ("pattern", "ratio", "words"),
    [
        (BALANCED, 0.0, "the ratio of pruning is 0.0, not a number above 0 and below 1"),
        (BALANCED, 1.0, "the ratio of pruning is 1.0, not"),
        (BALANCED, float("nan"), "the ratio of pruning is nan, not"),
        (BALANCED, "0.5", "the ratio of pruning is '0.5', not"),
        (BALANCED, True, "the ratio of pruning is True, not"),
        (
            Balanced(banks=9, lanes=4),
            0.5,
            "over 9 banks needs as many operands or more, but the recurrent weights of layer 1 have 8",
        ),
        (
            BALANCED,
            0.95,
            "none of the 8 words of a unit in the recurrent weights of layer 1; it can be at most 0.9375",
        ),
        (
            Plain(),
            0.99,
            "leaves none of the 48 weights of the weights of the head; it can be at most 0.989583",
        ),
    ],
)
def test_refusals(pattern, ratio, words):
    with pytest.raises(InputError) as caught:
        pruned(network_of(), pattern, ratio)
    assert words in str(caught.value)


@pytest.mark.parametrize("banks", [0, -1, 2.0, "4", True])
def test_banks_that_are_none(banks):
    with pytest.raises(InputError, match=r"banks of pruning are .*, not an integer of 1 or more"):
        Balanced(banks=banks, lanes=4)


@pytest.mark.parametrize("ratio", [0.9375, 0.5])
def test_the_largest_ratio_that_is_named_is_taken(ratio):
    assert zero_share(pruned(network_of(), BALANCED, ratio)) >= ratio / 2


@pytest.mark.parametrize("pattern", [Plain(), Balanced(banks=1, lanes=1)])
def test_the_largest_ratio_that_is_named_is_taken_of_any_size(pattern):
    """Of 5 and of 6 the number is not exact in binary, or not in six digits."""
    for size in range(1, 300):
        with pytest.raises(InputError) as caught:
            pattern.check("w", (1, 1, size), 1 - 1e-9)
        most = float(re.search(r"at most (\S+) there", str(caught.value))[1])
        pattern.check("w", (1, 1, size), most)
        assert most > 1 - 0.5 / size - 3e-6


@pytest.mark.parametrize("steps", [1, 2, 7, 64, 1000])
def test_the_ratio_grows_to_its_end_in_half_of_the_steps(steps):
    found = [growing_ratio(0.8, step, steps) for step in range(steps)]
    given = [ratio for ratio in found if ratio is not None]
    assert given == sorted(given) and given[-1] == 0.8
    half = max(steps // 2, 1)
    assert found[half - 1] == 0.8 and found[half:] == [None] * (steps - half)
    assert [is_grown(done, steps) for done in (0, half - 1, half, steps)] == [False, False, True, True]


def test_the_ratio_grows_by_a_cubic():
    """After a quarter of the steps, t / T is a half: 7/8 of the ratio."""
    assert growing_ratio(0.8, 249, 1000) == pytest.approx(0.8 * 7 / 8)


def data_of(network, count=48):
    random = np.random.default_rng(6)
    x = random.standard_normal((count, 5, network.inputs)).astype(np.float32)
    return x, random.integers(0, network.outputs, count)


@pytest.mark.parametrize("optimizer", ["adam", "adamw", "sgd"])
def test_pruned_weights_stay_zero_and_the_others_are_trained(optimizer):
    network = network_of()
    x, labels = data_of(network)
    settings = Settings(epochs=8, batch=16, optimizer=optimizer, weight_decay=0.01)
    made, history = train(network, x, labels, settings, minimize=pruning_fit(BALANCED, 0.75))
    exact = pruned(made, BALANCED, 0.75)
    for one, other, before in zip(made.layers, exact.layers, network.layers, strict=True):
        for name, value in vars(one).items():
            if isinstance(value, np.ndarray):
                np.testing.assert_array_equal(value, getattr(other, name))  # nothing is left to prune
                assert (value[value != 0] != getattr(before, name)[value != 0]).all(), name
    assert zero_share(made) > 0.69
    assert history[-1].loss < history[0].loss


def test_every_forward_pass_and_every_validation_sees_zeros(monkeypatch):
    """The optimizer's moments move pruned weights, which must not be seen."""
    network = network_of()
    x, labels = data_of(network)
    seen, validated, real = [], [], SequenceObjective.step

    def step(self, batch, number, settings):
        seen.append(zero_share(self.parameters.network))
        return real(self, batch, number, settings)

    def validate(one):
        validated.append(zero_share(one))
        return float(len(validated))

    monkeypatch.setattr(SequenceObjective, "step", step)
    settings = Settings(epochs=10, batch=16)
    fitted = pruning_fit(Plain(), 0.75)
    made, history = train(network, x, labels, settings, validate=validate, minimize=fitted)
    assert seen == sorted(seen) and 0.1 < seen[0] < 0.2  # the first step begins with pruning
    assert {round(share, 3) for share in seen[14:]} == {0.75}
    # The first four epochs end before the ratio does: none of them is validated, so none can be the best.
    assert [epoch.validation for epoch in history] == [None] * 4 + [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
    assert {round(share, 3) for share in (*validated, zero_share(made))} == {0.75}


def test_an_interruption_changes_no_bit(tmp_path):
    network = network_of()
    x, labels = data_of(network)
    settings, fitted = Settings(epochs=6, batch=16), pruning_fit(BALANCED, 0.75)
    whole, _ = train(network, x, labels, settings, minimize=fitted)

    class Killed(Exception):
        pass

    def kill(epoch):
        if epoch.epoch == 4:
            raise Killed

    path = Checkpoint(tmp_path / "checkpoint.safetensors", every=2)
    with pytest.raises(Killed):
        train(network, x, labels, settings, kill, minimize=fitted, checkpoint=path)
    again, history = train(network, x, labels, settings, minimize=fitted, checkpoint=path)
    assert len(history) == 6
    for one, other in zip(whole.layers, again.layers, strict=True):
        np.testing.assert_array_equal(one.bias, other.bias)
        for name in ("input_weights", "recurrent_weights", "weights"):
            np.testing.assert_array_equal(getattr(one, name, 0), getattr(other, name, 0))
    with pytest.raises(InputError, match="is a checkpoint of another network, other data or other settings"):
        train(network, x, labels, settings, minimize=pruning_fit(BALANCED, 0.5), checkpoint=path)


def test_a_stream_is_pruned_too():
    network = initial_network("text", inputs=8, units=[8], outputs=8, seed=0, every_step=True)
    symbols = np.random.default_rng(7).integers(0, 8, 800)
    objective = StreamObjective(network, symbols, streams=4, steps=10)
    pruning_fit(BALANCED, 0.5)(objective, Settings(epochs=2))
    assert zero_share(objective.parameters.network) == 0.5
    pruned_away = objective.parameters.flat == 0
    assert pruned_away.sum() >= 0.5 * 2 * 4 * 64 and (objective.gradients.flat[pruned_away] == 0).all()


def test_scales_are_chosen_on_what_is_left():
    """The optimizer has moved pruned weights in the last step of the epoch before."""
    network, seen = network_of(), []

    class Watched(AwarePrecision):
        def begin(self, epoch, one):
            seen.append(zero_share(one))
            super().begin(epoch, one)

    x, labels = data_of(network)
    precision = Watched(network, Calibration(x=x), 8)
    train(network, x, labels, Settings(epochs=6), minimize=pruning_fit(Plain(), 0.75), precision=precision)
    assert [round(share, 3) for share in seen[3:]] == [0.75] * 3


def integer_matrices(network):
    for layer in (*network.recurrent, network.head):
        halves = [getattr(layer, half) for half in ("forward", "backward") if hasattr(layer, half)] or [layer]
        for one in halves:
            for name in ("input_weights", "recurrent_weights", "projection", "weights"):
                if getattr(one, name, None) is not None:
                    yield getattr(one, name)


@pytest.mark.parametrize("bits", [8, 4, 2])
@pytest.mark.parametrize("cell", ["lstm", "gru"])
def test_pruned_weights_are_zero_in_the_integers(bits, cell):
    """Also where they were trained on the integers."""
    network = network_of(cell, bidirectional=cell == "gru")
    x, labels = data_of(network)
    precision = AwarePrecision(network, Calibration(x=x), bits)
    fitted = pruning_fit(BALANCED, 0.75)
    made, _ = train(network, x, labels, Settings(epochs=3, batch=16), minimize=fitted, precision=precision)
    integer = quantize(made, x, weight_bits=bits)
    pairs = list(zip(integer_matrices(made), integer_matrices(integer), strict=True))
    assert len(pairs) == (5 if cell == "lstm" else 9)
    for real, whole in pairs:
        assert (whole[real == 0] == 0).all() and (whole != 0).any()


def test_what_is_left_learns_the_outputs_of_the_whole_network(monkeypatch):
    """Better than pruning alone, on inputs that it was not trained with; the network itself stays."""
    monkeypatch.setattr(fine_tuning, "STEPS", 600)
    network = initial_network("whole", inputs=6, units=[16], outputs=3, seed=1)
    before = Parameters.of(network).flat.copy()
    rng = np.random.default_rng(2)
    x, held_out = (rng.standard_normal((count, 7, 6)).astype(np.float32) for count in (200, 50))
    done = []
    left = pruned_alike(network, x, BALANCED, 0.5, watch=done.append)
    assert (Parameters.of(network).flat == before).all()
    assert zero_share(left) == zero_share(pruned(network, BALANCED, 0.5)) > 0.45
    assert done[-1] == 1.0 and len(done) == round(600 / 7) and done == sorted(done)

    def error(other):
        difference = forward(other, held_out).outputs - forward(network, held_out).outputs
        return float(np.sqrt(np.mean(difference**2)))

    assert error(left) < 0.5 * error(pruned(network, BALANCED, 0.5))
    again = pruned_alike(network, x, BALANCED, 0.5)
    assert (Parameters.of(again).flat == Parameters.of(left).flat).all()


def test_scattered_keeps_as_many_units_of_each_operand_in_every_row():
    weights = np.random.default_rng(3).standard_normal((4, 30, 7))
    pattern = Scattered(rows=6, lanes=4)
    kept = pattern.kept(weights, 0.5)
    assert (kept == kept[0]).all()
    for row in range(6):
        own = kept[0, row::6]
        assert (own.sum(axis=0) == 3).all(), "of 5 units, 2.5 rounded up"
        energy = np.square(weights).sum(axis=0)[row::6]
        for operand in range(7):
            mask = own[:, operand]
            assert energy[mask, operand].min() > energy[~mask, operand].max()
    assert pattern.kept(weights[:, :6], 0.9).all(), "each row keeps at least one"
    with pytest.raises(InputError, match="rows of pruning are 0, not an integer of 1 or more"):
        Scattered(rows=0, lanes=4)
    network = initial_network("small", inputs=3, units=[5], outputs=2, seed=1)
    with pytest.raises(InputError, match=r"over 6 rows, words of 4 lanes by 0.5 leaves all weights"):
        check_pruning(network, pattern, 0.5)
