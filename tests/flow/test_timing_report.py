"""A report of nextpnr 0.11 (one element on an ECP5-25k, names and delays only) is read as it stands there."""

import json
from pathlib import Path

import pytest

from rnnhw.errors import EngineError
from rnnhw.flow.netlist import component_of
from rnnhw.flow.timing_report import parse_report

CONTENT = (Path(__file__).parent / "nextpnr_report.json").read_bytes()
SCOPES = {"sequencer", "sequencer.slots", "sequencer.check$79", "commands", "serial_pins"}


def changed(**values):
    return json.dumps({**json.loads(CONTENT), **values}).encode()


def test_clock_use_and_path():
    routed = parse_report(CONTENT, SCOPES)
    assert round(routed.mhz, 2) == 31.26
    assert routed.sites["TRELLIS_FF"] == (2112, 24288) and "ALU54B" not in routed.sites
    assert routed.begins == "sequencer.slots.phase_TRELLIS_FF_Q_39"
    assert routed.ends == "sequencer.check$79.phase.wait_TRELLIS_FF_Q_8"
    assert [hop.component for hop in routed.path] == [
        *("sequencer.slots", "", "sequencer", "", "sequencer", "sequencer.slots", "commands", "sequencer"),
        "sequencer.check$79",
    ]
    # The parts are the whole, and the whole is a cycle of the clock.
    assert routed.logic_ns + routed.routing_ns == pytest.approx(1000 / routed.mhz, abs=0.01)
    path = json.loads(CONTENT)["critical_paths"][-1]["path"]
    wires = [one["delay"] for one in path if one["type"] == "routing"]
    assert routed.routing_ns == pytest.approx(sum(wires))
    # A carry chain goes through cells whose wires take no time; each cell of the path is counted once.
    cells = [one["from"]["cell"] for one in path]
    assert sum(hop.cells for hop in routed.path) == sum(
        a != b for a, b in zip(["", *cells], cells, strict=False)
    )


def test_the_slowest_clock_counts():
    report = json.loads(CONTENT)
    (clock,) = report["fmax"]
    assert round(parse_report(changed(fmax={"fast": {"achieved": 99.0}, **report["fmax"]}), SCOPES).mhz) == 31
    with pytest.raises(EngineError, match="no complete report"):
        parse_report(changed(fmax={"slow": {"achieved": 1.0}, clock: report["fmax"][clock]}), SCOPES)


(CLOCK,) = json.loads(CONTENT)["fmax"]


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{", b"[]", CONTENT[:2000]),
        *(changed(fmax={}), changed(critical_paths=[]), changed(utilization=3)),
        changed(fmax={CLOCK: {"achieved": 10**400}}),
    ],
)
def test_an_incomplete_report_is_an_error(content):
    with pytest.raises(EngineError, match="left no complete report of a clock"):
        parse_report(content, SCOPES)


def test_a_component_is_the_innermost_one_that_a_name_begins_with():
    assert component_of("sequencer.slots.phase_LUT4_Z", SCOPES) == "sequencer.slots"
    assert component_of("sequencer.slotsphase", SCOPES) == "sequencer"
    assert component_of("serial_pins.captured_3", SCOPES) == "serial_pins"
    assert component_of("y_tdata_LUT4", SCOPES) == ""
