"""Whether a factor depends on what is computed inside a loop."""

from rnnhw.frontends.onnx.cells.integers import Integer
from rnnhw.frontends.onnx.cells.terms import (
    Activation,
    Atom,
    Chosen,
    Columns,
    Factor,
    Fixed,
    Form,
    Joined,
    Permuted,
    Pick,
    Rows,
    Stacked,
    Whole,
)

__all__ = ["Dependence"]


class Dependence:
    """Tells what depends on a graph's own values, as opposed to those of the graph around it.

    Parameters
    ----------
    place : int
        The number of the graph.
    """

    def __init__(self, place: int) -> None:
        self._prefix = f"{place}:"
        self._known: dict[Factor, bool] = {}

    def is_inside(self, factor: Factor) -> bool:
        """Whether a factor depends on a value of the graph."""
        left = [factor]
        while left:
            one = left[-1]
            if one in self._known:
                left.pop()
                continue
            unknown = [part for part in _parts(one) if part not in self._known]
            if unknown:
                left += unknown
                continue
            is_own = isinstance(one.what, Atom) and one.what.name.startswith(self._prefix)
            is_own = is_own or any(map(self._has_name, _integers(one)))
            self._known[one] = is_own or any(self._known[part] for part in _parts(one))
            left.pop()
        return self._known[factor]

    def _has_name(self, integer: Integer) -> bool:
        return any(name.startswith(self._prefix) for names, _ in integer.terms for name in names)


def _integers(factor: Factor) -> list[Integer]:
    found = [*factor.rows, factor.width]
    match factor.what:
        case Pick(index=index):
            found.append(index)
        case Rows(start=start, count=count):
            found += [start, count]
    return found


def _parts(factor: Factor) -> list[Factor]:
    match factor.what:
        case Atom() | Fixed():
            return []
        case Activation(form=form) | Whole(form=form):
            return _factors(form)
        case Joined(parts=parts):
            return [factor for part in parts for factor in _factors(part)]
        case Stacked(parts=stacked):
            return [part for part, _ in stacked]
        case Chosen(mask=mask, true=true, false=false):
            return [mask, true, false]
        case Pick(base=base) | Rows(base=base) | Permuted(base=base) | Columns(base=base):
            return [base]


def _factors(form: Form) -> list[Factor]:
    return [factor for monomial, _ in form.entries for factor in monomial]
