"""Designs: what they accept, the sentences of what they refuse, and what follows from their fields."""

import dataclasses

import pytest
from networks import design

from rnnhw.cells import Cell
from rnnhw.design import bits_of, fpga_presets, load_design, presets, unit_parameters
from rnnhw.errors import DesignError
from rnnhw.network import stack_shape
from rnnhw.schedule import count_cycles, fits


def test_presets_have_their_macs():
    assert {name: preset.macs for name, preset in presets().items()} == {
        "tiny": 16,
        "small": 64,
        "medium": 1024,
        "full": 64,
        "tflm": 64,
    }


def test_those_for_an_fpga_have_other_names_and_an_lstm_of_128_units():
    assert not fpga_presets().keys() & presets().keys()
    assert {name: preset.macs for name, preset in fpga_presets().items()} == {
        "ecp5-25k": 16,
        "ecp5-85k": 128,
        "ecp5-85k-int4": 256,
        "ice40up5k": 3,
    }
    assert fits(stack_shape(Cell.GRU, 32, 32, outputs=10), fpga_presets()["ice40up5k"])
    for name in ("ecp5-85k", "ecp5-85k-int4"):
        shape = stack_shape(Cell.LSTM, 128, 128)
        assert fits(shape, fpga_presets()[name])
        cycles = count_cycles(shape, fpga_presets()[name], 100)
        assert cycles.utilization > 0.99


@pytest.mark.parametrize("name", list(presets() | fpga_presets()))
def test_toml_comes_back_the_same(name, tmp_path):
    path, preset = tmp_path / "design.toml", (presets() | fpga_presets())[name]
    path.write_text(preset.to_toml())
    assert load_design(str(path)) == preset == load_design(name)


def test_more_grid_rows_than_columns_are_refused_with_what_works():
    with pytest.raises(
        DesignError,
        match=r"grid_rows is 5, more than the 4 columns per pass .*"
        r"nearest that work: grid_rows = 4, or grid_cols = 3",
    ):
        design(5, 2, 1, 2)
    assert design(5, 3, 1, 2).columns == 6
    assert design(4, 2, 1, 2).columns == 4


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"tile_rows": 0}, "tile_rows is 0, not within 1 .. 4096"),
        ({"tile_cols": -3}, "tile_cols is -3, not within 1 .. 4096"),
        ({"fold": 3}, "fold is 3; with 4 lanes it can be 1 or 2 or 4"),
        ({"fold": 2, "cells": ("gru", "elman")}, "fold is 2; with 3 lanes it can be 1 or 3"),
        ({"fold": 2, "cells": ("elman",)}, "fold is 2; with 1 lanes it can be 1"),
        ({"cells": ()}, r"cells is \(\), not a list of lstm, lstm_coupled, gru, elman, mingru"),
        ({"cells": "lstm"}, "cells is 'lstm', not a list of"),
        ({"cells": ("lstm", "rnn")}, "cells names 'rnn'; there are lstm, lstm_coupled, gru, elman, mingru"),
        ({"cells": (["lstm"],)}, r"cells names \['lstm'\]"),
        ({"cells": ("gru", "lstm")}, r"cells is \['gru', 'lstm'\]; each cell once, in the order lstm"),
        ({"cells": ("gru", "gru")}, "each cell once"),
        ({"arithmetic": "float"}, "arithmetic is 'float', not native or tflm"),
        ({"arithmetic": "tflm"}, "tflm arithmetic has lstm"),
        ({"contexts": 17}, "contexts is 17, not within 1 .. 16"),
        ({"state_slots": 65}, "state_slots is 65, not within 1 .. 64"),
        ({"tile_cols": 2, "lut_columns": 3}, "lut_columns is 3, not within 0 .. 2"),
        ({"lut_columns": -1}, "lut_columns is -1, not within 0 .. "),
        ({"kept_depth": -1}, "kept_depth is -1, not within 0 .. 65536"),
        (
            {"kept_depth": 3, "weight_depth": 9},
            "kept_depth is 3; with 1 context and 9 words of weights it can be 0, 2, 4, 8$",
        ),
        (
            {"kept_depth": 8, "contexts": 3, "weight_depth": 3, "weight_bits": 4},
            "kept_depth is 8; with 3 contexts and 6 words of weights it can be 0, 6, 12$",
        ),
        (
            {"kept_depth": 2, "weight_depth": 1},
            "kept_depth is 2; with 1 context and 1 words of weights it can be 0$",
        ),
        ({"delta_depth": -1}, "delta_depth is -1, not within 0 .. 65536"),
        (
            {"delta_depth": 8, "contexts": 2},
            "delta_depth is 8 and contexts is 2; a design that skips what has not changed has contexts = 1",
        ),
        (
            {"delta_depth": 8, "kept_depth": 8},
            "delta_depth is 8 and kept_depth is 8; a design that skips what has not changed has kept_dep",
        ),
        (
            {"delta_depth": 8, "arithmetic": "tflm", "cells": ("lstm",)},
            "delta_depth is 8; tflm arithmetic can have only 0",
        ),
        (
            {"delta_depth": 9, "weight_depth": 4, "weight_bits": 4},
            "delta_depth is 9, more than the 8 words of weights of an element",
        ),
        (
            {"scatter_depth": 8},
            "scatter_depth is 8 and delta_depth is 0; elements scatter changes, so that it needs a delta_dep",
        ),
        (
            {"scatter_depth": 6, "delta_depth": 4, "weight_depth": 9},
            "scatter_depth is 6; with 9 words of weights it can be 0, 2, 4, 8$",
        ),
        (
            {"scatter_depth": 16, "delta_depth": 4, "weight_depth": 9},
            "scatter_depth is 16; with 9 words of weights it can be 0, 2, 4, 8$",
        ),
        ({"scatter_depth": -1}, "scatter_depth is -1, not within 0 .. 65536"),
        ({"lstm_options": "peephole"}, "lstm_options is 'peephole', not a list of peephole, projection"),
        ({"lstm_options": ("cifg",)}, "lstm_options names 'cifg'; there are peephole, projection"),
        ({"lstm_options": ("projection", "peephole")}, "each option once, in the order peephole, projection"),
        (
            {"lstm_options": ("peephole",), "cells": ("gru",), "fold": 1},
            "cells is \\['gru'\\]; options need the lstm or the lstm_coupled",
        ),
        ({"weight_bits": 5}, "weight_bits is 5, not 8 or 4"),
        ({"weight_depth": 1 << 17}, "weight_depth is 131072, not within 1 .. 65536"),
        ({"unit_depth": True}, "unit_depth is True, not an integer"),
        ({"state_depth": 2.0}, "state_depth is 2.0, not an integer"),
    ],
)
def test_bad_values_are_refused(change, sentence):
    with pytest.raises(DesignError, match=sentence):
        dataclasses.replace(presets()["tiny"], **change)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("grid_rows = ", "not a readable TOML file"),
        ("colour = 1", "unknown key 'colour'"),
        ("grid_rows = 1", "key 'clock_mhz' is missing"),
        (presets()["tiny"].to_toml().replace('"gru"', '["gru"]'), r"cells names \['gru'\]"),
    ],
)
def test_bad_files_are_refused(text, sentence, tmp_path):
    path = tmp_path / "design.toml"
    path.write_text(text)
    with pytest.raises(DesignError, match=sentence):
        load_design(str(path))


