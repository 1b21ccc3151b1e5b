"""What is known of a value of a graph while the graph is read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.frontends.onnx.cells.integers import Integer, number
from rnnhw.frontends.onnx.cells.layout import Groups, sizes
from rnnhw.frontends.onnx.cells.terms import Form, Rounding

__all__ = ["Array", "Condition", "Integers", "Quantized", "Stored", "Tensor", "Value", "integers"]

Array = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Tensor:
    """A tensor of float32, or of truth values.

    Parameters
    ----------
    form : Form
    groups : tuple of int
        The layout of the form's rows.
    is_kept : bool
        Whether sums and products take it as one factor where it is a sum of products itself, as a state is.
    """

    form: Form
    groups: Groups
    is_kept: bool = False

    @property
    def shape(self) -> tuple[Integer, ...]:
        """The sizes of all axes."""
        return (*sizes(self.form.rows, self.groups), self.form.width)


@dataclass(frozen=True, eq=False)
class Stored:
    """An array that is stored in the file or follows from stored ones."""

    array: Array


@dataclass(frozen=True, eq=False)
class Integers:
    """A small array of integers, such as a shape; its entries are of class Integer."""

    array: Array

    @property
    def entries(self) -> list[Integer]:
        """The integers of all rows, in order."""
        return list(self.array.reshape(-1))

    @property
    def numbers(self) -> list[int] | None:
        """The same as numbers, if all are known."""
        found = [entry.value for entry in self.entries]
        return None if None in found else [value for value in found if value is not None]


@dataclass(frozen=True)
class Condition:
    """A single truth value: whether all these integers are greater than zero."""

    positive: tuple[Integer, ...]

    @property
    def value(self) -> bool | None:
        """The truth value, if it is known."""
        found = [entry.value for entry in self.positive]
        if any(value is not None and value <= 0 for value in found):
            return False
        return None if None in found else True


@dataclass(frozen=True, eq=False)
class Quantized:
    """A tensor as integers, and how it was rounded to them."""

    tensor: Tensor
    rounding: Rounding


Value = Tensor | Stored | Integers | Condition | Quantized | None
"""None stands for a value of which nothing is known."""


def integers(entries: Iterable[Any], shape: tuple[int, ...] | None = None) -> Integers:
    """Integers from numbers or Integers; a vector, if no shape is given."""
    listed = [entry if isinstance(entry, Integer) else number(int(entry)) for entry in entries]
    array = np.empty(len(listed), dtype=object)
    array[:] = listed
    return Integers(array if shape is None else array.reshape(shape))
