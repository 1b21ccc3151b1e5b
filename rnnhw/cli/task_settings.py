"""Settings of a task from the options of a command."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rnnhw.errors import InputError

if TYPE_CHECKING:
    from rnnhw.train import Task

__all__ = ["checked_settings", "given_settings"]


def given_settings(words: Sequence[str], **options: Any) -> dict[str, Any]:
    """Settings by name, those of ``words`` (``NAME=VALUE``) and the options that are not None.

    Raises
    ------
    InputError
        If a word has another form, or a setting is given twice.
    """
    found = {name: value for name, value in options.items() if value is not None}
    for word in words:
        name, sign, value = word.partition("=")
        if not name or not sign:
            raise InputError(f"--set {word[:80]!r} is not of the form NAME=VALUE")
        if name in found:
            raise InputError(f"the setting {name[:80]} is given twice")
        found[name] = value
    return found


def checked_settings(task: "Task", given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings that a user gave, in the types of the task's own ones."""
    from rnnhw.train.tasks.settings import checked_settings as checked

    return checked(task.name, task.settings, given)
