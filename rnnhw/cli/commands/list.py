"""``rnnhw list``: what there is to choose from."""

import json
from typing import Annotated

import typer

from rnnhw.cli.terminal import console

__all__ = ["list_all"]


def list_all(
    kind: Annotated[
        str | None,
        typer.Argument(help="models, presets, devices, cells, engines or tasks. Default: all of them."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
) -> None:
    """List models, presets, devices, cells, engines and tasks, with the facts that one chooses by.

    Example: rnnhw list models

    Example: rnnhw list devices --json
    """
    from rnnhw.cli.listing import KINDS, entries, entry_lines

    found = {name: entries(name) for name in ([kind] if kind is not None else KINDS)}
    if as_json:
        print(json.dumps(found, indent=2))
        return
    for name, listed in found.items():
        if kind is None:
            console.print(f"{name}:", soft_wrap=True)
        for line in entry_lines(name, listed):
            console.print(("  " if kind is None else "") + line, soft_wrap=True, markup=False)
