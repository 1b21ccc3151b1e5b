"""Random queues of loads, runs and state dumps, and, if hostile, of illegal beats at random times."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import (
    COMMAND,
    PHASE,
    Design,
    Fault,
    LoadTarget,
    Operation,
    Register,
    UnitKind,
    pack,
    targets_of,
    unit_parameters,
    words_of,
)
from rnnhw.network import (
    IntegerNetwork,
    Stack,
    State,
    reset_state,
)
from rnnhw.schedule import Program, build_program, load_beats, phase_beats, register_beats
from rnnhw.sim.queue import NO_DELAYS, Queue
from rnnhw.sim.random_networks import random_inputs
from rnnhw.sim.stimulus import NO_BEATS, Delays, Job

__all__ = ["random_queue", "random_state"]

LONGEST_RUN = 6
"""Largest number of steps of a run."""

Beats = NDArray[np.uint32]


def random_state(rng: np.random.Generator, network: IntegerNetwork | Stack, batch: int) -> State:
    """Draw states for a batch of sequences from the whole range of every layer; a tenth are extremes."""
    state = reset_state(network, batch)

    def values(bits: int, units: int) -> NDArray[np.int64]:
        """Draw signed integers of ``bits`` bits, ``[batch, units]``."""
        low, high = -(1 << (bits - 1)), (1 << (bits - 1)) - 1
        found = rng.integers(low, high + 1, (batch, units))
        extreme = rng.random((batch, units)) < 0.1
        return np.where(extreme, rng.choice([low, high], (batch, units)), found)

    for k, layer in enumerate(network.directions):
        state.h[k, :, : layer.outputs] = values(layer.state_bits, layer.outputs)
        if "c" in layer.declaration.remembers:
            state.c[k, :, : layer.units] = values(16, layer.units)
    return state


def random_queue(
    rng: np.random.Generator, design: Design, stacks: Sequence[Stack], items: int, *, hostile: bool
) -> Queue:
    """Draw a queue of about ``items`` loads and commands.

    Parameters
    ----------
    rng : numpy.random.Generator
    design : Design
    stacks : sequence of Stack
        The networks to load; each must fit the design.
    items : int
    hostile : bool
        Whether beats come at random times, with illegal ones among them. The schedule's cycles then do not
        hold.
    """
    return _Drawer(rng, design, stacks, hostile).draw(items)


class _Drawer:
    """Draws items of a queue, each of which is legal, or meant to be illegal, after the ones before."""

    def __init__(
        self, rng: np.random.Generator, design: Design, stacks: Sequence[Stack], hostile: bool
    ) -> None:
        self._rng, self._stacks, self._hostile = rng, stacks, hostile
        self._design, self._queue = design, Queue(design)
        self._stack = stacks[0]

    def draw(self, items: int) -> Queue:
        """Draw ``items`` items, loads where nothing is loaded, and a last run."""
        # Runs and dumps are most frequent: they are what shows that something went wrong before.
        choices: list[tuple[float, Callable[[], None]]] = [
            (0.12, self._load),
            (0.15, self._load_states),
            (0.48, self._run),
            (0.25, self._dump),
        ]
        if self._hostile:
            choices += [(0.1, self._illegal_load), (0.15, self._illegal_command), (0.05, self._clear)]
        weights = np.array([weight for weight, _ in choices])
        for _ in range(items):
            if self._queue.program is None:
                self._load()
            choices[self._rng.choice(len(choices), p=weights / weights.sum())][1]()
        if self._queue.program is None:
            self._load()
        self._run()
        return self._queue

    def _delays(self) -> Delays:
        if not self._hostile:
            return NO_DELAYS
        return Delays(load=self._delay(), command=self._delay(), x=self._delay())

    def _delay(self) -> int:
        """Draw a delay in cycles: none in half of the cases, otherwise below 20 or below 300."""
        longest = int(self._rng.choice([1, 1, 20, 300]))
        return int(self._rng.integers(longest))

    def _load(self) -> None:
        self._stack = self._stacks[int(self._rng.integers(len(self._stacks)))]
        self._queue.load(self._stack, int(self._rng.integers(1, LONGEST_RUN + 1)), delays=self._delays())

    def _load_states(self) -> None:
        if self._stack.directions:
            state = random_state(self._rng, self._stack, self._design.contexts)
            self._queue.load_states(state, delays=self._delays())

    def _run(self) -> None:
        rng, contexts = self._rng, self._design.contexts
        x = random_inputs(rng, contexts, int(rng.integers(1, LONGEST_RUN + 1)), self._stack.inputs)
        keeps = self._queue.knows_state
        resets = [not keeps or bool(rng.random() < 0.4) for _ in range(contexts)]
        self._queue.run(x, resets, delays=self._delays())

    def _dump(self) -> None:
        if self._stack.directions and self._queue.knows_state:
            self._queue.dump(delays=self._delays())

    def _clear(self) -> None:
        self._queue.clear_without_error(delays=self._delays())

    def _illegal_load(self) -> None:
        rng, program = self._rng, build_program(self._stack, self._design, 1)
        fault, load = illegal_load(rng, program)
        self._queue.fail(fault, load=load, more=self._garbage(), delays=self._delays())

    def _illegal_command(self) -> None:
        fault, command = illegal_command(self._rng, self._design, has_states=bool(self._stack.directions))
        self._queue.fail(fault, command=command, more=self._garbage(), delays=self._delays())

    def _garbage(self) -> list[Job]:
        """Draw jobs of legal and illegal beats, all of which must be dropped because of a standing error."""
        rng, jobs = self._rng, []
        program = build_program(self._stack, self._design, 1)
        for _ in range(int(rng.integers(0, 3))):
            command = None
            if rng.random() < 0.5:
                command = pack(
                    COMMAND,
                    {
                        "steps": int(rng.integers(0, 5)),
                        "reset": int(rng.integers(1 << 16)),
                        "operation": int(rng.choice([Operation.RUN, Operation.DUMP, 3])),
                    },
                )
            count = int(rng.integers(0, 6)) * int(rng.random() < 0.5)
            jobs.append(
                Job(
                    load=program.load[-count:] if count else NO_BEATS,
                    command=command,
                    x=rng.integers(-128, 128, (int(rng.integers(0, 4)), self._design.columns)).astype(
                        np.int8
                    ),
                )
            )
        return jobs


def illegal_command(rng: np.random.Generator, design: Design, *, has_states: bool) -> tuple[Fault, int]:
    """Draw a command beat that the machine must refuse, with the fault that it must show."""
    steps, reset = int(rng.integers(1, 9)), int(rng.integers(1 << design.contexts))
    found = [
        (Fault.OPERATION, {"steps": steps, "operation": 3, "reset": reset}),
        (Fault.STEPS, {"steps": 0, "operation": Operation.RUN, "reset": reset}),
    ]
    if design.contexts < 16:
        beyond = 1 << int(rng.integers(design.contexts, 16))
        found.append((Fault.CONTEXTS, {"steps": steps, "operation": Operation.RUN, "reset": reset | beyond}))
    if not has_states:
        found.append((Fault.STATES, {"steps": 0, "operation": Operation.DUMP, "reset": 0}))
    fault, fields = found[int(rng.integers(len(found)))]
    return fault, pack(COMMAND, fields)


def illegal_load(rng: np.random.Generator, program: Program) -> tuple[Fault, Beats]:
    """Draw an illegal load, with the fault that the machine must show.

    It is that of a program with an illegal beat inserted, or of a program that cannot run.
    """
    if rng.random() < 0.5:
        return Fault.PROGRAM, _illegal_program(rng, program)
    fault, beat = _illegal_beat(rng, program.design)
    place = int(rng.integers(len(program.load)))
    return fault, np.concatenate([program.load[:place], beat, program.load[place:]])


def _illegal_beat(rng: np.random.Generator, design: Design) -> tuple[Fault, Beats]:
    """Draw a beat with an unknown target, or with one field beyond its limit, just beyond or far."""
    # For each target the fields that it uses, and how many values are legal.
    elements = {"row": design.units, "column": design.columns, "address": design.weight_words}
    limits: dict[LoadTarget, dict[str, int]] = {
        LoadTarget.WEIGHT: elements,
        LoadTarget.UNIT: {
            "row": design.grid_rows,
            "column": words_of(unit_parameters(design)),
            "address": design.unit_depth,
        },
        LoadTarget.PROGRAM: {"column": words_of(PHASE), "address": design.program_depth},
        LoadTarget.STATE: {"row": design.grid_rows, "address": design.unit_depth * design.contexts},
        LoadTarget.HIDDEN: {"column": design.columns, "address": 2 * design.state_depth},
        LoadTarget.REGISTER: {"address": len(Register)},
    }
    if design.index_bits:
        limits[LoadTarget.INDEX] = elements
    bits = {"row": 16, "column": 16, "address": 24}
    if rng.random() < 0.15:
        unknown = int(rng.integers(len(targets_of(design)), 256))
        return Fault.TARGET, load_beats(unknown, np.int64(0), np.int64(0), np.int64(0), np.array([1]))
    if rng.random() < 0.15:
        beyond = {Register.INPUT_BEATS: design.input_depth + 1, Register.EXTRA_STEPS: 256}
        register = list(Register)[int(rng.integers(len(Register)))]
        value = beyond.get(register, design.program_depth)
        return Fault.REGISTER, register_beats(register, value + int(rng.integers(3)))
    target = list(limits)[int(rng.integers(len(limits)))]
    names = [name for name, limit in limits[target].items() if limit < 1 << bits[name]]
    wrong = names[int(rng.integers(len(names)))]
    place = {name: int(rng.integers(limits[target].get(name, 1))) for name in bits}
    limit, end = limits[target][wrong], 1 << bits[wrong]
    place[wrong] = (limit, end - 1, int(rng.integers(limit, end)))[int(rng.integers(3))]
    return Fault.ADDRESS, load_beats(
        target,
        np.int64(place["row"]),
        np.int64(place["column"]),
        np.int64(place["address"]),
        np.array([int(rng.integers(1 << 32))]),
    )


def _illegal_program(rng: np.random.Generator, program: Program) -> Beats:
    """Draw the load of a program in which one phase or register is changed so that it cannot run."""
    design, phases = program.design, program.phases
    at = int(rng.integers(len(phases)))
    phase = phases[at]
    changes: list[dict[str, Any]] = [
        {"slices": 0},
        {"tile_cycles": 0 if phase["changed"] else phase["slices"] - 1},
        {"rows": 0},
        {"tiles": phase["tiles"] + 1},
        {"tiles": 0},
        {"rows": phase["rows"] + design.tile_rows},
        {"rows": design.unit_depth + 1},
        {"source": 1 - phase["source"]},
    ]
    if at < len(program.plan.body):
        changes.append({"step_offset": program.registers[Register.EXTRA_STEPS] + 1})
    if phase["finish"]:
        changes.append({"tile_cycles": design.fold * design.tile_rows - 1})
    if phase["emit"]:
        changes.append({"finish": 0})
    if design.delta_depth:
        changes.append({"keeps": 1, "changed": 1})
    if design.scatter_depth:
        changes.append({"finish": 1, "changed": 1})
    if design.state_slots < 64:
        changes += [{"read_slot": design.state_slots}, {"write_slot": 63}]
    kinds = {"lstm": UnitKind.LSTM, "gru": UnitKind.GRU, "elman": UnitKind.RELU}
    changes += [{"kind": kind} for cell, kind in kinds.items() if cell not in design.cells]
    if phase["kind"] != UnitKind.STATE:
        changes.append({"kind": UnitKind.STATE})
    else:
        changes += [{"kind": UnitKind.DENSE}, {"emit": 0}]
    changed = phase | changes[int(rng.integers(len(changes)))]
    if rng.random() < 0.2:
        body, tail = len(program.plan.body), len(program.plan.body) + len(program.plan.tail)
        register, value = [
            (Register.INPUT_BEATS, 1 + program.registers[Register.INPUT_BEATS] % design.input_depth),
            (Register.BODY_END, tail),
            (Register.STATE_END, tail - 2),
            (Register.TAIL_END, body - 2),
        ][int(rng.integers(4))]
        if value >= 0 and value < design.program_depth and value != program.registers[register]:
            wrong = register_beats(register, value)
            return np.concatenate([program.load[:-1], wrong, program.load[-1:]])
    return np.concatenate([program.load[:-1], phase_beats(at, changed), program.load[-1:]])
