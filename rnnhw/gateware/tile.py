"""A systolic tile of processing elements."""

from amaranth import Module, Signal, signed, unsigned
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.element import ProcessingElement
from rnnhw.gateware.layouts import address_of, tile_sum, word_write

__all__ = ["Tile"]


class Tile(wiring.Component):
    """``tile_rows`` x ``tile_cols`` processing elements; activations go south, sums go east.

    Activations and address that enter in cycle t give the sums of row r in cycle
    ``t + r + tile_cols + ELEMENT_CYCLES``.

    Attributes
    ----------
    x : signed(8), one per column
    address : unsigned
    sums : array of signed, one per lane; one array per row
    write : struct (address, data); write_rows, write_cols : one bit per row, one per column
        Elements whose row and column bits are both set write the word.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "x": In(signed(8)).array(design.tile_cols),
                "address": In(unsigned(address_of(design.weight_words))),
                "sums": Out(tile_sum(design)).array(design.tile_rows),
                "write": In(word_write(design)),
                "write_rows": In(design.tile_rows),
                "write_cols": In(design.tile_cols),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        address = self.address
        for column in range(self.design.tile_cols):
            x = self.x[column]
            for stage in range(column):
                skewed = Signal(signed(8), name=f"x_{column}_{stage}", reset_less=True)
                m.d.sync += skewed.eq(x)
                x = skewed
            if column:
                skewed_address = Signal.like(address, name=f"address_{column}", reset_less=True)
                m.d.sync += skewed_address.eq(address)
                address = skewed_address
            self._column(m, column, x, address)
        for row in range(self.design.tile_rows):
            east = m.submodules[f"element_{row}_{self.design.tile_cols - 1}"]
            m.d.comb += self.sums[row].eq(east.sums_o)
        return m

    def _column(self, m: Module, column: int, x: Signal, address: Signal) -> None:
        for row in range(self.design.tile_rows):
            element = ProcessingElement(self.design)
            m.submodules[f"element_{row}_{column}"] = element
            m.d.comb += [
                element.x_i.eq(x),
                element.address_i.eq(address),
                element.write.eq(self.write),
                element.write_enable.eq(self.write_rows[row] & self.write_cols[column]),
            ]
            if column:
                west = m.submodules[f"element_{row}_{column - 1}"]
                m.d.comb += element.sums_i.eq(west.sums_o)
            x, address = element.x_o, element.address_o
