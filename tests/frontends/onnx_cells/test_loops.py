"""Loop and Scan whose body is made of cells."""

import numpy as np
import pytest
from cell_graphs import IN, B, Graph, H, T, assert_left, assert_recognized
from cell_spellings import Cell, Spelling
from onnx import TensorProto

KINDS = ("LSTM", "GRU", "RNN")
INT64, BOOL = TensorProto.INT64, TensorProto.BOOL


class Loop:
    """A Loop that is written piece by piece: what it carries, what it stacks, and what it computes."""

    def __init__(self, g, *, limit=None, condition="same", integer=INT64, opset=17):
        self.g, self.body = g, Graph(opset, prefix="body ")
        self.limit = np.array(T) if limit is None else limit
        self.iteration = self.body.input("iteration", [], INT64)
        self.again = self.body.input("again", [], BOOL)
        self.condition = condition
        self.initial, self.results, self.stacks = [], [], []
        self.elements = {}

    def carry(self, initial, name, shape, element=TensorProto.FLOAT):
        """A value that the loop carries, as it is inside."""
        self.initial.append(initial)
        return self.body.input(name, shape, element)

    def end(self):
        """The outputs of the loop."""
        same = self.body("Identity", self.again) if self.condition == "same" else self.condition
        self.body.output(same, element=BOOL)
        for name in self.results:
            element = self.elements.get(name, TensorProto.FLOAT)
            self.body.output(self.body("Identity", name), element=element)
        self.body.output(*(self.body("Identity", name) for name in self.stacks))
        found = self.g(
            "Loop",
            self.limit,
            np.array(True),
            *self.initial,
            outputs=len(self.results) + len(self.stacks),
            body=self.body.graph(),
        )
        return [found] if isinstance(found, str) else found


def looped(g, cell, x, h, c, take, *, stack=True, **options):
    """A Loop of a cell that stacks h; ``take`` gives x of an iteration."""
    loop = Loop(g, **options)
    old_h = loop.carry(h, "h", [None, H])
    old_c = loop.carry(c, "c", [None, H]) if c else ""
    new_h, new_c = cell.step(loop.body, take(loop, x), old_h, old_c)
    loop.results = [new_h, new_c] if c else [new_h]
    loop.stacks = [new_h] if stack else []
    return loop.end()


def gather(axis):
    return lambda loop, x: loop.body("Gather", x, loop.iteration, axis=axis)


def slice_and_squeeze(loop, x):
    end = loop.body("Add", loop.iteration, np.array(1))
    starts, ends = (loop.body("Reshape", place, np.array([1])) for place in (loop.iteration, end))
    return loop.body("Squeeze", loop.body("Slice", x, starts, ends, np.array([0])), np.array([0]))


def from_the_end(loop, x):
    return loop.body("Gather", x, loop.body("Sub", np.array(T - 1), loop.iteration), axis=0)


def inputs(g, kind, shape=(T, B, IN), batch=1):
    rows = [shape[batch]] if len(shape) == 3 else []
    h, c = g.input("h0", [*rows, H]), g.input("c0", [*rows, H]) if kind == "LSTM" else ""
    return g.input("x", list(shape)), h, c


@pytest.mark.parametrize("take", [gather(0), slice_and_squeeze, from_the_end])
@pytest.mark.parametrize("kind", KINDS)
def test_a_loop_that_picks_its_input(kind, take, tmp_path):
    g = Graph()
    results = looped(g, Cell(kind, Spelling(), seed=31), *inputs(g, kind), take)
    g.output(*results)
    assert_recognized(g.model(), tmp_path, **{kind: 1})


@pytest.mark.parametrize("kind", KINDS)
def test_batch_first_and_sizes_that_are_not_known(kind, tmp_path):
    g = Graph()
    x, h, c = inputs(g, kind, ("batch", "time", IN), batch=0)
    h = g("ConstantOfShape", g("Concat", g("Shape", x, end=1), np.array([H]), axis=0)) if kind == "GRU" else h
    limit = g("Gather", g("Shape", x), np.array(1))
    results = looped(g, Cell(kind, Spelling(), seed=32), x, h, c, gather(1), limit=limit)
    g.output(*results[:-1], g("Transpose", results[-1], perm=[1, 0, 2]))
    assert_recognized(g.model(), tmp_path, sizes={"batch": B, "time": T}, **{kind: 1})


