"""The arithmetic with power-of-two scales: one Elman unit for one step."""

from rnnhw.arith.activation import tanh
from rnnhw.arith.fixed import saturate, shift_round

__all__ = ["elman_unit"]


def elman_unit(preactivation: int, activation: str) -> int:
    """Compute one Elman unit for one step: ``h' = sat8(round(f(a) / 2**8))``.

    Parameters
    ----------
    preactivation : int
        a, an int16: in Q3.12 for tanh; at any scale for relu, whose result weighs 2**8 times as much.
    activation : {"tanh", "relu"}
        f.
    """
    value = tanh(preactivation) if activation == "tanh" else max(preactivation, 0)
    return saturate(shift_round(value, 8), 8)
