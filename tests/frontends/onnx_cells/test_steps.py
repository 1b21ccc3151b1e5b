"""Single steps of cells, as streaming models have them, in many spellings."""

import numpy as np
import pytest
from cell_graphs import IN, B, Graph, H, assert_recognized, assert_same, feeds, session
from cell_spellings import Cell, Spelling

from rnnhw.frontends.onnx.cells import recognize_cells

SPELLINGS = {
    "LSTM": [
        Spelling(),
        Spelling(products="matmul", order="gifo"),
        Spelling(products="turned", gates="slice"),
        Spelling(products="joined", order="ifog", is_turned=True),
        Spelling(products="separate", is_turned=True),
        Spelling(products="quantized"),
        Spelling(products="one bias", order="fgoi", forget_bias=1.0),
        Spelling(is_coupled="f"),
        Spelling(is_coupled="i", is_turned=True),
        Spelling(peepholes=True),
        Spelling(peepholes=True, is_coupled="f", is_turned=True, products="joined"),
        Spelling(function="Relu"),
        Spelling(function="Softsign", sigmoid="HardSigmoid"),
        Spelling(sigmoid="HardSigmoid", sigmoid_attributes={"alpha": 0.3, "beta": 0.4}),
    ],
    "GRU": [
        *(
            Spelling(update=update, is_reset_after=after, is_turned=turned, products=products)
            for update, turned, products in (
                ("(1-z)n+zh", False, "gemm"),
                ("zn+(1-z)h", True, "matmul"),
                ("n+z(h-n)", False, "turned"),
                ("h+z(n-h)", True, "quantized"),
                ("zh+(n-zn)", False, "one bias"),
            )
            for after in (True, False)
        ),
        Spelling(gates="slice"),
        Spelling(is_reset_after=False, products="joined"),
        Spelling(is_reset_after=False, products="separate"),
        Spelling(function="Relu", sigmoid="HardSigmoid"),
    ],
    "RNN": [
        Spelling(),
        Spelling(products="matmul", function="Relu"),
        Spelling(products="joined", is_turned=True),
        Spelling(products="one bias"),
    ],
}
CASES = [(kind, spelling) for kind, spellings in SPELLINGS.items() for spelling in spellings]


def step_model(kind, spelling, opset=17, rows=("batch",), inputs=IN):
    g, cell = Graph(opset), Cell(kind, spelling, seed=1, inputs=inputs)
    x, h = g.input("x", [*rows, inputs]), g.input("h", [*rows, H])
    c = g.input("c", [*rows, H]) if kind == "LSTM" else ""
    new_h, new_c = cell.step(g, x, h, c)
    g.output(new_h, *([new_c] if new_c else []))
    return g.model()


@pytest.mark.parametrize(("kind", "spelling"), CASES)
def test_a_step_in_each_spelling(kind, spelling, tmp_path):
    assert_recognized(step_model(kind, spelling), tmp_path, **{kind: 1})


@pytest.mark.parametrize("rows", [(), (1,), (B,), (1, 1), (1, "batch"), ("batch", 1)])
@pytest.mark.parametrize("kind", ["LSTM", "GRU", "RNN"])
def test_batches_and_axes_of_size_1(kind, rows, tmp_path):
    assert_recognized(step_model(kind, Spelling(products="one bias"), rows=rows), tmp_path, **{kind: 1})


@pytest.mark.parametrize("opset", [7, 9, 11, 13, 18, 21])
@pytest.mark.parametrize("kind", ["LSTM", "GRU", "RNN"])
def test_operator_sets(kind, opset, tmp_path):
    assert_recognized(step_model(kind, Spelling(), opset), tmp_path, **{kind: 1})


@pytest.mark.parametrize("kind", ["LSTM", "RNN"])
def test_the_state_is_found_where_x_is_as_wide(kind, tmp_path):
    for model in assert_recognized(step_model(kind, Spelling(), inputs=H), tmp_path, **{kind: 1}):
        node = next(node for node in model.graph.node if node.op_type == kind)
        read = {source.output[0]: source.input[0] for source in model.graph.node}
        assert read[node.input[0]] == "x" and read[node.input[5]] == "h"


