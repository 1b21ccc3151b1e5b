"""Float models with typical inputs, quantized."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.api.quantize import calibration_sequences, quantized_network
from rnnhw.cli.files import load_arrays
from rnnhw.errors import InputError
from rnnhw.frontends import read_float
from rnnhw.host import feed, outputs_for_user, run_original
from rnnhw.network import Graph, IntegerNetwork, Network
from rnnhw.quantize import METHODS, BlockQuality, Budget, measure_quality, quantize_graph
from rnnhw.train import forward

__all__ = [
    "Quantized",
    "calibration_inputs",
    "fed_from",
    "quantized",
    "quantized_model",
    "read_model",
    "shape_like",
]

Array = NDArray[Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class Quantized:
    """A quantized model, and what it was made from.

    Parameters
    ----------
    model : IntegerNetwork or Graph
    qualities : sequence of BlockQuality
        One per part on the machine, on the typical inputs; their labels are empty for a single network.
    outputs : dict
        The outputs of the float model on the typical inputs, by name, in the form that users get; that of a
        network has an empty name.
    exact : Graph, optional
        The float graph, where ``model`` is a graph.
    fed : dict, optional
        The typical inputs of a graph, by name.
    largest_difference : float, optional
        Largest absolute difference of an output of the float graph from the original model in onnxruntime.
    notes : sequence of str
        Sentences about how the float model was read.
    """

    model: IntegerNetwork | Graph
    qualities: Sequence[BlockQuality]
    outputs: Mapping[str, Array]
    exact: Graph | None = None
    fed: Mapping[str, Array] | None = None
    largest_difference: float | None = None
    notes: Sequence[str] = ()


def read_model(
    path: Path, values: Mapping[str, Array] | None, given: Array | Mapping[str, Array] | None
) -> Network | Graph:
    """Read a float model that will be run on ``given``."""
    return read_float(path, values=values, like=shape_like(given))


def shape_like(
    given: Array | Mapping[str, Array] | None,
) -> tuple[int, ...] | dict[str, tuple[int, ...]] | None:
    """The shape of the sequences, or the shapes of inputs by name; None if there are none."""
    if isinstance(given, Mapping):
        return {name: array.shape for name, array in given.items()}
    return None if given is None else given.shape


def quantized(
    path: Path, calibration: Path, *, values: Mapping[str, Array] | None = None, **more: Any
) -> Quantized:
    """Quantize a float model on typical inputs from a file.

    Parameters
    ----------
    path : Path
        File of the float model.
    calibration : Path
        ``.npy``: the sequences, ``[batch, time, ...]``; ``.npz``: every input by name, in the model's layout.
    values : mapping of str to array, optional
        Inputs of the model that are constants.
    **more
        Keyword arguments of `quantized_model`.

    Raises
    ------
    ModelError, InputError
        If the model cannot be read or quantized, or the inputs do not suit it.
    """
    given = load_arrays(calibration)
    return quantized_model(read_model(path, values, given), given, calibration, **more)


def quantized_model(
    model: Network | Graph,
    given: Array | Mapping[str, Array],
    calibration: Path,
    *,
    lengths: NDArray[np.integer] | None = None,
    states: Mapping[str, Array] | None = None,
    weight_bits: int | Sequence[int] | Budget = 8,
    method: str = METHODS[0],
    equalizes: bool = False,
) -> Quantized:
    """Quantize a float model on typical inputs that were read from ``calibration``; see `quantized`.

    Parameters
    ----------
    model : Network or Graph
    given : array or mapping of str to array
        The typical inputs.
    calibration : Path
        Where they were read from, for messages.
    lengths : int array ``[batch]``, optional
    states : mapping of str to array, optional
        Initial states by the names of inputs.
    weight_bits : {8, 4, 3, 2}, or sequence of them, or Budget
        For all layers, or for each one, or the error within which layers get 4 bits.
    method : str
        One of `rnnhw.quantize.METHODS`.
    equalizes : bool
        Whether units of h are scaled where that helps.
    """
    if isinstance(model, Graph) and model.is_plain and lengths is not None and isinstance(given, np.ndarray):
        # A model that is one network and nothing else needs no input of its own for lengths.
        only = model.only_network
        assert isinstance(only, Network)
        model = only
    if isinstance(model, Network):
        x = calibration_inputs(model, given, calibration)
        exact = forward(model, x, lengths=lengths).outputs
        found = quantized_network(
            model, x, lengths=lengths, weight_bits=weight_bits, method=method, equalizes=equalizes
        )
        quality = measure_quality(found.network, found.integer, x, lengths=lengths)
        qualities = [BlockQuality(label="", quality=quality, note=found.note)]
        return Quantized(model=found.integer, qualities=qualities, outputs={"": exact})
    try:
        fed = feed(model, given, lengths=lengths, states=states)
    except InputError as error:
        raise InputError(f"{calibration}: {error}") from None
    made, blocks, outputs = quantize_graph(
        model, fed, weight_bits=weight_bits, method=method, equalizes=equalizes
    )
    difference = _largest_difference(outputs, run_original(model, fed))
    outputs = outputs_for_user(model, outputs)
    if made.is_plain:
        network = made.machine_blocks[0].network
        assert isinstance(network, IntegerNetwork)
        single = [dataclasses.replace(blocks[0], label="")]
        return Quantized(
            model=network,
            qualities=single,
            outputs=outputs,
            largest_difference=difference,
            notes=model.notes,
        )
    return Quantized(
        model=made,
        qualities=blocks,
        outputs=outputs,
        exact=model,
        fed=fed,
        largest_difference=difference,
        notes=model.notes,
    )


def fed_from(graph: Graph, path: Path, **more: Any) -> dict[str, Array]:
    """Make the inputs of a graph from a file; ``more`` are those of `rnnhw.host.feed`."""
    try:
        return feed(graph, load_arrays(path), **more)
    except InputError as error:
        raise InputError(f"{path}: {error}") from None


def _largest_difference(ours: Mapping[str, Array], theirs: Mapping[str, Array]) -> float:
    """Largest absolute difference between outputs of the same names."""
    found = 0.0
    for name, array in theirs.items():
        if array.size and array.dtype.kind == "f":
            found = max(found, float(np.abs(ours[name].astype(np.float64) - array).max()))
    return found


def calibration_inputs(
    network: Network, given: Array | Mapping[str, Array], path: Path
) -> NDArray[np.float32]:
    """Check typical inputs of a network of rnnhw's own file format."""
    return calibration_sequences(network, given, str(path))