@pytest.mark.parametrize("form", ["counter", "iteration", "no limit", "two conditions"])
def test_conditions(form, tmp_path):
    """A counter of the loop's own that goes with the condition, as converters from TensorFlow write it."""
    g, cell = Graph(), Cell("LSTM", Spelling(), seed=33)
    x, h, c = inputs(g, "LSTM")
    loop = Loop(g, limit=g.constant(np.array(2**31 - 1 if form == "counter" else 2**63 - 1)))
    body = loop.body
    old_h, old_c = loop.carry(h, "h", [B, H]), loop.carry(c, "c", [B, H])
    counter = loop.carry(np.array(0, np.int32), "counter", [], TensorProto.INT32)
    place = body("Cast", counter, to=INT64) if form != "iteration" else loop.iteration
    new_h, new_c = cell.step(body, body("Gather", x, place, axis=0), old_h, old_c)
    later = body("Add", counter, np.array(1, np.int32))
    loop.condition = body("Less", later, np.array(T, np.int32))
    if form == "two conditions":
        loop.condition = body("And", loop.condition, body("LessOrEqual", later, np.array(T - 1, np.int32)))
    loop.results, loop.stacks, loop.elements = [new_h, new_c, later], [new_h], {later: TensorProto.INT32}
    if form == "no limit":
        loop.limit = ""
    last_h, last_c, count, every = loop.end()
    g.output(last_h, last_c, every)
    g.output(count, element=TensorProto.INT32)
    assert_recognized(g.model(), tmp_path, LSTM=1)


@pytest.mark.parametrize(
    "form", ["append", "prepend", "scatter", "scatter backwards", "concat", "batch first"]
)
@pytest.mark.parametrize("kind", KINDS)
def test_outputs_that_the_loop_carries(kind, form, tmp_path):
    """The loop appends h to a tensor, or writes it into one."""
    g, cell = Graph(), Cell(kind, Spelling(), seed=34)
    x, h, c = inputs(g, kind)
    axis = 1 if form == "batch first" else 0
    shape = [B, T, H] if axis else [0 if form in ("append", "prepend") else T, B, H]
    loop = Loop(g)
    body = loop.body
    old_h = loop.carry(h, "h", [B, H])
    old_c = loop.carry(c, "c", [B, H]) if c else ""
    written = loop.carry(np.zeros(shape, np.float32), "written", [None, None, H])
    new_h, new_c = cell.step(body, body("Gather", x, loop.iteration, axis=0), old_h, old_c)
    one = body.unsqueeze(new_h, axis)
    place = body("Reshape", loop.iteration, np.array([1]))
    if form.startswith("scatter"):
        where = place if form == "scatter" else body("Sub", np.array([T - 1]), place)
        result = body("ScatterND", written, body("Reshape", where, np.array([1, 1])), one)
    elif form in ("append", "prepend"):
        result = body("Concat", *((written, one) if form == "append" else (one, written)), axis=0)
    else:
        before = body("Slice", written, np.array([0]), place, np.array([axis]))
        after = body("Add", place, np.array([1]))
        rest = body("Slice", written, after, np.array([2**31 - 1]), np.array([axis]))
        result = body("Concat", before, one, rest, axis=axis)
    loop.results = [new_h, *([new_c] if c else []), result]
    g.output(*loop.end())
    assert_recognized(g.model(), tmp_path, **{kind: 1})


@pytest.mark.parametrize("kind", KINDS)
def test_weights_and_input_that_the_loop_carries(kind, tmp_path):
    """They come out as they went in, as JAX's exporter writes it."""
    g, cell = Graph(), Cell(kind, Spelling(products="matmul", is_reset_after=False), seed=35)
    x, h, c = inputs(g, kind)
    loop = Loop(g)
    carried_x = loop.carry(x, "carried x", [T, B, IN])
    carried_one = loop.carry(g.constant(np.array(1, np.float32)), "carried one", [])
    old_h = loop.carry(h, "h", [B, H])
    old_c = loop.carry(c, "c", [B, H]) if c else ""
    scaled = loop.body("Mul", loop.body("Gather", carried_x, loop.iteration, axis=0), carried_one)
    new_h, new_c = cell.step(loop.body, scaled, old_h, old_c)
    loop.results = [carried_x, carried_one, new_h, *([new_c] if c else [])]
    loop.stacks = [new_h]
    results = loop.end()
    g.output(*results[2:], results[0])
    assert_recognized(g.model(), tmp_path, **{kind: 1})


@pytest.mark.parametrize("kind", KINDS)
def test_two_layers_in_one_loop(kind, tmp_path):
    g = Graph()
    lower, upper = Cell(kind, Spelling(), seed=36), Cell(kind, Spelling(), seed=37, inputs=H)
    x, h, c = inputs(g, kind)
    for take in (gather(0), from_the_end):
        loop = Loop(g)
        states = [loop.carry(state, f"state {k}", [B, H]) for k, state in enumerate((h, h, c, c)) if state]
        one, one_c = lower.step(loop.body, take(loop, x), states[0], states[2] if c else "")
        two, two_c = upper.step(loop.body, one, states[1], states[3] if c else "")
        loop.results = [one, two, *([one_c, two_c] if c else [])]
        loop.stacks = [two, one]
        g.output(*loop.end())
    assert_recognized(g.model(), tmp_path, **{kind: 4})


