"""Programs with free sizes, on other sizes than they were exported with."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from torch_models import export_pt2, flat, run_onnx  # noqa: E402

from rnnhw.frontends.torch import pt2_to_onnx  # noqa: E402

F = torch.nn.functional


def length(x):
    return x.shape[1]


FUNCTIONS = [
    lambda x, i: x.reshape(-1, 4),
    lambda x, i: x.view(x.shape[0], -1),
    lambda x, i: x.reshape(x.shape[0], x.shape[1], 2, 2),
    lambda x, i: x.transpose(0, 1).reshape(length(x) * x.shape[0], 4),
    lambda x, i: x.flatten(0, 1).unflatten(0, (x.shape[0], length(x))),
    lambda x, i: torch.zeros(x.shape[0], length(x) + 1),
    lambda x, i: torch.full((length(x),), 2.0) + x.shape[0],
    lambda x, i: x.new_ones(length(x), 3) * length(x),
    lambda x, i: torch.arange(length(x)),
    lambda x, i: torch.arange(1, 2 * length(x) + 1, 2, dtype=torch.float32),
    lambda x, i: x[:, : length(x) - 1],
    lambda x, i: x[:, length(x) // 2 :],
    lambda x, i: x[:, 1:],
    lambda x, i: x[:, -1] + x[:, 0],
    lambda x, i: x.narrow(1, 1, length(x) - 2),
    lambda x, i: torch.cat([x, x[:, :2]], 1),
    lambda x, i: torch.stack([x, x], 1),
    lambda x, i: torch.cat([x, torch.zeros(x.shape[0], 1, 4)], 1),
    lambda x, i: x[:, :1].expand(-1, length(x), -1),
    lambda x, i: torch.ones(1, 1, 4).expand(x.shape[0], length(x), 4),
    lambda x, i: x.repeat(1, 2, 1),
    lambda x, i: x.flip(1),
    lambda x, i: F.pad(x, (0, 0, 1, 2)),
    lambda x, i: F.pad(x.transpose(1, 2), (length(x), 0)),
    lambda x, i: x.mean(1) * length(x),
    lambda x, i: x.std(1),
    lambda x, i: list(x.sort(1)),
    lambda x, i: torch.ones(length(x), length(x)).tril(),
    lambda x, i: F.scaled_dot_product_attention(x, x, x),
    lambda x, i: F.embedding(i, torch.arange(22.0).reshape(11, 2)),
    lambda x, i: F.one_hot(i, 11),
    lambda x, i: x[torch.arange(x.shape[0]), i[:, 0] % length(x)],
    lambda x, i: torch.arange(length(x))[None] < i[:, :1],
    lambda x, i: x.masked_fill((torch.arange(length(x))[None] >= i[:, :1])[..., None], 0.0),
    lambda x, i: F.conv1d(x.transpose(1, 2), torch.ones(3, 4, 2), padding=1),
    lambda x, i: F.layer_norm(x, (4,)),
    lambda x, i: F.avg_pool1d(x.transpose(1, 2), 2),
    lambda x, i: x.numel() + x[..., 0],
    lambda x, i: (x.shape[0] + 3) // 2 * x,
    lambda x, i: (-x.shape[0] // 2) * x,
    lambda x, i: x.shape[0] % 3 * x,
    lambda x, i: torch.sym_max(x.shape[0], 3) * x,
    lambda x, i: torch.sym_min(x.shape[0], 3) * x,
]


class Model(torch.nn.Module):
    def forward(self, x, i):
        return [function(x, i) for function in FUNCTIONS]


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    path = tmp_path_factory.mktemp("free") / "m.pt2"
    export_pt2(Model(), (torch.randn(2, 6, 4), torch.randint(1, 11, (2, 6))), path, free=True)
    return pt2_to_onnx(path)


@pytest.mark.parametrize("sizes", [(2, 6), (3, 4), (5, 9)], ids=str)
def test_other_sizes(model, sizes):
    torch.manual_seed(sizes[0])
    inputs = torch.randn(*sizes, 4), torch.randint(1, 11, sizes)
    expected, made = flat(Model()(*inputs)), run_onnx(model, flat(inputs))
    assert len(made) == len(expected)
    for number, (one, other) in enumerate(zip(made, expected, strict=True)):
        assert (one.shape, one.dtype) == (other.shape, other.dtype), number
        np.testing.assert_allclose(one, other, atol=2e-6, err_msg=str(number))


def test_both_sizes_are_free(model):
    shapes = [[size.dim_param for size in one.type.tensor_type.shape.dim] for one in model.graph.input]
    (batch, steps, features), others = shapes
    assert batch == others[0] and batch and steps and others[1] and not features
