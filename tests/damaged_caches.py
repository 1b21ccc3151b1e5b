"""Damages cached builds and kills builds: ``python tests/damaged_caches.py [100] [10]``.

A simulator is built in a cache whose path has a space. Then its three files, the Verilog, the program and
Verilator's compiled runtime, are damaged in 100 ways: bits flipped, bytes cut off, added or overwritten, the
file gone, empty, a folder or a link. Every time the simulation must give what the golden model does, and the
cache must be sound again. Most rebuilds are stood in for by the first build, which the compiler gives again
to the bit; every tenth is real, and so are those after a damaged runtime, for which the program is removed.
Last, ten builds are killed at random moments. No process and no temporary folder may stay.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

import numpy as np
from networks import design, random_inputs, random_network
from processes import environment, marked, wait_until

from rnnhw import golden
from rnnhw.gateware import verilog_cache
from rnnhw.sim import run, verilator_build

REAL = 10
"""Of so many rebuilds, one is real."""

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
BUILD = """
import signal, sys, tempfile
from pathlib import Path
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored by what a shell starts behind itself
tempfile.tempdir = sys.argv[2]
from networks import design
from rnnhw.sim.verilator_build import build_simulator
build_simulator(design(1, 1, 1, 1, cells=("elman",)), Path(sys.argv[1]), False, 0)
"""


def overwrite(path: Path, content: bytes) -> None:
    path.unlink()
    path.write_bytes(content)


def damage(path: Path, chance: random.Random) -> str:
    """Damage a file, and say how."""
    content = bytearray(path.read_bytes())
    kind = chance.choice(
        ["flip"] * 4
        + ["cut"] * 4
        + ["gone"] * 2
        + ["more", "zeros", "empty", "folder", "link", "round", "pipe", "unreadable"]
    )
    place = chance.randrange(len(content))
    if kind == "flip":
        content[place] ^= 1 << chance.randrange(8)
        overwrite(path, content)
    elif kind in ("cut", "more", "empty"):
        overwrite(path, {"cut": content[:place], "more": content + content[: place + 1], "empty": b""}[kind])
    elif kind == "zeros":
        content[place : place + 4096] = bytes(len(content[place : place + 4096]))
        overwrite(path, content + b"\0")
    elif kind == "unreadable":
        path.chmod(0)
    else:
        path.unlink()
        if kind == "folder":
            (path / "a").mkdir(parents=True)
        elif kind == "pipe":
            os.mkfifo(path)
        elif kind in ("link", "round"):
            path.symlink_to("none" if kind == "link" else path)
    return f"{kind} at {place}"


def damage_all(count: int, folder: Path, temporary: Path) -> int:
    """Damage, run and compare; gives how many failed."""
    chance, rng = random.Random(2), np.random.default_rng(9)
    built = design(1, 1, 1, 1, cells=("elman",))
    network = random_network(rng, 1, 1, cell="elman_tanh")
    x = random_inputs(rng, 2, 3, 1)
    expected, _ = golden.run(network, x)
    cache = folder / "a cache"
    assert np.array_equal(run("verilator", network, built, x, cache=cache).outputs, expected)
    sound = {path.name: path.read_bytes() for path in cache.iterdir()}
    compiled, exported, made, failed = verilator_build._compiled, verilog_cache.export_verilog, [0, 0], 0
    name_of_program = next(name for name in sound if name.startswith("verilator-"))
    path = cache / name_of_program

    def compile_again(*arguments: object) -> bytes:
        made[0] += 1
        is_real = made[0] % REAL == 0 or path.name.startswith("runtime-")
        return compiled(*arguments) if is_real else sound[name_of_program]

    def export_again(*arguments: object) -> str:
        made[1] += 1
        return exported(*arguments)

    verilator_build._compiled, verilog_cache.export_verilog = compile_again, export_again
    for number in range(count):
        path = chance.choice(sorted(cache.iterdir()))
        how = damage(path, chance)
        if path.name.startswith("runtime-"):
            (cache / name_of_program).unlink()
        outputs = [run("verilator", network, built, x, cache=cache).outputs for _ in range(2)]
        fine = (
            all(np.array_equal(each, expected) for each in outputs)
            and not list(temporary.iterdir())
            and {each.name: each.read_bytes() for each in cache.iterdir()} == sound
        )
        failed += not fine
        print(f"{number + 1}: {path.name.split('-')[0]} {how}: {'right' if fine else 'FAILED'}", flush=True)
        for each in cache.iterdir():
            each.chmod(0o644)
    verilator_build._compiled, verilog_cache.export_verilog = compiled, exported
    print(f"{count} damaged files; {failed} failed; {made[0]} programs and {made[1]} Verilog files made anew")
    return failed


def kill_all(count: int, folder: Path, temporary: Path) -> int:
    """Kill builds; gives how many left something."""
    chance, failed, most = random.Random(3), 0, 0
    for number in range(count):
        name = SIGNALS[number % len(SIGNALS)].name
        running, fine = kill_one(name, chance.uniform(0.0, 4.0), folder / f"killed {number}", temporary)
        failed, most = failed + (not fine), max(most, running)
        print(
            f"killed by {name} among {running} processes: {'nothing is left' if fine else 'FAILED'}",
            flush=True,
        )
    print(f"{count} builds killed, among up to {most} processes; {failed} left something")
    return failed


def kill_one(name: str, seconds: float, cache: Path, temporary: Path) -> tuple[int, bool]:
    """Kill a build some time after it began; how many processes there were, and whether nothing is left."""
    mark = uuid.uuid4().hex
    process = subprocess.Popen(
        [sys.executable, "-c", BUILD, str(cache), str(temporary)],
        stderr=subprocess.DEVNULL,
        env=environment(mark, PYTHONPATH=os.pathsep.join(sys.path)),
    )
    assert wait_until(lambda: list(temporary.glob("*/work/build"))), "the build did not begin"
    time.sleep(seconds)
    running = len(marked(mark))
    process.send_signal(getattr(signal, name))
    process.wait()
    gone = wait_until(lambda: not marked(mark), 5.0) and not list(temporary.iterdir())
    kept = [path.name.split("-")[0] for path in cache.iterdir()]
    return running, process.returncode != 0 and gone and kept == ["verilog"]


def main() -> None:
    """Damage, kill and print."""
    counts = [int(word) for word in sys.argv[1:]] + [100, 10][len(sys.argv) - 1 :]
    folder = Path(tempfile.mkdtemp(prefix="with a space "))
    temporary = folder / "temporary files"
    temporary.mkdir()
    tempfile.tempdir = str(temporary)
    try:
        failed = damage_all(counts[0], folder, temporary) + kill_all(counts[1], folder, temporary)
    finally:
        shutil.rmtree(folder)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
