"""Write files completely or not at all, and refuse model files that are too large to read."""

import contextlib
import glob
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from rnnhw.errors import ModelError, OutputError

__all__ = [
    "MAX_MODEL_BYTES",
    "Together",
    "check_model_size",
    "remove_leftovers",
    "require_writable",
    "write_bytes",
    "write_text",
]

MAX_MODEL_BYTES = 2**31
"""Largest size of a model with all its tensors, which is also the limit of ONNX and of ``.tflite``."""


_PART = ".part"
"""End of the names of files that are being written."""


def check_model_size(path: Path) -> None:
    """Refuse a model file that is too large, before it is read.

    Raises
    ------
    ModelError
        If it has more than `MAX_MODEL_BYTES`.
    OSError
        If there is no such file.
    """
    size = path.stat().st_size
    if size > MAX_MODEL_BYTES:
        raise ModelError(f"{path} has {size:,} bytes; at most {MAX_MODEL_BYTES:,} can be read")


def require_writable(path: Path) -> None:
    """Refuse an output path that cannot be written, before any work is done for it.

    Raises
    ------
    OutputError
        If the path is a folder or another special file, or if it or its folders cannot be made.
    """
    folder = path.parent
    if path.is_dir():
        raise OutputError(f"cannot write {path}: it is a folder")
    if path.exists() and not path.is_file():
        raise OutputError(f"cannot write {path}: it is no regular file")
    # Missing folders will be made, so the nearest folder that exists decides.
    existing = folder
    while not existing.exists() and existing != existing.parent:
        existing = existing.parent
    if not existing.is_dir():
        raise OutputError(f"cannot write {path}: {existing} is not a folder")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise OutputError(f"cannot write {path}: no permission in {existing}")


class Together:
    """A context for writing several files, which all appear at its end, or none of them if it fails.

    Each file is written in its own folder under a temporary name: a dot, the file's name, a random word and
    ``.part``. At the end the files are renamed one after the other, in the order in which they were asked
    for. If the process is killed meanwhile, each file is either the old one or the complete new one.
    """

    def __init__(self) -> None:
        self._files: list[tuple[Path, Path]] = []

    def at(self, path: Path) -> Path:
        """The temporary name to write a file to that shall be at ``path``; missing folders are made.

        Raises
        ------
        OutputError
            If it cannot be written.
        """
        require_writable(path)
        with _told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            number, name = tempfile.mkstemp(_PART, f".{path.name}.", path.parent)
        os.close(number)
        self._files.append((Path(name), path))
        return Path(name)

    def __enter__(self) -> "Together":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                # All contents are on the disk before the first file is renamed, and all names afterwards.
                for temporary, path in self._files:
                    with _told(path):
                        temporary.chmod(0o644)  # mkstemp lets nobody but the user read it
                        _to_disk(temporary)
                for temporary, path in self._files:
                    with _told(path):
                        temporary.replace(path)
                for folder in {path.parent for _, path in self._files}:
                    with contextlib.suppress(OSError):  # not every file system can sync a folder
                        _to_disk(folder)
        finally:
            for temporary, _ in self._files:
                temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn an OSError into an `OutputError` that names ``path``."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from None


def _to_disk(path: Path) -> None:
    """Wait until the content of a file, or the names in a folder, are on the disk."""
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file completely or not at all; see `Together`."""
    with Together() as files, _told(path):
        files.at(path).write_bytes(content)


def write_text(path: Path, content: str) -> None:
    """Write UTF-8 text; see `write_bytes`."""
    write_bytes(path, content.encode())


def remove_leftovers(path: Path) -> None:
    """Remove temporary files that killed processes left beside ``path``; nothing may be writing it now."""
    # Two dots: a file at the temporary name of a `Together`, which was itself written by `write_bytes`.
    for beginning in (".", ".."):
        for leftover in path.parent.glob(f"{beginning}{glob.escape(path.name)}.*{_PART}"):
            leftover.unlink(missing_ok=True)
