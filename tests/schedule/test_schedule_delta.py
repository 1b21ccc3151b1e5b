"""Cycles of machines that keep changes: the slices of a step, by hand, and what is refused."""

import dataclasses

import numpy as np
import pytest
from networks import (
    any_network,
    design,
    many_designs,
    random_design,
    random_inputs,
    random_network,
    which_hold,
)

from rnnhw.cells import Product
from rnnhw.design import PHASE, changes_cycles
from rnnhw.errors import CapacityError
from rnnhw.network import LayerShape, Shape, shape_of, with_thresholds
from rnnhw.network.counts import Cell
from rnnhw.schedule import (
    build_program,
    changed_cycles,
    changed_slices,
    check_fit,
    count_cycles,
    needs,
    stacks_of,
    sweep_changed_cycles,
    sweep_cycles,
)
from rnnhw.sim import changes_of_sequences, run
from rnnhw.sim.random_networks import with_random_thresholds

MACHINE = design(1, 1, 2, 2, delta_depth=24)


def stack(cell="lstm", units=(8,), inputs=5, outputs=3):
    network = random_network(np.random.default_rng(3), inputs, list(units), outputs, cell=cell)
    return stacks_of(network)[0]


def test_the_fullest_column_counts():
    changed = np.array([[0, 0, 0, 0, 0], [1, 0, 1, 0, 1], [0, 1, 0, 0, 0], [1, 1, 1, 1, 1]], bool)
    found = changed_slices([{Product.INPUT: changed}], MACHINE)
    assert found[0, Product.INPUT].tolist() == [1, 3, 1, 3]
    four = dataclasses.replace(MACHINE, tile_cols=4)
    assert changed_slices([{Product.INPUT: changed}], four)[0, Product.INPUT].tolist() == [1, 2, 1, 2]


def test_a_step_costs_what_its_changes_do():
    """8 units in 4 tiles of 2 rows: in each step, a slice more of h costs 4 cycles once it is beyond F TR."""
    plan = build_program(stack(outputs=0), MACHINE, 4).plan

    def cycles(x, h):
        counts = {Product.INPUT: np.full(4, x), Product.RECURRENT: np.full(4, h)}
        return changed_cycles(plan, MACHINE, 4, {(0, product): each for product, each in counts.items()})

    assert cycles(2, 2) - cycles(1, 2) == 4, "all steps but the first multiply x while h is on its way"
    assert cycles(1, 3) - cycles(1, 2) == 4 * 4
    assert cycles(1, 4) - cycles(1, 3) == 4 * 4
    assert cycles(1, 2) - cycles(1, 1) == 4, "a tile takes as long as its 2 units: its last slot is later"


def test_a_multiplying_phase_waits_until_changes_are_counted():
    plan = build_program(stack(outputs=0), MACHINE, 1).plan
    keeping, multiplying = plan.body[:2]
    assert keeping.keeps and multiplying.changed and keeping.slices == 3
    found = changed_cycles(plan, MACHINE, 1, {(0, product): np.array([1]) for product in Product})
    wide = dataclasses.replace(MACHINE, grid_cols=4)
    assert changes_cycles(wide) == changes_cycles(MACHINE) + 2
    assert found > changes_cycles(MACHINE)


def test_programs_say_what_exists_and_what_is_a_change():
    network = with_thresholds(random_network(np.random.default_rng(3), 5, [7], 3), 9, 4)
    program = build_program(stacks_of(network)[0], MACHINE, 1)
    kept = [phase for phase in program.phases if phase["keeps"]]
    assert [phase["threshold"] for phase in kept] == [4, 9, 9]
    assert [phase["write_words"] for phase in kept] == [1, 1, 1], "5, 7 and 7 operands in 2 columns"
    assert [phase["weight_base"] for phase in kept] == [0, 3, 7], "last values of 3, 4 and 4 words"
    assert all(phase.keys() == {field.name for field in PHASE} for phase in program.phases)
    dense = build_program(stack(), dataclasses.replace(MACHINE, delta_depth=0), 1)
    assert not any(phase["keeps"] or phase["changed"] or phase["threshold"] for phase in dense.phases)


def test_depths_that_a_network_needs():
    """5 inputs and 8 units in 2 columns: 3, 4 and, of the head, 4 words; blocks begin at whole tiles."""
    shape = shape_of(stack())
    found = needs(shape, MACHINE)
    assert found["delta_depth"] == 3 + 4 + 4
    assert found["unit_depth"] == 8 + 2
    with pytest.raises(CapacityError, match=r"delta_depth is 10 and 11 are needed \(1 short\)"):
        check_fit(shape, dataclasses.replace(MACHINE, delta_depth=10))
    check_fit(shape, dataclasses.replace(MACHINE, delta_depth=11))


def test_refusals():
    network = stack()
    with pytest.raises(CapacityError, match="delta_depth is 24: cycles follow from what changes in the data"):
        count_cycles(shape_of(network), MACHINE, 4)
    delta = stacks_of(with_thresholds(random_network(np.random.default_rng(3), 5, [8], 3), 1))[0]
    with pytest.raises(CapacityError, match=r"has thresholds.* needs a design with a delta_depth above 0"):
        build_program(delta, dataclasses.replace(MACHINE, delta_depth=0), 4)
    gru = LayerShape(cell=Cell.GRU, inputs=5, units=8, reset_after=False)
    machine = dataclasses.replace(MACHINE, cells=("gru",))
    with pytest.raises(CapacityError, match=r"delta_depth is 24, and .* a GRU that resets before"):
        check_fit(Shape(layers=(gru,), every_step=True), machine)
    check_fit(Shape(layers=(dataclasses.replace(gru, reset_after=True),), every_step=True), machine)


def changing_designs(rng, first, count):
    """Designs of the same cells that keep changes."""
    found = []
    for _ in range(count):
        machine = random_design(rng, cells=first.cells, lstm_options=first.lstm_options, contexts=1)
        depths = {"weight_depth": 65536, "delta_depth": int(rng.choice([16, 4096])), "unit_depth": 8192}
        found.append(dataclasses.replace(machine, weight_bits=8, **depths))
    return found


@pytest.mark.parametrize("seed", range(24))
def test_a_sweep_of_designs_that_keep_changes_equals_single_counts(seed, tmp_path):
    """Of several sequences of one network, also in two directions."""
    rng = np.random.default_rng([2, seed])
    first = random_design(rng, contexts=1)
    network = with_random_thresholds(rng, any_network(rng, dataclasses.replace(first, weight_bits=8)))
    shape = shape_of(network)
    if not all(layer.reset_after for layer in shape.layers):
        network = with_thresholds(random_network(rng, 7, [9, 5], 4, cell="gru"), 3, 2)
        first, shape = design(1, 1, 2, 2, cells=("gru",)), shape_of(network)
    steps = int(rng.integers(1, 12))
    x = random_inputs(rng, 3, steps, shape.inputs)
    x[1:, 1:] = x[1:, :1]  # little changes in these
    machines = changing_designs(rng, first, 20)
    designs = many_designs(machines)
    found = sweep_changed_cycles(shape, designs, steps, changes_of_sequences(network, x))
    most = sweep_cycles(shape, designs, steps)["total"]
    assert found.shape == (3, 20) and (found <= most).all()
    holds = which_hold(shape, designs)
    assert holds.sum() >= 5
    for k, machine in enumerate(machines):
        if not holds[k]:
            with pytest.raises(CapacityError, match="depth"):
                check_fit(shape, machine)
            continue
        assert found[:, k].tolist() == run("golden", network, machine, x, cache=tmp_path).cycles.tolist()
