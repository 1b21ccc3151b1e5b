"""The whole machine."""

from amaranth import Module, Mux, Signal, Value
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import (
    COMMAND,
    FAULT_BITS,
    LOAD,
    Design,
    Fault,
    LoadTarget,
    bank_read_cycles,
    bits_of,
    output_queue_cycles,
)
from rnnhw.gateware.column_changes import ColumnChanges
from rnnhw.gateware.command_queue import CommandQueue
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.grid_row import GridRow
from rnnhw.gateware.input_buffer import InputBuffer
from rnnhw.gateware.largest_count import LargestCount
from rnnhw.gateware.layouts import ACTIVATION, address_of, factor, slot_control
from rnnhw.gateware.loader import Loader, load_beat
from rnnhw.gateware.output_queue import OutputQueue
from rnnhw.gateware.sequencer import Sequencer
from rnnhw.gateware.state_banks import StateBanks
from rnnhw.gateware.tree import Broadcast

__all__ = ["Accelerator", "accelerator_ports", "output_layout"]


def output_layout(design: Design) -> data.StructLayout:
    """An output beat: an int16 a lane and grid row; ``last`` ends a step's outputs or a layer's states."""
    values = data.ArrayLayout(data.ArrayLayout(ACTIVATION, design.lanes), design.grid_rows)
    return data.StructLayout({"values": values, "last": 1})


def accelerator_ports(design: Design) -> dict[str, wiring.Member]:
    """The ports of `Accelerator` by name, as it sees them."""
    return {
        "load_tdata": In(bits_of(LOAD)),
        "load_tvalid": In(1),
        "load_tready": Out(1),
        "command_tdata": In(bits_of(COMMAND)),
        "command_tvalid": In(1),
        "command_tready": Out(1),
        "x_tdata": In(8 * design.columns),
        "x_tvalid": In(1),
        "x_tready": Out(1),
        "y_tdata": Out(design.grid_rows * design.lanes * ACTIVATION.width),
        "y_tvalid": Out(1),
        "y_tready": In(1),
        "y_tlast": Out(1),
        "busy": Out(1),
        "error": Out(FAULT_BITS),
    }


def _wave(design: Design) -> data.StructLayout:
    """A slot on its way to the grid rows: its activations, or changes and the addresses of their weights."""
    members = {"control": slot_control(design), "x": data.ArrayLayout(factor(design), design.columns)}
    if design.delta_depth:
        members["addresses"] = data.ArrayLayout(address_of(design.weight_words), design.columns)
    return data.StructLayout(members)


