"""The ``native`` dialect, one unit and one step at a time: the oracle of golden model and gateware."""

from rnnhw.arith.activation import sigmoid, tanh
from rnnhw.arith.fixed import saturate, shift_round

__all__ = [
    "LSTM_GATES",
    "MAX_CELL_FRACTION",
    "MIN_CELL_FRACTION",
    "cell_to_preactivation",
    "dense_output",
    "lstm_unit",
]

LSTM_GATES = ("input", "forget", "cell", "output")
"""Gate order of rnnhw everywhere: in arrays, in the lanes of a processing element, in parameters."""

MIN_CELL_FRACTION = 9
MAX_CELL_FRACTION = 15
"""The cell state is an int16 with 9 to 15 fraction bits, chosen per layer by calibration."""


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


def dense_output(accumulator: int, shift: int) -> int:
    """One output of a dense layer: the int32 sum with its bias, requantized to int16."""
    return saturate(shift_round(accumulator, shift), 16)
