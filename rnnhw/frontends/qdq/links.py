"""The nodes between the parts of a whole model: order of axes, reversal, lengths and states."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import helper

from rnnhw.errors import ModelError
from rnnhw.frontends.qdq.graph import Graph, Value
from rnnhw.frontends.qdq.states import state_name, states_of
from rnnhw.network import (
    BATCH,
    DIRECTION,
    FEATURES,
    TIME,
    HostBlock,
    IntegerBidirectional,
    IntegerNetwork,
    IntegerRecurrent,
    LastStep,
    MachineBlock,
    StateLink,
    directions_of,
)

__all__ = ["Links"]

Array = NDArray[Any]

_ORDER = (BATCH, TIME, FEATURES)


class Links:
    """Connects one part, whose own names begin with a prefix, with the tensors of the whole model.

    Parameters
    ----------
    graph : Graph
        Gets the nodes.
    prefix : str
    """

    def __init__(self, graph: Graph, prefix: str) -> None:
        self.prefix = prefix
        self._graph = graph

    def connect_host(self, block: HostBlock) -> None:
        """Give a part on the host its inputs."""
        for name in block.inputs:
            self._give(Value(self._graph, name), name)

    def connect_inputs(self, block: MachineBlock) -> None:
        """Give a part on the machine its sequences, lengths and initial states."""
        graph, x = self._graph, Value(self._graph, block.x.tensor)
        if not block.x.axes:
            rows = graph.node(
                "Reshape", self._as(x, block.x.dtype, "float32"), self._shape(-1, 1, _inputs(block))
            )
            self._give(rows, "x")
            return
        turned = graph.node("Transpose", x, perm=[block.x.axes.index(axis) for axis in _ORDER])
        turned = self._as(turned, block.x.dtype, "float32")
        if block.lengths:
            lengths = Value(graph, block.lengths).to(_type("int64"))
            self._give(lengths, "lengths")
        self._give(self._reversed(block, turned), "x")
        if block.initial or block.final:
            self._connect_initial(block, turned)

    def connect_outputs(self, block: HostBlock | MachineBlock) -> None:
        """Give the whole model what a part computes."""
        if isinstance(block, HostBlock):
            for name in block.outputs:
                self._take(Value(self._graph, self.prefix + name), name)
            return
        graph, link = self._graph, block.y
        if link is not None:
            y = Value(graph, f"{self.prefix}y")
            if not link.axes:
                leading = graph.node(
                    "Slice", graph.node("Shape", Value(graph, block.x.tensor)), *map(_one, (0, -1, 0))
                )
                y = graph.node("Reshape", y, graph.node("Concat", leading, _one(_outputs(block)), axis=0))
            else:
                y = self._turned(block, y)
            self._take(self._as(y, "float32", link.dtype), link.tensor)
        for state in block.final:
            self._take(self._final(block, state), state.tensor)

    def _turned(self, block: MachineBlock, y: Value) -> Value:
        """Outputs ``[batch, time, outputs]`` or ``[batch, outputs]`` with the axes of a tensor."""
        link = block.y
        assert link is not None and isinstance(block.network, IntegerNetwork)
        own: tuple[str, ...] = (BATCH, TIME, FEATURES) if block.network.every_step else (BATCH, FEATURES)
        if block.network.every_step:
            y = self._reversed(block, y)
        if DIRECTION in link.axes:
            y = self._graph.node("Reshape", y, self._shape(*[0] * (len(own) - 1), link.directions, -1))
            own = (*own[:-1], DIRECTION, FEATURES)
        return self._graph.node("Transpose", y, perm=[own.index(axis) for axis in link.axes])

    def _reversed(self, block: MachineBlock, x: Value) -> Value:
        """Sequences ``[batch, time, features]`` against time, each within its length, if that is so."""
        if not block.reverses:
            return x
        if block.lengths:
            lengths = Value(self._graph, block.lengths).to(_type("int64"))
            return self._graph.node("ReverseSequence", x, lengths, batch_axis=0, time_axis=1)
        return self._graph.node("Slice", x, _one(-1), _one(np.iinfo(np.int64).min), _one(1), _one(-1))

    def _connect_initial(self, block: MachineBlock, x: Value) -> None:
        graph = self._graph
        batch = graph.node("Shape", x, start=0, end=1)
        for k, first, layer in _recurrent(block):
            halves = directions_of(layer)
            for place, state in enumerate(states_of(_own(halves[0]))):
                each = []
                for d, half in enumerate(halves):
                    width = states_of(_own(half))[place].width
                    given = self._initial(block, state.name, first + d)
                    given = np.zeros((1, 1, width), np.float32) if given is None else given
                    shape = graph.node("Concat", _one(1), batch, _one(width), axis=0)
                    each.append(graph.node("Expand", given, shape))
                joined = each[0] if len(each) == 1 else graph.node("Concat", *each, axis=0)
                self._give(joined, state_name("initial", state.name, k))

    def _initial(self, block: MachineBlock, state: str, direction: int) -> Value | Array | None:
        """The initial state of a direction, ``[1, 1 or batch, width]``; None for zeros."""
        for link in block.initial:
            if link.state != state or not link.first <= direction < link.first + link.count:
                continue
            place = direction - link.first
            if link.constant is not None:
                return np.asarray(link.constant[place : place + 1], np.float32)
            given = Value(self._graph, link.tensor)
            return self._graph.node("Slice", given, *map(_one, (place, place + 1, 0)))
        return None

    def _final(self, block: MachineBlock, link: StateLink) -> Value:
        """The final states of some directions."""
        graph, each = self._graph, []
        for k, first, layer in _recurrent(block):
            given = Value(graph, f"{self.prefix}{state_name('final', link.state, k)}")
            for d in range(len(directions_of(layer))):
                if link.first <= first + d < link.first + link.count:
                    each.append(graph.node("Slice", given, *map(_one, (d, d + 1, 0))))
        return each[0] if len(each) == 1 else graph.node("Concat", *each, axis=0)

    def _as(self, value: Value, old: str, new: str) -> Value:
        return value if old == new else value.to(_type(new))

    def _shape(self, *sizes: int) -> Array:
        return np.array(sizes, np.int64)

    def _give(self, value: Value, name: str) -> None:
        self._identity(value.name, self.prefix + name)

    def _take(self, value: Value, name: str) -> None:
        self._identity(value.name, name)

    def _identity(self, given: str, name: str) -> None:
        self._graph.nodes.append(helper.make_node("Identity", [given], [name], f"{self.prefix}to {name}"))


def _one(value: int) -> Array:
    return np.array([value], np.int64)


def _type(dtype: str) -> int:
    return helper.np_dtype_to_tensor_dtype(np.dtype(dtype))


def _inputs(block: MachineBlock) -> int:
    assert isinstance(block.network, IntegerNetwork)
    return block.network.inputs


def _outputs(block: MachineBlock) -> int:
    assert isinstance(block.network, IntegerNetwork)
    return block.network.outputs


def _own(layer: object) -> IntegerRecurrent:
    if not isinstance(layer, IntegerRecurrent):
        raise ModelError("a layer is in an arithmetic that is not exported")
    return layer


def _recurrent(block: MachineBlock) -> Iterator[tuple[int, int, IntegerRecurrent | IntegerBidirectional]]:
    """Yield the number of each recurrent layer in the file, that of its first direction, and the layer."""
    assert isinstance(block.network, IntegerNetwork)
    first = 0
    stages = [layer for layer in block.network.layers if not isinstance(layer, LastStep)]
    for k, layer in enumerate(stages):
        if isinstance(layer, IntegerRecurrent | IntegerBidirectional):
            yield k, first, layer
            first += len(directions_of(layer))
