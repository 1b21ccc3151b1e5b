"""The processing element: one weight word per cycle, one product and one sum per lane."""

from amaranth import ClockSignal, Instance, Module, ResetSignal, Signal, signed, unsigned
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.layouts import NO_COLLISION, address_of, tile_sum, word_write

__all__ = ["ELEMENT_MODULE", "ElementsApart", "ProcessingElement"]

ELEMENT_MODULE = "element_core"


class ElementsApart:
    """Platform on which an element is an instance of `ELEMENT_MODULE`, which is elaborated apart.

    A design has thousands of equal elements; this way their memories are written out once.
    """


class ProcessingElement(wiring.Component):
    """A private weight memory and a multiplier for each lane.

    In cycle t it takes an activation ``x_i`` and a weight address from the north; they leave to the south
    in cycle t + 1. The partial sums from the west, ``sums_i``, are expected in cycle t + 3; with the
    products added they leave to the east, ``sums_o``, in cycle t + 4, where the eastern neighbour, which
    got its activation in cycle t + 1, expects them. The word that is read and the products each have a
    register of their own, which synthesis can take from the block RAM and from the multiplier. None of the
    registers is reset: what they hold counts only behind a valid slot.

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
            shape=unsigned(bits * lanes), depth=self.design.weight_words, init=[], attrs=NO_COLLISION
        )
        read, write = weights.read_port(), weights.write_port()
        word = Signal(data.ArrayLayout(signed(bits), lanes), reset_less=True)
        x = Signal(signed(8), reset_less=True)
        m.d.comb += [
            read.addr.eq(self.address_i),
            write.addr.eq(self.write.address),
            write.data.eq(self.write.data),
            write.en.eq(self.write_enable),
        ]
        south_x = Signal(signed(8), reset_less=True)
        south_address = Signal.like(self.address_i, reset_less=True)
        m.d.comb += [self.x_o.eq(south_x), self.address_o.eq(south_address)]
        m.d.sync += [
            south_x.eq(self.x_i),
            south_address.eq(self.address_i),
            word.eq(read.data),
            x.eq(south_x),
        ]
        for lane in range(lanes):
            product = Signal(signed(8 + bits), name=f"product_{lane}", reset_less=True)
            total = Signal(self.sums.elem_shape, name=f"sum_{lane}", reset_less=True)
            m.d.sync += [product.eq(word[lane] * x), total.eq(self.sums_i[lane] + product)]
            m.d.comb += self.sums_o[lane].eq(total)
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
