"""Writes ``commands.md``, the reference of all commands: ``python docs/commands.py``.

`tests/test_generated.py` compares the page with the commands.
"""

from pathlib import Path
from typing import Any

import typer

from rnnhw.cli.app import app

__all__ = ["FILE", "written"]

FILE = Path(__file__).with_name("commands.md")
_HEAD = """# All commands

Every command with its arguments and options, as `--help` of each prints them.
[Using rnnhw](usage.md) says what they are for.
"""


def _prose(text: str) -> str:
    """Words of a docstring in Markdown, in which stars and angle brackets have another meaning."""
    words = " ".join(text.replace("``", "`").split())
    parts = words.split("`")
    plain = [part.replace("*", "\\*").replace("<", "\\<").replace("[", "\\[") for part in parts[::2]]
    parts[::2] = plain
    return "`".join(parts)


def _default(one: Any) -> str:
    """What an option is where it is not given."""
    if one.required:
        return "required"
    if one.default is None or one.default is False or one.default in ((), []):
        return ""
    value = getattr(one.default, "value", one.default)
    return "on" if value is True else f"`{value}`"


def _row(one: Any) -> str:
    names = [f"`{name}`" for name in (*one.opts, *one.secondary_opts)]
    words = _prose(one.help or "") + (" Can be given more than once." if one.multiple else "")
    return f"| {', '.join(names)} | {words} | {_default(one)} |"


def _command(name: str, command: Any) -> str:
    """One command: its sentences and examples, then a table of what it takes."""
    lines = [f"## {name}", ""]
    for paragraph in command.help.split("\n\n"):
        words = " ".join(paragraph.split())
        example = words.removeprefix("Example: ")
        lines += [_prose(words) if example == words else f"    {example}", ""]
    taken = [one for one in command.params if not one.hidden and one.name != "help"]
    if taken:
        lines += ["| Takes | Meaning | Default |", "|---|---|---|", *map(_row, taken), ""]
    return "\n".join(lines)


def written() -> str:
    """The page as Markdown."""
    group: Any = typer.main.get_command(app)
    shown = [(name, one) for name, one in sorted(group.commands.items()) if not one.hidden]
    return "\n".join([_HEAD, *(_command(name, one) for name, one in shown)]).rstrip() + "\n"


if __name__ == "__main__":
    FILE.write_text(written())
