"""Where weights other than zero go on a machine that keeps activations, and what such a machine must hold."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from load_words import decoded, home, signed
from networks import design

from rnnhw.design import LoadTarget, Source
from rnnhw.errors import CapacityError
from rnnhw.network import Cell, matrices, shape_of, stack_shape
from rnnhw.schedule import build_program, check_fit, count_cycles, needs, program_beats, stacks_of
from rnnhw.sim.random_networks import random_network, with_zeros

DENSE = design(2, 2, 3, 2, contexts=2, cells=("lstm", "gru", "elman"))
MACHINE = dataclasses.replace(DENSE, kept_depth=32)


def thinned(seed):
    """An LSTM, a GRU of three phases and a head, in which some weights are zero."""
    rng = np.random.default_rng(seed)
    network = random_network(
        rng,
        "native",
        kinds=["lstm", "gru_reset_before"],
        units=(13, 9),
        inputs=11,
        outputs=6,
        every_step=True,
        steps=3,
        weight_bits=8,
    )
    (stack,) = stacks_of(with_zeros(rng, network))
    return stack


def multiplying(program, layer, product):
    """The fields of the phase that multiplies a product."""
    return next(
        fields
        for phase, fields in zip(program.plan.phases, program.phases, strict=True)
        if phase.layer == layer and phase.product is product and phase.multiplies_kept
    )


def matrix_of(words, shape, fields):
    """The matrix ``[gates, units, operands]`` that words and indices of a phase stand for."""
    gates, units, _ = shape
    found = np.zeros(shape, int)
    for unit in range(units):
        grid_row, row, _, _ = home(unit, MACHINE)
        tile, tile_row = divmod(row, MACHINE.tile_rows)
        for column in range(MACHINE.columns):
            for k in range(fields["slices"]):
                address = fields["weight_base"] + tile * fields["slices"] + k
                place = grid_row * MACHINE.tile_rows + tile_row, column, address
                word, index = words[LoadTarget.WEIGHT][place], words[LoadTarget.INDEX][place]
                assert word or index == 0
                for gate in range(gates if word else 0):
                    weight = signed(word >> 8 * gate & 255, 8)
                    found[gate, unit, index * MACHINE.columns + column] = weight
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
            fields = multiplying(program, number, product)
            assert (matrix_of(words, matrix.shape, fields) == matrix).all()
            used = (matrix != 0).any(axis=0)
            most = [used[:, column :: MACHINE.columns].sum(axis=1).max() for column in range(4)]
            assert fields["slices"] == max(1, *most)


def test_each_product_keeps_its_activations_first():
    stack = thinned(0)
    program, dense = (build_program(stack, machine, 3) for machine in (MACHINE, DENSE))
    pairs = program.phases[: -len(program.plan.dump)]
    products = dense.phases[: -len(dense.plan.dump)]
    assert len(pairs) == 2 * len(products)
    for keeping, multiplying, product in zip(pairs[::2], pairs[1::2], products, strict=True):
        for name in ("source", "read_slot", "read_base", "previous", "recurrent", "slices", "step_offset"):
            assert keeping[name] == product[name], name
        assert (keeping["keeps"], keeping["finish"], keeping["emit"], keeping["weight_base"]) == (1, 0, 0, 0)
        assert (keeping["tiles"], keeping["rows"], keeping["tile_cycles"]) == (1, 1, product["slices"])
        for name in (
            "kind",
            "finish",
            "emit",
            "tiles",
            "rows",
            "input_last",
            "parameter_base",
            "step_offset",
        ):
            assert multiplying[name] == product[name], name
        assert (multiplying["keeps"], multiplying["source"], multiplying["previous"]) == (0, Source.HIDDEN, 0)
        assert multiplying["slices"] <= product["slices"]


def test_a_network_whose_vectors_cannot_be_kept_is_refused():
    """4 columns: 33 units are 9 words, and 16 places are the least power of two that holds them."""
    shape = stack_shape(Cell.LSTM, 5, 33)
    assert needs(shape, MACHINE)["kept_depth"] == 2 * 16 and "kept_depth" not in needs(shape, DENSE)
    check_fit(shape, MACHINE)
    with pytest.raises(
        CapacityError, match=r"kept_depth is 16 and 32 are needed \(16 short\); .* kept_depth = 32$"
    ):
        check_fit(shape, dataclasses.replace(MACHINE, kept_depth=16))
    # Of a shape nobody knows the zeros, so that all of its weights count.
    assert needs(shape, MACHINE)["weight_depth"] == needs(shape, DENSE)["weight_depth"]


def test_the_example_of_the_documents():
    """1,024 units on 512 MACs: a sixteenth of the words of each unit and column is not zero, at least 1."""
    machine = design(
        4,
        2,
        4,
        4,
        weight_depth=9216,
        unit_depth=256,
        input_depth=16,
        state_depth=128,
        kept_depth=128,
        state_slots=1,
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

    def thinned(weights):
        unit, word = np.arange(1024)[:, None], np.arange(weights.shape[-1]) // machine.columns
        keeps = word % 16 == unit % min(16, weights.shape[-1] // machine.columns)
        return np.where(keeps, np.where(weights == 0, 1, weights), 0).astype(np.int8)

    parts = {name: thinned(getattr(lstm, name)) for name in ("input_weights", "recurrent_weights")}
    network = dataclasses.replace(network, layers=[dataclasses.replace(lstm, **parts)])
    shape, dense = shape_of(network), dataclasses.replace(machine, kept_depth=0)
    cycles = [count_cycles(shape, one, 100).per_step for one in (dense, machine)]
    words = [needs(shape, one)["weight_depth"] for one in (dense, machine)]
    page = (Path(__file__).parents[2] / "docs" / "hardware.md").read_text()
    for depth, own_cycles, keeping, own_words in zip((0, 128), cycles, ("-", "144"), words, strict=True):
        row = f"| `kept_depth` {depth} | {own_cycles:,.0f} | {keeping} | {own_words:,} |"
        assert row in page, row
    assert (machine.macs, -(-123 // 8) + 1024 // 8) == (512, 144)
