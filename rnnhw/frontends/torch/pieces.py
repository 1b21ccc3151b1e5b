"""Tensors that are put together from slices of others."""

from dataclasses import dataclass

__all__ = ["Piece"]


@dataclass(frozen=True)
class Piece:
    """A slice of a tensor along the dimension in which tensors are joined.

    Parameters
    ----------
    name : str
        The tensor in the ONNX graph.
    size : int
        Its size along the dimension.
    start : int
        The first position that is taken.
    length : int
        How many are taken.
    """

    name: str
    size: int
    start: int
    length: int

    @property
    def is_whole(self) -> bool:
        """Whether all of the tensor is taken."""
        return self.length == self.size

    def cut(self, first: int, last: int) -> list["Piece"]:
        """The positions of the piece from ``first`` to ``last`` that exist, or nothing."""
        first, last = max(first, 0), min(last, self.length)
        return [Piece(self.name, self.size, self.start + first, last - first)] if last > first else []
