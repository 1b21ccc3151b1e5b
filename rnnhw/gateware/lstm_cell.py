"""The elementwise part of an LSTM: gates and c to c' and h'."""

from amaranth import Array, Module, Signal, signed, unsigned
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import MAX_CELL_FRACTION, MIN_CELL_FRACTION
from rnnhw.design import LANES
from rnnhw.gateware.activation import Activation, Function
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.layouts import ACTIVATION
from rnnhw.gateware.requantizer import saturated

__all__ = ["LstmCell"]

_FRACTIONS = range(MIN_CELL_FRACTION, MAX_CELL_FRACTION + 1)


class LstmCell(wiring.Component):
    """`rnnhw.arith.lstm_unit` after the gates' activations.

    Fully pipelined: gates and c of cycle t give c' in cycle t + 3 and h' in cycle t + 10 (products, cell
    sum, cell, tanh input, four of tanh, hidden product, hidden). ``cell_fraction`` may change from unit to
    unit.

    Attributes
    ----------
    gates : array of 4 signed(16)
        Q0.15, in the order input, forget, cell, output.
    c : signed(16); cell_fraction : unsigned(4), 9 .. 15
    c_o : signed(16); h_o : signed(8)
    """

    cell_latency = 3
    latency = 6 + Activation.latency

    def __init__(self) -> None:
        super().__init__({
            "gates": In(data.ArrayLayout(ACTIVATION, LANES)),
            "c": In(signed(16)),
            "cell_fraction": In(unsigned(4)),
            "c_o": Out(signed(16)),
            "h_o": Out(signed(8)),
        })

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.submodules.tanh = tanh = Activation()
        gate_i, gate_f, gate_g, gate_o = (self.gates[lane] for lane in range(LANES))

        kept, added = Signal(signed(32)), Signal(signed(32))
        m.d.sync += [kept.eq(gate_f * self.c), added.eq(gate_i * gate_g)]

        # Each Array has one entry a value of the 3-bit selector: p = 9 .. 15, the last one twice.
        def by_fraction(value: object, cycles: int, name: str) -> object:
            choice = Signal(3, name=f"{name}_choice")
            fraction = delayed(m, self.cell_fraction, cycles, name)
            m.d.comb += choice.eq(fraction - MIN_CELL_FRACTION)
            return Array([*map(value, _FRACTIONS), value(MAX_CELL_FRACTION)])[choice]

        total = Signal(signed(40))
        m.d.sync += total.eq(added + by_fraction(lambda p: kept << (15 - p), 1, "align"))
        rounded = Signal(signed(40))
        m.d.comb += rounded.eq(by_fraction(
            lambda p: (total + (1 << (29 - p))) >> (30 - p), 2, "round"))
        m.d.sync += self.c_o.eq(saturated(rounded, 16))

        argument = Signal(signed(20))
        m.d.comb += argument.eq(by_fraction(
            lambda p: self.c_o << (12 - p) if p <= 12 else (self.c_o + (1 << (p - 13))) >> (p - 12),
            3, "argument"))
        m.d.comb += tanh.function.eq(Function.TANH)
        m.d.sync += tanh.x.eq(saturated(argument, 16))

        product = Signal(signed(32))
        m.d.sync += product.eq(delayed(m, gate_o, 4 + Activation.latency, "output_gate") * tanh.o)
        m.d.sync += self.h_o.eq(saturated((product + (1 << 22)) >> 23, 8))
        return m
