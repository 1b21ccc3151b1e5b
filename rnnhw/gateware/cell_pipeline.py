"""The cell pipeline of one grid row: finished sums to hidden states and outputs."""

from amaranth import Array, Cat, Module, Mux, Signal, Value
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import (
    SINGLE_PRODUCT,
    Design,
    UnitKind,
    kinds_of,
    stage_cycles,
)
from rnnhw.gateware.activation import Activation, Function
from rnnhw.gateware.arithmetics import PARTS
from rnnhw.gateware.arithmetics.slot import Slot
from rnnhw.gateware.delay import LongDelay, delayed, registered
from rnnhw.gateware.layouts import (
    NO_COLLISION,
    UNIT_STATE,
    accumulators,
    hidden_write,
    output_beat,
    parameter_write,
    slot_control,
    state_load,
    state_words,
)
from rnnhw.gateware.unit_parameters import UnitParameters
from rnnhw.gateware.unit_sequencer import UnitSequencer

__all__ = ["CellPipeline"]

_PLACES = ("emit", "final", "state", "bank", "word", "buffer")
"""What control says of where a unit's results go."""


class CellPipeline(wiring.Component):
    """Requantizes, activates, updates the state; ``fold`` shares requantizers and activations.

    What leaves when is in `rnnhw.design.cell_stages`: dense outputs and states given out after gather, h, to
    its bank and to the output, after hidden.

    Attributes
    ----------
    tile : struct, `slot_control`
        Control of row 0's slot, two cycles before that in which its sums stand in the accumulator.
    finished, stored : one array of signed(32), one per lane, for each tile row
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
        m.submodules.sequencer = sequencer = UnitSequencer(self.design)
        self._part = part = PARTS[self.design.arithmetic](self.design)
        m.submodules.cell = part.cell
        # Registers of its own, so that nothing lies between them and the choice of the unit.
        tile = registered(m, self.tile, "tile")
        starts = Signal()
        m.d.sync += starts.eq(self.tile.valid & self.tile.last & self.tile.finish)
        m.d.comb += [sequencer.tile.eq(tile), sequencer.starts.eq(starts)]
        unit, sums = self._sums(m, sequencer)
        requantized = 1 + part.latency
        gathered = requantized + Activation.latency
        latency = part.cell.latency
        control = self._control(m, unit, gathered, gathered + latency)
        early, late = self._parameters(m, unit, control[gathered - 2].parameters)

        # Here all gates of a unit are at hand, in the cycle of its last part.
        next_unit, unit = unit, control[gathered]
        unit, done = control[gathered], control[gathered + latency]
        new_state = Signal(UNIT_STATE)
        state, old_c = self._states(m, control, gathered, done, new_state)
        choice = self._choice(m, next_unit)
        gates, candidate = self._gates(m, choice, sums, control, requantized, early, old_c)
        a = Mux(unit.reset_state, 0, state.a)
        new_a, new_b, h, outputs = part.connect(
            m, unit, control[gathered - 1], gates, candidate, (a, state.b), late
        )
        m.d.comb += [new_state.a.eq(new_a), new_state.b.eq(new_b)]
        self._results(m, unit, done, outputs, state, h)
        return m

    def _sums(self, m: Module, sequencer: UnitSequencer) -> tuple[data.View, list[tuple[Value, Value]]]:
        """The unit whose sums come a cycle later, and of each place its lane's finished and stored sum.

        Where there are many sums, the lane is chosen beside the accumulators, into registers; in a long
        pipeline the row is chosen into registers too.
        """
        design = self.design
        lane_stages, row_stages = stage_cycles(design, "lane"), stage_cycles(design, "row")
        part = registered(m, sequencer.unit.part, "part")
        row = delayed(m, sequencer.row, 1 + lane_stages, "row")
        places = design.lanes // design.fold

        def chosen(name: str, place: int, rows: list[data.View]) -> Value:
            of_rows = []
            for r, sums in enumerate(rows):
                of_row = Array(sums[k] for k in range(place, design.lanes, places))[part]
                of_rows.append(delayed(m, of_row, lane_stages, f"{name}_{place}_row_{r}"))
            return delayed(m, Array(of_rows)[row], row_stages, f"{name}_{place}")

        sums = [
            (chosen("finished", place, self.finished), chosen("stored", place, self.stored))
            for place in range(places)
        ]
        return delayed(m, sequencer.unit, lane_stages + row_stages, "unit"), sums

    def _control(self, m: Module, unit: data.View, gathered: int, cycles: int) -> list[data.View]:
        """Control of the unit that is k cycles down the pipeline, for k = 0 .. cycles.

        In cycle 0 the unit's sums are in the accumulator: one cycle after the unit sequencer named it. Beyond
        ``gathered``, a unit is valid in the cycle of its last part alone, and only if it makes a state.
        """
        stages = [registered(m, unit, "control_0")]
        for k in range(1, cycles + 1):
            before = stages[-1]
            if k == gathered + 1:
                makes_state = Signal.like(before, name="makes_state")
                valid = self._complete(before) & (before.kind < UnitKind.DENSE)
                m.d.comb += [makes_state.eq(before), makes_state.valid.eq(valid)]
                before = makes_state
            stages.append(registered(m, before, f"control_{k}"))
        if self.design.fold > 1:
            stages[-1] = self._done(m, unit, stages[-1], cycles + 1)
        return stages

    def _done(self, m: Module, unit: data.View, last: data.View, cycles: int) -> data.View:
        """Control of the unit that is done; what no stage before needs comes through a memory."""
        members = unit.shape().members
        layout = data.StructLayout({name: members[name] for name in _PLACES})
        m.submodules.places = places = LongDelay(layout, cycles)
        done = Signal.like(last, name="done")
        m.d.comb += [
            *(places.i[name].eq(unit[name]) for name in _PLACES),
            done.eq(last),
            *(done[name].eq(places.o[name]) for name in _PLACES),
        ]
        return done

    def _complete(self, unit: data.View) -> Value:
        """Whether a unit's last part is here."""
        return unit.valid & (unit.part == self.design.fold - 1)

    def _results(
        self, m: Module, unit: data.View, done: data.View, gates: list[Value], state: data.View, h: Signal
    ) -> None:
        early = Signal()
        late = Signal()
        m.d.comb += [
            early.eq(self._complete(unit) & (unit.kind >= UnitKind.DENSE) & unit.emit),
            late.eq(done.valid),
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
        self, m: Module, unit: data.View, late_address: Signal
    ) -> tuple[UnitParameters, data.View | None]:
        """The unit's parameters, a cycle after its sums were in the accumulator, and again with its gates."""
        again = self._part.needs_late_parameters
        m.submodules.parameters = parameters = UnitParameters(self.design, again)
        m.d.comb += [
            parameters.write.eq(self.parameters),
            parameters.address.eq(unit.parameters),
            parameters.part.eq(unit.part),
        ]
        if not again:
            return parameters, None
        m.d.comb += parameters.late_address.eq(late_address)
        return parameters, parameters.late

    def _gates(
        self,
        m: Module,
        choice: tuple[Value, Value, Value],
        sums: list[tuple[Value, Value]],
        control: list[data.View],
        requantized: int,
        parameters: UnitParameters,
        old_c: Value | None,
    ) -> tuple[list[Value], Value | None]:
        """A unit's activated lanes and a GRU candidate's recurrent part, in the cycle of its last part."""
        design, part = self.design, self._part
        places = design.lanes // design.fold
        gates, candidate = [None] * design.lanes, None
        for index, (finished, kept) in enumerate(sums):
            lanes = range(index, design.lanes, places)
            input_sum, recurrent_sum = self._operands(m, choice, finished, kept, index)
            slot = Slot(
                m=m,
                index=index,
                lanes=lanes,
                input_sum=input_sum,
                recurrent_sum=recurrent_sum,
                control=control,
                parameters=parameters.early,
                of_lane=parameters.of_lane[index] if parameters.names else None,
                old_c=old_c,
                gathered=lambda value, name: self._gathered(m, value, name),
            )
            found = part.requantized(slot)
            candidate = candidate if found.candidate is None else found.candidate
            m.submodules[f"activation_{index}"] = activation = Activation(part.has_positive)
            unit = control[requantized]
            functions = [part.function(unit.kind, lane) for lane in lanes]
            chosen = Array(functions)[unit.part] if len(functions) > 1 else functions[0]
            m.d.comb += [activation.x.eq(found.value), activation.function.eq(Function(chosen))]
            for lane, value in zip(lanes, self._gathered(m, activation.o, f"gate_{index}"), strict=True):
                gates[lane] = value
        return gates, candidate

    def _choice(self, m: Module, next_unit: data.View) -> tuple[Value, Value, Value]:
        """Whether the unit's input sum is the finished one, its recurrent sum too, or this one is 0.

        Decided in the cycle before, since each choice drives all bits of all lanes.
        """
        is_single = next_unit.kind.matches(
            *(int(kind) for kind in SINGLE_PRODUCT if kind in kinds_of(self.design))
        )
        input_last = next_unit.input_last
        return (
            registered(m, is_single | input_last, "input_is_finished"),
            registered(m, ~input_last, "recurrent_is_finished"),
            registered(m, is_single, "recurrent_is_zero"),
        )

    def _operands(
        self, m: Module, choice: tuple[Value, Value, Value], finished: Value, kept: Value, slot: int
    ) -> tuple[Value, Value]:
        """Both sums of a lane; where there is one product, it takes the bias, and the other sum is 0."""
        input_is_finished, recurrent_is_finished, recurrent_is_zero = choice
        shape = accumulators(self.design).elem_shape
        input_sum = Signal(shape, name=f"input_sum_{slot}", reset_less=True)
        recurrent_sum = Signal(shape, name=f"recurrent_sum_{slot}", reset_less=True)
        m.d.sync += [
            input_sum.eq(Mux(input_is_finished, finished, kept)),
            recurrent_sum.eq(Mux(recurrent_is_finished, finished, kept)),
        ]
        with m.If(recurrent_is_zero):
            m.d.sync += recurrent_sum.eq(0)
        return input_sum, recurrent_sum

    def _gathered(self, m: Module, value: Value, name: str) -> list[Value]:
        """The value of each part of a unit, all in the cycle of the last part."""
        values = [value]
        for part in reversed(range(self.design.fold - 1)):
            values.insert(0, registered(m, values[0], f"{name}_{part}"))
        return values

    def _states(
        self, m: Module, control: list[data.View], gathered: int, done: data.View, new_state: data.View
    ) -> tuple[data.View, Value | None]:
        """The state of the unit whose gates are at hand, and c before the step of the unit of ``control[4]``.

        The unit that is done writes its state. Reading takes two cycles: the memory and its output register.
        A unit comes again only when its h could have been read, so both reads find what its last step wrote;
        `rnnhw.schedule` keeps units of a minGRU apart.
        """
        m.submodules.states = states = memory.Memory(
            shape=UNIT_STATE, depth=state_words(self.design), init=[], attrs=NO_COLLISION
        )
        read, write = states.read_port(), states.write_port()
        m.d.comb += read.addr.eq(control[gathered - 2].state)
        old_c = None
        if self._part.needs_old_c:
            before = states.read_port()
            m.d.comb += before.addr.eq(control[2].state)
            old_c = Mux(control[4].reset_state, 0, registered(m, before.data, "state_before").a)
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
                write.en.eq(done.valid),
            ]
        return registered(m, read.data, "state"), old_c
