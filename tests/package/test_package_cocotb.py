"""The package's cocotb test in Icarus Verilog: it passes, and it fails where a beat differs."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from needed_tools import needs_icarus

from rnnhw.gateware.bus.buses import WISHBONE

pytest.importorskip("cocotb")
pytest.importorskip("cocotbext.axi")


def run(folder):
    needs_icarus()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [sys.executable, "test_rnnhw.py"],
        cwd=folder,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        timeout=500,
    )
    return done.returncode, done.stdout + done.stderr


def test_all_beats_agree_with_and_without_pauses_behind_wishbone(package, tmp_path):
    folder = tmp_path / "package"
    shutil.copytree(package("elman-last", WISHBONE), folder)
    code, told = run(folder)
    assert code == 0 and "TESTS=2 PASS=2 FAIL=0" in told, told[-3000:]
    verilog, count = re.subn(
        r"(assign bus__write_enable = )[^;]*;", r"\g<1>0;", (folder / "rnnhw.v").read_text(), count=1
    )
    assert count == 1
    (folder / "rnnhw.v").write_text(verilog)
    code, told = run(folder)
    assert code == 1 and "FAIL=2" in told, told[-3000:]


def test_all_beats_agree_with_and_without_pauses(package, tmp_path):
    folder = tmp_path / "package"
    shutil.copytree(package("gru-head"), folder)
    code, told = run(folder)
    assert code == 0 and "TESTS=2 PASS=2 FAIL=0" in told, told[-3000:]
    expected = (folder / "y.hex").read_text()
    changed, count = re.subn(r"[0-8](?=\n)", lambda digit: str(int(digit[0]) + 1), expected, count=1)
    assert count == 1
    (folder / "y.hex").write_text(changed)
    code, told = run(folder)
    assert code == 1 and "FAIL=2" in told, told[-3000:]
