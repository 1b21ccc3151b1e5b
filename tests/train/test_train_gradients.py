"""Gradients by backpropagation through time against finite differences in float64, and against PyTorch."""

import numpy as np
import pytest
from float_networks import CELLS, VARIANTS, float_network

from rnnhw.frontends import from_torch
from rnnhw.network import Network
from rnnhw.train import Parameters, Stack, State, forward, loss_and_gradients
from rnnhw.train.cells.directions import Extent

Array = np.ndarray
LENGTHS = np.array([6, 6, 4, 1])


class Problem:
    """A weighted sum of outputs and final states, and its gradients."""

    def __init__(self, network: Network, seed: int) -> None:
        rng = np.random.default_rng(seed)
        self.parameters = Parameters.of(network)
        self.stack = Stack(network, 6, 4, np.dtype(np.float64))
        self.stack.extent = Extent.of(LENGTHS, 6)
        self.inside = np.arange(6)[:, None] < LENGTHS
        self.stack.x[:] = rng.normal(size=self.stack.x.shape) * self.inside[..., None]
        for run in self.stack.runs:
            for array in (run.hidden, run.cell):
                if array is not None:
                    array[0] = rng.normal(size=array[0].shape)
        self.weights = rng.normal(size=self.stack.outputs.shape)
        if network.every_step:
            self.weights *= self.inside[..., None]
        self.state_weights = [
            [None if array is None else rng.normal(size=array[0].shape) for array in (run.hidden, run.cell)]
            for run in self.stack.runs
        ]

    def value(self) -> float:
        self.stack.forward(self.parameters.network)
        total = float((self.stack.outputs * self.weights).sum())
        for run, weights in zip(self.stack.runs, self.state_weights, strict=True):
            for array, weight in zip((run.hidden, run.cell), weights, strict=True):
                if array is not None:
                    total += float((array[LENGTHS, np.arange(4)] * weight).sum())
        return total

    def gradients(self) -> tuple[Array, Array, list[Array]]:
        """Gradients of the parameters, of x, and of every initial state."""
        self.value()
        self.stack.outputs_gradient[:] = self.weights
        for run, weights in zip(self.stack.runs, self.state_weights, strict=True):
            run.hidden_gradient[:] = weights[0]
            if run.cell_gradient is not None:
                run.cell_gradient[:] = weights[1]
        found = self.parameters.zeros_like()
        self.stack.backward(self.parameters.network, found.network, clear=False, wants_x=True)
        states = [
            array.copy()
            for run in self.stack.runs
            for array in (run.hidden_gradient, run.cell_gradient)
            if array is not None
        ]
        return found.flat, self.stack.x_gradient.copy(), states

    def numeric(self, array: Array, where: Array | None = None) -> Array:
        """Central differences of the problem's value for every entry of ``array``."""
        result = np.zeros_like(array)
        for index in np.ndindex(array.shape):
            if where is not None and not where[index]:
                continue
            kept, values = array[index], []
            for change in (1e-5, -1e-5):
                array[index] = kept + change
                values.append(self.value())
            array[index] = kept
            result[index] = (values[0] - values[1]) / 2e-5
        return result


@pytest.mark.parametrize("every_step", [True, False])
@pytest.mark.parametrize(("units", "outputs"), [(3, 0), ([2, -2, 3], 2), ([2, -2], 0)])
@pytest.mark.parametrize("cell", [*CELLS, *VARIANTS])
def test_gradients_are_finite_differences(
    cell: str, units: int | list[int], outputs: int, every_step: bool
) -> None:
    rng = np.random.default_rng(4)
    problem = Problem(float_network(rng, cell, 2, units, outputs, every_step, scale=0.7), 5)
    parameters, x, states = problem.gradients()
    arrays = [array for run in problem.stack.runs for array in (run.hidden, run.cell) if array is not None]
    checks = [
        (parameters, problem.numeric(problem.parameters.flat)),
        (x, problem.numeric(problem.stack.x, np.broadcast_to(problem.inside[..., None], x.shape))),
    ]
    checks += [(found, problem.numeric(array[0])) for found, array in zip(states, arrays, strict=True)]
    for found, numeric in checks:
        assert np.abs(numeric).max() > 1e-2
        assert np.abs(found - numeric).max() < 1e-8 * max(1.0, np.abs(numeric).max())
    if cell not in ("lstm_coupled", "lstm_all", "elman_relu"):
        assert (parameters != 0).mean() > 0.95


