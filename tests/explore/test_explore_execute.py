"""How blocks of a sweep are handed out: in few bytes, so that a killed process leaves no full pipe behind."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

from rnnhw.explore import Sweep, run_sweep, sweep_from
from rnnhw.explore.points import BLOCK

PIPE_BYTES = 1 << 16
"""What a pipe holds on Linux."""


class Watched(ThreadPoolExecutor):
    """Notes how many bytes each call would take in a pipe."""

    sizes: list[int]

    def submit(self, function: Any, /, *given: Any, **named: Any) -> Any:
        self.sizes.append(len(pickle.dumps((function, given))))
        return super().submit(function, *given, **named)


def asked(**given: Any) -> Sweep:
    sides = {name: {"from": 1, "to": 8, "step": 1} for name in ("grid_rows", "grid_cols", "tile_rows")}
    design = sides | {"tile_cols": [1, 2], "fold": [1, 2], "clock_mhz": {"from": 1, "to": 40, "step": 1}}
    return sweep_from({"model": "lstm:4:6", "steps": 3, "results": "front", "design": design} | given, "s")


@pytest.mark.parametrize("given", [{}, {"search": {"method": "random", "points": 70_000}}])
def test_blocks_without_gaps_take_few_bytes_and_give_the_same(given: Any) -> None:
    sweep = asked(**given)
    assert sweep.designs > BLOCK
    watched = type("Watched", (Watched,), {"sizes": []})
    found = run_sweep(sweep, executor=lambda: watched(1))
    assert len(watched.sizes) == 2
    # Three calls wait for two processes at most.
    assert given or max(watched.sizes) < PIPE_BYTES // 4
    alone = run_sweep(sweep)
    assert all((found.columns[name] == column).all() for name, column in alone.columns.items())
    assert np.size(found.columns["macs"]) and found.kept == alone.kept
