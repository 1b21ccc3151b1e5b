"""The bytes between a host and a board: written here once, for the bridge in the FPGA and for the host.

Every message begins with one byte, its `Request` or `Reply`. What follows is the beat of a port of the
machine, its lowest byte first, padded with zero bits to whole bytes; or the fields of `STATUS`. Both sides
keep a CRC-16 (XMODEM: polynomial 0x1021, begins as 0) of what goes each way, so that a status says whether a
byte was lost or changed.
"""

from enum import IntEnum

from rnnhw.design.design import Design
from rnnhw.design.fields import Field, bits_of
from rnnhw.design.program import COMMAND, LOAD

__all__ = ["BAUD", "STATUS", "Reply", "Request", "output_bytes", "request_bytes", "whole_bytes"]


BAUD = 1_000_000
"""Bits per second on the line; the oscillators of the boards are whole multiples of it."""


class Request(IntEnum):
    """First byte of a message from the host.

    A `NOTHING` alone does nothing: enough of them end any message that a host has left half sent.
    """

    NOTHING = 0x00
    COMMAND = ord("C")
    LOAD = ord("L")
    RESET = ord("R")
    STATUS = ord("S")
    INPUT = ord("X")
    LAST_INPUT = ord("Z")
    """The last beat of a step's vectors."""


class Reply(IntEnum):
    """First byte of a message from the board."""

    COMMAND_TAKEN = ord("c")
    RESET_DONE = ord("r")
    STATUS = ord("s")
    NEXT_INPUT = ord("x")
    """The beat of `Request.LAST_INPUT` has been taken, and there is room for the next step's vectors."""
    OUTPUT = ord("y")
    LAST_OUTPUT = ord("z")
    """An output beat with ``tlast``."""


STATUS = (
    Field("error", 8, "the machine's `rnnhw.design.Fault`"),
    Field("busy", 1, "a command waits or is in work"),
    Field("overrun", 7, "1: a byte came while the beat before it could not be taken yet, and was dropped"),
    Field("cycles", 32, "from a command's first input beat to its latest output beat, with both"),
    Field("received_crc", 16, "of all bytes from the host: from the reset to this request, with both"),
    Field("sent_crc", 16, "of all bytes to the host after the reset, but those of statuses"),
    Field("design", 64, "`rnnhw.design.Design.digest`, as a number"),
)
"""What follows `Reply.STATUS`."""


def whole_bytes(bits: int) -> int:
    """Bytes that hold a number of bits."""
    return -(-bits // 8)


def request_bytes(design: Design) -> dict[Request, int]:
    """Bytes of the beat that follows each request which has one."""
    return {
        Request.COMMAND: whole_bytes(bits_of(COMMAND)),
        Request.LOAD: whole_bytes(bits_of(LOAD)),
        Request.INPUT: design.columns,
        Request.LAST_INPUT: design.columns,
    }


def output_bytes(design: Design) -> int:
    """Bytes of an output beat: an int16 for each lane and grid row."""
    return 2 * design.grid_rows * design.lanes
