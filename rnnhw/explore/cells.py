"""What designs for given networks have in common: cells, LSTM options, and the clock that is assumed."""

from collections.abc import Sequence

from rnnhw.design import CELL_LANES, LSTM_OPTIONS
from rnnhw.network import Cell, Shape

__all__ = ["CLOCK_MHZ", "carried"]

CLOCK_MHZ = 100
"""Clock that is assumed of a design which has not been placed and routed."""


def carried(shapes: Sequence[Shape]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Cells and LSTM options that a design needs for networks; an LSTM where there are dense layers alone."""
    layers = [layer for shape in shapes for layer in shape.layers if layer.cell is not Cell.DENSE]
    cells = {str(layer.cell) for layer in layers} or {"lstm"}
    has = {
        "peephole": any(layer.has_peepholes for layer in layers),
        "projection": any(layer.projection for layer in layers),
    }
    return (
        tuple(cell for cell in CELL_LANES if cell in cells),
        tuple(option for option in LSTM_OPTIONS if has[option]),
    )
