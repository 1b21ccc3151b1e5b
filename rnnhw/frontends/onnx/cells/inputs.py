"""Writes what a recurrent node reads: X ``[time, batch, features]``, and the initial states."""

import numpy as np

from rnnhw.frontends.onnx.cells.builder import Builder, Labels, Unavailable
from rnnhw.frontends.onnx.cells.gates import vector_of
from rnnhw.frontends.onnx.cells.integers import number
from rnnhw.frontends.onnx.cells.packing import Packing
from rnnhw.frontends.onnx.cells.recurrences import Recurrence
from rnnhw.frontends.onnx.cells.sequences import Along, Repeated, Sequence
from rnnhw.frontends.onnx.cells.sources import Sources
from rnnhw.frontends.onnx.cells.steps import Slot
from rnnhw.frontends.onnx.cells.terms import Factor, Whole

__all__ = ["FAR", "InputWriter"]

FAR = 2**63 - 1
"""An end of a slice that is the end of the axis."""


class InputWriter:
    """Writes the inputs of one recurrent node.

    Parameters
    ----------
    sources : Sources
    builder : Builder
    recurrence : Recurrence
    """

    def __init__(self, sources: Sources, builder: Builder, recurrence: Recurrence) -> None:
        self._sources = sources
        self._builder = builder
        self._recurrence = recurrence
        self._batch = recurrence.rows[0] if recurrence.rows else number(1)

    def names(self) -> tuple[list[str], Packing | None]:
        """Names of X, lengths, initial h and initial c, empty where none is needed; and how X is packed.

        A state of zeros has no name, and what has no mask has no lengths.

        Raises
        ------
        Unavailable
            Where no value of the graph holds one of them.
        """
        written = [
            (self._rounded(slot, name), is_complete)
            for slot, sequence in self._recurrence.inputs.items()
            for name, is_complete in [self._sequence(sequence)]
        ]
        complete = next((name for name, is_complete in written if is_complete), "")
        names = [name if is_complete else self._expanded(name, complete) for name, is_complete in written]
        x = names[0] if len(names) == 1 else self._builder.node("Concat", names, f"{names[0]} joined", axis=2)
        packing, lengths = self._packing(complete or x), ""
        if packing is not None:
            x, lengths = packing.packed(x), packing.lengths()
        states = (self._recurrence.h, self._recurrence.c)
        return [
            x,
            lengths,
            *(self._state(state, x) if state is not None else "" for state in states),
        ], packing

    def _rounded(self, slot: Slot, x: str) -> str:
        rounding = self._recurrence.input_roundings.get(slot)
        return x if rounding is None else self._builder.rounded(x, rounding)

    def _packing(self, complete: str) -> Packing | None:
        mask = self._recurrence.mask
        if mask is None or self._recurrence.step.mask is None:
            return None
        name, is_complete = self._sequence(mask)
        name = name if is_complete else self._expanded(name, complete)
        return Packing(self._builder, name, is_inverted=self._recurrence.step.mask.is_inverted)

    def _sequence(self, sequence: Sequence) -> tuple[str, bool]:
        """``[time, batch, features]`` of one slot, and whether time and batch have their sizes there."""
        build = self._builder
        if isinstance(sequence, Along):
            axes = ["batch"] * len(sequence.base.rows)
            if len(axes) > 2:
                raise Unavailable
            axes[sequence.axis] = "time"
            wanted: Labels = ("time", "batch" if len(axes) == 2 else None)
            x = self._sources.arranged(sequence.base, axes, wanted)
            return self._part(x, sequence), self._has_batch(len(axes) == 2)
        if isinstance(sequence, Repeated):
            name, has_batch = self._single(sequence.base)
            return name, has_batch and sequence.count == number(1)
        singles = [self._single(part) for part in sequence.parts]
        if len({has_batch for _, has_batch in singles}) > 1:
            raise Unavailable
        names = [name for name, _ in singles]
        x = names[0] if len(names) == 1 else build.node("Concat", names, f"{names[0]} and later", axis=0)
        return x, singles[0][1]

    def _single(self, factor: Factor) -> tuple[str, bool]:
        """``[1, batch, features]`` of a factor, and whether the batch has its size there."""
        if len(factor.rows) > 1:
            raise Unavailable
        wanted: Labels = (None, "batch" if factor.rows else None)
        return self._sources.arranged(factor, ["batch"], wanted), self._has_batch(bool(factor.rows))

    def _has_batch(self, is_there: bool) -> bool:
        return is_there or not self._recurrence.rows

    def _part(self, x: str, sequence: Along) -> str:
        """The steps of a sequence, from a tensor whose first axis is time."""
        size, start, count = sequence.base.rows[sequence.axis], sequence.start, sequence.count
        first, after = (
            (start, start + count) if sequence.step == 1 else (start - count + number(1), start + number(1))
        )
        if first == number(0) and after == size and sequence.step == 1:
            return x
        end = FAR if after == size else after.value
        if first.value is None or first.value < 0 or end is None:
            raise Unavailable
        if end != FAR and size.value is not None and end > size.value:
            raise Unavailable  # a slice would be shorter, without an error
        if (first.value, end) != (0, FAR):
            x = self._builder.slice(x, 0, first.value, end)
        return x if sequence.step == 1 else self._builder.slice(x, 0, -1, -FAR, -1)

    def _expanded(self, x: str, complete: str) -> str:
        """The same for all steps and sequences."""
        build, sizes = self._builder, (self._recurrence.count.value, self._batch.value)
        if None not in sizes:
            shape = build.integers([size for size in sizes if size is not None] + [1])
        elif complete:
            steps_and_batch = build.slice(build.node("Shape", [complete], f"{complete} shape"), 0, 0, 2)
            shape = build.node("Concat", [steps_and_batch, build.integers([1])], f"{x} shape", axis=0)
        else:
            raise Unavailable
        return build.expand(x, shape)

    def _state(self, factor: Factor, x: str) -> str:
        """``[1, batch, units]`` of an initial state."""
        build = self._builder
        if isinstance(factor.what, Whole) and not factor.what.form.entries:
            bias = factor.what.form.bias
            if bias == 0.0:
                return ""
            vector = vector_of(bias, self._recurrence.step.units).astype(np.float32)
            name, has_batch = build.constant(vector[None, None], "initial state"), self._has_batch(False)
        else:
            name, has_batch = self._single(factor)
        if has_batch:
            return name
        if self._batch.value is not None:
            shape = build.integers([1, self._batch.value, 1])
        else:
            batch = build.slice(build.node("Shape", [x], f"{x} shape"), 0, 1, 2)
            shape = build.node(
                "Concat", [build.integers([1]), batch, build.integers([1])], f"{name} shape", axis=0
            )
        return build.expand(name, shape)
