"""The double-buffered hidden state: one bank a column, each written by the grid row that owns it."""

from amaranth import Cat, Module, Mux, signed, unsigned
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.layouts import NO_COLLISION, address_of, below, hidden_write

__all__ = ["StateBanks", "bank_load"]


def bank_load(design: Design) -> data.StructLayout:
    """An h on its way from the load port into a bank; the address's lowest bit is the buffer."""
    return data.StructLayout(
        {
            "enable": 1,
            "column": below(design.columns),
            "address": address_of(design.state_depth) + 1,
            "data": signed(8),
        }
    )


class StateBanks(wiring.Component):
    """Bank c feeds column c and takes h from grid row ``c mod grid_rows`` (its bank ``c div grid_rows``).

    ``h`` is word ``word`` of buffer ``buffer`` of every bank a cycle after they were asked for. A word
    written in cycle t can be asked for in cycle t + 1. While ``load.enable``, words come from the load port.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "word": In(unsigned(address_of(design.state_depth))),
                "buffer": In(1),
                "h": Out(signed(8)).array(design.columns),
                "writes": In(hidden_write(design)).array(design.grid_rows),
                "load": In(bank_load(design)),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        for column in range(self.design.columns):
            bank = memory.Memory(
                shape=signed(8), depth=2 * self.design.state_depth, init=[], attrs=NO_COLLISION
            )
            m.submodules[f"bank_{column}"] = bank
            read, write = bank.read_port(), bank.write_port()
            local, owner = divmod(column, self.design.grid_rows)
            source = self.writes[owner]
            m.d.comb += [
                read.addr.eq(Cat(self.buffer, self.word)),
                self.h[column].eq(read.data),
                write.addr.eq(Mux(self.load.enable, self.load.address, Cat(source.buffer, source.word))),
                write.data.eq(Mux(self.load.enable, self.load["data"], source["data"])),
                write.en.eq(
                    Mux(self.load.enable, self.load.column == column, source.valid & (source.bank == local))
                ),
            ]
        return m
