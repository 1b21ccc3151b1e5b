"""Compiled kernels are kept between runs, and made again when any source they are made from changes."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import rnnhw
from rnnhw.compiled import source_stamp

PACKAGE = Path(rnnhw.__file__).parent

OUTER = """
from rnnhw.compiled import njit
from rnnhw.middle import twice

@njit(cache=True)
def outer(x):
    return twice(x) + 1
"""
MIDDLE = """
from rnnhw.compiled import njit
from rnnhw.constants import (
    FACTOR,
)

@njit(cache=True)
def twice(x):
    return FACTOR * x
"""


def made_package(folder: Path) -> Path:
    """A package of the same name whose kernel calls one of another file, which has a constant of a third."""
    package = folder / "rnnhw"
    package.mkdir()
    shutil.copy(PACKAGE / "compiled.py", package)
    for name, text in (("__init__", ""), ("outer", OUTER), ("middle", MIDDLE), ("constants", "FACTOR = 2\n")):
        (package / f"{name}.py").write_text(text)
    return package


def outer_of(package: Path, x: int, **environment: str) -> tuple[int, int]:
    """``outer(x)`` in a new process, and how often it was taken from the cache."""
    command = f"from rnnhw.outer import outer; print(outer({x}), sum(outer.stats.cache_hits.values()))"
    result = subprocess.run(
        [sys.executable, "-c", command],
        cwd=package.parent,
        env={**os.environ, "PYTHONPATH": str(package.parent), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    value, hits = result.stdout.split()
    return int(value), int(hits)


def test_a_kernel_is_compiled_again_when_what_it_calls_changes(tmp_path: Path) -> None:
    package = made_package(tmp_path)
    assert outer_of(package, 10) == (21, 0)
    assert outer_of(package, 10) == (21, 1)
    (package / "middle.py").write_text(MIDDLE.replace("FACTOR * x", "FACTOR * x + 4"))
    assert outer_of(package, 10) == (25, 0)
    (package / "constants.py").write_text("FACTOR = 3\n")
    assert outer_of(package, 10) == (35, 0)
    assert outer_of(package, 10) == (35, 1)


def test_a_cache_elsewhere_sees_changes_too(tmp_path: Path) -> None:
    package, elsewhere = made_package(tmp_path), str(tmp_path / "elsewhere")
    assert outer_of(package, 1, NUMBA_CACHE_DIR=elsewhere) == (3, 0)
    assert outer_of(package, 1, NUMBA_CACHE_DIR=elsewhere) == (3, 1)
    (package / "constants.py").write_text("FACTOR = 5\n")
    assert outer_of(package, 1, NUMBA_CACHE_DIR=elsewhere) == (6, 0)
    assert not list(package.rglob("*.nbi"))


def test_a_stamp_is_of_all_sources_that_are_imported_and_of_no_others(tmp_path: Path) -> None:
    stamps = set()
    for k, (name, text) in enumerate((("constants", "FACTOR = 2\n"), ("constants", "FACTOR = 4\n"))):
        folder = tmp_path / str(k)
        folder.mkdir()
        package = made_package(folder)
        (package / f"{name}.py").write_text(text)
        stamps.add(source_stamp(package / "outer.py", package))
        before = source_stamp(package / "constants.py", package)
        (package / "outer.py").write_text("")
        source_stamp.cache_clear()
        assert source_stamp(package / "constants.py", package) == before
    assert len(stamps) == 2


def test_all_kernels_are_compiled_with_it() -> None:
    """An ``njit`` of Numba itself would take old kernels, if it came before this module is imported."""
    for path in PACKAGE.rglob("*.py"):
        if path != PACKAGE / "compiled.py":
            found = re.search(r"numba[^\n]*\b(njit|jit|vectorize|guvectorize)\b", path.read_text())
            assert found is None, f"{path.relative_to(PACKAGE)}: {found and found[0]}"
