"""The arithmetic with power-of-two scales: one GRU unit for one step."""

from rnnhw.arith.activation import sigmoid, tanh
from rnnhw.arith.fixed import saturate, shift_round

__all__ = ["GRU_GATES", "gru_unit", "operand_of_state", "reset_hidden"]

GRU_GATES = ("reset", "update", "candidate")
"""Gate order of the GRU everywhere in rnnhw."""


def operand_of_state(h16: int) -> int:
    """Return the int8 that matrix products and outputs read of an int16 state: its rounded upper half."""
    return saturate(shift_round(h16, 8), 8)


def reset_hidden(r: int, h16: int) -> int:
    """``r h`` as the int8 operand of the candidate's product, in a GRU with the reset before the product."""
    return saturate(shift_round(r * h16, 23), 8)


def gru_unit(
    reset: tuple[int, int],
    update: tuple[int, int],
    candidate: tuple[int, int],
    h16: int,
    reset_after: bool,
) -> int:
    """Compute one GRU unit for one step; returns the new int16 state in Q0.15.

    ::

        r, z = sigmoid(sat16(x + h))                                                Q0.15
        n = tanh(sat16(sat16(x_n) + round(r sat16(h_n) / 2**15)))                   reset_after
        n = tanh(sat16(x_n + h_n))                                                  otherwise
        h' = sat16(round((z h + (32768 - z) n) / 2**15))                            Q0.15

    Parameters
    ----------
    reset, update, candidate : tuple of int
        Input and recurrent part of each pre-activation in Q3.12, requantized but not yet saturated.
        Unless ``reset_after``, the candidate's recurrent part comes from the products of `reset_hidden`.
    h16 : int
        State, int16 in Q0.15.
    reset_after : bool
        Whether r multiplies the candidate's recurrent product, or h before the product.
    """
    r, z = sigmoid(saturate(sum(reset), 16)), sigmoid(saturate(sum(update), 16))
    if reset_after:
        input_part, recurrent_part = saturate(candidate[0], 16), saturate(candidate[1], 16)
        n = tanh(saturate(input_part + shift_round(r * recurrent_part, 15), 16))
    else:
        n = tanh(saturate(sum(candidate), 16))
    return saturate(shift_round(z * h16 + (32768 - z) * n, 15), 16)
