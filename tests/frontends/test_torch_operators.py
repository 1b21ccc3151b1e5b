"""Operators of PyTorch, a family at a time, as exported and decomposed, against ONNX Runtime."""

import warnings

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from torch_models import flat, run_onnx  # noqa: E402

from rnnhw.frontends.torch import pt2_to_onnx  # noqa: E402

F = torch.nn.functional


class Family(torch.nn.Module):
    """Computes functions of the same inputs."""

    def __init__(self, functions):
        super().__init__()
        self.functions = functions

    def forward(self, *inputs):
        return [function(*inputs) for function in self.functions.values()]


class Parts(torch.nn.Module):
    """Applies modules to the same input."""

    def __init__(self, modules):
        super().__init__()
        self.parts = torch.nn.ModuleList(modules.values())

    def forward(self, *inputs):
        return [part(*inputs) for part in self.parts]


def named(*functions):
    return dict(enumerate(functions))


X = torch.linspace(-2.3, 2.4, 24).reshape(2, 3, 4)
POSITIVE = X.abs() + 0.1
INTS = torch.arange(-12, 12).reshape(2, 3, 4)

FAMILIES = {
    "arithmetic": (
        named(
            lambda x, y, i: x + y,
            lambda x, y, i: x + i,
            lambda x, y, i: i + 2,
            lambda x, y, i: i + 2.5,
            lambda x, y, i: torch.add(x, y, alpha=3),
            lambda x, y, i: torch.subtract(torch.multiply(x, 2), torch.true_divide(x, y)),
            lambda x, y, i: torch.nan_to_num(x / torch.floor(x), nan=1.0),
            lambda x, y, i: x - y,
            lambda x, y, i: 1 - x,
            lambda x, y, i: torch.rsub(x, y, alpha=2),
            lambda x, y, i: x * y * 2,
            lambda x, y, i: (x > 0) * (y > 1),
            lambda x, y, i: (x > 0) + (y > 1),
            lambda x, y, i: x / y,
            lambda x, y, i: i / 3,
            lambda x, y, i: torch.div(x, y, rounding_mode="floor"),
            lambda x, y, i: torch.div(i, 3, rounding_mode="floor"),
            lambda x, y, i: torch.div(i, 5, rounding_mode="trunc"),
            lambda x, y, i: torch.div(x, y, rounding_mode="trunc"),
            lambda x, y, i: i // 5,
            lambda x, y, i: x // 0.7,
            lambda x, y, i: i % 5,
            lambda x, y, i: x % 0.7,
            lambda x, y, i: torch.fmod(i, 5),
            lambda x, y, i: torch.fmod(x, 0.7),
            lambda x, y, i: torch.maximum(x, y),
            lambda x, y, i: torch.minimum(x, i),
            lambda x, y, i: torch.lerp(x, y, 0.3),
            lambda x, y, i: torch.lerp(x, y, x),
            lambda x, y, i: torch.addcmul(x, y, y, value=0.5),
            lambda x, y, i: torch.addcdiv(x, x, y, value=0.5),
            lambda x, y, i: x.clamp(-1, 1),
            lambda x, y, i: x.clamp(min=-1),
            lambda x, y, i: x.clamp(max=y),
            lambda x, y, i: i.clamp(0, 5),
            lambda x, y, i: torch.clamp_min(x, 0.3),
            lambda x, y, i: torch.clamp_max(x, 0.3),
        ),
        (X, POSITIVE, INTS),
    ),
    "powers": (
        named(
            lambda x: x**2,
            lambda x: x**0.5,
            lambda x: x**3,
            lambda x: x**-1.5,
            lambda x: 2**x,
            lambda x: x**x,
            lambda x: x.square(),
            lambda x: x.exp(),
            lambda x: x.exp2(),
            lambda x: x.expm1(),
            lambda x: x.log(),
            lambda x: x.log2(),
            lambda x: x.log10(),
            lambda x: x.log1p(),
            lambda x: x.sqrt(),
            lambda x: x.rsqrt(),
            lambda x: x.reciprocal(),
        ),
        (POSITIVE,),
    ),
    "functions of one number": (
        named(
            *(
                lambda x, name=name: getattr(torch, name)(x)
                for name in (
                    "abs atan ceil cos cosh erf floor neg positive round sign sin sinh tan trunc".split()
                )
            ),
            lambda x: (x / 3).asin(),
            lambda x: (x / 3).arctanh(),
            lambda x: x.asinh(),
            lambda x: (x.abs() + 1).acosh(),
            lambda x: (x / 3).acos(),
        ),
        (X,),
    ),
    "activations": (
        named(
            torch.sigmoid,
            torch.tanh,
            F.relu,
            F.relu6,
            F.hardtanh,
            lambda x: F.hardtanh(x, -0.5, 0.7),
            F.leaky_relu,
            torch.special.expit,
            lambda x: F.leaky_relu(x, 0.2),
            lambda x: F.prelu(x, torch.tensor([0.25])),
            lambda x: F.prelu(x, torch.tensor([0.25, 0.5, 0.75])),
            F.elu,
            lambda x: F.elu(x, 0.7),
            F.selu,
            F.celu,
            F.silu,
            F.mish,
            F.hardswish,
            F.hardsigmoid,
            F.logsigmoid,
            F.softplus,
            lambda x: F.softplus(x, 2, 1),
            F.softsign,
            lambda x: F.threshold(x, 0.1, 20),
            F.hardshrink,
            lambda x: F.softshrink(x, 0.3),
            F.gelu,
            lambda x: F.gelu(x, approximate="tanh"),
            lambda x: F.glu(x, -1),
            lambda x: F.softmax(x, 1),
            lambda x: F.log_softmax(x, -1),
            lambda x: F.softmax((x * 2).long(), -1, dtype=torch.float32),
            lambda x: F.dropout(x, 0.5, training=False),
        ),
        (X,),
    ),
    "comparisons": (
        named(
            lambda x, y, i: x > y,
            lambda x, y, i: x >= 0.5,
            lambda x, y, i: i < 3,
            lambda x, y, i: i <= x,
            lambda x, y, i: i == 3,
            lambda x, y, i: i != 3,
            lambda x, y, i: i > 2.5,
            lambda x, y, i: torch.logical_and(x > 0, i),
            lambda x, y, i: torch.logical_or(x > 0, y > 1),
            lambda x, y, i: torch.logical_xor(x > 0, y > 1),
            lambda x, y, i: torch.logical_not(i),
            lambda x, y, i: (x > 0) & (y > 1),
            lambda x, y, i: (x > 0) | (y > 1),
            lambda x, y, i: ~(x > 0),
            lambda x, y, i: i & 3,
            lambda x, y, i: ~i,
            lambda x, y, i: torch.isnan(x / 0 * 0),
            lambda x, y, i: torch.isinf(x / 0),
            lambda x, y, i: torch.isfinite(x / torch.floor(x)),
            lambda x, y, i: torch.greater(x, 0),
            lambda x, y, i: torch.where(x > 0, x, y),
            lambda x, y, i: torch.where(x > 0, x, 0.0),
            lambda x, y, i: torch.where(x > 0, 1, i),
            lambda x, y, i: x.masked_fill(y > 1, -9.0),
            lambda x, y, i: x.masked_fill(y[:, :, :1] > 1, float("-inf")),
        ),
        (X, POSITIVE, INTS),
    ),
    "shapes": (
        named(
            lambda x: x.view(6, 4),
            lambda x: x.reshape(-1, 2),
            lambda x: x.flatten(),
            lambda x: x.flatten(1),
            lambda x: x.ravel(),
            lambda x: torch.broadcast_to(x, (2, 2, 3, 4)),
            lambda x: x.swapaxes(0, 1),
            lambda x: x.unflatten(2, (2, 2)),
            lambda x: x.view_as(x.transpose(1, 2)),
            lambda x: x[:1].squeeze(),
            lambda x: x[:1].squeeze(0),
            lambda x: x.squeeze(0),
            lambda x: x[:1, :1].squeeze((0, 1)),
            lambda x: x.unsqueeze(0),
            lambda x: x.unsqueeze(-1),
            lambda x: x.permute(2, 0, 1),
            lambda x: x.permute(0, -1, 1),
            lambda x: x.transpose(0, -1),
            lambda x: x[0].t(),
            lambda x: x.mT,
            lambda x: x.movedim(0, 2),
            lambda x: x.movedim((0, 1), (1, 2)),
            lambda x: x[:, :1].expand(-1, 5, -1),
            lambda x: x.expand(2, 2, 3, 4),
            lambda x: x[:1].expand_as(x),
            lambda x: x.repeat(2, 1, 3),
            lambda x: x.repeat(2, 1, 1, 2),
            lambda x: x.repeat_interleave(2, 1),
            lambda x: torch.tile(x, (2,)),
            lambda x: x.contiguous().clone().detach(),
            lambda x: x.to(torch.float64).float(),
            lambda x: x.long(),
            lambda x: x.bool(),
            lambda x: x.type_as(x.int()),
        ),
        (X,),
    ),
    "slices": (
        named(
            lambda x: x[1],
            lambda x: x[:, -1],
            lambda x: x[..., 1:3],
            lambda x: x[:, ::2],
            lambda x: x[:, -2:],
            lambda x: x[:, :-1],
            lambda x: x[:, 5:],
            lambda x: x.narrow(2, 1, 2),
            lambda x: torch.cat([x, x + 1], 1),
            lambda x: torch.cat([x, x.long()], -1),
            lambda x: torch.cat([torch.zeros(0), x[0, 0]], 0),
            lambda x: torch.stack([x, x + 1], -1),
            lambda x: torch.hstack([x, x + 1]),
            lambda x: torch.hstack([x[0, 0], x[0, 1]]),
            lambda x: torch.vstack([x, x + 1]),
            lambda x: torch.vstack([x[0, 0], x[0, 1]]),
            lambda x: x.unfold(2, 2, 2),
            lambda x: x.unfold(1, 2, 1),
            lambda x: x.unbind(1),
            lambda x: x.split(2, 1),
            lambda x: x.split([1, 3], -1),
            lambda x: x.chunk(2, 2),
            lambda x: x.chunk(2, 1),
            lambda x: x.flip(1),
            lambda x: x.flip((0, 2)),
            lambda x: torch.roll(x, 1, 1),
            lambda x: torch.roll(x, (-1, 2), (0, 2)),
            lambda x: torch.select_scatter(x, x[:, 0] * 0, 1, -1),
            lambda x: torch.slice_scatter(x, x[:, :2] * 0, 1, 1, 3),
        ),
        (X,),
    ),
    "indexing": (
        named(
            lambda x, i, j: x[i],
            lambda x, i, j: x[:, i],
            lambda x, i, j: x[..., j],
            lambda x, i, j: x[i, j],
            lambda x, i, j: x[:, i, j],
            lambda x, i, j: x[i, :, j],
            lambda x, i, j: x[torch.arange(2), j - 1],
            lambda x, i, j: x[i[:, None], j],
            lambda x, i, j: x.index_select(1, i),
            lambda x, i, j: x.gather(2, (x > 0).long()),
            lambda x, i, j: x.scatter(2, (x > 0).long()[..., :1], 7.0),
            lambda x, i, j: x.scatter(2, (x > 0).long()[..., :1], x + 5),
            lambda x, i, j: x.scatter_add(2, (x > 0).long(), x),
            lambda x, i, j: x.index_put((i, j), torch.tensor(3.0)),
            lambda x, i, j: x.index_put((i,), x[i] + 1, accumulate=True),
            lambda x, i, j: x.index_put((x > 0,), torch.tensor(3.0)),
            lambda x, i, j: F.one_hot(i, 5),
        ),
        (X, torch.tensor([1, 0]), torch.tensor([2, 1])),
    ),
    "reductions": (
        named(
            lambda x, i: x.sum(),
            lambda x, i: x.sum(1),
            lambda x, i: x.sum((0, 2), keepdim=True),
            lambda x, i: i.sum(-1),
            lambda x, i: (x > 0).sum(1),
            lambda x, i: x.mean(),
            lambda x, i: x.mean((1, 2)),
            lambda x, i: x.prod(1),
            lambda x, i: x.amax(1),
            lambda x, i: x.amin((0, 1)),
            lambda x, i: x.max(),
            lambda x, i: x.min(),
            lambda x, i: list(x.max(1)),
            lambda x, i: list(x.min(-1, keepdim=True)),
            lambda x, i: torch.max(x, 1).values,
            lambda x, i: x.argmax(),
            lambda x, i: x.argmax(1),
            lambda x, i: x.argmin(-1, keepdim=True),
            lambda x, i: (x > 0).any(),
            lambda x, i: (x > 0).any(1),
            lambda x, i: (x > 0).all(-1),
            lambda x, i: x.logsumexp(1),
            lambda x, i: x.var(1),
            lambda x, i: x.std((0, 1), correction=0, keepdim=True),
            lambda x, i: x.std(),
            lambda x, i: torch.var_mean(x, 1),
            lambda x, i: torch.std_mean(x, (0, 2)),
            lambda x, i: x.norm(dim=1),
            lambda x, i: x.norm(p=1, dim=1),
            lambda x, i: torch.linalg.vector_norm(x),
            lambda x, i: F.normalize(x, dim=-1),
            lambda x, i: x.cumsum(1),
            lambda x, i: list(x.sort(-1, descending=True)),
            lambda x, i: list(i.sort(0)),
            lambda x, i: x.argsort(1),
            lambda x, i: list(x.topk(2, -1)),
        ),
        (X * torch.tensor([1.0, -1, 1, 1]), INTS),
    ),
    "products": (
        named(
            lambda x, w, v, i: x @ w,
            lambda x, w, v, i: x[0] @ w,
            lambda x, w, v, i: w @ v,
            lambda x, w, v, i: x @ v[:4],
            lambda x, w, v, i: v @ v,
            lambda x, w, v, i: torch.bmm(x, x.transpose(1, 2)),
            lambda x, w, v, i: torch.baddbmm(x[..., :3], x, x.mT, beta=0.5, alpha=2),
            lambda x, w, v, i: torch.addmm(v, x[0], w, beta=0.5, alpha=2),
            lambda x, w, v, i: torch.outer(v, v),
            lambda x, w, v, i: torch.addmv(v, w, v),
            lambda x, w, v, i: torch.inner(x, w),
            lambda x, w, v, i: F.cosine_similarity(x, x.flip(1), -1),
            lambda x, w, v, i: torch._weight_norm(w, w[:, :1], 0),
            lambda x, w, v, i: torch.einsum("bti,io->bto", x, w),
            lambda x, w, v, i: F.linear(x, w.t(), v),
            lambda x, w, v, i: F.linear(x[0], w.t()),
            lambda x, w, v, i: F.linear(v, w),
            lambda x, w, v, i: F.bilinear(x[0], x[1], w.expand(2, 4, 4)),
            lambda x, w, v, i: F.embedding(i, w),
            lambda x, w, v, i: F.scaled_dot_product_attention(x, x, x),
            lambda x, w, v, i: F.scaled_dot_product_attention(x, x, x, torch.ones(3, 3).tril().bool()),
            lambda x, w, v, i: F.scaled_dot_product_attention(x, x, x, torch.ones(3, 3), scale=0.3),
        ),
        (X, X.reshape(6, 4)[:4] / 2, torch.arange(4.0) / 3, torch.tensor([[0, 3], [1, 2]])),
    ),
    "creation": (
        named(
            lambda x: torch.zeros(2, 3),
            lambda x: torch.ones(2, dtype=torch.int64),
            lambda x: torch.full((2,), 3.5),
            lambda x: torch.zeros_like(x),
            lambda x: torch.ones_like(x, dtype=torch.int32),
            lambda x: torch.full_like(x, 7.0),
            lambda x: x.new_zeros(2, 1),
            lambda x: x.new_ones(2),
            lambda x: x.new_full((3,), 2.0),
            lambda x: torch.arange(5),
            lambda x: torch.linspace(0, 1, 7),
            lambda x: torch.eye(3),
            lambda x: torch.arange(1, 2, 0.25),
            lambda x: torch.tensor([1.0, 2.0]),
            lambda x: torch.tensor(3),
            lambda x: x.tril(),
            lambda x: x.triu(1),
            lambda x: torch.zeros(300, 300) + x[0, 0, 0],
        ),
        (X,),
    ),
    "padding": (
        named(
            lambda x: F.pad(x, (1, 2)),
            lambda x: F.pad(x, (1, 2, 0, 1), value=0.5),
            lambda x: F.pad(x, (-1, 1)),
            lambda x: F.pad(x, (1, 2), mode="reflect"),
            lambda x: F.pad(x, (1, 2), mode="replicate"),
            lambda x: F.pad(x, (1, 2), mode="circular"),
        ),
        (X,),
    ),
}


