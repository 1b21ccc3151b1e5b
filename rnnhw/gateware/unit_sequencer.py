"""From a finished unit tile to its units, one every ``fold`` cycles."""

from amaranth import Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.layouts import address_of, below, slot_control

__all__ = ["UnitSequencer", "unit_control"]


def unit_control(design: Design) -> data.StructLayout:
    """What travels down the cell pipeline with a unit, once for each of its ``fold`` cycles.

    ``bank`` and ``word`` say where h goes: which of the grid row's banks, which word in it.
    """
    return data.StructLayout({
        "valid": 1, "dense": 1, "emit": 1, "fresh": 1, "buffer": 1, "final": 1,
        "cell_fraction": 4,
        "part": below(design.fold),
        "unit": address_of(design.unit_depth),
        "parameters": address_of(design.unit_depth),
        "bank": address_of(design.banks_per_row),
        "word": address_of(design.state_depth),
    })


class UnitSequencer(wiring.Component):
    """Steps through the rows of a finished tile.

    ``tile`` is valid in the cycle in which row 0's sums stand in its accumulator; in that very cycle
    ``unit`` is row 0, and row r follows ``fold * r`` cycles later, each held for ``fold`` cycles with
    ``part`` counting them, up to the last row that holds a unit. The next tile must come only after that.

    Attributes
    ----------
    tile : struct, `slot_control`
    unit : struct, `unit_control`
    row : unsigned
        Row of the tile whose sums ``unit`` is about.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__({
            "tile": In(slot_control(design)),
            "unit": Out(unit_control(design)),
            "row": Out(below(design.tile_rows)),
        })

    def elaborate(self, platform: object) -> Module:
        m = Module()
        design = self.design
        held, tile = Signal(slot_control(design)), Signal(slot_control(design))
        row, part = Signal(below(design.tile_rows)), Signal(below(design.fold))
        bank = Signal(address_of(design.banks_per_row))
        word = Signal(address_of(design.state_depth))
        first_bank, first_word = Signal.like(bank), Signal.like(word)
        starts = Signal()
        m.d.comb += [
            starts.eq(self.tile.valid & self.tile.last & self.tile.finish),
            tile.eq(Mux(starts, self.tile.as_value(), held.as_value())),
            self.row.eq(Mux(starts, 0, row)),
            self.unit.valid.eq((starts | held.valid) & (self.row < tile.rows)),
            self.unit.dense.eq(tile.dense),
            self.unit.emit.eq(tile.emit),
            self.unit.fresh.eq(tile.fresh),
            self.unit.buffer.eq(tile.bank),
            self.unit.final.eq(tile.phase_last & (self.row + 1 == tile.rows)),
            self.unit.cell_fraction.eq(tile.cell_fraction),
            self.unit.part.eq(Mux(starts, 0, part)),
            self.unit.unit.eq(tile.unit + self.row),
            self.unit.parameters.eq(tile.parameters + self.row),
            first_bank.eq(Mux(starts & tile.phase_first, 0, bank)),
            first_word.eq(Mux(starts & tile.phase_first, 0, word)),
            self.unit.bank.eq(first_bank),
            self.unit.word.eq(first_word),
        ]
        m.d.sync += [bank.eq(first_bank), word.eq(first_word)]
        with m.If(starts):
            m.d.sync += held.eq(self.tile)
        with m.If(starts | held.valid):
            with m.If(self.unit.part == design.fold - 1):
                m.d.sync += [part.eq(0), row.eq(self.row + 1), bank.eq(first_bank + 1)]
                with m.If(first_bank == design.banks_per_row - 1):
                    m.d.sync += [bank.eq(0), word.eq(first_word + 1)]
                with m.If(self.row + 1 == tile.rows):
                    m.d.sync += held.valid.eq(0)
            with m.Else():
                m.d.sync += [part.eq(self.unit.part + 1), row.eq(self.row)]
        return m
