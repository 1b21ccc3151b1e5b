"""Read the configuration of a Keras layer, with checks: a file may say anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnhw.errors import ModelError

__all__ = ["Settings", "plain", "quoted"]

_LONGEST_QUOTE = 80
_VALUES = ("__numpy__", "__tensor__")
_MISSING = object()
_TOO_LARGE = 1e30
"""Numbers of at least this magnitude are as little use as infinite ones, and near the end of float32."""


def quoted(value: object) -> str:
    """A value for a message, at most 80 characters of it."""
    text = repr(value)
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 4]} ..."


def plain(value: Any) -> Any:
    """A value without Keras's wrappers around tuples, tensors and arrays."""
    if isinstance(value, dict):
        if value.get("class_name") == "__tuple__" and isinstance(value.get("items"), list):
            return [plain(item) for item in value["items"]]
        if value.get("class_name") in _VALUES and isinstance(value.get("config"), dict):
            return plain(value["config"].get("value"))
        return value
    return [plain(item) for item in value] if isinstance(value, list | tuple) else value


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Configuration of one layer.

    Attributes
    ----------
    label : str
        How messages name the layer, such as "Keras layer 'lstm'".
    values : mapping
        The configuration as Keras gives it.
    """

    label: str
    values: Mapping[str, Any]

    def get(self, name: str, default: Any = None) -> Any:
        """A setting without checks, free of Keras's wrappers."""
        return plain(self.values.get(name, default))

    def flag(self, name: str, default: bool) -> bool:
        """A setting that is true or false."""
        value = self.get(name, default)
        if value is None:
            return default
        if not isinstance(value, bool | int) or value not in (0, 1):
            raise self.error(name, value, "true or false")
        return bool(value)

    def integer(self, name: str, default: int | None = None, *, least: int = 1) -> int:
        """A setting that is an integer of at least ``least``."""
        value = self.get(name, default)
        if not _is_integer(value) or value < least:
            raise self.error(name, value, f"an integer of at least {least}")
        return int(value)

    def number(self, name: str, default: float) -> float:
        """A setting that is a finite number."""
        value = self.get(name, default)
        if not _is_number(value):
            raise self.error(name, value, "a finite number")
        return float(value)

    def integers(
        self, name: str, count: int | None = None, default: Any = _MISSING, *, least: int = 0
    ) -> tuple[int, ...]:
        """A setting that is a list of integers; one integer stands for ``count`` equal ones."""
        value = self.get(name, None if default is _MISSING else default)
        if _is_integer(value) and count is not None:
            value = [value] * count
        if (
            not isinstance(value, list | tuple)
            or not all(_is_integer(item) and item >= least for item in value)
            or (count is not None and len(value) != count)
        ):
            wanted = f"{count} integers" if count is not None else "integers"
            raise self.error(name, value, f"{wanted} of at least {least}")
        return tuple(value)

    def numbers(self, name: str, default: Any) -> np.ndarray[Any, Any]:
        """A setting that is a number or a nested list of them, as float64."""
        value = self.get(name, default)
        try:
            array = np.array(value, dtype=np.float64)
        except (TypeError, ValueError, OverflowError):
            raise self.error(name, value, "numbers") from None
        if not (np.abs(array) < _TOO_LARGE).all():
            raise self.error(name, value, "finite numbers")
        return array

    def choice(self, name: str, default: str | None, allowed: Sequence[str | None]) -> str | None:
        """A setting that is one of a few words."""
        value = self.get(name, default)
        if not isinstance(value, str | None) or value not in allowed:
            raise self.error(name, value, " or ".join(map(repr, allowed)))
        return value

    def error(self, name: str, value: object, wanted: str) -> ModelError:
        """An error that says what a setting may be."""
        return ModelError(f"{self.label}: {name} is {quoted(value)}, not {wanted}")

    def refusal(self, reason: str) -> ModelError:
        """An error that says why the layer is refused."""
        return ModelError(f"{self.label}: {reason}")


def _is_integer(value: object) -> bool:
    return isinstance(value, int | np.integer) and not isinstance(value, bool) and abs(int(value)) < 1 << 31


def _is_number(value: Any) -> bool:
    return (
        not isinstance(value, bool)
        and isinstance(value, int | float | np.integer | np.floating)
        and bool(-_TOO_LARGE < value < _TOO_LARGE)
    )
