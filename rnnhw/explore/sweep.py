"""A sweep as its TOML file describes it: one network, its steps, and ranges of designs."""

import dataclasses
import hashlib
import json
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rnnhw.design import LANES, Design
from rnnhw.errors import DesignError, InputError, ModelError
from rnnhw.explore.ranges import expand
from rnnhw.network import Shape, load_integer, shape_of

__all__ = ["MAX_DESIGNS", "Sweep", "load_sweep"]

MAX_DESIGNS = 10_000_000
MAX_STEPS = 100_000
MAX_WIDTH = 1 << 16
MAX_MACS = 1 << 32
"""Largest array of a sweep, so that no count leaves 64 bits."""

FIELDS = tuple(field.name for field in dataclasses.fields(Design))
SIDES = ("grid_rows", "grid_cols", "tile_rows", "tile_cols")


@dataclass(frozen=True, kw_only=True)
class Sweep:
    """What is explored: every combination of ``ranges`` on one network.

    Parameters
    ----------
    name : str
    shape : Shape
        The network's sizes.
    steps : int
        Steps of a sequence.
    ranges : mapping of str to tuple of int
        Values of every field of `rnnhw.design.Design`.
    max_macs : int or None
        Designs with more MACs a cycle are dropped.
    text : str
        The file as it was read; it plays no part in ``digest``.
    """

    name: str
    shape: Shape
    steps: int
    ranges: Mapping[str, tuple[int, ...]]
    max_macs: int | None = None
    text: str = ""

    @property
    def designs(self) -> int:
        """Combinations, valid or not."""
        return math.prod(len(values) for values in self.ranges.values())

    @property
    def digest(self) -> str:
        """Sixteen hexadecimal digits that change when any result could."""
        meaning = dataclasses.asdict(self)
        del meaning["text"], meaning["name"]
        return hashlib.sha256(json.dumps(meaning, sort_keys=True).encode()).hexdigest()[:16]


def load_sweep(path: Path) -> Sweep:
    """Read and check a sweep's TOML file.

    Keys: ``name``, ``steps``, ``model`` (a path, or a folder of ``models/``) or a table ``[network]`` of
    ``inputs``, ``units`` and ``outputs``, a table ``[design]`` with a range for each field, and
    optionally ``max_macs``. For ranges see `rnnhw.explore.ranges.expand`.

    Raises
    ------
    InputError, ModelError
        In a sentence that names the file and the key.
    """
    text, values = _read(path)
    unknown = sorted(set(values) - {"name", "model", "network", "steps", "design", "max_macs"})
    if unknown:
        raise InputError(f"{path}: unknown key {unknown[0]!r}; a sweep has name, model or network, steps, "
                         "design and max_macs")
    name = values.get("name", path.stem)
    if not isinstance(name, str) or not name:
        raise InputError(f"{path}: name is {name!r}, not a text")
    max_macs = values.get("max_macs")
    if max_macs is not None:
        _checked_integer(f"{path}: max_macs", max_macs, 1, MAX_MACS)
    sweep = Sweep(
        name=name,
        shape=_shape(path, values),
        steps=_checked_integer(f"{path}: steps", values.get("steps"), 1, MAX_STEPS),
        ranges=_ranges(path, values.get("design")),
        max_macs=max_macs,
        text=text,
    )
    if sweep.designs > MAX_DESIGNS:
        raise InputError(f"{path} asks for {sweep.designs} designs, more than {MAX_DESIGNS}; "
                         "shorten a range")
    return sweep


def _read(path: Path) -> tuple[str, dict[str, Any]]:
    if not path.is_file():
        raise InputError(f"no sweep file at {path}")
    try:
        text = path.read_text(encoding="utf-8")
        return text, tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError, RecursionError) as error:
        raise InputError(f"{path} is not a readable TOML file: {error}") from None


def _checked_integer(name: str, value: Any, least: int, most: int) -> int:
    if value is None:
        raise InputError(f"{name} is missing; give an integer within {least} .. {most}")
    if type(value) is not int or not least <= value <= most:
        raise InputError(f"{name} is {value!r}, not an integer within {least} .. {most}")
    return value


def _shape(path: Path, values: Mapping[str, Any]) -> Shape:
    if ("model" in values) == ("network" in values):
        raise InputError(f"{path}: give either model or network, not "
                         f"{'both' if 'model' in values else 'neither'}")
    if "model" in values:
        if not isinstance(values["model"], str):
            raise InputError(f"{path}: model is {values['model']!r}, not a text")
        return _model_shape(values["model"])
    table = values["network"]
    names = ("inputs", "units", "outputs")
    if not isinstance(table, dict) or not set(table) <= set(names):
        raise InputError(f"{path}: network is {table!r}, not a table of {', '.join(names)}")
    return Shape(**{key: _checked_integer(f"{path}: network.{key}", table.get(key),
                                          0 if key == "outputs" else 1, MAX_WIDTH) for key in names})


def _model_shape(model: str) -> Shape:
    for path in (Path(model), Path("models") / model):
        file = path / "model.int8.safetensors" if path.is_dir() else path
        if file.suffix == ".onnx" and file.is_file():
            from rnnhw.frontends import load_onnx

            return shape_of(load_onnx(file))
        if file.is_file():
            return shape_of(load_integer(file))
    raise ModelError(f"no model at {model}, nor a folder {model} in models/")


def _ranges(path: Path, table: Any) -> dict[str, tuple[int, ...]]:
    if not isinstance(table, dict):
        raise InputError(f"{path}: design is {'missing' if table is None else repr(table)}; it is a table "
                         "of ranges")
    for key in sorted(set(table) ^ set(FIELDS)):
        problem = "unknown key" if key in table else "missing key"
        raise InputError(f"{path}: {problem} {key!r}; design has {', '.join(FIELDS)}")
    ranges = {name: expand(f"{path}: design.{name}", table[name]) for name in FIELDS}
    for name, values in ranges.items():
        _check_values(path, name, values)
    macs = LANES * math.prod(max(ranges[side]) for side in SIDES)
    if macs > MAX_MACS:
        raise InputError(f"{path}: the largest design has {macs} MACs, more than {MAX_MACS}; shorten a "
                         "range of grid or tile")
    return ranges


def _check_values(path: Path, name: str, values: tuple[int, ...]) -> None:
    """Refuse values that no design can have; `Design` knows its limits."""
    usual = dict.fromkeys(FIELDS, 1)
    for value in values:
        wide = {"grid_cols": value} if name == "grid_rows" else {}
        try:
            Design(**{**usual, **wide, name: value})
        except DesignError as error:
            raise InputError(f"{path}: {error}") from None
