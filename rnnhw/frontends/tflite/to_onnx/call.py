"""One operator of a ``.tflite`` while it is converted: its inputs, its options, and its outputs."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto, helper

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.model import Graph, Operator, Tensor
from rnnhw.frontends.tflite.to_onnx.builder import Builder, Value
from rnnhw.frontends.tflite.to_onnx.values import array_of, element_of

__all__ = ["Call", "Scope", "activated"]

MAX_STATE = 1 << 20
"""Elements up to which a variable tensor is read."""

MAX_LOOPS = 8
"""Depth of loops inside each other."""


class Scope:
    """The values of one graph of the file while it is converted, by the numbers of its tensors.

    Parameters
    ----------
    builder : Builder
    graphs : sequence of Graph
        All graphs of the file.
    index : int
        Which of them this is.
    around : tuple of int
        The graphs that this one is a part of, by the loops in them.
    """

    def __init__(
        self, builder: Builder, graphs: Sequence[Graph], index: int, around: tuple[int, ...] = ()
    ) -> None:
        self.builder, self.graphs, self.graph = builder, graphs, graphs[index]
        self._around = (*around, index)
        self._values: dict[int, Value] = {}
        self._arrays: dict[int, NDArray[Any]] = {}

    def inside(self, index: int) -> "Scope":
        """Return an empty scope for a graph that is a part of this one."""
        if not 0 <= index < len(self.graphs) or index in self._around:
            raise ModelError(f"a loop in it consists of graph {index}, which is around it or does not exist")
        if len(self._around) > MAX_LOOPS:
            raise ModelError(f"more than {MAX_LOOPS} loops in it are inside each other")
        return Scope(self.builder, self.graphs, index, self._around)

    def value(self, number: int) -> Value:
        """Return the value of a tensor, which a constant gets when it is asked for first."""
        if number not in self._values:
            self._values[number] = self.builder.constant(self._constant(number), self.hint(number))
        return self._values[number]

    def array(self, number: int) -> NDArray[Any] | None:
        """Return the values of a tensor, if it is constant; it need not become a value of the ONNX graph."""
        return self._values[number].array if number in self._values else self._constant(number)

    def _constant(self, number: int) -> NDArray[Any]:
        if number not in self._arrays:
            self._arrays[number] = self._stored(number)
        return self._arrays[number]

    def _stored(self, number: int) -> NDArray[Any]:
        """Return the array of a constant, or zeros for a variable tensor, which begins with them."""
        tensor = self.graph.tensors[number]
        if tensor.variable and tensor.size <= MAX_STATE:
            self.note_states()
            return np.zeros(tensor.shape, helper.tensor_dtype_to_np_dtype(element_of(tensor)))
        if tensor.variable or (not tensor.data.size and tensor.size):
            raise ModelError(f"nothing gives {tensor.label} before it is read")
        return array_of(tensor)

    def note_states(self) -> None:
        """Note that states are not kept."""
        self.builder.note(
            "states that the runtime keeps from one call to the next begin with zeros in each call"
        )

    def give(self, number: int, value: Value) -> None:
        """Record the value of a tensor."""
        if number in self._values:
            raise ModelError(f"{self.graph.tensors[number].label} is given a second time")
        self._values[number] = value

    def hint(self, number: int) -> str:
        """Name of a tensor in the file, from which its name in the ONNX graph is made."""
        name = self.graph.tensors[number].name if number >= 0 else ""
        return name or f"tensor_{number}"


class Call:
    """An operator, and the graph that its nodes are added to.

    Parameters
    ----------
    scope : Scope
    operator : Operator
    """

    def __init__(self, scope: Scope, operator: Operator) -> None:
        self.scope, self.operator = scope, operator
        self.builder = scope.builder

    @property
    def hint(self) -> str:
        """Name of the first output in the file; empty if there is none."""
        return self.scope.hint(self.operator.outputs[0]) if self.operator.outputs else ""

    def error(self, text: str) -> ModelError:
        """Make an error that names the operator."""
        return ModelError(f"{self.operator.label}: {text}")

    def has(self, index: int) -> bool:
        """Whether an input is given."""
        return self.operator.input(index) >= 0

    def tensor(self, index: int) -> Tensor:
        """Return the tensor that is input ``index``."""
        if not self.has(index):
            raise self.error(f"it has no input {index}")
        return self.scope.graph.tensors[self.operator.input(index)]

    def result(self, index: int = 0) -> Tensor:
        """Return the tensor that is output ``index``."""
        outputs = self.operator.outputs
        if index >= len(outputs) or outputs[index] < 0:
            raise self.error(f"it has no output {index}")
        return self.scope.graph.tensors[outputs[index]]

    def value(self, index: int = 0) -> Value:
        """Return the value of input ``index``."""
        self.tensor(index)
        return self.scope.value(self.operator.input(index))

    def optional(self, index: int) -> Value | None:
        """Return the value of input ``index``, or None if it is not given."""
        return self.value(index) if self.has(index) else None

    def shape(self, index: int = 0) -> tuple[int, ...]:
        """Return the shape of input ``index``."""
        return self.tensor(index).shape

    def array(self, index: int) -> NDArray[Any]:
        """Return the values of input ``index``, which must be constant."""
        tensor = self.tensor(index)
        found = None if tensor.variable else self.scope.array(self.operator.input(index))
        if found is None:
            raise self.error(f"input {index} ({tensor.label}) is not constant, which is not supported")
        return found

    def numbers(self, index: int) -> list[int]:
        """Return the integers of input ``index``, which must be constant; a scalar is one."""
        found = self.array(index)
        if found.dtype.kind != "i" or found.size > 1024:
            raise self.error(f"input {index} ({self.tensor(index).label}) holds no integers of axes or sizes")
        return [int(value) for value in found.reshape(-1)]

    def integer(self, index: int) -> int:
        """Return the integer that input ``index`` is, which must be constant."""
        found = self.numbers(index)
        if len(found) != 1:
            raise self.error(
                f"input {index} ({self.tensor(index).label}) holds {len(found)} integers, not one"
            )
        return found[0]

    def real_option(self, options_type: int, field: int) -> float:
        """Return an option that must be a finite number."""
        found = float(self.option(options_type, field, "f"))
        if not math.isfinite(found):
            raise self.error(f"an option is {found}")
        return found

    def option(self, options_type: int, field: int, kind: str, default: Any = 0) -> Any:
        """Return an option; its default where the operator has no options. Options must be of their kind."""
        self.check_options(options_type)
        options = self.operator.options
        return default if options is None else options.number(field, kind, default)

    def check_options(self, options_type: int) -> None:
        """Refuse options of another kind than the operator's."""
        if self.operator.options is not None and self.operator.options_type != options_type:
            raise self.error("it has options of another kind")

    def axis(self, axis: int, rank: int) -> int:
        """Return an axis counted from the front; refuses one that a tensor of ``rank`` axes does not have."""
        if not -rank <= axis < rank:
            raise self.error(f"there is no axis {axis} of {rank}")
        return axis % rank

    def emit(self, kind: str, *inputs: Value | None, **attributes: Any) -> Value:
        """Add a node with one output, named like the operator's first output."""
        return self.builder.node(kind, *inputs, hint=self.hint, **attributes)

    def give(self, value: Value, index: int = 0) -> None:
        """Make a value the operator's output ``index``."""
        self.result(index)
        self.scope.give(self.operator.outputs[index], value)

    def int64(self, value: Value) -> Value:
        """Return integers as int64, which is what ONNX takes as shapes and indices."""
        return self.builder.node("Cast", value, to=TensorProto.INT64)


_RANGES = {2: (-1.0, 1.0), 3: (0.0, 6.0)}
"""Bounds of the fused activation functions RELU_N1_TO_1 and RELU6."""


def activated(call: Call, value: Value, activation: int) -> Value:
    """Apply a fused activation function by its number in the schema."""
    builder = call.builder
    if activation == 0:
        return value
    if activation == 1:
        return builder.node("Relu", value)
    if activation == 4:
        return builder.node("Tanh", value)
    if activation not in _RANGES:
        raise call.error(f"fused activation function {activation} is not supported")
    low, high = _RANGES[activation]
    return builder.node("Clip", value, builder.real(low), builder.real(high))
