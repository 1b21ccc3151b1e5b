"""Import of the operator UNIDIRECTIONAL_SEQUENCE_LSTM, as its integer kernels read it."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.model import Graph, Operator, Tensor
from rnnhw.frontends.tflite.tensors import constant, per_tensor, symmetric_scale, tensor
from rnnhw.network import LayerNorm, Peephole, Projection, TfliteLstm

__all__ = ["LstmShape", "lstm_shape", "read_lstm"]

OPTIONS_TYPE = 71
"""Number of UnidirectionalSequenceLSTMOptions in the schema's union of options."""

TANH = 4
"""Number of tanh among the fused activation functions."""

# Numbers of the operator's inputs. A name is the first of several: four for the gates input, forget, cell and
# output, or three of peepholes for input, forget and output.
X, INPUT_WEIGHTS, RECURRENT_WEIGHTS, PEEPHOLE, BIAS = 0, 1, 5, 9, 12
PROJECTION, PROJECTION_BIAS, STATE, CELL, NORM = 16, 17, 18, 19, 20
GATES = ("input", "forget", "cell", "output")
PEEPHOLE_GATES = ("input", "forget", "output")
HIDDEN = 4
"""Number of the intermediate tensor that holds the quantization of h before a projection."""


@dataclass(frozen=True, kw_only=True)
class LstmShape:
    """Sizes of the operator's input: sequences, steps and features; and the order of its axes."""

    batch: int
    steps: int
    inputs: int
    time_major: bool


def lstm_shape(graph: Graph, operator: Operator) -> LstmShape:
    """Read the sizes of an LSTM's input; also checks the operator's options."""
    if len(operator.inputs) not in (20, 24) or len(operator.outputs) != 1:
        raise ModelError(
            f"{operator.label} has {len(operator.inputs)} inputs and {len(operator.outputs)} "
            "outputs, not 24 (or 20) and 1"
        )
    options = operator.options
    if operator.options_type != OPTIONS_TYPE or options is None:
        raise ModelError(f"{operator.label} has no options of its kind")
    activation = options.number(0, "b")
    if activation != TANH:
        raise ModelError(f"{operator.label}: fused_activation_function is {activation}, not {TANH} (TANH)")
    for field, name in ((4, "asymmetric_quantize_inputs"), (5, "diagonal_recurrent_tensors")):
        if options.number(field, "?", False):
            raise ModelError(f"{operator.label}: option {name} is not supported")
    x = tensor(graph, operator, operator.input(X), "the input", "int8")
    if len(x.shape) != 3 or min(x.shape) < 1:
        raise ModelError(f"{operator.label}: the input ({x.label}) has shape {list(x.shape)}, not three axes")
    time_major = bool(options.number(3, "?", False))
    batch, steps = (x.shape[1], x.shape[0]) if time_major else (x.shape[0], x.shape[1])
    return LstmShape(batch=batch, steps=steps, inputs=x.shape[2], time_major=time_major)


def read_lstm(graph: Graph, operator: Operator, shape: LstmShape) -> TfliteLstm:
    """Read the parameters of an LSTM: one direction of a recurrent layer."""
    reader = _Reader(graph, operator, shape)
    return reader.lstm()


