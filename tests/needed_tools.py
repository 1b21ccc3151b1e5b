"""Programs that tests need; where one is missing, a test skips and says so."""

import shutil

import pytest
from browser import find_chromium

from rnnhw.errors import EngineError
from rnnhw.flow.tools import find_yosys
from rnnhw.sim.verilator_build import find_verilator

__all__ = ["chromium", "needs_icarus", "verilator", "yosys"]


def needs_icarus():
    """Skip where Icarus Verilog is not installed."""
    for program in ("iverilog", "vvp"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")


def _found(find):
    try:
        return find()
    except EngineError as error:
        pytest.skip(str(error))


def verilator():
    """The command of Verilator, with a C++ compiler beside it."""
    return _found(find_verilator)


def chromium():
    """Chromium, or a browser made of it."""
    if (found := find_chromium()) is None:
        pytest.skip("chromium is not installed")
    return found


def yosys():
    """Yosys, as `rnnhw.flow` finds it."""
    return _found(find_yosys)
