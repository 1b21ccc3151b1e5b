"""Integer networks in safetensors files; `rnnhw.network.layer_files` describes the files."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rnnhw.arith import NATIVE
from rnnhw.errors import ModelError
from rnnhw.network.formats import FixedPoint
from rnnhw.network.integer import IntegerNetwork, LastStep, quantized_network
from rnnhw.network.integer_layers import (
    IntegerBidirectional,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
    IntegerMinGru,
)
from rnnhw.network.layer_files import Arrays, FileFormat, scalar, write_arrays
from rnnhw.network.thresholds import has_thresholds

__all__ = ["integer_of", "integer_parts", "load_integer", "save_integer"]

VERSION = 2
FEATURES_VERSION = 3
"""Version of a file with one input exponent per feature; otherwise the same."""

CELLS_VERSION = 4
"""Version of a file with minGRU layers, or LSTM layers with coupled gates, peepholes or a projection."""

DELTA_VERSION = 5
"""Version of a file with thresholds of a delta network."""

ARITHMETIC = NATIVE.name
"""The only arithmetic of stored networks.

Its key in the header is ``dialect``, an old word for arithmetic, so that older files can be read.
"""

_FORMAT = FileFormat(
    name="rnnhw-integer-network",
    title="an integer network",
    versions=range(VERSION, DELTA_VERSION + 1),
    kinds={
        "lstm": IntegerLstm,
        "gru": IntegerGru,
        "elman": IntegerElman,
        "mingru": IntegerMinGru,
        "dense": IntegerDense,
    },
    bidirectional=IntegerBidirectional,
)


def _check_storable(network: IntegerNetwork) -> FixedPoint:
    """Refuse networks that the file format cannot hold; returns the number format of the inputs."""
    if network.arithmetic != ARITHMETIC or not isinstance(network.input_format, FixedPoint):
        raise ModelError(
            f"network {network.name!r} is in arithmetic {network.arithmetic!r}; only networks of arithmetic "
            f"{ARITHMETIC!r} can be stored"
        )
    if any(isinstance(layer, LastStep) and not layer.of_each_direction for layer in network.layers):
        raise ModelError(f"network {network.name!r} chooses a step that cannot be stored")
    return network.input_format


def _version(network: IntegerNetwork, exponents: tuple[int, ...]) -> int:
    """Return the oldest version that can hold a network, so that older programs can read most files."""
    if has_thresholds(network.stages):
        return DELTA_VERSION
    for layer in network.directions:
        if isinstance(layer, IntegerMinGru) or (isinstance(layer, IntegerLstm) and not layer.is_plain):
            return CELLS_VERSION
    return VERSION if len(set(exponents)) == 1 else FEATURES_VERSION


def save_integer(network: IntegerNetwork, path: Path) -> None:
    """Write ``network`` to ``path``; the same network gives the same bytes.

    Raises
    ------
    ModelError
        If the network does not have power-of-two scales.
    """
    header, arrays = integer_parts(network)
    write_arrays(path, {"format": _FORMAT.name, **header}, arrays)


def integer_parts(network: IntegerNetwork) -> tuple[dict[str, Any], Arrays]:
    """Return the header of a network's file but for its format, and the arrays of its layers by name."""
    exponents = _check_storable(network).exponents
    entries, arrays = _FORMAT.entries(network.stages)
    return {
        "version": _version(network, exponents),
        "layers": entries,
        "dialect": ARITHMETIC,
        "name": network.name,
        "input_exponent": exponents[0] if len(set(exponents)) == 1 else exponents,
        "every_step": network.every_step,
    }, arrays


def _input_exponent(header: Mapping[str, Any]) -> int | tuple[int, ...]:
    """Return the input exponent, or one per feature; which of them the file has follows from its version."""
    is_one = header["version"] >= CELLS_VERSION and type(header.get("input_exponent")) is int
    if header["version"] == VERSION or is_one:
        return int(scalar(header, "input_exponent", int, "header"))
    exponents = scalar(header, "input_exponent", list, "header")
    for exponent in exponents:
        if type(exponent) is not int:
            raise ModelError(f"header entry 'input_exponent' holds {repr(exponent)[:80]}, not of type int")
    return tuple(exponents)


def load_integer(path: Path) -> IntegerNetwork:
    """Read an integer network that `save_integer` has written.

    Raises
    ------
    ModelError
        If the file is missing, damaged, of another format or version, or holds a network that the
        integer layers refuse.
    """
    header, arrays = _FORMAT.read(path)
    try:
        return integer_of(header, arrays)
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None


def integer_of(header: Mapping[str, Any], arrays: Arrays) -> IntegerNetwork:
    """Make a network of what `integer_parts` returns, all of which must be used.

    Raises
    ------
    ModelError
        If something is missing, or the integer layers refuse it.
    """
    if header.get("dialect") != ARITHMETIC:
        raise ModelError(f"the arithmetic is {repr(header.get('dialect'))[:80]}, not {ARITHMETIC!r}")
    if scalar(header, "version", int, "header") not in _FORMAT.versions:
        raise ModelError(f"the network has format version {header['version']}, which is not known")
    return quantized_network(
        name=str(header.get("name")),
        layers=_FORMAT.layers(header, arrays),
        input_exponent=_input_exponent(header),
        every_step=scalar(header, "every_step", bool, "header"),
    )
