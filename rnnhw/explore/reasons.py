"""Why no design of a sweep is left, in words: which constraint excludes which."""

import itertools

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
    alone = [name for bit, name in enumerate(names) if all(mask >> bit & 1 for mask in done.violated)]
    if alone:
        nearest = "; ".join(f"{name}, and the nearest is {done.best[name.split()[0]]:g}" for name in alone)
        return f"{beginning} meets {nearest}"
    for size in range(2, len(names) + 1):
        for bits in itertools.combinations(range(len(names)), size):
            if all(any(mask >> bit & 1 for bit in bits) for mask in done.violated):
                return (
                    f"{beginning} meets {' and '.join(names[bit] for bit in bits)}; they exclude each other"
                )
    raise AssertionError("some design meets all constraints")


def _names(sweep: Sweep) -> list[str]:
    """The constraints in the order of the bits of `Block.violated`."""
    limits = limits_of(device_named(sweep.fpga)) if sweep.fpga else {}
    has_own_clock = bool(sweep.fpga) and sweep.ranges["clock_mhz"] != (0,)
    return [
        *(f"max_{name} = {most} of {sweep.fpga}" for name, most in limits.items()),
        *([TOO_FAST] if has_own_clock else []),
        *(f"{key} = {limit:g}" for key, limit in sweep.constraints.items()),
    ]
