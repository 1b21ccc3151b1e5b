"""Checkpoints of parallel training: one file, written by rank 0, the same for any number of ranks."""

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
    """A checkpoint of arrays that are equal on all ranks: rank 0 writes it, and reads it for all.

    Parameters
    ----------
    own : Checkpoint
        The checkpoint of one rank; only rank 0 reads and writes its file.
    ranks : Ranks
    """

    def __init__(self, own: Checkpoint, ranks: Ranks) -> None:
        self.path, self.every = own.path, own.every
        self._own, self._ranks = own, ranks

    def save(self, identity: Any, progress: Progress, arrays: dict[str, NDArray[Any]]) -> None:
        """Write the checkpoint on rank 0; do nothing on other ranks."""
        if self._ranks.rank == 0:
            self._ranks.phase(f"writing {self.path.name}")
            self._own.save(identity, progress, arrays)

    def load(self, identity: Any, arrays: dict[str, NDArray[Any]]) -> Progress | None:
        """Read the checkpoint on rank 0 and copy it to all ranks; None if there is none."""
        found = self._own.load(identity, arrays) if self._ranks.rank == 0 else None
        # Other ranks pass an empty text: what rank 0 passes is all that is used.
        text = self._ranks.all_gather_texts("" if found is None else json.dumps(vars(found)))[0]
        if not text:
            return None
        for array in arrays.values():
            whole = np.ascontiguousarray(array)  # MPI sends contiguous memory
            self._ranks.broadcast(0, whole)
            array[...] = whole
        return Progress(**json.loads(text))


class GatheredCheckpoint:
    """A checkpoint of a model that is cut over ranks; its file is the same as that of one rank.

    Parameters
    ----------
    own : SharedCheckpoint
        Writes and reads the arrays of the whole model.
    identity : mapping
        What the checkpoint is of: shapes, settings and data of the whole objective.
    objective : ModelObjective
        Assembles the parts of arrays, and cuts whole arrays into parts.
    """

    def __init__(self, own: SharedCheckpoint, identity: Any, objective: ModelObjective) -> None:
        self.path, self.every = own.path, own.every
        self._own, self._identity, self._objective = own, identity, objective

    def save(self, identity: Any, progress: Progress, arrays: dict[str, NDArray[Any]]) -> None:
        """Assemble the arrays on all ranks, and write them on rank 0.

        ``identity`` is that of this rank's part and is not used: the file is that of the whole.
        """
        whole = {
            name: np.stack([self._objective.whole(row) for row in np.atleast_2d(array)]).reshape(
                *array.shape[:-1], -1
            )
            for name, array in arrays.items()
        }
        self._own.save(self._identity, progress, whole)

    def load(self, identity: Any, arrays: dict[str, NDArray[Any]]) -> Progress | None:
        """Read the whole arrays and copy this rank's part of each to ``arrays``; None if there is no file."""
        sizes = {name: self._objective.whole(np.atleast_2d(array)[0]).size for name, array in arrays.items()}
        whole = {
            name: np.zeros((*array.shape[:-1], sizes[name]), array.dtype) for name, array in arrays.items()
        }
        found = self._own.load(self._identity, whole)
        if found is not None:
            for name, array in arrays.items():
                # An array has one row per vector of parameters: the parameters, or an optimizer's slots.
                for row, values in zip(np.atleast_2d(array), np.atleast_2d(whole[name]), strict=True):
                    row[:] = self._objective.take(values)
        return found
