"""Numba's compiler, with a cache that sees every source a kernel is made from.

Numba keeps compiled functions between runs, and takes one from its cache as long as the file of that function
is unchanged. What the function calls is compiled into it, but is not looked at: after a change of a kernel in
another file the old code would go on running, and the values would be wrong without a word. Here a cached
function counts as long as its own file and all sources of this package that it imports, directly or through
others, are unchanged. All kernels are compiled with the ``njit`` of this module.
"""

import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Any

from numba import config, njit, prange
from numba.core.caching import (
    InTreeCacheLocator,
    UserProvidedCacheLocator,
    UserWideCacheLocator,
)

__all__ = ["njit", "prange", "source_stamp"]

_PACKAGE = Path(__file__).parent

_IMPORT = re.compile(
    r"^[ \t]*(?:from|import)[ \t]+(rnnhw[\w.]*)(?:[ \t]+import[ \t]+(\([^)]*\)|[^\n#]*))?", re.MULTILINE
)
"""An import of this package: the module, and the names that are imported from it."""


@cache
def _read(file: Path, package: Path) -> tuple[bytes, frozenset[Path]]:
    """A digest of a source file, and the files of the modules that it imports."""
    source = file.read_text(encoding="utf-8")
    found = set()
    for module, names in _IMPORT.findall(source):
        folder = package.parent.joinpath(*module.split("."))
        within = (folder / name for name in re.findall(r"\w+", names))
        for place in (folder, *within):
            found |= {place.with_suffix(".py"), place / "__init__.py"}
    return hashlib.sha256(source.encode()).digest(), frozenset(file for file in found if file.is_file())


@cache
def source_stamp(path: Path, package: Path = _PACKAGE) -> bytes:
    """What changes when a file, or a file of the package that it imports, does.

    Parameters
    ----------
    path : Path
        Of the file.
    package : Path
        Folder of the package ``rnnhw``.

    Returns
    -------
    bytes
        A SHA-256 over names and contents. Each file is read once in a process.
    """
    found: set[Path] = set()
    waiting = {path}
    while waiting:
        found |= waiting
        waiting = set().union(*(_read(file, package)[1] for file in waiting)) - found
    digest = hashlib.sha256()
    for file in sorted(found):
        digest.update(f"{file.relative_to(package.parent)}\0".encode() + _read(file, package)[0])
    return digest.digest()


class _OfPackage:
    """Makes a locator of Numba's serve the files of this package, with their `source_stamp`."""

    _py_file: str

    @classmethod
    def from_function(cls, py_func: Any, py_file: str) -> Any:
        """A locator; None where the file is not the package's, or where its folder cannot be written."""
        is_own = Path(py_file).is_relative_to(_PACKAGE)
        return super().from_function(py_func, py_file) if is_own else None  # type: ignore[misc]

    def get_source_stamp(self) -> bytes:
        """See `source_stamp`."""
        return source_stamp(Path(self._py_file))


class InFolderOfUser(_OfPackage, UserProvidedCacheLocator):  # type: ignore[misc]
    """The cache is in the folder that ``NUMBA_CACHE_DIR`` names."""


class BesideSource(_OfPackage, InTreeCacheLocator):  # type: ignore[misc]
    """The cache is in ``__pycache__``."""


class InHomeOfUser(_OfPackage, UserWideCacheLocator):  # type: ignore[misc]
    """The cache is among the user's caches, where the package's own folder cannot be written."""


_OWN = (InFolderOfUser, BesideSource, InHomeOfUser)
_OF_NUMBA = (
    "UserProvidedCacheLocator",
    "InTreeCacheLocator",
    "UserWideCacheLocator",
    "IPythonCacheLocator",
    "ZipCacheLocator",
)
# The functions of other packages, and of this one in a zip archive, are looked for as before.
_OTHERS = config.CACHE_LOCATOR_CLASSES or ",".join(_OF_NUMBA)  # type: ignore[attr-defined]
config.CACHE_LOCATOR_CLASSES = ",".join([*(f"{__name__}.{own.__name__}" for own in _OWN), _OTHERS])  # type: ignore[attr-defined]
