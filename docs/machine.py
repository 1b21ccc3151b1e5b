"""Draws ``machine.svg``, the block diagram of the machine: ``python docs/machine.py``.

The figure is 400 units wide, so that it can be read on a telephone. Each bus has a number, and the legend
gives its width in the fields and properties of `rnnhw.design.Design`; `tests/test_documents.py` compares the
widths with the circuit, and checks that no text leaves its box or covers another one.
"""

from pathlib import Path
from xml.sax.saxutils import escape

__all__ = ["BUSES", "FILE", "HEIGHT", "WIDTH", "Figure", "drawn"]

FILE = Path(__file__).with_name("machine.svg")
WIDTH = 400
LINE = 16
LEGEND_TOP = 806

BUSES = {
    1: ("load beats", "96"),
    2: ("commands", "48"),
    3: ("x, input vectors", "8 * columns"),
    4: ("a phase of the program, at most", "251"),
    5: ("word of the input buffer", "8 * columns"),
    6: ("h from the state banks", "8 * columns"),
    7: ("activations", "8 * columns"),
    8: ("a word of weights", "lanes * weight_bits"),
    9: ("sums of a tile row", "lanes * (8 + weight_bits + log2(tile_cols))"),
    10: ("their sum", "lanes * (8 + weight_bits + log2(tile_cols) + log2(grid_cols))"),
    11: ("accumulators, kept sums, at most", "32 * lanes"),
    12: ("pre-activation, gate", "16"),
    13: ("a unit's state", "32"),
    14: ("new h, per grid row", "8"),
    15: ("results of a grid row", "16 * lanes"),
    16: ("y, output beats", "16 * lanes * grid_rows"),
}
"""Name and width in bits of each bus; the widths are Python expressions of a design's fields."""

HEIGHT = LEGEND_TOP + LINE * (len(BUSES) + 1) + 12

_HEAD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="600" role="img"
 font-family="DejaVu Sans, Verdana, sans-serif" font-size="11" text-anchor="middle" fill="#111">
<title>{title}</title>
<defs>
<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7"
 orient="auto-start-reverse">
<path d="M0 0 8 4 0 8z" fill="#444"/></marker>
</defs>
<rect width="{width}" height="{height}" fill="#fff"/>
"""

_COLOURS = {"control": "#e8eefb", "memory": "#fdf1d8", "logic": "#e6f4e8", "group": "#f6f6f6"}


class Figure:
    """Collects the elements of a figure."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def svg(self, title: str, height: int) -> str:
        """The text of the figure, which is `WIDTH` wide."""
        head = _HEAD.format(width=WIDTH, height=height, title=title)
        return head + "\n".join(self.parts) + "\n</svg>\n"

    def box(self, name: str, x: int, y: int, width: int, height: int, kind: str, *lines: str) -> None:
        """A box with lines of text in its middle, the first one bold."""
        self.parts.append(
            f'<rect id="{name}" x="{x}" y="{y}" width="{width}" height="{height}" rx="4" '
            f'fill="{_COLOURS[kind]}" stroke="#555"/>'
        )
        top = y + (height - 14 * len(lines)) / 2 + 11
        for k, line in enumerate(lines):
            self.text(x + width / 2, top + 14 * k, line, box=name, bold=k == 0)

    def text(
        self, x: float, y: float, text: str, *, box: str = "", bold: bool = False, anchor: str = ""
    ) -> None:
        """A line of text with its baseline at ``y``."""
        more = f' data-box="{box}"' if box else ""
        more += ' font-weight="bold"' if bold else ""
        more += f' text-anchor="{anchor}"' if anchor else ""
        self.parts.append(f'<text x="{x:g}" y="{y:g}"{more}>{escape(text)}</text>')

    def arrow(self, *points: tuple[int, int], load: bool = False, both: bool = False) -> None:
        """A line with a tip at its end; ``load``: dashed, for what is loaded before a run."""
        path = "M" + " ".join(f"{x} {y}" for x, y in points)
        style = ' stroke-dasharray="4 3"' if load else ""
        style += ' marker-start="url(#tip)"' if both else ""
        self.parts.append(
            f'<path d="{path}" fill="none" stroke="#444" stroke-width="1.3"{style} marker-end="url(#tip)"/>'
        )

    def bus(self, number: int, x: int, y: int) -> None:
        """The number of a bus, in a circle on its line."""
        self.parts.append(f'<circle cx="{x}" cy="{y}" r="8.5" fill="#fff" stroke="#a33"/>')
        self.parts.append(f'<text x="{x}" y="{y + 3.5:g}" font-size="10" fill="#a33">{number}</text>')


