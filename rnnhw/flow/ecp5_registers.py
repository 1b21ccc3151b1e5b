"""Registers into the multipliers and block RAMs of an ECP5, which have their own; Yosys leaves them unused.

A flip-flop behind or before such a cell becomes a register inside it. The path between the two then takes no
wires, and the cell is quicker: a block RAM gives its word 0.96 ns after the clock's edge, in place of 5.83
(speed grade 6, by Project Trellis's timings). No register is moved across logic, and each begins as 0.

What is taken:

* flip-flops that alone read a block RAM's word: its output register;
* flip-flops that alone read a multiplier's product: its output register; if two stages do, its pipeline
  register and its output register, but only the latter if its factors have registers too: the other stage
  then stays on the way to what reads the product, which is often far;
* flip-flops that drive both factors of a multiplier: its input registers. A flip-flop that drives something
  else too stays, and the multiplier has a copy; but only if the flip-flop has its own value from a register,
  because that value's net becomes longer.

Taken flip-flops have one clock and no enable. Those of a multiplier may have a synchronous reset to 0.
"""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass

from rnnhw.flow.netlist import Bit, Netlist
from rnnhw.flow.wiring import Wiring, is_constant

__all__ = ["TakenRegisters", "take_registers"]

FACTOR_BITS, PRODUCT_BITS, WORD_BITS = 18, 36, 18


@dataclass(frozen=True, kw_only=True)
class TakenRegisters:
    """How many cells use their own registers, and how many flip-flops that saved."""

    ram_outputs: int
    multiplier_inputs: int
    multiplier_products: int
    multiplier_outputs: int
    flip_flops: int


@dataclass(frozen=True)
class _Control:
    """What flip-flops must share to become one register."""

    clock: Bit
    reset: Bit


def take_registers(netlist: Netlist) -> tuple[Netlist, TakenRegisters]:
    """Move flip-flops into block RAMs and multipliers; the given netlist is not changed.

    Returns
    -------
    netlist : Netlist
        It has the same outputs in every cycle from the first one on.
    taken : TakenRegisters
    """
    changed = Netlist(netlist.top, {**netlist.module, "cells": deepcopy(netlist.cells)})
    wiring = Wiring(changed)
    before = _flip_flops(wiring)
    rams = sorted(name for name, cell in wiring.cells.items() if cell["type"] == "DP16KD")
    multipliers = sorted(name for name, cell in wiring.cells.items() if cell["type"] == "MULT18X18D")
    ram_outputs = sum([_take_word(wiring, name) for name in rams])
    inputs = sum([_take_factors(wiring, name) for name in multipliers])
    stages = [_take_product(wiring, name) for name in multipliers]
    return changed, TakenRegisters(
        ram_outputs=ram_outputs,
        multiplier_inputs=inputs,
        multiplier_products=stages.count(2),
        multiplier_outputs=len(stages) - stages.count(0),
        flip_flops=before - _flip_flops(wiring),
    )


def _flip_flops(wiring: Wiring) -> int:
    return sum(cell["type"] == "TRELLIS_FF" for cell in wiring.cells.values())


def _control(wiring: Wiring, name: str) -> _Control | None:
    """Clock and reset of a flip-flop that can be taken, or None for any other cell."""
    cell = wiring.cells[name]
    parameters = cell["parameters"]
    always = parameters.get("CEMUX", "").strip() == "1" or wiring.at(name, "CE") == "1"
    if (
        cell["type"] != "TRELLIS_FF"
        or not always
        or parameters.get("CLKMUX") != "CLK"
        or parameters.get("LSRMUX") != "LSR"
        or parameters.get("REGSET") != "RESET"
        or (wiring.at(name, "LSR") != "0" and parameters.get("SRMODE") != "LSR_OVER_CE")
        or is_constant(wiring.at(name, "CLK"))
    ):
        return None
    return _Control(wiring.at(name, "CLK"), wiring.at(name, "LSR"))


def _behind(wiring: Wiring, bits: Iterable[Bit]) -> tuple[dict[Bit, str], _Control] | None:
    """The flip-flops that alone read some nets, by net, and what they share; None if it is not so.

    Nets that nothing reads are left out.
    """
    found, controls = {}, set()
    for bit in bits:
        if is_constant(bit) or not wiring.is_used(bit):
            continue
        readers = wiring.readers(bit)
        if wiring.leaves(bit) or len(readers) != 1:
            return None
        ((name, port),) = readers
        control = _control(wiring, name)
        if control is None or port != "DI":
            return None
        found[bit] = name
        controls.add(control)
    return (found, controls.pop()) if len(controls) == 1 else None


def _swallow(wiring: Wiring, name: str, flip_flops: dict[Bit, str], ports: Iterable[str]) -> None:
    """Let a cell drive what the flip-flops behind it drove, and remove them."""
    for port in ports:
        flip_flop = flip_flops.get(wiring.at(name, port))
        if flip_flop is not None:
            after = wiring.at(flip_flop, "Q")
            wiring.remove(flip_flop)
            wiring.connect(name, port, after)


# Block RAMs.


