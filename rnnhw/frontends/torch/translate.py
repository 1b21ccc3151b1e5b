"""Translate an exported program to an ONNX model, operator by operator."""

from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, ValueInfoProto

import rnnhw.frontends.torch.operators  # noqa: F401  (registers the operators)
from rnnhw.errors import ModelError
from rnnhw.frontends.torch.archive import shown
from rnnhw.frontends.torch.builder import Graph, described
from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.program import Argument, Input, Node, Program, Ref
from rnnhw.frontends.torch.registry import OPERATORS
from rnnhw.frontends.torch.values import Missing, Symbol, Tensor, onnx_type

__all__ = ["translate"]

Array = NDArray[Any]


def translate(program: Program, weights: dict[str, Array]) -> ModelProto:
    """Translate a program.

    Parameters
    ----------
    program : Program
    weights : dict
        Parameters, buffers and constants by name.

    Returns
    -------
    onnx.ModelProto
        Its inputs are the program's user inputs, its outputs the tensors that the program returns, under the
        program's names.

    Raises
    ------
    ModelError
        If an operator, an argument or a type is not supported, or the program contradicts itself.
    """
    if program.mutated:
        raise ModelError(
            f"the model writes to {shown(program.mutated[0])}; make states inputs and outputs of forward"
        )
    translation = _Translation(program, weights)
    model = translation.model()
    try:
        onnx.checker.check_model(model, full_check=True)
    except (onnx.checker.ValidationError, onnx.shape_inference.InferenceError, ValueError) as error:
        reason = shown(" ".join(str(error).split()))
        raise ModelError(f"the program contradicts itself: {reason}") from None
    return model


class _Translation:
    """The values of a program while it is translated, by the program's names."""

    def __init__(self, program: Program, weights: dict[str, Array]) -> None:
        self._program = program
        self._graph = Graph()
        self._values: dict[str, Any] = {}
        self._inputs: list[ValueInfoProto] = []
        for given in program.inputs:
            if isinstance(given.argument, Ref):
                self._set(given.argument.name, self._input(given, given.argument.name, weights))
        for node in program.nodes:
            self._translate(node)

    def model(self) -> ModelProto:
        """The model with all outputs of the program that are tensors."""
        names = {value.name for value in self._inputs}
        outputs: list[ValueInfoProto] = []
        for number, given in enumerate(self._program.outputs):
            if given is None:
                continue
            value = self._value(given)
            if isinstance(value, int) and not isinstance(value, bool):
                value = Symbol(self._graph.constant(np.array([value], np.int64)))
            if isinstance(value, Symbol):
                value = Tensor(name=value.name, dtype=TensorProto.INT64, shape=(1,))
            if not isinstance(value, Tensor):
                raise ModelError(f"output {number} of the model is no tensor")
            name = given.name if isinstance(given, Ref) else f"output_{number}"
            while name in names:
                name += "_output"
            names.add(name)
            if value.name != name:
                self._graph.output(value.name, name)
            outputs.append(described(name, value.dtype, value.shape))
        tensors = {value.name: value for value in self._values.values() if isinstance(value, Tensor)}
        known = {name: described(name, value.dtype, value.shape) for name, value in tensors.items()}
        return self._graph.model(self._inputs, outputs, known)

    def _input(self, given: Input, name: str, weights: dict[str, Array]) -> Any:
        if given.kind not in ("user_input", "parameter", "buffer", "tensor_constant"):
            return Missing(f"an input of kind {shown(given.kind)}")
        if name not in self._program.types:
            return Missing(f"an input {shown(name)} that is no tensor")
        kind = self._program.types[name]
        if given.kind == "user_input":
            dtype = onnx_type(kind.scalar_type)
            self._inputs.append(described(name, dtype, kind.shape))
            return Tensor(name=name, dtype=dtype, shape=kind.shape)
        if given.target not in weights:
            raise ModelError(f"the file lacks {given.kind.replace('_', ' ')} {shown(given.target)}")
        array = weights[given.target]
        if kind.shape != array.shape:
            raise ModelError(
                f"{shown(given.target)} has shape {list(array.shape)}, not {shown(list(kind.shape))}"
            )
        dtype = onnx.helper.np_dtype_to_tensor_dtype(array.dtype)
        return Tensor(name=self._graph.constant(array, name), dtype=dtype, shape=array.shape)

    def _translate(self, node: Node) -> None:
        name = node.target.removeprefix("torch.ops.")
        entry = OPERATORS.get(name)
        label = f"operator {shown(name).strip(chr(39))} (node {shown(node.name)})"
        if entry is None:
            raise ModelError(f"{label} is not supported")
        results = [
            self._program.types[ref.name] for ref in _refs(node.outputs) if ref.name in self._program.types
        ]
        self._graph.prefix = node.name
        arguments = entry.bind({key: self._value(value) for key, value in node.inputs}, label)
        try:
            made = entry.translate(Call(self._graph, label, results), **arguments)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            raise ModelError(f"{label} has arguments that do not fit together") from None
        self._keep(node, made, label)

    def _keep(self, node: Node, made: Any, label: str) -> None:
        """Give the results of a call their names in the program."""
        outputs = node.outputs
        if len(outputs) == 1 and isinstance(outputs[0], list):
            outputs = outputs[0]
        values = list(made) if isinstance(made, list | tuple) else [made]
        if len(values) != len(outputs) and outputs:
            raise ModelError(f"{label} gives {len(values)} results, not {len(outputs)}")
        for ref, value in zip(outputs, values, strict=False):
            if isinstance(ref, Ref):
                self._set(ref.name, self._named(ref.name, value))

    def _named(self, name: str, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        kind = self._program.types.get(name)
        if kind is None:
            raise ModelError(f"the program has no type of tensor {shown(name)}")
        if value.startswith(f"{self._graph.prefix}.") and self._graph.rename(value, name):
            value = name
        return Tensor(name=value, dtype=onnx_type(kind.scalar_type), shape=kind.shape)

    def _set(self, name: str, value: Any) -> None:
        if name in self._values or "." in name or not name:
            raise ModelError(f"the program has two values {shown(name)}, or the name is not allowed")
        self._values[name] = value

    def _value(self, argument: Argument) -> Any:
        """The value of an argument: names are looked up."""
        if isinstance(argument, list):
            return [self._value(one) for one in argument]
        if not isinstance(argument, Ref):
            return argument
        if argument.name not in self._values:
            raise ModelError(f"the program uses {shown(argument.name)} before it is computed")
        return self._values[argument.name]


def _refs(outputs: list[Argument]) -> list[Ref]:
    flat = [one for given in outputs for one in (given if isinstance(given, list) else [given])]
    return [one for one in flat if isinstance(one, Ref)]
