"""Time and memory of training on one device, which plans of parallel training are made from.

Training keeps four 32-bit values per parameter (the parameter, its gradient, and Adam's two moments), and per
step and sequence the gates and states that backpropagation needs.
"""

from dataclasses import dataclass, replace
from typing import Protocol

from rnnhw.cells import Product
from rnnhw.errors import CapacityError
from rnnhw.network import GATES, Cell, LayerShape, Shape
from rnnhw.roofline import LABELS, Calibration, Device, RnnWork, cell_name, estimate

__all__ = ["Costs", "DeviceCosts", "activation_values", "gradient_bytes", "parameter_count", "share_of_units"]

VALUE_BYTES = 4
KEPT_VALUES = 4
"""Values per parameter that training keeps."""

UPDATE_VALUES = 7
"""Values per parameter that an update by Adam moves: it reads all four and writes all but the gradient."""

STATES = {Cell.LSTM: 2, Cell.GRU: 1, Cell.ELMAN: 1, Cell.DENSE: 0}
"""State vectors per cell: h, and c for an LSTM."""


class Costs(Protocol):
    """Time of work on one device."""

    def layer(self, layer: LayerShape, steps: int, batch: int, direction: str) -> float:
        """Seconds of a layer over a batch; ``direction`` is "forward" or "backward"."""

    def update(self, parameters: float) -> float:
        """Seconds of an optimizer's update of that many parameters."""


@dataclass(frozen=True)
class DeviceCosts:
    """Costs from the calibrated models of `rnnhw.roofline`.

    A small batch may be padded to a larger one where that is quicker, since the kernel that the library
    chooses depends on the batch.
    """

    calibration: Calibration
    device: Device
    precision: str

    def layer(self, layer: LayerShape, steps: int, batch: int, direction: str) -> float:
        """Seconds of a layer over a batch; a dense layer takes the time of the plain roofline."""
        if layer.cell is Cell.DENSE:
            passes = 1 if direction == "forward" else 2
            operations = 2 * passes * steps * batch * layer.macs
            return max(
                operations / self.device.operations_per_second(self.precision),
                passes * layer.macs * VALUE_BYTES / self.device.bytes_per_second,
            )
        work = RnnWork(
            cell=cell_name(layer),
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

    def evidence(self, layer: LayerShape) -> str:
        """What the times of a recurrent layer rest on, and the factor of its range."""
        work = RnnWork(
            cell=cell_name(layer),
            hidden=layer.units,
            inputs=layer.inputs,
            batch=1,
            steps=1,
            direction="backward",
        )
        found = estimate(self.calibration, self.device, work, self.precision)
        factor = found.high / found.seconds
        return f"{LABELS[found.rests_on]}; nine of ten within a factor of {factor:.2f}"

    def update(self, parameters: float) -> float:
        """Seconds of an update by Adam, which is limited by the memory's bandwidth."""
        return UPDATE_VALUES * VALUE_BYTES * parameters / self.device.bytes_per_second


def parameter_count(layer: LayerShape) -> int:
    """Number of weights and biases of a layer."""
    return layer.macs + layer.directions * GATES[layer.cell] * layer.units


def gradient_bytes(shape: Shape) -> float:
    """Bytes of all gradients: what the all-reduce of data parallelism adds up over devices."""
    return float(VALUE_BYTES * sum(map(parameter_count, shape.layers)))


def activation_values(layer: LayerShape) -> int:
    """Values per step and sequence that backpropagation needs: gates, states and inputs."""
    return layer.directions * (GATES[layer.cell] + STATES[layer.cell]) * layer.units + layer.inputs


def share_of_units(layer: LayerShape, devices: int) -> LayerShape:
    """One device's part of a layer that is cut by units: fewer rows of weights, of the same length.

    A dense layer is not cut.

    Raises
    ------
    CapacityError
        If the layer has a projection.
    """
    units = -(-layer.units // devices)
    if layer.cell is Cell.DENSE:
        return layer
    if layer.projection:
        raise CapacityError(
            "a layer with a projection is not cut by units, because its h is a sum over all units"
        )
    if Product.RECURRENT not in layer.declaration.products:
        return replace(layer, units=units)
    # A row multiplies the inputs and all of h. As the shape has only ``units`` for both its own rows and the
    # length of h, the h that comes from other devices is counted as inputs.
    return replace(layer, units=units, inputs=layer.inputs + layer.units - units)
