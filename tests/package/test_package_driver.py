"""The C driver: it compiles without a warning, and runs the network on the package's Verilog in Verilator."""

import re
import subprocess
from pathlib import Path

import pytest
from needed_tools import verilator

from rnnhw.design import Fault, control_registers

HERE = Path(__file__).parent
STRICT = ("-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror")


def run(folder, *command):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=500)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("case", ("lstm", "gru-head"))
def test_the_driver_runs_the_network(package, content, tmp_path, case):
    folder, build = package(case), tmp_path
    for source in (folder / "rnnhw.c", HERE / "driver_main.c"):
        run(build, "gcc", *STRICT, f"-I{folder}", "-c", str(source))
    run(
        *(build, verilator(), "--cc", "--exe", "--build", "-j", "2", "-Wno-fatal", "-Wno-lint"),
        *("-O0", "--top-module", "rnnhw_axi", "-CFLAGS", f"-I{folder} -O0", "--Mdir", "build"),
        *("-MAKEFLAGS", "OPT_FAST=-O0 OPT_SLOW=-O0 OPT_GLOBAL=-O0 CFG_CXXFLAGS_PCH_I=-include CURDIR=."),
        *(str(folder / "rnnhw.v"), str(HERE / "verilated_platform.cpp")),
        *(str(build / "rnnhw.o"), str(build / "driver_main.o")),
    )
    one = content(case)
    assert run(folder, str(build / "build" / "Vrnnhw_axi"), str(one.steps)) == f"PASS: {len(one.y)} beats\n"


def test_the_header_has_every_register_and_every_fault(package, content):
    text = (package("lstm") / "rnnhw.h").read_text()
    defined = dict(re.findall(r"#define RNNHW_(\w+) (\w+?)u?\b", text))
    for register in control_registers(content("lstm").design):
        assert int(defined[register.name.upper()], 16) == register.offset
    for fault in Fault:
        assert fault is Fault.NONE or f"RNNHW_ERROR_{fault.name} = {fault.value}," in text


def test_the_driver_allocates_nothing(package):
    assert not re.search(r"alloc|#include <std(lib|io)", (package("lstm") / "rnnhw.c").read_text())
