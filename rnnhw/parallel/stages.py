"""Model parallelism by layers and by time: stages of a stack, stretches of sequences, parts of a batch.

The work is a lattice of blocks: stage s (consecutive layers), stretch k (of steps), part m (of sequences)::

    forward   block (s, k, m) needs values of (s - 1, k, m) and the state of (s, k - 1, m)
    backward  block (s, k, m) needs gradients of values of (s + 1, k, m) and of the state of (s, k + 1, m)

Blocks of one m lie on the antidiagonals s + k as in a wavefront; different m have nothing to do with each
other, which is what fills a pipeline (GPipe, Huang et al. 2019). Ranks own stages (`by_layers`) or
stretches (`by_steps`). Every rank goes through its blocks in the order of (m, k, s), in which each block
comes after those that it needs, and backward through the reverse order; messages are buffered, so nobody
waits in a circle.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Bidirectional, Network, shape_of
from rnnhw.parallel.pieces import Piece, cut, cut_weighted
from rnnhw.parallel.ranks import Ranks
from rnnhw.train import Parameters, Stack
from rnnhw.train.cells.directions import Extent

__all__ = ["Lattice", "Stages", "by_layers", "by_steps", "layer_macs"]

Float = NDArray[np.floating[Any]]

Block = tuple[int, int, int]
"""Part, stretch and stage."""

_VALUES, _STATE, _KINDS = 0, 1, 4
"""Tags of messages are made of the block, whether it is values or state, and the direction."""


@dataclass(frozen=True)
class Lattice:
    """How the work is cut, and who owns which block.

    Parameters
    ----------
    layers : list of pieces
        Of the recurrent layers, a stage each.
    steps : list of pieces
        Of the steps, a stretch each.
    parts : int
        Of the batch.
    is_by_layers : bool
        Whether rank r owns stage r, or stretch r.
    """

    layers: list[Piece]
    steps: list[Piece]
    parts: int
    is_by_layers: bool

    def owner(self, stage: int, stretch: int) -> int:
        """The rank that runs a block."""
        return stage if self.is_by_layers else stretch


def layer_macs(network: Network) -> list[float]:
    """Multiply-accumulates of each recurrent layer's step."""
    return [float(layer.macs) for layer in shape_of(network).layers[: len(network.recurrent)]]


def by_layers(network: Network, steps: int, ranks: int, parts: int, stretches: int = 1) -> Lattice:
    """Every rank owns some layers; with ``stretches`` above 1 they run as a wavefront.

    Raises
    ------
    InputError
        If there are more ranks than layers, more stretches than steps, or a layer of two directions is cut.
    """
    _refuse_two_directions(network, stretches)
    return Lattice(
        cut_weighted(layer_macs(network), ranks, "recurrent layers"),
        cut(steps, stretches, "steps"),
        parts,
        True,
    )


def by_steps(network: Network, steps: int, ranks: int, parts: int) -> Lattice:
    """Every rank owns a stretch of the sequences and all layers.

    Raises
    ------
    InputError
        If there are more ranks than steps, or a layer has two directions.
    """
    _refuse_two_directions(network, ranks)
    return Lattice([(0, len(network.recurrent))], cut(steps, ranks, "steps"), parts, False)


def _refuse_two_directions(network: Network, stretches: int) -> None:
    if stretches > 1 and any(isinstance(layer, Bidirectional) for layer in network.recurrent):
        raise InputError(
            f"network {network.name!r} has a bidirectional layer, which needs the whole "
            "sequence; it cannot be cut by time"
        )


