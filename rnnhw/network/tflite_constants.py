"""Integer constants of an LSTM from a ``.tflite`` file, for each arithmetic.

The runtimes derive them differently from the same scales. ``tflm`` multiplies scales in double precision and
requantizes h to the scale of the state tensor. ``litert`` multiplies in single precision and requantizes h to
the scale of the fifth intermediate tensor.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import MAX_LEFT_SHIFT, quantize_multiplier
from rnnhw.errors import ModelError
from rnnhw.network.tflite_lstm import TfliteLstm

__all__ = [
    "NO_CELL_CLIP",
    "NO_OUTPUT_CLIP",
    "LitertOptions",
    "LstmConstants",
    "litert_options",
    "lstm_constants",
    "quantized_factors",
]

NO_CELL_CLIP = 32768
NO_OUTPUT_CLIP = 128
"""Bounds beyond int16 and int8, which therefore clip nothing."""

_PREACTIVATION_SCALE = 2.0**-12
"""Scale of Q3.12."""

_ACTIVATION_SCALE = 2.0**-15
"""Scale of Q0.15."""

_LEAST_VARIANCE = 10_000
"""Least variance in a layer normalization, in units of the scale of its weights."""


@dataclass(frozen=True, kw_only=True, eq=False)
class LstmConstants:
    """Quantized multipliers of one LSTM in one arithmetic; multiplier m and shift s mean ``m 2**(s - 31)``.

    Parameters
    ----------
    input_multiplier, input_shift : int32, int8 array ``[4]``
        From the input accumulators to the pre-activations, one per gate.
    recurrent_multiplier, recurrent_shift : int32, int8 array ``[4]``
        From the recurrent accumulators to the pre-activations, one per gate.
    hidden_multiplier, hidden_shift, hidden_zero_point : int
        From the product of output gate and tanh to h.
    cell_clip : int
        Largest magnitude of the cell state; `NO_CELL_CLIP` for no clipping.
    """

    input_multiplier: NDArray[np.int32]
    input_shift: NDArray[np.int8]
    recurrent_multiplier: NDArray[np.int32]
    recurrent_shift: NDArray[np.int8]
    hidden_multiplier: int
    hidden_shift: int
    hidden_zero_point: int
    cell_clip: int


@dataclass(frozen=True, kw_only=True, eq=False)
class LitertOptions:
    """Constants of an LSTM's options, which only ``litert`` has; multipliers of absent options are 0.

    Parameters
    ----------
    peephole_multiplier, peephole_shift : int32, int8 array ``[3]``
        From products of peepholes to the pre-activations of the gates input, forget and output.
    norm_multiplier, norm_shift : int32, int8 array ``[4]``
        Scale of each gate's layer normalization weights.
    norm_floor : int32 array ``[4]``
        Replaces a variance below 1.
    projection_multiplier, projection_shift : int
        From accumulators of the projection to h.
    output_clip : int
        Largest magnitude of h; `NO_OUTPUT_CLIP` for no clipping.
    """

    peephole_multiplier: NDArray[np.int32]
    peephole_shift: NDArray[np.int8]
    norm_multiplier: NDArray[np.int32]
    norm_shift: NDArray[np.int8]
    norm_floor: NDArray[np.int32]
    projection_multiplier: int
    projection_shift: int
    output_clip: int


def quantized_factors(name: str, factors: list[float]) -> tuple[NDArray[np.int32], NDArray[np.int8]]:
    """Return multipliers and shifts of real factors; refuses factors that are out of range."""
    pairs = []
    for factor in factors:
        if not 0 <= factor < 2.0**MAX_LEFT_SHIFT:
            raise ModelError(f"{name} are scaled by {factor:g}, not by less than 2**{MAX_LEFT_SHIFT}")
        pairs.append(quantize_multiplier(factor))
    return (np.array([pair[0] for pair in pairs], np.int32), np.array([pair[1] for pair in pairs], np.int8))


def lstm_constants(lstm: TfliteLstm, arithmetic: str) -> LstmConstants:
    """Derive the constants of the plain cell for an arithmetic, ``tflm`` or ``litert``.

    Raises
    ------
    ModelError
        If the arithmetic does not have one of the LSTM's options, or a factor is out of range.
    """
    if arithmetic == "tflm":
        return _tflm_constants(lstm)
    return _litert_constants(lstm)


def _tflm_constants(lstm: TfliteLstm) -> LstmConstants:
    if lstm.options:
        raise ModelError(f"arithmetic tflm has no {' and no '.join(lstm.options)}; arithmetic litert has")
    clip = min(int(lstm.cell_clip / 2.0**lstm.cell_exponent), 32767) if lstm.cell_clip > 0 else NO_CELL_CLIP
    return _constants(
        [scale * lstm.input_scale / _PREACTIVATION_SCALE for scale in lstm.input_weight_scales],
        [scale * lstm.state_scale / _PREACTIVATION_SCALE for scale in lstm.recurrent_weight_scales],
        _ACTIVATION_SCALE * _ACTIVATION_SCALE / lstm.state_scale,
        lstm.state_zero_point,
        clip,
    )


def _litert_constants(lstm: TfliteLstm) -> LstmConstants:
    if lstm.hidden_scale is None or lstm.hidden_zero_point is None:
        raise ModelError("arithmetic litert needs the LSTM's intermediate tensors, which this model lacks")
    # With layer normalization, what is normalized has scales of its own.
    to = [_PREACTIVATION_SCALE] * 4
    if lstm.layer_norm:
        to = list(lstm.layer_norm.preactivation_scales)
    clip = int(min(_single(lstm.cell_clip / 2.0**lstm.cell_exponent), 32767.0))
    return _constants(
        [
            _single(_single(scale * lstm.input_scale) / target)
            for scale, target in zip(lstm.input_weight_scales, to, strict=True)
        ],
        [
            _single(_single(scale * lstm.state_scale) / target)
            for scale, target in zip(lstm.recurrent_weight_scales, to, strict=True)
        ],
        _single(_ACTIVATION_SCALE * _ACTIVATION_SCALE / lstm.hidden_scale),
        lstm.hidden_zero_point,
        clip or NO_CELL_CLIP,
    )


def _constants(
    input_factors: list[float],
    recurrent_factors: list[float],
    hidden_factor: float,
    hidden_zero_point: int,
    cell_clip: int,
) -> LstmConstants:
    """Quantize real factors, of which there are one per gate for input and recurrent sums."""
    input_multiplier, input_shift = quantized_factors("LSTM input sums", input_factors)
    recurrent_multiplier, recurrent_shift = quantized_factors("LSTM recurrent sums", recurrent_factors)
    hidden_multiplier, hidden_shift = quantized_factors("hidden values", [hidden_factor])
    return LstmConstants(
        input_multiplier=input_multiplier,
        input_shift=input_shift,
        recurrent_multiplier=recurrent_multiplier,
        recurrent_shift=recurrent_shift,
        hidden_multiplier=int(hidden_multiplier[0]),
        hidden_shift=int(hidden_shift[0]),
        hidden_zero_point=hidden_zero_point,
        cell_clip=cell_clip,
    )


def litert_options(lstm: TfliteLstm) -> LitertOptions:
    """Derive the constants of peepholes, layer normalization and projection in ``litert``."""
    peephole, norm, projection = lstm.peephole, lstm.layer_norm, lstm.projection
    targets = norm.preactivation_scales if norm else (_PREACTIVATION_SCALE,) * 4
    gates = (targets[0], targets[1], targets[3])
    peepholes = (
        [
            _single(_single(2.0**lstm.cell_exponent * scale) / target)
            for scale, target in zip(peephole.scales, gates, strict=True)
        ]
        if peephole
        else [0.0] * 3
    )
    norms = list(norm.scales) if norm else [0.0] * 4
    project, clip = 0.0, 0
    if projection and lstm.hidden_scale is not None:
        project = _single(_single(projection.scale * lstm.hidden_scale) / lstm.state_scale)
        clip = int(min(_single(projection.clip / projection.clip_scale), 127.0))
    peephole_multiplier, peephole_shift = quantized_factors("peephole products", peepholes)
    norm_multiplier, norm_shift = quantized_factors("normalized values", norms)
    project_multiplier, project_shift = quantized_factors("projection sums", [project])
    return LitertOptions(
        peephole_multiplier=peephole_multiplier,
        peephole_shift=peephole_shift,
        norm_multiplier=norm_multiplier,
        norm_shift=norm_shift,
        norm_floor=np.array([_norm_floor(scale) for scale in norms], np.int32),
        projection_multiplier=int(project_multiplier[0]),
        projection_shift=int(project_shift[0]),
        output_clip=clip or NO_OUTPUT_CLIP,
    )


def _norm_floor(scale: float) -> int:
    """The least variance of a layer normalization whose weights have this scale."""
    floor = _single(_LEAST_VARIANCE * scale)
    if not floor < 2**31:
        raise ModelError(
            f"normalization weights have the scale {scale:g}, not below {2**31 / _LEAST_VARIANCE:g}"
        )
    return max(1, int(floor))


def _single(value: float) -> float:
    """Round to float32; what overflows becomes infinite, which `quantized_factors` refuses."""
    with np.errstate(over="ignore"):
        return float(np.float32(value))
