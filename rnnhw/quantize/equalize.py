"""Equalization between layers: each unit of h at a power of two of its own, which the weights absorb.

All units of a layer's h share one exponent in integers, so that a unit whose values are small has few steps.
Where h is ``relu(a)`` or ``P m``, unit j can be multiplied by ``2**s_j`` without any change of the outputs::

    relu    row j of W, R and b times 2**s_j              columns j of R, and of the next layer's or
    P m     row j of P times 2**s_j                       the head's weights, times 2**-s_j

since relu is homogeneous and the factors are powers of two, which floats multiply exactly. Rows have
exponents of their own, so that only the rounding of h and of the columns changes. That is the choice which
features of the input have, and it is made in the same way (`rnnhw.quantize.features`): ``s_j`` is above 0 for
units with narrow ranges.

An h that is bounded by tanh or a sigmoid cannot be scaled, and neither can a minGRU's, whose candidates are
not homogeneous, nor an h that is the network's output. States that sequences begin and end with are those of
the scaled units, so that only networks without states in and out keep their meaning.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError, ModelError
from rnnhw.network import Bidirectional, Dense, Elman, IntegerNetwork, Lstm, Network, Recurrent
from rnnhw.quantize.bits import bits_of_layers, largest_weight, layer_names
from rnnhw.quantize.features import feature_exponents
from rnnhw.quantize.methods import BALANCED
from rnnhw.quantize.outputs import Outputs
from rnnhw.quantize.post import quantize
from rnnhw.train import check_lengths, forward

__all__ = ["Equalization", "equalized", "quantize_equalized", "scales_of_units"]

Float = NDArray[np.floating[Any]]
Scales = NDArray[np.int64]
_Layer = Recurrent | Bidirectional


@dataclass(frozen=True, kw_only=True, eq=False)
class Equalization:
    """What was made of a network, with or without scaled units.

    Parameters
    ----------
    network : Network
        The float network, with scaled units if this helps.
    integer : IntegerNetwork
        Made from ``network``.
    note : str
        What was scaled, and what this does to the error of the outputs.
    """

    network: Network
    integer: IntegerNetwork
    note: str


def quantize_equalized(
    network: Network,
    calibration: Float,
    *,
    lengths: NDArray[np.integer[Any]] | None = None,
    weight_bits: int | Sequence[int] = 8,
    method: str = BALANCED,
) -> Equalization:
    """Quantize a network with equalized units, or as it is if they do not make the outputs' error smaller.

    The arguments and the errors raised are those of `rnnhw.quantize.quantize`, for sequences that begin with
    zeros.
    """
    given: dict[str, Any] = {"lengths": lengths, "weight_bits": weight_bits, "method": method}
    plain = quantize(network, calibration, **given)
    scales = scales_of_units(network, calibration, **given)
    if not scales:
        return Equalization(network=network, integer=plain, note=_nothing(network))
    scaled = equalized(network, scales)
    outputs = Outputs(network, calibration, lengths, None)
    before, words = outputs.error(plain), _in_words(scales)
    try:
        integer = quantize(scaled, calibration, **given)
    except ModelError as error:
        note = f"equalization left out: with {words}, {error}"
        return Equalization(network=network, integer=plain, note=note)
    after = outputs.error(integer)
    errors = f"outputs err by {100 * after:.2f} % instead of {100 * before:.2f} %"
    if after < before:
        return Equalization(network=scaled, integer=integer, note=f"equalized: {words}; {errors}")
    return Equalization(network=network, integer=plain, note=f"equalization left out: with {words}, {errors}")


def _nothing(network: Network) -> str:
    """Why no unit is scaled."""
    scalable = [k for k, layer in enumerate(network.recurrent) if all(map(_is_scalable, _halves(layer)))]
    if any(k + 1 < len(network.layers) for k in scalable):
        return "equalization: the units of each layer have like ranges, so there is nothing to scale"
    return (
        "equalization: there is no layer that it suits; it needs relu or a projection, and a layer above, as "
        "an h that tanh or sigmoids bound cannot be scaled"
    )


def _in_words(scales: Mapping[int, Sequence[int]]) -> str:
    return ", ".join(f"units of layer {k} times 2**{min(own)} .. 2**{max(own)}" for k, own in scales.items())


def scales_of_units(
    network: Network,
    calibration: Float,
    *,
    lengths: NDArray[np.integer[Any]] | None = None,
    weight_bits: int | Sequence[int] = 8,
    method: str = BALANCED,
) -> dict[int, tuple[int, ...]]:
    """Choose s of each unit of the layers that can be equalized.

    Parameters
    ----------
    network : Network
    calibration, lengths, weight_bits, method
        As `rnnhw.quantize.quantize` takes them.

    Returns
    -------
    scales : dict of int to tuple of int
        By the number of the layer; s of its units, of a bidirectional layer those of both directions, 0 for
        the widest ranges. Layers whose units all have 0 are left out.
    """
    batch, time = calibration.shape[:2]
    counts = check_lengths(np.full(batch, time) if lengths is None else lengths, batch, time)
    valid = np.arange(time) < counts[:, None]
    largest = [largest_weight(bits) for bits in bits_of_layers(weight_bits, layer_names(network))]
    traces, found = iter(forward(network, calibration, lengths=counts).traces), {}
    for k, layer in enumerate(network.recurrent):
        hidden = np.concatenate([next(traces).hidden for _ in _halves(layer)], axis=2)[valid]
        if not all(map(_is_scalable, _halves(layer))) or k + 1 == len(network.layers):
            continue
        rows = _readers(layer, network.layers[k + 1])
        try:
            exponents = feature_exponents(hidden.astype(np.float64), rows, largest[k], method)
        except InputError:  # h is zero, or no scale holds it, which `quantize` says
            continue
        if len(set(exponents)) > 1:
            found[k] = tuple(exponent - min(exponents) for exponent in exponents)
    return found


def equalized(network: Network, scales: Mapping[int, Sequence[int]]) -> Network:
    """Return the network with units scaled by ``2**s``, whose outputs are the same."""
    layers: list[Any] = list(network.layers)
    for k, given in scales.items():
        exponents = np.array(given, np.int64)
        parts = np.split(exponents, len(_halves(layers[k])))
        halves = [_scaled(half, part) for half, part in zip(_halves(layers[k]), parts, strict=True)]
        layers[k] = Bidirectional(forward=halves[0], backward=halves[1]) if halves[1:] else halves[0]
        layers[k + 1] = _reading(layers[k + 1], -exponents)
    return dataclasses.replace(network, layers=layers)


def _halves(layer: _Layer) -> list[Recurrent]:
    return [layer.forward, layer.backward] if isinstance(layer, Bidirectional) else [layer]


def _is_scalable(layer: Recurrent) -> bool:
    """Whether units of its h can be scaled."""
    if isinstance(layer, Elman):
        return layer.activation == "relu"
    return isinstance(layer, Lstm) and layer.projection is not None


def _readers(layer: _Layer, above: _Layer | Dense) -> NDArray[np.float64]:
    """All rows of weights that multiply a layer's h, ``[rows, outputs]``: its own, and those of the next."""
    halves, rows = _halves(layer), []
    for d, half in enumerate(halves):
        assert isinstance(half, Elman | Lstm)
        own = half.recurrent_weights.reshape(-1, half.outputs)
        rows.append(np.pad(own, ((0, 0), (d * half.outputs, (len(halves) - 1 - d) * half.outputs))))
    if isinstance(above, Dense):
        rows.append(above.weights)
    else:
        rows += [half.input_weights.reshape(-1, half.inputs) for half in _halves(above)]
    return np.concatenate(rows).astype(np.float64)


def _scaled(layer: Recurrent, s: Scales) -> Recurrent:
    """The layer with unit j of h times ``2**s[j]``."""
    assert isinstance(layer, Elman | Lstm)
    recurrent = np.ldexp(layer.recurrent_weights, -s)
    if isinstance(layer, Lstm):
        assert layer.projection is not None
        projection = np.ldexp(layer.projection, s[:, None])
        return dataclasses.replace(layer, recurrent_weights=recurrent, projection=projection)
    return dataclasses.replace(
        layer,
        input_weights=np.ldexp(layer.input_weights, s[:, None]),
        recurrent_weights=np.ldexp(recurrent, s[:, None]),
        bias=np.ldexp(layer.bias, s),
    )


def _reading(layer: Any, s: Scales) -> Any:
    """The layer with the weights of input j times ``2**s[j]``."""
    if isinstance(layer, Bidirectional):
        forward_half, backward_half = (_reading(half, s) for half in _halves(layer))
        return dataclasses.replace(layer, forward=forward_half, backward=backward_half)
    name = "weights" if isinstance(layer, Dense) else "input_weights"
    return dataclasses.replace(layer, **{name: np.ldexp(getattr(layer, name), s)})
