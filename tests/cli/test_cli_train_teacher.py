"""Training with a teacher from the command line."""

import json
from pathlib import Path

import numpy as np
import pytest

from rnnhw.frontends import load_network
from rnnhw.train import Settings, Teacher, forward, initial_network, load_digits, train

MODELS = Path(__file__).parents[2] / "models"
DIGITS = MODELS / "digits-lstm" / "model.onnx"


@pytest.mark.parametrize(("temperature", "weight"), [(None, None), (2.0, 3.0)])
def test_the_student_is_what_a_teacher_makes_of_it(rnnhw, tmp_path, temperature, weight):
    options = () if weight is None else ("--temperature", str(temperature), "--match-states", str(weight))
    arguments = ("--teacher", DIGITS, "--units", "9", "--epochs", "1", "--fraction", "0.2")
    code, _, err = rnnhw("train", "digits", *arguments, *options, "--out", tmp_path / "it")
    assert code == 0, err
    record = json.loads((tmp_path / "it" / "scores.json").read_text())
    assert record["temperature"] == (temperature or 4.0) and len(record["teacher"]) == 16
    assert record.get("weight of states") == weight
    digits, count = load_digits(), round(0.2 * 1437)
    start = initial_network("digits-lstm", inputs=8, units=[9], outputs=10, seed=0)
    wanted, _ = train(
        start,
        digits.train_x[:count],
        digits.train_labels[:count],
        Settings(epochs=1),
        teacher=Teacher(load_network(DIGITS), temperature or 4.0, weight or 0.0),
    )
    made = load_network(tmp_path / "it" / "model.onnx")
    np.testing.assert_array_equal(made.layers[0].input_weights, wanted.layers[0].input_weights)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ("digits", "--teacher", MODELS / "mnist-lstm" / "model.onnx"),
            "has 28 inputs and 10 outputs on the last step, but 'digits-lstm' has 8 inputs and 10 outputs",
        ),
        (("digits", "--teacher", "none.onnx"), "none.onnx"),
        (
            ("digits", "--teacher", DIGITS, "--temperature", "0"),
            "the temperature is 0, not a positive number",
        ),
        (
            ("digits", "--teacher", DIGITS, "--temperature", "nan"),
            "temperature is nan, not a positive number",
        ),
        (
            ("digits", "--temperature", "2"),
            "--temperature is given without --teacher, to which it belongs",
        ),
        (("digits", "--match-states", "2"), "--match-states is given without --teacher"),
        (("digits", "--teacher", DIGITS, "--match-states", "-1"), "the weight of hidden states is -1, not"),
        (("dates", "--teacher", DIGITS), "task dates cannot be trained with --teacher"),
    ],
)
def test_refusals(rnnhw, tmp_path, arguments, words):
    code, _, err = rnnhw("train", *arguments, "--out", tmp_path / "out")
    assert (code, len(err.strip().splitlines())) == (2, 1)
    assert words in err
    assert not (tmp_path / "out").exists()


def arrays_of_digits(folder, count=60):
    """Images of digits as arrays of one's own, and what the published network says of each."""
    digits = load_digits()
    x, y = digits.train_x[:count], digits.train_labels[:count]
    np.savez(folder / "own.npz", x=x, y=y)
    np.save(folder / "outputs.npy", forward(load_network(DIGITS), x).outputs)
    return folder / "own.npz", folder / "outputs.npy"


def test_recorded_outputs_of_own_arrays(rnnhw, tmp_path):
    data, outputs = arrays_of_digits(tmp_path)
    common = ("train", "own", "--data", data, "--target", "label", "--units", "8", "--epochs", "2")
    made = []
    for name, more in (("alone", ()), ("cold", ()), ("warm", ("--temperature", "20"))):
        teacher = () if name == "alone" else ("--teacher", outputs)
        code, _, err = rnnhw(*common, *teacher, *more, "--out", tmp_path / name)
        assert code == 0, err
        made.append(load_network(tmp_path / name / "model.onnx").layers[0].input_weights)
    assert not (made[0] == made[1]).all() and not (made[1] == made[2]).all()
    record = json.loads((tmp_path / "warm" / "scores.json").read_text())
    assert record["temperature"] == 20.0 and len(record["teacher"]) == 16


def test_recorded_outputs_are_refused_where_they_do_not_fit(rnnhw, tmp_path):
    data, outputs = arrays_of_digits(tmp_path)
    np.save(tmp_path / "few.npy", np.load(outputs)[:-1])
    np.save(tmp_path / "narrow.npy", np.load(outputs)[:, 1:])
    table = tmp_path / "own.csv"
    table.write_text("a,b\n" + "".join(f"{k},{k * k}\n" for k in range(40)))
    own = ("own", "--data", data, "--target", "label")
    windows = ("own", "--data", table, "--target", "value", "--column", "b", "--window", "3")
    for arguments, words in (
        (("digits", "--teacher", outputs), "go with data of your own (rnnhw train own); task digits needs"),
        ((*own, "--teacher", tmp_path / "few.npy"), "are of 59 sequences, but"),
        ((*own, "--teacher", tmp_path / "narrow.npy"), "are 9 on the last step, but"),
        ((*own, "--teacher", tmp_path / "none.npy"), "none.npy"),
        (
            (*own, "--teacher", outputs, "--match-states", "1"),
            "--match-states needs the network of --teacher",
        ),
        ((*windows, "--teacher", outputs), "is a table, of whose windows recorded outputs do not tell"),
    ):
        code, _, err = rnnhw("train", *arguments, "--out", tmp_path / "out")
        assert (code, len(err.strip().splitlines())) == (2, 1), err
        assert words in err
        assert not (tmp_path / "out").exists()


def test_recorded_values_are_in_the_units_of_the_targets(rnnhw, tmp_path):
    rng = np.random.default_rng(4)
    x, y = rng.standard_normal((40, 5, 2)), rng.standard_normal((40, 1))
    recorded, made = y + 0.3 * rng.standard_normal((40, 1)), []
    for scale, shift in ((1.0, 0.0), (1024.0, 4096.0)):
        folder = tmp_path / f"{scale:g}"
        folder.mkdir()
        np.savez(folder / "own.npz", x=x, y=y * scale + shift)
        np.save(folder / "outputs.npy", recorded * scale + shift)
        options = ("--target", "value", "--units", "5", "--epochs", "2", "--teacher", folder / "outputs.npy")
        code, _, err = rnnhw("train", "own", "--data", folder / "own.npz", *options, "--out", folder / "out")
        assert code == 0, err
        made.append(load_network(folder / "out" / "model.onnx").layers[0].input_weights)
    np.testing.assert_allclose(*made, rtol=1e-3, atol=1e-5)