@pytest.mark.parametrize("kind", KINDS)
def test_loops_after_each_other(kind, tmp_path):
    g = Graph()
    lower, upper = Cell(kind, Spelling(), seed=38), Cell(kind, Spelling(), seed=39, inputs=H)
    x, h, c = inputs(g, kind)
    between = looped(g, lower, x, h, c, gather(0))[-1]
    g.output(looped(g, upper, between, h, c, from_the_end)[-1])
    assert_recognized(g.model(), tmp_path, **{kind: 2})


@pytest.mark.parametrize("kind", KINDS)
def test_a_loop_without_a_batch(kind, tmp_path):
    g = Graph()
    x, h, c = inputs(g, kind, (T, IN))
    cell = Cell(kind, Spelling(products="one bias"), seed=40)
    loop = Loop(g)
    old_h, old_c = loop.carry(h, "h", [H]), loop.carry(c, "c", [H]) if c else ""
    new_h, new_c = cell.step(loop.body, loop.body("Gather", x, loop.iteration, axis=0), old_h, old_c)
    loop.results, loop.stacks = [new_h, *([new_c] if c else [])], [new_h]
    g.output(*loop.end())
    assert_recognized(g.model(), tmp_path, **{kind: 1})


def test_fewer_iterations_than_the_sequence_has_steps(tmp_path):
    g, cell = Graph(), Cell("GRU", Spelling(), seed=41)
    x, h, _ = inputs(g, "GRU", (T + 2, B, IN))
    g.output(*looped(g, cell, x, h, "", gather(0)))
    assert_recognized(g.model(), tmp_path, GRU=1)


def scanned(g, cell, x, h, c, **attributes):
    body = Graph(prefix="body ")
    old_h, old_c = body.input("h", [None, H]), body.input("c", [None, H]) if c else ""
    new_h, new_c = cell.step(body, body.input("x at t", [None, IN]), old_h, old_c)
    body.output(*(body("Identity", name) for name in (new_h, new_c, new_h) if name))
    states = [h, c] if c else [h]
    return g("Scan", *states, x, outputs=len(states) + 1, body=body.graph(), num_scan_inputs=1, **attributes)


@pytest.mark.parametrize(
    "attributes",
    [
        {},
        {"scan_input_directions": [1]},
        {"scan_output_directions": [1]},
        {"scan_input_directions": [1], "scan_output_directions": [1]},
        {"scan_input_axes": [1]},
    ],
)
@pytest.mark.parametrize("kind", KINDS)
def test_scan(kind, attributes, tmp_path):
    g, cell = Graph(), Cell(kind, Spelling(), seed=42)
    x, h, c = inputs(g, kind)
    if "scan_input_axes" in attributes:
        x = g("Transpose", x, perm=[1, 0, 2])
    g.output(*scanned(g, cell, x, h, c, **attributes))
    assert_recognized(g.model(), tmp_path, **{kind: 1})


def test_scan_of_a_time_that_is_not_known(tmp_path):
    g, cell = Graph(), Cell("LSTM", Spelling(), seed=43)
    x, h, c = inputs(g, "LSTM", ("time", B, IN))
    g.output(*scanned(g, cell, x, h, c))
    assert_recognized(g.model(), tmp_path, sizes={"time": T}, LSTM=1)


NOT_CELLS = {}


def not_a_cell(build):
    NOT_CELLS[build.__name__] = build
    return build


@not_a_cell
def h_is_scaled_between_iterations(body, cell, x, h, c):
    new_h, new_c = cell.step(body, x, h, c)
    return body("Mul", new_h, np.array(0.5, np.float32)), new_c, new_h


@not_a_cell
def states_change_places(body, cell, x, h, c):
    new_h, new_c = cell.step(body, x, h, c)
    return new_c, new_h, new_h


@not_a_cell
def the_cell_is_stacked(body, cell, x, h, c):
    new_h, new_c = cell.step(body, x, h, c)
    return new_h, new_c, new_c


@not_a_cell
def x_depends_on_c(body, cell, x, h, c):
    new_h, new_c = cell.step(body, body("Add", x, body.slice(c, 1, 0, IN)), h, c)
    return new_h, new_c, new_h


@not_a_cell
def something_else_is_stacked(body, cell, x, h, c):
    new_h, new_c = cell.step(body, x, h, c)
    return new_h, new_c, body("Add", new_h, h)


