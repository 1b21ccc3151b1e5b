"""A dense layer with integer weights and power-of-two scales."""

from dataclasses import dataclass

import numpy as np

from rnnhw.errors import ModelError
from rnnhw.network.integer_layers.checks import (
    Int8Array,
    Int32Array,
    check_array,
    check_exponent,
    check_shifts,
    check_sums,
    check_threshold,
    check_weights,
)
from rnnhw.network.sizes import DenseSizes

__all__ = ["IntegerDense"]


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerDense(DenseSizes):
    """A dense layer ``y = sat16(round((W h + b) / 2**shift))`` on the hidden state of the top layer.

    Parameters
    ----------
    weights : int8 array ``[outputs, inputs]``
    bias : int32 array ``[outputs]``
        At the scale of each output's accumulator.
    shift : int8 array ``[outputs]``
        Right shift from each accumulator to the output's scale.
    output_exponent : int
        The int16 outputs weigh ``2**-output_exponent``.
    input_threshold : int, optional
        A delta network: see `rnnhw.network.integer_layers.checks.check_threshold`.
    """

    weights: Int8Array
    bias: Int32Array
    shift: Int8Array
    output_exponent: int
    input_threshold: int = 0

    def __post_init__(self) -> None:
        if self.weights.ndim != 2:
            raise ModelError(f"dense weights have rank {self.weights.ndim}, not 2")
        outputs, inputs = self.weights.shape
        if outputs < 1 or inputs < 1:
            raise ModelError(f"a dense layer of {outputs} outputs and {inputs} inputs is empty")
        check_weights("dense weights", self.weights, (outputs, inputs))
        check_array("dense bias", self.bias, np.int32, (outputs,))
        check_shifts("dense shifts", self.shift, (outputs,))
        check_exponent("the dense layer's output exponent", self.output_exponent)
        check_sums("dense sums", self.weights, self.bias)
        check_threshold("a dense layer's input threshold", self.input_threshold)
