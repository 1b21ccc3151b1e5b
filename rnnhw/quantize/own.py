"""Sentences on scales that a quantized model brought with it and that its integer network does not have."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import PREACTIVATION
from rnnhw.network import (
    NO_EXPONENT,
    Dense,
    FixedPoint,
    IntegerDense,
    IntegerElman,
    IntegerNetwork,
    Network,
    OwnRows,
    OwnScales,
    directions_of,
)

__all__ = ["lost_scales"]

Exponents = NDArray[np.int64]


def lost_scales(own: OwnScales | None, network: Network | Dense, integer: IntegerNetwork) -> list[str]:
    """Compare the scales that a network brought with it with those of its integer network.

    Parameters
    ----------
    own : OwnScales, optional
    network : Network or Dense
        The float network.
    integer : IntegerNetwork
        What has been made of it.
    """
    return [] if own is None else list(_lost(own, network, integer))


def _lost(own: OwnScales, network: Network | Dense, integer: IntegerNetwork) -> Iterator[str]:
    assert isinstance(integer.input_format, FixedPoint)
    exponent = max(integer.input_format.exponents)
    floats = [] if isinstance(network, Dense) else network.directions
    given = iter(enumerate(zip(floats, own.directions or [OwnRows()] * len(floats), strict=True)))
    layers: Sequence[Any] = integer.recurrent
    for k, layer in enumerate(layers):
        for one in directions_of(layer):
            position, (half, rows) = next(given)
            yield from _of_rows(rows, half, one, exponent, f"direction {position}")
        wanted, exponent = own.hidden[k] if own.hidden else None, layer.hidden_exponent
        yield from _other_scale(f"h of layer {k}", wanted, exponent)
    head = integer.head
    if isinstance(head, IntegerDense):
        yield from _of_head(own, head, exponent)


def _other_scale(name: str, wanted: int | None, found: int) -> Iterator[str]:
    if wanted not in (None, found):
        yield f"{name} has the scale {2.0**-found:g}, not {2.0 ** -(wanted or 0):g} as in the file"


def _of_rows(rows: OwnRows, layer: Any, made: Any, exponent: int, where: str) -> Iterator[str]:
    """Compare the rows of a direction, whose inputs weigh ``2**-exponent``."""
    for part, held, operand in (
        ("input", rows.input, exponent),
        ("recurrent", rows.recurrent, made.hidden_exponent),
    ):
        if held is not None:
            # An integer layer may have the gates in another order, or lack some.
            wanted = held[[layer.gates.index(gate) for gate in made.declaration.gates]]
            yield from _compared(wanted, _exponents(made, part, operand), f"the {part} weights of {where}")


def _of_head(own: OwnScales, head: IntegerDense, exponent: int) -> Iterator[str]:
    if own.head is not None:
        found = head.shift.astype(np.int64) + head.output_exponent - exponent
        yield from _compared(own.head, found, "the dense weights")
    yield from _other_scale("the output", own.output_exponent, head.output_exponent)


def _exponents(layer: Any, part: str, operand: int) -> Exponents:
    """The exponents of an integer layer's rows, whose operands weigh ``2**-operand``."""
    is_relu = isinstance(layer, IntegerElman) and layer.activation == "relu"
    fraction = layer.hidden_exponent + 8 if is_relu else PREACTIVATION.fraction
    shift: NDArray[np.int8] = getattr(layer, f"{part}_shift")
    return shift.astype(np.int64) + fraction - operand


def _compared(wanted: Exponents, found: Exponents, name: str) -> Iterator[str]:
    asked = wanted != NO_EXPONENT
    differ = int((asked & (wanted != found)).sum())
    if differ:
        yield (
            f"{differ} of {wanted.size} rows of {name} do not keep their scales, with which their integers "
            "do not fit the machine's weights, shifts or sums"
        )
