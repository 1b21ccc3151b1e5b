"""Builds the designs of the cost plan, and keeps what each takes in reports/fpga-costs/runs.csv.

python tests/flow/cost_runs.py synthesize 20
python tests/flow/cost_runs.py route 5
python tests/flow/cost_runs.py record reports/ecp5-tiny/build.json

The first argument says how far each design goes, the second how many are built that were not before; a third
one, such as ``ecp5-small``, is the beginning of their names. What is done is kept row by row, so that a
command that was stopped goes on where it was. A row belongs to the RTL that `verilog` is the digest of; after
a change of the RTL, designs are built again, in rows of their own. The third command takes over what ``rnnhw
build`` recorded of a design with a name, with the median clock of its seeds, as a row before all others; in
place of the digest it has ``record``, because the RTL is not known.
"""

import csv
import dataclasses
import hashlib
import json
import sys
import time
from pathlib import Path

from cost_plan import cost_plan

from rnnhw.api.cache import cache_folder
from rnnhw.design import Design, named_designs
from rnnhw.design.limits import MAY_BE_ZERO
from rnnhw.errors import EngineError
from rnnhw.files import write_text
from rnnhw.flow.devices import DEVICES
from rnnhw.flow.ecp5_registers import take_registers
from rnnhw.flow.large_rams import with_weights_in_large_rams
from rnnhw.flow.netlist import count_resources
from rnnhw.flow.pins import behind_serial_pins
from rnnhw.flow.place import place_and_route
from rnnhw.flow.synthesis import synthesize
from rnnhw.flow.tools import find_place_and_route, find_yosys
from rnnhw.gateware.verilog_cache import kept_verilog

RUNS = Path(__file__).parents[2] / "reports" / "fpga-costs" / "runs.csv"
SEED = 1
TARGET_MHZ = {"ecp5": 100.0, "ice40": 24.0}
# Of those that may be 0, all designs of the plan have 0 but for the last two.
FIELDS = [field.name for field in dataclasses.fields(Design) if field.name not in MAY_BE_ZERO]
FIELDS += ["kept_depth", "delta_depth"]
COUNTS = ["LUT4", "logic", "carry", "memory", "FF", "registers_taken", "LC", "DSP", "BRAM", "SPRAM"]
ROUTED = ["place_and_route", "seed", "target_mhz", "mhz", "logic_ns", "routing_ns", "from", "to"]
COLUMNS = ["name", "use", "device", *FIELDS, "verilog", "synthesis", *COUNTS, *ROUTED]


def rows():
    if not RUNS.is_file():
        return []
    with RUNS.open(newline="") as file:
        return list(csv.DictReader(file))


def write(all_rows):
    RUNS.parent.mkdir(parents=True, exist_ok=True)
    lines = [",".join(COLUMNS)]
    lines += [",".join(row.get(column, "") for column in COLUMNS) for row in all_rows]
    write_text(RUNS, "\n".join(lines) + "\n")


def same(one, other):
    return (one["name"], one["verilog"]) == (other["name"], other["verilog"])


def keep(row):
    """Put a row into the file as it is now: at the place of the same one, or at the end."""
    found = rows()
    places = [k for k, one in enumerate(found) if same(one, row)]
    if places:
        found[places[0]] = row
    else:
        found.append(row)
    write(found)


def shown(value):
    return " ".join(value) if isinstance(value, tuple) else str(value)


def synthesized(planned, cache):
    """A netlist with its registers moved, and its row."""
    device, yosys = DEVICES[planned.device], find_yosys()
    verilog = with_weights_in_large_rams(kept_verilog(planned.design, cache), planned.design, device)
    netlist, taken = synthesize(verilog, "rnnhw", device, yosys, cache), 0
    if device.family == "ecp5":
        netlist, registers = take_registers(netlist)
        taken = registers.flip_flops
    found = count_resources(netlist)
    row = {
        "name": planned.name,
        "use": "held out" if planned.is_held_out else "fit",
        "device": planned.device,
        **{name: shown(getattr(planned.design, name)) for name in FIELDS},
        "verilog": hashlib.sha256(verilog.encode()).hexdigest()[:16],
        "synthesis": yosys.name,
        **{kind: str(count) for kind, count in (found.used | found.luts).items()},
        "registers_taken": str(taken),
    }
    return netlist, row


def routed(planned, netlist, cache):
    """The columns of a placement and routing; empty ones where the device is too small."""
    device = DEVICES[planned.device]
    used = count_resources(netlist).used
    if any(count > device.resources.get(kind, 0) for kind, count in used.items()):
        return {"place_and_route": "does not fit"}
    nextpnr, mhz = find_place_and_route(device.family), TARGET_MHZ[device.family]
    wrapped = behind_serial_pins(netlist, device, find_yosys(), cache)
    try:
        found = place_and_route(
            wrapped.to_json(), set(netlist.scopes), device, nextpnr, mhz=mhz, seed=SEED, cache=cache
        )
    except EngineError:  # with the wrapper and lone carries it does not fit
        return {"place_and_route": "does not fit"}
    return {
        "place_and_route": nextpnr.name,
        "seed": str(SEED),
        "target_mhz": f"{mhz:g}",
        "mhz": f"{found.mhz:.2f}",
        "logic_ns": f"{found.logic_ns:.2f}",
        "routing_ns": f"{found.routing_ns:.2f}",
        "from": found.path[0].component,
        "to": found.path[-1].component,
    }


def run(how_far, most, only=""):
    cache = cache_folder()
    for planned in cost_plan():
        if most == 0:
            return
        if not planned.name.startswith(only):
            continue
        verilog = with_weights_in_large_rams(
            kept_verilog(planned.design, cache), planned.design, DEVICES[planned.device]
        )
        digest = hashlib.sha256(verilog.encode()).hexdigest()[:16]
        row = next((one for one in rows() if same(one, {"name": planned.name, "verilog": digest})), None)
        if row is not None and (how_far == "synthesize" or row["place_and_route"]):
            continue
        began = time.monotonic()
        netlist, new = synthesized(planned, cache)
        if row is None:
            row = new
            keep(row)
        if how_far == "route":
            row |= routed(planned, netlist, cache)
            keep(row)
        words = [f"{kind} {row[kind]}" for kind in ("LUT4", "FF", "DSP", "BRAM", "mhz") if row.get(kind)]
        print(planned.name, planned.device, *words, f"{time.monotonic() - began:.0f} s", flush=True)
        most -= 1


def take_over(path):
    facts = json.loads(Path(path).read_text())
    name = next(name for name, one in named_designs().items() if one.digest == facts["design_digest"])
    found = facts["resources"]
    design = named_designs()[name]
    taken = found["registers_taken"] or {"flip_flops": 0}
    row = {
        "name": name,
        "use": next("held out" if one.is_held_out else "fit" for one in cost_plan() if one.name == name),
        "device": facts["device"],
        **{field: shown(getattr(design, field)) for field in FIELDS},
        "verilog": "record",
        "synthesis": facts["tools"][0],
        **{kind: str(count) for kind, count in (found["used"] | found["luts"]).items()},
        "registers_taken": str(taken["flip_flops"]),
        "place_and_route": facts["tools"][1],
        "seed": " ".join(str(one["seed"]) for one in facts["seeds"]),
        "target_mhz": f"{facts['target_mhz']:g}",
        "mhz": f"{facts['median_mhz']:.2f}",
    }
    write([row, *(one for one in rows() if not same(one, row))])


if __name__ == "__main__":
    if sys.argv[1] == "record":
        take_over(sys.argv[2])
    else:
        run(sys.argv[1], int(sys.argv[2]), *sys.argv[3:])
