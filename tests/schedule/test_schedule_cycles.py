"""Cycles in closed form against a walk through every slot that knows each unit's h by its own time."""

import dataclasses
import itertools

import numpy as np
import pytest
from networks import design, many_designs, random_design, random_shape, which_hold

from rnnhw.design import activated_cycles, presets, state_cycles
from rnnhw.errors import CapacityError
from rnnhw.network import Cell, LayerShape, Shape, balanced_shape, shape_of, stack_shape
from rnnhw.schedule import (
    ORDERS,
    Order,
    count_cycles,
    plan_cycles,
    plan_phases,
    runs_of,
    sweep_cycles,
)
from rnnhw.sim import network_like, with_balanced_zeros


class SlotBySlot:
    """Issues each slot of a stack as soon as all that it needs is there; knows no wait and no period."""

    def __init__(self, shape, machine, steps, order):
        self.shape, self.machine, self.steps, self.order = shape, machine, steps, order
        self.now, self.first = -(10**9), -(10**9)  # last and first slot of the phase before
        self.fetches = 3  # the cycle in which the next phase comes from the program memory
        self.cells_free = -(10**9)
        self.x, self.x_read = [-1], [-1, -1]
        self.ready, self.read, self.own_state = {}, {}, {}
        self.total = None

    def count(self):
        layers = list(enumerate(self.shape.layers))
        at_end = not self.shape.every_step and self.shape.layers[-1].cell is Cell.DENSE
        body = layers[:-1] if at_end else layers
        behind = len(body) - 1 if self.order.wavefront else 0
        for step in range(self.steps + behind):
            for k, layer in body:
                own = step - k if self.order.wavefront else step
                for phase in self.phases(k, layer, own):
                    if 0 <= own < self.steps:
                        self.run(k, layer, own, *phase)
                    else:
                        self.fetches += 2
        if at_end:
            for phase in self.phases(*layers[-1], self.steps - 1):
                self.run(*layers[-1], self.steps - 1, *phase)
        return self.total

    def phases(self, k, layer, t):
        """Slices, state that is read and state that is made, of each phase of a layer's step t."""
        inputs, units, width = (
            -(-values // self.machine.columns) for values in (layer.inputs, layer.units, layer.width)
        )
        x = (inputs, ("h", k - 1, t) if k else None)
        h = (width, ("h", k, t - 1))
        if layer.cell is Cell.DENSE:
            return [(*x, "head")]
        if layer.cell is Cell.MINGRU:
            return [(*x, "h")]
        if not layer.reset_after:
            return [(*x, None), (*h, "r"), (units, ("r", k, t), "h")]
        first, last = (h, x) if k and self.order.recurrent_first else (x, h)
        if layer.projection:
            return [(*first, None), (*last, "m"), (units, ("m", k, t), "h")]
        return [(*first, None), (*last, "h")]

    def indices(self, layer, makes):
        """Row index and word of every unit, or row of a projection; outputs come in groups of lanes."""
        m = self.machine
        if layer.cell is Cell.DENSE:
            return [(group // m.grid_rows, 0) for group in range(-(-layer.units // m.lanes))]
        return [
            (u // m.columns * m.banks_per_row + u % m.columns // m.grid_rows, u // m.columns)
            for u in range(layer.width if makes == "h" else layer.units)
        ]

    def run(self, k, layer, t, slices, reads, makes):
        m, indices = self.machine, self.indices(layer, makes)
        rows = max(index for index, _ in indices) + 1
        tiles = -(-rows // m.tile_rows)
        cycles = max(slices, m.fold * m.tile_rows) if makes else slices
        offsets = {
            (tile, b, s): (tile * m.contexts + b) * cycles + s
            for tile in range(tiles)
            for b in range(m.contexts)
            for s in range(slices)
        }
        fetched = max(self.fetches + 1, self.first)
        start = max(self.now + 1, fetched + 2)
        if reads is None:
            self.x.append(max(self.x[-1], self.x_read[-2]) + slices * m.contexts)
            start = max(start, self.x[-1] + 3)
        for (_, b, s), offset in offsets.items():
            start = max(start, self.ready.get((reads, b, s), 0) - offset)
        if layer.cell is Cell.MINGRU:
            for (tile, b, s), offset in offsets.items():
                if s == slices - 1:  # then the tile's units read their states
                    start = max(start, self.own_state.get((k, tile, b), 0) - offset)
        if makes:
            start = max(start, self.cells_free - (slices - 1))
        for (_, b, s), offset in offsets.items():
            self.read[reads, b, s] = start + offset
        self.first, self.now, self.fetches = start, start + max(offsets.values()), fetched + 1
        if reads is None:
            self.x_read.append(self.now)
        if makes:
            self.finish(
                k,
                layer,
                t,
                makes,
                indices,
                {
                    (tile, b): start + offsets[tile, b, slices - 1]
                    for tile in range(tiles)
                    for b in range(m.contexts)
                },
            )

    def finish(self, k, layer, t, makes, indices, finished):
        m = self.machine
        rows = max(index for index, _ in indices) + 1
        last = (rows - 1) % m.tile_rows
        self.cells_free = self.now + m.fold * (last + 1)
        if makes == "head":
            self.total = self.now + activated_cycles(m) + m.fold * last + 3
            return
        for (tile, b), slot in finished.items():
            # A unit's state is read two cycles before its gates are there, and written when its h is.
            self.own_state[k, tile, b] = slot + state_cycles(m) - (activated_cycles(m) - 2)
        for (index, word), b in itertools.product(indices, range(m.contexts)):
            tile, row = divmod(index, m.tile_rows)
            readable = finished[tile, b] + state_cycles(m) + m.fold * row
            name = ((makes, k, t), b, word)
            self.ready[name] = max(self.ready.get(name, 0), readable)
            # It takes the place of what was made two steps before, which nothing may read any more.
            assert readable > self.read.get(((makes, k, t - 2), b, word), 0)
        if k == len(self.shape.layers) - 1 and makes == "h":
            self.total = self.now + state_cycles(m) - 1 + m.fold * last + 3


def slot_by_slot(shape, machine, steps):
    """Of the best order."""
    return min(SlotBySlot(shape, machine, steps, order).count() for order in ORDERS)


def random_case(rng):
    machine = random_design(rng)
    return random_shape(rng, machine.cells, options=machine.lstm_options), machine, int(rng.integers(1, 7))


@pytest.mark.slow
@pytest.mark.parametrize("order", ORDERS, ids=str)
def test_the_closed_form_equals_a_walk_through_all_slots(order):
    rng = np.random.default_rng(11)
    for _ in range(500):
        shape, machine, steps = random_case(rng)
        plan = plan_phases(shape, machine, order)
        counted = plan_cycles(plan, machine, steps)["total"]
        assert counted == SlotBySlot(shape, machine, steps, order).count(), (shape, machine, steps)


@pytest.mark.slow
def test_the_best_order_is_taken():
    rng = np.random.default_rng(13)
    chosen = set()
    for _ in range(150):
        shape, machine, steps = random_case(rng)
        cycles = count_cycles(shape, machine, steps)
        assert cycles.total == slot_by_slot(shape, machine, steps), (shape, machine, steps)
        chosen.add(cycles.order)
    assert chosen == {"plain", "wavefront"}


def test_a_case_counted_by_hand():
    """1 unit, 1 input, 1 MAC row, 1 step: fetch 6, two slots 2 cycles apart, the pipeline of 29 and queue."""
    machine = design(1, 1, 1, 1)
    assert state_cycles(machine) == 1 + 0 + 3 + 1 + 0 + 1 + 22 + 1
    assert count_cycles(stack_shape(Cell.LSTM, 1, 1), machine, 1).total == 6 + 3 + 28 + 2


@pytest.mark.parametrize(
    ("cells", "cycles"),
    [
        (("lstm",), 22),
        (("gru",), 20),
        (("elman",), 12),
        (("gru", "elman"), 20),
        (("lstm", "gru", "elman"), 22),
    ],
)
def test_a_designs_longest_cell_decides_its_latency(cells, cycles):
    assert state_cycles(design(1, 1, 1, 1, cells=cells)) == 7 + cycles


def test_parts_add_up():
    rng = np.random.default_rng(14)
    cases = [random_case(rng) for _ in range(100)]
    cases.append((stack_shape(Cell.LSTM, 8, 32, outputs=10), presets()["tiny"], 8))
    for shape, machine, steps in cases:
        cycles = count_cycles(shape, machine, steps)
        parts = (
            cycles.input_load
            + cycles.input_phases
            + cycles.recurrent_phases
            + cycles.head
            + cycles.waits
            + cycles.drain
        )
        assert parts == cycles.total
        assert min(cycles.waits, cycles.drain) >= 0
    assert cycles.total == 2633


def test_phases_are_counted_by_what_they_multiply():
    shape = stack_shape(Cell.GRU, 7, 9, 5, outputs=11, every_step=True)
    cycles = count_cycles(shape, design(1, 1, 2, 2, cells=("gru",)), 4)
    first, second = 5 * 4, 3 * 5  # tiles and slices of both input products
    assert cycles.input_phases == 4 * (first + second)
    assert cycles.recurrent_phases == 4 * (5 * 5 + 3 * 3)
    assert cycles.head == 4 * (2 * 3)


def test_a_step_more_costs_per_step_in_the_long_run():
    rng = np.random.default_rng(15)
    for _ in range(150):
        shape, machine, _ = random_case(rng)
        long = [count_cycles(shape, machine, steps, planned_steps=900) for steps in (900, 960)]
        assert long[1].total - long[0].total == pytest.approx(60 * long[0].per_step, abs=1e-6)


def test_a_bidirectional_network_runs_in_passes_one_after_the_other():
    def layer(cell, inputs, units, directions=1):
        return LayerShape(cell=Cell(cell), inputs=inputs, units=units, directions=directions)

    layers = (layer("lstm", 5, 7), layer("lstm", 7, 4, 2), layer("lstm", 8, 3, 2), layer("dense", 6, 9))
    machine = design(1, 2, 2, 2)
    below = [((layers[0],), 6), ((layer("lstm", 7, 4),), 6), ((layer("lstm", 7, 4),), 6)]
    for every_step in (True, False):
        top = [((layer("lstm", 8, 3),), 6)] * 2
        head = [((layers[3],), 6 if every_step else 1)]
        parts = [
            count_cycles(Shape(layers=part, every_step=True), machine, steps).total for part, steps in below
        ]
        parts += [
            count_cycles(Shape(layers=part, every_step=every_step), machine, steps).total
            for part, steps in top
        ]
        parts += [
            count_cycles(Shape(layers=part, every_step=True), machine, steps).total for part, steps in head
        ]
        shape = Shape(layers=layers, every_step=every_step)
        assert sum(len(run.parts) for run in runs_of(shape)) == len(parts) == 6
        assert count_cycles(shape, machine, 6).total == sum(parts)


def test_medium_is_busy_at_least_95_percent():
    cycles = count_cycles(stack_shape(Cell.LSTM, 256, 256), presets()["medium"], 100)
    assert presets()["medium"].macs == 1024
    assert cycles.utilization >= 0.95


def test_contexts_hide_the_recurrence():
    shape = stack_shape(Cell.LSTM, 16, 16)
    alone, shared = (count_cycles(shape, design(2, 2, 4, 4, contexts=n), 50) for n in (1, 4))
    assert shared.total < 1.5 * alone.total
    assert shared.utilization > 2.5 * alone.utilization
    assert shared.waits < alone.waits / 4


def test_three_layers_on_a_large_grid_gain_from_the_wavefront():
    shape, machine = stack_shape(Cell.LSTM, 32, 32, 32, 32), design(4, 4, 4, 4)
    plain, wavefront = (
        min(
            plan_cycles(
                plan_phases(shape, machine, Order(wavefront=on, recurrent_first=first)), machine, 100
            )["total"]
            for first in (True, False)
        )
        for on in (False, True)
    )
    best = count_cycles(shape, machine, 100)
    assert best.order == "wavefront"
    assert best.total == wavefront < 0.6 * plain


@pytest.mark.parametrize("seed", range(25))
def test_a_sweep_equals_single_counts(seed):
    rng = np.random.default_rng(seed)
    first, steps = random_design(rng), int(rng.integers(1, 30))
    shape = random_shape(rng, first.cells, options=first.lstm_options)
    machines = [random_design(rng, cells=first.cells, lstm_options=first.lstm_options) for _ in range(60)]
    machines += [
        dataclasses.replace(machine, weight_depth=int(rng.integers(1, 400)), weight_bits=4)
        for machine in machines
    ]
    found = sweep_cycles(shape, many_designs(machines), steps)
    assert {name: array.dtype for name, array in found.items()} == {
        "total": np.int64,
        "utilization": np.float64,
    }
    holds = which_hold(shape, many_designs(machines))
    fitting = 0
    for k, machine in enumerate(machines):
        try:
            single = count_cycles(shape, machine, steps)
        except CapacityError:
            assert not holds[k]
            continue
        fitting += 1
        assert holds[k]
        assert found["total"][k] == single.total
        assert found["utilization"][k] == pytest.approx(single.utilization, rel=1e-12)
    assert fitting >= 60


@pytest.mark.parametrize("seed", range(20))
def test_a_sweep_of_designs_that_keep_activations_equals_single_counts(seed):
    """Of a network that is pruned in balance for each design."""
    rng = np.random.default_rng([1, seed])
    first, steps, ratio = (
        random_design(rng),
        int(rng.integers(1, 20)),
        float(rng.choice([0.3, 0.5, 0.8, 0.95])),
    )
    shape = random_shape(rng, first.cells, options=first.lstm_options)
    shape = balanced_shape(shape, ratio)
    machines = []
    while len(machines) < 12:
        machine = random_design(rng, cells=first.cells, lstm_options=first.lstm_options)
        machine = dataclasses.replace(
            machine, weight_depth=4096, unit_depth=512, kept_depth=machine.contexts << int(rng.integers(1, 8))
        )
        machines.append(machine)
    designs = many_designs(machines)
    holds = which_hold(shape, designs)
    found = sweep_cycles(shape, designs, steps)
    dense = network_like(shape, arithmetic="native", weight_bits=8, steps=steps, seed=seed)
    fitting = 0
    for k, machine in enumerate(machines):
        network = with_balanced_zeros(rng, dense, machine, ratio)
        try:
            single = count_cycles(shape_of(network), machine, steps)
        except CapacityError:
            assert not holds[k]
            continue
        fitting += 1
        assert holds[k]
        assert found["total"][k] == single.total
        assert found["utilization"][k] == pytest.approx(single.utilization, rel=0.02)
    assert fitting >= 4
