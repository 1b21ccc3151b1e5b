"""Tables in the terminal: a row that is too wide is folded into several lines, and nothing is cut."""

import os
import textwrap
from collections.abc import Sequence

from rnnhw.cli.terminal import console

__all__ = ["print_table", "table_lines", "terminal_width"]

INDENT = 4
"""Columns by which the second and further lines of a folded row are indented."""


def terminal_width() -> int | None:
    """Return the number of columns of the terminal; None for a file, unless ``COLUMNS`` is set."""
    return console.width if console.is_terminal or "COLUMNS" in os.environ else None


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]], align: str, title: str = "") -> None:
    """Print a table with its title, if it has one, in the width of the terminal.

    The other parameters are those of `table_lines`.
    """
    width = terminal_width()
    lines = textwrap.wrap(title, width) if width else [title] * bool(title)
    for line in [*lines, *table_lines(heads, rows, align, width)]:
        console.print(line, soft_wrap=True)


def table_lines(
    heads: Sequence[str], rows: Sequence[Sequence[str]], align: str, width: int | None
) -> list[str]:
    """Return the lines of a table.

    Parameters
    ----------
    heads : sequence of str
        Head of each column; a line feed divides it into lines.
    rows : sequence of sequences of str
        A cell for each head.
    align : str
        ``<`` (left) or ``>`` (right) for each column.
    width : int, optional
        Largest length of a line; None stands for any. Columns that have no place move, in heads and rows
        alike, to indented lines below. A cell that is wider than a line is broken between words.
    """
    height = max(head.count("\n") for head in heads) + 1
    split = [head.split("\n") for head in heads]
    top = list(zip(*([""] * (height - len(one)) + one for one in split), strict=True))
    widths = [max(map(len, column)) for column in zip(*top, *rows, strict=True)]
    gap, groups = _folded(widths, width)

    def line(row: Sequence[str], number: int) -> list[str]:
        cells = [f"{row[k]:{align[k]}{widths[k]}}" for k in groups[number]]
        indent = " " * INDENT * (number > 0)
        text = indent + (" " * gap).join(cells).rstrip()
        if width is None or len(text) <= width:
            return [text] if text.strip() else []
        return textwrap.wrap(text, width, subsequent_indent=" " * INDENT)

    numbers = range(len(groups))
    head = [found for number in numbers for one in top for found in line(one, number)]
    body = [found for row in rows for number in numbers for found in line(row, number)]
    return [*head, *["-" * max(map(len, head))] * any(heads), *body]


def _folded(widths: Sequence[int], width: int | None) -> tuple[int, list[list[int]]]:
    """Return the gap between columns, and the columns of each line of a row."""
    everything = list(range(len(widths)))
    if width is None:
        return 2, [everything]
    for gap in (2, 1):
        if sum(widths) + gap * (len(widths) - 1) <= width:
            return gap, [everything]
    groups: list[list[int]] = [[]]
    used = 0
    for column in everything:
        if groups[-1] and used + 2 + widths[column] > width:
            groups.append([])
            used = INDENT
        used += widths[column] + 2 * bool(groups[-1])
        groups[-1].append(column)
    return 2, groups
