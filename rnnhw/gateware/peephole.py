"""What a gate sees of the cell state, added to its pre-activation."""

from amaranth import Module, Signal, signed, unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import MAX_SHIFT, MIN_SHIFT
from rnnhw.design import SHIFT_BITS
from rnnhw.gateware.layouts import ACTIVATION
from rnnhw.gateware.requantizer import saturated

__all__ = ["Peephole"]


_PRODUCT_BITS = 23
"""A weight is at most 127 in magnitude and c at most 2**15, so that their product is below 2**22."""


class Peephole(wiring.Component):
    """`rnnhw.arith.peephole`: ``sat16(x + round(weight c / 2**s))``.

    Fully pipelined: c, weight and shift of cycle t and the x of cycle t + 2 give the result in cycle t + 3
    (product, shift, sum). A weight of 0 lets x through.

    Attributes
    ----------
    c : signed(16); weight : signed(8)
    shift : unsigned(8)
        s plus 8: 0 .. 40.
    x : signed(16), Q3.12; o : signed(16), Q3.12
    """

    latency = 3
    x_delay = 2
    """Cycles that x comes after c."""

    def __init__(self) -> None:
        super().__init__(
            {
                "c": In(signed(16)),
                "weight": In(signed(8)),
                "shift": In(unsigned(SHIFT_BITS)),
                "x": In(ACTIVATION),
                "o": Out(ACTIVATION),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        product = Signal(signed(_PRODUCT_BITS))
        amount = Signal(range(MAX_SHIFT - MIN_SHIFT + 1))
        # The product shifted left by 8, and a round bit below it.
        shifted = Signal(signed(_PRODUCT_BITS - MIN_SHIFT + 1))
        m.d.sync += [
            product.eq(self.c * self.weight),
            amount.eq(self.shift),
            shifted.eq((product << (1 - MIN_SHIFT)) >> amount),
            self.o.eq(saturated(self.x + (shifted >> 1) + shifted[0], ACTIVATION.width)),
        ]
        return m
