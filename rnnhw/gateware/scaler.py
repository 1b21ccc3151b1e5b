"""Multiplication by a real factor as tflite-micro does it: a 31-bit multiplier and a shift, rounded twice."""

from amaranth import Module, Mux, Signal, signed, unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import MAX_LEFT_SHIFT, MAX_RIGHT_SHIFT
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.layouts import ACCUMULATOR

__all__ = ["Scaler", "shifted_away"]


def shifted_away(m: Module, value: Signal, shift: Signal, name: str) -> Signal:
    """``value >> shift``, halves away from zero: `rnnhw.arith.shift_away`, in the same cycle."""
    half = Signal(1 << len(shift), name=f"{name}_half")
    result = Signal.like(value, name=f"{name}_shifted")
    m.d.comb += [
        half.eq((1 << shift) >> 1),
        result.eq((value + half - ((value < 0) & (shift != 0))) >> shift),
    ]
    return result


class Scaler(wiring.Component):
    """`rnnhw.arith.multiply_quantized`.

    Fully pipelined: what enters in cycle t leaves in cycle t + 5 (left shift, product in two, doubling high half,
    right shift). What a left shift pushes out of 32 bits is lost, as there.

    Attributes
    ----------
    value : signed(32)
    multiplier : unsigned(31); shift : signed(8)
        The factor is ``multiplier * 2**(shift - 31)``.
    o : signed(32)
    """

    latency = 5

    def __init__(self) -> None:
        super().__init__({
            "value": In(ACCUMULATOR), "multiplier": In(unsigned(31)), "shift": In(signed(8)),
            "o": Out(ACCUMULATOR),
        })

    def elaborate(self, platform: object) -> Module:
        m = Module()
        left, right = Signal(range(MAX_LEFT_SHIFT + 1)), Signal(range(MAX_RIGHT_SHIFT + 1))
        m.d.comb += [left.eq(Mux(self.shift > 0, self.shift, 0)), right.eq(Mux(self.shift < 0, -self.shift, 0))]

        moved, multiplier = Signal(ACCUMULATOR), Signal(unsigned(31))
        m.d.sync += [moved.eq(self.value << left), multiplier.eq(self.multiplier)]
        product, registered = Signal(signed(63)), Signal(signed(63))
        m.d.sync += [product.eq(moved * multiplier), registered.eq(product)]
        high = Signal(ACCUMULATOR)
        m.d.sync += high.eq((registered + (1 << 30)) >> 31)
        m.d.sync += self.o.eq(shifted_away(m, high, delayed(m, right, 4, "right"), "away"))
        return m
