"""Writing files so that nothing half-written is ever left behind."""

import glob
import os
import tempfile
from pathlib import Path

from rnnhw.errors import OutputError

__all__ = ["remove_with_leftovers", "require_writable", "write_bytes", "write_text"]


def require_writable(path: Path) -> None:
    """Refuse an output path before any work is spent on it."""
    folder = path.parent
    if path.is_dir():
        raise OutputError(f"cannot write {path}: it is a folder")
    existing = folder
    while not existing.exists() and existing != existing.parent:
        existing = existing.parent
    if not existing.is_dir():
        raise OutputError(f"cannot write {path}: {existing} is not a folder")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise OutputError(f"cannot write {path}: no permission in {existing}")


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file under a temporary name beside ``path`` and rename it, making folders as needed.

    The temporary name is the file's between a dot and a dot with a random word.
    """
    require_writable(path)
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from None
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def write_text(path: Path, content: str) -> None:
    """Write UTF-8 text; see `write_bytes`."""
    write_bytes(path, content.encode())


def remove_with_leftovers(path: Path) -> None:
    """Remove a file, if it is there, and what was left of writing it when the process was killed."""
    for leftover in path.parent.glob(f".{glob.escape(path.name)}.*"):
        leftover.unlink(missing_ok=True)
    path.unlink(missing_ok=True)