@pytest.mark.parametrize("every_step", [True, False])
def test_loss_hits_and_their_gradients(every_step: bool) -> None:
    rng = np.random.default_rng(3)
    network = float_network(rng, "gru", 2, 3, 4, every_step)
    parameters = Parameters.of(network)
    stack = Stack(network, 5, 8, np.dtype(np.float64))
    x = rng.normal(size=(8, 5, 2))
    stack.x[:] = x.transpose(1, 0, 2)
    labels = np.arange(8) % 4
    if every_step:
        labels = rng.integers(0, 4, (5, 8))
        labels[3:, 5:] = -1
    found = parameters.zeros_like()
    loss, hits = loss_and_gradients(parameters, labels, stack, found)
    logits = forward(network, x).outputs
    if every_step:
        logits = logits.transpose(1, 0, 2)
    logits, flat = logits[labels >= 0], labels[labels >= 0]
    exact = np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(flat.size), flat]
    assert loss == pytest.approx(exact.mean(), rel=1e-12)
    assert hits == (logits.argmax(axis=1) == flat).sum()
    direction = rng.normal(size=parameters.flat.size)
    values, unused = [], parameters.zeros_like()
    for step in (1e-5, -1e-5):
        parameters.flat += step * direction
        values.append(loss_and_gradients(parameters, labels, stack, unused)[0])
        parameters.flat -= step * direction
    assert (values[0] - values[1]) / 2e-5 == pytest.approx(found.flat @ direction, rel=1e-7)


TORCH_CELLS = [
    ("LSTM", {}),
    ("LSTM", {"proj_size": 2}),
    ("GRU", {}),
    ("RNN", {"nonlinearity": "tanh"}),
    ("RNN", {"nonlinearity": "relu"}),
]


@pytest.mark.slow
@pytest.mark.parametrize("bidirectional", [False, True])
@pytest.mark.parametrize(("kind", "options"), TORCH_CELLS, ids=str)
def test_values_and_gradients_are_pytorchs(kind: str, options: dict, bidirectional: bool) -> None:
    torch = pytest.importorskip("torch")
    rng = np.random.default_rng(6)
    for trial in range(6):
        inputs, units, depth = (int(n) for n in rng.integers([1, 3, 1], [6, 8, 4]))
        torch.manual_seed(trial)
        module = getattr(torch.nn, kind)(
            inputs,
            units,
            depth,
            bidirectional=bidirectional,
            batch_first=True,
            dtype=torch.float64,
            **options,
        )
        check_against_torch(torch, module, rng, options.get("proj_size", units))


def check_against_torch(torch, module, rng, width: int) -> None:
    network = from_torch(module)
    directions, units = len(network.directions), module.hidden_size
    lengths = np.array([3, 7, 1, 7, 5])
    x = torch.tensor(rng.normal(size=(5, 7, module.input_size)), requires_grad=True)
    h = torch.tensor(rng.normal(size=(directions, 5, width)), requires_grad=True)
    c = torch.tensor(rng.normal(size=(directions, 5, units)), requires_grad=True)
    packed = torch.nn.utils.rnn.pack_padded_sequence(
        x, torch.tensor(lengths), batch_first=True, enforce_sorted=False
    )
    has_cell = isinstance(module, torch.nn.LSTM)
    y, state = module(packed, (h, c) if has_cell else h)
    y, _ = torch.nn.utils.rnn.pad_packed_sequence(y, batch_first=True)
    weight = torch.tensor(rng.normal(size=y.shape))
    (y * weight).sum().backward()

    padded = np.zeros((directions, 5, units))
    padded[..., :width] = h.detach().numpy()
    result = forward(
        network,
        x.detach().numpy(),
        lengths=lengths,
        state=State(h=padded, c=c.detach().numpy() if has_cell else np.zeros_like(padded)),
    )
    assert np.abs(result.outputs - y.detach().numpy()).max() < 1e-10
    last_h, last_c = state if has_cell else (state, None)
    assert np.abs(result.state.h[..., :width] - last_h.detach().numpy()).max() < 1e-10
    if has_cell:
        assert np.abs(result.state.c - last_c.detach().numpy()).max() < 1e-10

    order = np.argsort(-lengths, kind="stable")
    stack = Stack(network, 7, 5, np.dtype(np.float64))
    stack.extent = Extent.of(lengths[order], 7)
    inside = np.arange(7)[:, None, None] < lengths[order][:, None]
    stack.x[:] = x.detach().numpy()[order].transpose(1, 0, 2) * inside
    for k, run in enumerate(stack.runs):
        run.hidden[0] = h.detach().numpy()[k, order]
        if run.cell is not None:
            run.cell[0] = c.detach().numpy()[k, order]
    parameters = Parameters.of(network)
    found = parameters.zeros_like()
    stack.forward(parameters.network)
    stack.outputs_gradient[:] = weight.numpy()[order].transpose(1, 0, 2) * inside
    stack.backward(parameters.network, found.network, wants_x=True)
    gradients = module_gradients(torch, module)
    assert np.abs(Parameters.of(from_torch(gradients)).flat - twice_biases(found)).max() < 1e-10
    assert np.abs(stack.x_gradient - x.grad.numpy()[order].transpose(1, 0, 2)).max() < 1e-10
    for k, run in enumerate(stack.runs):
        assert np.abs(run.hidden_gradient - h.grad.numpy()[k, order]).max() < 1e-10
        if run.cell_gradient is not None:
            assert np.abs(run.cell_gradient - c.grad.numpy()[k, order]).max() < 1e-10


