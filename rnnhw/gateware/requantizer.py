"""From two 32-bit accumulators to one gate pre-activation."""

from amaranth import Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import MAX_SHIFT, MIN_SHIFT
from rnnhw.design import SHIFT_BITS
from rnnhw.gateware.layouts import ACCUMULATOR, ACTIVATION

__all__ = ["Requantizer", "saturated"]

SHIFTED = signed(32 - MIN_SHIFT + 1)
"""An accumulator shifted left by 8, and a round bit below."""


def saturated(value: Value, bits: int) -> Value:
    """Clamp a signed value to ``bits`` bits."""
    limit = 1 << (bits - 1)
    return Mux(value >= limit, limit - 1, Mux(value < -limit, -limit, value))


class Requantizer(wiring.Component):
    """`rnnhw.arith.requantize` of ``input_sum + bias`` and ``recurrent_sum``.

    Fully pipelined: what enters in cycle t leaves in cycle t + 4 (bias, shift, round, saturate).

    Attributes
    ----------
    input_sum, recurrent_sum, bias : signed(32)
        ``input_sum + bias`` must fit 32 bits.
    input_shift, recurrent_shift : unsigned(8)
        Right shifts plus 8: 0 .. 40.
    o : signed(16)
        Q3.12.
    """

    latency = 4

    def __init__(self) -> None:
        super().__init__({
            "input_sum": In(ACCUMULATOR), "recurrent_sum": In(ACCUMULATOR), "bias": In(ACCUMULATOR),
            "input_shift": In(unsigned(SHIFT_BITS)), "recurrent_shift": In(unsigned(SHIFT_BITS)),
            "o": Out(ACTIVATION),
        })

    def elaborate(self, platform: object) -> Module:
        m = Module()
        parts = []
        biased = Signal(ACCUMULATOR)
        m.d.sync += biased.eq(self.input_sum + self.bias)
        recurrent = Signal(ACCUMULATOR)
        m.d.sync += recurrent.eq(self.recurrent_sum)
        for name, value, shift in (("input", biased, self.input_shift),
                                   ("recurrent", recurrent, self.recurrent_shift)):
            amount = Signal(range(MAX_SHIFT - MIN_SHIFT + 1), name=f"{name}_amount")
            m.d.sync += amount.eq(shift)
            shifted = Signal(SHIFTED, name=f"{name}_shifted")
            m.d.sync += shifted.eq((value << (1 - MIN_SHIFT)) >> amount)
            parts.append(shifted)
        total = Signal(signed(SHIFTED.width + 1))
        m.d.sync += [
            total.eq(sum((part >> 1) + part[0] for part in parts)),
            self.o.eq(saturated(total, ACTIVATION.width)),
        ]
        return m
