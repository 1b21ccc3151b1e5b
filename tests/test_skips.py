"""What skips under ``--no-skips`` fails the run, and is named."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from skips import allowed

pytestmark = pytest.mark.slow
TESTS = Path(__file__).parent


def run(folder, body, *options):
    """Exit code and output of pytest on one file."""
    (folder / "test_it.py").write_text(f"import pytest\n\n\n{body}\n")
    environment = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "skips", "-p", "no:cacheprovider", *options, "test_it.py"],
        cwd=folder,
        env=environment | {"PYTHONPATH": str(TESTS)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.returncode, done.stdout


CALL = 'def test_a():\n    pytest.skip("no oracle")'
MARK = '@pytest.mark.skipif(True, reason="no oracle")\ndef test_a():\n    pass'
WHOLE_FILE = 'pytest.importorskip("no_oracle")'


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (CALL, "test_it.py::test_a: no oracle"),
        (MARK + "\n\n\ndef test_b():\n    pass", "test_it.py::test_a: no oracle"),
        (WHOLE_FILE, "test_it.py: could not import 'no_oracle'"),
    ],
)
def test_a_skip_fails_the_run_and_is_named(tmp_path, body, name):
    code, out = run(tmp_path, body, "--no-skips")
    assert code == 1
    assert "skipped, which --no-skips forbids" in out and f"\n{name}" in out


def test_without_the_option_tests_may_skip(tmp_path):
    code, out = run(tmp_path, CALL)
    assert code == 0 and "forbids" not in out


@pytest.mark.parametrize(
    "body",
    [
        'def test_a():\n    pytest.skip("needs a GPU")',
        '@pytest.mark.xfail(reason="known")\ndef test_a():\n    assert False',
        "def test_a():\n    pass",
    ],
)
def test_what_may_be(tmp_path, body):
    code, out = run(tmp_path, body, "--no-skips")
    assert code == 0 and "forbids" not in out


def test_a_failure_stays_a_failure(tmp_path):
    code, out = run(tmp_path, CALL + "\n\n\ndef test_b():\n    assert False", "--no-skips")
    assert code == 1 and "1 failed, 1 skipped" in out and "test_a: no oracle" in out


def test_shared_files_excuse_only_where_they_are_missing(tmp_path):
    root = tmp_path / "repository"
    root.mkdir()
    (tmp_path / "shared" / "data").mkdir(parents=True)
    assert allowed("no ../shared/data/mnist.npz", root)
    assert not allowed("no ../shared/data", root)
    assert not allowed("could not import 'torch'", root)
    assert not allowed("there is no ../shared/data/mnist.npz", root)
