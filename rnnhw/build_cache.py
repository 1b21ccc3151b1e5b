"""Cache of results that take long to make, in files that are checked whenever they are used.

A file's name has two digests: one of everything that its content was made from, and one of that and the
content. A file whose content does not match its name, or that cannot be read, is made anew.
"""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

from rnnhw.errors import OutputError
from rnnhw.files import require_writable, write_bytes

__all__ = ["kept"]


def kept(cache: Path, kind: str, source: str, make: Callable[[], bytes]) -> bytes:
    """Return the result of ``make``, from the file of an earlier call if there is an undamaged one.

    Parameters
    ----------
    cache : Path
        Folder of the files; created if it does not exist.
    kind : str
        First part of the file's name.
    source : str
        Everything that the result depends on.
    make : callable
        Makes the result; called at most once.

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
    # Checked before the work, not after minutes of it.
    require_writable(cache / prefix)
    for path in found:
        _remove(path)
    content = make()
    write_bytes(cache / (prefix + _digest(key, content)), content)
    return content


def _digest(key: str, content: bytes) -> str:
    """Digest of a source and its result, so that a file cannot pass for the result of another source."""
    return hashlib.sha256(key.encode() + content).hexdigest()[:32]


def _content(path: Path) -> bytes | None:
    """Return the bytes of a regular file, or None if it cannot be read."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None


def _remove(path: Path) -> None:
    """Remove a damaged entry of the cache, whatever it is: file, link or folder."""
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{path} is damaged and cannot be replaced: {error.strerror or error}") from None
