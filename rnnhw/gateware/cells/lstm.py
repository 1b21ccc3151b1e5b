"""The LSTM's elementwise part, with and without coupled gates and peepholes."""

from amaranth import Const, Signal, Value, signed

from rnnhw.cells import COUPLED, LSTM
from rnnhw.design import Design, UnitKind, stage_cycles
from rnnhw.gateware.activation import Activation, Function
from rnnhw.gateware.cells.datapath import Datapath, Results
from rnnhw.gateware.delay import registered
from rnnhw.gateware.layouts import ACTIVATION
from rnnhw.gateware.peephole import Peephole
from rnnhw.gateware.requantizer import incremented
from rnnhw.gateware.shifter import shifted_left, shifted_right

__all__ = ["LstmUnit"]


class LstmUnit:
    """``i g, f c -> c' -> tanh(c') -> o tanh(c') -> h``; coupled, ``f = 1 - i``.

    The first word of a unit's state is c, the second h. Where the design has peepholes, the output gate is
    activated only when c' is there.
    """

    plain_kinds = ()

    def __init__(self, design: Design) -> None:
        carried = ((UnitKind.LSTM, LSTM), (UnitKind.LSTM_COUPLED, COUPLED))
        self._declared = {kind: cell for kind, cell in carried if cell.cell in design.cells}
        self._has_peepholes = "peephole" in design.lstm_options
        self._align_cycles = stage_cycles(design, "align")
        self._cell_cycles = stage_cycles(design, "products", "align", "cell sum", "cell")
        self._argument_cycles = 1 + design.is_long
        self.kinds = tuple(self._declared)

    def function(self, kind: UnitKind, lane: int) -> Function:
        """What is done with a lane's pre-activation."""
        gates = self._declared[kind].gates
        if lane == gates.index("cell"):
            return Function.TANH
        is_late = self._has_peepholes and lane == gates.index("output")
        return Function.IDENTITY if is_late else Function.SIGMOID

    def first_factors(self, path: Datapath) -> tuple[Value, Value]:
        """i and g, which have the same lanes in both kinds."""
        return path.ports.gates[LSTM.gates.index("input")], path.ports.gates[LSTM.gates.index("cell")]

    def _output_lane(self, path: Datapath) -> Value:
        return path.kinds.choose(
            0,
            [
                ((kind,), path.ports.gates[cell.gates.index("output")])
                for kind, cell in self._declared.items()
            ],
        )

    def _forget_gate(self, path: Datapath) -> Value:
        """f, or 1 - i: a sigmoid is 11 .. 32757, and so is one minus it, which fits 16 bits."""
        complement = 32768 - path.ports.gates[LSTM.gates.index("input")]
        forget = Signal(signed(16), name="forget_gate")
        if UnitKind.LSTM in self.kinds:
            values = [((UnitKind.LSTM_COUPLED,), complement)] if len(self.kinds) > 1 else []
            plain = path.ports.gates[LSTM.gates.index("forget")]
            path.m.d.comb += forget.eq(path.kinds.choose(0, [*values, ((UnitKind.LSTM,), plain)]))
        else:
            path.m.d.comb += forget.eq(complement)
        return forget

    def tanh_input(self, path: Datapath) -> Value:
        """c' in Q3.12, saturated."""
        m = path.m
        self._new_c = new_c = self._cell(path)
        # Shifted by 12 - p, up to 12 to the left, with one more bit below: the round bit.
        argument = Signal(ACTIVATION, name="lstm_argument", reset_less=True)
        fraction = path.delayed(path.ports.cell_fraction, self._cell_cycles, "argument_fraction")
        shifted = shifted_left(m, new_c, ~fraction, "argument") >> 2
        if self._argument_cycles == 2:
            shifted = registered(m, shifted, "shifted_argument")
        m.d.sync += argument.eq(incremented(shifted >> 1, shifted[0]))
        if self._has_peepholes:
            self._late_output = self._activated_output(path)
        late = path.before_tanh - self._cell_cycles - self._argument_cycles
        return path.delayed(argument, late, "late_argument")

    def _cell(self, path: Datapath) -> Signal:
        """c', ``_cell_cycles`` after the gates: ``round((f c 2**(15 - p) + i g) / 2**(30 - p))``.

        The bits that a right shift of i g by ``15 - p`` drops are below all bits of f c, so that they cannot
        change the quotient: ``floor((f c + floor(i g / 2**(15 - p)) + 2**14) / 2**15)`` is the same number. A
        sigmoid is at most 32757: ``32757 (32768 + 32767) + 2**14`` fits 32 bits.
        """
        m, added = path.m, path.product
        kept = Signal(signed(32))
        total = Signal(signed(32))
        new_c = Signal(signed(16))
        m.d.sync += kept.eq(self._forget_gate(path) * path.ports.a)
        fraction = path.delayed(path.ports.cell_fraction, 1, "align_fraction")
        aligned = path.delayed(
            shifted_right(m, added, ~fraction, "align"), self._align_cycles, "aligned_product"
        )
        m.d.sync += total.eq(path.delayed(kept, self._align_cycles, "kept_product") + aligned)
        m.d.sync += new_c.eq(incremented(total >> 15, total[14]))
        return new_c

    def _activated_output(self, path: Datapath) -> Value:
        """The output gate that sees c', in the cycle in which tanh(c') is there."""
        m, ports = path.m, path.ports
        m.submodules.output_peephole = peephole = Peephole()
        m.submodules.output_activation = sigmoid = Activation()
        late = self._cell_cycles + Peephole.x_delay
        m.d.comb += [
            peephole.c.eq(self._new_c),
            peephole.weight.eq(path.delayed(ports.peephole_weight, self._cell_cycles, "peephole_weight")),
            peephole.shift.eq(path.delayed(ports.peephole_shift, self._cell_cycles, "peephole_shift")),
            peephole.x.eq(path.delayed(self._output_lane(path), late, "output_gate")),
            sigmoid.x.eq(peephole.o),
            sigmoid.function.eq(Function.SIGMOID),
        ]
        return sigmoid.o

    def hidden_factors(self, path: Datapath) -> tuple[Value, Value]:
        """o and tanh(c')."""
        if self._has_peepholes:
            return self._late_output, path.tanh
        return path.delayed(self._output_lane(path), path.after_tanh, "output_gate"), path.tanh

    def hidden_offset(self, path: Datapath) -> Value:
        """A half of h's last bit."""
        return Const(1 << 22, signed(24))

    def results(self, path: Datapath) -> Results:
        """h, and c' with h as the state."""
        new_c = path.delayed(self._new_c, path.last - self._cell_cycles, "new_c")
        return Results(plain_h=0, a=new_c, b=path.hidden)
