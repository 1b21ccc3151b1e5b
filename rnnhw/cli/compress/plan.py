"""The trials of ``rnnhw compress``: which methods with which strengths, in their order."""

from collections.abc import Sequence
from dataclasses import dataclass

from rnnhw.errors import InputError

__all__ = ["LOW_RANK", "METHODS", "PRUNE", "USUAL_METHODS", "Attempt", "attempts", "checked_methods"]

QUANTIZE, LOW_RANK, DELTA, PRUNE = "quantize", "low-rank", "delta", "prune"
METHODS = (QUANTIZE, LOW_RANK, DELTA, PRUNE)
USUAL_METHODS = (QUANTIZE, LOW_RANK, DELTA)
"""What is tried where nothing is asked for: pruning trains."""

SHARES = (0.75, 0.5, 0.375, 0.25, 0.125)
"""Ranks that are tried, over the units of each layer."""

BITS = (8, 4)
"""Bits per weight that are tried."""

THRESHOLDS = (2, 4, 8, 16)
"""Thresholds of inputs and of what layers make that are tried, in int8 steps."""

RATIOS = (0.5, 0.75, 0.875)
"""Shares of the weights that are pruned."""


@dataclass(frozen=True)
class Attempt:
    """A trial before it is made.

    Parameters
    ----------
    share : float, optional
        Rank over units; None leaves the matrices as they are.
    bits : int
        Bits per weight.
    threshold : int
        Of a delta network; 0 makes none.
    ratio : float
        Share of the weights that is pruned; 0 leaves all.
    """

    share: float | None
    bits: int
    threshold: int = 0
    ratio: float = 0.0

    @property
    def name(self) -> str:
        """Name of the trial's files."""
        if self.threshold:
            return f"delta-{self.threshold:02}-int{self.bits}"
        if self.ratio:
            return f"prune-{1000 * self.ratio:03.0f}-int{self.bits}"
        return (
            f"int{self.bits}" if self.share is None else f"low-rank-{1000 * self.share:03.0f}-int{self.bits}"
        )

    @property
    def method(self) -> str:
        """What is done, in words."""
        words = f"weights of {self.bits} bits"
        if self.threshold:
            return f"activations are read again when they change by more than {self.threshold}, {words}"
        if self.ratio:
            return f"{100 * self.ratio:g} % of the weights are zero, the others trained again, {words}"
        return words if self.share is None else f"factors of rank {self.share:g} of the units, {words}"


def checked_methods(text: str) -> Sequence[str]:
    """Read names of methods with commas between.

    Raises
    ------
    InputError
        If there is no such method.
    """
    names = [name.strip() for name in text.split(",")]
    for name in names:
        if name not in METHODS:
            raise InputError(f"--method holds {name!r}; it is one or more of {', '.join(METHODS)}")
    return [name for name in METHODS if name in names]


def attempts(methods: Sequence[str]) -> list[Attempt]:
    """All trials, the mildest of each method first."""
    shares: list[float | None] = [None] if QUANTIZE in methods else []
    shares += SHARES if LOW_RANK in methods else ()
    thresholds = THRESHOLDS if DELTA in methods else ()
    ratios = RATIOS if PRUNE in methods else ()
    found = [Attempt(share, bits) for share in shares for bits in BITS]
    found += [Attempt(None, bits, threshold) for threshold in thresholds for bits in BITS]
    return found + [Attempt(None, bits, ratio=ratio) for ratio in ratios for bits in BITS]
