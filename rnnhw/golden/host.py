"""Functions that the host computes, on arrays of int8, bit for bit as `rnnhw.arith` defines them."""

import functools
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import (
    LITERT,
    litert_add_factors,
    litert_logistic,
    litert_softmax_exponentials,
    litert_tanh,
    quantize_multiplier,
    softmax_exponentials,
    tflm_logistic,
    tflm_relu,
    tflm_tanh,
)
from rnnhw.network import Affine, Function, HostFunction

__all__ = ["host_function"]

Host = Callable[[HostFunction, NDArray[np.int8]], NDArray[np.int8]]
Wide = NDArray[np.int64]


def host_function(arithmetic: str) -> Host:
    """Return the function that computes a `HostFunction` of int8 ``[..., inputs]`` in an arithmetic."""
    return functools.partial(_outputs, arithmetic == LITERT.name)


def _outputs(is_litert: bool, layer: HostFunction, x: NDArray[np.int8]) -> NDArray[np.int8]:
    if layer.function is Function.ADD:
        add = _litert_add if is_litert else _tflm_add
        return _int8(add(layer, *np.split(x.astype(np.int64), 2, axis=-1)))
    if layer.function is Function.SOFTMAX:
        softmax = _litert_softmax if is_litert else _tflm_softmax
        return _int8(softmax(layer, x.max(axis=-1, keepdims=True).astype(np.int64) - x) - 128)
    table = _table(layer.function, is_litert, layer.input_formats[0], layer.output_format)
    return table[x.astype(np.int64) + 128]


def _int8(values: Wide) -> NDArray[np.int8]:
    return values.clip(-128, 127).astype(np.int8)


@functools.lru_cache(maxsize=64)
def _table(function: Function, is_litert: bool, given: Affine, result: Affine) -> NDArray[np.int8]:
    """Results of a function of one value, for all int8 in order."""
    x, of_x = range(-128, 128), (given.scale, given.zero_point)
    if function is Function.LOGISTIC:
        logistic = litert_logistic if is_litert else tflm_logistic
        return np.array([logistic(value, *of_x) for value in x], np.int8)
    if function is Function.TANH:
        tanh = litert_tanh if is_litert else tflm_tanh
        return np.array([tanh(value, *of_x) for value in x], np.int8)
    if function is Function.RELU6 and not is_litert:
        # Like the runtime, which clamps in the input's format, whatever the output's is.
        return np.array(x).clip(given.zero_point, _quantized(6.0, given)).astype(np.int8)
    ratio = float(np.float32(given.scale) / np.float32(result.scale))
    high = _quantized(6.0, result) if function is Function.RELU6 else 127
    scaling = (*quantize_multiplier(ratio), given.zero_point, result.zero_point)
    return np.array([tflm_relu(value, *scaling, result.zero_point, high) for value in x], np.int8)


def _quantized(real: float, form: Affine) -> int:
    """Quantize a positive bound to at most 127: in float32, halves up."""
    # A tiny scale gives infinity, which the bound replaces.
    with np.errstate(over="ignore"):
        steps = float(np.float32(real) / np.float32(form.scale))
    return min(127, form.zero_point + int(min(steps, 512.0) + 0.5))


def _shifted(values: Wide, shift: Wide | int) -> Wide:
    """Shift right by at least one bit, halves rounded away from zero."""
    return (values + (np.int64(1) << (shift - 1)) - (values < 0)) >> shift


def _product(a: Wide, b: Wide | int) -> Wide:
    """High half of a doubled product of 32-bit numbers, halves rounded up."""
    return (a * b + (1 << 30)) >> 31


def _tflm_softmax(layer: HostFunction, below: Wide) -> Wide:
    """Softmax in steps of 1/256; ``below`` says how far each value is below the largest of its row."""
    exponentials = np.array(softmax_exponentials(layer.input_formats[0].scale * layer.beta))[below]
    total = _shifted(exponentials, 12).sum(axis=-1, keepdims=True)
    headroom = 32 - np.frexp(total.astype(np.float64))[1].astype(np.int64)
    # Newton's method, as `rnnhw.arith.one_over_one_plus` does it.
    half_denominator = total << headroom >> 1
    x = 1515870810 + _product(half_denominator, -1010580540)
    for _ in range(3):
        x += _product(x, (1 << 29) - _product(half_denominator, x)) << 2
    factor = np.minimum(x << 1, (1 << 31) - 1)
    return _shifted(_product(exponentials, factor), 35 - headroom)


def _litert_softmax(layer: HostFunction, below: Wide) -> Wide:
    """Softmax in steps of 1/256, in float32; see `_tflm_softmax`."""
    table = litert_softmax_exponentials(layer.input_formats[0].scale, layer.beta)
    exponentials = np.array(table, np.float32)[below]
    total = np.zeros((*below.shape[:-1], 1), np.float32)
    # In this order: a sum of float32 depends on it.
    for k in range(below.shape[-1]):
        total += exponentials[..., k : k + 1]
    factor = np.float32(1) / (total / np.float32(256))
    return np.floor((exponentials * factor).astype(np.float64) + 0.5).astype(np.int64)


def _tflm_add(layer: HostFunction, a: Wide, b: Wide) -> Wide:
    twice = 2 * max(form.scale for form in layer.input_formats)
    total = np.zeros_like(a)
    for values, form in zip((a, b), layer.input_formats, strict=True):
        total += _multiplied((values - form.zero_point) << 20, form.scale / twice)
    return _multiplied(total, twice / (2**20 * layer.output_format.scale)) + layer.output_format.zero_point


def _multiplied(values: Wide, factor: float) -> Wide:
    """Multiply by a factor of less than 1 as `rnnhw.arith.multiply_quantized` does."""
    multiplier, shift = quantize_multiplier(factor)
    high = _product(values, multiplier)
    return _shifted(high, -shift) if shift else high


def _litert_add(layer: HostFunction, a: Wide, b: Wide) -> Wide:
    first, second = layer.input_formats
    a_factor, b_factor, shift = litert_add_factors(first.scale, second.scale, layer.output_format.scale)
    total = (a - first.zero_point) * a_factor + (b - second.zero_point) * b_factor
    return ((total + (1 << (shift - 1))) >> shift) + layer.output_format.zero_point
