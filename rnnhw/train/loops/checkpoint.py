"""Training interrupted anywhere goes on to the same bits: its whole state in one file.

A file is written under another name and then renamed, so that there is always a whole one. All randomness of
training follows from its seed and the number of the step, so that none need be kept.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import safetensors.numpy
from numpy.typing import NDArray
from safetensors import SafetensorError

from rnnhw.errors import InputError
from rnnhw.files import write_bytes

__all__ = ["Checkpoint", "CheckpointLike", "Progress"]

_FORMAT = "rnnhw-checkpoint"

Array = NDArray[Any]


@dataclass
class Progress:
    """Where training stands.

    Parameters
    ----------
    epoch, batch : int
        The next minibatch: epoch counted from 0, batch within it.
    step : int
        Minibatches done.
    loss, hits, count : float, int, int
        Sums over this epoch so far.
    history : list of list
        The fields of `rnnhw.train.Epoch`, of the epochs done.
    best : float, optional
        The best validation score.
    waited : int
        Epochs since.
    notes : dict
        What else a strategy of training has to know, as JSON has it.
    """

    epoch: int = 0
    batch: int = 0
    step: int = 0
    loss: float = 0.0
    hits: int = 0
    count: int = 0
    history: list[list[Any]] = field(default_factory=list)
    best: float | None = None
    waited: int = 0
    notes: dict[str, Any] = field(default_factory=dict)


class CheckpointLike(Protocol):
    """Where training is saved every so many minibatches and taken up from; as `Checkpoint` says."""

    path: Path
    every: int

    def save(self, identity: Any, progress: Progress, arrays: dict[str, Array]) -> None:
        """Keep everything."""

    def load(self, identity: Any, arrays: dict[str, Array]) -> Progress | None:
        """What was kept last, the arrays in their places; None where nothing was."""


class Checkpoint:
    """A file that training is saved to and taken up from.

    Parameters
    ----------
    path : Path
    every : int
        Minibatches from one saving to the next; the end of an epoch saves too.
    """

    def __init__(self, path: Path, every: int = 200) -> None:
        self.path, self.every = path, every

    def save(self, identity: Any, progress: Progress, arrays: dict[str, Array]) -> None:
        """Write everything, whole or not at all."""
        header = {"format": _FORMAT, "identity": identity, "progress": vars(progress)}
        contiguous = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
        metadata = {"rnnhw": json.dumps(header, sort_keys=True)}
        write_bytes(self.path, safetensors.numpy.save(contiguous, metadata=metadata))

    def load(self, identity: Any, arrays: dict[str, Array]) -> Progress | None:
        """Read into ``arrays``, which give names, shapes and dtypes; None where there is no file.

        Raises
        ------
        InputError
            If the file is damaged, or of other training than ``identity`` says.
        """
        if not self.path.exists():
            return None
        try:
            with safetensors.safe_open(self.path, framework="numpy") as file:
                header = json.loads((file.metadata() or {})["rnnhw"])
            given = safetensors.numpy.load_file(self.path)
            progress = Progress(**header["progress"])
            found = header["identity"]
        except (SafetensorError, OSError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise InputError(f"{self.path} is not a readable checkpoint: {error}") from None
        if header.get("format") != _FORMAT or json.loads(json.dumps(identity)) != found:
            raise InputError(f"{self.path} is a checkpoint of another network, other data or other settings")
        if {name: (array.shape, array.dtype) for name, array in given.items()} != {
            name: (array.shape, array.dtype) for name, array in arrays.items()
        }:
            raise InputError(f"{self.path} holds other arrays than this training has")
        for name, array in arrays.items():
            array[...] = given[name]
        return progress
