"""Writes ``dependencies.md``, the licences of all locked packages: ``python docs/dependencies.py``.

It needs every locked package (``make frameworks``). `tests/test_project_files.py` compares the names with
``.ci/locked.txt``.
"""

import re
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

__all__ = ["FILE", "locked_versions", "of_cuda"]

FILE = Path(__file__).with_name("dependencies.md")
LOCKED = FILE.parents[1] / ".ci" / "locked.txt"
_LONGEST = 60
"""Letters of a licence's name; a longer text is the licence itself."""

_HEAD = """# Dependencies and their licences

rnnhw itself is under the Apache License 2.0. `pyproject.toml` gives the reason for each package it names;
the others come with those. This is what their own metadata say of their licences. The versions and the hashes
with which continuous integration installs them stand in `.ci/locked.txt`.

PyTorch for GPUs, which PyPI gives by default, also brings NVIDIA's CUDA libraries (`nvidia-...`, `cuda-...`,
`triton`), mostly under NVIDIA's own terms. Nothing in rnnhw needs them, and they are not listed here.

"""


def locked_versions(text: str) -> dict[str, str]:
    """The version of each package in a file of locked requirements, by name."""
    return dict(re.findall(r"^([\w.-]+)==([^ ;]+)", text, re.MULTILINE))


def of_cuda(name: str) -> bool:
    """Does a package come only with PyTorch for GPUs?"""
    return name.startswith(("nvidia-", "cuda-")) or name == "triton"


def _licence(found: Message) -> str:
    """The name of a package's licence, from the first of its fields that gives one."""
    if named := found.get("License-Expression"):
        return str(named)
    classified = [
        value.rpartition(" :: ")[2]
        for value in found.get_all("Classifier", [])
        if value.startswith("License :: ") and value.count(" :: ") > 1
    ]
    text = " ".join((found.get("License") or "").split())
    return ", ".join(classified) or (text if 0 < len(text) <= _LONGEST else "") or "not named in its metadata"


def _row(name: str) -> str:
    try:
        return f"| {name} | {_licence(metadata(name))} |\n"
    except PackageNotFoundError:
        raise SystemExit(f"{name} is locked and not installed: make frameworks") from None


if __name__ == "__main__":
    names = [name for name in locked_versions(LOCKED.read_text()) if not of_cuda(name)]
    FILE.write_text(_HEAD + "| Package | Licence |\n|---|---|\n" + "".join(map(_row, names)))
