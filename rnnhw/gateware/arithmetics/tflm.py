"""The ``tflm`` part of a cell pipeline: multipliers, and the LSTM of tflite-micro."""

from amaranth import Cat, Module, Mux, Signal, Value
from amaranth.lib import data

from rnnhw.cells import LSTM
from rnnhw.design import Design, UnitKind
from rnnhw.gateware.activation import Function
from rnnhw.gateware.arithmetics.slot import Requantized, Slot
from rnnhw.gateware.cells.tflm_lstm import TflmCell
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.layouts import ACTIVATION
from rnnhw.gateware.tflm_dense import TflmDense
from rnnhw.gateware.tflm_requantizer import TflmRequantizer

__all__ = ["TflmPart"]

_PORTS = {
    "input_bias": "bias",
    "recurrent_bias": "recurrent_bias",
    "input_multiplier": "input_multiplier",
    "recurrent_multiplier": "recurrent_multiplier",
    "input_shift": "input_shift",
    "recurrent_shift": "recurrent_shift",
}
"""The unit parameter of each port of a requantizer."""


class TflmPart:
    """`TflmRequantizer`, `TflmCell` and `TflmDense`."""

    needs_late_parameters = True
    needs_old_c = False
    has_positive = False
    latency = TflmRequantizer.latency

    def __init__(self, design: Design) -> None:
        self.cell = TflmCell()

    def requantized(self, slot: Slot) -> Requantized:
        """Pre-activations, ``latency`` cycles after the sums."""
        slot.m.submodules[f"requantizer_{slot.index}"] = requantizer = TflmRequantizer()
        slot.m.d.comb += [
            requantizer.input_sum.eq(slot.input_sum),
            requantizer.recurrent_sum.eq(slot.recurrent_sum),
            *(getattr(requantizer, port).eq(slot.parameter(name)) for port, name in _PORTS.items()),
        ]
        return Requantized(value=requantizer.o)

    def function(self, kind: Value, lane: int) -> Value:
        """What is done with a lane's pre-activation, by the kind of the unit."""
        of_lstm = Function.TANH if lane == LSTM.gates.index("cell") else Function.SIGMOID
        return Mux(kind == UnitKind.DENSE, Function.IDENTITY, of_lstm)

    def connect(
        self,
        m: Module,
        unit: data.View,
        next_unit: data.View,
        gates: list[Value],
        candidate: Value | None,
        state: tuple[Value, Value],
        late: data.View | None,
    ) -> tuple[Value, Value, Value, list[Value]]:
        """Connect the cell; gives both words of the new state, h, and the dense outputs of the lanes."""
        cell = self.cell
        m.d.comb += [
            cell.gates.eq(Cat(gates)),
            cell.c.eq(state[0]),
            cell.cell_exponent.eq(late.cell_exponent),
            cell.cell_clip.eq(late.cell_clip),
            cell.hidden_multiplier.eq(late.hidden_multiplier),
            cell.hidden_shift.eq(late.hidden_shift),
            cell.hidden_zero_point.eq(late.zero_point),
        ]
        c = delayed(m, cell.c_o, cell.latency - cell.cell_latency, "new_c")
        return c, cell.h_o, cell.h_o, [self._dense(m, k, gate, late) for k, gate in enumerate(gates)]

    def _dense(self, m: Module, lane: int, gate: Value, late: data.View) -> Value:
        m.submodules[f"dense_{lane}"] = dense = TflmDense()
        output = Signal(ACTIVATION, name=f"dense_output_{lane}")
        m.d.comb += [
            dense.x.eq(gate),
            output.eq(dense.o),
            *(getattr(dense, name).eq(late[name]) for name in ("zero_point", "minimum", "maximum")),
        ]
        return output
