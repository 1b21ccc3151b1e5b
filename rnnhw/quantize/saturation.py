"""How often the sums of a layer's gates saturate, computed again from the golden model's states."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import IntegerGru, IntegerMinGru, IntegerRecurrent

__all__ = ["saturated_gates"]

Int64 = NDArray[np.int64]

_LOWEST, _HIGHEST = -(2**15), 2**15 - 1


def saturated_gates(
    layer: IntegerRecurrent,
    x: NDArray[np.int8],
    hidden: NDArray[np.int8],
    valid: NDArray[np.bool_],
    is_backward: bool,
) -> float:
    """Share (0 .. 1) of the gates' sums that are outside the range of int16 and therefore saturate.

    The candidate of a GRU is left out, because its parts are saturated apart, and so is what an LSTM's gates
    see through peepholes.

    Parameters
    ----------
    layer : IntegerRecurrent
    x : int8 array ``[batch, time, inputs]``
        The layer's input.
    hidden : int8 array ``[batch, time, units]``
        Its h after every step; zeros beyond the end of a sequence.
    valid : bool array ``[batch, time]``
        False beyond the end of a sequence.
    is_backward : bool
        Whether the layer runs from the last step to the first.
    """
    # h that each step began with. Backward, the step after the last one is padding and holds zeros.
    before = np.zeros_like(hidden)
    if is_backward:
        before[:, :-1] = hidden[:, 1:]
    else:
        before[:, 1:] = hidden[:, :-1]
    gates = 2 if isinstance(layer, IntegerGru) else len(layer.input_weights)
    found = 0
    # One sequence at a time, because the sums take many times the memory of the states.
    for steps, old, kept in zip(x, before, valid, strict=True):
        sums = _part(steps[kept], layer.input_weights[:gates], layer.bias[:gates], layer.input_shift[:gates])
        if not isinstance(layer, IntegerMinGru):
            sums += _part(
                old[kept],
                layer.recurrent_weights[:gates],
                np.zeros_like(layer.bias[:gates]),
                layer.recurrent_shift[:gates],
            )
        found += int(((sums < _LOWEST) | (sums > _HIGHEST)).sum())
    return found / (int(valid.sum()) * gates * layer.units)


def _part(
    operands: NDArray[np.int8], weights: NDArray[np.int8], bias: NDArray[np.int32], shift: NDArray[np.int8]
) -> Int64:
    """``round((W x + b) / 2**shift)`` of all steps, halves rounded up, ``[steps, gates * units]``.

    Negative shifts go to the left.
    """
    # Products in float64 are fast and exact, since all sums fit 32 bits.
    products = operands.astype(np.float64) @ weights.reshape(-1, weights.shape[2]).T.astype(np.float64)
    sums = products.astype(np.int64) + bias.ravel()
    wide = shift.ravel().astype(np.int64)
    # Half of the last bit that remains is added before a right shift; without a shift that is 1 >> 1 = 0.
    right = np.maximum(wide, 0)
    return np.asarray(((sums << np.maximum(-wide, 0)) + ((np.int64(1) << right) >> 1)) >> right)