class Stages:
    """The blocks of one rank: forward and backward over batches of one shape.

    Parameters
    ----------
    network : Network
        The whole; gives kinds and sizes, its values are not used.
    steps, batch : int
    lattice : Lattice
    ranks : Ranks
        As many as the lattice has owners.
    dtype : dtype
    shared : Stages, optional
        Of another shape of batch; the parameters and gradients are its.

    Attributes
    ----------
    parameters, gradients : Parameters
        Of this rank's layers, the head among them on the last stage. By steps, every rank has all, and
        `backward` leaves the sum over ranks on each.
    """

    def __init__(
        self,
        network: Network,
        steps: int,
        batch: int,
        lattice: Lattice,
        ranks: Ranks,
        dtype: np.dtype[Any],
        shared: "Stages | None" = None,
    ) -> None:
        self._lattice, self._ranks, self._network = lattice, ranks, network
        self._parts = cut(batch, lattice.parts, "sequences of a batch")
        own = lattice.layers[ranks.rank] if lattice.is_by_layers else lattice.layers[0]
        made = Parameters(_part_of(network, own), dtype)
        self.parameters: Parameters = shared.parameters if shared else made
        self.gradients: Parameters = shared.gradients if shared else made.zeros_like()
        self._scratch = self.parameters.zeros_like()
        self._blocks: dict[Block, Stack] = {}
        for block in self._order():
            m, k, s = block
            (first, end), (begin, stop) = self._parts[m], lattice.steps[k]
            self._blocks[block] = Stack(self._view(self.parameters, s, k), stop - begin, end - first, dtype)

    @property
    def is_top(self) -> bool:
        """Whether this rank makes outputs."""
        stages, stretches = len(self._lattice.layers), len(self._lattice.steps)
        if self._lattice.is_by_layers:
            return self._ranks.rank == stages - 1
        return self._network.every_step or self._ranks.rank == stretches - 1

    def take(self, network: Network) -> None:
        """Copy this rank's part of the values of a network of the same sizes."""
        self.parameters.flat[:] = Parameters.of(network, self.parameters.flat.dtype).flat[self._place()]

    def whole(self, part: Parameters) -> Parameters:
        """``parameters`` or ``gradients`` of all ranks together, on every rank."""
        found = Parameters.of(self._network, part.flat.dtype)
        found.flat[:] = 0
        found.flat[self._place()] = part.flat
        if self._lattice.is_by_layers:
            self._ranks.sum(found.flat)
        return found

    def _place(self) -> slice:
        """Of this rank's parameters among all: layers follow each other, the head is last."""
        if not self._lattice.is_by_layers:
            return slice(None)
        sizes = [
            Parameters(_part_of(self._network, own), np.dtype(np.float32)).flat.size
            for own in self._lattice.layers
        ]
        start = sum(sizes[: self._ranks.rank])
        return slice(start, start + sizes[self._ranks.rank])

    def _order(self) -> list[Block]:
        lattice = self._lattice
        return [
            (m, k, s)
            for m in range(lattice.parts)
            for k in range(len(lattice.steps))
            for s in range(len(lattice.layers))
            if lattice.owner(s, k) == self._ranks.rank
        ]

    def _view(self, parameters: Parameters, stage: int, stretch: int) -> Network:
        """The network of a block: the head only at the top, and only where its outputs count."""
        network = parameters.network
        is_top = stage == len(self._lattice.layers) - 1
        is_last = stretch == len(self._lattice.steps) - 1
        if is_top and (self._network.every_step or is_last):
            return replace(network, every_step=self._network.every_step)
        return replace(network, layers=network.recurrent, every_step=True)

    def forward(self, x: Float, lengths: NDArray[np.int64]) -> list[tuple[slice, slice, Stack]]:
        """Run a batch from zero states.

        Parameters
        ----------
        x : float array ``[time, batch, inputs]``
            On every rank; zeros after a sequence's end.
        lengths : int64 array ``[batch]``
            Falling.

        Returns
        -------
        list of tuple
            Of every block of this rank that has outputs: its steps, its sequences, its workspace, whose
            ``outputs_gradient`` is to be filled before `backward`.
        """
        made = []
        for block in self._order():
            m, k, s = block
            part, stretch = slice(*self._parts[m]), slice(*self._lattice.steps[k])
            stack = self._blocks[block]
            self._ranks.phase(f"forward, layers {s}, steps {stretch.start} to {stretch.stop}, part {m}")
            count = np.clip(lengths[part] - stretch.start, 0, stretch.stop - stretch.start)
            stack.extent = Extent.of(count, stretch.stop - stretch.start)
            if s == 0:
                stack.x[:] = x[stretch, part]
            else:
                self._get((m, k, s - 1), _VALUES, stack.x)
            self._take_state(block, stack)
            stack.forward(self._view(self.parameters, s, k))
            if s < len(self._lattice.layers) - 1:
                self._put(block, (m, k, s + 1), _VALUES, stack.outputs)
            if k < len(self._lattice.steps) - 1:
                self._put(block, (m, k + 1, s), _STATE, self._final_state(stack))
            if self._makes_outputs(block):
                made.append((stretch, part, stack))
        self._ranks.finish_sends()
        return made

    def backward(self) -> None:
        """From the outputs' gradients to ``gradients``."""
        self.gradients.flat[:] = 0
        for block in reversed(self._order()):
            m, k, s = block
            stack = self._blocks[block]
            self._ranks.phase(f"backward, stage {s}, stretch {k}, part {m}")
            if s < len(self._lattice.layers) - 1:
                self._get((m, k, s + 1), _VALUES + 2, stack.outputs_gradient)
            elif not self._makes_outputs(block):
                stack.outputs_gradient[:] = 0
            self._take_state_gradient(block, stack)
            self._scratch.flat[:] = 0
            stack.backward(
                self._view(self.parameters, s, k), self._view(self._scratch, s, k), clear=False, wants_x=s > 0
            )
            self.gradients.flat += self._scratch.flat
            if s > 0:
                self._put(block, (m, k, s - 1), _VALUES + 2, stack.x_gradient)
            if k > 0:
                self._put(block, (m, k - 1, s), _STATE + 2, self._state_gradient(stack))
        self._ranks.finish_sends()
        if not self._lattice.is_by_layers:
            self._ranks.sum(self.gradients.flat)

    def _makes_outputs(self, block: Block) -> bool:
        _, k, s = block
        is_last = self._network.every_step or k == len(self._lattice.steps) - 1
        return is_last and s == len(self._lattice.layers) - 1

    def _tag(self, block: Block, kind: int) -> int:
        m, k, s = block
        return ((m * len(self._lattice.steps) + k) * len(self._lattice.layers) + s) * _KINDS + kind

    def _put(self, source: Block, target: Block, kind: int, array: Float) -> None:
        self._ranks.send(array, self._lattice.owner(target[2], target[1]), self._tag(source, kind))

    def _get(self, source: Block, kind: int, array: Float) -> None:
        self._ranks.receive(array, self._lattice.owner(source[2], source[1]), self._tag(source, kind))

    def _state_arrays(self, stack: Stack) -> list[Float]:
        return [array for run in stack.runs for array in (run.hidden, run.cell) if array is not None]

    def _take_state(self, block: Block, stack: Stack) -> None:
        m, k, s = block
        if k == 0:
            stack.clear_state()
            return
        arrays = self._state_arrays(stack)
        flat = np.empty(sum(array[0].size for array in arrays), stack.x.dtype)
        self._get((m, k - 1, s), _STATE, flat)
        _unpack(flat, [array[0] for array in arrays])

    def _final_state(self, stack: Stack) -> Float:
        lengths = stack.extent.lengths
        rows = np.arange(lengths.size)
        return np.concatenate([array[lengths, rows].ravel() for array in self._state_arrays(stack)])

    def _gradient_arrays(self, stack: Stack) -> list[Float]:
        return [
            array
            for run in stack.runs
            for array in (run.hidden_gradient, run.cell_gradient)
            if array is not None
        ]

    def _take_state_gradient(self, block: Block, stack: Stack) -> None:
        m, k, s = block
        arrays = self._gradient_arrays(stack)
        if k == len(self._lattice.steps) - 1:
            for array in arrays:
                array[:] = 0
            return
        flat = np.empty(sum(array.size for array in arrays), stack.x.dtype)
        self._get((m, k + 1, s), _STATE + 2, flat)
        _unpack(flat, arrays)

    def _state_gradient(self, stack: Stack) -> Float:
        return np.concatenate([array.ravel() for array in self._gradient_arrays(stack)])


def _part_of(network: Network, layers: Piece) -> dict[str, Any]:
    """The network of some of the recurrent layers, with the head if the last one is among them."""
    begin, end = layers
    chosen: list[Any] = list(network.recurrent[begin:end])
    if end == len(network.recurrent) and network.head is not None:
        chosen.append(network.head)
    return {"network": replace(network, layers=chosen)}


def _unpack(flat: Float, arrays: list[Float]) -> None:
    start = 0
    for array in arrays:
        array[:] = flat[start : start + array.size].reshape(array.shape)
        start += array.size