def normal(layer):
    """A batch normalization with statistics that are not those of a new one."""
    torch.manual_seed(5)
    with torch.no_grad():
        layer.running_mean.normal_()
        layer.running_var.uniform_(0.5, 2)
        for weights in layer.parameters():
            weights.normal_()
    return layer


LAYERS = {
    "convolutions": (
        lambda: named(
            torch.nn.Conv1d(3, 4, 3),
            torch.nn.Conv1d(3, 6, 3, stride=2, padding=1, dilation=2, groups=3, bias=False),
            torch.nn.Conv1d(3, 4, 4, padding="same"),
            torch.nn.Conv1d(3, 4, 2, padding="valid"),
            torch.nn.Conv1d(3, 4, 3, padding=1, padding_mode="circular"),
            torch.nn.ConvTranspose1d(3, 4, 3, stride=2, padding=1, output_padding=1),
        ),
        (2, 3, 9),
    ),
    "convolutions of one sequence": (
        lambda: named(torch.nn.Conv1d(3, 4, 3), torch.nn.ConvTranspose1d(3, 2, 2), torch.nn.MaxPool1d(2)),
        (3, 9),
    ),
    "convolutions of images": (
        lambda: named(
            torch.nn.Conv2d(3, 4, 3, padding=(1, 0)),
            torch.nn.Conv2d(3, 4, (1, 3), padding="same"),
            torch.nn.ConvTranspose2d(3, 4, 3, stride=2),
            torch.nn.MaxPool2d(2),
            torch.nn.MaxPool2d((1, 2), padding=(0, 1)),
            torch.nn.AvgPool2d(2, ceil_mode=True),
            torch.nn.AdaptiveAvgPool2d((1, 1)),
            torch.nn.AdaptiveAvgPool2d((3, 1)),
            normal(torch.nn.BatchNorm2d(3)),
        ),
        (2, 3, 6, 5),
    ),
    "pools": (
        lambda: named(
            torch.nn.MaxPool1d(3),
            torch.nn.MaxPool1d(3, stride=1, padding=1, dilation=2),
            torch.nn.MaxPool1d(4, ceil_mode=True),
            torch.nn.AvgPool1d(3),
            torch.nn.AvgPool1d(3, stride=2, padding=1),
            torch.nn.AvgPool1d(3, stride=2, padding=1, count_include_pad=False),
            torch.nn.AdaptiveAvgPool1d(1),
            torch.nn.AdaptiveAvgPool1d(3),
            torch.nn.AdaptiveMaxPool1d(3),
        ),
        (2, 3, 9),
    ),
    "normalizations": (
        lambda: named(
            torch.nn.LayerNorm(4),
            torch.nn.LayerNorm((6, 4), elementwise_affine=False),
            torch.nn.LayerNorm(4, bias=False),
            torch.nn.RMSNorm(4),
            torch.nn.GroupNorm(3, 6),
            torch.nn.InstanceNorm1d(6),
            torch.nn.InstanceNorm1d(6, affine=True),
            normal(torch.nn.BatchNorm1d(6)),
            torch.nn.Dropout(0.5),
            torch.nn.PReLU(6),
        ),
        (2, 6, 4),
    ),
}


