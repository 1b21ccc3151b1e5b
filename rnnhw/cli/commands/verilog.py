"""``rnnhw verilog``: export a design as Verilog."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.files import check_paths, design_files
from rnnhw.cli.terminal import console
from rnnhw.files import Together

__all__ = ["verilog"]


def verilog(
    design: Annotated[str, typer.Argument(help="A preset or the path of a design's TOML file.")],
    out: Annotated[
        Path, typer.Option(help="The Verilog file to write. A manifest (.json) is written beside it.")
    ],
) -> None:
    """Export a design as Verilog, reproducible to the byte.

    Example: rnnhw verilog small --out small.v
    """
    from rnnhw.cli.verilog_files import write_verilog

    manifest = out.with_suffix(".json")
    check_paths({"--out": out, "its manifest": manifest}, {"the design": design_files(design)})
    with Together() as files:
        lines = write_verilog(design, out, files)
    console.print(f"wrote {out} ({lines} lines) and {manifest}")
