"""Finds the processes that a process started, by a mark that they inherit, even when it was killed."""

import os
import time
from pathlib import Path

MARK = "RNNHW_TEST_MARK"


def marked(mark):
    """Numbers of the processes that have ``mark`` in their environment and have not ended."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            environment = (folder / "environ").read_bytes().split(b"\0")
            state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue
        if f"{MARK}={mark}".encode() in environment and state not in "ZX":
            found.append(int(folder.name))
    return found


def wait_until(condition, limit_s=20.0):
    """Whether ``condition()`` becomes true within the limit."""
    deadline = time.monotonic() + limit_s
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def left_by(mark, temporary):
    """Processes with ``mark``, and files in a folder, that are still there after 10 seconds."""
    wait_until(lambda: not marked(mark) and not list(temporary.iterdir()), 10.0)
    left = [f"process {number}" for number in marked(mark)]
    return left + [f"temporary {path.name}" for path in temporary.iterdir()]


def environment(mark, **more):
    """This process's environment with a mark."""
    return os.environ | {MARK: mark} | more
