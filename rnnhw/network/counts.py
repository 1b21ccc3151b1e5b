"""How much work a network is, without regard to any machine."""

from dataclasses import dataclass

from rnnhw.network.float import Network
from rnnhw.network.integer import IntegerNetwork

__all__ = ["Shape", "Work", "shape_of", "work_of"]


@dataclass(frozen=True, kw_only=True)
class Shape:
    """The sizes of a network; enough to count its work and to schedule it.

    ``outputs`` is 0 where there is no dense head.
    """

    inputs: int
    units: int
    outputs: int


@dataclass(frozen=True, kw_only=True)
class Work:
    """Counts of one network; a MAC is one multiplication and one addition (two operations).

    Only useful MACs count: no padding, input and recurrent products of each step, the head's once a
    sequence. Elementwise work is left out, as in the published figures that this is compared with.
    """

    macs_per_step: int
    macs_per_sequence_end: int
    weights: int
    state_values: int

    def macs(self, steps: int) -> int:
        """Useful MACs of one sequence of ``steps`` steps."""
        return steps * self.macs_per_step + self.macs_per_sequence_end

    def operations(self, steps: int) -> int:
        """Operations of one sequence: two a MAC."""
        return 2 * self.macs(steps)

    def weight_bytes(self, bits: int) -> int:
        """Bytes of all weights (biases left out) at ``bits`` bits each, rounded up."""
        return -(-self.weights * bits // 8)


def shape_of(network: Network | IntegerNetwork) -> Shape:
    """Sizes of a network."""
    outputs = network.head.outputs if network.head else 0
    return Shape(inputs=network.lstm.inputs, units=network.lstm.units, outputs=outputs)


def work_of(shape: Shape) -> Work:
    """Counts of a network of this shape."""
    per_step = 4 * shape.units * (shape.inputs + shape.units)
    at_end = shape.outputs * shape.units
    return Work(
        macs_per_step=per_step,
        macs_per_sequence_end=at_end,
        weights=per_step + at_end,
        state_values=2 * shape.units,
    )
