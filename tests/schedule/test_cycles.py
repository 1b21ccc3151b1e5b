import dataclasses

import numpy as np
import pytest
from networks import design

from rnnhw.design import activated_cycles, presets, state_cycles
from rnnhw.errors import CapacityError
from rnnhw.network import Shape
from rnnhw.schedule import count_cycles, sweep_cycles
from rnnhw.schedule.tiling import tiling


def slot_by_slot(shape, machine, steps):
    """The same count by walking through every slot, with each unit's h known by its own time."""
    cut = tiling(shape, dataclasses.asdict(machine))
    columns, banks = machine.columns, machine.banks_per_row
    latency, fold, tile_rows = state_cycles(machine), machine.fold, machine.tile_rows
    readable = {}
    now = cut.input_slices + 1
    last_finish = -10**9
    occupied = fold * ((cut.rows - 1) % tile_rows + 1)  # by the last tile's units
    for _ in range(steps):
        now += cut.unit_tiles * cut.input_slices
        start = max(now, last_finish + occupied - (cut.hidden_slices - 1))
        for k in range(cut.hidden_slices):
            start = max(start, readable.get(k, 0) - k)
        readable = {}
        for tile in range(cut.unit_tiles):
            last_finish = start + tile * cut.tile_cycles + cut.hidden_slices - 1
            for row in range(tile_rows):
                index = tile * tile_rows + row
                if index < cut.rows:
                    word = index // banks
                    h = last_finish + latency + fold * row
                    readable[word] = max(readable.get(word, 0), h)
        now = last_finish + 1
    if not shape.outputs:
        row = (cut.rows - 1) % tile_rows
        return last_finish + latency - 1 + fold * row + 2 + 1
    start = max(now, last_finish + occupied - (cut.hidden_slices - 1))
    for k in range(cut.hidden_slices):
        start = max(start, readable[k] - k)
    end = start + (cut.head_tiles - 1) * cut.tile_cycles + cut.hidden_slices - 1
    assert columns >= 1
    return end + activated_cycles(machine) + fold * ((cut.head_rows - 1) % tile_rows) + 2 + 1


def random_case(rng):
    grid_cols, tile_cols = int(rng.integers(1, 6)), int(rng.integers(1, 7))
    machine = design(int(rng.integers(1, grid_cols * tile_cols + 1)), grid_cols,
                     int(rng.integers(1, 9)), tile_cols, int(rng.choice([1, 2, 4])),
                     weight_depth=65536, unit_depth=4096, input_depth=4096, state_depth=4096)
    shape = Shape(inputs=int(rng.integers(1, 60)), units=int(rng.integers(1, 60)),
                  outputs=int(rng.choice([0, 1, 7, 40])))
    return shape, machine, int(rng.integers(1, 6))


def test_the_closed_form_equals_a_walk_through_all_slots():
    rng = np.random.default_rng(11)
    for _ in range(3000):
        shape, machine, steps = random_case(rng)
        assert count_cycles(shape, machine, steps).total == slot_by_slot(shape, machine, steps), (
            shape, machine, steps)


def test_a_case_counted_by_hand():
    """1 unit, 1 input, 1 MAC row, 1 step: load 1, start 1, two slots, then the pipeline of 25 and queue."""
    machine = design(1, 1, 1, 1)
    assert state_cycles(machine) == 1 + 0 + 2 + 1 + 0 + 1 + 19 + 1
    assert count_cycles(Shape(inputs=1, units=1, outputs=0), machine, 1).total == 2 + 2 + 24 + 2


def test_parts_add_up():
    cycles = count_cycles(Shape(inputs=8, units=32, outputs=10), presets()["tiny"], 8)
    parts = (cycles.input_load + cycles.input_phases + cycles.recurrent_phases + cycles.state_wait
             + cycles.head + cycles.drain)
    assert parts == cycles.total == 2625


def test_medium_is_busy_at_least_95_percent():
    cycles = count_cycles(Shape(inputs=256, units=256, outputs=0), presets()["medium"], 100)
    assert presets()["medium"].macs == 1024
    assert cycles.utilization >= 0.95


def test_a_sweep_equals_single_counts():
    rng = np.random.default_rng(12)
    shape, _, steps = random_case(rng)
    machines = [random_case(rng)[1] for _ in range(400)]
    machines += [dataclasses.replace(machine, weight_depth=int(rng.integers(1, 400)))
                 for machine in machines]
    fields = {field.name: np.array([getattr(machine, field.name) for machine in machines])
              for field in dataclasses.fields(machines[0])}
    swept = sweep_cycles(shape, fields, steps)
    fitting = 0
    for k, machine in enumerate(machines):
        try:
            single = count_cycles(shape, machine, steps)
        except CapacityError:
            assert not swept["fits"][k]
            continue
        fitting += 1
        assert swept["fits"][k]
        assert swept["total"][k] == single.total
        assert swept["per_step"][k] == single.per_step
        assert swept["utilization"][k] == pytest.approx(single.utilization, rel=1e-12)
    assert 400 < fitting < 800


def test_what_does_not_fit_is_refused_with_the_smallest_change():
    machine = design(1, 1, 2, 2, weight_depth=100, state_depth=3)
    with pytest.raises(CapacityError) as caught:
        count_cycles(Shape(inputs=4, units=8, outputs=0), machine, 1)
    assert str(caught.value) == (
        "a network of 4 inputs, 8 units and 0 outputs does not fit the design: state_depth is 3 and 4 "
        "are needed (1 short); smallest change that fits: state_depth = 4")
    fits = dataclasses.replace(machine, state_depth=4)
    assert count_cycles(Shape(inputs=4, units=8, outputs=0), fits, 1).total > 0
