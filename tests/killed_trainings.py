"""Kills trainings between their last step and their last file: ``python tests/killed_trainings.py [50]``.

Trainings of every kind, one process and several, are each run once to their end and then killed without
warning at moments that are spread over the events of that time, half of them at those that concern files; see
``tests/killed.py``. Each is resumed by the command line and must then have the same files, with the same
bytes, as the one that nothing disturbed. Right after the kill there must be all checkpoints, or all files.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

HERE = Path(__file__).parent
LIMIT_S = 300
MPIEXEC = Path(sys.executable).parent / "mpiexec"


@dataclass(frozen=True)
class Kind:
    """A kind of training: its command, how many processes, checkpoints it writes and has at the end."""

    name: str
    arguments: tuple[str, ...]
    ranks: int
    written: int
    kept: int


OWN = ("--target", "value", "--column", "pm2.5", "--window", "6", "--horizon", "1", "--drop", "cbwd")

KINDS = (
    Kind("one process", ("digits", "--epochs", "3"), 1, 3, 1),
    Kind("--fraction", ("digits", "--epochs", "2", "--fraction", "0.1,0.5,1"), 1, 6, 3),
    Kind("--split all", ("forecast", "--epochs", "1", "--split", "all", "--fraction", "0.02,0.1"), 1, 4, 4),
    Kind("own table", ("own", *OWN, "--epochs", "2", "--fraction", "0.1"), 1, 2, 1),
    Kind("two networks", ("dates", "--epochs", "1", "--fraction", "0.02"), 1, 1, 1),
    Kind("data, 2 ranks", ("digits", "--epochs", "3", "--parallel", "data"), 2, 3, 1),
    Kind("units, 2 ranks", ("digits", "--epochs", "3", "--parallel", "units"), 2, 3, 1),
    Kind("async, 3 ranks", ("digits", "--epochs", "2", "--parallel", "async", "--order", "seeded"), 3, 2, 1),
)


def hours(path: Path) -> None:
    """A made-up table of the forecast task."""
    lines = ["No,year,month,day,hour,pm2.5,DEWP,TEMP,PRES,cbwd,Iws,Is,Ir"]
    for k in range(11_000):
        time = datetime(2012, 11, 15) + timedelta(hours=k)
        lines.append(
            f"{k + 1},{time.year},{time.month},{time.day},{time.hour},{60 + (k * k) % 31},-3,"
            f"{k % 7 - 2},1020,{('NE', 'NW', 'SE', 'cv')[k // 5 % 4]},{1.5 * (k % 5 + 1)},0,{k % 3}"
        )
    path.write_text("\n".join(lines) + "\n")


def train(
    kind: Kind, out: Path, data: Path, *before: str, resume: bool = False
) -> subprocess.CompletedProcess[str]:
    """Train; ``before`` are the words of ``tests/killed.py``, if that is to run it."""
    program = [str(HERE / "killed.py"), *before] if before else ["-m", "rnnhw"]
    command = [sys.executable, *program, "train", kind.arguments[0], "--out", str(out), *kind.arguments[1:]]
    if kind.arguments[0] in ("forecast", "own"):
        command += ["--data", str(data)]
    if kind.ranks > 1:
        command = [str(MPIEXEC), "-n", str(kind.ranks), *command]
    return subprocess.run(
        command + ["--resume"] * resume,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        env=os.environ | {"OMP_NUM_THREADS": "1", "NUMBA_NUM_THREADS": "1"},
    )


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def moments(found: dict, count: int, random: random.Random) -> list[str]:
    """As many moments: half of them at what is done to files, evenly spread, and half anywhere."""
    concerned = list(dict.fromkeys(words for words in found["files"] if ".part" not in words))
    chosen = [concerned[round(k * (len(concerned) - 1) / max(1, count // 2 - 1))] for k in range(count // 2)]
    width = found["events"] / (count - len(chosen))
    return chosen + [str(int((k + random.random()) * width)) for k in range(count - len(chosen))]


def main() -> None:
    """Kill, resume, compare and print."""
    total, chance, failed, done = int(sys.argv[1]) if sys.argv[1:] else 50, random.Random(1), 0, 0
    folder = Path(tempfile.mkdtemp())
    data = folder / "hours.csv"
    hours(data)
    try:
        for number, kind in enumerate(KINDS):
            # What is compiled first would count among the events, and is there when runs are killed.
            warm = train(kind, folder / f"warm{number}" / "out", data)
            assert warm.returncode == 0, warm.stderr
            whole = train(kind, folder / f"whole{number}" / "out", data, str(kind.written), "-1")
            assert whole.returncode == 0, whole.stderr
            expected = files(folder / f"whole{number}" / "out")
            line = next(line for line in whole.stdout.splitlines()[::-1] if line.startswith('{"checkpoints"'))
            share = (number + 1) * total // len(KINDS) - number * total // len(KINDS)
            for moment in moments(json.loads(line), share, chance):
                out = folder / "killed" / "out"
                run = train(kind, out, data, str(kind.written), moment)
                left = files(out)
                checkpoints = [name for name in left if name.startswith("checkpoint-")]
                complete = expected.items() <= left.items()
                killed = run.returncode == -signal.SIGKILL or "died of SIGKILL" in run.stderr
                resumed = train(kind, out, data, resume=True)
                same = resumed.returncode == 0 and files(out) == expected
                fine = killed and same and (complete or len(checkpoints) == kind.kept)
                done, failed = done + killed, failed + (not fine)
                print(
                    f"{kind.name}: killed {killed} at {moment}: {len(checkpoints)} checkpoints, files "
                    f"{'all' if complete else 'not all'}; resumed: {'the same' if same else 'OTHER'}"
                    f"{'' if fine else '  FAILED ' + resumed.stderr.strip()}",
                    flush=True,
                )
                shutil.rmtree(out)
    finally:
        shutil.rmtree(folder)
    print(f"{done} trainings killed between the last step and the last file; {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
