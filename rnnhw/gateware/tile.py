"""A systolic tile of processing elements."""

from amaranth import Module, Signal, Value
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.delay import registered
from rnnhw.gateware.element import ProcessingElement
from rnnhw.gateware.layouts import factor, tile_sum, word_write

__all__ = ["Tile"]


class Tile(wiring.Component):
    """``tile_rows`` x ``tile_cols`` processing elements; activations go south, sums go east.

    Activations and address that enter in cycle t give the sums of row r in cycle
    ``t + r + tile_cols + element_cycles``. A word that comes in cycle t is written in row r in cycle t + r,
    so that no register drives the elements of more than one row.

    Attributes
    ----------
    x : `factor`, one per column
    address : unsigned; or struct, `element_address`
    addresses : unsigned, one per column
        Where changes are kept, instead of ``address``.
    sums : array of signed, one per lane; one array per row
    write : struct (address, data); write_rows, write_cols : one bit per row, one per column
        Elements whose row and column bits are both set write the word.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "x": In(factor(design)).array(design.tile_cols),
                **self._addresses(design),
                "sums": Out(tile_sum(design)).array(design.tile_rows),
                "write": In(word_write(design)),
                "write_rows": In(design.tile_rows),
                "write_cols": In(design.tile_cols),
            }
        )

    @staticmethod
    def _addresses(design: Design) -> dict[str, wiring.Member]:
        address = In(ProcessingElement.address_shape(design))
        return {"addresses": address.array(design.tile_cols)} if design.delta_depth else {"address": address}

    def elaborate(self, platform: object) -> Module:
        m = Module()
        writes = self._writes(m)
        address = None if self.design.delta_depth else self.address
        for column in range(self.design.tile_cols):
            x = self._skewed(m, self.x[column], f"x_{column}", column)
            if address is None:
                own = self._skewed(m, self.addresses[column], f"address_{column}", column)
            else:
                own = address
                if column:
                    own = Signal.like(address, name=f"address_{column}", reset_less=True)
                    m.d.sync += own.eq(address)
                address = own
            self._column(m, column, x, own, writes)
        for row in range(self.design.tile_rows):
            east = m.submodules[f"element_{row}_{self.design.tile_cols - 1}"]
            m.d.comb += self.sums[row].eq(east.sums_o)
        return m

    @staticmethod
    def _skewed(m: Module, value: Signal, name: str, stages: int) -> Signal:
        """A column's value as many cycles later as there are columns before it."""
        for stage in range(stages):
            skewed = Signal.like(value, name=f"{name}_{stage}", reset_less=True)
            m.d.sync += skewed.eq(value)
            value = skewed
        return value

    def _writes(self, m: Module) -> list[tuple[data.View, Value, Value]]:
        """The word that is written in each row, whether it is, and the bits of the columns."""
        word, columns, writes = self.write, self.write_cols, []
        for row in range(self.design.tile_rows):
            enable = self.write_rows[row]
            for stage in range(row):
                before, enable = enable, Signal(name=f"write_row_{row}_{stage}")
                m.d.sync += enable.eq(before)
            writes.append((word, enable, columns))
            if row + 1 < self.design.tile_rows:
                word = registered(m, word, f"write_{row + 1}")
                columns = registered(m, columns, f"write_cols_{row + 1}")
        return writes

    def _column(
        self,
        m: Module,
        column: int,
        x: Signal,
        address: Signal,
        writes: list[tuple[data.View, Value, Value]],
    ) -> None:
        for row in range(self.design.tile_rows):
            element = ProcessingElement(
                self.design, from_luts=column >= self.design.tile_cols - self.design.lut_columns
            )
            word, enable, columns = writes[row]
            m.submodules[f"element_{row}_{column}"] = element
            m.d.comb += [
                element.x_i.eq(x),
                element.address_i.eq(address),
                element.write.eq(word),
                element.write_enable.eq(enable & columns[column]),
            ]
            if column:
                west = m.submodules[f"element_{row}_{column - 1}"]
                m.d.comb += element.sums_i.eq(west.sums_o)
            x, address = element.x_o, element.address_o
