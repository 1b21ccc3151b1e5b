"""Seeds faults into the gateware, one at a time, and reports which the tests kill: ``python tests/mutants.py``.

Each fault is a replacement in one file of a copy of the tree; the tests named are run on the copy.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
GATEWARE = "rnnhw/gateware"

MUTANTS = [
    # name, file, text, replacement
    ("unsigned weight", "element.py", "data.ArrayLayout(signed(8), LANES), read.data", "data.ArrayLayout(8, LANES), read.data"),
    ("western sum dropped", "element.py", "self.sums_i[lane] + product", "product"),
    ("address not skewed", "tile.py", "address = skewed_address", "pass"),
    ("write in every row", "tile.py", "self.write_rows[row] & self.write_cols[column]", "self.write_cols[column]"),
    ("adder tree loses an odd input", "tree.py", "level[2 * k + 1 : 2 * k + 2], level[2 * k])", "level[2 * k + 1 : 2 * k + 2], level[2 * k] if 2 * k + 1 < len(level) else 0)"),
    ("accumulator never cleared", "accumulator.py", "Mux(control.first, 0, total[lane])", "total[lane]"),
    ("first-phase sums read late", "accumulator.py", "read_port(transparent_for=(write,))", "read_port()"),
    ("first-phase write to the wrong tile", "accumulator.py", "write.addr.eq(before.tile)", "write.addr.eq(control.tile)"),
    ("rounds down", "requantizer.py", "(part >> 1) + part[0]", "(part >> 1)"),
    ("no saturation of gates", "requantizer.py", "self.o.eq(saturated(total, ACTIVATION.width))", "self.o.eq(total)"),
    ("bias dropped", "requantizer.py", "biased.eq(self.input_sum + self.bias)", "biased.eq(self.input_sum)"),
    ("tanh rounds like sigmoid", "activation.py", "(1 << 24) + 254", "(1 << 24) + 255"),
    ("table index not clamped", "activation.py", "Mux(position[9:] > 255, 255, position[9:])", "position[9:17]"),
    ("gates i and f swapped", "lstm_cell.py", "gate_i, gate_f, gate_g, gate_o =", "gate_f, gate_i, gate_g, gate_o ="),
    ("cell not saturated", "lstm_cell.py", "self.c_o.eq(saturated(rounded, 16))", "self.c_o.eq(rounded)"),
    ("h not saturated", "lstm_cell.py", "saturated((product + (1 << 22)) >> 23, 8)", "(product + (1 << 22)) >> 23"),
    ("output gate a cycle early", "lstm_cell.py", "4 + Activation.latency", "3 + Activation.latency"),
    ("state not double-buffered", "sequencer.py", "slot.bank.eq(~self.buffer)", "slot.bank.eq(self.buffer)"),
    ("reset forgets to zero c", "cell_pipeline.py", "Mux(unit.fresh, 0, c)", "c"),
    ("reset forgets to zero h", "accelerator.py", "Mux(control.fresh, 0, states.h[column])", "states.h[column]"),
    ("state wait ignored", "sequencer.py", "elapsed + 1 >= head.wait", "1"),
    ("state wait a cycle long", "sequencer.py", "elapsed + 1 >= head.wait", "elapsed >= head.wait"),
    ("no room asked for outputs", "sequencer.py", "(~head.emit | (room >= head.rows))", "1"),
    ("cell pipelines overrun", "sequencer.py", "(~head.finish | (occupied <= head.slices))", "1"),
    ("weights restart at every tile", "sequencer.py", "m.d.sync += unit.eq(unit + tile_rows)", "m.d.sync += [unit.eq(unit + tile_rows), weight.eq(0)]"),
    ("bank counter off by one", "unit_sequencer.py", "first_bank == design.banks_per_row - 1", "first_bank == design.banks_per_row"),
    ("dense outputs activated", "cell_pipeline.py", "Mux(unit.dense, Function.IDENTITY, gate)", "gate"),
    ("dense bias to the wrong part", "cell_pipeline.py", "input_sum.eq(Mux(first.dense, finished, kept))", "input_sum.eq(kept)"),
    ("input released too early", "sequencer.py", "phase.source == Source.INPUT)", "1)"),
    ("last beat not marked", "unit_sequencer.py", "tile.phase_last & (self.row + 1 == tile.rows)", "tile.phase_last"),
    ("tflm: ties up after the shift", "quantized_product.py", "(1 << 30) - (1 << 31), 1 << 30", "1 << 30, 1 << 30"),
    ("tflm: no first rounding", "quantized_product.py", "Mux(negative, (1 << 30) - (1 << 31), 1 << 30)", "Mux(negative, -(1 << 31), 0)"),
    ("tflm: one less without a shift", "quantized_product.py", "(self.value < 0) & (self.right_shift != 0)", "self.value < 0"),
    ("tflm: clamp rounds over", "quantized_product.py", "limit - 2, limit - 2", "limit - 1, limit - 1"),
    ("tflm: low clamp lost", "quantized_product.py", "Mux(doubled < -limit, -limit, doubled)", "doubled"),
    ("tflm: second rounding lost", "quantized_product.py", "(doubled >> 1) + doubled[0]", "doubled >> 1"),
    ("tflm: high half unsigned", "quantized_product.py", "high = Signal(unsigned(_HALF)), Signal(signed(_HALF))", "high = Signal(unsigned(_HALF)), Signal(unsigned(_HALF))"),
    ("tflm: low half signed", "quantized_product.py", "low, high = Signal(unsigned(_HALF))", "low, high = Signal(signed(_HALF))"),
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
    ("tflm: sign early", "cell_tanh.py", "delayed(m, position < 0, 3", "delayed(m, position < 0, 2"),
    ("tflm: doubled", "cell_tanh.py", "m.d.comb += triple.eq(self.c * 3)", "m.d.comb += triple.eq(self.c * 2)"),
    ("tflm: exponent off by one", "cell_tanh.py", "choice.eq(exponent - MIN_CELL_EXPONENT)", "choice.eq(exponent - MIN_CELL_EXPONENT + 1)"),
    ("tflm: cell products rounded once", "tflm_cell.py", "Mux(product < 0, half - 1, half + 1)", "half"),
    ("tflm: cell ties up", "tflm_cell.py", "Mux(product < 0, half - 1, half + 1)", "half + 1"),
    ("tflm: f c halved", "tflm_cell.py", "_rounded(kept, 15)", "_rounded(kept, 16)"),
    ("tflm: exponent early", "tflm_cell.py", "exponent = delayed(m, self.cell_exponent, 1,", "exponent = delayed(m, self.cell_exponent, 0,"),
    ("tflm: clip early", "tflm_cell.py", "delayed(m, self.cell_clip, 2,", "delayed(m, self.cell_clip, 1,"),
    ("tflm: no clip wraps at 32768", "tflm_cell.py", "Mux(clip[15], 32767, clip)", "clip"),
    ("tflm: no clip below", "tflm_cell.py", "lowest.eq(-clip)", "lowest.eq(-32768)"),
    ("tflm: one less without a shift", "tflm_cell.py", "tanh[-1] & (amount != 0)", "tanh[-1]"),
    ("tflm: factor late", "tflm_cell.py", "ready = delayed(m, factor, before - 2", "ready = delayed(m, factor, before - 1"),
    ("tflm: zero point early", "tflm_cell.py", "delayed(m, self.hidden_zero_point, before + 3", "delayed(m, self.hidden_zero_point, before + 2"),
    ("tflm: shift late", "tflm_cell.py", "delayed(m, amount, before,", "delayed(m, amount, before + 1,"),
    ("tflm: h not saturated", "tflm_cell.py", "saturated(halved(doubled) + zero_point, 8)", "halved(doubled) + zero_point"),
    ("tflm: h clamped before its zero point", "tflm_cell.py", "_HIDDEN_BITS = 10", "_HIDDEN_BITS = 8"),
    ("tflm: gates swapped", "tflm_cell.py", "gate_i, gate_f, gate_g = ", "gate_f, gate_i, gate_g = "),
    ("tflm: tanh exponent early", "tflm_cell.py", "delayed(m, self.cell_exponent, self.cell_latency,", "delayed(m, self.cell_exponent, 2,"),
]  # fmt: skip


def survives(file: str, text: str, replacement: str) -> bool:
    """Do all tests pass with this fault?"""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        for name in ("rnnhw", "tests", "models", "rtl"):
            shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", tree)
        path = tree / GATEWARE / file
        source = path.read_text()
        if source.count(text) != 1:
            raise SystemExit(f"{file} holds {text!r} {source.count(text)} times, not once")
        path.write_text(source.replace(text, replacement))
        for tests in ("tests/gateware", "tests/sim"):
            run = subprocess.run([sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider", tests],
                                 cwd=tree, env=os.environ | {"PYTHONPATH": str(tree)},
                                 capture_output=True, check=False)
            if run.returncode:
                return False
    return True


def main() -> int:
    """Try every mutant, or those whose names hold one of the arguments."""
    chosen = [mutant for mutant in MUTANTS
              if not sys.argv[1:] or any(word in mutant[0] for word in sys.argv[1:])]
    survivors = 0
    for name, file, text, replacement in chosen:
        alive = survives(file, text, replacement)
        survivors += alive
        print(f"{'SURVIVES' if alive else 'killed':9} {file}: {name}", flush=True)
    print(f"{len(chosen) - survivors} of {len(chosen)} killed")
    return survivors


if __name__ == "__main__":
    sys.exit(main())
