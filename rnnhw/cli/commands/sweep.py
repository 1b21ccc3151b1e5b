"""``rnnhw sweep``: count the cycles of many designs."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.device_rows import own_devices
from rnnhw.cli.files import check_paths
from rnnhw.cli.options import ConfirmOption, JobsOption, OwnDevicesOption, SchedulerOption
from rnnhw.cli.sweeping import (
    CONFIRMED,
    STORE,
    confirmed_designs,
    explored,
    refuse_other_results,
    write_results,
)
from rnnhw.cli.terminal import console
from rnnhw.sentences import counted

__all__ = ["sweep"]


def sweep(
    spec: Annotated[
        Path, typer.Argument(help="The TOML file of the sweep, such as reports/digits/sweep.toml.")
    ],
    out: Annotated[
        Path, typer.Option(help="The folder to write results.csv, index.html and manifest.json to.")
    ],
    jobs: JobsOption = None,
    devices: OwnDevicesOption = None,
    confirm: ConfirmOption = None,
    scheduler: SchedulerOption = None,
) -> None:
    """Try the designs in the ranges of a file, and write them with their Pareto front.

    What is finished is kept in the folder: if the command is interrupted, it goes on from there.

    Example: rnnhw sweep reports/digits/sweep.toml --out reports/digits
    """
    from rnnhw.explore import load_sweep

    check_paths(
        {name: out / name for name in ("results.csv", "manifest.json", "index.html", CONFIRMED, STORE)},
        {"the sweep": spec, "--devices": devices},
    )
    refuse_other_results(out)
    own = own_devices(devices)
    found = load_sweep(spec)
    if found.scope:
        console.print(found.scope, soft_wrap=True, markup=False)
    records = explored(found, out, jobs, scheduler, own)
    named = f" --devices {devices.name}" if devices else ""
    named += f" --confirm {confirm}" if confirm else ""
    confirmed = confirmed_designs(records, confirm)
    write_results(records, out, [f"rnnhw sweep {spec.name} --out DIR{named}"], {}, confirmed)
    console.print(
        f"{counted(records.kept, 'design')} of {records.tried:,} counted, "
        f"{int(records.columns['pareto'].sum()):,} on the Pareto front; wrote {out / 'index.html'}"
    )
