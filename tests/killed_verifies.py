"""Kills ``rnnhw verify`` without warning at random moments: ``python tests/killed_verifies.py [20] [SEED]``.

Every second run simulates in Verilator with a simulator from the cache, of which it is sometimes bereft; the
others in pysim. After the kill no process and no temporary file may be left; then the same command must print
what a run printed that nothing disturbed.
"""

import random
import re
import subprocess
import sys
import tempfile
import time
import uuid
from functools import partial
from pathlib import Path

from networks import design
from processes import environment, left_by
from random_kills import Run, kill_at_random

LIMIT_S = 1800
REBUILDS = 5
"""Of so many runs in Verilator, one has to compile its simulator again."""
MACHINE = design(1, 1, 1, 1, cells=("elman",))
ENGINES = ("pysim", "verilator")


class Verifies:
    """Runs of the command, which share a cache."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.temporary, self.cache = folder, folder / "temporary files", folder / "cache"
        self.temporary.mkdir()
        (folder / "machine.toml").write_text(MACHINE.to_toml())

    def start(self, engine: str, mark: str) -> subprocess.Popen[str]:
        """Start the command on an engine."""
        words = ["verify", "elman:2:3", "--design", str(self.folder / "machine.toml"), "--engine", engine]
        return subprocess.Popen(
            [sys.executable, "-m", "rnnhw", *words, "--sequences", "2", "--steps", "3"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(mark, TMPDIR=str(self.temporary), XDG_CACHE_HOME=str(self.cache), COLUMNS="80"),
        )

    def finish(self, engine: str) -> str:
        """Run the command to its end; what it printed, without times."""
        process = self.start(engine, uuid.uuid4().hex)
        out, err = process.communicate(timeout=LIMIT_S)
        assert process.returncode == 0, err
        return re.sub(r"[\d.]+ s\b", "", out)

    def forget_simulators(self) -> None:
        """Remove compiled simulators from the cache."""
        for path in self.cache.rglob("verilator-*"):
            path.unlink()


def main() -> None:
    """Kill, run again and compare."""
    with tempfile.TemporaryDirectory() as place:
        verifies = Verifies(Path(place))
        expected, seconds = {}, {}

        def finish(engine: str) -> str:
            began = time.monotonic()
            found = verifies.finish(engine)
            # A run that compiles its simulator lasts longer than the others: the shortest one counts.
            seconds[engine] = min(time.monotonic() - began, seconds.get(engine, LIMIT_S))
            return found

        for engine in ENGINES:
            finish(engine)  # fills the cache
            expected[engine] = finish(engine)

        def prepared(number: int, _: random.Random) -> Run:
            engine = ENGINES[number % len(ENGINES)]
            if engine == "verilator" and number // len(ENGINES) % REBUILDS == 0:
                verifies.forget_simulators()
            return Run(
                name=engine,
                start=partial(verifies.start, engine),
                within_s=0.9 * seconds[engine],
                left=lambda mark: left_by(mark, verifies.temporary),
                finish=partial(finish, engine),
                expected=expected[engine],
            )

        failed = kill_at_random(prepared)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
