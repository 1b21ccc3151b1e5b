"""Seeds faults into gateware and schedule, one at a time, and reports which the tests kill.

Run by ``python tests/mutants.py``; arguments choose faults by their names. Each fault is a replacement in one
file of a copy of the tree. The tests of the component are run on the copy first, then those of the whole
machine.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent

AROUND = (
    "gate_level",
    "verilog",
    "verilog_cache",
    "rtlil_names",
    "names_around",
    "uart",
    "bus_registers",
    "bus_wishbone",
)
"""Tests in tests/gateware of what stands around the machine, or of its netlists; no fault is seeded there."""

WHOLE_MACHINE = (
    ["tests/schedule/test_schedule_sparse.py", "-k", "not documents"],
    ["tests/gateware", *(f"--ignore=tests/gateware/test_{name}.py" for name in AROUND)],
    ["tests/sim/test_sim_queue.py"],
    ["tests/sim/test_sim_verilator.py", "-k", "lane or divide"],
    ["tests/sim/test_sim_verilator.py", "-k", "not lane and not divide"],
    ["tests/sim/test_sim_tflite.py"],
    ["tests/sim/test_sim_sparse.py", "-k", "not random"],
    ["tests/sim/test_sim_random_cases.py"],
)
"""What is run where the tests of a component see nothing, the quickest first."""

OWN_TESTS = {
    "design/program.py": "tests/gateware/test_loader.py",
    "gateware/cells": "tests/gateware/test_cell.py",
    "gateware/cells/tflm_lstm.py": "tests/gateware/test_tflm_cell.py",
    "gateware/arithmetics": "tests/gateware/test_cell_pipeline.py",
    "layouts.py": "tests/gateware/test_loader.py",
    "lut_product.py": "tests/gateware/test_element.py",
    "phase_fetch.py": "tests/gateware/test_sequencer.py",
    "quantized_product.py": "tests/gateware/test_tflm_requantizer.py",
    "schedule/phases.py": "tests/schedule/test_schedule_cycles.py",
    "schedule/program.py": "tests/schedule/test_schedule_program.py",
}
"""The tests of files, and of folders, whose names do not say it."""

MUTANTS = [
    # name, file, text, replacement
    ("weights unsigned", "element.py", "data.ArrayLayout(signed(bits), lanes), reset_less", "data.ArrayLayout(bits, lanes), reset_less"),
    ("western sum dropped", "element.py", "west + product if carry", "product if carry"),
    ("sign of the lower product not given back", "element.py", "late[12:].as_signed(), late[11])", "late[12:].as_signed(), None)"),
    ("pair of weights short", "element.py", "both = Signal(signed(16)", "both = Signal(signed(15)"),
    ("lower product unsigned", "element.py", "(late[:12].as_signed(), None)", "(late[:12], None)"),
    ("pair of a lane twice", "element.py", "Cat(lower, word[lane + 1])", "Cat(lower, word[lane])"),
    ("pair that borrows nothing", "element.py", "self._kept(self.write.data) if self.is_paired else", ""),
    ("pair that borrows from all lanes", "element.py", "range(0, self.design.lanes - 1, 2)", "range(0, self.design.lanes - 1)"),
    ("pair kept in an element of look-up tables", "element.py", "if self.is_paired else self.write.data", "if self.design.weight_bits == PAIRED_BITS else self.write.data"),
    ("product short", "element.py", "Signal(signed(8 + self.design.weight_bits)", "Signal(signed(6 + self.design.weight_bits)"),
    ("half the slices at 4 bits", "element.py", "depth=self.design.weight_words", "depth=self.design.weight_depth"),
    ("address not skewed", "tile.py", "address = skewed_address", "pass"),
    ("activation not skewed", "tile.py", "x = skewed\n", "pass\n"),
    ("write in every row", "tile.py", "enable & columns[column]", "columns[column]"),
    ("write in every column", "tile.py", "enable & columns[column]", "enable"),
    ("word written a row early", "tile.py", 'word = registered(m, word, f"write_{row + 1}")', "pass"),
    ("columns of a row early", "tile.py", 'columns = registered(m, columns, f"write_cols_{row + 1}")', "pass"),
    ("factor of a pair early", "element.py", "product.eq(pair * late_x)", "product.eq(pair * x)"),
    ("factors of a long pipeline early", "element.py", 'word, x = registered(m, word, "weight_factors"), registered(m, x, "x_factor")', "pass"),
    ("accumulators short", "layouts.py", "log2_ceil(design.columns * most_slices(design))", "log2_ceil(design.columns)"),
    ("sums of a tile short", "layouts.py", "bits = 8 + design.weight_bits + log2_ceil(design.tile_cols)", "bits = 6 + design.weight_bits + log2_ceil(design.tile_cols)"),
    ("adder tree loses an odd input", "tree.py", "level[2 * k + 1 : 2 * k + 2], level[2 * k])", "level[2 * k + 1 : 2 * k + 2], level[2 * k] if 2 * k + 1 < len(level) else 0)"),
    ("adder tree short", "tree.py", "signed(self.bits + depth), name", "signed(self.bits + depth - 1), name"),
    ("delay long", "delay.py", "range(cycles)", "range(cycles + 1)"),
    ("weights of another tile", "grid_row.py", "columns[c].eq(weights.o[k].column == first + c)", "columns[c].eq(weights.o[k].column == c)"),
    ("activations of another tile", "grid_row.py", "tile.x[c].eq(self.x[first + c])", "tile.x[c].eq(self.x[c])"),
    ("control early at the accumulators", "grid_row.py", "design.tile_cols + element_cycles(design) + trees[0].latency - 1", "design.tile_cols + element_cycles(design) - 1"),
    ("accumulator never cleared", "accumulator.py", "m.d.sync += total.eq(0)", "m.d.sync += total.eq(result)"),
    ("first-phase sums read early", "accumulator.py", "read.en.eq(completes & control.finish)", "read.en.eq(control.valid & control.first & control.finish)"),
    ("first-phase write to another tile", "accumulator.py", "write.addr.eq(control.sum)", "write.addr.eq(0)"),
    ("first-phase write a cycle late", "accumulator.py", "write.en.eq(completes & ~control.finish)", "write.en.eq(registered(m, completes & ~control.finish, 'late'))"),
    ("finishing sums kept too", "accumulator.py", "write.en.eq(completes & ~control.finish)", "write.en.eq(completes)"),
    ("finished sums not held", "accumulator.py", "with m.If(completes & control.finish)", "with m.If(control.valid)"),
    ("tanh of negatives rounds up", "activation.py", "-(1 << 24) - 255", "-(1 << 24) - 257"),
    ("table index not clamped", "activation.py", "Mux(position[9:] > 255, 255, position[9:])", "position[9:17]"),
    ("relu passes negatives", "activation.py", "Mux(negative, 0, x)", "x"),
    ("identity early", "activation.py", 'delayed(m, self.x, 4, "x")', 'delayed(m, self.x, 3, "x")'),
    ("function early", "activation.py", "delayed(m, self.function, 3,", "delayed(m, self.function, 2,"),
    ("rounds down", "requantizer.py", "added >> 1, input_part[0])", "added >> 1, 0)"),
    ("recurrent part rounds down", "requantizer.py", "incremented(total, round_bit)", "incremented(total, 0)"),
    ("gates not saturated", "requantizer.py", "self.o.eq(incremented(total, round_bit))", "self.o.eq(total + round_bit)"),
    ("biases dropped", "requantizer.py", '_sum") + bias)', '_sum"))'),
    ("candidate bias dropped", "requantizer.py", "self.recurrent_bias if self.splits else 0", "0"),
    ("candidate not apart", "requantizer.py", 'm.If(delayed(m, self.apart, 2, "apart"))', "m.If(0)"),
    ("candidate apart early", "requantizer.py", "delayed(m, self.apart, 2,", "delayed(m, self.apart, 1,"),
    ("candidate's recurrent part not saturated", "requantizer.py", "incremented(alone >> 1, alone[0])", "(alone >> 1) + alone[0]"),
    ("input gate is the forget gate", "gateware/cells/lstm.py", 'return path.ports.gates[LSTM.gates.index("input")], path', 'return path.ports.gates[LSTM.gates.index("forget")], path'),
    ("cell not saturated", "gateware/cells/lstm.py", "new_c.eq(incremented(total >> 15, total[14]))", "new_c.eq((total >> 15) + total[14])"),
    ("h of an LSTM rounds down", "gateware/cells/lstm.py", "return Const(1 << 22, signed(24))", "return Const(0, signed(24))"),
    ("h not saturated", "gateware/cells/cell.py", "saturated((path.hidden_product + offset) >> 23, 8)", "(path.hidden_product + offset) >> 23"),
    ("offset of h short", "gateware/cells/cell.py", "offset = Signal(signed(33), reset_less=True)", "offset = Signal(signed(31), reset_less=True)"),
    ("offset of the next unit's kind", "gateware/cells/cell.py", 'path.kinds.choose(path.after_tanh, self._gathered("hidden_offset", path))', 'path.kinds.choose(path.last, self._gathered("hidden_offset", path))'),
    ("output gate early", "gateware/cells/lstm.py", 'path.delayed(self._output_lane(path), path.after_tanh, "output_gate")', 'path.delayed(self._output_lane(path), path.after_tanh - 1, "output_gate")'),
    ("cell aligned by the next unit's fraction", "gateware/cells/lstm.py", 'path.ports.cell_fraction, 1, "align_fraction"', 'path.ports.cell_fraction, 0, "align_fraction"'),
    ("cell rounds down", "gateware/cells/lstm.py", "incremented(total >> 15, total[14])", "incremented(total >> 15, 0)"),
    ("cell sum short", "gateware/cells/lstm.py", "total = Signal(signed(32))", "total = Signal(signed(31))"),
    ("forgotten part short", "gateware/cells/lstm.py", "kept = Signal(signed(32))", "kept = Signal(signed(30))"),
    ("cell fractions below 8 are those above", "gateware/cells/lstm.py", 'added, ~fraction, "align"', 'added, ~(fraction | 8), "align"'),
    ("cell fraction 8 taken for 9", "gateware/cells/lstm.py", 'added, ~fraction, "align"', 'added, ~(fraction | (fraction == 8)), "align"'),
    ("cell fraction 0 taken for 1", "gateware/cells/lstm.py", 'added, ~fraction, "align"', 'added, ~(fraction | (fraction == 0)), "align"'),
    ("tanh input of the widest cells short", "gateware/cells/lstm.py", 'shifted_left(m, new_c, ~fraction, "argument") >> 2', '(shifted_left(m, new_c, ~fraction, "argument") >> 2)[:28].as_signed()'),
    ("tanh input by the next unit's fraction", "gateware/cells/lstm.py", 'self._cell_cycles, "argument_fraction"', 'self._cell_cycles - 1, "argument_fraction"'),
    ("forgotten part not aligned", "gateware/cells/lstm.py", 'path.delayed(kept, self._align_cycles, "kept_product")', "kept"),
    ("n of a GRU early", "gateware/cells/gru.py", 'last - path.after_tanh, "n"', '1, "n"'),
    ("hidden factors early", "gateware/cells/cell.py", "delayed(m, factor, self.factor_cycles, name)", "delayed(m, factor, 0, name)"),
    ("hidden offset early", "gateware/cells/cell.py", 'self.factor_cycles, "early_offset"', '0, "early_offset"'),
    ("cell fractions above 12 not rounded", "gateware/cells/lstm.py", "incremented(shifted >> 1, shifted[0])", "incremented(shifted >> 1, 0)"),
    ("update gate of the reset phase lost", "gateware/cells/gru.py", "Mux(path.kinds.match(0, UnitKind.GRU_CANDIDATE), ports.b, ports.gates[_UPDATE])", "ports.gates[_UPDATE]"),
    ("update gate not kept", "gateware/cells/gru.py", 'b=path.delayed(self._update(path), last, "kept_update")', 'b=path.delayed(ports.a, last, "kept_update")'),
    ("old h late", "gateware/cells/gru.py", 'path.delayed(ports.a, late, "old_a")', 'path.delayed(ports.a, late + 1, "old_a")'),
    ("reset product rounds down", "gateware/cells/gru.py", "path.product[14] & ~is_sum", "0"),
    ("candidate not saturated", "gateware/cells/gru.py", "argument.eq(saturated(sum_with_carry(gate, reset_part, round_bit), 16))", "argument.eq(sum_with_carry(gate, reset_part, round_bit))"),
    ("candidate of the other convention", "gateware/cells/gru.py", "Mux(is_sum, 0, path.product >> 15), path.product[14] & ~is_sum", "path.product >> 15, path.product[14]"),
    ("r h rounds down", "gateware/cells/gru.py", "reset_h.eq(saturated((path.product + (1 << 22)) >> 23, 8))", "reset_h.eq(saturated(path.product >> 23, 8))"),
    ("h of a GRU rounds down", "gateware/cells/gru.py", "path.tanh + 128", "path.tanh"),
    ("h of a GRU rounded once", "gateware/cells/gru.py", "Cat(Const(1 << 14, 15), path.tanh + 128)", "Cat(Const(0, 15), path.tanh + 128)"),
    ("h of a minGRU rounds down", "gateware/cells/mingru.py", "old + 128", "old"),
    ("state of a GRU rounds down", "gateware/cells/gru.py", "Cat(Const(1 << 14, 15), candidate)", "Cat(Const(0, 15), candidate)"),
    ("h of an Elman layer rounds down", "gateware/cells/rounded.py", "saturated((path.ports.gates[0] + 128) >> 8, 8)", "saturated(path.ports.gates[0] >> 8, 8)"),
    ("GRU late where there is an LSTM", "gateware/cells/gru.py", 'path.before_tanh - 2, "gru_argument"', 'path.before_tanh - 1, "gru_argument"'),
    ("coupled gates: the forget gate is the output gate", "gateware/cells/lstm.py", "32768 - path.ports.gates[LSTM.gates.index(\"input\")]", "path.ports.gates[LSTM.gates.index(\"forget\")]"),
    ("coupled gates: the output gate of a plain LSTM", "gateware/cells/lstm.py", "gates[cell.gates.index(\"output\")])", "gates[LSTM.gates.index(\"output\") if len(self._declared) > 1 else 1])"),
    ("peephole rounds down", "peephole.py", "self.x + (shifted >> 1) + shifted[0]", "self.x + (shifted >> 1)"),
    ("peephole not saturated", "peephole.py", "saturated(self.x + (shifted >> 1) + shifted[0], ACTIVATION.width)", "self.x + (shifted >> 1) + shifted[0]"),
    ("peephole product short", "peephole.py", "_PRODUCT_BITS = 23", "_PRODUCT_BITS = 22"),
    ("output peephole sees the old cell", "gateware/cells/lstm.py", "peephole.c.eq(self._new_c)", "peephole.c.eq(path.delayed(ports.a, self._cell_cycles, \"old\"))"),
    ("output gate not activated late", "gateware/cells/lstm.py", "Function.IDENTITY if is_late else", "Function.SIGMOID if is_late else"),
    ("early peephole sees what a reset replaces", "cell_pipeline.py", 'Mux(control[4].reset_state, 0, registered(m, before.data, "state_before").a)', 'registered(m, before.data, "state_before").a'),
    ("early peephole sees the unit before", "cell_pipeline.py", "before.addr.eq(control[2].state)", "before.addr.eq(control[3].state)"),
    ("early peephole of the next part", "gateware/arithmetics/native.py", "weights[part])[:8], 3,", "weights[part])[:8], 2,"),
    ("projection activated", "gateware/cells/rounded.py", "UnitKind.PROJECTION: Function.IDENTITY", "UnitKind.PROJECTION: Function.RELU"),
    ("projection adds kept sums", "design/program.py", "SINGLE_PRODUCT = (UnitKind.PROJECTION, UnitKind.MINGRU", "SINGLE_PRODUCT = (UnitKind.MINGRU"),
    ("minGRU: candidate at half its scale", "gateware/cells/mingru.py", "max(p - MIN_STATE_FRACTION, 0)", "max(p - MIN_STATE_FRACTION - 1, 0)"),
    ("minGRU: candidate not saturated", "gateware/cells/mingru.py", "saturated(shifted[ports.cell_fraction], 16)", "shifted[ports.cell_fraction]"),
    ("minGRU: state rounds down", "gateware/cells/mingru.py", "(old << 15) + (1 << 14)", "(old << 15)"),
    ("minGRU: z and its complement swapped", "gateware/cells/mingru.py", "difference = path.delayed(n, late - 1, \"scaled_candidate\") - path.delayed(ports.a, late, \"old_state\")", "difference = path.delayed(ports.a, late, \"old_state\") - path.delayed(n, late - 1, \"scaled_candidate\")"),
    ("minGRU: g of negatives rounds half up", "activation.py", "Mux(function == Function.POSITIVE, 4096, 512)", "Mux(function == Function.POSITIVE, 4097, 512)"),
    ("minGRU: g without its half", "activation.py", "Mux(x > 30719, 32767, x + 2048)", "x"),
    ("minGRU: g wraps", "activation.py", "Mux(x > 30719, 32767, x + 2048)", "x + 2048"),
    ("minGRU: a step does not wait for the one before", "sequencer.py", "has_own.eq(~head.phase.finish | own)", "has_own.eq(1)"),
    ("minGRU: a step waits a cycle too few", "schedule/phases.py", "maker.state_wait = np.maximum(self._apart() - length, 1)", "maker.state_wait = np.maximum(self._apart() - length - 1, 1)"),
    ("minGRU: a step waits a cycle too long", "schedule/phases.py", "maker.state_wait = np.maximum(self._apart() - length, 1)", "maker.state_wait = np.maximum(self._apart() - length + 1, 1)"),
    ("minGRU: the layer above does not wait for it", "sequencer.py", "previous_there = Mux(is_made, Array(timers)[slot], Array(older)[slot]) >= head.least_wait", "pass"),
    ("minGRU: the schedule lets the layer above not wait", "schedule/walk.py", 'times[f"made before {phase.makes}"] = times[f"made {phase.makes}"]', "pass"),
    ("minGRU: the layer above waits for the latest state", "sequencer.py", "previous_there = Mux(is_made, Array(timers)[slot], Array(older)[slot]) >= head.least_wait", "previous_there = state_there"),
    ("projection: rows at the units' parameters", "schedule/program.py", "int(phase.product is Product.PROJECTION)", "0"),
    ("reset forgets the unit's state", "cell_pipeline.py", "a = Mux(unit.reset_state, 0, state.a)", "a = state.a"),
    ("parameters of the place's other lanes", "unit_parameters.py", "parts[place :: self.places]", "parts[: self.design.fold]"),
    ("parameters of a unit's first cycle", "unit_parameters.py", "reading.addr.eq(Cat(address, self.part))", "reading.addr.eq(address)"),
    ("results' places a unit late", "cell_pipeline.py", "LongDelay(layout, cycles)", "LongDelay(layout, cycles + self.design.fold)"),
    ("a state made in every part", "cell_pipeline.py", "makes_state.valid.eq(valid)", "makes_state.valid.eq(before.valid & (before.kind < UnitKind.DENSE))"),
    ("lane of the next part", "cell_pipeline.py", 'part = registered(m, sequencer.unit.part, "part")', "part = sequencer.unit.part"),
    ("row chosen before its lane", "cell_pipeline.py", '1 + lane_stages, "row"', '1, "row"'),
    ("row of a long pipeline not registered", "cell_pipeline.py", 'row_stages, f"{name}_{place}"', '0, f"{name}_{place}"'),
    ("sums not swapped when the input is last", "cell_pipeline.py", "registered(m, is_single | input_last,", "registered(m, is_single,"),
    ("kept sums added to dense outputs", "cell_pipeline.py", "m.d.sync += recurrent_sum.eq(0)", "pass"),
    ("dense outputs activated", "gateware/arithmetics/native.py", "{Function.IDENTITY: [UnitKind.DENSE]}", "{}"),
    ("candidate of a GRU activated twice", "gateware/cells/gru.py", "is_plain = lane == _CANDIDATE or kind", "is_plain = kind"),
    ("candidate apart in every part", "gateware/arithmetics/native.py", "(control[1].kind == UnitKind.GRU) & (control[1].part == part)", "control[1].kind == UnitKind.GRU"),
    ("candidate bias in every part", "gateware/arithmetics/native.py", "Mux(control[1].part == part, slot.parameters.candidate_bias, 0)", "slot.parameters.candidate_bias"),
    ("h put out where none is asked for", "cell_pipeline.py", "self.output.valid.eq(early | (late & done.emit))", "self.output.valid.eq(early | late)"),
    ("end of dense outputs late", "cell_pipeline.py", "self.output.final.eq(Mux(early, unit.final, done.final))", "self.output.final.eq(done.final)"),
    ("state written by dense outputs", "cell_pipeline.py", "valid = self._complete(before) & (before.kind < UnitKind.DENSE)", "valid = self._complete(before)"),
    ("state written in every part", "cell_pipeline.py", "return unit.valid & (unit.part == self.design.fold - 1)", "return unit.valid"),
    ("bank counter off by one", "unit_sequencer.py", "now.bank == design.banks_per_row - 1", "now.bank == design.banks_per_row"),
    ("end of a phase marked early", "unit_sequencer.py", "tile.phase_last & (self.row + 1 == tile.rows)", "tile.phase_last"),
    ("contexts share no place", "unit_sequencer.py", "m.If(~starts | tile.context_first)", "m.If(1)"),
    ("parameters of the tile's first unit", "unit_sequencer.py", "self.unit.parameters.eq(tile.parameters + self.row)", "self.unit.parameters.eq(tile.parameters)"),
    ("a tile ends a row early", "unit_sequencer.py", "ends.eq(self.row + 1 == tile.rows)", "ends.eq(self.row + 2 == tile.rows)"),
    ("the first columns multiply in tables", "tile.py", "column >= self.design.tile_cols - self.design.lut_columns", "column < self.design.lut_columns"),
    ("three times x is twice x", "lut_product.py", "Mux(weight[low], triple, x << 1)", "Mux(weight[low], x << 1, x << 1)"),
    ("a negative digit lacks its 1", "lut_product.py", "top, negative), 2)", "top, weight[0] & 0), 2)"),
    ("the lower digits overlap", "lut_product.py", "_sum(digit(0), (digit(0) >> 2) + digit(2), 2)", "_sum(digit(0), (digit(0) >> 1) + digit(2), 2)"),
    ("weights restart at every tile", "slot_counter.py", "weight.eq(Mux(next_context, tile_weight, after))", "weight.eq(Mux(self._next_context, tile_weight, after))"),
    ("contexts share their sums", "slot_counter.py", "sums.eq(sums + self._next_context)", "sums.eq(sums + next_tile)"),
    ("contexts share their states", "slot_counter.py", "state.eq(state + phase.rows)", "state.eq(state)"),
    ("contexts read the first one", "slot_counter.py", "Mux(next_tile, phase.read_base, word + self._issues)", "Mux(self._next_context, phase.read_base, word + self._issues)"),
    ("contexts write to the first one", "slot_counter.py", "write.eq(write + phase.write_words)", "write.eq(write)"),
    ("last tile full", "slot_counter.py", "following.eq(Mux(left > 3 * most, most, left - 2 * most))", "following.eq(most)"),
    ("only tile full", "slot_counter.py", "rows.eq(Mux(start > most, most, start))", "rows.eq(most)"),
    ("no pause between tiles", "slot_counter.py", "self._next_context.eq(self.running & last_cycle)", "self._next_context.eq(self.running & last_slice)"),
    ("a context too few", "slot_counter.py", "next_last_context & next_last_tile", "next_last_tile"),
    ("a phase ends with the first slot of its last tile", "slot_counter.py", "self.ends.eq(single_slice & self._next_last)", "self.ends.eq(self._next_last)"),
    ("a phase of one slot does not end", "slot_counter.py", "head.single_slice & head.single_tile & (design.contexts == 1)", "0"),
    ("two contexts are one", "slot_counter.py", "last.eq(single_tile & (contexts == 1))", "last.eq(single_tile)"),
    ("a unit's part too few", "unit_sequencer.py", "self.unit.part + 2 == design.fold", "self.unit.part + 3 == design.fold"),
    ("state not double-buffered", "sequencer.py", "self.slot.buffer.eq(~parity.bit_select(phase.write_slot, 1))", "self.slot.buffer.eq(parity.bit_select(phase.write_slot, 1))"),
    ("latest state read in a wavefront", "sequencer.py", "parity.bit_select(phase.read_slot, 1) ^ previous", "parity.bit_select(phase.read_slot, 1)"),
    ("the state before read in the last step", "phase_fetch.py", "head.previous.eq(phase.previous & has_later_step)", "head.previous.eq(phase.previous)"),
    ("waits for the state in a wavefront", "sequencer.py", "Mux(head.previous, previous_there, state_there)", "state_there"),
    ("state wait ignored", "sequencer.py", "state_there = waited(head.phase.read_slot, head.phase.wait, head.least_wait)", "state_there = 1"),
    ("state wait a cycle long", "phase_fetch.py", "Mux(phase.wait < 2, 0, phase.wait - 2)", "Mux(phase.wait < 2, 0, phase.wait - 1)"),
    ("any state ends the wait for one", "sequencer.py", "is_made = self._made & (phase.write_slot == k)", "is_made = self._made"),
    ("no room asked for outputs", "sequencer.py", "has_room.eq(~head.phase.emit | (room >= head.emits))", "has_room.eq(1)"),
    ("product by a constant without its lowest bit", "layouts.py", "for bit in range(factor.bit_length()) if", "for bit in range(factor > 1, factor.bit_length()) if"),
    ("room not given back at a start", "sequencer.py", "Mux(self.output_taken, head.emits - 1, head.emits)", "head.emits"),
    ("room not given back", "sequencer.py", "kept.eq(room + self.output_taken)", "kept.eq(room)"),
    ("room for one context", "phase_fetch.py", "head.emits.eq(times(phase.rows, self.design.contexts))", "head.emits.eq(phase.rows)"),
    ("cell pipelines overrun", "sequencer.py", "(head.phase.finish, phase.finish, 0,", "(head.phase.finish & 0, phase.finish, 0,"),
    ("cell pipelines free at once", "sequencer.py", "times(slots.next_rows, design.fold) + more\n", "slots.next_rows + more\n"),
    ("cell pipelines free early after a pause", "sequencer.py", "times(slots.slot.rows, design.fold) + more - 1", "slots.slot.rows + more - 1"),
    ("input released too early", "sequencer.py", "slots.ends & (phase.source == Source.INPUT)", "slots.ends"),
    ("reset in every step", "phase_fetch.py", "Mux(in_body & is_first, reset, 0)", "Mux(in_body, reset, 0)"),
    ("reset of the lowest layer alone", "phase_fetch.py", "is_first.eq(read_step.begun == offset)", "is_first.eq(read_step.begun == 0)"),
    ("upper layers begin too early", "phase_fetch.py", "(read_step.begun >= offset) & ~(", "~("),
    ("upper layers end too early", "phase_fetch.py", "(read_step.over > offset)", "(read_step.over > 0)"),
    ("no steps for the wavefront to end", "phase_fetch.py", "last_step.eq(step.ends & (step.over == registers.extra_steps))", "last_step.eq(step.ends)"),
    ("every context reset", "sequencer.py", "fresh.bit_select(slots.context, 1)", "(fresh != 0)"),
    ("input products read the reset state", "sequencer.py", "is_fresh & phase.recurrent", "is_fresh"),
    ("command taken over another", "phase_fetch.py", "~begins & ~active & ~waits & (legal | self.idle)", "~begins & (legal | self.idle)"),
    ("a state's timer wraps", "sequencer.py", "Mux(is_made, 1, Mux(timer == longest, longest, timer + 1))", "Mux(is_made, 1, timer + 1)"),
    ("steps of 16 bits", "phase_fetch.py", "left = Signal(STEP_BITS)", "left = Signal(16)"),
    ("the count of begun steps wraps", "phase_fetch.py", "Mux(step.begun == _MOST_STEPS, _MOST_STEPS, step.begun + 1)", "step.begun + 1"),
    ("states overtake h", "sequencer.py", "(head.phase.emit & (head.phase.kind >= UnitKind.DENSE), emits_late,", "(head.phase.emit & 0, emits_late,"),
    ("states wait for the first h alone", "sequencer.py", "times(slots.next_rows, design.fold) + more\n", "times(slots.next_rows, design.fold) * (not more) + more\n"),
    ("states wait a cycle too long for h", "sequencer.py", "activated_cycles(design) - design.fold", "activated_cycles(design) - design.fold + 1"),
    ("idle while units are in the cell pipelines", "sequencer.py", "~fetch.busy & ~slots.running & (draining == 0)", "~fetch.busy & ~slots.running"),
    ("idle while slots are issued", "sequencer.py", "~fetch.busy & ~slots.running & (draining == 0)", "~fetch.busy & (draining == 0)"),
    ("idle a cycle late", "sequencer.py", "drain = drain_cycles(self.design) - 1", "drain = drain_cycles(self.design)"),
    ("a faulty command does not wait", "phase_fetch.py", "~waits & (legal | self.idle)", "~waits"),
    ("a faulty command runs", "phase_fetch.py", "begins.eq(self.take & legal)", "begins.eq(self.take)"),
    ("a load begins while a command waits", "accelerator.py", "loader.idle.eq(sequencer.idle & ~commands.o.valid)", "loader.idle.eq(sequencer.idle)"),
    ("a command overtakes a load that is offered", "accelerator.py", "loader.committed & ~self.load_tvalid", "loader.committed"),
    ("an error does not stand", "accelerator.py", "with m.If(commands.clear):", "with m.If(1):"),
    ("an error is not cleared", "accelerator.py", "self.error.eq(Fault.NONE)", "self.error.eq(self.error)"),
    ("a command's fault is not told", "accelerator.py", "self.error.eq(commands.o.fault)", "self.error.eq(Fault.NONE)"),
    ("a load's fault is not told", "accelerator.py", "self.error.eq(loader.fault)", "self.error.eq(Fault.NONE)"),
    ("a program's fault is not told", "accelerator.py", "self.error.eq(Fault.PROGRAM)", "self.error.eq(Fault.NONE)"),
    ("input is not dropped after an error", "accelerator.py", "inputs.i.ready | failed", "inputs.i.ready"),
    ("not busy while a command waits", "accelerator.py", "~sequencer.idle | commands.o.valid | loader.closing", "~sequencer.idle | loader.closing"),
    ("not busy while a load is closed", "accelerator.py", "~sequencer.idle | commands.o.valid | loader.closing", "~sequencer.idle | commands.o.valid"),
    ("commands while a load is under way", "loader.py", "[loading.eq(1), self.committed.eq(0)]", "loading.eq(1)"),
    ("an illegal beat is written", "loader.py", "received.valid & (code == Fault.NONE) & ~drops", "received.valid & ~drops"),
    ("what follows an illegal beat is written", "loader.py", "drops = self.failed | (self.fault != Fault.NONE)", "drops = self.failed"),
    ("beats are written while an error stands", "loader.py", "received.valid.eq(taken & ~self.failed)", "received.valid.eq(taken)"),
    ("a load that failed goes on", "loader.py", "[loading.eq(0), closing.eq(0), self", "[self"),
    ("an error of a command unloads the network", "loader.py", "closing.eq(0), self.committed.eq(self.committed)]", "closing.eq(0)]"),
    ("a load before the one before is closed", "loader.py", "loading | (self.idle & ~closing)", "loading | self.idle"),
    ("a load stops when the machine is not idle", "loader.py", "self.failed | loading | (self.idle", "self.failed | (self.idle"),
    ("closed before the words are in place", "loader.py", "weight_write_cycles(self.design), \"commits\"", "0, \"commits\""),
    ("any program is committed", "loader.py", "self.committed.eq(self.passed)", "self.committed.eq(1)"),
    ("columns beyond the grid alias", "layouts.py", "        \"column\": design.columns - 1,\n        \"address\": design.weight_words - 1", "        \"address\": design.weight_words - 1"),
    ("program parts beyond the word", "layouts.py", "LoadTarget.PROGRAM: {\"column\": words_of(PHASE) - 1, ", "LoadTarget.PROGRAM: {"),
    ("any register value", "loader.py", 'at_most(beat["data"], most) & ', ""),
    ("no input beats", "loader.py", '(beat["data"] != 0 if least else 1)', "1"),
    ("a second command in the place of the first", "command_queue.py", "self.failed | (self.open & ~self.o.valid)", "self.failed | self.open"),
    ("commands before a network is loaded", "command_queue.py", "self.failed | (self.open & ~self.o.valid)", "~self.o.valid"),
    ("commands are kept while an error stands", "command_queue.py", "self.i.ready & ~self.failed & ~self.clear", "self.i.ready & ~self.clear"),
    ("a clear is a command", "command_queue.py", "self.i.ready & ~self.failed & ~self.clear", "self.i.ready & ~self.failed"),
    ("runs of no steps", "command_queue.py", "Mux(command.steps == 0, Fault.STEPS,", "Mux(0, Fault.STEPS,"),
    ("any context is reset", "command_queue.py", "command.reset >> self.design.contexts != 0", "command.reset >> 16 != 0"),
    ("states of any program", "command_queue.py", "Mux(registers.state_end == registers.tail_end, Fault.STATES, Fault.NONE)", "Fault.NONE"),
    ("input of illegal runs is expected", "command_queue.py", "accepted & runs & (fault == Fault.NONE)", "accepted & runs"),
    ("input is expected again and again", "command_queue.py", "accepted & runs & (fault == Fault.NONE)", "self.i.valid & runs & (fault == Fault.NONE)"),
    ("a check forgets what was wrong", "program_check.py", "wrong.eq(wrong | ~rules.all())", "wrong.eq(~rules.all())"),
    ("a check remembers the one before", "program_check.py", "self.address.eq(0), wrong.eq(0), inputs.eq(0)", "self.address.eq(0), inputs.eq(0)"),
    ("two phases read the input", "program_check.py", "(inputs == 1)", "(inputs != 0)"),
    ("the last phase is not checked", "program_check.py", "last.eq(self.address == registers.state_end)", "last.eq(self.address + 1 == registers.state_end)"),
    ("ends of the program in any order", "program_check.py", "(inputs == 1) & in_order", "(inputs == 1)"),
    ("a value too large for its field is cut", "phase_memory.py", "m.d.comb += self.excess[part].eq(read.data[place])", "pass"),
    ("a part of a phase written with all others", "phase_memory.py", "self.write.enable & (self.write.part == part)", "self.write.enable"),
    ("a value cut by the check's input", "program_check.py", '"fits_its_fields": ~self.excess', '"fits_its_fields": 1'),
    ("more slices than weights", "program_check.py", "            & at_most(phase.slices, most_slices(design))\n", ""),
    ("more cycles than the counter has", "program_check.py", "            & at_most(phase.tile_cycles, most_cycles(design)),", ","),
    ("waits that the timers cannot count", "program_check.py", "\"can_wait\": at_most(phase.wait, drain_cycles(design))", "\"can_wait\": 1"),
    ("own waits that the timers cannot count", "program_check.py", "rules[\"can_wait_for_its_own\"] = at_most(phase.state_wait, drain_cycles(design))", "pass"),
    ("slices beyond the tile's cycles", "program_check.py", "            & (phase.tile_cycles >= phase.slices)\n", ""),
    ("rows beyond the parameters", "program_check.py", "(phase.rows != 0) & at_most(phase.rows, design.unit_depth)", "(phase.rows != 0)"),
    ("tiles beyond the rows", "program_check.py", "(rows_of_tiles < phase.rows + design.tile_rows)", "1"),
    ("units come faster than they are taken", "program_check.py", "~phase.finish | (phase.tile_cycles >= design.fold * design.tile_rows)", "1"),
    ("slots that are not there", "program_check.py", "at_most(phase.read_slot, design.state_slots - 1)", "1"),
    ("any kind of unit", "program_check.py", "phase.kind.matches(*(int(kind) for kind in kinds_of(design))),", "1,"),
    ("outputs that never come", "program_check.py", "phase.finish | ~phase.emit", "1"),
    ("input of another width", "program_check.py", "in_body & (times(phase.slices, design.contexts) == registers.input_beats)", "in_body"),
    ("phases that are passed over in the last steps", "program_check.py", "~in_body | (phase.step_offset <= registers.extra_steps)", "1"),
    ("states in any phase", "program_check.py", "                phase.kind != UnitKind.STATE,\n            ),", "                1,\n            ),"),
    ("a dump waits for nothing", "schedule/phases.py", "phase.wait = np.maximum(self._apart() - self._behind(phase), 1)", "phase.wait = np.ones_like(phase.tiles)"),
    ("a dump waits a cycle too long", "schedule/phases.py", "phase.wait = np.maximum(self._apart() - self._behind(phase), 1)", "phase.wait = np.maximum(self._apart() + 1 - self._behind(phase), 1)"),
    ("a phase waits a cycle too long", "schedule/phases.py", "word = self._latency + design.fold * row", "word = self._latency + 1 + design.fold * row"),
    ("states do not wait for h", "schedule/walk.py", "if phase.emit and phase.kind >= UnitKind.DENSE:", "if False:"),
    ("a command is taken a cycle early", "schedule/walk.py", "np.maximum(accepted + 1, self.arrival - 1)", "np.maximum(accepted, self.arrival - 1)"),
    ("a command is taken without one before", "schedule/walk.py", "np.maximum(accepted + 1, self.arrival - 1)", "accepted + 1"),
    ("input comes before its command", "schedule/walk.py", 'times["released_before"]), times["accepted"] + 1) + 1', 'times["released_before"]), NEVER) + 1'),
    ("a load waits for no units", "schedule/timetable.py", "self._last_slot + drain_cycles(self._design)", "self._last_slot + 1"),
    ("a load is closed at once", "schedule/timetable.py", "self._ready = commit + 1 + load_close_cycles(self._design, len(self._plan.phases))", "self._ready = commit + 1"),
    ("full a cycle late", "input_buffer.py", "self.next_full.eq(Cat(full).bit_select(~reading, 1))", "self.next_full.eq(0)"),
    ("full buffer overwritten", "input_buffer.py", "wants & ~Cat(full).bit_select(filling, 1)", "wants"),
    ("a beat too many in a step", "input_buffer.py", "word + 2 == self.beats", "word + 1 == self.beats"),
    ("a vector of one beat has two", "input_buffer.py", "self.beats == 1, word + 2", "0, word + 2"),
    ("input taken before its command", "input_buffer.py", "wants & ~Cat", "~Cat"),
    ("input wanted after its last vector", "input_buffer.py", "Mux(completes, expected != 1, expected != 0)", "(expected != 0)"),
    ("vectors that come with the last one are not wanted", "input_buffer.py", " | more.valid),", "),"),
    ("vectors that nobody wants", "input_buffer.py", "Mux(more.valid, more.count, 0)", "more.count"),
    ("vectors expected while one comes are lost", "input_buffer.py", "Mux(completes, after - 1, after)", "Mux(completes, expected - 1, after)"),
    ("vectors of one command alone", "input_buffer.py", "Signal(STEP_BITS + 1)", "Signal(STEP_BITS)"),
    ("input single-buffered", "input_buffer.py", "read.addr.eq(Cat(reading, self.word))", "read.addr.eq(Cat(0, self.word))"),
    ("banks of the wrong grid row", "state_banks.py", "local, owner = divmod(column, self.design.grid_rows)", "owner, local = divmod(column, -(-self.design.columns // self.design.grid_rows))"),
    ("a bank takes every h", "state_banks.py", "source.valid & (source.bank == local)", "source.valid"),
    ("load into every bank", "state_banks.py", "self.load.column == column", "1"),
    ("results of a long pipeline not registered", "accelerator.py", "before_queue = output_queue_cycles(design) - OutputQueue.latency", "before_queue = 0"),
    ("reset reads the state", "accelerator.py", "Mux(control.reset_hidden, reset_value, states.h[column])", "states.h[column]"),
    ("input read as state", "accelerator.py", "Mux(hidden, h, inputs.x[column])", "inputs.x[column]"),
    ("weights into every grid row", "accelerator.py", "is_weight & (local.row == first + r)", "is_weight & (local.row[:1] == (first + r) & 1)"),
    ("parameters into every grid row", "accelerator.py", "row.parameters.enable.eq(is_row & ", "row.parameters.enable.eq(tree.o[k].valid & "),
    ("states into every grid row", "accelerator.py", "row.states.enable.eq(is_row & ", "row.states.enable.eq(tree.o[k].valid & "),
    ("tflm: ties up after the shift", "quantized_product.py", "(1 << 30) - (1 << 31), 1 << 30", "1 << 30, 1 << 30"),
    ("tflm: no first rounding", "quantized_product.py", "Mux(negative, (1 << 30) - (1 << 31), 1 << 30)", "Mux(negative, -(1 << 31), 0)"),
    ("tflm: one less without a shift", "quantized_product.py", "(self.value < 0) & (self.right_shift != 0)", "self.value < 0"),
    ("tflm: clamp rounds over", "quantized_product.py", "limit - 2, limit - 2", "limit - 1, limit - 1"),
    ("tflm: low clamp lost", "quantized_product.py", "Mux(doubled < -limit, -limit, doubled)", "doubled"),
    ("tflm: second rounding lost", "quantized_product.py", "(doubled >> 1) + doubled[0]", "doubled >> 1"),
    ("tflm: high half unsigned", "quantized_product.py", "high = Signal(signed(_HALF))", "high = Signal(unsigned(_HALF))"),
    ("tflm: low half signed", "quantized_product.py", "low = Signal(unsigned(_HALF))", "low = Signal(signed(_HALF))"),
    ("tflm: shift a cycle early", "quantized_product.py", "last_amount.eq(amount)", "last_amount.eq(self.right_shift)"),
    ("tflm: left shift lost", "tflm_requantizer.py", "product.value.eq(biased << left)", "product.value.eq(biased)"),
    ("tflm: bias dropped", "tflm_requantizer.py", "biased.eq(total + bias)", "biased.eq(total)"),
    ("tflm: sum not saturated", "tflm_requantizer.py", "saturated(sum(parts), ACTIVATION.width)", "sum(parts)"),
    ("tflm: parts not saturated", "tflm_requantizer.py", "QuantizedProduct(ACTIVATION.width)", "QuantizedProduct(ACTIVATION.width + 1)"),
    ("tflm: right shift of a left shift", "tflm_requantizer.py", "Mux(shift < 0, -shift, 0)", "-shift"),
    ("tflm: left shift of a right shift", "tflm_requantizer.py", "left.eq(Mux(shift < 0, 0, shift))", "left.eq(shift)"),
    ("tflm: zero point lost", "tflm_dense.py", "value.eq(self.x + self.zero_point)", "value.eq(self.x)"),
    ("tflm: minimum lost", "tflm_dense.py", "Mux(value < self.minimum, self.minimum, value)", "value"),
    ("tflm: maximum lost", "tflm_dense.py", "Mux(value > self.maximum, self.maximum,", "Mux(value > 127, 127,"),
    ("tflm: finer cells round down", "cell_tanh.py", "(triple + (1 << (-n - 13))) >> (-n - 12)", "triple >> (-n - 12)"),
    ("tflm: position not clamped", "cell_tanh.py", "Mux(abs(position) > 0xFFFF, 0xFFFF, abs(position))", "abs(position)"),
    ("tflm: negative side rounds up", "cell_tanh.py", "(1 << 23) + 127 - interpolated", "(1 << 23) + 128 - interpolated"),
    ("tflm: sign early", "cell_tanh.py", "delayed(m, position < 0, 4", "delayed(m, position < 0, 3"),
    ("tflm: doubled", "cell_tanh.py", "triple.eq(self.c + (self.c << 1))", "triple.eq(self.c << 1)"),
    ("tflm: exponent off by one", "cell_tanh.py", "choice.eq(exponent - MIN_CELL_EXPONENT)", "choice.eq(exponent - MIN_CELL_EXPONENT + 1)"),
    ("tflm: cell products rounded once", "gateware/cells/tflm_lstm.py", "Mux(product < 0, half - 1, half + 1)", "half"),
    ("tflm: cell ties up", "gateware/cells/tflm_lstm.py", "Mux(product < 0, half - 1, half + 1)", "half + 1"),
    ("tflm: f c halved", "gateware/cells/tflm_lstm.py", "_rounded(kept, 15)", "_rounded(kept, 16)"),
    ("tflm: exponent early", "gateware/cells/tflm_lstm.py", "exponent = delayed(m, self.cell_exponent, 1,", "exponent = delayed(m, self.cell_exponent, 0,"),
    ("tflm: clip early", "gateware/cells/tflm_lstm.py", "delayed(m, self.cell_clip, 2,", "delayed(m, self.cell_clip, 1,"),
    ("tflm: no clip wraps at 32768", "gateware/cells/tflm_lstm.py", "Mux(clip[15], 32767, clip)", "clip"),
    ("tflm: no clip below", "gateware/cells/tflm_lstm.py", "lowest.eq(-clip)", "lowest.eq(-32768)"),
    ("tflm: one less of h without a shift", "gateware/cells/tflm_lstm.py", "tanh[-1] & (amount != 0)", "tanh[-1]"),
    ("tflm: factor late", "gateware/cells/tflm_lstm.py", "ready = delayed(m, factor, before - 2", "ready = delayed(m, factor, before - 1"),
    ("tflm: zero point early", "gateware/cells/tflm_lstm.py", "delayed(m, self.hidden_zero_point, before + 3", "delayed(m, self.hidden_zero_point, before + 2"),
    ("tflm: shift late", "gateware/cells/tflm_lstm.py", "delayed(m, amount, before,", "delayed(m, amount, before + 1,"),
    ("tflm: h not saturated", "gateware/cells/tflm_lstm.py", "saturated(halved(doubled) + zero_point, 8)", "halved(doubled) + zero_point"),
    ("tflm: h clamped before its zero point", "gateware/cells/tflm_lstm.py", "_HIDDEN_BITS = 10", "_HIDDEN_BITS = 8"),
    ("tflm: gates swapped", "gateware/cells/tflm_lstm.py", "gate_i, gate_f, gate_g = ", "gate_f, gate_i, gate_g = "),
    ("tflm: tanh exponent early", "gateware/cells/tflm_lstm.py", "delayed(m, self.cell_exponent, self.cell_latency,", "delayed(m, self.cell_exponent, 2,"),
    ("activation kept a cycle early", "kept_activations.py", 'delayed(m, arriving, _INDEX_CYCLES, "slot")', 'delayed(m, arriving, _INDEX_CYCLES - 1, "slot")'),
    ("index a cycle early", "kept_activations.py", 'return registered(m, read.data, "index")', "return read.data"),
    ("contexts share the activations that are kept", "kept_activations.py", "return Cat(place, address.context) if self.design.contexts > 1 else place", "return place"),
    ("every slot keeps its activation", "kept_activations.py", "write.en.eq(late.address.keeps)", "write.en.eq(1)"),
    ("activation kept in its index's place", "kept_activations.py", "self._place(late.address, late.address.weight)", "self._place(late.address, index)"),
    ("an index overwrites the weights", "element.py", "self.write_enable & ~self.write.is_index if self.design.kept_depth else self.write_enable", "self.write_enable"),
    ("weights overwrite the index", "element.py", "kept.write_enable.eq(self.write_enable & self.write.is_index)", "kept.write_enable.eq(self.write_enable)"),
    ("weights before their kept activation", "element.py", 'delayed(m, word, KeptActivations.cycles, "word")', 'delayed(m, word, KeptActivations.cycles - 1, "word")'),
    ("slots that keep are summed", "slot_counter.py", "slot.valid.eq(self._issues & ~phase.keeps)", "slot.valid.eq(self._issues)"),
    ("pauses keep activations", "slot_counter.py", "slot.keeps.eq(self._issues & phase.keeps)", "slot.keeps.eq(phase.keeps)"),
    ("context of a slot lost", "slot_counter.py", "m.d.comb += slot.context.eq(self.context)", "pass"),
    ("a phase that keeps may finish", "program_check.py", '~(phase.keeps & phase.finish)', "phase.slices != 0"),
    ("more slices than activations are kept", "layouts.py", "held = design.kept_words if design.kept_depth else design.weight_words", "held = design.weight_words"),
    ("dense designs take indices", "design/program.py", "if target is not LoadTarget.INDEX or design.kept_depth", ""),
    ("indices go nowhere", "accelerator.py", "is_weight |= is_index", "pass"),
    ("indices go to the weights", "accelerator.py", "m.d.sync += row.weights.word.is_index.eq(is_index)", "pass"),
    ("slices that are multiplied are kept", "schedule/phases.py", "words = self._tilings[layer].slices[product]", "words = self._tilings[layer].multiplied[product]"),
    ("products wait for the input", "schedule/phases.py", "return self.reads is None and not self.multiplies_kept", "return self.reads is None"),
    ("index in the list", "schedule/images.py", "np.where(kept != 0, order, 0)", "np.where(kept != 0, np.arange(most), 0)"),
    ("zeros are multiplied first", "schedule/images.py", "np.argsort(words == 0,", "np.argsort(words != 0,"),
    ("directions share their zeros", "schedule/runs.py", "occupancies[direction : direction + 1]", "occupancies[:1]"),
]  # fmt: skip


def passes(tree: Path, tests: list[str]) -> bool:
    """Do some tests pass on a tree?"""
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider", *tests],
        cwd=tree,
        env=os.environ | {"PYTHONPATH": str(tree)},
        capture_output=True,
        check=False,
    )
    if run.returncode not in (0, 1):
        raise SystemExit(f"pytest {' '.join(tests)} did not run: {run.stdout.decode()[-2000:]}")
    return run.returncode == 0


def copied(folder: Path) -> Path:
    """A copy of what the tests need, without any compiled code."""
    for name in ("rnnhw", "tests", "models", "rtl"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def killer(tree: Path, file: str, text: str, replacement: str) -> str | None:
    """The tests that fail on a tree with this fault, if there are any; the tree is as before afterwards."""
    room, _, name = file.rpartition("/")
    path = tree / "rnnhw" / (room or "gateware") / name
    source, times = path.read_text(), path.stat()
    if source.count(text) != 1:
        raise SystemExit(f"{file} holds {text!r} {source.count(text)} times, not once")
    usual = f"tests/{room}/test_{room}_{name}" if room else f"tests/gateware/test_{name}"
    own = OWN_TESTS.get(file) or OWN_TESTS.get(room) or usual
    path.write_text(source.replace(text, replacement))
    try:
        for tests in ([own] if (ROOT / own).is_file() else [], *WHOLE_MACHINE):
            if tests and not passes(tree, tests):
                return " ".join(tests)
        return None
    finally:
        path.write_text(source)
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def main() -> int:
    """Try every mutant, or those whose names hold one of the arguments."""
    chosen = [
        mutant for mutant in MUTANTS if not sys.argv[1:] or any(word in mutant[0] for word in sys.argv[1:])
    ]
    survivors = 0
    with tempfile.TemporaryDirectory() as folder:
        # One copy for all: what Numba compiles for the first fault serves the others, as no fault is in a kernel.
        tree = copied(Path(folder))
        for name, file, text, replacement in chosen:
            by = killer(tree, file, text, replacement)
            survivors += by is None
            told = f"{'SURVIVES' if by is None else 'killed':9} {file}: {name}{f' ({by})' if by else ''}"
            print(told, flush=True)
    print(f"{len(chosen) - survivors} of {len(chosen)} killed")
    return survivors


if __name__ == "__main__":
    sys.exit(main())
