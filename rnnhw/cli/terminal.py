"""The terminal: the console that all commands print to, and progress bars."""

from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["console", "progress_bar"]

console = Console(highlight=False, markup=False)
"""Names of files and columns may hold brackets, such as ``speed [m/s]``, which are no markup here."""


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
