"""Where weights, parameters and states go, and how beats are read back: by unit, one at a time."""

import re

import numpy as np
import pytest
from load_words import decoded, home, signed
from networks import design, random_inputs, random_stack

from rnnhw.design import (
    CELL_LANES,
    LOAD,
    LSTM_OPTIONS,
    LoadTarget,
    Register,
    UnitKind,
    load_close_cycles,
    pack,
    unit_parameters,
    unpack,
)
from rnnhw.errors import InputError
from rnnhw.network import matrices, shape_of
from rnnhw.schedule import build_program, loading_cycles, program_beats, state_beats
from rnnhw.schedule.beats import load_beats

MACHINE = design(2, 2, 3, 2, contexts=2, cells=("lstm", "gru", "elman"))
EVERY = design(
    2, 2, 3, 2, contexts=2, cells=tuple(CELL_LANES), lstm_options=LSTM_OPTIONS, fold=2, state_slots=12
)
RAGGED = design(3, 2, 2, 2, cells=("gru",), weight_bits=4)


def test_load_beats_are_packed_load_words():
    rng = np.random.default_rng(41)
    rows, columns, addresses, data = (rng.integers(0, 1 << bits, 50) for bits in (16, 16, 24, 32))
    beats = load_beats(LoadTarget.UNIT, rows, columns, addresses, data)
    for k, beat in enumerate(beats):
        word = pack(
            LOAD,
            {
                "data": data[k],
                "address": addresses[k],
                "column": columns[k],
                "row": rows[k],
                "target": LoadTarget.UNIT,
            },
        )
        assert sum(int(part) << 32 * n for n, part in enumerate(beat)) == word


@pytest.mark.parametrize(
    ("machine", "cell", "bits"),
    [
        (MACHINE, "lstm", 8),
        (MACHINE, "gru_reset_before", 8),
        (RAGGED, "gru", 4),
        (EVERY, "lstm_all", 8),
        (EVERY, "lstm_projection", 8),
        (EVERY, "mingru", 8),
    ],
)
def test_each_weight_is_where_its_unit_and_operand_are(machine, cell, bits):
    network = random_stack(np.random.default_rng(42), 5, [11, 4], 9, cell=cell, bits=bits)
    program = build_program(network, machine, 3)
    memory = {
        (beat["row"], beat["column"], beat["address"]): beat["data"]
        for beat in decoded(program.load)
        if beat["target"] == LoadTarget.WEIGHT
    }

    def stored(row, index, operand, base, slices, lane):
        tile, tile_row = divmod(index, machine.tile_rows)
        word = memory[
            row * machine.tile_rows + tile_row,
            operand % machine.columns,
            base + tile * slices + operand // machine.columns,
        ]
        return signed(word >> bits * lane & (1 << bits) - 1, bits)

    for phase, planned in zip(program.phases, program.plan.phases, strict=True):
        layer = network.layers[planned.layer]
        base, slices = phase["weight_base"], phase["slices"]
        if phase["kind"] == UnitKind.STATE:
            continue
        if phase["kind"] == UnitKind.DENSE:
            for output, operand in np.ndindex(layer.weights.shape):
                group, lane = divmod(output, machine.lanes)
                index, row = divmod(group, machine.grid_rows)
                assert stored(row, index, operand, base, slices, lane) == layer.weights[output, operand]
            continue
        weights = matrices(layer)[planned.product]
        weights = weights[None] if weights.ndim == 2 else weights  # a projection is in lane 0
        for gate, unit, operand in np.ndindex(weights.shape):
            row, index, *_ = home(unit, machine)
            assert stored(row, index, operand, base, slices, gate) == weights[gate, unit, operand]


