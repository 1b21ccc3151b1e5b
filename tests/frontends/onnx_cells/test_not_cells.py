"""Graphs that are almost cells: they must stay right, whether they are recognized in part or not at all."""

import copy
from collections import Counter

import numpy as np
import pytest
from cell_graphs import IN, B, Graph, H, T, assert_left, assert_same, feeds, operators, session
from cell_spellings import Cell, Spelling, stacked, unroll
from onnx import numpy_helper

from rnnhw.frontends.onnx.cells import recognize_cells

NOT_CELLS = {}


def not_a_cell(build):
    NOT_CELLS[build.__name__] = build
    return build


def gates_of(g, x, h, count, seed=50):
    """``count`` sums ``W x + R h + b``."""
    cell = Cell("LSTM", Spelling(), seed=seed)
    affine = g("Gemm", g("Concat", x, h, axis=1), np.concatenate([cell.w, cell.r], axis=1), cell.bw, transB=1)
    return [g.slice(affine, 1, k * H, (k + 1) * H) for k in range(count)]


@not_a_cell
def the_output_gate_multiplies_c(g, x, h, c):
    i, f, new, o = gates_of(g, x, h, 4)
    cell = g("Add", g("Mul", g("Sigmoid", f), c), g("Mul", g("Sigmoid", i), g("Tanh", new)))
    return g("Mul", g("Sigmoid", o), cell), cell


@not_a_cell
def the_old_c_goes_out(g, x, h, c):
    i, f, new, o = gates_of(g, x, h, 4)
    cell = g("Add", g("Mul", g("Sigmoid", f), c), g("Mul", g("Sigmoid", i), g("Tanh", new)))
    return g("Mul", g("Sigmoid", o), g("Tanh", c)), cell


@not_a_cell
def c_is_subtracted(g, x, h, c):
    i, f, new, o = gates_of(g, x, h, 4)
    cell = g("Sub", g("Mul", g("Sigmoid", f), c), g("Mul", g("Sigmoid", i), g("Tanh", new)))
    return g("Mul", g("Sigmoid", o), g("Tanh", cell)), cell


@not_a_cell
def a_number_is_added_to_c(g, x, h, c):
    i, f, new, o = gates_of(g, x, h, 4)
    update = g("Add", g("Mul", g("Sigmoid", i), g("Tanh", new)), np.array(0.5, np.float32))
    cell = g("Add", g("Mul", g("Sigmoid", f), c), update)
    return g("Mul", g("Sigmoid", o), g("Tanh", cell)), cell


@not_a_cell
def a_gate_has_a_square(g, x, h, c):
    i, f, new, o = gates_of(g, x, h, 4)
    cell = g("Add", g("Mul", g("Sigmoid", g("Mul", f, f)), c), g("Mul", g("Sigmoid", i), g("Tanh", new)))
    return g("Mul", g("Sigmoid", o), g("Tanh", cell)), cell


@not_a_cell
def the_wrong_state_is_seen_through_a_peephole(g, x, h, c):
    i, f, new, o = gates_of(g, x, h, 4)
    i = g("Add", i, g("Mul", h, np.arange(H, dtype=np.float32)))
    cell = g("Add", g("Mul", g("Sigmoid", f), c), g("Mul", g("Sigmoid", i), g("Tanh", new)))
    return g("Mul", g("Sigmoid", o), g("Tanh", cell)), cell


@not_a_cell
def layer_normalization_inside(g, x, h, c):
    i, f, new, o = gates_of(g, x, h, 4)
    ones = np.ones(H, np.float32)
    new = g("LayerNormalization", new, ones, axis=-1)
    cell = g("Add", g("Mul", g("Sigmoid", f), c), g("Mul", g("Sigmoid", i), g("Tanh", new)))
    return g("Mul", g("Sigmoid", o), g("Tanh", cell)), cell


@not_a_cell
def z_and_another_gate(g, x, h, c):
    r, z, new, other = gates_of(g, x, h, 4)
    one = np.array(1, np.float32)
    left = g("Mul", g("Sub", one, g("Sigmoid", z)), g("Tanh", g("Mul", new, g("Sigmoid", r))))
    return g("Add", left, g("Mul", g("Sigmoid", other), h)), c


@not_a_cell
def a_gru_that_resets_x(g, x, h, c):
    cell = Cell("GRU", Spelling(), seed=51, inputs=H)
    wide = g("MatMul", x, np.ones((IN, H), np.float32))
    return cell.step(g, h, wide)[0], cell.step(g, g("Mul", h, wide), c)[0]


