"""Partition of a graph: which operators form the blocks of the machine, and which are left to the host.

The nodes are evaluated in their order (`rnnhw.frontends.onnx.evaluate`). Then the graph's outputs are
demanded, and with each value all that it needs. A demanded value that layers of the machine give is an output
of a machine block; a node that the machine does not run is left to the host.

A block is a chain of layers with one output above the last of them. Where something else also reads a value
inside a chain, the chain is cut there: operators that read it then read a value of the host. Evaluation is
repeated until no chain has to be cut.
"""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onnx import NodeProto

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.evaluate import NOT_OURS, evaluate
from rnnhw.frontends.onnx.order import waiting_units
from rnnhw.frontends.onnx.proto import node_label, outer_inputs
from rnnhw.frontends.onnx.signals import BATCH, DIRECTION, TIME, UNITS, Part, Signal, Unit, chain_of
from rnnhw.frontends.onnx.values import Constant, Host, Value

__all__ = ["Chain", "DenseAlone", "Partition", "partition"]

OUTPUT_AXES = {BATCH, TIME, DIRECTION, UNITS, "outputs"}
"""Axes that an output of a machine block may have."""

Layer = tuple[Part, ...]
"""The directions of one layer."""


@dataclass
class Chain:
    """The layers of a machine block, from its input up.

    Attributes
    ----------
    layers : list of Layer
    main : (str, Signal), optional
        Name and state of the tensor that the block gives; none if only final states are read.
    taps : list of (str, str, Unit)
        Final states that are read: the tensor, ``h`` or ``c``, and the operator.
    """

    layers: list[Layer]
    main: tuple[str, Signal] | None = None
    taps: list[tuple[str, str, Unit]] = field(default_factory=list)

    @property
    def bottom(self) -> Unit:
        """The operator that reads the block's input."""
        return self.layers[0][0].unit

    @property
    def reads(self) -> list[str]:
        """The tensors that the block reads."""
        names = list(self.bottom.source.origins)
        for unit in self.units:
            names += [unit.lengths] if unit.lengths else []
            names += [value for value in unit.initial.values() if isinstance(value, str)]
        return list(dict.fromkeys(names))

    @property
    def gives(self) -> list[str]:
        """The tensors that the block gives."""
        return [*([self.main[0]] if self.main else []), *(tap for tap, _, _ in self.taps)]

    @property
    def units(self) -> list[Unit]:
        """The recurrent operators, each once."""
        return list(dict.fromkeys(part.unit for layer in self.layers for part in layer))


@dataclass(frozen=True)
class DenseAlone:
    """A dense layer that is a machine block by itself.

    Parameters
    ----------
    name : str
        The tensor that it gives.
    signal : Signal
        Its weights, and the tensor that it reads.
    label : str
        The operator that gives the tensor.
    """

    name: str
    signal: Signal
    label: str

    @property
    def reads(self) -> list[str]:
        """The tensors that the block reads."""
        return list(self.signal.origins)

    @property
    def gives(self) -> list[str]:
        """The tensors that the block gives."""
        return [self.name]


@dataclass(frozen=True)
class Partition:
    """A graph in parts.

    Parameters
    ----------
    chains : list of Chain
    denses : list of DenseAlone
    hosted : list of NodeProto
        The nodes that the host runs, in the order of the graph.
    reasons : list of str
        For each of them, why the machine does not run it.
    constants : set of str
        Initializers that they read.
    """

    chains: list[Chain]
    denses: list[DenseAlone]
    hosted: list[NodeProto]
    reasons: list[str]
    constants: set[str]


def partition(nodes: Sequence[NodeProto], known: Mapping[str, Value], outputs: Sequence[str]) -> Partition:
    """Divide a graph between the machine and the host.

    Parameters
    ----------
    nodes : sequence of NodeProto
        In an order in which they can be computed.
    known : mapping of str to Value
        What is known of the graph's inputs and initializers.
    outputs : sequence of str
        The graph's outputs.

    Raises
    ------
    ModelError
        If nothing gives a value that is needed.
    """
    producers = {name: k for k, node in enumerate(nodes) for name in node.output if name}
    cuts: set[str] = set()
    while True:
        attempt = _Attempt(nodes, producers, known, outputs, cuts)
        more = attempt.needed_cuts - cuts
        if not more:
            return attempt.partition
        cuts |= more


