"""Recurrent layers of PyTorch from ``.pt2`` files: all options, against ONNX Runtime."""

import itertools
import warnings

import numpy as np
import onnx
import pytest

torch = pytest.importorskip("torch")

from torch_models import converted, largest_error  # noqa: E402

KINDS = [
    ("LSTM", {}),
    ("LSTM", {"proj_size": 2}),
    ("GRU", {}),
    ("RNN", {}),
    ("RNN", {"nonlinearity": "relu"}),
]
IN, H = 3, 5


class Layer(torch.nn.Module):
    """A layer whose states are inputs and outputs, or zeros and no outputs."""

    def __init__(self, kind, options, states):
        super().__init__()
        torch.manual_seed(2)
        self.rnn = getattr(torch.nn, kind)(IN, H, **options)
        self.states = states

    def forward(self, x, *state):
        if not self.states:
            return self.rnn(x)[0]
        return self.rnn(x, state if len(state) == 2 else state[0])

    def inputs(self, steps=4, batch=3):
        rnn = self.rnn
        x = torch.randn(*((batch, steps) if rnn.batch_first else (steps, batch)), IN)
        rows = rnn.num_layers * (1 + rnn.bidirectional)
        state = (torch.randn(rows, batch, rnn.proj_size or H), torch.randn(rows, batch, H))
        count = 0 if not self.states else 2 if rnn.mode == "LSTM" else 1
        return x, *state[:count]


OPTIONS = list(itertools.product((1, 2), (False, True), (False, True), (False, True)))


@pytest.mark.slow
@pytest.mark.parametrize("states", [False, True])
@pytest.mark.parametrize(("kind", "more"), KINDS, ids=str)
def test_layers(tmp_path, kind, more, states):
    # Half of the options with states, the other half without.
    for number, (depth, bias, batch_first, bidirectional) in enumerate(OPTIONS):
        if number % 2 == states:
            continue
        options = {"num_layers": depth, "bias": bias, "batch_first": batch_first, **more}
        model = Layer(kind, {**options, "bidirectional": bidirectional}, states)
        inputs = model.inputs()
        assert largest_error(model, converted(model, inputs, tmp_path / "m.pt2"), inputs) < 1e-6


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "more"), KINDS, ids=str)
def test_decomposed_layers(tmp_path, kind, more):
    from rnnhw.frontends.torch import pt2_to_onnx

    model = Layer(kind, {"batch_first": True, "bidirectional": True, **more}, True).eval()
    inputs = model.inputs()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.export.export(model, inputs).run_decompositions()
        torch.export.save(program, tmp_path / "m.pt2")
    assert largest_error(model, pt2_to_onnx(tmp_path / "m.pt2"), inputs) < 1e-6


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64])
def test_other_floats_are_float32(tmp_path, dtype):
    model = torch.nn.GRU(IN, H, batch_first=True).to(dtype)
    x = torch.randn(2, 4, IN, dtype=dtype)
    made = converted(model, (x,), tmp_path / "m.pt2")
    types = {tensor.data_type for tensor in made.graph.initializer}
    assert types <= {onnx.TensorProto.FLOAT, onnx.TensorProto.INT64}
    assert made.graph.input[0].type.tensor_type.elem_type == onnx.TensorProto.FLOAT
    assert largest_error(model.float(), made, (x.float(),)) < 1e-6


def nodes(model):
    return [(node.op_type, len(node.input), [bool(name) for name in node.input]) for node in model.graph.node]


