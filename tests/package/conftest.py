"""Packages on disk, each written once."""

import numpy as np
import pytest
from networks import design, random_inputs, random_network

from rnnhw.gateware.bus.buses import AXI_LITE
from rnnhw.gateware.verilog_cache import kept_verilog
from rnnhw.package import make_content, package_files

CASES = {
    # Outputs of every step; the states follow.
    "lstm": (design(1, 2, 2, 2, fold=4), (5, 6), {}),
    # A head behind the last step; more units than the grid, idle lanes, a state that has two halves.
    "gru-head": (design(2, 1, 2, 3, cells=("gru", "elman"), contexts=2), (7, 5, 3), {"cell": "gru"}),
    # No head, and the last step alone: the machine gives out every step.
    "elman-last": (design(1, 1, 1, 1, cells=("elman",)), (3, 2), {"cell": "elman_relu", "every_step": False}),
}


@pytest.fixture(scope="session")
def content():
    """What a package of one of the cases holds."""

    def made(case):
        machine, sizes, options = CASES[case]
        rng = np.random.default_rng(list(CASES).index(case))
        network = random_network(rng, *sizes, **options)
        return make_content(network, machine, random_inputs(rng, 3, 4, sizes[0]), design_name=case)

    return made


@pytest.fixture(scope="session")
def package(content, cache, tmp_path_factory):
    """The folder of a package of one of the cases, on a control bus."""
    folders = {}

    def written(case, bus=AXI_LITE):
        if (case, bus.name) not in folders:
            folders[case, bus.name] = folder = tmp_path_factory.mktemp(f"{case}-{bus.name}")
            one = content(case)
            for name, text in package_files(one, kept_verilog(one.design, cache), bus).items():
                (folder / name).write_text(text)
        return folders[case, bus.name]

    return written
