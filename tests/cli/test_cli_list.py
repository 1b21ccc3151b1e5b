"""``rnnhw --version`` and ``rnnhw list``."""

import json
import re
from pathlib import Path

import pytest

import rnnhw as package
from rnnhw.cells import CELLS
from rnnhw.cli.listing import KINDS, entries, entry_lines
from rnnhw.design import fpga_presets, presets
from rnnhw.network import load_integer, shape_of
from rnnhw.published import published_folder, published_names
from rnnhw.roofline import all_devices
from rnnhw.sim import ENGINES
from rnnhw.train import TASKS

NAMES = {
    "models": published_names(),
    "presets": list(presets() | fpga_presets()),
    "devices": [device.name for device in all_devices()],
    "cells": list(CELLS),
    "engines": list(ENGINES),
    "tasks": list(TASKS),
}


def test_the_version(rnnhw):
    assert rnnhw("--version") == (0, f"rnnhw {package.__version__}\n", "")


def test_every_kind_is_listed_by_name(rnnhw):
    code, out, err = rnnhw("list", "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert {kind: [one["name"] for one in listed] for kind, listed in found.items()} == NAMES
    assert tuple(found) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_an_entry_is_one_line_that_begins_with_its_name(rnnhw, kind):
    code, out, _ = rnnhw("list", kind)
    assert code == 0
    lines = out.splitlines()
    assert [re.split(r"\s{2,}", line)[0] for line in lines] == NAMES[kind]
    assert lines == entry_lines(kind, entries(kind))


def test_facts_are_those_of_the_files():
    digits = next(one for one in entries("models") if one["name"] == "digits-lstm")
    folder = published_folder() / "digits-lstm"
    file = folder / "model.int8.safetensors"
    assert digits["networks"] == [str(shape_of(load_integer(file)))]
    assert digits["bytes"] == file.stat().st_size
    assert (
        digits["float"]
        == json.loads((folder / "scores.json").read_text())["results"][0]["scores"][0]["float"]
    )


def test_the_score_is_that_of_the_published_network():
    """Of several parts of the training data, the network trained on all of them is published."""
    dates = next(one for one in entries("models") if one["name"] == "dates-gru")
    results = json.loads((published_folder() / "dates-gru" / "scores.json").read_text())["results"]
    whole = next(one for one in results if one["fraction"] == 1.0)
    assert len(results) > 1 and dates["integer"] == whole["scores"][0]["integer"]


def test_an_unknown_kind_is_refused(rnnhw):
    code, out, err = rnnhw("list", "gpus")
    assert (code, out) == (2, "")
    assert err == "rnnhw: cannot list 'gpus'; there are models, presets, devices, cells, engines, tasks\n"


def test_it_lists_from_anywhere(rnnhw):
    assert not Path("models").exists()
    assert "digits-lstm" in rnnhw("list", "models")[1]
