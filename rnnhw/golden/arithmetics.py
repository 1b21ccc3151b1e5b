"""For each arithmetic the functions that compute a direction of a recurrent layer, and a dense layer.

They pass the parameters of layers to the Numba kernels of the other modules, which take plain arrays.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.golden.cells import RUNS, dense_outputs
from rnnhw.golden.cells.fixed import held
from rnnhw.golden.host import host_function
from rnnhw.golden.litert import LstmOptions, litert_dense, litert_sequence
from rnnhw.golden.quantized import LstmRows
from rnnhw.golden.tflm import tflm_dense, tflm_sequence
from rnnhw.network import (
    HostFunction,
    IntegerDense,
    IntegerRecurrent,
    LstmConstants,
    TfliteDense,
    TfliteLstm,
    litert_options,
    lstm_constants,
)

__all__ = ["FUNCTIONS", "Functions"]

Sequences = Sequence[NDArray[Any]]
Cells = list[NDArray[Any]] | None


@dataclass(frozen=True, kw_only=True)
class Functions:
    """The functions that compute layers in one arithmetic.

    Parameters
    ----------
    recurrent : callable
        ``recurrent(layer, sequences, h, c)`` computes one direction along each sequence ``[steps, inputs]``.
        It returns h after every step of each sequence, ``[steps, outputs]``, and c ``[steps, units]`` or
        None. ``h [batch, outputs]`` and ``c [batch, units]`` are the initial states, and are overwritten with
        the final states.
    dense : callable
        ``dense(layer, sequences)`` returns the outputs ``[steps, outputs]`` of each sequence.
    host : callable
        ``host(layer, values)`` computes a `HostFunction` of values ``[..., inputs]``.
    """

    recurrent: Callable[[Any, Sequences, NDArray[Any], NDArray[Any]], tuple[list[NDArray[Any]], Cells]]
    dense: Callable[[Any, Sequences], list[NDArray[Any]]]
    host: Callable[[HostFunction, NDArray[Any]], NDArray[Any]]


def _native_recurrent(
    layer: IntegerRecurrent, sequences: Sequences, h: NDArray[Any], c: NDArray[Any]
) -> tuple[list[NDArray[Any]], Cells]:
    steps = [RUNS[type(layer)](layer, x, h[b], c[b]) for b, x in enumerate(sequences)]
    cells = [one for _, one in steps if one is not None]
    return [hidden for hidden, _ in steps], cells or None


def _native_dense(layer: IntegerDense, sequences: Sequences) -> list[NDArray[Any]]:
    found: list[NDArray[Any]] = [np.empty((len(x), layer.outputs), np.int16) for x in sequences]
    for x, outputs in zip(sequences, found, strict=True):
        dense_outputs(held(x, layer.input_threshold), layer.weights, layer.bias, layer.shift, outputs)
    return found


def _rows(lstm: TfliteLstm, constants: LstmConstants) -> LstmRows:
    """Parameters of an LSTM that the kernels of both arithmetics read."""
    return LstmRows(
        input_weights=lstm.input_weights,
        recurrent_weights=lstm.recurrent_weights,
        input_bias=lstm.input_bias,
        recurrent_bias=lstm.recurrent_bias,
        input_multiplier=constants.input_multiplier,
        input_shift=constants.input_shift,
        recurrent_multiplier=constants.recurrent_multiplier,
        recurrent_shift=constants.recurrent_shift,
        cell_exponent=lstm.cell_exponent,
        cell_clip=constants.cell_clip,
        hidden_multiplier=constants.hidden_multiplier,
        hidden_shift=constants.hidden_shift,
        hidden_zero_point=constants.hidden_zero_point,
    )


def _options(lstm: TfliteLstm) -> LstmOptions:
    """Options of an LSTM that only ``litert`` has, as empty arrays if they are absent."""
    options = litert_options(lstm)
    nothing = np.zeros((0, 0), np.int16)
    return LstmOptions(
        is_coupled=lstm.cifg,
        peephole_weights=lstm.peephole.weights if lstm.peephole else nothing,
        peephole_multiplier=options.peephole_multiplier,
        peephole_shift=options.peephole_shift,
        norm_weights=lstm.layer_norm.weights if lstm.layer_norm else nothing,
        norm_bias=lstm.bias,
        norm_multiplier=options.norm_multiplier,
        norm_shift=options.norm_shift,
        norm_floor=options.norm_floor,
        projection_weights=lstm.projection.weights if lstm.projection else np.zeros((0, 0), np.int8),
        projection_bias=lstm.projection_bias,
        projection_multiplier=options.projection_multiplier,
        projection_shift=options.projection_shift,
        output_zero_point=lstm.state_zero_point,
        output_clip=options.output_clip,
    )


def _lstm_along(
    kernel: Any,
    arguments: tuple[object, ...],
    lstm: TfliteLstm,
    sequences: Sequences,
    h: NDArray[Any],
    c: NDArray[Any],
) -> tuple[list[NDArray[Any]], Cells]:
    """Call an LSTM kernel for each sequence; see `Functions`. c of every step is not known."""
    found: list[NDArray[Any]] = [np.empty((len(x), lstm.outputs), np.int8) for x in sequences]
    operands = h.astype(np.int8)  # states are int16 arrays in all arithmetics
    for b, (x, hidden) in enumerate(zip(sequences, found, strict=True)):
        kernel(x, *arguments, operands[b], c[b], hidden)
    h[...] = operands
    return found, None


def _tflm_recurrent(
    lstm: TfliteLstm, sequences: Sequences, h: NDArray[Any], c: NDArray[Any]
) -> tuple[list[NDArray[Any]], Cells]:
    arguments = (_rows(lstm, lstm_constants(lstm, "tflm")),)
    return _lstm_along(tflm_sequence, arguments, lstm, sequences, h, c)


def _litert_recurrent(
    lstm: TfliteLstm, sequences: Sequences, h: NDArray[Any], c: NDArray[Any]
) -> tuple[list[NDArray[Any]], Cells]:
    arguments = (_rows(lstm, lstm_constants(lstm, "litert")), _options(lstm))
    return _lstm_along(litert_sequence, arguments, lstm, sequences, h, c)


def _dense_rows(
    kernel: Any, scaling: tuple[object, ...], dense: TfliteDense, sequences: Sequences
) -> list[NDArray[Any]]:
    """Call a dense kernel for each sequence; ``scaling`` are its arguments between bias and zero point."""
    found: list[NDArray[Any]] = [np.empty((len(x), dense.outputs), np.int8) for x in sequences]
    arguments = (dense.weights, dense.input_bias, *scaling)
    bounds = (dense.output_zero_point, dense.minimum, dense.maximum)
    for x, outputs in zip(sequences, found, strict=True):
        kernel(x, *arguments, *bounds, outputs)
    return found


def _tflm_dense(dense: TfliteDense, sequences: Sequences) -> list[NDArray[Any]]:
    return _dense_rows(tflm_dense, dense.multipliers, dense, sequences)


def _litert_dense(dense: TfliteDense, sequences: Sequences) -> list[NDArray[Any]]:
    return _dense_rows(litert_dense, (dense.factors,), dense, sequences)


FUNCTIONS = {
    name: Functions(recurrent=recurrent, dense=dense, host=host_function(name))
    for name, recurrent, dense in (
        ("native", _native_recurrent, _native_dense),
        ("tflm", _tflm_recurrent, _tflm_dense),
        ("litert", _litert_recurrent, _litert_dense),
    )
}
"""The functions of each arithmetic, by the names of `rnnhw.arith.ARITHMETICS`."""
