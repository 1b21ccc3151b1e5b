"""Barrel shifters, stage by stage."""

from amaranth import Module, Mux, Signal, Value, signed

__all__ = ["shifted_left", "shifted_right"]


def shifted_left(m: Module, value: Value, amount: Value, name: str) -> Value:
    """``value << amount``, signed and as wide as it can become; see `shifted_right`."""
    for k in reversed(range(len(amount))):
        stage = Signal(signed(len(value) + (1 << k)), name=f"{name}_left_{k}")
        m.d.comb += stage.eq(Mux(amount[k], value << (1 << k), value))
        value = stage
    return value


def shifted_right(m: Module, value: Value, amount: Value, name: str) -> Value:
    """``value >> amount``, signed and as wide as ``value``.

    A stage for each bit of the amount, the largest first: so synthesis spends one LUT a bit and stage, where
    a single shift costs it up to twice as many.
    """
    for k in reversed(range(len(amount))):
        stage = Signal(signed(len(value)), name=f"{name}_right_{k}")
        m.d.comb += stage.eq(Mux(amount[k], value >> (1 << k), value))
        value = stage
    return value