def test_each_units_parameters_are_at_its_row():
    network = random_stack(np.random.default_rng(43), 3, [7, 6], 10, cell="gru")
    program = build_program(network, MACHINE, 3)
    words = {}
    for beat in decoded(program.load):
        if beat["target"] == LoadTarget.UNIT:
            key = beat["row"], beat["address"]
            words[key] = words.get(key, 0) | beat["data"] << 32 * beat["column"]
    bases = {
        phase.layer: fields["parameter_base"]
        for phase, fields in zip(program.plan.phases, program.phases, strict=True)
    }
    for k, layer in enumerate(network.layers[:2]):
        for unit in range(layer.units):
            row, index, *_ = home(unit, MACHINE)
            found = unpack(unit_parameters(MACHINE), words[row, bases[k] + index])
            assert signed(found["candidate_bias"], 32) == layer.candidate_bias[unit]
            for gate in range(3):
                assert signed(found[f"bias_{gate}"], 32) == layer.bias[gate, unit]
                assert found[f"input_shift_{gate}"] == layer.input_shift[gate, unit] + 8
                assert found[f"recurrent_shift_{gate}"] == layer.recurrent_shift[gate, unit] + 8
    head = network.head
    for output in range(10):
        group, lane = divmod(output, 4)
        found = unpack(unit_parameters(MACHINE), words[group % 2, bases[2] + group // 2])
        assert signed(found[f"bias_{lane}"], 32) == head.bias[output]
        assert found[f"input_shift_{lane}"] == head.shift[output] + 8


def test_input_beats_go_step_by_step_and_context_by_context():
    x = random_inputs(np.random.default_rng(44), 2, 3, 6)
    program = build_program(random_stack(np.random.default_rng(44), 6, 3), MACHINE, 3)
    beats = program.input_beats(x)
    assert beats.shape == (3 * 2 * 2, 4)
    for step in range(3):
        for context in range(2):
            first, second = beats[4 * step + 2 * context : 4 * step + 2 * context + 2]
            assert np.array_equal(first, x[context, step, :4])
            assert np.array_equal(second, [*x[context, step, 4:], 0, 0])


def test_output_beats_are_read_by_tile_context_and_row():
    """11 units on 2 x 4: rows 0 and 1 have 6 indices, which are 2 tiles of 3 rows."""
    network = random_stack(np.random.default_rng(45), 2, 11)
    program = build_program(network, MACHINE, 2)
    h = np.arange(2 * 2 * 11).reshape(2, 2, 11) - 22
    beats = np.full((2, 2, 2, 3, 2, 4), 99, np.int16)  # steps, tiles, contexts, tile rows, grid rows, lanes
    for context, step, unit in np.ndindex(h.shape):
        row, index, *_ = home(unit, MACHINE)
        beats[step, index // 3, context, index % 3, row, 0] = h[context, step, unit]
    assert program.output_beats(2) == 24 and program.frame_beats() == [12, 12]
    assert np.array_equal(program.outputs(beats.reshape(-1, 2, 4), 2), h)


@pytest.mark.parametrize("cell", ["lstm", "gru", "elman_relu"])
def test_states_go_where_units_and_products_look_for_them(cell):
    rng = np.random.default_rng(46)
    network = random_stack(rng, 2, [7, 5], cell=cell)
    program = build_program(network, MACHINE, 2)
    limit = 32768 if cell == "gru" else 128
    h = rng.integers(-limit, limit, (2, 2, 7)).astype(np.int16)
    c = rng.integers(-32768, 32768, (2, 2, 7)).astype(np.int16)
    beats = decoded(program.state_load(h, c))
    states = {
        (beat["row"], beat["address"]): beat["data"] for beat in beats if beat["target"] == LoadTarget.STATE
    }
    hidden = {
        (beat["column"], beat["address"]): signed(beat["data"], 8)
        for beat in beats
        if beat["target"] == LoadTarget.HIDDEN
    }
    assert len(states) == 2 * (7 + 5) and len(hidden) == 2 * 2 * (7 + 5)
    for k, layer in enumerate(network.layers):
        maker = next(
            fields
            for fields, phase in zip(program.phases, program.plan.phases, strict=True)
            if phase.layer == k and phase.makes is not None
        )
        for context, unit in np.ndindex(2, layer.units):
            row, index, bank, word = home(unit, MACHINE)
            value, cell_state = int(h[k, context, unit]), int(c[k, context, unit])
            expected = (cell_state & 0xFFFF | (value & 0xFFFF) << 16) if cell == "lstm" else value & 0xFFFF
            assert states[row, maker["state_base"] + context * maker["rows"] + index] == expected
            operand = min(127, (value + 128) >> 8) if cell == "gru" else value
            address = maker["write_base"] + context * maker["write_words"] + word
            assert [hidden[bank, 2 * address + buffer] for buffer in (0, 1)] == [operand, operand]


def test_registers_end_the_parts_of_the_program_and_a_commit_ends_the_load():
    network = random_stack(np.random.default_rng(47), 9, [4, 3], 2)
    program = build_program(network, MACHINE, 40)
    beats = decoded(program.load)
    registers = {beat["address"]: beat["data"] for beat in beats if beat["target"] == LoadTarget.REGISTER}
    assert registers == {
        Register.BODY_END: 3,
        Register.TAIL_END: 4,
        Register.STATE_END: 6,
        Register.EXTRA_STEPS: program.plan.extra_steps,
        Register.INPUT_BEATS: 2 * 3,
    }
    assert program.registers == registers
    states = decoded(program.state_load(*np.zeros((2, 2, 2, 4), np.int16)))
    for load in (beats, states):
        assert [beat["target"] == LoadTarget.COMMIT for beat in load] == [False] * (len(load) - 1) + [True]


@pytest.mark.parametrize("machine", [MACHINE, RAGGED], ids=["even", "ragged"])
def test_loads_have_as_many_beats_as_is_counted_from_shapes(machine):
    rng = np.random.default_rng(49)
    for _ in range(20):
        units = [int(n) for n in rng.integers(1, 12, rng.integers(0, 4))]
        network = random_stack(
            rng,
            int(rng.integers(1, 12)),
            units,
            int(rng.integers(not units, 9)),
            cell="gru",
            every_step=True,
            bits=machine.weight_bits,
        )
        program, shape = build_program(network, machine, 3), shape_of(network)
        close = load_close_cycles(machine, len(program.phases))
        assert program_beats(shape, machine, program.plan) == len(program.load)
        assert loading_cycles(shape, machine, 3) == (len(program.load) + close,)
        if units:
            zeros = np.zeros((len(units), machine.contexts, max(units)), np.int16)
            states = len(program.state_load(zeros, zeros))
            assert state_beats(shape, machine) == states
            assert loading_cycles(shape, machine, 3, 2) == (len(program.load) + 2 * states + 3 * close,)
        else:
            assert state_beats(shape, machine) == 0


@pytest.mark.parametrize("shape", [(1, 2, 4), (2, 1, 4), (2, 2, 3), (2, 2)])
def test_states_of_another_network_or_of_other_contexts_are_refused(shape):
    program = build_program(random_stack(np.random.default_rng(48), 2, [4, 3]), MACHINE, 1)
    right, wrong = np.zeros((2, 2, 4), np.int16), np.zeros(shape, np.int16)
    said = f"shape {list(shape)}; network 'random' has [2, 2, 4]"
    with pytest.raises(InputError, match=re.escape(said)):
        program.state_load(right, wrong)
    head = build_program(random_stack(np.random.default_rng(48), 2, [], 3, every_step=True), MACHINE, 1)
    with pytest.raises(InputError, match="states to be loaded"):
        head.state_load(*np.zeros((2, 0, 2, 0), np.int16))
