"""Models that are more than one network: a graph of blocks, some on the machine and the others on the host.

Blocks exchange tensors by name. A machine block is a network that the machine runs; a host block is an ONNX
model that onnxruntime runs. They are executed in their order in the graph.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.network.float import Dense, Network
from rnnhw.network.integer import IntegerNetwork
from rnnhw.network.own_scales import OwnScales

__all__ = [
    "BATCH",
    "DIRECTION",
    "FEATURES",
    "TIME",
    "Block",
    "BlockInputs",
    "BlockOutputs",
    "Graph",
    "HostBlock",
    "HostOperator",
    "Link",
    "MachineBlock",
    "Port",
    "StateLink",
    "has_layers",
]

Array = NDArray[Any]

BATCH, TIME, DIRECTION, FEATURES = "batch", "time", "direction", "features"
"""Names of the axes of tensors. An axis of another meaning has an empty name."""


@dataclass(frozen=True, kw_only=True)
class Port:
    """An input or an output of a graph.

    Parameters
    ----------
    name : str
    dtype : str
        NumPy's name of the element type, such as ``float32``.
    shape : tuple of int or str
        Size of each axis; a name where it is free, ``?`` where it is not known.
    axes : tuple of str
        `BATCH`, `TIME`, or an empty text, for each axis.
    role : {"", "sequence", "state", "lengths"}
        What an input is to recurrent layers; empty for an output, and for an input of no such use.
    """

    name: str
    dtype: str
    shape: tuple[int | str, ...]
    axes: tuple[str, ...]
    role: str = ""

    @property
    def is_sequence(self) -> bool:
        """Whether the tensor has a batch axis and a time axis."""
        return BATCH in self.axes and TIME in self.axes

    @property
    def order(self) -> tuple[int, ...]:
        """The permutation of axes that puts the batch axis first and the time axis behind it."""
        first = [self.axes.index(axis) for axis in (BATCH, TIME) if axis in self.axes]
        return (*first, *(k for k in range(len(self.axes)) if k not in first))

    @property
    def fixed_batch(self) -> int | None:
        """The number of sequences that the tensor must have; None if it may have any."""
        if BATCH not in self.axes:
            return None
        size = self.shape[self.axes.index(BATCH)]
        return size if isinstance(size, int) else None


@dataclass(frozen=True, kw_only=True)
class HostOperator:
    """An operator that the host runs.

    Parameters
    ----------
    label : str
        Operator and name.
    reason : str
        Why the machine does not run it.
    is_recurrent : bool
        Whether it is a recurrent operator, with an option that the machine lacks.
    weights : int
        Number of stored reals that it reads.
    macs : int
        Products that it adds per call with one sequence of one step.
    """

    label: str
    reason: str
    is_recurrent: bool = False
    weights: int = 0
    macs: int = 0


@dataclass(frozen=True, kw_only=True)
class HostBlock:
    """Operators that the host runs.

    Parameters
    ----------
    model : bytes
        An ONNX model, serialized, whose inputs and outputs have the names of the graph's tensors.
    inputs, outputs : tuple of str
    operators : tuple of HostOperator
    """

    model: bytes = field(repr=False)
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    operators: tuple[HostOperator, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Link:
    """A tensor of the graph that a machine block reads or gives.

    Parameters
    ----------
    tensor : str
    axes : tuple of str
        Meaning of each axis: `BATCH`, `TIME`, `DIRECTION` or `FEATURES`. Empty for a dense layer by itself:
        its last axis is features, and each vector along it is a sequence of one step.
    dtype : str
        NumPy's name of the tensor's element type.
    directions : int
        Size of the axis `DIRECTION`, if there is one.
    """

    tensor: str
    axes: tuple[str, ...]
    dtype: str = "float32"
    directions: int = 1


@dataclass(frozen=True, kw_only=True, eq=False)
class StateLink:
    """A tensor ``[directions, batch, width]`` that gives initial states, or receives final states.

    Parameters
    ----------
    state : {"h", "c"}
    first, count : int
        The directions of the block's network that it holds the states of.
    tensor : str
        Name of the tensor; empty for a constant initial state.
    constant : float array ``[directions, 1 or batch, width]``, optional
    """

    state: str
    first: int
    count: int
    tensor: str = ""
    constant: Array | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class MachineBlock:
    """A network that the machine runs.

    Parameters
    ----------
    network : Network, Dense or IntegerNetwork
        A float dense layer is a network by itself.
    x : Link
    y : Link, optional
        None where only final states are read.
    reverses : bool
        Whether the host reverses the sequences before and after, as for a layer that runs backward in time.
    lengths : str
        Name of the tensor that holds the number of steps of each sequence, ``[batch]``; empty without.
    initial, final : tuple of StateLink
    label : str
        The operators that the block consists of, for tables.
    own : OwnScales, optional
        Scales that a float network keeps when it is quantized. They are not stored.
    """

    network: Network | Dense | IntegerNetwork
    x: Link
    y: Link | None
    reverses: bool = False
    lengths: str = ""
    initial: tuple[StateLink, ...] = ()
    final: tuple[StateLink, ...] = ()
    label: str = ""
    own: OwnScales | None = None

    @property
    def reads(self) -> list[str]:
        """Names of the tensors that the block reads."""
        states = [link.tensor for link in self.initial if link.tensor]
        return [self.x.tensor, *([self.lengths] if self.lengths else []), *states]

    @property
    def gives(self) -> list[str]:
        """Names of the tensors that the block gives."""
        return [*([self.y.tensor] if self.y else []), *(link.tensor for link in self.final)]


Block = HostBlock | MachineBlock


def has_layers(block: MachineBlock) -> bool:
    """Whether a block has recurrent layers, and is not a dense layer by itself."""
    return bool(block.x.axes)


@dataclass(frozen=True, kw_only=True, eq=False)
class BlockInputs:
    """What a machine block is run on.

    Parameters
    ----------
    x : float array ``[batch, time, features]``
    lengths : int64 array ``[batch]``, optional
    h, c : float array ``[directions, batch, width]``, optional
        Initial states; without, they are zero.
    """

    x: Array
    lengths: NDArray[np.int64] | None = None
    h: Array | None = None
    c: Array | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class BlockOutputs:
    """What a machine block gives.

    Parameters
    ----------
    y : float array
        ``[batch, time, outputs]``, or ``[batch, outputs]`` of a block that gives only the last step.
    h, c : float array ``[directions, batch, width]``, optional
        Final states, where the block has links for them.
    """

    y: Array
    h: Array | None = None
    c: Array | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Graph:
    """A model as a graph of blocks.

    Parameters
    ----------
    name : str
    inputs, outputs : tuple of Port
    blocks : sequence of Block
        In an order in which every block's inputs have been given before.
    notes : tuple of str
        Sentences about how the model was read that its user should know.
    original : HostBlock, optional
        The whole model for onnxruntime, to compare with. It is not stored.
    """

    name: str
    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]
    blocks: Sequence[Block]
    notes: tuple[str, ...] = field(default=())
    original: HostBlock | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        known = {port.name for port in self.inputs}
        for block in self.blocks:
            reads = block.inputs if isinstance(block, HostBlock) else block.reads
            gives = block.outputs if isinstance(block, HostBlock) else block.gives
            missing = sorted(set(reads) - known)
            if missing:
                raise ModelError(f"graph {self.name!r}: nothing gives the tensor {missing[0]!r}")
            known |= set(gives)
        missing = sorted({port.name for port in self.outputs} - known)
        if missing:
            raise ModelError(f"graph {self.name!r}: nothing gives the output {missing[0]!r}")

    @property
    def machine_blocks(self) -> list[MachineBlock]:
        """The blocks that the machine runs."""
        return [block for block in self.blocks if isinstance(block, MachineBlock)]

    @property
    def host_blocks(self) -> list[HostBlock]:
        """The blocks that the host runs."""
        return [block for block in self.blocks if isinstance(block, HostBlock)]

    @property
    def is_integer(self) -> bool:
        """Whether the machine blocks hold integer networks."""
        return all(isinstance(block.network, IntegerNetwork) for block in self.machine_blocks)

    @property
    def is_plain(self) -> bool:
        """Whether the graph is one network and nothing else, which needs no graph to be described."""
        if len(self.blocks) != 1 or not isinstance(block := self.blocks[0], MachineBlock):
            return False
        more = block.reverses or block.lengths or block.initial or block.y is None
        return not more and len(self.inputs) == 1

    @property
    def only_network(self) -> Network | IntegerNetwork:
        """The only network with recurrent layers.

        Raises
        ------
        ModelError
            If there are several or none.
        """
        found = [block for block in self.machine_blocks if has_layers(block)]
        if len(found) != 1 or isinstance(found[0].network, Dense):
            listed = f" ({'; '.join(block.label for block in found)})" if found else ""
            raise ModelError(
                f"network {self.name!r} has {len(found)} parts with recurrent layers on the machine{listed}; "
                "one is wanted here"
            )
        return found[0].network

    @property
    def scope(self) -> str:
        """Say what figures of `only_network` count and what not; empty if they count the whole graph."""
        layers = [block.label for block in self.machine_blocks if has_layers(block)]
        others = [f"{block.label} on the machine" for block in self.machine_blocks if not has_layers(block)]
        hosted = [one for block in self.host_blocks for one in block.operators]
        if hosted:
            kinds = ", ".join(dict.fromkeys(one.label.split()[0] for one in hosted))
            others.append(f"{len(hosted)} operators on the host ({kinds})")
        if not others:
            return ""
        return f"The figures count {', '.join(layers)} alone, and not {', nor '.join(others)}."

    def with_networks(self, networks: Mapping[int, IntegerNetwork | Network | Dense]) -> "Graph":
        """Return the graph with other networks in its blocks, given by the positions of the blocks."""
        blocks = [
            dataclasses.replace(block, network=networks[k]) if isinstance(block, MachineBlock) else block
            for k, block in enumerate(self.blocks)
        ]
        return dataclasses.replace(self, blocks=blocks)
