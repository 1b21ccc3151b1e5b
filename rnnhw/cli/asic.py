"""The work of ``rnnhw build --liberty``: an estimate in standard cells, and its record."""

import dataclasses
import json
from pathlib import Path

from rnnhw import __version__
from rnnhw.cli.files import check_paths, design_files
from rnnhw.cli.stages import clock_aimed_at, told_stages
from rnnhw.cli.terminal import console
from rnnhw.design import load_design
from rnnhw.files import Together, write_text
from rnnhw.flow import AsicEstimate, estimate_asic
from rnnhw.sentences import counted

__all__ = ["estimate_for_library"]


def estimate_for_library(design: str, liberty: Path, out: Path, freq: float | None) -> None:
    """Estimate a design in the cells of a library, and write ``build.json``."""
    from rnnhw.api.cache import cache_folder

    facts, built = out / "build.json", load_design(design)
    check_paths({"build.json": facts}, {"the design": design_files(design), "--liberty": liberty})
    mhz = clock_aimed_at(built, freq)
    with told_stages() as told:
        found = estimate_asic(built, liberty, mhz=mhz, cache=cache_folder(), told=told)
    flip_flops = sum(count for name, count in found.cells.items() if "DFF" in name.upper())
    console.print(
        f"{sum(found.cells.values()):,} cells ({flip_flops:,} named as flip-flops), area {found.area:,.0f} "
        "in the unit of the library, without memories",
        soft_wrap=True,
    )
    console.print(
        f"{counted(len(found.memories), 'memory', 'memories')} of {found.memory_bits:,} bits together, not "
        "in the area",
        soft_wrap=True,
    )
    if found.slack_ns is None:
        console.print("no slack: OpenSTA (the program sta) is not installed", soft_wrap=True)
    else:
        console.print(
            f"slack {found.slack_ns:.3f} ns at {mhz:g} MHz, of paths between registers; without wires, "
            "buffers and memories",
            soft_wrap=True,
        )
    with Together() as files:
        write_text(files.at(facts), _facts(found))
    console.print(f"wrote {facts}", soft_wrap=True)


def _facts(found: AsicEstimate) -> str:
    """The record as JSON text."""
    facts = {
        "rnnhw": __version__,
        "design": dataclasses.asdict(found.design),
        "design_digest": found.design.digest,
        "library": found.library,
        "tools": list(found.tools),
        "cells": found.cells,
        "area": found.area,
        "memories": [dataclasses.asdict(memory) for memory in found.memories],
        "memory_bits": found.memory_bits,
        "target_mhz": found.target_mhz,
        "slack_ns": found.slack_ns,
    }
    return json.dumps(facts, indent=2) + "\n"
