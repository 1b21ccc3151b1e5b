"""Activation functions."""

from collections.abc import Callable
from math import sqrt

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Scalar, Tensor

__all__: list[str] = []


def _plain(onnx_operator: str) -> Callable[[Call, Tensor], str]:
    def translate(call: Call, self: Tensor) -> str:
        return call.op(onnx_operator, call.typed(self, call.dtype))

    return translate


for _name, _onnx in {
    "hardswish": "HardSwish",
    "mish": "Mish",
    "relu": "Relu",
    "sigmoid": "Sigmoid",
    "tanh": "Tanh",
}.items():
    operator(f"aten.{_name}.default")(_plain(_onnx))


@operator("aten.relu6.default")
def _relu6(call: Call, self: Tensor) -> str:
    return _clipped(call, self.name, 0, 6)


@operator("aten.hardtanh.default")
def _hardtanh(call: Call, self: Tensor, min_val: Scalar = -1, max_val: Scalar = 1) -> str:
    return _clipped(call, self.name, min_val, max_val)


def _clipped(call: Call, name: str, low: Scalar, high: Scalar) -> str:
    return call.op("Clip", name, call.number(low, call.dtype), call.number(high, call.dtype))


@operator("aten.leaky_relu.default")
def _leaky_relu(call: Call, self: Tensor, negative_slope: float = 0.01) -> str:
    return call.op("LeakyRelu", self, alpha=float(negative_slope))


@operator("aten.prelu.default", "aten._prelu_kernel.default")
def _prelu(call: Call, self: Tensor, weight: Tensor) -> str:
    slope = weight.name
    if weight.rank == 1 and self.rank > 2:
        # One slope per channel, which is the second dimension; ONNX broadcasts from the last.
        slope = call.op("Reshape", slope, call.ints(-1, *[1] * (self.rank - 2)))
    return call.op("PRelu", self, slope)


@operator("aten.elu.default")
def _elu(call: Call, self: Tensor, alpha: float = 1, scale: float = 1, input_scale: float = 1) -> str:
    given = self.name if input_scale == 1 else call.op("Mul", self, call.number(input_scale, self.dtype))
    if input_scale == 1 and scale == 1:
        return call.op("Elu", given, alpha=float(alpha))
    if input_scale == 1:
        return call.op("Selu", given, alpha=float(alpha), gamma=float(scale))
    # Elu of ONNX scales nothing: alpha (exp(input_scale x) - 1) where x is negative, and x elsewhere.
    negative = call.op("Elu", call.op("Min", given, call.number(0, self.dtype)), alpha=float(alpha))
    made = call.op("Add", call.op("Relu", self), negative)
    return call.op("Mul", made, call.number(scale, self.dtype))


@operator("aten.selu.default")
def _selu(call: Call, self: Tensor) -> str:
    return call.op("Selu", self)


@operator("aten.celu.default")
def _celu(call: Call, self: Tensor, alpha: float = 1) -> str:
    return call.op("Celu", self, alpha=float(alpha))


@operator("aten.silu.default")
def _silu(call: Call, self: Tensor) -> str:
    return call.op("Mul", self, call.op("Sigmoid", self))


@operator("aten.hardsigmoid.default")
def _hardsigmoid(call: Call, self: Tensor) -> str:
    return call.op("HardSigmoid", self, alpha=1 / 6, beta=0.5)


@operator("aten.log_sigmoid.default")
def _log_sigmoid(call: Call, self: Tensor) -> str:
    return call.op("Neg", call.op("Softplus", call.op("Neg", self)))


@operator("aten.log_sigmoid_forward.default")
def _log_sigmoid_forward(call: Call, self: Tensor) -> tuple[str, None]:
    return _log_sigmoid(call, self), None


@operator("aten.softplus.default")
def _softplus(call: Call, self: Tensor, beta: float = 1, threshold: float = 20) -> str:
    if beta == 1:
        soft = call.op("Softplus", self)
    else:
        factor = call.number(beta, self.dtype)
        soft = call.op("Div", call.op("Softplus", call.op("Mul", self, factor)), factor)
    if threshold >= 20:
        return soft  # the line above the threshold differs by less than 3e-9
    above = call.op("Greater", self, call.number(threshold / beta, self.dtype))
    return call.op("Where", above, self, soft)


@operator("aten.softsign.default")
def _softsign(call: Call, self: Tensor) -> str:
    return call.op("Softsign", self)


@operator("aten.threshold.default")
def _threshold(call: Call, self: Tensor, threshold: Scalar, value: Scalar) -> str:
    above = call.op("Greater", self, call.number(threshold, self.dtype))
    return call.op("Where", above, self, call.number(value, self.dtype))


@operator("aten.hardshrink.default")
def _hardshrink(call: Call, self: Tensor, lambd: Scalar = 0.5) -> str:
    outside = call.op("Greater", call.op("Abs", self), call.number(lambd, self.dtype))
    return call.op("Where", outside, self, call.number(0, self.dtype))


@operator("aten.softshrink.default")
def _softshrink(call: Call, self: Tensor, lambd: float = 0.5) -> str:
    return call.op("Shrink", self, bias=float(lambd), lambd=float(lambd))


@operator("aten.gelu.default")
def _gelu(call: Call, self: Tensor, approximate: str = "none") -> str:
    half = call.op("Mul", self, call.number(0.5, self.dtype))
    if approximate == "tanh":
        cube = call.op("Mul", self, call.op("Mul", self, self))
        inner = call.op("Add", self, call.op("Mul", cube, call.number(0.044715, self.dtype)))
        curve = call.op("Tanh", call.op("Mul", inner, call.number(sqrt(2 / 3.141592653589793), self.dtype)))
    else:
        curve = call.op("Erf", call.op("Mul", self, call.number(sqrt(0.5), self.dtype)))
    return call.op("Mul", half, call.op("Add", curve, call.number(1, self.dtype)))


@operator("aten.glu.default")
def _glu(call: Call, self: Tensor, dim: int = -1) -> str:
    value, gate = call.ops("Split", self, outputs=2, axis=call.axis(dim, self.rank), num_outputs=2)
    return call.op("Mul", value, call.op("Sigmoid", gate))


@operator("aten.softmax.int", "aten.special_softmax.int")
def _softmax(call: Call, self: Tensor, dim: int, dtype: object = None) -> str:
    return call.op("Softmax", call.typed(self, call.dtype), axis=call.axis(dim, self.rank))


@operator("aten.log_softmax.int", "aten.special_log_softmax.int")
def _log_softmax(call: Call, self: Tensor, dim: int, dtype: object = None) -> str:
    return call.op("LogSoftmax", call.typed(self, call.dtype), axis=call.axis(dim, self.rank))


@operator("aten._softmax.default", "aten._safe_softmax.default")
def _core_softmax(
    call: Call, self: Tensor, dim: int, half_to_float: bool = False, dtype: object = None
) -> str:
    return _softmax(call, self, dim)


@operator("aten._log_softmax.default")
def _core_log_softmax(call: Call, self: Tensor, dim: int, half_to_float: bool) -> str:
    return _log_softmax(call, self, dim)


@operator("aten.dropout.default", "aten.feature_dropout.default", "aten.alpha_dropout.default")
def _dropout(call: Call, input: Tensor, p: float, train: bool) -> str:
    if train and p > 0:
        call.refuse("is in training mode; call model.eval() before the export")
    return input.name


@operator("aten.native_dropout.default")
def _native_dropout(call: Call, input: Tensor, p: float, train: bool | None) -> tuple[str, None]:
    return _dropout(call, input, p, train is not False), None
