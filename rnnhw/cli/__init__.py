"""Arguments, files, progress and exit codes: the only place that prints or reads the environment."""

from rnnhw.cli.app import main

__all__ = ["main"]
