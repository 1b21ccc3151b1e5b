"""Training with the integers in place, and from a trained network, from the command line."""

import json
from pathlib import Path

import numpy as np
import pytest

from rnnhw import golden
from rnnhw.frontends import load_network
from rnnhw.network import load_integer, quantize_inputs, with_thresholds
from rnnhw.quantize import quantize
from rnnhw.train import load_digits

MODELS = Path(__file__).parents[2] / "models"
DIGITS = MODELS / "digits-lstm" / "model.onnx"


def arrays(integer):
    return [value for one in integer.stages for value in vars(one).values() if isinstance(value, np.ndarray)]


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def made(rnnhw_process, tmp_path_factory):
    """A folder of a training that began with a published network and ran with weights of 4 bits."""
    out = tmp_path_factory.mktemp("aware") / "digits"
    run = rnnhw_process(*ARGUMENTS, "--out", out)
    assert run.returncode == 0, run.stderr
    return out


ARGUMENTS = (
    *("train", "digits", "--quantize", "4", "--from", DIGITS),
    *("--epochs", "3", "--lr", "0.002", "--fraction", "0.5"),
)


def test_the_integer_network_is_what_the_float_file_gives(made):
    network, held = load_network(made / "model.onnx"), load_integer(made / "model.int8.safetensors")
    wanted = quantize(network, load_digits().train_x[: round(0.5 * 1437)], weight_bits=4)
    assert held.weight_bits == 4
    for one, other in zip(arrays(held), arrays(wanted), strict=True):
        np.testing.assert_array_equal(one, other)
    before = load_network(DIGITS)
    change = network.recurrent[0].input_weights - before.recurrent[0].input_weights
    assert 0 < np.abs(change).max() < 0.5  # a random beginning would be further away
    record = json.loads((made / "scores.json").read_text())
    assert record["weight bits"] == 4 and len(record["from"]) == 16
    assert record["results"][0]["scores"][0]["integer"] > 95


def test_a_delta_network_is_trained_with_its_thresholds(rnnhw, tmp_path):
    """Its file has the thresholds, and the training has lowered the loss that they cause."""
    started = load_network(DIGITS)
    data = load_digits()

    def accuracy(network):
        found = with_thresholds(quantize(network, data.train_x), 40, 10)
        outputs, _ = golden.run(found, quantize_inputs(data.test_x, found))
        return float((outputs.argmax(axis=1) == data.test_labels).mean())

    code, _, err = rnnhw(
        *("train", "digits", "--quantize", "8", "--threshold", "40", "--input-threshold", "10"),
        *("--from", DIGITS, "--epochs", "6", "--lr", "0.002", "--out", tmp_path / "delta"),
    )
    assert code == 0, err
    layer, head = load_integer(tmp_path / "delta" / "model.int8.safetensors").stages
    assert (layer.input_threshold, layer.hidden_threshold, head.input_threshold) == (10, 40, 40)
    record = json.loads((tmp_path / "delta" / "scores.json").read_text())
    assert (record["weight bits"], record["threshold"], record["input threshold"]) == (8, 40, 10)
    trained = accuracy(load_network(tmp_path / "delta" / "model.onnx"))
    assert record["results"][0]["scores"][0]["integer"] == pytest.approx(100 * trained)
    assert trained > accuracy(started) + 0.02


def test_it_goes_on_to_the_same_bytes(made, rnnhw, monkeypatch, tmp_path):
    """After an interruption within an epoch, whose scales are those of the epoch's beginning."""
    from rnnhw.train.loops import loop

    calls, real = [0], loop.norm

    class Killed(BaseException):
        pass

    def counted(values):
        calls[0] += 1
        if calls[0] == 60:  # of 23 minibatches an epoch
            raise Killed
        return real(values)

    monkeypatch.setattr(loop.Checkpoint.__init__, "__defaults__", (7,))
    monkeypatch.setattr(loop, "norm", counted)
    with pytest.raises(Killed):
        rnnhw(*ARGUMENTS, "--out", tmp_path / "digits")
    code, _, err = rnnhw(*ARGUMENTS, "--out", tmp_path / "digits", "--resume")
    assert code == 0, err
    assert files(tmp_path / "digits") == files(made)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("digits", "--quantize", "5"), "--quantize holds '5'; it is 8, 4, 3 or 2, one of them per layer"),
        (("digits", "--threshold", "8"), "--threshold is given without --quantize"),
        (("digits", "--input-threshold", "0"), "--input-threshold is given without --quantize"),
        (("digits", "--quantize", "8", "--threshold", "128"), "less than or equal to 127, not '128'"),
        (("digits", "--quantize", "8,4,8"), "for 3 layers (8, 4, 8), but the network has 2: 0, head"),
        (
            ("dates", "--quantize", "4"),
            "task dates cannot be trained with --quantize; digits, mnist, speech, text, forecast, own can",
        ),
        (("dates", "--from", DIGITS), "task dates cannot be trained with --from"),
        (("digits", "--from", DIGITS, "--cell", "gru"), "given twice, by --from and by --cell"),
        (("digits", "--from", DIGITS, "--units", "16"), "given twice, by --from and by --units"),
        (("digits", "--from", "none.onnx"), "none.onnx"),
        (
            ("digits", "--from", MODELS / "mnist-lstm" / "model.onnx"),
            "has 28 inputs and 10 outputs on the last step, but the data of task digits need 8 inputs and 10",
        ),
        (
            ("digits", "--from", MODELS / "dates-gru" / "encoder.onnx"),
            "has no dense head, with which task digits could be trained",
        ),
    ],
)
def test_refusals(rnnhw, tmp_path, arguments, words):
    code, _, err = rnnhw("train", *arguments, "--out", tmp_path / "out")
    assert (code, len(err.strip().splitlines())) == (2, 1)
    assert words in err
    assert not (tmp_path / "out").exists()


def test_it_is_for_one_process(rnnhw_process, tmp_path):
    pytest.importorskip("mpi4py")
    run = rnnhw_process("train", "digits", "--quantize", "4", "--parallel", "data", "--out", tmp_path / "out")
    assert run.returncode == 2
    assert "--quantize is given with --parallel; it is for training in one process" in run.stderr
