"""How the layers of a Keras model are connected: their calls, in an order that can be evaluated."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rnnhw.errors import ModelError
from rnnhw.frontends.keras.settings import plain, quoted
from rnnhw.frontends.keras.specs import LayerSpec

__all__ = ["ALL", "Call", "Connections", "Reference", "connections_of", "references"]

ALL = -1
"""As the number of a tensor: all tensors that a call returns."""


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A tensor that a layer gave out: the ``tensor``-th of the ``call``-th call of a layer."""

    layer: str
    call: int
    tensor: int


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call of a layer.

    Attributes
    ----------
    layer : LayerSpec
        What is called.
    number : int
        Number of this call among those of the layer, from 0.
    arguments : list
        Positional arguments: references, values, and lists or dictionaries of these.
    keywords : dict
        Keyword arguments, likewise.
    """

    layer: LayerSpec
    number: int
    arguments: list[Any]
    keywords: dict[str, Any]

    def needs(self) -> set[tuple[str, int]]:
        """The calls that must come before, by layer and number."""
        return {(one.layer, one.call) for one in references([self.arguments, self.keywords])}


@dataclass(frozen=True, kw_only=True)
class Connections:
    """A model: its input layers, the calls of all other layers in order, and its outputs."""

    inputs: tuple[LayerSpec, ...]
    calls: tuple[Call, ...]
    outputs: tuple[Reference, ...]


def references(value: Any) -> Iterator[Reference]:
    """All references in a nested list or dictionary; dictionaries in the order of their keys, as in Keras."""
    if isinstance(value, Reference):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from references(item)
    elif isinstance(value, dict):
        for key in sorted(value, key=str):
            yield from references(value[key])


def connections_of(model: LayerSpec) -> Connections:
    """How the layers of a model are connected.

    Raises
    ------
    ModelError
        If the connections are broken: names that no layer has, cycles, or a shape of input that is not known.
    """
    return _sequential(model) if model.kind == "Sequential" else _functional(model)


def _sequential(model: LayerSpec) -> Connections:
    first, *others = model.children
    if first.kind != "InputLayer":
        first, others = _input_layer(model), list(model.children)
    calls, last = [], Reference(layer=first.name, call=0, tensor=0)
    for layer in others:
        calls.append(Call(layer=layer, number=0, arguments=[last], keywords={}))
        last = Reference(layer=layer.name, call=0, tensor=ALL)
    return Connections(inputs=(first,), calls=tuple(calls), outputs=(last,))


def _input_layer(model: LayerSpec) -> LayerSpec:
    """The input layer that a sequential model has without saying so."""
    first = model.children[0]
    shape = first.settings.get("batch_input_shape", first.settings.get("batch_shape"))
    if shape is None:
        shape = model.settings.get("build_input_shape")
    if shape is None and first.is_model:
        shape = connections_of(first).inputs[0].settings.get("batch_shape")
    if shape is None:
        raise model.settings.refusal("the shape of its input is not known: the model was never built")
    dtype = "int32" if first.kind == "Embedding" else "float32"
    values = {"batch_shape": shape, "dtype": dtype}
    settings = type(model.settings)(label=first.settings.label, values=values)
    return LayerSpec(kind="InputLayer", name=f"{first.name}_input", settings=settings)


def _functional(model: LayerSpec) -> Connections:
    layers = {layer.name: layer for layer in model.children}
    if len(layers) < len(model.children):
        raise model.settings.refusal("two of its layers have the same name")
    calls = [
        _call(layer, number, node, layers)
        for layer in model.children
        for number, node in enumerate(layer.calls)
        if node
    ]
    is_old = any(isinstance(node, list) for layer in model.children for node in layer.calls)
    inputs = _named(model, "input_layers", layers, is_old)
    for one in inputs:
        if layers[one.layer].kind != "InputLayer":
            raise model.settings.refusal(f"its input {quoted(one.layer)} is no InputLayer")
    return Connections(
        inputs=tuple(layers[one.layer] for one in inputs),
        calls=tuple(
            _ordered(model, calls, [layer for layer in layers.values() if layer.kind == "InputLayer"])
        ),
        outputs=tuple(_named(model, "output_layers", layers, is_old)),
    )


def _named(model: LayerSpec, setting: str, layers: dict[str, LayerSpec], is_old: bool) -> list[Reference]:
    """The tensors that are the model's inputs or outputs."""

    def found(value: Any) -> Any:
        if _is_triple(value):
            layer = layers.get(value[0])
            # In files of Keras 3, models count from 1 here, but not where layers are called.
            is_shifted = layer is not None and (
                _counts_from_1(layer) if is_old else layer.kind == "Functional"
            )
            return _reference(value, layers, is_shifted=is_shifted)
        if isinstance(value, list):
            return [found(item) for item in value]
        return {key: found(item) for key, item in value.items()} if isinstance(value, dict) else None

    given = model.settings.get(setting)
    taken = list(references(found(given)))
    if not taken:
        raise model.settings.refusal(f"{setting} is {quoted(given)}, which names no layer")
    return taken


