"""Random PyTorch models by way of ``.pt2`` files and as modules; ``python tests/torch_fuzz.py`` runs more."""

import importlib.util
from pathlib import Path

import pytest

pytest.importorskip("torch")


@pytest.fixture(scope="module")
def fuzz():
    """The script, which imports PyTorch and so is not loaded for all tests."""
    path = Path(__file__).parent.parent / "torch_fuzz.py"
    spec = importlib.util.spec_from_file_location("torch_fuzz", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_random_models(fuzz, seed):
    plan = fuzz.random_plan(seed)
    print("seed", seed, plan)
    if not plan.packed:  # PyTorch 2.13 cannot export packed sequences itself
        assert fuzz.error_of_file(seed) < 1e-5
    assert fuzz.error_of_module(seed) < 1e-5
