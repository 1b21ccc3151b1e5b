from pathlib import Path

import pytest

from rnnhw.roofline import all_devices, measured_rows, read_rows

FIGURES = Path(__file__).parent.parent.parent.parent / "shared" / "figures"


@pytest.fixture(scope="session")
def deepbench():
    """Measured rows of DeepBench's published file, if that is beside the repository."""
    return _rows("deepbench.csv")


@pytest.fixture(scope="session")
def hopper():
    """Measured rows of an H200, if their file is beside the repository."""
    return _rows("h200.csv")


def _rows(name):
    path = FIGURES / name
    if not path.is_file():
        pytest.skip(f"no ../shared/figures/{name}")
    return measured_rows(read_rows(path.read_text(encoding="utf-8"), path.name), all_devices(), path.name)
