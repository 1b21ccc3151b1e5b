"""Netlists that are not as Yosys writes them."""

import json

import pytest

from rnnhw.errors import EngineError
from rnnhw.flow.netlist import parse_netlist

CELL = {"type": "LUT4", "attributes": {"src": "a.v"}}


def content(cells=None, **more):
    module = {"cells": {"a": CELL} if cells is None else cells, "netnames": {}} | more
    return json.dumps({"modules": {"top": module}}).encode()


def test_places_in_the_source_are_left_out():
    found = parse_netlist(content(netnames={"n": {"attributes": {"src": "b.v", "keep": 1}}}), "top")
    assert found.cells == {"a": {"type": "LUT4", "attributes": {}}} and found.scopes == []
    assert found.module["netnames"] == {"n": {"attributes": {"keep": 1}}}


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"[" * 100_000,
        content(cells={"a": {"type": "LUT4"}}),
        content(cells={"a": {"attributes": {}}}),
        content(cells=[CELL]),
        content(cells={"a": {"type": "LUT4", "attributes": 3}}),
        content(netnames=3),
        content(netnames={"n": {}}),
    ],
)
def test_damaged_netlists_are_refused(wrong):
    with pytest.raises(EngineError, match="left no netlist with the module top"):
        parse_netlist(wrong, "top")
