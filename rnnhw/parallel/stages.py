"""Model parallelism by layers and by time: pipeline stages, time chunks and micro-batches.

The work of a minibatch is a lattice of blocks. Block (s, k, m) is pipeline stage s (consecutive layers) on
time chunk k (consecutive steps) of micro-batch m (some of the sequences)::

    forward   block (s, k, m) needs values of (s - 1, k, m) and the state of (s, k - 1, m)
    backward  block (s, k, m) needs gradients of values of (s + 1, k, m) and of the state of (s, k + 1, m)

Within one micro-batch, the blocks of an antidiagonal s + k can be computed at the same time, as a wavefront.
Different micro-batches are independent, which is what fills a pipeline (GPipe, Huang et al. 2019). Each rank
owns one stage (`by_layers`) or one time chunk (`by_steps`). It computes its blocks in the order of (m, k, s),
in which each block comes after those that it needs, and backward in the reverse order. Sends are buffered and
never block, so there is no deadlock.
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
"""(micro-batch, time chunk, stage) of a block, in the order of computation: (m, k, s)."""

_VALUES, _STATE, _KINDS = 0, 1, 4
"""Kinds of messages: 0 and 1 forward, plus 2 for their gradients. A tag is the sender's block and a kind."""


@dataclass(frozen=True)
class Lattice:
    """How the work is cut into blocks, and which rank owns which block.

    Parameters
    ----------
    stages : list of pieces
        The recurrent layers of each pipeline stage.
    time_chunks : list of pieces
        The steps of each time chunk.
    micro_batches : int
        Number of micro-batches per minibatch.
    is_by_layers : bool
        Whether rank r owns stage r; otherwise it owns time chunk r.
    """

    stages: list[Piece]
    time_chunks: list[Piece]
    micro_batches: int
    is_by_layers: bool

    def owner(self, stage: int, time_chunk: int) -> int:
        """Return the rank that computes the blocks of this stage and time chunk."""
        return stage if self.is_by_layers else time_chunk


def layer_macs(network: Network) -> list[float]:
    """Multiply-accumulates per step and sequence of each recurrent layer."""
    return [float(layer.macs) for layer in shape_of(network).layers[: len(network.recurrent)]]


def by_layers(network: Network, steps: int, ranks: int, micro_batches: int, time_chunks: int = 1) -> Lattice:
    """Cut into one stage per rank; with ``time_chunks`` above 1 the stages work as a wavefront.

    Raises
    ------
    InputError
        If there are more ranks than layers, more time chunks than steps, or several time chunks and a
        bidirectional layer.
    """
    _refuse_two_directions(network, time_chunks)
    return Lattice(
        cut_weighted(layer_macs(network), ranks, "recurrent layers"),
        cut(steps, time_chunks, "steps"),
        micro_batches,
        True,
    )


def by_steps(network: Network, steps: int, ranks: int, micro_batches: int) -> Lattice:
    """Cut into one time chunk per rank, each with all layers.

    Raises
    ------
    InputError
        If there are more ranks than steps, or several ranks and a bidirectional layer.
    """
    _refuse_two_directions(network, ranks)
    return Lattice([(0, len(network.recurrent))], cut(steps, ranks, "steps"), micro_batches, False)


def _refuse_two_directions(network: Network, time_chunks: int) -> None:
    if time_chunks > 1 and any(isinstance(layer, Bidirectional) for layer in network.recurrent):
        raise InputError(
            f"network {network.name!r} has a bidirectional layer, which needs the whole "
            "sequence; it cannot be cut by time"
        )


