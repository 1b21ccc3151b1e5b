"""Damages model files at random, and checks that each ends in a result or in one sentence.

``python tests/damaged_models.py onnx 10000 --seed 1`` reads 10,000 damaged ``.onnx`` files in child
processes: within 10 seconds of processor time and 1 GB each, without a crash, and with nothing left in the
folder for temporary files. What is accepted is run in reals, and of some the quantized model too. The other
kinds are ``keras``, ``h5``, ``pt2`` and ``tflite``, whose good files the frameworks write, and
``safetensors``, graphs of rnnhw's own. With ``--inspect 50`` the command ``rnnhw inspect`` is given the
first 50 files too.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "torch")  # Keras would look for TensorFlow
if __name__ == "__main__":
    # Frameworks are imported where good files are written, never where damaged ones are read.
    from damaged.children import GOOD, KINDS, batch, damaged_file, run_batch, write_sources

BATCH = 500


def inspected(path):
    """What ``rnnhw inspect`` does with a file: the exit status, or what is wrong."""
    done = subprocess.run([sys.executable, "-m", "rnnhw", "inspect", path], capture_output=True, text=True)
    lines = done.stderr.strip().splitlines()
    if done.returncode == 2 and (len(lines) != 1 or not lines[0].startswith("rnnhw: ") or done.stdout):
        return f"exit 2 with {lines[:3]}"
    if done.returncode not in (0, 2) or "Traceback" in done.stderr:
        return f"exit {done.returncode} with {lines[-1:]}"
    return f"exit {done.returncode}"


def main():
    """Damage, read and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("files", type=int, nargs="?", default=10000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--inspect", type=int, default=0, help="how many files the command is given")
    parser.add_argument("--keep", type=Path, help="folder for the files that end badly")
    given = parser.parse_args()
    kind, seed = given.kind, given.seed
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_sources(kind, seed, folder)
        os.environ["TMPDIR"] = scratch
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # the tests import onnxruntime before rnnhw does
        counts, costs, wrong = Counter(), [], 0

        def note(number, outcome, is_good):
            nonlocal wrong
            counts[outcome if is_good else "wrong"] += 1
            if not is_good:
                wrong += 1
                print(f"{kind} {number} of seed {seed}: {outcome}", flush=True)
                if given.keep:
                    content, _ = damaged_file(kind, seed, number, folder)
                    (given.keep / f"{seed}-{number}.{kind}").write_bytes(content)

        for first in range(0, given.files, BATCH):
            last = min(first + BATCH, given.files)
            for number, outcome in run_batch(kind, seed, first, last, folder, costs):
                note(number, outcome, outcome in GOOD)
        for number in range(given.inspect):
            path = folder / f"damaged.{kind}"
            path.write_bytes(damaged_file(kind, seed, number, folder)[0])
            outcome = inspected(path)
            note(number, f"inspect: {outcome}", outcome in ("exit 0", "exit 2"))
    seconds, memory = map(max, zip(*costs, strict=True))
    print(f"seed {seed}: {given.files} {kind} files: {dict(sorted(counts.items()))}")
    print(f"the slowest took {seconds:.1f} s of processor time, the largest {memory} MB")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        batch(sys.argv[2], *map(int, sys.argv[3:6]), Path(sys.argv[6]))
    else:
        main()
