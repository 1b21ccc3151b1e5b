"""Damages zip archives: members that are missing, double, renamed or enormous, and wrong directories."""

import io
import struct
import warnings
import zipfile

from damaged.mutate import HUGE, any_of, damaged_bytes

__all__ = ["damaged_zip", "members", "packed"]

ENTRY, END = b"PK\x01\x02", b"PK\x05\x06"
FIELDS = {8: "H", 10: "H", 16: "I", 20: "I", 24: "I", 28: "H", 30: "H", 32: "H", 42: "I"}
"""Places and formats in an entry of the directory: flags, method, checksum, sizes, lengths, offset."""
END_FIELDS = {8: "H", 10: "H", 12: "I", 16: "I", 20: "H"}


def members(content):
    """Names and contents of all members of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(pairs, compressed=()):
    """An archive of pairs of a name and a content; the contents with a number in ``compressed`` are so."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile says that a name is double
        for number, (name, content) in enumerate(pairs):
            method = zipfile.ZIP_DEFLATED if number in compressed else zipfile.ZIP_STORED
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return out.getvalue()


def damaged_zip(rng, content):
    """A damaged archive."""
    if rng.random() < 0.35:
        return _with_wrong_directory(rng, content)
    pairs = list(members(content).items())
    at = int(rng.integers(len(pairs)))
    name, part = pairs[at]
    match rng.integers(11):
        case 0:
            del pairs[at]
        case 1:
            pairs.append((name, any_of(rng, pairs)[1]))
        case 2:
            names = ["../up", "/etc/passwd", name + "/", name.upper(), "x/" + name, "", "a" * 5000, "\0", "é"]
            pairs[at] = (any_of(rng, names), part)
        case 3:
            pairs[at] = (name, any_of(rng, pairs)[1])
        case 4:
            pairs[at] = (name, b"")
        case 5:
            return packed(pairs, {at} if rng.random() < 0.5 else range(len(pairs)))
        case 6:  # a bomb: little that becomes much
            pairs[at] = (name, bytes(int(any_of(rng, [10**5, 10**7, 8 * 10**7]))))
            return packed(pairs, {at})
        case 7:
            pairs[at] = (name, part + bytes(int(any_of(rng, [1, 100, 10**6]))))
        case 8:
            pairs[at] = (name, damaged_bytes(rng, part))
        case 9:
            return bytes(int(rng.integers(1, 5000))) + content
        case 10:
            pairs = [(f"in/{other}", one) for other, one in pairs]
    return packed(pairs)


def _with_wrong_directory(rng, content):
    """An archive whose directory has a wrong number, or whose members overlap."""
    entries, place = [], content.find(ENTRY)
    while place >= 0:
        entries.append(place)
        place = content.find(ENTRY, place + 4)
    made = bytearray(content)
    if rng.random() < 0.25:
        at, fields = content.rfind(END), END_FIELDS
    elif rng.random() < 0.2:  # two members are in the same place
        at, other = any_of(rng, entries), any_of(rng, entries)
        made[at + 42 : at + 46] = content[other + 42 : other + 46]
        return bytes(made)
    else:
        at, fields = any_of(rng, entries), FIELDS
    field = any_of(rng, fields)
    bits = 8 * struct.calcsize(fields[field])
    old = struct.unpack_from("<" + fields[field], content, at + field)[0]
    value = old + int(rng.integers(-3, 4)) if rng.random() < 0.4 else int(any_of(rng, HUGE))
    struct.pack_into("<" + fields[field], made, at + field, value % 2**bits)
    return bytes(made)
