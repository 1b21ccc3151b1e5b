"""Loop and Scan whose body is made of steps of cells, as recurrences."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np
from onnx import TensorProto

from rnnhw.frontends.onnx.cells.accumulators import stacked_by
from rnnhw.frontends.onnx.cells.bodies import Body, Carried, iteration_of, read_body
from rnnhw.frontends.onnx.cells.builder import HAS_STEPS
from rnnhw.frontends.onnx.cells.chains import chain_of
from rnnhw.frontends.onnx.cells.dependence import Dependence
from rnnhw.frontends.onnx.cells.integers import number
from rnnhw.frontends.onnx.cells.masks import with_masks
from rnnhw.frontends.onnx.cells.recurrences import Binding, Recurrence, recurrence_of
from rnnhw.frontends.onnx.cells.scope import Operation, Scope
from rnnhw.frontends.onnx.cells.sequences import Along, Sequence, of_counter
from rnnhw.frontends.onnx.cells.steps import Slot, Step, slots_of
from rnnhw.frontends.onnx.cells.terms import Factor
from rnnhw.frontends.onnx.cells.values import Array, Tensor, Value, integers
from rnnhw.frontends.onnx.cells.views import permute, take_rows

__all__ = ["LoopReader"]


@dataclass(eq=False)
class LoopReader:
    """Reads the loops of a graph.

    Parameters
    ----------
    used : set of str
        Names of values that are read somewhere.

    Attributes
    ----------
    recurrences : list of Recurrence
    bindings : dict of Binding
        By the names of the loops' outputs.
    same : dict of str
        Names of outputs that are the same as another value.
    numbers : dict of int array
        Outputs that are counters after the last iteration.
    """

    used: set[str]
    recurrences: list[Recurrence] = field(default_factory=list)
    bindings: dict[str, Binding] = field(default_factory=dict)
    same: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, Array] = field(default_factory=dict)

    def read(self, scope: Scope, operation: Operation) -> list[Value] | None:
        """Read a loop; None where it stays as it is.

        Parameters
        ----------
        scope : Scope
            The values of the graph around it.
        operation : Operation
        """
        body = read_body(scope, operation)
        found = None if body is None else _Loop(scope, body, operation).outputs(self.used)
        if body is None or found is None:
            return None
        self.recurrences += found.recurrences
        self.bindings |= found.bindings
        self.same |= found.same
        self.numbers |= found.numbers
        return [found.values.get(name) for name in operation.node.output]


@dataclass(eq=False)
class _Found:
    recurrences: list[Recurrence]
    values: dict[str, Value] = field(default_factory=dict)
    bindings: dict[str, Binding] = field(default_factory=dict)
    same: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, Array] = field(default_factory=dict)


class _Loop:
    """One loop.

    Parameters
    ----------
    scope : Scope
    body : Body
    operation : Operation
    """

    def __init__(self, scope: Scope, body: Body, operation: Operation) -> None:
        self._scope = scope
        self._body = body
        self._terms = scope.terms
        self._label = next(name for name in operation.node.output if name)
        self._dependence = Dependence(body.scope.place)
        self._carried = [
            (carried, old, new)
            for carried in body.carried
            if (old := self._factor(carried.old)) is not None
            and (new := self._factor(carried.new)) is not None
        ]
        self._layers: dict[Factor, Recurrence] = {}
        self._cells: dict[Factor, Recurrence] = {}
        for step in with_masks(self._terms, body.steps.values(), body.scope.holders):
            self._add(step)

    def outputs(self, used: set[str]) -> _Found | None:
        """What the outputs of the loop are; None if one that is used is not known."""
        found = _Found(list(self._layers.values()))
        for carried in self._body.carried:
            if carried.final in used and not self._bind_final(carried, found):
                return None
        for scanned in self._body.scanned:
            value = self._body.scope.get(scanned.inner)
            if scanned.outer not in used:
                continue
            layer = self._layers.get(self._terms.atomic(value.form)) if isinstance(value, Tensor) else None
            if layer is None or not isinstance(value, Tensor):
                return None
            if not self._bind_all(scanned.outer, layer, (1, *value.groups), 0, scanned.is_flipped, found):
                return None
        return found if found.bindings else None

    def _factor(self, name: str) -> Factor | None:
        value = self._body.scope.get(name)
        return self._terms.atomic(value.form) if isinstance(value, Tensor) else None

    def _add(self, step: Step) -> None:
        """Note the recurrence of a step, if its states are carried and its inputs are known."""
        slots = slots_of(step)
        h = self._state(step.output, slots if step.h is None else [step.h])
        c = self._state(step.cell, [step.c]) if step.cell is not None and step.c is not None else None
        if h is None or (step.cell is not None and c is None):
            return
        chain = chain_of(self._terms, [step], h[0])
        inputs: dict[Slot, Sequence] = {}
        for slot, (factor,) in chain.inputs.items() if chain is not None else ():
            sequence = self._sequence(factor)
            if sequence is None:
                return
            inputs[slot] = sequence
        mask = self._sequence(step.mask.factor) if step.mask is not None else None
        if chain is None or (step.mask is not None and mask is None):
            return
        recurrence = recurrence_of(
            self._terms,
            f"{step.kind} {len(self._layers)} of {self._label}",
            replace(chain, h=h[1]),
            inputs,
            self._body.count,
            c[1] if c is not None else None,
            mask,
        )
        if recurrence is not None:
            self._layers[step.output] = recurrence
            if step.cell is not None:
                self._cells[step.cell] = recurrence

    def _state(self, new: Factor, olds: Iterable[Factor]) -> tuple[Factor, Factor] | None:
        """Of carried values that become a new state: the old one, one of these, and the initial one."""
        for carried, old, candidate in self._carried:
            if candidate is new and old in olds:
                initial = self._scope.tensor(carried.initial)
                if initial is not None and self._has_layout_of(carried):
                    return old, self._terms.atomic(initial.form)
        return None

    def _has_layout_of(self, carried: Carried) -> bool:
        old, new = (self._body.scope.get(name) for name in (carried.old, carried.new))
        return isinstance(old, Tensor) and isinstance(new, Tensor) and old.groups == new.groups

    def _sequence(self, factor: Factor) -> Sequence | None:
        """What an input of a step is over all iterations."""
        count = self._body.count
        layer = self._layers.get(factor)
        if layer is not None:
            if layer.is_reverse:
                return Along(layer.y, 0, count - number(1), -1, count)
            return Along(layer.y, 0, number(0), 1, count)
        sequence = of_counter(self._terms, factor, iteration_of(self._body.scope), count)
        if sequence is None or self._dependence.is_inside(sequence.base):
            return None
        return sequence

    def _bind_final(self, carried: Carried, found: _Found) -> bool:
        """Bind what a carried value is after the last iteration."""
        name, new = carried.final, self._body.scope.get(carried.new)
        if self._body.same.get(carried.new, carried.new) == carried.old:
            found.same[name] = carried.initial
            found.values[name] = self._scope.get(carried.initial)
            return True
        if carried.old in self._body.counting:
            start, step = self._body.counting[carried.old]
            final = start.entries[0] + number(step) * self._body.count
            if final.value is None:
                return False
            is_short = self._body.scope.types[carried.old].element == TensorProto.INT32
            found.numbers[name] = np.full(start.array.shape, final.value, np.int32 if is_short else np.int64)
            found.values[name] = integers([final], start.array.shape)
            return True
        factor = self._factor(carried.new)
        layer = self._layers.get(factor) or self._cells.get(factor) if factor is not None else None
        if layer is not None and isinstance(new, Tensor):
            part = "h" if factor in self._layers else "c"
            found.bindings[name] = Binding(recurrence=layer, part=part, groups=new.groups)
            found.values[name] = self._scope.atom(name, new.shape)
            return True
        return self._bind_accumulator(carried, found)

    def _bind_accumulator(self, carried: Carried, found: _Found) -> bool:
        """Bind a carried tensor to which, or into which, each iteration writes its h."""
        written = stacked_by(self._scope, self._body, carried)
        layer = self._layers.get(written.factor) if written is not None else None
        if written is None or layer is None:
            return False
        name, is_flipped = carried.final, written.is_flipped
        return self._bind_all(name, layer, written.groups, written.axis, is_flipped, found)

    def _bind_all(
        self,
        name: str,
        layer: Recurrence,
        groups: tuple[int, ...],
        axis: int,
        is_flipped: bool,
        found: _Found,
    ) -> bool:
        """Bind h of all iterations, in their order or flipped; False if the operator set has no way to."""
        is_against_time = is_flipped != layer.is_reverse
        if is_against_time and self._scope.opset < HAS_STEPS:
            return False
        found.bindings[name] = Binding(
            recurrence=layer, part="all", groups=groups, axis=axis, is_flipped=is_against_time
        )
        form = self._terms.pure(layer.y)
        if is_against_time:
            form = take_rows(self._terms, form, 0, layer.count - number(1), -1, layer.count)
        if axis == 1:
            form = permute(self._terms, form, (1, 0))
        found.values[name] = Tensor(form, groups)
        return True
