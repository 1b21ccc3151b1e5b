"""A function that runs a command line for tests, as in ``tests/cli``."""

import sys

import pytest

from rnnhw.cli import main


@pytest.fixture
def rnnhw(monkeypatch, capsys, tmp_path):
    """Run a command line in an empty folder; returns what it printed, and fails if it does."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["rnnhw", *map(str, arguments)])
        try:
            main()
        except SystemExit as stop:
            assert not stop.code, capsys.readouterr().err
        return capsys.readouterr().out

    return run
