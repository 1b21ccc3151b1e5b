"""What a Keras model consists of: a tree of layers, wrapped ones and nested models included."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from rnnhw.errors import ModelError
from rnnhw.frontends.keras.settings import Settings, quoted

__all__ = ["MODEL_KINDS", "LayerSpec", "read_layer"]

MODEL_KINDS = ("Sequential", "Functional", "Model")
"""Class names of models; before Keras 2.3, "Model" was what is called "Functional" now."""

_MODULES = ("keras", "tf_keras", "tensorflow", "keras_core")
_OPERATIONS = ("keras.src.ops.", "keras.ops", "keras.operations")
_OF_LAYERS = {"trainable", "layers", "rate"}
"""Settings of which each layer that has calls has one, and no operation has any."""
_LONGEST_NAME, _MOST_MEMBERS = 1000, 10_000
"""Longest name of a layer, and most layers of a model."""


@dataclass(frozen=True, kw_only=True)
class LayerSpec:
    """One layer, as its configuration describes it.

    Attributes
    ----------
    kind : str
        Name of its class, such as "LSTM".
    name : str
        Its name, unique in its model.
    settings : Settings
        Its configuration.
    attribute : str
        The attribute by which the layer around it holds it, such as "cell"; empty for a model's layer.
    store : str
        The path at which a ``.keras`` file keeps its weights.
    children : tuple of LayerSpec
        Layers that it holds: a cell, cells, directions, a wrapped layer, or the layers of a nested model.
    is_trainable : bool
        Whether its weights count as trainable, which decides their order in ``.h5`` files.
    is_operation : bool
        Whether it is an operation such as ``x + y``, which Keras 3 lists among the layers.
    calls : tuple
        Where the model around it calls it, as Keras writes that; see `rnnhw.frontends.keras.calls`.
    """

    kind: str
    name: str
    settings: Settings
    attribute: str = ""
    store: str = ""
    children: tuple["LayerSpec", ...] = field(default=(), repr=False)
    is_trainable: bool = True
    is_operation: bool = False
    calls: tuple[Any, ...] = field(default=(), repr=False)

    @property
    def is_model(self) -> bool:
        """Whether it is a model, which has layers and connections of its own."""
        return self.kind in MODEL_KINDS

    def child(self, attribute: str) -> "LayerSpec":
        """The layer that it holds by an attribute."""
        return next(child for child in self.children if child.attribute == attribute)

    def all_layers(self) -> Iterator["LayerSpec"]:
        """It and all layers below it."""
        yield self
        for child in self.children:
            yield from child.all_layers()


class _NameCounter:
    """Gives the names that Keras gives to the members of a list: class names, numbered where they repeat."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def name_for(self, kind: str) -> str:
        """Name of the next member: "lstm", then "lstm_1"."""
        name = re.sub(r"\W+", "", kind)
        name = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", name)
        name = re.sub("([a-z])([A-Z])", r"\1_\2", name).lower()
        count = self._used.get(name, 0)
        self._used[name] = count + 1
        return f"{name}_{count}" if count else name


def read_layer(given: Any, store: str, attribute: str = "", *, is_trainable: bool = True) -> LayerSpec:
    """Read the configuration of a layer or model, and of all layers in it.

    Parameters
    ----------
    given : object
        ``{"class_name": ..., "config": ...}`` as Keras writes it.
    store : str
        The path at which a ``.keras`` file keeps its weights.
    attribute : str
        The attribute by which the layer around it holds it.
    is_trainable : bool
        Whether all layers around it are trainable.

    Raises
    ------
    ModelError
        If it is none, or if a class is not one of Keras's own.
    """
    kind, config = _class_and_config(given)
    name = given.get("name", config.get("name")) or kind.lower()
    if not isinstance(name, str) or len(name) > _LONGEST_NAME:
        raise ModelError(f"a Keras layer has the name {quoted(name)}, which is no text or too long")
    name = name.encode("utf-8", "replace").decode()
    what = "operation" if _is_operation(given) else "layer"
    settings = Settings(label=f"Keras {what} {quoted(name)} ({quoted(kind)[1:-1]})", values=config)
    _refuse_custom(given, kind, settings)
    calls = given.get("inbound_nodes") or []
    if not isinstance(calls, list):
        raise settings.refusal(f"its inbound_nodes are {quoted(calls)}, not a list")
    spec = LayerSpec(
        kind=kind,
        name=name,
        settings=settings,
        attribute=attribute,
        store=store,
        is_trainable=is_trainable and config.get("trainable", True) is not False,
        is_operation=_is_operation(given),
        calls=tuple(calls),
    )
    return replace(spec, children=tuple(_children(spec)))


