"""The notebooks: their cells run one after another as a script, and no outputs are stored in them.

They are plain Python, without magics, so that a test needs no Jupyter.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))
LIMIT_S = 300
"""Each takes some seconds of processor time; a machine may be busy with other things."""


def cells(path, kind):
    """The texts of a notebook's cells of a kind: code or markdown."""
    return [
        "".join(one["source"]) for one in json.loads(path.read_text())["cells"] if one["cell_type"] == kind
    ]


def by_name(path):
    return path.stem


def test_there_are_three():
    assert [path.stem for path in NOTEBOOKS] == ["explain-a-sequence", "import-to-rtl", "sweep"]
    text = (ROOT / "README.md").read_text()
    assert all(f"docs/notebooks/{path.name}" in text for path in NOTEBOOKS)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=by_name)
def test_a_notebook_is_text_and_code_without_outputs(path):
    notebook = json.loads(path.read_text())
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    assert len({one["id"] for one in notebook["cells"]}) == len(notebook["cells"])
    for one in notebook["cells"]:
        assert one["metadata"] == {}
        if one["cell_type"] == "code":
            assert one["outputs"] == [] and one["execution_count"] is None
    assert cells(path, "markdown")[0].startswith("# ")


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=by_name)
def test_the_cells_of_a_notebook_run(path, tmp_path, cache_home):
    code = "\n\n".join(cells(path, "code"))
    if "import torch" in code:
        pytest.importorskip("torch")
    script = tmp_path / "cells.py"
    script.write_text(code)
    environment = os.environ | {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(cache_home)}
    done = subprocess.run(
        [sys.executable, "-W", "error", str(script)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
    )
    assert done.returncode == 0, done.stderr
    assert "assert " in code and done.stdout
