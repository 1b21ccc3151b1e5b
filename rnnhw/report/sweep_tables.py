"""What the tables on a sweep's page show: designs in words, and their figures with titles and units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rnnhw.explore import OBJECTIVES, RESOURCE_WORDS, ZEROS, Sweep, columns_of
from rnnhw.report.quantity import count, percent, significant

__all__ = ["Figure", "design_words", "front_figures", "known_figures"]

_TITLES = RESOURCE_WORDS | {
    "macs": "MACs",
    "memory_bytes": "bytes on chip",
    "latency_us": "latency, µs",
    "sequences_per_s": "sequences per s",
    "fmax_mhz": "highest MHz",
    "energy_uj": "energy, µJ",
    "energy_least_uj": "energy at least, µJ",
    "energy_most_uj": "energy at most, µJ",
    "memory_uj": "memories, µJ",
    "multiplier_uj": "multipliers, µJ",
    "control_uj": "control, µJ",
    "static_uj": "always drawn, µJ",
    "power_mw": "power, mW",
}
_SHARES = {"utilization", "accuracy"}
_SIDES = ("grid_rows", "grid_cols", "tile_rows", "tile_cols")
_PREFERRED = (
    "latency_us",
    "cycles",
    "utilization",
    "lut",
    "dsp",
    "bram",
    "macs",
    "memory_bytes",
    "energy_uj",
)
_MOST_FIGURES = 7
"""So many columns stand beside the design on a wide page; `NARROW` of them on a telephone."""

NARROW = 2


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A column of a sweep's results, as a page shows it.

    Attributes
    ----------
    name : str
        The column's name in ``results.csv``.
    title : str
        What it is, with its unit.
    """

    name: str
    title: str

    def text(self, value: Any) -> str:
        """A value with four significant digits, an integer in full, or a share as per cent."""
        if self.name in _SHARES:
            return percent(value)
        return significant(value) if isinstance(value, float) else count(value)


def known_figures(sweep: Sweep) -> list[Figure]:
    """All figures of a sweep's designs, in the order of ``results.csv``."""
    names = [name for name in columns_of(sweep) if name not in (*sweep.numbers, "pareto")]
    return [Figure(name=name, title=_TITLES.get(name, name)) for name in names]


def front_figures(sweep: Sweep) -> list[Figure]:
    """The figures in the table of the front: those of the objectives first, then what readers look for."""
    known = {figure.name: figure for figure in known_figures(sweep)}
    wanted = (*(OBJECTIVES[name].figure for name in sweep.objectives), *_PREFERRED)
    names = [name for name in dict.fromkeys(wanted) if name in known]
    return [known[name] for name in names[:_MOST_FIGURES]]


def design_words(row: Mapping[str, Any], varied: Sequence[str]) -> str:
    """A design in words: its grid and tiles, and what else differs between the designs of its sweep."""
    grid_rows, grid_cols, tile_rows, tile_cols = (row[name] for name in _SIDES)
    words = [f"{grid_rows} × {grid_cols} of {tile_rows} × {tile_cols}"]
    if ZEROS in varied:
        words.append(f"{100 * row[ZEROS]:g} % zeros")
    words += [f"{name.replace('_', ' ')} {row[name]}" for name in varied if name not in (ZEROS, *_SIDES)]
    return ", ".join(words)
