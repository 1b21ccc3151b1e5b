"""Convert the shape of a network to the work that device models are asked about."""

from dataclasses import dataclass

from rnnhw.errors import InputError
from rnnhw.network import Cell, LayerShape, Shape
from rnnhw.roofline.work import RnnWork

__all__ = ["DenseWork", "NetworkWork", "cell_name", "check_work", "network_work"]

CELLS = {Cell.LSTM: "lstm", Cell.GRU: "gru", Cell.ELMAN: "vanilla"}


@dataclass(frozen=True, kw_only=True)
class DenseWork:
    """A dense layer that is applied to ``rows`` vectors of ``inputs`` values."""

    inputs: int
    outputs: int
    rows: int

    @property
    def weights(self) -> int:
        """Number of weights, without biases."""
        return self.inputs * self.outputs


@dataclass(frozen=True, kw_only=True)
class NetworkWork:
    """The recurrent layers of a network (each direction is one) and its dense layers.

    ``values_in`` and ``values_out`` are the numbers of input and output values of all sequences together.
    """

    layers: tuple[RnnWork, ...]
    dense: tuple[DenseWork, ...]
    values_in: int
    values_out: int

    @property
    def recurrent_weights(self) -> int:
        """Number of weights of the recurrent layers, including input weights, without biases."""
        return sum(layer.weights for layer in self.layers)

    @property
    def weights(self) -> int:
        """Number of all weights, without biases."""
        return self.recurrent_weights + sum(layer.weights for layer in self.dense)

    @property
    def operations(self) -> int:
        """Operations of all sequences: two per multiply-accumulate."""
        return sum(layer.operations for layer in self.layers) + sum(
            2 * layer.rows * layer.weights for layer in self.dense
        )


def cell_name(layer: LayerShape) -> str:
    """The name of a recurrent layer's cell in `RnnWork`.

    Raises
    ------
    InputError
        If the device models say nothing about it, as they rest on timings of plain LSTM, GRU and vanilla
        layers.
    """
    options = [
        name for name, has in (("peepholes", layer.has_peepholes), ("a projection", layer.projection)) if has
    ]
    if layer.cell not in CELLS or options:
        what = f"cell {str(layer.cell)!r}" + (f" with {' and '.join(options)}" if options else "")
        raise InputError(
            f"the device models of roofline know plain {', '.join(map(str, CELLS))} layers, not a layer of "
            f"{what}"
        )
    return CELLS[layer.cell]


def check_work(steps: int, batch: int) -> None:
    """Refuse work that is none.

    Raises
    ------
    InputError
        If ``steps`` or ``batch`` is below 1.
    """
    for name, value in (("steps", steps), ("batch", batch)):
        if value < 1:
            raise InputError(f"a roofline of {name} = {value} is empty; {name} is at least 1")


def network_work(shape: Shape, steps: int, batch: int = 1) -> NetworkWork:
    """The work of inference with a network of this shape; a bidirectional layer counts as two layers.

    Raises
    ------
    InputError
        If ``steps`` or ``batch`` is below 1, there is no recurrent layer, or the device models know nothing
        about the cell of a layer.
    """
    check_work(steps, batch)
    if all(layer.cell is Cell.DENSE for layer in shape.layers):
        raise InputError("a dense layer alone is no recurrent network; other machines are modelled for those")
    outputs = batch * (steps if shape.every_step else 1)
    layers: list[RnnWork] = []
    dense = []
    for layer in shape.layers:
        if layer.cell is Cell.DENSE:
            dense.append(DenseWork(inputs=layer.inputs, outputs=layer.units, rows=outputs))
        else:
            layers += layer.directions * [
                RnnWork(
                    cell=cell_name(layer), hidden=layer.units, steps=steps, inputs=layer.inputs, batch=batch
                )
            ]
    return NetworkWork(
        layers=tuple(layers),
        dense=tuple(dense),
        values_in=batch * steps * shape.inputs,
        values_out=outputs * shape.outputs,
    )
