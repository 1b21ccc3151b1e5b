"""Graphs with integer networks on an engine: machine blocks on the engine, host blocks in onnxruntime."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import Design
from rnnhw.host import run_graph
from rnnhw.network import (
    BlockInputs,
    BlockOutputs,
    Graph,
    IntegerNetwork,
    MachineBlock,
    State,
    clipped_inputs,
    dequantize_outputs,
    dequantize_state,
    quantize_inputs,
    quantize_state,
    reset_state,
)
from rnnhw.sim.engines import Result, run
from rnnhw.train import run_float_block

__all__ = ["BlockRun", "GraphResult", "run_on_engine"]

Array = NDArray[Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class BlockRun:
    """One call of a machine block.

    Parameters
    ----------
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
    runs: list[BlockRun] = []

    def run_block(position: int, block: MachineBlock, given: BlockInputs) -> BlockOutputs:
        network = block.network
        if not isinstance(network, IntegerNetwork):
            return run_float_block(position, block, given)
        x = quantize_inputs(given.x, network)
        lengths = [x.shape[1]] * len(x) if given.lengths is None else given.lengths.tolist()
        result = run(
            engine,
            network,
            designs.get(position),
            x,
            cache=cache,
            lengths=lengths,
            state=_initial(network, given),
            wants_state=bool(block.final),
            vcd=vcd,
        )
        seen = given.x[np.arange(x.shape[1]) < np.array(lengths)[:, None]]
        runs.append(
            BlockRun(
                block=block,
                x=x,
                lengths=tuple(lengths),
                seen=seen,
                clipped=clipped_inputs(seen, network),
                result=result,
            )
        )
        return _outputs(network, result)

    outputs = run_graph(graph, fed, run_block)
    return GraphResult(outputs=outputs, runs=runs)


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
