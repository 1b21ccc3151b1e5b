"""Tensors of a Keras model while it becomes an ONNX graph."""

from dataclasses import dataclass, replace
from typing import TypeAlias

__all__ = ["Dim", "Packed", "Tensor"]

Dim: TypeAlias = int | str
"""Size of an axis: a number, or the name of a size that is free."""


@dataclass(frozen=True, kw_only=True)
class Packed:
    """The steps that a mask keeps, moved to the front of each sequence; zeros follow.

    Attributes
    ----------
    name : str
        Value of the graph, ``[batch, time, features]``.
    mask : str
        The mask whose steps it holds.
    """

    name: str
    mask: str


@dataclass(frozen=True, kw_only=True)
class Tensor:
    """A value of the graph.

    Attributes
    ----------
    name : str
        Name of the value in the graph.
    shape : tuple of int or str
        Sizes of all axes, the batch axis first.
    dtype : str
        NumPy's name of the element type.
    mask : str or None
        Value of the graph ``[batch, time]``, bool: the steps that Keras does not skip.
    packed : Packed or None
        The same sequence as one without gaps, where a layer below made it so.
    """

    name: str
    shape: tuple[Dim, ...]
    dtype: str = "float32"
    mask: str | None = None
    packed: Packed | None = None

    @property
    def rank(self) -> int:
        """Number of axes, with the batch axis."""
        return len(self.shape)

    def with_mask(self, mask: str | None) -> "Tensor":
        """The same value with another mask."""
        return replace(self, mask=mask)
