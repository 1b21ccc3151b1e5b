"""The elementwise part of a cell: activated gates and a unit's state to its new state and h."""

from amaranth import Array, Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import MAX_CELL_FRACTION
from rnnhw.design import Design, UnitKind, stage_cycles
from rnnhw.gateware.activation import Activation, Function
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.layouts import ACTIVATION, KIND_BITS
from rnnhw.gateware.requantizer import saturated

__all__ = ["Cell"]

_FRACTIONS = range(MAX_CELL_FRACTION + 1)
"""All values of the 4 bits of a cell fraction."""


class Cell(wiring.Component):
    """`rnnhw.arith.lstm_unit`, `gru_unit` and `elman_unit` after the gates' activations.

    Fully pipelined: what enters in cycle t leaves in cycle ``t + latency``, whatever the kind
    (`rnnhw.design.cell_stages`, from products on). LSTM and GRU share the tanh and the multipliers on both
    sides of it::

        LSTM           i g, f c  ->  c'  ->  tanh(c')          ->  o tanh(c')   ->  h
        GRU            r h_n     ->  x_n + r h_n  ->  n        ->  z (h - n)    ->  n + z (h - n)
        GRU_RESET      r h       ->  r h
        GRU_CANDIDATE                a_n          ->  n        ->  as GRU, with the z that GRU_RESET kept
        TANH, RELU     gate 0 rounded to 8 bits

    A unit's state is two words: ``a`` is c, a GRU's int16 h, or h; ``b`` is an LSTM's h, or the z of a GRU.

    Attributes
    ----------
    kind : unsigned, `UnitKind`
    gates : array of signed(16), one a lane
        Q0.15, in the order of the cell's gates; the candidate of a GRU is not activated (Q3.12).
    candidate : signed(16), if the design has GRUs
        Recurrent part of the candidate, Q3.12.
    a, b : signed(16)
    cell_fraction : unsigned(4)
    h_o : signed(8); a_o, b_o : signed(16)
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        self.has_lstm, self.has_gru = "lstm" in design.cells, "gru" in design.cells
        self.before_tanh = stage_cycles(
            design, "products", "cell sum", "cell", "tanh input", "reset", "candidate"
        )
        self.latency = self.before_tanh + stage_cycles(design, "tanh", "hidden product", "hidden")
        super().__init__(
            {
                "kind": In(unsigned(KIND_BITS)),
                "gates": In(data.ArrayLayout(ACTIVATION, design.lanes)),
                "a": In(signed(16)),
                "b": In(signed(16)),
                "cell_fraction": In(unsigned(4)),
                "h_o": Out(signed(8)),
                "a_o": Out(signed(16)),
                "b_o": Out(signed(16)),
            }
            | ({"candidate": In(ACTIVATION)} if self.has_gru else {})
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        if self.has_lstm or self.has_gru:
            self._with_tanh(m)
        if "elman" in self.design.cells:
            rounded = self._elman(m)
            with m.If(self._is(m, self.latency - 1, UnitKind.TANH, UnitKind.RELU)):
                m.d.sync += [self.h_o.eq(rounded), self.a_o.eq(rounded)]
        return m

    def _is(self, m: Module, cycles: int, *kinds: UnitKind) -> Value:
        """Whether the unit of ``cycles`` cycles ago is of one of some kinds."""
        name = "_".join(kind.name.lower() for kind in kinds)
        match = Signal(name=f"is_{name}_{cycles}")
        m.d.comb += match.eq(self.kind.matches(*(int(kind) for kind in kinds)))
        return delayed(m, match, cycles, f"{name}_{cycles}")

    def _elman(self, m: Module) -> Value:
        value = delayed(m, self.gates[0], self.latency - 1, "elman")
        return saturated((value + 128) >> 8, 8)

    def _with_tanh(self, m: Module) -> None:
        m.submodules.tanh = tanh = Activation()
        before, after = self.before_tanh, self.before_tanh + Activation.latency
        is_lstm = self._is(m, 0, UnitKind.LSTM)
        second = self.gates[2]
        if self.has_gru:
            gru_operand = Mux(self._is(m, 0, UnitKind.GRU_RESET), self.a, self.candidate)
            second = Mux(is_lstm, second, gru_operand) if self.has_lstm else gru_operand
        product = Signal(signed(32))  # i g, or r h_n, or r h
        m.d.sync += product.eq(self.gates[0] * second)

        argument = Signal(ACTIVATION)
        m.d.comb += tanh.function.eq(Function.TANH)
        new_c = self._lstm_before(m, product) if self.has_lstm else None
        if self.has_gru:
            gru_argument = delayed(m, self._gru_argument(m, product), before - 2, "gru_argument")
        if self.has_lstm and self.has_gru:
            m.d.comb += argument.eq(
                Mux(self._is(m, before, UnitKind.LSTM), self._lstm_argument(m, new_c), gru_argument)
            )
        else:
            m.d.comb += argument.eq(self._lstm_argument(m, new_c) if self.has_lstm else gru_argument)
        m.d.comb += tanh.x.eq(argument)

        left, right = self._hidden_operands(m, tanh.o, after)
        hidden_product = Signal(signed(33))
        m.d.sync += hidden_product.eq(left * right)
        if self.has_lstm:
            h = saturated((hidden_product + (1 << 22)) >> 23, 8)
            m.d.sync += [
                self.h_o.eq(h),
                self.b_o.eq(h),
                self.a_o.eq(delayed(m, new_c, self.latency - 4, "new_c")),
            ]
        if self.has_gru:
            self._gru_after(m, product, hidden_product, tanh.o)

    def _by_fraction(self, m: Module, value: object, cycles: int, name: str) -> Value:
        """``value(p)`` of the cell fraction p of ``cycles`` cycles ago."""
        return Array(map(value, _FRACTIONS))[delayed(m, self.cell_fraction, cycles, name)]

    def _lstm_before(self, m: Module, added: Value) -> Value:
        """c', three cycles after the gates: ``round((f c 2**(15 - p) + i g) / 2**(30 - p))``.

        The bits that a right shift of i g by ``15 - p`` drops are below all bits of f c, so that they cannot
        change the quotient: ``floor((f c + floor(i g / 2**(15 - p)) + 2**14) / 2**15)`` is the same number. A
        sigmoid is at most 32757: ``32757 (32768 + 32767) + 2**14`` fits 32 bits.
        """
        kept, total = Signal(signed(32)), Signal(signed(32))
        new_c = Signal(signed(16))
        m.d.sync += kept.eq(self.gates[1] * self.a)
        m.d.sync += total.eq(kept + self._by_fraction(m, lambda p: added >> (15 - p), 1, "align"))
        m.d.sync += new_c.eq(saturated((total + (1 << 14)) >> 15, 16))
        return new_c

    def _lstm_argument(self, m: Module, new_c: Value) -> Value:
        """c' in Q3.12, a cycle after it."""
        # 16 bits, shifted by 12 - p: up to 12 to the left.
        shifted, argument = Signal(signed(28)), Signal(ACTIVATION, name="lstm_argument")
        m.d.comb += shifted.eq(
            self._by_fraction(
                m,
                lambda p: new_c << (12 - p) if p <= 12 else (new_c + (1 << (p - 13))) >> (p - 12),
                3,
                "argument",
            )
        )
        m.d.sync += argument.eq(saturated(shifted, 16))
        return argument

    def _gru_argument(self, m: Module, product: Value) -> Value:
        """Pre-activation of the candidate, two cycles after the gates."""
        argument = Signal(ACTIVATION, name="gru_argument")
        gate = delayed(m, self.gates[2], 1, "candidate_gate")
        is_sum = self._is(m, 1, UnitKind.GRU_CANDIDATE)
        m.d.sync += argument.eq(saturated(gate + Mux(is_sum, 0, (product + (1 << 14)) >> 15), 16))
        return argument

    def _hidden_operands(self, m: Module, tanh: Value, after: int) -> tuple[Value, Value]:
        """Factors of the product behind the tanh."""
        if self.has_gru:
            update = Mux(self._is(m, 0, UnitKind.GRU_CANDIDATE), self.b, self.gates[1])
            gru = (delayed(m, update, after, "update"), delayed(m, self.a, after, "old_a") - tanh)
        if self.has_lstm:
            lstm = (delayed(m, self.gates[3], after, "output_gate"), tanh)
        if not self.has_gru:
            return lstm
        if not self.has_lstm:
            return gru
        is_lstm = self._is(m, after, UnitKind.LSTM)
        return Mux(is_lstm, lstm[0], gru[0]), Mux(is_lstm, lstm[1], gru[1])

    def _gru_after(self, m: Module, product: Value, hidden_product: Value, tanh: Value) -> None:
        last = self.latency - 1
        candidate = delayed(m, tanh, 1, "n")
        new_h = Signal(signed(18))
        m.d.comb += new_h.eq((hidden_product + (candidate << 15) + (1 << 14)) >> 15)
        reset_h = Signal(signed(8))
        m.d.sync += reset_h.eq(saturated((product + (1 << 22)) >> 23, 8))
        with m.If(self._is(m, last, UnitKind.GRU, UnitKind.GRU_CANDIDATE)):
            m.d.sync += [self.a_o.eq(new_h), self.h_o.eq(saturated((new_h + 128) >> 8, 8))]
        kept_a = delayed(m, self.a, last, "kept_a")
        kept_update = delayed(m, self.gates[1], last, "kept_update")
        kept_reset_h = delayed(m, reset_h, last - 2, "reset_h")
        with m.If(self._is(m, last, UnitKind.GRU_RESET)):
            m.d.sync += [self.a_o.eq(kept_a), self.b_o.eq(kept_update), self.h_o.eq(kept_reset_h)]
