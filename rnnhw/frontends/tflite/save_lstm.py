"""Write an int8 LSTM as the operator UNIDIRECTIONAL_SEQUENCE_LSTM."""

import numpy as np

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.draft import Draft, Operation
from rnnhw.frontends.tflite.lstm import (
    BIAS,
    CELL,
    GATES,
    INPUT_WEIGHTS,
    NORM,
    OPTIONS_TYPE,
    PEEPHOLE,
    PEEPHOLE_GATES,
    PROJECTION,
    PROJECTION_BIAS,
    RECURRENT_WEIGHTS,
    STATE,
    TANH,
    X,
)
from rnnhw.frontends.tflite.model import ABSENT
from rnnhw.network import Affine, TfliteLstm

__all__ = ["write_lstm"]

_INPUTS = 24

_NORM_BIAS = 2.0**-10
"""With layer normalization the bias weighs this times the normalization's scale."""


def write_lstm(
    draft: Draft, lstm: TfliteLstm, x: int, output: Affine, label: str, *, time_major: bool
) -> int:
    """Add an LSTM that reads tensor ``x`` in the order of its steps.

    Parameters
    ----------
    draft : Draft
    lstm : TfliteLstm
        Whether it reverses sequences is not written here.
    x : int
        Tensor of three axes.
    output : Affine
        Quantization of the output tensor, as its readers take it.
    label : str
        Beginning of the names of tensors.
    time_major : bool
        Whether the axes are time, batch, features.

    Returns
    -------
    int
        The output tensor.

    Raises
    ------
    ModelError
        If the file cannot hold the LSTM's clips.
    """
    _check_clips(lstm, output, label)
    first, second, _ = draft.shape(x)
    batch = second if time_major else first
    inputs = [ABSENT] * _INPUTS
    inputs[X] = x
    for k, gate in enumerate(GATES):
        if not (lstm.cifg and k == 0):
            _write_gate(draft, lstm, k, f"{label}/{gate}", inputs)
    if lstm.peephole:
        for k, gate in enumerate(PEEPHOLE_GATES):
            if not (lstm.cifg and k == 0):
                values, scale = lstm.peephole.weights[k], lstm.peephole.scales[k]
                inputs[PEEPHOLE + k] = draft.constant(f"{label}/{gate}_peephole", values, [scale])
    if lstm.projection and lstm.hidden_scale is not None:
        held = lstm.projection
        inputs[PROJECTION] = draft.constant(f"{label}/projection", held.weights, [held.scale])
        scale = _single(held.scale * lstm.hidden_scale)
        inputs[PROJECTION_BIAS] = draft.constant(f"{label}/projection_bias", held.bias, [scale])
    state = Affine(lstm.state_scale, lstm.state_zero_point)
    inputs[STATE] = draft.tensor(f"{label}/h", "int8", (batch, lstm.outputs), state, variable=True)
    cell = Affine(2.0**lstm.cell_exponent, 0)
    inputs[CELL] = draft.tensor(f"{label}/c", "int16", (batch, lstm.units), cell, variable=True)
    y = draft.tensor(f"{label}/y", "int8", (first, second, lstm.outputs), output)
    return draft.operator(
        Operation(
            name="UNIDIRECTIONAL_SEQUENCE_LSTM",
            version=1,
            inputs=inputs,
            options_type=OPTIONS_TYPE,
            options={
                0: ("b", TANH),
                1: ("f", lstm.cell_clip),
                2: ("f", lstm.projection.clip if lstm.projection else 0.0),
                3: ("?", time_major),
            },
            intermediates=_intermediates(draft, lstm, label),
        ),
        y,
    )


def _check_clips(lstm: TfliteLstm, output: Affine, label: str) -> None:
    """Refuse clips that the file would hold otherwise than the network."""
    clips = [lstm.cell_clip, lstm.projection.clip if lstm.projection else 0.0]
    for clip in clips:
        if _single(clip) != clip:
            raise ModelError(f"{label} has a clip of {clip}, which is no float32, as a .tflite needs it")
    if lstm.projection and lstm.projection.clip_scale != output.scale:
        raise ModelError(
            f"{label} has a projection that clips at scale {lstm.projection.clip_scale}, but its outputs are "
            f"read at scale {output.scale}; in a .tflite they are of one tensor"
        )


def _write_gate(draft: Draft, lstm: TfliteLstm, k: int, name: str, inputs: list[int]) -> None:
    """Add weights, bias and layer normalization of one gate."""
    scale = lstm.input_weight_scales[k]
    inputs[INPUT_WEIGHTS + k] = draft.constant(f"{name}_weights", lstm.input_weights[k], [scale])
    recurrent = [lstm.recurrent_weight_scales[k]]
    inputs[RECURRENT_WEIGHTS + k] = draft.constant(f"{name}_recurrent", lstm.recurrent_weights[k], recurrent)
    bias_scale = scale * lstm.input_scale
    if lstm.layer_norm:
        held = lstm.layer_norm.scales[k]
        inputs[NORM + k] = draft.constant(f"{name}_norm", lstm.layer_norm.weights[k], [held])
        bias_scale = held * _NORM_BIAS
    inputs[BIAS + k] = draft.constant(f"{name}_bias", lstm.bias[k], [_single(bias_scale)])


def _intermediates(draft: Draft, lstm: TfliteLstm, label: str) -> list[int]:
    """Four tensors for the gates, which only layer normalization needs, and the one with the scale of h."""
    if lstm.hidden_scale is None or lstm.hidden_zero_point is None:
        return []
    found = []
    for k, gate in enumerate(GATES):
        if lstm.layer_norm:
            held = Affine(lstm.layer_norm.preactivation_scales[k], 0)
            found.append(draft.tensor(f"{label}/{gate}_intermediate", "int16", (0,), held))
        else:
            found.append(draft.tensor(f"{label}/{gate}_intermediate", "float32", (0,)))
    hidden = Affine(lstm.hidden_scale, lstm.hidden_zero_point)
    return [*found, draft.tensor(f"{label}/hidden", "int8", (0,), hidden)]


def _single(scale: float) -> float:
    """Round to float32."""
    return float(np.float32(scale))
