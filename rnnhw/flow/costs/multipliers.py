"""Every product of a design that synthesis puts into a multiplier block."""

from typing import Any

import numpy as np

from rnnhw.cells import LSTM, PEEPHOLES
from rnnhw.design import Design
from rnnhw.flow.devices import FF, LC, LUT4

__all__ = ["elements_multipliers", "multipliers_of", "product_costs"]

_PAIRED_BITS = 4
"""Width of weights two of which share a multiplier."""
_TFLM_PRODUCTS, _TFLM_CELL = 8, 8
"""Partial products of a requantizer, of two sums of 32 bits times 31 bits, and of the cell."""
_PRODUCT_SITES = {"ecp5": (36.5, 93), "ice40": (34.25, 108)}
"""By family: mean sites of tables of a product by weights of 4 and of 8 bits in an element of four lanes,
beyond those of one with multipliers; `tests/flow/test_costs.py` synthesizes both."""
_ICE40_REGISTERS, _ICE40_CELLS = (14, 43), (37.25, 119)
"""Flip-flops and logic cells of an iCE40 beyond the same, which has more registers in its multipliers."""


def multipliers_of(design: Design) -> Any:
    """Multiplier blocks of a design, or int64 array ``[designs]``."""
    places = design.lanes // design.fold
    in_row = places + _in_cell(design)  # each place has an activation
    if design.arithmetic != "native":
        in_row = in_row + _TFLM_PRODUCTS * places
    if "peephole" in design.lstm_options:
        in_row = in_row + _early_places(design, places) + 2
    in_grid = elements_multipliers(design)
    return in_grid + design.grid_rows * in_row


def elements_multipliers(design: Design) -> Any:
    """Those of the processing elements alone."""
    pairs = -(-design.lanes // 2)
    in_element = np.where(np.asarray(design.weight_bits) == _PAIRED_BITS, pairs, design.lanes)
    columns = design.grid_cols * (design.tile_cols - design.lut_columns)
    return design.units * columns * in_element


def product_costs(design: Design, family: str) -> dict[str, Any]:
    """LUT4, FF and LC of the products that take no multiplier, in ``lut_columns``.

    The flip-flops are those of these products and of their factors, which would be inside multipliers.
    """
    elements = design.units * design.grid_cols * design.lut_columns
    products, bits = elements * design.lanes, 8 + design.weight_bits
    is_narrow = np.asarray(design.weight_bits) == _PAIRED_BITS

    def each(costs: tuple[float, float]) -> Any:
        return np.where(is_narrow, *costs)

    tables = products * each(_PRODUCT_SITES[family])
    if family == "ecp5":
        factors = 8 + design.weight_bits * design.lanes
        return {LUT4: tables, FF: products * bits + elements * factors * design.is_long}
    second = bits * design.is_long
    registers, cells = each(_ICE40_REGISTERS) + second, each(_ICE40_CELLS) + second
    return {LUT4: tables, FF: products * registers, LC: products * cells}


def _in_cell(design: Design) -> int:
    """Products of a cell pipeline behind its gates, the slope of its tanh among them."""
    if design.arithmetic != "native":
        return _TFLM_CELL
    cells = set(design.cells)
    if {"lstm", "lstm_coupled"} & cells:
        return 4  # i g, f c, the tanh and o tanh(c)
    if "gru" in cells:
        return 3
    return int("mingru" in cells)


def _early_places(design: Design, places: Any) -> Any:
    """Places that work on a lane whose gate sees the old cell state.

    Those are the lanes of the input and the forget gate, also where gates are coupled.
    """
    first, second = (LSTM.gates.index(gate) for gate in PEEPHOLES if gate != "output")
    return 2 - 1 * (first % places == second % places)
