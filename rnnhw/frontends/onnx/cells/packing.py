"""Masks as lengths: the steps that a mask takes come first, and the results go back to where they belong.

A recurrent operator knows lengths, and no masks. Both agree on a sequence whose steps that are taken come
first: these are moved there, the operator gets their number, and its states are put where the mask has them,
so that a step that is not taken has the state of the one before. This holds for every mask.
"""

import numpy as np
from onnx import TensorProto

from rnnhw.frontends.onnx.cells.builder import HAS_AXES_AS_INPUTS, Builder, Unavailable

__all__ = ["Packing"]


class Packing:
    """Moves the steps of sequences ``[time, batch, features]``.

    Parameters
    ----------
    builder : Builder
    mask : str
        Name of truth values ``[time, batch, 1]``.
    is_inverted : bool
        Whether true stands for a step that is not taken.

    Raises
    ------
    Unavailable
        If the operator set is older than the operators that this needs.
    """

    def __init__(self, builder: Builder, mask: str, *, is_inverted: bool) -> None:
        if builder.opset < HAS_AXES_AS_INPUTS:
            raise Unavailable
        self._builder = builder
        if is_inverted:
            mask = builder.node("Not", [mask], f"{mask} inverted")
        self._mask = mask
        self._taken = builder.node("Cast", [mask], f"{mask} as numbers", to=TensorProto.INT64)

    def lengths(self) -> str:
        """How many steps each sequence takes: ``[batch]``, int32."""
        axes = self._builder.integers([0, 2])
        total = self._builder.node("ReduceSum", [self._taken, axes], f"{self._mask} lengths", keepdims=0)
        return self._builder.node("Cast", [total], f"{total} int32", to=TensorProto.INT32)

    def packed(self, x: str) -> str:
        """The steps of a sequence that are taken, before the others."""
        build = self._builder
        time = build.slice(build.node("Shape", [self._taken], f"{self._mask} shape"), 0, 0, 1)
        # Of equal values, TopK takes the one with the lower index first, so that steps keep their order.
        values, order = build.name(f"{self._mask} sorted"), build.name(f"{self._mask} order")
        build.add("TopK", [self._taken, time], [values, order], axis=0, largest=1, sorted=1)
        return self._gathered(x, order)

    def unpacked(self, y: str, initial: str) -> str:
        """The states after each step; ``initial`` is what they are before the first one, or empty for zeros.

        ``y`` has zeros after the steps that are taken, as the operator gives them.
        """
        build = self._builder
        first = build.constant(np.array(0, np.int64), "index 0")
        counted = build.node("CumSum", [self._taken, first], f"{self._mask} counted")
        # Index -1 is the last step of the packed sequence: zero as soon as one step is not taken.
        one = build.constant(np.array(1, np.int64), "index 1")
        found = self._gathered(y, build.node("Sub", [counted, one], f"{self._mask} places"))
        if not initial:
            return found
        is_before = build.node("Less", [counted, one], f"{self._mask} before")
        return build.node("Where", [is_before, initial, found], f"{found} or {initial}")

    def final(self, state: str, initial: str) -> str:
        """A final state; ``initial`` is what it is if no step is taken, or empty for zeros."""
        if not initial:
            return state
        build = self._builder
        total = build.node("ReduceSum", [self._taken, build.integers([0])], f"{self._mask} total")
        some = build.node("Cast", [total], f"{self._mask} any", to=TensorProto.BOOL)
        return build.node("Where", [some, state, initial], f"{state} or {initial}")

    def _gathered(self, x: str, places: str) -> str:
        shape = self._builder.node("Shape", [x], f"{x} shape")
        every = self._builder.node("Expand", [places, shape], f"{places} expanded")
        return self._builder.node("GatherElements", [x, every], f"{x} moved", axis=0)
