"""Steps of one cell that follow each other, each with the h (and c) of the one before."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rnnhw.frontends.onnx.cells.gates import constant_state
from rnnhw.frontends.onnx.cells.steps import Slot, Step, is_same, slots_of
from rnnhw.frontends.onnx.cells.terms import Factor, Terms, Whole

__all__ = ["Chain", "chain_of", "chains_of"]


@dataclass(frozen=True, eq=False, kw_only=True)
class Chain:
    """Steps with the same weights.

    Parameters
    ----------
    steps : tuple of Step
        In the order in which they are computed.
    inputs : dict of tuple of Factor
        For each slot of the cell's input weights, what it reads in each step.
    recurrent : Slot
        The weights of old h.
    h : Factor
        The h before the first step.
    """

    steps: tuple[Step, ...]
    inputs: dict[Slot, tuple[Factor, ...]]
    recurrent: Slot
    h: Factor


def chains_of(
    terms: Terms, steps: Iterable[Step], find_state: Callable[[Step], Factor | None]
) -> list[Chain]:
    """Put steps into chains; those that belong to none are chains of one, if they are no operators already.

    Parameters
    ----------
    terms : Terms
    steps : iterable of Step
        In an order in which no step comes before one that it depends on.
    find_state : callable
        Which of its inputs is the old h of a step that follows no other one; None if none is.
    """
    links = _Links(terms, list(steps))
    found = []
    for first in links.steps:
        if first in links.before:
            continue
        run = [first]
        while len(links.after.get(run[-1], ())) == 1:
            run += links.after[run[-1]]
        if len(run) == 1 and first.is_operator:
            continue
        chain = chain_of(terms, run, links.old_h.get(first) or find_state(first))
        if chain is not None:
            found.append(chain)
    return found


def chain_of(terms: Terms, steps: list[Step], h: Factor | None) -> Chain | None:
    """The chain of these steps; None if it is not clear what its inputs are."""
    if h is None:
        return None
    olds = [h, *(step.output for step in steps[:-1])]
    last = slots_of(steps[-1])
    if olds[-1] not in last:
        return None
    recurrent = last[olds[-1]]
    inputs: dict[Slot, list[Factor]] = {slot: [] for factor, slot in last.items() if factor is not olds[-1]}
    if len(inputs) != len(last) - 1 or not inputs or not _is_square(recurrent, steps[-1].units):
        return None
    for step, old in zip(steps, olds, strict=True):
        if step.mask is not None and step.old is not old:
            return None
        for factor, slot in slots_of(step).items():
            if factor is not old:
                inputs[slot].append(factor)
    return Chain(
        steps=tuple(steps),
        inputs={slot: tuple(factors) for slot, factors in inputs.items()},
        recurrent=recurrent,
        h=h,
    )


class _Links:
    """Which step follows which.

    Attributes
    ----------
    before : dict of Step
        The step that a step follows.
    after : dict of list of Step
        The steps that follow a step.
    old_h : dict of Factor
        The old h of steps that others follow.
    """

    def __init__(self, terms: Terms, steps: list[Step]) -> None:
        self.steps = steps
        self.before: dict[Step, Step] = {}
        self.after: dict[Step, list[Step]] = {}
        self.old_h: dict[Step, Factor] = {}
        self._terms = terms
        self._by_output = {step.output: step for step in steps}
        for step in steps:
            earlier = next((one for one in self._candidates(step) if self._follows(step, one)), None)
            if earlier is not None:
                self.before[step] = earlier
                self.after.setdefault(earlier, []).append(step)
        for several in [later for later in self.after.values() if len(later) > 1]:
            for step in several:
                del self.before[step]

    def _candidates(self, step: Step) -> list[Step]:
        """Steps whose h is the old h of a step, by its products or by its inputs."""
        olds = [step.h] if step.h is not None else list(slots_of(step))
        found = [self._by_output[old] for old in olds if old in self._by_output]
        return [one for one in found if step.c is None or one.cell is step.c]

    def _follows(self, step: Step, earlier: Step) -> bool:
        if not is_same(step, earlier, is_rounded=self._terms.has_roundings):
            return False
        slots = slots_of(step)
        recurrent = slots.pop(earlier.output, ())
        inputs = Counter(slots.values())
        if not recurrent or not inputs or max(inputs.values()) > 1 or not _is_square(recurrent, step.units):
            return False
        old = self._old_h(earlier, recurrent, inputs)
        if old is None:
            return False
        self.old_h[earlier] = old
        return True

    def _old_h(self, step: Step, recurrent: Slot, inputs: Counter[Slot]) -> Factor | None:
        """Which h a step must have read if it has these weights; None if it has others."""
        slots = slots_of(step)
        known = self.before[step].output if step in self.before else step.h
        for old in [known] if known is not None else list(slots):
            rest = Counter(slot for factor, slot in slots.items() if factor is not old)
            if rest == inputs and _is_part(slots.get(old), recurrent, is_zero=_is_zero(old)):
                return old
        if known is None and Counter(slots.values()) == inputs:
            # Products with an initial h of zero were constant, and are gone.
            return constant_state(self._terms, 0.0, step.output.width)
        return None


def _is_part(slot: Slot | None, recurrent: Slot, *, is_zero: bool) -> bool:
    """Whether matrices of h are these; products with an h of zero may be gone."""
    if slot == recurrent:
        return True
    return is_zero and all(
        one in (None, other) for one, other in zip(slot or (), recurrent, strict=bool(slot))
    )


def _is_zero(factor: Factor) -> bool:
    return isinstance(factor.what, Whole) and not factor.what.form.entries and factor.what.form.bias == 0.0


def _is_square(slot: Slot, units: int) -> bool:
    shapes = {matrix.array.shape for matrix in slot if matrix is not None}
    return shapes == {(units, units)}
