"""``rnnhw sweep``: count the cycles of many designs."""

import json
from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.device_rows import own_devices
from rnnhw.cli.files import check_paths
from rnnhw.cli.options import OwnDevicesOption
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import OutputError
from rnnhw.files import Together, write_text
from rnnhw.sentences import counted

__all__ = ["sweep"]


def sweep(
    spec: Annotated[
        Path, typer.Argument(help="The TOML file of the sweep, such as reports/digits/sweep.toml.")
    ],
    out: Annotated[
        Path, typer.Option(help="The folder to write results.csv, index.html and manifest.json to.")
    ],
    devices: OwnDevicesOption = None,
) -> None:
    """Count the cycles of every design in the ranges of a file, and write them with their Pareto front.

    Example: rnnhw sweep reports/digits/sweep.toml --out reports/digits
    """
    from rnnhw.explore import load_sweep, record_files, run_sweep
    from rnnhw.report import render_sweep

    page = out / "index.html"
    check_paths(
        {name: out / name for name in ("results.csv", "manifest.json", "index.html")},
        {"the sweep": spec, "--devices": devices},
    )
    _refuse_other_results(out)
    own = own_devices(devices)
    found = load_sweep(spec)
    if found.scope:
        console.print(found.scope, soft_wrap=True, markup=False)
    with progress_bar() as bar:
        line = bar.add_task(f"sweep {found.name}", total=None)
        records = run_sweep(found, lambda done, total: bar.update(line, completed=done, total=total), own)
    texts = record_files(records)
    named = f" --devices {devices.name}" if devices else ""
    texts[page.name] = render_sweep(records, [f"rnnhw sweep {spec.name} --out {out.name}{named}"])
    with Together() as files:
        for name, text in texts.items():
            write_text(files.at(out / name), text)
    front = records.front()
    console.print(
        f"{counted(len(records), 'design')} counted, {len(front['cycles']):,} on the Pareto front; "
        f"wrote {page}"
    )


def _refuse_other_results(out: Path) -> None:
    """Refuse a folder whose manifest is of another command, whose page the sweep's would replace."""
    manifest = out / "manifest.json"
    if not manifest.is_file():
        return
    try:
        is_sweep = "sweep" in json.loads(manifest.read_text(encoding="utf-8"))
    except (ValueError, TypeError, OSError, RecursionError):
        is_sweep = False
    if not is_sweep:
        raise OutputError(f"{out} holds a manifest.json that is no sweep's; give another folder")
