"""Masks as lengths: move the steps that a mask keeps to the front, and put the results back.

Keras skips a step that is masked: the state stays, and the output is the one of the step before, or zero. A
recurrent operator of ONNX knows only lengths. Both agree on a sequence whose kept steps come first, so the
kept steps are moved there (`pack`), the operator gets their number as ``sequence_lens``, and its outputs are
moved to where Keras has them (`unpack`). This holds for every mask; where only steps at the end are masked,
packing moves nothing. A chain of layers under one mask is packed once, because the steps that `unpack` fills
are never seen by the layer above.
"""

from collections.abc import Callable

from rnnhw.frontends.keras.builder import GraphBuilder
from rnnhw.frontends.keras.tensors import Packed, Tensor

__all__ = ["either", "everything", "lengths", "pack", "unpack"]


def _valid(builder: GraphBuilder, mask: str) -> str:
    """The mask as int64."""
    return _once(builder, "valid", mask, lambda: builder.cast(mask, "int64"))


def _counted(builder: GraphBuilder, mask: str) -> str:
    """How many steps the mask keeps up to each step, that one included."""
    valid = _valid(builder, mask)
    return _once(
        builder, "counted", mask, lambda: builder.node("CumSum", [valid, builder.scalar(1, "int64")])
    )


def lengths(builder: GraphBuilder, mask: str) -> str:
    """How many steps the mask keeps in each sequence, ``[batch]``, int32."""

    def make() -> str:
        total = builder.node("ReduceSum", [_valid(builder, mask), builder.integers(1)], keepdims=0)
        return builder.cast(total, "int32")

    return _once(builder, "lengths", mask, make)


def pack(builder: GraphBuilder, sequence: Tensor) -> str:
    """The steps that the mask of a sequence keeps, before the others, as ``[batch, time, n]``."""
    assert sequence.mask is not None
    mask = sequence.mask
    if sequence.packed is not None and sequence.packed.mask == mask:
        return sequence.packed.name

    def make() -> str:
        time = builder.node("Shape", [mask], start=1, end=2)
        # Of equal values, TopK takes the one with the lower index first, so that steps keep their order.
        order = builder.nodes("TopK", [_valid(builder, mask), time], 2, axis=1, largest=1, sorted=1)[1]
        return builder.node("Unsqueeze", [order, builder.integers(2)])

    order = _once(builder, "order", mask, make)
    return builder.node("GatherND", [sequence.name, order], batch_dims=1)


def unpack(builder: GraphBuilder, packed: Packed, filling: str) -> str:
    """Put the steps of a packed sequence where the mask has them.

    Parameters
    ----------
    builder : GraphBuilder
        The graph.
    packed : Packed
        Outputs of a recurrent operator that was given `lengths`: zeros follow the last kept step.
    filling : {"before", "after", "zero"}
        What masked steps get: the nearest kept step before them, the nearest one after them (as a layer has
        it that runs backwards), or zeros. Where there is no such step they get zeros.
    """
    mask = packed.mask
    one = builder.scalar(1, "int64")

    def make() -> str:
        counted = _counted(builder, mask)
        if filling == "after":
            # As many kept steps are before this one. If no kept step follows, a zero stands there.
            index = builder.node("Sub", [counted, _valid(builder, mask)])
        else:
            # Index -1 is the last step of the packed sequence, which is zero as soon as one step is masked.
            index = builder.node("Sub", [counted, one])
            if filling == "zero":
                index = builder.node("Where", [mask, index, builder.scalar(-1, "int64")])
        return builder.node("Unsqueeze", [index, builder.integers(2)])

    index = _once(builder, filling, mask, make)
    return builder.node("GatherND", [packed.name, index], batch_dims=1)


def everything(builder: GraphBuilder, sequence: Tensor) -> str:
    """A mask that keeps all steps of a sequence."""
    shape = builder.node("Shape", [sequence.name], start=0, end=2)
    return builder.node("Expand", [builder.scalar(True, "bool"), shape])


def either(builder: GraphBuilder, masks: list[str], operator: str = "Or") -> str:
    """A mask that keeps a step if one of ``masks`` keeps it, or all of them with operator "And"."""
    result = masks[0]
    for mask in masks[1:]:
        if mask != result:
            result = builder.node(operator, [result, mask])
    return result


def _once(builder: GraphBuilder, what: str, mask: str, make: Callable[[], str]) -> str:
    key = (what, mask)
    if key not in builder.memo:
        builder.memo[key] = make()
    return builder.memo[key]
