"""The files for contributors agree with the project: versions, commands, licence, form of the changelog."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

import rnnhw

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def read_yaml(name):
    return yaml.safe_load((ROOT / name).read_text())


def make_commands(target):
    """The commands of a target of the Makefile, without the programs' folder."""
    text = (ROOT / "Makefile").read_text()
    lines = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", text, re.MULTILINE)[1].splitlines()
    return [line.strip().removeprefix("$(BIN)/") for line in lines]


def test_the_workflow_runs_the_checks_on_every_supported_python():
    job = read_yaml(".github/workflows/checks.yml")["jobs"]["checks"]
    versions = job["strategy"]["matrix"]["python"]
    assert f">={versions[0]}" == PROJECT["requires-python"]
    minors = [int(version.removeprefix("3.")) for version in versions]
    assert minors == list(range(minors[0], minors[-1] + 1))
    assert f"Python {versions[0]} to {versions[-1]}" in (ROOT / "CONTRIBUTING.md").read_text()
    assert job["steps"][-1]["run"].endswith(".ci/run") and (ROOT / ".ci/run").stat().st_mode & 0o100


def test_the_hooks_are_what_make_lint_and_make_format_run():
    [repository] = read_yaml(".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    hooks = {hook["entry"].removeprefix(".venv/bin/") for hook in repository["hooks"]}
    commands = make_commands("lint") + make_commands("format")
    assert hooks == {command.removesuffix(" .") for command in commands}


def test_the_citation_has_the_version_and_the_licence():
    citation = read_yaml("CITATION.cff")
    assert citation["version"] == rnnhw.__version__
    assert citation["license"] == PROJECT["license"]
    assert {"cff-version", "message", "title", "authors"} <= set(citation)


def test_the_changelog_begins_with_this_version():
    text = (ROOT / "CHANGELOG.md").read_text()
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert headings[0].startswith(f"{rnnhw.__version__}, ")
    for heading in headings:
        assert re.fullmatch(r"\d+\.\d+\.\d+, (\d{4}-\d\d-\d\d|not yet released)", heading), heading


def test_the_page_on_stability_names_this_version_and_the_formats():
    text = (ROOT / "docs" / "stability.md").read_text()
    assert f"`rnnhw` is at {rnnhw.__version__} " in text
    from rnnhw.design import MAP_VERSION
    from rnnhw.network.store import CELLS_VERSION, VERSION

    assert f"format versions {VERSION} to {CELLS_VERSION}" in text
    assert f"the version of the map ({MAP_VERSION})" in text


@pytest.mark.parametrize(
    "path", sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.md")), ids=lambda p: p.stem
)
def test_a_template_has_a_name_and_a_description(path):
    _, front, body = path.read_text().split("---\n", 2)
    assert set(yaml.safe_load(front)) == {"name", "about"}
    assert body.strip()