class Stages:
    """Workspaces of one rank's blocks: forward and backward passes over minibatches of one shape.

    Parameters
    ----------
    network : Network
        The whole network; gives cells and sizes, its values are not used.
    steps, batch : int
        Steps and sequences of a minibatch.
    lattice : Lattice
    ranks : Ranks
        As many as the lattice has owners.
    dtype : dtype
    shared : Stages, optional
        Stages for another shape of minibatch, whose parameters and gradients are used.

    Attributes
    ----------
    parameters, gradients : Parameters
        Those of this rank's layers, and on the last stage of the head. By steps, every rank has those of all
        layers, and `backward` leaves the sum over ranks on each.
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
        self._micro_batches = cut(batch, lattice.micro_batches, "sequences of a batch")
        own = lattice.stages[ranks.rank] if lattice.is_by_layers else lattice.stages[0]
        made = Parameters(_stage_network(network, own), dtype)
        self.parameters: Parameters = shared.parameters if shared else made
        self.gradients: Parameters = shared.gradients if shared else made.zeros_like()
        # A stack's backward pass overwrites gradients: each block's go here first and are then added up.
        self._scratch = self.parameters.zeros_like()
        # Backward needs the values of forward, so every block keeps a workspace of its own.
        self._blocks: dict[Block, Stack] = {}
        for block in self._order():
            m, k, s = block
            (first, end), (begin, stop) = self._micro_batches[m], lattice.time_chunks[k]
            self._blocks[block] = Stack(self._view(self.parameters, s, k), stop - begin, end - first, dtype)

    @property
    def is_top(self) -> bool:
        """Whether this rank computes outputs of the network."""
        stages, time_chunks = len(self._lattice.stages), len(self._lattice.time_chunks)
        if self._lattice.is_by_layers:
            return self._ranks.rank == stages - 1
        return self._network.every_step or self._ranks.rank == time_chunks - 1

    def take(self, network: Network) -> None:
        """Copy this rank's part of the values of a network of the same sizes."""
        self.parameters.flat[:] = Parameters.of(network, self.parameters.flat.dtype).flat[self._place()]

    def whole(self, part: Parameters) -> Parameters:
        """Assemble ``parameters`` or ``gradients`` of all ranks; every rank must call this, and gets all."""
        found = Parameters.of(self._network, part.flat.dtype)
        # Each position is non-zero on one rank only, so that the sum gathers.
        found.flat[:] = 0
        found.flat[self._place()] = part.flat
        if self._lattice.is_by_layers:
            self._ranks.all_reduce(found.flat)
        return found

    def _place(self) -> slice:
        """Where this rank's parameters lie among those of the network: layers in order, the head last."""
        if not self._lattice.is_by_layers:
            return slice(None)
        sizes = [
            Parameters(_stage_network(self._network, own), np.dtype(np.float32)).flat.size
            for own in self._lattice.stages
        ]
        start = sum(sizes[: self._ranks.rank])
        return slice(start, start + sizes[self._ranks.rank])

    def _order(self) -> list[Block]:
        """List this rank's blocks in the order of the forward pass."""
        lattice = self._lattice
        return [
            (m, k, s)
            for m in range(lattice.micro_batches)
            for k in range(len(lattice.time_chunks))
            for s in range(len(lattice.stages))
            if lattice.owner(s, k) == self._ranks.rank
        ]

    def _view(self, parameters: Parameters, stage: int, time_chunk: int) -> Network:
        """Return the network of a block: it has the head only in the last stage and where outputs count."""
        network = parameters.network
        is_top = stage == len(self._lattice.stages) - 1
        is_last = time_chunk == len(self._lattice.time_chunks) - 1
        if is_top and (self._network.every_step or is_last):
            return replace(network, every_step=self._network.every_step)
        return replace(network, layers=network.recurrent, every_step=True)

    def forward(self, x: Float, lengths: NDArray[np.int64]) -> list[tuple[slice, slice, Stack]]:
        """Compute the forward pass of a minibatch from zero states; all ranks must call this together.

        Parameters
        ----------
        x : float array ``[time, batch, inputs]``
            The same on every rank; zeros after a sequence's end.
        lengths : int64 array ``[batch]``
            Steps of each sequence, sorted by falling length.

        Returns
        -------
        list of tuple
            For every block of this rank that has outputs: its steps, its sequences and its workspace, whose
            ``outputs_gradient`` must be filled before `backward`.
        """
        made = []
        for block in self._order():
            m, k, s = block
            sequences, time_chunk = slice(*self._micro_batches[m]), slice(*self._lattice.time_chunks[k])
            stack = self._blocks[block]
            self._ranks.phase(f"forward, stage {s}, time chunk {k}, micro-batch {m}")
            # Steps that each sequence has within this time chunk; 0 if it ended before.
            count = np.clip(lengths[sequences] - time_chunk.start, 0, time_chunk.stop - time_chunk.start)
            stack.extent = Extent.of(count, time_chunk.stop - time_chunk.start)
            if s == 0:
                stack.x[:] = x[time_chunk, sequences]
            else:
                self._receive((m, k, s - 1), _VALUES, stack.x)
            self._receive_state(block, stack)
            stack.forward(self._view(self.parameters, s, k))
            if s < len(self._lattice.stages) - 1:
                self._send(block, (m, k, s + 1), _VALUES, stack.outputs)
            if k < len(self._lattice.time_chunks) - 1:
                self._send(block, (m, k + 1, s), _STATE, self._final_state(stack))
            if self._makes_outputs(block):
                made.append((time_chunk, sequences, stack))
        self._ranks.finish_sends()
        return made

    def backward(self) -> None:
        """Backpropagate from the blocks' ``outputs_gradient`` to ``gradients``; all ranks must call this."""
        self.gradients.flat[:] = 0
        for block in reversed(self._order()):
            m, k, s = block
            stack = self._blocks[block]
            self._ranks.phase(f"backward, stage {s}, time chunk {k}, micro-batch {m}")
            if s < len(self._lattice.stages) - 1:
                self._receive((m, k, s + 1), _VALUES + 2, stack.outputs_gradient)
            elif not self._makes_outputs(block):
                # An early time chunk of a network that has outputs after the last step only.
                stack.outputs_gradient[:] = 0
            self._receive_state_gradient(block, stack)
            self._scratch.flat[:] = 0
            stack.backward(
                self._view(self.parameters, s, k), self._view(self._scratch, s, k), clear=False, wants_x=s > 0
            )
            self.gradients.flat += self._scratch.flat
            if s > 0:
                self._send(block, (m, k, s - 1), _VALUES + 2, stack.x_gradient)
            if k > 0:
                self._send(block, (m, k - 1, s), _STATE + 2, self._state_gradient(stack))
        self._ranks.finish_sends()
        if not self._lattice.is_by_layers:
            self._ranks.all_reduce(self.gradients.flat)

    def _makes_outputs(self, block: Block) -> bool:
        _, k, s = block
        is_last = self._network.every_step or k == len(self._lattice.time_chunks) - 1
        return is_last and s == len(self._lattice.stages) - 1

    def _tag(self, block: Block, kind: int) -> int:
        """Return a message tag that is unique within one minibatch: receivers take messages by tag."""
        m, k, s = block
        return ((m * len(self._lattice.time_chunks) + k) * len(self._lattice.stages) + s) * _KINDS + kind

    def _send(self, source: Block, target: Block, kind: int, array: Float) -> None:
        self._ranks.send(array, self._lattice.owner(target[2], target[1]), self._tag(source, kind))

    def _receive(self, source: Block, kind: int, array: Float) -> None:
        self._ranks.receive(array, self._lattice.owner(source[2], source[1]), self._tag(source, kind))

    def _state_arrays(self, stack: Stack) -> list[Float]:
        """List h and c of all layers, each ``[time + 1, batch, width]``; a message has those of one step."""
        return [array for run in stack.runs for array in (run.hidden, run.cell) if array is not None]

    def _receive_state(self, block: Block, stack: Stack) -> None:
        """Set the initial state of a block: zeros, or the final state of the time chunk before."""
        m, k, s = block
        if k == 0:
            stack.clear_state()
            return
        arrays = self._state_arrays(stack)
        flat = np.empty(sum(array[0].size for array in arrays), stack.x.dtype)
        self._receive((m, k - 1, s), _STATE, flat)
        _unpack(flat, [array[0] for array in arrays])

    def _final_state(self, stack: Stack) -> Float:
        """State after each sequence's own last step, flat; of one without a step its initial state."""
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

    def _receive_state_gradient(self, block: Block, stack: Stack) -> None:
        """Set the gradient of a block's final state: zeros, or what the time chunk after sends."""
        m, k, s = block
        arrays = self._gradient_arrays(stack)
        if k == len(self._lattice.time_chunks) - 1:
            for array in arrays:
                array[:] = 0
            return
        flat = np.empty(sum(array.size for array in arrays), stack.x.dtype)
        self._receive((m, k + 1, s), _STATE + 2, flat)
        _unpack(flat, arrays)

    def _state_gradient(self, stack: Stack) -> Float:
        return np.concatenate([array.ravel() for array in self._gradient_arrays(stack)])


def _stage_network(network: Network, layers: Piece) -> dict[str, Any]:
    """Return, for `Parameters`, the network of some recurrent layers; the last brings the head along."""
    begin, end = layers
    chosen: list[Any] = list(network.recurrent[begin:end])
    if end == len(network.recurrent) and network.head is not None:
        chosen.append(network.head)
    return {"network": replace(network, layers=chosen)}


def _unpack(flat: Float, arrays: list[Float]) -> None:
    """Copy consecutive values of ``flat`` into ``arrays``."""
    start = 0
    for array in arrays:
        array[:] = flat[start : start + array.size].reshape(array.shape)
        start += array.size
