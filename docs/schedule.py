"""Draws ``schedule.svg``, the slots of a step that waits for the step before: ``python docs/schedule.py``.

It is the step whose cycles `docs/architecture.md` lists: the second one of ``lstm:8:8`` on the preset
``small``. All cycles come from the schedule and from the stages that the design declares.
"""

from pathlib import Path

from machine import Figure

from rnnhw.design import Design, pipeline, presets, state_cycles
from rnnhw.network import Cell, stack_shape
from rnnhw.schedule import best_plan
from rnnhw.schedule.plan import Phase
from rnnhw.schedule.walk import Walker

__all__ = ["FILE", "HEIGHT", "WIDTH", "drawn", "phases"]

FILE = Path(__file__).with_name("schedule.svg")
WIDTH, HEIGHT = 400, 424
LEFT, RIGHT, FIRST, LAST = 118, 394, 14, 95
"""Where the axis of cycles is, and the cycles at its ends."""

STEPS = 4
PARTS = (
    ("read, broadcast", ("bank read", "broadcast")),
    ("multiply", ("element",)),
    ("add", ("tile", "adder tree", "accumulate", "lane")),
    ("requantize", ("select", "bias", "coarse shift", "shift", "add", "saturate")),
    ("activate", ("activate", "gather")),
    ("c", ("products", "cell sum", "cell", "tanh input")),
    ("tanh", ("tanh",)),
    ("h, write", ("hidden product", "hidden", "write")),
)
"""Names of the figure for stages of the pipeline."""


class _Watched(Walker):
    """Keeps when each phase begins and ends."""

    def begin(self, start: int) -> None:
        self.found: list[tuple[Phase, int, int]] = []
        super().begin(start)

    def _account(self, phase: Phase, start: int, end: int) -> None:
        self.found.append((phase, int(start), int(end)))
        super()._account(phase, start, end)


def _example() -> tuple[Design, list[tuple[Phase, int, int]]]:
    design = presets()["small"]
    _, plan = best_plan(stack_shape(Cell.LSTM, 8, 8), design, STEPS)
    walker = _Watched(plan, design)
    walker.begin(-2)
    walker.run_steps(STEPS)
    return design, walker.found


def phases() -> list[tuple[str, list[int]]]:
    """The phases from the first step's last one to the third step's, each with the cycles of its slots."""
    _, found = _example()
    return [
        (
            phase.product.value,
            [
                start + tile * int(phase.tile_cycles) + k
                for tile in range(phase.tiles)
                for k in range(phase.slices)
            ],
        )
        for phase, start, _ in found[1:6]
    ]


def _at(cycle: float) -> float:
    return LEFT + (cycle - FIRST) / (LAST - FIRST) * (RIGHT - LEFT)


def _bar(figure: Figure, begin: float, end: float, y: int, height: int, fill: str) -> None:
    figure.parts.append(
        f'<rect x="{_at(begin):.1f}" y="{y}" width="{_at(end) - _at(begin):.1f}" height="{height}" '
        f'fill="{fill}" stroke="#555" stroke-width="0.6"/>'
    )


def _axis(figure: Figure, bottom: int) -> None:
    for cycle in range(20, LAST, 10):
        x = _at(cycle)
        figure.parts.append(f'<path d="M{x:.1f} 40 {x:.1f} {bottom}" stroke="#ddd"/>')
        figure.text(x, 34, str(cycle))
    figure.text(8, 34, "cycle", anchor="start")


def _slots(figure: Figure) -> list[int]:
    """Both phases' slots; returns those of the second step's recurrent phase."""
    for y, product, name in ((48, "input", "slots of W x"), (72, "recurrent", "slots of R h")):
        figure.text(8, y + 13, name, anchor="start", bold=True)
        for made, slots in phases():
            for slot in slots:
                if made == product and slot >= FIRST:
                    _bar(figure, slot, slot + 1, y, 17, "#f3c26b" if product == "input" else "#5b8fd6")
    return [slots for made, slots in phases() if made == "recurrent"][1]


def _stages(figure: Figure, design: Design, last: int) -> int:
    """The way of the first unit tile's sums through the machine; returns when its first h can be read."""
    figure.text(8, 112, "The first unit, from its last slot on:", anchor="start")
    passed = {stage.name: stage.cycles for stage in pipeline(design)}
    begin = last
    for k, (name, stages) in enumerate(PARTS):
        end = begin + sum(passed.pop(stage, 0) for stage in stages)
        figure.text(20, 132 + 19 * k, name, anchor="start")
        _bar(figure, begin, end, 121 + 19 * k, 13, "#8cc796")
        begin = end
    assert not passed and begin == last + state_cycles(design)
    return begin


def _reads(figure: Figure, design: Design, ready: int, slots: list[int]) -> None:
    """When each h of a grid row can be read, the wait, and the next step's first slot."""
    figure.text(8, 296, "h can be read", anchor="start", bold=True)
    for tile in (0, 1):
        for unit in range(design.tile_rows):
            at = ready + tile * design.tile_rows * design.fold + unit * design.fold
            _bar(figure, at, at + 1, 283, 17, "#8cc796")
    before, _, following = (made for name, made in phases() if name == "recurrent")
    y = 322
    for begin, end in ((before[-1], slots[0]), (slots[-1], following[0])):
        figure.arrow((round(_at(begin)), y), (round(_at(end)), y), both=True)
        figure.text((_at(begin) + _at(end)) / 2, y - 7, f"wait: {end - begin}")
    figure.text(8, y + 4, "R h must wait", anchor="start")
    step = following[0] - slots[0]
    used = len(slots) + len(next(made for name, made in phases() if name == "input"))
    between = slots[-1] + 1 - slots[0] - len(slots)
    lines = (
        f"From one step to the next are {step} cycles, of which {used + between} are taken:",
        f"{used} slots, and {between} between the unit tiles of R h, as the cell",
        f"pipeline takes a unit every fold = {design.fold} cycles. Another layer, or",
        "another sequence, issues its slots in the cycles between.",
    )
    for k, words in enumerate(lines):
        figure.text(8, 358 + 17 * k, words, anchor="start")


def drawn() -> str:
    """The text of the figure."""
    figure, (design, _) = Figure(), _example()
    figure.text(200, 14, "A step of an LSTM with 8 units on the preset small", bold=True)
    _axis(figure, 302)
    slots = _slots(figure)
    first_tile = slots[: len(slots) // 2]
    _reads(figure, design, _stages(figure, design, first_tile[-1]), slots)
    return figure.svg("The slots of one step that waits for the step before", HEIGHT)


if __name__ == "__main__":
    FILE.write_text(drawn(), encoding="utf-8")
