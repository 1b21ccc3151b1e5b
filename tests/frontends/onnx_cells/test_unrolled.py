"""Sequences of steps that are written one after another."""

import numpy as np
import pytest
from cell_graphs import IN, B, Graph, H, T, assert_left, assert_recognized
from cell_spellings import Cell, Spelling, stacked, unroll

KINDS = ("LSTM", "GRU", "RNN")


def by_gather(g, x, axis):
    return [g("Gather", x, np.array(t), axis=axis) for t in range(T)]


def by_negative_gather(g, x, axis):
    return [g("Gather", x, np.array(t - T), axis=axis) for t in range(T)]


def by_slice(g, x, axis):
    return [g.squeeze(g.slice(x, axis, t, t + 1), axis) for t in range(T)]


def by_split(g, x, axis):
    return [g.squeeze(part, axis) for part in g.split(x, axis, T, 1)]


def by_reshape(g, x, axis):
    return [g("Reshape", g.slice(x, axis, t, t + 1), np.array([B, -1])) for t in range(T)]


def by_transposed_gather(g, x, axis):
    turned = g("Transpose", x, perm=[1, 0, 2])
    return [g("Gather", turned, np.array(t), axis=1 - axis) for t in range(T)]


PICKS = (by_gather, by_negative_gather, by_slice, by_split, by_reshape, by_transposed_gather)


def zeros(g):
    return g.constant(np.zeros((B, H), np.float32))


def states(g, kind):
    return g.input("h", [B, H]), g.input("c", [B, H]) if kind == "LSTM" else ""


@pytest.mark.parametrize("pick", PICKS)
@pytest.mark.parametrize("kind", KINDS)
def test_ways_to_pick_a_step(kind, pick, tmp_path):
    g, cell = Graph(), Cell(kind, Spelling(), seed=11)
    outputs, _ = unroll(g, cell, pick(g, g.input("x", [B, T, IN]), 1), *states(g, kind))
    g.output(stacked(g, outputs, 1), outputs[-1])
    for model in assert_recognized(g.model(), tmp_path, **{kind: 1}):
        assert "Concat" not in {node.op_type for node in model.graph.node}


@pytest.mark.parametrize("kind", KINDS)
def test_the_last_state_of_one_sequence_keeps_its_batch_axis(kind, tmp_path):
    g, cell = Graph(), Cell(kind, Spelling(), seed=17)
    zero = g.constant(np.zeros((1, H), np.float32))
    outputs, _ = unroll(g, cell, by_gather(g, g.input("x", [1, T, IN]), 1), zero, zero)
    g.output(outputs[-1])
    for model in assert_recognized(g.model(), tmp_path, **{kind: 1}):
        # Unsqueeze would insert the axis again, on the host.
        assert [node.op_type for node in model.graph.node] == ["Transpose", kind, "Squeeze"]


@pytest.mark.parametrize("axis", [0, 1])
@pytest.mark.parametrize("products", ["gemm", "joined", "separate", "one bias"])
@pytest.mark.parametrize("kind", KINDS)
def test_zero_states_that_the_optimizer_multiplies_away(kind, products, axis, tmp_path):
    for after in (True, False):
        g, cell = Graph(), Cell(kind, Spelling(products=products, is_reset_after=after), seed=12)
        shape = [T, B, IN] if axis == 0 else [B, T, IN]
        outputs, _ = unroll(g, cell, by_gather(g, g.input("x", shape), axis), zeros(g), zeros(g))
        g.output(stacked(g, outputs, axis))
        for model in assert_recognized(g.model(), tmp_path, **{kind: 1}):
            node = next(node for node in model.graph.node if node.op_type == kind)
            assert len(node.input) == 4  # initial states are left out


@pytest.mark.parametrize("update", ["(1-z)n+zh", "zn+(1-z)h", "n+z(h-n)", "h+z(n-h)"])
def test_updates_of_a_gru_from_zero(update, tmp_path):
    for after in (True, False):
        g, cell = Graph(), Cell("GRU", Spelling(update=update, is_reset_after=after), seed=13)
        outputs, _ = unroll(g, cell, by_gather(g, g.input("x", [T, B, IN]), 0), zeros(g))
        g.output(outputs[-1])
        assert_recognized(g.model(), tmp_path, GRU=1)


@pytest.mark.parametrize("kind", KINDS)
def test_zeros_of_a_batch_that_is_not_known(kind, tmp_path):
    g, cell = Graph(), Cell(kind, Spelling(), seed=14)
    x = g.input("x", ["batch", T, IN])
    batch = g("Gather", g("Shape", x), np.array([0]), axis=0)
    start = g("ConstantOfShape", g("Concat", batch, np.array([H]), axis=0))
    outputs, c = unroll(g, cell, by_gather(g, x, 1), start, start)
    g.output(stacked(g, outputs, 1), *([c] if c else []))
    assert_recognized(g.model(), tmp_path, **{kind: 1})


