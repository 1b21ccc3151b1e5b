"""Verification of random networks on random designs."""

import shlex
from typing import TYPE_CHECKING

from rnnhw.api.cache import cache_folder
from rnnhw.cli.cross_checks import print_checks, report_checks
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import MismatchError
from rnnhw.sentences import counted

if TYPE_CHECKING:
    from rnnhw.sim import Outcome

__all__ = ["run_random", "run_repeat"]


def run_random(count: int, seed: int, engine: str) -> None:
    """Draw and verify random cases; ends with the first that fails, which is made as small as possible."""
    from rnnhw.sim import draw_cases, run_case

    values = sequences = compared = 0
    designs = set()
    with progress_bar() as bar:
        line = bar.add_task("", total=count)
        for k, case in enumerate(draw_cases(count, seed)):
            bar.update(line, description=f"{engine}: case {k + 1} of {count}")
            outcome = run_case(case, engine, cache_folder())
            if not outcome.passed:
                break
            bar.advance(line)
            designs.add(str(case.design))
            for check in outcome.checks:
                values, sequences = values + check.values, sequences + check.sequences
                compared += len(check.cycles) if check.scheduled_cycles is not None else 0
    if not outcome.passed:
        _give_up(outcome, engine)
    console.print(
        f"{counted(count, 'random case')} on {counted(len(designs), 'design')}, seed {seed}, {engine}: "
        f"{counted(sequences, 'sequence')}, cycles of {compared:,} compared",
        soft_wrap=True,
    )
    console.print(f"values: 0 mismatches of {values:,}")
    console.print("cycles: gateware = schedule")


def _give_up(outcome: "Outcome", engine: str) -> None:
    """Make a failed case smaller, print the command that repeats it, and raise `MismatchError`."""
    from rnnhw.sim import shrink

    with progress_bar() as bar:
        line = bar.add_task("", total=None)
        smallest = shrink(
            outcome,
            engine,
            cache_folder(),
            lambda case: bar.update(
                line, description=f"making it smaller: {case.units} units, {case.steps} steps"
            ),
        )
    console.print("this case fails, made as small as it goes; repeat it with", style="red")
    text = shlex.quote(smallest.case.text())
    console.print(f"rnnhw verify --engine {engine} --case {text}", soft_wrap=True)
    raise MismatchError(f"a random case fails: {smallest.what}")


def run_repeat(text: str, engine: str) -> None:
    """Verify one case that was written as text; raises `MismatchError` if it fails."""
    from rnnhw.sim import parse_case, run_case

    outcome = run_case(parse_case(text), engine, cache_folder())
    if outcome.error:
        raise MismatchError(f"the case fails: {outcome.error}")
    print_checks(list(outcome.checks))
    report_checks(list(outcome.checks))
