"""With ``--no-skips``, a run in which a test skips fails and names the test.

Two reasons are allowed: ``needs a GPU``, and ``no ../shared/...`` where that file or folder is missing.
Loaded by ``conftest.py``; it can also be given to pytest as a plugin by itself (``-p skips``).
"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser):
    parser.addoption(
        "--no-skips",
        action="store_true",
        help="fail where a test skips, but for want of a GPU or of files in ../shared",
    )


def pytest_configure(config):
    if config.getoption("--no-skips"):
        config.pluginmanager.register(NoSkips())


def allowed(reason, root=ROOT):
    """Whether a test may skip for this reason; files are sought from the root of the repository."""
    missing = re.match(r"no (\.\./shared\S*)", reason)
    return reason.startswith("needs a GPU") or (missing is not None and not (root / missing[1]).exists())


class NoSkips:
    """Collects what skips without an allowed reason."""

    def __init__(self):
        self.found = []

    def pytest_collectreport(self, report):
        self.note(report)

    def pytest_runtest_logreport(self, report):
        self.note(report)

    def note(self, report):
        # A test that is expected to fail, and does, is reported as skipped too.
        if report.skipped and not hasattr(report, "wasxfail"):
            _, _, text = report.longrepr
            reason = text.removeprefix("Skipped: ")
            if not allowed(reason):
                self.found.append(f"{report.nodeid}: {reason}")

    def pytest_sessionfinish(self, session):
        if self.found and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter):
        if self.found:
            terminalreporter.section("skipped, which --no-skips forbids", red=True)
            for line in self.found:
                terminalreporter.line(line)
