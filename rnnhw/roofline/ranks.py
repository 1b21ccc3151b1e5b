"""Training on ranks that share the cores of one machine: sizes of the model, and the machine's constants."""

from dataclasses import asdict, dataclass
from typing import Any

__all__ = ["Constants", "Sizes", "terms"]


@dataclass(frozen=True, kw_only=True)
class Sizes:
    """What is trained: a stack of LSTMs, ``units`` per layer, with a dense head on the last step.

    ``batch`` sequences of ``steps`` steps form the minibatch of all ranks together.
    """

    inputs: int
    units: tuple[int, ...]
    outputs: int
    steps: int
    batch: int


@dataclass(frozen=True, kw_only=True)
class Constants:
    """Measured constants of a machine, for one number of ranks.

    Parameters
    ----------
    ranks, cores : int
    forward, both, all_three : tuple of float
        Coefficients of `terms`, whose product with them is the time of a layer in seconds: of a forward pass;
        of forward and backward; of both with the gradient of the layer's input.
    unit_forward, unit_both : tuple of float
        The same for layers cut by units; ``unit_both`` includes the gradient of the input.
    slowdown, unit_slowdown : tuple of float
        Factors, at least 1, by which kernels take longer while 1, 2, .. ranks run them at the same time.
    update_s, accumulate_s : float
        Seconds per parameter of an update by Adam, and of adding the gradients of a micro-batch.
    message, all_reduce, reduce, broadcast, all_gather, reduce_scatter : tuple of (float, float)
        (alpha, beta): seconds per call, and seconds per byte of the array. ``message`` is a round trip: one
        message to another rank, and one back.
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
        """All fields as plain values, to be written to a file."""
        return asdict(self)


def terms(inputs: int, width: int, units: float, steps: float, batch: float) -> list[float]:
    """Quantities that the time of an LSTM layer is modelled as a linear combination of.

    Returns
    -------
    list of float
        One call; steps; weights (they are packed once per call); multiply-accumulates; elementwise work, in
        values of gates.
    """
    weights = 4.0 * units * (inputs + width)
    return [1.0, float(steps), weights, weights * steps * batch, 4.0 * units * steps * batch]