def _counts_from_1(layer: LayerSpec) -> bool:
    """Whether Keras 2 counts the calls of a layer from 1, as of models, whose own graph is number 0."""
    if not layer.is_model:
        return False
    first = layer.children[0]
    return (
        layer.kind != "Sequential"
        or "InputLayer" == first.kind
        or "batch_input_shape" in first.settings.values
    )


def _is_triple(value: Any) -> bool:
    return isinstance(value, list) and len(value) in (3, 4) and isinstance(value[0], str)


def _reference(value: Any, layers: dict[str, LayerSpec], *, is_shifted: bool = False) -> Reference:
    name, call, tensor = value[:3]
    name = name.encode("utf-8", "replace").decode() if isinstance(name, str) else name
    if not isinstance(name, str) or name not in layers:
        raise ModelError(f"the Keras model uses a layer {quoted(name)}, which it does not have")
    if not isinstance(call, int) or not isinstance(tensor, int) or call < is_shifted or tensor < 0:
        raise ModelError(f"the Keras model uses {quoted(value)}, which is no tensor")
    return Reference(layer=name, call=call - is_shifted, tensor=tensor)


def _call(layer: LayerSpec, number: int, node: Any, layers: dict[str, LayerSpec]) -> Call:
    """Read one call, as Keras 3 writes it (a dictionary) or Keras 2 (a list)."""

    def new(value: Any) -> Any:
        value = plain(value)
        if isinstance(value, dict):
            if value.get("class_name") == "__keras_tensor__":
                history = (
                    value["config"].get("keras_history") if isinstance(value.get("config"), dict) else None
                )
                if not isinstance(history, list) or len(history) != 3:
                    raise layer.settings.refusal(f"it is called with {quoted(value)}, which is no tensor")
                return _reference(history, layers)
            return {key: new(item) for key, item in value.items()}
        return [new(item) for item in value] if isinstance(value, list) else value

    def old(value: Any) -> Any:
        if _is_triple(value) and value[0] in layers:
            return _reference(value, layers, is_shifted=_counts_from_1(layers[value[0]]))
        if isinstance(value, list):
            return [old(item) for item in value]
        return {key: old(item) for key, item in value.items()} if isinstance(value, dict) else value

    if (
        isinstance(node, dict)
        and isinstance(node.get("args"), list)
        and isinstance(node.get("kwargs", {}), dict)
    ):
        return Call(
            layer=layer, number=number, arguments=new(node["args"]), keywords=new(node.get("kwargs", {}))
        )
    if isinstance(node, list) and all(map(_is_triple, node)):
        keywords = node[0][3] if len(node[0]) == 4 else {}
        if not isinstance(keywords, dict):
            raise layer.settings.refusal(f"it is called with {quoted(keywords)}")
        taken = [_reference(one, layers, is_shifted=_old_shift(one, layers)) for one in node]
        return Call(
            layer=layer,
            number=number,
            arguments=[taken if len(taken) > 1 else taken[0]],
            keywords=old(keywords),
        )
    raise layer.settings.refusal(f"it is called in a way that cannot be read: {quoted(node)}")


def _old_shift(value: Sequence[Any], layers: dict[str, LayerSpec]) -> bool:
    return value[0] in layers and _counts_from_1(layers[value[0]])


def _ordered(model: LayerSpec, calls: Iterable[Call], inputs: Iterable[LayerSpec]) -> Iterator[Call]:
    """The calls, each after those that it needs."""
    done = {(layer.name, 0) for layer in inputs}
    waiting: dict[tuple[str, int], list[tuple[Call, set[tuple[str, int]]]]] = {}
    ready: deque[Call] = deque()
    left = 0
    for call in calls:
        missing = call.needs() - done
        left += 1
        if not missing:
            ready.append(call)
        for one in missing:
            waiting.setdefault(one, []).append((call, missing))
    while ready:
        call = ready.popleft()
        left -= 1
        yield call
        for other, missing in waiting.pop((call.layer.name, call.number), []):
            missing.discard((call.layer.name, call.number))
            if not missing:
                ready.append(other)
    if left:
        raise model.settings.refusal("its layers are connected in a cycle, or to calls that do not exist")
