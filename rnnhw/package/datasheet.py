"""The datasheet: everything that a system must know of the accelerator and of the network on it."""

from collections.abc import Sequence
from typing import Any

from rnnhw.design import (
    COMMAND,
    LOAD,
    PHASE,
    Fault,
    Field,
    LoadTarget,
    Operation,
    Register,
    control_registers,
    kinds_of,
    load_close_cycles,
    pipeline,
    unit_parameters,
)
from rnnhw.gateware.bus.buses import ControlBus
from rnnhw.gateware.bus.ports import packaged_ports, stream_ports
from rnnhw.gateware.layouts import load_limits, register_limits
from rnnhw.network import shape_of, work_of
from rnnhw.package.built import Built
from rnnhw.package.content import Content
from rnnhw.package.numbers import meaning_of
from rnnhw.package.render import rendered
from rnnhw.schedule import needs, plan_cycles

__all__ = ["datasheet"]

SHOWN_OUTPUTS = 8
SHOWN_STEPS = (1, 2, 10, 100)

_TARGETS = {
    LoadTarget.WEIGHT: "weights of a processing element, one per lane, lane 0 in the lowest bits",
    LoadTarget.UNIT: "a part of a unit's parameters",
    LoadTarget.PROGRAM: "a part of a phase of the program",
    LoadTarget.REGISTER: "a register of the program",
    LoadTarget.STATE: "a unit's state: two int16",
    LoadTarget.HIDDEN: "an int8 of h in the bank of a column; the address's lowest bit is the buffer",
    LoadTarget.COMMIT: "nothing; it closes the load",
    LoadTarget.INDEX: "the index of these weights: which of the kept activations they are multiplied by",
}
_REGISTERS = {
    Register.INPUT_BEATS: "input beats of a step, of all contexts",
    Register.BODY_END: "last phase that runs in every step",
    Register.TAIL_END: "last phase that runs behind the last step",
    Register.STATE_END: "last phase that gives out states",
    Register.EXTRA_STEPS: "steps by which the last layer runs behind the first",
}
_OPERATIONS = {
    Operation.RUN: "runs a sequence on each context",
    Operation.DUMP: "gives out the states of all contexts",
    Operation.CLEAR: "clears the error",
}


def _bits(fields: tuple[Field, ...]) -> list[tuple[str, Field]]:
    """Each field with its place in the word."""
    found, low = [], 0
    for field in fields:
        high = low + field.bits - 1
        found.append((f"{high}:{low}" if high > low else str(low), field))
        low += field.bits
    return found


def _outputs(content: Content) -> list[dict[str, int]]:
    """Beat, bits and lane of the first outputs of context 0 in a frame."""
    design = content.design
    places = content.program.output_places(1)[0, 0, :SHOWN_OUTPUTS]
    width = design.grid_rows * design.lanes
    return [
        {
            "beat": int(place) // width,
            "row": int(place) % width // design.lanes,
            "lane": int(place) % design.lanes,
            "low": 16 * (int(place) % width),
        }
        for place in places
    ]


def _cycles(content: Content) -> list[dict[str, Any]]:
    """Modelled cycles and utilization of runs of some lengths on an idle machine."""
    program, design = content.program, content.design
    found = []
    for steps in sorted({*SHOWN_STEPS, content.steps}):
        total = plan_cycles(program.plan, design, steps)["total"]
        work = work_of(shape_of(program.network), with_zeros=not design.kept_depth)
        useful = work.macs(steps) * design.contexts
        found.append(
            {
                "steps": steps,
                "total": total,
                "us": total / design.clock_mhz,
                "utilization": 100 * useful / (design.macs * total),
            }
        )
    return found


def _kinds_built(builds: Sequence[Built]) -> list[str]:
    """Kinds of resources that one of the builds takes."""
    return list(dict.fromkeys(kind for built in builds for kind, used in built.used.items() if used))


def datasheet(content: Content, bus: ControlBus, builds: Sequence[Built]) -> str:
    """``README.md`` of a package."""
    design, program = content.design, content.program
    needed = needs(shape_of(program.network), design)
    return rendered(
        "README.md.jinja",
        content=content,
        design=design,
        ports=packaged_ports(design),
        bus=bus,
        builds=builds,
        kinds_built=_kinds_built(builds),
        streams={one.stream: one for one in stream_ports(design)},
        load=_bits(LOAD),
        command=_bits(COMMAND),
        phase=_bits(PHASE),
        kinds=kinds_of(design),
        parameters=_bits(unit_parameters(design)),
        targets=[(target, places, _TARGETS[target]) for target, places in load_limits(design).items()],
        program_registers=[
            (register, register_limits(design)[register], program.registers[register], meaning)
            for register, meaning in _REGISTERS.items()
        ],
        operations=_OPERATIONS,
        registers=[(one, _bits(one.fields)) for one in control_registers(design)],
        faults=[fault for fault in Fault if fault],
        outputs=_outputs(content),
        stages=[stage for stage in pipeline(design) if stage.cycles],
        close=load_close_cycles(design, len(program.phases)),
        cycles=_cycles(content),
        per_step=plan_cycles(program.plan, design, content.steps)["per_step"],
        input_meaning=meaning_of(content.input_format),
        output_meaning=meaning_of(content.output_format) if content.output_format else None,
        needed={name: (int(need), getattr(design, name)) for name, need in needed.items()},
    )
