"""The pipeline of the machine, stage by stage: each latency is declared here and nowhere else.

Gateware delays its control by these numbers and `schedule` counts cycles with them; that the
circuit's data really takes as long is what every simulation checks. For `Design.many`, cycles that
differ between designs are int64 arrays ``[designs]``.
"""

from collections.abc import Sequence

from rnnhw.design.arithmetics import ARITHMETIC_DESIGNS
from rnnhw.design.design import Design
from rnnhw.design.log2 import log2_ceil
from rnnhw.design.stages import Stage

__all__ = [
    "INPUT_START_CYCLES",
    "accumulated_cycles",
    "activated_cycles",
    "bank_read_cycles",
    "cell_stages",
    "changes_cycles",
    "drain_cycles",
    "element_cycles",
    "load_close_cycles",
    "output_queue_cycles",
    "overtaking_cycles",
    "pipeline",
    "stage_cycles",
    "state_cycles",
    "weight_write_cycles",
]

INPUT_START_CYCLES = 2
"""From the cycle after an input vector's last beat to the first slot that reads it."""


def bank_read_cycles(design: Design) -> int:
    """From a slot's issue to its activations, before they go to the grid rows.

    A word is read: from the input, from a state bank, or from the changes of a column; then the address of a
    change's weights is found.
    """
    return 1 + design.keeps_changes


def changes_cycles(design: Design) -> int:
    """From the last slot that looks for changes to the first slot that can multiply them.

    The activation and its last value are read, their difference is found and compared, the changes of each
    column are counted, the fullest column is found, and what follows from that.
    """
    return 5 + log2_ceil(design.columns)


def cell_stages(design: Design) -> tuple[Stage, ...]:
    """The cell pipeline. All kinds of units of a design take as long as its longest one."""
    return ARITHMETIC_DESIGNS[design.arithmetic].stages(design)


def stage_cycles(design: Design, *names: str) -> int:
    """Cycles of some stages of the cell pipeline together."""
    return sum(stage.cycles for stage in cell_stages(design) if stage.name in names)


def element_cycles(design: Design) -> int:
    """From an activation at an element to its product, before the sum that every column has anyway.

    Weight read, its output register, and the product; if the pipeline is long, the factors too, and the
    product's way to the adders. Where activations are kept: between these the one that the weight's index
    names, read, and its output register.
    """
    return 3 + 2 * design.is_long + 2 * design.keeps_activations


def _in_the_element(design: Design) -> str:
    kept = "index" if design.keeps_activations else "weight"
    more = ", activation read, output register" if design.keeps_activations else ""
    return f"{kept} read, output register{more}, product"


def _before_the_grid(design: Design) -> str:
    if design.keeps_changes:
        return "changes of each column, addresses of their weights"
    return "activations from input or state banks"


def output_queue_cycles(design: Design) -> int:
    """From a result that leaves its grid row to the cycle in which it can leave the output queue.

    A register before the queue if the pipeline is long, the memory and its output register.
    """
    return 2 + design.is_long


def weight_write_cycles(design: Design) -> int:
    """From a word that leaves the loader to the cycle after which the farthest element has it.

    The trees to the grid rows and their tiles, a register between them, and the rows of a tile in turn.
    """
    return log2_ceil(design.grid_rows) + log2_ceil(design.grid_cols) + design.tile_rows


def pipeline(design: Design) -> tuple[Stage, ...]:
    """All stages from the issue of a tile's last slot to its first unit's h being readable."""
    return (
        Stage("bank read", bank_read_cycles(design), _before_the_grid(design)),
        Stage("broadcast", log2_ceil(design.grid_rows), "to the grid rows"),
        Stage("element", element_cycles(design), _in_the_element(design)),
        Stage("tile", design.tile_cols, "sums move one column per cycle"),
        Stage("adder tree", log2_ceil(design.grid_cols), "sum of a grid row's tiles"),
        Stage("accumulate", 1, "sum over column slices"),
        *cell_stages(design),
        Stage("write", 1, "h into its bank"),
    )


def _cut(design: Design, last: str) -> tuple[Sequence[Stage], Sequence[Stage]]:
    """The pipeline's stages up to ``last``, and those behind it."""
    stages = pipeline(design)
    end = [stage.name for stage in stages].index(last) + 1
    return stages[:end], stages[end:]


def _cycles(stages: Sequence[Stage]) -> int:
    return sum(stage.cycles for stage in stages)


def accumulated_cycles(design: Design) -> int:
    """From a slot's issue to the accumulator of tile row 0 holding it."""
    return _cycles(_cut(design, "accumulate")[0])


def activated_cycles(design: Design) -> int:
    """La: from a tile's last slot to its first unit's activations, all gates: where dense ends."""
    return _cycles(_cut(design, "gather")[0])


def overtaking_cycles(design: Design) -> int:
    """L0 - La: by how much dense outputs and states, which leave at La, overtake an h of the same slot."""
    return _cycles(_cut(design, "gather")[1])


def state_cycles(design: Design) -> int:
    """L0: from a tile's last slot to the first slot that can read its first unit's h."""
    return _cycles(pipeline(design))


def drain_cycles(design: Design) -> int:
    """From a phase's last slot to the first cycle in which its units have left the cell pipelines.

    It is counted as if the phase's last tile were full, so that it is one number per design.
    """
    return state_cycles(design) + design.fold * (design.tile_rows - 1)


def load_close_cycles(design: Design, phases: int) -> int:
    """From the cycle after a commit beat to the first cycle in which a command can be accepted.

    The beat is registered and checked (2 cycles), waits until the words before it are in the farthest
    element, then the program of ``phases`` phases is read and checked (one cycle per phase and 4 more).
    """
    return 6 + weight_write_cycles(design) + phases
