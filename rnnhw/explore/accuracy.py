"""The accuracy of a sweep's network with the weights that its designs have, by the golden model.

Of a design, only the width of its weights changes values: a float model is quantized for each width in the
sweep's range, and an integer network is what it is on every design that holds it. A threshold changes them
too, and says what changes from step to step, which the cycles of delta networks follow from. The results are
kept by the content of all that they depend on.
"""

import dataclasses
import functools
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnhw import __version__, golden
from rnnhw.array_files import load_array
from rnnhw.build_cache import kept
from rnnhw.errors import InputError
from rnnhw.explore.labels import Labels, read_labels, score
from rnnhw.explore.sweep import Sweep
from rnnhw.explore.sweep_network import model_of
from rnnhw.explore.thresholds import SEQUENCES, Changing
from rnnhw.network import (
    IntegerNetwork,
    Network,
    dequantize_outputs,
    quantize_inputs,
    with_thresholds,
)
from rnnhw.published import find_model
from rnnhw.quantize import quantize
from rnnhw.sim import changes_of_sequences

__all__ = ["changing_sequences", "scored"]


def scored(sweep: Sweep, cache: Path) -> Sweep:
    """The sweep with the accuracy of each width of weights, where it names data.

    Parameters
    ----------
    sweep : Sweep
    cache : Path
        Folder that accuracies are kept in.

    Raises
    ------
    InputError
        If the data or labels do not suit the model, the labels are no classes, or the model is more than one
        network.
    """
    if sweep.scoring is None:
        return sweep
    model = sweep.scoring.model
    network, scope = model_of(sweep.name, model)
    if scope:
        raise InputError(f"accuracy needs a model that is one network and nothing else; {scope}")
    x = _sequences(sweep.scoring.data, network)
    labels = read_labels(sweep.scoring.labels, len(x))
    assert labels is not None
    if not labels.are_classes:
        raise InputError(f"{labels.path} holds values, not classes (integers), whose share is the accuracy")
    widths, above = _widths(sweep, network), [one for one in sweep.thresholds if one]
    if above and x.shape[1] < sweep.steps:
        raise InputError(
            f"{sweep.scoring.data} has sequences of {x.shape[1]} steps; with thresholds it needs the "
            f"{sweep.steps} of the sweep"
        )
    quantized = functools.cache(functools.partial(_integer, network, x))
    accuracies, changing = {}, {}
    for bits in widths:
        for threshold in (0, *above):
            integer = functools.partial(_with_threshold, quantized, bits, threshold)
            accuracy = _kept_accuracy(model, network, bits, threshold, integer, x, labels, cache)
            if threshold:
                changes = changes_of_sequences(*_first(sweep, integer(), x))
                changing[bits, threshold] = Changing(accuracy=accuracy, changes=changes)
            else:
                accuracies[bits] = accuracy
    return dataclasses.replace(sweep, accuracies=accuracies, changing=changing)


def changing_sequences(sweep: Sweep, bits: int, threshold: int) -> tuple[IntegerNetwork, NDArray[np.int8]]:
    """The delta network of a sweep with weights of so many bits, and the sequences that its cycles are of.

    Parameters
    ----------
    sweep : Sweep
        From `scored`.
    bits, threshold : int
    """
    assert sweep.scoring is not None
    network, _ = model_of(sweep.name, sweep.scoring.model)
    x = _sequences(sweep.scoring.data, network)
    integer = _with_threshold(functools.partial(_integer, network, x), bits, threshold)
    return _first(sweep, integer, x)


def _first(
    sweep: Sweep, integer: IntegerNetwork, x: NDArray[np.float32]
) -> tuple[IntegerNetwork, NDArray[np.int8]]:
    """The network, and the first sequences ``[batch, steps, inputs]`` that it reads."""
    return integer, quantize_inputs(x[:SEQUENCES, : sweep.steps], integer)


def _integer(network: Network | IntegerNetwork, x: NDArray[np.float32], bits: int) -> IntegerNetwork:
    """The network with weights of so many bits, if it is one of floats."""
    return network if isinstance(network, IntegerNetwork) else quantize(network, x, weight_bits=bits)


def _with_threshold(quantized: Callable[[int], IntegerNetwork], bits: int, threshold: int) -> IntegerNetwork:
    """The network of so many bits with a threshold."""
    integer = quantized(bits)
    return with_thresholds(integer, threshold, threshold) if threshold else integer


def _widths(sweep: Sweep, network: Network | IntegerNetwork) -> list[int]:
    """Widths of weights of the designs that can hold the network."""
    widths = list(sweep.ranges["weight_bits"])
    if isinstance(network, IntegerNetwork):
        return [bits for bits in widths if bits >= network.weight_bits] or [network.weight_bits]
    return widths


def _sequences(path: Path, network: Network | IntegerNetwork) -> NDArray[np.float32]:
    given = load_array(path)
    if given.dtype.kind != "f" or given.ndim != 3 or given.shape[2] != network.inputs or 0 in given.shape:
        raise InputError(
            f"{path} holds {given.dtype} {list(given.shape)}, not float [batch, time, {network.inputs}] with "
            "at least one sequence and step"
        )
    return np.asarray(given, np.float32)


def _kept_accuracy(
    model: str,
    network: Network | IntegerNetwork,
    bits: int,
    threshold: int,
    made: Callable[[], IntegerNetwork],
    x: NDArray[np.float32],
    labels: Labels,
    cache: Path,
) -> float:
    """The accuracy of the network that is ``made``; a second call with the same content reads it."""
    source = {
        "rnnhw": __version__,
        "model": _digest(find_model(model).read_bytes()),
        "bits": bits if isinstance(network, Network) else network.weight_bits,
        **({"threshold": threshold} if threshold else {}),
        "data": _digest(x.tobytes() + str(x.shape).encode()),
        "labels": _digest(labels.values.tobytes() + str(labels.values.shape).encode()),
    }

    def make() -> bytes:
        integer = made()
        outputs, _ = golden.run(integer, quantize_inputs(x, integer))
        real = outputs if outputs.dtype.kind == "f" else dequantize_outputs(outputs, integer)
        return json.dumps(score(labels, real)).encode()

    return float(json.loads(kept(cache, "accuracy", json.dumps(source, sort_keys=True), make)))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
