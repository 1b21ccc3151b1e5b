"""How the layers of a Keras model are connected: their calls, in an order that can be evaluated."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from rnnhw.errors import ModelError
from rnnhw.frontends.keras.settings import Settings, plain, quoted
from rnnhw.frontends.keras.specs import LayerSpec

__all__ = ["ALL", "Call", "Connections", "Reference", "connections_of", "references"]

Layers: TypeAlias = dict[str, LayerSpec]

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
    shape = _shape_of(first)
    if shape is None:
        shape = model.settings.get("build_input_shape")
    if shape is None and first.is_model:
        shape = _shape_of(connections_of(first).inputs[0])
    if shape is None:
        raise model.settings.refusal("the shape of its input is not known: the model was never built")
    settings = Settings(label=first.settings.label, values={"batch_shape": shape})
    return LayerSpec(kind="InputLayer", name=f"{first.name}_input", settings=settings)


def _shape_of(layer: LayerSpec) -> Any:
    """The shape of a layer's input, if its configuration has it."""
    return layer.settings.get("batch_shape", layer.settings.get("batch_input_shape"))


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
    inputs = _named(model, "input_layers", layers)
    for one in inputs:
        if layers[one.layer].kind != "InputLayer":
            raise model.settings.refusal(f"its input {quoted(one.layer)} is no InputLayer")
    return Connections(
        inputs=tuple(layers[one.layer] for one in inputs),
        calls=tuple(_ordered(model, calls)),
        outputs=tuple(_named(model, "output_layers", layers)),
    )


def _named(model: LayerSpec, setting: str, layers: Layers) -> list[Reference]:
    """The tensors that are the model's inputs or outputs."""
    is_old = any(isinstance(node, list) for layer in model.children for node in layer.calls)

    def found(value: Any) -> Any:
        if _is_triple(value):
            layer = layers.get(value[0])
            # In files of Keras 3, models count from 1 here, but not where layers are called.
            is_shifted = layer is not None and layer.kind == "Functional"
            return _reference(value, layers, is_shifted=_is_shifted(value, layers) if is_old else is_shifted)
        if isinstance(value, list):
            return [found(item) for item in value]
        return {key: found(item) for key, item in value.items()} if isinstance(value, dict) else None

    given = model.settings.get(setting)
    taken = list(references(found(given)))
    if not taken:
        raise model.settings.refusal(f"{setting} is {quoted(given)}, which names no layer")
    return taken


def _is_triple(value: Any) -> bool:
    """Whether a value is the name of a layer, the number of a call, and the number of a tensor."""
    return isinstance(value, list) and len(value) in (3, 4) and isinstance(value[0], str)


def _is_shifted(value: list[Any], layers: Layers) -> bool:
    """Whether Keras 2 counts the calls of a layer from 1: those of models, whose own graph is number 0."""
    layer = layers.get(value[0])
    if layer is None or not layer.is_model:
        return False
    first = layer.children[0]
    return layer.kind != "Sequential" or first.kind == "InputLayer" or _shape_of(first) is not None


def _reference(value: list[Any], layers: Layers, *, is_shifted: bool = False) -> Reference:
    name, call, tensor = value[:3]
    name = name.encode("utf-8", "replace").decode() if isinstance(name, str) else name
    if not isinstance(name, str) or name not in layers:
        raise ModelError(f"the Keras model uses a layer {quoted(name)}, which it does not have")
    if not isinstance(call, int) or not isinstance(tensor, int) or call < is_shifted or tensor < 0:
        raise ModelError(f"the Keras model uses {quoted(value)}, which is no tensor")
    return Reference(layer=name, call=call - is_shifted, tensor=tensor)


def _call(layer: LayerSpec, number: int, node: Any, layers: Layers) -> Call:
    """Read one call, as Keras 3 writes it (a dictionary) or Keras 2 (a list)."""
    if isinstance(node, dict):
        arguments, keywords = node.get("args"), node.get("kwargs", {})
        if isinstance(arguments, list) and isinstance(keywords, dict):
            taken, named = _new_arguments([arguments, keywords], layer, layers)
            if isinstance(named, dict):  # a dictionary may also stand for a tensor or a tuple
                return Call(layer=layer, number=number, arguments=taken, keywords=named)
    elif isinstance(node, list) and all(map(_is_triple, node)):
        keywords = node[0][3] if len(node[0]) == 4 else {}
        if isinstance(keywords, dict):
            given = [_reference(one, layers, is_shifted=_is_shifted(one, layers)) for one in node]
            return Call(
                layer=layer,
                number=number,
                arguments=[given if len(given) > 1 else given[0]],
                keywords=_old_arguments(keywords, layers),
            )
    raise layer.settings.refusal(f"it is called in a way that cannot be read: {quoted(node)}")


def _new_arguments(value: Any, layer: LayerSpec, layers: Layers) -> Any:
    """Arguments as Keras 3 writes them, with references for tensors."""
    value = plain(value)
    if isinstance(value, list):
        return [_new_arguments(item, layer, layers) for item in value]
    if not isinstance(value, dict):
        return value
    if value.get("class_name") != "__keras_tensor__":
        return {key: _new_arguments(item, layer, layers) for key, item in value.items()}
    config = value.get("config")
    history = config.get("keras_history") if isinstance(config, dict) else None
    if not isinstance(history, list) or len(history) != 3:
        raise layer.settings.refusal(f"it is called with {quoted(value)}, which is no tensor")
    return _reference(history, layers)


def _old_arguments(value: Any, layers: Layers) -> Any:
    """Keyword arguments as Keras 2 writes them, with references for tensors."""
    if _is_triple(value) and value[0] in layers:
        return _reference(value, layers, is_shifted=_is_shifted(value, layers))
    if isinstance(value, list):
        return [_old_arguments(item, layers) for item in value]
    if isinstance(value, dict):
        return {key: _old_arguments(item, layers) for key, item in value.items()}
    return value


def _ordered(model: LayerSpec, calls: Sequence[Call]) -> Iterator[Call]:
    """The calls, each after those that it needs."""
    done = {(layer.name, 0) for layer in model.children if layer.kind == "InputLayer"}
    waiting: dict[tuple[str, int], list[tuple[Call, set[tuple[str, int]]]]] = {}
    ready: deque[Call] = deque()
    left = len(calls)
    for call in calls:
        missing = call.needs() - done
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
