"""Divides inputs among formats, watches the processes that read them, and says what failed."""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from fuzz.formats import FORMATS
from fuzz.worker import FOREIGN, SECONDS, Board, failing_files, work

__all__ = ["fuzz", "main", "shares"]

BATCH = 50_000
"""Inputs that a process reads before another one takes its place."""

PATIENCE = 30 * SECONDS
"""Seconds after which a process is ended that shows no progress: it waits for something, or is starved."""

MOST_KEPT = 3
"""Inputs that are kept of each kind of failure."""


def shares(names, inputs):
    """How many inputs each format has."""
    weights = {name: FORMATS[name].share if name in FORMATS else FOREIGN[name] for name in names}
    total = sum(weights.values())
    return {name: max(1, round(inputs * weight / total)) for name, weight in weights.items()}


def fuzz(counts, seed, first, folder, told=lambda name, number, text: None):
    """Read so many damaged files of each format in processes that take each other's place.

    Returns
    -------
    dict of str to tuple
        For each format, how many were accepted, how many refused, and how many failed, by kind.
    """
    (folder / "board").unlink(missing_ok=True)
    board, failures = Board(folder / "board", counts), {name: Counter() for name in counts}
    end = {name: first + count for name, count in counts.items()}
    for name in counts:
        board[name, "next"] = first

    def failed(name, number, text):
        failures[name][text.partition(": ")[0]] += 1
        told(name, number, text)

    plan = json.dumps(end)
    command = [sys.executable, Path(__file__).parent, "--worker", plan, str(seed), str(BATCH), str(folder)]
    while any(board[name, "next"] < end[name] for name in counts):
        with open(folder / "errors", "w+") as errors:
            with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True) as child:
                threading.Thread(target=_watch, args=(child, board), daemon=True).start()
                for line in child.stdout:
                    name, number, text = line.rstrip("\n").split("\t", 2)
                    failed(name, int(number), text)
            errors.seek(0)
            said = " ".join(errors.read()[-300:].split())
        if child.returncode:
            name = next(name for name in counts if board[name, "next"] < end[name])
            words = f"the process ended with {child.returncode}: {said}"
            if child.returncode == -signal.SIGXCPU:
                words = f"it took over {SECONDS} s of processor time"
            failed(name, board[name, "next"], words)
            board[name, "failures"] += 1
            board[name, "next"] += 1
    return {name: (board[name, "accepted"], board[name, "refused"], failures[name]) for name in counts}


def _watch(child, board):
    """End a process that is at the same input for very long."""
    seen, since = [], time.monotonic()
    while child.poll() is None:
        now = [board[name, "next"] for name in board.formats]
        if now != seen:
            seen, since = now, time.monotonic()
        elif time.monotonic() - since > PATIENCE:
            child.kill()
        time.sleep(0.5)


def main():
    """Damage, read and print."""
    if sys.argv[1:2] == ["--worker"]:
        plan, seed, most, folder = sys.argv[2:]
        end = json.loads(plan)
        work(list(end), int(seed), end, int(most), Path(folder))
        return
    names = [*FORMATS, *FOREIGN]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=20_000, help="number of damaged files of all formats")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first input of each format")
    parser.add_argument("--formats", default=",".join(names), help="names with commas between; default: all")
    parser.add_argument("--keep", type=Path, default=Path("out/fuzz"), help="folder for inputs that failed")
    given = parser.parse_args()
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    counts = shares(given.formats.split(","), given.inputs)
    print(f"seed {given.seed}, {given.inputs:,} inputs, of each format from number {given.first}")
    print(f"{'format':15}{'inputs':>9}{'accepted':>10}{'refused':>9}{'failures':>10}", flush=True)
    own = {name: count for name, count in counts.items() if name in FORMATS}
    total = Counter()
    for part in (own, *({name: count} for name, count in counts.items() if name in FOREIGN)):
        if part:
            total.update(_printed(part, given))
    print(
        f"{'all':15}{total['inputs']:9,}{total['accepted']:10,}{total['refused']:9,}{total['failures']:10,}"
    )
    sys.exit(total["failures"] > 0)


def _printed(counts, given):
    """Fuzz some formats, keep and print failures, and print a line of each format; returns the sums."""
    shown, total = Counter(), Counter()
    with tempfile.TemporaryDirectory() as place:

        def told(name, number, text):
            kind = name, text.partition(": ")[0]
            shown[kind] += 1
            if shown[kind] > MOST_KEPT:
                return
            files, which = failing_files(name, given.seed, number, Path(place))
            kept = given.keep / name.replace(" ", "-") / f"{given.seed}-{number}-{Path(which).name}"
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(files[which])
            print(f"    {name} {number}: {text} ({kept})", flush=True)

        found = fuzz(counts, given.seed, given.first, Path(place), told)
    for name, (accepted, refused, failures) in found.items():
        one = {"inputs": counts[name], "accepted": accepted, "refused": refused}
        one["failures"] = sum(failures.values())
        print(f"{name:15}{one['inputs']:9,}{accepted:10,}{refused:9,}{one['failures']:10,}", flush=True)
        for kind, number in failures.most_common():
            print(f"    {number:6,} {kind}", flush=True)
        total.update(one)
    return total
