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
