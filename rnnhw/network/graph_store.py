"""Integer graphs in safetensors files: networks of machine blocks and ONNX models of host blocks.

The header lists inputs, outputs and blocks. The arrays of block k have names that begin with ``k/``; the
model of a host block is its array ``k/model`` of bytes.
"""

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from rnnhw.errors import ModelError
from rnnhw.network.graph import (
    BATCH,
    DIRECTION,
    FEATURES,
    TIME,
    Block,
    Graph,
    HostBlock,
    HostOperator,
    Link,
    MachineBlock,
    Port,
    StateLink,
)
from rnnhw.network.integer import IntegerNetwork
from rnnhw.network.layer_files import Arrays, format_of, read_arrays, scalar, write_arrays
from rnnhw.network.store import integer_of, integer_parts

__all__ = ["is_graph_file", "load_integer_graph", "save_integer_graph"]

_FORMAT, _TITLE, _VERSIONS = "rnnhw-integer-graph", "an integer graph", range(1, 2)

_Entry = dict[str, Any]


def is_graph_file(path: Path) -> bool:
    """Whether a ``.safetensors`` file holds a graph.

    Raises
    ------
    ModelError
        If the file is missing or damaged.
    """
    return path.suffix == ".safetensors" and format_of(path) == _FORMAT


def save_integer_graph(graph: Graph, path: Path) -> None:
    """Write a graph with integer networks; the same graph gives the same bytes.

    Raises
    ------
    ModelError
        If a network cannot be stored.
    """
    blocks, arrays = list[_Entry](), Arrays()
    for k, block in enumerate(graph.blocks):
        entry, own = _packed(block)
        blocks.append(entry)
        arrays |= {f"{k}/{name}": array for name, array in own.items()}
    header = {
        "format": _FORMAT,
        "version": _VERSIONS[-1],
        "name": graph.name,
        "inputs": [dataclasses.asdict(port) for port in graph.inputs],
        "outputs": [dataclasses.asdict(port) for port in graph.outputs],
        "notes": graph.notes,
        "blocks": blocks,
    }
    write_arrays(path, header, arrays)


def _packed(block: Block) -> tuple[_Entry, Arrays]:
    """Return the header entry of a block, and its arrays by name."""
    if isinstance(block, HostBlock):
        entry = {
            "kind": "host",
            "inputs": block.inputs,
            "outputs": block.outputs,
            "operators": [dataclasses.asdict(operator) for operator in block.operators],
        }
        return entry, {"model": np.frombuffer(block.model, np.uint8)}
    assert isinstance(block.network, IntegerNetwork)
    header, arrays = integer_parts(block.network)
    for k, link in enumerate(block.initial):
        if link.constant is not None:
            arrays[f"initial {k}"] = link.constant
    return {
        "kind": "machine",
        "network": header,
        "x": dataclasses.asdict(block.x),
        "y": None if block.y is None else dataclasses.asdict(block.y),
        "reverses": block.reverses,
        "lengths": block.lengths,
        "initial": [_state_entry(link) for link in block.initial],
        "final": [_state_entry(link) for link in block.final],
        "label": block.label,
    }, arrays


def _state_entry(link: StateLink) -> _Entry:
    return {"state": link.state, "first": link.first, "count": link.count, "tensor": link.tensor}


def load_integer_graph(path: Path) -> Graph:
    """Read a graph that `save_integer_graph` has written.

    Raises
    ------
    ModelError
        If the file is missing, damaged, of another format or version, or holds a network that is refused.
    """
    header, arrays = read_arrays(path, _FORMAT, _TITLE, _VERSIONS)
    try:
        blocks = [
            _block(entry, _taken(arrays, f"{k}/"))
            for k, entry in enumerate(scalar(header, "blocks", list, "header"))
        ]
        if arrays:
            raise ModelError(f"arrays not expected: {', '.join(sorted(arrays))[:200]}")
        return Graph(
            name=scalar(header, "name", str, "header"),
            inputs=_ports(header, "inputs"),
            outputs=_ports(header, "outputs"),
            blocks=blocks,
            notes=_texts(header, "notes"),
        )
    except ModelError as error:
        # A message may name several texts of the file, which may have any length.
        raise ModelError(f"{path}: {str(error)[:300]}") from None


def _taken(arrays: Arrays, prefix: str) -> Arrays:
    """Take the arrays whose names begin with ``prefix`` out of ``arrays``."""
    return {name.removeprefix(prefix): arrays.pop(name) for name in sorted(arrays) if name.startswith(prefix)}


def _block(entry: Any, arrays: Arrays) -> Block:
    kind = entry.get("kind") if isinstance(entry, dict) else None
    if kind == "host":
        return _host_block(entry, arrays)
    if kind == "machine":
        return _machine_block(entry, arrays)
    raise ModelError(f"a block is of kind {repr(kind)[:80]}, not host or machine")


