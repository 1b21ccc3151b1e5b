"""Asks AccelForge, the successor of Timeloop, for the cycles of a layer's products, beside the schedule's.

python tests/peers/accel_forge.py PYTHON

PYTHON is the interpreter of an environment of its own, of Python 3.12 or newer, with AccelForge:
``python3.12 -m venv peers; peers/bin/pip install accelforge==1.0.467``.

AccelForge maps products (Einsums) onto memories and arrays. Here that is an array with as many multipliers as
ours, of one product a cycle each, which share inputs along one side and sums along the other; weights lie at
the multipliers, and no memory takes time. It is asked for the mapping with the least latency of one step's
product of a vector and the weights, which is taken as often as there are steps, and of all steps as one
product, which a recurrent layer cannot be computed as. It counts products alone: no array is filled or
drained, and no step waits for the one before.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from peer_cases import cases

LIMIT_S = 1200
MACHINE = """arch:
  nodes:
  - !Memory
    name: Buffer
    size: inf
    leak_power: 0
    area: 0
    tensors: {{keep: All}}
    actions:
    - {{name: read, energy: 1, latency: 0}}
    - {{name: write, energy: 1, latency: 0}}
  - !Container
    name: Array
    spatial:
    - {{name: rows, fanout: {rows}, may_reuse: input, reuse: input}}
    - {{name: columns, fanout: {columns}, may_reuse: output, reuse: output}}
  - !Memory
    name: Weights
    size: inf
    leak_power: 0
    area: 0
    tensors: {{keep: weight}}
    actions:
    - {{name: read, energy: 1, latency: 0}}
    - {{name: write, energy: 1, latency: 0}}
  - !Compute
    name: Multiplier
    leak_power: 0
    area: 0
    actions:
    - {{name: compute, energy: 1, latency: 1}}
"""
PRODUCT = """workload:
  iteration_space_shape:
    step: 0 <= step < {steps}
    row: 0 <= row < {outer}
    column: 0 <= column < {inner}
  bits_per_value: {{All: 8}}
  einsums:
  - name: Product
    tensor_accesses:
    - {{name: X, projection: [step, column]}}
    - {{name: W, projection: [column, row]}}
    - {{name: Y, projection: [step, row], output: True}}
    renames: {{weight: W, input: X, output: Y}}
"""
ASK = """import json, accelforge
spec = accelforge.Spec.from_yaml("machine.yaml", "product.yaml")
spec.mapper.metrics = accelforge.Metrics.LATENCY
print(json.dumps(float(spec.map_workload_to_arch(print_progress=False).latency())))
"""


def product_cycles(python, array, steps, outer, inner):
    """Cycles of the quickest mapping of a product of ``steps x inner`` and ``inner x outer``, and seconds."""
    with tempfile.TemporaryDirectory() as place:
        folder, (rows, columns) = Path(place), array
        (folder / "machine.yaml").write_text(MACHINE.format(rows=rows, columns=columns))
        (folder / "product.yaml").write_text(PRODUCT.format(steps=steps, outer=outer, inner=inner))
        begun = time.monotonic()
        done = subprocess.run(
            [python, "-c", ASK], cwd=folder, check=True, capture_output=True, text=True, timeout=LIMIT_S
        )
        return round(json.loads(done.stdout.splitlines()[-1])), time.monotonic() - begun


def main():
    (python,) = sys.argv[1:]
    for steps, array, inner, outer in cases():
        one, one_s = product_cycles(python, array, 1, outer, inner)
        all_at_once, all_s = product_cycles(python, array, steps, outer, inner)
        print(
            f"  AccelForge: step by step {steps * one:,} cycles (a step {one:,}, in {one_s:.1f} s); "
            f"as one product {all_at_once:,} cycles (in {all_s:.1f} s)",
            flush=True,
        )


if __name__ == "__main__":
    main()
