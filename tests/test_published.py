"""Published models are found from anywhere: in a checkout, and as the wheel holds them."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from rnnhw import published
from rnnhw.errors import InputError, ModelError
from rnnhw.published import (
    INTEGER_FILE,
    find_folder,
    find_model,
    find_published,
    published_folder,
    published_names,
)

ROOT = Path(__file__).parent.parent
MODELS = ROOT / "models"


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_folder_of_models_is_published():
    assert published_folder() == MODELS
    assert published_names() == sorted(path.parent.name for path in MODELS.glob("*/README.md"))


@pytest.mark.parametrize("name", ["digits-lstm", "models/digits-lstm", f"digits-lstm/{INTEGER_FILE}"])
def test_a_name_is_found_from_anywhere(elsewhere, name):
    assert find_model(name) == MODELS / "digits-lstm" / INTEGER_FILE


def test_what_is_here_comes_before_what_is_published(elsewhere):
    own = elsewhere / "models" / "digits-lstm"
    own.mkdir(parents=True)
    (own / INTEGER_FILE).touch()
    (elsewhere / "models" / "brainwave.toml").touch()
    assert find_model("digits-lstm").resolve() == own / INTEGER_FILE
    assert find_folder("digits-lstm").resolve() == own
    assert find_published("brainwave.toml").resolve() == own.parent / "brainwave.toml"


def test_other_files_of_the_published_folder_are_no_models(elsewhere):
    for name in ("README.md", "brainwave.toml", "../README.md"):
        with pytest.raises(ModelError, match="published are anomaly-lstm, dates-gru, digits-lstm"):
            find_model(name)


def test_what_is_missing_is_refused_in_a_sentence(elsewhere):
    with pytest.raises(ModelError, match=r"no model at nope, nor a folder nope in models/; published are"):
        find_model("nope")
    with pytest.raises(ModelError, match=r"dates-gru holds no model.int8.safetensors; give one of .*decoder"):
        find_model("dates-gru")
    with pytest.raises(InputError, match=r"no file models/nope.toml here, nor in"):
        find_published("nope.toml")
    assert find_folder("nope") == Path("nope")


def wheel_paths():
    """The files of the wheel by the table that says what it holds: from path here to path there."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wheel = table["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert set(wheel) == {"include", "sources"}
    found = {}
    for pattern in wheel["include"]:
        folder = pattern.removeprefix("/")
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                place = Path(wheel["sources"].get(folder, folder)) / path.relative_to(ROOT / folder)
                found[path.relative_to(ROOT)] = place
    return found


def test_the_wheel_holds_the_models_where_they_are_looked_for():
    paths = wheel_paths()
    shipped = Path("rnnhw") / published.FOLDER
    for name in published_names():
        for path in (MODELS / name).iterdir():
            assert paths[path.relative_to(ROOT)] == shipped / name / path.name
    assert paths[Path("models/brainwave.toml")] == shipped / "brainwave.toml"
    # Everything else lies in the package, under its own path.
    assert all(here == there for here, there in paths.items() if here.parts[0] != "models")
    assert Path("rnnhw/sim/harness.cpp") in paths and Path("rnnhw/roofline/data/gpu.toml") in paths


@pytest.mark.slow
def test_names_work_from_an_installed_package(tmp_path):
    """The package as a wheel lays it out, outside of any checkout."""
    site, work = tmp_path / "site", tmp_path / "work"
    for here, there in wheel_paths().items():
        (site / there).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / here, site / there)
    work.mkdir()
    environment = os.environ | {"PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"}

    def rnnhw(*arguments):
        command = [sys.executable, "-m", "rnnhw", *arguments]
        return subprocess.run(
            command, cwd=work, env=environment, capture_output=True, text=True, check=True
        ).stdout

    models = json.loads(rnnhw("list", "models", "--json"))
    assert [one["name"] for one in models["models"]] == published_names()
    assert "geometric mean use" in rnnhw("compare", "brainwave", "--out", "page.html")
    assert (work / "page.html").is_file()
    assert "lstm" in rnnhw("inspect", "models/digits-lstm")
