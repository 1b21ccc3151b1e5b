"""The program memory: of each phase, the bits that the design needs."""

from amaranth import Cat, Module, Shape
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import PHASE, WORD_BITS, Design, words_of
from rnnhw.gateware.layouts import BLOCK_RAM, NO_COLLISION, below, kind_bits, phase_layout

__all__ = ["PhaseMemory", "program_write"]

_ADDRESSES = {"weight_base", "parameter_base", "state_base", "read_base", "write_base", "write_words"}
"""Fields whose higher bits the memories do not see."""

_UNUSED = {"cell_fraction", "state_wait", "keeps", "changed", "threshold"}
"""Fields that no design looks at where it does not have them."""


def program_write(design: Design) -> data.StructLayout:
    """A 32-bit part of a phase on its way into the program memory."""
    return data.StructLayout(
        {
            "enable": 1,
            "part": range(words_of(PHASE)),
            "address": range(design.program_depth),
            "data": WORD_BITS,
        }
    )


class PhaseMemory(wiring.Component):
    """A word for each phase, which is loaded in parts of 32 bits.

    Bits that a field of `phase_layout` does not have are left out. Where a part has such bits that must be 0,
    one bit more tells whether any of them was 1.

    Attributes
    ----------
    write : struct, `program_write`
    address : unsigned; fetches : unsigned(1)
    phase : struct, `phase_layout`
        That of ``address``, when ``fetches`` was last high.
    excess : unsigned, one bit for each part
        It was loaded with a value that is too large for its field.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "write": In(program_write(design)),
                "address": In(below(design.program_depth)),
                "fetches": In(1),
                "phase": Out(phase_layout(design)),
                "excess": Out(words_of(PHASE)),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        beat = self.write["data"]
        kept, beyond = self._places()
        flags = [[Cat(beat[at] for at in places).any()] if places else [] for places in beyond]
        stored = [[*(beat[at] for at, _ in places), *flag] for places, flag in zip(kept, flags, strict=True)]
        m.submodules.words = words = memory.Memory(
            shape=sum(map(len, stored)),
            depth=self.design.program_depth,
            init=[],
            attrs=NO_COLLISION | BLOCK_RAM,
        )
        read, write = words.read_port(), words.write_port(granularity=1)
        enables = [
            (self.write.enable & (self.write.part == part)).replicate(len(bits))
            for part, bits in enumerate(stored)
        ]
        m.d.comb += [
            write.addr.eq(self.write.address),
            write.data.eq(Cat(stored)),
            write.en.eq(Cat(enables)),
            read.addr.eq(self.address),
            read.en.eq(self.fetches),
        ]
        place = 0
        for part, (places, flag) in enumerate(zip(kept, flags, strict=True)):
            for _, (name, bit) in places:
                m.d.comb += self.phase[name][bit].eq(read.data[place])
                place += 1
            if flag:
                m.d.comb += self.excess[part].eq(read.data[place])
                place += 1
        return m

    def _places(self) -> tuple[list[list[tuple[int, tuple[str, int]]]], list[list[int]]]:
        """Of each part, which of its bits are kept, with field and bit; and which ones must be 0."""
        kept: list[list[tuple[int, tuple[str, int]]]] = [[] for _ in range(words_of(PHASE))]
        beyond: list[list[int]] = [[] for _ in range(words_of(PHASE))]
        members, place = phase_layout(self.design).members, 0

        def is_kept(name: str, bit: int) -> bool:
            if name == "kind":
                return bool(kind_bits(self.design) >> bit & 1)
            return name in members and bit < Shape.cast(members[name]).width

        for field in PHASE:
            for bit in range(field.bits):
                part, at = divmod(place, WORD_BITS)
                if is_kept(field.name, bit):
                    kept[part].append((at, (field.name, bit)))
                elif field.name not in _ADDRESSES and (field.name in members or field.name not in _UNUSED):
                    beyond[part].append(at)
                place += 1
        return kept, beyond