@pytest.mark.parametrize("build", NOT_CELLS.values(), ids=NOT_CELLS)
def test_loops_that_are_almost_cells_stay(build, tmp_path):
    g, cell = Graph(), Cell("LSTM", Spelling(), seed=44)
    x, h, c = inputs(g, "LSTM")
    loop = Loop(g)
    old_h, old_c = loop.carry(h, "h", [B, H]), loop.carry(c, "c", [B, H])
    taken = loop.body("Gather", x, loop.iteration, axis=0)
    *loop.results, stack = build(loop.body, cell, taken, old_h, old_c)
    loop.stacks = [stack]
    g.output(*loop.end())
    assert_left(g.model(), tmp_path)


@pytest.mark.parametrize("scale", [2, -1])
def test_other_places_than_the_iteration_stay(scale, tmp_path):
    """Every second step is not one axis after another, and neither is what wraps around."""
    g, cell = Graph(), Cell("RNN", Spelling(), seed=45)
    x, h, _ = inputs(g, "RNN", (2 * T, B, IN))

    def take(loop, x):
        return loop.body("Gather", x, loop.body("Mul", loop.iteration, np.array(scale)), axis=0)

    g.output(*looped(g, cell, x, h, "", take))
    assert_left(g.model(), tmp_path)


def test_a_tensor_that_the_loop_fills_in_part_stays(tmp_path):
    g, cell = Graph(), Cell("RNN", Spelling(), seed=48)
    x, h, _ = inputs(g, "RNN")
    loop = Loop(g)
    old = loop.carry(h, "h", [B, H])
    written = loop.carry(np.ones((T + 2, B, H), np.float32), "written", [T + 2, B, H])
    new, _ = cell.step(loop.body, loop.body("Gather", x, loop.iteration, axis=0), old)
    place = loop.body("Reshape", loop.iteration, np.array([1, 1]))
    loop.results = [new, loop.body("ScatterND", written, place, loop.body.unsqueeze(new, 0))]
    g.output(*loop.end())
    assert_left(g.model(), tmp_path)


def test_a_state_that_grows_to_the_batch_stays(tmp_path):
    """The initial h has one row, and the next one a row for each sequence."""
    g, cell = Graph(), Cell("RNN", Spelling(products="one bias"), seed=49)
    x, h = g.input("x", [T, B, IN]), g.input("h0", [1, H])
    loop = Loop(g)
    old = loop.carry(h, "h", [None, H])
    new, _ = cell.step(loop.body, loop.body("Gather", x, loop.iteration, axis=0), old)
    loop.results = [new]
    g.output(*loop.end())
    assert_left(g.model(), tmp_path)


def test_a_condition_that_depends_on_data_stays(tmp_path):
    g, cell = Graph(), Cell("RNN", Spelling(), seed=46)
    x, h, _ = inputs(g, "RNN")
    loop = Loop(g)
    old = loop.carry(h, "h", [B, H])
    new, _ = cell.step(loop.body, loop.body("Gather", x, loop.iteration, axis=0), old)
    total = loop.body("ReduceSum", new, keepdims=0)
    loop.condition = loop.body("Less", total, np.array(1000, np.float32))
    loop.results, loop.stacks = [new], []
    g.output(*loop.end())
    assert_left(g.model(), tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_an_operator_that_computes_one_step(kind, tmp_path):
    """As PyTorch's older exporter writes a scripted LSTMCell."""
    rng, gates = np.random.default_rng(47), {"LSTM": 4, "GRU": 3, "RNN": 1}[kind]
    for options in {"GRU": ({}, {"linear_before_reset": 1}), "RNN": ({}, {"activations": ["Relu"]})}.get(
        kind, ({},)
    ):
        g = Graph()
        x, h, c = inputs(g, kind)
        loop = Loop(g)
        body, states = loop.body, [loop.carry(h, "h", [B, H])] + ([loop.carry(c, "c", [B, H])] if c else [])
        weights = [0.3 * rng.normal(size=(1, gates * H, size)).astype(np.float32) for size in (IN, H)]
        results = body(
            kind,
            body.unsqueeze(body("Gather", x, loop.iteration, axis=0), 0),
            *(weight.astype(np.float32) for weight in weights),
            "",
            "",
            *(body.unsqueeze(state, 0) for state in states),
            outputs=1 + len(states),
            hidden_size=H,
            **options,
        )
        loop.results = [body.squeeze(state, 0) for state in results[1:]]
        loop.stacks = [body.squeeze(body.squeeze(results[0], 0), 0)]
        g.output(*loop.end())
        assert_recognized(g.model(), tmp_path, **{kind: 1})
