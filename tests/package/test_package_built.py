"""Builds in the datasheet: rows of FPGAs and boards, and records that are refused."""

import dataclasses
import json
from pathlib import Path

import pytest

from rnnhw.design import presets
from rnnhw.errors import InputError
from rnnhw.gateware.bus.buses import AXI_LITE
from rnnhw.package import read_built
from rnnhw.package.datasheet import datasheet

RECORD = Path(__file__).parent.parent.parent / "reports" / "ecp5-tiny" / "build.json"
TINY = presets()["tiny"]


def record(**changes):
    """A published record, as it would be for the preset as it is now."""
    own = {"design": json.loads(json.dumps(dataclasses.asdict(TINY))), "design_digest": TINY.digest}
    return json.loads(RECORD.read_text()) | own | changes


def board_record():
    seeds = [{"seed": 1, "mhz": 83.26}, {"seed": 2, "mhz": 80.0}]
    used = {"LUT4": 7405, "FF": 5814, "LC": 0, "DSP": 24, "BRAM": 23}
    return record(board="ulx3s-85f", resources=used, seeds=seeds)


def test_a_build_for_an_fpga():
    one, found = record(), read_built(json.dumps(record()), "build.json", TINY)
    assert found.place == "ecp5-85k" and not found.has_bridge
    assert found.used["LUT4"] == one["resources"]["used"]["LUT4"] and found.available["DSP"] == 156
    assert found.median_mhz == one["median_mhz"] and min(found.mhz) == one["worst_mhz"]


def test_rows_of_the_datasheet(content):
    builds = [
        read_built(json.dumps(one), "build.json", TINY) for one in (record(median_mhz=1), board_record())
    ]
    text = datasheet(content("lstm"), AXI_LITE, builds)
    used = builds[0].used
    assert "| Device | LUT4 | FF | DSP | BRAM | Clock: median, worst | Placements | Tools |" in text
    assert f"| ecp5-85k | {used['LUT4']:,} of 83,640 | {used['FF']:,} of 83,640 |" in text
    assert "| ulx3s-85f (ecp5-85k) | 7,405 | 5,814 | 24 | 23 | 81.6 MHz, 80.0 MHz | 2 | " in text
    assert "Placed and routed" in text and "serial bridge" in text and "[builds](#builds)" in text
    assert "nothing was placed and routed" not in text
    without = datasheet(content("lstm"), AXI_LITE, ())
    assert "nothing was placed and routed" in without and "## Builds" not in without


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not a build.json"),
        ("[]", "not a build.json"),
        ("[" * 100_000, "not a build.json"),
        (json.dumps(record(seeds=[])), "not a build.json"),
        (json.dumps(record(seeds=[{"mhz": "NaN"}])), "not a build.json"),
        (json.dumps(record(resources={"used": {"LUT4": -1}, "available": {}})), "not a build.json"),
        (json.dumps(record(library="osu018")), "standard cells"),
        (json.dumps(record(design_digest="0" * 16)), "its digest is 0000000000000000"),
        (json.dumps(record(design=record()["design"] | {"fold": 2})), "fold is 2 there and 1 here"),
        (json.dumps(record(design=record()["design"] | {"warp": 2})), "warp is unknown here"),
        (json.dumps(record(design={})), "fold is missing there"),
    ],
)
def test_records_that_are_refused(text, words):
    with pytest.raises(InputError, match=words) as refused:
        read_built(text, "mine.json", TINY)
    assert str(refused.value).startswith("mine.json ")


def test_every_field_is_needed():
    for field in ("design", "design_digest", "device", "tools", "resources", "seeds"):
        one = record()
        del one[field]
        with pytest.raises(InputError, match="not a build"):
            read_built(json.dumps(one), "mine.json", TINY)
