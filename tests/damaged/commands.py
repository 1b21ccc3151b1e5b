"""Gives damaged files to the command ``rnnhw inspect``."""

import os
import sys
import traceback

from damaged.children import damaged_file
from rnnhw.cli import main

__all__ = ["inspect_files"]


def inspect_files(kind, seed, count, folder):
    """In a process of its own: print the number of each file, and what the command does with it.

    The command runs in a fork of this process, so that its modules are imported once.
    """
    for number in range(count):
        path = folder / f"inspected.{kind}"
        path.write_bytes(damaged_file(kind, seed, number, folder)[0])
        print(number, _inspected(path), flush=True)


def _inspected(path):
    """The exit status, ``exit 0`` or ``exit 2``, or what is wrong."""
    out, err = path.with_suffix(".stdout"), path.with_suffix(".stderr")
    pid = os.fork()
    if pid == 0:
        _command(["inspect", str(path)], out, err)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    lines = err.read_text(errors="replace").splitlines()
    if status == 2 and (len(lines) != 1 or not lines[0].startswith("rnnhw: ") or out.stat().st_size):
        return f"exit 2, but it prints {lines[:3]} and {out.stat().st_size} bytes"
    if status == 0 and not out.stat().st_size:
        return "exit 0, but it prints nothing"
    if status not in (0, 2) or any("Traceback" in line or "Warning" in line for line in lines):
        return f"exit {status}: {lines[-1:]}"
    return f"exit {status}"


def _command(arguments, out, err):
    """Run a command with its output in two files, and end this process as it ends."""
    for number, path in ((1, out), (2, err)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    status, sys.argv = 0, ["rnnhw", *arguments]
    try:
        main()
    except SystemExit as end:
        status = end.code
    except BaseException:
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status or 0)
