"""An exported program: the JSON of a ``.pt2`` file as checked Python values, whatever they mean."""

import re
from dataclasses import dataclass
from math import prod
from typing import Any, TypeVar

from rnnhw.errors import ModelError
from rnnhw.frontends.torch.archive import shown

__all__ = [
    "Argument",
    "Input",
    "Node",
    "Program",
    "Ref",
    "ScalarType",
    "Shape",
    "TensorType",
    "read_program",
    "take",
]

SCHEMA = 8
"""Major version of `torch._export.serde.schema` that is read: PyTorch 2.5 to 2.13 write it."""

_MOST_NODES = 50_000
_MOST_ELEMENTS = 2**29
"""Largest tensor that a program may declare, in elements: 2 GB of float32."""

_UNREAD = {"as_device", "as_layout", "as_memory_format"}
"""Arguments that say where a tensor lies in memory, which changes no value."""

Shape = tuple[int | str, ...]
"""Size of each dimension; a text is the expression of a size that is free."""

Argument = Any
"""None, bool, int, float, str, `Ref`, `ScalarType`, `Program` (a subgraph), or a list of them."""

Kind = TypeVar("Kind")


@dataclass(frozen=True)
class Ref:
    """The name of a tensor or a symbolic number of the program."""

    name: str


@dataclass(frozen=True)
class ScalarType:
    """Number of a dtype in `torch._export.serde.schema.ScalarType`."""

    number: int


@dataclass(frozen=True, kw_only=True)
class TensorType:
    """Dtype and sizes of a tensor."""

    scalar_type: ScalarType
    shape: Shape


@dataclass(frozen=True, kw_only=True)
class Node:
    """One call of an operator.

    Parameters
    ----------
    name : str
    target : str
        The operator, such as ``torch.ops.aten.relu.default``.
    inputs : list of (str, Argument)
        Arguments and their names in the operator's schema; defaults are left out.
    outputs : list of Argument
        Names of what it returns: a `Ref`, None, or a list of `Ref`.
    """

    name: str
    target: str
    inputs: list[tuple[str, Argument]]
    outputs: list[Argument]


@dataclass(frozen=True, kw_only=True)
class Input:
    """One input of the program's graph.

    Parameters
    ----------
    argument : Argument
        A `Ref`, or a constant that the program was exported with.
    kind : str
        ``user_input``, ``parameter``, ``buffer``, ``tensor_constant`` or another name of the schema.
    target : str
        Name of the parameter, buffer or constant; empty for others.
    """

    argument: Argument
    kind: str
    target: str


@dataclass(frozen=True, kw_only=True)
class Program:
    """A graph of operators on tensors.

    Parameters
    ----------
    inputs : list of Input
    outputs : list of Argument
    nodes : list of Node
        In an order in which they can run.
    types : dict
        Of each tensor by name.
    mutated : list of str
        What the program writes to, of its inputs, parameters and buffers.
    """

    inputs: list[Input]
    outputs: list[Argument]
    nodes: list[Node]
    types: dict[str, TensorType]
    mutated: list[str]


def take(record: Any, key: str, kind: type[Kind]) -> Kind:
    """A value of a JSON object, once its type is checked.

    Raises
    ------
    ModelError
        If it is missing or of another type.
    """
    if not isinstance(record, dict) or key not in record:
        raise ModelError(f"its JSON lacks {key!r} where one must be")
    value = record[key]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ModelError(f"its JSON has {shown(value)} as {key!r}, not {kind.__name__}")
    return value


def read_program(record: Any) -> Program:
    """Check the JSON of an exported program and take what its translation needs.

    Parameters
    ----------
    record : JSON value
        Of `torch._export.serde.schema.ExportedProgram`.

    Raises
    ------
    ModelError
        If it is of another schema version, is too large, or does not follow the schema.
    """
    version = take(take(record, "schema_version", dict), "major", int)
    if version != SCHEMA:
        raise ModelError(f"the exported program has schema version {version}, not {SCHEMA}")
    module = take(record, "graph_module", dict)
    graph = take(module, "graph", dict)
    signature = take(module, "signature", dict)
    specs = [_one(spec) for spec in take(signature, "input_specs", list)]
    mutations = [_one(spec) for spec in take(signature, "output_specs", list)]
    values = [_argument(value) for value in take(graph, "inputs", list)]
    if len(specs) != len(values):
        raise ModelError(f"the program has {len(values)} inputs, its signature {len(specs)}")
    outputs = [_argument(value) for value in take(graph, "outputs", list)]
    if len(mutations) != len(outputs):
        raise ModelError(f"the program has {len(outputs)} outputs, its signature {len(mutations)}")
    return _graph(
        graph,
        inputs=[
            Input(argument=value, kind=kind, target=_target(kind, spec))
            for value, (kind, spec) in zip(values, specs, strict=True)
        ],
        outputs=[value for value, (kind, _) in zip(outputs, mutations, strict=True) if kind == "user_output"],
        mutated=[_target(kind, spec) or kind for kind, spec in mutations if kind != "user_output"],
    )


