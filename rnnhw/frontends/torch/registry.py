"""Which function translates which operator of PyTorch, and how arguments are given to it."""

import inspect
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Union, get_args, get_origin, get_type_hints

from rnnhw.errors import ModelError
from rnnhw.frontends.torch.archive import shown

__all__ = ["Operator", "find", "operator"]

_NO_MATTER = {
    "device",
    "layout",
    "pin_memory",
    "memory_format",
    "non_blocking",
    "copy",
    "cudnn_enable",
    "cudnn_enabled",
    "sparse",
    "scale_grad_by_freq",
    "padding_idx",
    "generator",
    "implicit",
}
"""Arguments that change no value in inference."""


@dataclass(frozen=True)
class Operator:
    """A function that translates a call of an operator.

    Its first parameter is the `Call`; the others are named and annotated as in the operator's schema.
    """

    translate: Callable[..., Any]
    hints: Mapping[str, Any]
    defaults: frozenset[str]

    def bind(self, given: Mapping[str, Any], label: str) -> dict[str, Any]:
        """Check the arguments of a call.

        Parameters
        ----------
        given : mapping
            Arguments by name.
        label : str
            What messages call the operator.

        Raises
        ------
        ModelError
            If one has no parameter or another type, or one is missing.
        """
        bound = {}
        for name, value in given.items():
            if name in self.hints:
                if not _fits(value, self.hints[name]):
                    raise ModelError(f"{label} has {_told(value)} as {name}, which is not supported")
                bound[name] = value
            elif name not in _NO_MATTER and value is not None:
                raise ModelError(f"{label} has an argument {shown(name)}, which is not supported")
        for name in self.hints:
            if name not in bound and name not in self.defaults:
                raise ModelError(f"{label} lacks its argument {name}")
        return bound


_OPERATORS: dict[str, Operator] = {}
"""Operators by name, such as ``aten.relu.default``."""

_SYNONYMS = {
    "absolute": "abs",
    "arccos": "acos",
    "arccosh": "acosh",
    "arcsin": "asin",
    "arcsinh": "asinh",
    "arctan": "atan",
    "arctanh": "atanh",
    "broadcast_to": "expand",
    "divide": "div",
    "greater": "gt",
    "greater_equal": "ge",
    "less": "lt",
    "less_equal": "le",
    "moveaxis": "movedim",
    "multiply": "mul",
    "negative": "neg",
    "not_equal": "ne",
    "special_exp2": "exp2",
    "special_expit": "sigmoid",
    "special_expm1": "expm1",
    "special_log1p": "log1p",
    "subtract": "sub",
    "true_divide": "div",
}
"""Names of operators that PyTorch has beside their own."""


def find(target: str) -> Operator | None:
    """The operator of a node's target, such as ``torch.ops.aten.relu.default``, or None."""
    parts = target.removeprefix("torch.ops.").split(".")
    if len(parts) == 3:
        parts[1] = _SYNONYMS.get(parts[1], parts[1])
    return _OPERATORS.get(".".join(parts))


def operator(*names: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register a function as the translation of these operators."""

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        parameters = list(inspect.signature(function).parameters.values())[1:]
        hints = get_type_hints(function)
        entry = Operator(
            translate=function,
            hints={parameter.name: hints[parameter.name] for parameter in parameters},
            defaults=frozenset(one.name for one in parameters if one.default is not one.empty),
        )
        for name in names:
            assert name not in _OPERATORS, name
            _OPERATORS[name] = entry
        return function

    return register


def _fits(value: Any, hint: Any) -> bool:
    """Whether a value is of an annotated type; True and 1.0 are no int, and 1 is a float."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return any(_fits(value, one) for one in get_args(hint))
    if origin is list:
        return isinstance(value, list) and all(_fits(one, get_args(hint)[0]) for one in value)
    if hint is float:
        return isinstance(value, float | int) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, hint)


def _told(value: Any) -> str:
    """A value as messages show it."""
    what = getattr(value, "what", None)
    return what if isinstance(what, str) else shown(type(value).__name__)
