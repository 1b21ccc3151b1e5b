"""Evaluate a Keras model: convert one layer after the other, in the order of its connections."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from onnx import ModelProto

from rnnhw.errors import ModelError
from rnnhw.frontends.keras.builder import GraphBuilder
from rnnhw.frontends.keras.calls import ALL, Call, Connections, Reference, connections_of, references
from rnnhw.frontends.keras.context import Application, Context, Handler
from rnnhw.frontends.keras.inputs import input_tensor
from rnnhw.frontends.keras.layers import HANDLERS
from rnnhw.frontends.keras.operations import Operation, operate
from rnnhw.frontends.keras.settings import quoted
from rnnhw.frontends.keras.specs import LayerSpec
from rnnhw.frontends.keras.tensors import Tensor
from rnnhw.frontends.keras.weights import Weights

__all__ = ["evaluate"]

Values: TypeAlias = dict[tuple[str, int], list[Tensor]]
"""What the calls of a model gave out, by layer and number of the call."""

_MOST_CALLS = 10_000
"""Most layers that are applied; models in models could ask for any number."""
_STATEFUL = ("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional")
"""Layers that take initial states."""


class _Evaluation:
    """Converts layers; counts them, so that models in models cannot ask for any number."""

    def __init__(self, builder: GraphBuilder, weights: Weights, keras: int) -> None:
        self.context = Context(
            builder=builder,
            weights=weights,
            keras=keras,
            apply=self.apply,
            is_stepwise=lambda layer: layer.kind in HANDLERS and HANDLERS[layer.kind].is_stepwise,
        )
        self._calls = 0
        self._connections: dict[str, Connections] = {}

    def apply(self, application: Application) -> list[Tensor]:
        """Convert a layer, or a model in a model, that is applied to tensors."""
        layer, builder = application.layer, application.builder
        self._count()
        if not layer.is_model and layer.kind not in HANDLERS:
            raise layer.settings.refusal("a layer of this class cannot be used here")
        around = builder.scope
        builder.scope = f"{around}/{layer.name}" if around else layer.name
        if layer.is_model:
            outputs = self.model(layer, application.inputs)
        else:
            outputs = _with_masks(HANDLERS[layer.kind], application)
        builder.scope = around
        return outputs

    def connections(self, model: LayerSpec) -> Connections:
        """How the layers of a model are connected, which is found out once."""
        if model.store not in self._connections:
            self._connections[model.store] = connections_of(model)
        return self._connections[model.store]

    def model(self, layer: LayerSpec, inputs: Sequence[Tensor]) -> list[Tensor]:
        """Convert a model that is applied to tensors, in the order of its inputs."""
        connections = self.connections(layer)
        if len(inputs) != len(connections.inputs):
            raise layer.settings.refusal(
                f"it has {len(connections.inputs)} inputs, and is given {len(inputs)}"
            )
        values = {(each.name, 0): [given] for each, given in zip(connections.inputs, inputs, strict=True)}
        for call in connections.calls:
            if call.layer.is_operation:
                found = self._operate(call, values)
            else:
                found = self.apply(self._application(call, values))
            values[call.layer.name, call.number] = found
        return [tensor for one in connections.outputs for tensor in _looked_up(one, values)]

    def _operate(self, call: Call, values: Values) -> list[Tensor]:
        """Convert an operation between layers."""
        self._count()
        named = {name: value for name, value in call.keywords.items() if value is not None}
        if not set(named) <= {"x", "x1", "x2", "xs"}:
            raise call.layer.settings.refusal(f"it is called with {quoted(named)}, which is not supported")

        def found(value: Any) -> Any:
            if isinstance(value, Reference):
                return _looked_up(value, values)[0]
            return [found(item) for item in value] if isinstance(value, list) else value

        builder, around = self.context.builder, self.context.builder.scope
        builder.scope = f"{around}/{call.layer.name}" if around else call.layer.name
        arguments = [found(value) for value in (*call.arguments, *(named[name] for name in sorted(named)))]
        outputs = operate(Operation(builder=builder, layer=call.layer, arguments=arguments))
        builder.scope = around
        return outputs

    def _count(self) -> None:
        self._calls += 1
        if self._calls > _MOST_CALLS:
            raise ModelError(f"the Keras model applies more than {_MOST_CALLS} layers")

    def _application(self, call: Call, values: Values) -> Application:
        """A call with the tensors that it is given."""
        layer = call.layer
        given, states, mask = _arguments(call)
        if layer.is_model and isinstance(given, dict):
            given = _by_name(self.connections(layer), given)
        inputs, initial, masks = (
            [tensor for one in references(part) for tensor in _looked_up(one, values)]
            for part in (given, states, mask)
        )
        if layer.kind in _STATEFUL and len(inputs) > 1:  # Keras 2 gives initial states as more inputs
            inputs, initial = inputs[:1], inputs[1:] + initial
        if not inputs:
            raise layer.settings.refusal("it is called without a tensor of the model")
        return Application(
            context=self.context,
            layer=layer,
            inputs=tuple(self._masked(layer, inputs, masks) if masks else inputs),
            states=tuple(initial),
            # Keras 3 does not pass the mask on to a layer that is called with initial states, unless told to.
            follows_mask=not initial or bool(masks) or self.context.keras < 3,
        )

    def _masked(self, layer: LayerSpec, inputs: Sequence[Tensor], masks: Sequence[Tensor]) -> list[Tensor]:
        """The inputs of a layer that is called with masks: one for each input, or none."""
        if len(masks) != len(inputs) or any(mask.rank != 2 for mask in masks):
            raise layer.settings.refusal("it is called with a mask that is not supported")
        cast = self.context.builder.cast
        names = [mask.name if mask.dtype == "bool" else cast(mask.name, "bool") for mask in masks]
        return [
            each if each.mask == name else replace(each, mask=name, packed=None)
            for each, name in zip(inputs, names, strict=True)
        ]


def _arguments(call: Call) -> tuple[Any, Any, Any]:
    """The inputs, the initial states and the mask that a layer is called with."""
    layer, arguments, keywords = call.layer, list(call.arguments), dict(call.keywords)
    given = arguments.pop(0) if arguments else None
    states = [arguments.pop(0)] if arguments and layer.kind in _STATEFUL else []
    states += [keywords.pop("initial_state", None)]
    mask = keywords.pop("mask", None)
    if keywords.pop("training", None):
        raise layer.settings.refusal("it is called with training=True, which is not supported")
    others = [*arguments, *(name for name, value in keywords.items() if value is not None)]
    if others:
        raise layer.settings.refusal(f"it is called with {quoted(others[0])}, which is not supported")
    return given, states, mask


def _with_masks(handler: Handler, application: Application) -> list[Tensor]:
    """What a layer returns, with the masks that Keras gives to it."""
    outputs = handler.convert(application)
    if handler.sets_mask:
        return outputs
    mask = application.inputs[0].mask if handler.keeps_mask else None
    return [each if each.mask == mask else replace(each, mask=mask, packed=None) for each in outputs]


def _by_name(connections: Connections, given: dict[str, Any]) -> Any:
    """Arguments of a model by the names of its inputs, in their order."""
    names = [each.name for each in connections.inputs]
    return [given[name] for name in names] if set(names) == set(given) else given


def _looked_up(one: Reference, values: Values) -> list[Tensor]:
    """The tensors that a reference stands for."""
    found = values.get((one.layer, one.call), [])
    if one.tensor == ALL and found:
        return found
    if not 0 <= one.tensor < len(found):
        raise ModelError(
            f"the Keras model uses output {one.tensor} of layer {quoted(one.layer)}, which has none"
        )
    return [found[one.tensor]]


def evaluate(model: LayerSpec, weights: Weights, keras: int) -> ModelProto:
    """Convert a model to ONNX.

    Raises
    ------
    ModelError
        If a layer, one of its settings, or the way in which it is used is not supported.
    """
    builder = GraphBuilder()
    evaluation = _Evaluation(builder, weights, keras)
    connections = evaluation.connections(model)
    inputs = [input_tensor(builder, each, is_first=k == 0) for k, each in enumerate(connections.inputs)]
    names = _output_names(builder, connections)
    outputs = evaluation.model(model, inputs)
    if len(names) < len(outputs):  # the last layer of a sequential model may return several tensors
        names += [builder.unique(names[0]) for _ in outputs[len(names) :]]
    return builder.finish(model.name, inputs, list(zip(names, outputs, strict=True)))


def _output_names(builder: GraphBuilder, connections: Connections) -> list[str]:
    """Keras's names of a model's outputs: those of the layers that give them out."""
    return [builder.unique(one.layer) for one in connections.outputs]
