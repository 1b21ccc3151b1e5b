"""Energy of a sequence on designs: what switches, counted from the schedule, times published energies.

A phase takes ``NU N B`` slots (unit tiles, slices, contexts; `rnnhw.schedule.phases`). In each slot every
element of the grid reads a weight of each lane and multiplies, idle lanes and padding too, and every column
reads an activation. Where activations are kept, columns read them in the slots of keeping phases, in which
every element writes one; and in the others it reads an index and one of these. Where changes are kept,
columns look for them in the slots of keeping phases, and read them in the others; sums of all tiles are read
and written. A unit tile of a phase that finishes goes through the cell pipelines: parameters, tables and the
unit's state are read, the state and h are written. One that does not finish is written to the memory of sums,
and read again. Logic cells and the clock tree switch in every cycle of the command.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.cells import Product
from rnnhw.design import Design, log2_ceil, unit_parameters
from rnnhw.design.fields import bits_of
from rnnhw.explore.figures import ENERGIES, Columns
from rnnhw.explore.thresholds import summed_slices
from rnnhw.flow.costs.memories import tanh_tables
from rnnhw.flow.costs.multipliers import elements_multipliers, multipliers_of
from rnnhw.flow.costs.shapes import accumulator_bits
from rnnhw.flow.devices import DSP, LUT4, Device
from rnnhw.network import Cell, LayerShape, Shape
from rnnhw.roofline import Switching, Values, chip_switching, fpga_switching
from rnnhw.schedule import Changes, runs_of
from rnnhw.schedule.tiling import tile_layer

__all__ = ["Counts", "counts_of", "energy_columns", "switching_of"]

Counts = dict[str, Any]
"""Of a command, a number or an array ``[designs]`` each: ``slots`` that multiply; ``keeping``, slots that
keep activations or look for changes; ``changes``, operands that change; ``finished`` and ``kept``, unit tiles
of phases that finish and that do not; ``emitted``, those whose results leave; ``inputs``, slices of input
vectors."""

_STATE_BITS, _OUTPUT_BITS, _ACTIVATION_BITS, _TABLE_BITS = 32, 16, 8, 26


def switching_of(device: Device | None) -> Switching:
    """Energies of operations on a device, or as a chip."""
    return chip_switching() if device is None else fpga_switching(device.name, device.resources[LUT4])


def counts_of(shape: Shape, designs: Design, steps: int, changes: Sequence[Sequence[Changes]] = ()) -> Counts:
    """What a command of ``steps`` steps does on each design.

    On designs that keep changes, ``changes`` are those of some sequences (`rnnhw.explore.thresholds`), and
    the counts are means.
    """
    names = ("slots", "keeping", "changes", "finished", "kept", "emitted", "inputs")
    counts: Counts = dict.fromkeys(names, 0)
    parts = [(run.steps(steps), part.shape) for run in runs_of(shape) for part in run.parts]
    for number, (of_part, stack) in enumerate(parts):
        own = [of_sequence[number] for of_sequence in changes]
        _add_part(stack, designs, of_part, own, counts)
    return counts


def _add_part(shape: Shape, designs: Design, steps: int, changes: Sequence[Changes], counts: Counts) -> None:
    for number, layer in enumerate(shape.layers):
        is_last = number == len(shape.layers) - 1
        times = steps if layer.cell is not Cell.DENSE or shape.every_step else 1
        tiling = tile_layer(layer, designs)
        for product, finishes in _phases(layer):
            tiles = times * designs.contexts * tiling.tiling_of(product).unit_tiles
            if designs.keeps_changes:
                changed = [of_layers[number][product] for of_layers in changes]
                slots = tiles // times * summed_slices(changed, designs.columns)
                counts["changes"] = counts["changes"] + np.mean([one.sum() for one in changed])
            else:
                slots = tiles * tiling.multiplied[product]
            counts["slots"] = counts["slots"] + slots
            if designs.has_keeping_phases:
                kept = times * designs.contexts * tiling.slices[product]
                counts["keeping"] = counts["keeping"] + kept
            name = "finished" if finishes else "kept"
            counts[name] = counts[name] + tiles
        if is_last:
            counts["emitted"] = counts["emitted"] + times * designs.contexts * tiling.hidden.unit_tiles
        if number == 0:
            counts["inputs"] = counts["inputs"] + steps * designs.contexts * tiling.slices[Product.INPUT]


def _phases(layer: LayerShape) -> list[tuple[Product, bool]]:
    """The products of a step of a layer, and whether their phases finish."""
    if layer.cell is Cell.DENSE:
        return [(Product.INPUT, True)]
    return [(phase.product, bool(phase.makes)) for phase in layer.declaration.phases]


def memory_bits(designs: Design, counts: Counts) -> Any:
    """Bits that a command reads from memories and writes to them."""
    lanes, units, columns = designs.lanes, designs.units, designs.columns
    of_unit = bits_of(unit_parameters(designs)) + 2 * _STATE_BITS + _ACTIVATION_BITS
    of_unit = of_unit + (lanes + tanh_tables(designs)) * _TABLE_BITS
    in_elements = counts["slots"] * columns * units * _element_bits(designs)
    in_sums = counts["kept"] * 2
    if (
        designs.keeps_changes
    ):  # those of the step before are read, and those of this one written, by all tiles
        in_sums = in_sums + counts["kept"] + 2 * counts["finished"]
    in_sums = in_sums * units * lanes * accumulator_bits(designs)
    in_units = counts["finished"] * units * of_unit
    outside = (
        counts["inputs"] * columns * _ACTIVATION_BITS + 2 * counts["emitted"] * units * lanes * _OUTPUT_BITS
    )
    return in_elements + _activation_bits(designs, counts) + in_sums + in_units + outside


def _element_bits(designs: Design) -> Any:
    """Bits that an element reads in a slot that multiplies."""
    kept = designs.index_bits + _ACTIVATION_BITS if designs.keeps_activations else 0
    return designs.lanes * designs.weight_bits + kept


def _activation_bits(designs: Design, counts: Counts) -> Any:
    """Bits of activations, of kept ones and of changes that columns and elements read and write."""
    columns, slots, keeping = designs.columns, counts["slots"], counts["keeping"]
    if designs.keeps_activations:
        return keeping * columns * (1 + designs.units) * _ACTIVATION_BITS
    if designs.keeps_changes:
        # The activation and its last value are read, and the last value is written, changed or not.
        change = _ACTIVATION_BITS + 1 + log2_ceil(designs.delta_depth)
        return keeping * columns * 3 * _ACTIVATION_BITS + (counts["changes"] + slots * columns) * change
    return slots * columns * _ACTIVATION_BITS


def products(designs: Design, counts: Counts) -> Any:
    """Products that a command makes in multiplier blocks, in the grid and in the cell pipelines.

    Products of ``lut_columns`` are made by logic cells, and on a device without blocks all are.
    """
    in_grid = elements_multipliers(designs)
    in_pipelines = multipliers_of(designs) - in_grid
    units = counts["finished"] * designs.tile_rows
    return counts["slots"] * in_grid + units * designs.fold * in_pipelines


def energy_columns(
    counts: Counts,
    designs: Design,
    *,
    device: Device | None,
    cycles: NDArray[np.int64],
    latency_us: NDArray[np.float64],
    cells: Any,
) -> Columns:
    """The columns of `rnnhw.explore.figures.ENERGIES`.

    Parameters
    ----------
    counts : Counts
        From `counts_of`.
    cycles, latency_us : arrays ``[designs]``
        Of a command.
    cells : array ``[designs]``
        Logic cells that switch; they count on a device alone.
    """
    switching = switching_of(device)
    has_blocks = device is None or bool(device.resources.get(DSP))
    parts = (
        (memory_bits(designs, counts), switching.memory),
        (products(designs, counts) * has_blocks, switching.multiplier),
    )
    found = [_microjoules(np.asarray(count, float), values) for count, values in parts]
    in_cells = _microjoules(np.asarray(cells * cycles, float), switching.cell)
    found.append(in_cells + _microjoules(np.asarray(cycles, float), switching.clock))
    # mW x us = nJ, and pJ x 10**3.
    found.append(_microjoules(1000 * latency_us, switching.static))
    total = np.sum(found, axis=0)
    sequences = np.asarray(designs.contexts)
    values = [part[1] for part in found]
    rows = (total[1], total[0], total[2], *values)
    columns = {name: row / sequences for name, row in zip(ENERGIES[:-1], rows, strict=True)}
    columns[ENERGIES[-1]] = 1000 * total[1] / latency_us
    return columns


def _microjoules(count: NDArray[np.float64], values: Values) -> NDArray[np.float64]:
    """Least, typical and largest energy ``[3, designs]``."""
    return np.stack([1e-6 * value * count for value in (values.least, values.typical, values.most)])
