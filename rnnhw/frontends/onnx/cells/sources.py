"""Where the values are that recurrences read: names of the graph, or nodes that make them."""

from collections.abc import Callable

from rnnhw.frontends.onnx.cells.builder import Builder, Labels, Unavailable
from rnnhw.frontends.onnx.cells.integers import number
from rnnhw.frontends.onnx.cells.layout import Groups, groups_of
from rnnhw.frontends.onnx.cells.scope import Scope
from rnnhw.frontends.onnx.cells.terms import Columns, Factor, Fixed, Joined, Permuted, Pick, Rows, Stacked
from rnnhw.frontends.onnx.cells.values import Tensor

__all__ = ["Place", "Sources", "labelled"]

_MAX_NESTING = 16

Place = tuple[str, Groups]
"""A name, and the layout of the tensor: no axis of it is made of several."""


class Sources:
    """Finds or makes tensors that hold factors.

    Parameters
    ----------
    scope : Scope
    builder : Builder
    """

    def __init__(self, scope: Scope, builder: Builder) -> None:
        self._scope = scope
        self._builder = builder
        self._added: dict[Factor, Callable[[], Place]] = {}
        self._made: dict[Factor, Place] = {}

    def add(self, factor: Factor, make: Callable[[], Place]) -> None:
        """Tell how a factor is made that no value of the graph holds."""
        self._added[factor] = make

    def arranged(self, factor: Factor, axes: list[str], wanted: Labels) -> str:
        """The name of a tensor with a factor's axes, which are named here, in a certain order.

        Raises
        ------
        Unavailable
            Where there is none.
        """
        name, groups = self._place(factor, 0)
        return self._builder.rearrange(name, labelled(groups, axes), wanted)

    def _place(self, factor: Factor, nesting: int) -> Place:
        if factor in self._added:
            return self._added[factor]()
        if factor in self._made:
            return self._made[factor]
        for name in self._scope.holders.get(factor, ()):
            value = self._scope.values[name]
            if isinstance(value, Tensor) and max(value.groups, default=0) < 2:
                return name, value.groups
        if nesting > _MAX_NESTING:
            raise Unavailable
        self._made[factor] = self._make(factor, nesting + 1)
        return self._made[factor]

    def _make(self, factor: Factor, nesting: int) -> Place:
        build = self._builder
        match factor.what:
            case Fixed(constant=constant):
                shape = tuple(number(size) for size in constant.array.shape)
                return build.constant(constant.array, "constant"), groups_of(shape)[1]
            case Columns(base=base, start=start, stop=stop):
                name, groups = self._place(base, nesting)
                return build.slice(name, len(groups), start, stop), groups
            case Pick(base=base, axis=axis, index=index) if index.value is not None:
                name, groups = self._place(base, nesting)
                where = _tensor_axis(groups, axis)
                return build.pick(name, where, index.value), groups[:where] + groups[where + 1 :]
            case Rows(base=base, axis=axis, start=start, step=1, count=count):
                if start.value is not None and count.value is not None:
                    name, groups = self._place(base, nesting)
                    where = _tensor_axis(groups, axis)
                    return build.slice(name, where, start.value, start.value + count.value), groups
            case Permuted(base=base, axes=axes):
                wanted = tuple(str(axis) for axis in axes)
                return self._ordered(base, wanted, nesting), (1,) * len(axes)
            case Joined(parts=parts):
                wanted = tuple(map(str, range(len(factor.rows))))
                factors = [self._scope.terms.atomic(part) for part in parts]
                names = [self._ordered(part, wanted, nesting) for part in factors]
                return build.node("Concat", names, f"{names[0]} joined", axis=len(wanted)), (1,) * len(wanted)
            case Stacked(axis=axis, parts=stacked) if all(is_one for _, is_one in stacked):
                order: list[str | None] = [str(k) for k in range(len(factor.rows) - 1)]
                order.insert(axis, None)
                names = [self._ordered(part, tuple(order), nesting) for part, _ in stacked]
                return build.node("Concat", names, f"{names[0]} stacked", axis=axis), (1,) * len(order)
        raise Unavailable

    def _ordered(self, factor: Factor, wanted: Labels, nesting: int) -> str:
        name, groups = self._place(factor, nesting)
        axes = [str(axis) for axis in range(len(factor.rows))]
        return self._builder.rearrange(name, labelled(groups, axes), wanted)


def labelled(groups: Groups, axes: list[str]) -> Labels:
    """What each axis of a tensor of this layout is, where the axes of its rows are named."""
    left = iter(axes)
    return tuple(next(left) if count else None for count in groups)


def _tensor_axis(groups: Groups, axis: int) -> int:
    """The axis of a tensor that is an axis of its rows."""
    return [place for place, count in enumerate(groups) if count][axis]
