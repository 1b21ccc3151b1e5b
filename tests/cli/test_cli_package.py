"""`rnnhw verilog MODEL --design D`: what the folder holds, that it runs by itself, and what is refused."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from iverilog import simulated
from networks import random_network
from refusals import refused

from rnnhw.design import presets
from rnnhw.network import save_integer

BUILD = Path(__file__).parent.parent.parent / "reports" / "ecp5-tiny" / "build.json"
SMALL = presets()["tiny"].to_toml().replace('cells = ["lstm", "gru", "elman"]', 'cells = ["elman"]')


@pytest.mark.slow
def test_a_package_runs_by_itself(rnnhw, tmp_path):
    np.save("x.npy", np.random.default_rng(1).integers(-128, 128, (2, 3, 4)).astype(np.int8))
    (tmp_path / "elman.toml").write_text(SMALL)
    code, out, err = rnnhw(
        *("verilog", "elman:4:6", "--design", "elman.toml", "--input", "x.npy", "--out", "out/elman")
    )
    assert code == 0, err
    assert "to out/elman: " in out
    code, told = simulated(tmp_path / "out" / "elman")
    assert code == 0 and "PASS: all" in told, told
    refused(rnnhw("verilog", "elman:4:6", "--design", "elman.toml", "--out", "out/elman"), "holds files")
    code, _, err = rnnhw(
        "verilog", "elman:4:6", "--design", "elman.toml", "--bus", "wishbone", "--out", "out/wishbone"
    )
    assert code == 0, err
    assert "module rnnhw_wishbone(" in (tmp_path / "out" / "wishbone" / "rnnhw.v").read_text()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("lstm:8:16", "--design", "elman.toml"), ("lstm", "in its cells")),
        (("elman:4:99", "--design", "elman.toml"), ("smallest change that fits: ", "weight_depth = ")),
        (("two.safetensors", "--design", "elman.toml"), ("one program", "runs as 2")),
        (("elman:8:16", "--design", "nowhere"), ("no design 'nowhere'",)),
        (("nothing", "--design", "elman.toml"), ("nothing",)),
        (("tiny", "--input", "x.npy"), ("--design",)),
        (("tiny", "--bus", "wishbone"), ("--bus", "--design")),
        (("tiny", "--build", "build.json"), ("--build", "--design")),
        (
            ("elman:4:6", "--design", "elman.toml", "--build", "nowhere.json"),
            ("nowhere.json", "No such file"),
        ),
        (("elman:4:6", "--design", "elman.toml", "--build", "build.json"), ("another design", "cells is [")),
        (("elman:8:16", "--design", "elman.toml", "--bus", "ahb"), ("'ahb'", "axi-lite", "wishbone")),
        (("elman:8:16", "--design", "elman.toml", "--out", "elman.toml"), ("elman.toml", "is a file")),
        (("elman:8:16", "--design", "elman.toml", "--out", "full"), ("holds files",)),
        (("elman:8:16", "--design", "elman.toml", "--out", "elman.toml/x"), ("is not a folder",)),
    ],
)
def test_what_is_refused(rnnhw, tmp_path, arguments, words):
    (tmp_path / "elman.toml").write_text(SMALL)
    save_integer(random_network(np.random.default_rng(1), 4, -3, cell="elman_tanh"), Path("two.safetensors"))
    shutil.copy(BUILD, tmp_path / "build.json")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    more = () if "--out" in arguments else ("--out", "out/new")
    refused(rnnhw("verilog", *arguments, *more), *words)
    assert not (tmp_path / "out").exists()
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["mine.txt"]
