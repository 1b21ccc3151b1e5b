"""The benches in sim/ run as they are, are thin, and fail where a beat differs."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from needed_tools import needs_icarus, verilator

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.slow


def run(folder, *command, **variables):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env=os.environ | {"PATH": path, "PYTHONPATH": str(ROOT)} | variables,
        capture_output=True,
        text=True,
        timeout=500,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def copies(tmp_path):
    """sim/ as it is, and with another expected beat; rtl/ beside them."""
    for name in ("good", "bad"):
        shutil.copytree(ROOT / "sim", tmp_path / name / "sim")
        (tmp_path / name / "rtl").symlink_to(ROOT / "rtl")
    expected = tmp_path / "bad" / "sim" / "beats" / "y.hex"
    changed, count = re.subn(
        r"[0-8]\n", lambda digit: f"{int(digit[0][0]) + 1}\n", expected.read_text(), count=1
    )
    assert count == 1
    expected.write_text(changed)
    return tmp_path / "good" / "sim", tmp_path / "bad" / "sim"


def test_icarus(copies, tmp_path):
    needs_icarus()
    code, told = run(copies[0], "iverilog", "-g2012", "-o", tmp_path / "bench", "icarus.v", "../rtl/tiny.v")
    assert code == 0 and not told
    beats = len((ROOT / "sim" / "beats" / "y.hex").read_text().split())
    code, told = run(copies[0], "vvp", tmp_path / "bench")
    assert code == 0 and f"PASS: all {beats} beats agree" in told
    code, told = run(copies[1], "vvp", tmp_path / "bench")
    assert code == 1 and "FAIL: beat" in told


def test_cocotb(copies):
    needs_icarus()
    pytest.importorskip("cocotb")
    pytest.importorskip("cocotbext.axi")
    assert run(copies[0], sys.executable, "cocotb_tiny.py")[0] == 0
    code, told = run(copies[1], sys.executable, "cocotb_tiny.py")
    assert code == 1 and "FAIL=1" in told


def test_verilator(copies, tmp_path):
    code, told = run(
        *(
            copies[0],
            verilator(),
            "--cc",
            "--exe",
            "--build",
            "-j",
            "2",
            "-Wno-fatal",
            "-Wno-lint",
            "-O0",
        ),
        *("--top-module", "rnnhw", "--Mdir", tmp_path / "build", "-MAKEFLAGS"),
        "OPT_FAST=-O0 OPT_SLOW=-O0 OPT_GLOBAL=-O0 CFG_CXXFLAGS_PCH_I=-include CURDIR=.",
        *("../rtl/tiny.v", "verilator.cpp"),
    )
    assert code == 0, told[-2000:]
    code, told = run(copies[0], tmp_path / "build" / "Vrnnhw")
    assert code == 0 and re.fullmatch(r"PASS: (\d+) of \1 beats agree\n", told)
    code, told = run(copies[1], tmp_path / "build" / "Vrnnhw")
    assert code == 1 and "FAIL: beat" in told


def test_a_handwritten_digit(cache_home, tmp_path):
    code, told = run(tmp_path, sys.executable, ROOT / "sim" / "digits.py", XDG_CACHE_HOME=str(cache_home))
    assert code == 0, told
    digit, found = re.search(r"digit (\d), class (\d), \d+ cycles", told).groups()
    assert digit == found and (tmp_path / "digits.vcd").is_file()


def test_the_beats_are_what_is_generated_now(copies):
    before = {path.name: path.read_text() for path in (ROOT / "sim" / "beats").iterdir()}
    for path in (copies[0] / "beats").iterdir():
        path.write_text("")
    code, told = run(copies[0], sys.executable, "beats.py")
    assert code == 0, told
    assert {path.name: path.read_text() for path in (copies[0] / "beats").iterdir()} == before


def test_benches_are_thin():
    for path in (ROOT / "sim").glob("*.*"):
        assert len(path.read_text().splitlines()) < 60, path
