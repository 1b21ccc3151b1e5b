"""A serial wrapper: a design of any number of ports behind four pins, with registers at every port.

It is synthesized by itself, and its netlist is joined to the design's, so that nothing in the design can be
optimized away because of what the pins do.
"""

from pathlib import Path
from typing import Any

from rnnhw.flow.devices import Device
from rnnhw.flow.netlist import Bit, Netlist
from rnnhw.flow.synthesis import synthesize
from rnnhw.flow.tools import Tool

__all__ = ["WRAPPER", "behind_serial_pins"]

WRAPPER = "serial_pins"
"""Name of the wrapper's module, and beginning of the names of its cells."""

_TEMPLATE = """
// A shift register drives the design's inputs. Its outputs are registered, and folded into a second shift
// register by exclusive or, so that each of them is seen at the pin.
module {name} (
    input clk, input rst_pin, input serial_in, output reg serial_out,
    output reg rst, output reg [{inputs}:0] inputs, input [{outputs}:0] outputs
);
  reg rst_first;
  reg [{outputs}:0] captured, folded;
  always @(posedge clk) begin
    rst_first <= rst_pin;
    rst <= rst_first;
    inputs <= {{inputs, serial_in}};
    captured <= outputs;
    folded <= {{folded, serial_in}} ^ captured;
    serial_out <= folded[{outputs}];
  end
endmodule
"""


def behind_serial_pins(netlist: Netlist, device: Device, yosys: Tool, cache: Path) -> Netlist:
    """Put a design behind the wrapper: its ports become ``clk``, ``rst_pin``, ``serial_in``, ``serial_out``.

    Parameters
    ----------
    netlist : Netlist
        A module with a clock ``clk``, and perhaps a reset ``rst``. It is not changed.
    device, yosys, cache
        How the wrapper is synthesized; see `rnnhw.flow.synthesis.synthesize`.

    Raises
    ------
    EngineError, OutputError
        Of the synthesis.
    """
    ports = netlist.module["ports"]
    inputs = _bits(ports, "input", but=("clk", "rst"))
    outputs = _bits(ports, "output")
    text = _TEMPLATE.format(name=WRAPPER, inputs=max(len(inputs), 1) - 1, outputs=max(len(outputs), 1) - 1)
    wrapper = synthesize(text, WRAPPER, device, yosys, cache)
    driven = wrapper.module["ports"]
    # A net has one driver, so each net of a design's input becomes the net of the wrapper's register.
    offset = 1 + max((bit for bit in _all_bits(netlist) if isinstance(bit, int)), default=1)
    renamed: dict[Bit, Bit] = dict(zip(driven["outputs"]["bits"], outputs, strict=False))
    renamed[driven["clk"]["bits"][0]] = ports["clk"]["bits"][0]

    def of_wrapper(bit: Bit) -> Bit:
        return bit if isinstance(bit, str) else renamed.get(bit, bit + offset)

    replaced = {
        inner: of_wrapper(outer) for inner, outer in zip(inputs, driven["inputs"]["bits"], strict=False)
    }
    if "rst" in ports:
        replaced[ports["rst"]["bits"][0]] = of_wrapper(driven["rst"]["bits"][0])

    def of_design(bit: Bit) -> Bit:
        return replaced.get(bit, bit)

    # An output may be an input, passed through: then the wrapper's net is renamed twice.
    module = {
        "attributes": {**netlist.module.get("attributes", {}), "top": "1".zfill(32)},
        "ports": {
            name: {**driven[name], "bits": [of_design(of_wrapper(bit)) for bit in driven[name]["bits"]]}
            for name in ("clk", "rst_pin", "serial_in", "serial_out")
        },
        "cells": {name: _rewired(cell, of_design) for name, cell in netlist.cells.items()}
        | {
            f"{WRAPPER}.{name}": _rewired(cell, lambda bit: of_design(of_wrapper(bit)))
            for name, cell in wrapper.cells.items()
        },
        "netnames": {
            name: {**net, "bits": [of_design(bit) for bit in net["bits"]]}
            for name, net in netlist.module["netnames"].items()
        },
    }
    joined = Netlist(netlist.top, module)
    return _with_pads(joined) if device.family == "gowin" else joined


def _with_pads(netlist: Netlist) -> Netlist:
    """A netlist with the cells of pins between its ports and its nets, which nextpnr wants in a Gowin."""
    free = 1 + max(bit for bit in _all_bits(netlist) if isinstance(bit, int))
    ports, pads = {}, {}
    for pin, (name, port) in enumerate(netlist.module["ports"].items(), free):
        inner, is_input = port["bits"], port["direction"] == "input"
        ports[name] = {**port, "bits": [pin]}
        pads[f"{WRAPPER}.{name}_pad"] = {
            "type": "IBUF" if is_input else "OBUF",
            "parameters": {},
            "attributes": {},
            "port_directions": {"I": "input", "O": "output"},
            "connections": {"I": [pin], "O": inner} if is_input else {"I": inner, "O": [pin]},
        }
    return Netlist(netlist.top, {**netlist.module, "ports": ports, "cells": netlist.cells | pads})


def _bits(ports: dict[str, Any], direction: str, but: tuple[str, ...] = ()) -> list[Bit]:
    return [
        bit
        for name, port in ports.items()
        if port["direction"] == direction and name not in but
        for bit in port["bits"]
    ]


def _all_bits(netlist: Netlist) -> list[Bit]:
    wires = [bit for cell in netlist.cells.values() for bits in cell["connections"].values() for bit in bits]
    return wires + [bit for port in netlist.module["ports"].values() for bit in port["bits"]]


def _rewired(cell: dict[str, Any], renamed: Any) -> dict[str, Any]:
    return {
        **cell,
        "connections": {port: [renamed(bit) for bit in bits] for port, bits in cell["connections"].items()},
    }
