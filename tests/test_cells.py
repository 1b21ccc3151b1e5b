"""The table of cells and witnesses: who knows which cell, and why where one does not.

Run with ``-s`` to see the table.
"""

from pathlib import Path

import numpy as np
import pytest
from float_networks import float_network
from networks import random_cell

from rnnhw import arith
from rnnhw.cells import CELLS, Cell
from rnnhw.design import Design, kinds_of, presets
from rnnhw.errors import RnnhwError
from rnnhw.frontends import torch
from rnnhw.frontends.keras.layers import HANDLERS
from rnnhw.frontends.onnx import onnx_lacks
from rnnhw.frontends.qdq.cells import CELLS as QDQ
from rnnhw.gateware.cells.cell import units_of
from rnnhw.golden.cells import RUNS
from rnnhw.network import IntegerRecurrent, Recurrent, load_float, save_float, stack_shape
from rnnhw.quantize import quantize
from rnnhw.roofline.shapes import network_work
from rnnhw.schedule import count_cycles
from rnnhw.sim.random_networks import kinds_of as random_kinds
from rnnhw.train.cells.runs import RUNS as TRAINED

PACKAGE = Path(__file__).parent.parent / "rnnhw"
EXCUSES = {
    (Cell.MINGRU, "roofline"): "the device models rest on timings of LSTM, GRU and Elman layers",
    (Cell.LSTM_COUPLED, "roofline"): "likewise",
    (Cell.MINGRU, "frontends.onnx"): "ONNX has no such operator; its float file is safetensors",
    (Cell.MINGRU, "frontends.torch"): "PyTorch has no such layer",
    (Cell.MINGRU, "frontends.keras"): "Keras has no such layer",
    (Cell.LSTM_COUPLED, "frontends.torch"): "PyTorch has no such layer",
    (Cell.LSTM_COUPLED, "frontends.keras"): "Keras has no such layer",
}
"""The holes that the table may have."""

FLOATS = {Cell.ELMAN: "elman_tanh"}
"""Names of tests/float_networks.py and tests/networks.py that are not those of the cells."""

FULL = presets()["full"]
ONES = np.ones((2, 3, 3), np.float32)


def float_of(cell):
    return float_network(np.random.default_rng(1), FLOATS.get(cell, str(cell)), 3, 4, dtype=np.float32)


def integer_layer(cell):
    return random_cell(np.random.default_rng(1), FLOATS.get(cell, str(cell)), 3, 4)


def has_file(room, cell):
    """Whether a room of files, one per cell, has one for this cell; an LSTM has one for all its forms."""
    names = (str(cell), str(cell).split("_")[0])
    return any((PACKAGE / room / f"{name}.py").is_file() for name in names)


def keeps_as_safetensors(cell, folder):
    save_float(float_of(cell), folder / "float.safetensors")
    return load_float(folder / "float.safetensors").layers[0].cell is cell


def in_gateware(cell):
    design = Design(**{**vars(FULL), "cells": (str(cell),), "lstm_options": (), "fold": 1})
    kinds = {kind for unit in units_of(design) for kind in unit.kinds}
    return set(kinds_of(design)) & kinds != set()


OPERATORS = {Cell.LSTM: "LSTM", Cell.GRU: "GRU", Cell.ELMAN: "RNN"}
"""Names of layers in PyTorch."""

KERAS_LAYERS = OPERATORS | {Cell.ELMAN: "SimpleRNN"}


def has_device_model(cell):
    try:
        return bool(network_work(stack_shape(cell, 3, 4), 5).layers)
    except RnnhwError:
        return False


ORACLES = {
    Cell.LSTM: "lstm_unit",
    Cell.LSTM_COUPLED: "coupled_unit",
    Cell.GRU: "gru_unit",
    Cell.ELMAN: "elman_unit",
    Cell.MINGRU: "mingru_unit",
}
WITNESSES = {
    "cells": lambda cell, _: has_file("cells", cell),
    "network, float": lambda cell, _: float_of(cell).layers[0].cell is cell,
    "network, integer": lambda cell, _: (
        has_file("network/integer_layers", cell) and integer_layer(cell).cell is cell
    ),
    "arith": lambda cell, _: has_file("arith/cells", cell) and hasattr(arith, ORACLES[cell]),
    "golden": lambda cell, _: has_file("golden/cells", cell) and type(integer_layer(cell)) in RUNS,
    "train": lambda cell, _: has_file("train/cells", cell) and type(float_of(cell).layers[0]) in TRAINED,
    "quantize": lambda cell, _: (
        quantize(float_of(cell), np.ones((2, 3, 3), np.float32)).layers[0].cell is cell
    ),
    "schedule": lambda cell, _: count_cycles(stack_shape(cell, 3, 4), FULL, 5).total > 0,
    "gateware": lambda cell, _: in_gateware(cell),
    "random cases": lambda cell, _: len(random_kinds((str(cell),), ())) > 0,
    "roofline": lambda cell, _: has_device_model(cell),
    "frontends.onnx": lambda cell, _: not onnx_lacks(float_of(cell)),
    "frontends.torch": lambda cell, _: OPERATORS.get(cell) in torch.stack._GATES,
    "frontends.keras": lambda cell, _: KERAS_LAYERS.get(cell) in HANDLERS,
    "frontends.qdq": lambda cell, _: type(integer_layer(cell)) in QDQ,
    "frontends.safetensors": keeps_as_safetensors,
}


def test_every_witness_knows_every_cell_or_is_excused(tmp_path):
    known = {
        (cell, name): bool(witness(cell, tmp_path)) for cell in CELLS for name, witness in WITNESSES.items()
    }
    width = max(map(len, WITNESSES))
    print("\n" + " " * width, *(f"{cell:>13}" for cell in CELLS))
    for name in WITNESSES:
        marks = ("yes" if known[cell, name] else "-" for cell in CELLS)
        print(f"{name:{width}}", *(f"{mark:>13}" for mark in marks))
    holes = {place for place, is_known in known.items() if not is_known}
    assert holes == set(EXCUSES)


def test_every_layer_class_says_which_cell_it_is():
    for union in (Recurrent, IntegerRecurrent):
        assert {cell for kind in union.__args__ for cell in CELLS if has_class(kind, cell)} == set(CELLS)


def has_class(kind, cell):
    layer = float_of(cell).layers[0], integer_layer(cell)
    return any(type(one) is kind for one in layer)


@pytest.mark.parametrize("cell", list(CELLS))
def test_the_last_phase_makes_h_and_gates_are_named_once(cell):
    declared = CELLS[cell]
    assert declared.phases[-1].makes == "h" and declared.phases[0].reads == "x"
    assert len(set(declared.gates)) == len(declared.gates)
    for phase in declared.phases:
        assert bool(phase.makes) == (phase.work is not None)