def _graph(graph: Any, **rest: Any) -> Program:
    nodes = [_node(node) for node in take(graph, "nodes", list)]
    if len(nodes) > _MOST_NODES:
        raise ModelError(f"the program has {len(nodes)} operators, more than {_MOST_NODES}")
    types = {name: _type(name, meta) for name, meta in take(graph, "tensor_values", dict).items()}
    return Program(nodes=nodes, types=types, **rest)


def _one(union: Any) -> tuple[str, Any]:
    """Tag and value of a union, a JSON object with one key."""
    if not isinstance(union, dict) or len(union) != 1:
        raise ModelError(f"its JSON has {shown(union)} where a tagged value must be")
    return next(iter(union.items()))


def _target(kind: str, spec: Any) -> str:
    for key in ("parameter_name", "buffer_name", "tensor_constant_name", "user_input_name"):
        if isinstance(spec, dict) and key in spec:
            return take(spec, key, str)
    return ""


def _node(node: Any) -> Node:
    inputs = [
        (take(given, "name", str), _argument(take(given, "arg", dict)))
        for given in take(node, "inputs", list)
    ]
    outputs = [_argument(given) for given in take(node, "outputs", list)]
    first = outputs[0] if outputs else None
    name = node.get("name") or (first.name if isinstance(first, Ref) else "node")
    return Node(name=str(name), target=take(node, "target", str), inputs=inputs, outputs=outputs)


def _argument(union: Any) -> Argument:
    tag, value = _one(union)
    match tag:
        case "as_none":
            return None
        case tag if tag in _UNREAD:
            return None
        case "as_int" | "as_bool" | "as_string":
            return take(union, tag, {"as_int": int, "as_bool": bool, "as_string": str}[tag])
        case "as_float":
            return _float(value)
        case "as_ints" | "as_bools" | "as_strings" | "as_floats":
            return [_argument({tag[:-1]: item}) for item in take(union, tag, list)]
        case "as_tensor":
            return Ref(take(value, "name", str))
        case "as_tensors":
            return [Ref(take(item, "name", str)) for item in take(union, tag, list)]
        case "as_name":
            return Ref(take(union, tag, str))
        case "as_sym_int" | "as_sym_bool" | "as_sym_float" | "as_optional_tensor":
            return _argument(value)
        case "as_sym_ints" | "as_sym_bools" | "as_sym_floats" | "as_optional_tensors":
            return [_argument(item) for item in take(union, tag, list)]
        case "as_scalar_type":
            return ScalarType(take(union, tag, int))
        case "as_graph":
            graph = take(value, "graph", dict)
            inputs = [_argument(item) for item in take(graph, "inputs", list)]
            return _graph(
                graph,
                inputs=[Input(argument=item, kind="user_input", target="") for item in inputs],
                outputs=[_argument(item) for item in take(graph, "outputs", list)],
                mutated=[],
            )
    raise ModelError(f"its JSON has an argument of kind {shown(tag)}, which is not supported")


def _float(value: Any) -> float:
    """JSON has no infinities, so they are written as texts."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ModelError(f"its JSON has {shown(value)} where a number must be")
    try:
        return float(value)
    except (ValueError, OverflowError):
        raise ModelError(f"its JSON has {shown(value)} where a number must be") from None


def _type(name: str, meta: Any) -> TensorType:
    shape = tuple(_size(size) for size in take(meta, "sizes", list))
    known = [size for size in shape if isinstance(size, int)]
    if len(shape) > 8 or min([0, *known]) < 0 or prod(known) > _MOST_ELEMENTS:
        raise ModelError(f"tensor {shown(name)} has sizes {shown(list(shape))}, which are not supported")
    return TensorType(scalar_type=ScalarType(take(meta, "dtype", int)), shape=shape)


def _size(union: Any) -> int | str:
    """A number, the name of a symbol, or an expression as SymPy writes it."""
    tag, value = _one(union)
    if tag == "as_int":
        return take(union, tag, int)
    text = take(value, "expr_str", str)
    symbol = re.match(r"Symbol\('(\w+)'", text)
    alone = symbol is not None and text.count("Symbol(") == 1 and text.startswith("Symbol(")
    return symbol[1] if symbol and alone else text
