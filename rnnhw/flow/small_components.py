"""The small components of the machine, each synthesized by itself, so that the cost of a change is seen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from rnnhw.design import Design, presets
from rnnhw.flow.depth import logic_depth
from rnnhw.flow.devices import DEVICES
from rnnhw.flow.ecp5_registers import take_registers
from rnnhw.flow.netlist import count_resources
from rnnhw.flow.synthesis import synthesize
from rnnhw.flow.tools import find_yosys
from rnnhw.gateware.accumulator import Accumulator
from rnnhw.gateware.activation import Activation
from rnnhw.gateware.command_queue import CommandQueue
from rnnhw.gateware.component_verilog import component_verilog
from rnnhw.gateware.element import ProcessingElement
from rnnhw.gateware.layouts import tile_sum
from rnnhw.gateware.requantizer import Requantizer
from rnnhw.gateware.slot_counter import SlotCounter
from rnnhw.gateware.unit_sequencer import UnitSequencer

__all__ = ["SMALL_COMPONENTS", "count_component"]

SMALL_COMPONENTS: dict[str, Callable[[Design], Any]] = {
    "element": ProcessingElement,
    "requantizer": lambda design: Requantizer(splits=False),
    "activation": lambda design: Activation(),
    "accumulator": lambda design: Accumulator(design, tile_sum(design)),
    "unit_sequencer": UnitSequencer,
    "slot_counter": SlotCounter,
    "command_queue": CommandQueue,
}
"""Makes each component as the preset ``tiny`` has it."""


def count_component(name: str, cache: Path) -> dict[str, int]:
    """Resources and logic depth of a component on an ECP5, without a wrapper, and before placement.

    Parameters
    ----------
    name : str
        A key of `SMALL_COMPONENTS`.
    cache : Path
        Folder of netlists.

    Returns
    -------
    dict of str to int
        ``logic``, ``carry`` and ``memory``: sites of look-up tables by use; FF, DSP, BRAM; and ``depth``.

    Raises
    ------
    EngineError
        If Yosys is missing or fails.
    """
    verilog = component_verilog(SMALL_COMPONENTS[name](presets()["tiny"]), "rnnhw")
    netlist = synthesize(verilog, "rnnhw", DEVICES["ecp5-85k"], find_yosys(), cache)
    netlist, _ = take_registers(netlist)
    found = count_resources(netlist)
    kinds = {kind: found.used[kind] for kind in ("FF", "DSP", "BRAM")}
    return {**found.luts, **kinds, "depth": logic_depth(netlist)}