def test_attributes_and_weights_are_in_onnx_order(tmp_path):
    g, cell = Graph(), Cell("LSTM", Spelling(order="gofi"), seed=3)
    x, h, c = g.input("x", [1, IN]), g.input("h", [1, H]), g.input("c", [1, H])
    g.output(*cell.step(g, x, h, c))
    for model in assert_recognized(g.model(), tmp_path, LSTM=1):
        arrays = {
            tensor.name: np.frombuffer(tensor.raw_data, np.float32) for tensor in model.graph.initializer
        }
        node = next(node for node in model.graph.node if node.op_type == "LSTM")
        assert [entry.name for entry in node.attribute] == ["hidden_size"]
        wanted = [cell.w[H * "gofi".index(gate) : H * ("gofi".index(gate) + 1)] for gate in "iofg"]
        np.testing.assert_array_equal(arrays[node.input[1]], np.concatenate(wanted).reshape(-1))


def test_states_packed_in_one_tensor(tmp_path):
    g, cell = Graph(), Cell("LSTM", Spelling(), seed=2)
    x, states = g.input("x", [1, 1, IN]), g.input("states", [1, 2, H, 1])
    flat = g("Squeeze", states, np.array([0, 3]))
    h, c = g.slice(flat, 0, 0, 1), g.slice(flat, 0, 1, 2)
    new_h, new_c = cell.step(g, g("Reshape", x, np.array([1, -1])), h, c)
    g.output(new_h, g("Unsqueeze", g("Concat", new_h, new_c, axis=0), np.array([0, 3])))
    assert_recognized(g.model(), tmp_path, LSTM=1)


def test_two_layers_and_a_head(tmp_path):
    g, one, two = (
        Graph(),
        Cell("GRU", Spelling(), seed=4),
        Cell("LSTM", Spelling(), seed=5, inputs=H, units=IN),
    )
    x, h1 = g.input("x", ["batch", IN]), g.input("h1", ["batch", H])
    h2, c2 = g.input("h2", ["batch", IN]), g.input("c2", ["batch", IN])
    new_h1, _ = one.step(g, x, h1)
    new_h2, new_c2 = two.step(g, new_h1, h2, c2)
    head = np.random.default_rng(0).normal(size=(IN, 3)).astype(np.float32)
    g.output(g("Sigmoid", g("MatMul", new_h2, head)), new_h1, new_h2, new_c2)
    assert_recognized(g.model(), tmp_path, left=("Sigmoid", "MatMul"), GRU=1, LSTM=1)


@pytest.mark.parametrize(
    "value", [np.zeros((B, H)), np.ones((1, H)), np.arange(H)[None], np.arange(B * H).reshape(B, H) / 9]
)
@pytest.mark.parametrize("kind", ["LSTM", "GRU", "RNN"])
def test_constant_initial_states(kind, value):
    """Without onnxruntime's optimizer, which multiplies constant states by weights and hides those."""
    g, cell = Graph(), Cell(kind, Spelling(products="one bias"), seed=6)
    x, h, c = g.input("x", [B, IN]), g.constant(value.astype(np.float32)), g.input("c", [B, H])
    new_h, new_c = cell.step(g, x, h, c)
    g.output(new_h, *([new_c] if new_c else []))
    after = recognize_cells(g.model())
    found = {node.op_type: node for node in after.graph.node}
    if kind == "RNN":  # it may be a dense layer
        assert after is not None and "RNN" not in found
        return
    assert "Tanh" not in found and bool(len(found[kind].input) > 5 and found[kind].input[5]) == bool(
        value.any()
    )
    assert_same(g.model(), after)


def test_the_given_model_is_not_changed(tmp_path):
    model = step_model("LSTM", Spelling())
    text = model.SerializeToString(deterministic=True)
    assert_recognized(model, tmp_path, LSTM=1)
    assert model.SerializeToString(deterministic=True) == text
    assert session(model).run(None, feeds(model))[0].shape == (B, H)
