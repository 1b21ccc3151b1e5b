"""What ``rnnhw compress`` is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["CompressOptions"]


@dataclass(frozen=True, kw_only=True)
class CompressOptions:
    """What ``rnnhw compress`` is asked for.

    Parameters
    ----------
    model : str
        Path of a float model, or a description of a stack.
    data, labels : Path
        What the scores are measured on.
    calibration : Path, optional
        What calibrates; the data do without it.
    target : str
        How much of the score may be lost; see `rnnhw.explore.parse_target`.
    methods : sequence of str
        Names of `rnnhw.cli.compress.plan.METHODS`.
    design : str, optional
        Preset or path of the design whose cycles count.
    minutes : float, optional
        After so many minutes no other trial begins.
    engine : str
        The simulator that verifies what is chosen.
    out : Path
        Folder of the results.
    command : sequence of str
        The words of the command, for the page.
    """

    model: str
    data: Path
    labels: Path
    calibration: Path | None
    target: str
    methods: Sequence[str]
    design: str | None
    minutes: float | None
    engine: str
    out: Path
    command: Sequence[str]
