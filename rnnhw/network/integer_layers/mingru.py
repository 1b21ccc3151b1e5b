"""A minGRU layer with integer weights and power-of-two scales."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from rnnhw.arith import ACTIVATION, MAX_STATE_FRACTION, MIN_STATE_FRACTION
from rnnhw.cells import MINGRU, Cell, Declaration
from rnnhw.errors import ModelError
from rnnhw.network.integer_layers.checks import (
    Int8Array,
    Int32Array,
    check_array,
    check_shifts,
    check_sums,
    check_threshold,
    check_weights,
)
from rnnhw.network.sizes import GateSizes

__all__ = ["IntegerMinGru"]


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerMinGru(GateSizes):
    """A minGRU layer with power-of-two scales. Gate order: update, candidate.

    ::

        a_k = sat16(round((W_k x + b_k) / 2**input_shift))       Q3.12

    and then `rnnhw.arith.mingru_unit`. Halves are rounded up. The state is an int16; its upper half, rounded
    to int8, is the h that the next layer reads.

    Parameters
    ----------
    input_weights : int8 array ``[2, units, inputs]``
    bias : int32 array ``[2, units]``
        At the scale of the accumulators.
    input_shift : int8 array ``[2, units]``
        Right shifts from the accumulators to Q3.12.
    state_fraction : int
        Fraction bits of the int16 state, 12 .. 15: from a range of +-8 to one of +-1.
    input_threshold : int, optional
        A delta network: see `rnnhw.network.integer_layers.checks.check_threshold`.
    """

    input_weights: Int8Array
    bias: Int32Array
    input_shift: Int8Array
    state_fraction: int
    input_threshold: int = 0

    cell: ClassVar[Cell] = Cell.MINGRU
    declaration: ClassVar[Declaration] = MINGRU
    state_bits: ClassVar[int] = ACTIVATION.bits

    def __post_init__(self) -> None:
        if self.input_weights.ndim != 3:
            raise ModelError(f"minGRU input weights have rank {self.input_weights.ndim}, not 3")
        _, units, inputs = self.input_weights.shape
        if units < 1 or inputs < 1:
            raise ModelError(f"a layer of minGRU of {units} units and {inputs} inputs has nothing to compute")
        check_weights("minGRU input weights", self.input_weights, (2, units, inputs))
        check_shifts("minGRU input shifts", self.input_shift, (2, units))
        check_array("minGRU bias", self.bias, np.int32, (2, units))
        if not MIN_STATE_FRACTION <= self.state_fraction <= MAX_STATE_FRACTION:
            raise ModelError(
                f"the state of a minGRU has {self.state_fraction} fraction bits, not "
                f"{MIN_STATE_FRACTION} .. {MAX_STATE_FRACTION}"
            )
        check_sums("minGRU input sums", self.input_weights, self.bias)
        check_threshold("a minGRU's input threshold", self.input_threshold)

    @property
    def outputs(self) -> int:
        """Width of h."""
        return self.units

    @property
    def hidden_exponent(self) -> int:
        """The int8 h weighs ``2**-hidden_exponent``: 4 .. 7."""
        return self.state_fraction - 8
