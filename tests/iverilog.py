"""Icarus Verilog for tests."""

import subprocess

from needed_tools import needs_icarus

__all__ = ["simulated"]


def simulated(folder, *arguments, sources=("bench.v", "rnnhw.v")):
    """Compile a bench in a folder and run it; returns its exit code and what it printed."""
    needs_icarus()
    if not (folder / "bench").is_file():
        done = subprocess.run(
            ["iverilog", "-g2012", "-o", "bench", *sources], cwd=folder, capture_output=True, text=True
        )
        assert done.returncode == 0 and not done.stdout + done.stderr, done.stdout + done.stderr
    done = subprocess.run(
        ["vvp", "bench", *arguments], cwd=folder, capture_output=True, text=True, timeout=300
    )
    return done.returncode, done.stdout
