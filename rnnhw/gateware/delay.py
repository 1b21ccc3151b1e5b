"""Registers of a pipeline, and chains of them."""

from amaranth import Module, Mux, Signal, Value, ValueLike
from amaranth.hdl import ShapeLike
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.gateware.layouts import NO_COLLISION

__all__ = ["Delay", "LongDelay", "delayed", "registered"]


def _valid(value: ValueLike) -> Value | None:
    """The field ``valid`` of a struct, or of a struct in it."""
    shape = value.shape() if isinstance(value, data.View) else None
    if not isinstance(shape, data.StructLayout):
        return None
    if "valid" in shape.members:
        return value["valid"]
    return next((found for name in shape.members if (found := _valid(value[name])) is not None), None)


def registered(m: Module, value: ValueLike, name: str) -> ValueLike:
    """``value`` of a cycle ago, in a register of the module itself.

    Nothing but a field ``valid`` is reset, be it in a struct or in a struct within: what the register holds
    beside it counts only where that is high.
    """
    shape = Value.cast(value).shape() if isinstance(value, Value) else value.shape()
    given = _valid(value)
    is_alone = given is not None and len(given) == len(Value.cast(value))
    register = Signal(shape, name=name, reset_less=not is_alone)
    m.d.sync += register.eq(value)
    if given is None or is_alone:
        return register
    valid, stage = Signal(name=f"{name}_valid"), Signal(shape, name=f"{name}_stage")
    m.d.sync += valid.eq(given)
    m.d.comb += [stage.eq(register), _valid(stage).eq(valid)]
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


class LongDelay(wiring.Component):
    """``o`` is ``i`` of ``cycles`` cycles ago, at least 3; it is kept in a memory, not in registers.

    The memory's words are used in turn. The oldest one is read a cycle before it is overwritten, and goes
    through a register, which synthesis can take from the block RAM. As of registers that are not reset, what
    leaves first is 0, and a reset changes nothing.
    """

    def __init__(self, shape: ShapeLike, cycles: int) -> None:
        self.shape, self.cycles = shape, cycles
        super().__init__({"i": In(shape), "o": Out(shape)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.submodules.words = words = memory.Memory(
            shape=self.shape, depth=self.cycles - 1, init=[], attrs=NO_COLLISION
        )
        read, write = words.read_port(), words.write_port()
        place = Signal(range(words.depth), reset_less=True)
        following = Signal(range(words.depth))
        m.d.comb += [
            following.eq(Mux(place == words.depth - 1, 0, place + 1)),
            read.addr.eq(following),
            self.o.eq(registered(m, read.data, "word")),
            write.addr.eq(place),
            write.data.eq(self.i),
            write.en.eq(1),
        ]
        m.d.sync += place.eq(following)
        return m


def delayed(m: Module, value: ValueLike, cycles: int, name: str) -> ValueLike:
    """``value`` of ``cycles`` cycles ago, in registers of the module itself."""
    for stage in range(cycles):
        value = registered(m, value, f"{name}_{stage + 1}")
    return value
