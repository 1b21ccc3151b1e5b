"""The algebra's words: what a tensor is, as a sum of products of factors along its last axis.

Every tensor is seen as rows of features. A form says what its features are in each row:

    form = sum of coefficient * (factor * factor * ...) + bias

A coefficient is a number, a vector (a diagonal matrix), or a matrix on a single factor, so that
``W x + R h + b``, ``1 - z`` and ``f * c + i * g`` are all forms. Equal forms and factors are the same object,
which makes comparisons and look-ups cheap.
"""

import hashlib
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.frontends.onnx.cells.integers import Integer

__all__ = [
    "Activation",
    "Atom",
    "Chosen",
    "Coefficient",
    "Columns",
    "Constant",
    "Entry",
    "Factor",
    "Fixed",
    "Form",
    "Joined",
    "Monomial",
    "Permuted",
    "Pick",
    "Rounding",
    "Rows",
    "Stacked",
    "Terms",
    "Whole",
]

Array = NDArray[Any]

_MAX_HASHED_BYTES = 2**29
"""Arrays beyond it are compared by where they come from, not by their contents."""

_MAX_DERIVED_BYTES = 2**28
"""The memory of all arrays that are computed from others."""


@dataclass(frozen=True, eq=False)
class Constant:
    """An array of the graph; equal arrays are the same object."""

    array: Array


Coefficient = float | Constant


@dataclass(frozen=True, eq=False, repr=False)
class Factor:
    """A tensor that a product can have as its factor.

    Parameters
    ----------
    what : Atom, Fixed, Activation, Whole, Pick, Rows, Permuted, Columns, Joined, Stacked or Chosen
    rows : tuple of Integer
        The sizes of all axes but the last one, without those of size 1.
    width : Integer
        The size of the last axis.
    depth : int
        How many activations and views lie inside one another; what is kept together starts from 0 again.
    index : int
        A number for sorting.
    """

    what: "What"
    rows: tuple[Integer, ...]
    width: Integer
    depth: int
    index: int


Monomial = tuple[Factor, ...]
Entry = tuple[Monomial, Coefficient]


@dataclass(frozen=True, eq=False, repr=False)
class Form:
    """A sum of products; see the module. A matrix is the coefficient of a single factor only."""

    entries: tuple[Entry, ...]
    bias: Coefficient
    rows: tuple[Integer, ...]
    width: Integer
    depth: int
    index: int


@dataclass(frozen=True)
class Atom:
    """A value of the graph that is not looked into; truth values are known as such."""

    name: str
    is_truth: bool = False


@dataclass(frozen=True)
class Fixed:
    """A constant whose rows differ."""

    constant: Constant


@dataclass(frozen=True)
class Activation:
    """A function of each element, such as Sigmoid."""

    operator: str
    parameters: tuple[float, ...]
    form: Form


@dataclass(frozen=True)
class Whole:
    """A form that is kept together: it is multiplied by a matrix, or used by more than sums and products."""

    form: Form


@dataclass(frozen=True)
class Pick:
    """One entry along an axis of the rows, which is no axis afterwards."""

    base: Factor
    axis: int
    index: Integer


@dataclass(frozen=True)
class Rows:
    """Some entries along an axis of the rows: ``count`` of them from ``start`` in steps."""

    base: Factor
    axis: int
    start: Integer
    step: int
    count: Integer


@dataclass(frozen=True)
class Permuted:
    """Axes of the rows in another order."""

    base: Factor
    axes: tuple[int, ...]


@dataclass(frozen=True)
class Columns:
    """A range of the last axis."""

    base: Factor
    start: int
    stop: int


@dataclass(frozen=True)
class Joined:
    """Forms side by side along the last axis, and the columns in which they start."""

    parts: tuple[Form, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True)
class Stacked:
    """Factors one after another along an axis of the rows; a part that lacks the axis is one entry."""

    axis: int
    parts: tuple[tuple[Factor, bool], ...]


@dataclass(frozen=True)
class Chosen:
    """One of two tensors in each row, as a mask says."""

    mask: Factor
    true: Factor
    false: Factor


What = Atom | Fixed | Activation | Whole | Pick | Rows | Permuted | Columns | Joined | Stacked | Chosen


