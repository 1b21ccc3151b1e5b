"""Writing files so that nothing half-written is ever left behind."""

import contextlib
import glob
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from rnnhw.errors import OutputError

__all__ = ["Together", "remove_leftovers", "require_writable", "write_bytes", "write_text"]

_PART = ".part"


def require_writable(path: Path) -> None:
    """Refuse an output path before any work is spent on it."""
    folder = path.parent
    if path.is_dir():
        raise OutputError(f"cannot write {path}: it is a folder")
    if path.exists() and not path.is_file():
        raise OutputError(f"cannot write {path}: it is no regular file")
    existing = folder
    while not existing.exists() and existing != existing.parent:
        existing = existing.parent
    if not existing.is_dir():
        raise OutputError(f"cannot write {path}: {existing} is not a folder")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise OutputError(f"cannot write {path}: no permission in {existing}")


class Together:
    """A context whose files appear under their own names at its end, all of them, or none if it fails.

    Each is written beside its place under a temporary name: the file's after a dot, a random word, ``.part``.
    A process that is killed while the files get their names, one after the other in the order in which they
    were asked for, leaves each either as it was or whole.
    """

    def __init__(self) -> None:
        self._files: list[tuple[Path, Path]] = []

    def at(self, path: Path) -> Path:
        """The temporary name of a file that shall be at ``path``; its folders are made as needed.

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
                for temporary, path in self._files:
                    with _told(path):
                        temporary.chmod(0o644)
                        _to_disk(temporary)
                for temporary, path in self._files:
                    with _told(path):
                        temporary.replace(path)
                for folder in {path.parent for _, path in self._files}:
                    with contextlib.suppress(OSError):  # not every file system can
                        _to_disk(folder)
        finally:
            for temporary, _ in self._files:
                temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn a failure into a sentence about ``path``."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from None


def _to_disk(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file, whole or not at all; see `Together`."""
    with Together() as files, _told(path):
        files.at(path).write_bytes(content)


def write_text(path: Path, content: str) -> None:
    """Write UTF-8 text; see `write_bytes`."""
    write_bytes(path, content.encode())


def remove_leftovers(path: Path) -> None:
    """Remove what was left of writing a file by processes that were killed; nothing may be writing it now."""
    for beginning in (".", ".."):  # the second is of a file of `Together` that was itself written so
        for leftover in path.parent.glob(f"{beginning}{glob.escape(path.name)}.*{_PART}"):
            leftover.unlink(missing_ok=True)
