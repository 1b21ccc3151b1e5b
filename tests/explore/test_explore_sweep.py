"""Sweep files: what they mean and how bad ones are refused."""

import json
from pathlib import Path

import numpy as np
import pytest
from float_networks import float_network
from networks import random_network

from rnnhw.errors import InputError, ModelError
from rnnhw.explore import Sweep, columns_of, load_sweep
from rnnhw.explore.accuracy import scored
from rnnhw.explore.ranges import expand
from rnnhw.network import Cell, save_float, save_integer, shape_of, stack_shape

HEAD = 'name = "s"\nsteps = 8\n'
NETWORK = "[network]\ninputs = 8\nunits = 32\noutputs = 10\n"
DESIGN = """[design]
grid_rows = [1, 2]
grid_cols = { from = 1, to = 3, step = 1 }
tile_rows = 2
tile_cols = 2
fold = 1
weight_depth = { from = 256, to = 1024, factor = 2 }
unit_depth = 64
input_depth = 16
state_depth = 32
clock_mhz = 50
"""
PUBLISHED = Path(__file__).parents[2] / "reports" / "digits" / "sweep.toml"


def load(folder: Path, text: str) -> Sweep:
    path = folder / "sweep.toml"
    path.write_text(text)
    return load_sweep(path)


def test_a_sweep_is_read(tmp_path: Path) -> None:
    sweep = load(tmp_path, HEAD + NETWORK + DESIGN + "[constraints]\nmax_macs = 64\n")
    assert sweep.shape == stack_shape(Cell.LSTM, 8, 32, outputs=10)
    assert (sweep.name, sweep.steps, sweep.constraints) == ("s", 8, {"max_macs": 64})
    assert sweep.ranges["grid_cols"] == (1, 2, 3)
    assert sweep.ranges["weight_depth"] == (256, 512, 1024)
    assert sweep.designs == 2 * 3 * 3


def test_a_stack_with_contexts_and_narrow_weights_is_read(tmp_path: Path) -> None:
    network = NETWORK.replace("32", "[32, 16]") + "cell = 'gru'\nreset_after = false\n"
    design = DESIGN + "cells = ['gru', 'elman']\ncontexts = [1, 2]\nweight_bits = [8, 4]\n"
    sweep = load(tmp_path, HEAD + network + "every_step = true\n" + design)
    assert sweep.shape == stack_shape(Cell.GRU, 8, 32, 16, outputs=10, every_step=True, reset_after=False)
    assert (sweep.cells, sweep.arithmetic, sweep.network_bits) == (("gru", "elman"), "native", 4)
    assert (sweep.ranges["contexts"], sweep.ranges["weight_bits"], sweep.ranges["state_slots"]) == (
        (1, 2),
        (4, 8),
        (0,),
    )


def test_what_a_design_has_a_default_for_may_be_left_out(tmp_path: Path) -> None:
    sweep = load(tmp_path, HEAD + NETWORK.replace("outputs = 10", "") + DESIGN)
    assert sweep.cells == ("lstm",) and sweep.shape == stack_shape(Cell.LSTM, 8, 32)
    assert {name: sweep.ranges[name] for name in ("contexts", "weight_bits", "state_slots")} == {
        "contexts": (1,),
        "weight_bits": (8,),
        "state_slots": (0,),
    }


@pytest.mark.parametrize("bits", [4, 8])
def test_a_model_brings_the_width_of_its_weights(tmp_path: Path, bits: int) -> None:
    network = random_network(np.random.default_rng(1), 3, [4, -2], 5, bits=bits)
    save_integer(network, tmp_path / "n.safetensors")
    sweep = load(tmp_path, HEAD + f"model = '{tmp_path / 'n.safetensors'}'\n" + DESIGN)
    assert sweep.shape == shape_of(network) and sweep.network_bits == bits


