"""Values: the bit-exact integer reference in Numba, blind to any tiling."""

from rnnhw.golden.model import State, check_inputs, run, zero_state

__all__ = ["State", "check_inputs", "run", "zero_state"]
