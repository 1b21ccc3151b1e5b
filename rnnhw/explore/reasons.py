"""Why no design of a sweep is left, in words: which constraint excludes which."""

import itertools
from decimal import ROUND_CEILING, Context

from rnnhw.explore.blocks import TOO_FAST, Block
from rnnhw.explore.resources import limits_of
from rnnhw.explore.sweep import Sweep
from rnnhw.flow import device_named

__all__ = ["none_left"]


def none_left(sweep: Sweep, tried: int, done: Block) -> str:
    """Say what left no design, and where it is the constraints, which of them no design meets together."""
    beginning = f"none of the {tried} designs of sweep {sweep.name!r}"
    if not done.violated:
        reasons = "; ".join(f"{reason}: {count}" for reason, count in done.dropped.items())
        failed = (
            f"; failed: {len(done.failed)}, such as {next(iter(done.failed.values()))}" if done.failed else ""
        )
        return f"{beginning} holds its network: {reasons}{failed}"
    names = _names(sweep)
    alone = [bit for bit in range(len(names)) if all(mask >> bit & 1 for mask in done.violated)]
    if alone:
        return (
            f"{beginning} meets {'; '.join(_alone(sweep, names[bit], *done.nearest[bit]) for bit in alone)}"
        )
    for size in range(2, len(names) + 1):
        for bits in itertools.combinations(range(len(names)), size):
            if all(any(mask >> bit & 1 for bit in bits) for mask in done.violated):
                return f"{beginning} meets {_together(sweep, names, done, bits)}"
    raise AssertionError("some design meets all constraints")


def _alone(sweep: Sweep, name: str, lacks: int, cost: float) -> str:
    """A constraint that no design meets, and the nearest figure among the designs that lack least else."""
    beside = (
        "",
        " (of one that misses another constraint)",
        f" (of one that otherwise does not fit {sweep.fpga})",
    )
    return f"{name}, and the nearest is {_figure(cost)}{beside[lacks]}"


def _together(sweep: Sweep, names: list[str], done: Block, bits: tuple[int, ...]) -> str:
    """Constraints that exclude each other, and the limits that the sweep could have in place of its own."""
    asked = [bit for bit in bits if bit >= len(names) - len(sweep.constraints)]
    nearest = [(names[bit].split()[0], *done.nearest[bit]) for bit in asked]
    ways = " or ".join(f"{key} = {_figure(cost)}" for key, lacks, cost in nearest if not lacks)
    words = f"{' and '.join(names[bit] for bit in bits)}; they exclude each other"
    return f"{words}; with {ways} some design meets all" if ways else words


def _figure(cost: float) -> str:
    """Six digits of a cost's figure, rounded so that a design with this cost meets them as a limit."""
    rounded = Context(prec=6, rounding=ROUND_CEILING).create_decimal(repr(cost))
    return f"{abs(float(rounded)):g}"


def _names(sweep: Sweep) -> list[str]:
    """The constraints in the order of the bits of `Block.violated`."""
    limits = limits_of(device_named(sweep.fpga)) if sweep.fpga else {}
    has_own_clock = bool(sweep.fpga) and sweep.ranges["clock_mhz"] != (0,)
    return [
        *(f"max_{name} = {most} of {sweep.fpga}" for name, most in limits.items()),
        *([TOO_FAST] if has_own_clock else []),
        *(f"{key} = {limit:g}" for key, limit in sweep.constraints.items()),
    ]
