"""The parameters of a grid row's units, as its cell pipeline needs them."""

import re

from amaranth import Cat, Module, Mux, unsigned
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import WORD_BITS, Design, unit_parameters, words_of
from rnnhw.gateware.delay import registered
from rnnhw.gateware.layouts import NO_COLLISION, address_of, below, packed, parameter_write

__all__ = ["UnitParameters", "words_of_lanes"]


def words_of_lanes(design: Design) -> dict[str, list[int]]:
    """Parameters that are a 32-bit word for each lane, and the part that each lane's word is.

    A folded unit uses one of them after the other, so that they need no memory that reads all at once.
    Without folding there are none.
    """
    if design.fold == 1:
        return {}
    found: dict[str, list[int]] = {}
    place = 0
    for field in unit_parameters(design):
        lane = re.fullmatch(r"(.+)_\d+", field.name)
        if lane and field.bits == WORD_BITS and place % WORD_BITS == 0:
            found.setdefault(lane[1], []).append(place // WORD_BITS)
        place += field.bits
    return {name: parts for name, parts in found.items() if len(parts) == design.lanes}


class UnitParameters(wiring.Component):
    """Memories with an output register: a word is there two cycles after its address.

    Parameters
    ----------
    design : Design
    again : bool
        Whether they are read a second time, later.

    Attributes
    ----------
    write : struct, `parameter_write`
    address, part : unsigned
        Which unit's, and which of its ``fold`` cycles it is.
    of_lane : struct, the names of `words_of_lanes`, if there are any; one for each place
        Those of the lane that the place has in that cycle.
    early : struct, `rnnhw.design.unit_parameters`
        The others.
    late_address : unsigned; late : struct, as ``early``; if they are read again
    """

    def __init__(self, design: Design, again: bool) -> None:
        self.design, self.again = design, again
        self.names = words_of_lanes(design)
        self.places = design.lanes // design.fold
        address = unsigned(address_of(design.unit_depth))
        layout = packed(unit_parameters(design))
        ports = {
            "write": In(parameter_write(design)),
            "address": In(address),
            "part": In(below(design.fold)),
            "early": Out(layout),
        }
        if self.names:
            lane = data.StructLayout(dict.fromkeys(self.names, WORD_BITS))
            ports |= {"of_lane": Out(lane).array(self.places)}
        if again:
            ports |= {"late_address": In(address), "late": Out(layout)}
        super().__init__(ports)

    def elaborate(self, platform: object) -> Module:
        m = Module()
        for name, parts in self.names.items():
            for place in range(self.places):
                self._lane_words(m, name, place, parts[place :: self.places])
        self._others(m)
        return m

    def _lane_words(self, m: Module, name: str, place: int, parts: list[int]) -> None:
        """A word for each unit and cycle."""
        write, address = self.write, self.address
        m.submodules[f"{name}_{place}"] = store = memory.Memory(
            shape=WORD_BITS, depth=self.design.fold << len(address), init=[], attrs=NO_COLLISION
        )
        reading, writing = store.read_port(), store.write_port()
        cycle = 0
        for k, part in enumerate(parts):
            cycle = Mux(write.part == part, k, cycle)
        m.d.comb += [
            reading.addr.eq(Cat(address, self.part)),
            writing.addr.eq(Cat(write.address, cycle)),
            writing.data.eq(write["data"]),
            writing.en.eq(write.enable & write.part.matches(*parts)),
            self.of_lane[place][name].eq(registered(m, reading.data, f"{name}_{place}_word")),
        ]

    def _others(self, m: Module) -> None:
        """All other parts of a unit in one word."""
        write = self.write
        apart = {part for parts in self.names.values() for part in parts}
        kept = [part for part in range(words_of(unit_parameters(self.design))) if part not in apart]
        m.submodules.others = store = memory.Memory(
            shape=data.ArrayLayout(WORD_BITS, len(kept)),
            depth=self.design.unit_depth,
            init=[],
            attrs=NO_COLLISION,
        )
        writing = store.write_port(granularity=1)
        m.d.comb += [
            writing.addr.eq(write.address),
            writing.en.eq(Cat(write.enable & (write.part == part) for part in kept)),
            *(writing.data[k].eq(write["data"]) for k in range(len(kept))),
        ]
        readings = [(self.address, self.early, "early_word")]
        if self.again:
            readings.append((self.late_address, self.late, "late_word"))
        for address, output, name in readings:
            reading = store.read_port()
            word = registered(m, reading.data, name)
            m.d.comb += reading.addr.eq(address)
            for k, part in enumerate(kept):
                field = output.as_value()[part * WORD_BITS : (part + 1) * WORD_BITS]
                m.d.comb += field.eq(word[k])