@pytest.mark.slow
def test_values_and_gradients_of_a_mingru_are_those_of_autograd() -> None:
    """Also where a pre-activation is exactly 0, and the candidate has a slope of 1."""
    torch = pytest.importorskip("torch")
    rng = np.random.default_rng(6)
    network = float_network(rng, "mingru", 3, [37, 5])
    network.layers[0].bias[:] = 0
    x = rng.normal(size=(7, 4, 3))
    x[2:4, 1:3] = 0
    parameters = Parameters.of(network)
    stack = Stack(network, 7, 4, np.dtype(np.float64))
    stack.x[:] = x
    stack.forward(parameters.network)
    weight = rng.normal(size=stack.outputs.shape)
    stack.outputs_gradient[:] = weight
    found = parameters.zeros_like()
    stack.backward(parameters.network, found.network, wants_x=True)

    inputs = values = torch.tensor(x, requires_grad=True)
    leaves = []
    for layer in network.layers:
        w, b = (torch.tensor(array, requires_grad=True) for array in (layer.input_weights, layer.bias))
        leaves += [w, b]
        h, steps = torch.zeros(4, layer.units, dtype=torch.float64), []
        for step in values:
            z, a = torch.sigmoid(step @ w[0].T + b[0]), step @ w[1].T + b[1]
            h = (1 - z) * h + z * torch.where(a >= 0, a + 0.5, torch.sigmoid(a))
            steps.append(h)
        values = torch.stack(steps)
    (values * torch.tensor(weight)).sum().backward()
    assert np.abs(stack.outputs - values.detach().numpy()).max() < 1e-10
    gradients = np.concatenate([leaf.grad.numpy().ravel() for leaf in leaves])
    assert np.abs(found.flat - gradients).max() < 1e-10
    assert np.abs(stack.x_gradient - inputs.grad.numpy()).max() < 1e-10


def module_gradients(torch, module):
    """A copy of a PyTorch module whose parameters are the gradients of the given one's."""
    options = {name: getattr(module, name) for name in ("bidirectional", "batch_first", "proj_size")}
    if isinstance(module, torch.nn.RNN):
        options["nonlinearity"] = module.nonlinearity
        del options["proj_size"]
    if isinstance(module, torch.nn.GRU):
        del options["proj_size"]
    made = type(module)(
        module.input_size, module.hidden_size, module.num_layers, dtype=torch.float64, **options
    )
    with torch.no_grad():
        for name, parameter in module.named_parameters():
            getattr(made, name).copy_(parameter.grad)
    return made


def twice_biases(found: Parameters) -> Array:
    """Double the gradients of biases: PyTorch has two with equal gradients, which are added up for ours."""
    for layer in found.network.directions:
        if hasattr(layer, "bias"):
            layer.bias[:] *= 2
    return found.flat
