"""QuantizeLinear and DequantizeLinear inside cells, as Brevitas and quantize_static write them."""

import numpy as np
import pytest
from cell_graphs import IN, B, Graph, H, T, feeds, session
from cell_spellings import Cell, Spelling, stacked
from onnx import ModelProto

from rnnhw.frontends.onnx import graph_of
from rnnhw.frontends.onnx.cells import recognize_cells
from rnnhw.host import run_graph
from rnnhw.train import run_float_block

KINDS = ("LSTM", "GRU", "RNN")


class RoundingGraph(Graph):
    """A graph in which the results of some operators are rounded at a scale that is a power of two."""

    scale, zero = 2.0**-5, np.int8(0)
    wanted = ("Add", "Gemm", "Mul", "Sigmoid", "Sub", "Tanh")

    def rounded(self, name, scale=None, zero=None):
        given = np.array(scale or self.scale, np.float32), np.array(self.zero if zero is None else zero)
        return super().__call__("DequantizeLinear", super().__call__("QuantizeLinear", name, *given), *given)

    def __call__(self, operator, *given, **attributes):
        found = super().__call__(operator, *given, **attributes)
        if operator not in self.wanted or not isinstance(found, str):
            return found
        if operator == "Sigmoid":  # between 0 and 1: all integers are above the zero point
            return self.rounded(found, 2.0**-8, np.uint8(0))
        return self.rounded(found)


def model(kind, *, is_scan=False, zero=None, x_scales=(2.0**-5,)):
    g, cell = RoundingGraph(), Cell(kind, Spelling(), seed=41)
    for weights in (cell.w, cell.r, cell.bw, cell.br):
        weights *= np.float32(0.3)
    x = g.input("x", [T, B, IN])
    states = [g.input("h", [B, H]), *([g.input("c", [B, H])] if kind == "LSTM" else [])]
    if is_scan:
        body = RoundingGraph(prefix="body ")
        olds = [body.input(name, [B, H]) for name in "hc"[: len(states)]]
        step = body.rounded(body.input("step", [B, IN]), x_scales[0])
        news = [new for new in cell.step(body, step, *olds) if new]
        body.output(*news, body("Identity", news[0]))
        found = g("Scan", *states, x, outputs=len(states) + 1, body=body.graph(), num_scan_inputs=1)
        g.output(*found)
        return g.model()
    outputs, c = [], states[1] if kind == "LSTM" else ""
    h = states[0]
    for t in range(T):
        step = g.rounded(g("Gather", x, np.array(t), axis=0), x_scales[t % len(x_scales)], zero)
        h, c = cell.step(g, step, h, c)
        outputs.append(h)
    g.output(stacked(g, outputs, 0))
    return g.model()


@pytest.mark.parametrize("is_scan", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_rounded_steps_become_one_layer_that_keeps_scales(kind, is_scan):
    made = model(kind, is_scan=is_scan)
    given = feeds(made)
    exact = session(made).run(None, given)
    graph = graph_of(ModelProto.FromString(made.SerializeToString()), "rounded")
    assert len(graph.machine_blocks) == 1
    assert graph.machine_blocks[0].own.input_exponent == 5
    assert sum("inside recurrent cells left out" in note for note in graph.notes) == 1
    assert any("keeps its scale 0.03125" in note for note in graph.notes)
    found = run_graph(graph, given, run_float_block)
    for port, theirs in zip(graph.outputs, exact, strict=True):
        assert found[port.name].shape == theirs.shape
        np.testing.assert_allclose(found[port.name], theirs, atol=0.15)


def test_scales_that_differ_from_step_to_step_are_not_kept():
    after = recognize_cells(model("GRU", x_scales=(2.0**-5, 2.0**-6)))
    counts = [node.op_type for node in after.graph.node]
    # Only that of h, which is the same in all steps.
    assert counts.count("GRU") == 1 and counts.count("QuantizeLinear") == 1


def test_a_pair_that_may_stand_for_a_relu_stays():
    after = recognize_cells(model("RNN", zero=np.int8(-128)))
    assert [node.op_type for node in after.graph.node].count("QuantizeLinear") > T


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("cell", ["LSTMCell", "GRUCell", "RNNCell"])
def test_unrolled_modules_of_quantize_static(cell, tmp_path):
    torch = pytest.importorskip("torch", reason="PyTorch exports the modules")
    from onnxruntime.quantization import CalibrationDataReader, QuantFormat, quantize_static

    class Model(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.cell, self.head = getattr(torch.nn, cell)(4, 6), torch.nn.Linear(6, 3)

        def forward(self, x):
            h = c = torch.zeros(x.shape[0], 6)
            for t in range(5):
                if cell == "LSTMCell":
                    h, c = self.cell(x[:, t], (h, c))
                else:
                    h = self.cell(x[:, t], h)
            return self.head(h)

    class Reader(CalibrationDataReader):
        def __init__(self):
            self.left = [{"x": one} for one in data]

        def get_next(self):
            return self.left.pop() if self.left else None

    torch.manual_seed(5)
    data = np.random.default_rng(5).normal(size=(8, 3, 5, 4)).astype(np.float32)
    paths = [str(tmp_path / name) for name in ("m.onnx", "q.onnx")]
    torch.onnx.export(Model().eval(), (torch.zeros(3, 5, 4),), paths[0], dynamo=False, input_names=["x"])
    quantize_static(*paths, Reader(), quant_format=QuantFormat.QDQ)
    from rnnhw.frontends import load_graph

    graph = load_graph(tmp_path / "q.onnx")
    assert len(graph.machine_blocks) == 1 and not graph.host_blocks
    assert any("inside recurrent cells left out" in note for note in graph.notes)
    found = run_graph(graph, {"x": data[0]}, run_float_block)[graph.outputs[0].name]
    exact = load_graph(tmp_path / "m.onnx")
    wanted = run_graph(exact, {"x": data[0]}, run_float_block)[exact.outputs[0].name]
    assert np.abs(found - wanted).max() < 0.05 * np.abs(wanted).max()
