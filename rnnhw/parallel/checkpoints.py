"""Checkpoints of parallel training: one file, written by rank 0, the same whatever the number of ranks."""

import json
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.parallel.ranks import Ranks
from rnnhw.train import Checkpoint
from rnnhw.train.checkpoint import Progress

__all__ = ["SharedCheckpoint"]


class SharedCheckpoint(Checkpoint):
    """A checkpoint that all ranks take up and rank 0 writes.

    Parameters
    ----------
    own : Checkpoint
        Where to; only rank 0's is looked at.
    ranks : Ranks
    """

    def __init__(self, own: Checkpoint, ranks: Ranks) -> None:
        super().__init__(own.path, own.every)
        self._ranks = ranks

    def save(self, identity: Any, progress: Progress, arrays: dict[str, NDArray[Any]]) -> None:
        """Write, on rank 0."""
        if self._ranks.rank == 0:
            self._ranks.phase(f"writing {self.path.name}")
            super().save(identity, progress, arrays)

    def load(self, identity: Any, arrays: dict[str, NDArray[Any]]) -> Progress | None:
        """Read on rank 0, to all."""
        found = super().load(identity, arrays) if self._ranks.rank == 0 else None
        text = self._ranks.texts("" if found is None else json.dumps(vars(found)))[0]
        if not text:
            return None
        for array in arrays.values():
            whole = np.ascontiguousarray(array)
            self._ranks.spread(0, whole)
            array[...] = whole
        return Progress(**json.loads(text))
