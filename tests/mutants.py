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
