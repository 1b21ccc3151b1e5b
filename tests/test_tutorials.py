"""The tutorials: their commands run as they are written, and print what the pages say they print."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent
NOT_RUN = {
    "pytorch-to-fpga": {"Check it": "compiles a simulator", "On the board": "needs a board"},
    "which-design": {"Check and build it": "places and routes"},
    "new-cell": {},
    "many-processes": {"On your own computers": "takes minutes"},
}
"""Sections of the pages whose commands the test leaves out, and why."""


def sections(page):
    """Title and text of each section of a page that is run."""
    parts = (ROOT / "docs" / f"{page}.md").read_text().split("\n## ")[1:]
    titles = [part.partition("\n")[0] for part in parts]
    assert set(NOT_RUN[page]) <= set(titles)
    return [(title, part) for title, part in zip(titles, parts, strict=True) if title not in NOT_RUN[page]]


def commands(text):
    """The indented lines, without their indentation; a blank line between two of them stays."""
    return "\n".join(re.findall(r"^ {4}(.*)$|^$(?=\n {4})", text, re.MULTILINE)).strip()


def shown(text):
    """The lines that a section says are printed."""
    return [
        line for block in re.findall(r"```text\n(.*?)```", text, re.DOTALL) for line in block.splitlines()
    ]


def words(text):
    return " ".join(text.split())


@pytest.fixture
def shell(tmp_path, cache_home):
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, arguments in (("python", ""), ("rnnhw", "-m rnnhw")):
        program = programs / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n')
        program.chmod(0o755)
    path = os.pathsep.join((str(programs), str(Path(sys.executable).parent), os.environ["PATH"]))
    environment = {"PATH": path, "PYTHONPATH": str(ROOT), "COLUMNS": "80", "XDG_CACHE_HOME": str(cache_home)}
    folder = tmp_path / "work"
    folder.mkdir()

    def run(script):
        return subprocess.run(
            ["bash", "-e", "-c", script],
            cwd=folder,
            env=os.environ | environment,
            capture_output=True,
            text=True,
        )

    return run


@pytest.mark.parametrize("page", NOT_RUN)
def test_the_commands_of_a_tutorial(page, shell):
    if page == "pytorch-to-fpga":
        pytest.importorskip("torch")
    for title, text in sections(page):
        if script := commands(text):
            done = shell(script)
            assert done.returncode == 0, (title, done.stdout, done.stderr)
            for line in shown(text):
                assert words(line) in words(done.stdout), (title, line, done.stdout)
    assert any(shown(text) for _, text in sections(page))


def names_of(node):
    """Names in the code, and strings of one word; not what is said in docstrings and comments."""
    if isinstance(node, ast.Constant):
        return str(node.value) if " " not in str(node.value) else ""
    return getattr(node, "id", "") or getattr(node, "attr", "") or getattr(node, "name", None) or ""


def test_the_page_about_a_new_cell_names_every_file_that_knows_the_newest_one():
    knowing = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "rnnhw").rglob("*.py")
        if any("mingru" in names_of(node).lower() for node in ast.walk(ast.parse(path.read_text())))
    }
    named = set(re.findall(r"`(rnnhw/[\w/]+\.py)`", (ROOT / "docs" / "new-cell.md").read_text()))
    assert named == knowing


def test_commands_are_found_as_they_are_indented():
    text = "Some words:\n\n    cat > f <<'END'\n    if a:\n        b\n\n    c\n    END\n\nMore `words`.\n"
    assert commands(text) == "cat > f <<'END'\nif a:\n    b\n\nc\nEND"
