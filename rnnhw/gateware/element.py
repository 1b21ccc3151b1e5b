"""The processing element: one weight word per cycle, one product and one sum per lane."""

from amaranth import Cat, ClockSignal, Instance, Module, Mux, ResetSignal, Signal, Value, signed, unsigned
from amaranth.hdl import ShapeLike
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design, element_cycles
from rnnhw.gateware.delay import delayed, registered
from rnnhw.gateware.kept_activations import KeptActivations
from rnnhw.gateware.layouts import (
    NO_COLLISION,
    address_of,
    element_address,
    factor,
    sum_with_carry,
    tile_sum,
    word_write,
)
from rnnhw.gateware.lut_product import lut_product
from rnnhw.gateware.own_sums import OwnSums
from rnnhw.gateware.weight_index import WEIGHT_INDEX_CYCLES, weight_index

__all__ = ["ElementsApart", "ProcessingElement", "elements_of"]

PAIRED_BITS = 4
"""Width of weights two of which share a multiplier of 17 x 8 bits, as the DSP blocks of FPGAs have it."""


Products = list[tuple[Value, Value | None]]
"""What is added in each lane, and a bit that is added to it if there is one."""


def _sum(before: Value, product: Value, carry: Value | None) -> Value:
    """A sum with a lane's product."""
    return before + product if carry is None else sum_with_carry(before, product, carry)


class ElementsApart:
    """Platform on which an element is an instance of its `ProcessingElement.module`, elaborated apart.

    A design has thousands of equal elements; this way their memories are written out once.
    """


