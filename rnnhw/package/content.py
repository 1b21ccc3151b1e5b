"""What a package is about: a network as a program, and sequences with the beats that must come of them."""

import dataclasses
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.design import COMMAND, Design, Operation, Register, pack
from rnnhw.errors import InputError
from rnnhw.network import Format, HostStep, IntegerNetwork, reset_state, shape_of
from rnnhw.schedule import Program, Timetable, build_program, check_fit, runs_of, stack_of

__all__ = ["Content", "make_content"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Content:
    """A network on a design, with stimuli and what the golden model makes of them.

    Parameters
    ----------
    program : Program
    network : str
        Name of the network.
    design_name : str
        A preset, or the name of a design's file.
    input_format, output_format : FixedPoint or Affine
        What inputs and outputs stand for; None where a host computes the network's outputs of them.
    steps : int
        Steps of each sequence.
    commands : tuple of int
        Command beats: one for the sequences of all contexts, as often as needed, then the states.
    x : int8 array ``[n, columns]``
        Input beats of all commands.
    y : int16 array ``[n, grid rows, lanes]``
        Output beats of all commands.
    known : bool array ``[n, grid rows, lanes]``
        Which values of ``y`` carry something; the others may be anything.
    last : bool array ``[n]``
        ``tlast`` of each output beat.
    cycles : int
        Modelled cycles from the first input beat to the last output beat, both counted, if no stream stalls.
    limit : int
        Cycles after which a simulation without stalls is surely wrong.
    """

    program: Program
    network: str
    design_name: str
    input_format: Format
    output_format: Format | None
    steps: int
    commands: tuple[int, ...]
    x: NDArray[np.int8]
    y: NDArray[np.int16]
    known: NDArray[np.bool_]
    last: NDArray[np.bool_]
    cycles: int
    limit: int

    @property
    def design(self) -> Design:
        """The design."""
        return self.program.design

    @property
    def step_beats(self) -> int:
        """Input beats of a step, of all contexts."""
        return self.program.registers[Register.INPUT_BEATS]


def _output_format(network: IntegerNetwork) -> Format | None:
    """What outputs of the machine stand for, unless a host computes something of them."""
    after = runs_of(shape_of(network))[-1]
    computes = not after.parts and any(isinstance(done, HostStep) for done in after.before)
    return None if computes else network.output_format


def _only_program(network: IntegerNetwork, design: Design, steps: int) -> Program:
    """The one program that a network runs as.

    Raises
    ------
    InputError
        If the network is several programs, the host does something to its inputs, or cycles follow from them.
    CapacityError
        If the design does not hold it.
    """
    shape = shape_of(network)
    check_fit(shape, design)
    if design.delta_depth:
        raise InputError(
            f"a package states cycles that hold for all inputs; delta_depth is {design.delta_depth}, and "
            "they follow from what changes; set delta_depth = 0"
        )
    runs = [run for run in runs_of(shape) if run.parts]
    parts = [part for run in runs for part in run.parts]
    if len(parts) != 1:
        raise InputError(
            f"a package holds one program; network {network.name!r} runs as {len(parts)}, between which a "
            "host joins, reverses or chooses values"
        )
    if runs[0].before or any(parts[0].reverses):
        raise InputError(
            f"a package feeds the machine with the network's inputs; for network {network.name!r} a host "
            "changes them before"
        )
    return build_program(stack_of(network, parts[0]), design, steps)


def make_content(
    network: IntegerNetwork, design: Design, x: NDArray[np.int8], *, design_name: str
) -> Content:
    """Make what a package holds.

    Parameters
    ----------
    network : IntegerNetwork
    design : Design
    x : int8 array ``[batch, time, inputs]``
        Sequences that the package's benches play.
    design_name : str
        A preset, or the name of a design's file.

    Raises
    ------
    CapacityError
        If the design does not hold the network; the fields to change are named.
    InputError
        If the network is more than one program of the machine.
    """
    program = _only_program(network, design, x.shape[1])
    stack, contexts, steps = program.network, design.contexts, x.shape[1]
    if not program.plan.tail:
        stack = dataclasses.replace(stack, every_step=True)  # the machine gives out all steps
    beats: list[NDArray[np.int8]] = []
    outputs: list[tuple[NDArray[np.int16], NDArray[np.bool_]]] = []
    commands = []
    for first in range(0, len(x), contexts):
        group = np.zeros((contexts, *x.shape[1:]), np.int8)
        group[: len(x[first : first + contexts])] = x[first : first + contexts]
        values, end = golden.run_stack(stack, group, reset_state(stack, contexts))
        beats.append(program.input_beats(group))
        places = program.output_places(steps)
        outputs.append(
            _placed(program, program.output_beats(steps), [(places, values.reshape(places.shape))])
        )
        commands.append(_command(Operation.RUN, steps, (1 << contexts) - 1))
    frames = [program.frame_beats()[0]] * (sum(len(y) for y, _ in outputs) // program.frame_beats()[0])
    if program.plan.dump:
        states = [
            (places, getattr(end, name)[layer, :, : places.shape[1]])
            for name, layer, places in program.state_places()
        ]
        outputs.append(_placed(program, program.state_beats(), states))
        commands.append(_command(Operation.DUMP, 0, 0))
        frames += program.frame_beats()[1:]
    last = np.zeros(sum(frames), np.bool_)
    last[np.cumsum(frames) - 1] = True
    cycles, limit = _times(program, commands, steps)
    return Content(
        program=program,
        network=network.name,
        design_name=design_name,
        input_format=network.input_format,
        output_format=_output_format(network),
        steps=steps,
        commands=tuple(commands),
        x=np.concatenate(beats),
        y=np.concatenate([y for y, _ in outputs]),
        known=np.concatenate([known for _, known in outputs]),
        last=last,
        cycles=cycles,
        limit=limit,
    )


def _command(operation: Operation, steps: int, reset: int) -> int:
    return pack(COMMAND, {"steps": steps, "operation": operation, "reset": reset})


def _placed(
    program: Program, count: int, values: list[tuple[NDArray[np.int64], NDArray[np.int16]]]
) -> tuple[NDArray[np.int16], NDArray[np.bool_]]:
    """Beats with values at their places, and which values they carry."""
    shape = count, program.design.grid_rows, program.design.lanes
    beats, known = np.zeros(shape, np.int16), np.zeros(shape, np.bool_)
    for places, array in values:
        beats.reshape(-1)[places] = array
        known.reshape(-1)[places] = True
    return beats, known


def _times(program: Program, commands: list[int], steps: int) -> tuple[int, int]:
    """Cycles of all commands by the schedule, and a limit for simulations of everything."""
    table = Timetable(program.design)
    table.load(len(program.load), program.plan)
    runs = len(commands) - bool(program.plan.dump)
    times = [table.run(steps) for _ in range(runs)]
    ends = [*times, table.dump()] if program.plan.dump else times
    last = max(one.last for one in ends)
    return last - times[0].first + 1, 2 * last + 1_000
