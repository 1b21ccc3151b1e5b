"""The ``native`` part of a cell pipeline: shifts, and every cell that the design carries."""

from amaranth import Array, Cat, Module, Mux, Value
from amaranth.lib import data

from rnnhw.cells import GRU, LSTM, PEEPHOLES
from rnnhw.design import Design, UnitKind
from rnnhw.gateware.activation import Activation, Function
from rnnhw.gateware.arithmetics.slot import Requantized, Slot
from rnnhw.gateware.cells.cell import Cell
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.peephole import Peephole
from rnnhw.gateware.requantizer import Requantizer

__all__ = ["NativePart"]

_CANDIDATE = GRU.gates.index("candidate")
_EARLY = {LSTM.gates.index(gate): PEEPHOLES.index(gate) for gate in ("input", "forget")}
"""Lanes of the gates that see the old cell state, and the numbers of their peepholes.

Where gates are coupled, lane 1 is the output gate, which sees the new cell state: the weight of this peephole
is then 0.
"""


class NativePart:
    """Requantizers, peepholes of the old cell state, and `Cell`."""

    def __init__(self, design: Design) -> None:
        self.design = design
        self.cell = Cell(design)
        self.has_peepholes = "peephole" in design.lstm_options
        self.needs_late_parameters = self.needs_old_c = self.has_peepholes
        self.latency = Requantizer.latency + self.has_peepholes
        self.has_positive = "mingru" in design.cells

    def requantized(self, slot: Slot) -> Requantized:
        """Pre-activations, ``latency`` cycles after the sums."""
        m, control = slot.m, slot.control
        splits = "gru" in self.design.cells and _CANDIDATE in slot.lanes
        m.submodules[f"requantizer_{slot.index}"] = requantizer = Requantizer(splits)
        m.d.comb += [
            requantizer.input_sum.eq(slot.input_sum),
            requantizer.recurrent_sum.eq(slot.recurrent_sum),
            requantizer.bias.eq(slot.parameter("bias")),
            requantizer.input_shift.eq(slot.parameter("input_shift")),
            requantizer.recurrent_shift.eq(slot.parameter("recurrent_shift")),
        ]
        value = self._with_peephole(slot, requantizer.o) if self.has_peepholes else requantizer.o
        if not splits:
            return Requantized(value=value)
        part = slot.lanes.index(_CANDIDATE)
        m.d.comb += [
            requantizer.apart.eq((control[1].kind == UnitKind.GRU) & (control[1].part == part)),
            requantizer.recurrent_bias.eq(Mux(control[1].part == part, slot.parameters.candidate_bias, 0)),
        ]
        cycles = self.latency - Requantizer.latency + Activation.latency
        recurrent = delayed(m, requantizer.recurrent_o, cycles, "candidate")
        return Requantized(value=value, candidate=slot.gathered(recurrent, "candidate_part")[part])

    def _with_peephole(self, slot: Slot, preactivation: Value) -> Value:
        """What the input and forget gates see of the old cell state, added a cycle later."""
        m = slot.m
        m.submodules[f"peephole_{slot.index}"] = peephole = Peephole()
        weights, shifts = (
            Array(slot.parameters[f"{name}_{_EARLY[k]}"] if k in _EARLY else 0 for k in slot.lanes)
            for name in ("peephole_weight", "peephole_shift")
        )
        part = slot.control[1].part
        m.d.comb += [
            peephole.c.eq(slot.old_c),
            # The old state is there three cycles after the parameters.
            peephole.weight.eq(delayed(m, Value.cast(weights[part])[:8], 3, f"early_weight_{slot.index}")),
            peephole.shift.eq(delayed(m, Value.cast(shifts[part])[:8], 3, f"early_shift_{slot.index}")),
            peephole.x.eq(preactivation),
        ]
        return peephole.o

    def function(self, kind: Value, lane: int) -> Value:
        """What is done with a lane's pre-activation, by the kind of the unit."""
        by_function: dict[Function, list[UnitKind]] = {Function.IDENTITY: [UnitKind.DENSE]}
        for unit in self.cell.units:
            for unit_kind in unit.kinds:
                by_function.setdefault(unit.function(unit_kind, lane), []).append(unit_kind)
        by_function.pop(Function.SIGMOID, None)
        chosen: Value = Function.SIGMOID
        for function, kinds in by_function.items():
            chosen = Mux(kind.matches(*(int(unit_kind) for unit_kind in kinds)), function, chosen)
        return chosen

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
            cell.next_kind.eq(next_unit.kind),
            cell.cell_fraction.eq(unit.cell_fraction),
            cell.a.eq(state[0]),
            cell.b.eq(state[1]),
        ]
        if cell.has_gru:
            m.d.comb += cell.candidate.eq(candidate)
        if self.has_peepholes:
            output = PEEPHOLES.index("output")
            m.d.comb += [
                cell.peephole_weight.eq(late[f"peephole_weight_{output}"]),
                cell.peephole_shift.eq(late[f"peephole_shift_{output}"]),
            ]
        return cell.a_o, cell.b_o, cell.h_o, gates
