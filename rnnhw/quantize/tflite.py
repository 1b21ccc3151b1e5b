"""Post-training quantization of LSTM networks for LiteRT and tflite-micro."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import TFLM
from rnnhw.errors import ModelError
from rnnhw.network import (
    Affine,
    Bidirectional,
    IntegerBidirectional,
    IntegerLayer,
    IntegerNetwork,
    Interface,
    LastStep,
    Lstm,
    Network,
    Recurrent,
    TfliteLstm,
)
from rnnhw.quantize.calibration import checked_calibration
from rnnhw.quantize.tflite_layers import Formats, tflite_dense, tflite_lstm
from rnnhw.quantize.tflite_scales import affine
from rnnhw.train import Trace, forward

__all__ = ["quantize_tflite"]


def quantize_tflite(network: Network, calibration: NDArray[np.floating]) -> IntegerNetwork:
    """Quantize an LSTM network after training, as the converter of TensorFlow Lite would.

    ::

        x, h, y  int8 with a scale and a zero point       W, R  int8, one scale per gate
        b        int32 at the scale of the input's sums   c     int16, a power of two as scale
        peepholes int16, one scale per gate               head  int8, one scale per output

    Both directions of a layer have one format of h, so that they can be joined. The network takes sequences
    of as many steps as the calibration data have, one at a time.

    Parameters
    ----------
    network : Network
        Of LSTM layers, in one or two directions, with or without a dense head.
    calibration : float array ``[batch, time, inputs]``
        Typical inputs, as whole sequences.

    Returns
    -------
    IntegerNetwork
        In arithmetic ``tflm``, like a network that is read from a ``.tflite``.

    Raises
    ------
    InputError
        If the calibration data do not suit the network, are all zero, or are not finite.
    ModelError
        If a layer is no LSTM, or something is out of range.
    """
    _refuse_other_cells(network)
    seen = checked_calibration(network, calibration, None)
    observed = forward(network, calibration)
    inputs, traces = affine(seen), list(observed.traces)
    layers: list[IntegerLayer] = []
    below, read, top = calibration.astype(np.float64), inputs, len(network.recurrent) - 1
    for k, layer in enumerate(network.recurrent):
        halves = _halves(layer)
        own, traces = traces[: len(halves)], traces[len(halves) :]
        above = np.concatenate([trace.hidden for trace in own], axis=2).astype(np.float64)
        label = f"layer {k}: " if top else ""
        formats = Formats(inputs=read, outputs=_finite(above, f"{label}h"), label=label)
        layers.append(_quantized(halves, below, own, formats, network.every_step or k < top))
        below, read = above, formats.outputs
    if not network.every_step:
        layers.append(LastStep())
    if network.head:
        outputs = _finite(observed.outputs.astype(np.float64), "the output")
        layers.append(tflite_dense(network.head, Formats(inputs=read, outputs=outputs)))
        read = outputs
    steps = calibration.shape[1]
    return IntegerNetwork(
        name=network.name,
        arithmetic=TFLM.name,
        layers=layers,
        input_format=inputs,
        interface=Interface(
            input_shape=(1, steps, network.inputs),
            output_shape=(1, *([steps] if network.every_step else []), network.outputs),
            output_format=read,
            batch=1,
            steps=steps,
        ),
    )


def _refuse_other_cells(network: Network) -> None:
    for k, layer in enumerate(network.recurrent):
        for half in _halves(layer):
            if not isinstance(half, Lstm):
                raise ModelError(
                    f"layer {k} of network {network.name!r} is of {half.declaration.title}; the LSTM is the "
                    "only recurrent layer of an int8 .tflite"
                )


def _quantized(
    halves: Sequence[Recurrent],
    below: NDArray[np.float64],
    traces: Sequence[Trace],
    formats: Formats,
    restores_order: bool,
) -> TfliteLstm | IntegerBidirectional:
    """Quantize a layer of one direction or two; see `tflite_lstm`."""
    lstms = [
        tflite_lstm(half, below, trace, formats, backward=k == 1, restores_order=restores_order)
        for k, (half, trace) in enumerate(zip(halves, traces, strict=True))
        if isinstance(half, Lstm)
    ]
    return lstms[0] if len(lstms) == 1 else IntegerBidirectional(forward=lstms[0], backward=lstms[1])


def _halves(layer: Recurrent | Bidirectional) -> list[Recurrent]:
    """The directions of a layer: one, or forward and backward."""
    return [layer.forward, layer.backward] if isinstance(layer, Bidirectional) else [layer]


def _finite(values: NDArray[np.float64], name: str) -> Affine:
    """Format of values that a network computes; refuses those that no format holds."""
    if not np.isfinite(values).all():
        raise ModelError(f"{name} is not finite on the calibration data")
    return affine(values)
