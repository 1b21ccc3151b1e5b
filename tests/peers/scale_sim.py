"""Asks SCALE-Sim 3 for the cycles of a layer's products, and prints them beside the schedule's.

python tests/peers/scale_sim.py PYTHON

PYTHON is the interpreter of an environment of its own, with SCALE-Sim and the older NumPy that it needs:
``python3 -m venv peers; peers/bin/pip install scalesim==3.0.0; peers/bin/pip install "numpy<2"``.

SCALE-Sim knows products of matrices, and no order among them other than that of its list. A layer is asked
for twice, with each of its dataflows: one step's product of a vector and the weights, as often as there are
steps, because a step needs the h of the one before; and all steps as one product, which a recurrent layer
cannot be computed as. Memories hold everything, so that no cycle waits for DRAM. Its array multiplies one
pair of numbers per cell and cycle, as ours does per lane, and has as many cells as we have lanes. It counts
products alone; our cycles hold the activations and the cell's arithmetic, too.
"""

import csv
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from peer_cases import cases

DATAFLOWS = {"os": "outputs stay", "ws": "weights stay", "is": "inputs stay"}
LIMIT_S = 600
CONFIGURATION = """[general]
run_name = products
[architecture_presets]
ArrayHeight = {rows}
ArrayWidth = {columns}
ifmapsramszkB = 4096
filtersramszkB = 4096
ofmapsramszkB = 4096
IfmapOffset = 0
FilterOffset = 10000000
OfmapOffset = 20000000
Dataflow = {dataflow}
Bandwidth = 10
ReadRequestBuffer = 32
WriteRequestBuffer = 32
[layout]
IfmapCustomLayout = False
IfmapSRAMBankBandwidth = 10
IfmapSRAMBankNum = 10
IfmapSRAMBankPort = 2
FilterCustomLayout = False
FilterSRAMBankBandwidth = 10
FilterSRAMBankNum = 10
FilterSRAMBankPort = 2
[sparsity]
SparsitySupport = false
[run_presets]
InterfaceBandwidth = CALC
UseRamulatorTrace = False
"""


def product_cycles(python, array, dataflow, sizes):
    """Cycles of a product of matrices ``M x K`` and ``K x N`` on an array, and seconds until the answer."""
    with tempfile.TemporaryDirectory() as place:
        folder, rows, columns = Path(place), *array
        configuration = CONFIGURATION.format(rows=rows, columns=columns, dataflow=dataflow)
        (folder / "array.cfg").write_text(configuration)
        (folder / "products.csv").write_text("Layer, M, N, K,\nproduct, {}, {}, {},\n".format(*sizes))
        (folder / "layout.csv").write_text("Layer,\nproduct, 1, 1, 1, 1, 1, 1, 1, 1, 1,\n")
        command = [python, "-m", "scalesim.scale", "-c", "array.cfg", "-t", "products.csv"]
        command += ["-l", "layout.csv", "-i", "gemm", "-p", "out", "-s", "N"]
        begun = time.monotonic()
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=LIMIT_S)
        seconds = time.monotonic() - begun
        with (folder / "out" / "products" / "COMPUTE_REPORT.csv").open(newline="") as file:
            (row,) = csv.DictReader(file, skipinitialspace=True)
    return int(row["Total Cycles"]), seconds


def main():
    (python,) = sys.argv[1:]
    for steps, array, inner, outer in cases():
        for dataflow, words in DATAFLOWS.items():
            one, one_s = product_cycles(python, array, dataflow, (1, outer, inner))
            all_at_once, all_s = product_cycles(python, array, dataflow, (steps, outer, inner))
            print(
                f"  SCALE-Sim, {words}: step by step {steps * one:,} cycles "
                f"(a step {one:,}, in {one_s:.1f} s); "
                f"as one product {all_at_once:,} cycles (in {all_s:.1f} s)",
                flush=True,
            )


if __name__ == "__main__":
    main()
