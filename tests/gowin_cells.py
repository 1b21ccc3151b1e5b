"""Models in Verilog of the cells of a Gowin netlist: Yosys's, and ours of block RAMs and multipliers.

Yosys has no models of these. Ours follow what Yosys's mapping files expect of the cells and how the maker's
IDE connects them in the files that it generates; the maker's own models were not compared. They have what
synthesis uses: one clock, no register inside a multiplier, none behind a RAM's word. A word that is read at
one port while it is written at the other comes out inverted, so that a circuit that uses it is seen.
"""

import re

__all__ = ["models_of"]

_MULTIPLIER = """
module {name} (
    input [{bits}-1:0] A, SIA, B, SIB, input ASIGN, BSIGN, ASEL, BSEL, CE, CLK, RESET,
    output [2*{bits}-1:0] DOUT, output [{bits}-1:0] SOA, SOB
);
  wire signed [{bits}:0] a = {{ASIGN & A[{bits}-1], A}};
  wire signed [{bits}:0] b = {{BSIGN & B[{bits}-1], B}};
  wire signed [2*{bits}+1:0] product = a * b;
  assign DOUT = product[2*{bits}-1:0];
endmodule
"""

_INITIAL = """
  localparam [64*{row}-1:0] INITIAL = {{{words}}};
  reg [64*{row}-1:0] bits = INITIAL;
  integer part;
"""

_ONE_PORT = """
module {name} #(
    parameter READ_MODE = 0, WRITE_MODE = 0, BIT_WIDTH = {width}, BLK_SEL = 0, RESET_MODE = "SYNC",
    {rows}
) (
    output reg [{width}-1:0] DO, input [{width}-1:0] DI, input [2:0] BLKSEL, input [13:0] AD,
    input WRE, CLK, CE, OCE, RESET
);
{initial}
  wire [31:0] first = AD / {per_address} * BIT_WIDTH;
  wire enabled = CE && BLKSEL == BLK_SEL;
  initial DO = 0;
  always @(posedge CLK) begin
    if (RESET) DO <= 0;
    else if (enabled && !(WRE && WRITE_MODE == 0))
      DO <= WRE && WRITE_MODE == 1 ? DI : bits[first +: BIT_WIDTH];
    if (enabled && WRE)
      for (part = 0; part < BIT_WIDTH; part = part + 1)
        if (BIT_WIDTH <= {byte} || AD[part / {byte}]) bits[first + part] = DI[part];
  end
endmodule
"""

_TWO_PORTS = """
module {name} #(
    parameter READ_MODE = 0, BIT_WIDTH_0 = {width}, BIT_WIDTH_1 = {width}, BLK_SEL_0 = 0, BLK_SEL_1 = 0,
    parameter RESET_MODE = "SYNC", {rows}
) (
    output reg [{width}-1:0] DO, input [{width}-1:0] DI, input [2:0] BLKSELA, BLKSELB,
    input [13:0] ADA, ADB, input CLKA, CLKB, CEA, CEB, OCE, RESETA, RESETB
);
{initial}
  wire [31:0] written = ADA / {per_address_0} * BIT_WIDTH_0;
  wire [31:0] read = ADB / {per_address_1} * BIT_WIDTH_1;
  wire writes = CEA && BLKSELA == BLK_SEL_0;
  wire meets = writes && written < read + BIT_WIDTH_1 && read < written + BIT_WIDTH_0;
  initial DO = 0;
  always @(posedge CLKB) begin
    if (RESETB) DO <= 0;
    else if (CEB && BLKSELB == BLK_SEL_1)
      DO <= bits[read +: BIT_WIDTH_1] ^ {{BIT_WIDTH_1{{meets}}}};
    if (writes)
      for (part = 0; part < BIT_WIDTH_0; part = part + 1)
        if (BIT_WIDTH_0 <= {byte} || ADA[part / {byte}]) bits[written + part] = DI[part];
  end
endmodule
"""


def _addresses(width: str, byte: int) -> str:
    """How many addresses, each of one bit of data, a word of the width has."""
    return f"({width} * 8 / {byte})" if byte == 9 else width


def _ram(name: str, template: str, byte: int) -> str:
    row = 32 * byte
    return template.format(
        name=name,
        width=4 * byte,
        byte=byte,
        rows=", ".join(f"parameter [{row}-1:0] INIT_RAM_{k:02X} = 0" for k in range(64)),
        initial=_INITIAL.format(row=row, words=", ".join(f"INIT_RAM_{k:02X}" for k in reversed(range(64)))),
        per_address=_addresses("BIT_WIDTH", byte),
        per_address_0=_addresses("BIT_WIDTH_0", byte),
        per_address_1=_addresses("BIT_WIDTH_1", byte),
    )


_OURS = {
    "MULT9X9": _MULTIPLIER.format(name="MULT9X9", bits=9),
    "MULT18X18": _MULTIPLIER.format(name="MULT18X18", bits=18),
    "SP": _ram("SP", _ONE_PORT, 8),
    "SPX9": _ram("SPX9", _ONE_PORT, 9),
    "SDPB": _ram("SDPB", _TWO_PORTS, 8),
    "SDPX9B": _ram("SDPX9B", _TWO_PORTS, 9),
}


def models_of(netlist: str, yosys: str) -> str:
    """The models of the cells that a netlist has.

    Parameters
    ----------
    netlist : str
        Verilog of a netlist.
    yosys : str
        Yosys's ``cells_sim.v`` of the family.

    Raises
    ------
    ValueError
        If a block RAM or a multiplier uses a register inside it.
    """
    if re.search(r"\.(READ_MODE|AREG|BREG|OUT_REG|PIPE_REG)\((?!1'h0|32'd0|1'b0)", netlist):
        raise ValueError("a cell uses a register inside it, which no model here has")
    known = dict(re.findall(r"^module (\w+) ?(\(.*?^\s*endmodule)", yosys, re.DOTALL | re.MULTILINE))
    used = set(re.findall(r"^  (\w+) (?:#\(|\S)", netlist, re.MULTILINE))
    used |= {"MUX2"} if any(name.startswith("MUX2_") for name in used) else set()  # what these are made of
    theirs = [f"module {name} {known[name]}" for name in sorted((used & known.keys()) - _OURS.keys())]
    text = re.sub(r"specify.*?endspecify", "", "\n".join(theirs), flags=re.DOTALL)
    return text + "".join(_OURS[name] for name in sorted(used & _OURS.keys()))
