"""Operators that compute each value by itself: arithmetic, comparisons, activations."""

from collections.abc import Callable
from typing import Any

from rnnhw.frontends.tflite.to_onnx.builder import Value
from rnnhw.frontends.tflite.to_onnx.call import Call, activated
from rnnhw.frontends.tflite.to_onnx.values import element_of, is_real

__all__ = ["ELEMENTWISE"]

ADD_OPTIONS, MUL_OPTIONS, SUB_OPTIONS, DIV_OPTIONS = 11, 21, 28, 29
SOFTMAX_OPTIONS, LEAKY_RELU_OPTIONS, GELU_OPTIONS = 9, 75, 116
"""Numbers of options in the schema's union of options."""


def _unary(kind: str, **attributes: Any) -> Callable[[Call], None]:
    """Convert an operator that ONNX has too."""
    return lambda call: call.give(call.emit(kind, call.value(), **attributes))


def _binary(kind: str, options_type: int | None = None) -> Callable[[Call], None]:
    """Convert an operator of two tensors that ONNX has too; with options, it has a fused activation."""

    def convert(call: Call) -> None:
        activation = 0 if options_type is None else call.option(options_type, 0, "b")
        found = call.emit(kind, call.value(0), call.value(1))
        call.give(activated(call, found, activation))

    return convert


def _not_equal(call: Call) -> None:
    call.give(call.emit("Not", call.builder.node("Equal", call.value(0), call.value(1))))


def _clip(low: float, high: float) -> Callable[[Call], None]:
    def convert(call: Call) -> None:
        call.give(call.emit("Clip", call.value(), call.builder.real(low), call.builder.real(high)))

    return convert


def _softmax(call: Call) -> None:
    beta = call.real_option(SOFTMAX_OPTIONS, 0)
    x = call.value()
    if beta != 1.0:
        x = call.builder.node("Mul", x, call.builder.real(beta))
    call.give(call.emit("Softmax", x, axis=-1))


def _reciprocal_root(call: Call) -> None:
    call.give(call.emit("Reciprocal", call.builder.node("Sqrt", call.value())))


def _square(call: Call) -> None:
    x = call.value()
    call.give(call.emit("Mul", x, x))


def _squared_difference(call: Call) -> None:
    difference = call.builder.node("Sub", call.value(0), call.value(1))
    call.give(call.emit("Mul", difference, difference))


def _leaky_relu(call: Call) -> None:
    call.give(call.emit("LeakyRelu", call.value(), alpha=call.real_option(LEAKY_RELU_OPTIONS, 0)))


def _gelu(call: Call) -> None:
    approximate = "tanh" if call.option(GELU_OPTIONS, 0, "?", False) else "none"
    call.give(call.emit("Gelu", call.value(), approximate=approximate))


def _floor_div(call: Call) -> None:
    if not is_real(call.tensor(0)):
        raise call.error("a division of integers that rounds down is not supported")
    call.give(call.emit("Floor", call.builder.node("Div", call.value(0), call.value(1))))


def _floor_mod(call: Call) -> None:
    if not is_real(call.tensor(0)):
        # ONNX's Mod of integers has the sign of the divisor, as FLOOR_MOD has.
        call.give(call.emit("Mod", call.value(0), call.value(1)))
        return
    x, y, builder = call.value(0), call.value(1), call.builder
    whole = builder.node("Floor", builder.node("Div", x, y))
    call.give(call.emit("Sub", x, builder.node("Mul", whole, y)))


def _select(call: Call) -> None:
    if call.operator.name == "SELECT" and call.shape(0) != call.shape(1):
        raise call.error(
            f"a condition of shape {list(call.shape(0))} for {list(call.shape(1))} is not supported"
        )
    call.give(call.emit("Where", call.value(0), call.value(1), call.value(2)))


def _same(call: Call) -> None:
    """Convert an operator that changes no real number: reals of all tensors are float32."""
    x, y = call.tensor(0), call.result()
    if is_real(x) != is_real(y):
        raise call.error(f"it makes {y.dtype} without a scale of {x.dtype}, which is not supported")
    call.give(call.value())


def _cast(call: Call) -> None:
    call.give(call.emit("Cast", call.value(), to=element_of(call.result())))


def _sum(call: Call) -> None:
    values: list[Value] = [call.value(k) for k in range(len(call.operator.inputs))]
    call.give(call.emit("Sum", *values))


ELEMENTWISE: dict[str, Callable[[Call], None]] = {
    "ABS": _unary("Abs"),
    "ADD": _binary("Add", ADD_OPTIONS),
    "ADD_N": _sum,
    "CAST": _cast,
    "CEIL": _unary("Ceil"),
    "COS": _unary("Cos"),
    "DEQUANTIZE": _same,
    "DIV": _binary("Div", DIV_OPTIONS),
    "ELU": _unary("Elu"),
    "EQUAL": _binary("Equal"),
    "EXP": _unary("Exp"),
    "FAKE_QUANT": _same,
    "FLOOR": _unary("Floor"),
    "FLOOR_DIV": _floor_div,
    "FLOOR_MOD": _floor_mod,
    "GELU": _gelu,
    "GREATER": _binary("Greater"),
    "GREATER_EQUAL": _binary("GreaterOrEqual"),
    "HARD_SWISH": _unary("HardSwish"),
    "LEAKY_RELU": _leaky_relu,
    "LESS": _binary("Less"),
    "LESS_EQUAL": _binary("LessOrEqual"),
    "LOG": _unary("Log"),
    "LOGICAL_AND": _binary("And"),
    "LOGICAL_NOT": _unary("Not"),
    "LOGICAL_OR": _binary("Or"),
    "LOGISTIC": _unary("Sigmoid"),
    "LOG_SOFTMAX": _unary("LogSoftmax", axis=-1),
    "MAXIMUM": _binary("Max"),
    "MINIMUM": _binary("Min"),
    "MUL": _binary("Mul", MUL_OPTIONS),
    "NEG": _unary("Neg"),
    "NOT_EQUAL": _not_equal,
    "POW": _binary("Pow"),
    "PRELU": _binary("PRelu"),
    "QUANTIZE": _same,
    "RELU": _unary("Relu"),
    "RELU6": _clip(0.0, 6.0),
    "RELU_0_TO_1": _clip(0.0, 1.0),
    "RELU_N1_TO_1": _clip(-1.0, 1.0),
    "ROUND": _unary("Round"),
    "RSQRT": _reciprocal_root,
    "SELECT": _select,
    "SELECT_V2": _select,
    "SIN": _unary("Sin"),
    "SOFTMAX": _softmax,
    "SQRT": _unary("Sqrt"),
    "SQUARE": _square,
    "SQUARED_DIFFERENCE": _squared_difference,
    "SUB": _binary("Sub", SUB_OPTIONS),
    "TANH": _unary("Tanh"),
}
"""Converters by the names of operators."""
