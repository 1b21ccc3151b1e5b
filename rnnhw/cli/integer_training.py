"""The options ``--quantize``, ``--threshold`` and ``--input-threshold`` of ``rnnhw train``: the integers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rnnhw.errors import InputError

if TYPE_CHECKING:
    from rnnhw.network import IntegerNetwork, Network
    from rnnhw.train import Calibration, Precision

__all__ = ["EIGHT_BITS", "Integers", "integers_of"]


@dataclass(frozen=True)
class Integers:
    """What the integer network of a float one is.

    Parameters
    ----------
    bits : int, or sequence of int
        Bits per weight, of all layers or of each one.
    threshold, input_threshold : int
        Thresholds of what layers make and of the network's inputs, in int8 steps; 0 where all changes count.
    """

    bits: int | Sequence[int]
    threshold: int = 0
    input_threshold: int = 0

    def quantized(self, network: "Network", seen: "Calibration") -> "IntegerNetwork":
        """Quantize a float network with the calibration data of its training."""
        from rnnhw.network import with_thresholds
        from rnnhw.quantize import quantize

        made: IntegerNetwork = quantize(network, seen.x, lengths=seen.lengths, weight_bits=self.bits)
        return with_thresholds(made, self.threshold, self.input_threshold)

    def precision(self, network: "Network", calibration: "Calibration") -> "Precision":
        """Return what trains with the integers in place."""
        from rnnhw.quantize import AwarePrecision

        return AwarePrecision(network, calibration, self.bits, self.threshold, self.input_threshold)

    def record(self) -> dict[str, Any]:
        """Return what is said of it in ``scores.json``."""
        thresholds = {"threshold": self.threshold, "input threshold": self.input_threshold}
        return {"weight bits": self.bits} | (thresholds if any(thresholds.values()) else {})


EIGHT_BITS = Integers(8)
"""What float networks become after training, without ``--quantize``."""


def integers_of(quantize: str | None, threshold: int | None, input_threshold: int | None) -> Integers | None:
    """Read the three options; None without ``--quantize``.

    Raises
    ------
    InputError
        If there is a threshold without ``--quantize``, or the bits are not those that networks may have.
    """
    if quantize is not None:
        from rnnhw.cli.weight_bits import trained_bits

        return Integers(trained_bits(quantize), threshold or 0, input_threshold or 0)
    for option, value in (("--threshold", threshold), ("--input-threshold", input_threshold)):
        if value is not None:
            raise InputError(f"{option} is given without --quantize; thresholds belong to integer networks")
    return None
