"""What it costs to compute on one device, and what a device must hold: for plans of training.

Training keeps four 32-bit values for each parameter (its value, gradient, and Adam's two means), and for each
step and sequence the gates and states that backpropagation needs.
"""

from dataclasses import dataclass, replace
from typing import Protocol

from rnnhw.network import GATES, Cell, LayerShape, Shape
from rnnhw.roofline import Calibration, Device, RnnWork, estimate

__all__ = ["Costs", "DeviceCosts", "activation_values", "gradient_bytes", "parameter_count", "share_of_units"]

VALUE_BYTES = 4
KEPT_VALUES = 4
"""Of each parameter."""

UPDATE_VALUES = 7
"""Of each parameter that an update by Adam reads or writes."""

NAMES = {Cell.LSTM: "lstm", Cell.GRU: "gru", Cell.ELMAN: "vanilla"}
STATES = {Cell.LSTM: 2, Cell.GRU: 1, Cell.ELMAN: 1, Cell.DENSE: 0}


class Costs(Protocol):
    """Seconds of work on one device."""

    def layer(self, layer: LayerShape, steps: int, batch: int, direction: str) -> float:
        """A layer over a batch, ``forward`` or ``backward``."""

    def update(self, parameters: float) -> float:
        """An optimizer's step over so many parameters."""


@dataclass(frozen=True)
class DeviceCosts:
    """Costs from the calibrated models of `rnnhw.roofline`.

    A small batch may be padded to a larger one where that is quicker: kernels differ.
    """

    calibration: Calibration
    device: Device
    precision: str

    def layer(self, layer: LayerShape, steps: int, batch: int, direction: str) -> float:
        """A layer over a batch."""
        if layer.cell is Cell.DENSE:
            passes = 1 if direction == "forward" else 2
            operations = 2 * passes * steps * batch * layer.macs
            return max(
                operations / self.device.operations_per_second(self.precision),
                passes * layer.macs * VALUE_BYTES / self.device.bytes_per_second,
            )
        work = RnnWork(
            cell=NAMES[layer.cell],
            hidden=layer.units,
            inputs=layer.inputs,
            batch=batch,
            steps=steps,
            direction=direction,
        )
        padded = sorted({batch} | {size for size in (8, 16, 32, 64, 128) if size > batch})
        return layer.directions * min(
            estimate(self.calibration, self.device, replace(work, batch=size), self.precision).seconds
            for size in padded
        )

    def update(self, parameters: float) -> float:
        """Adam moves seven values a parameter."""
        return UPDATE_VALUES * VALUE_BYTES * parameters / self.device.bytes_per_second


def parameter_count(layer: LayerShape) -> int:
    """Weights and biases of a layer."""
    return layer.macs + layer.directions * GATES[layer.cell] * layer.units


def gradient_bytes(shape: Shape) -> float:
    """What a data-parallel step sums over devices."""
    return float(VALUE_BYTES * sum(map(parameter_count, shape.layers)))


def activation_values(layer: LayerShape) -> int:
    """Values of a step of a sequence that backpropagation needs: gates, states and inputs."""
    return layer.directions * (GATES[layer.cell] + STATES[layer.cell]) * layer.units + layer.inputs


def share_of_units(layer: LayerShape, devices: int) -> LayerShape:
    """What one of ``devices`` does of a layer cut by units: fewer rows, of the same length."""
    units = -(-layer.units // devices)
    if layer.cell is Cell.DENSE:
        return layer
    return replace(layer, units=units, inputs=layer.inputs + layer.units - units)
