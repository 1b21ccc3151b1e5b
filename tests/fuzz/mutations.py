"""Damages files by their suffix: numbers, words and lines of texts, headers of arrays, archives."""

import ast
import gzip
import json
import re
import sqlite3
import tempfile
from pathlib import Path

from damaged.mutate import any_of, change_json, damaged_bytes, dumped
from damaged.safetensors_files import damaged_safetensors
from damaged.zips import damaged_zip, members, packed

__all__ = ["damaged"]

NUMBERS = (
    *("0", "-1", "1", "2", "7", "127", "-128", "255", "65536", "2147483647", "2147483648", "-2147483649"),
    *("4294967296", "9223372036854775807", "-9223372036854775808", "9223372036854775808"),
    *("18446744073709551616", "9" * 400, "9" * 5000, "0x" + "f" * 5000, "0x7fffffffffffffff", "0b1", "1_000"),
    *("1e5", "1e15", "1e308", "-1e308", "1e400", "nan", "inf", "-inf", "NaN", "Infinity", "-Infinity", "0.5"),
    *("0.0", "-0.0", "1e-320", "1.5", "1e-9", "\u0663", "\u00b2", "\uff11", "true", "false", "null", "None"),
    *('"x"', '""', "[]", "{}", "[1]", "[[1]]", "{ from = 1, to = 10000000000, step = 1 }", "{ from = 1 }"),
    *("9999-99-99", "10000-01-01", "0000-00-00", "0001-01-01", "9999-12-31", "2024-02-30", "1e-400", "+5"),
    *("0001-01-01 00:00:00", "9999-12-31 23:59:59", "2013-02-30T25:61:61", "2026-11-24T00:00:00+14:00"),
)
"""What a number of a text may become."""

PIECES = (
    *('"', "'", "[", "]", "{", "}", "(", ")", ",", ";", "\t", "\n", "\r", "\r\n", "\0", "\ufeff", "\u2028"),
    *("\x85", "\x1b[31m", "=", "#", "\\", '"""', "\u00e9", "\U0001f600", " ", "-", "..", "/", "%s", "{0}"),
    *("x" * 5000, "x" * 200_000, '"' + "x" * 140_000 + '"', "\ud800", "a.b.c", "[a]\n", "[[a]]\n", "a = 1\n"),
    *(opening * depth for opening in ("[", '{"a":', "{a=", "a.") for depth in (3, 100, 1000, 30_000)),
)
"""What may stand anywhere in a text."""

_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_MOST = 2**20
"""Most bytes of a damaged file, but for those that a mutation makes long itself."""


def damaged(rng, suffix, content):
    """The damaged content of a file with this suffix."""
    return _DAMAGE.get(suffix, damaged_bytes)(rng, content)


def damaged_text(rng, content):
    """Change numbers, words, lines or bytes, once or a few times."""
    if rng.random() < 0.15:
        return damaged_bytes(rng, content)
    text = content.decode("utf-8", "replace")
    for _ in range(int(rng.choice([1, 1, 1, 2, 4]))):
        text = _changed_text(rng, text)[:_MOST]
    return text.encode("utf-8", "surrogatepass")


def _changed_text(rng, text):
    match rng.integers(8):
        case 0 | 1 | 2:
            return _replaced(rng, text, _NUMBER, any_of(rng, NUMBERS))
        case 3:
            words = _WORD.findall(text)
            return _replaced(rng, text, _WORD, any_of(rng, words) or "x")
        case 4:
            return _replaced(rng, text, _WORD, any_of(rng, NUMBERS + PIECES))
        case 5:
            place = int(rng.integers(len(text) + 1))
            return text[:place] + any_of(rng, PIECES) + text[place:]
        case 6:
            return _changed_lines(rng, text)
    place, count = int(rng.integers(len(text) + 1)), int(rng.choice([1, 1, 5, 50, 100_000]))
    return text[:place] + text[place + count :]


def _replaced(rng, text, pattern, new):
    """The text with another one in the place of a match of the pattern."""
    found = list(pattern.finditer(text))
    if not found:
        return text + new
    one = found[int(rng.integers(len(found)))]
    return text[: one.start()] + new + text[one.end() :]


def _changed_lines(rng, text):
    """Lines that are missing, double, in another order or very many."""
    lines = text.splitlines(keepends=True) or [""]
    at, other = rng.integers(len(lines), size=2)
    match rng.integers(5):
        case 0:
            del lines[at]
        case 1:
            lines.insert(other, lines[at])
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at : at + 1] = lines[at : at + 1] * int(rng.choice([2, 100, 5000]))
        case 4:
            lines += lines
    return "".join(lines)


def damaged_json(rng, content):
    """Change the text, or the value that it stands for."""
    if rng.random() < 0.5:
        return damaged_text(rng, content)
    value = [json.loads(content)]
    for _ in range(int(rng.choice([1, 1, 2, 4]))):
        change_json(rng, value)
    return dumped(value[0] if value else None, _MOST)


SHAPES = (
    *("()", "(0,)", "(1,)", "(-1,)", "(2, 3)", "(99999999999,)", "(4611686018427387904, 4)"),
    *("(0, 9223372036854775807)", "(" + "1, " * 82 + ")", "(" + "2, " * 64 + ")", "(9223372036854775808,)"),
    *("None", "'x'", "(1.5,)", "(True,)"),
    *("(" * 300, "(" + "9" * 5000 + ",)", "[2, 3]", "(2**20,)", "(1000000000,)", "(200000000, 8)"),
)  # fmt: skip
KINDS = (
    *("'|O'", "'<f2'", "'<f4'", "'>f8'", "'<c16'", "'<i8'", "'>u2'", "'|b1'", "'|i1'", "'<M8[s]'"),
    *("'<m8[D]'", "'|S0'", "'|V0'", "'|V7'", "'<U3'", "'<U999999999'", "[('a', '|O')]"),
    *("[('a', '<f4')]", "''", "None", "5"),
    *("'<f16'", "'f4, f4'", "[('a', '<f4', (2147483647,))]", "('<f4', (3,))", "'x' * 5"),
)  # fmt: skip


