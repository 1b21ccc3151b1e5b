"""Networks as one-step machines, which keep their states from one call to the next."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rnnhw.errors import ModelError
from rnnhw.network.graph import Block, Graph, HostBlock
from rnnhw.network.host import HostFunction
from rnnhw.network.integer import Flatten, IntegerLayer, IntegerNetwork, LastStep, reversals_of
from rnnhw.network.integer_layers import IntegerBidirectional, IntegerDense
from rnnhw.network.tflite import TfliteDense
from rnnhw.network.thresholds import has_thresholds

__all__ = ["StreamedGraph", "one_step_network"]


def one_step_network(
    network: IntegerNetwork, label: str = "", *, has_one_step: bool = False
) -> IntegerNetwork:
    """Return a network that is run step by step, with sequences of any number of steps.

    Parameters
    ----------
    network : IntegerNetwork
    label : str
        What the network is made of, for error messages; by default its name.
    has_one_step : bool
        Whether the model's own sequences have one step, which is the last one, too. Then choices of the last
        step are left out.

    Raises
    ------
    ModelError
        If a layer needs steps that have not come yet: it runs backward in time, or waits for the last step.
        If it is a delta network.
    """
    has_one_step |= network.steps == 1
    title = label or f"network {network.name!r}"
    if has_thresholds(network.stages):
        raise ModelError(
            f"{title} has thresholds: the last values that they compare with begin anew with each command, "
            "so that it cannot be streamed"
        )
    for position, layer in enumerate(network.layers):
        reason = _reason(layer, has_one_step)
        if reason:
            raise ModelError(
                f"{title}: layer {position} of {len(network.layers)} {reason}, so that it cannot be streamed"
            )
    layers = [layer for layer in network.layers if not isinstance(layer, LastStep | Flatten)]
    return dataclasses.replace(network, layers=layers, interface=None)


def _reason(layer: IntegerLayer, has_one_step: bool) -> str:
    """Say why a layer needs later steps; an empty text if it does not."""
    match layer:
        case LastStep() | Flatten() if has_one_step:
            return ""
        case LastStep():
            return "keeps only the last step of a sequence"
        case Flatten():
            return "joins all steps of a sequence"
        case HostFunction() | IntegerDense() | TfliteDense():
            return ""
        case IntegerBidirectional():
            return "runs in both directions of time"
    if any(any(ends) for ends in reversals_of(layer)):
        return "runs backward in time"
    return ""


@dataclass(frozen=True, kw_only=True, eq=False)
class StreamedGraph:
    """A graph whose sequences are run step by step, one call for each.

    Parameters
    ----------
    graph : Graph
        The graph of whole sequences. Outputs whose axis of steps it does not know have a new axis of steps.
    begin : sequence of HostBlock
        What does not depend on the sequences, such as initial states: computed once.
    blocks : sequence of (int, Block)
        What is run in every call, each with the position of its block in the graph. Machine blocks keep their
        states; the initial ones are read in the first call and after a reset.
    end : sequence of HostBlock
        What depends on final states: computed after the last call.
    step_outputs : mapping of str to int
        For each output that every call gives: the axis along which the outputs of all calls are joined.
    new_axes : frozenset of str
        Those among them for which this is a new axis.
    has_one_step : bool
        Whether the model's own sequences have one step; there are no longer ones to compare with.
    """

    graph: Graph
    begin: Sequence[HostBlock]
    blocks: Sequence[tuple[int, Block]]
    end: Sequence[HostBlock]
    step_outputs: Mapping[str, int]
    new_axes: frozenset[str]
    has_one_step: bool
