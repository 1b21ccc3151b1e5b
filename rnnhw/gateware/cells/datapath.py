"""What the cells of one pipeline share: two multipliers and a tanh between them."""

from dataclasses import dataclass

from amaranth import Module, Mux, Signal, Value

from rnnhw.design import UnitKind
from rnnhw.gateware.delay import delayed

__all__ = ["Datapath", "Kinds", "Results"]


class Kinds:
    """The kind of the unit that enters, and of those that entered before.

    Each comparison is a register, so that no logic lies between the kind and what it selects.

    Parameters
    ----------
    m : Module
        Receives the delays.
    next_kind : unsigned, `UnitKind`
        Kind of the unit that enters in the next cycle.
    """

    def __init__(self, m: Module, next_kind: Signal) -> None:
        self._m, self._next_kind = m, next_kind

    def match(self, cycles: int, *kinds: UnitKind) -> Value:
        """Whether the unit of ``cycles`` cycles ago is of one of some kinds."""
        name = "_".join(kind.name.lower() for kind in kinds)
        match = Signal(name=f"is_{name}_{cycles}")
        self._m.d.comb += match.eq(self._next_kind.matches(*(int(kind) for kind in kinds)))
        return delayed(self._m, match, cycles + 1, f"{name}_{cycles}")

    def choose(self, cycles: int, values: list[tuple[tuple[UnitKind, ...], Value]]) -> Value:
        """The value for the kind of the unit of ``cycles`` cycles ago; the last value for all other kinds."""
        *others, (_, chosen) = values
        for kinds, value in reversed(others):
            chosen = Mux(self.match(cycles, *kinds), value, chosen)
        return chosen


@dataclass(frozen=True, kw_only=True, eq=False)
class Datapath:
    """What the units of a cell see of their component.

    Parameters
    ----------
    m : Module
    ports : Cell
    kinds : Kinds
    before_tanh, after_tanh, plain, last : int
        Cycles from the gates to the input of tanh, to the factors of the second product, to the h of units
        that have no second product, and to the values that the output registers take.
    product, hidden_product : signed
        The first product, one cycle after the gates; the second one, ``last`` cycles after them.
    hidden : signed(8)
        The second product and its unit's offset, over 2**23 and saturated: ``last`` cycles after the gates.
    tanh : signed(16)
        Q0.15, ``after_tanh`` cycles after the gates.
    """

    m: Module
    ports: object
    kinds: Kinds
    before_tanh: int
    after_tanh: int
    plain: int
    last: int
    product: Signal
    hidden_product: Signal
    hidden: Signal
    tanh: Value

    def delayed(self, value: Value, cycles: int, name: str) -> Value:
        """``value`` of ``cycles`` cycles ago."""
        return delayed(self.m, value, cycles, name)


@dataclass(frozen=True, kw_only=True, eq=False)
class Results:
    """What a unit gives: both words of its state, signed(16), ``last`` cycles after the gates.

    ``plain_h`` is h of those kinds that have no second product, ``plain`` cycles after the gates; 0 if there
    are none.
    """

    plain_h: Value | int
    a: Value
    b: Value
