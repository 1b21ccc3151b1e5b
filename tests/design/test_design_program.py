"""Packed words: fields and their limits."""

import pytest
from networks import design

from rnnhw.design import (
    COMMAND,
    LOAD,
    PHASE,
    UnitKind,
    bits_of,
    pack,
    unit_parameters,
    unpack,
    words_of,
)


@pytest.mark.parametrize(
    "fields", [PHASE, COMMAND, LOAD, unit_parameters(design(1, 1, 1, 1, cells=("gru",)))]
)
def test_words_pack_and_unpack(fields):
    values = {field.name: (1 << field.bits) - 1 - k % 2 for k, field in enumerate(fields)}
    word = pack(fields, values)
    assert unpack(fields, word) == values
    assert word.bit_length() <= bits_of(fields) <= 32 * words_of(fields)
    assert pack(fields, dict.fromkeys(values, 0) | {fields[0].name: 1}) == 1


@pytest.mark.parametrize("value", [65536, -1])
def test_what_does_not_fit_is_refused(value):
    values = dict.fromkeys((field.name for field in PHASE), 0) | {"tiles": value}
    with pytest.raises(ValueError, match=f"tiles = {value} does not fit 16 bits"):
        pack(PHASE, values)


def test_names_are_told_apart():
    for fields in (PHASE, COMMAND, LOAD):
        names = [field.name for field in fields]
        assert len(set(names)) == len(names)
        assert all(field.meaning for field in fields)


@pytest.mark.parametrize(
    ("cells", "lanes", "candidate"),
    [(("lstm",), 4, False), (("gru",), 3, True), (("lstm", "gru", "elman"), 4, True), (("elman",), 1, False)],
)
def test_a_units_parameters_are_bias_and_shifts_of_each_lane(cells, lanes, candidate):
    fields = unit_parameters(design(1, 1, 1, 1, cells=cells))
    assert bits_of(fields) == lanes * (32 + 8 + 8) + 32 * candidate


def test_what_makes_a_state():
    assert {kind for kind in UnitKind if not kind.makes_state} == {UnitKind.DENSE, UnitKind.STATE}
    assert all(kind < UnitKind.DENSE for kind in UnitKind if kind.makes_state)  # as the gateware tells them
