"""The files for contributors agree with the project: versions, commands, licence, form of the changelog."""

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

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


LOCKED = ("verilator", "test", "frameworks", "fpga", "docs")
"""The extras that `make frameworks` installs."""


@pytest.fixture(scope="module")
def dependencies():
    """The program that writes docs/dependencies.md."""
    spec = importlib.util.spec_from_file_location("dependencies", ROOT / "docs" / "dependencies.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_locked_packages_are_what_the_project_asks_for(dependencies):
    text = (ROOT / ".ci" / "locked.txt").read_text()
    versions = dependencies.locked_versions(text)
    extras = PROJECT["optional-dependencies"]
    assert f'.[{",".join(LOCKED)}]"' in make_commands(r"\$\(FRAMEWORKS\)")[0]
    for line in sum((extras[name] for name in LOCKED), PROJECT["dependencies"]):
        asked = Requirement(line)
        assert Version(versions[asked.name]) in asked.specifier, line
    entries = re.findall(r"^[\w.-]+==.*(?:\n    --hash=sha256:[0-9a-f]{64}.*)+", text, re.MULTILINE)
    assert len(entries) == len(versions)


def test_every_locked_package_has_its_licence_in_the_list(dependencies):
    locked = dependencies.locked_versions((ROOT / ".ci" / "locked.txt").read_text())
    rows = re.findall(r"^\| ([\w.-]+) \| .+ \|$", dependencies.FILE.read_text(), re.MULTILINE)
    assert rows[1:] == [name for name in locked if not dependencies.of_cuda(name)]
