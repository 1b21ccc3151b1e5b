"""Checkpoints: the whole state of training in one file, from which it continues to the same bits.

The file is written under another name and then renamed, so that there is always a complete one. All random
numbers of training follow from its seed and the number of the epoch or step, so that no state of a generator
has to be saved.
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
from rnnhw.parsing import parse_json
from rnnhw.train.loops.settings import Epoch

__all__ = ["Checkpoint", "CheckpointLike", "Progress"]

_FORMAT = "rnnhw-checkpoint"

Array = NDArray[Any]


@dataclass
class Progress:
    """How far training has come.

    Parameters
    ----------
    epoch, batch : int
        Numbers of the next minibatch: its epoch, and its place within the epoch, both counted from 0.
    step : int
        Minibatches done so far, over all epochs.
    loss, hits, count : float, int, int
        Sums over this epoch so far: of losses, each times its number of labels; of labels hit; of labels.
    history : list of list
        The fields of `rnnhw.train.Epoch`, one list per finished epoch.
    best : float, optional
        The best (lowest) validation score.
    waited : int
        Epochs since the best one.
    notes : dict
        Further values that can be written as JSON, for strategies of parallel training.
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


_KINDS: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(("epoch", "batch", "step", "hits", "count", "waited"), (int,)),
    "loss": (int, float),
    "best": (int, float, type(None)),
    "history": (list,),
    "notes": (dict,),
}
"""Types of the fields of `Progress`, as JSON has them."""


def _progress(values: dict[str, Any]) -> Progress:
    """The progress that a header holds; an error if a field is missing or of another type."""
    for name, kinds in _KINDS.items():
        value = values[name]
        if type(value) not in kinds or (kinds == (int,) and not 0 <= value < 2**63):
            raise ValueError(f"{name} of its progress is {repr(value)[:40]}")
    for row in values["history"]:
        if not isinstance(row, list) or not all(type(one) in (int, float, type(None)) for one in row):
            raise ValueError(f"an epoch of its progress is {repr(row)[:40]}")
        Epoch(*row)
    return Progress(**values)


class CheckpointLike(Protocol):
    """What training is saved to, every ``every`` minibatches, and continued from; see `Checkpoint`."""

    path: Path
    every: int

    def save(self, identity: Any, progress: Progress, arrays: dict[str, Array]) -> None:
        """Save the progress and the arrays; ``identity`` names network, data and settings."""

    def load(self, identity: Any, arrays: dict[str, Array]) -> Progress | None:
        """Copy the saved arrays into ``arrays`` and return the progress; None if nothing was saved."""


class Checkpoint:
    """A file that training is saved to and continued from.

    Parameters
    ----------
    path : Path
    every : int
        Minibatches from one save to the next; training is also saved at the end of each epoch.
    """

    def __init__(self, path: Path, every: int = 200) -> None:
        self.path, self.every = path, every

    def save(self, identity: Any, progress: Progress, arrays: dict[str, Array]) -> None:
        """Write the file, completely or not at all; see `CheckpointLike.save`."""
        header = {"format": _FORMAT, "identity": identity, "progress": vars(progress)}
        contiguous = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
        metadata = {"rnnhw": json.dumps(header, sort_keys=True)}
        write_bytes(self.path, safetensors.numpy.save(contiguous, metadata=metadata))

    def load(self, identity: Any, arrays: dict[str, Array]) -> Progress | None:
        """Read the file into ``arrays``, whose names, shapes and dtypes it must have.

        Returns
        -------
        Progress or None
            None if there is no file.

        Raises
        ------
        InputError
            If the file is damaged, or was written by a training of another identity.
        """
        if not self.path.exists():
            return None
        try:
            with safetensors.safe_open(self.path, framework="numpy") as file:
                # The state of a random generator has integers of 128 bits.
                header = parse_json((file.metadata() or {})["rnnhw"], integer_bits=128)
            given = safetensors.numpy.load_file(self.path)
            progress = _progress(header["progress"])
            found = header["identity"]
        except (SafetensorError, OSError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise InputError(f"{self.path} is not a readable checkpoint: {error}") from None
        # Through JSON and back, because JSON turns the tuples of ``identity`` into lists.
        if header.get("format") != _FORMAT or json.loads(json.dumps(identity)) != found:
            raise InputError(f"{self.path} is a checkpoint of another network, other data or other settings")
        if {name: (array.shape, array.dtype) for name, array in given.items()} != {
            name: (array.shape, array.dtype) for name, array in arrays.items()
        }:
            raise InputError(f"{self.path} holds other arrays than this training has")
        for name, array in arrays.items():
            array[...] = given[name]
        return progress
