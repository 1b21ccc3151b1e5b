"""Checkpoints of parallel training: one file, written by rank 0, the same whatever the number of ranks."""

import json
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.parallel.model import ModelObjective
from rnnhw.parallel.ranks import Ranks
from rnnhw.train import Checkpoint
from rnnhw.train.loops.checkpoint import Progress

__all__ = ["GatheredCheckpoint", "SharedCheckpoint"]


class SharedCheckpoint:
    """A checkpoint that all ranks take up and rank 0 writes.

    Parameters
    ----------
    own : Checkpoint
        Where to; only rank 0's is looked at.
    ranks : Ranks
    """

    def __init__(self, own: Checkpoint, ranks: Ranks) -> None:
        self.path, self.every = own.path, own.every
        self._own, self._ranks = own, ranks

    def save(self, identity: Any, progress: Progress, arrays: dict[str, NDArray[Any]]) -> None:
        """Write, on rank 0."""
        if self._ranks.rank == 0:
            self._ranks.phase(f"writing {self.path.name}")
            self._own.save(identity, progress, arrays)

    def load(self, identity: Any, arrays: dict[str, NDArray[Any]]) -> Progress | None:
        """Read on rank 0, to all."""
        found = self._own.load(identity, arrays) if self._ranks.rank == 0 else None
        text = self._ranks.texts("" if found is None else json.dumps(vars(found)))[0]
        if not text:
            return None
        for array in arrays.values():
            whole = np.ascontiguousarray(array)
            self._ranks.spread(0, whole)
            array[...] = whole
        return Progress(**json.loads(text))


class GatheredCheckpoint:
    """A checkpoint of a model that is cut over ranks: the same file as that of one rank.

    Parameters
    ----------
    own : SharedCheckpoint
    identity : mapping
        Of the whole training.
    objective : ModelObjective
        Knows the parts.
    """

    def __init__(self, own: SharedCheckpoint, identity: Any, objective: ModelObjective) -> None:
        self.path, self.every = own.path, own.every
        self._own, self._identity, self._objective = own, identity, objective

    def save(self, identity: Any, progress: Progress, arrays: dict[str, NDArray[Any]]) -> None:
        """Gather on all ranks, and write on rank 0; the identity of the part is not used."""
        whole = {
            name: np.stack([self._objective.whole(row) for row in np.atleast_2d(array)]).reshape(
                *array.shape[:-1], -1
            )
            for name, array in arrays.items()
        }
        self._own.save(self._identity, progress, whole)

    def load(self, identity: Any, arrays: dict[str, NDArray[Any]]) -> Progress | None:
        """Read the whole, and keep this rank's part."""
        sizes = {name: self._objective.whole(np.atleast_2d(array)[0]).size for name, array in arrays.items()}
        whole = {
            name: np.zeros((*array.shape[:-1], sizes[name]), array.dtype) for name, array in arrays.items()
        }
        found = self._own.load(self._identity, whole)
        if found is not None:
            for name, array in arrays.items():
                for row, values in zip(np.atleast_2d(array), np.atleast_2d(whole[name]), strict=True):
                    row[:] = self._objective.take(values)
        return found
