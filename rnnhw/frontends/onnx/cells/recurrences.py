"""Recurrent layers that were found in a graph, and which of its values they give."""

from collections.abc import Hashable
from dataclasses import dataclass, replace

import numpy as np

from rnnhw.frontends.onnx.cells.chains import Chain
from rnnhw.frontends.onnx.cells.gates import vector_of
from rnnhw.frontends.onnx.cells.integers import Integer, number
from rnnhw.frontends.onnx.cells.layout import Groups
from rnnhw.frontends.onnx.cells.sequences import Along, Parts, Sequence
from rnnhw.frontends.onnx.cells.steps import Slot, Step, peephole_of
from rnnhw.frontends.onnx.cells.terms import Array, Atom, Factor, Rounding, Terms

__all__ = ["Binding", "Recurrence", "arrays_of", "recurrence_of", "weights_key", "weights_size"]


@dataclass(frozen=True, eq=False, kw_only=True)
class Recurrence:
    """A recurrent layer.

    Parameters
    ----------
    label : str
        The name of its node.
    chain : Chain
        Its steps; a single one for a loop.
    inputs : dict of Sequence
        What each slot of the input weights reads, in the order of time.
    mask : Sequence or None
        Which rows take each step, in the order of the steps.
    count : Integer
        The number of steps.
    is_reverse : bool
        Whether the steps go from the end of the time axis to its start.
    h, c : Factor or None
        The initial states.
    y : Factor
        Stands for h of all steps: the first axis of its rows is time.
    input_roundings : dict of Rounding
        How what slots read is rounded, where this is the same in all steps.
    h_rounding : Rounding or None
        How h is rounded, if this is the same in all steps.
    """

    label: str
    chain: Chain
    inputs: dict[Slot, Sequence]
    mask: Sequence | None
    count: Integer
    is_reverse: bool
    h: Factor
    c: Factor | None
    y: Factor
    input_roundings: dict[Slot, Rounding]
    h_rounding: Rounding | None

    @property
    def step(self) -> Step:
        """The step that tells the weights."""
        return self.chain.steps[-1]

    @property
    def rows(self) -> tuple[Integer, ...]:
        """The batch axis, or nothing."""
        return self.step.output.rows

    def time_of(self, place: int) -> int:
        """The place on the time axis of a step, of which the number must be known."""
        count = self.count.value
        assert count is not None
        return count - 1 - place if self.is_reverse else place


@dataclass(frozen=True, eq=False, kw_only=True)
class Binding:
    """A value of the graph that a recurrence gives.

    Parameters
    ----------
    recurrence : Recurrence
    part : {"all", "one", "h", "c"}
        h of all steps, h of one, or a final state.
    groups : tuple of int
        The layout of the value.
    axis : int, optional
        The axis of the value's rows that is time, if it has h of all steps.
    is_flipped : bool, optional
        Whether these are against the order of time.
    time : int, optional
        The place on the time axis, if it has h of one step.
    """

    recurrence: Recurrence
    part: str
    groups: Groups
    axis: int = 0
    is_flipped: bool = False
    time: int = 0


def recurrence_of(
    terms: Terms,
    label: str,
    chain: Chain,
    inputs: dict[Slot, Sequence],
    count: Integer,
    c: Factor | None,
    mask: Sequence | None = None,
) -> Recurrence | None:
    """The recurrence of a chain; None if its states have more axes than a batch.

    Parameters
    ----------
    terms : Terms
    label : str
        The name for its node, which no other recurrence has.
    chain : Chain
    inputs : dict of Sequence
        In the order of the steps.
    count : Integer
    c : Factor or None
        The initial c.
    mask : Sequence, optional
        In the order of the steps.
    """
    step, rows = chain.steps[-1], chain.steps[-1].output.rows
    if len(rows) > 1:
        return None
    along = [sequence for sequence in inputs.values() if isinstance(sequence, Along)]
    is_reverse = count != number(1) and bool(along) and all(sequence.step == -1 for sequence in along)
    is_reverse = is_reverse and mask is None
    if is_reverse:
        inputs = {slot: _reversed(sequence) for slot, sequence in inputs.items()}
    y = terms.factor(Atom(f"{label} Y"), (count, *rows), step.output.width)
    return Recurrence(
        label=label,
        chain=chain,
        inputs=inputs,
        mask=mask,
        count=count,
        is_reverse=is_reverse,
        h=chain.h,
        c=c,
        y=y,
        input_roundings={
            slot: rounding
            for slot, factors in chain.inputs.items()
            if (rounding := terms.rounding(factors)) is not None
        },
        h_rounding=terms.rounding(step.bare or step.output for step in chain.steps),
    )


def _reversed(sequence: Sequence) -> Sequence:
    if isinstance(sequence, Along):
        start = sequence.start - sequence.count + number(1)
        return Along(sequence.base, sequence.axis, start, 1, sequence.count)
    return replace(sequence, parts=sequence.parts[::-1]) if isinstance(sequence, Parts) else sequence


def weights_key(recurrence: Recurrence) -> Hashable:
    """What weights are made of: recurrences with equal keys share them."""
    step = recurrence.step
    gates = tuple((gate.bias, gate.recurrent_bias, peephole_of(gate)) for gate in step.gates)
    return tuple(recurrence.inputs), recurrence.chain.recurrent, gates, step.kind


def weights_size(recurrence: Recurrence) -> int:
    """The number of entries of W and R."""
    gates, units = len(recurrence.step.gates), recurrence.step.units
    slots = (*recurrence.inputs, recurrence.chain.recurrent)
    return gates * units * sum(_width(slot) for slot in slots)


def arrays_of(recurrence: Recurrence) -> dict[str, Array]:
    """The arrays W, R, B and P of the ONNX operator, float32; without B and P where they are zero."""
    chain, step, units = recurrence.chain, recurrence.step, recurrence.step.units
    gates = range(len(step.gates))
    inputs = [
        np.concatenate([_matrix(slot, gate, units) for slot in recurrence.inputs], axis=1) for gate in gates
    ]
    recurrent = [_matrix(chain.recurrent, gate, units) for gate in gates]
    biases = [vector_of(gate.bias, units) for gate in step.gates]
    biases += [vector_of(gate.recurrent_bias, units) for gate in step.gates]
    peepholes = [vector_of(peephole_of(gate), units) for gate in step.gates[:3]]
    found = {"W": np.concatenate(inputs), "R": np.concatenate(recurrent)}
    if any(bias.any() for bias in biases):
        found["B"] = np.concatenate(biases)
    if step.kind == "LSTM" and any(peephole.any() for peephole in peepholes):
        found["P"] = np.concatenate(peepholes)
    return {name: array.astype(np.float32)[None] for name, array in found.items()}


def _matrix(slot: Slot, gate: int, units: int) -> Array:
    """The matrix of one gate; zeros for a gate that does not read the input."""
    matrix = slot[gate]
    if matrix is not None:
        return matrix.array
    return np.zeros((units, _width(slot)), np.float32)


def _width(slot: Slot) -> int:
    return next(matrix.array.shape[1] for matrix in slot if matrix is not None)
