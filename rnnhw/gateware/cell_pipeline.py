"""The cell pipeline of one grid row: finished sums to hidden states and outputs."""

from amaranth import Array, Cat, Module, Mux, Signal, Value
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.arith import GRU_GATES, LSTM_GATES
from rnnhw.design import WORD_BITS, Design, UnitKind, unit_parameters, words_of
from rnnhw.gateware.activation import Activation, Function
from rnnhw.gateware.cell import Cell
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.layouts import (
    ACCUMULATOR,
    ACTIVATION,
    UNIT_STATE,
    accumulators,
    hidden_write,
    output_beat,
    packed,
    parameter_write,
    slot_control,
    state_load,
    state_words,
)
from rnnhw.gateware.requantizer import Requantizer
from rnnhw.gateware.tflm_cell import TflmCell
from rnnhw.gateware.tflm_dense import TflmDense
from rnnhw.gateware.tflm_requantizer import TflmRequantizer
from rnnhw.gateware.unit_sequencer import UnitSequencer, unit_control

__all__ = ["CellPipeline"]

_CANDIDATE = GRU_GATES.index("candidate")
_LSTM_CELL = LSTM_GATES.index("cell")


class CellPipeline(wiring.Component):
    """Requantizes, activates, updates the state; ``fold`` shares requantizers and activations.

    What leaves when is in `rnnhw.design.cell_stages`: dense outputs and states given out after gather, h, to
    its bank and to the output, after hidden.

    Attributes
    ----------
    tile : struct, `slot_control`
        Control of row 0's finished tile, in the cycle of `UnitSequencer`.
    finished, stored : one array of signed(32), one a lane, a tile row
    parameters : struct, `parameter_write`; states : struct, `state_load`
    hidden : struct, `hidden_write`
    output : struct, `output_beat`
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "tile": In(slot_control(design)),
                "finished": In(accumulators(design)).array(design.tile_rows),
                "stored": In(accumulators(design)).array(design.tile_rows),
                "parameters": In(parameter_write(design)),
                "states": In(state_load(design)),
                "hidden": Out(hidden_write(design)),
                "output": Out(output_beat(design)),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        design = self.design
        is_tflm = design.arithmetic == "tflm"
        m.submodules.sequencer = sequencer = UnitSequencer(design)
        m.submodules.cell = cell = TflmCell() if is_tflm else Cell(design)
        m.d.comb += sequencer.tile.eq(self.tile)
        requantized = 1 + (TflmRequantizer if is_tflm else Requantizer).latency
        gathered = requantized + Activation.latency
        control = self._control(m, sequencer.unit, gathered + cell.latency)
        early, late = self._parameters(
            m, sequencer.unit.parameters, control[gathered - 1].parameters if is_tflm else None
        )
        gates, candidate = self._gates(m, sequencer, control, requantized, early)

        # Here all gates of a unit are at hand, in the cycle of its last part.
        unit, done = control[gathered], control[gathered + cell.latency]
        new_state = Signal(UNIT_STATE)
        state = self._states(m, control[gathered - 1].state, done, new_state)
        a = Mux(unit.reset_state, 0, state.a)
        m.d.comb += cell.gates.eq(Cat(gates))
        if is_tflm:
            c = delayed(m, cell.c_o, cell.latency - cell.cell_latency, "new_c")
            m.d.comb += [cell.c.eq(a), new_state.a.eq(c), new_state.b.eq(cell.h_o)]
            gates = self._tflm_rest(m, cell, gates, late)
        else:
            m.d.comb += [
                cell.kind.eq(unit.kind),
                cell.cell_fraction.eq(unit.cell_fraction),
                cell.a.eq(a),
                cell.b.eq(state.b),
                new_state.a.eq(cell.a_o),
                new_state.b.eq(cell.b_o),
            ]
            if cell.has_gru:
                m.d.comb += cell.candidate.eq(candidate)
        self._results(m, unit, done, gates, state, cell.h_o)
        return m

    def _tflm_rest(self, m: Module, cell: TflmCell, gates: list[Value], late: data.View) -> list[Value]:
        """The cell gets its layer's parameters; gives the dense outputs of the lanes."""
        m.d.comb += [
            cell.cell_exponent.eq(late.cell_exponent),
            cell.cell_clip.eq(late.cell_clip),
            cell.hidden_multiplier.eq(late.hidden_multiplier),
            cell.hidden_shift.eq(late.hidden_shift),
            cell.hidden_zero_point.eq(late.zero_point),
        ]
        outputs = []
        for lane, gate in enumerate(gates):
            m.submodules[f"dense_{lane}"] = dense = TflmDense()
            output = Signal(ACTIVATION, name=f"dense_output_{lane}")
            m.d.comb += [
                dense.x.eq(gate),
                output.eq(dense.o),
                *(getattr(dense, name).eq(late[name]) for name in ("zero_point", "minimum", "maximum")),
            ]
            outputs.append(output)
        return outputs

    def _control(self, m: Module, unit: data.View, cycles: int) -> list[data.View]:
        """Control of the unit that is k cycles down the pipeline, for k = 0 .. cycles."""
        stages = [unit]
        for k in range(1, cycles + 1):
            stage = Signal(unit_control(self.design), name=f"control_{k}")
            m.d.sync += stage.eq(stages[-1])
            stages.append(stage)
        return stages

    def _complete(self, unit: data.View) -> Value:
        """Whether a unit's last part is here."""
        return unit.valid & (unit.part == self.design.fold - 1)

    def _results(
        self, m: Module, unit: data.View, done: data.View, gates: list[Value], state: data.View, h: Signal
    ) -> None:
        early, late = Signal(), Signal()
        m.d.comb += [
            early.eq(self._complete(unit) & (unit.kind >= UnitKind.DENSE) & unit.emit),
            late.eq(self._complete(done) & (done.kind < UnitKind.DENSE)),
            self.hidden.valid.eq(late),
            self.hidden.bank.eq(done.bank),
            self.hidden.word.eq(done.word),
            self.hidden.buffer.eq(done.buffer),
            self.hidden["data"].eq(h),
            self.output.valid.eq(early | (late & done.emit)),
            self.output.final.eq(Mux(early, unit.final, done.final)),
        ]
        with m.If(early & (unit.kind == UnitKind.DENSE)):
            m.d.comb += self.output["values"].eq(Cat(gates))
        with m.Elif(early):
            m.d.comb += self.output["values"].as_value().eq(state.as_value())
        with m.Else():
            m.d.comb += self.output["values"][0].eq(h)

    def _parameters(
        self, m: Module, address: Signal, late_address: Signal | None
    ) -> tuple[data.View, data.View | None]:
        """The unit's parameters, a cycle after its sums were in the accumulator, and again a cycle later."""
        layout = packed(unit_parameters(self.design))
        parts = words_of(unit_parameters(self.design))
        words = data.ArrayLayout(WORD_BITS, parts)
        m.submodules.parameters = store = memory.Memory(shape=words, depth=self.design.unit_depth, init=[])
        read, write = store.read_port(), store.write_port(granularity=1)
        m.d.comb += [
            read.addr.eq(address),
            write.addr.eq(self.parameters.address),
            write.en.eq(Mux(self.parameters.enable, 1 << self.parameters.part, 0)),
        ]
        m.d.comb += [write.data[part].eq(self.parameters["data"]) for part in range(parts)]
        early = data.View(layout, read.data.as_value()[: layout.size])
        if late_address is None:
            return early, None
        again = store.read_port()
        m.d.comb += again.addr.eq(late_address)
        return early, data.View(layout, again.data.as_value()[: layout.size])

    def _gates(
        self,
        m: Module,
        sequencer: UnitSequencer,
        control: list[data.View],
        requantized: int,
        parameters: data.View,
    ) -> tuple[list[Value], Value]:
        """A unit's activated lanes and a GRU candidate's recurrent part, in the cycle of its last part."""
        design = self.design
        shared = design.lanes // design.fold
        sums = Array(self.finished)[sequencer.row]
        stored = Array(self.stored)[sequencer.row]
        gates, candidate = [None] * design.lanes, None
        for slot in range(shared):
            lanes = range(slot, design.lanes, shared)
            finished = Array(sums[k] for k in lanes)[control[0].part]
            kept = Array(stored[k] for k in lanes)[control[0].part]
            operands = self._operands(m, control[0], finished, kept, slot)
            splits = "gru" in design.cells and _CANDIDATE in lanes
            requantizer = TflmRequantizer() if design.arithmetic == "tflm" else Requantizer(splits)
            m.submodules[f"requantizer_{slot}"] = requantizer
            m.submodules[f"activation_{slot}"] = activation = Activation()
            self._requantize(m, requantizer, operands, control[1], parameters, lanes)
            m.d.comb += [
                activation.x.eq(requantizer.o),
                activation.function.eq(self._function(control[requantized], lanes)),
            ]
            for lane, value in zip(lanes, self._gathered(m, activation.o, f"gate_{slot}"), strict=True):
                gates[lane] = value
            if splits:
                candidate = self._candidate(m, requantizer, control[1], parameters, lanes)
        return gates, candidate

    def _requantize(
        self,
        m: Module,
        requantizer: Requantizer | TflmRequantizer,
        operands: tuple[Value, Value],
        unit: data.View,
        parameters: data.View,
        lanes: range,
    ) -> None:
        """Both sums of a lane and the lane's parameters."""
        input_sum, recurrent_sum = operands
        names = {"input_shift": "input_shift", "recurrent_shift": "recurrent_shift"}
        if self.design.arithmetic == "tflm":
            names |= {name: name for name in ("input_multiplier", "recurrent_multiplier", "recurrent_bias")}
            names["input_bias"] = "bias"
        else:
            names["bias"] = "bias"
        m.d.comb += [requantizer.input_sum.eq(input_sum), requantizer.recurrent_sum.eq(recurrent_sum)]
        m.d.comb += [
            getattr(requantizer, port).eq(Array(parameters[f"{name}_{k}"] for k in lanes)[unit.part])
            for port, name in names.items()
        ]

    def _candidate(
        self, m: Module, requantizer: Requantizer, unit: data.View, parameters: data.View, lanes: range
    ) -> Value:
        """Recurrent part of a GRU's candidate, in the cycle of the unit's last part."""
        part = lanes.index(_CANDIDATE)
        m.d.comb += [
            requantizer.apart.eq((unit.kind == UnitKind.GRU) & (unit.part == part)),
            requantizer.recurrent_bias.eq(Mux(unit.part == part, parameters.candidate_bias, 0)),
        ]
        recurrent = delayed(m, requantizer.recurrent_o, Activation.latency, "candidate")
        return self._gathered(m, recurrent, "candidate_part")[part]

    def _operands(
        self, m: Module, unit: data.View, finished: Value, kept: Value, slot: int
    ) -> tuple[Value, Value]:
        """Both sums of a lane; a dense layer has one, which takes the bias, and the other is nothing."""
        input_sum = Signal(ACCUMULATOR, name=f"input_sum_{slot}")
        recurrent_sum = Signal(ACCUMULATOR, name=f"recurrent_sum_{slot}")
        is_dense = unit.kind == UnitKind.DENSE
        m.d.sync += [
            input_sum.eq(Mux(is_dense | unit.input_last, finished, kept)),
            recurrent_sum.eq(Mux(is_dense, 0, Mux(unit.input_last, kept, finished))),
        ]
        return input_sum, recurrent_sum

    def _gathered(self, m: Module, value: Value, name: str) -> list[Value]:
        """The value of each part of a unit, all in the cycle of the last part."""
        values = [value]
        for part in reversed(range(self.design.fold - 1)):
            earlier = Signal(ACTIVATION, name=f"{name}_{part}")
            m.d.sync += earlier.eq(values[0])
            values.insert(0, earlier)
        return values

    def _function(self, unit: data.View, lanes: range) -> Value:
        """What is done with the pre-activations of the lanes that a requantizer works on, part by part."""

        def of_lane(lane: int) -> Value:
            function = Function.TANH if lane == _LSTM_CELL else Function.SIGMOID
            if lane == _CANDIDATE:
                is_gru = unit.kind.matches(int(UnitKind.GRU), int(UnitKind.GRU_RESET))
                function = Mux(is_gru, Function.IDENTITY, function)
            return function

        chosen = Array(of_lane(lane) for lane in lanes)[unit.part] if len(lanes) > 1 else of_lane(lanes[0])
        chosen = Mux(unit.kind == UnitKind.TANH, Function.TANH, chosen)
        chosen = Mux(unit.kind == UnitKind.RELU, Function.RELU, chosen)
        plain = unit.kind.matches(int(UnitKind.DENSE), int(UnitKind.GRU_CANDIDATE))
        return Function(Mux(plain, Function.IDENTITY, chosen))

    def _states(self, m: Module, address: Signal, done: data.View, new_state: data.View) -> data.View:
        """The state of the unit at ``address``, a cycle later; takes that of the unit that is done."""
        m.submodules.states = states = memory.Memory(
            shape=UNIT_STATE, depth=state_words(self.design), init=[]
        )
        read, write = states.read_port(), states.write_port()
        m.d.comb += read.addr.eq(address)
        with m.If(self.states.enable):
            m.d.comb += [
                write.addr.eq(self.states.address),
                write.data.eq(self.states["data"]),
                write.en.eq(1),
            ]
        with m.Else():
            m.d.comb += [
                write.addr.eq(done.state),
                write.data.eq(new_state),
                write.en.eq(self._complete(done) & (done.kind < UnitKind.DENSE)),
            ]
        return read.data
