"""The elementwise part of an LSTM in tflite-micro's arithmetic: activated gates and c to c' and h'."""

from amaranth import Array, Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import MAX_CELL_EXPONENT, MIN_CELL_EXPONENT
from rnnhw.gateware.activation import Activation, Function
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.layouts import ACTIVATION
from rnnhw.gateware.requantizer import saturated
from rnnhw.gateware.scaler import Scaler, shifted_away

__all__ = ["TflmCell"]

_EXPONENTS = range(MIN_CELL_EXPONENT, MAX_CELL_EXPONENT + 1)


class TflmCell(wiring.Component):
    """`rnnhw.arith.tflm_lstm_unit` after the gates' activations.

    Fully pipelined: gates and c of cycle t give c' in cycle t + 4 and h' in cycle t + 16 (products, halve, parts,
    cell, tanh input, four of tanh, hidden product, five of scale, hidden).

    Attributes
    ----------
    gates : array of 4 signed(16)
        Q0.15, in the order input, forget, cell, output.
    a : signed(16)
        c.
    cell_exponent : signed(8), -15 .. -9; cell_clip : unsigned(16)
    hidden_multiplier : unsigned(31); hidden_shift, zero_point : signed(8)
    h_o : signed(8); a_o, b_o : signed(16)
        h', and the unit's new state: c' and h', all in the cycle of h'.
    """

    cell_latency = 4
    latency = cell_latency + 1 + Activation.latency + 1 + Scaler.latency + 1

    def __init__(self) -> None:
        super().__init__({
            "gates": In(data.ArrayLayout(ACTIVATION, 4)), "a": In(signed(16)),
            "cell_exponent": In(signed(8)), "cell_clip": In(unsigned(16)),
            "hidden_multiplier": In(unsigned(31)), "hidden_shift": In(signed(8)), "zero_point": In(signed(8)),
            "h_o": Out(signed(8)), "a_o": Out(signed(16)), "b_o": Out(signed(16)),
        })

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.submodules.tanh = tanh = Activation(tripled=True)
        m.submodules.scaler = scaler = Scaler()
        new_c = self._cell(m)

        # Tanh is entered with three times c at 12 fraction bits.
        position = Signal(signed(21))
        m.d.sync += position.eq(self._by_exponent(m, 4, lambda n: (
            3 * new_c << n + 12 if n >= -12 else (3 * new_c + (1 << (-n - 13))) >> (-n - 12))))
        m.d.comb += [tanh.x.eq(position), tanh.function.eq(Function.TANH)]

        before = self.cell_latency + 1 + Activation.latency
        product = Signal(signed(32))
        m.d.sync += product.eq(delayed(m, self.gates[3], before, "output_gate") * tanh.o)
        m.d.comb += [
            scaler.value.eq(product),
            scaler.multiplier.eq(delayed(m, self.hidden_multiplier, before + 1, "hidden_multiplier")),
            scaler.shift.eq(delayed(m, self.hidden_shift, before + 1, "hidden_shift")),
        ]
        h = saturated(scaler.o + delayed(m, self.zero_point, self.latency - 1, "zero_point"), 8)
        m.d.sync += [
            self.h_o.eq(h), self.b_o.eq(h),
            self.a_o.eq(delayed(m, new_c, self.latency - self.cell_latency - 1, "new_c")),
        ]
        return m

    def _by_exponent(self, m: Module, cycles: int, value: object) -> object:
        """``value(n)`` of the cell exponent n of ``cycles`` cycles ago; n = -15 .. -9, the last one twice."""
        choice = Signal(3, name=f"exponent_choice_{cycles}")
        m.d.comb += choice.eq(delayed(m, self.cell_exponent, cycles, f"exponent_{cycles}") - MIN_CELL_EXPONENT)
        return Array([*map(value, _EXPONENTS), value(MAX_CELL_EXPONENT)])[choice]

    def _cell(self, m: Module) -> Signal:
        """c': both products rounded twice, saturated, added, saturated and clipped."""
        shifts = {"kept": Signal(5, init=14), "added": Signal(5)}
        m.d.comb += [
            shifts["kept"].eq(14),
            shifts["added"].eq(29 + delayed(m, self.cell_exponent, 2, "added_exponent")),
        ]
        parts = []
        for name, product in (("kept", self.gates[1] * self.a), ("added", self.gates[0] * self.gates[2])):
            whole, halved = Signal(signed(32), name=f"{name}_product"), Signal(signed(32), name=f"{name}_halved")
            part = Signal(signed(16), name=f"{name}_part")
            m.d.sync += [
                whole.eq(product),
                halved.eq((whole + 1) >> 1),  # the doubling high half of a product with 2**30
                part.eq(saturated(shifted_away(m, halved, shifts[name], name), 16)),
            ]
            parts.append(part)
        new_c = Signal(signed(16))
        total = saturated(parts[0] + parts[1], 16)
        clip = Signal(signed(17))
        m.d.comb += clip.eq(delayed(m, self.cell_clip, 3, "clip"))
        m.d.sync += new_c.eq(Mux(total > clip, clip, Mux(total < -clip, -clip, total)))
        return new_c
