"""Translate an exported program to an ONNX model, operator by operator."""

from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, ValueInfoProto

import rnnhw.frontends.torch.operators  # noqa: F401  (registers the operators)
from rnnhw.errors import ModelError
from rnnhw.frontends.torch.aliases import Aliases, functional, is_uncertain, source
from rnnhw.frontends.torch.archive import shown
from rnnhw.frontends.torch.builder import Graph, described
from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.inline import inlined
from rnnhw.frontends.torch.program import Argument, Input, Node, Program, Ref, TensorType
from rnnhw.frontends.torch.registry import find
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
    model = _Translation(inlined(program), weights).model()
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
        self._aliases = Aliases()
        self._given: dict[str, Input] = {}
        self._inputs: list[ValueInfoProto] = []
        for given in program.inputs:
            if isinstance(given.argument, Ref):
                self._given[given.argument.name] = given
                self._set(given.argument.name, self._input(given, given.argument.name, weights))
        for node in program.nodes:
            written = functional(node.target)
            if written is None:
                self._keep(node, self._call(node, node.target, self._types(node.outputs)))
                self._aliases.note(node)
            else:
                self._write(node, written)

    def model(self) -> ModelProto:
        """The model with all outputs of the program that are tensors."""
        self._graph.prefix = "output"
        taken = {value.name for value in self._inputs}
        names: dict[str, str] = {}
        outputs: list[ValueInfoProto] = []
        for number, given in enumerate(self._program.outputs):
            if given is None:
                continue
            value = self._output(given, number)
            name = given.name if isinstance(given, Ref) else f"output_{number}"
            while name in taken:
                name += "_output"
            taken.add(name)
            # One value has one name, and constants and inputs have theirs already.
            if value.name in names or not self._graph.is_made(value.name):
                (copy,) = self._graph.ops("Identity", value.name)
                names[copy] = name
            else:
                names[value.name] = name
            outputs.append(described(name, value.dtype, value.shape))
        known: dict[str, ValueInfoProto] = {}
        for name, value in self._values.items():
            if isinstance(value, Tensor) and self._graph.is_made(value.name):
                if value.name not in names and name not in taken:
                    names[value.name] = name
                    taken.add(name)
                final = names.get(value.name, value.name)
                known[final] = described(final, value.dtype, value.shape)
        return self._graph.model(self._inputs, outputs, list(known.values()), names)

    def _output(self, given: Argument, number: int) -> Tensor:
        """A tensor that the program returns; numbers become vectors of one element."""
        value = self._value(given)
        if isinstance(value, int) and not isinstance(value, bool):
            value = Symbol(self._graph.constant(np.array([value], np.int64)))
        if isinstance(value, Symbol):
            value = Tensor(name=value.name, dtype=TensorProto.INT64, shape=(1,))
        if not isinstance(value, Tensor):
            raise ModelError(f"output {number} of the model is no tensor")
        return value

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

    def _types(self, outputs: list[Argument]) -> list[TensorType]:
        flat = [one for given in outputs for one in (given if isinstance(given, list) else [given])]
        names = [one.name for one in flat if isinstance(one, Ref)]
        return [self._program.types[name] for name in names if name in self._program.types]

    def _call(self, node: Node, target: str, results: list[TensorType], **more: Any) -> Any:
        """Translate one operator with the arguments of a node."""
        name = target.removeprefix("torch.ops.")
        label = f"operator {shown(name)[1:-1]} (node {shown(node.name)})"
        entry = find(target)
        if entry is None:
            raise ModelError(f"{label} is not supported")
        given = {key: self._value(value) for key, value in node.inputs} | more
        self._graph.prefix = node.name
        arguments = entry.bind(given, label)
        try:
            return entry.translate(Call(self._graph, label, results), **arguments)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            raise ModelError(f"{label} has arguments that do not fit together") from None

    def _write(self, node: Node, target: str) -> None:
        """Compute what a node writes, and put it into the tensor and all that this is a view of."""
        name = self._aliases.name(source(node) or "")
        if name not in self._program.types or len(node.outputs) != 1 or not isinstance(node.outputs[0], Ref):
            raise ModelError(f"node {shown(node.name)} writes to something that is no tensor")
        result = node.outputs[0].name
        value = self._call(node, target, [self._program.types[name]])
        path = self._aliases.path(name)
        root = path[-1][2] if path else name
        if root in self._given:
            what = self._given[root].target or root
            raise ModelError(f"the model writes to {shown(what)}; make states inputs and outputs of forward")
        self._values[name] = self._named(name, value)
        for view, maker, base in path:
            if is_uncertain(maker):
                raise ModelError(
                    f"node {shown(node.name)} writes to {shown(view)}, which may be a copy or not"
                )
            put = f"put:{maker.target.removeprefix('torch.ops.')}"
            made = self._call(maker, put, [self._program.types[base]], part=self._values[view])
            self._values[base] = self._named(base, made)
        self._aliases.write(name, result)

    def _renew(self, name: str) -> None:
        """Make a view again of what its base is now."""
        for view, node, _ in reversed(self._aliases.path(name)):
            if not self._aliases.is_stale(view):
                continue
            if is_uncertain(node):
                raise ModelError(f"the program reads {shown(view)}, which may show what was written or not")
            made = self._call(node, node.target, self._types(node.outputs))
            self._keep(node, made, again=True)

    def _keep(self, node: Node, made: Any, again: bool = False) -> None:
        """Give the results of a call their names in the program."""
        outputs = node.outputs
        if len(outputs) == 1 and isinstance(outputs[0], list):
            outputs = outputs[0]
        values = list(made) if isinstance(made, list | tuple) else [made]
        if len(values) != len(outputs) and outputs:
            raise ModelError(f"node {shown(node.name)} gives {len(values)} results, not {len(outputs)}")
        for ref, value in zip(outputs, values, strict=False):
            if not isinstance(ref, Ref):
                continue
            if again:
                self._values[ref.name] = self._named(ref.name, value)
                self._aliases.renew(ref.name)
            else:
                self._set(ref.name, self._named(ref.name, value))

    def _named(self, name: str, value: Any) -> Any:
        """A result with the type that the program says it has."""
        if not isinstance(value, str):
            return Missing(f"a result of node {shown(self._graph.prefix)}") if value is None else value
        kind = self._program.types.get(name)
        if kind is None:
            raise ModelError(f"the program has no type of tensor {shown(name)}")
        return Tensor(name=value, dtype=onnx_type(kind.scalar_type), shape=kind.shape)

    def _set(self, name: str, value: Any) -> None:
        if name in self._values or not name or "." in name:
            raise ModelError(f"the program has two values {shown(name)}, or the name is not allowed")
        self._values[name] = value

    def _value(self, argument: Argument) -> Any:
        """The value of an argument: names are looked up."""
        if isinstance(argument, list):
            return [self._value(one) for one in argument]
        if not isinstance(argument, Ref):
            return argument
        name = self._aliases.name(argument.name)
        if name not in self._values:
            raise ModelError(f"the program uses {shown(name)} before it is computed")
        if self._aliases.is_stale(name):
            self._renew(name)
        return self._values[name]