def _take_word(wiring: Wiring, name: str) -> bool:
    """Take the flip-flops behind a block RAM's word; returns whether there were some."""
    parameters = wiring.cells[name]["parameters"]
    # Of a word of 36 bits, either port gives one half; both are read with the clock of port B.
    is_wide = int(parameters.get("DATA_WIDTH_A", "1001"), 2) == 2 * WORD_BITS
    sides = {"B": "AB"} if is_wide else {"A": "A", "B": "B"}
    taken = False
    for side, halves in sides.items():
        ports = [f"DO{half}{bit}" for half in halves for bit in range(WORD_BITS)]
        behind = _behind(wiring, (wiring.at(name, port) for port in ports))
        if behind is None:
            continue
        flip_flops, control = behind
        if (
            control != _Control(wiring.at(name, f"CLK{side}"), "0")
            or parameters.get(f"CLK{side}MUX") != f"CLK{side}"
            or wiring.at(name, f"CE{side}") != "1"
            or wiring.at(name, f"RST{side}") != "0"
            or any(parameters[f"REGMODE_{half}"] != "NOREG" for half in halves)
        ):
            continue
        _swallow(wiring, name, flip_flops, ports)
        for half in halves:
            parameters[f"REGMODE_{half}"] = "OUTREG"
            wiring.connect(name, f"OCE{half}", "1")
        taken = True
    return taken


# Multipliers.


def _take_factors(wiring: Wiring, name: str) -> bool:
    """Take the flip-flops before both factors of a multiplier; returns whether there were some."""
    ports = {side: [f"{side}{bit}" for bit in range(FACTOR_BITS)] for side in "AB"}
    sources: dict[str, str] = {}
    controls = {}
    for side in "AB":
        if wiring.cells[name]["parameters"].get(f"REG_INPUT{side}_CLK", "NONE") != "NONE":
            return False
        found = set()
        for port in ports[side]:
            bit = wiring.at(name, port)
            if bit == "0":
                continue  # a register of 0 begins as 0
            driver = wiring.driver(bit)
            control = _control(wiring, driver[0]) if driver is not None else None
            if driver is None or control is None:
                return False
            sources[port] = driver[0]
            found.add(control)
        if len(found) != 1:
            return False
        controls[side] = found.pop()
    if controls["A"].clock != controls["B"].clock or not _may_copy(wiring, name, set(sources.values())):
        return False
    for port, flip_flop in sources.items():
        wiring.connect(name, port, wiring.at(flip_flop, "DI"))
    for flip_flop in sorted(set(sources.values())):
        if not wiring.is_used(wiring.at(flip_flop, "Q")):
            wiring.remove(flip_flop)
    for side in "AB":
        _use_register(wiring, name, f"INPUT{side}", controls[side])
    return True


def _may_copy(wiring: Wiring, name: str, flip_flops: set[str]) -> bool:
    """Whether each flip-flop drives this cell alone, or has its value from a register."""
    registers = {"TRELLIS_FF": "Q", "DP16KD": "DO", "MULT18X18D": "P"}
    for flip_flop in flip_flops:
        after = wiring.at(flip_flop, "Q")
        if {reader for reader, _ in wiring.readers(after)} == {name} and not wiring.leaves(after):
            continue
        driver = wiring.driver(wiring.at(flip_flop, "DI"))
        if driver is None:
            return False
        cell = wiring.cells[driver[0]]
        parameters = cell["parameters"]
        if cell["type"] not in registers or not driver[1].startswith(registers[cell["type"]]):
            return False
        if cell["type"] == "DP16KD" and parameters[f"REGMODE_{driver[1][2]}"] != "OUTREG":
            return False
        if cell["type"] == "MULT18X18D" and parameters.get("REG_OUTPUT_CLK", "NONE") == "NONE":
            return False
    return True


def _take_product(wiring: Wiring, name: str) -> int:
    """Take up to two stages of flip-flops behind a product; returns how many."""
    parameters = wiring.cells[name]["parameters"]
    ports = [f"P{bit}" for bit in range(PRODUCT_BITS)]
    clocks = {wiring.at(name, "CLK0")} - {"0"}
    if parameters.get("REG_OUTPUT_CLK", "NONE") != "NONE":
        return 0
    taken: list[_Control] = []
    most = 1 if parameters.get("REG_INPUTA_CLK", "NONE") != "NONE" else 2
    while len(taken) < most:
        behind = _behind(wiring, (wiring.at(name, port) for port in ports))
        if behind is None:
            break
        flip_flops, control = behind
        clocks.add(control.clock)
        if len(clocks) > 1:
            break
        _swallow(wiring, name, flip_flops, ports)
        taken.append(control)
    # A single stage is the output register, which is the quicker one.
    for register, control in zip(("PIPELINE", "OUTPUT")[2 - len(taken) :], taken, strict=True):
        _use_register(wiring, name, register, control)
    return len(taken)


def _use_register(wiring: Wiring, name: str, register: str, control: _Control) -> None:
    """Switch on a register of a multiplier, always enabled, with one of its four resets."""
    resets = [wiring.at(name, f"RST{k}") for k in range(4) if f"RST{k}" in wiring.cells[name]["connections"]]
    if control.reset not in resets:
        resets.append(control.reset)
        wiring.connect(name, f"RST{len(resets) - 1}", control.reset)
    wiring.connect(name, "CLK0", control.clock)
    wiring.connect(name, "CE0", "1")
    wiring.cells[name]["parameters"] |= {
        f"REG_{register}_CLK": "CLK0",
        f"REG_{register}_CE": "CE0",
        f"REG_{register}_RST": f"RST{resets.index(control.reset)}",
        "RESETMODE": "SYNC",
    }
