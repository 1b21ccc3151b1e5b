"""Beats as text for ``$readmemh``: one beat a line, hexadecimal, the highest digit first."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.gateware.bus.ports import StreamPort, stream_ports
from rnnhw.package.content import Content

__all__ = ["command_hex", "input_hex", "load_hex", "output_hex"]


def _port(content: Content, stream: str) -> StreamPort:
    return next(port for port in stream_ports(content.design) if port.stream == stream)


def _lines(words: list[int], bits: int) -> str:
    return "".join(f"{word:0{bits // 4}x}\n" for word in words)


def _integers(beats: NDArray[np.generic]) -> list[int]:
    """Each row as one integer, its first value in the lowest bits."""
    return [int.from_bytes(np.ascontiguousarray(beat).tobytes(), "little") for beat in beats]


def load_hex(content: Content) -> str:
    """The load stream."""
    return _lines(_integers(content.program.load), _port(content, "load").bits)


def command_hex(content: Content) -> str:
    """The commands."""
    return _lines(list(content.commands), _port(content, "command").bits)


def input_hex(content: Content) -> str:
    """The input beats."""
    return _lines(_integers(content.x), _port(content, "x").bits)


def output_hex(content: Content) -> str:
    """The output beats: ``tlast`` as the first digit, then ``tdata``, with x where it carries nothing."""
    port = _port(content, "y")
    zeros = "0" * ((port.bits - port.payload_bits) // 4)
    lines = []
    for beat, known, last in zip(content.y, content.known, content.last, strict=True):
        values = zip(beat.reshape(-1)[::-1], known.reshape(-1)[::-1], strict=True)
        digits = "".join(f"{int(value) & 0xFFFF:04x}" if carries else "xxxx" for value, carries in values)
        lines.append(f"{int(last)}{zeros}{digits}\n")
    return "".join(lines)