def test_digest_is_of_the_meaning(tmp_path: Path) -> None:
    one = load(tmp_path, HEAD + NETWORK + DESIGN)
    same = load(tmp_path, "# a comment\n" + HEAD + NETWORK + DESIGN.replace("[1, 2]", "[2, 1]"))
    others = [
        load(tmp_path, HEAD.replace("8", "9") + NETWORK + DESIGN),
        load(tmp_path, HEAD + NETWORK + "every_step = true\n" + DESIGN),
        load(tmp_path, HEAD + NETWORK + DESIGN + "cells = ['lstm', 'gru']\n"),
        load(tmp_path, HEAD + NETWORK + DESIGN + "contexts = 2\n"),
    ]
    assert one.digest == same.digest
    assert len({one.digest, *(other.digest for other in others)}) == 5
    assert one.text != same.text


def test_the_published_sweep_has_ten_thousand_designs() -> None:
    sweep = load_sweep(PUBLISHED)
    assert sweep.designs >= 10_000
    assert sweep.shape == stack_shape(Cell.LSTM, 8, 32, outputs=10)


@pytest.mark.parametrize(
    ("given", "values"),
    [
        (3, (3,)),
        ([4, 1, 4], (1, 4)),
        ({"from": 1, "to": 8, "step": 3}, (1, 4, 7)),
        ({"from": 2, "to": 2, "step": 1}, (2,)),
        ({"from": 3, "to": 24, "factor": 2}, (3, 6, 12, 24)),
    ],
)
def test_ranges(given: object, values: tuple[int, ...]) -> None:
    assert expand("r", given) == values


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ([], "r is empty"),
        (True, "True, not an integer"),
        ([1, 2.5], "2.5, not an integer"),
        ("8", "'8', not an integer"),
        ({"from": 1, "to": 8}, "not of from, to"),
        ({"from": 1, "to": 8, "step": 1, "factor": 2}, "not of from, to"),
        ({}, "a table of nothing"),
        ({"from": 9, "to": 8, "step": 1}, "from is 9, above to, which is 8"),
        ({"from": 1, "to": 8, "step": 0}, "step is 0, not at least 1"),
        ({"from": 1, "to": 8, "factor": 1}, "factor is 1, not at least 2"),
        ({"from": 0, "to": 8, "factor": 2}, "from is 0, not at least 1"),
        ({"from": 1, "to": "8", "step": 1}, "to is '8'"),
        ({"from": 1, "to": 10**12, "step": 1}, "more than 100000"),
    ],
)
def test_bad_ranges_are_refused(given: object, named: str) -> None:
    with pytest.raises(InputError, match=named):
        expand("r", given)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("steps = 8", "step = 8", "unknown key 'step'"),
        ("steps = 8", "", "steps is missing"),
        ("steps = 8", "steps = 0", "steps is 0"),
        ("steps = 8", "steps = true", "steps is True"),
        ('name = "s"', "name = 3", "name is 3"),
        ("[network]", "[constraints]\nmax_macs = 0\n[network]", "constraints.max_macs is 0, not a number"),
        ("[network]", "[constraints]\nmax_mac = 4\n[network]", "unknown constraint 'max_mac'.*'max_macs'"),
        (
            "[network]",
            "[constraints]\nmax_macs = 4\nmin_macs = 5\n[network]",
            "exclude each other: min_macs = 5 and max_macs = 4",
        ),
        ("[network]", "[constraints]\nmax_dsp = 4\n[network]", "names max_dsp, which needs a device"),
        ("[network]", "constraints = 3\n[network]", "constraints is 3, not a table"),
        ('name = "s"', "objectives = []", r"objectives is \[\], not a list of latency, throughput"),
        ('name = "s"', "objectives = ['latensy']", "names 'latensy'.*; did you mean 'latency'"),
        ('name = "s"', "objectives = ['macs', 'macs']", "with one twice"),
        ('name = "s"', "objectives = ['dsp']", "objectives names dsp, which needs a device"),
        ('name = "s"', "fpga = 'gw1nr-9'", "fpga is 'gw1nr-9', of a family of .* without a cost model"),
        ('name = "s"', "fpga = 'ecp5'", "fpga is 'ecp5', not ecp5-85k"),
        ('name = "s"', "results = 'some'", "results is 'some', not all or front"),
        (
            "[network]",
            "[search]\nmethod = 'genetic'\n[network]",
            "search.method is 'genetic', not exhaustive",
        ),
        ("[network]", "[search]\nseed = 2\n[network]", "search.points and search.seed go with a search"),
        ("[network]", "[search]\nmetod = 2\n[network]", "unknown key search.metod.*'method'"),
        ("[network]", "search = 2\n[network]", "search is 2, not a table"),
        (
            "[network]",
            "[search]\nmethod = 'random'\npoints = 0\n[network]",
            "search.points is 0, not an integer within",
        ),
        ("units = 32\n", "", "network.units is missing"),
        ("units = 32", "units = -1", "network.units is -1"),
        ("units = 32", "units = []", "network.units has 0 layers, not 1 .. 64"),
        ("units = 32", "units = [4, 2.5]", "network.units is 2.5"),
        ("units = 32", "units = [[4]]", r"network.units is \[4\]"),
        ("inputs = 8", "inputs = 70000", "network.inputs is 70000"),
        ("outputs = 10", "outputs = -10", "network.outputs is -10"),
        (
            "outputs = 10",
            "labels = 10",
            "not a table of cell, inputs, units, outputs, every_step, reset_after",
        ),
        ("outputs = 10", "every_step = 1", "network.every_step is 1, not true or false"),
        ("outputs = 10", "cell = 'rnn'", "network.cell is 'rnn', not lstm, lstm_coupled, gru, elman, mingru"),
        (
            "outputs = 10",
            "cell = ['lstm']",
            r"network.cell is \['lstm'\], not lstm, lstm_coupled, gru, elman",
        ),
        ("outputs = 10", "reset_after = true", "network.reset_after goes with cell = 'gru', not with 'lstm'"),
        (
            "fold = 1",
            "fold = 1\ncells = ['gru']",
            r"design.cells is \['gru'\], but the network has a layer of",
        ),
        ("fold = 1", "fold = 3", "fold is 3; with 4 lanes it can be 1 or 2 or 4"),
        ("fold = 1", "fold = 1\ncells = 'lstm'", "cells is 'lstm', not a list of"),
        ("fold = 1", "fold = 1\ncells = [['lstm']]", "cells names"),
        ("fold = 1", "fold = 2\ncells = ['elman']", "fold is 2; with 1 lanes it can be 1"),
        ("fold = 1", "fold = 1\narithmetic = ['native']", r"arithmetic is \['native'\], not native or tflm"),
        ("fold = 1", "fold = 1\ncontexts = [1, 17]", "contexts is 17, not within 1 .. 16"),
        ("fold = 1", "fold = 1\nweight_bits = [4, 6]", "weight_bits is 6, not 8 or 4"),
        ("fold = 1\n", "", "missing key 'fold'"),
        ("fold = 1", "fold = 1\nfolds = 2", "unknown key 'folds'.*; did you mean 'fold'"),
        (
            "fold = 1",
            "fold = 1\nkept_depth = [0, 8]",
            r"design.kept_depth is \[0, 8\], but kept_depth is not an axis of a sweep; leave it out",
        ),
        ("[network]", "max_mac = 4\n[network]", "unknown key 'max_mac'; a sweep has name"),
        ("tile_rows = 2", "tile_rows = 5000", "tile_rows is 5000, not within 1 .. 4096"),
        ("tile_rows = 2", "tile_rows = 0", "tile_rows is 0"),
        ("[network]", "model = 'nowhere'\n[network]", "either model or network, not both"),
        (NETWORK, "", "either model or network, not neither"),
        ("[design]", "[design", "not a readable TOML file"),
    ],
)
def test_bad_files_are_refused(tmp_path: Path, old: str, new: str, named: str) -> None:
    text = HEAD + NETWORK + DESIGN
    assert old in text
    with pytest.raises(InputError, match=named) as caught:
        load(tmp_path, text.replace(old, new))
    assert "sweep.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ("", "18,000,000 designs, more than 10,000,000; give results"),
        (
            "clock_mhz = { from = 1, to = 60000, step = 1 }\n",
            "1,080,000,000,000 designs, more than 1,000,000,000: trying all would take about 300 hours",
        ),
    ],
)
def test_too_many_designs_are_refused(tmp_path: Path, more: str, named: str) -> None:
    wide = DESIGN.replace("unit_depth = 64", "unit_depth = { from = 1, to = 1000, step = 1 }")
    wide = wide.replace("input_depth = 16", "input_depth = { from = 1, to = 1000, step = 1 }")
    if more:
        wide = wide.replace("clock_mhz = 50\n", more)
    with pytest.raises(InputError, match=named):
        load(tmp_path, HEAD + NETWORK + wide)
    search = '[search]\nmethod = "evolutionary"\npoints = 1000\n'
    assert load(tmp_path, HEAD + search + NETWORK + wide).designs >= 18_000_000