class ProcessingElement(wiring.Component):
    """A private weight memory and a multiplier for each lane, or for two lanes where weights have 4 bits.

    In the last ``lut_columns`` columns of a tile, each lane multiplies in look-up tables, in the same cycles.

    In cycle t it takes an activation ``x_i`` and a weight address from the north; they leave to the south
    in cycle t + 1. The partial sums from the west, ``sums_i``, are expected in cycle ``t + element_cycles``;
    with the products added they leave to the east, ``sums_o``, a cycle later, when the eastern neighbour,
    which got its activation in cycle t + 1, expects them. The word that is read and the products each have a
    register of their own, which synthesis can take from the block RAM and from the multiplier; in a long
    pipeline, so have the factors, and the products have a second one on their way to the adders. None of the
    registers is reset: what they hold counts only behind a valid slot.

    On a design that keeps activations, ``x_i`` goes into `KeptActivations`, and the weights are multiplied by
    the one that comes from there, two cycles later. On one whose elements keep sums, the products of a slot
    that ``scatters`` are added to those of the tile that the weights' index names (`OwnSums`); and those of
    a tile that a slot ``collects`` take the place of its products.

    On an ECP5, with the sizes of ``tiny``. LUT4: 0 of logic, 72 of carry chains, 0 of memories; 93
    flip-flops, 4 multipliers, 1 block RAMs; logic depth 1.

    Parameters
    ----------
    design : Design
    from_luts : bool, optional
        Multiply in look-up tables.

    Attributes
    ----------
    module : str
        Name of its module where elements are elaborated apart.
    x_i, x_o : `factor`
    address_i, address_o : unsigned; or struct, `element_address`
    sums_i, sums_o : array of signed, one per lane
        Wide enough for ``tile_cols`` products.
    write : struct (address, data), write_enable : unsigned(1)
        Writes a word of weights, ``weight_bits`` a lane, lane 0 in the lowest bits. Weights of 4 bits are
        -7 .. 7.
    """

    def __init__(self, design: Design, *, from_luts: bool = False) -> None:
        self.design = design
        self.from_luts = from_luts
        self.is_paired = design.weight_bits == PAIRED_BITS and not from_luts
        self.module = "element_core_luts" if from_luts else "element_core"
        self.sums = tile_sum(design)
        address = self.address_shape(design)
        super().__init__(
            {
                "x_i": In(factor(design)),
                "x_o": Out(factor(design)),
                "address_i": In(address),
                "address_o": Out(address),
                "sums_i": In(self.sums),
                "sums_o": Out(self.sums),
                "write": In(word_write(design)),
                "write_enable": In(1),
            }
        )

    @staticmethod
    def address_shape(design: Design) -> ShapeLike:
        """What an element is told of a slot, beside the activation: an address, or `element_address`."""
        return element_address(design) if design.index_bits else unsigned(address_of(design.weight_words))

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
        address = self.address_i.weight if self.design.index_bits else self.address_i
        enable = self.write_enable & ~self.write.is_index if self.design.index_bits else self.write_enable
        if self.design.units * self.design.columns == 1:
            # The large RAMs of small FPGAs have one port, and hold the weights of one element.
            given, address = address, Signal(address_of(self.design.weight_words), name="address")
            m.d.comb += address.eq(Mux(self.write_enable, self.write.address, given))
        m.d.comb += [
            read.addr.eq(address),
            write.addr.eq(address if self.design.units * self.design.columns == 1 else self.write.address),
            write.data.eq(self._kept(self.write.data) if self.is_paired else self.write.data),
            write.en.eq(enable),
        ]
        south_x = Signal(factor(self.design), reset_less=True)
        south_address = Signal.like(self.address_i, reset_less=True)
        m.d.comb += [self.x_o.eq(south_x), self.address_o.eq(south_address)]
        m.d.sync += [
            south_x.eq(self.x_i),
            south_address.eq(self.address_i),
            word.eq(read.data),
        ]
        if self.design.kept_depth:
            word, x = delayed(m, word, KeptActivations.cycles, "word"), self._kept_activation(m)
        else:
            x = Signal(factor(self.design), reset_less=True)
            m.d.sync += x.eq(south_x)
        products = self._pairs(m, word, x) if self.is_paired else self._products(m, word, x)
        if self.design.scatter_depth:
            products = self._collected(m, products)
        for lane, (product, carry) in enumerate(products):
            west, total = self.sums_i[lane], Signal(self.sums.elem_shape, name=f"sum_{lane}", reset_less=True)
            m.d.sync += total.eq(_sum(west, product, carry))
            m.d.comb += self.sums_o[lane].eq(total)
        return m

    def _kept_activation(self, m: Module) -> Value:
        """The activation that the index of the weights names, in the cycle of the delayed weights."""
        m.submodules.kept = kept = KeptActivations(self.design)
        m.d.comb += [
            kept.x_i.eq(self.x_i),
            kept.address.eq(self.address_i),
            kept.write.eq(self.write),
            kept.write_enable.eq(self.write_enable & self.write.is_index),
        ]
        return kept.x

    def _collected(self, m: Module, products: Products) -> Products:
        """Sums of the slot's tile, in the cycle of the products, which are added to them."""
        m.submodules.own = own = OwnSums(self.design)
        index = weight_index(
            m,
            self.design,
            self.address_i.weight,
            self.write,
            self.write_enable & self.write.is_index,
        )
        # The slot and its index when the latter has been read; and both a cycle before the products.
        slot = delayed(m, self.address_i, WEIGHT_INDEX_CYCLES, "slot")
        tile = Mux(slot.collects, slot.weight[: self.design.index_bits], index)
        cycles = element_cycles(self.design) - 1 - WEIGHT_INDEX_CYCLES
        m.d.comb += [
            own.tile.eq(delayed(m, tile, cycles, "tile")),
            own.scatters.eq(delayed(m, slot.scatters, cycles, "scatters")),
            own.collects.eq(delayed(m, slot.collects, cycles, "collects")),
            *(own.added[k].eq(_sum(own.sums[k], *product)) for k, product in enumerate(products)),
        ]
        return [(own.sums[lane], None) for lane in range(self.design.lanes)]

    def _products(self, m: Module, word: data.View, x: Signal) -> Products:
        """Each lane's product, ``element_cycles - 2`` cycles later, to which nothing is to be added."""
        if self.design.is_long:
            word, x = registered(m, word, "weight_factors"), registered(m, x, "x_factor")
        products = [
            Signal(signed(len(x) + self.design.weight_bits), name=f"product_{lane}", reset_less=True)
            for lane in range(self.design.lanes)
        ]
        triple = x + (x << 1)
        m.d.sync += [
            product.eq(lut_product(word[lane], x, triple) if self.from_luts else word[lane] * x)
            for lane, product in enumerate(products)
        ]
        return [(self._late(m, product, f"late_product_{k}"), None) for k, product in enumerate(products)]

    def _late(self, m: Module, product: Value, name: str) -> Value:
        """In a long pipeline the product a cycle later: multipliers of an FPGA are far from the adders."""
        return registered(m, product, name) if self.design.is_long else product

    def _kept(self, word: Value) -> Value:
        """The word that is kept for pairs: where a lower weight is negative, the upper one is less by 1.

        These are the upper bits of ``v 2**12 + w``, which then needs no addition when it is read. They fit
        the bits of v, because weights of 4 bits are -7 .. 7.
        """
        weights = [word.word_select(lane, PAIRED_BITS) for lane in range(self.design.lanes)]
        for lower in range(0, self.design.lanes - 1, 2):
            borrow = weights[lower][-1]
            weights[lower + 1] = (weights[lower + 1] - borrow)[:PAIRED_BITS]
        return Cat(weights)

    def _pairs(self, m: Module, word: data.View, x: Signal) -> Products:
        """Each lane's product, ``element_cycles - 2`` cycles later, and a bit that is to be added to it.

        Two lanes, whose activation is the same, share a multiplier: ``(v 2**12 + w) x = v x 2**12 + w x``. A
        product w x is -896 .. 896 and fits 12 bits. Where it is negative, it takes one from the bits above
        it, which its sign gives back.
        """
        products: Products = []
        is_long = self.design.is_long
        late_x = registered(m, x, "x_factor") if is_long else x
        for lane in range(0, self.design.lanes, 2):
            if lane + 1 == self.design.lanes:
                alone = Signal(signed(12), name=f"product_{lane}", reset_less=True)
                weight = registered(m, word[lane], f"weight_factor_{lane}") if is_long else word[lane]
                m.d.sync += alone.eq(weight * late_x)
                products.append((self._late(m, alone, f"late_product_{lane}"), None))
                continue
            # The memory keeps the upper weight so that no sum is needed here (`_kept`).
            both = Signal(signed(16), name=f"weights_{lane}")
            product = Signal(signed(len(x) + 16), name=f"products_{lane}", reset_less=True)
            lower = Signal(signed(12), name=f"lower_weight_{lane}")
            m.d.comb += [lower.eq(word[lane]), both.eq(Cat(lower, word[lane + 1]))]
            pair = registered(m, both, f"weight_factors_{lane}") if is_long else both
            m.d.sync += product.eq(pair * late_x)
            late = self._late(m, product, f"late_products_{lane}")
            products += [(late[:12].as_signed(), None), (late[12:].as_signed(), late[11])]
        return products

    def _instance(self) -> Instance:
        inputs = ("x_i", "address_i", "sums_i", "write", "write_enable")
        outputs = ("x_o", "address_o", "sums_o")
        return Instance(
            self.module,
            i_clk=ClockSignal(),
            i_rst=ResetSignal(),
            **{f"i_{name}": getattr(self, name) for name in inputs},
            **{f"o_{name}": getattr(self, name) for name in outputs},
        )


def elements_of(design: Design) -> list[ProcessingElement]:
    """One element of each kind that the tiles of a design have."""
    kinds = [False] * (design.lut_columns < design.tile_cols) + [True] * (design.lut_columns > 0)
    return [ProcessingElement(design, from_luts=from_luts) for from_luts in kinds]
