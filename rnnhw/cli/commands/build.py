"""``rnnhw build``: synthesize, place and route a design for an FPGA."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.files import check_paths, design_files
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import InputError, RnnhwError
from rnnhw.files import Together, write_text

__all__ = ["build"]

MOST_SEEDS = 100


def build(
    design: Annotated[str, typer.Argument(help="A preset or the path of a design's TOML file.")],
    fpga: Annotated[str, typer.Option(help="The device, such as ecp5-85k, ecp5-25k or ice40up5k.")],
    out: Annotated[Path, typer.Option(help="The folder to write build.json and index.html to.")],
    seeds: Annotated[
        int, typer.Option(min=1, max=MOST_SEEDS, help="How often it is placed, each time from another start.")
    ] = 3,
    freq: Annotated[
        float | None, typer.Option(help="The clock to aim at, in MHz. Default: the design's clock_mhz.")
    ] = None,
) -> None:
    """Build a design for an FPGA: resources, the clock of each placement, and the path that limits it.

    What is done is kept; an interrupted build goes on where it stopped. Missing the clock is reported, and
    is no error. The clock is nextpnr's, by its model of the device; no board has run it.

    Example: rnnhw build tiny --fpga ecp5-85k --out out/tiny-ecp5
    """
    from rnnhw.api.cache import cache_folder
    from rnnhw.cli.build_text import build_facts, build_lines
    from rnnhw.design import load_design
    from rnnhw.flow import build_design, device_named
    from rnnhw.report import render_build

    facts, page = out / "build.json", out / "index.html"
    check_paths({"build.json": facts, "index.html": page}, {"the design": design_files(design)})
    device, built = device_named(fpga), load_design(design)
    mhz = float(built.clock_mhz) if freq is None else freq
    if not 1 <= mhz <= 1000:
        raise InputError(f"--freq is {mhz:g}, not within 1 .. 1000 MHz")
    stages = ["the beginning"]
    with progress_bar() as bar:
        line = bar.add_task("", total=None)

        def told(stage: str) -> None:
            stages.append(stage)
            bar.update(line, description=stage)
            console.print(stage, soft_wrap=True)

        try:
            found = build_design(
                built, device, mhz=mhz, seeds=range(1, seeds + 1), cache=cache_folder(), told=told
            )
        except KeyboardInterrupt:
            raise RnnhwError(
                f"interrupted in {stages[-1]}; the same command goes on behind what is done"
            ) from None
    for text in build_lines(found):
        console.print(text, soft_wrap=True)
    command = f"rnnhw build {Path(design).name} --fpga {fpga} --seeds {seeds} --freq {mhz:g} --out {out.name}"
    with Together() as files:
        write_text(files.at(facts), build_facts(found))
        write_text(files.at(page), render_build(found, command))
    console.print(f"wrote {facts} and {page}", soft_wrap=True)
