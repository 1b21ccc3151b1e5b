"""What `rnnhw.cli.run` prints with and falls back on."""

from typing import TYPE_CHECKING

from rnnhw.cli.cross_checks import default_design
from rnnhw.cli.terminal import console, progress_bar

if TYPE_CHECKING:
    from rnnhw.sim import Result

__all__ = ["console", "cycles_text", "default_design", "progress_bar"]


def cycles_text(result: "Result") -> str:
    """Cycles of all commands, and of loading, which is apart."""
    passes = len(result.loading_cycles)
    in_passes = f" in {passes} passes" if passes > 1 else ""
    return (
        f"{result.total_cycles} cycles and {sum(result.loading_cycles)} of loading{in_passes} "
        f"({result.cycles_are})"
    )
