"""Why a network says what it says: gates and states over time, and what the inputs contribute."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Bidirectional, Elman, Network, Recurrent
from rnnhw.train.cells.runs import Run
from rnnhw.train.parameters import Parameters
from rnnhw.train.reference import check_input
from rnnhw.train.stack import Stack

__all__ = ["Explanation", "LayerTrace", "explain"]

Float = NDArray[np.floating[Any]]


@dataclass(frozen=True, kw_only=True, eq=False)
class LayerTrace:
    """One direction of a layer over a sequence; every array is ``[time, units]``, first step first.

    Parameters
    ----------
    label : str
        Such as ``layer 0, lstm``.
    gates : mapping of str to float array
        Activated gates by name, in the cell's gate order; an Elman layer has none beside h.
    hidden : float array
    cell : float array, optional
        c, of an LSTM.
    """

    label: str
    gates: Mapping[str, Float]
    hidden: Float
    cell: Float | None


@dataclass(frozen=True, kw_only=True, eq=False)
class Explanation:
    """One sequence through a network.

    Parameters
    ----------
    output : int
        The output that is explained.
    value : float
        Its value, of the last step where the network has outputs on every step.
    attribution : float array ``[time, inputs]``
        Gradient of that value by each input, times the input.
    layers : sequence of LayerTrace
        In the order of ``network.directions``.
    """

    output: int
    value: float
    attribution: Float
    layers: Sequence[LayerTrace]


def explain(network: Network, x: Float, output: int | None = None) -> Explanation:
    """Run a sequence and attribute an output to its inputs by gradient x input.

    ::

        attribution_tj = x_tj  d y_output / d x_tj          Shrikumar et al. 2017, section 2.2

    Parameters
    ----------
    network : Network
    x : float array ``[time, inputs]``
    output : int, optional
        Which output, from 0; the largest by default.

    Raises
    ------
    InputError
        If x does not suit the network, or there is no such output.
    """
    if x.ndim != 2:
        raise InputError(f"the sequence to explain has rank {x.ndim}, not 2 [time, features]")
    check_input(network, x[None])
    parameters = Parameters.of(network)
    stack = Stack(parameters.network, len(x), 1, parameters.flat.dtype)
    stack.x[:, 0] = x
    stack.forward(parameters.network)
    last = stack.outputs.reshape(-1, network.outputs)[-1]
    chosen = int(last.argmax()) if output is None else output
    if not 0 <= chosen < network.outputs:
        raise InputError(
            f"output {chosen} is not within 0 .. {network.outputs - 1}, those of {network.name!r}"
        )
    value, layers = float(last[chosen]), _traces(network, stack)
    stack.outputs_gradient[...] = 0
    stack.outputs_gradient.reshape(-1, network.outputs)[-1, chosen] = 1
    stack.backward(parameters.network, parameters.zeros_like().network, wants_x=True)
    return Explanation(output=chosen, value=value, attribution=x * stack.x_gradient[:, 0], layers=layers)


def _traces(network: Network, stack: Stack) -> list[LayerTrace]:
    """Copies, because going backward overwrites the gates."""
    traces, runs = [], iter(stack.runs)
    for k, layer in enumerate(network.recurrent):
        halves = (
            [(layer.forward, ", forward"), (layer.backward, ", backward")]
            if isinstance(layer, Bidirectional)
            else [(layer, "")]
        )
        for half, suffix in halves:
            label = f"layer {k}, {type(half).__name__.lower()}{suffix}"
            traces.append(_trace(label, half, next(runs), turned=suffix == ", backward"))
    return traces


def _trace(label: str, layer: Recurrent, run: Run, *, turned: bool) -> LayerTrace:
    step = -1 if turned else 1
    gates = run.gates[::step, 0].reshape(-1, len(layer.gates), layer.units)
    names = [] if isinstance(layer, Elman) else layer.gates
    return LayerTrace(
        label=label,
        hidden=run.hidden[1:][::step, 0].copy(),
        gates={name: gates[:, k].copy() for k, name in enumerate(names)},
        cell=None if run.cell is None else run.cell[1:][::step, 0].copy(),
    )
