"""The activations of one column that changed since they were last multiplied."""

from amaranth import Module, Mux, Signal, signed
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.delay import delayed, registered
from rnnhw.gateware.layouts import NO_COLLISION, THRESHOLD_BITS, address_of, factor

__all__ = ["ColumnChanges", "column_slot"]

_COMPARED_CYCLES = 2
"""From a slot to its difference, in a register."""


def column_slot(design: Design) -> data.StructLayout:
    """What a column is told of a slot.

    ``keeps``: it looks for a change; otherwise it multiplies one. ``first``: it is the first slot of a phase
    that looks for changes, or of a tile that multiplies them. ``anew``: the last values count as 0.
    ``exists``: there is such an activation. ``weight``: address of the last value; or of the weights of the
    tile's first activation. ``collects``, where elements keep sums: it does neither, and ``weight`` is the
    number of a tile, which is passed on.
    """
    collecting = ("collects",) if design.scatter_depth else ()
    flags = dict.fromkeys(("keeps", "exists", "first", "anew", *collecting), 1)
    return data.StructLayout(flags | {"weight": address_of(design.weight_words)})


class ColumnChanges(wiring.Component):
    """Two memories: the last value of each activation, and the changes of the phase that runs.

    A slot comes in cycle t, and its activation in cycle t + 1, as does its last value. If it ``keeps``, their
    difference is there in cycle t + 2. If that is larger than the threshold, the activation is the new last
    value, and the difference is written behind the other changes, with the number of the activation in its
    phase. ``count`` has it from cycle t + 3 on. If the slot multiplies, the next change is read, and leaves
    in cycle t + 2 with the address of its weights; where the column has no more, the change is 0. If the slot
    collects, its own ``weight`` leaves.

    Attributes
    ----------
    slot : struct, `column_slot`; active : unsigned(1)
        Whether there is a slot.
    x : signed(8); threshold : unsigned
        The activation, and the largest difference that is no change, of the slot of the cycle before.
    change : signed(9); address : unsigned
        What the elements of the column multiply, and the address of the weights.
    count : unsigned
        Changes since the phase that looks for them began.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "slot": In(column_slot(design)),
                "active": In(1),
                "x": In(signed(8)),
                "threshold": In(THRESHOLD_BITS),
                "change": Out(factor(design)),
                "address": Out(address_of(design.weight_words)),
                "count": Out(range(design.delta_depth + 1)),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        depth = self.design.delta_depth
        entry = data.StructLayout({"number": range(max(2, depth)), "change": factor(self.design)})
        m.submodules.last_values = values = memory.Memory(
            shape=signed(8), depth=depth, init=[], attrs=NO_COLLISION
        )
        m.submodules.changes = changes = memory.Memory(shape=entry, depth=depth, init=[], attrs=NO_COLLISION)
        read_value, write_value = values.read_port(), values.write_port()
        read_change, write_change = changes.read_port(), changes.write_port()
        slot = self.slot
        looks = Signal()
        m.d.comb += [looks.eq(self.active & slot.keeps), read_value.addr.eq(slot.weight)]

        # In cycle t + 1: the difference to the last value.
        anew = delayed(m, slot.anew, 1, "anew")
        last = Signal(signed(8))
        m.d.comb += last.eq(Mux(anew, 0, read_value.data))
        difference = registered(m, self.x - last, "difference")
        # In cycle t + 2: is it a change, and at which place does it go into the list?
        compared = _COMPARED_CYCLES
        keeps = delayed(m, looks, compared, "keeps")
        first = delayed(m, slot.first, compared, "first")
        exists = delayed(m, slot.exists, compared, "exists")
        threshold = registered(m, self.threshold, "threshold")
        is_change = Signal()
        number = Signal(range(depth + 1))
        own_number, place = Signal.like(number), Signal.like(number)
        m.d.comb += [
            is_change.eq(exists & ((difference > threshold) | (difference < -threshold))),
            own_number.eq(Mux(first, 0, number)),
            place.eq(Mux(first, 0, self.count)),
            write_value.addr.eq(delayed(m, slot.weight, compared, "weight")),
            write_value.data.eq(Mux(is_change, registered(m, self.x, "x"), registered(m, last, "last"))),
            write_value.en.eq(keeps),
            write_change.addr.eq(place),
            write_change.data.number.eq(own_number),
            write_change.data.change.eq(difference),
            write_change.en.eq(keeps & is_change),
        ]
        with m.If(keeps):
            m.d.sync += [number.eq(own_number + 1), self.count.eq(place + is_change)]
        self._multiply(m, read_change)
        return m

    def _multiply(self, m: Module, read: memory.ReadPort) -> None:
        """Give out the changes of a tile, one after the other."""
        index = Signal.like(self.count)
        following = Signal.like(self.count)
        has_change = Signal()
        m.d.comb += [index.eq(Mux(self.slot.first, 0, following)), read.addr.eq(index)]
        m.d.sync += has_change.eq(index < self.count)
        with m.If(self.active):
            m.d.sync += following.eq(index + 1)
        weight, number = delayed(m, self.slot.weight, 1, "tile_weight"), read.data.number
        if self.design.scatter_depth:
            number = Mux(delayed(m, self.slot.collects, 1, "collects"), 0, number)
        m.d.sync += [
            self.change.eq(Mux(has_change, read.data.change, 0)),
            self.address.eq(weight + number),
        ]
