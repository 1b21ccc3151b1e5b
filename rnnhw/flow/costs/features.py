"""What the look-up tables, flip-flops and logic cells of a design are counted by.

Each feature is a number of bits or of components that follows from the design's fields; the model has one
coefficient for each, which says what a bit or a component takes. For `Design.many`, features are int64 arrays
``[designs]``, or integers where they do not differ.
"""

from typing import Any

import numpy as np

from rnnhw.design import Design, element_cycles, log2_ceil
from rnnhw.flow.costs.mapping import Mapped
from rnnhw.flow.costs.multipliers import elements_multipliers, multipliers_of
from rnnhw.flow.costs.shapes import (
    accumulator_bits,
    address_bits,
    control_bits,
    kept_bits,
    stage_sum,
    sum_bits,
)

__all__ = ["CHANGING_FEATURES", "FEATURES", "KEPT_FEATURES", "features_of", "own_features"]

FEATURES = {
    "machine": "the machine: loader, sequencer, program check, queues",
    "addresses": "bits of the addresses of all memories",
    "columns": "bits of the activations of a slot",
    "slots": "state slots",
    "contexts": "1 where there are several contexts",
    "rows": "grid rows",
    "lanes": "lanes of all grid rows",
    "places": "places of all grid rows: a requantizer and an activation each",
    "folds": "lanes of all grid rows that share a place with another one",
    "lstm": "grid rows with LSTM cells, coupled or not",
    "gru": "grid rows with GRU cells",
    "mingru": "grid rows with minGRU cells",
    "peepholes": "grid rows with peepholes",
    "further cells": "cells of all grid rows beyond the first one",
    "tflm rows": "grid rows in the arithmetic of tflite-micro",
    "tflm places": "their places",
    "element sums": "bits of the sums of all elements behind the first column",
    "pair sums": "bits of the sums of elements whose lanes share a multiplier",
    "tree sums": "bits of the sums of adder trees",
    "accumulators": "bits of all accumulators",
    "accumulator rows": "rows of accumulators",
    "choices": "bits that are chosen out of the lanes and rows of accumulators",
    "memory choices": "bits of multiplexers behind small memories and block RAMs",
    "memory bits": "bits of memories that are built of flip-flops",
    "element bits": "bits of activations and addresses in all elements",
    "element registers": "bits of the sums of all elements",
    "long products": "bits of products of all elements in long pipelines",
    "tile delays": "bits of registers that skew activations, addresses and writes of tiles",
    "tree registers": "bits of registers of trees that go to grid rows and tiles",
    "control": "bits of control that travel beside the sums, to accumulators and through pipelines",
    "long rows": "grid rows with long pipelines",
    "chosen registers": "bits of sums that are chosen in several cycles",
    "soft products": "bits of the factors of products without a multiplier block, multiplied",
}
"""Features by name, and what they count."""

KEPT_FEATURES = {
    "keeping elements": "elements that keep activations",
    "keeping registers": "bits of what waits in these for its activation, and of indices",
    "long keeping registers": "the same in long pipelines, where multipliers take in fewer registers",
}
"""Features by name of what designs that keep activations have beside the others; fitted by themselves."""

CHANGING_FEATURES = {
    "changing columns": "columns that look for changes",
    "changing registers": "bits of addresses, counts and differences of all columns, and in tiles",
    "changing sums": "bits of sums that begin with those of the step before",
}
"""The same of designs that keep changes."""


