"""From two 32-bit accumulators to one gate pre-activation."""

from amaranth import Const, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import MAX_SHIFT, MIN_SHIFT
from rnnhw.design import SHIFT_BITS
from rnnhw.gateware.delay import delayed, registered
from rnnhw.gateware.layouts import ACCUMULATOR, ACTIVATION, sum_with_carry

__all__ = ["Requantizer", "saturated"]

SHIFTED = signed(32 - MIN_SHIFT + 1)
"""An accumulator shifted left by 8, and a round bit below."""

_AMOUNT_BITS = (MAX_SHIFT - MIN_SHIFT).bit_length()


def saturated(value: Value, bits: int) -> Value:
    """Clamp a signed value to ``bits`` bits."""
    limit = 1 << (bits - 1)
    return Mux(value >= limit, limit - 1, Mux(value < -limit, -limit, value))


def _incremented(value: Value, by: Value) -> Value:
    """``value + by``, ``by`` 0 or 1, clamped to an activation: the addition needs no more than its bits."""
    limit = 1 << (ACTIVATION.width - 1)
    return Mux(
        value >= limit - 1, limit - 1, Mux(value < -limit, -limit, value[: ACTIVATION.width].as_signed() + by)
    )


class Requantizer(wiring.Component):
    """`rnnhw.arith.requantize` of ``input_sum + bias`` and ``recurrent_sum + recurrent_bias``.

    Fully pipelined: what enters in cycle t leaves in cycle t + 5 (bias, two shifts, add, saturate).

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

    latency = 5

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
        input_part = self._shifted(m, "input", self.bias)
        recurrent_part = self._shifted(m, "recurrent", self.recurrent_bias if self.splits else 0)
        apart = delayed(m, self.apart, 3, "apart") if self.splits else Const(0)
        # The input part's round bit is the carry into the sum; the recurrent part's comes a cycle later.
        total = Signal(signed(SHIFTED.width + 1))
        added = Mux(apart, 0, recurrent_part >> 1)
        m.d.comb += total.eq(sum_with_carry(input_part >> 1, added, input_part[0]))
        total = registered(m, total, "total")
        m.d.sync += self.o.eq(_incremented(total, registered(m, recurrent_part[0] & ~apart, "round_bit")))
        if self.splits:
            alone = registered(m, recurrent_part, "alone")
            m.d.sync += self.recurrent_o.eq(_incremented(alone >> 1, alone[0]))
        return m

    def _shifted(self, m: Module, name: str, bias: Value | int) -> Value:
        """A sum and its bias, shifted right three cycles later, with one more bit below: the round bit."""
        biased = Signal(ACCUMULATOR, name=f"{name}_biased", reset_less=True)
        m.d.sync += biased.eq(getattr(self, f"{name}_sum") + bias)
        amount = registered(m, getattr(self, f"{name}_shift"), f"{name}_amount")
        # Eights first, then the rest: a barrel shifter of 41 places would be too deep for one cycle.
        coarse = Signal(signed(SHIFTED.width), name=f"{name}_coarse", reset_less=True)
        fine = Signal(signed(SHIFTED.width), name=f"{name}_fine", reset_less=True)
        eights, rest = amount[3:_AMOUNT_BITS], registered(m, amount[:3], f"{name}_rest")
        m.d.sync += [
            coarse.eq((biased << (1 - MIN_SHIFT)) >> (eights << 3)),
            fine.eq(coarse >> rest),
        ]
        return fine
