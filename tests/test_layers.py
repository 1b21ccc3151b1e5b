"""The walls of the house: who may import whom. Read from the source text, so nothing need be run."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "rnnhw"
BELOW_EXPLORE = {
    "arith",
    "network",
    "design",
    "frontends",
    "gateware",
    "roofline",
    "schedule",
    "golden",
    "train",
    "parallel",
    "host",
    "quantize",
    "sim",
    "flow",
}
MAY_IMPORT = {
    "cells": set(),
    "arith": set(),
    "network": {"arith"},
    "design": {"arith"},
    "frontends": {"arith", "network"},
    "gateware": {"arith", "design"},
    "flow": {"arith", "design", "gateware"},
    "roofline": {"arith", "network"},
    "schedule": {"arith", "network", "design"},
    "golden": {"arith", "network"},
    "train": {"arith", "network"},
    "parallel": {"arith", "network", "train"},
    "plan": {"arith", "design", "network", "train", "schedule", "roofline", "parallel"},
    "measure": {"arith", "network", "train", "roofline", "parallel"},
    "quantize": {"arith", "network", "train", "golden", "host"},
    "compress": {"arith", "network", "train"},
    "sim": {
        *("arith", "network", "design", "frontends", "gateware", "roofline", "schedule", "golden", "train"),
        "host",
    },
    "explore": BELOW_EXPLORE,
    "package": {"arith", "network", "design", "gateware", "schedule", "golden"},
    "host": {"network"},
    "report": {"design", "network", "explore", "flow"},
    "api": BELOW_EXPLORE | {"explore"},
    "cli": BELOW_EXPLORE | {"package", "plan", "measure", "compress", "explore", "api", "report"},
}
FOR_ALL = {
    *(
        "build_cache",
        "cells",
        "compiled",
        "errors",
        "files",
        "keeper",
        "onnxruntime_errors",
        "parsing",
        "published",
        "scratch",
    ),
    *("array_files", "sentences"),
}
"""Modules and the room of declarations, which every room may read."""
LIBRARIES = {
    "amaranth": {"gateware", "sim"},
    "deap": {"explore"},
    "distributed": {"explore"},
    "numba": {"golden", "train", "parallel", "quantize", "schedule", "explore"},
    "onnx": {"frontends", "measure"},
    "onnxruntime": {"frontends", "host", "measure"},
    "typer": {"cli"},
    "rich": {"cli"},
}


def imports(path):
    """Modules that a file imports: of rnnhw by room, of others by their first name."""
    rooms, libraries = set(), set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            first, *rest = name.split(".")
            if first == "rnnhw":
                rooms.add(rest[0])
            else:
                libraries.add(first)
    return rooms - {"__version__"}, libraries


def test_every_room_is_in_the_table():
    assert {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()} == set(MAY_IMPORT)


@pytest.mark.parametrize("room", list(MAY_IMPORT))
def test_a_room_imports_only_what_it_may(room):
    for path in sorted((PACKAGE / room).rglob("*.py")):
        rooms, libraries = imports(path)
        assert rooms <= MAY_IMPORT[room] | {room} | FOR_ALL, path
        for library, rooms_of_it in LIBRARIES.items():
            assert library not in libraries or room in rooms_of_it, f"{path} imports {library}"


def test_what_all_may_import_imports_nothing_else():
    for name in FOR_ALL:
        folder = PACKAGE / name
        for path in folder.glob("*.py") if folder.is_dir() else [folder.with_suffix(".py")]:
            assert imports(path)[0] <= {"errors", "files", name}, path
