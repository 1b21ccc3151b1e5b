"""A network on a design as the machine sees it: load beats, input beats, output beats."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import ARITHMETICS
from rnnhw.cells import Product
from rnnhw.design import (
    Design,
    LoadTarget,
    Register,
    UnitKind,
)
from rnnhw.errors import CapacityError, InputError
from rnnhw.network import (
    IntegerNetwork,
    RecurrentLayer,
    Stack,
    TfliteLstm,
    lstm_constants,
    reset_state,
    shape_of,
)
from rnnhw.schedule.beats import COMMIT, Beats, load_beats, phase_beats, register_beats
from rnnhw.schedule.cycles import best_plan
from rnnhw.schedule.encoder import Encoder
from rnnhw.schedule.fit import check_fit
from rnnhw.schedule.plan import Order, Phase, Plan
from rnnhw.schedule.positions import unit_positions

__all__ = ["Program", "build_program"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Program:
    """Everything that drives one stack on one design.

    Parameters
    ----------
    design : Design
    network : Stack
        Of one direction.
    order : Order
    plan : Plan
    phases : tuple of dict
        The program, one dict of the fields of `rnnhw.design.PHASE` per phase.
    registers : dict
        The value of each register.
    load : uint32 array ``[beats, 3]``
        The load stream, least significant word first; it ends with the commit beat.
    """

    design: Design
    network: Stack
    order: Order
    plan: Plan
    phases: tuple[dict[str, int], ...]
    registers: dict[Register, int]
    load: Beats = field(repr=False)

    def input_beats(self, x: NDArray[np.int8]) -> NDArray[np.int8]:
        """Sequences ``[contexts, time, inputs]`` as input beats ``[time * contexts * NX, C]``, padded."""
        columns = self.design.columns
        contexts, time, inputs = x.shape
        slices = -(-inputs // columns)
        beats = np.zeros((time, contexts, slices * columns), np.int8)
        beats[:, :, :inputs] = x.transpose(1, 0, 2)
        return beats.reshape(-1, columns)

    def output_beats(self, steps: int) -> int:
        """Output beats of one command."""
        emitting = next(phase for phase in (*self.plan.body, *self.plan.tail) if phase.emit)
        return int(emitting.rows) * self.design.contexts * (1 if self.plan.tail else steps)

    def state_beats(self) -> int:
        """Output beats of the command that gives out all states."""
        return sum(int(phase.rows) * self.design.contexts for phase in self.plan.dump)

    def frame_beats(self) -> list[int]:
        """Beats of each frame that ``tlast`` ends: of a step's outputs, and of each layer's states."""
        emitting = next(phase for phase in (*self.plan.body, *self.plan.tail) if phase.emit)
        return [int(phase.rows) * self.design.contexts for phase in (emitting, *self.plan.dump)]

    def _by_context(self, beats: NDArray[Any], phase: Phase) -> NDArray[Any]:
        """Beats of one frame, tile by tile and in it context by context, as ``[contexts, rows, GR, G]``."""
        contexts, tile_rows = self.design.contexts, self.design.tile_rows
        parts: list[list[NDArray[Any]]] = [[] for _ in range(contexts)]
        taken, rows = 0, int(phase.rows)
        for first in range(0, rows, tile_rows):
            count = min(tile_rows, rows - first)
            for context in range(contexts):
                parts[context].append(beats[taken : taken + count])
                taken += count
        return np.stack([np.concatenate(part) for part in parts])

    def outputs(self, beats: NDArray[np.int16], steps: int) -> NDArray[np.int8] | NDArray[np.int16]:
        """Output beats ``[beats, GR, G]`` of one command.

        Returns
        -------
        int8 array ``[contexts, time, outputs]``; int16 of a dense head whose arithmetic has 16-bit outputs
            ``time`` is 1 where the outputs are of the last step alone.
        """
        values = self._output_values(beats, steps)
        if not self.network.every_step:
            values = values[:, -1:]
        is_wide = self.network.head and ARITHMETICS[self.design.arithmetic].dense_bits > 8
        return values if is_wide else values.astype(np.int8)

    def output_places(self, steps: int) -> NDArray[np.int64]:
        """Where the outputs of a command are in its beats: ``[contexts, vectors, outputs]``.

        Each is the number of an int16 value, counted over all beats, grid rows and lanes. ``vectors`` is
        ``steps``, or 1 where a dense head is computed once, after the last step.
        """
        return self._output_values(self._numbers(self.output_beats(steps)), steps)

    def _numbers(self, beats: int) -> NDArray[np.int64]:
        """The number of each value of some output beats, ``[beats, GR, G]``."""
        values = self.design.grid_rows, self.design.lanes
        return np.arange(beats * values[0] * values[1]).reshape(beats, *values)

    def _output_values(self, beats: NDArray[Any], steps: int) -> NDArray[Any]:
        """Outputs of all vectors that a command gives out, ``[contexts, vectors, outputs]``."""
        emitting = next(phase for phase in (*self.plan.body, *self.plan.tail) if phase.emit)
        frames = beats.reshape(1 if self.plan.tail else steps, -1, *beats.shape[1:])
        by_context = np.stack([self._by_context(frame, emitting) for frame in frames], axis=1)
        head = self.network.head
        if head:
            return by_context.reshape(*by_context.shape[:2], -1)[:, :, : head.outputs]
        positions = unit_positions(self.network.outputs, self.design)
        return by_context[:, :, positions[:, 1], positions[:, 0], 0]

    def states(self, beats: NDArray[np.int16]) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
        """Beats of the state command as h and c, ``[layers, contexts, width of the widest layer]``."""
        state = reset_state(self.network, self.design.contexts)
        for name, layer, values in self._state_values(beats):
            getattr(state, name)[layer, :, : values.shape[1]] = values
        return state.h, state.c

    def state_places(self) -> list[tuple[str, int, NDArray[np.int64]]]:
        """Where the states are in the beats of the state command, as `output_places` counts them.

        Returns
        -------
        list of (name, layer, places)
            ``name`` is "h" or "c"; places ``[contexts, units]``, of the layer's first units.
        """
        return list(self._state_values(self._numbers(self.state_beats())))

    def _state_values(self, beats: NDArray[Any]) -> Iterator[tuple[str, int, NDArray[Any]]]:
        """Yield name, layer and values ``[contexts, units]`` of each state that the beats give out."""
        taken = 0
        for (k, block), phase in zip(self.plan.dumped, self.plan.dump, strict=True):
            layer = self.network.directions[k]
            count = int(phase.rows) * self.design.contexts
            frame = self._by_context(beats[taken : taken + count], phase)
            taken += count
            positions = unit_positions(layer.outputs if block else layer.units, self.design)
            words = frame[:, positions[:, 1], positions[:, 0]]
            has_c = "c" in layer.declaration.remembers
            if block or not has_c:
                yield "h", k, words[:, :, 0]
            else:
                yield "c", k, words[:, :, 0]
                if Product.PROJECTION not in layer.declaration.products:
                    yield "h", k, words[:, :, 1]

    def state_load(self, h: NDArray[np.int16], c: NDArray[np.int16]) -> Beats:
        """A load that puts states into the machine; shapes as `states` returns them.

        Raises
        ------
        InputError
            If the states are of another network, or of another number of contexts.
        """
        wanted = reset_state(self.network, self.design.contexts)
        for name, array, shape in (("h", h, wanted.h.shape), ("c", c, wanted.c.shape)):
            if array.shape != shape or not shape[0]:
                raise InputError(
                    f"the states to be loaded have {name} of shape {list(array.shape)}; network "
                    f"{self.network.name!r} has {list(shape)} [layers, contexts of the design, "
                    "units of the largest layer]"
                )
        beats = []
        for (k, block), phase in zip(self.plan.dumped, self.plan.dump, strict=True):
            layer, rows = self.network.directions[k], int(phase.rows)
            maker = self._maker(phase.reads or 0)
            makes_h = phase.reads == self.plan.slot_of[k]
            for b in range(self.design.contexts):
                own_h, own_c = h[k, b, : layer.outputs], c[k, b, : layer.units]
                words = self._state_words(own_h, own_c, block, "c" in layer.declaration.remembers)
                beats += self._unit_state(words, maker["state_base"] + b * rows)
                if makes_h:
                    beats += self._hidden_words(layer, own_h, maker["write_base"] + b * maker["write_words"])
        return np.concatenate([*beats, COMMIT])

    def _maker(self, slot: int) -> dict[str, int]:
        """The phase that makes the state in a slot."""
        return next(
            phase
            for phase in self.phases
            if phase["write_slot"] == slot and UnitKind(phase["kind"]).makes_state and phase["finish"]
        )

    @staticmethod
    def _state_words(
        h: NDArray[np.int16], c: NDArray[np.int16], block: int, has_c: bool
    ) -> NDArray[np.int64]:
        """Both words of the state of each unit of a block, the first one in the lower half."""
        if block or not has_c:
            return h.astype(np.int64) & 0xFFFF
        # Where a projection makes h, the second word is what it is made of, which the next step makes anew.
        high = h if len(h) == len(c) else np.zeros_like(c)
        return c.astype(np.int64) & 0xFFFF | (high.astype(np.int64) & 0xFFFF) << 16

    def _unit_state(self, words: NDArray[np.int64], base: int) -> list[Beats]:
        positions = unit_positions(len(words), self.design)
        return [load_beats(LoadTarget.STATE, positions[:, 0], np.int64(0), base + positions[:, 1], words)]

    def _hidden_words(self, layer: RecurrentLayer, h: NDArray[np.int16], base: int) -> list[Beats]:
        """The int8 that products see, into both buffers of its word: either may be the next one read."""
        operand = h.astype(np.int64)
        if layer.state_bits > 8:
            operand = np.clip((operand + 128) >> 8, -128, 127)
        word, column = np.divmod(np.arange(layer.outputs), self.design.columns)
        return [
            load_beats(LoadTarget.HIDDEN, np.int64(0), column, 2 * (base + word) + buffer, operand & 0xFF)
            for buffer in (0, 1)
        ]


def _program_beats(phases: tuple[dict[str, int], ...], registers: dict[Register, int]) -> Iterator[Beats]:
    """Phases, then registers."""
    for address, phase in enumerate(phases):
        yield phase_beats(address, phase)
    for register, value in registers.items():
        yield register_beats(register, value)


def build_program(network: Stack, design: Design, steps: int) -> Program:
    """Map a stack of layers of one direction onto a design.

    Parameters
    ----------
    network : Stack
    design : Design
    steps : int
        Length of sequences for which the order of the layers is chosen; others run too.

    Raises
    ------
    CapacityError
        If it does not fit.
    """
    check_weights(network, design)
    shape = shape_of(network)
    check_fit(shape, design)
    order, plan = best_plan(shape, design, steps)
    encoder = Encoder(network, design, plan)
    phases = tuple(encoder.fields(phase) for phase in plan.phases)
    beats: list[Beats] = []
    for k in range(len(network.layers)):
        beats += encoder.layer_beats(k, design)
    body, tail = len(plan.body), len(plan.tail)
    registers = {
        Register.INPUT_BEATS: int(plan.layers[0].slices[Product.INPUT]) * design.contexts,
        Register.BODY_END: body - 1,
        Register.TAIL_END: body + tail - 1,
        Register.STATE_END: len(phases) - 1,
        Register.EXTRA_STEPS: plan.extra_steps,
    }
    beats += [*_program_beats(phases, registers), COMMIT]
    return Program(
        design=design,
        network=network,
        order=order,
        plan=plan,
        phases=phases,
        registers=registers,
        load=np.concatenate(beats),
    )


def _check_hidden_scales(stack: Stack | IntegerNetwork) -> None:
    """Refuse scales of h so small that its product would have to be shifted left."""
    for lstm in stack.directions:
        assert isinstance(lstm, TfliteLstm)
        if lstm_constants(lstm, stack.arithmetic).hidden_shift > 0:
            raise CapacityError(
                f"network {stack.name!r} has a state of scale {lstm.state_scale:g}; gateware "
                "takes scales above 2**-30"
            )


def check_weights(network: Stack | IntegerNetwork, design: Design) -> None:
    """Refuse a network of another arithmetic, or with wider weights, than the design's."""
    if network.arithmetic != design.arithmetic:
        raise CapacityError(
            f"network {network.name!r} is in {network.arithmetic} arithmetic, the design "
            f"computes in {design.arithmetic}; it needs arithmetic = {network.arithmetic!r}"
        )
    if ARITHMETICS[network.arithmetic].has_real_scales:
        _check_hidden_scales(network)
    bits = network.layer_weight_bits
    if max(bits) > design.weight_bits:
        wide = [k for k, own in enumerate(bits) if own > design.weight_bits]
        names = ["the head" if network.head and k == len(bits) - 1 else f"layer {k}" for k in wide]
        where = "" if len(wide) == len(bits) else f" in {' and '.join(names)}"
        raise CapacityError(
            f"network {network.name!r} has weights of {max(bits)} bits{where}, the design "
            f"holds weights of {design.weight_bits}; quantize {'all layers' if where else 'it'} with 4-bit "
            "weights, or set weight_bits = 8"
        )