def _host_block(entry: _Entry, arrays: Arrays) -> HostBlock:
    model = arrays.pop("model", None)
    if model is None or model.dtype != np.uint8 or arrays:
        raise ModelError("a host block does not hold one model")
    operators = scalar(entry, "operators", list, "host block")
    return HostBlock(
        model=model.tobytes(),
        inputs=_texts(entry, "inputs"),
        outputs=_texts(entry, "outputs"),
        operators=tuple(_made(HostOperator, one) for one in operators),
    )


def _machine_block(entry: _Entry, arrays: Arrays) -> MachineBlock:
    constants = {name: arrays.pop(name) for name in sorted(arrays) if name.startswith("initial ")}
    network = integer_of(scalar(entry, "network", dict, "machine block"), arrays)
    y = entry.get("y")
    initial = tuple(
        _state_link(one, constants.get(f"initial {k}"))
        for k, one in enumerate(scalar(entry, "initial", list, "machine block"))
    )
    return MachineBlock(
        network=network,
        x=_input_link(entry.get("x")),
        y=None if y is None else _output_link(y, network),
        reverses=scalar(entry, "reverses", bool, "machine block"),
        lengths=scalar(entry, "lengths", str, "machine block"),
        initial=_checked_states(network, initial),
        final=_checked_states(
            network, tuple(_state_link(one, None) for one in scalar(entry, "final", list, "machine block"))
        ),
        label=scalar(entry, "label", str, "machine block"),
    )


def _link(entry: Any) -> Link:
    if not isinstance(entry, dict):
        raise ModelError("a link of a machine block is no object")
    return Link(
        tensor=scalar(entry, "tensor", str, "link"),
        axes=_texts(entry, "axes"),
        dtype=_dtype(entry),
        directions=scalar(entry, "directions", int, "link"),
    )


def _input_link(entry: Any) -> Link:
    link = _link(entry)
    if link.axes and sorted(link.axes) != sorted((BATCH, TIME, FEATURES)):
        raise ModelError(f"a machine block reads a tensor of axes [{', '.join(link.axes)[:80]}]")
    return link


def _output_link(entry: Any, network: IntegerNetwork) -> Link:
    link = _link(entry)
    wanted = {BATCH, FEATURES, *([TIME] if network.every_step else [])}
    if link.axes and (
        set(link.axes) - {DIRECTION} != wanted
        or len(set(link.axes)) < len(link.axes)
        or link.directions < 1
        or network.outputs % link.directions
    ):
        raise ModelError(
            f"a machine block gives {link.directions} directions and axes [{', '.join(link.axes)[:80]}]"
        )
    return link


def _state_link(entry: Any, constant: Any) -> StateLink:
    if not isinstance(entry, dict) or entry.get("state") not in ("h", "c"):
        raise ModelError("a link to states is not of h or c")
    tensor = scalar(entry, "tensor", str, "state")
    if not tensor and constant is None:
        raise ModelError("an initial state has neither a tensor nor a constant")
    return StateLink(
        state=entry["state"],
        first=scalar(entry, "first", int, "state"),
        count=scalar(entry, "count", int, "state"),
        tensor=tensor,
        constant=constant,
    )


def _checked_states(network: IntegerNetwork, links: tuple[StateLink, ...]) -> tuple[StateLink, ...]:
    """Refuse links to directions that a network does not have."""
    for link in links:
        if not 0 <= link.first < link.first + link.count <= len(network.directions):
            raise ModelError(f"a link to states of {network.name!r} names directions that it does not have")
    return links


def _ports(header: Mapping[str, Any], key: str) -> tuple[Port, ...]:
    found = []
    for entry in scalar(header, key, list, "header"):
        if not isinstance(entry, dict) or not isinstance(entry.get("shape"), list):
            raise ModelError(f"header entry {key!r} holds something that is no port")
        shape = tuple(size if type(size) is int else str(size) for size in entry["shape"])
        axes = _texts(entry, "axes")
        if len(axes) != len(shape):
            raise ModelError(f"header entry {key!r}: shape and axes differ in rank")
        found.append(
            Port(
                name=scalar(entry, "name", str, key),
                dtype=_dtype(entry),
                shape=shape,
                axes=axes,
                role=scalar(entry, "role", str, key),
            )
        )
    return tuple(found)


def _dtype(entry: Mapping[str, Any]) -> str:
    text: str = scalar(entry, "dtype", str, "tensor")
    try:
        is_number = np.dtype(text).kind in "fiub"
    except (TypeError, ValueError):
        is_number = False
    if not is_number:
        raise ModelError(f"there is no element type {text[:40]!r}")
    return text


def _texts(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    texts = scalar(entry, key, list, "header")
    if not all(isinstance(text, str) for text in texts):
        raise ModelError(f"header entry {key!r} does not hold texts")
    return tuple(texts)


def _made(kind: type[HostOperator], entry: Any) -> HostOperator:
    if not isinstance(entry, dict):
        raise ModelError("an operator of a host block is no object")
    return kind(
        label=scalar(entry, "label", str, "operator"),
        reason=scalar(entry, "reason", str, "operator"),
        is_recurrent=scalar(entry, "is_recurrent", bool, "operator"),
        weights=scalar(entry, "weights", int, "operator"),
        macs=scalar(entry, "macs", int, "operator"),
    )
