"""From the shape of a network to the work that machines are asked about: the only place that knows both."""

from dataclasses import dataclass

from rnnhw.errors import InputError
from rnnhw.network import Cell, Shape
from rnnhw.roofline.work import RnnWork

__all__ = ["DenseWork", "NetworkWork", "network_work"]

CELLS = {Cell.LSTM: "lstm", Cell.GRU: "gru", Cell.ELMAN: "vanilla"}


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
        return sum(layer.operations for layer in self.layers) + sum(
            2 * layer.rows * layer.weights for layer in self.dense
        )


def network_work(shape: Shape, steps: int, batch: int = 1) -> NetworkWork:
    """The inference work of a network of this shape; both directions of a layer are run.

    Raises
    ------
    InputError
        If ``steps`` or ``batch`` is below 1, or there is no recurrent layer.
    """
    for name, value in (("steps", steps), ("batch", batch)):
        if value < 1:
            raise InputError(f"a roofline of {name} = {value} is empty; {name} is at least 1")
    outputs = batch * (steps if shape.every_step else 1)
    layers: list[RnnWork] = []
    dense = []
    for layer in shape.layers:
        if layer.cell is Cell.DENSE:
            dense.append(DenseWork(inputs=layer.inputs, outputs=layer.units, rows=outputs))
        else:
            layers += layer.directions * [
                RnnWork(
                    cell=CELLS[layer.cell], hidden=layer.units, steps=steps, inputs=layer.inputs, batch=batch
                )
            ]
    if not layers:
        raise InputError("a dense layer alone is no recurrent network; other machines are modelled for those")
    return NetworkWork(
        layers=tuple(layers),
        dense=tuple(dense),
        values_in=batch * steps * shape.inputs,
        values_out=outputs * shape.outputs,
    )
