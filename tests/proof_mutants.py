"""Seeds faults into the gateware, one at a time, each of which must make a certain proof fail.

Run by ``python tests/proof_mutants.py``; arguments choose faults by the names of their proofs. Each fault is a
replacement in one file of a copy of the tree, on which the proof is run.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent

MUTANTS = [
    # proof, file of the gateware, text, replacement
    ("output_offers", "output_queue.py", "(~self.o.valid | self.o.ready)", "1"),
    ("output_offers", "output_queue.py", "with m.Elif(self.o.ready):", "with m.Else():"),
    ("output_order", "output_queue.py", "m.d.sync += last.eq(self._after(last))", "m.d.sync += last.eq(last + 1)"),
    ("output_order", "output_queue.py", "waiting + self.write - takes", "waiting + self.write"),
    ("command_kept", "command_queue.py", "self.open & ~self.o.valid", "self.open"),
    ("command_kept", "command_queue.py", "with m.If(self.take):", "with m.If(0):"),
    ("command_kept", "command_queue.py", "command.reset >> self.design.contexts != 0", "command.reset >> self.design.contexts + 1 != 0"),
    ("command_kept", "command_queue.py", "& ~self.failed & ~self.clear", "& ~self.clear"),
    ("input_order", "input_buffer.py", "wants & ~Cat(full).bit_select(filling, 1)", "wants"),
    ("input_order", "input_buffer.py", "word + 1 == self.beats", "word == self.beats"),
    ("input_order", "input_buffer.py", "read.addr.eq(Cat(reading, self.word))", "read.addr.eq(Cat(~reading, self.word))"),
    ("element_sum", "layouts.py", "bits = own_sums(design).elem_shape.width + log2_ceil(design.tile_cols)", "bits = 7 + design.weight_bits + log2_ceil(design.tile_cols) - 1"),
    ("element_sum", "element.py", "_sum(west, product, carry)", "_sum(Value.cast(0), product, carry)"),
    ("load_words", "layouts.py", '"column": design.columns - 1,\n        "address": design.weight_words', '"column": design.columns,\n        "address": design.weight_words'),
    ("load_words", "loader.py", "received.valid & (code == Fault.NONE) & ~drops", "received.valid & (code == Fault.NONE)"),
    ("load_words", "loader.py", 'if least else 1', 'if 0 else 1'),
    ("load_commit", "loader.py", 'Signal(data.StructLayout({"valid": 1}))', "Signal()"),
    ("load_commit", "loader.py", "(self.idle & ~closing)", "self.idle"),
    ("load_commit", "loader.py", "m.d.sync += [loading.eq(1), self.committed.eq(0)]", "m.d.sync += [loading.eq(1)]"),
    ("reset_slots", "delay.py", "for name in shape.members if (found := _valid(value[name])) is not None", "for name in () if (found := _valid(value[name])) is not None"),
    ("reset_slots", "delay.py", "_valid(stage).eq(valid)", "Signal().eq(valid)"),
    ("program_rules", "program_check.py", "(rows_of_tiles >= phase.rows) & (", "("),
    ("program_rules", "program_check.py", "with m.If(found):", "with m.If(reading):"),
    ("program_rules", "program_check.py", "& (times(phase.slices, design.contexts) == registers.input_beats)", ""),
    ("output_credit", "sequencer.py", "(room >= head.emits)", "(room + 1 >= head.emits)"),
    ("output_credit", "sequencer.py", "head.emits - 1, head.emits)", "head.phase.rows - 1, head.phase.rows)"),
    ("output_credit", "sequencer.py", "stays.eq(head.valid & ~starts)", "stays.eq(head.valid)"),
    ("phase_ends", "slot_counter.py", "last_cycle.eq(cycles == 2)", "last_cycle.eq(cycles == 1)"),
    ("phase_ends", "slot_counter.py", "Mux(last_context, tiles == 2, last_tile)", "Mux(last_context, tiles == 3, last_tile)"),
    ("phase_ends", "slot_counter.py", "last_slice.eq(slices == 2)", "last_slice.eq(slices == 3)"),
    ("state_waits", "sequencer.py", "has_own.eq(~head.phase.finish | own)", "has_own.eq(1)"),
    ("state_waits", "sequencer.py", "wait <= 2, wait <= 1", "wait <= 3, wait <= 1"),
    ("state_waits", "sequencer.py", "Array(timers)[slot], Array(older)[slot]) >= head.least_wait", "Array(timers)[slot], Array(timers)[slot]) >= head.least_wait"),
    ("phase_starts", "sequencer.py", "Mux(remaining == 0, 0, remaining - 1)", "remaining"),
    ("phase_starts", "sequencer.py", "Mux(timer == longest, longest, timer + 1)", "Mux(timer == longest, 0, timer + 1)"),
    ("unit_rows", "unit_sequencer.py", "ends.eq(self.row + 1 == tile.rows)", "ends.eq(self.row == tile.rows)"),
    ("unit_rows", "unit_sequencer.py", "part.eq(self.unit.part + 1)", "part.eq(part + 1)"),
    ("command_phases", "phase_fetch.py", "(left == 2)", "(left == 1)"),
    ("command_phases", "phase_fetch.py", "with m.If(~last_step):", "with m.If(1):"),
    ("input_there", "sequencer.py", "slots.running & (phase.source == Source.INPUT), self.next_input_full, self.input_full", "0, self.next_input_full, self.input_full"),
    ("input_there", "sequencer.py", "slots.ends & (phase.source == Source.INPUT)", "slots.ends"),
    ("tiles_apart", "sequencer.py", "later <= slices", "later <= slices + 1"),
    ("tiles_apart", "sequencer.py", "times(slots.slot.rows, design.fold) + more - 1", "slots.slot.rows + more - 1"),
    ("tree_sum", "tree.py", "signed(self.bits + depth), name", "signed(self.bits + depth - 1), name"),
    ("tree_sum", "tree.py", "level[2 * k + 1 : 2 * k + 2], level[2 * k])", "level[2 * k + 1 : 2 * k + 2], level[0])"),
    ("accumulator_narrow", "layouts.py", "log2_ceil(design.columns * most_slices(design))", "log2_ceil(design.columns * most_slices(design)) - 2"),
    ("accumulator_narrow", "accumulator.py", "m.d.sync += total.eq(0)", "m.d.sync += total.eq(result)"),
    ("accumulator_wide", "layouts.py", "ACCUMULATOR = signed(32)", "ACCUMULATOR = signed(31)"),
    ("accumulator_wide", "accumulator.py", "with m.Elif(control.valid):", "with m.Else():"),
    ("accumulator_keeps", "accumulator.py", "write.en.eq(completes & ~control.finish)", "write.en.eq(completes)"),
    ("accumulator_keeps", "accumulator.py", "read.en.eq(completes & control.finish)", "read.en.eq(control.valid & control.first & control.finish)"),
    ("own_sums_kept", "own_sums.py", "Mux(is_last, last[lane], read.data[lane])", "read.data[lane]"),
    ("own_sums_kept", "own_sums.py", "writes & (self.tile == tile)", "writes"),
    ("own_sums_kept", "own_sums.py", "last.eq(write.data)", "last.eq(self.added)"),
    ("bias_sum", "requantizer.py", "biased = Signal(ACCUMULATOR, name", "biased = Signal(31, name"),
    ("axi_lite_answers", "bus/axi_lite.py", "with m.If(self.s_axi_bready):", "with m.If(1):"),
    ("axi_lite_answers", "bus/axi_lite.py", "has_address & has_word & ~self.s_axi_bvalid", "has_address & has_word"),
    ("axi_lite_answers", "bus/axi_lite.py", "self.s_axi_arready.eq(~self.s_axi_rvalid)", "self.s_axi_arready.eq(1)"),
    ("wishbone_answers", "bus/wishbone.py", "answers.eq(asked & ~answers)", "answers.eq(asked)"),
    ("wishbone_answers", "bus/wishbone.py", "self.wb_ack_o & self.wb_we_i & self.wb_sel_i[0]", "asked & self.wb_we_i & self.wb_sel_i[0]"),
    ("wishbone_answers", "bus/wishbone.py", "asked & answers & ~known", "answers & ~known"),
]  # fmt: skip


def verdict(proof: str, file: str, text: str, replacement: str) -> str:
    """What the proof says of a tree with this fault."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        for name in ("rnnhw", "tests"):
            shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__", "vectors"))
        path = tree / "rnnhw" / "gateware" / file
        source = path.read_text()
        if source.count(text) != 1:
            raise SystemExit(f"{file} holds {text!r} {source.count(text)} times, not once")
        path.write_text(source.replace(text, replacement))
        run = subprocess.run(
            [sys.executable, "tests/proofs.py", "--only", proof],
            cwd=tree,
            env=os.environ | {"PYTHONPATH": str(tree)},
            capture_output=True,
            text=True,
            check=False,
        )
    if f"`{proof}`" not in run.stdout:
        raise SystemExit(f"{proof} did not run: {(run.stdout + run.stderr)[-2000:]}")
    return run.stdout.splitlines()[0].split("|")[4].strip()


def main() -> int:
    """Try every fault, or those whose proofs' names hold one of the arguments; gives how many survive."""
    words = sys.argv[1:] or [""]
    chosen = [mutant for mutant in MUTANTS if any(word in mutant[0] for word in words)]
    survivors = 0
    for proof, file, text, replacement in chosen:
        told = verdict(proof, file, text, replacement)
        survives = told.startswith("proved")
        survivors += survives
        print(
            f"{'SURVIVES' if survives else 'killed':9} {proof}: {file}: {text} -> {replacement}: {told}",
            flush=True,
        )
    print(f"{len(chosen) - survivors} of {len(chosen)} killed")
    return survivors


if __name__ == "__main__":
    sys.exit(main())
