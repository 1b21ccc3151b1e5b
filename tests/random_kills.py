"""Kills a command without warning at random moments, and has it done again: what kill scripts share."""

import random
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Run:
    """A command that will be killed.

    Parameters
    ----------
    name : str
        What its line begins with, behind its number.
    start : callable
        Starts the command with a mark in its environment (`processes.environment`).
    within_s : float
        Seconds within which it is killed.
    left : callable
        Says what a killed run with a mark has left of processes and files.
    finish : callable
        Runs the same command to its end, and gives its results.
    expected : object
        The results of a run that nothing disturbed.
    """

    name: str
    start: Callable[[str], "subprocess.Popen[str]"]
    within_s: float
    left: Callable[[str], list[str]]
    finish: Callable[[], object]
    expected: object


def kill_at_random(prepare: Callable[[int, random.Random], Run]) -> int:
    """Kill runs, compare, and print a line for each; the command line has their number and a seed.

    Parameters
    ----------
    prepare : callable
        Makes the run of a number; what it chooses, it takes from the generator.

    Returns
    -------
    int
        Runs after which something was left, or other results came.
    """
    count = int(sys.argv[1]) if sys.argv[1:] else 20
    seed = int(sys.argv[2]) if sys.argv[2:] else int(time.time())
    print(f"seed {seed}", flush=True)
    chance, failed, killed = random.Random(seed), 0, 0
    for number in range(count):
        run = prepare(number, chance)
        mark = uuid.uuid4().hex
        process = run.start(mark)
        time.sleep(chance.uniform(0.0, run.within_s))
        process.send_signal(signal.SIGKILL)
        _, err = process.communicate()
        killed += process.returncode == -signal.SIGKILL
        left = run.left(mark)
        is_same = run.finish() == run.expected
        fine = is_same and not left and "Traceback" not in err
        failed += not fine
        print(
            f"{number}: {run.name} {'killed' if process.returncode < 0 else 'had ended'}, left "
            f"{left or 'nothing'}, then {'the same results' if is_same else 'OTHER'}"
            f"{'' if fine else '  FAILED'}",
            flush=True,
        )
    print(f"{count} runs, {killed} killed before their end, {failed} failed")
    return failed