class _Reader:
    """Reads the tensors of one operator.

    The sizes come from the output gate, because an LSTM with CIFG has no input gate.
    """

    def __init__(self, graph: Graph, operator: Operator, shape: LstmShape) -> None:
        self.graph, self.operator, self.shape = graph, operator, shape
        recurrent = self._tensor(RECURRENT_WEIGHTS + 3, "recurrent output weights", "int8")
        if len(recurrent.shape) != 2 or min(recurrent.shape) < 1:
            raise self._error(
                f"recurrent output weights ({recurrent.label}) have shape "
                f"{list(recurrent.shape)}, not [units, outputs]"
            )
        self.units, self.outputs = recurrent.shape
        self.cifg = self._absent(INPUT_WEIGHTS)

    def lstm(self) -> TfliteLstm:
        """Read all parameters and options."""
        x_scale, x_zero = self._quantization(self._tensor(X, "the input", "int8"), "the input")
        state = self._state(STATE, "the state h", "int8", self.outputs)
        state_scale, state_zero = self._quantization(state, "the state h")
        self._check_output()
        if self.cifg and not (self._absent(RECURRENT_WEIGHTS) and self._absent(BIAS)):
            raise self._error("it has no input weights of the input gate, but recurrent weights or a bias")
        input_weights, input_scales = self._gates(INPUT_WEIGHTS, "input weights", self.shape.inputs)
        recurrent, recurrent_scales = self._gates(RECURRENT_WEIGHTS, "recurrent weights", self.outputs)
        hidden_scale, hidden_zero = self._hidden()
        assert self.operator.options is not None
        return TfliteLstm(
            input_weights=input_weights,
            recurrent_weights=recurrent,
            bias=self._bias(),
            input_scale=x_scale,
            input_zero_point=x_zero,
            input_weight_scales=input_scales,
            recurrent_weight_scales=recurrent_scales,
            state_scale=state_scale,
            state_zero_point=state_zero,
            hidden_scale=hidden_scale,
            hidden_zero_point=hidden_zero,
            cell_exponent=self._cell_exponent(),
            cell_clip=self._clip(1, "cell_clip"),
            cifg=self.cifg,
            peephole=self._peephole(),
            projection=self._projection(),
            layer_norm=self._norm(),
        )

    def _error(self, text: str) -> ModelError:
        return ModelError(f"{self.operator.label}: {text}")

    def _absent(self, index: int) -> bool:
        return self.operator.input(index) < 0

    def _tensor(self, index: int, role: str, dtype: str) -> Tensor:
        return tensor(self.graph, self.operator, self.operator.input(index), role, dtype)

    def _constant(self, index: int, role: str, dtype: str, *shape: int) -> NDArray[Any]:
        return constant(self.graph, self.operator, self.operator.input(index), role, dtype, shape)

    def _quantization(self, found: Tensor, role: str) -> tuple[float, int]:
        return per_tensor(self.operator, found, role)

    def _scale(self, index: int, role: str) -> float:
        number = self.operator.input(index)
        return symmetric_scale(self.operator, self.graph.tensors[number], role)

    def _clip(self, field: int, name: str) -> float:
        """Read an option that is a clip: 0 for none, or a positive number."""
        assert self.operator.options is not None
        value = float(self.operator.options.number(field, "f"))
        if not 0 <= value < math.inf:
            raise self._error(f"option {name} is {value}, not 0 or a positive number")
        return value

    def _state(self, index: int, role: str, dtype: str, width: int) -> Tensor:
        """Return a state tensor, which must be variable and have ``width`` values per sequence."""
        found = self._tensor(index, role, dtype)
        if not found.variable:
            raise self._error(f"{role} ({found.label}) is not variable")
        if found.size != self.shape.batch * width:
            raise self._error(
                f"{role} ({found.label}) has shape {list(found.shape)}, not {[self.shape.batch, width]}"
            )
        return found

    def _check_output(self) -> None:
        output = tensor(self.graph, self.operator, self.operator.outputs[0], "the output", "int8")
        x = self.graph.tensors[self.operator.input(X)]
        if output.shape != (*x.shape[:2], self.outputs):
            raise self._error(
                f"the output ({output.label}) has shape {list(output.shape)}, not "
                f"{[*x.shape[:2], self.outputs]}"
            )

    def _gates(self, first: int, role: str, width: int) -> tuple[NDArray[np.int8], tuple[float, ...]]:
        """Read the weights of all gates, int8 ``[4, units, width]``, and their scales.

        With CIFG there is no input gate; its weights are zeros.
        """
        values, scales = [], []
        for k, gate in enumerate(GATES):
            if not (k == 0 and self.cifg):
                values.append(self._constant(first + k, f"{gate} {role}", "int8", self.units, width))
                scales.append(self._scale(first + k, f"{gate} {role}"))
        if self.cifg:
            # Only now: until a constant has been read, its shape is a mere claim, and zeros could be huge.
            values.insert(0, np.zeros_like(values[0]))
            scales.insert(0, scales[0])
        return np.stack(values), tuple(scales)

    def _bias(self) -> NDArray[np.int32]:
        values = np.zeros((4, self.units), np.int32)
        for k, gate in enumerate(GATES):
            if not (k == 0 and self.cifg):
                values[k] = self._constant(BIAS + k, f"{gate} bias", "int32", self.units)
        return values

    def _cell_exponent(self) -> int:
        """Return n of the cell state's scale ``2**n``."""
        cell = self._state(CELL, "the cell state", "int16", self.units)
        scale = symmetric_scale(self.operator, cell, "the cell state")
        fraction, exponent = math.frexp(scale)
        if fraction != 0.5:
            raise self._error(f"the cell state ({cell.label}) has scale {scale}, which is no power of two")
        return exponent - 1

    def _intermediate(self, index: int, role: str, dtype: str) -> Tensor:
        """Return an intermediate tensor, of which only the quantization is used."""
        number = self.operator.intermediates[index] if index < len(self.operator.intermediates) else -1
        return tensor(self.graph, self.operator, number, role, dtype)

    def _hidden(self) -> tuple[float | None, int | None]:
        """Scale and zero point of h by the intermediate tensors, which models for tflite-micro may lack."""
        if not self.operator.intermediates:
            return None, None
        if len(self.operator.intermediates) != HIDDEN + 1:
            raise self._error(f"it has {len(self.operator.intermediates)} intermediates, not {HIDDEN + 1}")
        role = "the fifth intermediate"
        return self._quantization(self._intermediate(HIDDEN, role, "int8"), role)

    def _peephole(self) -> Peephole | None:
        present = [not self._absent(PEEPHOLE + k) for k in range(3)]
        if not any(present):
            return None
        if present != [not self.cifg, True, True]:
            raise self._error("it has some peephole weights, but not all")
        values, scales = np.zeros((3, self.units), np.int16), [1.0] * 3
        for k, gate in enumerate(PEEPHOLE_GATES):
            if present[k]:
                role = f"{gate} peephole weights"
                values[k] = self._constant(PEEPHOLE + k, role, "int16", self.units)
                scales[k] = self._scale(PEEPHOLE + k, role)
        return Peephole(weights=values, scales=tuple(scales))

    def _projection(self) -> Projection | None:
        if self._absent(PROJECTION):
            if not self._absent(PROJECTION_BIAS):
                raise self._error("it has a projection bias, but no projection weights")
            return None
        bias = np.zeros(self.outputs, np.int32)
        if not self._absent(PROJECTION_BIAS):
            bias = self._constant(PROJECTION_BIAS, "projection bias", "int32", self.outputs)
        output = self.graph.tensors[self.operator.outputs[0]]
        weights = self._constant(PROJECTION, "projection weights", "int8", self.outputs, self.units)
        return Projection(
            weights=weights,
            bias=bias,
            scale=self._scale(PROJECTION, "projection weights"),
            clip=self._clip(2, "proj_clip"),
            clip_scale=self._quantization(output, "the output")[0],
        )

    def _norm(self) -> LayerNorm | None:
        present = [not self._absent(NORM + k) for k in range(4)]
        if not any(present):
            return None
        if present != [not self.cifg, True, True, True]:
            raise self._error("it has some layer normalization weights, but not all")
        values, scales, targets = np.zeros((4, self.units), np.int16), [1.0] * 4, [1.0] * 4
        for k, gate in enumerate(GATES):
            if present[k]:
                role = f"{gate} layer normalization weights"
                values[k] = self._constant(NORM + k, role, "int16", self.units)
                scales[k] = self._scale(NORM + k, role)
                found = self._intermediate(k, f"the {gate} intermediate", "int16")
                targets[k] = self._quantization(found, f"the {gate} intermediate")[0]
        return LayerNorm(weights=values, scales=tuple(scales), preactivation_scales=tuple(targets))
