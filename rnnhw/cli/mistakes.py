"""Mistakes on the command line, such as an option that there is not, as one sentence each."""

from collections.abc import Sequence
from typing import Any

import typer

__all__ = ["UsageError", "mistake_in_words"]

UsageError: Any = typer.BadParameter.__base__
"""What typer raises for every mistake on the command line; it exports the leaf class alone."""


def mistake_in_words(error: Any, arguments: Sequence[str]) -> str:
    """Say in one sentence what is wrong with the command line.

    Parameters
    ----------
    error : UsageError
        What typer found.
    arguments : sequence of str
        The words behind ``rnnhw``, in which the value of an option is looked up.
    """
    command = _command(error, arguments)
    hint = f"rnnhw {command} --help".replace("  ", " ")
    if hasattr(error, "possibilities"):
        nearest = f"; the nearest is {error.possibilities[0]}" if error.possibilities else ""
        return f"{command or 'rnnhw'} has no option {error.option_name}{nearest} ({hint} shows all)"
    text = error.format_message().rstrip(".")
    text = f"{command}: {text[0].lower()}{text[1:]}" if command else text
    value = _value(getattr(error, "param", None), arguments)
    found = f", not {value[:80]!r}" if value is not None else ""
    return f"{text}{found} ({hint} says more)"


def _command(error: Any, arguments: Sequence[str]) -> str:
    """Return the name of the command that the mistake is in, or nothing if it is in none."""
    if error.ctx is not None:
        return error.ctx.info_name if error.ctx.parent is not None else ""
    return arguments[0] if arguments and not arguments[0].startswith("-") else ""


def _value(parameter: Any, arguments: Sequence[str]) -> str | None:
    """Return what was given for an option, if it was given."""
    for option in getattr(parameter, "opts", ()):
        for word, following in zip(arguments, [*arguments[1:], None], strict=True):
            if word == option:
                return following
            if option.startswith("--") and word.startswith(f"{option}="):
                return word.removeprefix(f"{option}=")
    return None