@not_a_cell
def two_minus_z(g, x, h, c):
    cell = Cell("GRU", Spelling(), seed=52)
    new, _ = cell.step(g, x, h)
    for node in g.nodes:
        if node.op_type == "Sub":
            node.input[0] = g.constant(np.array(2, np.float32))
    return new, c


@not_a_cell
def a_dense_layer_of_two_inputs(g, x, h, c):
    return g("Tanh", gates_of(g, x, h, 1)[0]), g("Exp", g("Tanh", gates_of(g, x, c, 1)[0]))


@pytest.mark.parametrize("build", NOT_CELLS.values(), ids=NOT_CELLS)
def test_almost_a_step(build):
    g = Graph()
    x, h, c = g.input("x", [B, IN]), g.input("h", [B, H]), g.input("c", [B, H])
    g.output(*build(g, x, h, c))
    model = g.model()
    after = recognize_cells(model)
    counts = Counter(operators(after.graph))
    if build.__name__ in ("a_gru_that_resets_x", "a_dense_layer_of_two_inputs"):
        assert counts["GRU"] + counts["RNN"]  # seen from the other side, it is one
    else:
        assert after is model
    assert_same(model, after)


def sequence(g, size=T):
    x = g.input("x", [B, size, IN])
    return [g("Gather", x, np.array(t), axis=1) for t in range(size)]


@pytest.mark.parametrize("kind", ["LSTM", "GRU", "RNN"])
@pytest.mark.parametrize("what", ["w", "r", "bw"])
def test_other_weights_in_one_step(kind, what):
    """The steps with equal weights are one layer at most."""
    g, cell = Graph(), Cell(kind, Spelling(), seed=53)
    h, c = g.input("h", [B, H]), g.input("c", [B, H]) if kind == "LSTM" else ""
    outputs = []
    for k, x in enumerate(sequence(g)):
        setattr(cell, what, getattr(cell, what) + np.float32(0.01 * (k == 2)))
        h, c = cell.step(g, x, h, c)
        outputs.append(h)
    g.output(stacked(g, outputs, 1))
    after = recognize_cells(g.model())
    counts = Counter(operators(after.graph))
    assert counts[kind] == 2
    assert_same(g.model(), after)


@pytest.mark.parametrize("kind", ["LSTM", "GRU", "RNN"])
def test_two_continuations_of_one_state(kind):
    g, cell = Graph(), Cell(kind, Spelling(), seed=54)
    xs = sequence(g)
    h, c = g.input("h", [B, H]), g.input("c", [B, H]) if kind == "LSTM" else ""
    common, c = unroll(g, cell, xs[:2], h, c)
    one, _ = unroll(g, cell, xs[2:], common[-1], c)
    two, _ = unroll(g, cell, xs[:1:-1], common[-1], c)
    g.output(stacked(g, one, 1), two[-1], common[0])
    after = recognize_cells(g.model())
    assert Counter(operators(after.graph))[kind] == 3
    assert_same(g.model(), after)


@pytest.mark.parametrize("kind", ["LSTM", "GRU"])
def test_an_input_that_depends_on_the_output(kind):
    """A decoder that reads what it wrote: its steps can't be one layer."""
    g, cell = Graph(), Cell(kind, Spelling(), seed=55)
    x, h, c = g.input("x", [B, IN]), g.input("h", [B, H]), g.input("c", [B, H]) if kind == "LSTM" else ""
    for _ in range(T):
        h, c = cell.step(g, x, h, c)
        x = g("Softmax", g.slice(h, 1, 0, IN))
    g.output(h, x)
    after = recognize_cells(g.model())
    assert Counter(operators(after.graph))[kind] == T
    assert_same(g.model(), after)


def test_two_layers_that_read_each_other():
    """Each layer alone could be one operator, but both could not."""
    g = Graph()
    one, two = Cell("GRU", Spelling(), seed=56), Cell("GRU", Spelling(), seed=57)
    xs = sequence(g)
    h = k = g.input("h", [B, H])
    firsts, seconds = [], []
    for t, x in enumerate(xs):
        h, _ = one.step(g, x if t < 3 else g("Add", x, g.slice(seconds[1], 1, 0, IN)), h)
        firsts.append(h)
        k, _ = two.step(g, x if t < 2 else g("Add", x, g.slice(firsts[1], 1, 0, IN)), k)
        seconds.append(k)
    g.output(firsts[-1], seconds[-1])
    after = recognize_cells(g.model())
    assert Counter(operators(after.graph))["GRU"] == 2 * T
    assert_same(g.model(), after)


