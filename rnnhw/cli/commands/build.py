"""``rnnhw build``: a design on an FPGA, as a bitstream for a board, or in standard cells."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.files import check_paths, design_files
from rnnhw.cli.stages import clock_aimed_at, told_stages
from rnnhw.cli.terminal import console
from rnnhw.errors import InputError
from rnnhw.files import Together, write_text

__all__ = ["build"]

MOST_SEEDS = 100


def build(
    design: Annotated[str, typer.Argument(help="A preset or the path of a design's TOML file.")],
    out: Annotated[Path, typer.Option(help="The folder to write build.json and the other files to.")],
    fpga: Annotated[
        str | None, typer.Option(help="The device, such as ecp5-85k, ice40up5k or gw2a-18.")
    ] = None,
    board: Annotated[
        str | None, typer.Option(help="A board instead, such as ulx3s-85f or icebreaker: makes a bitstream.")
    ] = None,
    liberty: Annotated[
        Path | None,
        typer.Option(help="A library of standard cells instead (.lib): estimates the design as an ASIC."),
    ] = None,
    seeds: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=MOST_SEEDS,
            help="How often it is placed, each time from another start. Default: 3; 1 for a board.",
        ),
    ] = None,
    freq: Annotated[
        float | None, typer.Option(help="The clock to aim at, in MHz. Default: the design's clock_mhz.")
    ] = None,
) -> None:
    """Build a design for an FPGA: resources, the clock of each placement, and the path that limits it.

    What is done is kept; an interrupted build goes on where it stopped. Missing the clock is reported, and
    is no error. The clock is nextpnr's, by its model of the device; no board has run it.

    With --board, the design is put behind a serial line, at the clock of the board's oscillator, and the
    bitstream of the quickest placement is written. `rnnhw run --engine board` runs networks on it.

    Example: rnnhw build tiny --fpga ecp5-85k --out out/tiny-ecp5

    With --liberty, it is mapped to the cells of a library: their area, without memories, which are listed;
    and the slack at --freq where OpenSTA is installed.

    Example: rnnhw build ice40up5k --board icebreaker --out out/icebreaker

    Example: rnnhw build tiny --liberty osu018_stdcells.lib --freq 50 --out out/tiny-osu018
    """
    if [fpga, board, liberty].count(None) != 2:
        raise InputError("rnnhw build needs one of --fpga DEVICE, --board BOARD and --liberty FILE")
    if liberty is not None:
        from rnnhw.cli.asic import estimate_for_library

        if seeds is not None:
            raise InputError("--seeds is for --fpga and --board; nothing is placed with --liberty")
        estimate_for_library(design, liberty, out, freq)
        return
    if board is not None:
        from rnnhw.cli.bitstream import build_for_board

        if freq is not None:
            raise InputError(f"--freq is for --fpga; {board} has the clock of its oscillator")
        build_for_board(design, board, out, seeds or 1)
        return
    assert fpga is not None
    _build_for_device(design, fpga, out, seeds or 3, freq)


def _build_for_device(design: str, fpga: str, out: Path, seeds: int, freq: float | None) -> None:
    from rnnhw.api.cache import cache_folder
    from rnnhw.cli.build_text import build_facts, build_lines
    from rnnhw.design import load_design
    from rnnhw.flow import build_design, device_named
    from rnnhw.report import render_build

    facts, page = out / "build.json", out / "index.html"
    check_paths({"build.json": facts, "index.html": page}, {"the design": design_files(design)})
    device, built = device_named(fpga), load_design(design)
    mhz = clock_aimed_at(built, freq)
    with told_stages() as told:
        found = build_design(
            built, device, mhz=mhz, seeds=range(1, seeds + 1), cache=cache_folder(), told=told
        )
    for text in build_lines(found):
        console.print(text, soft_wrap=True)
    command = f"rnnhw build {Path(design).name} --fpga {fpga} --seeds {seeds} --freq {mhz:g} --out {out.name}"
    with Together() as files:
        write_text(files.at(facts), build_facts(found))
        write_text(files.at(page), render_build(found, command))
    console.print(f"wrote {facts} and {page}", soft_wrap=True)
