"""Random PyTorch models with recurrent layers, as people write them, from seeds.

Run as a script to export all models in every way, and to print which ways work:

    python tests/torch_fuzz.py --models 60 --out folder

The folder then holds ``N_dynamo.onnx`` and ``N_script.onnx``, as both of PyTorch's exporters write them with
default options, and ``N.npz`` with the inputs and PyTorch's outputs.
"""

import argparse
import random
import tempfile
import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

KINDS = ("LSTM", "GRU", "RNN tanh", "RNN relu")


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a random model consists of.

    ``states`` is ``none``, ``out``, or ``in and out``; ``loop`` runs cells in Python, and ``writes`` says
    whether it writes its outputs into a tensor; ``packed`` packs the sequences.
    """

    kind: str
    features: int
    units: int
    depth: int
    stacks: int
    bidirectional: bool
    bias: bool
    projection: int
    batch_first: bool
    states: str
    loop: bool
    writes: bool
    packed: bool
    front: str
    tail: str
    last: str


def random_plan(seed):
    """The same plan for the same seed."""
    rng = random.Random(seed)
    kind = rng.choice(KINDS)
    loop = rng.random() < 0.2
    packed = not loop and rng.random() < 0.15
    units = rng.randint(2, 9)
    return Plan(
        kind=kind,
        features=rng.randint(1, 7),
        units=units,
        depth=rng.choice((1, 1, 2, 3)),
        stacks=rng.choice((1, 1, 2)),
        bidirectional=not loop and rng.random() < 0.4,
        bias=rng.random() < 0.8,
        projection=rng.randint(1, units - 1) if kind == "LSTM" and not loop and rng.random() < 0.25 else 0,
        batch_first=rng.random() < 0.6,
        states="none" if packed else rng.choice(("none", "none", "out", "in and out")),
        loop=loop,
        writes=rng.random() < 0.5,
        packed=packed,
        front=rng.choice(("none", "none", "linear", "embedding", "convolution", "layer norm")),
        tail=rng.choice(("every step", "last step", "last state", "mean", "max", "attention", "flat")),
        last=rng.choice(("none", "softmax", "log softmax", "sigmoid", "two layers")),
    )


class Loop(torch.nn.Module):
    """A recurrent layer of a cell in a loop, which returns what PyTorch's layers return."""

    def __init__(self, plan, inputs):
        super().__init__()
        kind, *activation = plan.kind.split()
        options = {"nonlinearity": activation[0]} if activation else {}
        self.cell = getattr(torch.nn, f"{kind}Cell")(inputs, plan.units, bias=plan.bias, **options)
        self.plan = plan

    def forward(self, x, state=None):
        steps = x.transpose(0, 1) if self.plan.batch_first else x
        is_lstm = self.plan.kind == "LSTM"
        if state is None:
            h = torch.zeros(steps.shape[1], self.plan.units)
            state = (h, h) if is_lstm else h
        else:
            state = tuple(one[0] for one in state) if is_lstm else state[0]
        written, listed = torch.zeros(*steps.shape[:2], self.plan.units), []
        for step in range(steps.shape[0]):
            state = self.cell(steps[step], state)
            h = state[0] if is_lstm else state
            if self.plan.writes:
                written[step] = h
            else:
                listed.append(h)
        made = written if self.plan.writes else torch.stack(listed)
        states = tuple(one[None] for one in state) if is_lstm else state[None]
        return made.transpose(0, 1) if self.plan.batch_first else made, states


