"""Run the cells of recurrent layers over a sequence, in one direction or two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rnnhw.frontends.keras.builder import GraphBuilder
from rnnhw.frontends.keras.cells import OnnxCell, cell_attributes, cell_specs, read_cell
from rnnhw.frontends.keras.context import Application, shape_text
from rnnhw.frontends.keras.masks import lengths, pack
from rnnhw.frontends.keras.specs import LayerSpec
from rnnhw.frontends.keras.tensors import Tensor

__all__ = ["Input", "Run", "batch_major", "read_input", "run_layers", "turned"]


@dataclass(frozen=True, kw_only=True)
class Run:
    """Values that one direction computes.

    Attributes
    ----------
    steps : str
        h of every step, ``[time, batch, units]``: of step t at index t, whatever the direction.
    last : str
        h after the last step, ``[batch, units]``.
    states : tuple of (str, int)
        All final states, ``[batch, size]`` each, and their sizes.
    units : int
        Size of h.
    joint_steps, joint_last : str
        h of every step and after the last one as the operator gives them, with an axis of directions:
        ``[time, directions, batch, units]`` and ``[directions, batch, units]``. The last one is "" where it
        is not what the layer gives out.
    """

    steps: str
    last: str
    states: tuple[tuple[str, int], ...]
    units: int
    joint_steps: str
    joint_last: str


@dataclass(frozen=True, kw_only=True)
class Input:
    """What both directions read.

    Attributes
    ----------
    sequence : Tensor
        The layer's input.
    mask : str or None
        The mask that the layer follows.
    steps : str
        The input with time first, ``[time, batch, features]``, packed if there is a mask.
    features : int
        Size of the input's last axis.
    """

    sequence: Tensor
    mask: str | None
    steps: str
    features: int


def read_input(application: Application) -> Input:
    """The input of a recurrent layer, as its operators read it."""
    x = application.of_rank(application.x, 3)
    builder = application.builder
    mask = x.mask if application.follows_mask else None
    name = pack(builder, x) if mask else x.name
    return Input(
        sequence=x,
        mask=mask,
        steps=builder.node("Transpose", [name], perm=[1, 0, 2]),
        features=application.features(x),
    )


def run_layers(
    application: Application, given: Input, layers: Sequence[LayerSpec], backwards: Sequence[bool]
) -> list[Run]:
    """Run one layer, or both directions of a bidirectional one, over the same input."""
    stacks = [_read_cells(application, layer, given.features) for layer in layers]
    states = _initial_states(application, stacks)
    is_pair = [len(stack) for stack in stacks] == [1, 1] and list(backwards) == [False, True]
    if is_pair and stacks[0][0].fits_with(stacks[1][0]):
        cells = [stack[0] for stack in stacks]
        return _run_cells(application, given, given.steps, cells, "bidirectional", states)
    runs = []
    for stack, is_reverse in zip(stacks, backwards, strict=True):
        direction = "reverse" if is_reverse else "forward"
        runs.append(_run_stack(application, given, stack, direction, states))
    return runs


def _read_cells(application: Application, layer: LayerSpec, inputs: int) -> list[OnnxCell]:
    """The cells of a layer; each reads what the one below gives out."""
    cells: list[OnnxCell] = []
    for spec in cell_specs(layer):
        cells.append(_known_cell(application, spec, cells[-1].units if cells else inputs))
    return cells


def _known_cell(application: Application, spec: LayerSpec, inputs: int) -> OnnxCell:
    return application.once(lambda: read_cell(application, spec, inputs), "cell", inputs, layer=spec)


def _initial_states(application: Application, stacks: Sequence[Sequence[OnnxCell]]) -> Iterator[str]:
    """The initial states in the order of directions, cells and states; "" for each where none are given."""
    wanted = [cell for stack in stacks for cell in stack for _ in range(cell.operator.states)]
    given = [application.as_float(state) for state in application.states]
    if given and len(given) != len(wanted):
        raise application.settings.refusal(f"it gets {len(given)} initial states, not {len(wanted)}")
    for state, cell in zip(given, wanted, strict=False):
        if state.shape[1:] != (cell.units,):
            raise application.settings.refusal(
                f"an initial state has shape {shape_text(state)}, not [batch, {cell.units}]"
            )
    names = [state.name for state in given] or [""] * len(wanted)
    return iter(names)


def _run_stack(
    application: Application, given: Input, cells: Sequence[OnnxCell], direction: str, states: Iterator[str]
) -> Run:
    """Run the cells of one direction, one above the other."""
    steps = given.steps
    finals: tuple[tuple[str, int], ...] = ()
    for cell in cells:
        (run,) = _run_cells(application, given, steps, [cell], direction, states)
        steps, finals = run.steps, (*finals, *run.states)
    return replace(run, states=finals)


def _run_cells(
    application: Application,
    given: Input,
    steps: str,
    cells: Sequence[OnnxCell],
    direction: str,
    states: Iterator[str],
) -> list[Run]:
    """Add the operator of one cell, or of the two directions of a layer."""
    builder, operator = application.builder, cells[0].operator
    inputs = [steps, *_weights(application, cells)]
    inputs.append(lengths(builder, given.mask) if given.mask else "")
    # Keras gives all states of one direction, then those of the other one.
    initial = [[next(states) for _ in range(operator.states)] for _ in cells]
    for one in zip(*initial, strict=True):
        inputs.append(_joined(builder, one))
    while not inputs[-1]:
        inputs.pop()
    all_steps, *finals = builder.nodes(
        operator.name, inputs, 1 + operator.states, **cell_attributes(cells, direction)
    )
    runs = []
    for k, cell in enumerate(cells):
        own = _part(builder, all_steps, 1, k, len(cells))
        found = [_part(builder, final, 0, k, len(cells)) for final in finals]
        last, joint_last = found[0], finals[0]
        if given.mask and initial[k][0]:
            # Of a sequence without steps, Keras gives out zeros and keeps the initial states.
            last, joint_last = _where_any(builder, given.mask, last, builder.scalar(0.0)), ""
            found = [_where_any(builder, given.mask, *pair) for pair in zip(found, initial[k], strict=True)]
        runs.append(
            Run(
                steps=own,
                last=last,
                units=cell.units,
                states=tuple((name, cell.units) for name in found),
                joint_steps=all_steps,
                joint_last=joint_last,
            )
        )
    return runs


def _weights(application: Application, cells: Sequence[OnnxCell]) -> list[str]:
    """The inputs W, R and B of the operator; "" for biases that there are not."""

    def constants() -> list[str]:
        parts = [[getattr(cell, part) for cell in cells] for part in ("W", "R", "B")]
        return [
            ""
            if arrays[0] is None
            else application.builder.constant(np.stack(arrays), f"{cells[0].name}/{part}")
            for part, arrays in zip(("W", "R", "B"), parts, strict=True)
        ]

    # Cells are made once, so that the same one is the same object.
    return application.once(constants, "W, R, B", *map(id, cells))


def _where_any(builder: GraphBuilder, mask: str, name: str, otherwise: str) -> str:
    """A value ``[batch, units]`` for sequences of which the mask keeps a step, another one for the rest."""
    some = builder.cast(lengths(builder, mask), "bool")
    return builder.node("Where", [builder.node("Unsqueeze", [some, builder.integers(1)]), name, otherwise])


def _joined(builder: GraphBuilder, states: Sequence[str]) -> str:
    """Initial states ``[batch, units]`` of all directions as ``[directions, batch, units]``."""
    if not states[0]:
        return ""
    each = [builder.node("Unsqueeze", [state, builder.integers(0)]) for state in states]
    return each[0] if len(each) == 1 else builder.node("Concat", each, axis=0)


def _part(builder: GraphBuilder, name: str, axis: int, direction: int, directions: int) -> str:
    """The part of a value that belongs to one direction, without the axis of directions."""
    if directions == 1:
        return builder.node("Squeeze", [name, builder.integers(axis)])
    return builder.node("Gather", [name, builder.scalar(direction, "int64")], axis=axis)


def batch_major(builder: GraphBuilder, steps: str) -> str:
    """``[time, batch, units]`` as ``[batch, time, units]``."""
    return builder.node("Transpose", [steps], perm=[1, 0, 2])


def turned(builder: GraphBuilder, sequence: str) -> str:
    """A sequence with its last step first."""
    first = [builder.integers(-1), builder.integers(-(1 << 62)), builder.integers(1), builder.integers(-1)]
    return builder.node("Slice", [sequence, *first])