class Accelerator(wiring.Component):
    """An RNN accelerator with AXI4-Stream ports; everything that a network needs is loaded at run time.

    Beats may be offered on all ports at any time. A load begins when all commands that were accepted before
    have ended; while one is offered or under way, no command is accepted; and input is taken only for
    commands that have been accepted. An illegal beat is not executed: when all that was accepted before it
    has ended, ``error`` takes its code. From then on all that is offered is taken and dropped, until the
    command CLEAR. After a faulty load, the whole network must be loaded again; that it was is not checked.

    Attributes
    ----------
    load_tdata, load_tvalid, load_tready
        Beats of `rnnhw.design.LOAD`; the last one of a load is a COMMIT.
    command_tdata, command_tvalid, command_tready
        Beats of `rnnhw.design.COMMAND`: run sequences, one per context; give out the states; clear the error.
    x_tdata, x_tvalid, x_tready
        C int8 per beat; a step is one vector per context, each ``ceil(inputs / C)`` beats, padded with zeros.
    y_tdata, y_tvalid, y_tready, y_tlast
        One int16 per lane and grid row: an h (lane 0), or dense outputs, or a unit's state (lanes 0 and 1).
        Unit tile by unit tile, in it context by context; ``tlast`` ends a step's outputs or a layer's states.
    busy
        A command waits or is in work, or a load is being closed; results may still leave the output queue.
    error
        A `rnnhw.design.Fault`: what was illegal.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(accelerator_ports(design))

    def elaborate(self, platform: object) -> Module:
        m = Module()
        design = self.design
        m.submodules.loader = loader = Loader(design)
        m.submodules.commands = commands = CommandQueue(design)
        m.submodules.sequencer = sequencer = Sequencer(design)
        m.submodules.input_buffer = inputs = InputBuffer(design)
        m.submodules.state_banks = states = StateBanks(design)
        m.submodules.output_queue = queue = OutputQueue(output_layout(design), design.output_depth)
        failed = self._control(m, loader, commands, sequencer)
        m.d.comb += [
            inputs.i.payload.as_value().eq(self.x_tdata),
            inputs.i.valid.eq(self.x_tvalid),
            self.x_tready.eq(inputs.i.ready | failed),  # after an error it expects none: beats are dropped
            inputs.beats.eq(loader.registers.input_beats),
            inputs.expect.eq(commands.vectors),
            self.y_tdata.eq(queue.o.payload.values),
            self.y_tlast.eq(queue.o.payload["last"]),
            self.y_tvalid.eq(queue.o.valid),
            queue.o.ready.eq(self.y_tready),
            sequencer.output_taken.eq(self.y_tvalid & self.y_tready),
            sequencer.input_full.eq(inputs.full),
            sequencer.next_input_full.eq(inputs.next_full),
            inputs.release.eq(sequencer.input_release),
            inputs.word.eq(sequencer.word),
            states.word.eq(sequencer.word),
            states.buffer.eq(sequencer.buffer),
        ]
        rows = self._grid(m, sequencer, inputs, states)
        before_queue = output_queue_cycles(design) - OutputQueue.latency
        outputs = [delayed(m, row.output, before_queue, f"output_{k}") for k, row in enumerate(rows)]
        m.d.comb += [
            queue.write.eq(outputs[0].valid),
            queue.payload["last"].eq(outputs[0].final),
            *(queue.payload["values"][k].eq(output["values"]) for k, output in enumerate(outputs)),
            *(states.writes[k].eq(row.hidden) for k, row in enumerate(rows)),
        ]
        self._load(m, loader, sequencer, states, rows)
        return m

    def _control(self, m: Module, loader: Loader, commands: CommandQueue, sequencer: Sequencer) -> Signal:
        """Loads and commands wait for each other; gives whether an error stands."""
        failed = Signal()
        m.d.comb += [
            failed.eq(self.error != Fault.NONE),
            loader.i.payload.as_value().eq(self.load_tdata),
            loader.i.valid.eq(self.load_tvalid),
            self.load_tready.eq(loader.i.ready),
            loader.failed.eq(failed),
            loader.idle.eq(sequencer.idle & ~commands.o.valid),
            loader.checked.eq(sequencer.checked),
            loader.passed.eq(sequencer.passed),
            sequencer.check.eq(loader.commit),
            sequencer.registers.eq(loader.registers),
            commands.i.payload.as_value().eq(self.command_tdata),
            commands.i.valid.eq(self.command_tvalid),
            self.command_tready.eq(commands.i.ready),
            commands.failed.eq(failed),
            commands.open.eq(loader.committed & ~self.load_tvalid),
            commands.registers.eq(loader.registers),
            sequencer.next.eq(commands.o),
            commands.take.eq(sequencer.take),
            self.busy.eq(~sequencer.idle | commands.o.valid | loader.closing),
        ]
        # Faults come one at a time: of a load while no command waits, of a command while nothing is loaded.
        with m.If(failed):
            with m.If(commands.clear):
                m.d.sync += self.error.eq(Fault.NONE)
        with m.Elif(loader.fault != Fault.NONE):
            m.d.sync += self.error.eq(loader.fault)
        with m.Elif(sequencer.checked & ~sequencer.passed):
            m.d.sync += self.error.eq(Fault.PROGRAM)
        with m.Elif(sequencer.take):
            m.d.sync += self.error.eq(commands.o.fault)
        return failed

    def _grid(
        self, m: Module, sequencer: Sequencer, inputs: InputBuffer, states: StateBanks
    ) -> list[GridRow]:
        """Banks, broadcast and grid rows: a slot's activations and control enter all rows at once."""
        design = self.design
        control = delayed(m, sequencer.slot, 1, "slot")
        hidden = delayed(m, sequencer.hidden, 1, "hidden")
        reset_value = delayed(m, sequencer.reset_value, 1, "reset_value")
        m.submodules.broadcast = broadcast = Broadcast(_wave(design), design.grid_rows)
        m.d.comb += broadcast.i.control.eq(delayed(m, control, bank_read_cycles(design) - 1, "read_slot"))
        read = []
        for column in range(design.columns):
            h = Mux(control.reset_hidden, reset_value, states.h[column])
            read.append(Mux(hidden, h, inputs.x[column]))
        if design.delta_depth:
            self._changes(m, sequencer, read, broadcast)
        else:
            m.d.comb += [broadcast.i.x[column].eq(x) for column, x in enumerate(read)]
        rows = []
        for k in range(design.grid_rows):
            row = GridRow(design)
            m.submodules[f"grid_row_{k}"] = row
            m.d.comb += [
                row.control.eq(broadcast.o[k].control),
                row.x.eq(broadcast.o[k].x),
            ]
            if design.delta_depth:
                m.d.comb += row.addresses.eq(broadcast.o[k].addresses)
            rows.append(row)
        return rows

    def _changes(self, m: Module, sequencer: Sequencer, read: list[Value], broadcast: Broadcast) -> None:
        """Each column's changes of what was read go to the grid rows, and their number to the sequencer."""
        design, slot = self.design, sequencer.slot
        m.submodules.largest_count = largest = LargestCount(design.delta_depth, design.columns)
        threshold = delayed(m, sequencer.threshold, 1, "threshold")
        m.d.comb += sequencer.most_changes.eq(largest.o)
        flags = ["keeps", "first", "anew", "weight"]
        active = slot.valid | slot.keeps
        if design.scatter_depth:
            flags.append("collects")
            active |= slot.scatters
        for column, x in enumerate(read):
            changes = ColumnChanges(design)
            m.submodules[f"column_changes_{column}"] = changes
            m.d.comb += [
                *(changes.slot[name].eq(slot[name]) for name in flags),
                changes.slot.exists.eq(~slot.last | sequencer.last_columns[column]),
                changes.active.eq(active),
                changes.x.eq(x),
                changes.threshold.eq(threshold),
                largest.i[column].eq(changes.count),
                broadcast.i.x[column].eq(changes.change),
                broadcast.i.addresses[column].eq(changes.address),
            ]

    def _load(
        self, m: Module, loader: Loader, sequencer: Sequencer, states: StateBanks, rows: list[GridRow]
    ) -> None:
        """Legal load beats to their memories; those of the grid rows through a tree and a register."""
        design = self.design
        valid, beat = loader.o.valid, loader.o.beat
        m.d.comb += [
            sequencer.write.enable.eq(valid & (beat.target == LoadTarget.PROGRAM)),
            sequencer.write.part.eq(beat.column),
            sequencer.write.address.eq(beat.address),
            sequencer.write["data"].eq(beat["data"]),
        ]
        m.d.comb += [
            states.load.enable.eq(valid & (beat.target == LoadTarget.HIDDEN)),
            states.load.column.eq(beat.column),
            states.load.address.eq(beat.address),
            states.load["data"].eq(beat["data"]),
        ]
        m.submodules.load_tree = tree = Broadcast(load_beat(design), design.grid_rows)
        m.d.comb += tree.i.eq(loader.o)
        for k, row in enumerate(rows):
            local = tree.o[k].beat
            is_weight = local.target == LoadTarget.WEIGHT
            if design.index_bits:
                is_index = local.target == LoadTarget.INDEX
                m.d.sync += row.weights.word.is_index.eq(is_index)
                is_weight |= is_index
            is_weight = tree.o[k].valid & is_weight
            is_row = tree.o[k].valid & (local.row == k)
            first = k * design.tile_rows
            m.d.sync += [
                *(
                    row.weights.rows[r].eq(is_weight & (local.row == first + r))
                    for r in range(design.tile_rows)
                ),
                row.weights.column.eq(local.column),
                row.weights.word.address.eq(local.address),
                row.weights.word["data"].eq(local["data"]),
                row.parameters.enable.eq(is_row & (local.target == LoadTarget.UNIT)),
                row.parameters.part.eq(local.column),
                row.parameters.address.eq(local.address),
                row.parameters["data"].eq(local["data"]),
                row.states.enable.eq(is_row & (local.target == LoadTarget.STATE)),
                row.states.address.eq(local.address),
                row.states["data"].as_value().eq(local["data"]),
            ]
