"""Steps of which a mask says whether they are taken: ``Where(mask, new state, old state)``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onnx import GraphProto, NodeProto

from rnnhw.frontends.onnx.cells.gates import constant_state, is_constant
from rnnhw.frontends.onnx.cells.integers import number
from rnnhw.frontends.onnx.cells.layout import align
from rnnhw.frontends.onnx.cells.names import names_read
from rnnhw.frontends.onnx.cells.scope import Scope
from rnnhw.frontends.onnx.cells.steps import Mask, Step, slots_of
from rnnhw.frontends.onnx.cells.terms import Atom, Chosen, Factor, Form, Joined, Stacked, Terms, Whole
from rnnhw.frontends.onnx.cells.values import Tensor

__all__ = ["choose", "is_truth", "read_where_masked", "with_masks"]


def is_truth(factor: Factor) -> bool:
    """Whether a factor is a tensor of truth values."""
    while True:
        match factor.what:
            case Atom():
                return factor.what.is_truth
            case Stacked(parts=parts):
                factor = parts[0][0]
            case Joined(parts=forms):
                factor = forms[0].entries[0][0][0] if forms[0].entries else factor
                if isinstance(factor.what, Joined):
                    return False
            case Chosen(true=true):
                factor = true
            case what:
                base = getattr(what, "base", None)
                if base is None:
                    return False
                factor = base


def choose(terms: Terms, mask: Tensor, true: Tensor, false: Tensor) -> Tensor | None:
    """The tensor that has one of two states in each row; None where the mask has no single value a row."""
    if mask.form.width != number(1) or true.form.width != false.form.width:
        return None
    like = true if true.form.entries else false
    if align(like.groups, mask.groups) != like.groups or mask.form.rows != like.form.rows:
        return None
    for one in (true, false):
        is_alike = one.groups == like.groups and one.form.rows == like.form.rows
        if not is_alike and (one.form.entries or align(like.groups, one.groups) != like.groups):
            return None
    states = (_state(terms, true.form), _state(terms, false.form))
    factor = terms.factor(Chosen(terms.atomic(mask.form), *states), like.form.rows, like.form.width, 1)
    return Tensor(terms.pure(factor), like.groups)


def _state(terms: Terms, form: Form) -> Factor:
    """A state as one factor; one that is the same in all rows has no rows."""
    return terms.atomic(form) if form.entries else constant_state(terms, form.bias, form.width)


def _bare(terms: Terms, factor: Factor) -> Factor:
    """The same factor; one that is the same in all rows without rows."""
    match factor.what:
        case Whole(form=form) if not form.entries:
            return _state(terms, form)
    return factor


@dataclass(frozen=True, eq=False, kw_only=True)
class _Choice:
    """A factor that is a new state, or another one where its mask says so."""

    factor: Factor
    mask: Mask
    other: Factor


def with_masks(terms: Terms, steps: Iterable[Step], factors: Iterable[Factor]) -> list[Step]:
    """The steps, where masks are over their states with these masks.

    Parameters
    ----------
    terms : Terms
    steps : iterable of Step
        In an order in which no step comes before one that it depends on.
    factors : iterable of Factor
        What the graph computes; the choices are taken from it.
    """
    choices: dict[Factor, list[_Choice]] = {}
    for factor in factors:
        for new, choice in _choices(factor):
            choices.setdefault(new, []).append(choice)
    found: list[Step] = []
    states: set[Factor] = set()
    for step in steps:
        masked = _masked(terms, step, choices, states) or step
        if masked.mask is not None:
            states.add(masked.output)
        found.append(masked)
    return found


def _choices(factor: Factor) -> Iterator[tuple[Factor, _Choice]]:
    if isinstance(factor.what, Chosen):
        mask, true, false = factor.what.mask, factor.what.true, factor.what.false
        yield true, _Choice(factor=factor, mask=Mask(factor=mask, is_inverted=False), other=false)
        yield false, _Choice(factor=factor, mask=Mask(factor=mask, is_inverted=True), other=true)


def _masked(
    terms: Terms, step: Step, choices: dict[Factor, list[_Choice]], states: set[Factor]
) -> Step | None:
    """The step with the mask that is over its states; None where none is."""
    found = choices.get(step.output, [])
    if len({choice.mask for choice in found}) != 1:
        return None
    mask = found[0].mask
    old = _old(terms, step, found, states)
    if old is None:
        return None
    output = _kept(terms, mask, step.output, old)
    if step.cell is None or step.c is None:
        return replace(step, output=output, bare=step.output, old=old, mask=mask)
    if any(choice.mask != mask for choice in choices.get(step.cell, [])):
        return None
    cell = _kept(terms, mask, step.cell, step.c)
    return replace(step, output=output, cell=cell, bare=step.output, old=old, mask=mask)


def _old(terms: Terms, step: Step, choices: list[_Choice], states: set[Factor]) -> Factor | None:
    """The old h of a step: its mask chooses it, or it is the state of a masked step before."""
    factors = [step.h] if step.h is not None else list(slots_of(step))
    read = {_bare(terms, factor): factor for factor in factors}
    chosen = [read[choice.other] for choice in choices if choice.other in read]
    before = [factor for factor in factors if factor in states]
    zeros = [choice.other for choice in choices if is_constant(choice.other)]
    return next(iter((*chosen, *before, *zeros)), None)


def _kept(terms: Terms, mask: Mask, new: Factor, old: Factor) -> Factor:
    old = _bare(terms, old)
    pair = (old, new) if mask.is_inverted else (new, old)
    return terms.factor(Chosen(mask.factor, *pair), new.rows, new.width, 1)


def read_where_masked(scope: Scope, graph: GraphProto) -> dict[str, Mask]:
    """Values that are read only where a mask chooses them, or for their shapes, and these masks."""
    found: dict[str, Mask | None] = {value.name: None for value in graph.output}
    for node in graph.node:
        masks = _masks_of(scope, node)
        for name in () if node.op_type == "Shape" else names_read(node):
            mask = masks.get(name)
            found[name] = mask if found.get(name, mask) == mask else None
    return {name: mask for name, mask in found.items() if mask is not None}


def _masks_of(scope: Scope, node: NodeProto) -> dict[str, Mask]:
    """For what a choice reads, where it does."""
    if node.op_type != "Where" or node.domain or len(node.input) != 3 or len(set(node.input)) != 3:
        return {}
    condition = scope.get(node.input[0])
    if not isinstance(condition, Tensor):
        return {}
    mask = scope.terms.atomic(condition.form)
    return {name: Mask(factor=mask, is_inverted=bool(k)) for k, name in enumerate(node.input[1:])}
