"""What the ways of ``rnnhw build`` share: the clock, and the stages, shown as they begin."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rnnhw.cli.interruption import Interruption
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import InputError

if TYPE_CHECKING:
    from rnnhw.design import Design

__all__ = ["clock_aimed_at", "told_stages"]


def clock_aimed_at(design: "Design", freq: float | None) -> float:
    """Return the clock of the option ``--freq`` in MHz, or the design's where it is not given."""
    mhz = float(design.clock_mhz) if freq is None else freq
    if not 1 <= mhz <= 1000:
        raise InputError(f"--freq is {mhz:g}, not within 1 .. 1000 MHz")
    return mhz


@contextmanager
def told_stages() -> Iterator[Callable[[str], None]]:
    """Give a function that shows a stage; an interruption is told with the stage in which it came."""
    stages = ["the beginning"]
    with progress_bar() as bar:
        line = bar.add_task("", total=None)

        def told(stage: str) -> None:
            stages.append(stage)
            bar.update(line, description=stage)
            console.print(stage, soft_wrap=True)

        try:
            yield told
        except KeyboardInterrupt:
            raise Interruption(
                f"interrupted in {stages[-1]}; the same command goes on behind what is done"
            ) from None
