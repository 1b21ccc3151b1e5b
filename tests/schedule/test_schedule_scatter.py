"""Where weights go on a machine whose elements keep sums, its phases, and what it must hold."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from load_words import decoded, home, signed
from networks import design

from rnnhw.cells import Product
from rnnhw.design import LoadTarget
from rnnhw.errors import CapacityError
from rnnhw.network import Cell, matrices, shape_of, stack_shape
from rnnhw.schedule import (
    build_program,
    changed_cycles,
    changed_slices,
    check_fit,
    needs,
    program_beats,
    stacks_of,
)
from rnnhw.sim.random_networks import random_network, with_zeros

CHANGES = design(2, 2, 3, 2, cells=("lstm", "gru", "elman"), delta_depth=64)
MACHINE = dataclasses.replace(CHANGES, scatter_depth=8)


def thinned(seed, kinds=("lstm", "gru"), units=(23, 9), lanes_of_head=6):
    """An LSTM, a GRU and a head, in which some weights are zero."""
    rng = np.random.default_rng(seed)
    network = random_network(
        rng,
        "native",
        kinds=kinds,
        units=units,
        inputs=11,
        outputs=lanes_of_head,
        every_step=True,
        steps=3,
        weight_bits=8,
    )
    (stack,) = stacks_of(with_zeros(rng, network))
    return stack


def scattering(program, layer, product):
    """The fields of the phase that scatters the changes of a product."""
    return next(
        fields
        for phase, fields in zip(program.plan.phases, program.phases, strict=True)
        if phase.layer == layer and phase.product is product and phase.changed
    )


def matrix_of(words, shape, fields):
    """The matrix ``[gates, units, operands]`` that words and indices of a phase stand for."""
    gates, units, operands = shape
    found = np.zeros(shape, int)
    places = {}
    for unit in range(units):
        grid_row, row, _, _ = home(unit, MACHINE)
        tile, tile_row = divmod(row, MACHINE.tile_rows)
        places[grid_row * MACHINE.tile_rows + tile_row, tile] = unit
    for element_row in range(MACHINE.units):
        for operand in range(operands):
            slice_, column = divmod(operand, MACHINE.columns)
            for k in range(fields["tiles"]):
                place = element_row, column, fields["weight_base"] + k * fields["slices"] + slice_
                word, tile = words[LoadTarget.WEIGHT][place], words[LoadTarget.INDEX][place]
                assert word or tile == 0
                for gate in range(gates if word else 0):
                    weight = signed(word >> 8 * gate & 255, 8)
                    found[gate, places[element_row, tile], operand] = weight
    return found


@pytest.mark.parametrize("seed", range(4))
def test_words_and_indices_are_the_matrices(seed):
    stack = thinned(seed)
    program = build_program(stack, MACHINE, 3)
    words = {LoadTarget.WEIGHT: {}, LoadTarget.INDEX: {}}
    for beat in decoded(program.load):
        if beat["target"] in words:
            words[beat["target"]][beat["row"], beat["column"], beat["address"]] = beat["data"]
    assert words[LoadTarget.WEIGHT].keys() == words[LoadTarget.INDEX].keys()
    assert len(program.load) == program_beats(shape_of(stack), MACHINE, program.plan)
    for number, layer in enumerate(stack.layers[:2]):
        for product, matrix in matrices(layer).items():
            fields = scattering(program, number, product)
            assert (matrix_of(words, matrix.shape, fields) == matrix).all()
            used = (matrix != 0).any(axis=0)
            rows = np.array([home(unit, MACHINE)[:2] for unit in range(layer.units)])
            own = rows[:, 0] * MACHINE.tile_rows + rows[:, 1] % MACHINE.tile_rows
            most = max(used[own == row].sum(axis=0).max() for row in set(own))
            assert fields["tiles"] == max(1, most)


def test_a_heads_groups_are_balanced_as_they_lie():
    """10 groups of 4 outputs on 2 grid rows of 3 rows: groups 0 and 6 share a row; units 0 and 6 do not."""
    machine = dataclasses.replace(MACHINE, grid_cols=1, tile_cols=3)
    network = thinned(0, kinds=("lstm",), units=(5,), lanes_of_head=40)
    head = network.layers[-1]

    def tiling_with(weights):
        layers = (network.layers[0], dataclasses.replace(head, weights=weights))
        return build_program(dataclasses.replace(network, layers=layers), machine, 1).plan.layers[1]

    weights = np.zeros_like(head.weights)
    weights[[0, 24], 3] = 1
    weights[[4, 8], 2] = 1  # groups 1 and 2 are in different grid rows
    tiling = tiling_with(weights)
    assert tiling.scattered == {Product.INPUT: 2} and tiling.words_of(Product.INPUT) == 2 * 2
    weights[24, 3] = 0
    tiling = tiling_with(weights)
    assert tiling.scattered == {Product.INPUT: 1}


def test_each_product_keeps_scatters_and_collects():
    stack = thinned(0)
    program, changes = (build_program(stack, machine, 3) for machine in (MACHINE, CHANGES))
    phases = program.phases[: -len(program.plan.dump)]
    pairs = changes.phases[: -len(changes.plan.dump)]
    assert len(phases) == 3 * len(pairs) // 2
    for k in range(len(pairs) // 2):
        keeping, scatters, collects = phases[3 * k : 3 * k + 3]
        assert keeping == pairs[2 * k]
        multiplying = pairs[2 * k + 1]
        assert {name for name in multiplying if multiplying[name] != collects[name]} <= {
            "weight_base",
            "changed",
            "slices",
        }
        assert (collects["weight_base"], collects["changed"], collects["slices"]) == (0, 0, 1)
        assert (scatters["changed"], scatters["keeps"], scatters["finish"], scatters["emit"]) == (1, 0, 0, 0)
        assert (scatters["slices"], scatters["tile_cycles"]) == (multiplying["slices"], 1)
        assert scatters["rows"] == scatters["tiles"] * MACHINE.tile_rows


def test_a_step_costs_its_changes_times_the_words_of_an_operand():
    """30 units in 5 tiles of 6 rows; only those of the first two tiles have recurrent weights."""
    network = thinned(1, kinds=("elman_tanh",), units=(30,), lanes_of_head=0)
    weights = np.ones_like(network.layers[0].recurrent_weights)
    weights[:, 12:] = 0
    stack = dataclasses.replace(
        network, layers=(dataclasses.replace(network.layers[0], recurrent_weights=weights),)
    )
    plan = build_program(stack, MACHINE, 4).plan
    words = plan.layers[0].scattered[Product.RECURRENT]
    assert (words, plan.layers[0].units.unit_tiles) == (2, 5)

    def cycles(h):
        counts = {Product.INPUT: np.full(4, 1), Product.RECURRENT: np.full(4, h)}
        return changed_cycles(plan, MACHINE, 4, {(0, product): each for product, each in counts.items()})

    assert cycles(4) - cycles(3) == cycles(3) - cycles(2) == 4 * words


def test_a_network_of_more_tiles_than_elements_keep_sums_of_is_refused():
    """6 rows: 50 units are 9 tiles, and 16 places are the least power of two that holds them."""
    shape = stack_shape(Cell.LSTM, 5, 50)
    assert needs(shape, MACHINE)["scatter_depth"] == 16 and "scatter_depth" not in needs(shape, CHANGES)
    assert needs(stack_shape(Cell.LSTM, 5, 48), MACHINE)["scatter_depth"] == 8, "8 tiles"
    check_fit(shape, dataclasses.replace(MACHINE, scatter_depth=16))
    with pytest.raises(
        CapacityError, match=r"scatter_depth is 8 and 16 are needed \(8 short\); .* scatter_depth = 16$"
    ):
        check_fit(shape, MACHINE)


def test_zeros_need_no_words():
    stack = thinned(2)
    found = {machine: needs(shape_of(stack), machine)["weight_depth"] for machine in (CHANGES, MACHINE)}
    words = sum(
        tiles * plan.slices[product]
        for plan in build_program(stack, MACHINE, 1).plan.layers
        for product, tiles in plan.scattered.items()
    )
    assert found[MACHINE] == words < found[CHANGES]


def test_the_cycles_of_the_example_that_the_documents_state():
    """1,024 units on 512 MACs: a sixteenth of each operand's words in each row is not zero.

    A share of the activations, drawn at random, changes in each step; cycles per step of steps 51 to 100.
    """
    machine = design(
        8,
        2,
        2,
        4,
        weight_depth=576,
        unit_depth=128,
        input_depth=16,
        state_depth=128,
        state_slots=1,
        delta_depth=160,
        scatter_depth=64,
    )
    network = random_network(
        np.random.default_rng(1),
        "native",
        kinds=["lstm"],
        units=(1024,),
        inputs=123,
        outputs=0,
        every_step=True,
        steps=1,
        weight_bits=8,
    )
    (lstm,) = network.layers

    def balanced(weights):
        tile, operand = np.arange(1024)[:, None] // machine.units, np.arange(weights.shape[-1])
        return np.where(tile % 16 == operand % 16, np.where(weights == 0, 1, weights), 0).astype(np.int8)

    parts = {name: balanced(getattr(lstm, name)) for name in ("input_weights", "recurrent_weights")}
    network = dataclasses.replace(network, layers=[dataclasses.replace(lstm, **parts)])
    (stack,) = stacks_of(network)
    plan = build_program(stack, machine, 100).plan
    assert needs(shape_of(stack), machine)["weight_depth"] == machine.weight_depth
    cycles = []
    for share in (1, 0.5, 0.25, 0.1, 0.05):
        rng = np.random.default_rng(3)
        changes = {
            product: rng.random((100, operands)) < share
            for product, operands in ((Product.INPUT, 123), (Product.RECURRENT, 1024))
        }
        ends = []
        for steps in (50, 100):
            known = changed_slices([{product: each[:steps] for product, each in changes.items()}], machine)
            ends.append(changed_cycles(plan, machine, steps, known))
        cycles.append(f"{(ends[1] - ends[0]) / 50:,.0f}")
    page = (Path(__file__).parents[2] / "docs" / "numbers.md").read_text()
    assert f"| zeros left out too | - | {' | '.join(cycles)} |" in page, cycles
