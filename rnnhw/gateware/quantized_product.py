"""An int32 times a quantized multiplier: `rnnhw.arith.multiply_quantized` after its left shift."""

from amaranth import Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.gateware.layouts import ACCUMULATOR

__all__ = ["MULTIPLIER", "RIGHT_SHIFT", "QuantizedProduct", "halved", "high_part", "shifted_down"]

MULTIPLIER = unsigned(31)
RIGHT_SHIFT = unsigned(5)
_HALF = 16


def high_part(product: Value, negative: Value) -> Value:
    """``product / 2**31``, halves up, and 1 less where ``negative``.

    With the 1 less, rounding halves up after a right shift rounds the halves of negative products away from
    zero, as it should. A product that rounds to 0 may be called negative: then the shift makes 0 of -1.
    """
    return (product + Mux(negative, (1 << 30) - (1 << 31), 1 << 30)) >> 31


def shifted_down(high: Value, amount: Value, bits: int) -> Value:
    """``high / 2**amount`` with one more bit below, clamped so that `halved` fits ``bits`` bits."""
    doubled = (high << 1) >> amount
    limit = 1 << bits
    return Mux(doubled > limit - 2, limit - 2, Mux(doubled < -limit, -limit, doubled))


def halved(doubled: Value) -> Value:
    """Half of a value, halves up."""
    return (doubled >> 1) + doubled[0]


class QuantizedProduct(wiring.Component):
    """A product that rounds twice; its second rounding, a single bit, is left to whoever reads it.

    Fully pipelined: what enters in cycle t leaves in cycle t + 3 (four products, sum, right shift).

    Parameters
    ----------
    bits : int
        The rounded result is clamped to a signed integer of this width.

    Attributes
    ----------
    value : signed(32)
    multiplier : unsigned(31)
    right_shift : unsigned(5)
    o : signed(bits + 1)
        Twice the result; `halved` rounds it.
    """

    latency = 3

    def __init__(self, bits: int) -> None:
        self.bits = bits
        super().__init__(
            {
                "value": In(ACCUMULATOR),
                "multiplier": In(MULTIPLIER),
                "right_shift": In(RIGHT_SHIFT),
                "o": Out(signed(bits + 1)),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        low = Signal(unsigned(_HALF))
        high = Signal(signed(_HALF))
        m.d.comb += [low.eq(self.value[:_HALF]), high.eq(self.value[_HALF:])]
        multiplier_low, multiplier_high = self.multiplier[:_HALF], self.multiplier[_HALF:]
        product = 0
        for place, a, b in (
            (0, low, multiplier_low),
            (_HALF, high, multiplier_low),
            (_HALF, low, multiplier_high),
            (2 * _HALF, high, multiplier_high),
        ):
            part = Signal((a * b).shape(), name=f"part_{'high' if a is high else 'low'}_{place}")
            m.d.sync += part.eq(a * b)
            product = product + (part << place)
        negative = Signal()
        amount = Signal(RIGHT_SHIFT)
        m.d.sync += [negative.eq((self.value < 0) & (self.right_shift != 0)), amount.eq(self.right_shift)]

        quotient = Signal(ACCUMULATOR)
        last_amount = Signal(RIGHT_SHIFT)
        m.d.sync += [
            quotient.eq(high_part(product, negative)),
            last_amount.eq(amount),
            self.o.eq(shifted_down(quotient, last_amount, self.bits)),
        ]
        return m
