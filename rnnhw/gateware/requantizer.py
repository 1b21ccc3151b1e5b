"""From two 32-bit accumulators to one gate pre-activation."""

from amaranth import Cat, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import MAX_SHIFT, MIN_SHIFT
from rnnhw.design import SHIFT_BITS
from rnnhw.gateware.delay import delayed, registered
from rnnhw.gateware.layouts import ACCUMULATOR, ACTIVATION, sum_with_carry
from rnnhw.gateware.shifter import shifted_left

__all__ = ["Requantizer", "incremented", "saturated"]

SHIFTED = signed(32 - MIN_SHIFT + 1)
"""An accumulator shifted left by 8, and a round bit below."""

_AMOUNT_BITS = (MAX_SHIFT - MIN_SHIFT).bit_length()
_FINE_BITS = 3


def saturated(value: Value, bits: int) -> Value:
    """Clamp a signed value to ``bits`` bits: by its upper bits, which are all equal where it fits."""
    value = Value.cast(value)
    if len(value) <= bits:
        return value
    sign, above = value[-1], value[bits - 1 : len(value) - 1]
    limit = (1 << (bits - 1)) - 1
    is_outside = Mux(sign, ~above.all(), above.any())
    return Mux(is_outside, Mux(sign, ~limit, limit), value[:bits].as_signed())


def incremented(value: Value, by: Value) -> Value:
    """``value + by``, ``by`` 0 or 1, clamped to an activation: the addition needs no more than its bits."""
    low = value[: ACTIVATION.width].as_signed()
    highest = (1 << (ACTIVATION.width - 1)) - 1
    sign, above = value[-1], value[ACTIVATION.width - 1 : len(value) - 1]
    clamped = Mux(sign, ~highest, highest)
    is_outside = Mux(sign, ~above.all(), above.any())
    return Mux(is_outside, clamped, Mux((low == highest) & by, highest, low + by))


class Requantizer(wiring.Component):
    """`rnnhw.arith.requantize` of ``input_sum + bias`` and ``recurrent_sum + recurrent_bias``.

    Fully pipelined: what enters in cycle t leaves in cycle t + 5 (bias, two shifts, add, saturate).

    On an ECP5, with the sizes of ``tiny``. LUT4: 455 of logic, 90 of carry chains, 0 of memories; 300
    flip-flops, 0 multipliers, 0 block RAMs; logic depth 3.

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
        input_part = registered(m, self._shifted(m, "input", self.bias), "input_part")
        recurrent_part = self._shifted(m, "recurrent", self.recurrent_bias if self.splits else 0)
        # Where the parts stay apart, nothing is added to the input part.
        added = Signal.like(recurrent_part, reset_less=True)
        m.d.sync += added.eq(recurrent_part)
        if self.splits:
            with m.If(delayed(m, self.apart, 2, "apart")):
                m.d.sync += added.eq(0)
        # The input part's round bit is the carry into the sum; the recurrent part's comes a cycle later.
        total = Signal(signed(SHIFTED.width + 1))
        m.d.comb += total.eq(sum_with_carry(input_part >> 1, added >> 1, input_part[0]))
        total, round_bit = registered(m, total, "total"), registered(m, added[0], "round_bit")
        m.d.sync += self.o.eq(incremented(total, round_bit))
        if self.splits:
            alone = registered(m, recurrent_part, "alone")
            rounded = registered(m, incremented(alone >> 1, alone[0]), "rounded")
            m.d.sync += self.recurrent_o.eq(rounded)
        return m

    def _shifted(self, m: Module, name: str, bias: Value | int) -> Value:
        """A sum and its bias, shifted right two cycles later, with one more bit below: the round bit."""
        biased = Signal(ACCUMULATOR, name=f"{name}_biased", reset_less=True)
        m.d.sync += biased.eq(getattr(self, f"{name}_sum") + bias)
        amount = registered(m, getattr(self, f"{name}_shift"), f"{name}_amount")
        # In two cycles, because a barrel shifter of 41 places is too deep for one; to the left first, which
        # needs fewer bits. Both shifts together are those of the accumulator with 9 more bits by ``amount``.
        fine = registered(m, shifted_left(m, biased, ~amount[:_FINE_BITS], name), f"{name}_fine")
        aligned = Signal(signed(SHIFTED.width), name=f"{name}_aligned")
        m.d.comb += aligned.eq(fine << (1 - MIN_SHIFT - ((1 << _FINE_BITS) - 1)))
        # By 32, or else by 16 or not; then by 8. No amount is above 40, so that 32 and 16 do not come
        # together, and with 32 ``middle`` is the sign: four inputs for all but the lowest bits of a stage.
        eight, sixteen, thirty_two = amount[_FINE_BITS:_AMOUNT_BITS]
        eight, far = registered(m, eight, f"{name}_eight"), registered(m, thirty_two, f"{name}_far")
        middle = registered(m, Mux(thirty_two, biased[-1], sixteen), f"{name}_middle")
        near = Mux(middle, aligned >> 16, aligned)
        kept = aligned[32:]
        stage = Signal(signed(SHIFTED.width), name=f"{name}_stage")
        m.d.comb += stage.eq(Mux(far, Cat(kept, middle.replicate(len(aligned) - len(kept))), near))
        return Mux(eight, stage >> 8, stage)
