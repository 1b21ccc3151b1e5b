"""Cycles of many designs."""

from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from rnnhw.api.cache import cache_folder
from rnnhw.api.load import load
from rnnhw.errors import InputError
from rnnhw.explore import Records, load_sweep, run_sweep, sweep_from
from rnnhw.explore.accuracy import scored
from rnnhw.network import Graph

__all__ = ["sweep"]


def sweep(
    spec: Mapping[str, Any] | str | PathLike[str],
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Records:
    """Count the cycles of every design in some ranges, for one network.

    Parameters
    ----------
    spec : mapping of str to object, or path of a TOML file
        ``steps`` of a sequence; ``model``, which is what `rnnhw.load` takes or returns, or ``network``, a
        table of sizes; and ``design``, a table with an integer, a list, a range or ``{"from", "to", "step" or
        "factor"}`` for each number of a `Design`, and its ``cells``, ``lstm_options`` and ``arithmetic``.
        Optionally ``name``, ``fpga``, ``constraints``, ``objectives``, ``search``, ``results`` and
        ``accuracy``. A file has the same keys (`rnnhw.explore.sweep_from`).
    progress : callable
        Called with the number of designs done and the number of all.

    Returns
    -------
    Records
        ``columns`` holds an array for each number of a design and for ``macs`` (per cycle), ``memory_bytes``,
        ``cycles`` (of a command), ``latency_us``, ``sequences_per_s``, ``utilization`` (0 .. 1), energies
        (``energy_uj`` of a sequence and others, ``power_mw``) and ``pareto``; ``front()``
        gives those that no other design beats, the fastest first; ``dropped`` counts those that cannot be
        built or cannot hold the network, by reason.

    Raises
    ------
    InputError, ModelError
        If a key is missing, unknown or wrong, or the model cannot be read.
    CapacityError
        If no design holds the network.

    Examples
    --------
    >>> import rnnhw
    >>> sizes = {"grid_rows": [1, 2], "grid_cols": 2, "tile_rows": 2, "tile_cols": [2, 4], "fold": 1}
    >>> depths = {"weight_depth": 512, "unit_depth": 64, "input_depth": 16, "state_depth": 32}
    >>> design = {**sizes, **depths, "clock_mhz": 50}
    >>> found = rnnhw.sweep({"model": "lstm:8:16:4", "steps": 8, "design": design})
    >>> len(found), found.columns["macs"], found.columns["cycles"]
    (4, array([ 32,  64,  64, 128]), array([527, 423, 400, 364]))
    >>> rnnhw.sweep({"model": "lstm:8:16:4", "design": design})
    Traceback (most recent call last):
    rnnhw.errors.InputError: sweep: steps is missing; give an integer within 1 .. 100000
    """
    if isinstance(spec, str | PathLike):
        return run_sweep(scored(load_sweep(Path(spec)), cache_folder()), progress)
    if not isinstance(spec, Mapping):
        raise InputError(
            f"the sweep is of type {type(spec).__name__}, not a mapping or the path of a TOML file"
        )
    values = dict(spec)
    if not isinstance(values.get("model", ""), str):
        found = load(values["model"])
        values["model"] = found.only_network if isinstance(found, Graph) else found
    if isinstance(values.get("design"), Mapping):
        values["design"] = {
            name: list(value) if isinstance(value, range | tuple) else value
            for name, value in values["design"].items()
        }
    return run_sweep(scored(sweep_from(values, "sweep"), cache_folder()), progress)
