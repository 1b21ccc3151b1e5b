"""Synthesizes presets again, and writes rnnhw/flow/preset_levels.json, which only error messages use.

python tests/flow/count_presets.py tiny small full tflm
"""

import json
import sys
from pathlib import Path

import rnnhw.flow
from rnnhw.api.cache import cache_folder
from rnnhw.design import presets
from rnnhw.flow.devices import DEVICES
from rnnhw.flow.ecp5_registers import take_registers
from rnnhw.flow.fit import levels_of
from rnnhw.flow.netlist import count_resources
from rnnhw.flow.synthesis import synthesize
from rnnhw.flow.tools import find_yosys
from rnnhw.gateware.verilog_cache import kept_verilog

LEVELS = Path(rnnhw.flow.__file__).with_name("preset_levels.json")
DEVICE = {"ecp5": DEVICES["ecp5-85k"], "ice40": DEVICES["ice40up5k"], "gowin": DEVICES["gw2a-18"]}


def levels(name, family):
    design, cache = presets()[name], cache_folder()
    netlist = synthesize(kept_verilog(design, cache), "rnnhw", DEVICE[family], find_yosys(), cache)
    if family == "ecp5":
        netlist, _ = take_registers(netlist)
    resources = count_resources(netlist)
    print(name, family, resources.used, flush=True)
    return {
        level: {kind: round(count, 2) for kind, count in used.items()}
        for level, used in levels_of(resources, design).items()
    }


if __name__ == "__main__":
    found = json.loads(LEVELS.read_text()) if LEVELS.is_file() else {}
    for family in DEVICE:
        for name in sys.argv[1:]:
            found.setdefault(family, {})[name] = levels(name, family)
            LEVELS.write_text(json.dumps(found, indent=1) + "\n")
