"""The work of ``rnnhw build --board``: a bitstream, and the record of how it was made."""

import dataclasses
import json
from pathlib import Path

from rnnhw import __version__
from rnnhw.cli.files import check_paths, design_files
from rnnhw.cli.stages import told_stages
from rnnhw.cli.terminal import console
from rnnhw.design import BAUD, load_design
from rnnhw.files import Together, write_bytes, write_text
from rnnhw.flow import Bitstream, board_named, build_bitstream

__all__ = ["build_for_board"]


def build_for_board(design: str, board: str, out: Path, seeds: int) -> None:
    """Build a bitstream, and write it with its record, ``build.json``."""
    from rnnhw.api.cache import cache_folder

    chosen, built = board_named(board), load_design(design)
    suffix = "bit" if chosen.device.family == "ecp5" else "bin"
    facts, bitstream = out / "build.json", out / f"{board}.{suffix}"
    check_paths({"build.json": facts, bitstream.name: bitstream}, {"the design": design_files(design)})
    with told_stages() as told:
        found = build_bitstream(built, chosen, seeds=range(1, seeds + 1), cache=cache_folder(), told=told)
    for kind, available in chosen.device.resources.items():
        console.print(f"{kind:6} {found.resources.used[kind]:8,} of {available:8,}", soft_wrap=True)
    console.print(
        f"{found.best.mhz:.1f} MHz by nextpnr's model (seed {found.seed}); the board's oscillator has "
        f"{found.pins.clock_mhz:g} MHz. No board has run it.",
        soft_wrap=True,
    )
    with Together() as files:
        write_text(files.at(facts), _facts(found))
        write_bytes(files.at(bitstream), found.content)
    console.print(f"wrote {bitstream} and {facts}", soft_wrap=True)


def _facts(found: Bitstream) -> str:
    """The record as JSON text."""
    facts = {
        "rnnhw": __version__,
        "design": dataclasses.asdict(found.design),
        "design_digest": found.design.digest,
        "board": found.board.name,
        "device": found.board.device.name,
        "pins": dataclasses.asdict(found.pins),
        "baud": BAUD,
        "tools": list(found.tools),
        "resources": found.resources.used,
        "seed": found.seed,
        "seeds": [{"seed": seed, "mhz": routed.mhz} for seed, routed in found.seeds],
    }
    return json.dumps(facts, indent=2) + "\n"
