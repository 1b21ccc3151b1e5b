"""Functions that run a command line for tests: in this process, or in a process of its own."""

import os
import subprocess
import sys

import pytest

from rnnhw.cli import main
from rnnhw.cli.terminal import console


@pytest.fixture
def rnnhw(monkeypatch, capsys, tmp_path, cache_home):
    """Run a command line in an empty folder; returns exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    # The console may have read COLUMNS already, when it was made.
    monkeypatch.setattr(console, "width", 160)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_home))

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["rnnhw", *map(str, arguments)])
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = stop.code or 0
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture(scope="session")
def rnnhw_process():
    """Run a command line to its end in a process of its own; returns the completed process."""
    environment = {**os.environ, "COLUMNS": "200"}

    def run(*arguments):
        command = [sys.executable, "-m", "rnnhw", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, env=environment)

    return run
