"""From a finished unit tile to its units, one every ``fold`` cycles."""

from amaranth import Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.layouts import KIND_BITS, address_of, below, kind_bits, slot_control, state_words

__all__ = ["UnitSequencer", "unit_control"]


def unit_control(design: Design) -> data.StructLayout:
    """What travels down the cell pipeline with a unit, once for each of its ``fold`` cycles.

    ``bank`` and ``word`` say where h goes: which of the grid row's banks, which word in it.
    """
    return data.StructLayout(
        {
            "valid": 1,
            "emit": 1,
            "input_last": 1,
            "reset_state": 1,
            "buffer": 1,
            "final": 1,
            "kind": KIND_BITS,
            "cell_fraction": 4,
            "part": below(design.fold),
            "state": address_of(state_words(design)),
            "parameters": address_of(design.unit_depth),
            "bank": address_of(design.banks_per_row),
            "word": address_of(design.state_depth),
        }
    )


class UnitSequencer(wiring.Component):
    """Steps through the rows of a finished tile.

    ``starts`` is high in the cycle before that in which row 0's sums stand in its accumulator; in that very
    cycle ``unit`` is row 0, and row r follows ``fold * r`` cycles later, each held for ``fold`` cycles with
    ``part`` counting them, up to the last row that holds a unit. The next tile must come only after that.
    Tiles come tile by tile and in each tile context by context, so the bank and word of a tile's first unit
    are those after the tile before, for every context.

    On an ECP5, with the sizes of ``tiny``. LUT4: 61 of logic, 24 of carry chains, 0 of memories; 48
    flip-flops, 0 multipliers, 0 block RAMs; logic depth 4.

    Attributes
    ----------
    tile : struct, `slot_control`; starts : unsigned(1)
        The tile's last slot, if it finishes.
    unit : struct, `unit_control`
    row : unsigned
        Row of the tile whose sums ``unit`` is about.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "tile": In(slot_control(design)),
                "starts": In(1),
                "unit": Out(unit_control(design)),
                "row": Out(below(design.tile_rows)),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        design = self.design
        held = Signal(slot_control(design))
        tile = Signal(slot_control(design))
        row = Signal(below(design.tile_rows))
        part = Signal(below(design.fold))
        is_last_part = Signal(init=design.fold == 1)  # part == fold - 1
        starts = self.starts
        m.d.comb += [
            tile.eq(Mux(starts, self.tile.as_value(), held.as_value())),
            self.row.eq(Mux(starts, 0, row)),
            self.unit.valid.eq((starts | held.valid) & (self.row < tile.rows)),
            *(
                self.unit[name].eq(tile[name])
                for name in ("emit", "input_last", "reset_state", "buffer", "cell_fraction")
            ),
            # Nothing need carry bits that no kind of the design has.
            self.unit.kind.eq(tile.kind & kind_bits(design)),
            self.unit.final.eq(tile.phase_last & (self.row + 1 == tile.rows)),
            self.unit.part.eq(Mux(starts, 0, part)),
            self.unit.state.eq(tile.state + self.row),
            self.unit.parameters.eq(tile.parameters + self.row),
        ]
        advances = Signal()
        ends = Signal()
        with m.If(starts):
            m.d.sync += [held.eq(self.tile), held.valid.eq(1)]
        with m.If(starts | held.valid):
            with m.If(Mux(starts, design.fold == 1, is_last_part)):
                m.d.comb += [advances.eq(1), ends.eq(self.row + 1 == tile.rows)]
                m.d.sync += [part.eq(0), is_last_part.eq(design.fold == 1), row.eq(self.row + 1)]
                with m.If(ends):
                    m.d.sync += held.valid.eq(0)
            with m.Else():
                m.d.sync += [
                    part.eq(self.unit.part + 1),
                    is_last_part.eq(self.unit.part + 2 == design.fold),
                    row.eq(self.row),
                ]
        self._places(m, tile, starts, advances)
        return m

    def _places(self, m: Module, tile: data.View, starts: Signal, advances: Signal) -> None:
        """Bank and word of the unit's h: through the grid row's banks, then to their next word."""
        design = self.design
        place = data.StructLayout(
            {"bank": address_of(design.banks_per_row), "word": address_of(design.state_depth)}
        )
        now = Signal(place)
        following = Signal(place)
        tile_first = Signal(place)
        with m.If(~starts | tile.context_first):
            m.d.comb += now.eq(following)
        with m.Else():
            m.d.comb += now.eq(tile_first)
        with m.If(starts & tile.phase_first):
            m.d.comb += now.eq(0)
        with m.If(starts):
            m.d.sync += tile_first.eq(now)
        m.d.comb += self.unit.word.eq(tile.write + now.word)
        if design.banks_per_row > 1:
            m.d.comb += self.unit.bank.eq(now.bank)
        m.d.sync += following.eq(now)
        with m.If(advances):
            m.d.sync += following.bank.eq(now.bank + 1)
            with m.If(now.bank == design.banks_per_row - 1):
                m.d.sync += [following.bank.eq(0), following.word.eq(now.word + 1)]
