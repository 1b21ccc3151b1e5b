"""Graphs with integer networks on an engine: machine blocks on the engine, host blocks in onnxruntime."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.host import run_graph, run_streamed
from rnnhw.network import (
    BlockInputs,
    BlockOutputs,
    Graph,
    IntegerNetwork,
    MachineBlock,
    State,
    StreamedGraph,
    clipped_inputs,
    dequantize_outputs,
    dequantize_state,
    quantize_inputs,
    quantize_state,
    reset_state,
)
from rnnhw.sim.batches import Stepwise
from rnnhw.sim.engines import Result, run
from rnnhw.train import run_float_block

__all__ = ["BlockRun", "GraphResult", "run_on_engine", "stream_on_engine"]

Array = NDArray[Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class BlockRun:
    """One call of a machine block.

    Parameters
    ----------
    position : int
        Position of the block in its graph.
    block : MachineBlock
    x : int8 array ``[batch, time, inputs]``
        What the machine was given.
    lengths : tuple of int
        Steps of each sequence.
    seen : float array ``[steps of all sequences, inputs]``
        The same before it was quantized, without steps beyond the lengths.
    clipped : int64 array ``[inputs]``
        Values of each feature that saturated int8.
    result : Result
    """

    position: int
    block: MachineBlock
    x: NDArray[np.int8]
    lengths: tuple[int, ...]
    seen: Array
    clipped: NDArray[np.int64]
    result: Result


@dataclass(frozen=True, kw_only=True, eq=False)
class GraphResult:
    """Results of a graph on an engine.

    Parameters
    ----------
    outputs : dict
        The graph's outputs by name, in its own layout.
    runs : sequence of BlockRun
        In the order in which the machine ran them.
    """

    outputs: dict[str, Array]
    runs: Sequence[BlockRun] = field(default=())

    @property
    def total_cycles(self) -> int:
        """Cycles of all commands of all blocks."""
        return sum(one.result.total_cycles for one in self.runs)


def run_on_engine(
    engine: str,
    graph: Graph,
    designs: Mapping[int, Design],
    fed: Mapping[str, Array],
    *,
    cache: Path,
    vcd: Path | None = None,
) -> GraphResult:
    """Run a graph with its machine blocks on an engine.

    Parameters
    ----------
    engine : str
        One of `ENGINES`.
    graph : Graph
        With integer networks; blocks that hold float ones run in the float reference.
    designs : mapping of int to Design
        The design of each machine block, by the position of the block; none for engines that need none.
    fed : mapping of str to array
        The graph's inputs; see `rnnhw.host.feed`.
    cache : Path
        Folder for compiled simulators.
    vcd : Path, optional
        File that receives the waveforms of the last block that runs.

    Raises
    ------
    RnnhwError
        As `rnnhw.sim.run` and `rnnhw.host.run_graph` do.
    """
    blocks = _Blocks(engine=engine, designs=designs, cache=cache, vcd=vcd)
    return GraphResult(outputs=run_graph(graph, fed, blocks.run), runs=blocks.runs)


def stream_on_engine(
    engine: str,
    streamed: StreamedGraph,
    designs: Mapping[int, Design],
    fed: Mapping[str, Array],
    *,
    cache: Path,
    resets: Sequence[int] = (),
    vcd: Path | None = None,
) -> GraphResult:
    """Run a graph step by step, with its machine blocks on an engine.

    Each machine block has a machine of its own, which is loaded once and keeps its states from each step to
    the next one.

    Parameters
    ----------
    engine, designs, fed, cache, vcd
        As for `run_on_engine`; the inputs are those of the graph of whole sequences.
    streamed : StreamedGraph
    resets : sequence of int
        Steps before which all states become the initial ones again.

    Raises
    ------
    RnnhwError
        As `rnnhw.sim.run` and `rnnhw.host.run_streamed` do.
    """
    stepwise = Stepwise(resets=tuple(resets))
    blocks = _Blocks(engine=engine, designs=designs, cache=cache, vcd=vcd, stepwise=stepwise)
    return GraphResult(outputs=run_streamed(streamed, fed, blocks.run), runs=blocks.runs)


@dataclass(kw_only=True, eq=False)
class _Blocks:
    """Runs machine blocks on an engine, and keeps what it ran."""

    engine: str
    designs: Mapping[int, Design]
    cache: Path
    vcd: Path | None
    stepwise: Stepwise | None = None
    runs: list[BlockRun] = field(default_factory=list)

    def run(self, position: int, block: MachineBlock, given: BlockInputs) -> BlockOutputs:
        """Run a block; ``position`` is its position in the graph."""
        network = block.network
        if not isinstance(network, IntegerNetwork):
            return run_float_block(position, block, given)
        x = quantize_inputs(given.x, network)
        lengths = [x.shape[1]] * len(x) if given.lengths is None else given.lengths.tolist()
        result = run(
            self.engine,
            network,
            self.designs.get(position),
            x,
            cache=self.cache,
            lengths=lengths,
            state=self._initial(network, given),
            wants_state=bool(block.final),
            vcd=self.vcd,
            stepwise=self.stepwise,
        )
        seen = given.x[np.arange(x.shape[1]) < np.array(lengths)[:, None]]
        self.runs.append(
            BlockRun(
                position=position,
                block=block,
                x=x,
                lengths=tuple(lengths),
                seen=seen,
                clipped=clipped_inputs(seen, network),
                result=result,
            )
        )
        return _outputs(network, result)

    def _initial(self, network: IntegerNetwork, given: BlockInputs) -> State | None:
        """The initial states; None when streaming, if they are those after a reset and need not be loaded."""
        state = _initial(network, given)
        if state is None or self.stepwise is None:
            return state
        zero = reset_state(network, len(given.x))
        is_zero = np.array_equal(state.h, zero.h) and np.array_equal(state.c, zero.c)
        return None if is_zero else state


def _initial(network: IntegerNetwork, given: BlockInputs) -> State | None:
    """Quantize the initial states of a block; None if all are zero."""
    if given.h is None and given.c is None:
        return None
    zero = reset_state(network, len(given.x))
    h, c = dequantize_state(zero, network)
    return quantize_state(h if given.h is None else given.h, c if given.c is None else given.c, network)


def _outputs(network: IntegerNetwork, result: Result) -> BlockOutputs:
    """Convert the outputs and final states of a block to reals, if the engine has not done so."""
    y, state = result.outputs, result.state
    if y.dtype.kind != "f":
        y = dequantize_outputs(y, network)
    if state is None:
        return BlockOutputs(y=y)
    h, c = (state.h, state.c) if state.h.dtype.kind == "f" else dequantize_state(state, network)
    return BlockOutputs(y=y, h=h.astype(np.float32), c=c.astype(np.float32))
