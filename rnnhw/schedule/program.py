"""A network on a design as the machine sees it: load beats, input beats, output beats."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import ARITHMETICS
from rnnhw.design import (
    Design,
    LoadTarget,
    Register,
    UnitKind,
)
from rnnhw.errors import CapacityError, InputError
from rnnhw.network import (
    IntegerBidirectional,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
    Stack,
    TfliteLstm,
    lstm_constants,
    shape_of,
)
from rnnhw.schedule.beats import COMMIT, Beats, load_beats, phase_beats, register_beats
from rnnhw.schedule.cycles import best_plan
from rnnhw.schedule.fit import check_fit
from rnnhw.schedule.images import layer_beats, unit_positions
from rnnhw.schedule.phases import Order, Phase, Plan

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

    def _by_context(self, beats: NDArray[np.int16], phase: Phase) -> NDArray[np.int16]:
        """Beats of one frame, tile by tile and in it context by context, as ``[contexts, rows, GR, G]``."""
        contexts, tile_rows = self.design.contexts, self.design.tile_rows
        parts: list[list[NDArray[np.int16]]] = [[] for _ in range(contexts)]
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
        emitting = next(phase for phase in (*self.plan.body, *self.plan.tail) if phase.emit)
        vectors = 1 if self.plan.tail else steps
        frames = beats.reshape(vectors, -1, *beats.shape[1:])
        if not self.network.every_step:
            frames = frames[-1:]
        by_context = np.stack([self._by_context(frame, emitting) for frame in frames], axis=1)
        head = self.network.head
        if head:
            values = by_context.reshape(*by_context.shape[:2], -1)[:, :, : head.outputs]
            is_wide = ARITHMETICS[self.design.arithmetic].dense_bits > 8
            return values if is_wide else values.astype(np.int8)
        positions = unit_positions(self.network.outputs, self.design)
        return by_context[:, :, positions[:, 1], positions[:, 0], 0].astype(np.int8)

    def states(self, beats: NDArray[np.int16]) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
        """Beats of the state command as h and c, each ``[layers, contexts, units of the largest layer]``."""
        layers = self.network.directions
        shape = (len(layers), self.design.contexts, max(layer.units for layer in layers))
        h, c = np.zeros(shape, np.int16), np.zeros(shape, np.int16)
        taken = 0
        for k, (layer, phase) in enumerate(zip(layers, self.plan.dump, strict=True)):
            count = int(phase.rows) * self.design.contexts
            frame = self._by_context(beats[taken : taken + count], phase)
            taken += count
            positions = unit_positions(layer.units, self.design)
            words = frame[:, positions[:, 1], positions[:, 0]]
            if isinstance(layer, IntegerLstm | TfliteLstm):
                c[k, :, : layer.units], h[k, :, : layer.units] = words[:, :, 0], words[:, :, 1]
            else:
                h[k, :, : layer.units] = words[:, :, 0]
        return h, c

    def state_load(self, h: NDArray[np.int16], c: NDArray[np.int16]) -> Beats:
        """A load that puts states into the machine; shapes as `states` returns them.

        Raises
        ------
        InputError
            If the states are of another network, or of another number of contexts.
        """
        layers = self.network.directions
        shape = (len(layers), self.design.contexts, max((layer.units for layer in layers), default=0))
        for name, array in (("h", h), ("c", c)):
            if array.shape != shape or not layers:
                raise InputError(
                    f"the states to be loaded have {name} of shape {list(array.shape)}; network "
                    f"{self.network.name!r} has {list(shape)} [layers, contexts of the design, "
                    "units of the largest layer]"
                )
        beats = []
        for k, layer in enumerate(self.network.directions):
            rows = int(self.plan.dump[k].rows)
            maker = next(
                phase
                for phase in self.phases
                if phase["write_slot"] == self.plan.slot_of[k]
                and UnitKind(phase["kind"]).makes_state
                and phase["finish"]
            )
            for b in range(self.design.contexts):
                own_h, own_c = h[k, b, : layer.units], c[k, b, : layer.units]
                beats += self._unit_state(layer, own_h, own_c, maker["state_base"] + b * rows)
                beats += self._hidden_words(layer, own_h, maker["write_base"] + b * maker["write_words"])
        return np.concatenate([*beats, COMMIT])

    def _unit_state(self, layer: Any, h: NDArray[np.int16], c: NDArray[np.int16], base: int) -> list[Beats]:
        positions = unit_positions(layer.units, self.design)
        low, high = (c, h) if isinstance(layer, IntegerLstm | TfliteLstm) else (h, np.zeros_like(h))
        words = low.astype(np.int64) & 0xFFFF | (high.astype(np.int64) & 0xFFFF) << 16
        return [load_beats(LoadTarget.STATE, positions[:, 0], np.int64(0), base + positions[:, 1], words)]

    def _hidden_words(self, layer: Any, h: NDArray[np.int16], base: int) -> list[Beats]:
        """The int8 that products see, into both buffers of its word: either may be the next one read."""
        operand = h.astype(np.int64)
        if isinstance(layer, IntegerGru):
            operand = np.clip((operand + 128) >> 8, -128, 127)
        word, column = np.divmod(np.arange(layer.units), self.design.columns)
        return [
            load_beats(LoadTarget.HIDDEN, np.int64(0), column, 2 * (base + word) + buffer, operand & 0xFF)
            for buffer in (0, 1)
        ]


class _Encoder:
    """Gives addresses to layers and fills in the fields of phases."""

    def __init__(self, network: Stack, design: Design, plan: Plan) -> None:
        self._network, self._plan, self._contexts = network, plan, design.contexts
        self._weights, self._units, self._states = [0], [0], [0]
        for tiling in plan.layers:
            self._weights.append(self._weights[-1] + int(tiling.weight_words))
            self._units.append(self._units[-1] + int(tiling.rows))
            stateful = int(tiling.rows) * self._contexts if int(tiling.hidden_slices) else 0
            self._states.append(self._states[-1] + stateful)
        self._words = [0]
        for tiling in plan.state_slots:
            self._words.append(self._words[-1] + int(tiling.hidden_slices) * self._contexts)

    def _kind(self, phase: Phase) -> UnitKind:
        layer = self._network.layers[phase.layer]
        if isinstance(layer, IntegerElman) and layer.activation == "relu" and phase.kind is UnitKind.TANH:
            return UnitKind.RELU
        return phase.kind

    def fields(self, phase: Phase) -> dict[str, int]:
        """The fields of `rnnhw.design.PHASE`."""
        layer = self._network.layers[phase.layer]
        tiling = self._plan.layers[phase.layer]
        recurrent_base = int(tiling.unit_tiles * tiling.input_slices)
        base = self._weights[phase.layer] + (recurrent_base if phase.operand == "recurrent" else 0)
        made = phase.makes
        return {
            "kind": self._kind(phase),
            "source": phase.source,
            "previous": int(phase.previous),
            "recurrent": int(phase.recurrent),
            "finish": int(phase.finish),
            "input_last": int(phase.input_last),
            "emit": int(phase.emit),
            "cell_fraction": layer.cell_fraction if isinstance(layer, IntegerLstm) else 0,
            "reset_value": (layer.state_zero_point & 0xFF) if isinstance(layer, TfliteLstm) else 0,
            "step_offset": phase.offset,
            "read_slot": phase.reads or 0,
            "write_slot": made or 0,
            "weight_base": base,
            "tiles": int(phase.tiles),
            "slices": int(phase.slices),
            "tile_cycles": int(phase.tile_cycles),
            "parameter_base": self._units[phase.layer],
            "state_base": self._states[phase.layer],
            "rows": int(phase.rows),
            "read_base": 0 if phase.reads is None else self._words[phase.reads],
            "write_base": 0 if made is None else self._words[made],
            "write_words": 0 if made is None else int(self._plan.state_slots[made].hidden_slices),
            "wait": int(phase.wait),
        }

    def layer_beats(self, k: int, design: Design) -> Iterator[Beats]:
        """Weights and parameters of a layer."""
        layer, tiling = self._network.layers[k], self._plan.layers[k]
        assert not isinstance(layer, IntegerBidirectional)
        recurrent_base = self._weights[k] + int(tiling.unit_tiles * tiling.input_slices)
        bases = [self._weights[k], recurrent_base]
        return layer_beats(layer, design, int(tiling.rows), bases, self._units[k])


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
    encoder = _Encoder(network, design, plan)
    phases = tuple(encoder.fields(phase) for phase in plan.phases)
    beats: list[Beats] = []
    for k in range(len(network.layers)):
        beats += encoder.layer_beats(k, design)
    body, tail = len(plan.body), len(plan.tail)
    registers = {
        Register.INPUT_BEATS: int(plan.layers[0].input_slices) * design.contexts,
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


def _check_hidden_scales(stack: Stack) -> None:
    """Refuse scales of h so small that its product would have to be shifted left."""
    for lstm in stack.directions:
        assert isinstance(lstm, TfliteLstm)
        if lstm_constants(lstm, stack.arithmetic).hidden_shift > 0:
            raise CapacityError(
                f"network {stack.name!r} has a state of scale {lstm.state_scale:g}; gateware "
                "takes scales above 2**-30"
            )


def check_weights(network: Stack, design: Design) -> None:
    """Refuse a network of another arithmetic, or with wider weights, than the design's."""
    if network.arithmetic != design.arithmetic:
        raise CapacityError(
            f"network {network.name!r} is in {network.arithmetic} arithmetic, the design "
            f"computes in {design.arithmetic}; it needs arithmetic = {network.arithmetic!r}"
        )
    if ARITHMETICS[network.arithmetic].has_real_scales:
        _check_hidden_scales(network)
    if network.weight_bits > design.weight_bits:
        raise CapacityError(
            f"network {network.name!r} has weights of {network.weight_bits} bits, the design "
            f"holds weights of {design.weight_bits}; quantize it with 4-bit weights, or set "
            "weight_bits = 8"
        )