def test_c_of_a_step_in_the_middle():
    """ONNX's LSTM gives the last c only: what else is needed is computed as before."""
    g, cell = Graph(), Cell("LSTM", Spelling(), seed=58)
    h, c = g.input("h", [B, H]), g.input("c", [B, H])
    cells = []
    for x in sequence(g):
        h, c = cell.step(g, x, h, c)
        cells.append(c)
    g.output(h, cells[1])
    after = recognize_cells(g.model())
    assert_same(g.model(), after)


def test_a_node_of_which_one_output_is_a_state():
    """It gives the other output too, so that it stays, and the state is taken from it."""
    g, cell = Graph(), Cell("GRU", Spelling(), seed=63)
    h, other = g.input("h", [B, H]), g.input("other", [B, H])
    outputs, _ = unroll(g, cell, sequence(g), h)
    one, two = g.split(stacked(g, [outputs[-1], other], 1), 1, 2, 1)
    g.output(one, two, g("Exp", g.squeeze(one, 1)))
    after = recognize_cells(g.model())
    names = [name for node in after.graph.node for name in node.output]
    assert len(set(names)) == len(names) and Counter(operators(after.graph))["GRU"] == 1
    assert_same(g.model(), after)


def test_graphs_without_cells(tmp_path):
    g = Graph()
    x = g.input("x", [B, IN])
    rng = np.random.default_rng(59)
    for width in (7, 7, 7, IN):
        weights = rng.normal(size=(width, IN if x == "x" else 7)).astype(np.float32)
        x = g("Tanh", g("Gemm", x, weights, rng.normal(size=width).astype(np.float32), transB=1))
    g.output(x)
    assert_left(g.model(), tmp_path)


def mutated(model, rng):
    """The model with one thing changed: an input of a node, its operator, or a number that is stored."""
    result = copy.deepcopy(model)
    graph = result.graph
    nodes = [node for node in graph.node if len(node.input)]
    node = nodes[rng.integers(len(nodes))]
    before = [name for other in graph.node[: list(graph.node).index(node)] for name in other.output]
    before += [value.name for value in graph.input]
    match rng.integers(4):
        case 0:
            node.input[rng.integers(len(node.input))] = before[rng.integers(len(before))]
        case 1 if node.op_type in ("Add", "Mul", "Sub"):
            node.op_type = ["Add", "Mul", "Sub"][rng.integers(3)]
        case 1 if node.op_type in ("Sigmoid", "Tanh"):
            node.op_type = ["Sigmoid", "Tanh", "Relu"][rng.integers(3)]
        case 2 if len(node.input) > 1:
            names = list(node.input)
            node.input[0], node.input[1] = names[1], names[0]
        case _:
            stored = graph.initializer[rng.integers(len(graph.initializer))]
            array = numpy_helper.to_array(stored).copy()
            if array.size:
                flat = array.reshape(-1)
                flat[rng.integers(flat.size)] += 1
            stored.CopyFrom(numpy_helper.from_array(array, stored.name))
    return result


def seeds_of_mutants():
    """Models to change: steps, sequences, and a loop would need names inside of it."""
    for kind in ("LSTM", "GRU", "RNN"):
        for steps in (1, 3):
            for spelling in (
                Spelling(),
                Spelling(products="separate", is_turned=True),
                Spelling(update="h+z(n-h)"),
            ):
                g, cell = Graph(), Cell(kind, spelling, seed=60)
                h, c = g.input("h", [B, H]), g.input("c", [B, H]) if kind == "LSTM" else ""
                outputs, c = unroll(g, cell, sequence(g, steps), h, c)
                g.output(stacked(g, outputs, 1), outputs[-1], *([c] if c else []))
                yield g.model()


@pytest.mark.parametrize("seed", range(4))
def test_changed_cells_stay_right(seed):
    """Whatever is changed: if onnxruntime runs it, then it gives the same after the rewrite."""
    print(f"seed {seed}")
    rng, compared, recognized = np.random.default_rng(seed), 0, 0
    models = list(seeds_of_mutants())
    for _ in range(60):
        model = mutated(models[rng.integers(len(models))], rng)
        try:
            session(model).run(None, feeds(model))
        except Exception:  # onnxruntime has several classes of errors
            continue
        after = recognize_cells(model)
        recognized += after is not model
        assert_same(model, after)
        compared += 1
    assert compared > 20 and recognized > 5