def _control(figure: Figure) -> None:
    """Ports, loader, command queue, sequencer, and both sources of activations."""
    for name, x in (("load", 68), ("command", 185), ("x", 327)):
        figure.text(x, 14, name, bold=True)
        figure.arrow((x, 20), (x, 52))
    figure.bus(1, 68, 33)
    figure.bus(2, 185, 33)
    figure.bus(3, 327, 33)
    figure.box("loader", 10, 54, 112, 38, "control", "Loader")
    figure.box("commands", 130, 54, 118, 38, "control", "Command queue")
    figure.box("inputs", 262, 54, 124, 38, "memory", "Input buffer", "2 × input_depth")
    figure.box("sequencer", 28, 122, 220, 92, "control")
    figure.box("program", 34, 128, 114, 62, "memory", "Program memory", "program_depth")
    figure.box("check", 182, 128, 60, 62, "control", "Program", "check")
    figure.text(138, 206, "Sequencer: phases and slots", box="sequencer", bold=True)
    figure.arrow((148, 159), (182, 159))
    figure.bus(4, 162, 159)
    figure.arrow((185, 92), (185, 122))
    figure.box("banks", 284, 122, 102, 92, "memory", "State banks", "1 per column,", "2 × state_depth")
    figure.arrow((272, 92), (272, 246))
    figure.bus(5, 272, 180)
    figure.arrow((335, 214), (335, 246))
    figure.bus(6, 335, 229)
    figure.arrow((134, 214), (134, 246))
    figure.text(140, 234, "slot control", anchor="start")


def _grid(figure: Figure) -> None:
    """Broadcast and a grid row up to its accumulators."""
    figure.box("broadcast", 28, 248, 358, 24, "logic", "Broadcast to all grid rows")
    figure.box("row", 28, 298, 358, 434, "group")
    figure.text(36, 313, "Grid row (1 of grid_rows)", box="row", bold=True, anchor="start")
    figure.arrow((252, 272), (252, 325), (126, 325), (126, 337))
    figure.bus(7, 252, 285)
    figure.box("tile_behind", 50, 344, 168, 118, "group")
    figure.box("tile", 42, 338, 168, 118, "logic")
    figure.text(126, 353, "Tile (1 of grid_cols)", box="tile", bold=True)
    for row in range(3):
        for column in range(5):
            figure.parts.append(
                f'<rect x="{56 + 29 * column}" y="{360 + 19 * row}" width="24" height="14" fill="#fff" '
                'stroke="#777"/>'
            )
    figure.text(126, 429, "processing elements:", box="tile")
    figure.text(126, 443, "weights and a MAC per lane", box="tile")
    figure.arrow((218, 366), (266, 366))
    figure.bus(9, 240, 366)
    figure.box("trees", 268, 340, 110, 40, "logic", "Adder trees", "1 per tile row")
    figure.arrow((323, 380), (323, 408))
    figure.bus(10, 323, 392)
    figure.box("accumulators", 268, 410, 110, 38, "logic", "Accumulators", "1 per tile row")
    figure.arrow((323, 448), (323, 474), both=True)
    figure.box("kept", 268, 476, 110, 38, "memory", "Kept sums", "sum_depth")
    figure.arrow((268, 429), (240, 429), (240, 528))
    figure.bus(11, 240, 492)


