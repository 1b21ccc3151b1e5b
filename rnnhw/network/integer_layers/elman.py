"""An Elman layer with integer weights and power-of-two scales."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from rnnhw.arith import HIDDEN
from rnnhw.cells import ELMAN, Cell, Declaration
from rnnhw.errors import ModelError
from rnnhw.network.integer_layers.checks import (
    Int8Array,
    Int32Array,
    check_array,
    check_cell,
    check_exponent,
    check_sums,
)
from rnnhw.network.sizes import CellSizes

__all__ = ["IntegerElman"]


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerElman(CellSizes):
    """An Elman layer with power-of-two scales.

    ::

        a = sat16(round((W x + b) / 2**input_shift) + round(R h / 2**recurrent_shift))
        h = sat8(round(f(a) / 2**8))           f(a) = tanh(a), Q3.12 to Q0.15,  or  max(a, 0)

    Parameters
    ----------
    input_weights : int8 array ``[1, units, inputs]``
    recurrent_weights : int8 array ``[1, units, units]``
    bias : int32 array ``[1, units]``
        At the scale of the input accumulators.
    input_shift, recurrent_shift : int8 array ``[1, units]``
        Right shifts from the accumulators to a.
    activation : {"tanh", "relu"}
        f above.
    hidden_exponent : int
        h weighs ``2**-hidden_exponent``: 7 after tanh; after relu, a weighs ``2**-(hidden_exponent + 8)``.
    input_threshold, hidden_threshold : int, optional
        A delta network: see `rnnhw.network.integer_layers.checks.check_threshold`.
    """

    input_weights: Int8Array
    recurrent_weights: Int8Array
    bias: Int32Array
    input_shift: Int8Array
    recurrent_shift: Int8Array
    activation: str
    hidden_exponent: int
    input_threshold: int = 0
    hidden_threshold: int = 0

    cell: ClassVar[Cell] = Cell.ELMAN
    declaration: ClassVar[Declaration] = ELMAN
    state_bits: ClassVar[int] = HIDDEN.bits

    def __post_init__(self) -> None:
        units = check_cell("Elman", 1, self)
        check_array("Elman bias", self.bias, np.int32, (1, units))
        if self.activation not in ("tanh", "relu"):
            raise ModelError(f"an Elman layer's activation is {self.activation!r}, not tanh or relu")
        check_exponent("the hidden exponent", self.hidden_exponent)
        if self.activation == "tanh" and self.hidden_exponent != HIDDEN.fraction:
            raise ModelError(f"the hidden exponent after tanh is {self.hidden_exponent}, not 7")
        check_sums("Elman input sums", self.input_weights, self.bias)
        check_sums("Elman recurrent sums", self.recurrent_weights, np.zeros_like(self.bias))
