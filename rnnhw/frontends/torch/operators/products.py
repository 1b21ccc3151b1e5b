"""Matrix products and embeddings."""

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Scalar, Tensor

__all__: list[str] = []


@operator("aten.linear.default")
def _linear(call: Call, input: Tensor, weight: Tensor, bias: Tensor | None = None) -> str:
    if input.rank == 2 and weight.rank == 2:
        return call.op("Gemm", input, weight, *([bias] if bias else []), transB=1)
    turned = call.op("Transpose", weight, perm=list(range(weight.rank))[::-1])
    product = call.op("MatMul", input, turned)
    return product if bias is None else call.op("Add", product, bias)


@operator("aten.addmm.default")
def _addmm(call: Call, self: Tensor, mat1: Tensor, mat2: Tensor, beta: float = 1, alpha: float = 1) -> str:
    return call.op("Gemm", mat1, mat2, self, alpha=float(alpha), beta=float(beta))


@operator("aten.mm.default", "aten.bmm.default")
def _mm(call: Call, self: Tensor, mat2: Tensor) -> str:
    return call.op("MatMul", self, mat2)


@operator("aten.matmul.default")
def _matmul(call: Call, self: Tensor, other: Tensor) -> str:
    return call.op("MatMul", self, other)


@operator("aten.mv.default")
def _mv(call: Call, self: Tensor, vec: Tensor) -> str:
    return call.op("MatMul", self, vec)


@operator("aten.dot.default")
def _dot(call: Call, self: Tensor, tensor: Tensor) -> str:
    return call.op("MatMul", self, tensor)


@operator("aten.baddbmm.default")
def _baddbmm(
    call: Call, self: Tensor, batch1: Tensor, batch2: Tensor, beta: Scalar = 1, alpha: Scalar = 1
) -> str:
    product = call.op("MatMul", batch1, batch2)
    if alpha != 1:
        product = call.op("Mul", product, call.number(alpha, call.dtype))
    added = self.name if beta == 1 else call.op("Mul", self, call.number(beta, call.dtype))
    return call.op("Add", product, added)


@operator("aten.addmv.default")
def _addmv(call: Call, self: Tensor, mat: Tensor, vec: Tensor, beta: Scalar = 1, alpha: Scalar = 1) -> str:
    return _baddbmm(call, self, mat, vec, beta, alpha)


@operator("aten.inner.default")
def _inner(call: Call, self: Tensor, other: Tensor) -> str:
    order = list(range(other.rank))
    turned = call.op("Transpose", other, perm=[*order[:-2], *order[:-3:-1]]) if other.rank > 1 else other.name
    if other.rank > 2:
        call.refuse("with a second factor of more than 2 dimensions is not supported")
    return call.op("MatMul", self, turned)


@operator("aten.cosine_similarity.default")
def _cosine_similarity(call: Call, x1: Tensor, x2: Tensor, dim: int = 1, eps: float = 1e-8) -> str:
    axis = call.ints(dim)
    least = call.number(eps, call.dtype)
    product = call.op("ReduceSum", call.op("Mul", x1, x2), axis, keepdims=0)
    norms = [call.op("Max", call.op("ReduceL2", one, axis, keepdims=0), least) for one in (x1, x2)]
    return call.op("Div", product, call.op("Mul", *norms))


@operator("aten.outer.default")
def _outer(call: Call, self: Tensor, vec2: Tensor) -> str:
    return call.op("Mul", call.op("Unsqueeze", self, call.ints(1)), vec2)


@operator("aten.einsum.default")
def _einsum(call: Call, equation: str, tensors: list[Tensor]) -> str:
    return call.op("Einsum", *tensors, equation=equation)


@operator("aten.bilinear.default")
def _bilinear(call: Call, input1: Tensor, input2: Tensor, weight: Tensor, bias: Tensor | None = None) -> str:
    product = call.op("Einsum", input1, weight, input2, equation="...i,oij,...j->...o")
    return product if bias is None else call.op("Add", product, bias)


@operator("aten._trilinear.default")
def _trilinear(
    call: Call,
    i1: Tensor,
    i2: Tensor,
    i3: Tensor,
    expand1: list[int],
    expand2: list[int],
    expand3: list[int],
    sumdim: list[int],
    unroll_dim: int = 1,
) -> str:
    parts = [
        call.op("Unsqueeze", tensor, call.ints(*axes)) if axes else tensor.name
        for tensor, axes in ((i1, expand1), (i2, expand2), (i3, expand3))
    ]
    product = call.op("Mul", call.op("Mul", parts[0], parts[1]), parts[2])
    return call.op("ReduceSum", product, call.ints(*sumdim), keepdims=0)


@operator("aten.embedding.default")
def _embedding(call: Call, weight: Tensor, indices: Tensor) -> str:
    return call.op("Gather", weight, indices)


@operator("aten.scaled_dot_product_attention.default")
def _attention(
    call: Call,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attn_mask: Tensor | None = None,
    dropout_p: float = 0,
    is_causal: bool = False,
    scale: float | None = None,
    enable_gqa: bool = False,
) -> str:
    width = query.shape[-1]
    if dropout_p or is_causal or enable_gqa or not isinstance(width, int):
        call.refuse("with dropout, causal, with grouped queries or of free width is not supported")
    turned = call.op("Transpose", key, perm=[*range(key.rank - 2), key.rank - 1, key.rank - 2])
    factor = call.number(width**-0.5 if scale is None else scale, call.dtype)
    scores = call.op("Mul", call.op("MatMul", query, turned), factor)
    if attn_mask is not None and attn_mask.dtype == call.dtype:
        scores = call.op("Add", scores, attn_mask)
    elif attn_mask is not None:
        scores = call.op("Where", attn_mask, scores, call.number(float("-inf"), call.dtype))
    return call.op("MatMul", call.op("Softmax", scores, axis=-1), value)
