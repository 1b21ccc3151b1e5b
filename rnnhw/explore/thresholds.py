"""Thresholds of delta networks as an axis of a sweep: what changes on real data, which cycles follow from."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import NATIVE
from rnnhw.cells import Cell, Product
from rnnhw.errors import InputError
from rnnhw.network import GATES, LayerShape, Shape
from rnnhw.network.integer_layers.checks import MAX_THRESHOLD
from rnnhw.schedule import Changes, fullest_column, runs_of

__all__ = [
    "DELTA_DEPTH",
    "SEQUENCES",
    "THRESHOLD",
    "Changing",
    "changed_macs",
    "summed_slices",
    "thresholds_of",
]

THRESHOLD, DELTA_DEPTH = "threshold", "delta_depth"
"""Columns that a sweep with thresholds has beside the others."""
SEQUENCES = 10
"""Sequences of the data whose mean is the cycles of a delta network."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Changing:
    """A network with one threshold, on a sweep's data.

    Parameters
    ----------
    accuracy : float
        0 .. 1.
    changes : sequence of sequence of Changes
        Of each of the first sequences, and of each pass, which operands change (`SEQUENCES`).
    """

    accuracy: float
    changes: Sequence[Sequence[Changes]]

    @property
    def digest(self) -> str:
        """Sixteen hexadecimal digits of all that cycles follow from."""
        found = hashlib.sha256(repr(self.accuracy).encode())
        for of_sequence in self.changes:
            for of_pass in of_sequence:
                for of_layer in of_pass:
                    for product, changed in sorted(of_layer.items()):
                        found.update(f"{product} {changed.shape}".encode() + np.packbits(changed).tobytes())
        return found.hexdigest()[:16]


def thresholds_of(
    source: str, given: Any, shape: Shape, arithmetic: str, *, has_data: bool
) -> tuple[int, ...]:
    """Check the thresholds of a sweep; returns them ascending, none where it gives none.

    With 0 the network is as it is, on designs that multiply all activations; above, it is a delta network
    with this threshold of its inputs and of all that its layers make, and each design has the ``delta_depth``
    that it needs.

    Raises
    ------
    InputError
        If it is no list of integers within 0 .. 127, or one above 0 is given without data, for another
        arithmetic, or for a GRU that resets before its product.
    """
    if given is None:
        return ()
    if not isinstance(given, list) or not given:
        raise InputError(f"{source}: thresholds is {given!r}, not a list such as [0, 8, 16]")
    for threshold in given:
        if type(threshold) is not int or not 0 <= threshold <= MAX_THRESHOLD:
            raise InputError(
                f"{source}: thresholds holds {threshold!r}, not an integer within 0 .. {MAX_THRESHOLD}"
            )
    largest = max(given)
    refused = (
        (not has_data, "cycles follow from what changes in data; give data and labels in a table [accuracy]"),
        (arithmetic != NATIVE.name, f"designs in {arithmetic} arithmetic multiply all activations"),
        (
            not all(layer.reset_after for layer in shape.layers),
            "a GRU that resets before its product makes two sums of the same weights",
        ),
    )
    for is_refused, why in refused:
        if largest and is_refused:
            raise InputError(f"{source}: thresholds holds {largest}, but {why}, or thresholds = [0]")
    return tuple(sorted(set(given)))


def summed_slices(changed: Sequence[NDArray[np.bool_]], columns: Any) -> Any:
    """Slices of all steps of a sequence in the fullest of ``columns`` columns, the mean of some sequences.

    Parameters
    ----------
    changed : sequence of bool array ``[steps, operands]``
        Of each sequence.
    columns : int or int64 array ``[designs]``
    """
    kinds, of_design = np.unique(columns, return_inverse=True)
    means = [np.mean([fullest_column(one, count).sum() for one in changed]) for count in kinds.tolist()]
    return np.array(means)[of_design].reshape(np.shape(columns))


def changed_macs(shape: Shape, changes: Sequence[Sequence[Changes]]) -> float:
    """MACs of a sequence with operands that change, without padding; the mean of some sequences."""
    parts = [part for run in runs_of(shape) for part in run.parts]
    found = 0.0
    for of_sequence in changes:
        for part, of_pass in zip(parts, of_sequence, strict=True):
            for layer, of_layer in zip(part.shape.layers, of_pass, strict=True):
                found += sum(_weights(layer, product) * int(one.sum()) for product, one in of_layer.items())
    return found / len(changes)


def _weights(layer: LayerShape, product: Product) -> int:
    """Weights that a product has for each operand."""
    if layer.cell is Cell.DENSE:
        return layer.units
    return layer.width if product is Product.PROJECTION else GATES[layer.cell] * layer.units
