"""Runs ``rnnhw`` and kills it without warning at a chosen event after the last step of its training.

``python tests/killed.py CHECKPOINTS MOMENT ARGUMENTS...``: events are those of `sys.addaudithook`, which come
before files are opened, renamed and removed, modules imported, code compiled and more. They are counted after
the rename of checkpoint number CHECKPOINTS. MOMENT is a number, or an event and the file that it concerns,
with a space between. One of -1 kills nothing; then the last line of standard output is JSON: how many
checkpoints and events there were, and of those events that concern files of the folder ``--out`` such words.
"""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any


class Moments:
    """Counts checkpoints, and the events from the last one on."""

    def __init__(self, checkpoints: int, moment: str, out: str) -> None:
        self.last, self.moment, self.out = checkpoints, moment, out
        self.checkpoints = self.events = 0
        self.files: list[str] = []

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Called before each event."""
        if event == "os.rename" and Path(str(arguments[1])).name.startswith("checkpoint-"):
            self.checkpoints += 1
            return
        if self.checkpoints < self.last:
            return
        words = str(self.events)
        self.events += 1
        if arguments and str(arguments[0]).startswith(self.out):
            self.files.append(f"{event} {Path(str(arguments[event == 'os.rename'])).name}")
            if self.moment == self.files[-1]:
                words = self.moment
        if words == self.moment:
            self.moment = ""
            os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """Run the command line."""
    checkpoints, moment, *arguments = sys.argv[1:]
    from rnnhw.cli import main as rnnhw

    moments = Moments(int(checkpoints), moment, arguments[arguments.index("--out") + 1])
    sys.argv = ["rnnhw", *arguments]
    sys.addaudithook(moments.hook)
    try:
        rnnhw()
    except SystemExit as stop:
        if stop.code:
            raise
    found = {"checkpoints": moments.checkpoints, "events": moments.events, "files": list(moments.files)}
    if found["checkpoints"]:
        print(json.dumps(found))


if __name__ == "__main__":
    main()
