"""Programs that can run, and what keeps one from running."""

import dataclasses

import pytest
from networks import design

from rnnhw.design import PHASE, Source, UnitKind, drain_cycles
from rnnhw.gateware.layouts import most_cycles, most_slices, phase_layout
from rnnhw.gateware.program_check import ProgramCheck

MACHINE = design(
    1, 2, 2, 2, fold=3, cells=("gru", "elman"), contexts=2, unit_depth=10, input_depth=20, state_slots=5
)
REGISTERS = {"body_end": 1, "tail_end": 2, "state_end": 3, "input_beats": 8, "extra_steps": 0}


def machine_of(cells):
    return design(1, 2, 2, 2, cells=cells, contexts=2, unit_depth=10, state_slots=5)


def phase(**fields):
    return (
        {field.name: 0 for field in PHASE}
        | {
            "source": Source.HIDDEN,
            "tiles": 2,
            "slices": 4,
            "tile_cycles": 6,
            "rows": 4,
            "finish": 1,
            "wait": 1,
        }
        | fields
    )


def set_phase(ctx, dut, machine, phase):
    """Give a phase as the program memory does: the bits that the design has, and whether others are set."""
    layout = phase_layout(machine)
    kept = {name: phase[name] % (1 << layout[name].width) for name in layout.members}
    ctx.set(dut.phase, kept)
    ctx.set(dut.excess, any(kept[name] != phase[name] for name in kept))


def program(kind=UnitKind.GRU):
    """An input phase, one that makes a state, a head after the last step, and one that gives out states."""
    return [
        phase(kind=kind, source=Source.INPUT, finish=0),
        phase(kind=kind, emit=1),
        phase(kind=UnitKind.DENSE, emit=1),
        phase(kind=UnitKind.STATE, emit=1),
    ]


def passes(simulate, machine, phases, registers):
    """Whether the check lets a program pass; asserts when it answers."""
    dut, found = ProgramCheck(machine), []

    async def bench(ctx):
        ctx.set(dut.registers, registers)
        ctx.set(dut.start, 1)
        await ctx.tick()
        ctx.set(dut.start, 0)
        asked = [None, None]
        for cycle in range(12):
            at = asked.pop(0)
            if at is not None:
                set_phase(ctx, dut, machine, phases[at] if at < len(phases) else phase(slices=0))
            assert ctx.get(dut.running) == (cycle <= registers["state_end"])
            asked.append(ctx.get(dut.address) if ctx.get(dut.running) else None)
            assert ctx.get(dut.checked) == (cycle == registers["state_end"] + 4)
            if ctx.get(dut.checked):
                found.append(bool(ctx.get(dut.passed)))
            await ctx.tick()

    simulate(dut, bench)
    (answer,) = found
    return answer


def test_a_program_that_can_run_passes(simulate):
    assert passes(simulate, MACHINE, program(), REGISTERS)
    # Without a head and without states; the largest number of rows; a wavefront.
    assert passes(simulate, MACHINE, program()[:2], REGISTERS | {"tail_end": 1, "state_end": 1})
    largest = phase(
        kind=UnitKind.TANH,
        rows=10,
        tiles=5,
        emit=1,
        read_slot=4,
        write_slot=4,
        step_offset=3,
        tile_cycles=most_cycles(MACHINE),
        slices=most_slices(MACHINE),
        wait=drain_cycles(MACHINE),
        state_wait=drain_cycles(MACHINE),
    )
    registers = REGISTERS | {"tail_end": 1, "state_end": 1}
    assert passes(simulate, MACHINE, [program()[0], largest], registers | {"extra_steps": 3})
    # Otherwise it would not run as often as there are steps, and of the input phase some input would be left.
    assert not passes(simulate, MACHINE, [program()[0], largest], registers | {"extra_steps": 2})


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize(
    "wrong",
    [
        {"slices": 0},
        {"slices": 7},
        {"tile_cycles": 3},
        {"rows": 0},
        {"rows": 11, "tiles": 6},
        {"tiles": 0},
        {"tiles": 1},
        {"tiles": 3},
        {"rows": 7},
        {"rows": 2},
        {"rows": 4 + 64},  # in the bits that the design has, it is legal
        {"read_slot": 5},
        {"write_slot": 5},
        {"kind": UnitKind.LSTM},
        {"finish": 0, "emit": 1},
        {"tile_cycles": most_cycles(MACHINE) + 1},
        {"wait": drain_cycles(MACHINE) + 1},
    ],
    ids=str,
)
def test_a_phase_that_cannot_run_is_found_wherever_it_is(simulate, at, wrong):
    phases = program()
    phases[at] |= wrong
    assert not passes(simulate, MACHINE, phases, REGISTERS)


@pytest.mark.parametrize(("more", "expected"), [(0, True), (1, False)])
def test_a_phase_does_not_wait_longer_than_the_timers_of_a_mingru_count(simulate, more, expected):
    machine = machine_of(("mingru",))
    phases = program(UnitKind.MINGRU)
    phases[1]["state_wait"] = drain_cycles(machine) + more
    assert passes(simulate, machine, phases, REGISTERS) == expected


@pytest.mark.parametrize(("slices", "expected"), [(5, True), (6, False)])
def test_a_phase_has_no_more_slices_than_an_element_has_weights(simulate, slices, expected):
    """Here the cell pipelines take 6 cycles for a tile, more than there are words of weights."""
    machine = dataclasses.replace(MACHINE, weight_depth=5)
    phases = program()
    phases[1]["slices"] = slices
    assert passes(simulate, machine, phases, REGISTERS) == expected


