"""Energy of a sequence on designs: what switches, counted from the schedule, times published energies.

A phase takes ``NU N B`` slots (unit tiles, slices, contexts; `rnnhw.schedule.phases`). In each slot every
element of the grid reads a weight of each lane and multiplies, idle lanes and padding too, and every column
reads an activation. Where activations are kept, columns read them in the slots of keeping phases, in which
every element writes one; and in the others it reads an index and one of these. A unit tile of a phase that
finishes goes through the cell pipelines: parameters, tables and the unit's state are read, the state and h
are written. One that does not finish is written to the memory of sums, and read again. Logic cells and the
clock tree switch in every cycle of the command.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.cells import Product
from rnnhw.design import Design, unit_parameters
from rnnhw.design.fields import bits_of
from rnnhw.explore.figures import ENERGIES, Columns
from rnnhw.flow.costs.memories import tanh_tables
from rnnhw.flow.costs.multipliers import elements_multipliers, multipliers_of
from rnnhw.flow.costs.shapes import accumulator_bits
from rnnhw.flow.devices import DSP, LUT4, Device
from rnnhw.network import Cell, LayerShape, Shape
from rnnhw.roofline import Switching, Values, chip_switching, fpga_switching
from rnnhw.schedule import runs_of
from rnnhw.schedule.tiling import tile_layer

__all__ = ["Counts", "counts_of", "energy_columns", "switching_of"]

Counts = dict[str, Any]
"""Of a command, an integer or an int64 array ``[designs]`` each: ``slots`` that multiply; ``keeping``, slots
that keep activations; ``finished`` and ``kept``, unit tiles of phases that finish and that do not;
``emitted``, those whose results leave; ``inputs``, slices of input vectors."""

_STATE_BITS, _OUTPUT_BITS, _ACTIVATION_BITS, _TABLE_BITS = 32, 16, 8, 26


def switching_of(device: Device | None) -> Switching:
    """Energies of operations on a device, or as a chip."""
    return chip_switching() if device is None else fpga_switching(device.name, device.resources[LUT4])


def counts_of(shape: Shape, designs: Design, steps: int) -> Counts:
    """What a command of ``steps`` steps does on each design."""
    counts: Counts = dict.fromkeys(("slots", "keeping", "finished", "kept", "emitted", "inputs"), 0)
    for run in runs_of(shape):
        for part in run.parts:
            _add_part(part.shape, designs, run.steps(steps), counts)
    return counts


def _add_part(shape: Shape, designs: Design, steps: int, counts: Counts) -> None:
    for number, layer in enumerate(shape.layers):
        is_last = number == len(shape.layers) - 1
        times = steps if layer.cell is not Cell.DENSE or shape.every_step else 1
        tiling = tile_layer(layer, designs)
        for product, finishes in _phases(layer):
            tiles = times * designs.contexts * tiling.tiling_of(product).unit_tiles
            counts["slots"] = counts["slots"] + tiles * tiling.multiplied[product]
            if designs.keeps_activations:
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
    of_element, read = lanes * designs.weight_bits, counts["slots"]
    if designs.keeps_activations:
        of_element, read = of_element + designs.index_bits + _ACTIVATION_BITS, counts["keeping"]
    in_slots = counts["slots"] * columns * units * of_element + read * columns * _ACTIVATION_BITS
    in_slots = in_slots + counts["keeping"] * columns * units * _ACTIVATION_BITS
    in_sums = 2 * counts["kept"] * units * lanes * accumulator_bits(designs)
    in_units = counts["finished"] * units * of_unit
    outside = (
        counts["inputs"] * columns * _ACTIVATION_BITS + 2 * counts["emitted"] * units * lanes * _OUTPUT_BITS
    )
    return in_slots + in_sums + in_units + outside


def products(designs: Design, counts: Counts) -> Any:
    """Products that a command makes in multiplier blocks, in the grid and in the cell pipelines.

    Products of ``lut_columns`` are made by logic cells, and on a device without blocks all are.
    """
    in_grid = elements_multipliers(designs)
    in_pipelines = multipliers_of(designs) - in_grid
    units = counts["finished"] * designs.tile_rows
    return counts["slots"] * in_grid + units * designs.fold * in_pipelines


def energy_columns(
    shape: Shape,
    designs: Design,
    steps: int,
    *,
    device: Device | None,
    cycles: NDArray[np.int64],
    latency_us: NDArray[np.float64],
    cells: Any,
) -> Columns:
    """The columns of `rnnhw.explore.figures.ENERGIES`.

    Parameters
    ----------
    cycles, latency_us : arrays ``[designs]``
        Of a command.
    cells : array ``[designs]``
        Logic cells that switch; they count on a device alone.
    """
    counts, switching = counts_of(shape, designs, steps), switching_of(device)
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
