"""An LSTM layer with integer weights and power-of-two scales."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from rnnhw.arith import HIDDEN, MAX_CELL_FRACTION, MIN_CELL_FRACTION
from rnnhw.cells import Cell, Declaration, declaration_of
from rnnhw.errors import ModelError
from rnnhw.network.integer_layers.checks import (
    Int8Array,
    Int32Array,
    check_array,
    check_cell,
    check_exponent,
    check_shifts,
    check_sums,
    check_weights,
)
from rnnhw.network.sizes import CellSizes

__all__ = ["IntegerLstm"]


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerLstm(CellSizes):
    """An LSTM layer with power-of-two scales.

    Gate order: input, forget, cell, output. With coupled gates: input, output, cell.

    ::

        a_k = sat16(round((W_k x + b_k) / 2**input_shift) + round(R_k h / 2**recurrent_shift))   Q3.12

    and then `rnnhw.arith.lstm_unit` or `rnnhw.arith.coupled_unit`, and with a projection
    `rnnhw.arith.projected_hidden`. Rounding is half up.

    Parameters
    ----------
    input_weights : int8 array ``[gates, units, inputs]``
        In -127 .. 127, like all weights. There are 4 gates, or 3 if they are coupled.
    recurrent_weights : int8 array ``[gates, units, outputs]``
    bias : int32 array ``[gates, units]``
        At the scale of the input accumulators.
    input_shift, recurrent_shift : int8 array ``[gates, units]``
        Right shifts from the accumulators to Q3.12, in ``MIN_SHIFT .. MAX_SHIFT`` of `rnnhw.arith`.
    cell_fraction : int
        Fraction bits of the int16 cell state, 0 .. 15: from a range of +-32768 to one of +-1.
    is_coupled : bool
        Whether the forget gate is one minus the input gate.
    peephole_weights, peephole_shift : int8 array ``[3, units]``, optional
        For the gates input, forget and output; with coupled gates ``[2, units]``, for input and output. The
        shift to the right brings the product with c to Q3.12.
    projection : int8 array ``[outputs, units]``, optional
    projection_shift : int8 array ``[outputs]``, optional
        Right shift from each accumulator of the projection to int16; h is its rounded upper half.
    hidden_exponent : int
        h weighs ``2**-hidden_exponent``; the exponent is 7 without a projection.
    input_threshold, hidden_threshold : int, optional
        A delta network: see `rnnhw.network.integer_layers.checks.check_threshold`.
    """

    input_weights: Int8Array
    recurrent_weights: Int8Array
    bias: Int32Array
    input_shift: Int8Array
    recurrent_shift: Int8Array
    cell_fraction: int
    is_coupled: bool = False
    peephole_weights: Int8Array | None = None
    peephole_shift: Int8Array | None = None
    projection: Int8Array | None = None
    projection_shift: Int8Array | None = None
    hidden_exponent: int = HIDDEN.fraction
    input_threshold: int = 0
    hidden_threshold: int = 0

    state_bits: ClassVar[int] = HIDDEN.bits

    def __post_init__(self) -> None:
        gates = len(self.declaration.gates)
        if self.projection is not None and (self.projection.ndim != 2 or 0 in self.projection.shape):
            raise ModelError(f"LSTM projection has shape {list(self.projection.shape)}, not [outputs, units]")
        width = None if self.projection is None else len(self.projection)
        units = check_cell("LSTM", gates, self, width)
        check_array("LSTM bias", self.bias, np.int32, (gates, units))
        if not MIN_CELL_FRACTION <= self.cell_fraction <= MAX_CELL_FRACTION:
            raise ModelError(
                f"the cell state has {self.cell_fraction} fraction bits, not "
                f"{MIN_CELL_FRACTION} .. {MAX_CELL_FRACTION}"
            )
        check_sums("LSTM input sums", self.input_weights, self.bias)
        check_sums("LSTM recurrent sums", self.recurrent_weights, np.zeros_like(self.bias))
        self._check_peepholes(units)
        self._check_projection(units)

    def _check_peepholes(self, units: int) -> None:
        if (self.peephole_weights is None) != (self.peephole_shift is None):
            raise ModelError("LSTM peepholes have weights or shifts, not both")
        if self.peephole_weights is not None and self.peephole_shift is not None:
            shape = (2 if self.is_coupled else 3, units)
            check_weights("LSTM peephole weights", self.peephole_weights, shape)
            check_shifts("LSTM peephole shifts", self.peephole_shift, shape)

    def _check_projection(self, units: int) -> None:
        check_exponent("the hidden exponent", self.hidden_exponent)
        if (self.projection is None) != (self.projection_shift is None):
            raise ModelError("an LSTM projection has weights or shifts, not both")
        if self.projection is not None and self.projection_shift is not None:
            outputs = len(self.projection)
            check_weights("LSTM projection", self.projection, (outputs, units))
            check_shifts("LSTM projection shifts", self.projection_shift, (outputs,))
            check_sums("LSTM projection sums", self.projection, np.zeros(outputs, np.int32))
        elif self.hidden_exponent != HIDDEN.fraction:
            raise ModelError(
                f"the hidden exponent of an LSTM is {self.hidden_exponent}, not {HIDDEN.fraction}"
            )

    @property
    def has_peepholes(self) -> bool:
        """Whether gates also see the cell state."""
        return self.peephole_weights is not None

    @property
    def is_plain(self) -> bool:
        """Whether there are no peepholes, no projection and no coupled gates."""
        return not self.has_peepholes and self.projection is None and not self.is_coupled

    @property
    def cell(self) -> Cell:
        """The layer's cell."""
        return Cell.LSTM_COUPLED if self.is_coupled else Cell.LSTM

    @property
    def declaration(self) -> Declaration:
        """Declaration of the layer's cell."""
        return declaration_of(self.cell, has_projection=self.projection is not None)
