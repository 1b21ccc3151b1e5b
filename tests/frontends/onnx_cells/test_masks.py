"""Steps that a mask takes or leaves out, as Keras unrolls them and as loops have them."""

import numpy as np
import pytest
from cell_graphs import IN, B, Graph, H, T, assert_recognized, assert_same, session
from cell_spellings import Cell, Spelling, stacked
from onnx import ModelProto, TensorProto

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx import graph_of
from rnnhw.frontends.onnx.cells import recognize_cells
from rnnhw.host import run_graph
from rnnhw.train import run_float_block

KINDS = ("LSTM", "GRU", "RNN")

PATTERNS = np.array(
    [[1, 1, 1, 1, 1], [1, 1, 0, 0, 0], [0, 0, 1, 0, 1], [0, 0, 0, 0, 0], [0, 1, 1, 1, 0]], np.float32
)
"""Whole, a prefix, with gaps, nothing at all, and a part in the middle."""


def assert_same_for_all_patterns(before, after):
    rng = np.random.default_rng(5)
    for row in (*PATTERNS[:, None], None):
        keep = PATTERNS[:B] if row is None else np.repeat(row, B, 0)
        given = {
            value.name: keep[..., None]
            if value.name == "keep"
            else rng.normal(size=[dim.dim_value or B for dim in value.type.tensor_type.shape.dim]).astype(
                np.float32
            )
            for value in before.graph.input
        }
        for one, two in zip(session(before).run(None, given), session(after).run(None, given), strict=True):
            np.testing.assert_allclose(two, one, rtol=0, atol=1e-5)


def masked_steps(g, cell, xs, masks, h, c, *, filling="state", is_inverted=False):
    """What each step gives out, and the final states."""

    def chosen(mask, new, old):
        return g("Where", mask, old, new) if is_inverted else g("Where", mask, new, old)

    outputs = []
    for x, mask in zip(xs, masks, strict=True):
        new_h, new_c = cell.step(g, x, h, c)
        old = h
        h = chosen(mask, new_h, h)
        c = chosen(mask, new_c, c) if c else ""
        zeros = np.zeros((1, H), np.float32)
        outputs.append(
            {"state": h, "zero": chosen(mask, new_h, zeros), "old": chosen(mask, new_h, old)}[filling]
        )
    return outputs, h, c


def masks_of(g, keep, *, is_inverted=False):
    is_kept = g("Less" if is_inverted else "Greater", keep, np.array(0.5, np.float32))
    turned = g("Transpose", is_kept, perm=[1, 0, 2])
    return [g.squeeze(part, 0) for part in g.split(turned, 0, T, 1)]


def unrolled(kind, *, start="zero", order=range(T), **options):
    g, cell = Graph(), Cell(kind, Spelling(), seed=31)
    x, keep = g.input("x", ["batch", T, IN]), g.input("keep", ["batch", T, 1])
    if start == "zero":
        batch = g("Gather", g("Shape", x), np.array([0]), axis=0)
        h = c = g("ConstantOfShape", g("Concat", batch, np.array([H]), axis=0))
    else:
        h, c = g.input("h", ["batch", H]), g.input("c", ["batch", H]) if kind == "LSTM" else ""
    masks = masks_of(g, keep, is_inverted=options.get("is_inverted", False))
    xs = [g("Gather", x, np.array(t), axis=1) for t in range(T)]
    xs, masks = [xs[t] for t in order], [masks[t] for t in order]
    outputs, h, c = masked_steps(g, cell, xs, masks, h, c if kind == "LSTM" else "", **options)
    g.output(stacked(g, outputs, 1), h, *([c] if c else []))
    return g.model()


@pytest.mark.parametrize("filling", ["state", "zero"])
@pytest.mark.parametrize("start", ["zero", "given"])
@pytest.mark.parametrize("kind", KINDS)
def test_masked_steps_one_after_another(kind, start, filling, tmp_path):
    model = unrolled(kind, start=start, filling=filling)
    for after in assert_recognized(model, tmp_path, **{kind: 1}):
        assert_same_for_all_patterns(model, after)


@pytest.mark.parametrize("kind", KINDS)
def test_masks_that_say_what_is_left_out(kind, tmp_path):
    model = unrolled(kind, is_inverted=True)
    assert_same_for_all_patterns(model, assert_recognized(model, tmp_path, **{kind: 1})[0])


def test_masked_steps_from_the_end(tmp_path):
    model = unrolled("GRU", order=range(T)[::-1])
    assert_same_for_all_patterns(model, assert_recognized(model, tmp_path, GRU=1)[0])


