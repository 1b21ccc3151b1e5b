"""The arithmetic with power-of-two scales: one LSTM unit, with and without coupled gates and peepholes."""

from collections.abc import Sequence

from rnnhw.arith.activation import sigmoid, tanh
from rnnhw.arith.fixed import saturate, shift_round

__all__ = [
    "LSTM_GATES",
    "MAX_CELL_FRACTION",
    "MIN_CELL_FRACTION",
    "cell_to_preactivation",
    "coupled_unit",
    "lstm_unit",
    "peephole",
    "projected_hidden",
]

LSTM_GATES = ("input", "forget", "cell", "output")
"""Gate order of rnnhw everywhere: in arrays, in the lanes of a processing element, in parameters."""

MIN_CELL_FRACTION = 0
MAX_CELL_FRACTION = 15
"""The cell state is an int16 with 0 to 15 fraction bits, chosen per layer by calibration."""

Peephole = tuple[int, int]
"""Int8 weight of a peephole, and the right shift that brings its product with c to Q3.12."""

NO_PEEPHOLE: Peephole = (0, 0)
"""Weight 0 changes nothing: a layer without peepholes needs no case of its own."""


def cell_to_preactivation(c: int, cell_fraction: int) -> int:
    """Convert a cell state to the Q3.12 input of tanh: halves are rounded up, and the result saturates."""
    return saturate(shift_round(c, cell_fraction - 12), 16)


def peephole(preactivation: int, c: int, weight_and_shift: Peephole) -> int:
    """Add the peephole's contribution to a gate's pre-activation: ``sat16(a + round(w c / 2**s))``."""
    weight, shift = weight_and_shift
    return saturate(preactivation + shift_round(weight * c, shift), 16)


def _unit(i: int, f: int, g: int, a_o: int, c: int, cell_fraction: int, output: Peephole) -> tuple[int, int]:
    """Compute c' and h' from i, f, g and the output gate's pre-activation, whose peephole reads c'."""
    c = saturate(shift_round((f * c << (15 - cell_fraction)) + i * g, 30 - cell_fraction), 16)
    o = sigmoid(peephole(a_o, c, output))
    h = saturate(shift_round(o * tanh(cell_to_preactivation(c, cell_fraction)), 23), 8)
    return c, h


def lstm_unit(
    gates: tuple[int, int, int, int],
    c: int,
    cell_fraction: int,
    peepholes: Sequence[Peephole] = (NO_PEEPHOLE,) * 3,
) -> tuple[int, int]:
    """Compute one LSTM unit for one step.

    ::

        a_i and a_f first get the contribution of c by `peephole`, and a_o that of c'
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
    peepholes : 3 pairs of int
        Weight and shift for the gates input, forget and output.

    Returns
    -------
    tuple of int
        ``(c', h')``: int16 and int8.
    """
    a_i, a_f, a_g, a_o = gates
    i, f = sigmoid(peephole(a_i, c, peepholes[0])), sigmoid(peephole(a_f, c, peepholes[1]))
    return _unit(i, f, tanh(a_g), a_o, c, cell_fraction, peepholes[2])


def coupled_unit(
    gates: tuple[int, int, int],
    c: int,
    cell_fraction: int,
    peepholes: Sequence[Peephole] = (NO_PEEPHOLE,) * 2,
) -> tuple[int, int]:
    """Compute one LSTM unit with coupled gates: as `lstm_unit`, but with ``f = 32768 - i`` in Q0.15.

    Parameters
    ----------
    gates : tuple of int
        Pre-activations ``(a_i, a_o, a_g)`` in Q3.12.
    c, cell_fraction : int
        As for `lstm_unit`.
    peepholes : 2 pairs of int
        Weight and shift for the gates input and output.
    """
    a_i, a_o, a_g = gates
    i = sigmoid(peephole(a_i, c, peepholes[0]))
    return _unit(i, 32768 - i, tanh(a_g), a_o, c, cell_fraction, peepholes[1])


def projected_hidden(accumulator: int, shift: int) -> int:
    """Requantize one h of a projection, an int32 sum over all units, to int16 and from there to int8."""
    return saturate(shift_round(saturate(shift_round(accumulator, shift), 16), 8), 8)
