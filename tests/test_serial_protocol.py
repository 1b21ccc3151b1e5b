"""docs/hardware.md has every message of the serial protocol, with its size."""

from pathlib import Path

import pytest

from rnnhw.design import STATUS, Reply, Request, presets, request_bytes
from rnnhw.flow import BOARDS
from rnnhw.flow.boards import pins_of

TEXT = (Path(__file__).parents[1] / "docs" / "hardware.md").read_text()


def test_every_message_and_every_field_of_the_status():
    for message in (*Request, *Reply):
        assert message is Request.NOTHING or f"`{chr(message)}`" in TEXT
    sizes = request_bytes(presets()["tiny"])
    assert f"a load beat, {sizes[Request.LOAD]} bytes" in TEXT
    assert f"a command beat, {sizes[Request.COMMAND]} bytes" in TEXT
    status = TEXT[TEXT.index("and the status: ") :].split("|")[0]
    for field in STATUS:
        assert field.name.split("_")[-1] in status.lower().replace("digest", "design")


def test_every_board_with_its_clock():
    pytest.importorskip("amaranth_boards", reason="amaranth-boards is not installed")
    for name, board in BOARDS.items():
        row = next(line for line in TEXT.splitlines() if line.startswith("| `") and f"`{name}`" in line)
        assert f"| {pins_of(board).clock_mhz:g} MHz |" in row
