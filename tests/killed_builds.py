"""Kills ``rnnhw build`` without warning at random moments: ``python tests/killed_builds.py [20] [SEED]``.

Each run begins with a cache that lacks some of its files, so that Verilog, synthesis, placement and routing
have to be done again. Yosys and nextpnr are stood in for by a program that ran them once and writes what they
wrote, half of it first. After the kill no process and no temporary file may be left; then the same command
must go on and write the same bytes as a run that nothing disturbed.
"""

import os
import random
import shutil
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

from rnnhw.flow.tools import find_place_and_route, find_yosys

LIMIT_S = 1800
FILES = ("build.json", "index.html")
MACHINE = design(
    1, 1, 1, 1, cells=("elman",), weight_depth=64, unit_depth=4, input_depth=4, state_depth=4, state_slots=1
)
STAND_IN = """#!{python}
import hashlib, json, subprocess, sys, time
from pathlib import Path
arguments = sys.argv[1:]
if arguments and arguments[0] in ("-V", "--version"):
    print({version!r})
    sys.exit(0)
files = {{path.name: path.read_bytes() for path in sorted(Path().iterdir()) if path.is_file()}}
digest = hashlib.sha256(repr((arguments, sorted(files.items()))).encode()).hexdigest()
kept = Path({store!r}) / digest
if not kept.is_dir():
    command = {command!r}
    status = subprocess.run(command + [one for one in arguments if one not in ("-Q", "-s")]).returncode
    if status:
        sys.exit(status)
    made = {{path: path.read_bytes() for path in Path().iterdir() if path.is_file()}}
    kept.mkdir(parents=True)
    for path, content in made.items():
        if files.get(path.name) != content:
            (kept / path.name).write_bytes(content)
time.sleep(0.2)
for path in kept.iterdir():
    content = path.read_bytes()
    with open(path.name, "wb") as file:
        file.write(content[: len(content) // 2])
        file.flush()
        time.sleep(0.2)
        file.write(content[len(content) // 2 :])
"""


def write_tools(folder: Path) -> None:
    """Write programs ``yosys`` and ``nextpnr-ice40`` that stand in for the tools that there are."""
    for name, tool in (("yosys", find_yosys()), ("nextpnr-ice40", find_place_and_route("ice40"))):
        path = folder / "tools" / name
        path.parent.mkdir(exist_ok=True)
        store = str(folder / "made" / name)
        version = "Yosys 9.9" if name == "yosys" else f"{name} 9.9"
        path.write_text(
            STAND_IN.format(python=sys.executable, version=version, store=store, command=list(tool.command))
        )
        path.chmod(0o755)


class Builds:
    """Runs of the command in one folder, each with a cache of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.temporary = folder, folder / "temporary files"
        self.temporary.mkdir()
        write_tools(folder)
        (folder / "machine.toml").write_text(MACHINE.to_toml())

    def start(self, name: str, mark: str) -> subprocess.Popen[str]:
        """Start the command; its results are in ``name``/out, its cache in ``name``/cache."""
        place = self.folder / name
        words = ["build", str(self.folder / "machine.toml"), "--fpga", "ice40up5k", "--seeds", "2"]
        return subprocess.Popen(
            [sys.executable, "-m", "rnnhw", *words, "--out", str(place / "out")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(
                mark,
                PATH=f"{self.folder / 'tools'}{os.pathsep}{os.environ['PATH']}",
                TMPDIR=str(self.temporary),
                XDG_CACHE_HOME=str(place / "cache"),
            ),
        )

    def finish(self, name: str) -> dict[str, bytes]:
        """Run the command to its end; what it wrote."""
        process = self.start(name, uuid.uuid4().hex)
        _, err = process.communicate(timeout=LIMIT_S)
        assert process.returncode == 0, err
        return {file: (self.folder / name / "out" / file).read_bytes() for file in FILES}

    def copy_cache(self, first: str, name: str, chance: random.Random) -> None:
        """Give a run the cache of another one, without some of its files."""
        cache = self.folder / name / "cache"
        shutil.copytree(self.folder / first / "cache", cache)
        files = sorted(path for path in cache.rglob("*") if path.is_file())
        for path in chance.sample(files, chance.randint(1, len(files))):
            path.unlink()

    def remains(self, name: str, mark: str) -> list[str]:
        """Processes, temporary files and files beside the results that a killed run has left."""
        left = left_by(mark, self.temporary)
        results = self.folder / name / "out"
        return left + [path.name for path in results.glob("*") if path.name not in FILES]


def main() -> None:
    """Kill, resume and compare."""
    with tempfile.TemporaryDirectory() as place:
        builds = Builds(Path(place))
        builds.finish("first")  # with the tools themselves
        began = time.monotonic()
        shutil.rmtree(builds.folder / "first" / "cache")
        expected = builds.finish("first")
        seconds = time.monotonic() - began
        print(f"a whole run takes {seconds:.0f} s", flush=True)

        def prepared(number: int, chance: random.Random) -> Run:
            name = f"run {number}"
            builds.copy_cache("first", name, chance)
            return Run(
                name="build",
                start=partial(builds.start, name),
                within_s=0.5 * seconds,
                left=partial(builds.remains, name),
                finish=partial(builds.finish, name),
                expected=expected,
            )

        failed = kill_at_random(prepared)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
