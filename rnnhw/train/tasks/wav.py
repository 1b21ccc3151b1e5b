"""Read wav files: integer samples (PCM), with a plain or an extensible header.

A file is a RIFF container: the letters RIFF, a size, the letters WAVE, and chunks, each with a name of four
letters, its size and its content, padded to an even size. Microsoft, Multiple Channel Audio Data and WAVE
Files, 2007, describes the extensible header, whose last 16 bytes name the kind of samples.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

from rnnhw.errors import InputError

__all__ = ["Wav", "read_wav"]

_PCM, _EXTENSIBLE = 1, 0xFFFE
_PCM_ENDING = bytes.fromhex("000000001000800000aa00389b71")
"""The kind of samples of an extensible header begins with the number of a plain one, and ends with this."""

_LONGEST = 1 << 28
"""Most bytes of a file."""


@dataclass(frozen=True, kw_only=True)
class Wav:
    """Samples of a file, and how they are stored.

    Parameters
    ----------
    channels, bits, rate : int
        ``rate`` is in samples a second of each channel; ``bits`` are those of a stored sample.
    content : bytes
        The samples, little-endian, channels interleaved.
    """

    channels: int
    bits: int
    rate: int
    content: bytes


def read_wav(path: Path) -> Wav:
    """Read a file.

    Raises
    ------
    InputError
        If it is missing, truncated, too long, or holds other samples than integers.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LONGEST + 1)
    except OSError as error:
        raise InputError(f"{path} is not a readable wav file: {error}") from None
    if len(content) > _LONGEST:
        raise InputError(f"{path} has more than {_LONGEST} bytes")
    if len(content) < 12:
        raise InputError(f"{path} is not a readable wav file: it ends early")
    if content[:4] != b"RIFF" or content[8:12] != b"WAVE":
        raise InputError(f"{path} is not a readable wav file: it does not begin with RIFF and WAVE")
    return _read_chunks(path, content)


def _read_chunks(path: Path, content: bytes) -> Wav:
    """Find the chunks ``fmt`` and ``data``, which comes after it."""
    at, kind = 12, None
    while at + 8 <= len(content):
        name, size = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        body = content[at + 8 : at + 8 + size]
        if name == b"fmt ":
            kind = _format(path, body)
        elif name == b"data":
            if kind is None:
                raise InputError(f"{path} is not a readable wav file: its samples come before their format")
            if len(body) < size:
                raise InputError(f"{path} is truncated: it promises {size} bytes of samples, not {len(body)}")
            channels, rate, bits = kind
            return Wav(channels=channels, bits=bits, rate=rate, content=body)
        at += 8 + size + size % 2
    raise InputError(f"{path} is not a readable wav file: it ends early, before its samples")


def _format(path: Path, body: bytes) -> tuple[int, int, int]:
    """Channels, rate and bits, from the content of the chunk ``fmt``."""
    if len(body) < 16:
        raise InputError(f"{path} is not a readable wav file: its format ends early")
    kind, channels, rate, _, _, bits = struct.unpack("<HHIIHH", body[:16])
    if kind == _EXTENSIBLE and body[26:40] == _PCM_ENDING:
        (kind,) = struct.unpack("<H", body[24:26])
    if kind != _PCM:
        raise InputError(
            f"{path} is not a readable wav file: its samples have format {kind}, not integers (1)"
        )
    return channels, rate, 8 * ((bits + 7) // 8)
