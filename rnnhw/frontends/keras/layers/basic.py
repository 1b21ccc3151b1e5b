"""Dense layers, activation functions, embeddings, masks, and layers that do nothing when a model is used."""

from dataclasses import replace
from functools import partial

import numpy as np

from rnnhw.frontends.keras.activations import activation_of_layer, apply_activation
from rnnhw.frontends.keras.context import Application, shape_text
from rnnhw.frontends.keras.tensors import Tensor

__all__ = ["activation", "activation_layer", "dense", "embedding", "masking", "nothing", "prelu", "rescaling"]


def nothing(application: Application) -> list[Tensor]:
    """Convert a layer that only acts in training, such as Dropout."""
    return [application.raw]


def dense(application: Application) -> list[Tensor]:
    """Convert a Dense layer: x K + b on the last axis, then the activation function."""
    x, builder, settings = application.x, application.builder, application.settings
    given = application.weights()
    units = settings.integer("units", given[0].shape[-1] if given[0].ndim else None)
    inputs = application.features(x)
    kernel = application.constant(
        lambda: application.weight(given[0], "its kernel", inputs, units), "kernel", inputs
    )
    name = builder.node("MatMul", [x.name, kernel])
    if len(given) == 2:
        bias = application.constant(lambda: application.weight(given[1], "its bias", units), "bias")
        name = builder.node("Add", [name, bias])
    return [application.like(x, application.activated(name), (*x.shape[:-1], units))]


def activation(application: Application) -> list[Tensor]:
    """Convert an Activation layer."""
    x = application.x
    return [application.like(x, application.activated(x.name))]


def activation_layer(application: Application) -> list[Tensor]:
    """Convert a layer that is named after its activation function."""
    x, kind = application.x, application.layer.kind
    function = activation_of_layer(kind, application.settings)
    if kind == "Softmax" and x.mask is not None:
        raise application.settings.refusal("its sequence is masked, which is not supported")
    axis = function.parameters.get("axis", -1)
    if not -x.rank <= axis < x.rank:
        raise application.settings.error("axis", axis, f"an axis of its input {shape_text(x)}")
    return [application.like(x, apply_activation(application.builder, function, x.name))]


def prelu(application: Application) -> list[Tensor]:
    """Convert a PReLU layer: x where positive, else x times a weight."""
    x, builder = application.x, application.builder
    (given,) = application.weights()
    is_shared = application.settings.get("shared_axes") is not None
    shared = application.settings.integers("shared_axes") if is_shared else ()
    shape = [
        1 if axis in shared else size if isinstance(size, int) else None
        for axis, size in enumerate(x.shape[1:], start=1)
    ]
    slope = application.constant(lambda: application.weight(given, "its alpha", *shape), "alpha", *shape)
    return [application.like(x, builder.node("PRelu", [x.name, slope]))]


def rescaling(application: Application) -> list[Tensor]:
    """Convert a Rescaling layer: x scale + offset."""
    x, builder, settings = application.x, application.builder, application.settings
    name = x.name
    for operator, setting, default in (("Mul", "scale", 1.0), ("Add", "offset", 0.0)):
        value = settings.numbers(setting, default).astype(np.float32)
        if value.ndim and value.shape != (x.shape[-1],):
            raise settings.refusal(f"{setting} has shape {list(value.shape)}, its input {shape_text(x)}")
        name = builder.node(operator, [name, application.constant(partial(np.asarray, value), setting)])
    return [application.like(x, name)]


def embedding(application: Application) -> list[Tensor]:
    """Convert an Embedding layer: a row of a table for each number; with ``mask_zero`` it masks zeros."""
    x, builder, settings = application.raw, application.builder, application.settings
    (given,) = application.weights()
    table = application.constant(
        lambda: application.weight(given, "its embeddings", None, None), "embeddings"
    )
    index = x.name if x.dtype in ("int32", "int64") else builder.cast(x.name, "int64")
    name = builder.node("Gather", [table, index], axis=0)
    mask = None
    if settings.flag("mask_zero", False):
        mask = builder.node("Not", [builder.node("Equal", [x.name, builder.scalar(0, x.dtype)])])
    return [Tensor(name=name, shape=(*x.shape, int(given.shape[1])), mask=mask)]


def masking(application: Application) -> list[Tensor]:
    """Convert a Masking layer: it masks steps whose features all have one value, and makes them zero."""
    x, builder = application.x, application.builder
    application.of_rank(x, 3)
    value = builder.scalar(float(np.float32(application.settings.number("mask_value", 0.0))))
    differs = builder.cast(builder.node("Not", [builder.node("Equal", [x.name, value])]), "int32")
    some = builder.node("ReduceMax", [differs, builder.integers(2)], keepdims=1)
    kept = builder.cast(some, "bool")
    mask = builder.node("Squeeze", [kept, builder.integers(2)])
    return [
        replace(x, name=builder.node("Where", [kept, x.name, builder.scalar(0.0)]), mask=mask, packed=None)
    ]