@dataclass(frozen=True)
class Rounding:
    """What a pair of QuantizeLinear and DequantizeLinear does to a value.

    Parameters
    ----------
    scale : float
    zero : int
        The zero point.
    dtype : str
        The type of the integers.
    low, high : int
        The limits of the integers.
    """

    scale: float
    zero: int
    dtype: str
    low: int
    high: int


class Terms:
    """Makes factors, forms and constants, each only once."""

    def __init__(self) -> None:
        self._made: dict[Hashable, Any] = {}
        self._places = 0
        self._hashed_bytes = 0
        self._derived_bytes = 0
        self._roundings: dict[Factor, set[Rounding]] = {}

    def new_place(self) -> int:
        """A number for a graph inside the model's graph, which is number 0."""
        self._places += 1
        return self._places

    def factor(self, what: What, rows: tuple[Integer, ...], width: Integer, depth: int = 0) -> Factor:
        """The factor that is this; its rows and width follow from what it is."""
        found = self._made.get(what)
        if found is None:
            found = self._made[what] = Factor(what, rows, width, depth, len(self._made))
        return found

    def form(
        self,
        entries: dict[Monomial, Coefficient],
        bias: Coefficient,
        rows: tuple[Integer, ...],
        width: Integer,
    ) -> Form:
        """The sum of these products; the order of entries does not matter."""
        ordered = tuple(sorted(entries.items(), key=lambda entry: [factor.index for factor in entry[0]]))
        key = ("form", ordered, bias, rows, width)
        found = self._made.get(key)
        if found is None:
            depth = max((factor.depth for monomial, _ in ordered for factor in monomial), default=0)
            found = self._made[key] = Form(ordered, bias, rows, width, depth, len(self._made))
        return found

    def pure(self, factor: Factor) -> Form:
        """The form that is nothing but a factor."""
        return self.form({(factor,): 1.0}, 0.0, factor.rows, factor.width)

    def atomic(self, form: Form) -> Factor:
        """The factor that a form is, or that keeps it together."""
        match form.entries:
            case [((factor,), 1.0)] if form.bias == 0.0 and factor.rows == form.rows:
                return factor
        return self.factor(Whole(form), form.rows, form.width)

    def round(self, factor: Factor, rounding: Rounding) -> None:
        """Note how a value is rounded."""
        self._roundings.setdefault(factor, set()).add(rounding)

    def rounding(self, factors: Iterable[Factor]) -> Rounding | None:
        """The one way in which all these are rounded; None where there is none."""
        found = [self._roundings.get(factor, set()) for factor in factors]
        every = set().union(*found)
        return next(iter(every)) if len(every) == 1 and all(found) else None

    @property
    def has_roundings(self) -> bool:
        """Whether any value is rounded."""
        return bool(self._roundings)

    def constant(self, array: Array) -> Constant:
        """The constant of an array, whose contents must not change."""
        self._hashed_bytes += array.nbytes
        if self._hashed_bytes > _MAX_HASHED_BYTES:
            return Constant(array)
        content = hashlib.blake2b(np.ascontiguousarray(array).tobytes(), digest_size=20).digest()
        return self._once(("array", array.shape, array.dtype.str, content), lambda: Constant(array))

    def part(self, constant: Constant, rows: slice, columns: slice = slice(None)) -> Constant:
        """Some rows of a vector, or some rows and columns of a matrix."""
        places = (rows,) if constant.array.ndim == 1 else (rows, columns)
        key = ("part", constant, *((place.start, place.stop) for place in places))
        return self._once(key, lambda: self.constant(constant.array[places]))

    def transposed(self, constant: Constant) -> Constant:
        """The transpose of a matrix."""
        return self._once(("transposed", constant), lambda: self.constant(constant.array.T))

    def derived(self, key: Hashable, compute: Callable[[], Array], like: Array) -> Constant | None:
        """The constant that is computed from others, as the key says; None if it took too much memory.

        Parameters
        ----------
        key : hashable
        compute : callable
        like : array
            An array of the same size.
        """
        if key not in self._made:
            self._derived_bytes += like.nbytes
            if self._derived_bytes > _MAX_DERIVED_BYTES:
                return None
        # What is no longer finite is found later, when the network checks its weights.
        with np.errstate(over="ignore", invalid="ignore"):
            return self._once(key, lambda: self.constant(compute()))

    def _once(self, key: Hashable, make: Any) -> Any:
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = make()
        return found
