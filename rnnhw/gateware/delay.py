"""Registers of a pipeline, and chains of them."""

from amaranth import Module, Signal, Value, ValueLike
from amaranth.hdl import ShapeLike
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

__all__ = ["Delay", "delayed", "registered"]


def registered(m: Module, value: ValueLike, name: str) -> ValueLike:
    """``value`` of a cycle ago, in a register of the module itself.

    Nothing but a field ``valid`` is reset: what the register holds beside it counts only where that is high.
    """
    shape = Value.cast(value).shape() if isinstance(value, Value) else value.shape()
    register = Signal(shape, name=name, reset_less=True)
    m.d.sync += register.eq(value)
    if not isinstance(shape, data.StructLayout) or "valid" not in shape.members:
        return register
    valid, stage = Signal(name=f"{name}_valid"), Signal(shape, name=f"{name}_stage")
    m.d.sync += valid.eq(value["valid"])
    m.d.comb += [stage.eq(register), stage["valid"].eq(valid)]
    return stage


class Delay(wiring.Component):
    """``o`` is ``i`` of ``cycles`` cycles ago; ``cycles`` may be 0."""

    def __init__(self, shape: ShapeLike, cycles: int) -> None:
        self.shape, self.cycles = shape, cycles
        super().__init__({"i": In(shape), "o": Out(shape)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.d.comb += self.o.eq(delayed(m, self.i, self.cycles, "stage"))
        return m


def delayed(m: Module, value: ValueLike, cycles: int, name: str) -> ValueLike:
    """``value`` of ``cycles`` cycles ago, in registers of the module itself."""
    for stage in range(cycles):
        value = registered(m, value, f"{name}_{stage + 1}")
    return value
