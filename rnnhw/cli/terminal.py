"""The terminal: the console that all commands print to, columns, and progress bars."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["console", "print_columns", "progress_bar"]

console = Console(highlight=False, markup=False)
"""Names of files and columns may hold brackets, such as ``speed [m/s]``, which are no markup here."""


def print_columns(rows: Sequence[Sequence[str]], left: int) -> None:
    """Print rows of equal length as columns; the first ``left`` and the last one are aligned to the left."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = [
            cell.ljust(width) if number < left or number == len(row) - 1 else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        console.print("  ".join(padded).rstrip(), soft_wrap=True)


def progress_bar(shows: bool = True) -> "Progress":
    """Make a progress bar on stderr that vanishes when it is done; it shows nothing unless ``shows``.

    Nor does it show anything where stderr is a file: messages there are one line each.
    """
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    errors = Console(stderr=True)
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TimeElapsedColumn(),
        console=errors,
        transient=True,
        disable=not (shows and errors.is_terminal),
    )
