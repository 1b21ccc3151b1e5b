"""The stages of a long command, shown as they begin."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import RnnhwError

__all__ = ["told_stages"]


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
            raise RnnhwError(
                f"interrupted in {stages[-1]}; the same command goes on behind what is done"
            ) from None