def damaged_npy(rng, content):
    """Change bytes, or shape, type or order in the header."""
    if rng.random() < 0.35 or content[:6] != b"\x93NUMPY":
        return damaged_bytes(rng, content)
    size = int.from_bytes(content[8:10], "little")
    header = {key: repr(value) for key, value in ast.literal_eval(content[10 : 10 + size].decode()).items()}
    match rng.integers(5):
        case 0 | 1:
            header["shape"] = any_of(rng, SHAPES)
        case 2 | 3:
            header["descr"] = any_of(rng, KINDS)
        case 4:
            header["fortran_order"] = any_of(rng, ["True", "1", "None", "'True'"])
    text = "{" + ", ".join(f"{key!r}: {value}" for key, value in header.items()) + "}\n"
    body = content[10 + size :]
    if rng.random() < 0.3:
        body = (body * 3)[: int(rng.integers(3 * len(body) + 1))]
    return content[:8] + len(text).to_bytes(2, "little") + text.encode("latin-1") + body


def damaged_npz(rng, content):
    """Change a member, the archive, or the flag that says that a member is encrypted."""
    share = rng.random()
    if share < 0.15:
        return damaged_bytes(rng, content)
    if share < 0.2:
        made = bytearray(content)
        place = made.find(b"PK\x03\x04")
        made[place + 6] |= 1
        made[made.rfind(b"PK\x01\x02") + 8] |= 1
        return bytes(made)
    if share < 0.5:
        return damaged_zip(rng, content)
    pairs = list(members(content).items())
    at = int(rng.integers(len(pairs)))
    pairs[at] = (pairs[at][0], damaged_npy(rng, pairs[at][1]))
    return packed(pairs, range(len(pairs)) if rng.random() < 0.5 else ())


def damaged_gz(rng, content):
    """Change what is packed, or the packed bytes; of an archive of files, also its headers."""
    if rng.random() < 0.4:
        return damaged_bytes(rng, content)
    inner = gzip.decompress(content)
    if inner[257:262] == b"ustar":
        inner = _damaged_tar(rng, inner)
    else:
        inner = damaged_bytes(rng, inner)
    return gzip.compress(inner, 1, mtime=0)


def _damaged_tar(rng, content):
    """Change a field of a header and set its sum right, or put a long header before the first one."""
    made = bytearray(content)
    places = [k for k in range(0, len(made) - 511, 512) if made[k + 257 : k + 262] == b"ustar"]
    at = any_of(rng, places)
    if rng.random() < 0.2:
        kind, size = any_of(rng, [b"x", b"g", b"L", b"K", b"S"]), int(any_of(rng, [10, 512, 10**6, 2**33]))
        head = bytearray(made[at : at + 512])
        head[124:136], head[156:157] = b"%011o\0" % size, kind
        made[at:at] = _summed(head) + bytes(
            any_of(rng, [b"30 path=neg/x\n", b"9" * 600, b"5 size=9\n", b""]).ljust(512, b"\0")
        )
        return bytes(made)
    head = made[at : at + 512]
    first, count = any_of(rng, [(0, 100), (100, 8), (124, 12), (136, 12), (156, 1), (157, 100), (345, 155)])
    values = [
        b"7" * count,
        b"\xff" * count,
        b"\x80" + b"\0" * (count - 1),
        b"-1".ljust(count, b"\0"),
        b"9" * count,
    ]
    head[first : first + count] = any_of(rng, values)[:count]
    made[at : at + 512] = _summed(head)
    return bytes(made)


def _summed(head):
    head[148:156] = b" " * 8
    head[148:156] = b"%06o\0 " % sum(head)
    return bytes(head)


VALUES = (None, -1, 0, 2**62, 1.5, "", "x", "{}", "[" * 5000, '{"kept": "x"}', b"", b"\xff", b"x" * 5000)


def damaged_sqlite(rng, content):
    """Change bytes, or values of a table."""
    if rng.random() < 0.4:
        return damaged_bytes(rng, content)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.sqlite"
        path.write_bytes(content)
        database = sqlite3.connect(path)
        table, column = any_of(
            rng, [("about", "value"), ("blocks", "counts"), ("blocks", "points"), ("failed", "reason")]
        )
        value = any_of(rng, VALUES)
        if column == "counts" and rng.random() < 0.7:
            (text,) = database.execute("SELECT counts FROM blocks").fetchone()
            value = damaged_json(rng, text.encode()).decode("utf-8", "replace")
        try:
            if rng.random() < 0.1:
                database.execute(f"DROP TABLE {table}")
            else:
                database.execute(f"UPDATE {table} SET {column} = ?", (value,))
            database.commit()
        except (sqlite3.Error, OverflowError):
            pass  # the table does not take this value
        database.close()
        return path.read_bytes()


_DAMAGE = {
    **dict.fromkeys((".toml", ".csv", ".txt", ".lib"), damaged_text),
    ".json": damaged_json,
    ".npy": damaged_npy,
    ".npz": damaged_npz,
    ".gz": damaged_gz,
    ".sqlite": damaged_sqlite,
    ".safetensors": damaged_safetensors,
}
