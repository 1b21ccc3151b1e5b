"""Quantization of graphs: every machine block on what it reads when the graph runs on typical inputs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError, ModelError
from rnnhw.host import run_graph
from rnnhw.network import (
    BlockInputs,
    BlockOutputs,
    Dense,
    Graph,
    IntegerNetwork,
    MachineBlock,
    Network,
    has_layers,
)
from rnnhw.quantize.dense import quantize_dense
from rnnhw.quantize.post import quantize
from rnnhw.quantize.quality import Quality, measure_dense, measure_quality
from rnnhw.train import float_state, run_float_block

__all__ = ["BlockQuality", "quantize_graph"]

Array = NDArray[Any]


@dataclass(frozen=True, kw_only=True)
class BlockQuality:
    """A quantized machine block compared with its float network.

    Parameters
    ----------
    label : str
        The operators that the block consists of.
    quality : Quality
    """

    label: str
    quality: Quality


def quantize_graph(
    graph: Graph, fed: Mapping[str, Array], *, weight_bits: int = 8
) -> tuple[Graph, Sequence[BlockQuality], dict[str, Array]]:
    """Quantize the networks of a graph after training.

    Parameters
    ----------
    graph : Graph
        With float networks.
    fed : mapping of str to array
        Typical inputs of the graph, by name, in the graph's own layout.
    weight_bits : {8, 4}

    Returns
    -------
    integer : Graph
    qualities : sequence of BlockQuality
        One per machine block, on the typical inputs.
    outputs : dict
        The outputs of the float graph, by name, in the graph's own layout.

    Raises
    ------
    InputError
        If the inputs do not suit the graph.
    ModelError
        If a network cannot be quantized.
    """
    if not any(has_layers(block) for block in graph.machine_blocks):
        raise ModelError(
            f"the machine runs no recurrent layer of {graph.name!r}: {'; '.join(_recurrent_reasons(graph))}"
        )
    seen: dict[int, list[BlockInputs]] = {}

    def observe(position: int, block: MachineBlock, given: BlockInputs) -> BlockOutputs:
        seen.setdefault(position, []).append(given)
        return run_float_block(position, block, given)

    outputs = run_graph(graph, fed, observe)
    networks: dict[int, IntegerNetwork] = {}
    qualities = []
    for position, block in enumerate(graph.blocks):
        if isinstance(block, MachineBlock):
            networks[position], quality = _quantized(block, _joined(seen[position]), weight_bits)
            qualities.append(BlockQuality(label=block.label, quality=quality))
    return graph.with_networks(networks), qualities, outputs


def _recurrent_reasons(graph: Graph) -> list[str]:
    """Why recurrent operators are left to the host."""
    operators = [one for block in graph.host_blocks for one in block.operators]
    return [f"{one.label}: {one.reason}" for one in operators if one.is_recurrent][:3]


def _quantized(block: MachineBlock, given: BlockInputs, weight_bits: int) -> tuple[IntegerNetwork, Quality]:
    network = block.network
    try:
        if isinstance(network, Dense):
            made = quantize_dense(network, given.x, block.label, weight_bits=weight_bits)
            return made, measure_dense(network, made, given.x)
        assert isinstance(network, Network)
        state = float_state(network, given)
        integer = quantize(network, given.x, lengths=given.lengths, state=state, weight_bits=weight_bits)
        return integer, measure_quality(network, integer, given.x, lengths=given.lengths, state=state)
    except (InputError, ModelError) as error:
        raise type(error)(f"{block.label}: {error}") from None


def _joined(parts: Sequence[BlockInputs]) -> BlockInputs:
    """Join what a block has read in several batches."""
    if len(parts) == 1:
        return parts[0]
    return BlockInputs(
        x=np.concatenate([part.x for part in parts]),
        lengths=_concatenated([part.lengths for part in parts], 0),
        h=_concatenated([part.h for part in parts], 1),
        c=_concatenated([part.c for part in parts], 1),
    )


def _concatenated(parts: Sequence[Array | None], axis: int) -> Array | None:
    given = [part for part in parts if part is not None]
    return np.concatenate(given, axis=axis) if given else None
