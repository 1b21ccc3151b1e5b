"""Scores of a model's outputs against labels or values that a user gives."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.array_files import load_array
from rnnhw.errors import InputError
from rnnhw.sentences import not_finite

__all__ = ["Labels", "read_labels", "score"]

Array = NDArray[Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class Labels:
    """What a model's first output should be.

    Parameters
    ----------
    values : array
        Integers: classes, ``[batch]`` for the last step or ``[batch, time]`` for every step. Reals: values of
        the output's own shape.
    path : str
        Name of their file, for messages.
    """

    values: Array
    path: str

    @property
    def are_classes(self) -> bool:
        """Whether they are classes, whose score is the accuracy; that of values is an error."""
        return self.values.dtype.kind in "iu"


def read_labels(path: Path | None, sequences: int) -> Labels | None:
    """Read labels of a number of sequences; None without a path.

    Raises
    ------
    InputError
        If they are no integers or reals, are not finite, or belong to another number of sequences.
    """
    if path is None:
        return None
    values = load_array(path)
    if values.dtype.kind not in "iuf" or values.ndim == 0:
        raise InputError(f"{path} holds {values.dtype} {list(values.shape)}, not classes or values")
    if len(values) != sequences:
        raise InputError(f"{path} holds labels of {len(values)} sequences, but the data have {sequences}")
    if values.dtype.kind == "f" and not np.isfinite(values).all():
        bad = int(values.size - np.isfinite(values).sum())
        raise InputError(f"{path} holds {not_finite(bad)}")
    return Labels(values=values, path=str(path))


def score(labels: Labels, outputs: Array, lengths: Array | None = None) -> float:
    """Return the accuracy (0 .. 1) of outputs, or their root mean square error if labels are values.

    Parameters
    ----------
    labels : Labels
    outputs : float array
        ``[batch, classes]``, or ``[batch, time, classes]``, of which labels ``[batch]`` take the last step.
    lengths : int array ``[batch]``, optional
        Steps of each sequence: its last step is then the last of these, and later ones do not count.

    Raises
    ------
    InputError
        If the outputs are of another shape than the labels need.
    """
    values = labels.values
    if not labels.are_classes:
        if outputs.shape != values.shape:
            raise InputError(
                f"{labels.path} holds values {list(values.shape)}, but the model's outputs are "
                f"{list(outputs.shape)}"
            )
        squares = np.square(outputs.astype(np.float64) - values)
        return float(np.sqrt(squares[_inside(squares.shape, lengths)].mean()))
    if outputs.ndim == 3 and values.ndim == 1:
        last = outputs.shape[1] if lengths is None else lengths
        outputs = outputs[np.arange(len(outputs)), last - np.ones(len(outputs), int)]
    if outputs.shape[:-1] != values.shape or outputs.shape[-1] < 2:
        raise InputError(
            f"{labels.path} holds classes {list(values.shape)}; the model's outputs {list(outputs.shape)} "
            "are not two or more values for each of them"
        )
    least, most = int(values.min()), int(values.max())
    if least < 0 or most >= outputs.shape[-1]:
        raise InputError(
            f"{labels.path} holds classes {least} .. {most}, but the model has outputs for 0 .. "
            f"{outputs.shape[-1] - 1}"
        )
    right = outputs.argmax(axis=-1) == values
    return float(right[_inside(right.shape, lengths)].mean())


def _inside(shape: tuple[int, ...], lengths: Array | None) -> Array:
    """Return which of ``[batch, time, ...]`` lie within the lengths; all of arrays without time."""
    if lengths is None or len(shape) < 2 or shape[1] < lengths.max():
        return np.ones(shape[:2], bool)
    return np.asarray(np.arange(shape[1]) < lengths[:, None])