@pytest.mark.parametrize("kind", KINDS)
def test_a_sequence_without_a_batch(kind, tmp_path):
    g, cell = Graph(), Cell(kind, Spelling(products="one bias"), seed=15)
    h, c = g.input("h", [H]), g.input("c", [H]) if kind == "LSTM" else ""
    outputs, _ = unroll(g, cell, by_gather(g, g.input("x", [T, IN]), 0), h, c)
    g.output(stacked(g, outputs, 0))
    assert_recognized(g.model(), tmp_path, **{kind: 1})


@pytest.mark.parametrize("flattened", [False, True])
def test_products_of_all_steps_at_once(flattened, tmp_path):
    """``X W + b`` of the whole sequence, of which each step takes its part, as Keras writes it."""
    g, cell = Graph(), Cell("LSTM", Spelling(), seed=16)
    given = g.input("x", [B, T, IN])
    given = g("Reshape", given, np.array([-1, IN])) if flattened else given
    every = g("Add", g("MatMul", given, np.ascontiguousarray(cell.w.T)), cell.bw + cell.br)
    every = g("Reshape", every, np.array([B, T, -1])) if flattened else every
    h, c = states(g, "LSTM")
    for part in by_gather(g, every, 1):
        total = g("Add", g("MatMul", h, np.ascontiguousarray(cell.r.T)), part)
        i, f, new, o = g.split(total, 1, 4, H)
        update = g("Mul", g("Sigmoid", i), g("Tanh", new))
        c = g("Add", g("Mul", g("Sigmoid", f), c), update)
        h = g("Mul", g("Sigmoid", o), g("Tanh", c))
    g.output(h, c)
    assert_recognized(g.model(), tmp_path, LSTM=1)


@pytest.mark.parametrize("kind", KINDS)
def test_steps_given_one_by_one(kind, tmp_path):
    """Each step's x is a value of its own, or the same for all."""
    for names in ([f"x{t}" for t in range(T)], ["x"] * T):
        g, cell = Graph(), Cell(kind, Spelling(), seed=17)
        xs = {name: g.input(name, [B, IN]) for name in dict.fromkeys(names)}
        outputs, _ = unroll(g, cell, [xs[name] for name in names], *states(g, kind))
        g.output(*outputs)
        assert_recognized(g.model(), tmp_path, **{kind: 1})


@pytest.mark.parametrize("kind", KINDS)
def test_an_input_beside_the_sequence(kind, tmp_path):
    """A context that is the same in all steps, joined with x and h."""
    g, cell = (
        Graph(),
        Cell(kind, Spelling(products="joined" if kind != "GRU" else "gemm"), seed=18, inputs=IN + 3),
    )
    x, context = g.input("x", [B, T, IN]), g.input("context", [B, 3])
    xs = [g("Concat", part, context, axis=1) for part in by_gather(g, x, 1)]
    outputs, _ = unroll(g, cell, xs, *states(g, kind))
    g.output(stacked(g, outputs, 1))
    assert_recognized(g.model(), tmp_path, **{kind: 1})


@pytest.mark.parametrize("kind", KINDS)
def test_from_the_end_to_the_start(kind, tmp_path):
    """h is stacked in the order of the steps, or in the order of time."""
    for in_time in (True, False):
        g, cell = Graph(), Cell(kind, Spelling(), seed=19)
        xs = by_gather(g, g.input("x", [B, T, IN]), 1)
        outputs, _ = unroll(g, cell, xs[::-1], *states(g, kind))
        g.output(stacked(g, outputs[::-1] if in_time else outputs, 1), outputs[0], outputs[-1])
        for model in assert_recognized(g.model(), tmp_path, **{kind: 1}):
            node = next(node for node in model.graph.node if node.op_type == kind)
            assert b"reverse" in {entry.s for entry in node.attribute}


@pytest.mark.parametrize("kind", KINDS)
def test_two_directions(kind, tmp_path):
    g = Graph()
    forward, backward = (Cell(kind, Spelling(), seed=seed) for seed in (20, 21))
    xs = by_split(g, g.input("x", [B, T, IN]), 1)
    ahead, _ = unroll(g, forward, xs, zeros(g), zeros(g))
    back, _ = unroll(g, backward, xs[::-1], zeros(g), zeros(g))
    both = [g("Concat", one, two, axis=1) for one, two in zip(ahead, back[::-1], strict=True)]
    g.output(stacked(g, both, 1), g("Concat", ahead[-1], back[-1], axis=1))
    assert_recognized(g.model(), tmp_path, **{kind: 2})


