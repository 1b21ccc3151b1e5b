"""Proves the properties of the gateware, and prints a row of a table for each.

Run by ``python tests/proofs.py``; arguments choose properties by their names. With ``--page docs/proofs.md``,
the rows of the table on that page become those of this run; with ``--traces FOLDER``, a failed proof leaves a
waveform there.
"""

import argparse
import re
import sys
from pathlib import Path

from formal.proof import prove
from formal.properties import PROOFS


def main() -> int:
    """Prove all properties, or those whose names hold one of the arguments; gives how many fail."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--only", help="the one property of this name")
    parser.add_argument("--page", type=Path)
    parser.add_argument("--traces", type=Path)
    arguments = parser.parse_args()
    words = arguments.names or [""]
    chosen = [proof for proof in PROOFS if any(word in proof.name for word in words)]
    if arguments.only:
        chosen = [proof for proof in PROOFS if proof.name == arguments.only]
    failures, rows = 0, []
    for proof in chosen:
        verdict = prove(proof, arguments.traces)
        failures += verdict.failure is not None
        told = verdict.failure or f"proved, unbounded (induction over {proof.depth})"
        component = ", ".join(f"`{name}`" for name in proof.components)
        rows.append(f"| `{proof.name}` | {component} | {proof.states} | {told} | {verdict.seconds:.1f} s |\n")
        print(rows[-1], end="", flush=True)
    print(f"{len(chosen) - failures} of {len(chosen)} proved")
    if arguments.page and not failures:
        page = arguments.page.read_text()
        arguments.page.write_text(
            re.sub(r"(?:^\| `.*\n)+", lambda _: "".join(rows), page, count=1, flags=re.M)
        )
    return failures


if __name__ == "__main__":
    sys.exit(main())
