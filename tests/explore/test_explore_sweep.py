"""Sweep files: what they mean and how bad ones are refused."""

from pathlib import Path

import pytest

from rnnhw.errors import InputError, ModelError
from rnnhw.explore import Sweep, load_sweep
from rnnhw.explore.ranges import expand
from rnnhw.network import Shape

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
    sweep = load(tmp_path, HEAD + "max_macs = 64\n" + NETWORK + DESIGN)
    assert sweep.shape == Shape(inputs=8, units=32, outputs=10)
    assert (sweep.name, sweep.steps, sweep.max_macs) == ("s", 8, 64)
    assert sweep.ranges["grid_cols"] == (1, 2, 3)
    assert sweep.ranges["weight_depth"] == (256, 512, 1024)
    assert sweep.designs == 2 * 3 * 3


def test_digest_is_of_the_meaning(tmp_path: Path) -> None:
    one = load(tmp_path, HEAD + NETWORK + DESIGN)
    same = load(tmp_path, "# a comment\n" + HEAD + NETWORK + DESIGN.replace("[1, 2]", "[2, 1]"))
    other = load(tmp_path, HEAD.replace("8", "9") + NETWORK + DESIGN)
    assert one.digest == same.digest != other.digest
    assert one.text != same.text


def test_the_published_sweep_has_ten_thousand_designs() -> None:
    sweep = load_sweep(PUBLISHED)
    assert sweep.designs >= 10_000
    assert sweep.shape == Shape(inputs=8, units=32, outputs=10)


@pytest.mark.parametrize(("given", "values"), [
    (3, (3,)),
    ([4, 1, 4], (1, 4)),
    ({"from": 1, "to": 8, "step": 3}, (1, 4, 7)),
    ({"from": 2, "to": 2, "step": 1}, (2,)),
    ({"from": 3, "to": 24, "factor": 2}, (3, 6, 12, 24)),
])
def test_ranges(given: object, values: tuple[int, ...]) -> None:
    assert expand("r", given) == values


@pytest.mark.parametrize(("given", "named"), [
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
])
def test_bad_ranges_are_refused(given: object, named: str) -> None:
    with pytest.raises(InputError, match=named):
        expand("r", given)


@pytest.mark.parametrize(("old", "new", "named"), [
    ("steps = 8", "step = 8", "unknown key 'step'"),
    ("steps = 8", "", "steps is missing"),
    ("steps = 8", "steps = 0", "steps is 0"),
    ("steps = 8", "steps = true", "steps is True"),
    ('name = "s"', "name = 3", "name is 3"),
    ('name = "s"', "max_macs = 0", "max_macs is 0"),
    ("units = 32\n", "", "network.units is missing"),
    ("units = 32", "units = -1", "network.units is -1"),
    ("outputs = 10", "labels = 10", "not a table of inputs, units, outputs"),
    ("fold = 1", "fold = 3", "fold is 3, not 1, 2 or 4"),
    ("fold = 1\n", "", "missing key 'fold'"),
    ("fold = 1", "fold = 1\nfolds = 2", "unknown key 'folds'"),
    ("tile_rows = 2", "tile_rows = 5000", "tile_rows is 5000, not within 1 .. 4096"),
    ("tile_rows = 2", "tile_rows = 0", "tile_rows is 0"),
    ("[network]", "model = 'nowhere'\n[network]", "either model or network, not both"),
    (NETWORK, "", "either model or network, not neither"),
    ("[design]", "[design", "not a readable TOML file"),
])
def test_bad_files_are_refused(tmp_path: Path, old: str, new: str, named: str) -> None:
    text = HEAD + NETWORK + DESIGN
    assert old in text
    with pytest.raises(InputError, match=named) as caught:
        load(tmp_path, text.replace(old, new))
    assert "sweep.toml" in str(caught.value)


def test_too_many_designs_are_refused(tmp_path: Path) -> None:
    wide = DESIGN.replace("unit_depth = 64", "unit_depth = { from = 1, to = 1000, step = 1 }")
    wide = wide.replace("input_depth = 16", "input_depth = { from = 1, to = 1000, step = 1 }")
    with pytest.raises(InputError, match="18000000 designs, more than 10000000"):
        load(tmp_path, HEAD + NETWORK + wide)


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
    assert by_name.shape == by_file.shape == Shape(inputs=8, units=32, outputs=10)