def _cells(figure: Figure) -> None:
    """The cell pipeline, the way of h back to the banks, and the output queue."""
    figure.box("pipeline", 38, 530, 340, 194, "group")
    figure.text(
        46, 546, "Cell pipeline: unit sequencer chooses a unit", box="pipeline", anchor="start", bold=True
    )
    names = (
        ("requantizer", "Requantizer"),
        ("peephole", "Peephole"),
        ("activation", "Activation"),
        ("cell", "Cell"),
    )
    lefts = (46, 144, 228, 320)
    widths = (76, 64, 70, 50)
    for (name, title), left, width in zip(names, lefts, widths, strict=True):
        figure.box(name, left, 560, width, 36, "logic")
        figure.text(left + width / 2, 582, title, box=name)
    figure.arrow((122, 578), (144, 578))
    figure.arrow((208, 578), (228, 578))
    figure.arrow((298, 578), (320, 578))
    figure.bus(12, 308, 562)
    figure.box("parameters", 46, 634, 124, 40, "memory", "Unit parameters", "unit_depth")
    figure.box("states", 216, 634, 154, 40, "memory", "Unit states", "unit_depth × contexts")
    figure.arrow((84, 634), (84, 598))
    figure.arrow((156, 634), (156, 598))
    figure.arrow((226, 634), (226, 616), (190, 616), (190, 598))
    figure.arrow((345, 634), (345, 598), both=True)
    figure.bus(13, 345, 616)
    figure.arrow((370, 570), (394, 570), (394, 168), (388, 168))
    figure.bus(14, 391, 480)
    figure.text(208, 702, "dense outputs and states leave after", box="pipeline")
    figure.text(208, 716, "the activation, h after the cell", box="pipeline")
    figure.arrow((208, 724), (208, 748))
    figure.bus(15, 208, 737)
    figure.box("queue", 110, 750, 196, 26, "memory", "Output queue: output_depth")
    figure.arrow((306, 763), (366, 763))
    figure.bus(16, 328, 763)
    figure.text(376, 767, "y", bold=True)


def _loads(figure: Figure) -> None:
    """What is loaded: the program, h, and through a tree everything in the grid rows."""
    figure.arrow((16, 92), (16, 396), (40, 396), load=True)
    figure.bus(8, 16, 396)
    figure.arrow((16, 396), (16, 654), (44, 654), load=True)
    figure.arrow((16, 654), (16, 686), (293, 686), (293, 676), load=True)
    figure.arrow((16, 107), (84, 107), (84, 127), load=True)
    figure.arrow((84, 107), (335, 107), (335, 121), load=True)


def _legend(figure: Figure) -> None:
    figure.text(8, LEGEND_TOP, "Buses and their widths in bits:", bold=True, anchor="start")
    for k, (number, (name, width)) in enumerate(BUSES.items()):
        formula = width.replace("*", "×").replace("log2(tile_cols)", "⌈log2 tile_cols⌉")
        formula = formula.replace("log2(grid_cols)", "⌈log2 grid_cols⌉")
        if number == 10:  # The formula of bus 9 is long enough.
            formula = "bus 9, and ⌈log2 grid_cols⌉ more per lane"
        y = LEGEND_TOP + LINE * (k + 1)
        figure.text(22, y, str(number), anchor="end")
        figure.text(28, y, f"{name}: {formula}", anchor="start")
    y = LEGEND_TOP + LINE * (len(BUSES) + 1)
    figure.text(8, y, "columns = grid_cols × tile_cols; dashed: loaded before a run", anchor="start")


def drawn() -> str:
    """The text of the figure."""
    figure = Figure()
    for part in (_control, _grid, _cells, _loads, _legend):
        part(figure)
    return figure.svg("Block diagram of the machine", HEIGHT)


if __name__ == "__main__":
    FILE.write_text(drawn(), encoding="utf-8")