def test_zero_states_are_left_out_and_weights_are_constants(tmp_path):
    model = torch.nn.LSTM(IN, H)
    made = converted(model, (torch.randn(4, 3, IN),), tmp_path / "m.pt2", free=True)
    assert nodes(made) == [("LSTM", 4, [True] * 4), ("Squeeze", 2, [True] * 2)]
    constants = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in made.graph.initializer}
    w, r, b = (constants[name] for name in made.graph.node[0].input[1:4])
    assert (w.shape, r.shape, b.shape) == ((1, 4 * H, IN), (1, 4 * H, H), (1, 8 * H))
    i, f, g, o = model.weight_ih_l0.detach().numpy().reshape(4, H, IN)
    np.testing.assert_array_equal(w[0].reshape(4, H, IN), [i, o, f, g])
    names = [value.name for value in made.graph.output]
    assert names == ["getitem", "getitem_1", "getitem_2"]


def test_given_states_are_inputs(tmp_path):
    model = Layer("GRU", {"num_layers": 2, "batch_first": True}, True)
    made = converted(model, model.inputs(), tmp_path / "m.pt2")
    assert [value.name for value in made.graph.input] == ["x", "state_0"]
    grus = [node for node in made.graph.node if node.op_type == "GRU"]
    assert [len(node.input) for node in grus] == [6, 6]
    for node in grus:
        values = {given.name: onnx.helper.get_attribute_value(given) for given in node.attribute}
        assert values == {"direction": b"forward", "hidden_size": H, "linear_before_reset": 1}


def test_a_projection_is_a_function_of_the_model(tmp_path):
    model = torch.nn.LSTM(IN, H, 2, bidirectional=True, proj_size=2)
    made = converted(model, (torch.randn(4, 3, IN),), tmp_path / "m.pt2")
    calls = [node for node in made.graph.node if node.op_type == "LstmProjected"]
    assert [node.domain for node in calls] == ["rnnhw", "rnnhw"]
    constants = {tensor.name: tuple(tensor.dims) for tensor in made.graph.initializer}
    given = [[constants.get(name) for name in node.input] for node in calls]
    assert given[1][1:4] == [(2, 4 * H, 4), (2, 4 * H, 2), (2, 8 * H)]
    assert [one[8] for one in given] == [(2, 2, H)] * 2
    assert [list(node.input)[4:8] for node in calls] == [[""] * 4] * 2
    (function,) = made.functions
    assert (function.domain, function.name, function.overload) == (
        "rnnhw",
        "LstmProjected",
        "bidirectional_biases",
    )
    assert {node.op_type for node in function.node} >= {"Scan", "MatMul"}


def test_two_stacks_share_one_function(tmp_path):
    model = torch.nn.ModuleList([torch.nn.LSTM(IN, H, proj_size=IN) for _ in range(2)])
    model.forward = lambda x: model[1](model[0](x)[0])[0]
    x = torch.randn(4, 3, IN)
    made = converted(model, (x,), tmp_path / "m.pt2")
    assert len(made.functions) == 1
    assert largest_error(model, made, (x,)) < 1e-6


class Looped(torch.nn.Module):
    """A cell in a loop that writes its outputs into a tensor."""

    def __init__(self, kind):
        super().__init__()
        torch.manual_seed(3)
        self.cell = getattr(torch.nn, f"{kind}Cell")(IN, H)
        self.kind = kind

    def forward(self, x):
        state = torch.zeros(x.shape[0], H)
        state = (state, state) if self.kind == "LSTM" else state
        made = torch.zeros(x.shape[0], x.shape[1], H)
        for step in range(x.shape[1]):
            state = self.cell(x[:, step], state)
            made[:, step] = state[0] if self.kind == "LSTM" else state
        return made


@pytest.mark.parametrize("kind", ["LSTM", "GRU", "RNN"])
def test_loops_of_cells(tmp_path, kind):
    model, x = Looped(kind), torch.randn(2, 4, IN)
    made = converted(model, (x,), tmp_path / "m.pt2")
    assert largest_error(model, made, (x,)) < 1e-6
    counts = [node.op_type for node in made.graph.node]
    assert counts.count("Gemm") == 8
    # What the loop has written step by step is joined once.
    assert counts.count("Concat") == 1 and counts.count("Slice") == 0
