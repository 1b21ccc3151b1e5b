"""What PyTorch's exporters and Keras write for cells in loops, steps and hand-written cells."""

import os
import warnings

import numpy as np
import onnx
import pytest
from cell_graphs import IN, B, H, T, assert_recognized

from rnnhw.frontends.onnx.prepare import for_onnxruntime

torch = pytest.importorskip("torch")
os.environ.setdefault("KERAS_BACKEND", "torch")  # Keras would look for TensorFlow, which is not installed
keras = pytest.importorskip(
    "keras", reason="Keras or torch is missing: pip install rnnhw[frameworks]", exc_type=ImportError
)
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

CELLS = {
    "LSTM": lambda inputs: torch.nn.LSTMCell(inputs, H),
    "GRU": lambda inputs: torch.nn.GRUCell(inputs, H),
    "RNN": lambda inputs: torch.nn.RNNCell(inputs, H),
}


class InLoop(torch.nn.Module):
    """Two layers of a cell in a Python loop."""

    def __init__(self, kind, steps=T):
        super().__init__()
        self.kind, self.lower, self.upper = kind, CELLS[kind](IN), CELLS[kind](H)

    def forward(self, x):
        zeros = torch.zeros(x.shape[0], H)
        h = k = (zeros, zeros) if self.kind == "LSTM" else zeros
        outputs = []
        for t in range(x.shape[1]):
            h = self.lower(x[:, t], h)
            k = self.upper(h[0] if self.kind == "LSTM" else h, k)
            outputs.append(k[0] if self.kind == "LSTM" else k)
        return torch.stack(outputs, 1), outputs[-1]


class Step(torch.nn.Module):
    """One step, with the states as inputs and outputs."""

    def __init__(self, kind):
        super().__init__()
        self.kind, self.cell = kind, CELLS[kind](IN)

    def forward(self, x, h, c):
        return self.cell(x, (h, c)) if self.kind == "LSTM" else (self.cell(x, h), torch.exp(c))


class ByHand(torch.nn.Module):
    """Cells as people write them, in a loop over both directions."""

    def __init__(self, kind, steps=T):
        super().__init__()
        self.kind, self.steps = kind, steps
        self.from_x = torch.nn.Linear(IN, 3 * H)
        self.from_h = torch.nn.Linear(H, 3 * H, bias=False)
        self.joined = torch.nn.Linear(IN + H, 4 * H)

    def step(self, x, h, c):
        if self.kind == "GRU":
            xr, xz, xn = self.from_x(x).chunk(3, -1)
            hr, hz, hn = self.from_h(h).chunk(3, -1)
            n = torch.tanh(xn + torch.sigmoid(xr + hr) * hn)
            return n + torch.sigmoid(xz + hz) * (h - n), c
        if self.kind == "RNN":
            return torch.relu(self.joined(torch.cat([x, h], 1))[:, :H]), c
        i, j, f, o = torch.split(self.joined(torch.cat([x, h], 1)), H, 1)
        c = torch.sigmoid(f + 1.0) * c + torch.sigmoid(i) * torch.tanh(j)
        return torch.tanh(c) * torch.sigmoid(o), c

    def forward(self, x):
        both = []
        for order in (range(self.steps), reversed(range(self.steps))):
            h = c = torch.zeros(x.shape[0], H)
            for t in order:
                h, c = self.step(x[:, t], h, c)
            both.append(h)
        return torch.cat(both, 1)


def exported(module, inputs, path, *, is_dynamo, is_free):
    names = ["x", "h", "c"][: len(inputs)]
    options = {"dynamo": is_dynamo, "input_names": names, "verbose": False}
    if is_dynamo:
        options["external_data"] = False
        batch = torch.export.Dim("batch")
        options["dynamic_shapes"] = tuple({0: batch} for _ in inputs) if is_free else None
    elif is_free:
        options["dynamic_axes"] = {name: {0: "batch"} for name in names}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(module.eval(), inputs, path, **options)
    return onnx.load(path)


@pytest.mark.parametrize("is_free", [False, True], ids=["fixed", "free"])
@pytest.mark.parametrize("kind", CELLS)
def test_torch_script_exporter(kind, is_free, tmp_path):
    torch.manual_seed(0)
    sequence, x, state = torch.randn(B, T, IN), torch.randn(B, IN), torch.randn(B, H)
    for module, inputs, count in (
        (InLoop(kind), (sequence,), 2),
        (Step(kind), (x, state, state), 1),
        (ByHand(kind), (sequence,), 2),
    ):
        model = exported(module, inputs, tmp_path / "model.onnx", is_dynamo=False, is_free=is_free)
        assert_recognized(model, tmp_path, **{kind: count})


@pytest.mark.parametrize(("is_free", "form"), [(True, InLoop), (False, ByHand)], ids=["loop", "by hand"])
@pytest.mark.parametrize("kind", CELLS)
def test_torch_dynamo_exporter(kind, is_free, form, tmp_path):
    torch.manual_seed(0)
    inputs = (torch.randn(B, 3, IN),)
    model = exported(form(kind, 3), inputs, tmp_path / "model.onnx", is_dynamo=True, is_free=is_free)
    assert_recognized(model, tmp_path, **{kind: 2})


def layers(name, **options):
    return getattr(keras.layers, name)(H, return_sequences=True, **options)


KERAS = {
    "SimpleRNN": (lambda: [layers("SimpleRNN")], {"RNN": 1}),
    "GRU": (lambda: [layers("GRU")], {"GRU": 1}),
    "GRU, reset before": (lambda: [layers("GRU", reset_after=False)], {"GRU": 1}),
    "LSTM": (lambda: [layers("LSTM"), keras.layers.LSTM(3)], {"LSTM": 2}),
    "no bias": (
        lambda: [layers("LSTM", use_bias=False), layers("GRU", use_bias=False)],
        {"LSTM": 1, "GRU": 1},
    ),
    "hard sigmoid": (lambda: [layers("LSTM", recurrent_activation="hard_sigmoid")], {"LSTM": 1}),
    "backwards": (lambda: [layers("LSTM", go_backwards=True)], {"LSTM": 1}),
    "both directions": (lambda: [keras.layers.Bidirectional(layers("GRU"))], {"GRU": 2}),
    "both directions, with a reduction of a number that onnxruntime refuses": (
        lambda: [keras.layers.Bidirectional(layers("SimpleRNN"))],
        {"RNN": 2},
    ),
    "sum of directions": (
        lambda: [keras.layers.Bidirectional(layers("LSTM"), merge_mode="sum")],
        {"LSTM": 2},
    ),
    "cells": (lambda: [keras.layers.RNN(keras.layers.GRUCell(H), return_sequences=True)], {"GRU": 1}),
    "stacked cells": (
        lambda: [
            keras.layers.RNN([keras.layers.LSTMCell(H), keras.layers.LSTMCell(3)], return_sequences=True)
        ],
        {"LSTM": 2},
    ),
    "unrolled": (lambda: [layers("LSTM", unroll=True)], {"LSTM": 1}),
}


@pytest.mark.parametrize("name", KERAS)
def test_keras(name, tmp_path):
    make, wanted = KERAS[name]
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((T, IN)), *make()])
    for layer in model.layers:  # random biases too
        layer.set_weights([np.random.default_rng(1).normal(size=one.shape) for one in layer.get_weights()])
    model(np.zeros((B, T, IN), np.float32))
    model.export(tmp_path / "model.onnx", format="onnx", verbose=False)
    assert_recognized(for_onnxruntime(onnx.load(tmp_path / "model.onnx")), tmp_path, **wanted)
