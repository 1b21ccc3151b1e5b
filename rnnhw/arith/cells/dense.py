"""The arithmetic with power-of-two scales: one output of a dense layer."""

from rnnhw.arith.fixed import saturate, shift_round

__all__ = ["dense_output"]


def dense_output(accumulator: int, shift: int) -> int:
    """Requantize one output of a dense layer, an int32 sum with its bias, to int16."""
    return saturate(shift_round(accumulator, shift), 16)
