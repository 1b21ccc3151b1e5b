"""Load beats, read back one at a time, and where a unit is at home."""

from rnnhw.design import LOAD, unpack


def decoded(beats):
    """Beats as dicts of fields."""
    return [unpack(LOAD, sum(int(word) << 32 * k for k, word in enumerate(beat))) for beat in beats]


def signed(value, bits):
    return value - (1 << bits) if value >> (bits - 1) else value


def home(unit, machine):
    """Grid row, row index in it, bank, and word of a unit (design.md, 3.4)."""
    word, bank = divmod(unit, machine.columns)
    return (bank % machine.grid_rows, word * machine.banks_per_row + bank // machine.grid_rows, bank, word)