class Model(torch.nn.Module):
    """A front end, one or two stacks of recurrent layers, and a head."""

    def __init__(self, plan):
        super().__init__()
        self.plan = plan
        width = plan.features
        match plan.front:
            case "linear":
                self.front = torch.nn.Sequential(torch.nn.Linear(width, width + 2), torch.nn.ReLU())
                width += 2
            case "embedding":
                self.front = torch.nn.Embedding(11, width, padding_idx=0)
            case "layer norm":
                self.front = torch.nn.LayerNorm(width)
            case "convolution":
                self.front = torch.nn.Sequential(
                    torch.nn.Conv1d(width, width + 1, 3, padding=1),
                    torch.nn.BatchNorm1d(width + 1),
                    torch.nn.ReLU(),
                )
                width += 1
        self.stacks = torch.nn.ModuleList()
        for _ in range(plan.stacks):
            self.stacks.append(Loop(plan, width) if plan.loop else self._layer(width))
            width = (plan.projection or plan.units) * (1 + plan.bidirectional)
        self.dropout = torch.nn.Dropout(0.3)
        if plan.tail == "attention":
            self.score = torch.nn.Linear(width, 1)
        width *= 5 if plan.tail == "flat" else 1
        self.head = torch.nn.Linear(width, 3, bias=plan.bias)
        if plan.last == "two layers":
            self.second = torch.nn.Linear(3, 2)

    def _layer(self, width):
        plan = self.plan
        kind, *activation = plan.kind.split()
        options = {"nonlinearity": activation[0]} if activation else {}
        if plan.projection:
            options["proj_size"] = plan.projection
        return getattr(torch.nn, kind)(
            width,
            plan.units,
            plan.depth,
            bias=plan.bias,
            batch_first=plan.batch_first,
            bidirectional=plan.bidirectional,
            dropout=0.2 if plan.depth > 1 else 0.0,
            **options,
        )

    def forward(self, x, *more):
        plan = self.plan
        if plan.front == "convolution":
            order = (0, 2, 1) if plan.batch_first else (1, 2, 0)
            back = (0, 2, 1) if plan.batch_first else (2, 0, 1)
            x = self.front(x.permute(order)).permute(back)
        elif plan.front != "none":
            x = self.front(x)
        states = more if plan.states == "in and out" else ()
        state = (states if plan.kind == "LSTM" else states[0]) if states else None
        for stack in self.stacks:
            if plan.packed:
                x = pack_padded_sequence(x, more[0], plan.batch_first, enforce_sorted=False)
            x, last = stack(x, state)
            if plan.packed:
                x, _ = pad_packed_sequence(x, plan.batch_first)
            x = self.dropout(x)
            state = None
        y = self._last(self.head(self._tail(x, last)))
        return y if plan.states == "none" else (y, last)

    def _tail(self, x, last):
        time = 1 if self.plan.batch_first else 0
        match self.plan.tail:
            case "last step":
                return x[:, -1, :] if time else x[-1]
            case "last state":
                h = last[0] if isinstance(last, tuple) else last
                return torch.cat([h[-2], h[-1]], 1) if self.plan.bidirectional else h[-1]
            case "mean":
                return x.mean(time)
            case "max":
                return x.max(time).values
            case "attention":
                return (torch.softmax(self.score(x), time) * x).sum(time)
            case "flat":
                x = x if time else x.transpose(0, 1)
                return x.reshape(x.shape[0], -1)
        return x

    def _last(self, y):
        match self.plan.last:
            case "softmax":
                return torch.softmax(y, -1)
            case "log softmax":
                return torch.log_softmax(y, dim=-1)
            case "sigmoid":
                return torch.sigmoid(y)
            case "two layers":
                return self.second(torch.tanh(y))
        return y


def random_model(seed, batch=3, steps=5):
    """A model in evaluation mode with random weights, and inputs for it."""
    plan = random_plan(seed)
    torch.manual_seed(seed)
    model = Model(plan)
    with torch.no_grad():
        for name, buffer in model.named_buffers():
            if "running" in name:
                buffer.uniform_(0.5, 1.5)
    sizes = (batch, steps) if plan.batch_first else (steps, batch)
    embedded = plan.front == "embedding"
    inputs = [torch.randint(0, 11, sizes) if embedded else torch.randn(*sizes, plan.features)]
    if plan.packed:
        inputs.append(torch.tensor([steps, *(1 + seed * k % steps for k in range(1, batch))]).flip(0))
    if plan.states == "in and out":
        rows = (1 if plan.loop else plan.depth) * (1 + plan.bidirectional)
        inputs.append(torch.randn(rows, batch, plan.projection or plan.units) / 2)
        if plan.kind == "LSTM":
            inputs.append(torch.randn(rows, batch, plan.units) / 2)
    return model.eval(), tuple(inputs)


def tried(make, *arguments):
    """What a function returns, or the first line of its error."""
    try:
        return make(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {str(error).strip().splitlines()[0][:150]}"


def error_of_file(seed):
    """Largest error of a model by way of a ``.pt2`` file."""
    from torch_models import converted, largest_error

    model, inputs = random_model(seed)
    with tempfile.TemporaryDirectory() as folder:
        return largest_error(model, converted(model, inputs, Path(folder) / "m.pt2"), inputs)


def error_of_module(seed):
    """Largest error of a model that is converted itself, on other batches and steps where they are free."""
    from torch_models import largest_error

    from rnnhw.frontends.torch import module_to_onnx

    model, inputs = random_model(seed)
    fixed = model.plan.loop or model.plan.tail == "flat"
    _, others = random_model(seed, batch=4, steps=5 if fixed else 7)
    return largest_error(model, module_to_onnx(model, inputs), others)


def export(seed, path, dynamo):
    """Write an ONNX file with an exporter of PyTorch."""
    model, inputs = random_model(seed)
    torch.onnx.export(model, inputs, str(path), dynamo=dynamo, **({"verbose": False} if dynamo else {}))
    return "yes"


def save_arrays(seed, path):
    """Write inputs and outputs of a model."""
    from torch_models import flat

    model, inputs = random_model(seed)
    arrays = {f"input_{index}": array for index, array in enumerate(flat(inputs))}
    arrays |= {f"output_{index}": array for index, array in enumerate(flat(model(*inputs)))}
    np.savez(path, **arrays)


def _main(models, folder):
    folder.mkdir(parents=True, exist_ok=True)
    print("| model | .pt2: error | module: error | dynamo | script | plan |\n|---|---|---|---|---|---|")
    for seed in range(models):
        found = [tried(error_of_file, seed), tried(error_of_module, seed)]
        for way in ("dynamo", "script"):
            found.append(tried(export, seed, folder / f"{seed}_{way}.onnx", way == "dynamo"))
        save_arrays(seed, folder / f"{seed}.npz")
        cells = [f"{one:.1e}" if isinstance(one, float) else one for one in found]
        print(f"| {seed} | {' | '.join(cells)} | {random_plan(seed)} |", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--models", type=int, default=60)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        _main(given.models, given.out)
