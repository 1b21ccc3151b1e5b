"""The activations that an element keeps, and the index that each of its weights has to one of them."""

from amaranth import Cat, Module, Signal, Value, signed
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.delay import delayed, registered
from rnnhw.gateware.layouts import NO_COLLISION, element_address, word_write
from rnnhw.gateware.weight_index import WEIGHT_INDEX_CYCLES, weight_index

__all__ = ["KeptActivations"]


class KeptActivations(wiring.Component):
    """Two memories: an index for each word of weights, and the activations of each context.

    A slot comes in cycle t. If it keeps, its activation is written into the context's place
    ``address.weight``, in cycle t + 2. If it does not, the index at ``address.weight`` is read, and then the
    context's activation of that number, which is there in cycle t + 4. So the slots before this one have
    written theirs, and those behind it have not: as if each were done with in its own cycle.

    Both words that are read have a register of their own, which synthesis can take from the block RAM. None
    of the registers is reset.

    Attributes
    ----------
    x_i : signed(8); address : struct, `element_address`
    x : signed(8)
        The activation that a slot of 4 cycles ago multiplies.
    write : struct, `word_write`; write_enable : unsigned(1)
        Writes an index.
    """

    cycles = 2
    """Cycles by which the activation comes later than it would without an index."""

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "x_i": In(signed(8)),
                "address": In(element_address(design)),
                "x": Out(signed(8)),
                "write": In(word_write(design)),
                "write_enable": In(1),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        slot = data.StructLayout({"x": signed(8), "address": element_address(self.design)})
        arriving = Signal(slot)
        m.d.comb += [arriving.x.eq(self.x_i), arriving.address.eq(self.address)]
        late = delayed(m, arriving, WEIGHT_INDEX_CYCLES, "slot")
        index = weight_index(m, self.design, self.address.weight, self.write, self.write_enable)
        m.submodules.activations = activations = memory.Memory(
            shape=signed(8), depth=self.design.kept_depth, init=[], attrs=NO_COLLISION
        )
        read, write = activations.read_port(), activations.write_port()
        m.d.comb += [
            read.addr.eq(self._place(late.address, index)),
            write.addr.eq(self._place(late.address, late.address.weight)),
            write.data.eq(late.x),
            write.en.eq(late.address.keeps),
            self.x.eq(registered(m, read.data, "activation")),
        ]
        return m

    def _place(self, address: data.View, number: Value) -> Value:
        """Where a context's activation of this number is."""
        place = number[: self.design.index_bits]
        return Cat(place, address.context) if self.design.contexts > 1 else place
