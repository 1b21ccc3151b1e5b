"""The arrays of a network's layers from the initializers of the file that holds it."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, numpy_helper

from rnnhw.arith import HIDDEN, PREACTIVATION
from rnnhw.cells import Cell, declaration_of
from rnnhw.frontends.qdq.rows import shifts_of

__all__ = ["network_arrays"]

Arrays = dict[str, NDArray[Any]]
_Entry = Mapping[str, Any]


def network_arrays(model: ModelProto, header: Mapping[str, Any]) -> Arrays:
    """Find the arrays of all layers, named as `rnnhw.network.integer_of` wants them.

    Parameters
    ----------
    model : ModelProto
    header : mapping
        What the file says of its layers.

    Raises
    ------
    ModelError, LookupError, TypeError, ValueError
        If the header is damaged, or does not suit the file.
    """
    reader = _Reader({tensor.name: tensor for tensor in model.graph.initializer})
    exponents = header["input_exponent"]
    exponent = exponents if isinstance(exponents, int) else max(exponents)
    found: Arrays = {}
    for k, layer in enumerate(header["layers"]):
        for entry, label, prefix in _parts(layer, k):
            own = reader.dense(label, entry, exponent) if entry["kind"] == "dense" else None
            own = reader.direction(label, entry, exponent) if own is None else own
            found |= {f"{prefix}.{name}": array for name, array in own.items()}
            hidden = _hidden_exponent(entry)
        exponent = hidden
    return found


def _parts(layer: _Entry, k: int) -> Iterator[tuple[_Entry, str, str]]:
    """Each direction of layer k: its entry, and the beginning of its arrays' names in both kinds of files."""
    if layer["kind"] == "bidirectional":
        for name in ("forward", "backward"):
            yield layer[name], f"layer_{k}/{name}", f"{k}.{name}"
    elif layer["kind"] == "dense":
        yield layer, f"layer_{k}", f"{k}"
    else:
        yield layer, f"layer_{k}/forward", f"{k}"


def _hidden_exponent(entry: _Entry) -> int:
    if "state_fraction" in entry:
        return int(entry["state_fraction"]) - 8
    return int(entry.get("hidden_exponent", HIDDEN.fraction))


class _Reader:
    """Reads arrays by the names that `rnnhw.frontends.qdq.save` gives them.

    Parameters
    ----------
    tensors : mapping of str to TensorProto
    """

    def __init__(self, tensors: Mapping[str, TensorProto]) -> None:
        self._tensors = tensors

    def _array(self, name: str) -> NDArray[Any]:
        return numpy_helper.to_array(self._tensors[name])

    def _rows(self, name: str, gates: int, more: int) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
        """Weights ``[gates, units, operands]`` and shifts ``[gates, units]``; see `shifts_of`."""
        if self._tensors[name].data_type not in (TensorProto.INT8, TensorProto.INT4):
            raise TypeError(f"{name} does not hold weights")
        weights = self._array(name).astype(np.int8)
        shift = shifts_of(self._array(f"{name}_scale"), more)
        return weights.reshape(gates, -1, *weights.shape[1:]), shift.reshape(gates, -1)

    def dense(self, label: str, entry: _Entry, exponent: int) -> Arrays:
        weights, shift = self._rows(f"{label}/weights", 1, entry["output_exponent"] - exponent)
        return {"weights": weights[0], "shift": shift[0], "bias": self._array(f"{label}/bias")}

    def direction(self, label: str, entry: _Entry, exponent: int) -> Arrays:
        """The arrays of one direction, whose inputs weigh ``2**-exponent``."""
        hidden = _hidden_exponent(entry)
        cell = Cell.LSTM_COUPLED if entry.get("is_coupled") else Cell(entry["kind"])
        gates = len(declaration_of(cell).gates)
        fraction = hidden + 8 if entry.get("activation") == "relu" else PREACTIVATION.fraction
        weights, shift = self._rows(f"{label}/input_weights", gates, fraction - exponent)
        found = {
            "input_weights": weights,
            "input_shift": shift,
            "bias": self._array(f"{label}/bias").reshape(gates, -1),
        }
        if f"{label}/recurrent_weights" not in self._tensors:
            return found
        if cell is Cell.GRU:
            return found | self._gru(label, bool(entry["reset_after"]), fraction - hidden)
        weights, shift = self._rows(f"{label}/recurrent_weights", gates, fraction - hidden)
        found |= {"recurrent_weights": weights, "recurrent_shift": shift}
        if f"{label}/peepholes" in self._tensors:
            weights, shift = self._rows(f"{label}/peepholes", gates - 1, 0)
            found |= {"peephole_weights": weights, "peephole_shift": shift}
        if f"{label}/projection" in self._tensors:
            weights, shift = self._rows(f"{label}/projection", 1, hidden + 8 - HIDDEN.fraction)
            found |= {"projection": weights[0], "projection_shift": shift[0]}
        return found

    def _gru(self, label: str, reset_after: bool, more: int) -> Arrays:
        weights, shift = self._rows(f"{label}/recurrent_weights", 3 if reset_after else 2, more)
        if reset_after:
            bias = self._array(f"{label}/recurrent_bias").reshape(3, -1)[2]
        else:
            own, own_shift = self._rows(f"{label}/candidate_weights", 1, more)
            weights, shift = np.concatenate([weights, own]), np.concatenate([shift, own_shift])
            bias = np.zeros(weights.shape[1], np.int32)
        return {"recurrent_weights": weights, "recurrent_shift": shift, "candidate_bias": bias}
