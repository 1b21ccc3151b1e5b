"""Recurrences whose steps are written one after another."""

from collections.abc import Iterable, Mapping

from rnnhw.frontends.onnx.cells.builder import HAS_STEPS
from rnnhw.frontends.onnx.cells.chains import Chain
from rnnhw.frontends.onnx.cells.integers import number
from rnnhw.frontends.onnx.cells.recurrences import Binding, Recurrence, recurrence_of
from rnnhw.frontends.onnx.cells.scope import Scope
from rnnhw.frontends.onnx.cells.sequences import of_parts
from rnnhw.frontends.onnx.cells.steps import Mask, Step, slots_of
from rnnhw.frontends.onnx.cells.terms import Atom, Factor, Pick, Stacked
from rnnhw.frontends.onnx.cells.values import Tensor

__all__ = ["bindings_of", "find_state", "recurrences_of"]

_ALONE = ("Tanh", "Relu")
"""Activations of Elman steps that are seen in a single one; with others it is rather a dense layer."""


def recurrences_of(scope: Scope, chains: Iterable[Chain]) -> list[Recurrence]:
    """The recurrence of each chain; a chain comes after those whose outputs it reads."""
    terms, found = scope.terms, []
    places: dict[Factor, Factor] = {}
    for chain in chains:
        inputs = {
            slot: of_parts(terms, (places.get(factor, factor) for factor in factors))
            for slot, factors in chain.inputs.items()
        }
        last = chain.steps[-1]
        label = f"{last.kind} of {scope.holders[last.bare or last.output][0]}"
        count, c = number(len(chain.steps)), chain.steps[0].c
        masks = [step.mask.factor for step in chain.steps if step.mask is not None]
        mask = of_parts(terms, masks) if masks else None
        recurrence = recurrence_of(terms, label, chain, inputs, count, c, mask)
        if recurrence is None:
            continue
        found.append(recurrence)
        for k, step in enumerate(chain.steps):
            what = Pick(recurrence.y, 0, number(recurrence.time_of(k)))
            places[step.output] = terms.factor(what, step.output.rows, step.output.width, 1)
    return found


def bindings_of(
    scope: Scope, recurrences: Iterable[Recurrence], masked_only: Mapping[str, Mask]
) -> dict[str, Binding]:
    """The values of the graph that recurrences give: each h, the last c, and stacks of all h.

    Parameters
    ----------
    scope : Scope
    recurrences : iterable of Recurrence
    masked_only : mapping of str to Mask
        Values that are read only where a mask chooses them: there a state is the same without its mask.
    """
    found: dict[str, Binding] = {}
    places: dict[Factor, tuple[Recurrence, int]] = {}
    for recurrence in recurrences:
        steps = recurrence.chain.steps
        for k, step in enumerate(steps):
            places[step.output] = (recurrence, k)
            part = "h" if step is steps[-1] else "one"
            time = recurrence.time_of(k)
            held = [*_held(scope, step.output), *_held_bare(scope, step, masked_only)]
            for name, tensor in held:
                found[name] = Binding(recurrence=recurrence, part=part, groups=tensor.groups, time=time)
        for name, tensor in _held(scope, steps[-1].cell) if steps[-1].cell is not None else ():
            found[name] = Binding(recurrence=recurrence, part="c", groups=tensor.groups)
    for factor in scope.holders:
        if isinstance(factor.what, Stacked) and all(is_one for _, is_one in factor.what.parts):
            listed = [places.get(part) for part, _ in factor.what.parts]
            _bind_stack(scope, factor, factor.what.axis, listed, found)
    return found


def _bind_stack(
    scope: Scope,
    factor: Factor,
    axis: int,
    listed: list[tuple[Recurrence, int] | None],
    found: dict[str, Binding],
) -> None:
    """Bind a stack, if it has h of all steps of one recurrence, in order or in reverse."""
    if listed[0] is None:
        return
    recurrence = listed[0][0]
    order = [(recurrence, k) for k in range(len(recurrence.chain.steps))]
    if listed not in (order, order[::-1]):
        return
    is_flipped = (listed[0][1] != 0) != recurrence.is_reverse
    if is_flipped and scope.opset < HAS_STEPS:
        return
    for name, tensor in _held(scope, factor):
        found[name] = Binding(
            recurrence=recurrence, part="all", groups=tensor.groups, axis=axis, is_flipped=is_flipped
        )


def _held(scope: Scope, factor: Factor) -> Iterable[tuple[str, Tensor]]:
    """Values that hold a factor and in which each axis of its rows is an axis."""
    for name in scope.holders.get(factor, ()):
        value = scope.values[name]
        if isinstance(value, Tensor) and max(value.groups, default=0) < 2:
            yield name, value


def _held_bare(scope: Scope, step: Step, masked_only: Mapping[str, Mask]) -> Iterable[tuple[str, Tensor]]:
    """Values that hold a masked step's h without the mask, and are read only where its mask takes it."""
    if step.bare is not None:
        for name, tensor in _held(scope, step.bare):
            if masked_only.get(name) == step.mask:
                yield name, tensor


def find_state(step: Step, order: dict[str, int], outputs: set[Factor]) -> Factor | None:
    """Which of its inputs is the old h of a step that stands alone.

    Parameters
    ----------
    step : Step
    order : dict of int
        The place of each input of the graph, by the name of its Atom.
    outputs : set of Factor
        What the graph's outputs consist of.
    """
    slots = slots_of(step)
    if step.h is not None:
        return step.h
    shape = (step.units, step.units)
    could_be = [
        factor
        for factor, slot in slots.items()
        if {matrix.array.shape for matrix in slot if matrix is not None} == {shape}
    ]
    if step.kind == "RNN":
        if step.activations[0].operator not in _ALONE:
            return None
        could_be = [factor for factor in could_be if _root(factor) in order and step.output in outputs]
    c_root = _root(step.c) if step.c is not None else ""
    c_place = order.get(c_root, len(order))

    def rank(factor: Factor) -> tuple[bool, bool, int, int]:
        """A state is packed with c, or it is an input of the graph, next to c and rather before it."""
        root = _root(factor)
        place = order.get(root, -1)
        return root != c_root or not root, root not in order, abs(place - c_place), place

    return min(could_be, key=rank, default=None)


def _root(factor: Factor) -> str:
    """The name of the value that a factor is a part of; empty where it is computed."""
    what = factor.what
    while not isinstance(what, Atom):
        base = getattr(what, "base", None)
        if base is None:
            return ""
        what = base.what
    return what.name
