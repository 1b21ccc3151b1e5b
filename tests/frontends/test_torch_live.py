"""PyTorch modules that are converted themselves, with free sizes and packed sequences."""

import pytest

torch = pytest.importorskip("torch")

from torch import _VF  # noqa: E402
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence  # noqa: E402
from torch_models import largest_error  # noqa: E402

from rnnhw.errors import ModelError  # noqa: E402
from rnnhw.frontends.torch import module_to_onnx  # noqa: E402


def example(first, rest=()):
    torch.manual_seed(1)
    return torch.nn.Sequential(first, *rest)


@pytest.mark.parametrize(
    ("module", "others"),
    [
        (lambda: torch.nn.LSTM(3, 4, 2, bidirectional=True), [torch.randn(7, 6, 3)]),
        (lambda: torch.nn.GRU(3, 4, batch_first=True), [torch.randn(1, 6, 3)]),
        (lambda: torch.nn.RNN(3, 4, nonlinearity="relu"), [torch.randn(7, 1, 3)]),
        (
            lambda: example(torch.nn.Linear(3, 5), [torch.nn.ReLU(), torch.nn.LSTM(5, 4)]),
            [torch.randn(4, 9, 3)],
        ),
        (lambda: example(torch.nn.Embedding(9, 3), [torch.nn.GRU(3, 4)]), [torch.randint(0, 9, (3, 7))]),
        (lambda: example(torch.nn.Conv1d(3, 5, 3), [torch.nn.MaxPool1d(2)]), [torch.randn(4, 3, 20)]),
    ],
)
def test_an_input_is_made_and_sizes_are_free(module, others):
    module = module()
    model = module_to_onnx(module)
    for other in others:
        assert largest_error(module.eval(), model, (other,)) < 1e-6


class Model(torch.nn.Module):
    """States in and out, a last step, and a head; the example of the issue that people ask about."""

    def __init__(self):
        super().__init__()
        self.rnn = torch.nn.RNN(10, 64, batch_first=True)
        self.drop = torch.nn.Dropout(0.5)
        self.head = torch.nn.Linear(64, 5)

    def forward(self, x, state=None):
        out, state = self.rnn(x, state)
        return self.head(self.drop(out[:, -1, :])), state


def test_a_model_in_training_is_converted_in_evaluation_and_stays_in_training():
    module = Model()
    module.head.eval()
    model = module_to_onnx(module, [torch.randn(2, 5, 10)])
    assert (module.training, module.drop.training, module.head.training) == (True, True, False)
    assert largest_error(module.eval(), model, (torch.randn(3, 8, 10),)) < 1e-6


def test_states_are_inputs():
    module = Model()
    model = module_to_onnx(module, (torch.randn(2, 5, 10), torch.randn(1, 2, 64)))
    assert [one.name for one in model.graph.input] == ["x", "state"]
    assert largest_error(module.eval(), model, (torch.randn(3, 8, 10), torch.randn(1, 3, 64))) < 1e-6


class Nested(torch.nn.Module):
    """A state as a tuple, and several outputs in a dictionary."""

    def __init__(self):
        super().__init__()
        self.rnn = torch.nn.LSTM(3, 4)

    def forward(self, x, state):
        y, (h, c) = self.rnn(x, state)
        return {"y": y, "first": x, "h": h, "again": h, "c": c, "size": x.shape[1], "none": None}


def test_nested_inputs_and_outputs():
    module, states = Nested(), (torch.randn(1, 2, 4), torch.randn(1, 2, 4))
    model = module_to_onnx(module, (torch.randn(5, 2, 3), states))
    names = [one.name for one in model.graph.output]
    assert len(names) == len(set(names)) == 6
    x = torch.randn(7, 3, 3)
    states = (torch.randn(1, 3, 4), torch.randn(1, 3, 4))
    expected = module(x, states)
    expected["size"] = torch.tensor([3])

    class Given(torch.nn.Module):
        def forward(self, *inputs):
            return expected

    assert largest_error(Given(), model, (x, states)) < 1e-6


class Packed(torch.nn.Module):
    def __init__(self, kind, is_sorted, given, **options):
        super().__init__()
        torch.manual_seed(4)
        self.rnn = getattr(torch.nn, kind)(3, 5, 2, batch_first=True, bidirectional=True, **options)
        self.is_sorted, self.given = is_sorted, given

    def forward(self, x, lengths):
        packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=self.is_sorted)
        state = None
        if self.given:
            h = torch.full((4, x.shape[0], self.rnn.proj_size or 5), 0.5)
            state = (h, torch.full((4, x.shape[0], 5), 0.3)) if self.rnn.mode == "LSTM" else h
        y, state = self.rnn(packed, state)
        return pad_packed_sequence(y, batch_first=True), state


@pytest.mark.parametrize(("is_sorted", "given"), [(False, True), (True, False)])
@pytest.mark.parametrize(
    ("kind", "options"), [("LSTM", {}), ("LSTM", {"proj_size": 2}), ("GRU", {}), ("RNN", {})], ids=str
)
def test_packed_sequences(kind, options, given, is_sorted):
    module = Packed(kind, is_sorted, given, **options)
    model = module_to_onnx(module, (torch.randn(3, 4, 3), torch.tensor([4, 3, 2])))
    lengths = torch.tensor([7, 5, 4, 4, 1] if is_sorted else [2, 7, 5, 1, 3])
    assert largest_error(module, model, (torch.randn(5, 7, 3), lengths)) < 1e-6


def test_what_layers_call_is_put_back():
    originals = [getattr(_VF, name) for name in ("lstm", "gru", "_pack_padded_sequence")]
    checks = [torch.nn.RNNBase.check_forward_args, torch.nn.LSTM.check_forward_args]

    class Failing(torch.nn.Module):
        def forward(self, x):
            raise ValueError("on purpose")

    with pytest.raises(ModelError, match="PyTorch cannot export the PyTorch module Failing: 'on purpose"):
        module_to_onnx(Failing(), [torch.zeros(2)])
    assert [getattr(_VF, name) for name in ("lstm", "gru", "_pack_padded_sequence")] == originals
    assert [torch.nn.RNNBase.check_forward_args, torch.nn.LSTM.check_forward_args] == checks


def test_what_cannot_be_converted_is_refused():
    with pytest.raises(ModelError, match="a dict is no PyTorch module"):
        module_to_onnx({})
    with pytest.raises(ModelError, match="no example input can be made for a Model; give example_inputs"):
        module_to_onnx(Model())

    class Complex(torch.nn.Module):
        def forward(self, x):
            return torch.fft.rfft(x).abs()

    with pytest.raises(
        ModelError, match=r"the PyTorch module Complex is not supported: operator aten\.fft_rfft"
    ):
        module_to_onnx(Complex(), [torch.randn(2, 8)])