class _Attempt:
    """One evaluation of the graph with given cuts.

    Attributes
    ----------
    needed_cuts : set of str
        Tensors at which chains have to be cut; if all of them are cut already, `partition` is right.
    partition : Partition
    """

    def __init__(
        self,
        nodes: Sequence[NodeProto],
        producers: Mapping[str, int],
        known: Mapping[str, Value],
        outputs: Sequence[str],
        cuts: set[str],
    ) -> None:
        self._nodes, self._producers, self._known = nodes, producers, known
        self._values, _ = evaluate(nodes, known, cuts)
        self._chains: dict[Layer, Chain] = {}
        self._uppers: dict[Layer, set[object]] = {}
        self._denses: list[DenseAlone] = []
        self._hosted: set[int] = set()
        self._constants: set[str] = set()
        self._tapped: list[str] = []
        self.needed_cuts: set[str] = set()
        self._demand_all(outputs)
        self._add_taps()
        self._check_forks()
        self._check_order()
        hosted = sorted(self._hosted)
        self.partition = Partition(
            chains=list(self._chains.values()),
            denses=self._denses,
            hosted=[nodes[k] for k in hosted],
            reasons=[self._reason(nodes[k]) for k in hosted],
            constants=self._constants,
        )

    def _reason(self, node: NodeProto) -> str:
        value = self._values.get(next(name for name in node.output if name))
        if isinstance(value, Host) and value.reason:
            return value.reason
        return "it only moves or shapes values of the host" if not isinstance(value, Host) else NOT_OURS

    def _demand_all(self, outputs: Sequence[str]) -> None:
        """Demand the outputs, and all values that are needed for them."""
        waiting, done = list(reversed(outputs)), set[str]()
        while waiting:
            name = waiting.pop()
            if name not in done:
                done.add(name)
                waiting += reversed(self._demand(name))

    def _demand(self, name: str) -> list[str]:
        """Demand a value; returns the values that are needed for it."""
        if name not in self._values:
            raise ModelError(f"nothing gives the value {name!r}")
        value = self._values[name]
        if isinstance(value, Constant) and name in self._known:
            self._constants.add(name)
            return []
        if name in self._known:
            return []
        if isinstance(value, Signal):
            return self._demand_signal(name, value)
        position = self._producers[name]
        self._hosted.add(position)
        return outer_inputs(self._nodes[position])

    def _demand_signal(self, name: str, signal: Signal) -> list[str]:
        """Make a value of the machine an output of a block."""
        if signal.kind == "input":
            self.needed_cuts |= set(signal.origins)  # the host moves the axes of an input itself
            return list(signal.origins)
        if not signal.parts:
            label = node_label(self._nodes[self._producers[name]])
            self._denses.append(DenseAlone(name, signal, label))
            return list(signal.origins)
        unit = signal.parts[0].unit
        if name in unit.outputs[1:]:
            self._tapped.append(name)
            return self._needs(unit)
        try:
            if signal.kind == "cell" or not OUTPUT_AXES.issuperset(signal.axes):
                raise ModelError("it is no output of a network")
            layers = _layers(signal, name)
            if _is_partial(layers[-1]) and any(part.unit.initial for part in layers[-1]):
                raise ModelError("its operators' initial states are those of more directions")
        except ModelError:
            self.needed_cuts |= set(signal.origins)
            return list(signal.origins)
        chain = self._chain(layers)
        if chain.main is not None:
            self._cut_one_of(chain.main[1], signal)
        chain.main = (name, signal)
        return chain.reads

    def _needs(self, unit: Unit) -> list[str]:
        """The values that the block of an operator needs."""
        names = list(unit.source.origins)
        if unit.source.kind != "input":
            names = self._needs(unit.source.parts[0].unit)
        states = [value for value in unit.initial.values() if isinstance(value, str)]
        return [*names, *([unit.lengths] if unit.lengths else []), *states]

    def _chain(self, layers: list[Layer]) -> Chain:
        """The chain of these layers, and what is above each of them."""
        top = layers[-1]
        if any(part.is_reverse for part in top) and len(top) == 1 and len(layers) > 1:
            self.needed_cuts |= set(top[0].unit.source.origins)
        for below, above in itertools.pairwise(layers):
            self._uppers.setdefault(below, set()).add(above)
        self._uppers.setdefault(top, set())
        return self._chains.setdefault(top, Chain(layers=layers))

    def _add_taps(self) -> None:
        """Assign the final states that are read to the chains of their operators."""
        for name in self._tapped:
            signal = self._values[name]
            assert isinstance(signal, Signal)
            unit = signal.parts[0].unit
            state = "h" if name == unit.outputs[1] else "c"
            chain = self._chain_with(unit, signal)
            if chain.main is not None and _is_partial(chain.layers[-1]):
                self.needed_cuts |= set(chain.main[1].origins)
            chain.taps.append((name, state, unit))

    def _chain_with(self, unit: Unit, signal: Signal) -> Chain:
        for chain in self._chains.values():
            if unit in chain.units:
                return chain
        return self._chain(_layers_up_to(signal))

    def _check_forks(self) -> None:
        """Cut where more than one layer or output is above a layer, or a chain ends inside another one."""
        owners: dict[Unit, Layer] = {}
        for layer, above in self._uppers.items():
            chain = self._chains.get(layer)
            if len(above) > 1:
                self._cut(layer)
            elif above and chain is not None:
                self._cut_one_of(chain.main[1] if chain.main else None, None)
            for part in layer:
                if owners.setdefault(part.unit, layer) != layer:
                    self._cut(layer)

    def _check_order(self) -> None:
        """Cut chains of which an upper layer begins with something that follows from a lower one."""
        waiting = waiting_units(
            [(chain.reads, chain.gives, chain.units) for chain in self._chains.values()],
            [(dense.reads, dense.gives) for dense in self._denses],
            [self._nodes[k] for k in self._hosted],
        )
        for unit in waiting:
            if unit.source.kind != "input":
                self.needed_cuts |= set(unit.source.origins)
            else:  # one of two operators that are the directions of a layer
                self.needed_cuts |= {name for name in unit.outputs[:2] if name}

    def _cut_one_of(self, first: Signal | None, second: Signal | None) -> None:
        """Resolve two values above one layer; a state after the last step is read as a final state then."""
        given = [signal for signal in (first, second) if signal is not None]
        last = [signal for signal in given if _is_final(signal)]
        for signal in last or given:
            self.needed_cuts |= set(signal.origins)

    def _cut(self, layer: Layer) -> None:
        for part in layer:
            self.needed_cuts |= {name for name in part.unit.outputs[:2] if name}


def _is_final(signal: Signal) -> bool:
    """Whether a value is made of final states (outputs Y_h), not of the states after all steps."""
    given = {name for part in signal.parts for name in part.unit.outputs[1:2]}
    return given.issuperset(signal.origins)


def _is_partial(layer: Layer) -> bool:
    """Whether a layer has only some of the directions of one of its operators."""
    return any(
        [other.direction for other in layer if other.unit is part.unit] != list(range(len(part.unit.halves)))
        for part in layer
    )


def _layers(signal: Signal, name: str) -> list[Layer]:
    """The layers below a value; a layer that runs backward in time alone may be the only one."""
    alone = len(signal.parts) == 1 and len(signal.parts[0].unit.halves) == 1
    if alone and signal.parts[0].is_reverse and signal.kind == "hidden":
        return _layers_up_to(signal)
    return chain_of(signal, name)


def _layers_up_to(signal: Signal) -> list[Layer]:
    """The layers up to that of a state, whatever its directions are."""
    source = signal.parts[0].unit.source
    below = chain_of(source, signal.parts[0].label) if source.kind != "input" else []
    return [*below, signal.parts]
