"""Quantization of graphs: every machine block on what it reads when the graph runs on typical inputs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
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
from rnnhw.quantize.bits import bits_of_layers, layer_names
from rnnhw.quantize.budget import Budget, bits_within
from rnnhw.quantize.dense import quantize_dense
from rnnhw.quantize.equalize import quantize_equalized
from rnnhw.quantize.methods import BALANCED
from rnnhw.quantize.own import lost_scales
from rnnhw.quantize.post import quantize
from rnnhw.quantize.quality import Quality, measure_dense, measure_quality
from rnnhw.train import float_state, run_float_block

__all__ = ["BlockQuality", "quantize_graph"]

Array = NDArray[Any]

ZEROS = (
    "warning: what it reads is zero in all of the calibration data, which gives no scale; it was quantized, "
    "and its errors measured, on random values within -1 .. 1"
)
"""What is said of a block inside a graph that reads only zeros, as behind a ReLU that is never active."""


@dataclass(frozen=True, kw_only=True)
class BlockQuality:
    """A quantized machine block compared with its float network.

    Parameters
    ----------
    label : str
        The operators that the block consists of.
    quality : Quality
    note : str
        What equalization did, and warnings; mostly empty.
    notes : sequence of str
        Sentences on scales that a quantized model brought with it and that could not be kept.
    """

    label: str
    quality: Quality
    note: str = ""
    notes: Sequence[str] = ()


def quantize_graph(
    graph: Graph,
    fed: Mapping[str, Array],
    *,
    weight_bits: int | Sequence[int] | Budget = 8,
    method: str = BALANCED,
    equalizes: bool = False,
) -> tuple[Graph, Sequence[BlockQuality], dict[str, Array]]:
    """Quantize the networks of a graph after training.

    Parameters
    ----------
    graph : Graph
        With float networks.
    fed : mapping of str to array
        Typical inputs of the graph, by name, in the graph's own layout.
    weight_bits : {8, 4, 3, 2}, or sequence of them, or Budget
        For all layers, or for each layer of all machine blocks in their order; or the largest error of the
        outputs of each machine block, within which layers get 4 bits.
    method : str
        One of `rnnhw.quantize.METHODS`.
    equalizes : bool
        Whether units of h are scaled where that helps (`rnnhw.quantize.equalize`), in blocks without states
        in and out.

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
    bits = _bits_of_blocks(graph, weight_bits)
    seen: dict[int, list[BlockInputs]] = {}

    def observe(position: int, block: MachineBlock, given: BlockInputs) -> BlockOutputs:
        seen.setdefault(position, []).append(given)
        return run_float_block(position, block, given)

    outputs = run_graph(graph, fed, observe)
    networks: dict[int, IntegerNetwork] = {}
    qualities = []
    for position, block in enumerate(graph.blocks):
        if isinstance(block, MachineBlock):
            given, warning = _joined(seen[position]), ""
            # A block that reads the model's own input is refused by quantization if the data are all zero.
            if block.x.tensor not in fed and not given.x.any():
                given, warning = _instead_of_zeros(given), ZEROS
            made, quality = _quantized(block, given, bits[position], method, equalizes)
            assert not isinstance(block.network, IntegerNetwork)
            lost = lost_scales(block.own, block.network, made)
            note = "; ".join(text for text in (warning, quality.note) if text)
            networks[position] = made
            qualities.append(replace(quality, note=note, notes=lost))
    return graph.with_networks(networks), qualities, outputs


def _instead_of_zeros(given: BlockInputs) -> BlockInputs:
    """Values within -1 .. 1 for a block that reads only zeros; always the same ones."""
    x = np.random.default_rng(0).uniform(-1, 1, given.x.shape).astype(given.x.dtype)
    return replace(given, x=x)


def _recurrent_reasons(graph: Graph) -> list[str]:
    """Why recurrent operators are left to the host."""
    operators = [one for block in graph.host_blocks for one in block.operators]
    return [f"{one.label}: {one.reason}" for one in operators if one.is_recurrent][:3]


def _bits_of_blocks(
    graph: Graph, weight_bits: int | Sequence[int] | Budget
) -> Mapping[int, Sequence[int] | Budget]:
    """Bits per weight of the layers of each machine block, by the block's position."""
    names: dict[int, list[str]] = {}
    for position, block in enumerate(graph.blocks):
        if isinstance(block, MachineBlock):
            assert isinstance(block.network, Network | Dense)
            names[position] = layer_names(block.network)
    if isinstance(weight_bits, Budget):
        return dict.fromkeys(names, weight_bits)
    all_names = list(chain.from_iterable(names.values()))
    left = iter(bits_of_layers(weight_bits, all_names))
    return {position: tuple(islice(left, len(own))) for position, own in names.items()}


def _quantized(
    block: MachineBlock, given: BlockInputs, bits: Sequence[int] | Budget, method: str, equalizes: bool
) -> tuple[IntegerNetwork, BlockQuality]:
    network = block.network
    try:
        assert isinstance(network, Network | Dense)
        more: dict[str, Any] = {"lengths": given.lengths, "method": method}
        if isinstance(network, Network):
            more["state"] = float_state(network, given)
        if isinstance(bits, Budget):
            bits = bits_within(network, given.x, bits, **more)
        if isinstance(network, Dense):
            integer = quantize_dense(
                network, given.x, block.label, weight_bits=bits[0], method=method, own=block.own
            )
            return integer, BlockQuality(label=block.label, quality=measure_dense(network, integer, given.x))
        note = ""
        if equalizes and (block.initial or block.final):
            note = "equalization left out: the block has states in or out"
        elif equalizes and block.own is not None:
            note = "equalization left out: the model brings scales of its own"
        if equalizes and not note:
            more.pop("state")
            found = quantize_equalized(network, given.x, weight_bits=bits, **more)
            network, integer, note = found.network, found.integer, found.note
        else:
            integer = quantize(network, given.x, weight_bits=bits, own=block.own, **more)
        del more["method"]
        quality = measure_quality(network, integer, given.x, **more)
        return integer, BlockQuality(label=block.label, quality=quality, note=note)
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
