"""Recurrent cells of Keras as weights and attributes of ONNX's recurrent operators."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnhw.frontends.keras.activations import read_activation, recurrent_form
from rnnhw.frontends.keras.context import Application
from rnnhw.frontends.keras.settings import Settings
from rnnhw.frontends.keras.specs import LayerSpec
from rnnhw.frontends.keras.weights import Array, checked

__all__ = ["OnnxCell", "cell_attributes", "cell_specs", "read_cell"]


@dataclass(frozen=True, kw_only=True)
class Operator:
    """An operator of ONNX: its name, gates and states.

    Attributes
    ----------
    name : str
        Its name in ONNX.
    gates : tuple of int
        Number of each of ONNX's gates among Keras's blocks of columns.
    functions : tuple of str
        Keras's settings that name ONNX's activation functions, in ONNX's order.
    states : int
        Number of states.
    """

    name: str
    gates: tuple[int, ...]
    functions: tuple[str, ...]
    states: int = 1


_OPERATORS = {
    # Keras: input, forget, cell, output. ONNX: input, output, forget, cell.
    "LSTMCell": Operator(
        name="LSTM",
        gates=(0, 3, 1, 2),
        functions=("recurrent_activation", "activation", "activation"),
        states=2,
    ),
    # Both: update, reset, candidate.
    "GRUCell": Operator(name="GRU", gates=(0, 1, 2), functions=("recurrent_activation", "activation")),
    "SimpleRNNCell": Operator(name="RNN", gates=(0,), functions=("activation",)),
}
_DEFAULTS = {"recurrent_activation": "sigmoid", "activation": "tanh"}


@dataclass(frozen=True, kw_only=True, eq=False)
class OnnxCell:
    """One cell in ONNX's layout.

    Attributes
    ----------
    operator : Operator
        What computes it.
    name : str
        Name for its constants.
    units : int
        Size of its state.
    W, R : Array
        ``[gates * units, inputs]`` and ``[gates * units, units]``, float32.
    B : Array or None
        ``[2 * gates * units]``: the biases of the input and of the recurrent product.
    functions : tuple
        Name and parameters of each activation function.
    resets_after : bool
        Of a GRU: whether the reset gate is applied after the recurrent product.
    """

    operator: Operator
    name: str
    units: int
    W: Array
    R: Array
    B: Array | None
    functions: tuple[tuple[str, dict[str, float]], ...]
    resets_after: bool = False

    def fits_with(self, other: "OnnxCell") -> bool:
        """Whether both can be the two directions of one operator."""
        return (
            self.operator == other.operator
            and self.units == other.units
            and self.resets_after == other.resets_after
            and (self.B is None) == (other.B is None)
        )


def cell_specs(layer: LayerSpec) -> Iterator[LayerSpec]:
    """The cells of a recurrent layer, from the input upwards.

    Raises
    ------
    ModelError
        If one is not supported.
    """
    is_cell = layer.attribute == "cell" or _is_cell(layer)
    yield from _cells(layer if is_cell else layer.child("cell"))


def _cells(cell: LayerSpec) -> Iterator[LayerSpec]:
    """A cell, or those of which it is a stack."""
    if cell.kind == "StackedRNNCells":
        if cell.settings.flag("reverse_state_order", False):
            raise cell.settings.refusal("reverse_state_order is not supported")
        for one in cell.children:
            yield from _cells(one)
    elif cell.kind in _OPERATORS:
        yield cell
    else:
        raise cell.settings.refusal("this class of cells is not supported")


def _is_cell(layer: LayerSpec) -> bool:
    return layer.kind in _OPERATORS or layer.kind == "StackedRNNCells"


def read_cell(application: Application, cell: LayerSpec, inputs: int) -> OnnxCell:
    """The weights and attributes of a cell.

    Raises
    ------
    ModelError
        If its weights have other shapes than its settings say, or ONNX cannot compute its functions.
    """
    operator, settings = _OPERATORS[cell.kind], cell.settings
    given = application.weights(cell)
    blocks = len(operator.gates)
    # The weights decide where the settings say nothing.
    units = settings.integer("units", given[1].shape[0] if given[1].ndim else None)
    kernel = checked(settings, "its kernel", given[0], (inputs, blocks * units))
    recurrent = checked(settings, "its recurrent_kernel", given[1], (units, blocks * units))
    resets_after = cell.kind == "GRUCell" and settings.flag("reset_after", _resets_after(application, given))
    keras = application.context.keras
    return OnnxCell(
        operator=operator,
        name=cell.name,
        units=units,
        W=_rows(kernel, operator, units),
        R=_rows(recurrent, operator, units),
        B=_bias(settings, given[2], operator, units, resets_after) if len(given) == 3 else None,
        functions=tuple(
            recurrent_form(read_activation(settings, name, _DEFAULTS[name], keras), settings, name)
            for name in operator.functions
        ),
        resets_after=resets_after,
    )


def _resets_after(application: Application, given: list[Array]) -> bool:
    """What a GRU without the setting does: Keras 2.0 lacked it and reset before the product."""
    return given[2].ndim == 2 if len(given) == 3 else application.context.keras >= 3


def _rows(columns: Array, operator: Operator, units: int) -> Array:
    """Keras's ``[inputs, gates * units]`` as ONNX's ``[gates * units, inputs]``, in ONNX's order of gates."""
    blocks = columns.T.reshape(len(operator.gates), units, -1)
    return np.ascontiguousarray(blocks[list(operator.gates)].reshape(-1, columns.shape[0]))


def _bias(settings: Settings, given: Array, operator: Operator, units: int, resets_after: bool) -> Array:
    """Both biases; the recurrent one is 0 where Keras has one bias only."""
    size = len(operator.gates) * units
    shape = (2, size) if resets_after else (size,)
    both = np.atleast_2d(checked(settings, "its bias", given, shape))
    rows = [part.reshape(len(operator.gates), units)[list(operator.gates)].reshape(-1) for part in both]
    return np.concatenate([rows[0], rows[1] if len(rows) == 2 else np.zeros_like(rows[0])])


def cell_attributes(cells: Sequence[OnnxCell], direction: str) -> dict[str, Any]:
    """Attributes of the operator that computes one cell, or two cells as its directions."""
    operator = cells[0].operator
    attributes: dict[str, Any] = {"hidden_size": cells[0].units, "direction": direction}
    functions = [function for cell in cells for function in cell.functions]
    names = [name for name, _ in functions]
    defaults = [_ONNX_DEFAULTS[setting] for setting in operator.functions]
    if names != defaults * len(cells):
        attributes["activations"] = names
        for parameter in ("alpha", "beta"):
            values = [chosen[parameter] for _, chosen in functions if parameter in chosen]
            if values:
                attributes[f"activation_{parameter}"] = values
    if operator.name == "GRU":
        attributes["linear_before_reset"] = int(cells[0].resets_after)
    return attributes


_ONNX_DEFAULTS = {"recurrent_activation": "Sigmoid", "activation": "Tanh"}
