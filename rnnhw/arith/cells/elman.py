"""The arithmetic with power-of-two scales: one Elman unit for one step."""

from rnnhw.arith.activation import tanh
from rnnhw.arith.fixed import saturate, shift_round

__all__ = ["elman_unit"]


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
