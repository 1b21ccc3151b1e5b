"""The scale at which a quantized model rounds a value."""

from dataclasses import dataclass
from typing import Any

__all__ = ["Integers", "Scale"]


@dataclass(frozen=True)
class Scale:
    """How a value is rounded.

    Parameters
    ----------
    name : str
        The value, as the file calls it.
    exponent : int, optional
        It is rounded to steps of ``2**-exponent`` and held in int8; None if it is neither.
    reason : str
        Why there is no exponent.
    """

    name: str
    exponent: int | None
    reason: str


@dataclass(frozen=True)
class Integers:
    """What a QuantizeLinear makes of a value.

    Parameters
    ----------
    name : str
        The value, as the file calls it.
    signal : Signal, optional
        What is known of the value, if it is on its way through layers of the machine.
    scale : float
    zero_point : int
    low, high : int
        Smallest and largest integer.
    """

    name: str
    signal: Any
    scale: float
    zero_point: int
    low: int
    high: int
