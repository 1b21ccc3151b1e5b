"""Widths of what the machine carries, in bits, as the gateware makes them of a design's numbers.

They are the shapes of `rnnhw.gateware.layouts`, which need one design, for `Design.many` too.
"""

from typing import Any

import numpy as np

from rnnhw.design import PHASE, WORD_BITS, Design, cell_stages, drain_cycles, kinds_of, log2_ceil, words_of

__all__ = [
    "accumulator_bits",
    "address_bits",
    "control_bits",
    "kept_bits",
    "most_slices",
    "phase_bits",
    "stage_sum",
    "sum_bits",
]

_NEEDED_BY: dict[str, set[str]] = {
    "cell_fraction": {"lstm", "lstm_coupled", "mingru"},
    "state_wait": {"mingru"},
}
"""Fields of a phase that only some cells have."""
_OF_CHANGES = {"changed", "threshold"}
"""Fields of a phase that only designs have that keep changes."""
_THRESHOLD_BITS = 7
_ADDRESSES = {"weight_base", "parameter_base", "state_base", "read_base", "write_base", "write_words"}
"""Fields whose upper bits are left out without a check."""


def address_bits(depth: Any) -> Any:
    """Bits of an address below ``depth``; at least one."""
    return np.maximum(1, log2_ceil(depth))


def stage_sum(design: Design, *names: str) -> Any:
    """Cycles of some stages of the cell pipeline, or of all of them."""
    return sum(stage.cycles for stage in cell_stages(design) if not names or stage.name in names)


def most_slices(design: Design) -> Any:
    """Slices that a phase can have."""
    held = design.weight_words
    if design.keeps_activations:
        held = design.kept_words
    if design.keeps_changes:
        held = design.delta_depth
    return np.minimum(held, np.maximum(design.input_depth, design.state_depth))


def _is_absent(design: Design, field: str) -> bool:
    """Whether a design has no bits of a field of a phase."""
    if field == "keeps":
        return not design.has_keeping_phases
    if field in _OF_CHANGES:
        return not design.keeps_changes
    return field in _NEEDED_BY and not _NEEDED_BY[field] & set(design.cells)


def accumulator_bits(design: Design) -> Any:
    """Bits of the sum of a lane over all slices of a phase."""
    return np.minimum(32, 8 + design.weight_bits + log2_ceil(design.columns * most_slices(design)))


def sum_bits(design: Design) -> Any:
    """Bits of the sum of a lane over the columns of a tile."""
    return 8 + design.keeps_changes + design.weight_bits + log2_ceil(design.tile_cols)


def control_bits(design: Design) -> Any:
    """Bits of what travels with a slot's activations."""
    return (
        22
        + address_bits(design.weight_words)
        + address_bits(design.sum_depth)
        + address_bits(design.unit_depth * design.contexts)
        + address_bits(design.unit_depth)
        + address_bits(design.state_depth)
        + log2_ceil(design.tile_rows + 1)
        + kept_bits(design)
    )


def kept_bits(design: Design) -> Any:
    """Bits that say of a slot what is kept, and in which context or from which step on."""
    if design.keeps_changes:
        return 2
    return (1 + log2_ceil(design.contexts)) if design.keeps_activations else 0


def phase_bits(design: Design) -> tuple[Any, ...]:
    """Bits that the program memory keeps of each 32-bit part of a phase."""
    sizes = _phase_sizes(design)
    kinds = 0
    for kind in kinds_of(design):
        kinds |= int(kind)
    kept: list[Any] = [0] * words_of(PHASE)
    beyond: list[Any] = [0] * words_of(PHASE)
    place = 0
    for field in PHASE:
        is_checked = field.name not in _ADDRESSES and not _is_absent(design, field.name)
        bits = sizes.get(field.name, field.bits)
        for part in range(place // WORD_BITS, (place + field.bits - 1) // WORD_BITS + 1):
            low, high = max(place, part * WORD_BITS), min(place + field.bits, (part + 1) * WORD_BITS)
            if field.name == "kind":
                mine: Any = kinds.bit_count()
            else:
                mine = np.clip(place + bits, low, high) - low
            kept[part] = kept[part] + mine
            if is_checked:
                beyond[part] = beyond[part] | (mine < high - low)
        place += field.bits
    return tuple(bits + 1 * (flag != 0) for bits, flag in zip(kept, beyond, strict=True))


def _phase_sizes(design: Design) -> dict[str, Any]:
    """Bits of the fields of a phase that have fewer than `PHASE` gives them; 0 for those left out."""
    waits = drain_cycles(design) + 1
    words = np.maximum(design.input_depth, design.state_depth)
    slices = most_slices(design)
    values = {
        "read_slot": design.state_slots,
        "write_slot": design.state_slots,
        "tiles": design.unit_depth + 1,
        "rows": design.unit_depth + 1,
        "slices": slices + 1,
        "tile_cycles": np.maximum(slices, design.fold * design.tile_rows) + 1,
        "wait": waits,
        "state_wait": waits,
        "weight_base": design.weight_words,
        "parameter_base": design.unit_depth,
        "state_base": design.unit_depth * design.contexts,
        "read_base": words,
        "write_base": design.state_depth,
        "write_words": design.columns + 1 if design.keeps_changes else design.state_depth,
        "threshold": 1 << _THRESHOLD_BITS,
    }
    bits = {field.name: field.bits for field in PHASE}
    sizes = {name: np.minimum(bits[name], address_bits(value)) for name, value in values.items()}
    sizes |= {field.name: 0 for field in PHASE if _is_absent(design, field.name)}
    if not design.keeps_changes:
        sizes["write_words"] = np.where(np.asarray(design.contexts) > 1, sizes["write_words"], 0)
    if design.arithmetic == "native":
        sizes["reset_value"] = 0
    return sizes
