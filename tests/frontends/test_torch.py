"""Import of PyTorch modules, and of the ONNX files that both of its exporters write."""

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnnhw.errors import ModelError
from rnnhw.frontends import from_torch, load_graph, load_onnx
from rnnhw.golden import run
from rnnhw.host import run_graph
from rnnhw.quantize import dequantize_state, quantize, quantize_inputs
from rnnhw.train import forward, run_float_block

torch = pytest.importorskip("torch")

KINDS = [("LSTM", {}), ("GRU", {}), ("RNN", {"nonlinearity": "tanh"}), ("RNN", {"nonlinearity": "relu"})]
IN, H, OUT = 3, 5, 2


class Model(torch.nn.Module):
    """A recurrent module with a linear head, as people write it."""

    def __init__(
        self, kind: str, options: dict[str, Any], use: str, depth: int, bidirectional: bool, batch_first: bool
    ) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.rnn = getattr(torch.nn, kind)(
            IN, H, depth, bidirectional=bidirectional, batch_first=batch_first, **options
        )
        self.head = torch.nn.Linear(H * (1 + bidirectional), OUT)
        self.use, self.time = use, 1 if batch_first else 0

    def forward(self, x: Any) -> Any:
        y, state = self.rnn(x)
        h = state[0] if isinstance(state, tuple) else state
        match self.use:
            case "every step":
                return self.head(y)
            case "last step":
                return self.head(y.select(self.time, -1))
            case "last state":
                return self.head(h[-1])
            case "last states":
                return self.head(torch.cat([h[-2], h[-1]], dim=1))
        return y


def inputs() -> np.ndarray:
    return np.random.default_rng(1).normal(size=(4, 6, IN)).astype(np.float32)


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize(("kind", "options"), [*KINDS, ("LSTM", {"proj_size": 3})], ids=str)
def test_modules(kind: str, options: dict[str, Any], bias: bool) -> None:
    torch.manual_seed(0)
    module = getattr(torch.nn, kind)(IN, H, 2, bidirectional=True, batch_first=True, bias=bias, **options)
    head = torch.nn.Linear(2 * options.get("proj_size", H), OUT, bias=bias)
    x = inputs()
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # oneDNN has no projections
        y = head(module(torch.tensor(x))[0]).numpy()
    assert np.abs(forward(from_torch(module, head), x).outputs - y).max() < 1e-6


def test_other_modules_are_refused() -> None:
    with pytest.raises(ModelError, match="a PyTorch module Linear is not supported, only LSTM, GRU, RNN"):
        from_torch(torch.nn.Linear(2, 3))


def export(model: Any, x: np.ndarray, path: Path, dynamo: bool) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if dynamo:
            pytest.importorskip("onnxscript")
            axes = {0 if model.time else 1: torch.export.Dim.DYNAMIC}
            torch.onnx.export(
                model,
                (torch.tensor(x),),
                str(path),
                dynamo=True,
                dynamic_shapes=(axes,),
                verbose=False,
                external_data=False,
            )
        else:
            torch.onnx.export(
                model,
                (torch.tensor(x),),
                str(path),
                dynamo=False,
                input_names=["x"],
                dynamic_axes={"x": {0: "a", 1: "b"}},
            )


# Batch sizes are free in both exporters, numbers of steps in the older one only.
USES = [
    ("every step", 1, False),
    ("every step", 2, True),
    ("last step", 2, False),
    ("last state", 1, False),
    ("last state", 2, False),
    ("last states", 1, True),
    ("hidden", 1, False),
    ("hidden", 2, True),
]


def exports() -> Iterator[Any]:
    """Every kind, use and order of axes with the older exporter; with the slower one, one order in turn."""
    for k, (kind, options) in enumerate(KINDS):
        for n, (use, depth, bidirectional) in enumerate(USES):
            for batch_first in (True, False):
                yield pytest.param(kind, options, use, depth, bidirectional, batch_first, False)
            in_turn = (k + n) % 2 == 0
            yield pytest.param(
                kind, options, use, depth, bidirectional, in_turn, True, marks=pytest.mark.slow
            )


@pytest.mark.parametrize(
    ("kind", "options", "use", "depth", "bidirectional", "batch_first", "dynamo"), list(exports())
)
def test_exported_models(
    tmp_path: Path,
    kind: str,
    options: dict[str, Any],
    use: str,
    depth: int,
    bidirectional: bool,
    batch_first: bool,
    dynamo: bool,
) -> None:
    model = Model(kind, options, use, depth, bidirectional, batch_first).eval()
    x = inputs()
    given = x if batch_first else np.ascontiguousarray(x.transpose(1, 0, 2))
    with torch.no_grad():
        y = model(torch.tensor(given)).numpy()
    export(model, given, tmp_path / "m.onnx", dynamo)
    if dynamo and kind == "RNN":
        # This exporter unrolls RNNs in time, so that the network may come in several parts.
        graph = load_graph(tmp_path / "m.onnx")
        assert any(block.x.axes for block in graph.machine_blocks)
        (made,) = run_graph(graph, {graph.inputs[0].name: given}, run_float_block).values()
        assert made.shape == y.shape and np.abs(made - y).max() < 2e-6
        return
    network = load_onnx(tmp_path / "m.onnx")
    if y.ndim == 3 and not batch_first:
        y = y.transpose(1, 0, 2)
    ours = forward(network, x).outputs
    assert ours.shape == y.shape
    assert np.abs(ours - y).max() < 2e-6


def test_the_last_step_of_two_directions_is_not_their_last_states(tmp_path: Path) -> None:
    model = Model("GRU", {}, "last step", 1, True, True).eval()
    export(model, inputs(), tmp_path / "m.onnx", False)
    with pytest.raises(ModelError, match="takes the last step of a reverse direction"):
        load_onnx(tmp_path / "m.onnx")


def test_an_integer_gru_is_within_2_lsb_of_pytorchs() -> None:
    """Root mean square error over all steps of 50 sequences, in LSB of the int8 hidden state."""
    torch.manual_seed(3)
    module = torch.nn.GRU(6, 24, batch_first=True)
    x = np.random.default_rng(5).uniform(-1, 1, (50, 40, 6)).astype(np.float32)
    with torch.no_grad():
        y, last = module(torch.tensor(x))
    integer = quantize(from_torch(module), x)
    made, state = run(integer, quantize_inputs(x, integer))
    assert np.sqrt(((made - 128 * y.numpy()) ** 2).mean()) < 2
    h, _ = dequantize_state(state, integer)
    assert np.abs(h - last.numpy()).max() < 4 / 128
