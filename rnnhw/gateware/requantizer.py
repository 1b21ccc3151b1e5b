"""From two 32-bit accumulators to one gate pre-activation."""

from amaranth import Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import MAX_SHIFT, MIN_SHIFT
from rnnhw.design import SHIFT_BITS
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.layouts import ACCUMULATOR, ACTIVATION

__all__ = ["Requantizer", "saturated"]

SHIFTED = signed(32 - MIN_SHIFT + 1)
"""An accumulator shifted left by 8, and a round bit below."""


def saturated(value: Value, bits: int) -> Value:
    """Clamp a signed value to ``bits`` bits."""
    limit = 1 << (bits - 1)
    return Mux(value >= limit, limit - 1, Mux(value < -limit, -limit, value))


class Requantizer(wiring.Component):
    """`rnnhw.arith.requantize` of ``input_sum + bias`` and ``recurrent_sum + recurrent_bias``.

    Fully pipelined: what enters in cycle t leaves in cycle t + 4 (bias, shift, round, saturate).

    Parameters
    ----------
    splits : bool
        Whether it can keep both parts apart, as the candidate of a GRU needs them.

    Attributes
    ----------
    input_sum, recurrent_sum, bias, recurrent_bias : signed(32)
        ``input_sum + bias`` and ``recurrent_sum + recurrent_bias`` must fit 32 bits.
    input_shift, recurrent_shift : unsigned(8)
        Right shifts plus 8: 0 .. 40.
    apart : unsigned(1), if it splits
        ``o`` is the input part alone.
    o : signed(16)
        Q3.12.
    recurrent_o : signed(16), if it splits
        The recurrent part alone.
    """

    latency = 4

    def __init__(self, splits: bool) -> None:
        self.splits = splits
        super().__init__(
            {
                "input_sum": In(ACCUMULATOR),
                "recurrent_sum": In(ACCUMULATOR),
                "bias": In(ACCUMULATOR),
                "input_shift": In(unsigned(SHIFT_BITS)),
                "recurrent_shift": In(unsigned(SHIFT_BITS)),
                "o": Out(ACTIVATION),
            }
            | (
                {"recurrent_bias": In(ACCUMULATOR), "apart": In(1), "recurrent_o": Out(ACTIVATION)}
                if splits
                else {}
            )
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        rounded = []
        biases = {"input": self.bias, "recurrent": self.recurrent_bias if self.splits else 0}
        for name, bias in biases.items():
            biased = Signal(ACCUMULATOR, name=f"{name}_biased")
            amount = Signal(range(MAX_SHIFT - MIN_SHIFT + 1), name=f"{name}_amount")
            shifted = Signal(SHIFTED, name=f"{name}_shifted")
            m.d.sync += [
                biased.eq(getattr(self, f"{name}_sum") + bias),
                amount.eq(getattr(self, f"{name}_shift")),
                shifted.eq((biased << (1 - MIN_SHIFT)) >> amount),
            ]
            rounded.append((shifted >> 1) + shifted[0])
        total = Signal(signed(SHIFTED.width + 1))
        m.d.sync += [total.eq(sum(rounded)), self.o.eq(saturated(total, ACTIVATION.width))]
        if self.splits:
            input_part, recurrent_part = Signal.like(total), Signal.like(total)
            m.d.sync += [
                input_part.eq(rounded[0]),
                recurrent_part.eq(rounded[1]),
                self.recurrent_o.eq(saturated(recurrent_part, ACTIVATION.width)),
            ]
            with m.If(delayed(m, self.apart, 3, "apart")):
                m.d.sync += self.o.eq(saturated(input_part, ACTIVATION.width))
        return m
