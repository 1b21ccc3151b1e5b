"""What quantization chose for each layer, and the error of each choice by itself."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import PREACTIVATION
from rnnhw.cells import Product
from rnnhw.network import (
    Dense,
    IntegerDense,
    IntegerElman,
    IntegerLstm,
    IntegerRecurrent,
    Recurrent,
    matrices,
)
from rnnhw.quantize.layers import HIDDEN_EXPONENT
from rnnhw.quantize.methods import round_half_up

__all__ = ["Choice", "LayerChoices", "choices_of_dense", "choices_of_direction", "relative_error"]

Real = NDArray[np.floating[Any]]
Exponents = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """The exponents of some values, and the error of holding the float network's values with them.

    Parameters
    ----------
    exponents : tuple of int
        Smallest and largest; an integer q means ``q 2**-exponent``.
    error : float
        Root mean square of the differences, by rounding and clipping, divided by that of the values.
    """

    exponents: tuple[int, int]
    error: float


@dataclass(frozen=True, kw_only=True)
class LayerChoices:
    """One direction of a recurrent layer, or the head.

    Parameters
    ----------
    name : str
        As in `rnnhw.quantize.LayerQuality`.
    weight_bits : {8, 4}
    weights : Choice
        All rows of all products that hold a weight; of the first layer, for inputs at the finest feature's
        scale.
    input, output : Choice
        What the layer reads; its h, or the head's outputs.
    cell : Choice, optional
        c of an LSTM.
    alone : float
        Error of the network's outputs if this layer alone computes in integers; see
        `rnnhw.quantize.alone`.
    """

    name: str
    weight_bits: int
    weights: Choice
    input: Choice
    output: Choice
    cell: Choice | None = None
    alone: float


def relative_error(made: Real, exact: Real) -> float:
    """Root mean square of the differences, divided by that of the exact values."""
    size = float(np.sqrt(np.square(exact, dtype=np.float64).mean()))
    difference = float(np.sqrt(np.square(made.astype(np.float64) - exact).mean()))
    return difference / size if size else (math.inf if difference else 0.0)


def _held(values: Real, exponents: int | Sequence[int], bits: int) -> Choice:
    """How values ``[..., features]`` are held with one exponent, or with one per feature."""
    each = np.asarray(exponents)
    top = 2 ** (bits - 1)
    integers = np.clip(round_half_up(values.astype(np.float64), each), -top, top - 1)
    return Choice(
        exponents=(int(each.min()), int(each.max())),
        error=relative_error(np.ldexp(integers, -each), values),
    )


def _offsets(layer: IntegerRecurrent, input_exponent: int) -> dict[Product, tuple[str, int]]:
    """For each product the field of its shifts, and what a row's shift has beyond the row's exponent."""
    hidden = layer.hidden_exponent
    is_relu = isinstance(layer, IntegerElman) and layer.activation == "relu"
    fraction = hidden + 8 if is_relu else PREACTIVATION.fraction
    return {
        Product.INPUT: ("input_shift", input_exponent - fraction),
        Product.RECURRENT: ("recurrent_shift", hidden - fraction),
        Product.PROJECTION: ("projection_shift", HIDDEN_EXPONENT - (hidden + 8)),
    }


def _weights(pairs: Sequence[tuple[Real, NDArray[np.int8], Exponents]]) -> Choice:
    """Real weights, their integers, and the exponent of each row, of all products of a layer."""
    held = [np.ldexp(integers.astype(np.float64), -rows[..., None]) for _, integers, rows in pairs]
    # The exponent of a row of zeros says nothing.
    used = [rows[integers.any(axis=-1)] for _, integers, rows in pairs]
    exponents = np.concatenate(used) if any(rows.size for rows in used) else np.zeros(1, np.int64)
    return Choice(
        exponents=(int(exponents.min()), int(exponents.max())),
        error=relative_error(
            np.concatenate([one.ravel() for one in held]),
            np.concatenate([real.ravel() for real, _, _ in pairs]),
        ),
    )


def choices_of_direction(
    layer: Recurrent,
    integer: IntegerRecurrent,
    exponents: Sequence[int],
    seen: tuple[Real, Real, Real | None],
    **more: Any,
) -> LayerChoices:
    """What was chosen for one direction of a layer.

    Parameters
    ----------
    layer, integer
        The same direction in reals and in integers.
    exponents : sequence of int
        Of each of its inputs.
    seen : tuple of float arrays
        The input ``[steps, inputs]``, h and c, of the float network.
    **more
        Name, bits and error alone.
    """
    x, hidden, cell = seen
    real, finest = dict(matrices(layer)), max(exponents)
    # The scales of features are multiplied into their weights before these are rounded.
    real[Product.INPUT] = np.ldexp(
        real[Product.INPUT].astype(np.float64), finest - np.array(exponents, np.int64)
    )
    offsets, pairs = _offsets(integer, finest), []
    for product, integers in matrices(integer).items():
        field, offset = offsets[product]
        pairs.append((real[product], integers, getattr(integer, field).astype(np.int64) - offset))
    has_cell = isinstance(integer, IntegerLstm) and cell is not None
    return LayerChoices(
        weights=_weights(pairs),
        input=_held(x, exponents, 8),
        output=_held(hidden, integer.hidden_exponent, 8),
        cell=_held(cell, integer.cell_fraction, 16) if has_cell else None,  # type: ignore[arg-type, union-attr]
        **more,
    )


def choices_of_dense(
    layer: Dense, integer: IntegerDense, exponent: int, seen: tuple[Real, Real], **more: Any
) -> LayerChoices:
    """What was chosen for a dense layer that has read ``seen[0]`` and given ``seen[1]``."""
    rows = integer.shift.astype(np.int64) - (exponent - integer.output_exponent)
    return LayerChoices(
        weights=_weights([(layer.weights, integer.weights, rows)]),
        input=_held(seen[0], exponent, 8),
        output=_held(seen[1], integer.output_exponent, 16),
        **more,
    )
