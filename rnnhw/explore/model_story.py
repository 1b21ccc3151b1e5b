"""What the report of ``rnnhw codesign`` shows: a model, its quantization, its machine and the checks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rnnhw.explore.candidates import Demand
from rnnhw.explore.choose import DesignChoice
from rnnhw.explore.story import Story

__all__ = ["ModelStory"]


@dataclass(frozen=True, kw_only=True, eq=False)
class ModelStory:
    """What the report about a whole model on one design shows.

    Parameters
    ----------
    name : str
    inspection : mapping
        As ``rnnhw inspect --json`` prints it.
    quantization : mapping
        The texts of the quantized parts, notes, and scores by the name of the model.
    verification : mapping
        Engine, and the number of sequences and values of the data that the whole model was checked on.
    stories : sequence of Story
        One per network on the machine, with its checks.
    demands : sequence of Demand
        What the machine runs for one sequence, in the same order.
    choice : DesignChoice or None
        None where the design was given, or chosen for an FPGA.
    fpga : str
        The FPGA that it was chosen for; empty for none.
    files : sequence of (str, str)
        Names of the files beside the page, and what they hold.
    command : str
        The command that makes all of this again.
    """

    name: str
    inspection: Mapping[str, Any]
    quantization: Mapping[str, Any]
    verification: Mapping[str, Any]
    stories: Sequence[Story]
    demands: Sequence[Demand]
    choice: DesignChoice | None
    fpga: str
    files: Sequence[tuple[str, str]]
    command: str

    @property
    def mismatches(self) -> int:
        """Number of values that differ in all checks."""
        return sum(story.mismatches for story in self.stories)

    @property
    def values(self) -> int:
        """Number of values that were compared: of each network, and of the whole model on the data."""
        return sum(story.values for story in self.stories) + int(self.verification["whole"]["values"])

    @property
    def cycles_equal(self) -> bool:
        """Whether gateware and schedule agree wherever they are compared."""
        return all(story.cycles_equal is not False for story in self.stories)

    @property
    def cycles(self) -> float:
        """Cycles of all networks for one sequence of the model, modelled."""
        return sum(
            story.cycles.total * one.sequences for story, one in zip(self.stories, self.demands, strict=True)
        )

    @property
    def seconds(self) -> float:
        """Time of one sequence on the machine, at the clock that is assumed; the host's time is not in it."""
        return self.cycles / (self.stories[0].design.clock_mhz * 1e6)