def features_of(design: Design, memories: list[Mapped], has_multipliers: bool) -> dict[str, Any]:
    """The features of a design by name, on a device with or without multiplier blocks.

    ``memories`` are the design's, in the device's family (`rnnhw.flow.costs.mapping.mapped_memories`).
    """
    lanes, rows, fold = design.lanes, design.grid_rows, np.asarray(design.fold)
    places = lanes // design.fold
    elements, columns = design.units * design.columns, design.columns
    cells = set(design.cells)
    is_tflm = design.arithmetic != "native"
    is_pair = np.asarray(design.weight_bits) == 4
    sums, accumulators = sum_bits(design), accumulator_bits(design)
    states = design.unit_depth * design.contexts
    of_lanes = rows * design.tile_rows * lanes
    address = address_bits(design.weight_words)
    waits = stage_sum(design)
    return {
        "machine": 1,
        "addresses": address
        + address_bits(design.sum_depth)
        + address_bits(states)
        + address_bits(design.unit_depth)
        + address_bits(design.state_depth)
        + address_bits(design.input_depth)
        + address_bits(design.output_depth),
        "columns": 8 * columns,
        "slots": design.state_slots,
        "contexts": 1 * (np.asarray(design.contexts) > 1),
        "rows": rows,
        "lanes": rows * lanes,
        "places": rows * places,
        "folds": rows * (lanes - places),
        "lstm": rows * (bool(cells & {"lstm", "lstm_coupled"}) and not is_tflm),
        "gru": rows * ("gru" in cells),
        "mingru": rows * ("mingru" in cells),
        "peepholes": rows * ("peephole" in design.lstm_options),
        "further cells": rows * (len(cells) - 1),
        "tflm rows": rows * is_tflm,
        "tflm places": rows * places * is_tflm,
        "element sums": of_lanes * (columns - design.grid_cols) * sums,
        "pair sums": elements * (lanes // 2) * sums * is_pair,
        "tree sums": of_lanes * (design.grid_cols - 1) * (sums + 1),
        "accumulators": of_lanes * accumulators,
        "accumulator rows": design.units,
        "choices": 2 * rows * places * accumulators * (fold * design.tile_rows - 1),
        "memory choices": sum(one.choices for one in memories),
        "memory bits": sum(one.bits for one in memories),
        "element bits": elements * (8 + address),
        "element registers": elements * lanes * sums,
        "long products": elements * lanes * (8 + design.weight_bits) * design.is_long,
        "tile delays": rows * design.grid_cols * _tile_delays(design, address),
        "tree registers": _tree_registers(design),
        "control": control_bits(design)
        * (design.units + rows * (design.tile_cols + element_cycles(design) + log2_ceil(design.grid_cols)))
        + rows * waits * (16 + address_bits(states) + address_bits(design.state_depth)),
        "long rows": rows * design.is_long,
        "chosen registers": _chosen_registers(design, places, accumulators),
        "soft products": 0 if has_multipliers else _soft_products(design),
    }


def own_features(design: Design) -> dict[str, Any]:
    """Features of what a design has beside a dense one; none of a dense one."""
    if design.keeps_activations:
        return _kept_features(design)
    return _changing_features(design) if design.keeps_changes else {}


def _kept_features(design: Design) -> dict[str, Any]:
    """The `KEPT_FEATURES` of a design that keeps activations."""
    elements = design.units * design.columns
    slot = 8 + address_bits(design.weight_words) + kept_bits(design)
    registers = elements * (2 * (slot + design.weight_bits * design.lanes) + design.index_bits + 8)
    return {
        "keeping elements": elements,
        "keeping registers": registers,
        "long keeping registers": registers * design.is_long,
    }


def _changing_features(design: Design) -> dict[str, Any]:
    """The `CHANGING_FEATURES` of a design that keeps changes."""
    columns, count = design.columns, address_bits(design.delta_depth + 1)
    address = address_bits(design.weight_words)
    addresses = design.grid_rows * design.tile_cols * design.grid_cols * address
    sums = design.units * design.lanes * accumulator_bits(design)
    return {
        "changing columns": columns,
        "changing registers": columns * (3 * address + 3 * count + 60) + addresses,
        "changing sums": sums,
    }


def _tile_delays(design: Design, address: Any) -> Any:
    """Bits of registers of a tile outside its elements."""
    skews = 4 * design.tile_cols * (design.tile_cols - 1) + address * (design.tile_cols - 1)
    word = address + design.weight_bits * design.lanes + design.tile_cols
    return skews + (design.tile_rows - 1) * word


def _nodes(leaves: Any) -> Any:
    """Registers of a tree that brings a value to some leaves: about twice as many as there are leaves."""
    return 2 * (leaves - 1) * 1


def _tree_registers(design: Design) -> Any:
    word = design.weight_bits * design.lanes + address_bits(design.weight_words)
    slot = control_bits(design) + 8 * design.columns
    return _nodes(design.grid_rows) * (slot + 64) + design.grid_rows * _nodes(design.grid_cols) * word


def _chosen_registers(design: Design, places: Any, accumulators: Any) -> Any:
    lane = stage_sum(design, "lane") * design.tile_rows
    row = stage_sum(design, "row")
    return 2 * design.grid_rows * places * accumulators * (lane + row)


def _soft_products(design: Design) -> Any:
    """Products of the bits of both factors; those outside the elements are taken as 16 by 16 bits."""
    own = design.units * design.grid_cols * (design.tile_cols - design.lut_columns)
    in_elements = own * design.lanes * 8 * design.weight_bits
    return in_elements + (multipliers_of(design) - elements_multipliers(design)) * 256
