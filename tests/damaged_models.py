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


def inspected(kind, seed, count, folder):
    """What ``rnnhw inspect`` does with the first files: pairs of a number and an outcome."""
    command = [sys.executable, __file__, "--commands", kind, str(seed), str(count), str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    lines = [line.split(" ", 1) for line in done.stdout.splitlines()]
    assert len(lines) == count, done.stdout[-300:]
    return [(int(number), outcome) for number, outcome in lines]


def main():
    """Damage, read and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("files", type=int, nargs="?", default=10000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first file of the seed")
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

        end = given.first + given.files
        for first in range(given.first, end, BATCH):
            last = min(first + BATCH, end)
            for number, outcome in run_batch(kind, seed, first, last, folder, costs):
                note(number, outcome, outcome in GOOD)
        for number, outcome in inspected(kind, seed, given.inspect, folder):
            note(number, f"inspect: {outcome}", outcome in ("exit 0", "exit 2"))
    seconds, memory = map(max, zip(*costs, strict=True))
    print(f"seed {seed}, from {given.first}: {given.files} {kind} files: {dict(sorted(counts.items()))}")
    print(f"the slowest took {seconds:.1f} s of processor time, the largest {memory} MB")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--child", kind, seed, first, last, folder]:
            batch(kind, int(seed), int(first), int(last), Path(folder))
        case ["--commands", kind, seed, count, folder]:
            from damaged.commands import inspect_files

            inspect_files(kind, int(seed), int(count), Path(folder))
        case _:
            main()
