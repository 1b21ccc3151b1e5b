"""What takes long to make is kept in files that are checked whenever they are used.

A file's name has two digests: of all that its content was made from, and of that and the content itself. A
file whose content is not what its name says, or that cannot be read, is made anew.
"""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

from rnnhw.errors import OutputError
from rnnhw.files import require_writable, write_bytes

__all__ = ["kept"]


def kept(cache: Path, kind: str, source: str, make: Callable[[], bytes]) -> bytes:
    """What ``make`` gives, from a file of an earlier call if there is a sound one.

    Parameters
    ----------
    cache : Path
        Folder of the files; made where there is none.
    kind : str
        First part of the file's name.
    source : str
        All that the result depends on.
    make : callable
        Called at most once.

    Raises
    ------
    OutputError
        If there is no sound file and none can be written.
    """
    key = hashlib.sha256(source.encode()).hexdigest()
    prefix = f"{kind}-{key[:32]}-"
    found = sorted(cache.glob(f"{prefix}*"))
    for path in found:
        content = _content(path)
        if content is not None and path.name == prefix + _digest(key, content):
            return content
    require_writable(cache / prefix)
    for path in found:
        _remove(path)
    content = make()
    write_bytes(cache / (prefix + _digest(key, content)), content)
    return content


def _digest(key: str, content: bytes) -> str:
    """Of a result and its source, so that a file cannot pass for one of another source."""
    return hashlib.sha256(key.encode() + content).hexdigest()[:32]


def _content(path: Path) -> bytes | None:
    """The bytes of a regular file; None where there is none that can be read."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None


def _remove(path: Path) -> None:
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{path} is damaged and cannot be replaced: {error.strerror or error}") from None