def test_arrays_beyond_any_count_are_refused(tmp_path: Path) -> None:
    wide = DESIGN.replace("tile_rows = 2", "tile_rows = 4096").replace("tile_cols = 2", "tile_cols = 4096")
    wide = wide.replace("grid_rows = [1, 2]", "grid_rows = 4096")
    with pytest.raises(InputError, match="the largest design has"):
        load(tmp_path, HEAD + NETWORK + wide)


def test_missing_files_and_models_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no sweep file"):
        load_sweep(tmp_path / "none.toml")
    with pytest.raises(ModelError, match="no model at nowhere"):
        load(tmp_path, HEAD + 'model = "nowhere"\n' + DESIGN)


def test_a_model_gives_its_shape(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(PUBLISHED.parents[2])
    by_name = load(tmp_path, HEAD + 'model = "digits-lstm"\n' + DESIGN)
    by_file = load(tmp_path, HEAD + 'model = "models/digits-lstm/model.onnx"\n' + DESIGN)
    assert by_name.shape == by_file.shape == stack_shape(Cell.LSTM, 8, 32, outputs=10)


def test_a_stack_in_words_gives_its_shape(tmp_path: Path) -> None:
    design = DESIGN + 'cells = ["lstm_coupled", "mingru"]\n'
    assert load(tmp_path, HEAD + 'model = "mingru:8:32:10"\n' + design).shape == stack_shape(
        Cell.MINGRU, 8, 32, outputs=10
    )
    words = HEAD + 'model = "lstm_coupled+projection=4:8:32"\n' + design
    with pytest.raises(InputError, match=r"lstm_options is \[\], but .* 'lstm_coupled' with a projection"):
        load(tmp_path, words + "lstm_options = []\n")
    found = load(tmp_path, words)
    assert found.lstm_options == ("projection",)
    assert found.shape == stack_shape(Cell.LSTM_COUPLED, 8, 32, projection=4)


def test_a_float_file_gives_its_shape(tmp_path: Path) -> None:
    network = float_network(np.random.default_rng(0), "lstm_coupled", 8, 6, 2)
    save_float(network, tmp_path / "n.safetensors")
    text = HEAD + f'model = "{tmp_path / "n.safetensors"}"\n' + DESIGN + 'cells = ["lstm_coupled"]\n'
    assert load(tmp_path, text).shape == stack_shape(Cell.LSTM_COUPLED, 8, 6, outputs=2)


def test_folds_that_do_not_go_with_the_cells_are_no_fault_where_others_do(tmp_path: Path) -> None:
    sweep = load(tmp_path, HEAD + NETWORK + DESIGN.replace("fold = 1", "fold = [1, 2, 3, 4]"))
    assert sweep.ranges["fold"] == (1, 2, 3, 4)
    with pytest.raises(InputError, match="fold is 3; with 4 lanes it can be 1 or 2 or 4"):
        load(tmp_path, HEAD + NETWORK + DESIGN.replace("fold = 1", "fold = [3, 5]"))


REPORTS = Path(__file__).parents[2] / "reports"


@pytest.mark.parametrize("path", sorted(REPORTS.glob("**/sweep.toml")), ids=lambda path: path.parent.name)
def test_published_results_are_of_the_sweep_beside_them(path: Path, tmp_path: Path) -> None:
    sweep = scored(load_sweep(path), tmp_path)
    found = json.loads((path.parent / "manifest.json").read_text())
    assert found["sweep_digest"] == sweep.digest
    lines = (path.parent / "results.csv").read_text().splitlines()
    assert lines[0] == ",".join(columns_of(sweep))
    assert len(lines) - 1 == (found["kept"] if sweep.results == "all" else found["pareto"])
    assert sweep.text.splitlines()[0] in (path.parent / "index.html").read_text().replace("&#39;", "'")
