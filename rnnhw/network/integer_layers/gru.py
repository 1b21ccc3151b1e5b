"""A GRU layer with integer weights and power-of-two scales."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from rnnhw.arith import ACTIVATION, HIDDEN
from rnnhw.cells import Cell, Declaration, declaration_of
from rnnhw.errors import ModelError
from rnnhw.network.integer_layers.checks import Int8Array, Int32Array, check_array, check_cell, check_sums
from rnnhw.network.sizes import CellSizes

__all__ = ["IntegerGru"]


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerGru(CellSizes):
    """A GRU layer with power-of-two scales. Gate order: reset, update, candidate.

    ::

        x_k = round((W_k x + b_k) / 2**input_shift)        h_k = round((R_k h + d_k) / 2**recurrent_shift)

    and then `rnnhw.arith.gru_unit`. Here h is the int8 h of the step before; without ``reset_after``, the
    candidate reads ``round(r h)`` instead. Only the candidate has a recurrent bias d. The state is an int16
    in Q0.15; matrix products and outputs use its upper half, rounded to int8.

    Parameters
    ----------
    input_weights : int8 array ``[3, units, inputs]``
    recurrent_weights : int8 array ``[3, units, units]``
    bias : int32 array ``[3, units]``
        b above, at the scale of the input accumulators.
    candidate_bias : int32 array ``[units]``
        d above, at the scale of the candidate's recurrent accumulators; zeros unless ``reset_after``.
    input_shift, recurrent_shift : int8 array ``[3, units]``
        Right shifts from the accumulators to Q3.12.
    reset_after : bool
        Whether r multiplies the candidate's recurrent product (ONNX: ``linear_before_reset``) or h.
    input_threshold, hidden_threshold : int, optional
        A delta network: see `rnnhw.network.integer_layers.checks.check_threshold`.
    """

    input_weights: Int8Array
    recurrent_weights: Int8Array
    bias: Int32Array
    candidate_bias: Int32Array
    input_shift: Int8Array
    recurrent_shift: Int8Array
    reset_after: bool
    input_threshold: int = 0
    hidden_threshold: int = 0

    cell: ClassVar[Cell] = Cell.GRU
    hidden_exponent: ClassVar[int] = HIDDEN.fraction
    state_bits: ClassVar[int] = ACTIVATION.bits

    def __post_init__(self) -> None:
        units = check_cell("GRU", 3, self)
        check_array("GRU bias", self.bias, np.int32, (3, units))
        check_array("GRU candidate bias", self.candidate_bias, np.int32, (units,))
        if not self.reset_after and self.candidate_bias.any():
            raise ModelError(
                "a GRU that resets before its product has a recurrent bias for the candidate; "
                "it belongs into the bias"
            )
        check_sums("GRU input sums", self.input_weights, self.bias)
        recurrent_bias = np.zeros_like(self.bias)
        recurrent_bias[2] = self.candidate_bias
        check_sums("GRU recurrent sums", self.recurrent_weights, recurrent_bias)

    @property
    def declaration(self) -> Declaration:
        """Declaration of the layer's cell, in the layer's reset convention."""
        return declaration_of(self.cell, reset_after=self.reset_after)
