"""Which tensors of a program share memory, so that a write to one of them changes the others."""

from dataclasses import dataclass

from rnnhw.errors import ModelError
from rnnhw.frontends.torch.archive import shown
from rnnhw.frontends.torch.program import Node, Ref

__all__ = ["Aliases", "functional", "is_uncertain", "source"]

_MOST_DEPTH = 100

_VIEWS = {
    f"torch.ops.aten.{name}"
    for name in (
        "alias.default",
        "chunk.default",
        "detach.default",
        "expand.default",
        "expand_as.default",
        "flatten.using_ints",
        "lift_fresh.default",
        "movedim.int",
        "narrow.default",
        "permute.default",
        "select.int",
        "slice.Tensor",
        "split.Tensor",
        "split_with_sizes.default",
        "squeeze.default",
        "squeeze.dim",
        "squeeze.dims",
        "t.default",
        "transpose.int",
        "unbind.int",
        "unflatten.int",
        "unsqueeze.default",
        "view.default",
        "view_as.default",
    )
}
_PERHAPS_VIEWS = {
    f"torch.ops.aten.{name}"
    for name in (
        "contiguous.default",
        "dropout.default",
        "reshape.default",
        "to.device",
        "to.dtype",
        "to.dtype_layout",
        "type_as.default",
    )
}
"""Operators whose result shares memory with their input or not; the program does not say which."""


@dataclass(frozen=True)
class _View:
    """How a tensor is made of its base, and at which version of the base."""

    node: Node
    base: str
    version: int


class Aliases:
    """The views of tensors, and whether a write to the memory that they share has made them stale."""

    def __init__(self) -> None:
        self._views: dict[str, _View] = {}
        self._versions: dict[str, int] = {}
        self._same: dict[str, str] = {}

    def name(self, name: str) -> str:
        """The first name of a tensor: what an operator returns after it has written to it is the same."""
        return self._same.get(name, name)

    def note(self, node: Node) -> None:
        """Note the results of a node that has been translated just now, if they are views.

        Raises
        ------
        ModelError
            If the views are nested too deeply.
        """
        base = source(node)
        if base is None or (node.target not in _VIEWS and node.target not in _PERHAPS_VIEWS):
            return
        base = self.name(base)
        if len(self.path(base)) > _MOST_DEPTH:
            raise ModelError(f"tensor {shown(base)} is a view of more than {_MOST_DEPTH} others")
        for given in node.outputs:
            for result in given if isinstance(given, list) else [given]:
                if isinstance(result, Ref):
                    self._views[result.name] = _View(node, base, self._versions.get(base, 0))

    def path(self, name: str) -> list[tuple[str, Node, str]]:
        """Views from a tensor up to the one that is a view of nothing: the view, its node and its base."""
        found = []
        while name in self._views:
            view = self._views[name]
            found.append((name, view.node, view.base))
            name = view.base
        return found

    def is_stale(self, name: str) -> bool:
        """Whether a tensor is a view of one that has been written to since."""
        return any(
            self._views[view].version != self._versions.get(base, 0) for view, _, base in self.path(name)
        )

    def renew(self, name: str) -> None:
        """Note that a view has been made again, so that its own views must be."""
        self._record(name)
        self._versions[name] = self._versions.get(name, 0) + 1

    def write(self, name: str, result: str) -> None:
        """Note a write to a tensor, and another name that it has from now on."""
        self._same[result] = name
        self._versions[name] = self._versions.get(name, 0) + 1
        for view, _, base in self.path(name):
            self._versions[base] = self._versions.get(base, 0) + 1
            self._record(view)

    def _record(self, name: str) -> None:
        view = self._views[name]
        self._views[name] = _View(view.node, view.base, self._versions.get(view.base, 0))


def is_uncertain(node: Node) -> bool:
    """Whether the result of a node may be a view or a copy."""
    return node.target in _PERHAPS_VIEWS


def source(node: Node) -> str | None:
    """Name of the tensor that a node makes a view of, or writes to."""
    for name, value in node.inputs:
        if name in ("self", "input") and isinstance(value, Ref):
            return value.name
    return None


def functional(target: str) -> str | None:
    """The operator that computes what an operator such as ``aten.add_.Tensor`` writes, or None."""
    parts = target.split(".")
    if len(parts) < 2 or not parts[-2].endswith("_") or parts[-2].startswith("_"):
        return None
    return ".".join([*parts[:-2], parts[-2].removesuffix("_"), parts[-1]])
