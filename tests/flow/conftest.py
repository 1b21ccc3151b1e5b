"""The tools that build circuits; without them, tests skip and say so."""

import importlib.util
import sys
from pathlib import Path

import pytest

from rnnhw.errors import EngineError
from rnnhw.flow.devices import DEVICES
from rnnhw.flow.synthesis import synthesize
from rnnhw.flow.tools import find_place_and_route, find_yosys

for _name in ("netlist_simulator", "cost_plan", "cost_runs", "fit_costs"):
    _spec = importlib.util.spec_from_file_location(_name, Path(__file__).parent / f"{_name}.py")
    sys.modules[_name] = importlib.util.module_from_spec(_spec)
    _spec.loader.exec_module(sys.modules[_name])


def found(find):
    try:
        return find()
    except EngineError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def yosys():
    return found(find_yosys)


@pytest.fixture(scope="session")
def nextpnr():
    """Nextpnr by family."""
    families = ("ecp5", "ice40", "gowin")
    return {family: found(lambda one=family: find_place_and_route(one)) for family in families}


@pytest.fixture(scope="session")
def netlists(tmp_path_factory):
    """The folder of netlists and reports, which all tests of a run share."""
    return tmp_path_factory.mktemp("netlists")


@pytest.fixture(scope="session")
def synthesized(yosys, netlists):
    """Synthesize Verilog for a device; the top module is ``rnnhw``."""
    return lambda verilog, device="ecp5-25k": synthesize(verilog, "rnnhw", DEVICES[device], yosys, netlists)
