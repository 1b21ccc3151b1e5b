"""An operation of Keras 3 between layers, and what is common to their converters."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np

from rnnhw.frontends.keras.builder import GraphBuilder
from rnnhw.frontends.keras.context import shape_text
from rnnhw.frontends.keras.settings import Settings
from rnnhw.frontends.keras.specs import LayerSpec
from rnnhw.frontends.keras.tensors import Tensor

__all__ = ["Converter", "Operation"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Operation:
    """An operation that is applied to arguments.

    Attributes
    ----------
    builder : GraphBuilder
        The graph.
    layer : LayerSpec
        What Keras writes of it.
    arguments : list
        Tensors, values, and lists of these.
    """

    builder: GraphBuilder
    layer: LayerSpec
    arguments: list[Any]

    @property
    def settings(self) -> Settings:
        """The operation's configuration."""
        return self.layer.settings

    def tensors(self, count: int | None = None) -> list[Tensor]:
        """The arguments, all of which must be tensors or numbers; a list stands for its members."""
        given = self.arguments
        if len(given) == 1 and isinstance(given[0], list):
            given = given[0]
        if not given or (count is not None and len(given) != count):
            raise self.settings.refusal(f"it is called with {len(given)} arguments")
        return [self._tensor(value) for value in given]

    def _tensor(self, value: Any) -> Tensor:
        if isinstance(value, Tensor):
            return value
        number = Settings(label=self.settings.label, values={"its argument": value}).numbers(
            "its argument", 0
        )
        constant = number.astype(np.float32)
        if constant.ndim == 0:
            return Tensor(name=self.builder.scalar(float(constant)), shape=())
        return Tensor(name=self.builder.constant(constant, "argument"), shape=constant.shape)

    def as_type(self, tensor: Tensor, dtype: str) -> Tensor:
        """A tensor with another element type; integers as float32 are refused, because it rounds them."""
        if tensor.dtype == dtype:
            return tensor
        if dtype == "float32" and tensor.dtype != "bool":
            raise self.settings.refusal(f"it is not supported for {tensor.dtype}")
        if dtype == "bool":
            zero = self.builder.scalar(0, tensor.dtype)
            name = self.builder.node("Not", [self.builder.node("Equal", [tensor.name, zero])])
        else:
            name = self.builder.cast(tensor.name, dtype)
        return replace(tensor, name=name, dtype=dtype)

    def axes(self, x: Tensor, name: str = "axis") -> list[int]:
        """The axes that a setting names, from 0; all of them if it names none."""
        given = self.settings.get(name)
        if given is None:
            return list(range(x.rank))
        axes = self.settings.integers(name, 1 if isinstance(given, int) else None, least=-x.rank)
        if any(axis >= x.rank for axis in axes):
            raise self.settings.error(name, given, f"axes of {shape_text(x)}")
        return sorted({axis % x.rank for axis in axes})


Converter: TypeAlias = Callable[[Operation], list[Tensor]]
