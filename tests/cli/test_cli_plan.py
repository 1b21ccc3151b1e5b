"""The planner from the command line: its tables and files, and what it refuses."""

import csv
from pathlib import Path

import pytest

STACK = "lstm:64:64,64:10"


@pytest.mark.slow
def test_plans_of_training(rnnhw_process, tmp_path: Path) -> None:
    run = rnnhw_process(
        "plan",
        STACK,
        "--devices",
        8,
        "--batch",
        64,
        "--csv",
        tmp_path / "p.csv",
        "--figure",
        tmp_path / "p.svg",
        "--data-size",
        6400,
    )
    assert run.returncode == 0, run.stderr
    assert "(modelled)" in run.stdout and "Quickest is" in run.stdout
    assert "Times on one H100: modelled, calibrated on its architecture; nine of ten within" in run.stdout
    assert "Link, read: NVLink 4" in run.stdout
    rows = csv.DictReader((tmp_path / "p.csv").read_text().splitlines())
    assert {"data", "units", "layers", "wavefront", "steps"} <= {row["form"] for row in rows}
    assert (tmp_path / "p.svg").read_text().count("<svg") == 1


def test_plans_of_inference_over_chips(rnnhw_process) -> None:
    run = rnnhw_process("plan", STACK, "--design", "small", "--devices", 4, "--link-cycles", 20)
    assert run.returncode == 0, run.stderr
    assert "the fewest that hold the network are 2" in run.stdout
    assert "Links, unchecked: " in run.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["lstm:64:sixty"], "lstm:64:sixty"),
        (["nothing-here"], "no model at nothing-here"),
        ([STACK, "--device", "abacus"], "abacus"),
        ([STACK, "--link", "string"], "nvlink-v100, pcie"),
    ],
)
def test_refusals(rnnhw_process, arguments: list[str], words: str) -> None:
    run = rnnhw_process("plan", *arguments)
    assert run.returncode == 2, run.stderr
    assert len(run.stderr.strip().splitlines()) == 1 and words in run.stderr, run.stderr
