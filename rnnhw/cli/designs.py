"""Designs that are chosen for a model: what the machine must run for it, and the choice as text."""

from collections.abc import Iterator, Mapping

from rnnhw.explore import Demand, DesignChoice
from rnnhw.network import Graph, IntegerNetwork, MachineBlock, Network, Shape, has_layers, shape_of
from rnnhw.sentences import counted
from rnnhw.sim import GraphResult

__all__ = ["arithmetic_of", "choice_text", "demands_of", "demands_seen", "weight_bits_of"]

MOST_ROWS = 12
"""Designs of the Pareto front that the terminal shows."""


def demands_of(model: Network | IntegerNetwork | Graph | Shape, steps: int) -> list[Demand]:
    """What the machine must run for one sequence of a model.

    Parameters
    ----------
    model : Network, IntegerNetwork, Graph, or Shape of a network
    steps : int
        Steps of the sequence. A dense layer by itself is taken to run once for each of them.
    """
    if isinstance(model, Shape):
        return [Demand(shape=model, steps=steps)]
    if not isinstance(model, Graph):
        own = model.steps if isinstance(model, IntegerNetwork) else None
        return [Demand(shape=shape_of(model), steps=own or steps)]
    return [
        Demand(shape=shape_of(block.network), steps=steps)
        if has_layers(block)
        else Demand(shape=shape_of(block.network), steps=1, sequences=steps)
        for block in model.machine_blocks
    ]


def demands_seen(graph: Graph, result: GraphResult, sequences: int) -> list[Demand]:
    """What the machine has run for each of some sequences of a graph, in the order of its parts."""
    seen: dict[int, tuple[MachineBlock, int, int]] = {}
    for one in result.runs:
        _, steps, count = seen.get(id(one.block), (one.block, 0, 0))
        seen[id(one.block)] = (one.block, max(steps, one.x.shape[1]), count + len(one.x))
    return [
        Demand(shape=shape_of(block.network), steps=steps, sequences=count / sequences)
        for block, steps, count in seen.values()
    ]


def arithmetic_of(model: Network | IntegerNetwork | Graph | Shape) -> str:
    """The arithmetic of a design for the model; float networks and shapes will be quantized to native."""
    from rnnhw.arith import NATIVE

    networks = [block.network for block in model.machine_blocks] if isinstance(model, Graph) else [model]
    return next((one.arithmetic for one in networks if isinstance(one, IntegerNetwork)), NATIVE.name)


def weight_bits_of(model: Network | IntegerNetwork | Graph | Shape) -> int:
    """Width of the weights that a design for the model needs; 8 for a float network or a shape."""
    networks = [block.network for block in model.machine_blocks] if isinstance(model, Graph) else [model]
    return max(one.weight_bits if isinstance(one, IntegerNetwork) else 8 for one in networks)


def choice_text(choice: DesignChoice, settings: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines that the terminal shows of a choice.

    Parameters
    ----------
    settings : mapping of str to str
        What was asked for, such as the goal and the number of MACs.
    """
    asked = ", ".join(f"{name} {value}" for name, value in settings.items())
    holding = counted(len(choice.considered), "design holds", "designs hold")
    yield f"{holding} the model ({asked}); the Pareto front:"
    yield f"{'MACs':>8} {'bytes':>12} {'cycles':>14} {'us':>12}   grid    tile   fold"
    front = choice.front
    for k in range(min(len(front), MOST_ROWS)):
        at = {name: int(column[k]) for name, column in front.columns.items()}
        yield (
            f"{front.macs[k]:>8,} {front.memory_bytes[k]:>12,} {front.cycles[k]:>14,.0f} "
            f"{front.latency_us[k]:>12,.5g}   {at['grid_rows']}x{at['grid_cols']:<5} "
            f"{at['tile_rows']}x{at['tile_cols']:<4} {at['fold']}"
        )
    if len(front) > MOST_ROWS:
        yield f"and {len(front) - MOST_ROWS} more"
    design = choice.design
    yield (
        f"chosen: {design.macs:,} MACs per cycle, {design.memory_bytes:,} bytes on chip, "
        f"{choice.cycles:,.0f} cycles per sequence, {choice.latency_us:,.5g} us at {design.clock_mhz} MHz "
        "(modelled; the clock is assumed)"
    )