@pytest.mark.parametrize(
    ("at", "wrong"),
    [
        (1, {"tile_cycles": 5}),  # the cell pipelines take 6 cycles for a tile
        (0, {"source": Source.HIDDEN}),
        (1, {"source": Source.INPUT}),
        (2, {"source": Source.INPUT}),
        (0, {"slices": 3}),
        (0, {"step_offset": 1}),
        (1, {"kind": UnitKind.STATE}),
        (2, {"kind": UnitKind.STATE}),
        (3, {"kind": UnitKind.DENSE}),
        (3, {"emit": 0}),
        (3, {"source": Source.INPUT}),
    ],
    ids=str,
)
def test_a_phase_at_the_wrong_place_is_found(simulate, at, wrong):
    phases = program()
    phases[at] |= wrong
    assert not passes(simulate, MACHINE, phases, REGISTERS)


def test_a_phase_that_does_not_finish_needs_no_time_for_the_cell_pipelines(simulate):
    phases = program()
    phases[0]["tile_cycles"] = 4
    assert passes(simulate, MACHINE, phases, REGISTERS)


@pytest.mark.parametrize(
    "wrong",
    [{"body_end": 3, "tail_end": 2}, {"state_end": 1}, {"input_beats": 7}, {"input_beats": 16}],
    ids=str,
)
def test_registers_that_do_not_agree_are_found(simulate, wrong):
    assert not passes(simulate, MACHINE, program(), REGISTERS | wrong)


@pytest.mark.parametrize(
    ("cells", "kinds"),
    [
        (("lstm",), {UnitKind.LSTM}),
        (("elman",), {UnitKind.TANH, UnitKind.RELU}),
        (("gru",), {UnitKind.GRU, UnitKind.GRU_RESET, UnitKind.GRU_CANDIDATE}),
    ],
)
def test_kinds_are_those_of_the_designs_cells(simulate, cells, kinds):
    for kind in UnitKind:
        if kind < UnitKind.DENSE:
            assert passes(simulate, machine_of(cells), program(kind), REGISTERS) == (kind in kinds), kind


def test_a_second_check_starts_anew(simulate):
    dut = ProgramCheck(MACHINE)
    answers = []

    async def bench(ctx):
        for phases in (program(), [phase(slices=0)] * 4, program()):
            ctx.set(dut.registers, REGISTERS)
            ctx.set(dut.start, 1)
            await ctx.tick()
            ctx.set(dut.start, 0)
            for k in range(7):
                if 2 <= k <= 5:
                    set_phase(ctx, dut, MACHINE, phases[k - 2])
                await ctx.tick()
            assert ctx.get(dut.checked)
            answers.append(ctx.get(dut.passed))
            await ctx.tick().repeat(4)

    simulate(dut, bench)
    assert answers == [1, 0, 1]


@pytest.mark.parametrize(
    ("at", "more", "expected"),
    [
        (0, {}, True),
        (0, {"finish": 1, "tile_cycles": 6}, False),
        (1, {}, False),
        (1, {"emit": 0}, False),
        (1, {"emit": 0, "finish": 0}, True),
        (2, {}, False),
        (3, {}, False),
        (3, {"emit": 0, "finish": 0}, False),
        (0, {"slices": 5, "tile_cycles": 5}, False),
    ],
)
def test_a_phase_that_keeps_activations_does_nothing_else(simulate, at, more, expected):
    machine = dataclasses.replace(MACHINE, kept_depth=8)
    assert most_slices(machine) == 4 < most_slices(MACHINE)
    registers = REGISTERS
    phases = program()
    for k, own in enumerate(phases):
        own["tile_cycles"] = 6 if own["finish"] else 4
        phases[k] = own
    phases[at] |= {"keeps": 1} | more
    if at == 0 and "slices" in more:
        registers = registers | {"input_beats": 10}
    assert passes(simulate, machine, phases, registers) == expected


@pytest.mark.parametrize(
    ("at", "more", "expected"),
    [
        (1, {"changed": 1}, True),
        (1, {"changed": 1, "slices": 7}, True),
        (1, {"slices": 7}, False),
        (0, {"changed": 1, "tile_cycles": 0}, False),
        (1, {"keeps": 1, "finish": 0, "emit": 0}, True),
        (1, {"keeps": 1, "finish": 0, "emit": 0, "changed": 1}, False),
        (1, {"keeps": 1}, False),
    ],
)
def test_a_phase_multiplies_changes_or_finds_them(simulate, at, more, expected):
    """One that multiplies them has at least its cycles, however many slices it can have."""
    machine = dataclasses.replace(MACHINE, contexts=1, delta_depth=8)
    assert most_slices(machine) >= 7
    phases = program()
    phases[at] |= more
    assert passes(simulate, machine, phases, REGISTERS | {"input_beats": 4}) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [({}, True), ({"changed": 1}, False), ({"changed": 1, "finish": 0, "emit": 0}, True)],
)
def test_a_phase_that_scatters_finishes_nothing(simulate, more, expected):
    machine = dataclasses.replace(MACHINE, contexts=1, delta_depth=8, scatter_depth=8)
    phases = program()
    phases[1] |= more
    assert passes(simulate, machine, phases, REGISTERS | {"input_beats": 4}) == expected
