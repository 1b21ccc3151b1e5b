"""One step of an LSTM, a GRU or an RNN, as PyTorch's cells call it, in basic operators."""

from onnx import TensorProto

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Tensor

__all__: list[str] = []


def _product(call: Call, vector: Tensor, weights: Tensor, bias: Tensor | None) -> str:
    return call.op("Gemm", vector, weights, *([bias] if bias else []), transB=1)


def _gates(call: Call, sums: str, count: int) -> list[str]:
    return call.ops("Split", sums, outputs=count, axis=1, num_outputs=count)


@operator("aten.lstm_cell.default")
def _lstm_cell(
    call: Call,
    input: Tensor,
    hx: list[Tensor],
    w_ih: Tensor,
    w_hh: Tensor,
    b_ih: Tensor | None = None,
    b_hh: Tensor | None = None,
) -> tuple[str, str]:
    h, c = hx
    sums = call.op("Add", _product(call, input, w_ih, b_ih), _product(call, h, w_hh, b_hh))
    i, f, g, o = _gates(call, sums, 4)
    i, f, o = (call.op("Sigmoid", name) for name in (i, f, o))
    kept, added = call.op("Mul", f, c), call.op("Mul", i, call.op("Tanh", g))
    new_c = call.op("Add", kept, added)
    return call.op("Mul", o, call.op("Tanh", new_c)), new_c


@operator("aten.gru_cell.default")
def _gru_cell(
    call: Call,
    input: Tensor,
    hx: Tensor,
    w_ih: Tensor,
    w_hh: Tensor,
    b_ih: Tensor | None = None,
    b_hh: Tensor | None = None,
) -> str:
    xr, xz, xn = _gates(call, _product(call, input, w_ih, b_ih), 3)
    hr, hz, hn = _gates(call, _product(call, hx, w_hh, b_hh), 3)
    r = call.op("Sigmoid", call.op("Add", xr, hr))
    z = call.op("Sigmoid", call.op("Add", xz, hz))
    n = call.op("Tanh", call.op("Add", xn, call.op("Mul", r, hn)))
    new = call.op("Mul", call.op("Sub", call.number(1, TensorProto.FLOAT), z), n)
    return call.op("Add", new, call.op("Mul", z, hx))


@operator("aten.rnn_tanh_cell.default")
def _rnn_tanh_cell(
    call: Call,
    input: Tensor,
    hx: Tensor,
    w_ih: Tensor,
    w_hh: Tensor,
    b_ih: Tensor | None = None,
    b_hh: Tensor | None = None,
) -> str:
    sums = call.op("Add", _product(call, input, w_ih, b_ih), _product(call, hx, w_hh, b_hh))
    return call.op("Tanh", sums)


@operator("aten.rnn_relu_cell.default")
def _rnn_relu_cell(
    call: Call,
    input: Tensor,
    hx: Tensor,
    w_ih: Tensor,
    w_hh: Tensor,
    b_ih: Tensor | None = None,
    b_hh: Tensor | None = None,
) -> str:
    sums = call.op("Add", _product(call, input, w_ih, b_ih), _product(call, hx, w_hh, b_hh))
    return call.op("Relu", sums)
