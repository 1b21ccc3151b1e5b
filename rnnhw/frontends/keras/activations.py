"""Activation functions: as ONNX nodes, and as attributes of ONNX's recurrent operators."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from rnnhw.frontends.keras.builder import GraphBuilder
from rnnhw.frontends.keras.settings import Settings, quoted

__all__ = ["Activation", "apply_activation", "read_activation", "recurrent_form"]


@dataclass(frozen=True, kw_only=True)
class Activation:
    """An activation function of Keras by name, with its parameters."""

    name: str
    parameters: dict[str, Any] = field(default_factory=dict)


_LAYERS = {"ReLU": "relu", "LeakyReLU": "leaky_relu", "ELU": "elu", "Softmax": "softmax"}
"""Layers that Keras also takes as activation functions."""
_OTHER_NAMES = {"swish": "silu", "hard_swish": "hard_silu", None: "linear", "log_softmax_v2": "log_softmax"}


def read_activation(settings: Settings, setting: str, default: str, keras: int) -> Activation:
    """The activation function that a setting of a layer names.

    Parameters
    ----------
    settings : Settings
        Configuration of the layer.
    setting : str
        Name of the setting, such as "recurrent_activation".
    default : str
        The function if the layer has no such setting.
    keras : int
        Keras's major version, because its ``hard_sigmoid`` changed in version 3.
    """
    given = settings.get(setting, default)
    if isinstance(given, dict):
        kind, config = given.get("class_name"), given.get("config")
        if kind in _LAYERS and isinstance(config, dict):
            inner = Settings(label=settings.label, values=config)
            return activation_of_layer(kind, inner)
        given = f"{given.get('module')}.{config if kind == 'function' else kind}"  # a custom one
    if not isinstance(given, str | None):
        raise settings.error(setting, given, "the name of a function")
    name = _OTHER_NAMES.get(given, given)
    if name == "hard_sigmoid":
        # Keras 3: relu6(x + 3) / 6. Keras 2: 0.2 x + 0.5, limited to 0 and 1.
        slope = 1 / 6 if keras >= 3 else 0.2
        return Activation(name=name, parameters={"alpha": slope, "beta": 0.5})
    if name not in _NODES:
        raise settings.refusal(f"{setting} {quoted(given)} is not supported")
    return Activation(name=str(name))


def activation_of_layer(kind: str, settings: Settings) -> Activation:
    """The function that a layer such as LeakyReLU computes."""
    parameters: dict[str, Any]
    match kind:
        case "ReLU":
            limit = settings.get("max_value")
            parameters = {
                "slope": settings.number("negative_slope", 0.0),
                "limit": None if limit is None else settings.number("max_value", 0.0),
                "threshold": settings.number("threshold", 0.0),
            }
        case "LeakyReLU":
            # Keras 2 calls the slope alpha.
            name = "negative_slope" if "negative_slope" in settings.values else "alpha"
            parameters = {"alpha": settings.number(name, 0.3)}
        case "ELU":
            parameters = {"alpha": settings.number("alpha", 1.0)}
        case "ThresholdedReLU":
            parameters = {"threshold": settings.number("theta", 1.0)}
        case _:
            axis = settings.get("axis", -1)
            if isinstance(axis, list) and len(axis) == 1:
                axis = axis[0]
            if not isinstance(axis, int):
                raise settings.error("axis", axis, "one axis")
            parameters = {"axis": axis}
    return Activation(name=_LAYERS.get(kind, "relu"), parameters=parameters)


_Node = Callable[[GraphBuilder, str, dict[str, Any]], str]


def _operator(name: str, **fixed: Any) -> _Node:
    """A function that one operator computes; parameters become attributes."""

    def apply(builder: GraphBuilder, x: str, parameters: dict[str, Any]) -> str:
        return builder.node(name, [x], **fixed, **parameters)

    return apply


def _clip(low: float, high: float) -> _Node:
    def apply(builder: GraphBuilder, x: str, parameters: dict[str, Any]) -> str:
        return builder.node("Clip", [x, builder.scalar(low), builder.scalar(high)])

    return apply


def _relu(builder: GraphBuilder, x: str, parameters: dict[str, Any]) -> str:
    """x where above the threshold, else slope * (x - threshold), and at most the limit."""
    slope, limit = parameters.get("slope", 0.0), parameters.get("limit")
    threshold = parameters.get("threshold", 0.0)
    if threshold == 0 and limit is None:
        return builder.node("LeakyRelu", [x], alpha=slope) if slope else builder.node("Relu", [x])
    at = builder.scalar(threshold)
    above = builder.node("Where", [builder.node("Greater", [x, at]), x, builder.scalar(0.0)])
    if limit is not None:
        above = builder.node("Clip", [above, builder.scalar(0.0), builder.scalar(limit)])
    if not slope:
        return above
    below = builder.node("Min", [builder.node("Sub", [x, at]), builder.scalar(0.0)])
    return builder.node("Add", [above, builder.node("Mul", [below, builder.scalar(slope)])])


def _silu(builder: GraphBuilder, x: str, parameters: dict[str, Any]) -> str:
    return builder.node("Mul", [x, builder.node("Sigmoid", [x])])


def _mish(builder: GraphBuilder, x: str, parameters: dict[str, Any]) -> str:
    return builder.node("Mul", [x, builder.node("Tanh", [builder.node("Softplus", [x])])])


def _hard_silu(builder: GraphBuilder, x: str, parameters: dict[str, Any]) -> str:
    return builder.node("Mul", [x, builder.node("HardSigmoid", [x], alpha=1 / 6, beta=0.5)])


def _tanh_shrink(builder: GraphBuilder, x: str, parameters: dict[str, Any]) -> str:
    return builder.node("Sub", [x, builder.node("Tanh", [x])])


def _log_sigmoid(builder: GraphBuilder, x: str, parameters: dict[str, Any]) -> str:
    return builder.node("Neg", [builder.node("Softplus", [builder.node("Neg", [x])])])


def _linear(builder: GraphBuilder, x: str, parameters: dict[str, Any]) -> str:
    return x


_NODES: dict[str, _Node] = {
    "celu": _operator("Celu"),
    "elu": _operator("Elu"),
    "exponential": _operator("Exp"),
    "gelu": _operator("Gelu"),
    "hard_shrink": _operator("Shrink", lambd=0.5, bias=0.0),
    "hard_sigmoid": _operator("HardSigmoid"),
    "hard_silu": _hard_silu,
    "hard_tanh": _clip(-1.0, 1.0),
    "leaky_relu": lambda builder, x, parameters: builder.node(
        "LeakyRelu", [x], **({"alpha": 0.2} | parameters)
    ),
    "linear": _linear,
    "log_sigmoid": _log_sigmoid,
    "log_softmax": lambda builder, x, parameters: builder.node("LogSoftmax", [x], axis=-1),
    "mish": _mish,
    "relu": _relu,
    "relu6": _clip(0.0, 6.0),
    "selu": _operator("Selu"),
    "sigmoid": _operator("Sigmoid"),
    "silu": _silu,
    "soft_shrink": _operator("Shrink", lambd=0.5, bias=0.5),
    "softmax": lambda builder, x, parameters: builder.node("Softmax", [x], **({"axis": -1} | parameters)),
    "softplus": _operator("Softplus"),
    "softsign": _operator("Softsign"),
    "sparse_sigmoid": _operator("HardSigmoid", alpha=0.5, beta=0.5),
    "tanh": _operator("Tanh"),
    "tanh_shrink": _tanh_shrink,
}


def apply_activation(builder: GraphBuilder, activation: Activation, x: str) -> str:
    """Compute an activation function of a value; returns the name of the result."""
    return _NODES[activation.name](builder, x, activation.parameters)


_RECURRENT: dict[str, tuple[str, dict[str, float]]] = {
    "elu": ("Elu", {"alpha": 1.0}),
    "hard_sigmoid": ("HardSigmoid", {}),
    "leaky_relu": ("LeakyRelu", {"alpha": 0.2}),
    "linear": ("Affine", {"alpha": 1.0, "beta": 0.0}),
    "relu": ("Relu", {}),
    "sigmoid": ("Sigmoid", {}),
    "softplus": ("Softplus", {}),
    "softsign": ("Softsign", {}),
    "sparse_sigmoid": ("HardSigmoid", {"alpha": 0.5, "beta": 0.5}),
    "tanh": ("Tanh", {}),
}
"""Functions that ONNX's recurrent operators know, with the parameters that Keras fixes."""


def recurrent_form(activation: Activation, settings: Settings, setting: str) -> tuple[str, dict[str, float]]:
    """Name and parameters of a function in ONNX's recurrent operators.

    Raises
    ------
    ModelError
        If ONNX's recurrent operators cannot compute it.
    """
    name, fixed = _RECURRENT.get(activation.name, ("", {}))
    parameters = {key: value for key, value in activation.parameters.items() if value}
    if name == "Relu" and set(parameters) == {"slope"}:
        return "LeakyRelu", {"alpha": parameters["slope"]}
    if not name or (name == "Relu" and parameters):
        raise settings.refusal(
            f"{setting} {quoted(activation.name)} is not supported in a recurrent layer, because ONNX's "
            "recurrent operators do not have it"
        )
    return name, fixed | activation.parameters if name != "Relu" else {}
