"""Training with pruning from the command line."""

import json
from pathlib import Path

import pytest
from networks import design

from rnnhw.cli.pruning import pattern_of
from rnnhw.compress import Balanced, Plain, Scattered, pruned, zero_share
from rnnhw.errors import InputError
from rnnhw.frontends import load_network
from rnnhw.network import load_integer
from rnnhw.quantize import IntegerRunner, quantize
from rnnhw.train import accuracy, load_digits

MODELS = Path(__file__).parents[2] / "models"
DIGITS = MODELS / "digits-lstm" / "model.onnx"
ARGUMENTS = ("train", "digits", "--from", DIGITS, "--prune", "0.75", "--epochs", "2", "--lr", "0.002")


@pytest.mark.parametrize(
    ("options", "pattern", "zeros"),
    [
        (("--design", "small"), Balanced(banks=4, lanes=4), (0.7, 0.71)),
        (("--quantize", "4"), Plain(), (0.749, 0.751)),
    ],
)
def test_the_files_hold_pruned_networks(rnnhw, tmp_path, options, pattern, zeros):
    code, out, err = rnnhw(*ARGUMENTS, *options, "--out", tmp_path / "it")
    assert code == 0, err
    network = load_network(tmp_path / "it" / "model.onnx")
    assert zeros[0] < zero_share(network) < zeros[1]
    before = pruned(network, pattern, 0.75)
    assert (before.layers[0].input_weights == network.layers[0].input_weights).all()
    integer = load_integer(tmp_path / "it" / "model.int8.safetensors")
    assert (integer.layers[0].recurrent_weights[network.layers[0].recurrent_weights == 0] == 0).all()
    record = json.loads((tmp_path / "it" / "scores.json").read_text())["pruning"]
    assert record["ratio"] == 0.75 and record["pattern"] == pattern.label
    assert record["zeros"] == {"model": zero_share(network)}
    digits = load_digits()
    bits = 4 if "--quantize" in options else 8
    alone = quantize(pruned(load_network(DIGITS), pattern, 0.75), digits.train_x, weight_bits=bits)
    outputs, _ = IntegerRunner(alone)(digits.test_x)
    (score,) = record["not trained"]
    assert score["integer"] == 100 * accuracy(outputs, digits.test_labels)
    assert "pruned and not trained" in out and "of the weights are zero" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("digits", "--prune", "1"), "--prune is 1, but must be above 0 and below 1"),
        (("digits", "--prune", "nan"), "--prune is nan, but must be above 0 and below 1"),
        (("digits", "--design", "small"), "--design is given without --prune"),
        (
            ("digits", "--prune", "0.5", "--design", "medium", "--from", DIGITS),
            "pruning over 16 banks needs as many operands or more, but the input weights of layer 0 have 8",
        ),
        (("digits", "--prune", "0.5", "--design", "medium"), "pruning over 16 banks needs"),
        (("digits", "--prune", "0.97", "--design", "small", "--from", DIGITS), "at most 0.9375 there"),
        (("digits", "--prune", "0.5", "--design", "none.toml"), "none.toml"),
        (("dates", "--prune", "0.5"), "task dates cannot be trained with --prune"),
    ],
)
def test_refusals(rnnhw, tmp_path, arguments, words):
    code, _, err = rnnhw("train", *arguments, "--out", tmp_path / "out")
    assert (code, len(err.strip().splitlines())) == (2, 1)
    assert words in err
    assert not (tmp_path / "out").exists()


def test_the_pattern_is_the_one_that_the_design_balances():
    changes = {"delta_depth": 8, "scatter_depth": 8}
    assert pattern_of(design(2, 2, 3, 2, **changes)) == Scattered(rows=6, lanes=4)
    assert pattern_of(design(2, 2, 3, 2, cells=("gru",), delta_depth=8)) == Balanced(banks=4, lanes=3)
    with pytest.raises(InputError, match="3 columns and 2 rows of tiles; where elements keep sums"):
        pattern_of(design(2, 1, 1, 3, **changes))