@pytest.mark.parametrize("kind", KINDS)
def test_masked_steps_in_a_loop(kind, tmp_path):
    g, body, cell = Graph(), Graph(prefix="body "), Cell(kind, Spelling(), seed=32)
    x, keep = g.input("x", [T, "batch", IN]), g.input("keep", ["batch", T, 1])
    mask = g("Transpose", g("Greater", keep, np.array(0.5, np.float32)), perm=[1, 0, 2])
    states = [g.input("h", ["batch", H]), *([g.input("c", ["batch", H])] if kind == "LSTM" else [])]
    olds = [body.input(name, ["batch", H]) for name in "hc"[: len(states)]]
    inner, kept = body.input("step", ["batch", IN]), body.input("mask", ["batch", 1], TensorProto.BOOL)
    news = [new for new in cell.step(body, inner, *olds) if new]
    news = [body("Where", kept, new, old) for new, old in zip(news, olds, strict=True)]
    body.output(*news, body("Identity", news[0]))
    found = g("Scan", *states, x, mask, outputs=len(states) + 1, body=body.graph(), num_scan_inputs=2)
    g.output(*found)
    model = g.model()
    assert_same_for_all_patterns(model, assert_recognized(model, tmp_path, **{kind: 1})[0])


@pytest.mark.parametrize("what", ["a mask of units", "two masks", "only h"])
def test_what_no_lengths_can_say_becomes_single_steps(what):
    g, cell = Graph(), Cell("LSTM", Spelling(), seed=33)
    x, keep = g.input("x", [B, T, IN]), g.input("keep", [B, T, H if what == "a mask of units" else 1])
    masks = masks_of(g, keep)
    others = [g("Not", mask) for mask in masks] if what == "two masks" else masks
    h, c = g.input("h", [B, H]), g.input("c", [B, H])
    for t in range(T):
        new_h, new_c = cell.step(g, g("Gather", x, np.array(t), axis=1), h, c)
        h = g("Where", masks[t], new_h, h)
        c = new_c if what == "only h" else g("Where", others[t], new_c, c)
    g.output(h, c)
    model = g.model()
    after = recognize_cells(model)
    assert sum(node.op_type == "LSTM" for node in after.graph.node) == T
    assert_same(model, after)


def test_a_sequence_of_any_length_that_was_unrolled_into_one_step_is_refused():
    g = Graph()
    x = g("Split", g.input("x", ["time", B, IN]), np.array([1]), axis=0)
    g.output(g("Tanh", g("MatMul", g.squeeze(x, 0), np.ones((IN, H), np.float32))))
    with pytest.raises(ModelError, match=r"Split node 'node of v2' takes 1 step .* a fixed number of steps$"):
        graph_of(g.model(), "one")


def test_a_layer_that_was_unrolled_into_one_step_takes_one():
    g = Graph()
    x = g.squeeze(g("Split", g.input("x", ["time", B, IN]), np.array([1]), axis=0), 0)
    g.output(*Cell("LSTM", Spelling(), seed=34).step(g, x, g.input("h", [B, H]), g.input("c", [B, H])))
    graph = graph_of(g.model(), "one")
    assert graph.inputs[0].shape == (1, B, IN)
    assert [note for note in graph.notes if "takes 1 step from an axis of any length" in note]


@pytest.mark.parametrize(
    ("steps", "place", "is_noted"), [("time", 0, True), (T, 0, False), ("time", 1, False)]
)
def test_a_layer_that_reads_only_the_first_step_of_many(steps, place, is_noted):
    g = Graph()
    x = g("Gather", g.input("x", ["batch", steps, IN]), np.array(place), axis=1)
    states = g.input("h", ["batch", H]), g.input("c", ["batch", H])
    g.output(*Cell("LSTM", Spelling(), seed=34).step(g, x, *states))
    found = [note for note in graph_of(g.model(), "one").notes if "reads only the first step" in note]
    assert len(found) == is_noted


@pytest.mark.parametrize("kind", KINDS)
def test_the_machine_runs_masked_steps(kind):
    made = unrolled(kind)
    x = np.random.default_rng(6).normal(size=(len(PATTERNS), T, IN)).astype(np.float32)
    given = {"x": x, "keep": PATTERNS[..., None]}
    graph = graph_of(ModelProto.FromString(made.SerializeToString()), "masked")
    assert [block.network.layers[0].units for block in graph.machine_blocks] == [H]
    found = run_graph(graph, given, run_float_block)
    for port, theirs in zip(graph.outputs, session(made).run(None, given), strict=True):
        np.testing.assert_allclose(found[port.name], theirs, rtol=0, atol=1e-5)