def test_a_missing_file_names_the_presets(tmp_path):
    with pytest.raises(
        DesignError,
        match=r"neither a preset \(tiny, small, medium, full, tflm, ecp5-.*\) nor a TOML file",
    ):
        load_design(str(tmp_path / "none.toml"))


def test_digest_changes_with_every_field():
    base = presets()["medium"]
    others = {
        "cells": ("lstm",),
        "lstm_options": ("peephole",),
        "weight_bits": 4,
        "pipeline": "long",
        "lut_columns": 1,
        "kept_depth": 16,
        "delta_depth": 16,
    }
    names = {field.name for field in dataclasses.fields(base)} - {"grid_rows", "arithmetic", "scatter_depth"}
    changed = [
        dataclasses.replace(base, **{name: others.get(name, getattr(base, name) * 2)}) for name in names
    ]
    one_cell = dataclasses.replace(base, cells=("lstm",))
    changed.append(dataclasses.replace(one_cell, arithmetic="tflm"))
    changed.append(dataclasses.replace(base, delta_depth=16, scatter_depth=16))
    assert len({design.digest for design in [base, *changed]}) == len(changed) + 1


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"grid_cols": 32, "tile_cols": 2049}, r"grid_cols x tile_cols is 65568, not within 1 .. 65536"),
        (
            {"grid_rows": 17, "tile_rows": 4096, "grid_cols": 17},
            r"grid_rows x tile_rows is 69632, not within",
        ),
        ({"input_depth": 65536}, r"input_depth is 65536, not within 1 .. 65535"),
    ],
)
def test_what_the_load_stream_cannot_address_is_refused(fields, sentence):
    with pytest.raises(DesignError, match=sentence):
        dataclasses.replace(presets()["medium"], **fields)
    dataclasses.replace(presets()["medium"], grid_cols=32, tile_cols=2048, input_depth=65535)


@pytest.mark.parametrize(
    ("cells", "lanes"),
    [(("lstm", "gru", "elman"), 4), (("lstm",), 4), (("gru", "elman"), 3), (("elman",), 1)],
)
def test_lanes_are_the_gates_of_the_largest_cell(cells, lanes):
    machine = design(3, 2, 4, 5, cells=cells)
    assert machine.lanes == lanes
    assert machine.macs == 3 * 4 * 2 * 5 * lanes


def test_what_follows_from_the_fields():
    machine = design(3, 2, 4, 5, contexts=3, weight_bits=4, unit_depth=10, weight_depth=7, cells=("gru",))
    assert (machine.units, machine.columns, machine.banks_per_row) == (12, 10, 4)
    assert machine.sum_depth == 3 * 3
    assert machine.weight_words == 14
    assert dataclasses.replace(machine, weight_bits=8).weight_words == 7


def test_bytes_on_chip_by_hand():
    """2 x 1 rows of elements, 2 columns, 3 lanes."""
    machine = design(
        2, 1, 1, 2, contexts=2, unit_depth=5, weight_depth=7, input_depth=3, state_depth=4, cells=("gru",)
    )
    assert machine.memory_bytes == (
        2 * 2 * 7 * 3  # a byte a lane of each element
        + 2 * 5 * 2 * 3 * 4  # first-phase sums of each unit and context
        + 2 * 5 * (3 * 6 + 4)  # a bias and two shifts of each lane, the recurrent bias of the candidate
        + 2 * 5 * 2 * 4  # two words of each unit and context
        + 2 * 2 * (4 + 3)  # both buffers of states and inputs
        + machine.output_depth * 2 * 3 * 2
    )


@pytest.mark.parametrize(
    "change",
    [{}, {"cells": ("gru",)}, {"cells": ("lstm", "elman")}, {"cells": ("elman",)}, {"arithmetic": "tflm"}],
)
def test_bytes_of_a_units_parameters_are_those_that_are_loaded(change):
    few, more = (design(1, 1, 1, 1, unit_depth=depth, **change) for depth in (10, 11))
    others = 4 * few.lanes + 4 + 2 * few.lanes  # sums, states and outputs
    assert more.memory_bytes - few.memory_bytes - others == bits_of(unit_parameters(few)) // 8
