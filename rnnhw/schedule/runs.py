"""A network as runs of the machine: stacks of layers of one direction, and what is done between them."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rnnhw.network import (
    Cell,
    Choice,
    DenseLayer,
    HostStep,
    IntegerNetwork,
    LayerShape,
    RecurrentLayer,
    Shape,
    Stack,
    TfliteLstm,
    directions_of,
    shape_of,
)

__all__ = ["Part", "Run", "runs_of", "stack_of", "stacks_of"]


@dataclass(frozen=True, kw_only=True)
class Part:
    """What the machine runs as one program: some layers of a network, in one direction.

    Parameters
    ----------
    layers : tuple of int
        Which layers of the network.
    direction : int
        0 or 1: which direction of a bidirectional layer, which is a part by itself.
    reverses : (bool, bool)
        Whether the host reverses the sequence before the first and after the last step.
    shape : Shape
    """

    layers: tuple[int, ...]
    direction: int
    reverses: tuple[bool, bool]
    shape: Shape


@dataclass(frozen=True, kw_only=True)
class Run:
    """Parts that get the same values, and whose outputs are joined, the first one's first.

    Parameters
    ----------
    before : tuple of Choice and HostStep
        What the host does to the values of the run before.
    parts : tuple of Part
        Two for a bidirectional layer; none where only ``before`` is left to do.
    is_single : bool
        Whether it runs one step, because the steps of the sequence have been chosen from before.
    """

    before: tuple[Choice | HostStep, ...]
    parts: tuple[Part, ...]
    is_single: bool

    def steps(self, steps: int) -> int:
        """Steps that it runs for sequences of ``steps`` steps."""
        return 1 if self.is_single else steps


class _Cutter:
    """Collects layers of one direction into a stack as long as nothing else comes between."""

    def __init__(self, shape: Shape) -> None:
        self._layers = shape.layers
        self._pending: list[int] = []
        self._before: list[Choice | HostStep] = []
        self._is_single = False
        self.runs: list[Run] = []
        recurrent = [k for k, layer in enumerate(shape.layers) if layer.cell is not Cell.DENSE]
        # Of a bidirectional layer, outputs of the last step are those of each direction's own last step.
        self._last = recurrent[-1] if recurrent and shape.takes_own_last_step else -1
        if not recurrent and shape.takes_own_last_step:
            # A dense layer alone: the host gives it the last step.
            self._before, self._is_single = [Choice.LAST_STEP], True

    def _part(
        self,
        layers: Sequence[int],
        every_step: bool,
        direction: int = 0,
        reverses: tuple[bool, bool] = (False, False),
    ) -> Part:
        alone: dict[str, Any] = {"directions": 1, "reverses": ((False, False),), "before": ()}
        shapes = tuple(
            dataclasses.replace(
                self._layers[k], **alone, occupancies=self._layers[k].occupancies[direction : direction + 1]
            )
            for k in layers
        )
        return Part(
            layers=tuple(layers),
            direction=direction,
            reverses=reverses,
            shape=Shape(layers=shapes, every_step=every_step),
        )

    def _run(self, parts: Sequence[Part], *, ends_sequence: bool) -> None:
        self.runs.append(Run(before=tuple(self._before), parts=tuple(parts), is_single=self._is_single))
        self._before = []
        self._is_single |= ends_sequence

    def flush(self, head: int | None = None, *, every_step: bool = True) -> None:
        """Make a run of the layers that have been collected, and a dense one."""
        layers = self._pending if head is None else [*self._pending, head]
        self._pending = []
        if layers:
            self._run([self._part(layers, every_step)], ends_sequence=not every_step)

    def _recurrent(self, k: int, layer: LayerShape) -> None:
        if layer.reverses == ((False, False),):
            self._pending.append(k)
            return
        self.flush()
        every_step = k != self._last
        self._run(
            [
                self._part([k], every_step, direction, reverses)
                for direction, reverses in enumerate(layer.reverses)
            ],
            ends_sequence=not every_step,
        )

    def _choose(self, steps: Sequence[Choice | HostStep], head: int | None) -> bool:
        """Do what the host does; gives whether a dense layer behind it has been made part of a stack."""
        taken = False
        for k, step in enumerate(steps):
            if step is Choice.LAST_STEP and self._pending:
                taken = head is not None and k == len(steps) - 1
                self.flush(head if taken else None, every_step=False)
            else:
                self.flush()
                self._before.append(step)
                self._is_single |= isinstance(step, Choice)
        return taken

    def cut(self, after: Sequence[Choice | HostStep]) -> list[Run]:
        """All runs."""
        for k, layer in enumerate(self._layers):
            steps = [*layer.before]
            if k and k - 1 == self._last and self._pending:
                steps.insert(0, Choice.LAST_STEP)
            if layer.cell is Cell.DENSE:
                if not self._choose(steps, k):
                    self.flush(k)
            else:
                self._choose(steps, None)
                self._recurrent(k, layer)
        if self._pending and self._last == len(self._layers) - 1:
            after = [Choice.LAST_STEP, *after]
        self._choose(after, None)
        self.flush()
        if self._before:
            self._run([], ends_sequence=False)
        return self.runs


def runs_of(shape: Shape) -> list[Run]:
    """Cut a network into runs."""
    return _Cutter(shape).cut(shape.after)


def stack_of(network: IntegerNetwork, part: Part) -> Stack:
    """The layers of a part of a network, along time: the host reverses what a direction reverses."""
    chosen: list[RecurrentLayer | DenseLayer] = []
    for k in part.layers:
        layer = network.stages[k]
        one = layer if isinstance(layer, DenseLayer) else directions_of(layer)[part.direction]
        if isinstance(one, TfliteLstm):
            one = dataclasses.replace(one, reverse_input=False, reverse_output=False)
        chosen.append(one)
    return Stack(
        name=network.name,
        arithmetic=network.arithmetic,
        layers=chosen,
        every_step=part.shape.every_step,
    )


def stacks_of(network: IntegerNetwork) -> list[Stack]:
    """All stacks that a network runs as."""
    return [stack_of(network, part) for run in runs_of(shape_of(network)) for part in run.parts]
