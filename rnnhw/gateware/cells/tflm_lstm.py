"""The elementwise part of tflite-micro's LSTM: gates and c to c' and h'."""

from amaranth import Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import LSTM_GATES
from rnnhw.gateware.cell_tanh import CELL_EXPONENT, CellTanh, by_exponent
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.layouts import ACTIVATION
from rnnhw.gateware.quantized_product import MULTIPLIER, RIGHT_SHIFT, halved, high_part, shifted_down
from rnnhw.gateware.requantizer import saturated
from rnnhw.gateware.tflm_requantizer import MULTIPLIER_SHIFT

__all__ = ["TflmCell"]

CELL_CLIP = unsigned(16)
_HIDDEN_BITS = 10
"""A hidden value of this width is outside int8 if it was outside before its zero point was added."""


def _rounded(product: Signal, bits: int) -> object:
    """``product / 2**bits``, rounded to one bit more, halves up, and then halves away from zero."""
    half = 1 << (bits - 1)
    return (product + Mux(product < 0, half - 1, half + 1)) >> bits


class TflmCell(wiring.Component):
    """`rnnhw.arith.tflm_lstm_unit` after the gates' activations.

    Fully pipelined: gates and c of cycle t give c' in cycle t + 3 and h' in cycle t + 13 (products, round,
    sum with clip, six of tanh, hidden products, hidden sum, right shift, round with zero point). The product
    of output gate and multiplier is ready before tanh is, so that only one product is left after it. All
    ports may change from unit to unit.

    Attributes
    ----------
    gates : array of 4 signed(16)
        Q0.15, in the order input, forget, cell, output.
    c : signed(16); cell_exponent : signed(5), -15 .. -9
    cell_clip : unsigned(16)
        0 .. 32767, or 32768 for no clipping.
    hidden_multiplier : unsigned(31); hidden_shift : signed(8), -31 .. 0; hidden_zero_point : signed(8)
    c_o : signed(16); h_o : signed(8)
    """

    cell_latency = 3
    latency = cell_latency + CellTanh.latency + 4

    def __init__(self) -> None:
        super().__init__(
            {
                "gates": In(data.ArrayLayout(ACTIVATION, len(LSTM_GATES))),
                "c": In(signed(16)),
                "cell_exponent": In(CELL_EXPONENT),
                "cell_clip": In(CELL_CLIP),
                "hidden_multiplier": In(MULTIPLIER),
                "hidden_shift": In(MULTIPLIER_SHIFT),
                "hidden_zero_point": In(signed(8)),
                "c_o": Out(signed(16)),
                "h_o": Out(signed(8)),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        self._cell(m)
        m.submodules.tanh = tanh = CellTanh()
        m.d.comb += [
            tanh.c.eq(self.c_o),
            tanh.cell_exponent.eq(delayed(m, self.cell_exponent, self.cell_latency, "tanh_exponent")),
        ]
        self._hidden(m, tanh.o)
        return m

    def _cell(self, m: Module) -> None:
        """Products, round, sum and clip."""
        gate_i, gate_f, gate_g = (self.gates[lane] for lane in range(3))
        kept = Signal(signed(32))
        added = Signal(signed(32))
        m.d.sync += [kept.eq(gate_f * self.c), added.eq(gate_i * gate_g)]

        # |f|, |i| and |g| are below 1, so that neither product can leave 16 bits.
        kept_rounded = Signal(signed(16))
        added_rounded = Signal(signed(16))
        exponent = delayed(m, self.cell_exponent, 1, "product_exponent")
        m.d.sync += [
            kept_rounded.eq(_rounded(kept, 15)),
            added_rounded.eq(by_exponent(m, exponent, lambda n: _rounded(added, 30 + n), "product")),
        ]

        clip = delayed(m, self.cell_clip, 2, "clip")
        total = Signal(signed(17))
        lowest = Signal(signed(17))
        highest = Signal(signed(17))
        m.d.comb += [
            total.eq(kept_rounded + added_rounded),
            lowest.eq(-clip),
            highest.eq(Mux(clip[15], 32767, clip)),
        ]
        m.d.sync += self.c_o.eq(Mux(total > highest, highest, Mux(total < lowest, lowest, total)))

    def _hidden(self, m: Module, tanh: Signal) -> None:
        """Products, sum, right shift, round and zero point."""
        gate_o = self.gates[LSTM_GATES.index("output")]
        low = Signal(signed(16 + 17))
        high = Signal(signed(16 + 16))
        m.d.sync += [
            low.eq(gate_o * self.hidden_multiplier[:16]),
            high.eq(gate_o * self.hidden_multiplier[16:]),
        ]
        factor = Signal(signed(47))
        m.d.sync += factor.eq((high << 16) + low)

        before = self.cell_latency + CellTanh.latency
        ready = delayed(m, factor, before - 2, "factor")
        amount = Signal(RIGHT_SHIFT)
        m.d.comb += amount.eq(-self.hidden_shift)
        amount = delayed(m, amount, before, "amount")
        product = 0
        for place in range(0, 48, 16):
            part = Signal(signed(33), name=f"part_{place}")
            top = place == 32
            digit = Signal(signed(16) if top else unsigned(16), name=f"digit_{place}")
            m.d.comb += digit.eq(ready[place : place + 16] if not top else ready[place:].as_signed())
            m.d.sync += part.eq(tanh * digit)
            product = product + (part << place)
        negative = Signal()
        # The output gate is a sigmoid, never negative.
        m.d.sync += negative.eq(tanh[-1] & (amount != 0))

        quotient = Signal(signed(32))
        m.d.sync += quotient.eq(high_part(product, negative))
        doubled = Signal(signed(_HIDDEN_BITS + 1))
        m.d.sync += doubled.eq(shifted_down(quotient, delayed(m, amount, 2, "late_amount"), _HIDDEN_BITS))
        zero_point = delayed(m, self.hidden_zero_point, before + 3, "zero_point")
        m.d.sync += self.h_o.eq(saturated(halved(doubled) + zero_point, 8))
