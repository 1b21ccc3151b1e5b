"""Reads damaged files in a process of its own, with bounds on its memory and on its time for each file.

Numbers are told through a file that the process that watches maps too: it shows which file is read now,
should this process be ended by the system.
"""

import contextlib
import io
import math
import mmap
import resource
import struct
import sys
import tempfile
import traceback
import warnings
import zlib
from pathlib import Path

import numpy as np

from fuzz.formats import FORMATS
from fuzz.mutations import damaged
from fuzz.seeds import SEEDS
from rnnhw.errors import RnnhwError

__all__ = ["FOREIGN", "MEMORY", "SECONDS", "Board", "failing_files", "work"]

SECONDS, MEMORY = 10, 2**30
LETTERS = 1000
"""Most letters of a message."""

FOREIGN = {"onnx": 2.0, "graph": 1.0, "tflite": 1.0, "keras": 0.3, "h5": 0.2, "pt2": 0.3}
"""Shares of models of other programs, and of graphs; see `fuzz.formats.Format`."""

_KINDS = {"graph": "safetensors"}
"""Names of them in ``tests/damaged`` that differ."""


class Board:
    """Counts of each format in a file: the number of its next input, and how many ended in which way."""

    NAMES = ("next", "accepted", "refused", "failures")

    def __init__(self, path, formats):
        self.formats = list(formats)
        if not path.exists():
            path.write_bytes(bytes(8 * len(self.NAMES) * len(self.formats)))
        with path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), 0)

    def _place(self, key):
        return 8 * (len(self.NAMES) * self.formats.index(key[0]) + self.NAMES.index(key[1]))

    def __getitem__(self, key):
        return struct.unpack_from("<q", self._map, self._place(key))[0]

    def __setitem__(self, key, value):
        struct.pack_into("<q", self._map, self._place(key), value)


class _Own:
    """Seeds and reader of a format of `FORMATS`."""

    def __init__(self, name, folder):
        self.name, self.format, self.folder = name, FORMATS[name], folder / "read"
        self.seeds = SEEDS[name]()

    def damage(self, rng, number):
        """The files of an input, and which of them is damaged."""
        seed = self.seeds[number % len(self.seeds)]
        name = list(seed)[int(rng.integers(len(seed)))]
        return seed | {name: damaged(rng, Path(name).suffix, seed[name])}, name

    def read(self, files, number):
        self.folder.mkdir(exist_ok=True)
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        try:
            is_folder = self.format.is_folder and len(files) > 1
            self.format.read(self.folder if is_folder else self.folder / next(iter(files)))
        finally:
            _empty(self.folder)


class _Foreign:
    """Models of other programs, by the rules of ``tests/damaged``."""

    def __init__(self, name, folder):
        from damaged.children import KINDS, write_sources
        from damaged.hdf5_server import use_server

        self.kind, self.folder = _KINDS.get(name, name), folder
        if self.kind in ("keras", "h5"):
            use_server()
        if not any(folder.glob(f"source*.{self.kind}")):
            write_sources(self.kind, 1, folder)
        self._read = KINDS[self.kind][2]
        self._seed = 0

    def damage(self, rng, number):
        from damaged.children import damaged_file

        seed = int(rng.integers(2**31))
        content, self._fed = damaged_file(self.kind, seed, number, self.folder)
        return {f"damaged.{self.kind}": content}, f"damaged.{self.kind}"

    def read(self, files, number):
        ((name, content),) = files.items()
        path = self.folder / name
        path.write_bytes(content)
        if self._read(path, self._fed, number) == "does not run":
            raise RnnhwError("it does not run")


def _empty(folder):
    """Remove all files of a folder; folders in it stay."""
    for path in folder.rglob("*"):
        if not path.is_dir():
            path.unlink(missing_ok=True)


def _reader(name, folder):
    return (_Own if name in FORMATS else _Foreign)(name, folder)


def failing_files(name, seed, number, folder):
    """The files of an input, and which of them is damaged."""
    return _reader(name, folder).damage(_rng(name, seed, number), number)


def _rng(name, seed, number):
    return np.random.default_rng([seed, zlib.crc32(name.encode()), number])


def work(formats, seed, end, most, folder):
    """Read the inputs of formats from the board's numbers to ``end``, or ``most`` of them.

    A line is printed of each failure: format, number and words, with tabs between.
    """
    pipe, sys.stdout = sys.stdout, io.StringIO()
    board = Board(folder / "board", formats)
    tempfile.tempdir = str(folder)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    warnings.simplefilter("ignore")
    for name in formats:
        last = min(end[name], board[name, "next"] + most)
        most -= last - board[name, "next"]
        if board[name, "next"] < last:
            reader = _reader(name, folder)
            _set_memory(name)
            for number in range(board[name, "next"], last):
                outcome, text = _tried(reader, _rng(name, seed, number), number)
                if text:
                    pipe.write(f"{name}\t{number}\t{text}\n")
                    pipe.flush()
                board[name, outcome] += 1
                board[name, "next"] = number + 1


def _set_memory(name):
    """Limit the memory of this process to what it has now and `MEMORY`."""
    kind, of, share = resource.RLIMIT_DATA, "VmData", 1
    if name not in FORMATS:
        # onnxruntime and compilers end a process that cannot have memory, and reserve what they never use.
        kind, of, share = resource.RLIMIT_AS, "VmSize", 4
    resource.setrlimit(kind, (_memory(of) + share * MEMORY, resource.RLIM_INFINITY))


def _tried(reader, rng, number):
    """Damage a file and read it within the limit of time; what comes of it, and what is wrong with that."""
    resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    try:
        files, _ = reader.damage(rng, number)
    except MemoryError:
        return "refused", ""  # the damaged file itself is too large
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(_seconds()) + SECONDS, resource.RLIM_INFINITY))
    return _outcome(reader, files, number)


def _memory(kind):
    """Bytes of this process: of its data (VmData), its addresses (VmSize), or the most it held (VmHWM)."""
    return 1024 * int(Path("/proc/self/status").read_text().partition(f"{kind}:")[2].split()[0])


def _seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _outcome(reader, files, number):
    """Accepted, refused or failures; and of these what is wrong."""
    Path("/proc/self/clear_refs").write_text("5")  # sets the largest memory back to what there is now
    before = _memory("VmHWM")
    outcome, wrong = _read(reader, files, number)
    if _memory("VmHWM") - before > MEMORY:
        return "failures", f"it took {(_memory('VmHWM') - before) >> 20} MB: {wrong}"
    return outcome, wrong


def _read(reader, files, number):
    try:
        reader.read(files, number)
        return "accepted", ""
    except RnnhwError as error:
        wrong = _complaint(error)
    except BaseException as error:
        wrong = f"{type(error).__name__} {_place(error)}: {_line(error)}"
    return ("failures", wrong) if wrong else ("refused", "")


def _complaint(error):
    """What is wrong with a refusal: that memory ran out before it, or its message; empty if nothing is."""
    cause = error
    while cause is not None:
        if isinstance(cause, MemoryError):
            return f"MemoryError {_place(cause)}: {_line(cause)}"
        cause = cause.__context__
    text = str(error)
    if "\n" in text or len(text) > LETTERS:
        return f"no sentence {_place(error)}: {_line(error)}"
    return ""


def _line(error):
    """The beginning of a message, on one line."""
    with contextlib.suppress(Exception):
        return " ".join(str(error).split())[:160].encode("ascii", "backslashreplace").decode()
    return "its text cannot be made"


def _place(error):
    """The innermost place in rnnhw."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/rnnhw/" in frame.filename]
    if not frames:
        frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "somewhere"
