"""Training with the integers in place, as a `rnnhw.train.Precision`: which scales hold, and for how long."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import IntegerNetwork, Network, with_thresholds
from rnnhw.quantize.aware.rounding import aware_stack
from rnnhw.quantize.bits import bits_of_layers, layer_names
from rnnhw.quantize.post import Ranges, calibrated, quantize, quantized
from rnnhw.quantize.runner import IntegerRunner
from rnnhw.train import Calibration, Stack

__all__ = ["AwarePrecision"]

_NONE = -1
"""Takes the place of the epoch whose scales are held, before the first."""


class AwarePrecision:
    """Computes with the integer network that post-training quantization makes of the present parameters.

    The scales of inputs, states and outputs are chosen anew, on the calibration data, at the beginning of
    each epoch; those of the rows of weights follow the weights in every step.

    Parameters
    ----------
    network : Network
        Gives kinds and sizes.
    calibration : Calibration
        Typical inputs.
    weight_bits : {8, 4, 3, 2}, or sequence of them
        As `rnnhw.quantize.quantize` takes them.
    threshold, input_threshold : int
        Thresholds of a delta network, of what layers make and of the network's inputs, as
        `rnnhw.network.with_thresholds` takes them.
    """

    def __init__(
        self,
        network: Network,
        calibration: Calibration,
        weight_bits: int | Sequence[int],
        threshold: int = 0,
        input_threshold: int = 0,
    ) -> None:
        bits = bits_of_layers(weight_bits, layer_names(network))
        self.label = f", integers with weights of {'/'.join(map(str, dict.fromkeys(bits)))} bits"
        if threshold or input_threshold:
            self.label += f", thresholds of {threshold} and of {input_threshold} for inputs"
        self._bits, self._calibration = bits, calibration
        self._thresholds = threshold, input_threshold
        self._sizes = network.inputs, len(network.recurrent), len(network.directions)
        # The epoch, and the exponents of `Ranges`.
        self._held = np.full(1 + sum(self._sizes) + 1, _NONE, np.int64)

    def stack(self, network: Network, steps: int, batch: int, dtype: np.dtype[Any]) -> Stack:
        """Make a workspace; see `rnnhw.train.Precision`."""
        return aware_stack(network, steps, batch, dtype, self._integer)

    def begin(self, epoch: int, network: Network) -> None:
        """Choose the scales of an epoch, unless they have come from a checkpoint."""
        if self._held[0] != epoch:
            x, lengths = self._calibration.x, self._calibration.lengths
            ranges = calibrated(network, x, lengths=lengths, weight_bits=self._bits)
            self._held[:] = [epoch, *ranges.inputs, *ranges.hidden, *ranges.cells, ranges.outputs]

    def carried(self) -> dict[str, NDArray[Any]]:
        """The scales of the epoch."""
        return {"scales": self._held}

    def runner(self, network: Network) -> IntegerRunner:
        """The golden model, on the network quantized with scales of its own."""
        x, lengths = self._calibration.x, self._calibration.lengths
        made = quantize(network, x, lengths=lengths, weight_bits=self._bits)
        return IntegerRunner(self._delta(made))

    def _integer(self, network: Network) -> IntegerNetwork:
        inputs, layers, _ = self._sizes
        held = [int(exponent) for exponent in self._held[1:]]
        ranges = Ranges(
            inputs=tuple(held[:inputs]),
            hidden=tuple(held[inputs : inputs + layers]),
            cells=tuple(held[inputs + layers : -1]),
            outputs=held[-1],
        )
        return self._delta(quantized(network, ranges, weight_bits=self._bits))

    def _delta(self, made: IntegerNetwork) -> IntegerNetwork:
        return with_thresholds(made, *self._thresholds)
