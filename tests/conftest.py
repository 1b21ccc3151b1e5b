import importlib.util
import os
import sys
from pathlib import Path

import pytest

# Tests are loaded as files, not as a package: what they share is put where they can import it.
for _name in (
    "networks",
    "load_words",
    "float_networks",
    "onnx_models",
    "random_cases",
    "onnx_nodes",
    "onnx_graphs",
    "tflite_models",
    "refusals",
    "tflite_networks",
    "written_networks",
    "written_files",
    "tflite_floats",
    "tflite_loops",
    "mpi_jobs",
    "processes",
    "killed_sweeps",
    "torch_models",
    "skips",
    "browser",  # before the ones that import it
    "made_pages",
    "needed_tools",
    "iverilog",
    "gowin_cells",  # before the one that imports it
    "gate_level",
    "proof_mutants",
    "damaged/__init__",  # packages, whose modules are found when they are imported
    "formal/__init__",
    "fuzz/__init__",
):
    _path = Path(__file__).parent / f"{_name}.py"
    _name = _name.removesuffix("/__init__")
    _spec = importlib.util.spec_from_file_location(_name, _path)
    sys.modules[_name] = importlib.util.module_from_spec(_spec)
    _spec.loader.exec_module(sys.modules[_name])

pytest_addoption = sys.modules["skips"].pytest_addoption
pytest_configure = sys.modules["skips"].pytest_configure


SLOW_FIXTURES = {"cache", "validation"}
"""Compiled simulators, and the cross-validation of the GPU model: who asks for them is slow."""


LONG_FILES = {
    "test_sim_collisions.py",
    "test_zoo.py",
    "test_sim_random_cases.py",
    "test_sim_sparse.py",
    "test_sim_delta.py",
    "test_explore_brainwave.py",
    "test_cli_explore.py",
    "test_parallel_training.py",
    "test_bitstream.py",
    "test_gate_level.py",
    "test_tutorials.py",
    "test_costs.py",
    "test_sim_verilator.py",
}
"""Files with tests of 20 seconds and more; taken first, so that no process has them left at the end."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: item.path.name not in LONG_FILES)
    for item in items:
        if SLOW_FIXTURES.intersection(item.fixturenames):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def cache_home(tmp_path_factory):
    """The folder that ``XDG_CACHE_HOME`` names in tests of the command line, which holds `cache`."""
    folder = tmp_path_factory.getbasetemp()
    # Of several processes each has its own folder inside the run's.
    return (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "caches"


@pytest.fixture(scope="session")
def cache(cache_home):
    """Compiled simulators are shared by all tests of a run, and by nothing else."""
    return cache_home / "rnnhw"
