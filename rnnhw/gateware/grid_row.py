"""One row of the grid: its tiles, their sums, and the cell pipeline."""

from typing import Any

from amaranth import Module, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design, element_cycles
from rnnhw.gateware.accumulator import Accumulator
from rnnhw.gateware.cell_pipeline import CellPipeline
from rnnhw.gateware.delay import Delay, registered
from rnnhw.gateware.layouts import (
    address_of,
    below,
    factor,
    hidden_write,
    output_beat,
    parameter_write,
    slot_control,
    state_load,
    tile_sum,
    word_write,
)
from rnnhw.gateware.tile import Tile
from rnnhw.gateware.tree import AdderTree, Broadcast

__all__ = ["GridRow", "weight_write"]


def weight_write(design: Design) -> data.StructLayout:
    """A weight word on its way to the tiles of a grid row: ``rows`` has a bit for each row of a tile."""
    return data.StructLayout(
        {"rows": design.tile_rows, "column": below(design.columns), "word": word_write(design)}
    )


class GridRow(wiring.Component):
    """Tiles side by side, one adder tree and one accumulator per row, and one cell pipeline.

    Attributes
    ----------
    x : array of C `factor`; control : struct, `slot_control`
        A slot's activations and its control, in one cycle.
    addresses : array of C unsigned
        Where changes are kept: the address of each column's weights.
    weights : struct, `weight_write`; parameters : struct, `parameter_write`
    states : struct, `state_load`
    hidden : struct, `hidden_write`; output : struct, `output_beat`
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "x": In(data.ArrayLayout(factor(design), design.columns)),
                "control": In(slot_control(design)),
                "weights": In(weight_write(design)),
                "parameters": In(parameter_write(design)),
                "states": In(state_load(design)),
                "hidden": Out(hidden_write(design)),
                "output": Out(output_beat(design)),
            }
            | (
                {"addresses": In(data.ArrayLayout(address_of(design.weight_words), design.columns))}
                if design.delta_depth
                else {}
            )
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        design = self.design
        tiles = self._tiles(m)
        trees = []
        for row in range(design.tile_rows):
            tree = AdderTree(tile_sum(design).elem_shape.width, design.lanes, design.grid_cols)
            m.submodules[f"adder_tree_{row}"] = tree
            m.d.comb += [tree.i[k].eq(tile.sums[row]) for k, tile in enumerate(tiles)]
            trees.append(tree)

        # Control meets the sums at row 0's accumulator and then goes south one row per cycle, as they do.
        m.submodules.control = delay = Delay(
            slot_control(design), design.tile_cols + element_cycles(design) + trees[0].latency - 1
        )
        m.submodules.cells = cells = CellPipeline(design)
        m.d.comb += delay.i.eq(self.control)
        m.d.comb += cells.tile.eq(delay.o)
        ahead, control = delay.o, registered(m, delay.o, "control_0")
        for row, tree in enumerate(trees):
            accumulator = Accumulator(design, tree.o.shape())
            m.submodules[f"accumulator_{row}"] = accumulator
            m.d.comb += [
                accumulator.control.eq(control),
                accumulator.sums.eq(tree.o),
                cells.finished[row].eq(accumulator.finished),
                cells.stored[row].eq(accumulator.stored),
            ]
            if design.delta_depth:
                m.d.comb += accumulator.ahead.eq(ahead)
            ahead, control = control, accumulator.control_o
        m.d.comb += [
            cells.parameters.eq(self.parameters),
            cells.states.eq(self.states),
            self.hidden.eq(cells.hidden),
            self.output.eq(cells.output),
        ]
        return m

    def _tiles(self, m: Module) -> list[Tile]:
        design = self.design
        m.submodules.weight_tree = weights = Broadcast(weight_write(design), design.grid_cols)
        m.d.comb += weights.i.eq(self.weights)
        tiles = []
        for k in range(design.grid_cols):
            tile = Tile(design)
            m.submodules[f"tile_{k}"] = tile
            first = k * design.tile_cols
            columns = Signal(design.tile_cols, name=f"columns_{k}")
            m.d.comb += [
                *(columns[c].eq(weights.o[k].column == first + c) for c in range(design.tile_cols)),
                *(tile.x[c].eq(self.x[first + c]) for c in range(design.tile_cols)),
                *self._address(tile, first),
                tile.write.eq(weights.o[k].word),
                tile.write_rows.eq(weights.o[k].rows),
                tile.write_cols.eq(columns),
            ]
            tiles.append(tile)
        return tiles

    def _address(self, tile: Tile, first: int) -> list[Any]:
        """What the elements of a tile, whose first column is ``first``, are told of a slot."""
        if self.design.delta_depth:
            given = [(tile.addresses[k], self.addresses[first + k]) for k in range(self.design.tile_cols)]
            if not self.design.scatter_depth:
                return [address.eq(of_column) for address, of_column in given]
            flags = ("scatters", "collects")
            return [
                *(address.weight.eq(of_column) for address, of_column in given),
                *(address[name].eq(self.control[name]) for address, _ in given for name in flags),
            ]
        if not self.design.kept_depth:
            return [tile.address.eq(self.control.weight)]
        return [tile.address[name].eq(self.control[name]) for name in tile.address.shape().members]
