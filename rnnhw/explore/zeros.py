"""Shares of zeros as an axis of a sweep: what its file gives, and what a network pruned in balance needs."""

from typing import Any

from rnnhw.arith import NATIVE
from rnnhw.errors import InputError
from rnnhw.network import Shape, kept_count, least_operands

__all__ = ["KEPT_DEPTH", "ZEROS", "zeros_of"]

ZEROS, KEPT_DEPTH = "zeros", "kept_depth"
"""Columns that a sweep with shares of zeros has beside the others."""
MOST = 64
"""Shares that a sweep can have."""


def zeros_of(source: str, given: Any, shape: Shape, arithmetic: str) -> tuple[float, ...]:
    """Check the shares of zeros of a sweep; returns them ascending, none where it gives none.

    With 0 the network is whole, on dense designs; above, it is pruned in balance for each design, which has
    as deep a ``kept_depth`` as that needs.

    Raises
    ------
    InputError
        If it is no list of numbers from 0 to below 1, leaves no word of a unit in some product, or the
        arithmetic is not native.
    """
    if given is None:
        return ()
    if not isinstance(given, list) or not given or len(given) > MOST:
        raise InputError(f"{source}: zeros is {given!r}, not a list of 1 .. {MOST} shares such as [0, 0.75]")
    for share in given:
        if type(share) not in (int, float) or not 0 <= share < 1:
            raise InputError(f"{source}: zeros holds {share!r}, not a share from 0 to below 1, such as 0.75")
    operands = least_operands(shape)
    for share in given:
        if share and not kept_count(operands, share):
            raise InputError(
                f"{source}: zeros holds {share:g}, which leaves none of the {operands} words of a unit in "
                "one of the network's products"
            )
    if any(given) and arithmetic != NATIVE.name:
        raise InputError(
            f"{source}: zeros holds {max(given):g}, but networks in {arithmetic} arithmetic are not pruned "
            "here; it can be [0]"
        )
    return tuple(sorted({float(share) for share in given}))
