"""rnnhw connects to nothing but an address that its user gave.

A library that is loaded before the C library (``connections.c``) writes down every address that a process or
one of its children connects or sends to, whatever language it is written in.
"""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

SOURCE = Path(__file__).parent / "connections.c"
COMMANDS = """
inspect digits-lstm
list devices
run digits-lstm --input x.npy --output y.npy --engine golden
run digits-lstm --input x.npy --output z.npy --engine float
quantize model.onnx --calibration x.npy --out q.safetensors
verify elman:2:3 --design tiny --engine pysim --sequences 1 --steps 2
train digits --epochs 1 --fraction 0.05 --out trained
sweep sweep.toml --out swept --jobs 2
roofline digits-lstm
plan digits-lstm --devices 2
verilog tiny --out verilog
"""
SWEEP = """steps = 4
network = { inputs = 2, units = 3 }
[design]
grid_rows = [1, 2]
grid_cols = 1
tile_rows = 1
tile_cols = [1, 2]
fold = 1
"""
PROGRAM = """
import sys

from rnnhw.cli import main

if __name__ == "__main__":  # processes of the sweep import this file
    for line in open(sys.argv[1]).read().splitlines():
        if line.strip():
            sys.argv = ["rnnhw", *line.split()]
            print("did", line.strip(), flush=True)
            try:
                main()
            except SystemExit as end:
                assert not end.code, (line, end.code)
"""


@pytest.fixture
def watched(tmp_path):
    """Runs a command in a folder of its own; gives what it printed and the addresses that it connected to."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    assert compiler, "a C compiler is needed, as for Verilator"
    library = tmp_path / "connections.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", library, SOURCE, "-ldl"], check=True)
    log = tmp_path / "connections"

    def run(*words):
        own = {
            "LD_PRELOAD": str(library),
            "RNNHW_CONNECTIONS": str(log),
            "XDG_CACHE_HOME": str(tmp_path / "c"),
        }
        path = os.pathsep.join([str(SOURCE.parents[1]), *sys.path])
        done = subprocess.run(
            [sys.executable, *map(str, words)],
            cwd=tmp_path,
            env={**os.environ, **own, "PYTHONPATH": path},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout, set(log.read_text().split("\n")[:-1]) if log.exists() else set()

    return run


def test_connections_are_seen(watched):
    """To an address of both families, by a child that another program starts; the negative control below."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        code = f"import socket; socket.create_connection(('127.0.0.1', {port})).close()"
        _, found = watched("-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {code!r}])")
        assert found == {f"127.0.0.1 {port}"}
    code = "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).sendto(b'x', ('::1', 9))"
    _, found = watched("-c", f"import contextlib\nwith contextlib.suppress(OSError):\n    {code}")
    assert "::1 9" in found


@pytest.mark.slow
def test_commands_connect_to_nothing(watched, tmp_path):
    shutil.copy(SOURCE.parents[1] / "models" / "digits-lstm" / "model.onnx", tmp_path / "model.onnx")
    np.save(tmp_path / "x.npy", np.random.default_rng(1).random((4, 8, 8)).astype(np.float32))
    (tmp_path / "sweep.toml").write_text(SWEEP)
    (tmp_path / "commands").write_text(COMMANDS)
    (tmp_path / "program.py").write_text(PROGRAM)
    out, found = watched("program.py", "commands")
    assert out.count("did ") == len(COMMANDS.strip().splitlines())
    assert not found, found