@pytest.mark.parametrize("by_layer", [True, False])
@pytest.mark.parametrize("kind", KINDS)
def test_two_layers(kind, by_layer, tmp_path):
    """Written layer by layer, with a stack between them, or step by step."""
    g = Graph()
    lower, upper = Cell(kind, Spelling(), seed=22), Cell(kind, Spelling(), seed=23, inputs=H, units=3)
    xs = by_gather(g, g.input("x", [B, T, IN]), 1)
    small = g.constant(np.zeros((B, 3), np.float32))
    if by_layer:
        between, _ = unroll(g, lower, xs, zeros(g), zeros(g))
        outputs, _ = unroll(g, upper, by_slice(g, stacked(g, between, 1), 1), small, small)
    else:
        h, c, h2, c2, outputs = zeros(g), zeros(g), small, small, []
        for x in xs:
            h, c = lower.step(g, x, h, c)
            h2, c2 = upper.step(g, h, h2, c2)
            outputs.append(h2)
    g.output(outputs[-1])
    for model in assert_recognized(g.model(), tmp_path, **{kind: 2}):
        assert len(model.graph.node) <= 6


@pytest.mark.parametrize("kind", KINDS)
def test_what_reads_a_step_in_the_middle(kind, tmp_path):
    g, cell = Graph(), Cell(kind, Spelling(), seed=24)
    outputs, _ = unroll(g, cell, by_gather(g, g.input("x", [B, T, IN]), 1), *states(g, kind))
    g.output(g("Exp", outputs[2]), g.unsqueeze(outputs[1], 0), stacked(g, outputs[::2], 1))
    assert_recognized(g.model(), tmp_path, **{kind: 1})


def test_weights_that_are_stored_for_each_step(tmp_path):
    """They are equal, so that it is one layer; after onnxruntime's optimizer they are one initializer."""
    g, cell = Graph(), Cell("LSTM", Spelling(), seed=25)
    h, c = states(g, "LSTM")
    for x in by_gather(g, g.input("x", [B, T, IN]), 1):
        h, c = cell.step(g, x, h, c)
    assert len(g.initializers) > 4 * T
    g.output(h, c)
    assert_recognized(g.model(), tmp_path, LSTM=1)


def test_part_of_a_sequence(tmp_path):
    g, cell = Graph(), Cell("GRU", Spelling(), seed=26)
    xs = by_gather(g, g.input("x", [B, T + 3, IN]), 1)
    outputs, _ = unroll(g, cell, xs[1:4], *states(g, "GRU"))
    g.output(outputs[-1])
    assert_recognized(g.model(), tmp_path, GRU=1)


@pytest.mark.parametrize("kind", KINDS)
def test_outputs_that_are_appended_one_by_one(kind, tmp_path):
    g, cell = Graph(), Cell(kind, Spelling(), seed=28)
    outputs, _ = unroll(g, cell, by_gather(g, g.input("x", [T, B, IN]), 0), *states(g, kind))
    for start in (np.zeros((0, B, H), np.float32), None):
        every = g.constant(start) if start is not None else g.unsqueeze(outputs[0], 0)
        for h in outputs if start is not None else outputs[1:]:
            every = g("Concat", every, g.unsqueeze(h, 0), axis=0)
        g.output(g("Transpose", every, perm=[1, 0, 2]))
    for model in assert_recognized(g.model(), tmp_path, **{kind: 1}):
        assert "Concat" not in {node.op_type for node in model.graph.node}


def operator_step(g, kind, x, h, c):
    """One step by ONNX's own operator, of ``[1, batch, features]``; returns h of all steps and the states."""
    rng, gates = np.random.default_rng(29), {"LSTM": 4, "GRU": 3, "RNN": 1}[kind]
    arrays = [rng.normal(size=(1, gates * H, size)).astype(np.float32) for size in (IN, H)]
    arrays.append(rng.normal(size=(1, 2 * gates * H)).astype(np.float32))
    attributes = {"linear_before_reset": 1} if kind == "GRU" else {}
    states = [h, c] if kind == "LSTM" else [h]
    return g(kind, x, *arrays, "", *states, outputs=1 + len(states), hidden_size=H, **attributes)


@pytest.mark.parametrize("kind", KINDS)
def test_operators_that_compute_one_step_each(kind, tmp_path):
    g = Graph()
    h, c = g.input("h", [1, B, H]), g.input("c", [1, B, H]) if kind == "LSTM" else ""
    x, outputs = g.input("x", [T, B, IN]), []
    for t in range(T):
        y, h, *c = operator_step(
            g, kind, g.slice(x, 0, t, t + 1), h, c[0] if isinstance(c, list) and c else c
        )
        outputs.append(y)
    g.output(g.squeeze(g("Concat", *outputs, axis=0), 1), h)
    assert_recognized(g.model(), tmp_path, **{kind: 1})


@pytest.mark.parametrize("kind", KINDS)
def test_an_operator_that_stands_alone_stays(kind, tmp_path):
    g = Graph()
    h, c = g.input("h", [1, B, H]), g.input("c", [1, B, H]) if kind == "LSTM" else ""
    g.output(*operator_step(g, kind, g.input("x", [1, B, IN]), h, c)[1:])
    assert_left(g.model(), tmp_path)
