"""Beats and cycles of loading a network, and states; apart from the cycles of its commands.

Every element gets a word per slice of weights, also where rows or columns are padded, and an index to each
where it keeps activations or sums; every row index of a grid row gets the parameters of one unit; then come
the program, the registers and the commit beat. A load that finds an idle machine takes its beats and
`rnnhw.design.load_close_cycles`.
"""

from rnnhw.design import PHASE, Design, Register, load_close_cycles, unit_parameters, words_of
from rnnhw.network import Cell, Shape
from rnnhw.schedule.cycles import best_plan
from rnnhw.schedule.plan import Plan
from rnnhw.schedule.runs import runs_of
from rnnhw.schedule.tiling import tile_layer

__all__ = ["loading_cycles", "program_beats", "state_beats"]


def program_beats(shape: Shape, design: Design, plan: Plan) -> int:
    """Load beats of a stack of layers of one direction, the commit beat among them."""
    tilings = [tile_layer(layer, design) for layer in shape.layers]
    weights = design.units * design.columns * sum(int(tiling.weight_words) for tiling in tilings)
    if design.index_bits:
        weights *= 2
    parts = words_of(unit_parameters(design))
    parameters = (
        design.grid_rows * parts * sum(int(block.rows) for tiling in tilings for block in tiling.blocks)
    )
    return weights + parameters + len(plan.phases) * words_of(PHASE) + len(Register) + 1


def state_beats(shape: Shape, design: Design) -> int:
    """Load beats of the states of all contexts, the commit beat among them; 0 where there are no states.

    Each unit, and each row of a projection, has its state in the grid row's memory; each h is in both buffers
    of its bank.
    """
    layers = [layer for layer in shape.layers if layer.cell is not Cell.DENSE]
    beats = sum(layer.units + layer.projection + 2 * layer.width for layer in layers)
    return design.contexts * beats + 1 if layers else 0


def loading_cycles(shape: Shape, design: Design, steps: int, state_loads: int = 0) -> tuple[int, ...]:
    """Cycles of loading each pass of a network: its weights and program, and as many times its states.

    Parameters
    ----------
    steps : int
        Length of sequences for which the order of the layers is chosen.
    state_loads : int
        How often states are loaded in each pass that has some.
    """
    cycles = []
    for part, part_steps in ((part, run.steps(steps)) for run in runs_of(shape) for part in run.parts):
        _, plan = best_plan(part.shape, design, part_steps)
        close = load_close_cycles(design, len(plan.phases))
        of_pass = program_beats(part.shape, design, plan) + close
        states = state_beats(part.shape, design)
        cycles.append(of_pass + (state_loads * (states + close) if states else 0))
    return tuple(cycles)
