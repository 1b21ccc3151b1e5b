"""From the shape of a network to the work that machines are asked about: the only place that knows both."""

from dataclasses import dataclass

from rnnhw.errors import InputError
from rnnhw.network import Shape
from rnnhw.roofline.work import RnnWork

__all__ = ["DenseWork", "NetworkWork", "network_work"]


@dataclass(frozen=True, kw_only=True)
class DenseWork:
    """A dense layer that multiplies ``rows`` vectors."""

    inputs: int
    outputs: int
    rows: int

    @property
    def weights(self) -> int:
        """Weights, biases left out."""
        return self.inputs * self.outputs


@dataclass(frozen=True, kw_only=True)
class NetworkWork:
    """Recurrent layers, one feeding the next, and dense ones.

    ``values_in`` and ``values_out`` are those of all sequences.
    """

    layers: tuple[RnnWork, ...]
    dense: tuple[DenseWork, ...]
    values_in: int
    values_out: int

    @property
    def recurrent_weights(self) -> int:
        """Weights of the recurrent layers, their input products included."""
        return sum(layer.weights for layer in self.layers)

    @property
    def weights(self) -> int:
        """All weights, biases left out."""
        return self.recurrent_weights + sum(layer.weights for layer in self.dense)

    @property
    def operations(self) -> int:
        """Operations of all sequences, two a multiply-accumulate."""
        return (sum(layer.operations for layer in self.layers)
                + sum(2 * layer.rows * layer.weights for layer in self.dense))


def network_work(shape: Shape, steps: int, batch: int = 1) -> NetworkWork:
    """The inference work of a network of this shape.

    Raises
    ------
    InputError
        If ``steps`` or ``batch`` is below 1.
    """
    for name, value in (("steps", steps), ("batch", batch)):
        if value < 1:
            raise InputError(f"a roofline of {name} = {value} is empty; {name} is at least 1")
    layer = RnnWork(cell="lstm", hidden=shape.units, inputs=shape.inputs, steps=steps, batch=batch)
    dense = (DenseWork(inputs=shape.units, outputs=shape.outputs, rows=batch),) if shape.outputs else ()
    return NetworkWork(layers=(layer,), dense=dense, values_in=batch * steps * shape.inputs,
                       values_out=batch * (shape.outputs or steps * shape.units))
