"""A chain of registers."""

from amaranth import Module, Signal, ValueLike
from amaranth.hdl import ShapeLike
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

__all__ = ["Delay", "delayed"]


class Delay(wiring.Component):
    """``o`` is ``i`` of ``cycles`` cycles ago; ``cycles`` may be 0."""

    def __init__(self, shape: ShapeLike, cycles: int) -> None:
        self.shape, self.cycles = shape, cycles
        super().__init__({"i": In(shape), "o": Out(shape)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        value = self.i
        for stage in range(self.cycles):
            register = Signal(self.shape, name=f"stage_{stage}", reset_less=True)
            m.d.sync += register.eq(value)
            value = register
        m.d.comb += self.o.eq(value)
        return m


def delayed(m: Module, value: ValueLike, cycles: int, name: str) -> ValueLike:
    """``value`` of ``cycles`` cycles ago, in registers of the module itself."""
    for stage in range(cycles):
        register = Signal(value.shape(), name=f"{name}_{stage + 1}")
        m.d.sync += register.eq(value)
        value = register
    return value
