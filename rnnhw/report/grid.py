"""A drawing of the machine: tiles of elements, state banks above, cell pipelines to the right."""

from markupsafe import Markup

from rnnhw.design import Design
from rnnhw.report.svg import drawing, line, rect, text

__all__ = ["draw_grid"]

MOST_TILES = 6
MOST_ELEMENTS = 8
WIDTH = 460.0
LEFT, TOP, PIPELINE, GAP, FRAME = 10.0, 62.0, 92.0, 10.0, 6.0


def draw_grid(design: Design) -> Markup:
    """Draw the grid; of a large one only the first tiles and elements, which the caption then says."""
    rows, cols = min(design.grid_rows, MOST_TILES), min(design.grid_cols, MOST_TILES)
    inner_rows = min(design.tile_rows, MOST_ELEMENTS)
    inner_cols = min(design.tile_cols, MOST_ELEMENTS)
    # The pitch of elements is the largest that fits the width and the height, and at most 44.
    room = WIDTH - LEFT - PIPELINE - GAP - (GAP + FRAME) * cols
    pitch = min(44.0, room / (cols * inner_cols), 300.0 / (rows * inner_rows))
    width, height = pitch * inner_cols + FRAME, pitch * inner_rows + FRAME
    right = LEFT + cols * (width + GAP)
    parts = _banks(design, right)
    for row in range(rows):
        y = TOP + row * (height + GAP)
        parts.append(line(LEFT, y + height / 2, right + 14, y + height / 2, "wire"))
        for col in range(cols):
            parts += _tile(LEFT + col * (width + GAP), y, inner_rows, inner_cols, pitch)
        parts += _pipeline(right + 14, y, height, design.fold)
    bottom = TOP + rows * (height + GAP)
    parts.append(text(LEFT, bottom + 14, _caption(design), "small"))
    whole = rows * cols * inner_rows * inner_cols * design.lanes == design.macs
    if not whole:
        parts.append(text(LEFT, bottom + 30, "only the first ones are drawn", "small"))
    return drawing(WIDTH, bottom + (22 if whole else 38), f"The machine: {_caption(design)}", parts)


def _caption(design: Design) -> str:
    return (
        f"{design.grid_rows} × {design.grid_cols} tiles of {design.tile_rows} × {design.tile_cols} "
        f"elements of {design.lanes} MACs"
    )


def _banks(design: Design, right: float) -> list[Markup]:
    width = max(right - LEFT - GAP, 150.0)
    return [
        rect(LEFT, 6, width, 30, "bank", 4),
        text(LEFT + width / 2, 26, f"{design.columns} state banks", "label", "middle"),
        line(LEFT + (right - LEFT - GAP) / 2, 36, LEFT + (right - LEFT - GAP) / 2, TOP, "wire"),
    ]


def _tile(x: float, y: float, rows: int, cols: int, pitch: float) -> list[Markup]:
    frame = rect(x, y, pitch * cols + FRAME, pitch * rows + FRAME, "tile", 4)
    cell = pitch - 3
    return [
        frame,
        *(
            rect(x + 4.5 + c * pitch, y + 4.5 + r * pitch, cell, cell, "element", 2)
            for r in range(rows)
            for c in range(cols)
        ),
    ]


def _pipeline(x: float, y: float, height: float, fold: int) -> list[Markup]:
    middle = y + height / 2
    tall = min(height, 30.0)
    words = "cell" if fold == 1 else f"cell, fold {fold}"
    return [
        rect(x, middle - tall / 2, 84, tall, "cell", 4),
        text(x + 42, middle + 4.5, words, "label", "middle"),
    ]
