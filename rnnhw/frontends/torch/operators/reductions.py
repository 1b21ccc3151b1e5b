"""Sums, means, extremes and other reductions, and sorting."""

from collections.abc import Callable

from onnx import TensorProto

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Scalar, Size, Tensor

__all__: list[str] = []


def _reduced(call: Call, kind: str, given: str, rank: int, dims: list[int] | None, keep: bool = False) -> str:
    """Reduce some dimensions, or all if there are none named."""
    axes = sorted({call.axis(dim, rank) for dim in dims or range(rank)})
    if not axes:
        return given
    return call.op(f"Reduce{kind}", given, call.ints(*axes), keepdims=int(keep))


def _listed(dim: int | list[int] | None) -> list[int] | None:
    return [dim] if isinstance(dim, int) else dim


def _reduction(kind: str) -> Callable[..., str]:
    def translate(
        call: Call,
        self: Tensor,
        dim: int | list[int] | None = None,
        keepdim: bool = False,
        dtype: object = None,
    ) -> str:
        return _reduced(call, kind, call.typed(self, call.dtype), self.rank, _listed(dim), keepdim)

    return translate


for _names, _kind in {
    ("sum.default", "sum.dim_IntList"): "Sum",
    ("mean.default", "mean.dim"): "Mean",
    ("prod.default", "prod.dim_int"): "Prod",
    ("amax.default", "max.default"): "Max",
    ("amin.default", "min.default"): "Min",
    ("logsumexp.default",): "LogSumExp",
}.items():
    operator(*(f"aten.{_name}" for _name in _names))(_reduction(_kind))


def _extreme(kind: str) -> Callable[..., tuple[str, str]]:
    def translate(call: Call, self: Tensor, dim: int, keepdim: bool = False) -> tuple[str, str]:
        axis = call.axis(dim, self.rank)
        values = _reduced(call, kind, self.name, self.rank, [axis], keepdim)
        return values, call.op(f"Arg{kind}", self, axis=axis, keepdims=int(keepdim))

    return translate


operator("aten.max.dim")(_extreme("Max"))
operator("aten.min.dim")(_extreme("Min"))


def _position(kind: str) -> Callable[..., str]:
    def translate(call: Call, self: Tensor, dim: int | None = None, keepdim: bool = False) -> str:
        if dim is None:
            flat = call.op("Reshape", self, call.ints(-1))
            return call.op(f"Arg{kind}", flat, axis=0, keepdims=0)
        return call.op(f"Arg{kind}", self, axis=call.axis(dim, self.rank), keepdims=int(keepdim))

    return translate


operator("aten.argmax.default")(_position("Max"))
operator("aten.argmin.default")(_position("Min"))


def _truth(kind: str) -> Callable[..., str]:
    def translate(call: Call, self: Tensor, dim: int | list[int] | None = None, keepdim: bool = False) -> str:
        truth = call.cast(call.typed(self, TensorProto.BOOL), TensorProto.BOOL, TensorProto.INT32)
        made = _reduced(call, kind, truth, self.rank, _listed(dim), keepdim)
        return call.cast(made, TensorProto.INT32, TensorProto.BOOL)

    return translate


operator("aten.any.default", "aten.any.dim", "aten.any.dims")(_truth("Max"))
operator("aten.all.default", "aten.all.dim", "aten.all.dims")(_truth("Min"))


def _variance(
    call: Call, self: Tensor, dims: list[int] | None, correction: Scalar, keep: bool
) -> tuple[str, str]:
    """Variance and mean; the sum of squares is divided by the number of elements less ``correction``."""
    given = call.typed(self, call.dtype)
    axes = [call.axis(dim, self.rank) for dim in dims or range(self.rank)]
    mean = _reduced(call, "Mean", given, self.rank, axes, True)
    squares = call.op("Sub", given, mean)
    squares = call.op("Mul", squares, squares)
    counts = [call.size(self, axis) for axis in axes]
    count = call.op("ReduceProd", call.vector(counts), call.ints(0), keepdims=0)
    divisor = call.op(
        "Sub", call.cast(count, TensorProto.INT64, call.dtype), call.number(correction, call.dtype)
    )
    total = _reduced(call, "Sum", squares, self.rank, axes, keep)
    return call.op("Div", total, divisor), mean if keep else call.op(
        "Squeeze", mean, call.ints(*sorted(axes))
    )