@pytest.mark.parametrize("decomposed", [False, True])
@pytest.mark.parametrize("name", FAMILIES)
def test_functions(tmp_path, name, decomposed):
    functions, inputs = FAMILIES[name]
    compare(tmp_path, Family(functions), inputs, decomposed)


@pytest.mark.parametrize("decomposed", [False, True])
@pytest.mark.parametrize("name", LAYERS)
def test_layers(tmp_path, name, decomposed):
    layers, shape = LAYERS[name]
    torch.manual_seed(1)
    compare(tmp_path, Parts(layers()), (torch.randn(shape),), decomposed)


@pytest.mark.parametrize("decomposed", [False, True])
def test_cells_and_attention(tmp_path, decomposed):
    class Model(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.lstm, self.gru = torch.nn.LSTMCell(3, 4), torch.nn.GRUCell(3, 4, bias=False)
            self.tanh, self.relu = torch.nn.RNNCell(3, 4), torch.nn.RNNCell(3, 4, nonlinearity="relu")
            self.attention = torch.nn.MultiheadAttention(4, 2, batch_first=True)

        def forward(self, x, h):
            cells = self.lstm(x, (h, h * 2)), self.gru(x, h), self.tanh(x, h), self.relu(x), self.lstm(x)
            return [*cells, self.attention(h[None], h[None], h[None])]

    torch.manual_seed(1)
    compare(tmp_path, Model(), (torch.randn(5, 3), torch.randn(5, 4)), decomposed)


def compare(folder, model, inputs, decomposed):
    """Export a model that returns a list, and compare each of its elements."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.export.export(model.eval(), inputs)
        if decomposed:
            program = program.run_decompositions()
        torch.export.save(program, folder / "m.pt2")
    with torch.no_grad():
        expected = flat(model(*inputs))
    made = run_onnx(pt2_to_onnx(folder / "m.pt2"), flat(inputs))
    assert len(made) == len(expected)
    for number, (one, other) in enumerate(zip(made, expected, strict=True)):
        if other.dtype.kind == "f":
            other = other.astype(np.float32)
        assert (one.shape, one.dtype) == (other.shape, other.dtype), number
        np.testing.assert_allclose(one, other, rtol=2e-6, atol=2e-6, err_msg=str(number))
