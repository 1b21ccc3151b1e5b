"""From the shape of a network to the work that machines are asked about: the only place that knows both."""

from dataclasses import dataclass

from rnnhw.errors import InputError
from rnnhw.network import Shape
from rnnhw.roofline.work import RnnWork

__all__ = ["NetworkWork", "network_work"]


@dataclass(frozen=True, kw_only=True)
class NetworkWork:
    """Recurrent layers, one feeding the next, and a dense head on the last step of the last one.

    ``head`` is its (inputs, outputs), or None.
    """

    layers: tuple[RnnWork, ...]
    head: tuple[int, int] | None

    @property
    def batch(self) -> int:
        """Sequences."""
        return self.layers[0].batch

    @property
    def steps(self) -> int:
        """Steps of each."""
        return self.layers[0].steps

    @property
    def head_weights(self) -> int:
        """Weights of the head."""
        return self.head[0] * self.head[1] if self.head else 0

    @property
    def weights(self) -> int:
        """All weights, biases left out."""
        return sum(layer.weights for layer in self.layers) + self.head_weights

    @property
    def operations(self) -> int:
        """Operations of all sequences, two a multiply-accumulate."""
        return sum(layer.operations for layer in self.layers) + 2 * self.batch * self.head_weights

    @property
    def values_in(self) -> int:
        """Inputs of all sequences."""
        return self.batch * self.steps * self.layers[0].inputs

    @property
    def values_out(self) -> int:
        """Outputs of all sequences: a vector each with a head, h of every step without."""
        return self.batch * (self.head[1] if self.head else self.steps * self.layers[-1].hidden)


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
    return NetworkWork(layers=(layer,), head=(shape.units, shape.outputs) if shape.outputs else None)