def _class_and_config(given: Any) -> tuple[str, dict[str, Any]]:
    kind = given.get("class_name") if isinstance(given, dict) else None
    if not isinstance(kind, str):
        raise ModelError(f"{quoted(given)} is no configuration of a Keras layer")
    config = given.get("config")
    if kind == "Sequential" and isinstance(config, list):  # as Keras wrote it before 2.2.3
        config = {"name": "sequential", "layers": config}
    if not isinstance(config, dict):
        raise ModelError(f"a Keras layer of class {quoted(kind)} has no configuration")
    return kind, config


def _is_operation(given: Mapping[str, Any]) -> bool:
    """Whether it is an operation: in ``.h5`` files, what has none of a layer's settings."""
    module, calls = given.get("module"), given.get("inbound_nodes")
    if isinstance(module, str):
        return module.startswith(_OPERATIONS)
    is_called = isinstance(calls, list) and any(isinstance(call, dict) for call in calls)
    return is_called and not _OF_LAYERS.intersection(given["config"])


def _refuse_custom(given: Mapping[str, Any], kind: str, settings: Settings) -> None:
    """Refuse classes that are not Keras's own, even where they have the name of one that is."""
    registered, module = given.get("registered_name"), given.get("module")
    custom = registered if registered not in (None, kind) else kind
    foreign = isinstance(module, str) and module.split(".")[0] not in _MODULES
    if foreign or ">" in str(custom):
        full = f"{module}.{kind}" if foreign else custom
        raise settings.refusal(f"{quoted(full)} is a custom class, which is not supported")


def _children(spec: LayerSpec) -> Iterator[LayerSpec]:
    """The layers that a layer holds, in the order of their weights."""
    config = spec.settings.values
    match spec.kind:
        case "LSTM" | "GRU" | "SimpleRNN":
            # The layer has the configuration of its cell, which holds the weights.
            yield replace(spec, kind=f"{spec.kind}Cell", attribute="cell", store=f"{spec.store}/cell")
        case "RNN":
            yield _held(spec, config.get("cell"), "cell")
        case "TimeDistributed":
            yield _held(spec, config.get("layer"), "layer")
        case "Bidirectional":
            forward = _held(spec, config.get("layer"), "forward_layer")
            yield forward
            backward = config.get("backward_layer")
            yield _held(spec, backward, "backward_layer") if backward else _turned(forward, spec)
        case "StackedRNNCells":
            yield from _members(spec, config.get("cells"), "cells")
        case kind if kind in MODEL_KINDS:
            yield from _members(spec, config.get("layers"), "layers")


def _held(spec: LayerSpec, given: Any, attribute: str) -> LayerSpec:
    if given is None:
        raise spec.settings.refusal(f"its configuration has no {attribute}")
    return read_layer(given, f"{spec.store}/{attribute}", attribute, is_trainable=spec.is_trainable)


def _members(spec: LayerSpec, given: Any, attribute: str) -> Iterator[LayerSpec]:
    if not isinstance(given, list) or not given:
        raise spec.settings.refusal(f"its configuration has no {attribute}")
    if len(given) > _MOST_MEMBERS:
        raise spec.settings.refusal(f"it has {len(given)} {attribute}, more than {_MOST_MEMBERS}")
    names = _NameCounter()
    for one in given:
        kind, _ = _class_and_config(one)
        # Operations have no weights, and no name in an archive.
        name = "" if _is_operation(one) else names.name_for(kind)
        store = f"{spec.store}/{attribute}/{name}".lstrip("/")
        yield read_layer(one, store, is_trainable=spec.is_trainable)


def _turned(forward: LayerSpec, spec: LayerSpec) -> LayerSpec:
    """The backward layer that Bidirectional makes of the forward one."""
    values = dict(forward.settings.values)
    values["go_backwards"] = not values.get("go_backwards", False)
    given = {"class_name": forward.kind, "config": values}
    return _held(spec, given, "backward_layer")
