"""The processing element: one weight word per cycle, one product and one sum per lane."""

from amaranth import ClockSignal, Instance, Module, ResetSignal, Signal, signed, unsigned
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.layouts import address_of, tile_sum, word_write

__all__ = ["ELEMENT_MODULE", "ElementsApart", "ProcessingElement"]

ELEMENT_MODULE = "element_core"


class ElementsApart:
    """Platform on which an element is an instance of `ELEMENT_MODULE`, which is elaborated apart.

    A design has thousands of equal elements; this way their memories are written out once.
    """


class ProcessingElement(wiring.Component):
    """A private weight memory and a multiplier for each lane.

    In cycle t it takes an activation ``x_i`` and a weight address from the north; they leave to the south
    in cycle t + 1. The partial sums from the west, ``sums_i``, are expected in cycle t + 2; with the
    products added they leave to the east, ``sums_o``, in cycle t + 3, where the eastern neighbour, which
    got its activation in cycle t + 1, expects them.

    Parameters
    ----------
    design : Design

    Attributes
    ----------
    x_i, x_o : signed(8)
    address_i, address_o : unsigned
    sums_i, sums_o : array of signed, one per lane
        Wide enough for ``tile_cols`` products.
    write : struct (address, data), write_enable : unsigned(1)
        Writes a word of weights, ``weight_bits`` a lane, lane 0 in the lowest bits.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        self.sums = tile_sum(design)
        address = unsigned(address_of(design.weight_words))
        super().__init__(
            {
                "x_i": In(signed(8)),
                "x_o": Out(signed(8)),
                "address_i": In(address),
                "address_o": Out(address),
                "sums_i": In(self.sums),
                "sums_o": Out(self.sums),
                "write": In(word_write(design)),
                "write_enable": In(1),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        if isinstance(platform, ElementsApart):
            m.submodules.core = self._instance()
            return m
        lanes, bits = self.design.lanes, self.design.weight_bits
        m.submodules.weights = weights = memory.Memory(
            shape=unsigned(bits * lanes), depth=self.design.weight_words, init=[]
        )
        read, write = weights.read_port(), weights.write_port()
        word = data.View(data.ArrayLayout(signed(bits), lanes), read.data)
        m.d.comb += [
            read.addr.eq(self.address_i),
            write.addr.eq(self.write.address),
            write.data.eq(self.write.data),
            write.en.eq(self.write_enable),
        ]
        m.d.sync += [self.x_o.eq(self.x_i), self.address_o.eq(self.address_i)]
        for lane in range(lanes):
            product = Signal(signed(8 + bits), name=f"product_{lane}")
            m.d.sync += [
                product.eq(word[lane] * self.x_o),
                self.sums_o[lane].eq(self.sums_i[lane] + product),
            ]
        return m

    def _instance(self) -> Instance:
        inputs = ("x_i", "address_i", "sums_i", "write", "write_enable")
        outputs = ("x_o", "address_o", "sums_o")
        return Instance(
            ELEMENT_MODULE,
            i_clk=ClockSignal(),
            i_rst=ResetSignal(),
            **{f"i_{name}": getattr(self, name) for name in inputs},
            **{f"o_{name}": getattr(self, name) for name in outputs},
        )
