"""Read quantized ``.onnx`` files that `rnnhw.frontends.qdq.save_qdq` has written, as integer networks.

Such a file says in its metadata which layers it holds; their arrays are its initializers. So that metadata
cannot lie about the graph, the network is written again when it has been read: only if that gives the very
graph of the file does the file hold this network.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from google.protobuf.message import DecodeError
from onnx import ModelProto

from rnnhw.errors import ModelError
from rnnhw.files import MAX_MODEL_BYTES
from rnnhw.frontends.onnx.proto import INTEGER_METADATA, holds_integers, read_model
from rnnhw.frontends.qdq.arrays import network_arrays
from rnnhw.frontends.qdq.save import qdq_model
from rnnhw.frontends.qdq.states import state_name, states_of
from rnnhw.network import (
    BATCH,
    FEATURES,
    TIME,
    Graph,
    IntegerNetwork,
    Link,
    MachineBlock,
    Port,
    StateLink,
    directions_of,
    integer_of,
)

__all__ = ["is_integer_onnx", "load_qdq", "network_of"]

_OPTIONS = ("states", "lengths")


def is_integer_onnx(path: Path) -> bool:
    """Whether an ``.onnx`` file says that it holds an integer network, which needs no calibration.

    A file that is missing or damaged does not; who reads it says so.
    """
    try:
        small = path.suffix == ".onnx" and path.stat().st_size <= MAX_MODEL_BYTES
        return small and holds_integers(ModelProto.FromString(path.read_bytes()))
    except (OSError, DecodeError, UnicodeDecodeError):
        return False


def load_qdq(path: Path) -> IntegerNetwork | Graph:
    """Read a file that `save_qdq` has written: the very network, in a graph if it takes states or lengths.

    Raises
    ------
    ModelError
        If the file is missing, damaged or not such a file.
    """
    try:
        return network_of(read_model(path))
    except ModelError as error:
        text = str(error)
        raise ModelError(text if text.startswith(f"{path}") else f"{path}: {text}") from None


def network_of(model: ModelProto) -> IntegerNetwork | Graph:
    """Read the network of a model; see `load_qdq`."""
    refusal = ModelError(
        "its metadata say that rnnhw has written it, but its graph is not the one that this rnnhw writes for "
        "the network in it"
    )
    text = next(entry.value for entry in model.metadata_props if entry.key == INTEGER_METADATA)
    try:
        header = json.loads(text)
        options = {name: header.pop(name) for name in _OPTIONS}
        network = integer_of(header, network_arrays(model, header))
        again = qdq_model(network, **options)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        raise refusal from None
    except ModelError as error:
        raise ModelError(f"{refusal}: {error}") from None
    # The rest of the file, such as the name of the program that wrote it last, has no effect on values.
    if again.graph != model.graph or list(again.opset_import) != list(model.opset_import) or model.functions:
        raise refusal
    return _graph(network, options) if any(options.values()) else network


def _graph(network: IntegerNetwork, options: Mapping[str, bool]) -> Graph:
    """The network with its inputs and outputs by name."""
    every = (BATCH, TIME) if network.every_step else (BATCH,)
    inputs = [_port("x", (BATCH, TIME, ""), network.inputs, role="sequence")]
    outputs = [_port("y", (*every, ""), network.outputs)]
    if options["lengths"]:
        inputs.append(Port(name="lengths", dtype="int64", shape=(BATCH,), axes=(BATCH,), role="lengths"))
    initial, final, first = list[StateLink](), list[StateLink](), 0
    for k, layer in enumerate(network.recurrent if options["states"] else ()):
        halves: tuple[Any, ...] = directions_of(layer)
        for state in states_of(halves[0]):
            for moment, links, ports, role in (
                ("initial", initial, inputs, "state"),
                ("final", final, outputs, ""),
            ):
                name = state_name(moment, state.name, k)
                links.append(StateLink(state=state.name, first=first, count=len(halves), tensor=name))
                shape = (len(halves), BATCH, state.width)
                ports.append(Port(name=name, dtype="float32", shape=shape, axes=("", BATCH, ""), role=role))
        first += len(halves)
    block = MachineBlock(
        network=network,
        x=Link(tensor="x", axes=(BATCH, TIME, FEATURES)),
        y=Link(tensor="y", axes=(*every, FEATURES)),
        lengths="lengths" if options["lengths"] else "",
        initial=tuple(initial),
        final=tuple(final),
        label=network.name,
    )
    return Graph(name=network.name, inputs=tuple(inputs), outputs=tuple(outputs), blocks=[block])


def _port(name: str, axes: tuple[str, ...], width: int, role: str = "") -> Port:
    return Port(name=name, dtype="float32", shape=(*axes[:-1], width), axes=axes, role=role)
