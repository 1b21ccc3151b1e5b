"""Programs that write to tensors: views change with what they show."""

import pytest

torch = pytest.importorskip("torch")

from torch_models import converted, largest_error  # noqa: E402

from rnnhw.errors import ModelError  # noqa: E402


class Function(torch.nn.Module):
    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, x):
        return self.function(x)


def select(x):
    y = x.clone()
    y[:, 1] = y[:, 0] * 2
    y[0, 1:, -1] += 1
    return y


def a_view_is_read_after_a_write_to_its_base(x):
    y = x.clone()
    part = y[:, 1:].transpose(0, 1)
    y.mul_(2)
    return part + 1, y


def a_base_is_read_after_a_write_to_its_view(x):
    y = x.clone()
    y.view(-1)[3:5].fill_(7.0)
    y.transpose(0, 2)[1].zero_()
    y.permute(1, 2, 0)[0, 0] = 5.0
    y.unsqueeze(0).squeeze(0)[1, 2].neg_()
    y.flatten(1)[0].unflatten(0, (3, 4))[2].exp_()
    return y


def two_names_of_one_tensor(x):
    y = x.clone()
    z = y.add_(1)
    z.mul_(2)
    return y, z, y.relu_()


def an_old_value_is_kept(x):
    y = x.clone()
    old = y * 1
    y.add_(1)
    return old, y


def pieces(x):
    y = x.clone()
    a, b = y.chunk(2, 2)
    y.add_(1)
    return a, b * 2


def a_mask(x):
    y = x.clone()
    y[y > 0] = -1.0
    y[:, 0][y[:, 0] < -1] = 3.0
    return y


def broadcast(x):
    y = torch.zeros(2, 3, 4)
    y[:] = x[0, 0]
    y[1] = 4
    return y


def without_gradients(x):
    with torch.no_grad():
        y = x + 1
        z = y.sum(1)
    return y * 2, z


FUNCTIONS = [
    select,
    a_view_is_read_after_a_write_to_its_base,
    a_base_is_read_after_a_write_to_its_view,
    two_names_of_one_tensor,
    an_old_value_is_kept,
    pieces,
    a_mask,
    broadcast,
    without_gradients,
]


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda one: one.__name__)
def test_values_are_pytorchs(tmp_path, function):
    model, x = Function(function), torch.randn(2, 3, 4)
    assert largest_error(model, converted(model, (x,), tmp_path / "m.pt2"), (x,)) < 1e-6


def through_a_reshape(x):
    y = x.clone()
    y.reshape(-1)[0] = 1
    return y


def reshaped_before(x):
    y = x.clone()
    z = y.reshape(-1)
    y.add_(1)
    return z


def with_steps(x):
    y = x.clone()
    y[:, ::2] = 1
    return y


@pytest.mark.parametrize(
    ("function", "reason"),
    [
        (through_a_reshape, "writes to 'reshape', which may be a copy or not"),
        (reshaped_before, "reads 'reshape', which may show what was written or not"),
        (with_steps, r"put:aten.slice.Tensor \(node 'slice_1'\) with step 2 is not supported"),
        (lambda x: x.add_(1), "the model writes to 'x'; make states inputs and outputs of forward"),
    ],
)
def test_what_is_uncertain_is_refused(tmp_path, function, reason):
    with pytest.raises(ModelError, match=reason):
        converted(Function(function), (torch.randn(2, 3, 4),), tmp_path / "m.pt2")


def test_a_state_in_a_buffer_is_refused(tmp_path):
    class Model(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.cell = torch.nn.GRUCell(3, 4)
            self.register_buffer("state", torch.zeros(2, 4))

        def forward(self, x):
            self.state = self.cell(x, self.state)
            return self.state

    with pytest.raises(ModelError, match="the model writes to 'state'; make states inputs and outputs"):
        converted(Model(), (torch.randn(2, 3),), tmp_path / "m.pt2")
