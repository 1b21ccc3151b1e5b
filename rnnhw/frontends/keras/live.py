"""Live Keras objects: models and lists of layers, asked for configuration and weights by their methods."""

import sys
from collections.abc import Sequence
from typing import Any

import numpy as np

from rnnhw.errors import ModelError
from rnnhw.frontends.keras.settings import quoted
from rnnhw.frontends.keras.sources import Source
from rnnhw.frontends.keras.specs import MODEL_KINDS, LayerSpec
from rnnhw.frontends.keras.weights import Weights, holders

__all__ = ["read_live"]

_PACKAGES = ("keras", "tf_keras", "tensorflow")


def read_live(source: Any) -> Source:
    """Read a model, or a list of layers, of which each takes what the one before gives out.

    Raises
    ------
    ModelError
        If it is none, or cannot say what its configuration is.
    """
    if isinstance(source, Sequence) and not isinstance(source, str | bytes):
        layers = list(source)
        if not layers:
            raise ModelError("there is no Keras layer")
        config: dict[str, Any] = {"name": "keras", "layers": [_described(layer) for layer in layers]}
        shape = _input_shape(layers[0])
        if shape is not None:
            config["build_input_shape"] = shape
        described = {"class_name": "Sequential", "config": config}
        return Source(
            config=described, keras=_major(layers[0]), weights=lambda model: _weights_of(layers, model)
        )
    if type(source).__name__ not in MODEL_KINDS:
        raise ModelError(
            f"a Keras model of class {quoted(type(source).__name__)} is not supported, only Sequential and "
            "Functional models"
        )
    return Source(
        config=_described(source),
        keras=_major(source),
        weights=lambda model: _weights_of(list(source.layers), model),
    )


def _described(layer: Any) -> dict[str, Any]:
    """What Keras would write of a layer."""
    kind = type(layer)
    inherits = any(_package(base) in _PACKAGES for base in kind.__mro__)
    return {
        "class_name": kind.__name__,
        "config": _as_in_a_file(_asked(layer, "get_config")),
        "name": getattr(layer, "name", None),
        # A class that inherits from Keras's, but is not one of them, is a custom one.
        "module": kind.__module__ if inherits else None,
    }


def _as_in_a_file(value: Any) -> Any:
    """A configuration with lists for tuples, as a file has it."""
    if isinstance(value, dict):
        return {key: _as_in_a_file(item) for key, item in value.items()}
    return [_as_in_a_file(item) for item in value] if isinstance(value, list | tuple) else value


def _asked(layer: Any, method: str) -> Any:
    try:
        return getattr(layer, method)()
    except Exception as error:  # custom classes may raise anything, as NotImplementedError
        raise ModelError(
            f"a Keras layer {quoted(type(layer).__name__)} does not answer {method}: {quoted(str(error))}"
        ) from None


def _major(layer: Any) -> int:
    """Major version of the package that a layer comes from; 3 if it comes from none."""
    package = _package(type(layer))
    version = str(getattr(sys.modules.get(package), "__version__", "3"))
    return 2 if version.startswith("2.") and package in _PACKAGES else 3


def _package(kind: type) -> str:
    """The package that a class comes from."""
    return str(getattr(kind, "__module__", "")).split(".")[0]


def _weights_of(layers: Sequence[Any], model: LayerSpec) -> Weights:
    """The weights of all layers of a model."""
    found: Weights = {}
    specs = [spec for spec in model.children if spec.kind != "InputLayer" and not spec.is_operation]
    objects = [layer for layer in layers if type(layer).__name__ != "InputLayer"]
    if len(specs) != len(objects):
        raise model.settings.refusal(f"it has {len(objects)} layers, but a configuration of {len(specs)}")
    for spec, layer in zip(specs, objects, strict=True):
        _collect(layer, spec, found)
    for layer, trained, fixed in holders(model):
        count = len(found.get(layer.store, []))
        if count != trained + fixed:
            raise layer.settings.refusal(f"it has {count} weights, not {trained + fixed}: was it built?")
    return found


def _collect(layer: Any, spec: LayerSpec, found: Weights) -> None:
    """Take the weights of a layer and of those that it holds."""
    if any(holder is spec for holder, _, _ in holders(spec)):
        found[spec.store] = [np.asarray(weight) for weight in _asked(layer, "get_weights")]
    elif spec.is_model:
        found |= _weights_of(list(layer.layers), spec)
    elif spec.kind == "StackedRNNCells":
        for cell, child in zip(layer.cells, spec.children, strict=True):
            _collect(cell, child, found)
    else:
        for child in spec.children:
            # An object that has no cell holds the weights of its cell itself.
            _collect(getattr(layer, child.attribute, layer), child, found)


def _input_shape(layer: Any) -> list[int | None] | None:
    """The shape of the input of a layer that is the first of a list."""
    asked = getattr(layer, "get_build_config", None)
    config = _asked(layer, "get_build_config") if asked else None
    shape = config.get("input_shape") if isinstance(config, dict) else None
    if isinstance(shape, list | tuple):
        return list(shape)
    kernels = [weight for weight in _asked(layer, "get_weights") if np.ndim(weight) == 2]
    kind = type(layer).__name__
    if kind in ("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional") and kernels:
        return [None, None, int(kernels[0].shape[0])]
    return None
