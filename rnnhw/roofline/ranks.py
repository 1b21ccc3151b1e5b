"""Ranks that share the cores of one machine: what is trained on them, and the machine's constants."""

from dataclasses import asdict, dataclass
from typing import Any

__all__ = ["Constants", "Sizes", "terms"]


@dataclass(frozen=True, kw_only=True)
class Sizes:
    """What is trained: a stack of LSTMs with a dense head on the last step."""

    inputs: int
    units: tuple[int, ...]
    outputs: int
    steps: int
    batch: int


@dataclass(frozen=True, kw_only=True)
class Constants:
    """A machine's constants, for one number of ranks.

    ``forward``, ``both``, ``all_three`` (with the gradient of x): seconds of a layer, by its `terms`;
    ``unit_forward``, ``unit_both`` the same of layers cut by units. ``slowdown``, ``unit_slowdown``: of these
    kernels while 1, 2, .. ranks run them. ``update_s``: seconds a parameter, and ``accumulate_s`` for adding
    the gradients of a micro-batch. The others are [alpha, beta] by what is sent, in bytes; ``message`` is
    there and back.
    """

    ranks: int
    cores: int
    forward: tuple[float, ...]
    both: tuple[float, ...]
    all_three: tuple[float, ...]
    unit_forward: tuple[float, ...]
    unit_both: tuple[float, ...]
    slowdown: tuple[float, ...]
    unit_slowdown: tuple[float, ...]
    update_s: float
    accumulate_s: float
    message: tuple[float, float]
    all_reduce: tuple[float, float]
    reduce: tuple[float, float]
    broadcast: tuple[float, float]
    all_gather: tuple[float, float]
    reduce_scatter: tuple[float, float]

    def as_dict(self) -> dict[str, Any]:
        """For a file."""
        return asdict(self)


def terms(inputs: int, width: int, units: float, steps: float, batch: float) -> list[float]:
    """What a layer's time is made of: calls, steps, weights to be packed, products, elementwise work."""
    weights = 4.0 * units * (inputs + width)
    return [1.0, float(steps), weights, weights * steps * batch, 4.0 * units * steps * batch]