@operator("aten.var.correction", "aten.var.dim", "aten.var.default")
def _var(
    call: Call,
    self: Tensor,
    dim: list[int] | None = None,
    correction: Scalar | None = None,
    unbiased: bool = True,
    keepdim: bool = False,
) -> str:
    given = (1 if unbiased else 0) if correction is None else correction
    return _variance(call, self, dim, given, keepdim)[0]


@operator("aten.std.correction", "aten.std.dim", "aten.std.default")
def _std(
    call: Call,
    self: Tensor,
    dim: list[int] | None = None,
    correction: Scalar | None = None,
    unbiased: bool = True,
    keepdim: bool = False,
) -> str:
    return call.op("Sqrt", _var(call, self, dim, correction, unbiased, keepdim))


@operator("aten.var_mean.correction", "aten.var_mean.dim", "aten.var_mean.default")
def _var_mean(
    call: Call,
    self: Tensor,
    dim: list[int] | None = None,
    correction: Scalar | None = None,
    unbiased: bool = True,
    keepdim: bool = False,
) -> tuple[str, str]:
    return _variance(call, self, dim, (1 if unbiased else 0) if correction is None else correction, keepdim)


@operator("aten.std_mean.correction", "aten.std_mean.dim", "aten.std_mean.default")
def _std_mean(
    call: Call,
    self: Tensor,
    dim: list[int] | None = None,
    correction: Scalar | None = None,
    unbiased: bool = True,
    keepdim: bool = False,
) -> tuple[str, str]:
    variance, mean = _var_mean(call, self, dim, correction, unbiased, keepdim)
    return call.op("Sqrt", variance), mean


@operator("aten.linalg_vector_norm.default", "aten.norm.ScalarOpt_dim", "aten.norm.Scalar")
def _norm(
    call: Call,
    self: Tensor,
    ord: Scalar = 2,
    p: Scalar | None = None,
    dim: list[int] | None = None,
    keepdim: bool = False,
    dtype: object = None,
) -> str:
    order = ord if p is None else p
    if order not in (1, 2):
        call.refuse(f"of order {order} is not supported")
    return _reduced(call, f"L{order:g}", self.name, self.rank, dim, keepdim)


@operator("aten.cumsum.default")
def _cumsum(call: Call, self: Tensor, dim: int, dtype: object = None) -> str:
    axis = call.op("Squeeze", call.ints(call.axis(dim, self.rank)), call.ints(0))
    return call.op("CumSum", call.typed(self, call.dtype), axis)


@operator("aten.sort.default", "aten.sort.stable")
def _sort(
    call: Call, self: Tensor, stable: bool | None = None, dim: int = -1, descending: bool = False
) -> tuple[str, str]:
    return topk(call, self, call.size(self, call.axis(dim, self.rank)), dim, descending)


@operator("aten.argsort.default", "aten.argsort.stable")
def _argsort(call: Call, self: Tensor, stable: bool = True, dim: int = -1, descending: bool = False) -> str:
    return topk(call, self, call.size(self, call.axis(dim, self.rank)), dim, descending)[1]


@operator("aten.topk.default")
def topk(
    call: Call, self: Tensor, k: Size, dim: int = -1, largest: bool = True, sorted: bool = True
) -> tuple[str, str]:
    """Largest or smallest elements, and where they are."""
    values, places = call.ops(
        "TopK",
        self,
        call.vector([k]),
        outputs=2,
        axis=call.axis(dim, self.rank),
        largest=int(largest),
        sorted=1,
    )
    return values, places
