"""Chains of layers that could not be run as one block, because something inside reads what the chain gives.

An initial state or a length of an upper layer may follow from a lower layer of the same chain, as where an
encoder hands its state to a decoder: directly, through operators of the host, or through other chains.
"""

from collections.abc import Mapping, Sequence

from onnx import NodeProto

from rnnhw.frontends.onnx.proto import outer_inputs
from rnnhw.frontends.onnx.signals import Unit

__all__ = ["waiting_units"]


def waiting_units(
    chains: Sequence[tuple[Sequence[str], Sequence[str], Sequence[Unit]]],
    others: Sequence[tuple[Sequence[str], Sequence[str]]],
    hosted: Sequence[NodeProto],
) -> list[Unit]:
    """Return for each chain that waits for itself the lowest operator that does.

    Parameters
    ----------
    chains : sequence of (reads, gives, units)
        The tensors that each chain reads and gives, and its operators from the lowest up.
    others : sequence of (reads, gives)
        Machine blocks of one operator.
    hosted : sequence of NodeProto
        The nodes that the host runs.
    """
    needs: dict[str, Sequence[str]] = {}
    for reads, gives, _ in chains:
        needs |= dict.fromkeys(gives, reads)
    for reads, gives in others:
        needs |= dict.fromkeys(gives, reads)
    for node in hosted:
        needs |= dict.fromkeys(node.output, outer_inputs(node))
    found = []
    for _, gives, units in chains:
        if len(units) > 1:
            waiting = (unit for unit in units if _leads_to(_states(unit), set(gives), needs))
            found += [unit for unit in (next(waiting, None),) if unit is not None]
    return found


def _states(unit: Unit) -> list[str]:
    """The initial states and lengths that an operator reads."""
    states = [value for value in unit.initial.values() if isinstance(value, str)]
    return [*states, *([unit.lengths] if unit.lengths else [])]


def _leads_to(names: Sequence[str], targets: set[str], needs: Mapping[str, Sequence[str]]) -> bool:
    """Whether any of the tensors is, or follows from, one of the targets."""
    waiting, seen = list(names), set[str]()
    while waiting:
        name = waiting.pop()
        if name in targets:
            return True
        if name not in seen:
            seen.add(name)
            waiting += needs.get(name, ())
    return False
