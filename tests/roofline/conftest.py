from pathlib import Path

import pytest

from rnnhw.roofline import all_devices, measured_rows, read_rows

FIGURES = Path(__file__).parent.parent.parent.parent / "shared" / "figures"


@pytest.fixture(scope="session")
def deepbench():
    """Measured rows of DeepBench's published file, if that is beside the repository."""
    path = FIGURES / "deepbench.csv"
    if not path.is_file():
        pytest.skip("no ../shared/figures/deepbench.csv")
    return measured_rows(read_rows(path.read_text(encoding="utf-8"), path.name), all_devices(), path.name)
