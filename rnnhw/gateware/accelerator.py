"""The whole machine."""

from amaranth import Module, Mux, Signal, signed
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import (
    BANK_READ_CYCLES,
    COMMAND,
    LANES,
    LOAD,
    Design,
    LoadTarget,
    Register,
    bits_of,
)
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.grid_row import GridRow
from rnnhw.gateware.input_buffer import InputBuffer
from rnnhw.gateware.layouts import ACTIVATION, packed, slot_control
from rnnhw.gateware.output_queue import OutputQueue
from rnnhw.gateware.sequencer import PROGRAM_DEPTH, Sequencer
from rnnhw.gateware.state_banks import StateBanks
from rnnhw.gateware.tree import Broadcast

__all__ = ["Accelerator", "output_layout"]


def output_layout(design: Design) -> data.StructLayout:
    """An output beat: four int16 a grid row, and whether it ends a step's or a head's outputs."""
    values = data.ArrayLayout(data.ArrayLayout(ACTIVATION, LANES), design.grid_rows)
    return data.StructLayout({"values": values, "last": 1})


class Accelerator(wiring.Component):
    """An LSTM accelerator with AXI4-Stream ports; everything that a network needs is loaded at run time.

    Attributes
    ----------
    load_tdata, load_tvalid, load_tready
        Beats of `rnnhw.design.LOAD`; always ready. Load while not busy.
    command_tdata, command_tvalid, command_tready
        Beats of `rnnhw.design.COMMAND`: run a sequence.
    x_tdata, x_tvalid, x_tready
        C int8 a beat; an input vector is ``ceil(inputs / C)`` beats, padded with zeros.
    y_tdata, y_tvalid, y_tready, y_tlast
        Four int16 a grid row: an h (lane 0) or four dense outputs; ``tlast`` ends a vector.
    busy
        A sequence is in work; results may still be on their way.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__({
            "load_tdata": In(bits_of(LOAD)), "load_tvalid": In(1), "load_tready": Out(1),
            "command_tdata": In(bits_of(COMMAND)), "command_tvalid": In(1), "command_tready": Out(1),
            "x_tdata": In(8 * design.columns), "x_tvalid": In(1), "x_tready": Out(1),
            "y_tdata": Out(design.grid_rows * LANES * ACTIVATION.width),
            "y_tvalid": Out(1), "y_tready": In(1), "y_tlast": Out(1),
            "busy": Out(1),
        })

    def elaborate(self, platform: object) -> Module:
        m = Module()
        design = self.design
        m.submodules.sequencer = sequencer = Sequencer(design)
        m.submodules.input_buffer = inputs = InputBuffer(design)
        m.submodules.state_banks = states = StateBanks(design)
        m.submodules.output_queue = queue = OutputQueue(output_layout(design), design.output_depth)
        m.d.comb += [
            sequencer.command.payload.as_value().eq(self.command_tdata),
            sequencer.command.valid.eq(self.command_tvalid),
            self.command_tready.eq(sequencer.command.ready),
            inputs.i.payload.as_value().eq(self.x_tdata),
            inputs.i.valid.eq(self.x_tvalid),
            self.x_tready.eq(inputs.i.ready),
            self.y_tdata.eq(queue.o.payload.values),
            self.y_tlast.eq(queue.o.payload["last"]),
            self.y_tvalid.eq(queue.o.valid),
            queue.o.ready.eq(self.y_tready),
            sequencer.output_taken.eq(self.y_tvalid & self.y_tready),
            sequencer.input_full.eq(inputs.full),
            inputs.release.eq(sequencer.input_release),
            inputs.word.eq(sequencer.word),
            states.word.eq(sequencer.word),
            states.buffer.eq(sequencer.buffer),
            self.busy.eq(sequencer.busy),
        ]
        rows = self._grid(m, sequencer, inputs, states)
        m.d.comb += [
            queue.write.eq(rows[0].output.valid),
            queue.payload["last"].eq(rows[0].output.final),
            *(queue.payload["values"][k].eq(row.output["values"]) for k, row in enumerate(rows)),
            *(states.writes[k].eq(row.state) for k, row in enumerate(rows)),
        ]
        self._load(m, sequencer, inputs, rows)
        return m

    def _grid(self, m: Module, sequencer: Sequencer, inputs: InputBuffer,
              states: StateBanks) -> list[GridRow]:
        """Banks, broadcast and grid rows: a slot's activations and control enter all rows at once."""
        design = self.design
        control = delayed(m, sequencer.slot, BANK_READ_CYCLES, "slot")
        hidden = delayed(m, sequencer.hidden, BANK_READ_CYCLES, "hidden")
        wave = data.StructLayout({
            "control": slot_control(design), "x": data.ArrayLayout(signed(8), design.columns)})
        m.submodules.broadcast = broadcast = Broadcast(wave, design.grid_rows)
        m.d.comb += broadcast.i.control.eq(control)
        for column in range(design.columns):
            h = Mux(control.fresh, 0, states.h[column])
            m.d.comb += broadcast.i.x[column].eq(Mux(hidden, h, inputs.x[column]))
        rows = []
        for k in range(design.grid_rows):
            row = GridRow(design)
            m.submodules[f"grid_row_{k}"] = row
            m.d.comb += [
                row.control.eq(broadcast.o[k].control),
                row.x.eq(broadcast.o[k].x),
            ]
            rows.append(row)
        return rows

    def _load(self, m: Module, sequencer: Sequencer, inputs: InputBuffer,
              rows: list[GridRow]) -> None:
        """The load port: registered once, then broadcast to the grid rows."""
        design = self.design
        layout = data.StructLayout({"valid": 1, "beat": packed(LOAD)})
        received = Signal(layout)
        m.d.comb += self.load_tready.eq(1)
        m.d.sync += [
            received.valid.eq(self.load_tvalid),
            received.beat.as_value().eq(self.load_tdata),
        ]
        beat = received.beat
        m.d.comb += [
            sequencer.write.enable.eq(received.valid & (beat.target == LoadTarget.PROGRAM)),
            sequencer.write.part.eq(beat.column),
            sequencer.write.address.eq(beat.address),
            sequencer.write["data"].eq(beat["data"]),
        ]
        registers = {
            Register.INPUT_BEATS: Signal.like(inputs.beats, name="input_beats"),
            Register.BODY_END: Signal(range(PROGRAM_DEPTH), name="body_end"),
            Register.PROGRAM_END: Signal(range(PROGRAM_DEPTH), name="program_end"),
        }
        with m.If(received.valid & (beat.target == LoadTarget.REGISTER)):
            for address, register in registers.items():
                with m.If(beat.address == address):
                    m.d.sync += register.eq(beat["data"])
        m.d.comb += [
            inputs.beats.eq(registers[Register.INPUT_BEATS]),
            sequencer.body_end.eq(registers[Register.BODY_END]),
            sequencer.program_end.eq(registers[Register.PROGRAM_END]),
        ]
        m.submodules.load_tree = tree = Broadcast(layout, design.grid_rows)
        m.d.comb += tree.i.eq(received)
        for k, row in enumerate(rows):
            local = tree.o[k].beat
            is_weight = tree.o[k].valid & (local.target == LoadTarget.WEIGHT)
            is_unit = tree.o[k].valid & (local.target == LoadTarget.UNIT)
            first = k * design.tile_rows
            m.d.comb += [
                *(row.weights.rows[r].eq(is_weight & (local.row == first + r))
                  for r in range(design.tile_rows)),
                row.weights.column.eq(local.column),
                row.weights.word.address.eq(local.address),
                row.weights.word["data"].eq(local["data"]),
                row.parameters.enable.eq(is_unit & (local.row == k)),
                row.parameters.part.eq(local.column),
                row.parameters.address.eq(local.address),
                row.parameters["data"].eq(local["data"]),
            ]
