"""Convert PyTorch modules to networks. PyTorch is not imported: only attributes of modules are read."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.network import Bidirectional, Dense, Elman, Gru, Layer, Lstm, Network, Recurrent

__all__ = ["from_torch"]

Array = NDArray[np.floating[Any]]

_GATES = {"LSTM": 4, "GRU": 3, "RNN": 1}


def from_torch(module: Any, head: Any = None, *, name: str = "torch", every_step: bool = True) -> Network:
    """Copy a ``torch.nn.LSTM``, ``GRU`` or ``RNN``, and a ``torch.nn.Linear`` on its output if one is given.

    PyTorch has the same gate orders as we do: input, forget, cell, output and reset, update, candidate. Its
    GRU applies the reset gate after the recurrent product.

    Parameters
    ----------
    module : torch.nn.LSTM, torch.nn.GRU or torch.nn.RNN
        With any number of layers, one or two directions, with or without biases and projections.
    head : torch.nn.Linear, optional
    name : str
        Name of the network.
    every_step : bool
        Whether the network gives out every step's output, or only the last one.

    Raises
    ------
    ModelError
        If the module is of another class.
    """
    kind = type(module).__name__
    if kind not in _GATES:
        raise ModelError(f"a PyTorch module {kind} is not supported, only {', '.join(_GATES)}")
    layers: list[Layer] = []
    for k in range(module.num_layers):
        forward = _half(module, kind, f"_l{k}")
        layers.append(
            forward
            if not module.bidirectional
            else Bidirectional(forward=forward, backward=_half(module, kind, f"_l{k}_reverse"))
        )
    if head is not None:
        weights = _array(head.weight)
        bias = np.zeros(len(weights), weights.dtype) if head.bias is None else _array(head.bias)
        layers.append(Dense(weights=weights, bias=bias))
    return Network(name=name, layers=layers, every_step=every_step)


def _array(parameter: Any) -> Array:
    return np.array(parameter.detach().cpu().numpy())


def _half(module: Any, kind: str, suffix: str) -> Recurrent:
    """Copy one direction of a layer; ``suffix`` ends the names of its parameters, such as ``_l0_reverse``."""
    gates, units = _GATES[kind], module.hidden_size

    def taken(part: str) -> Array:
        return _array(getattr(module, part + suffix)).reshape(gates, units, -1)

    weights: dict[str, Any] = {"input_weights": taken("weight_ih"), "recurrent_weights": taken("weight_hh")}
    zeros = np.zeros((gates, units), weights["input_weights"].dtype)
    biases = [taken(part)[..., 0] if module.bias else zeros for part in ("bias_ih", "bias_hh")]
    if kind == "GRU":
        return Gru(**weights, input_bias=biases[0], recurrent_bias=biases[1], reset_after=True)
    if kind == "RNN":
        return Elman(**weights, bias=biases[0] + biases[1], activation=module.nonlinearity)
    projection = _array(getattr(module, "weight_hr" + suffix)) if module.proj_size else None
    return Lstm(**weights, bias=biases[0] + biases[1], projection=projection)
