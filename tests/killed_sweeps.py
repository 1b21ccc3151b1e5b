"""Kills ``rnnhw sweep`` and its processes at random times: ``python tests/killed_sweeps.py [20] [SEED]``.

By turns the driver is killed, one of its processes is, or the driver is interrupted as by Ctrl-C. Then the
same command must go on in the folder and end with the same files, byte by byte, as a run that nothing
disturbed.
"""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT_S = 300
FILES = ("results.csv", "manifest.json", "index.html")
SWEEP = """name = "killed"
model = "lstm:16:48,48:10"
steps = 30
results = "front"
[design]
grid_rows = { from = 1, to = 12, step = 1 }
grid_cols = { from = 1, to = 32, step = 1 }
tile_rows = [1, 2, 4, 8]
tile_cols = [1, 2, 4, 8]
fold = [1, 2, 4]
contexts = { from = 1, to = 4, step = 1 }
clock_mhz = { from = 50, to = 65, step = 1 }
"""


def command(folder: Path, out: Path) -> list[str]:
    """The command line of one run."""
    return [
        *(sys.executable, "-m", "rnnhw", "sweep", str(folder / "sweep.toml")),
        *("--out", str(out), "--jobs", "2"),
    ]


def contents(out: Path) -> dict[str, bytes]:
    """What the results are."""
    return {name: (out / name).read_bytes() if (out / name).is_file() else b"" for name in FILES}


def children(process: int) -> list[int]:
    """The processes that one has started."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = status.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(words[1]) == process:
            found.append(int(status.parent.name))
    return found


def finished(out: Path) -> int:
    """Blocks in the store."""
    if not (out / "finished.sqlite").is_file():
        return 0
    try:
        with sqlite3.connect(out / "finished.sqlite") as database:
            return int(database.execute("SELECT count(*) FROM blocks").fetchone()[0])
    except sqlite3.Error:
        return 0


def disturb(process: "subprocess.Popen[str]", out: Path, turn: int, rng: random.Random) -> str:
    """Kill or interrupt; gives what was done. A process is killed when there is one that works."""
    if turn == 1:
        while process.poll() is None and not finished(out):
            time.sleep(0.02)
        workers = children(process.pid)
        if workers:
            os.kill(rng.choice(workers), signal.SIGKILL)
            return "a process killed"
    process.send_signal(signal.SIGINT if turn == 2 else signal.SIGKILL)
    return "interrupted" if turn == 2 else "driver killed"


def main() -> None:
    """Run, kill, resume and compare."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    print(f"seed {seed}")
    signal.signal(signal.SIGINT, signal.default_int_handler)
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root)
        (folder / "sweep.toml").write_text(SWEEP)
        for name in ("first", "whole"):
            out = folder / name
            began = time.monotonic()
            subprocess.run(command(folder, out), check=True, capture_output=True, timeout=LIMIT_S)
            seconds = time.monotonic() - began
        expected, failed = contents(out), 0
        for number in range(count):
            out = folder / str(number)
            with subprocess.Popen(
                command(folder, out), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            ) as process:
                if number % 3 != 1:
                    time.sleep(rng.uniform(0.2, 1.0) * seconds)
                how = disturb(process, out, number % 3, rng)
                _, err = process.communicate(timeout=LIMIT_S)
            kept = finished(out)
            again = subprocess.run(command(folder, out), capture_output=True, text=True, timeout=LIMIT_S)
            is_right = again.returncode == 0 and contents(out) == expected
            failed += not is_right
            words = "same bytes" if is_right else f"FAILED: {again.stderr[-300:]} {err[-300:]}"
            print(f"{number}: {how}, {kept} blocks kept, {words}", flush=True)
    print(f"{count} runs, {failed} failed")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
