"""Settings of a task that users may choose: their names, their values in words, and what is allowed."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from rnnhw.errors import InputError
from rnnhw.train.layers import LARGEST
from rnnhw.train.loops.settings import Settings

__all__ = ["NETWORK", "TRAINING", "checked_settings", "training_settings", "validates"]

_OTHERS = ("epochs", "seed", "keeps_best")

TRAINING = tuple(field.name for field in fields(Settings) if field.name not in _OTHERS)
"""Settings of every training that users may choose, which are fields of `rnnhw.train.Settings`."""

NETWORK = ("layers", "units")
"""Settings of the network that is trained: all layers in words, or the units of each layer."""

_POSITIVE = ("batch", "streams", "steps", "most_steps", "width", "window")
"""Counts of which there must be at least one, where a task has them."""

_SHARES = ("word_dropout",)


def training_settings(*, has_validation: bool = False, **usual: Any) -> dict[str, Any]:
    """The settings of a training with their usual values, some of which the task has chosen itself.

    Parameters
    ----------
    has_validation : bool
        Whether the task scores a validation part after each epoch, so that it may stop early.
    """
    defaults = {field.name: field.default for field in fields(Settings) if field.name in TRAINING}
    if not has_validation:
        del defaults["patience"]
    return defaults | usual


def validates(usual: Mapping[str, Any]) -> bool:
    """Whether a task with these settings has a validation part, by which an epoch is chosen."""
    return "patience" in usual


def checked_settings(task: str, usual: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Check settings, and convert them to the types of the task's own values.

    Parameters
    ----------
    task : str
        The task's name, for error messages.
    usual : mapping of str to int, float, str or sequence
        The names and values of all settings of the task.
    given : mapping of str to object
        Values by name, as numbers, sequences or text.

    Raises
    ------
    InputError
        If the task has no such setting, or a value is not one that it can have.
    """
    for name in given:
        if name not in usual:
            raise InputError(f"task {task} has no setting {name}; it has {', '.join(sorted(usual))}")
    found = {name: _converted(name, value, usual[name]) for name, value in given.items()}
    if "layers" in found and "units" in found:
        raise InputError("the layers are given twice, by --layers and by units; leave out one of them")
    Settings(epochs=1, **{name: value for name, value in found.items() if name in TRAINING})
    return found


def _converted(name: str, value: Any, usual: Any) -> Any:
    """A value in the type of the usual one; numbers and sequences may be written as text."""
    if isinstance(usual, tuple):
        words = value.split(",") if isinstance(value, str) else list(value) if _is_list(value) else [value]
        if name == "units":
            return tuple(_number(name, word, int, 1, LARGEST) for word in words)
        return tuple(str(word).strip() for word in words)
    if isinstance(usual, str):
        return str(value)
    if isinstance(usual, int):
        return _number(name, value, int, 1 if name in _POSITIVE else 0, 1 << 30)
    return _number(name, value, float, 0.0, 1.0) if name in _SHARES else _number(name, value, float)


def _word(limit: float) -> str:
    return str(limit) if isinstance(limit, int) else f"{limit:g}"


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _number(name: str, value: Any, kind: type, least: float = -1e30, most: float = 1e30) -> Any:
    """A number of this kind within these limits."""
    try:
        found = kind(value)
        if isinstance(value, bool) or (kind is int and isinstance(value, float)):
            raise ValueError
    except (TypeError, ValueError, OverflowError):
        raise InputError(f"{name} is {str(value)[:40]!r}, not a {'whole ' * (kind is int)}number") from None
    if not least <= found <= most:
        raise InputError(f"{name} is {found}, not within {_word(least)} .. {_word(most)}")
    return found
