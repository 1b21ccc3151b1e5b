"""A small design as a bitstream, and the pins and clocks of the boards."""

import pytest
from networks import design

from rnnhw.design import BAUD, presets
from rnnhw.errors import CapacityError, EngineError, InputError
from rnnhw.flow import BOARDS, bitstream, board_named, build_bitstream
from rnnhw.flow.boards import pins_of
from rnnhw.gateware.board.uart import LEAST_DIVISOR

pytest.importorskip("amaranth_boards", reason="amaranth-boards is not installed")

SMALL = design(
    1,
    1,
    1,
    1,
    cells=("elman",),
    weight_depth=64,
    unit_depth=4,
    input_depth=4,
    state_depth=4,
    state_slots=1,
    clock_mhz=12,
)


@pytest.mark.slow
def test_a_bitstream_is_made_and_a_missed_clock_is_refused(netlists, yosys, nextpnr, monkeypatch):
    lines = []
    made = build_bitstream(SMALL, board_named("icebreaker"), seeds=[1], cache=netlists, told=lines.append)
    assert made.suffix == "bin" and made.content.find(bytes([0x7E, 0xAA, 0x99, 0x7E])) >= 0  # the preamble
    assert len(made.content) > 100_000 and made.best.mhz >= made.pins.clock_mhz == 12
    assert made.resources.used["SPRAM"] == 1 and lines[-1].startswith("bitstream with icepack")
    again = build_bitstream(SMALL, board_named("icebreaker"), seeds=[1], cache=netlists)
    assert again.content == made.content
    pins = pins_of(board_named("icebreaker"))
    fast = type(pins)(clock_mhz=1000, clk=pins.clk, rx=pins.rx, tx=pins.tx)
    monkeypatch.setattr(bitstream, "pins_of", lambda board: fast)
    monkeypatch.setattr(bitstream, "_placed", lambda *rest: (made.best, b""))
    monkeypatch.setattr(bitstream, "synthesize", lambda *rest: None)
    monkeypatch.setattr(bitstream, "count_resources", lambda netlist: made.resources)
    with pytest.raises(EngineError, match="no placement reaches the 1000 MHz of icebreaker: the"):
        build_bitstream(SMALL, board_named("icebreaker"), seeds=[1, 2], cache=netlists)


@pytest.mark.parametrize("name", BOARDS)
def test_the_clock_of_a_board_is_a_multiple_of_the_rate_on_its_line(name):
    pins = pins_of(BOARDS[name])
    assert pins.clock_mhz * 1e6 % BAUD == 0 and pins.clock_mhz * 1e6 / BAUD >= LEAST_DIVISOR
    assert len({pins.clk.place, pins.rx.place, pins.tx.place}) == 3
    text = bitstream._constraints(BOARDS[name], pins)
    for port in ("clk", "rx", "tx"):
        place = getattr(pins, port).place
        assert f"set_io {port} {place}\n" in text or f'LOCATE COMP "{port}" SITE "{place}";' in text


def test_the_pins_of_both_boards_as_their_schematics_have_them():
    """ULX3S 3.1.7 and iCEBreaker 1.0e: the lines of the FT231X and the FT2232H, and the oscillators."""
    ulx3s, icebreaker = (pins_of(board_named(name)) for name in ("ulx3s-85f", "icebreaker"))
    assert (ulx3s.clk.place, ulx3s.rx.place, ulx3s.tx.place) == ("G2", "M1", "L4")
    assert (icebreaker.clk.place, icebreaker.rx.place, icebreaker.tx.place) == ("35", "6", "9")


def test_the_pins_that_amaranth_boards_has_are_its_own():
    """OrangeCrab r0.2: the oscillator, and pins 0 (RX of a Feather) and 1 (TX) of the header."""
    from amaranth_boards.orangecrab_r0_2 import OrangeCrabR0_2_85FPlatform

    platform, pins = OrangeCrabR0_2_85FPlatform(), pins_of(board_named("orangecrab-85f"))
    clock, header = platform.resources["clk", 0], platform.connectors["io", 0].mapping
    assert pins.clk.place == clock.ios[0].names[0] and pins.clock_mhz * 1e6 == clock.clock.frequency
    assert (pins.rx.place, pins.tx.place) == (header["0"], header["1"])
    assert pins.clk.standard == clock.attrs["IO_TYPE"]
    place = dict(zip(*[iter(board_named("orangecrab-85f").device.place[1:])] * 2, strict=True))
    assert place == {"--package": "CSFBGA285", "--speed": platform.speed}


def test_the_pins_of_a_colorlight_i5():
    pins = pins_of(board_named("colorlight-i5"))
    assert (pins.clk.place, pins.rx.place, pins.tx.place, pins.clock_mhz) == ("P3", "H18", "J17", 25)


def test_what_has_no_place_on_a_board_is_refused(tmp_path):
    with pytest.raises(InputError, match="no board 'ulx4s'; the tools here know ulx3s-12f, "):
        board_named("ulx4s")
    with pytest.raises(CapacityError, match="the design takes at least"):
        build_bitstream(presets()["medium"], board_named("icebreaker"), seeds=[1], cache=tmp_path)
