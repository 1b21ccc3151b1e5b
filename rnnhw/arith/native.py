"""``native`` arithmetic, one unit and one step at a time: the oracle of golden model and gateware."""

from rnnhw.arith.activation import sigmoid, tanh
from rnnhw.arith.fixed import saturate, shift_round

__all__ = [
    "GRU_GATES",
    "LSTM_GATES",
    "MAX_CELL_FRACTION",
    "MIN_CELL_FRACTION",
    "cell_to_preactivation",
    "dense_output",
    "elman_unit",
    "gru_unit",
    "lstm_unit",
    "operand_of_state",
    "reset_hidden",
]

LSTM_GATES = ("input", "forget", "cell", "output")
"""Gate order of rnnhw everywhere: in arrays, in the lanes of a processing element, in parameters."""

GRU_GATES = ("reset", "update", "candidate")
"""Gate order of the GRU, likewise."""

MIN_CELL_FRACTION = 0
MAX_CELL_FRACTION = 15
"""The cell state is an int16 with 0 to 15 fraction bits, chosen per layer by calibration."""


def cell_to_preactivation(c: int, cell_fraction: int) -> int:
    """Cell state as the Q3.12 input of tanh, halves rounded up, saturated to int16."""
    return saturate(shift_round(c, cell_fraction - 12), 16)


def lstm_unit(gates: tuple[int, int, int, int], c: int, cell_fraction: int) -> tuple[int, int]:
    """One LSTM unit for one step.

    ::

        i, f, o = sigmoid(a_i), sigmoid(a_f), sigmoid(a_o);   g = tanh(a_g)          Q0.15
        c' = sat16(round((f c 2**(15 - p) + i g) / 2**(30 - p)))                     Q(15-p).p
        h' = sat8(round(o tanh(c') / 2**23))                                         Q0.7

    Parameters
    ----------
    gates : tuple of int
        Pre-activations ``(a_i, a_f, a_g, a_o)``, int16 in Q3.12, in the order of `LSTM_GATES`.
    c : int
        Cell state, int16 with ``cell_fraction`` fraction bits.
    cell_fraction : int
        p, in ``MIN_CELL_FRACTION .. MAX_CELL_FRACTION``.

    Returns
    -------
    tuple of int
        ``(c', h')``: int16 and int8.
    """
    i, f, o = sigmoid(gates[0]), sigmoid(gates[1]), sigmoid(gates[3])
    g = tanh(gates[2])
    c = saturate(shift_round((f * c << (15 - cell_fraction)) + i * g, 30 - cell_fraction), 16)
    h = saturate(shift_round(o * tanh(cell_to_preactivation(c, cell_fraction)), 23), 8)
    return c, h


def operand_of_state(h16: int) -> int:
    """The int8 Q0.7 that matrix products and outputs see of a GRU's int16 Q0.15 state."""
    return saturate(shift_round(h16, 8), 8)


def reset_hidden(r: int, h16: int) -> int:
    """``r h`` as the int8 operand of the candidate's product in a GRU that resets before it."""
    return saturate(shift_round(r * h16, 23), 8)


def gru_unit(
    reset: tuple[int, int],
    update: tuple[int, int],
    candidate: tuple[int, int],
    h16: int,
    reset_after: bool,
) -> int:
    """One GRU unit for one step; returns the new int16 state in Q0.15.

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
    """
    r, z = sigmoid(saturate(sum(reset), 16)), sigmoid(saturate(sum(update), 16))
    if reset_after:
        input_part, recurrent_part = saturate(candidate[0], 16), saturate(candidate[1], 16)
        n = tanh(saturate(input_part + shift_round(r * recurrent_part, 15), 16))
    else:
        n = tanh(saturate(sum(candidate), 16))
    return saturate(shift_round(z * h16 + (32768 - z) * n, 15), 16)


def elman_unit(preactivation: int, activation: str) -> int:
    """One Elman unit for one step: ``h' = sat8(round(f(a) / 2**8))`` of an int16 ``a``.

    Parameters
    ----------
    preactivation : int
        In Q3.12 for tanh; at any scale for relu, whose result is at 2**8 times that scale.
    activation : {"tanh", "relu"}
    """
    value = tanh(preactivation) if activation == "tanh" else max(preactivation, 0)
    return saturate(shift_round(value, 8), 8)


def dense_output(accumulator: int, shift: int) -> int:
    """One output of a dense layer: the int32 sum with its bias, requantized to int16."""
    return saturate(shift_round(accumulator, shift), 16)
