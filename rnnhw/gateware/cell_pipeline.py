"""The cell pipeline of one grid row: finished sums to hidden states and outputs."""

from amaranth import Array, Cat, Module, Mux, Signal, signed
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import LSTM_GATES
from rnnhw.design import BIAS_BITS, LANES, SHIFT_BITS, WORD_BITS, Design
from rnnhw.gateware.activation import Activation, Function
from rnnhw.gateware.layouts import ACCUMULATOR, ACTIVATION, accumulators, address_of, slot_control
from rnnhw.gateware.lstm_cell import LstmCell
from rnnhw.gateware.requantizer import Requantizer
from rnnhw.gateware.unit_sequencer import UnitSequencer, unit_control

__all__ = ["CellPipeline", "output_beat", "parameter_write", "state_write"]

PARAMETERS = data.StructLayout({
    "bias": data.ArrayLayout(signed(BIAS_BITS), LANES),
    "input_shift": data.ArrayLayout(SHIFT_BITS, LANES),
    "recurrent_shift": data.ArrayLayout(SHIFT_BITS, LANES),
})


def parameter_write(design: Design) -> data.StructLayout:
    """A 32-bit part of a unit's parameters on its way into the memory."""
    return data.StructLayout({
        "enable": 1, "part": range(PARAMETERS.size // WORD_BITS),
        "address": address_of(design.unit_depth), "data": WORD_BITS})


def state_write(design: Design) -> data.StructLayout:
    """A new h on its way into its bank."""
    return data.StructLayout({
        "valid": 1, "bank": address_of(design.banks_per_row), "word": address_of(design.state_depth),
        "buffer": 1, "data": signed(8)})


def output_beat() -> data.StructLayout:
    """What a grid row gives to an output beat; an LSTM's h is in ``values[0]``."""
    return data.StructLayout({
        "valid": 1, "final": 1, "values": data.ArrayLayout(ACTIVATION, LANES)})


class CellPipeline(wiring.Component):
    """Requantizes, activates, updates the state; ``fold`` shares requantizers and activations.

    With a unit's sums in their accumulators in cycle t: dense outputs leave in cycle t + 9 + fold - 1, h
    leaves, to its bank and to the output, in cycle t + 19 + fold - 1 (`rnnhw.design.CELL_STAGES`).

    Attributes
    ----------
    tile : struct, `slot_control`
        Control of row 0's finished tile, in the cycle of `UnitSequencer`.
    finished, stored : one array of 4 signed(32) a tile row
    parameters : struct, `parameter_write`
    state : struct, `state_write`
    output : struct, `output_beat`
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__({
            "tile": In(slot_control(design)),
            "finished": In(accumulators()).array(design.tile_rows),
            "stored": In(accumulators()).array(design.tile_rows),
            "parameters": In(parameter_write(design)),
            "state": Out(state_write(design)),
            "output": Out(output_beat()),
        })

    def elaborate(self, platform: object) -> Module:
        m = Module()
        design = self.design
        m.submodules.sequencer = sequencer = UnitSequencer(design)
        m.d.comb += sequencer.tile.eq(self.tile)
        control = self._control(m, sequencer.unit, Requantizer.latency + Activation.latency
                                + design.fold + LstmCell.latency)
        parameters = self._parameters(m, sequencer.unit.parameters)
        activated = self._gates(m, sequencer, control, parameters)

        # Here all gates of a unit are at hand, in the cycle of its last part.
        gathered = 1 + Requantizer.latency + Activation.latency
        unit = control[gathered]
        complete = unit.valid & (unit.part == design.fold - 1)
        m.submodules.cell = cell = LstmCell()
        c = self._cell_memory(m, control, gathered, cell.c_o)
        m.d.comb += [
            cell.gates.eq(activated),
            cell.c.eq(Mux(unit.fresh, 0, c)),
            cell.cell_fraction.eq(unit.cell_fraction),
        ]
        hidden = control[gathered + LstmCell.latency]
        hidden_valid = hidden.valid & (hidden.part == design.fold - 1) & ~hidden.dense
        dense_valid = complete & unit.dense & unit.emit
        m.d.comb += [
            self.state.valid.eq(hidden_valid),
            self.state.bank.eq(hidden.bank),
            self.state.word.eq(hidden.word),
            self.state.buffer.eq(hidden.buffer),
            self.state.data.eq(cell.h_o),
            self.output.valid.eq(dense_valid | (hidden_valid & hidden.emit)),
            self.output.final.eq(Mux(dense_valid, unit.final, hidden.final)),
        ]
        with m.If(dense_valid):
            m.d.comb += self.output.values.eq(activated)
        with m.Else():
            m.d.comb += self.output.values[0].eq(cell.h_o)
        return m

    def _control(self, m: Module, unit: data.View, cycles: int) -> list[data.View]:
        """Control of the unit that is k cycles down the pipeline, for k = 0 .. cycles."""
        stages = [unit]
        for k in range(1, cycles + 1):
            stage = Signal(unit_control(self.design), name=f"control_{k}")
            m.d.sync += stage.eq(stages[-1])
            stages.append(stage)
        return stages

    def _parameters(self, m: Module, address: Signal) -> data.View:
        """The unit's parameters, a cycle after its sums were in the accumulator."""
        depth, parts = self.design.unit_depth, PARAMETERS.size // WORD_BITS
        words = data.ArrayLayout(WORD_BITS, parts)
        m.submodules.parameters = store = memory.Memory(shape=words, depth=depth, init=[])
        read, write = store.read_port(), store.write_port(granularity=1)
        m.d.comb += [
            read.addr.eq(address),
            write.addr.eq(self.parameters.address),
            write.en.eq(Mux(self.parameters.enable, 1 << self.parameters.part, 0)),
        ]
        m.d.comb += [write.data[part].eq(self.parameters.data) for part in range(parts)]
        return data.View(PARAMETERS, read.data.as_value())

    def _gates(self, m: Module, sequencer: UnitSequencer, control: list[data.View],
               parameters: data.View) -> Cat:
        """The four activated lanes of a unit, in the cycle of its last part."""
        fold = self.design.fold
        shared = LANES // fold
        first, selected = control[0], control[1]
        sums = Array(self.finished)[sequencer.row]
        stored = Array(self.stored)[sequencer.row]
        gates = [None] * LANES
        for slot in range(shared):
            lane = selected.part * shared + slot
            m.submodules[f"requantizer_{slot}"] = requantizer = Requantizer()
            m.submodules[f"activation_{slot}"] = activation = Activation()
            finished = Array(sums[k] for k in range(LANES))[first.part * shared + slot]
            kept = Array(stored[k] for k in range(LANES))[first.part * shared + slot]
            input_sum = Signal(ACCUMULATOR, name=f"input_sum_{slot}")
            recurrent_sum = Signal(ACCUMULATOR, name=f"recurrent_sum_{slot}")
            # A dense layer has one operand: its sum takes the bias, the other part is nothing.
            m.d.sync += [
                input_sum.eq(Mux(first.dense, finished, kept)),
                recurrent_sum.eq(Mux(first.dense, 0, finished)),
            ]
            m.d.comb += [
                requantizer.input_sum.eq(input_sum),
                requantizer.recurrent_sum.eq(recurrent_sum),
                requantizer.bias.eq(parameters.bias[lane]),
                requantizer.input_shift.eq(parameters.input_shift[lane]),
                requantizer.recurrent_shift.eq(parameters.recurrent_shift[lane]),
                activation.x.eq(requantizer.o),
                activation.function.eq(self._function(control[1 + Requantizer.latency], slot)),
            ]
            value = activation.o
            for part in reversed(range(fold)):
                gates[part * shared + slot] = value
                if part:
                    earlier = Signal(ACTIVATION, name=f"gate_{slot}_{part - 1}")
                    m.d.sync += earlier.eq(value)
                    value = earlier
        return Cat(gates)

    def _function(self, unit: data.View, slot: int) -> Mux:
        shared = LANES // self.design.fold
        tanh_lane = LSTM_GATES.index("cell")
        if tanh_lane % shared != slot:
            gate = Function.SIGMOID
        else:
            gate = Mux(unit.part == tanh_lane // shared, Function.TANH, Function.SIGMOID)
        return Function(Mux(unit.dense, Function.IDENTITY, gate))

    def _cell_memory(self, m: Module, control: list[data.View], gathered: int,
                     new_c: Signal) -> Signal:
        """c of the unit whose gates are complete; takes c' when it comes out of the cell."""
        m.submodules.states = states = memory.Memory(
            shape=signed(16), depth=self.design.unit_depth, init=[])
        read, write = states.read_port(), states.write_port()
        updated = control[gathered + LstmCell.cell_latency]
        m.d.comb += [
            read.addr.eq(control[gathered - 1].unit),
            write.addr.eq(updated.unit),
            write.data.eq(new_c),
            write.en.eq(updated.valid & (updated.part == self.design.fold - 1) & ~updated.dense),
        ]
        return read.data
